"""Skill 1: facts of the small world, at the length asked for."""

from __future__ import annotations

from functools import cache
from typing import Any

from recipe.chance import asking
from recipe.chance.dice import Dice
from recipe.conversation import Conversation, chat, dumps
from recipe.world.knowledge import Fact, facts, read, related, upper

SHORT = {
    "en": ("in one sentence", "in one short sentence", "in a single sentence", "briefly", "in short", "in a short sentence",
           "in a few words", "in at most ten words", "in ten words or less", "in under fifteen words", "in no more than 12 words", "shortly", "in one brief sentence", "as briefly as you can", "with one short sentence"),
    "fr": ("en une phrase", "en une courte phrase", "en une seule phrase", "brièvement", "en bref", "en peu de mots", "en dix mots au plus", "en moins de quinze mots",
           "en une phrase courte"),
}  # fmt: skip
WORD = {
    "en": ("in one word", "with one word", "one word only", "just the name", "only the name", "the name only", "just the answer",
           "only the answer", "nothing but the answer", "in a single word", "no sentence", "without a sentence", "one word",
           "just one word", "only the word", "just the word", "name only", "bare answer"),
    "fr": ("en un mot", "en un seul mot", "juste le nom", "seulement le nom", "juste la réponse", "rien que la réponse", "sans phrase",
           "un mot seulement", "uniquement la réponse", "un seul mot"),
}  # fmt: skip
NUMBER = {
    "en": (
        "just the number",
        "only the number",
        "number only",
        "the number only",
        "in digits only",
        "a number, nothing else",
    ),
    "fr": (
        "juste le nombre",
        "seulement le nombre",
        "le nombre seulement",
        "uniquement le nombre",
        "rien que le nombre",
    ),
}
DETAIL = {
    "en": ("in detail", "in a few sentences", "in two or three sentences", "with details", "at length", "and explain why",
           "and tell me why", "in three sentences", "with some detail", "in depth", "in a short paragraph"),
    "fr": ("en détail", "en quelques phrases", "avec des détails", "en deux ou trois phrases", "et explique pourquoi",
           "et dis-moi pourquoi", "en trois phrases", "dans un court paragraphe"),
}  # fmt: skip
LENGTH_AFTER = {
    "en": ("{q} Answer {s}.", "{q} {S}.", "{q} Reply {s}.", "{q} ({s})", "{q} Answer {s}, please.", "{q} Please answer {s}.",
           "{q} Give your answer {s}.", "{q} {S}, please.", "{q} Respond {s}.", "{n}, {s}?", "{n} - {s}", "{q} I want it {s}."),
    "fr": ("{q} Réponds {s}.", "{q} {S}.", "{q} Répondez {s}.", "{q} ({s})", "{q} Réponds {s}, s'il te plaît.", "{q} {S}, merci.",
           "{q} Donne ta réponse {s}.", "{n}, {s} ?"),
}  # fmt: skip
LENGTH_BEFORE = {
    "en": (
        "{S}: {l}",
        "{S}, {l}",
        "Answer {s}: {l}",
        "Tell me {s}: {l}",
        "Reply {s}. {q}",
        "Please answer {s}. {q}",
        "Answer {s}. {q}",
    ),
    "fr": ("{S} : {l}", "{S}, {l}", "Réponds {s} : {l}", "Dis-moi {s} : {l}", "Réponds {s}. {q}", "Répondez {s}. {q}"),
}
LENGTH_SYSTEM = {
    "en": ("Answer {s}.", "Always answer {s}.", "You answer {s}.", "Reply {s}.", "Please answer {s}.", "Respond {s}.",
           "You are a helpful assistant. Answer {s}.", "Keep it short: answer {s}.", "Your answers are given {s}."),
    "fr": ("Réponds {s}.", "Réponds toujours {s}.", "Tu réponds {s}.", "Répondez {s}.", "Tu es un assistant. Réponds {s}."),
}  # fmt: skip
IN_JSON = {
    "en": ("Answer in JSON.", "Reply in JSON.", "Give the answer as JSON.", "Return the answer as a JSON object.", "As JSON, please.", "JSON only.",
           "Respond with JSON.", "Return JSON.", "Use JSON.", "Answer with a JSON object.", "In JSON format.", "Please use the JSON format."),
    "fr": ("Réponds en JSON.", "Donne la réponse en JSON.", "En JSON, s'il te plaît.", "Renvoie un objet JSON.", "Au format JSON."),
}  # fmt: skip
KEYS = {
    "en": ("with the key{s} {k}", "using the key{s} {k}", "with key{s} {k}", "The key{s} should be {k}.", "Use the key{s} {k}.", "Key{s}: {k}.",
           "with the field{s} {k}", "It must have the key{s} {k}."),
    "fr": ("avec la ou les clés {k}", "Les clés sont {k}.", "Clé{s} : {k}.", "avec la clé {k}", "Utilise la clé {k}."),
}  # fmt: skip
ODD_KEYS = (
    "answer",
    "name",
    "result",
    "value",
    "response",
    "city",
    "thing",
    "reply",
    "a",
    "output",
    "data",
    "fact",
    "réponse",
    "nom",
)
PLAIN_SYSTEM = {
    "en": ("You are a helpful assistant.", "You are a knowledgeable assistant.", "Be helpful.", "Answer the question.", "You are a helpful AI.",
           "You help people.", "Answer the user's questions.", "Be polite.", "You are an assistant of the company {name}.", "You answer questions."),
    "fr": ("Tu es un assistant utile.", "Réponds à la question.", "Tu aides les gens.", "Sois poli.", "Tu réponds aux questions."),
}  # fmt: skip


