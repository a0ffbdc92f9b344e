"""Every figure that we claim, each measured against its peer in one interleaved run."""
