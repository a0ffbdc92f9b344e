"""What a client was constructed with: where calls go, in whose name, and how patiently."""

from __future__ import annotations

import os
import threading

from tramontane import __version__
from tramontane.wire.unset import UNSET, Unset

TYPE_CHECKING = False  # type checkers take it for true
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any, Protocol

    from tramontane.client.retries import RetryConfig
    from tramontane.client.transport import AsyncHttpClient, AsyncPool, HttpClient, Pool
else:
    Protocol = object

__all__ = ["SERVERS", "ClientClosedError", "Logger", "Settings"]

SERVERS = {
    "global": "https://api.mistral.ai",
    "eu": "https://api.eu.mistral.ai",
    "us": "https://api.us.mistral.ai",
}


class Logger(Protocol):
    def debug(self, msg: str, *args: Any, **kwargs: Any) -> None: ...


class ClientClosedError(RuntimeError):
    """The client was used after its end."""

    def __init__(self) -> None:
        super().__init__("this client is closed: make a new one, or make the call inside its `with` block")


class Silence:
    """The logger that is used where none is asked for."""

    def debug(self, msg: str, *args: Any, **kwargs: Any) -> None:
        pass


def chat_completions(model: str | None, stream: bool) -> str:
    del model, stream
    return "/v1/chat/completions"


class Settings:
    user_agent = f"tramontane/{__version__}"

    def __init__(
        self,
        *,
        server_url: str,
        key: Callable[[], str | None],
        client: HttpClient | None = None,
        async_client: AsyncHttpClient | None = None,
        retry_config: RetryConfig | Unset | None = UNSET,
        timeout_ms: int | None = None,
        debug_logger: Logger | None = None,
        chat_path: Callable[[str | None, bool], str] = chat_completions,
    ) -> None:
        self.server_url = server_url.removesuffix("/")
        self.client = client
        self.async_client = async_client
        self.retry_config = retry_config
        self.timeout_ms = timeout_ms
        self.debug_logger = debug_logger or Silence()
        self.chat_path = chat_path
        self._key = key
        self._is_closed = False
        self._is_async_closed = False
        self._start()

    def _start(self) -> None:
        self._process = os.getpid()
        self._lock = threading.Lock()
        self._pool: Pool | None = None
        self._async_pool: AsyncPool | None = None

    def _part_from_parent(self) -> None:
        """After a fork two processes hold the same sockets: answers would reach the wrong one."""
        if self._process != os.getpid():
            self._start()

    def get_server_details(self) -> tuple[str, dict[str, str]]:
        """As frameworks ask the official SDK."""
        return self.server_url, {}

    def base_url(self, options: Mapping[str, Any]) -> str:
        return (options.get("server_url") or self.server_url).removesuffix("/")

    def headers(self, options: Mapping[str, Any], accept: str) -> dict[str, str]:
        headers = {
            "accept": accept,
            "accept-encoding": "gzip, deflate",
            "content-type": "application/json",
            "user-agent": self.user_agent,
        }
        if key := self._key():
            headers["authorization"] = f"Bearer {key}"
        extra: Mapping[str, str] = options.get("http_headers") or {}
        return headers | {name.lower(): value for name, value in extra.items()}

    def timeout(self, options: Mapping[str, Any]) -> float | None:
        """Seconds, or None where neither the call nor the constructor says."""
        milliseconds = options.get("timeout_ms")
        if milliseconds is None:
            milliseconds = self.timeout_ms
        return None if milliseconds is None else milliseconds / 1000

    def policy(self, options: Mapping[str, Any]) -> RetryConfig | None:
        policy = options.get("retries", UNSET)
        policy = self.retry_config if policy is UNSET else policy
        return policy if policy and policy.strategy == "backoff" else None

    @property
    def pool(self) -> Pool:
        from tramontane.client.transport import Pool

        self._part_from_parent()
        with self._lock:
            if self._is_closed:
                raise ClientClosedError
            if self._pool is None:
                self._pool = Pool(self.client)
            return self._pool

    @property
    def async_pool(self) -> AsyncPool:
        from tramontane.client.transport import AsyncPool

        self._part_from_parent()
        with self._lock:
            if self._is_async_closed:
                raise ClientClosedError
            if self._async_pool is None:
                self._async_pool = AsyncPool(self.async_client)
            return self._async_pool

    def close(self) -> None:
        self._is_closed = True
        if self._pool is not None:
            self._pool.close()

    async def aclose(self) -> None:
        self._is_async_closed = True
        if self._async_pool is not None:
            await self._async_pool.aclose()
