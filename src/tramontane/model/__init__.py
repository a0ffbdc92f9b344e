"""Facts of a model: its card, its tokenizer, where its files are."""
