"""From the engine to the wire: token events become text, and text becomes chunks."""
