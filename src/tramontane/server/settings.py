"""Everything that can be set: each setting is a flag, an environment variable and an entry of the settings file."""

from __future__ import annotations

import dataclasses
import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NewType, get_type_hints

PREFIX = "TRAMONTANE_"
LOOPBACK = {"127.0.0.1", "localhost", "::1"}


Size = NewType("Size", int)
"""A number of bytes."""
UNITS = {"K": 10**3, "M": 10**6, "G": 10**9, "T": 10**12}


class SettingsError(ValueError):
    """A setting that cannot be; the message names it."""


def setting(default: Any, help: str) -> Any:  # noqa: A002 - the name that click gives it
    if isinstance(default, dict):
        return field(default_factory=default.copy, metadata={"help": help})
    return field(default=default, metadata={"help": help})


@dataclass(frozen=True)
class Settings:
    engine: str = setting("", "scripted or llamacpp; unless it is named, llamacpp where there is a model")
    model: tuple[str, ...] = setting(
        (), "a model that llamacpp runs: a GGUF file, or owner/name[:file] on the hub; NAME=MODEL names it"
    )
    idle_unload: float = setting(0.0, "seconds without a request after which a model leaves the memory; 0 is never")
    offline: bool = setting(False, "fetch no model: run what is on this machine")
    hub: str = setting("", "another hub than Hugging Face's, such as a mirror of it")
    hub_token: str = setting("", "the token that is shown to the hub")
    context: int = setting(0, "how many tokens a conversation may have; 0 is what the model and the memory allow")
    memory: Size = setting(0, "for all models' weights, slots and kept prompts, such as 8G; 0 is half of the machine's")
    threads: int = setting(0, "how many threads compute; 0 is one for each core that can be spared")
    gpu_layers: int = setting(-1, "how many of the model's layers a GPU takes; -1 is all")
    libllama: Path | None = setting(None, "another library of llama.cpp, of the same release")
    cache: Path = setting(Path("~/.cache/tramontane"), "the folder for what is built here")
    host: str = setting("127.0.0.1", "the address to listen on; without keys only a loopback address")
    port: int = setting(8000, "the port to listen on; 0 takes a free one")
    ask: str | None = setting(None, "a question to begin with; unless it is '', a terminal is shown one and its answer")
    script: Path | None = setting(None, "what the scripted engine says: a JSON file")
    echo: bool = setting(False, "let the scripted engine say the prompt again")
    keys: str = setting("", "the accepted API keys, separated by commas")
    keys_file: Path | None = setting(None, "a file with one accepted API key a line")
    alias: dict[str, str] = setting({}, "another name for a model, as NAME=MODEL")
    moderation_model: str = setting("", "the model that judges for guardrails; without one, the model that answers")
    strict_models: bool = setting(False, "let models answer to their own names and aliases only")
    accept: str = setting("mistral", "whose field names are understood: mistral or openai")
    running: int = setting(64, "how many requests are answered at once")
    waiting: int = setting(256, "how many more may wait; the next one is refused")
    waiting_tokens: int = setting(1_000_000, "how many tokens the prompts of those that wait may have together")
    requests_per_minute: int = setting(0, "how many requests each key may make in a minute; 0 is no limit")
    tokens_per_minute: int = setting(0, "how many tokens each key may use in a minute; 0 is no limit")
    request_timeout: float = setting(600.0, "seconds after which an answer that is not streamed is given up")
    drain_timeout: float = setting(30.0, "seconds that running answers get when the server is told to stop")
    max_body: int = setting(16 * 1024 * 1024, "the largest request in bytes")
    max_choices: int = setting(8, "the largest n")

    def __post_init__(self) -> None:
        for name in ("context", "memory", "threads", "idle_unload"):
            if getattr(self, name) < 0:
                raise SettingsError(f"{name} cannot be {getattr(self, name)}, less than nothing")
        if not 0 <= self.port <= 65535:
            raise SettingsError(f"port cannot be {self.port}: there are 0 to 65535")
        if self.accept not in {"mistral", "openai"}:
            raise SettingsError(f"accept is mistral or openai, not {self.accept}")
        if self.host not in LOOPBACK and not self.has_keys:
            raise SettingsError(f"without keys only a loopback address may be listened on, not {self.host}")

    @property
    def chosen_engine(self) -> str:
        return self.engine or ("llamacpp" if self.model else "scripted")

    @property
    def has_keys(self) -> bool:
        return bool(self.keys or self.keys_file)

    def accepted_keys(self) -> list[str]:
        """The keys themselves, for as long as it takes to digest them."""
        listed = self.keys.split(",")
        if self.keys_file:
            listed += self.keys_file.read_text().splitlines()
        keys = [key.strip() for key in listed if key.strip() and not key.lstrip().startswith("#")]
        if self.has_keys and not keys:
            raise SettingsError("keys are asked for, but none is given")
        return keys


def load(flags: Mapping[str, Any], file: Path | None = None, environment: Mapping[str, str] = os.environ) -> Settings:
    """A flag counts more than the environment, and the environment more than the file.

    Raises:
        SettingsError: A name is unknown, or a value does not fit.
    """
    given = _from_file(file) | _from_environment(environment)
    given |= {name: value for name, value in flags.items() if value is not None}
    kinds = get_type_hints(Settings)
    if unknown := given.keys() - kinds.keys():
        raise SettingsError(f"there is no setting {', '.join(sorted(unknown))}")
    return Settings(**{name: _read(name, value, kinds[name]) for name, value in given.items()})


def _from_file(file: Path | None) -> dict[str, Any]:
    if file is None:
        return {}
    try:
        entries = tomllib.loads(file.read_text())
    except (OSError, ValueError) as error:
        raise SettingsError(f"{file}: {error}") from error
    return {name.replace("-", "_"): value for name, value in entries.items()}


def _from_environment(environment: Mapping[str, str]) -> dict[str, Any]:
    names = (setting.name for setting in dataclasses.fields(Settings))
    return {name: environment[key] for name in names if (key := PREFIX + name.upper()) in environment}


def _read(name: str, value: Any, kind: Any) -> Any:
    try:
        return READ.get(kind, kind)(value)
    except (KeyError, ValueError, TypeError):
        raise SettingsError(f"{name} cannot be {value!r}") from None


def _read_bool(value: bool | str) -> bool:
    return value if isinstance(value, bool) else {"1": True, "true": True, "0": False, "false": False}[value.lower()]


def _read_pairs(value: dict[str, str] | list[str] | tuple[str, ...] | str) -> dict[str, str]:
    if isinstance(value, dict):
        return value
    pairs = value.split(",") if isinstance(value, str) else value
    return {name.strip(): target.strip() for name, target in (pair.split("=", 1) for pair in pairs if pair)}


def _read_list(value: dict[str, str] | list[str] | tuple[str, ...] | str) -> tuple[str, ...]:
    if isinstance(value, dict):
        return tuple(f"{name}={entry}" for name, entry in value.items())
    entries = value.split(",") if isinstance(value, str) else value
    return tuple(entry.strip() for entry in entries if entry.strip())


def _read_size(value: int | str) -> Size:
    text = str(value).strip().upper().removesuffix("B")
    return Size(round(float(text[:-1]) * UNITS[text[-1]])) if text[-1:] in UNITS else Size(int(text))


READ: dict[Any, Any] = {
    bool: _read_bool,
    Size: _read_size,
    dict[str, str]: _read_pairs,
    tuple[str, ...]: _read_list,
    Path | None: Path,
    str | None: str,
}
