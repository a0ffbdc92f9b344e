"""Answers to a request: of the model in PyTorch, of llama.cpp, and of the server that runs it."""
