"""The drop-in and an official package in one environment: whatever the order, neither harms the other."""

import pytest

from dropin.environments import LAYOUTS, Environment, build, stand_in
from tramontane import aliases

NAME = {"1.12.4": "mistralai", "3.7.0": "mistralai.client"}
ORIGIN = "import importlib.util; print(importlib.util.find_spec({!r}).origin)"
REFUSAL = "ImportError: tramontane-mistralai would answer this name, but the official package is installed beside it"
pytestmark = pytest.mark.timeout(120)


@pytest.fixture(scope="session", params=["wheel", "editable"])
def ours(request, tmp_path_factory):
    return build(tmp_path_factory.mktemp(request.param), request.param)


@pytest.fixture
def official(version, tmp_path):
    return stand_in(tmp_path, version)


@pytest.fixture
def environment(tmp_path):
    return Environment(tmp_path / "environment")


def test_alone_the_drop_in_answers_every_era_and_leaves_nothing_behind(ours, environment):
    environment.install(ours)
    for name in ("mistralai", "mistralai.client", "mistralai_gcp", "mistralai.gcp.client"):
        assert environment.run(f"from {name} import Mistral; print(Mistral.__module__)") == "tramontane.client.sdk"
    environment.uninstall("tramontane-mistralai")
    assert environment.run("import mistralai") == "ModuleNotFoundError: No module named 'mistralai'"
    assert [path.name for path in environment.packages.iterdir()] == ["_source_of_tramontane.pth"]


@pytest.mark.parametrize("version", LAYOUTS)
@pytest.mark.parametrize("last", ["ours", "official"])
def test_side_by_side_nothing_is_changed_and_the_import_refuses(last, version, ours, official, environment):
    environment.install(*([official] if last == "ours" else [ours]))
    environment.install(*([ours] if last == "ours" else [official]))
    assert environment.damage() == []
    assert environment.run(f"from {NAME[version]} import Mistral").startswith(REFUSAL)
    beneath = (
        "from tramontane import aliases; aliases.install()\n"
        f"from {NAME[version]} import Mistral; print(Mistral.__module__)"
    )
    assert environment.run(beneath) == "tramontane.client.sdk"


@pytest.mark.parametrize("version", LAYOUTS)
@pytest.mark.parametrize("goes", ["tramontane-mistralai", "mistralai"])
def test_when_one_goes_the_other_works(goes, version, ours, official, environment):
    environment.install(ours, official)
    environment.uninstall(goes)
    origin = environment.run(ORIGIN.format(NAME[version]))
    if goes == "mistralai":
        assert origin == aliases.__file__
    else:
        assert origin.startswith(str(environment.packages / "mistralai"))
        assert environment.damage() == []
