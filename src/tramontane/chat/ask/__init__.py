"""From the wire to the engine: is it a conversation, what is its prompt, what is the job."""
