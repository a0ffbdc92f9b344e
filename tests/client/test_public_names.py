import subprocess
import sys

import pytest

import tramontane.client as client


def test_every_public_name_resolves():
    for name in client.__all__:
        assert getattr(client, name) is not None
    assert set(dir(client)) >= set(client.__all__)


def test_an_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="no attribute 'Mistrals'"):
        client.Mistrals


@pytest.mark.parametrize("heavy", ["pydantic", "httpx2", "asyncio", "ssl"])
def test_importing_the_names_brings_nothing_heavy(heavy):
    check = (
        f"import sys; from tramontane.client import Mistral, MistralGCP; Mistral('k'); print({heavy!r} in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=True).stdout == "False\n"
