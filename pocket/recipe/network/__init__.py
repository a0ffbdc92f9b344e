"""What learns: the network, its optimizers, and conversations as batches for them."""
