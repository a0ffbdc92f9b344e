"""`MistralGCP`: where Mistral's models live on Vertex AI, and who may call them there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tramontane.client.sdk import (
    Client,
    constant,
    filled,
    key_from_environment,
    logger_from_environment,
    server_from_environment,
)
from tramontane.client.settings import Settings
from tramontane.wire.unset import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from tramontane.client.retries import RetryConfig
    from tramontane.client.settings import Logger
    from tramontane.client.transport import AsyncHttpClient, HttpClient

__all__ = ["MistralGCP", "MistralGoogleCloud"]

REGION = "europe-west4"
SCOPES = ["https://www.googleapis.com/auth/cloud-platform"]
CONTINENTS = frozenset({"africa", "asia", "australia", "europe", "me", "northamerica", "southamerica", "us"})


class MistralGCP(Client):
    """The caller of Mistral's models on Vertex AI.

    Where MISTRAL_SERVER_URL is set, calls go there, and neither google-auth nor a project nor a network is needed.
    `project_id` and `region` are taken in either order, as both have been official.
    """

    def __init__(  # noqa: PLR0913, PLR0917 (the official signature)
        self,
        project_id: str | None = None,
        region: str | None = None,
        access_token: str | None = None,
        server: str | None = None,
        server_url: str | Mapping[str, str] | None = None,
        url_params: Mapping[str, str] | str | None = None,
        client: HttpClient | None = None,
        async_client: AsyncHttpClient | None = None,
        retry_config: RetryConfig | Unset | None = UNSET,
        timeout_ms: int | None = None,
        debug_logger: Logger | None = None,
    ) -> None:
        if server not in (None, "global"):
            raise ValueError(f'Invalid server "{server}": Vertex AI is reached by region')
        if is_region(project_id) and not is_region(region):
            project_id, region = region, project_id
        region = region or REGION
        chosen = filled(server_url, url_params)
        local = None if chosen else server_from_environment()
        if local:
            key = constant(access_token or key_from_environment())
        elif access_token:
            key = constant(access_token)
        else:
            credentials = Credentials()
            key, project_id = credentials.token, project_id or credentials.project_id
        if project_id is None and not local:
            raise ValueError("project_id must be provided or available from default credentials")
        self.sdk_configuration = Settings(
            server_url=local or chosen or f"https://{region}-aiplatform.googleapis.com",
            key=key,
            client=client,
            async_client=async_client,
            retry_config=retry_config,
            timeout_ms=timeout_ms,
            debug_logger=debug_logger or logger_from_environment(),
            chat_path=vertex_path(project_id or "local", region),
        )


MistralGoogleCloud = MistralGCP


def is_region(text: str | None) -> bool:
    """Two words and a number, such as europe-west4; a project's name is seldom that."""
    continent, _, place = (text or "").partition("-")
    return continent in CONTINENTS and place[:-1].isalpha() and place[-1:].isdigit()


def vertex_path(project: str, region: str) -> Callable[[str | None, bool], str]:
    def path(model: str | None, stream: bool) -> str:
        verb = "streamRawPredict" if stream else "rawPredict"
        home = f"/v1/projects/{project}/locations/{region}/publishers/mistralai"
        return f"{home}/models/{model or 'default'}:{verb}"

    return path


class Credentials:
    """Google's default credentials, renewed when they expire."""

    def __init__(self) -> None:
        try:
            import google.auth
            from google.auth.transport.requests import Request
        except ImportError as missing:
            raise ImportError(
                "MistralGCP needs google-auth: pip install 'tramontane[gcp]', or pass access_token and project_id, "
                "or set MISTRAL_SERVER_URL to call a server of your own"
            ) from missing
        default: Callable[..., tuple[Any, str | None]] = google.auth.default  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]
        self._google, self.project_id = default(scopes=SCOPES)
        self._transport = Request()

    def token(self) -> str:
        if not self._google.valid:
            self._google.refresh(self._transport)
        return self._google.token
