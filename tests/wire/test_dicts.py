"""The dict twins, held against the models they stand for."""

import inspect
import typing

import pytest
from pydantic import BaseModel

from tramontane.wire import chunks, dicts, errors, formats, messages, request, response, tools

SUFFIX = "TypedDict"
NEVER_WRITTEN_BY_A_CALLER = {"ErrorBody", "HTTPValidationErrorData", "HostedTool", "WireModel"}
TOLD_APART_BY = {"role": messages, "type": chunks}
MODELS = {
    name: model
    for module in (chunks, errors, formats, messages, request, response, tools)
    for name, model in vars(module).items()
    if inspect.isclass(model) and issubclass(model, BaseModel) and model.__module__ == module.__name__
    if not name.startswith("Unknown") and name not in NEVER_WRITTEN_BY_A_CALLER
}


@pytest.mark.parametrize("name", sorted(MODELS))
def test_a_dict_has_the_keys_of_its_model(name):
    twin = getattr(dicts, name + SUFFIX)
    assert set(typing.get_type_hints(twin)) == set(MODELS[name].model_fields)


@pytest.mark.parametrize("name", sorted(MODELS))
def test_a_dict_requires_what_its_model_requires_and_what_tells_it_apart(name):
    model, twin = MODELS[name], getattr(dicts, name + SUFFIX)
    required = {key for key, field in model.model_fields.items() if field.is_required()}
    decisive = {key for key, module in TOLD_APART_BY.items() if model.__module__ == module.__name__}
    decisive |= {"type"} if name in {"APIKeyAuth", "OAuth2TokenAuth"} else set()
    decisive -= {"role"} if name == "DeltaMessage" else set()
    assert twin.__required_keys__ == required | decisive & set(model.model_fields)


def test_every_dict_has_its_model():
    twins = {name for name, value in vars(dicts).items() if typing.is_typeddict(value) and name.endswith(SUFFIX)}
    assert {name.removesuffix(SUFFIX) for name in twins} <= set(MODELS)