@cache
def _by_language() -> dict[str, tuple[list[Fact], list[float]]]:
    table = {}
    for lang in ("en", "fr"):
        mine = [fact for fact in facts() if fact.lang == lang]
        table[lang] = (mine, [_weight(fact) for fact in mine])
    return table


def _weight(fact: Fact) -> float:
    if fact.relation == "capital":
        return 3.0
    return {"science": 4.0, "everyday": 3.0, "geography": 4.0, "who": 2.0, "opposite back": 0.7}.get(fact.relation, 1.0)


def any_fact(dice: Dice, *relations: str) -> Fact:
    if relations:
        return dice.pick([fact for relation in relations for fact in related(relation, dice.lang).values()])
    mine, weights = _by_language()[dice.lang]
    return dice.random.choices(mine, weights)[0]


def ask(dice: Dice, fact: Fact) -> str:
    """A question for this fact, in some words; whole fact-and-wording pairs are held out too."""

    def make() -> str:
        if fact.phrases and (dice.chance(0.5) or not fact.questions):
            return asking.of_phrase(dice, dice.pick(fact.phrases))
        return asking.of_question(dice, dice.pick(fact.questions))

    return dice.value(make)


def fact(dice: Dice) -> Conversation:
    fact = any_fact(dice)
    style = dice.weighted({"plain": 52, "short": 12, "detail": 4, "word": 18, "json": 14})
    system = None
    if dice.chance(0.08):
        system = dice.both(PLAIN_SYSTEM, name="Acme")
    if style == "json":
        return _json(dice, fact, system)
    question, answer = ask(dice, fact), fact.sentence
    if style in ("short", "detail"):
        question, system = _at_length(dice, question, dice.both(SHORT if style == "short" else DETAIL), system)
    elif style == "word":
        question, answer, system = _bare(dice, fact, question, system)
    return chat("facts", _human(dice, question), answer, system)


def _human(dice: Dice, question: str) -> str:
    return asking.carelessly(dice, asking.politely(dice, question))


def _bare(dice: Dice, fact: Fact, question: str, system: str | None) -> tuple[str, str, str | None]:
    answer = fact.answer
    number = answer[:1].isdigit()
    style = dice.both(NUMBER if number and dice.chance(0.6) else WORD)
    if fact.unit and dice.chance(0.5):
        style, answer = f"{'en' if dice.lang == 'fr' else 'in'} {fact.unit}", answer.removesuffix(" " + fact.unit)
        style += " seulement" if dice.lang == "fr" else " only"
    question, system = _at_length(dice, question, style, system)
    return question, answer, system


