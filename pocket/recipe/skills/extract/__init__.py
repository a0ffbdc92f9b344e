"""Skill 2: JSON out of texts."""
