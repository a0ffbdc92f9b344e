"""What every wire class is made of: the base model, absent fields, open enums and unions, the server's bounds."""

from __future__ import annotations

from dataclasses import dataclass
from types import NoneType
from typing import Annotated, Any, ClassVar, Literal, TypeAlias, TypeVar, cast, get_args

from pydantic import BaseModel, ConfigDict, Field, GetCoreSchemaHandler, GetJsonSchemaHandler, ValidationInfo
from pydantic_core import PydanticCustomError, PydanticKnownError, core_schema

from tramontane.wire.unset import UNSET, Unset

__all__ = ["Nullable", "OptionalNullable", "UnrecognizedInt", "UnrecognizedStr", "WireModel"]

T = TypeVar("T")


class _OrUnset:
    """Makes pydantic take `UNSET` from Python, and never look for it in JSON."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        kinds = [handler.generate_schema(kind) for kind in get_args(source) if kind not in (Unset, NoneType)]
        given = core_schema.nullable_schema(core_schema.union_schema([*kinds]))
        unset = handler.generate_schema(Unset)
        return core_schema.json_or_python_schema(
            json_schema=given,
            python_schema=core_schema.union_schema([given, unset], mode="left_to_right"),
        )

    def __get_pydantic_json_schema__(self, schema: Any, handler: GetJsonSchemaHandler) -> Any:
        return handler(schema["json_schema"])


Nullable: TypeAlias = T | None
OptionalNullable: TypeAlias = Annotated[T | Unset | None, _OrUnset()]

AS_SERVER = {"server": True}
"""The validation context of a server: bounds are checked and unions are closed, as the hosted API does."""


def is_unset(value: object) -> bool:
    return value is UNSET


def is_none(value: object) -> bool:
    return value is None


def _tell_no_default(schema: dict[str, Any]) -> None:
    schema.pop("default", None)


ABSENT: Any = Field(default=UNSET, exclude_if=is_unset, json_schema_extra=_tell_no_default)
"""A field that is left out unless it was given; null travels as null."""

OMITTED: Any = Field(default=None, exclude_if=is_none)
"""A field that is left out while it is None: null never travels."""


class WireModel(BaseModel):
    """Unknown fields are dropped here; a server validates with `extra="forbid"` to refuse them."""

    model_config = ConfigDict(populate_by_name=True, serialize_by_alias=True, protected_namespaces=(), defer_build=True)


class UnrecognizedStr(str):
    """A word that an enumeration does not list yet."""

    __slots__ = ()

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        # Only lax mode takes it, so that a union tries its literals first.
        fallback = core_schema.no_info_after_validator_function(cls._recognize_not, core_schema.str_schema())
        lax = core_schema.with_info_after_validator_function(refuse_as_server, fallback)
        return core_schema.lax_or_strict_schema(
            lax_schema=lax,
            strict_schema=core_schema.none_schema(),
            serialization=core_schema.simple_ser_schema("str"),
        )

    @classmethod
    def _recognize_not(cls, value: str) -> UnrecognizedStr:
        return cls(value)


class UnrecognizedInt(int):
    """A number that an enumeration does not list yet."""

    __slots__ = ()


def refuse_as_server(value: T, info: ValidationInfo) -> T:
    """What callers may send to a newer API, a server of this version does not take."""
    if info.context is AS_SERVER:
        raise PydanticCustomError(UNKNOWN_VARIANT, "Input is not one of the known values")
    return value


UNKNOWN_VARIANT = "unknown_variant"
"""The error type of an open enum's or union's last resort; a reader of errors drops it beside the others."""


class UnknownVariant(BaseModel):
    """A member of a union that this version does not know: kept, and dumped back as it came."""

    model_config = ConfigDict(frozen=True, defer_build=True)

    known: ClassVar[tuple[str, ...]] = ()
    """Types of which a broken object is an error of the caller, not a thing to keep."""

    type: str = "UNKNOWN"
    raw: dict[str, Any]
    is_unknown: Literal[True] = True

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        def keep(value: Any, info: ValidationInfo) -> Any:
            if isinstance(value, cls):
                return value
            raw = cast("dict[str, Any]", value) if isinstance(value, dict) else {}
            if "type" not in raw or raw["type"] in cls.known or info.context is AS_SERVER:
                raise PydanticCustomError(UNKNOWN_VARIANT, "Input should be an object with a 'type'")
            return cls.model_construct(raw=raw)

        as_it_came = core_schema.plain_serializer_function_ser_schema(lambda kept: kept.raw)
        return core_schema.with_info_plain_validator_function(keep, serialization=as_it_came)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler) -> Any:
        return {"type": "object"}


@dataclass(frozen=True)
class NullMeans:
    """Annotates a field that a server may send as null, and that is read as the default then."""

    default: Any

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        given = handler(source)
        # After a null, reading the field fails for certain, and the default takes its place: no Python is run.
        instead = core_schema.with_default_schema(given, default=self.default, on_error="default")
        null = core_schema.chain_schema([core_schema.none_schema(), instead])
        return core_schema.union_schema([given, null], mode="left_to_right")

    def __get_pydantic_json_schema__(self, schema: Any, handler: GetJsonSchemaHandler) -> Any:
        return handler(schema["choices"][0])


@dataclass(frozen=True)
class Bounded:
    """Annotates a number with the range that a server holds it to; a client leaves judging to the server."""

    ge: float | None = None
    le: float | None = None

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        return core_schema.with_info_after_validator_function(self._check, handler(source))

    def _check(self, value: Any, info: ValidationInfo) -> Any:
        if info.context is not AS_SERVER or value is None or value is UNSET:
            return value
        if self.ge is not None and not value >= self.ge:
            raise PydanticKnownError("greater_than_equal", {"ge": self.ge})
        if self.le is not None and not value <= self.le:
            raise PydanticKnownError("less_than_equal", {"le": self.le})
        return value

    def __get_pydantic_json_schema__(self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler) -> Any:
        bounds = {"minimum": self.ge, "maximum": self.le}
        return handler(schema) | {name: bound for name, bound in bounds.items() if bound is not None}
