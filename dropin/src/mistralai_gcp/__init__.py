"""The import name `mistralai_gcp`, answered by Tramontane."""