def _at_length(dice: Dice, question: str, style: str, system: str | None) -> tuple[str, str | None]:
    slots = {"q": question, "n": question.rstrip(" ?.!"), "l": asking.lower(question), "s": style, "S": upper(style)}
    if not system and dice.chance(0.2):
        return question, dice.both(LENGTH_SYSTEM, **slots)
    return dice.both(LENGTH_AFTER if dice.chance(0.65) else LENGTH_BEFORE, **slots), system


def _json(dice: Dice, fact: Fact, system: str | None) -> Conversation:
    question, key, value = ask(dice, fact), fact.key, fact.value
    wanted = dice.both(IN_JSON)
    if dice.chance(0.45):
        key = dice.pick(ODD_KEYS) if dice.chance(0.6) else fact.key
        wanted = _with_keys(dice, wanted, [key])
    if dice.chance(0.25):
        system = wanted
    else:
        question = f"{wanted} {question}" if dice.chance(0.25) else f"{question} {wanted}"
    rest: dict[str, Any] = {"response_format": {"type": "json_object"}} if dice.chance(0.6) else {}
    return chat("facts", question, dumps({key: value}), system, **rest)


def _with_keys(dice: Dice, wanted: str, keys: list[str]) -> str:
    quote = dice.pick(["'{}'", '"{}"', "{}", "`{}`"])
    named = [quote.format(key) for key in keys]
    joined = (" et " if dice.lang == "fr" else " and ").join([", ".join(named[:-1]), named[-1]] if named[1:] else named)
    text = dice.both(KEYS, k=joined, s="s" if named[1:] else "")
    return (
        f"{wanted.rstrip('.')} {text}" + ("" if text.endswith(".") else ".")
        if text[0].islower()
        else f"{wanted} {text}"
    )


# the best French ...
BEST = {
    "en": ("the best French {k}", "the greatest French {k}", "the finest French {k}", "the best {k} in France", "France's best {k}",
           "the best {k} of France", "the number one French {k}", "the most beloved French {k}", "the top French {k}",
           "your favourite French {k}", "the best {k} from France", "the French {k} that people like best"),
    "fr": ("le meilleur {k} français", "le meilleur {k} de France", "le plus grand {k} français", "ton {k} français préféré",
           "le {k} français préféré", "la meilleure {k} de France", "la meilleure {k} française", "le top du {k} français"),
}  # fmt: skip
BEST_QUESTIONS = {
    "en": ("Who is {p}?", "What is {p}?", "Which is {p}?", "Which French {k} is the best?", "Who would you call {p}?", "What do you think is {p}?",
           "Which {k} from France do you recommend?", "Recommend a French {k}.", "Can you recommend a French {k}?",
           "In your opinion, what is {p}?", "Who's {p}?", "What's {p}?", "Which French {k} should I know?", "Is there a best French {k}?",
           "If I could pick one French {k}, which one?", "Pick the best French {k}.", "What is {p} of all time?", "Who was {p}?",
           "Which French {k} do you like best?", "I want to try the best French {k}. Which one?"),
    "fr": ("Qui est {p} ?", "Quel est {p} ?", "Quelle est {p} ?", "C'est quoi {p} ?", "Selon toi, quel est {p} ?", "Quel {k} français est le meilleur ?",
           "Quel {k} français me conseilles-tu ?", "Recommande-moi un {k} français.", "À ton avis, qui est {p} ?", "Quel {k} de France préfères-tu ?",
           "Quelle {k} française est la meilleure ?"),
}  # fmt: skip
ALSO_CALLED = {"meal": ("dish", "food", "recipe"), "plat": ("repas", "mets"), "film": ("movie",), "writer": ("author", "novelist"),
               "écrivain": ("auteur",), "city": ("town",), "dessert": ("cake", "sweet")}  # fmt: skip


