"""The official SDK, 1.x; its own pool holds 100 connections, so that many open streams need one without that bound."""

from measure import answer, importing

with importing:
    from mistralai import Mistral

from mistral import AsyncCalls, Calls


class Official:
    def __init__(self, url: str):
        self.url = url

    def open(self, how: str) -> Calls:
        return Calls(Mistral(api_key="key", server_url=f"{self.url}/{how}", client=self._unbounded(how, "Client")))

    def open_async(self, how: str) -> AsyncCalls:
        pool = self._unbounded(how, "AsyncClient")
        return AsyncCalls(Mistral(api_key="key", server_url=f"{self.url}/{how}", async_client=pool))

    def _unbounded(self, how: str, kind: str):
        if how != "hold":
            return None
        import httpx

        return getattr(httpx, kind)(limits=httpx.Limits(max_connections=None), follow_redirects=True)


if __name__ == "__main__":
    answer(Official)
