"""Made-up values, such as names, titles, dates, addresses: what was never seen can only be copied."""

from __future__ import annotations

from collections.abc import Callable

from recipe.chance import lists, spelling
from recipe.chance.dice import Dice
from recipe.chance.spelling import plain, word
from recipe.world.grammar import MONTHS, MONTHS_FR, filled

COUNTRIES = lists.words("places", "countries")
COLOURS = "red blue green yellow black white grey brown pink orange purple silver golden".split()
COLOURS_FR = "rouge bleu vert jaune noir blanc gris marron rose orange violet doré".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
DAYS_FR = "lundi mardi mercredi jeudi vendredi samedi dimanche".split()
NUMBERS = "zero one two three four five six seven eight nine ten eleven twelve".split()
NUMBERS_FR = "zéro un deux trois quatre cinq six sept huit neuf dix onze douze".split()
PARTICLES = (" de", " van", " von", " di", " el", " da", " O'")
TITLES = {
    "en": ("The {a} {n}", "{n} and {m}", "The {n} of {p}", "{a} {n}", "{p}", "A {n} in {c}", "The {n}'s {m}", "Beyond the {n}", "{p} and the {n}",
           "{n} without {m}", "The Last {n}", "How to {v} a {n}", "The {m} {n}", "{v} the {n}", "{c}", "Notes on a {a} {n}", "No {n} for {p}",
           "{k} {a} {n}s", "My {n}, my {m}", "When the {n} Came", "{n}"),
    "fr": ("{n} et {m}", "Le {n} de {p}", "La {n} perdue", "{p}", "Une {n} à {c}", "Les {n}s de la {m}", "Au bout de la {n}", "{n} sans {m}",
           "Comment {v} un {n}", "{c}", "Mon {n}, ma {m}", "Le {n} {a}", "La dernière {n}", "{k} {n}s", "L'été de {p}", "{n}", "Ni {n} ni {m}"),
}  # fmt: skip
SMALL = {"And", "The", "Of", "In", "To", "A", "For", "Without", "On", "Et", "De", "Sans", "À", "La", "Un", "Ni"}
DEEDS = {
    "en": ("{v} the {a} {t}", "{v} a {t} for {n}", "{v} {n}", "{v} the {t} in {c}", "{v} the {t} before {d}", "{v} and {w}", "{v} {k} {t}s", "{v} the {t} and the {o}"),
    "fr": ("{v} le {t}", "{v} la {t} de {n}", "{v} à {c}", "{v} la {t} avant {d}", "{v} et {w}", "{v} {k} {t}s", "{v} le {t} et la {o}"),
}  # fmt: skip
PHRASES = {
    "en": ("the {t} is {a}", "{n} will {v} the {t}", "{k} {t}s", "no {t} without a {o}", "{n} has the {t} and the {o}", "please {v} the {t}", "do not {v} the {t} again"),
    "fr": ("le {t} est {a}", "{n} va {v} la {t}", "{k} {t}s", "pas de {t} sans {o}", "{n} a la {t} et le {o}", "il faut {v} le {t}"),
}  # fmt: skip
DATES = {
    "en": ("{day} {month}", "{month} {day}", "{day} {month} {year}", "{month} {day}, {year}", "{weekday}", "{weekday}", "{weekday} {day} {month}",
           "{day:02d}/{number:02d}/{year}", "{number}/{day}/{year}", "{day:02d}.{number:02d}.{year}", "{year}-{number:02d}-{day:02d}", "{weekday}, {month} {day}",
           "next {weekday}", "tomorrow", "{month} {year}", "the {day}{th} of {month}", "{short} {day}", "{weekday} evening"),
    "fr": ("{day} {month}", "{day} {month}", "{day} {month} {year}", "{weekday}", "{weekday} {day} {month}", "{day:02d}/{number:02d}/{year}",
           "{day:02d}/{number:02d}", "{day:02d}.{number:02d}.{year}", "{weekday} prochain", "{month} {year}", "{year}-{number:02d}-{day:02d}"),
}  # fmt: skip
CLOCKS = {
    "en": ("{h}:{m:02d}", "{h:02d}:{m:02d}", "{half} [am|pm]", "{half}[am|pm]", "{half}:{m:02d} [am|pm]", "{half}.{m:02d}pm", "{h:02d}:{q:02d}", "noon"),
    "fr": ("{h}h{m:02d}", "{h}h{q:02d}", "{h} h {m:02d}", "{h}h", "{h} heures", "{h:02d}:{m:02d}", "{h}:{m:02d}", "midi"),
}  # fmt: skip
PHONES = (
    "+33 # ## ## ## ##", "555-####", "0# ## ## ## ##", "###-###-####", "(###) ###-####", "+44 20 #### ####", "+49 ### #######", "07### ######",
    "+1 ### ### ####", "0#.##.##.##.##", "+## ### ### ###", "########",
)  # fmt: skip
CODES = (
    "@#####", "@@-####", "@@@-##", "@@###", "@@@@##", "@@-####-@@", "INV-20##-####", "#@#@#@", "@-#", "@@@#######", "ORD-#####", "#####-@",
    "##/####", "@##-@##", "PO ####", "@#@ #@#", "@@####@@", "####-####-####", "v#.##.#", "@@_##_@@", "TCK####",
)  # fmt: skip
FLATS = {
    "en": ("{n} {s} Street", "{n} {s} Road", "{n} {s} Lane", "{n} {s} Avenue", "{n}B {s} Close", "{n} {p} Street", "{n} {p} Drive", "Flat {k}, {n} {s} Road"),
    "fr": ("{n} rue {r}", "{n} avenue {r}", "{n}, rue {r}", "{n} bis rue {r}", "{n} place {r}", "{n} boulevard {p}", "{n} chemin {r}"),
}  # fmt: skip
ROADS = {
    "en": ("{s} Street", "{s} Road", "{s} Lane", "{s} Avenue", "{s} Close", "{p} Street", "{p} Drive", "{s} Hill", "Via {p}", "{p}strasse"),
    "fr": ("rue {r}", "avenue {r}", "place {r}", "boulevard {p}", "chemin {r}", "quai {p}", "allée {r}"),
}  # fmt: skip
MODELS = ("mistral", "ministral", "codestral", "pixtral", "magistral", "devstral", "voxtral", "open-mistral")
HOSTS = (
    "example.com",
    "example.org",
    "mail.com",
    "post.net",
    "{w}.com",
    "{w}.org",
    "{w}.fr",
    "{w}.io",
    "{w}.co.uk",
    "{w}.de",
    "{w}-{v}.com",
)


