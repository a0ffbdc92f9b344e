"""The recipe of the pocket model: corpus, tokenizer, training, evaluation, export."""
