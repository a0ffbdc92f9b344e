"""Outside engines behind the contract, and the scripted one."""