def proper(dice: Dice) -> str:
    if dice.chance(0.4):
        return dice.value(lambda: dice.pick(lists.words("people", "last_names")))
    return word(dice).capitalize()


def first_name(dice: Dice) -> str:
    real = dice.chance(0.85)
    return dice.value(lambda: dice.pick(lists.words("people", "first_names"))) if real else word(dice).capitalize()


def last_name(dice: Dice) -> str:
    return dice.value(lambda: dice.pick(lists.words("people", "last_names"))) if dice.chance(0.7) else proper(dice)


def person(dice: Dice) -> str:
    middle = f" {dice.pick('ABCDEFGHJKLMNPRST')}." if dice.chance(0.06) else ""
    particle = dice.pick(PARTICLES) if dice.chance(0.05) else ""
    joint = "" if particle.endswith("'") else " "
    return dice.value(lambda: f"{first_name(dice)}{middle}{particle}{joint}{last_name(dice)}")


def city(dice: Dice) -> str:
    return dice.value(lambda: dice.pick(lists.words("places", "cities"))) if dice.chance(0.85) else proper(dice)


def place(dice: Dice) -> str:
    name = city(dice)
    if dice.chance(0.05):
        return dice.pick(["Saint-", "Port ", "New ", "Mont-", "Lake "]) + proper(dice)
    return name


def country(dice: Dice) -> str:
    return dice.value(lambda: dice.pick(COUNTRIES))


def team(dice: Dice) -> str:
    if dice.chance(0.4):
        return place(dice) + dice.pick([" United", " FC", "", " Rovers", " City", ""])
    return dice.value(lambda: dice.pick(lists.words("people", "teams")))


