"""Which models are served, under which names, and what callers are told of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tramontane.chat.errors import InvalidModel
from tramontane.engine.contract import Condition, Engine, Load
from tramontane.model.card import Card
from tramontane.model.tokenizer import Tokenizer
from tramontane.wire.cards import BaseModelCard, ModelCapabilities, ModelList


@dataclass(frozen=True)
class Served:
    """One model that runs: the facts of it, its words, and the engine that draws its tokens."""

    card: Card
    tokenizer: Tokenizer
    engine: Engine


class Catalog:
    """The first model served answers to `known_names` too; `aliases` add names of their own choice."""

    def __init__(
        self, models: Iterable[Served], aliases: Mapping[str, str] | None = None, known_names: Iterable[str] = ()
    ) -> None:
        self._models = {served.card.id: served for served in models}
        first = next(iter(self._models))
        self._names = dict.fromkeys(known_names, first)
        for alias, name in (aliases or {}).items():
            if name not in self._models:
                raise ValueError(f"the alias {alias} names {name}, which is not served")
            self._names[alias] = name
        self._names |= {name: name for name in self._models}

    def find(self, name: str) -> Served:
        try:
            return self._models[self._names[name]]
        except KeyError:
            raise InvalidModel(name) from None

    @property
    def is_ready(self) -> bool:
        """Whether the first is: it is what those ask for who name no model of ours."""
        return next(iter(self._models.values())).engine.is_ready

    @property
    def loads(self) -> dict[str, Load]:
        return {name: served.engine.load for name, served in self._models.items()}

    @property
    def conditions(self) -> dict[str, Condition]:
        return {name: served.engine.condition for name, served in self._models.items()}

    def wire_list(self) -> ModelList:
        """Every name is an entry of its own, the models' own names first."""
        aliases = [name for name in self._names if name not in self._models]
        return ModelList(data=[self.wire_card(name) for name in [*self._models, *aliases]])

    def wire_card(self, name: str) -> BaseModelCard:
        card = self.find(name).card
        also = [other for other, target in self._names.items() if target == card.id and other != name]
        capabilities = ModelCapabilities(
            completion_chat=True,
            function_calling=card.calls_functions,
            reasoning=bool(card.efforts),
            vision="image_url" in card.inputs,
            audio="input_audio" in card.inputs,
        )
        return BaseModelCard(
            id=name,
            created=card.created,
            capabilities=capabilities,
            name=card.id,
            description=card.description,
            max_context_length=card.context,
            aliases=also,
            deprecation=None,
            deprecation_replacement_model=None,
            default_model_temperature=card.default_temperature,
        )

    async def close(self) -> None:
        for served in self._models.values():
            await served.engine.close()
