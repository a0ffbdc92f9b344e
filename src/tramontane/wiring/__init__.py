"""Settings to what they ask for: models, engines, the app."""