def _street_words(dice: Dice) -> dict[str, str]:
    """What streets are called, in English and in French."""
    return {"s": dice.pick(lists.words("places", "streets")), "r": dice.pick(lists.words("places", "rues"))}


def street(dice: Dice) -> str:
    slots = _street_words(dice)
    return dice.value(lambda: dice.both(FLATS, n=dice.number(1, 320), k=dice.number(1, 40), p=proper(dice), **slots))


def road(dice: Dice) -> str:
    """A street without a number."""
    slots = _street_words(dice)
    return dice.value(lambda: dice.both(ROADS, p=proper(dice), **slots))


def company(dice: Dice) -> str:
    if dice.chance(0.65):
        return dice.value(lambda: dice.pick(lists.words("people", "companies")))
    return proper(dice) + dice.pick(["", "", " Ltd", " Inc", " & Co", " Group", " SA", " GmbH", " & Fils"])


def listed(kind: str, made_up: float = 0.15) -> Callable[[Dice], str]:
    """A word of a list in the language of the conversation, or a made-up one."""
    return lambda dice: dice.value(
        lambda: word(dice) if dice.chance(made_up) else dice.pick(lists.spoken(dice.lang, kind))
    )


def thing(dice: Dice) -> str:
    fr = dice.lang == "fr"
    base = NOUN(dice) if dice.chance(0.85) else word(dice)
    if dice.chance(0.3):
        kind = dice.pick(COLOURS_FR if fr else COLOURS) if dice.chance(0.6) else ADJECTIVE(dice)
        return f"{base} {kind}" if fr else f"{kind} {base}"
    return base


def title(dice: Dice) -> str:
    """The title of a work, made of ordinary words."""

    def make() -> str:
        slots = {
            "n": ABSTRACT(dice),
            "m": ABSTRACT(dice),
            "a": ADJECTIVE(dice),
            "v": VERB(dice),
            "p": proper(dice),
            "c": city(dice),
        }
        said = spelling.row(dice, 1, 4) if dice.chance(0.15) else _said(dice, TITLES, slots)
        if dice.lang == "fr":
            return said[:1].upper() + said[1:]
        return " ".join(_cased(one, place) for place, one in enumerate(said.split(" ")))

    return dice.value(make)


def _cased(one: str, place: int) -> str:
    made = one[:1].upper() + one[1:]
    return made.lower() if place and made in SMALL else made


def deed(dice: Dice) -> str:
    """What is to be done."""
    return _sentence(dice, DEEDS)


def phrase(dice: Dice) -> str:
    """A few words, as one writes on a list or in a message."""
    if dice.chance(0.15):
        return spelling.row(dice)
    return _sentence(dice, DEEDS if dice.chance(0.5) else PHRASES)


def _sentence(dice: Dice, families: dict[str, tuple[str, ...]]) -> str:
    slots = {"v": VERB(dice), "w": VERB(dice), "a": ADJECTIVE(dice), "t": thing(dice), "o": NOUN(dice)}
    slots |= {"n": first_name(dice), "c": city(dice), "d": dice.pick(_weekdays(dice))}
    return dice.value(lambda: _said(dice, families, slots))


def _said(dice: Dice, families: dict[str, tuple[str, ...]], slots: dict[str, str]) -> str:
    return filled(dice.template(families[dice.lang]), dice.lang, slots | {"k": str(dice.number(2, 99))})


def _weekdays(dice: Dice) -> list[str]:
    return DAYS_FR if dice.lang == "fr" else DAYS


def integer(dice: Dice, low: int, high: int) -> int:
    return dice.value(lambda: dice.number(low, high))


def amount(dice: Dice) -> str:
    """A price as it is written, with or without cents."""

    def make() -> str:
        whole = dice.number(1, dice.weighted({9: 2, 99: 5, 999: 3, 9999: 1, 99999: 0.4}))
        if dice.chance(0.4):
            return str(whole)
        cents = dice.pick([99, 95, 90, 50, 5, 0]) if dice.chance(0.4) else dice.number(0, 99)
        return f"{whole}.{cents:02d}"

    return dice.value(make)


