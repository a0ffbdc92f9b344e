"""What the server costs, beside an app that writes the same bytes and does nothing else."""
