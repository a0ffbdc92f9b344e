"""For whoever keeps a server: what it does now, and who may call it."""
