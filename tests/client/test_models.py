"""The names of the models: lazy, complete, and the same for type checkers."""

import ast
import subprocess
import sys
import typing
from importlib import import_module
from pathlib import Path

import pytest
from pydantic import BaseModel

from tramontane.client import models


def test_every_name_resolves():
    for name in dir(models):
        assert getattr(models, name) is not None, name


def test_a_name_that_does_not_exist_is_an_attribute_error():
    with pytest.raises(AttributeError, match="has no attribute 'Nope'"):
        models.Nope


def test_every_model_of_the_wire_has_its_name_here():
    rooms = ("cards", "chunks", "dicts", "errors", "formats", "messages", "request", "response", "tools")
    ours = {"ErrorBody", "HostedTool", "ModelCard"}  # bases, and what only a server writes
    for module in (import_module(f"tramontane.wire.{room}") for room in rooms):
        for name, value in vars(module).items():
            is_model = isinstance(value, type) and issubclass(value, BaseModel)
            if (is_model or typing.is_typeddict(value)) and value.__module__ == module.__name__ and name[0] != "_":
                assert name in ours or getattr(models, name) is value, name


def test_type_checkers_are_told_the_same_names():
    stub = ast.parse(Path(models.__file__).with_suffix(".pyi").read_text())
    told: dict[str, str] = {}
    for node in stub.body:
        match node:
            case ast.ImportFrom(module=str(module), names=names):
                told |= {alias.asname: module for alias in names if alias.asname}
            case ast.Assign(targets=[ast.Name(id=name)], value=value):
                told[name] = ast.unparse(value)
    literals = {name: str(getattr(models, name)).removeprefix("typing.") for name in told if "Literal" in told[name]}
    assert told == {**models._HOMES, **models._OTHER_NAMES, **literals}
    assert sorted(told) == dir(models)


def test_a_name_is_looked_up_once_and_brings_its_library_only_then():
    code = (
        "import sys; from tramontane.client import models; assert 'pydantic' not in sys.modules; "
        "models.UserMessage; assert 'UserMessage' in vars(models); assert 'httpx2' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)
