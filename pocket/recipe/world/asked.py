"""Questions about a subject in other words than those of its relation: by its adjective, in the plural, by its place, and
whatever its record brings."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from recipe.world.grammar import of, plural, upper, with_the
from recipe.world.nature import FEMININE
from recipe.world.relation import unrolled

Slots = Callable[[Any, str], dict[str, str]]

ORDINALS = {
    "en": "first second third fourth fifth sixth seventh eighth".split(),
    "fr": "première deuxième troisième quatrième cinquième sixième septième huitième".split(),
}
ENDINGS = ((r"et$", "ette"), (r"if$", "ive"), (r"(ien|yen|éen)$", r"\1ne"), (r"grec$", "grecque"), (r"turc$", "turque"), (r"ouzbek$", "ouzbèke"), (r"e$", "e"),
           (r"$", "e"))  # fmt: skip


def nation(record: Any, lang: str) -> dict[str, str]:
    """`French`; in French `française`, and `Français` for the people."""
    adjective = record["demonym"][lang]
    if lang == "en":
        return {"adj": adjective}
    feminine = next(re.sub(ending, other, adjective) for ending, other in ENDINGS if re.search(ending, adjective))
    return {"adj": feminine, "people": plural(adjective, lang).title()}


def animals(record: Any, lang: str) -> dict[str, str]:
    """`cats`; in French `chats`, `le chat` and `du chat`."""
    name = record["name"][lang]
    many = plural(name, lang)
    slots = {"many": many, "Many": upper(many)}
    if lang == "fr":
        the = with_the(name, "la" if name in FEMININE else "le")
        slots |= {"the": the, "The": upper(the), "of_the": of(the)}
    return slots


def place(record: Any, lang: str) -> dict[str, str]:
    return {"nth": ORDINALS[lang][record["order"] - 1]}


def number(record: Any, lang: str) -> dict[str, str]:
    return {"n": str(record["number"])}


OTHERWISE: dict[str, tuple[Slots, dict[str, tuple[tuple[str, ...], tuple[str, ...]]]]] = {
    "capital": (nation, {
        "en": (("the {adj} capital", "the {adj} capital city", "the name of the {adj} capital"),
               ("Which city is the {adj} capital?", "What's the {adj} capital?", "{adj} capital", "{adj} capital city?",
                "To visit the {adj} capital, where do I fly?",
                "The {adj} capital is called what?", "Which city do {adj} people call their capital?", "My {adj} friend is from the capital. From which city?")),
        "fr": (("la capitale {adj}", "le nom de la capitale {adj}"),
               ("C'est quoi la capitale {adj} ?", "Quelle est la capitale {adj} ?", "capitale {adj}", "La capitale {adj}, c'est quelle ville ?",
                "Comment s'appelle la capitale {adj} ?", "Quelle ville est la capitale des {people} ?", "Les {people} ont quelle capitale ?"))}),
    "currency": (nation, {
        "en": (("the {adj} currency", "the name of the {adj} currency", "the {adj} money"),
               ("What is the {adj} currency called?", "{adj} currency", "{adj} money", "What money do {adj} people use?", "What do {adj} shops take as money?",
                "What's the {adj} currency?", "With what do {adj} people pay?", "In which currency are {adj} salaries paid?", "What are {adj} coins and notes called?",
                "Which money is in {adj} wallets?", "I need some {adj} money. What is it called?")),
        "fr": (("la monnaie {adj}", "le nom de la monnaie {adj}"),
               ("Quelle est la monnaie {adj} ?", "C'est quoi la monnaie {adj} ?", "monnaie {adj}", "Avec quoi paient les {people} ?",
                "Quelle monnaie utilisent les {people} ?", "Les {people} paient avec quelle monnaie ?", "Comment s'appelle la monnaie {adj} ?"))}),
    "languages": (nation, {
        "en": (("the language of the {adj} people", "the language that {adj} people speak", "what {adj} people speak"),
               ("What language do {adj} people speak?", "What do {adj} people speak?", "{adj} people speak which language?", "Which language is spoken by {adj} people?",
                "My new neighbours are {adj}. Which language will they speak?", "In which language are {adj} newspapers written?", "In {adj} schools, which language is used?")),
        "fr": (("la langue des {people}", "la langue que parlent les {people}"),
               ("Quelle langue parlent les {people} ?", "Que parlent les {people} ?", "Les {people} parlent quelle langue ?", "Les {people}, ils parlent quoi ?",
                "Des {people} arrivent demain. Quelle langue parlent-ils ?", "Dans quelle langue les {people} se parlent-ils ?"))}),
    "continent": (nation, {
        "en": ((), ("On which continent do {adj} people live?", "The {adj} people live on what continent?", "On what continent is the {adj} homeland?")),
        "fr": ((), ("Sur quel continent vivent les {people} ?", "Les {people} vivent sur quel continent ?"))}),
    "class": (animals, {
        "en": (("the class of {many}", "the class that {many} belong to", "what kind of animals {many} are"),
               ("What kind of animals are {many}?", "{Many} are what kind of animal?", "Are {many} mammals, birds, fish, reptiles or insects?", "{many} class",
                "What are {many}: mammals, birds or something else?", "To which class do {many} belong?", "How are {many} classified?", "Which group do {many} belong to?")),
        "fr": (("la classe {of_the}", "la classe à laquelle appartiennent les {many}"),
               ("Quel genre d'animal est {the} ?", "À quelle classe appartiennent les {many} ?", "Les {many} sont des mammifères, des oiseaux ou autre chose ?",
                "Les {many}, c'est quoi comme animaux ?", "Quelle est la classe {of_the} ?", "{The}, c'est un mammifère, un oiseau, un poisson ou autre chose ?",
                "Dans quelle classe range-t-on les {many} ?", "{The} fait partie de quelle classe d'animaux ?"))}),
    "young": (animals, {
        "en": (("the young of {many}", "the babies of {many}", "what baby {many} are called", "the word for baby {many}"),
               ("What are baby {many} called?", "What do you call baby {many}?", "What do we call the young of {many}?", "{Many} have babies. What are they called?",
                "What is one of the babies of {many} called?", "baby {many}", "What are the little ones of {many} called?", "Young {many} are called what?")),
        "fr": (("le petit {of_the}", "le bébé {of_the}", "le nom du petit {of_the}", "comment s'appelle le petit {of_the}"),
               ("Comment s'appelle le petit {of_the} ?", "Comment appelle-t-on le petit {of_the} ?", "Quel est le petit {of_the} ?", "petit {of_the}", "bébé {of_the}",
                "Le petit {of_the}, c'est quoi ?", "Le bébé {of_the} s'appelle comment ?", "Comment s'appellent les petits des {many} ?", "C'est quoi le petit {of_the} ?",
                "Quel nom donne-t-on au bébé {of_the} ?", "Comment nomme-t-on les bébés des {many} ?"))}),
    "sound": (animals, {
        "en": (("the sound of {many}", "the sound that {many} make", "the noise {many} make", "what sound {many} make"),
               ("What sound do {many} make?", "What noise do {many} make?", "{Many} make what sound?", "What do {many} say?", "How do {many} sound?", "sound of {many}",
                "{many} sound", "Which noise do you hear from {many}?", "What do {many} do when they want to be heard?", "What is the sound of {many} called?")),
        "fr": (("le cri {of_the}", "le bruit que fait {the}", "le cri des {many}", "comment s'appelle le cri {of_the}"),
               ("Quel est le cri {of_the} ?", "Que fait {the} comme bruit ?", "Quel bruit fait {the} ?", "cri {of_the}", "C'est quoi le cri {of_the} ?",
                "Comment s'appelle le cri {of_the} ?", "{The} fait quel bruit ?", "Les {many}, ça fait quel bruit ?", "Quel cri poussent les {many} ?", "Que fait {the} ?"))}),
    "legs": (animals, {
        "en": (("the number of legs that {many} have", "how many legs {many} have", "the number of legs of {many}"),
               ("How many legs do {many} have?", "{Many} have how many legs?", "{many} legs", "On how many legs do {many} walk?", "How many legs do {many} walk on?",
                "What number of legs do {many} have?", "{Many}: how many legs?")),
        "fr": (("le nombre de pattes {of_the}", "combien de pattes ont les {many}"),
               ("Combien de pattes ont les {many} ?", "Combien de pattes a {the} ?", "Quel est le nombre de pattes {of_the} ?", "{The} a combien de pattes ?",
                "Les {many} ont combien de pattes ?", "pattes {of_the}", "Sur combien de pattes marche {the} ?", "Les {many} marchent sur combien de pattes ?"))}),
    "planet": (place, {
        "en": (("the {nth} planet from the Sun", "the {nth} planet of the Solar System", "the name of the {nth} planet", "the planet that is {nth} from the Sun"),
               ("Which planet is the {nth} from the Sun?", "What is the {nth} planet from the Sun?", "Which planet is {nth} from the Sun?", "{nth} planet",
                "{nth} planet from the sun", "What is the {nth} planet called?", "Which planet comes {nth} when you start at the Sun?", "Name the {nth} planet.",
                "The {nth} planet from the Sun is ___.", "Counting outwards, which planet is {nth}?")),
        "fr": (("la {nth} planète à partir du Soleil", "la {nth} planète du Système solaire", "le nom de la {nth} planète"),
               ("Quelle est la {nth} planète à partir du Soleil ?", "Quelle planète est la {nth} à partir du Soleil ?", "{nth} planète du Système solaire",
                "Comment s'appelle la {nth} planète ?", "La {nth} planète en partant du Soleil, c'est laquelle ?", "C'est quoi la {nth} planète ?",
                "Cite la {nth} planète à partir du Soleil."))}),
    "element": (number, {
        "en": (("the element with atomic number {n}", "the element number {n}", "the element with {n} protons", "the name of element {n}"),
               ("Which element has the atomic number {n}?", "Which element has {n} protons?", "What is element number {n}?", "Which element is number {n} in the periodic table?",
                "atomic number {n}", "element {n}", "At place {n} of the periodic table stands which element?")),
        "fr": (("l'élément de numéro atomique {n}", "l'élément numéro {n}", "l'élément qui a {n} protons"),
               ("Quel élément a le numéro atomique {n} ?", "Quel élément a {n} protons ?", "Quel est l'élément numéro {n} ?", "Quel élément porte le numéro {n} du tableau périodique ?",
                "numéro atomique {n}, quel élément"))}),
}  # fmt: skip


def otherwise(relation: str, record: Any, lang: str) -> tuple[list[str], list[str]]:
    """Noun phrases and questions; those of the record itself are kept under `asked`, by relation where it has several."""
    phrases: list[str] = []
    own = record.get("asked", {})
    questions = list(own.get(relation, own).get(lang, ()))
    if relation in OTHERWISE:
        slots_of, words = OTHERWISE[relation]
        slots = slots_of(record, lang)
        phrases, more = ([text.format_map(slots) for text in unrolled(templates)] for templates in words[lang])
        questions += more
    return phrases, questions
