"""The errors that a call raises.

Exception
├── NoResponseError                 the HTTP client returned nothing
├── ClientClosedError               the client was used after it was closed
└── MistralError                    there was a response, and it is an error
    ├── SDKError                    any status that has no class of its own, and an error in mid-stream
    ├── HTTPValidationError         422
    └── ResponseValidationError     a reply that is not what it should be
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tramontane.client.settings import ClientClosedError
from tramontane.wire.errors import HTTPValidationErrorData

if TYPE_CHECKING:
    import httpx2

__all__ = [
    "ClientClosedError",
    "HTTPValidationError",
    "HTTPValidationErrorData",
    "MistralError",
    "MistralGCPError",
    "MistralGcpError",
    "NoResponseError",
    "ResponseValidationError",
    "SDKError",
]

MAX_MESSAGE_LEN = 10_000


class MistralError(Exception):
    """A response that is an error: `status_code`, `headers`, `body` and `raw_response` tell which."""

    def __init__(self, message: str, raw_response: httpx2.Response, body: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.status_code = raw_response.status_code
        self.headers = raw_response.headers
        self.body = raw_response.text if body is None else body
        self.raw_response = raw_response

    def __str__(self) -> str:
        return self.message

    def __reduce__(self) -> tuple[Any, ...]:
        return _restore, (type(self), self.args, dict(self.__dict__))


MistralGCPError = MistralGcpError = MistralError


class SDKError(MistralError):
    def __init__(self, message: str, raw_response: httpx2.Response, body: str | None = None) -> None:
        text = (raw_response.text if body is None else body) or '""'
        if len(text) > MAX_MESSAGE_LEN:
            text = f"{text[:MAX_MESSAGE_LEN]}...and {len(text) - MAX_MESSAGE_LEN} more chars"
        kind = raw_response.headers.get("content-type", '""')
        if kind == "application/json":
            kind = ""
        elif " " in kind:
            kind = f'"{kind}"'
        described = f"Status {raw_response.status_code}" + (f" Content-Type {kind}" if kind else "")
        prefix = f"{message}: " if message else ""
        super().__init__(f"{prefix}{described}. Body: {text}".strip(), raw_response, body)


class HTTPValidationError(MistralError):
    data: HTTPValidationErrorData

    def __init__(self, data: HTTPValidationErrorData, raw_response: httpx2.Response, body: str | None = None) -> None:
        super().__init__(body or raw_response.text, raw_response, body)
        self.data = data


class ResponseValidationError(MistralError):
    def __init__(self, message: str, raw_response: httpx2.Response, cause: Exception, body: str | None = None) -> None:
        super().__init__(f"{message}: {cause}", raw_response, body)
        self.__cause__ = cause

    @property
    def cause(self) -> BaseException | None:
        """Usually pydantic's ValidationError."""
        return self.__cause__


class NoResponseError(Exception):
    def __init__(self, message: str = "No response received") -> None:
        super().__init__(message)
        self.message = message


def _restore(kind: type[MistralError], args: tuple[Any, ...], state: dict[str, Any]) -> MistralError:
    error = kind.__new__(kind, *args)
    error.__dict__.update(state)
    return error
