"""Mistral's chat API on your own machine, and a Python SDK to call it."""

__version__ = "0.1.0"
