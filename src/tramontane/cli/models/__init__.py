"""The models on this machine: fetched, listed, described and removed."""
