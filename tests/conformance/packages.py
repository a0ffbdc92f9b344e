"""The packages that are compared, each behind a worker in an interpreter of its own."""

import sys
from pathlib import Path

from conformance.apart import Apart

HERE = Path(__file__).parent
PEERS = HERE.parents[1] / ".peers"
"""Where the Makefile puts a virtual environment for each official version."""
OFFICIAL = ["1.2.6", "1.12.4", "2.5.2", "3.7.0"]
V1_2 = ("1.2.6",)
V1 = ("1.2.6", "1.12.4")
V1_V2 = ("1.2.6", "1.12.4", "2.5.2")
OURS = "ours"
OFFICIAL_PIN = "mistralai==3.7.0"
ECOSYSTEM = {
    "mistralai-3.7.0": ["mistralai[gcp]==3.7.0"],
    "langchain-mistralai-1.1.6": ["langchain-mistralai==1.1.6"],
    "llama-index-llms-mistralai-0.11.0": ["llama-index-llms-mistralai==0.11.0", OFFICIAL_PIN],
    "pydantic-ai-slim-2.68.0": ["pydantic-ai-slim[mistral]==2.68.0", OFFICIAL_PIN],
    "instructor-1.17.0": ["instructor==1.17.0", OFFICIAL_PIN],
    "litellm-1.103.0": ["litellm==1.103.0"],
    "openai-3.52.0": ["openai==3.52.0"],
    "ai-sdk-mistral-4.0.87": ["@ai-sdk/mistral@4.0.87", "ai@7.0.173", "zod@4.6.7"],
}
"""Clients of others that call our server, each with all that is pinned in its environment."""


class Package(Apart):
    """Does a task at a time, and tells its outcome."""

    def __init__(self, version: str, url: str) -> None:
        python = sys.executable if version == OURS else PEERS / f"mistralai-{version}" / "bin" / "python"
        super().__init__(python, HERE / "worker.py", url)
        self.version = version
