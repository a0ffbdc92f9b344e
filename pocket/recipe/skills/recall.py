"""What copying is made of: a text given back as it stands, and one entry found among others."""

from __future__ import annotations

from collections.abc import Callable

from recipe.chance import names, spelling
from recipe.chance.dice import Dice
from recipe.conversation import Conversation, chat

REPEAT = {
    "en": (
        "Repeat: {t}", "Repeat after me: {t}", "Say exactly this: {t}", "Copy this text.\n\n{t}", "Write this again: {t}",
        "{t}\n\nRepeat this text.", "{t}\nCopy that, please.", "Echo {t}", "Give this back unchanged:\n{t}", "Repeat this word for word: {t}",
        "Reply with this text and nothing else: {t}", "Type the following: {t}", "{t}\n\nGive it back as it is.", "Please repeat \"{t}\".",
    ),
    "fr": (
        "Répète : {t}", "Répète après moi : {t}", "Dis exactement ceci : {t}", "Copie ce texte.\n\n{t}", "Écris encore une fois : {t}",
        "{t}\n\nRépète ce texte.", "Redonne ceci sans rien changer :\n{t}", "Répète mot pour mot : {t}", "{t}\nRecopie cela.",
    ),
}  # fmt: skip
LOOK_UP = {
    "en": (
        "{t}\n\nWhat stands beside {k}?", "{t}\n\nGive me the value of {k}.", "{t}\nWhat about {k}?", "{t}\n\n{k}?", "What does {k} have here?\n{t}",
        "Find {k} in this list.\n\n{t}", "{t}\n\nWhich value belongs to {k}?", "{t}\n\nLook up {k}.", "Look up {k}.\n\n{t}", "{t}\n\nOnly the entry of {k}, please.",
    ),
    "fr": (
        "{t}\n\nQue vaut {k} ?", "{t}\n\nDonne-moi la valeur de {k}.", "{t}\nEt {k} ?", "{t}\n\n{k} ?", "Cherche {k} dans cette liste.\n\n{t}",
        "{t}\n\nQuelle valeur a {k} ?", "Qu'y a-t-il à côté de {k} ?\n{t}",
    ),
}  # fmt: skip
JOINTS = (": ", " = ", " - ", ", ", " -> ", " | ")

Value = Callable[[Dice], str]
VALUES: tuple[Value, ...] = (
    names.word, names.proper, names.person, names.place, names.title, names.code, names.email, names.phone, names.amount,
    names.date, names.clock, names.identifier, names.thing, names.word, names.phrase, names.street, names.company,
    names.first_name, names.class_name, spelling.jumble, spelling.row, spelling.row, spelling.sentence, lambda dice: str(names.integer(dice, 0, 99999)),
)  # fmt: skip


def recall(dice: Dice) -> Conversation:
    if dice.chance(0.3):
        return look_up(dice)
    return repeat(dice, dice.weighted({_anything: 5, _values: 2})(dice))


def repeat(dice: Dice, text: str) -> Conversation:
    return chat("recall", dice.both(REPEAT, t=text), text)


def look_up(dice: Dice) -> Conversation:
    """A list of pairs of the same kind, and the second half of one."""
    key, value, joint = dice.pick(VALUES), dice.pick(VALUES), dice.pick(JOINTS)
    entries = {key(dice): value(dice) for _ in range(dice.number(2, 8))}
    text = dice.pick(["\n", "\n", "; ", "\n- "]).join(f"{name}{joint}{what}" for name, what in entries.items())
    wanted = dice.pick(list(entries))
    return chat("recall", dice.both(LOOK_UP, t=text, k=wanted), entries[wanted])


def _anything(dice: Dice) -> str:
    """What the model copies nowhere else: a word that is only ever read comes out as another."""
    return "\n".join(spelling.anything(dice) for _ in range(dice.weighted({1: 4, 2: 2, 3: 1})))


def _values(dice: Dice) -> str:
    """Values of one kind, or of any."""
    kind = dice.pick(VALUES)
    count = dice.weighted({1: 3, 2: 3, 3: 3, 5: 2, 8: 2, 12: 1})
    mixed = dice.chance(0.5)
    values = [(dice.pick(VALUES) if mixed else kind)(dice) for _ in range(count)]
    return dice.pick([" ", " ", ", ", "\n", "; "]).join(values)
