"""What a chat means: a request becomes an engine's job, and token events become an answer."""
