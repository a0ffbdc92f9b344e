"""Token ids in, token ids out; it knows no text, no roles, no JSON bodies and no HTTP."""
