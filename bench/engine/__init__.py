"""What the engine costs beside the model."""
