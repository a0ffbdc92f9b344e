"""What is asked about units, opposites and the vocabulary."""

from __future__ import annotations

from recipe.world.relation import Relation, Words, get, sourced

UNITS = (
    Relation("count", "units", get("from"), get("count"), {
        "en": Words(
            ("the number of {to} in {x}", "how many {to} {x} has"),
            ("How many {to} are there in {x}?", "How many {to} in {x}?", "{X} has how many {to}?", "{X} is how many {to}?",
             "How many {to} make {x}?", "How many {to} does {x} have?"),
            "There are {a} {to} in {x}.", "count"),
        "fr": Words(
            ("le nombre : {to} dans {x}",),
            ("Combien y a-t-il de {to} dans {x} ?", "{X}, c'est combien de {to} ?", "Combien de {to} dans {x} ?",
             "Combien de {to} y a-t-il dans {x} ?"),
            "Il y a {a} {to} dans {x}.", "nombre")}, sourced("to")),
)  # fmt: skip
OPPOSITE = {
    "en": Words(
        ("the opposite of {x}", "the opposite of the word {x}", "the contrary of {x}", "the antonym of {x}"),
        ("What is the contrary of {x}?", "Which word is the opposite of {x}?", "Not {x} but what?", "{X} is the opposite of what?"),
        "The opposite of {x} is {a}.", "opposite"),
    "fr": Words(
        ("le contraire de {x}", "l'opposé de {x}", "le contraire du mot {x}"),
        ("Quel est l'antonyme de {x} ?", "{X} est le contraire de quoi ?", "Quel mot est le contraire de {x} ?"),
        "Le contraire de {x} est {a}.", "contraire"),
}  # fmt: skip
OPPOSITES = (
    Relation("opposite", "opposites", lambda r, lang: r[lang]["a"], lambda r, lang: r[lang]["b"], OPPOSITE),
    Relation("opposite back", "opposites", lambda r, lang: r[lang]["b"], lambda r, lang: r[lang]["a"], OPPOSITE),
)  # fmt: skip
VOCABULARY = (
    Relation("into French", "vocabulary", lambda r, lang: r["en"], lambda r, lang: r["fr"], {
        "en": Words(
            ("the French word for {x}", "the French for {x}", "the translation of {x} into French", "'{x}' in French",
             "\"{x}\" in French"),
            ("How do you say {x} in French?", "What is {x} in French?", "Translate {x} into French.", "{X} in French?",
             "How do the French say {x}?", "Translate '{x}' to French.", "What's the French word for \"{x}\"?"),
            "In French, {x} is {a}.", "french"),
        "fr": Words(
            ("le mot français pour {x}", "la traduction de {x} en français"),
            ("Comment dit-on {x} en français ?", "Que veut dire {x} en français ?", "Traduis {x} en français.",
             "Que signifie le mot anglais {x} ?"),
            "En français, {x} se dit {a}.", "français")}),
    Relation("into English", "vocabulary", lambda r, lang: r["fr"], lambda r, lang: r["en"], {
        "en": Words(
            ("the English word for {x}", "the English for {x}", "the translation of {x} into English", "the meaning of {x}"),
            ("How do you say {x} in English?", "What does {x} mean?", "Translate {x} into English.",
             "What does {x} mean in English?", "What is {x} in English?", "What does '{bare}' mean?",
             "What is {bare} in English?", "How do you say '{bare}' in English?", "What does the French word {bare} mean?"),
            "In English, {x} is {a}.", "english"),
        "fr": Words(
            ("le mot anglais pour {x}", "la traduction de {x} en anglais"),
            ("Comment dit-on {x} en anglais ?", "Comment dit-on '{x}' en anglais ?", "Traduis {x} en anglais.",
             "{X} en anglais ?", "Comment dit-on {bare} en anglais ?", "Que veut dire {bare} en anglais ?"),
            "En anglais, {x} se dit {a}.", "anglais")}),
)  # fmt: skip
