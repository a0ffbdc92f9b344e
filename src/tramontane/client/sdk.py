"""`Mistral`, and the one place where the caller reads the environment."""

from __future__ import annotations

import os
from functools import cached_property

from tramontane.client.settings import SERVERS, Settings
from tramontane.wire.unset import UNSET, Unset

TYPE_CHECKING = False  # type checkers take it for true
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Self

    from tramontane.client.resources import Chat, Models
    from tramontane.client.retries import RetryConfig
    from tramontane.client.settings import Logger
    from tramontane.client.transport import AsyncHttpClient, HttpClient

__all__ = ["Mistral"]


class Client:
    """What both clients are: settings, `chat`, and an end."""

    sdk_configuration: Settings

    @cached_property
    def chat(self) -> Chat:
        """Chat Completion API."""
        # With it come the HTTP and the validation library.
        from tramontane.client.resources import Chat

        return Chat(self.sdk_configuration)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.sdk_configuration.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *exception: object) -> None:
        await self.sdk_configuration.aclose()


class Mistral(Client):
    """The caller of Mistral's API, hosted or served by Tramontane.

    Without `api_key` the key is MISTRAL_API_KEY, and without `server_url` or `server` calls go to MISTRAL_SERVER_URL,
    or else to the hosted API. `server_url` and `url_params` are taken in either order, as both have been official.
    """

    def __init__(  # noqa: PLR0913, PLR0917 (the official signature)
        self,
        api_key: str | Callable[[], str | None] | None = None,
        server: str | None = None,
        server_url: str | Mapping[str, str] | None = None,
        url_params: Mapping[str, str] | str | None = None,
        client: HttpClient | None = None,
        async_client: AsyncHttpClient | None = None,
        retry_config: RetryConfig | Unset | None = UNSET,
        timeout_ms: int | None = None,
        debug_logger: Logger | None = None,
    ) -> None:
        if server is not None and server not in SERVERS:
            raise ValueError(f'Invalid server "{server}": it is one of {", ".join(SERVERS)}, or give a server_url')
        chosen = filled(server_url, url_params) or SERVERS.get(server or "") or server_from_environment()
        self.sdk_configuration = Settings(
            server_url=chosen or SERVERS["global"],
            key=api_key if callable(api_key) else constant(api_key or key_from_environment()),
            client=client,
            async_client=async_client,
            retry_config=retry_config,
            timeout_ms=timeout_ms,
            debug_logger=debug_logger or logger_from_environment(),
        )

    @cached_property
    def models(self) -> Models:
        """Model Management API."""
        from tramontane.client.resources import Models

        return Models(self.sdk_configuration)


def filled(server_url: str | Mapping[str, str] | None, url_params: Mapping[str, str] | str | None) -> str | None:
    """The address with its parameters in place, whichever of the two came first."""
    url, params = (url_params, server_url) if isinstance(url_params, str) else (server_url, url_params)
    if not isinstance(url, str) or not url:
        return None
    return url.format(**params) if params and not isinstance(params, str) else url


def constant(key: str | None) -> Callable[[], str | None]:
    return lambda: key


def key_from_environment() -> str | None:
    return os.environ.get("MISTRAL_API_KEY") or None


def server_from_environment() -> str | None:
    return os.environ.get("MISTRAL_SERVER_URL") or None


def logger_from_environment() -> Logger | None:
    if not os.environ.get("MISTRAL_DEBUG"):
        return None
    import logging

    logging.basicConfig(level=logging.DEBUG)
    return logging.getLogger("tramontane.client")
