"""Words of any spelling: of syllables, of pieces of the vocabulary, of letters of many languages, and real ones."""

from __future__ import annotations

from recipe.chance import lists
from recipe.chance.dice import Dice

STARTS = ["", *"b br c ch cl d dr f fl g gr h j k kl l m n p pr qu r s sh st t th tr v w y z".split()]
MIDDLES = "a e i o u a e i o u ai au ea ee ie io oo ou é è".split()
ENDS = ["", "", "", "n", "r", "l", "s", "t", "m", "ck", "x", "nd", "rt", "ll", "ss", "th", "sk"]
ALPHABETS = (
    ("bcdfghjklmnpqrstvwxz", "aeiouy"), ("bcdfghjklmnpqrstvwxz", "aeiouy"), ("bcdfglmnprstvç", "aeiouéèêàâîïôûëœ"),
    ("bcdfghjlmnñprstvz", "aeiouáéíóú"), ("bdfghklmnprstwzß", "aeiouäöü"), ("bdfghjklmnprstv", "aeiouyåäöøæ"),
    ("bcćdghjklłmnńprsśtwzżź", "aeiouyąęó"), ("bcčdďhjklmnňprřsštťvzž", "aeiouyáéěíůý"), ("bcçdfgğhklmnprsştvyz", "aeıioöuü"),
    ("bcdfghjlmnprsștțvz", "aeiouăâî"), ("bcdfghjlmnprstvxzç", "aeiouãõáéêó"), ("hkklmmnnpprrtvw", "aeiouāēīōū"),
)  # fmt: skip
KINDS = {"syllables": 30, "everyday": 36, "pieces": 24, "letters": 9, "scripts": 1.5}
BETWEEN = {" ": 60, "": 8, ", ": 4, ". ": 4, "_": 8, "-": 4, "/": 3, ".": 3, ' "': 3, '" ': 3}


def word(dice: Dice, low: int = 2, high: int = 3) -> str:
    def make() -> str:
        match dice.weighted(KINDS):
            case "everyday":
                return dice.pick(lists.everyday(dice.lang))
            case "pieces" if lists.pieces():
                return of_pieces(dice)
            case "scripts":
                return dice.pick(lists.words("scripts", "words"))
            case "letters":
                return of_letters(dice)
            case _:
                return of_syllables(dice, low, high)

    return dice.value(make)


def invented(dice: Dice) -> str:
    """A word that is none, for what nobody can know."""
    return dice.value(lambda: of_syllables(dice, 2, 3) if dice.chance(0.8) else of_letters(dice))


def plain(dice: Dice, low: int = 2, high: int = 3) -> str:
    """A word in plain letters only, as code and addresses have it."""
    while not ((made := word(dice, low, high)).isascii() and made.isalpha()):
        pass
    return made


def of_syllables(dice: Dice, low: int, high: int) -> str:
    parts = [dice.pick(STARTS) + dice.pick(MIDDLES) for _ in range(dice.number(low, high))]
    return "".join(parts) + dice.pick(ENDS)


def of_pieces(dice: Dice) -> str:
    parts = [dice.pick(lists.pieces()) for _ in range(dice.weighted({1: 5, 2: 4, 3: 2, 4: 0.5}))]
    return "".join(parts).lower()


def of_letters(dice: Dice) -> str:
    """Letters of one language, in turn or in any order; a hyphen or an apostrophe now and then."""
    consonants, vowels = dice.pick(ALPHABETS)
    length = dice.weighted({2: 1, 3: 2, 4: 3, 5: 4, 6: 4, 7: 3, 8: 2, 10: 1, 12: 0.5})
    turn = dice.number(0, 1)
    if dice.chance(0.2):
        letters = [dice.pick(consonants + vowels) for _ in range(length)]
    else:
        letters = [dice.pick(vowels if place % 2 == turn else consonants) for place in range(length)]
    made = "".join(letters)
    if length >= 5 and dice.chance(0.12):
        cut = dice.number(1, length - 2)
        made = made[:cut] + dice.pick("--'") + made[cut:]
    return made


def jumble(dice: Dice) -> str:
    """Whatever the vocabulary has, in any order: spaces and signs, too."""
    some = lists.fragments() or lists.everyday(dice.lang)
    return dice.value(lambda: "".join(dice.pick(some) for _ in range(dice.number(2, 9))).strip())


def row(dice: Dice, low: int = 1, high: int = 6) -> str:
    """Words of the vocabulary one after the other, the rarest as often as the commonest."""
    some = lists.pieces() or lists.everyday(dice.lang)
    return dice.value(lambda: " ".join(dice.pick(some) for _ in range(dice.number(low, high))))


def anything(dice: Dice, low: int = 3, high: int = 36) -> str:
    """Whatever the vocabulary has, each with nothing around it, as a text might be: each has to be copied now and then."""
    some = lists.fragments() or lists.everyday(dice.lang)

    def make() -> str:
        found = (dice.pick(some).strip() for _ in range(dice.number(low, high)))
        cased = ((one.capitalize() if dice.chance(0.06) else one) + dice.weighted(BETWEEN) for one in found)
        return "".join(cased).rstrip(" ,.")

    return dice.value(make)


def sentence(dice: Dice) -> str:
    """Words one after the other, with the signs between them that sentences have."""
    signs = {
        " ": 20,
        ", ": 3,
        " - ": 1,
        "; ": 1,
        ": ": 1,
        " (": 0.5,
        ") ": 0.5,
        "... ": 0.5,
        " & ": 0.5,
        "/": 0.5,
        ' "': 0.5,
        '" ': 0.5,
    }
    text = "".join(word(dice) + dice.weighted(signs) for _ in range(dice.number(3, 9))).rstrip(' ,-;:(&"/')
    return (text[:1].upper() + text[1:] if dice.chance(0.6) else text) + dice.pick([".", "!", "?", "", ""])
