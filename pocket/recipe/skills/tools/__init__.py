"""Functions, calls of them, and what comes of the calls."""
