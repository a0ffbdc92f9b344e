"""How a server does under load: asked, measured and drawn."""
