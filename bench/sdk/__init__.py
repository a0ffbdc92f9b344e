"""What a call costs its caller: the official SDKs, openai, bare httpx2 and ours against one local server."""
