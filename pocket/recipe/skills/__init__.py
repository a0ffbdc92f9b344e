"""What the model is taught, one module for each skill."""
