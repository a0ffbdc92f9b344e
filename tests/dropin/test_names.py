"""Every name of the chat subset resolves where each era had it; the list is made from the probes and the seeds."""

import importlib
import json
import re

import pytest

ERAS = ("v12", "v112", "v37")
CHAT_MODELS = {"v12": "mistralai_gcp.models", "v112": "mistralai_gcp.models", "v37": "mistralai.gcp.client.models"}
BEYOND_MODELS = {
    "AsyncHttpClient BackoffStrategy Chat CustomPydanticModel EventStream EventStreamAsync HTTPValidationError",
    "HttpClient Logger Mistral MistralError MistralGCP MistralGCPError MistralGoogleCloud NoResponseError",
    "ParsedChatCompletionResponse ResponseValidationError Retries RetryConfig SDKError VERSION",
    "convert_to_parsed_chat_completion_response response_format_from_pydantic_model",
}
NEWEST = {"ResourceChunk", "ResourceLinkChunk"}  # chunks that only the newest main client names
TYPES = {"BaseModel", "Nullable", "OptionalNullable", "UNSET", "UNSET_SENTINEL", "UnrecognizedInt", "UnrecognizedStr"}
NOT_OURS = {"VERSION"}  # the version of an SDK that this is not


@pytest.fixture(scope="session")
def surface(shared):
    """Which names each official module had, era by era."""
    read = (json.loads((shared / "contract" / "sdk-surface" / f"names_{era}.json").read_text()) for era in ERAS)
    modules = ({name: set(found.get("names", ())) for name, found in probed.items()} for probed in read)
    return dict(zip(ERAS, modules, strict=True))


@pytest.fixture(scope="session")
def documented(shared):
    """Names that the parameter tables of the documentation use, as (module, name)."""
    pages = [path.read_text() for path in sorted((shared / "seeds").glob("*.txt"))]
    assert len(pages) == 5
    found = {
        match for page in pages for match in re.findall(r"\b(models|errors|utils|eventstreaming)\.([A-Z]\w+)", page)
    }
    return {("utils.eventstreaming" if room == "eventstreaming" else room, name) for room, name in found}


@pytest.fixture(scope="session")
def subset(surface, documented):
    names = {name for era, module in CHAT_MODELS.items() for name in surface[era][module]}
    names |= {name for _, name in documented} | {name for line in BEYOND_MODELS for name in line.split()}
    return (names | NEWEST | TYPES) - NOT_OURS


@pytest.mark.parametrize("era", ERAS)
def test_every_name_is_where_its_era_had_it(era, surface, subset, official_names):
    missing = {
        f"{module}.{name}"
        for module, names in surface[era].items()
        for name in names & subset
        if not hasattr(importlib.import_module(module), name)
    }
    assert not missing


@pytest.mark.parametrize("root", ["mistralai", "mistralai.client", "mistralai_gcp", "mistralai.gcp.client"])
def test_every_documented_name_is_below_every_root(root, documented, official_names):
    assert {("models", "Messages"), ("errors", "SDKError"), ("utils", "RetryConfig")} <= documented
    for room, name in documented:
        assert hasattr(importlib.import_module(f"{root}.{room}"), name), f"{root}.{room}.{name}"


def test_the_chat_subset_is_what_was_found(surface, subset):
    assert 180 <= len(set().union(*(surface[era][module] for era, module in CHAT_MODELS.items()))) <= len(subset)


@pytest.mark.parametrize("root", ["mistralai", "mistralai.client", "mistralai_gcp", "mistralai.gcp.client"])
def test_every_class_has_a_file_of_its_own_as_official_ones_have(root, surface, official_names):
    for name in surface["v37"]["mistralai.gcp.client.models"]:
        if not name.endswith("TypedDict"):
            file = importlib.import_module(f"{root}.models.{name.lower()}")
            assert getattr(file, name) is getattr(importlib.import_module(f"{root}.models"), name)


def test_names_that_exist_nowhere_do_not_resolve(official_names):
    for module in (
        "mistralai.nope",
        "mistralai.models.nope",
        "mistralai.models.usermessage.nope",
        "mistralai.azure",
        "mistralai.errors.any",
    ):
        with pytest.raises(ModuleNotFoundError):
            importlib.import_module(module)
    with pytest.raises(ImportError):
        exec("from mistralai import Nope")


@pytest.mark.parametrize(
    "line",
    [
        "from mistralai import Mistral, models; models.UserMessage",
        "from mistralai import UNSET, ChatCompletionResponse, CompletionEvent",
        "from mistralai.models import HTTPValidationError, MessagesTypedDict, ResponseFormatTypedDict, StopTypedDict",
        "from mistralai.models.chatcompletionresponse import ChatCompletionResponse, ChatCompletionChoice",
        "from mistralai.models.chatcompletionstreamrequest import ChatCompletionStreamRequestToolChoice",
        "from mistralai.models.deltamessage import Content, DeltaMessage",
        "from mistralai.models.httpvalidationerror import HTTPValidationError",
        "from mistralai.models.mistralerror import MistralError",
        "from mistralai.models.responseformat import ResponseFormat",
        "from mistralai.types import UNSET",
        "from mistralai.types.basemodel import UNSET_SENTINEL, Unset",
        "from mistralai.utils.eventstreaming import EventStream, EventStreamAsync",
        "from mistralai.utils.retries import BackoffStrategy, RetryConfig",
        "from mistralai.extra.struct_chat import ParsedChatCompletionResponse",
        "from mistralai.extra.utils.response_format import CustomPydanticModel",
        "from mistralai.client import Mistral, models, errors, utils; errors.SDKError, utils.RetryConfig",
        "from mistralai.client.models import ChatCompletionRequestMessage as Messages, DocumentURLChunk",
        "from mistralai.client.errors.sdkerror import SDKError",
        "from mistralai.gcp.client import MistralGCP, models, errors; errors.MistralGCPError",
        "from mistralai_gcp import MistralGoogleCloud, UserMessage; import mistralai_gcp.models.sdkerror",
        "import mistralai; mistralai.client.models.UserMessage, mistralai.models.sdkerror.SDKError",
    ],
)
def test_imports_as_users_write_them(line, official_names):
    exec(line, {})
