"""The small world: the data of `knowledge/` as facts, with their wordings."""
