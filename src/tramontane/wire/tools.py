"""Functions that a model may call, the choice among them, and the calls it makes."""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeAlias

from pydantic import Field

from tramontane.wire.model import OMITTED, UnknownVariant, UnrecognizedStr, WireModel

ToolTypes: TypeAlias = Literal["function"] | UnrecognizedStr
ToolChoiceEnum: TypeAlias = Literal["auto", "none", "any", "required"]
Arguments: TypeAlias = dict[str, Any] | str


class Function(WireModel):
    name: str
    description: str | None = OMITTED
    strict: bool | None = OMITTED
    parameters: dict[str, Any]


class Tool(WireModel):
    type: Literal["function"] = "function"
    function: Function


class UnknownTool(UnknownVariant):
    pass


ChatCompletionRequestTool: TypeAlias = Annotated[Tool | UnknownTool, Field(union_mode="left_to_right")]


class FunctionName(WireModel):
    name: str


class ToolChoice(WireModel):
    type: ToolTypes = "function"
    function: FunctionName


ChatCompletionRequestToolChoice: TypeAlias = ToolChoiceEnum | ToolChoice


class FunctionCall(WireModel):
    name: str
    arguments: Arguments


class ToolCall(WireModel):
    id: str = "null"
    type: str = "function"
    function: FunctionCall
    index: int = 0
