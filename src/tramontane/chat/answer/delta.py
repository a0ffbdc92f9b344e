"""What one step adds to one choice, before it is put into the wire's words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from tramontane.wire.response import ChoiceLogprobs, FinishReason, PromptTokensDetails, UsageInfo
from tramontane.wire.tools import ToolCall


class Usage(NamedTuple):
    """How many tokens an answer took."""

    prompt: int
    cached: int
    """Those of the prompt that were not read anew."""
    completion: int

    @property
    def total(self) -> int:
        return self.prompt + self.completion

    def wire(self) -> UsageInfo:
        return UsageInfo(
            prompt_tokens=self.prompt,
            total_tokens=self.total,
            completion_tokens=self.completion,
            prompt_tokens_details=PromptTokensDetails(cached_tokens=self.cached),
            service_tier="standard",
        )

    def encode(self) -> str:
        """The JSON of what `wire` gives."""
        return (
            f'{{"prompt_tokens":{self.prompt},"total_tokens":{self.total},"completion_tokens":{self.completion},'
            f'"prompt_tokens_details":{{"cached_tokens":{self.cached}}},"service_tier":"standard"}}'
        )


@dataclass(slots=True)
class Delta:
    choice: int
    text: str = ""
    thought: str | None = None
    """None where nothing is thought; an end that comes alone thinks nothing more."""
    goes_on_thinking: bool = False
    """Whether thoughts came before this one."""
    ends_thought: bool | None = None
    """Whether the thought is complete, where that is known: with its end, or with the end of the answer."""
    calls: tuple[ToolCall, ...] = ()
    opens: bool = False
    """Whether it says who speaks, and nothing else."""
    scores: ChoiceLogprobs | None = None
    finish_reason: FinishReason | None = None
    usage: Usage | None = None
    """Told with the very last delta of an answer."""

    @property
    def is_plain(self) -> bool:
        """Whether there is text and nothing else, as in nearly all of them."""
        return bool(self.text) and not (self.thought is not None or self.calls or self.scores or self.finish_reason)
