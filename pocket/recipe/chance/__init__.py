"""What is drawn by chance: choices, made-up values, and the ways in which people put a question."""
