"""Texts and code, and small changes to them."""