def year(dice: Dice) -> int:
    return integer(dice, 1700, 2035)


def iso_date(dice: Dice) -> str:
    return dice.value(lambda: f"{dice.number(1990, 2035)}-{dice.number(1, 12):02d}-{dice.number(1, 28):02d}")


def date(dice: Dice) -> str:
    def make() -> str:
        number = dice.number(1, 12)
        month = (MONTHS_FR if dice.lang == "fr" else MONTHS)[number - 1]
        slots = {"number": number, "month": month, "short": month[:3], "weekday": dice.pick(_weekdays(dice))}
        day = dice.number(4, 28)
        th = {21: "st", 22: "nd", 23: "rd"}.get(day, "th")
        return dice.both(DATES, day=day, th=th, year=dice.number(1900, 2035), **slots)

    return dice.value(make)


def clock(dice: Dice) -> str:
    def make() -> str:
        hour = dice.number(0, 23)
        return dice.both(CLOCKS, h=hour, half=hour % 12 + 1, m=dice.number(0, 59), q=dice.pick([0, 15, 30, 45]))

    return dice.value(make)


def email(dice: Dice) -> str:
    first, last = _plain_name(dice, "first_names"), _plain_name(dice, "last_names")
    number = dice.number(1, 99)
    name = dice.pick(
        [
            first,
            f"{first}.{last}",
            f"{first[0]}.{last}",
            f"{first}_{last}",
            f"{plain(dice)}{number}",
            plain(dice),
            f"{last}{number}",
        ]
    )
    return dice.value(lambda: f"{name}@{dice.pick(HOSTS).format(w=plain(dice), v=plain(dice))}")


def _plain_name(dice: Dice, kind: str) -> str:
    while not (name := dice.pick(lists.words("people", kind)).lower()).isascii() or not name.isalpha():
        pass
    return name


def of_pattern(dice: Dice, pattern: str) -> str:
    """A pattern with a digit for each `#`, one that can begin minutes for each `^`, and a capital for each `@`."""
    kinds = {"#": "0123456789", "^": "012345", "@": "ABCDEFGHJKLMNPQRSTUVWXYZ"}
    return "".join(dice.pick(kinds[sign]) if sign in kinds else sign for sign in pattern)


def phone(dice: Dice) -> str:
    return dice.value(lambda: of_pattern(dice, dice.pick(PHONES)))


def code(dice: Dice) -> str:
    return dice.value(lambda: of_pattern(dice, dice.pick(CODES)))


def identifier(dice: Dice) -> str:
    """A name in code."""

    def make() -> str:
        if dice.chance(0.4):
            return dice.pick(lists.words("code", "names"))
        parts = [_stem(dice) if dice.chance(0.5) else plain(dice, 1, 2) for _ in range(dice.number(1, 2))]
        name = "_".join(parts) if dice.chance(0.7) else parts[0] + "".join(part.capitalize() for part in parts[1:])
        return name + (str(dice.number(1, 9)) if dice.chance(0.12) else "")

    return dice.value(make)


def _stem(dice: Dice) -> str:
    return dice.pick(lists.words("code", "stems"))


def class_name(dice: Dice) -> str:
    return dice.value(
        lambda: dice.pick(lists.words("code", "classes")) if dice.chance(0.6) else plain(dice).capitalize()
    )


def model(dice: Dice) -> str:
    """What a chat model may be called."""
    size = dice.pick(["small", "medium", "large", "tiny", "8b", "3b", "12b", "24b", "7b", "nemo"])
    end = dice.pick(["-latest", "-latest", "-2407", "-2411", "-2503", "-2506", "-instruct", ""])
    return dice.value(lambda: dice.pick((*MODELS, plain(dice, 1, 2))) + f"-{size}{end}")


NOUN, ABSTRACT, ADJECTIVE, VERB = listed("nouns"), listed("abstract"), listed("adjectives"), listed("verbs")
DISH, FOOD, JOB, HOBBY = listed("dishes"), listed("foods"), listed("jobs"), listed("hobbies")
PLANT, ANIMAL, AILMENT = listed("plants"), listed("animals"), listed("ailments")
