"""What is asked about countries and their cheeses, geography and landmarks."""

from __future__ import annotations

from recipe.world.relation import Relation, Words, get

COUNTRIES = (
    Relation("capital", "countries", get("with_article"), get("capital"), {
        "en": Words(
            ("the capital of {x}", "{x}'s capital", "the capital city of {x}", "the name of the capital of {x}",
             "the city that is the capital of {x}", "the seat of government of {x}", "{x}'s capital city"),
            ("Which city is the capital of {x}?", "What city is {x}'s capital?", "{X} has which capital?",
             "What is {x}'s capital called?", "Where is the government of {x}?", "{X}: capital?",
             "The capital of {x} is which city?", "If I fly to the capital of {x}, where do I land?"),
            "The capital of {x} is {a}.", "capital"),
        "fr": Words(
            ("la capitale {of_x}", "le nom de la capitale {of_x}", "la ville capitale {of_x}"),
            ("Quelle ville est la capitale {of_x} ?", "Comment s'appelle la capitale {of_x} ?", "{X} a quelle capitale ?",
             "{X} : capitale ?", "La capitale {of_x}, c'est quelle ville ?", "C'est quoi la capitale {of_x} ?"),
            "La capitale {of_x} est {a}.", "capitale")}),
    Relation("country of capital", "countries", get("capital"), get("with_article"), {
        "en": Words(
            ("the country whose capital is {x}", "the country that has {x} as its capital"),
            ("{X} is the capital of which country?", "Which country has {x} as its capital?", "{X} is the capital of what?",
             "Of which country is {x} the capital?", "What country is {x} the capital of?", "Whose capital is {x}?"),
            "{X} is the capital of {a}.", "country"),
        "fr": Words(
            ("le pays dont {x} est la capitale", "le pays qui a {x} pour capitale"),
            ("{X} est la capitale de quel pays ?", "De quel pays {x} est la capitale ?",
             "Quel pays a {x} pour capitale ?"),
            "{X} est la capitale de ce pays : {a}.", "pays")}),
    Relation("continent", "countries", get("with_article"), get("continent"), {
        "en": Words(
            ("the continent of {x}", "the continent where {x} is", "{x}'s continent", "the continent {x} lies on"),
            ("On which continent is {x}?", "Which continent is {x} on?", "{X} is on what continent?",
             "Where in the world is {x}?", "In what part of the world is {x}?", "What continent does {x} belong to?"),
            "{X} is in {a}.", "continent"),
        "fr": Words(
            ("le continent {of_x}", "le continent où se trouve {x}"),
            ("Sur quel continent se trouve {x} ?", "{X} est sur quel continent ?", "Dans quel continent est {x} ?"),
            "Le continent {of_x} est {a}.", "continent")}),
    Relation("languages", "countries", get("with_article"), get("languages"), {
        "en": Words(
            ("the official language of {x}", "the language of {x}", "the languages spoken in {x}",
             "the language that people speak in {x}", "the official languages of {x}"),
            ("What language do they speak in {x}?", "Which languages are spoken in {x}?", "What do people speak in {x}?",
             "Which language is spoken in {x}?", "What language should I learn for {x}?", "{X}: which language?",
             "What languages does {x} have?"),
            "They speak {a} in {x}.", "languages"),
        "fr": Words(
            ("la langue officielle {of_x}", "la langue parlée {in_x}", "les langues officielles {of_x}"),
            ("Quelle langue parle-t-on {in_x} ?", "On parle quelle langue {in_x} ?", "Quelles langues parle-t-on {in_x} ?",
             "Que parle-t-on {in_x} ?"),
            "On parle {a} {in_x}.", "langues")}),
    Relation("currency", "countries", get("with_article"), get("currency"), {
        "en": Words(
            ("the currency of {x}", "{x}'s currency", "the money used in {x}", "the money of {x}",
             "the currency used in {x}"),
            ("What money do they use in {x}?", "Which currency does {x} use?", "How do people pay in {x}?",
             "With what money do you pay in {x}?", "What currency should I take to {x}?", "{X}: currency?"),
            "The currency of {x} is the {a}.", "currency"),
        "fr": Words(
            ("la monnaie {of_x}", "la monnaie utilisée {in_x}", "la devise {of_x}"),
            ("Quelle monnaie utilise-t-on {in_x} ?", "Avec quelle monnaie paie-t-on {in_x} ?",
             "On paie avec quoi {in_x} ?"),
            "La monnaie {of_x} : {a}.", "monnaie")}),
)  # fmt: skip
CHEESES = (
    Relation("milk", "cheeses", get("name"), get("milk"), {
        "en": Words(
            ("the milk of {x}", "the milk used for {x}", "the animal whose milk makes {x}", "the kind of milk in {x}"),
            ("What milk is {x} made from?", "Which animal gives the milk for {x}?", "{X} is made from what milk?",
             "From which milk is {x} made?", "What kind of milk is in {x}?", "Is {x} made from cow, goat or sheep milk?"),
            "{X} is made from {a}'s milk.", "milk"),
        "fr": Words(
            ("le lait du {x}", "le lait utilisé pour le {x}"),
            ("Avec quel lait fait-on le {x} ?", "De quel lait est fait le {x} ?", "Le {x} est fait avec quel lait ?"),
            "Le {x} est fait avec du lait de {a}.", "lait")}),
    Relation("cheese region", "cheeses", get("name"), get("region"), {
        "en": Words(
            ("the region of {x}", "the home of {x} cheese", "the region where {x} is made"),
            ("Where does {x} come from?", "Where is {x} made?", "Which region makes {x}?", "From which region is {x}?",
             "In what region is {x} cheese made?"),
            "{X} comes from {a}.", "region"),
        "fr": Words(
            ("la région du {x}", "la région où l'on fait le {x}"),
            ("D'où vient le {x} ?", "De quelle région vient le {x} ?", "Où fait-on le {x} ?"),
            "La région du {x} est {a}.", "région")}),
)  # fmt: skip
GEOGRAPHY = (
    Relation("geography", "geography", get("question"), get("answer"), {
        "en": Words(("{x}", "the name of {x}"), ("Which is {x}?", "{X} is called what?", "How is {x} called?"),
                    "{A} is {x}.", "name"),
        "fr": Words(("{x}", "le nom de ceci : {x}"), ("Comment s'appelle {x} ?", "{X}, c'est quoi ?"), "C'est {a}.", "nom")}),
)  # fmt: skip
LANDMARKS = (
    Relation("city", "landmarks", get("name"), get("city"), {
        "en": Words(
            ("the city of {x}", "the city where {x} is", "the town where {x} stands", "the location of {x}"),
            ("In which city is {x}?", "Where is {x}?", "Where can I find {x}?", "Which city has {x}?",
             "What city do I visit to see {x}?", "{X} is in which city?", "Where do I go to see {x}?"),
            "{X} is in {a}.", "city"),
        "fr": Words(
            ("la ville où se trouve {x}",),
            ("Dans quelle ville se trouve {x} ?", "Où se trouve {x} ?", "Où est {x} ?", "Dans quelle ville est {x} ?",
             "Où faut-il aller pour voir {x} ?"),
            "{X} se trouve à {a}.", "ville")}),
    Relation("landmark country", "landmarks", get("name"), lambda r, lang: r["country"].get(lang), {
        "en": Words(
            ("the country of {x}", "the country where {x} is"),
            ("In which country is {x}?", "Which country has {x}?", "{X} is in which country?", "What country is {x} in?"),
            "{X} is in {a}.", "country"),
        "fr": Words((), ("Dans quel pays est {x} ?",), "C'est {a}.", "pays")}),
)  # fmt: skip
