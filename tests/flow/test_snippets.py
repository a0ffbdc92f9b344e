"""The documentation's snippets, to the letter, each in a process of its own against a running server."""

import os
import subprocess
import sys


def snippets_in(folder):
    return sorted((folder / "snippets").glob("*.py"))


def test_every_snippet_runs_unchanged(shared, scripted, live, subtests):
    server = scripted("Sea.")
    snippets = snippets_in(shared)
    assert snippets
    with live(server.app) as url:
        environment = os.environ | {"MISTRAL_SERVER_URL": url, "MISTRAL_API_KEY": "any"}
        for snippet in snippets:
            with subtests.test(snippet.name):
                asked = len(server.engine.jobs)
                ran = subprocess.run(
                    [sys.executable, snippet], check=False, env=environment, capture_output=True, text=True, timeout=60
                )
                assert ran.returncode == 0, ran.stderr
                assert len(server.engine.jobs) == asked + 1
                assert "Sea" in ran.stdout or "print(" not in snippet.read_text()
