"""Orders of a system message, turns gone by, and answers begun by the caller."""