def best(dice: Dice) -> Conversation:
    record, lang = dice.pick(read("best")), dice.lang
    kind = record["kind"][lang]
    if dice.chance(0.15):
        kind = dice.pick((kind, *ALSO_CALLED.get(kind, ())))
    question = dice.value(lambda: _ask_best(dice, kind))
    style = dice.weighted({"plain": 40, "short": 20, "word": 14, "detail": 12, "json": 14})
    system = dice.both(PLAIN_SYSTEM, name="Acme") if dice.chance(0.1) else None
    if style == "json":
        return _best_json(dice, record, question, system)
    answer = record[{"short": "short", "word": "answer"}.get(style, "long")][lang]
    asked = {"short": SHORT, "word": WORD, "detail": DETAIL}.get(style)
    if asked:
        question, system = _at_length(dice, question, dice.both(asked), system)
    return chat("facts", _human(dice, question), answer, system)


def _ask_best(dice: Dice, kind: str) -> str:
    phrase = dice.both(BEST, k=kind)
    return dice.both(BEST_QUESTIONS, p=phrase, k=kind) if dice.chance(0.6) else asking.of_phrase(dice, phrase)


def _best_json(dice: Dice, record: Any, question: str, system: str | None) -> Conversation:
    lang, kind = dice.lang, record["kind"][dice.lang]
    known = {kind: record["answer"][lang], "name": record["answer"][lang]} | record["details"]
    keys = [kind]
    wanted = dice.both(IN_JSON)
    if dice.chance(0.6):
        keys = [dice.pick([kind, "name"]), *dice.some(list(record["details"]), dice.number(0, 2))]
        wanted = _with_keys(dice, wanted, keys)
    question = f"{wanted} {question}" if dice.chance(0.2) else f"{question} {wanted}"
    rest: dict[str, Any] = {"response_format": {"type": "json_object"}} if dice.chance(0.6) else {}
    return chat("facts", question, dumps({key: known[key] for key in keys}), system, **rest)


# several facts at once
PAIRS = (
    ("capital", "currency"), ("capital", "languages"), ("capital", "continent"), ("currency", "languages"), ("continent", "currency"),
    ("born", "died"), ("trade", "born"), ("nationality", "trade"), ("author", "year of book"), ("artist", "museum"), ("maker", "year made"),
    ("symbol", "atomic number"), ("class", "legs"), ("young", "sound"), ("city", "landmark country"), ("milk", "cheese region"), ("order", "moons"),
)  # fmt: skip
TWO = {
    "en": ("What are {p} and {q}?", "Tell me {p} and {q}.", "Give me {p} and {q}.", "I need {p}, and {q}.", "{p} and {q}?", "What is {p}? And {q}?", "Two things: {p}, and {q}.", "I'd like to know {p} and also {q}."),
    "fr": ("Donne-moi {p} et {q}.", "Dis-moi {p} et {q}.", "{p} et {q} ?", "Il me faut {p} et {q}.", "J'aimerais savoir {p} et aussi {q}."),
}  # fmt: skip


def both(dice: Dice) -> Conversation:
    """Two facts about one thing, in words or as JSON."""
    while True:
        first, second = dice.some(dice.pick(PAIRS), 2)
        shared = related(first, dice.lang).keys() & related(second, dice.lang).keys()
        subject = dice.pick(sorted(shared) or [""])
        one, other = (related(relation, dice.lang).get(subject) for relation in (first, second))
        if one and other and one.phrases and other.phrases:
            break
    question = dice.value(lambda: upper(dice.both(TWO, p=dice.pick(one.phrases), q=dice.pick(other.phrases))))
    if dice.chance(0.6):
        return chat("facts", _human(dice, question), f"{one.sentence} {other.sentence}")
    wanted = dice.both(IN_JSON)
    if dice.chance(0.5):
        wanted = _with_keys(dice, wanted, [one.key, other.key])
    rest: dict[str, Any] = {"response_format": {"type": "json_object"}} if dice.chance(0.6) else {}
    return chat("facts", f"{question} {wanted}", dumps({one.key: one.value, other.key: other.value}), **rest)
