"""One choice of an answer: its tokens counted, its thoughts, text and calls told apart, its end named."""

from __future__ import annotations

from tramontane.chat.answer.calls import ListedCalls, MarkedCall, call_id
from tramontane.chat.answer.delta import Delta
from tramontane.chat.answer.scores import Scores
from tramontane.chat.answer.text import Text
from tramontane.chat.turn import Turn
from tramontane.engine.contract import Ending, TokenEvent
from tramontane.model.words.calls import Slot
from tramontane.wire.response import FinishReason
from tramontane.wire.tools import ToolCall


class Step:
    """What one step adds."""

    def __init__(self) -> None:
        self.text: list[str] = []
        self.thought: list[str] = []
        self.begins_thought = False
        self.ends_thought: bool | None = None


class Choice:
    """Each `feed` gives what to add; after the last one `finish_reason` is set."""

    def __init__(self, index: int, turn: Turn) -> None:
        self.index = index
        self.finish_reason: FinishReason | None = None
        self.completion_tokens = turn.prompt.prefix_tokens
        self.opening = turn.prompt.prefix.rstrip(" ")
        self._between = turn.prompt.prefix[len(self.opening) :]
        """The spaces that end the prefix: the model is not shown them, and usually says one by itself."""
        self._leads = turn.served.tokenizer.leads_with_space and not turn.prompt.prefix
        self.scores = Scores(turn.served.tokenizer)
        self._turn = turn
        self._tokenizer = turn.served.tokenizer
        self._marks = turn.served.tokenizer.marks.tokens
        self._text = Text(turn.stops)
        self._thought = Text()
        self._is_thinking = turn.prompt.is_thinking
        self._has_thought = bool(turn.prompt.thought)
        self._form = turn.served.tokenizer.calls
        self._calls: list[MarkedCall | ListedCalls] = []

    def begin(self) -> list[Delta]:
        """What the caller has said of the answer, told again."""
        thought, goes_on = self._turn.prompt.thought or None, self._turn.prompt.is_thinking
        ends = True if thought and not goes_on else None
        return [Delta(self.index, self.opening, thought, ends_thought=ends)] if self.opening or thought else []

    def feed(self, event: TokenEvent) -> list[Delta]:
        step = Step()
        counted = self.completion_tokens
        for token in event.tokens:
            self.completion_tokens += 1
            self._take(token, step)
            if self.finish_reason:
                break
        self.scores.add(event, self.completion_tokens - counted)
        if event.ending and not self.finish_reason:
            self._end(event.ending, step)
        return self._deltas(step)

    def _take(self, token: int, step: Step) -> None:
        if token in self._marks:
            self._pass(token, step)
        elif self._calls:
            self._calls[-1].add(self._tokenizer.bytes_of(token))
        elif self._is_thinking:
            step.thought.append(self._thought.feed(self._tokenizer.bytes_of(token)))
        else:
            step.text.append(self._text.feed(self._tokenizer.bytes_of(token)))
            if self._text.is_stopped:
                self.finish_reason = "stop"

    def _pass(self, mark: int, step: Step) -> None:
        """What comes after a mark is of another kind than what came before it."""
        marks = self._tokenizer.marks
        if mark == marks.begin_thought:
            self._is_thinking = step.begins_thought = not self._calls
        elif mark == marks.end_thought:
            self._end_thought(step, is_complete=True)
        elif mark == marks.begin_call:
            self._begin_call(step)
        elif self._calls:
            self._calls[-1].turn_to(Slot.ARGUMENTS if mark == marks.begin_arguments else Slot.ID)

    def _end_thought(self, step: Step, is_complete: bool) -> None:
        if self._is_thinking:
            self._is_thinking = False
            step.thought.append(self._thought.flush())
            step.ends_thought = is_complete

    def _begin_call(self, step: Step) -> None:
        if not self._form:
            return
        self._end_thought(step, is_complete=False)
        if not self._calls:
            step.text.append(self._text.flush())
        if self._calls and not self._turn.parallel_calls:
            self.finish_reason = "tool_calls"
        else:
            self._calls.append(ListedCalls() if self._form.is_list else MarkedCall())

    def _end(self, ending: Ending, step: Step) -> None:
        self._end_thought(step, is_complete=False)
        step.text.append(self._text.flush())
        if ending is Ending.MAX_TOKENS and not self._text.is_stopped:
            self.finish_reason = "length"
        else:
            self.finish_reason = "tool_calls" if self._calls else "stop"

    def _deltas(self, step: Step) -> list[Delta]:
        """Calls come in a delta of their own, after the text."""
        text, thought = self._after_prefix("".join(step.text)), "".join(step.thought)
        goes_on, self._has_thought = self._has_thought, self._has_thought or bool(thought)
        has_part = bool(thought) or (step.ends_thought is not None and self._has_thought)
        calls = self._told_calls() if self._calls and self.finish_reason else ()
        deltas: list[Delta] = []
        if has_part:
            deltas.append(Delta(self.index, text, thought, goes_on, step.ends_thought))
        elif text or step.begins_thought or (self.finish_reason and not calls):
            deltas.append(Delta(self.index, text))
        if calls:
            deltas.append(Delta(self.index, calls=calls))
        return deltas

    def _after_prefix(self, text: str) -> str:
        if (self._between or self._leads) and text:
            text = self._between + text.removeprefix(" ")
            self._between, self._leads = "", False
        return text

    def _told_calls(self) -> tuple[ToolCall, ...]:
        """All calls at once; one whose name never came is none."""
        job = self._turn.job
        origin = self._turn.id if job.seed is None else call_id(job.seed, job.prompt)  # a prompt is long: once
        named = [call for calls in self._calls for call in calls.told() if call.name]
        named = named if self._turn.parallel_calls else named[:1]
        return tuple(call.wire(index, call_id(origin, self.index, index)) for index, call in enumerate(named))
