"""The tokens of vocabularies, of each kind in the words of the library that reads it."""
