"""Where things lie: what is shipped, and what training keeps outside the repository."""

from __future__ import annotations

import os
from pathlib import Path

POCKET = Path(__file__).parents[1]
SHIPPED = POCKET / "src" / "tramontane_pocket"
TEKKEN = SHIPPED / "tekken.json"
KEPT = Path(os.environ.get("TRAMONTANE_POCKET_CACHE", Path.home() / ".cache" / "tramontane-pocket"))
"""Checkpoints and logs, so that they outlive a checkout."""
