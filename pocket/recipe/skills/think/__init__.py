"""Sums and puzzles, with the steps of their solution."""
