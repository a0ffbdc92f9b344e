"""The import name `mistralai`, answered by Tramontane."""
