"""Ours, under the name that users import."""

from measure import answer, importing

with importing:
    from mistralai import Mistral

from mistral import AsyncCalls, Calls


class Ours:
    def __init__(self, url: str):
        self.url = url

    def open(self, how: str) -> Calls:
        return Calls(Mistral(api_key="key", server_url=f"{self.url}/{how}"))

    def open_async(self, how: str) -> AsyncCalls:
        return AsyncCalls(Mistral(api_key="key", server_url=f"{self.url}/{how}"))


if __name__ == "__main__":
    answer(Ours)
