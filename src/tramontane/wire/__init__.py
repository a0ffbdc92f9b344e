"""What travels between a caller and a server: requests, messages, answers, errors and server-sent events."""
