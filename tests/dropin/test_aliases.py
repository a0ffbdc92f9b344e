"""What an aliased module is: one object per class, whatever the path; lazy; and never in the way of official files."""

import importlib
import pickle
import subprocess
import sys

import pytest

from tramontane import aliases, client
from tramontane.client import errors, models

ROOTS = ["mistralai", "mistralai.client", "mistralai_gcp", "mistralai.gcp.client"]


def load(path: str):
    module, _, name = path.rpartition(".")
    return getattr(importlib.import_module(module), name)


@pytest.mark.parametrize("root", ROOTS)
def test_a_class_is_one_class_by_whichever_path_it_is_imported(root, official_names):
    assert load(f"{root}.models.UserMessage") is load(f"{root}.models.usermessage.UserMessage") is models.UserMessage
    assert load(f"{root}.models.SDKError") is load(f"{root}.errors.SDKError") is errors.SDKError
    assert load(f"{root}.models.sdkerror.SDKError") is load(f"{root}.errors.sdkerror.SDKError") is errors.SDKError
    assert load(f"{root}.utils.RetryConfig") is load(f"{root}.utils.retries.RetryConfig") is client.RetryConfig
    assert load(f"{root}.types.UNSET") is load(f"{root}.types.basemodel.UNSET") is client.UNSET
    assert load(f"{root}.Mistral") is load(f"{root}.sdk.Mistral") is client.Mistral
    assert load(f"{root}.MistralGoogleCloud") is load(f"{root}.MistralGCP") is client.MistralGCP
    assert load(f"{root}.errors.no_response_error.NoResponseError") is errors.NoResponseError


def test_an_error_is_caught_by_the_name_of_another_era(official_names):
    with pytest.raises(load("mistralai.models.NoResponseError")):
        raise load("mistralai.client.errors.NoResponseError")


def test_rooms_are_attributes_without_being_imported(official_names):
    import mistralai

    assert mistralai.models.UserMessage(content="hi").role == "user"
    assert mistralai.client.models is sys.modules["mistralai.client.models"]
    assert mistralai.models.usermessage.UserMessage is models.UserMessage


def test_a_star_import_brings_the_names(official_names):
    names: dict[str, object] = {}
    exec("from mistralai.models import *", names)
    assert names["UserMessage"] is models.UserMessage
    assert names["MessagesTypedDict"] is models.MessagesTypedDict
    exec("from mistralai import *", names)
    assert names["Mistral"] is client.Mistral


@pytest.mark.parametrize("place", aliases.PLACES)
def test_a_star_import_brings_nothing_that_was_only_imported(place, official_names):
    names: dict[str, object] = {}
    exec(f"from {'.'.join(filter(None, ('mistralai', place)))} import *", names)
    assert names.keys().isdisjoint({"Any", "annotations", "cast", "contextlib", "dataclass", "json", "os", "threading"})
    assert len(names) > 1


def test_pickles_name_our_modules_and_pickles_that_name_official_ones_load(official_names):
    message = models.UserMessage(content="hi")
    assert b"mistralai" not in pickle.dumps(message)
    assert pickle.loads(pickle.dumps(message)) == message
    assert pickle.loads(b"cmistralai.models.usermessage\nUserMessage\n.") is models.UserMessage


def test_a_module_says_where_it_comes_from_and_survives_a_reload(official_names):
    import mistralai.models

    assert mistralai.__file__ == aliases.__file__
    assert mistralai.__version__
    assert "UserMessage" in dir(importlib.reload(mistralai.models))
    with pytest.raises(AttributeError):
        mistralai.models.__wrapped__


def test_installing_twice_is_installing_once(official_names):
    aliases.install()
    assert sys.meta_path.count(aliases.ALIASES) == 1


def run(code: str, *paths) -> subprocess.CompletedProcess[str]:
    places = f"import sys; sys.path[:0] = {[str(path) for path in paths]}\n"
    command = [sys.executable, "-c", places + code]
    return subprocess.run(command, check=False, capture_output=True, text=True, timeout=60)


def test_importing_the_names_imports_neither_http_nor_validation():
    heavy = "{'pydantic', 'httpx2', 'httpx', 'asyncio', 'email', 'pathlib'} & set(sys.modules)"
    code = f"from mistralai import Mistral; from mistralai_gcp import MistralGCP; import sys; print({heavy} or 'none')"
    finished = run("from tramontane import aliases; aliases.install()\n" + code)
    assert (finished.stdout, finished.stderr) == ("none\n", "")


OFFICIAL = {
    "1.x": "mistralai/__init__.py",
    "1.x GCP": "mistralai_gcp/__init__.py",
    "3.x": "mistralai/client/__init__.py",
}


@pytest.fixture(params=OFFICIAL)
def beside(request, tmp_path):
    file = tmp_path / OFFICIAL[request.param]
    file.parent.mkdir(parents=True)
    file.write_text("Mistral = MistralGCP = 'official'\n")
    return tmp_path


@pytest.mark.parametrize("name", ["mistralai", "mistralai.client", "mistralai_gcp", "mistralai.models"])
def test_the_drop_in_refuses_beside_official_files_and_says_what_to_do(name, beside):
    finished = run(f"import tramontane_mistralai\nimport {name}", beside)
    assert finished.returncode
    assert "ImportError: tramontane-mistralai would answer this name" in finished.stderr
    assert f"the official package is installed beside it: {beside}" in finished.stderr
    assert "pip uninstall tramontane-mistralai" in finished.stderr


def test_official_files_are_told_apart_from_a_folder_of_the_name(beside, tmp_path_factory, monkeypatch):
    (empty := tmp_path_factory.mktemp("empty") / "mistralai" / "client").mkdir(parents=True)
    monkeypatch.syspath_prepend(empty.parents[1])
    assert aliases.official_files() is None
    aliases.refuse_beside_official()
    monkeypatch.syspath_prepend(beside)
    (found,) = beside.rglob("__init__.py")
    assert aliases.official_files() == str(found)
    with pytest.raises(ImportError, match="Neither was changed"):
        aliases.refuse_beside_official()


def test_one_process_may_run_under_our_names_beside_official_files(beside):
    code = "from tramontane import aliases; aliases.install()\nfrom mistralai import Mistral\nprint(Mistral.__module__)"
    assert run(code, beside).stdout == "tramontane.client.sdk\n"


def test_an_empty_folder_of_the_name_is_nobodys(tmp_path):
    (tmp_path / "mistralai" / "client").mkdir(parents=True)
    finished = run("import tramontane_mistralai\nfrom mistralai import Mistral\nprint(Mistral.__module__)", tmp_path)
    assert finished.stdout == "tramontane.client.sdk\n"


def test_the_door_lets_other_names_pass():
    import tramontane_mistralai

    assert tramontane_mistralai.Door().find_spec("mistralaix") is None
    assert aliases.ALIASES.find_spec("mistralai_azure") is None
