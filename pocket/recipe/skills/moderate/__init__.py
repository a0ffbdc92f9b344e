"""Texts and the categories they fall in, and whether one does."""
