"""What each client does with our server, and why not the rest; run as a program, it writes docs/clients.md."""

import re
from dataclasses import dataclass, field

from conformance.ecosystem.environments import ON_OURS, REPOSITORY

PAGE = REPOSITORY / "docs" / "clients.md"
BEGIN, END = "<!-- what the tests saw -->\n", "<!-- until here -->\n"
CAPABILITIES = {
    "plain": "answer",
    "stream": "streamed",
    "tools": "tools",
    "streamed_tools": "streamed tools",
    "schema": "schema",
    "streamed_schema": "streamed schema",
    "schema_by_call": "schema by call",
    "thinking": "thoughts",
    "streamed_thinking": "streamed thoughts",
    "thinking_again": "after thoughts",
    "refused": "errors",
}
"""What a driver may do, and the heading of its column."""
NO_CALL = "asks for a structured answer by `response_format` alone"
NO_IMPORT = "imports `mistralai.azure`, which is not of the chat API; nothing of it works beside our drop-in"


@dataclass(frozen=True)
class Client:
    driver: str
    denied: str
    """The class of the error that a wrong key becomes."""
    refused: str
    """The class of the error that a value out of range becomes."""
    cannot: dict[str, str] = field(default_factory=dict)
    """What it does not do, and why."""
    server: str = "mistral"
    """Whose names the server is told to accept."""


PYDANTIC_AI = Client(
    "with_pydantic_ai.py",
    "ModelAuthenticationError",
    "ModelRequestRejectedError",
    dict.fromkeys(("schema", "streamed_schema"), "refuses `NativeOutput` for Mistral; by a call it is its default"),
)
INSTRUCTOR = Client(
    "with_instructor.py",
    "SDKError",
    "HTTPValidationError",
    {"thinking_again": "refuses a message that holds thoughts"},
)
LLAMA_INDEX = Client(
    "with_llama_index.py",
    "SDKError",
    "HTTPValidationError",
    {
        "schema": "asks for a structured answer by a call alone",
        "streamed_schema": "asks for a structured answer by a call alone",
        "streamed_thinking": "puts the thoughts of a stream into its text",
    },
)
CLIENTS = {
    "mistralai-3.7.0": Client("with_mistralai.py", "SDKError", "HTTPValidationError", {"schema_by_call": NO_CALL}),
    "langchain-mistralai-1.1.6": Client("with_langchain.py", "HTTPStatusError", "HTTPStatusError"),
    "llama-index-llms-mistralai-0.11.0": LLAMA_INDEX,
    "pydantic-ai-slim-2.68.0": PYDANTIC_AI,
    "instructor-1.17.0": INSTRUCTOR,
    "litellm-1.103.0": Client("with_litellm.py", "AuthenticationError", "BadRequestError", {"schema_by_call": NO_CALL}),
    "openai-3.52.0": Client(
        "with_openai.py",
        "AuthenticationError",
        "UnprocessableEntityError",
        {
            "schema_by_call": NO_CALL,
            "thinking": "has no field for thoughts",
            "streamed_thinking": "has no field for thoughts",
        },
        server="openai",
    ),
    "ai-sdk-mistral-4.0.87": Client(
        "with_ai_sdk.mjs", "AI_APICallError", "AI_APICallError", {"schema_by_call": NO_CALL}
    ),
    "llama-index-llms-mistralai-0.11.0-on-ours": Client(
        "with_llama_index.py", "", "", dict.fromkeys(CAPABILITIES, NO_IMPORT)
    ),
    "pydantic-ai-slim-2.68.0-on-ours": PYDANTIC_AI,
    "instructor-1.17.0-on-ours": INSTRUCTOR,
}


def table() -> str:
    """The table, and a sentence for each thing that a client does not do."""
    lines = [f"| client | {' | '.join(CAPABILITIES.values())} |", "|---" * (len(CAPABILITIES) + 1) + "|"]
    reasons: dict[str, int] = {}
    for name, client in CLIENTS.items():
        marks = [_mark(client.cannot.get(capability), reasons) for capability in CAPABILITIES]
        lines.append(f"| {_title(name)} | {' | '.join(marks)} |")
    return "\n".join([*lines, "", *(f"{number}. It {reason}." for reason, number in reasons.items()), ""])


def _title(name: str) -> str:
    package, version = re.fullmatch(rf"(.+)-([\d.]+)(?:{ON_OURS})?", name).groups()
    package = package.replace("ai-sdk-", "@ai-sdk/")
    return f"{package} {version}" + (", on ours" if name.endswith(ON_OURS) else "")


def _mark(reason: str | None, reasons: dict[str, int]) -> str:
    return "yes" if reason is None else f"no ({reasons.setdefault(reason, len(reasons) + 1)})"


def page() -> str:
    """The page as it should be: what is written by hand, around what is not."""
    before, rest = PAGE.read_text().split(BEGIN)
    return before + BEGIN + table() + END + rest.split(END)[1]


if __name__ == "__main__":
    PAGE.write_text(page())
