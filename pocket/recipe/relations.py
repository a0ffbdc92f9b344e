"""What the records of the knowledge are asked for, and in which words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Words:
    phrases: tuple[str, ...]
    """Noun phrases: {x} is the subject, {X} with a capital, {bare} without article, {of_x} and {in_x} in French."""
    questions: tuple[str, ...]
    sentence: str
    key: str


@dataclass(frozen=True)
class Relation:
    name: str
    file: str
    subject: Callable[[Any, str], Any]
    object: Callable[[Any, str], Any]
    words: dict[str, Words]
    more: Callable[[Any, str], dict[str, Any]] = field(default=lambda record, lang: {})


def _get(*path: str) -> Callable[[Any, str], Any]:
    """A key of the record, in the language asked for where it has several."""

    def get(record: Any, lang: str) -> Any:
        for step in path:
            record = record.get(step) if record else None
        return record.get(lang) if isinstance(record, dict) else record

    return get


def _animal(record: Any, lang: str) -> str:
    name = record["name"][lang]
    if lang == "en":
        return ("an " if name[0] in "aeiou" else "a ") + name
    feminine = name in {"vache", "chèvre", "souris", "poule", "oie", "chouette", "grenouille", "tortue", "abeille",
                        "fourmi", "araignée", "pieuvre", "baleine", "girafe", "otarie"}  # fmt: skip
    return ("une " if feminine else "un ") + name


PRESENT = {"began": "begin", "became": "become", "took": "take", "declared": "declare", "reached": "reach", "fell": "fall",
           "sank": "sink", "died": "die", "happened": "happen", "flew": "fly", "walked": "walk", "opened": "open",
           "came": "come", "voted": "vote", "ended": "end", "started": "start", "won": "win"}  # fmt: skip


def _did(event: str) -> str:
    """`the Titanic sank` as `did the Titanic sink`."""
    for past, present in PRESENT.items():
        if f" {past}" in event:
            return "did " + event.replace(f" {past}", f" {present}", 1)
    for verb in (" was ", " were "):
        if verb in event:
            return f"{verb.strip()} {event.replace(verb, ' ', 1)}"
    return f"was it that {event}"


def _sourced(key: str) -> Callable[[Any, str], dict[str, Any]]:
    return lambda record, lang: {key: record[key][lang]}


RELATIONS = (
    Relation("capital", "countries", _get("with_article"), _get("capital"), {
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
    Relation("country of capital", "countries", _get("capital"), _get("with_article"), {
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
    Relation("continent", "countries", _get("with_article"), _get("continent"), {
        "en": Words(
            ("the continent of {x}", "the continent where {x} is", "{x}'s continent", "the continent {x} lies on"),
            ("On which continent is {x}?", "Which continent is {x} on?", "{X} is on what continent?",
             "Where in the world is {x}?", "In what part of the world is {x}?", "What continent does {x} belong to?"),
            "{X} is in {a}.", "continent"),
        "fr": Words(
            ("le continent {of_x}", "le continent où se trouve {x}"),
            ("Sur quel continent se trouve {x} ?", "{X} est sur quel continent ?", "Dans quel continent est {x} ?"),
            "Le continent {of_x} est {a}.", "continent")}),
    Relation("languages", "countries", _get("with_article"), _get("languages"), {
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
    Relation("currency", "countries", _get("with_article"), _get("currency"), {
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
    Relation("milk", "cheeses", _get("name"), _get("milk"), {
        "en": Words(
            ("the milk of {x}", "the milk used for {x}", "the animal whose milk makes {x}", "the kind of milk in {x}"),
            ("What milk is {x} made from?", "Which animal gives the milk for {x}?", "{X} is made from what milk?",
             "From which milk is {x} made?", "What kind of milk is in {x}?", "Is {x} made from cow, goat or sheep milk?"),
            "{X} is made from {a}'s milk.", "milk"),
        "fr": Words(
            ("le lait du {x}", "le lait utilisé pour le {x}"),
            ("Avec quel lait fait-on le {x} ?", "De quel lait est fait le {x} ?", "Le {x} est fait avec quel lait ?"),
            "Le {x} est fait avec du lait de {a}.", "lait")}),
    Relation("cheese region", "cheeses", _get("name"), _get("region"), {
        "en": Words(
            ("the region of {x}", "the home of {x} cheese", "the region where {x} is made"),
            ("Where does {x} come from?", "Where is {x} made?", "Which region makes {x}?", "From which region is {x}?",
             "In what region is {x} cheese made?"),
            "{X} comes from {a}.", "region"),
        "fr": Words(
            ("la région du {x}", "la région où l'on fait le {x}"),
            ("D'où vient le {x} ?", "De quelle région vient le {x} ?", "Où fait-on le {x} ?"),
            "La région du {x} est {a}.", "région")}),
    Relation("kind", "space", _get("name"), _get("kind"), {
        "en": Words(
            ("the kind of body that {x} is",),
            ("What kind of body is {x}?", "What is {x}?", "Is {x} a planet, a moon or a star?", "What sort of thing is {x}?"),
            "{X} is a {a}.", "kind"),
        "fr": Words(
            ("la nature de cet astre : {x}",),
            ("Quel genre d'astre est {x} ?", "Qu'est-ce que {x} ?", "{X}, c'est quoi ?"),
            "{X} est une {a}.", "genre")}),
    Relation("order", "space", _get("name"), _get("order"), {
        "en": Words(
            ("the position of {x} from the Sun", "the place of {x} counted from the Sun", "the rank of {x} from the Sun"),
            ("Which planet from the Sun is {x}?", "What number is {x} from the Sun?", "{X} is which planet from the Sun?"),
            "{X} is planet number {a} from the Sun.", "position"),
        "fr": Words(
            ("la place {of_x} à partir du Soleil", "le rang {of_x} à partir du Soleil"),
            ("À quelle place est {x} à partir du Soleil ?", "Quel est le numéro {of_x} à partir du Soleil ?"),
            "{X} est la planète numéro {a} à partir du Soleil.", "position")}),
    Relation("radius", "space", _get("name"), _get("radius_km"), {
        "en": Words(
            ("the radius of {x} in km", "{x}'s radius in km", "the mean radius of {x} in kilometres"),
            ("What is the radius of {x} in km?", "How many km is the radius of {x}?", "How big is the radius of {x} in km?"),
            "The radius of {x} is {a} km.", "radius_km"),
        "fr": Words(
            ("le rayon {of_x} en km", "le rayon moyen {of_x} en kilomètres"),
            ("Quel est le rayon {of_x} en km ?", "Combien de km mesure le rayon {of_x} ?"),
            "Le rayon {of_x} est de {a} km.", "rayon_km")}),
    Relation("moons", "space", _get("name"), _get("moons"), {
        "en": Words(
            ("the number of moons of {x}", "how many moons {x} has"),
            ("How many moons does {x} have?", "How many moons has {x} got?", "{X} has how many moons?",
             "How many satellites does {x} have?"),
            "The number of moons of {x} is {a}.", "moons"),
        "fr": Words(
            ("le nombre de lunes {of_x}",),
            ("Combien de lunes a {x} ?", "{X} a combien de lunes ?", "Combien {x} a-t-elle de lunes ?"),
            "Le nombre de lunes {of_x} est {a}.", "lunes")}),
    Relation("known for", "space", _get("name"), _get("known_for"), {
        "en": Words((), ("What is {x} known for?", "Tell me about {x}.", "What do you know about {x}?", "Why is {x} famous?",
                         "Tell me something about {x}.", "What is special about {x}?"), "{a}", "known_for"),
        "fr": Words((), ("Pour quoi {x} est connue ?", "Parle-moi de ceci : {x}.", "Que sais-tu sur {x} ?",
                         "Dis-moi quelque chose sur {x}.", "Qu'est-ce que {x} a de spécial ?"), "{a}", "description")}),
    Relation("planet", "space", _get("order"), _get("name"), {
        "en": Words(
            ("planet number {x} from the Sun", "the name of planet {x} from the Sun"),
            ("Which planet is number {x} from the Sun?", "What is planet number {x} of the Solar System?"),
            "Planet number {x} from the Sun is {a}.", "planet"),
        "fr": Words(
            ("la planète numéro {x} à partir du Soleil",),
            ("Quelle planète est la numéro {x} à partir du Soleil ?",),
            "La planète numéro {x} à partir du Soleil est {a}.", "planète")}),
    Relation("symbol", "elements", _get("name"), _get("symbol"), {
        "en": Words(
            ("the symbol of {x}", "the chemical symbol of {x}", "the symbol for {x}", "{x}'s symbol"),
            ("Which symbol does {x} have?", "How is {x} written in chemistry?", "What letters stand for {x}?",
             "What is the symbol for {x}?", "{X}: symbol?"),
            "The symbol of {x} is {a}.", "symbol"),
        "fr": Words(
            ("le symbole {of_x}", "le symbole chimique {of_x}"),
            ("Quel symbole a l'élément {x} ?", "Comment écrit-on {x} en chimie ?"),
            "Le symbole {of_x} est {a}.", "symbole")}),
    Relation("atomic number", "elements", _get("name"), _get("number"), {
        "en": Words(
            ("the atomic number of {x}", "{x}'s atomic number", "the number of {x} in the periodic table",
             "the number of protons of {x}"),
            ("Which atomic number does {x} have?", "How many protons does {x} have?", "What number is {x}?",
             "{X} has which atomic number?"),
            "The atomic number of {x} is {a}.", "number"),
        "fr": Words(
            ("le numéro atomique {of_x}", "le nombre de protons {of_x}"),
            ("Quel numéro atomique a l'élément {x} ?", "Combien de protons a l'élément {x} ?"),
            "Le numéro atomique {of_x} est {a}.", "numéro")}),
    Relation("element", "elements", _get("symbol"), _get("name"), {
        "en": Words(
            ("the element with the symbol {x}", "the element {x}", "the name of the element {x}"),
            ("Which element is {x}?", "What does {x} stand for in chemistry?", "{X} is the symbol of which element?",
             "Which element has the symbol {x}?", "What element has the chemical symbol {x}?"),
            "{X} is the symbol of {a}.", "element"),
        "fr": Words(
            ("l'élément de symbole {x}", "le nom de l'élément {x}"),
            ("Quel élément a le symbole {x} ?", "{X} est le symbole de quel élément ?"),
            "{X} est le symbole de cet élément : {a}.", "élément")}),
    Relation("maker", "discoveries", _get("what"), _get("who"), {
        "en": Words(
            ("the person who {verb} {x}", "the name of the one who {verb} {x}", "who {verb} {x}"),
            ("Who {verb} {x}?", "By whom was {x} {verb}?", "{X} was {verb} by whom?", "Who was it that {verb} {x}?",
             "To whom do we owe {x}?", "Who is behind {x}?"),
            "{A} {verb} {x}.", "name"),
        "fr": Words(
            ("la personne qui a {verb} {x}", "le nom de celui qui a {verb} {x}", "qui a {verb} {x}"),
            ("Qui a {verb} {x} ?", "Par qui {x} a été {verb} ?", "À qui doit-on {x} ?", "C'est qui qui a {verb} {x} ?"),
            "C'est {a} qui a {verb} {x}.", "nom")}, _sourced("verb")),
    Relation("year made", "discoveries", _get("what"), _get("year"), {
        "en": Words(
            ("the year of {x}", "the date of {x}", "the year when someone {verb} {x}"),
            ("When was {x} {verb}?", "In which year was {x} {verb}?", "What year was {x} {verb}?",
             "How long have we had {x}?", "In what year did someone first have {x}?", "Since when do we have {x}?"),
            "That was in {a}.", "year"),
        "fr": Words(
            ("l'année {of_x}", "la date {of_x}"),
            ("Quand a-t-on {verb} {x} ?", "En quelle année a-t-on {verb} {x} ?", "Depuis quand a-t-on {x} ?"),
            "C'était en {a}.", "année")}, _sourced("verb")),
    Relation("author", "books", _get("title"), _get("author"), {
        "en": Words(
            ("the author of {x}", "the writer of {x}", "the person who wrote {x}", "who wrote {x}", "{x}'s author"),
            ("Who wrote {x}?", "Who is the author of {x}?", "{X} was written by whom?", "By whom is {x}?",
             "Which author wrote {x}?", "Whose book is {x}?", "Who wrote the book {x}?"),
            "{A} wrote {x}.", "author"),
        "fr": Words(
            ("l'auteur de {x}", "l'écrivain qui a écrit {x}", "le nom de l'auteur de {x}"),
            ("Qui a écrit {x} ?", "De qui est {x} ?", "Quel auteur a écrit {x} ?", "{X}, c'est de qui ?",
             "Qui est l'auteur de {x} ?"),
            "{A} a écrit {x}.", "auteur")}),
    Relation("year of book", "books", _get("title"), _get("year"), {
        "en": Words(
            ("the year of {x}", "the year when {x} was published", "the date of {x}", "the publication year of {x}"),
            ("When was {x} published?", "In which year did {x} come out?", "What year is {x} from?", "When did {x} appear?",
             "How old is the book {x}?"),
            "{X} was published in {a}.", "year"),
        "fr": Words(
            ("l'année de {x}", "l'année de publication de {x}", "la date de {x}"),
            ("Quand {x} a été publié ?", "En quelle année est paru {x} ?", "De quelle année est {x} ?"),
            "{X} a été publié en {a}.", "année")}),
    Relation("artist", "art", _get("title"), _get("by"), {
        "en": Words(
            ("the artist behind {x}", "the maker of {x}", "the creator of {x}", "the {role} of {x}", "who {made} {x}"),
            ("Who {made} {x}?", "{X} is by whom?", "By whom is {x}?", "Who is the {role} of {x}?", "Who made {x}?",
             "{X}, whose work is it?", "Who created {x}?", "Which {role} {made} {x}?"),
            "{X} is by {a}.", "artist"),
        "fr": Words(
            ("l'auteur de {x}", "l'artiste à qui l'on doit {x}", "le {role} de {x}"),
            ("Qui a {made} {x} ?", "De qui est {x} ?", "{X}, c'est de qui ?", "À qui doit-on {x} ?", "Qui a fait {x} ?"),
            "{X} est de {a}.", "artiste")},
        lambda record, lang: {
            "made": {"painting": ("painted", "peint"), "sculpture": ("sculpted", "sculpté"), "music": ("composed", "composé")}[record["kind"]][lang == "fr"],
            "role": {"painting": ("painter", "peintre"), "sculpture": ("sculptor", "sculpteur"), "music": ("composer", "compositeur")}[record["kind"]][lang == "fr"]}),
    Relation("museum", "art", _get("title"), _get("where"), {
        "en": Words(
            ("the museum of {x}", "the museum where {x} is", "the place where {x} is kept"),
            ("Where is {x}?", "In which museum is {x}?", "Where can I see {x}?", "Which museum has {x}?",
             "Where do I go to see {x}?", "{X} is in which museum?"),
            "{X} is in this museum: {a}.", "museum"),
        "fr": Words(
            ("le musée où se trouve {x}",),
            ("Où se trouve {x} ?", "Dans quel musée est {x} ?", "Où peut-on voir {x} ?", "Quel musée a {x} ?"),
            "{X} se trouve dans ce musée : {a}.", "musée")}),
    Relation("trade", "people", _get("name"), _get("trade"), {
        "en": Words(
            ("the trade of {x}", "the profession of {x}", "{x}'s job", "the occupation of {x}"),
            ("What did {x} do?", "What was {x}'s profession?", "What was {x}'s job?", "What was {x} by trade?",
             "What is {x} known as?"),
            "{X} was a {a}.", "trade"),
        "fr": Words(
            ("le métier de {x}", "la profession de {x}"),
            ("Que faisait {x} ?", "Quel était le métier de {x} ?", "Quelle était la profession de {x} ?"),
            "Le métier de {x} : {a}.", "métier")}),
    Relation("nationality", "people", _get("name"), _get("nationality"), {
        "en": Words(
            ("the nationality of {x}", "{x}'s nationality"),
            ("What nationality was {x}?", "Where was {x} from?", "From which country was {x}?"),
            "{X} was {a}.", "nationality"),
        "fr": Words(
            ("la nationalité de {x}",),
            ("De quelle nationalité était {x} ?", "D'où venait {x} ?"),
            "La nationalité de {x} : {a}.", "nationalité")}),
    Relation("born", "people", _get("name"), _get("born"), {
        "en": Words(
            ("the birth year of {x}", "the year when {x} was born", "{x}'s year of birth"),
            ("When was {x} born?", "In which year was {x} born?", "What year was {x} born?", "{X} was born when?"),
            "{X} was born in {a}.", "born"),
        "fr": Words(
            ("l'année de naissance de {x}", "la date de naissance de {x}"),
            ("Quand est né {x} ?", "En quelle année est né {x} ?", "{X} est né quand ?", "Quand {x} est-il né ?"),
            "L'année de naissance de {x} est {a}.", "naissance")}),
    Relation("died", "people", _get("name"), _get("died"), {
        "en": Words(
            ("the year of {x}'s death", "the year when {x} died", "{x}'s year of death"),
            ("When did {x} die?", "In which year did {x} die?", "What year did {x} die?", "Until when did {x} live?"),
            "{X} died in {a}.", "died"),
        "fr": Words(
            ("l'année de la mort de {x}", "la date de la mort de {x}"),
            ("Quand est mort {x} ?", "En quelle année est mort {x} ?", "Jusqu'à quand a vécu {x} ?"),
            "L'année de la mort de {x} est {a}.", "mort")}),
    Relation("who", "people", _get("name"), lambda r, lang: (
            f"{r['name']} was a {r['nationality']['en']} {r['trade']['en']}, born in {r['born']}"
            + (f" and dead in {r['died']}." if r.get("died") else ".")
            if lang == "en" else
            f"{r['name']} : {r['trade']['fr']}, nationalité : {r['nationality']['fr']}, naissance en {r['born']}"
            + (f", mort en {r['died']}." if r.get("died") else ".")), {
        "en": Words((), ("Who was {x}?", "Who is {x}?", "Tell me about {x}.", "What do you know about {x}?", "{X}, who is that?",
                         "Who exactly was {x}?", "Can you introduce {x}?"), "{a}", "description"),
        "fr": Words((), ("Qui était {x} ?", "Qui est {x} ?", "Parle-moi de {x}.", "Que sais-tu de {x} ?", "{X}, c'est qui ?"),
                    "{a}", "description")}),
    Relation("geography", "geography", _get("question"), _get("answer"), {
        "en": Words(("{x}", "the name of {x}"), ("Which is {x}?", "{X} is called what?", "How is {x} called?"),
                    "{A} is {x}.", "name"),
        "fr": Words(("{x}", "le nom de ceci : {x}"), ("Comment s'appelle {x} ?", "{X}, c'est quoi ?"), "C'est {a}.", "nom")}),
    Relation("city", "landmarks", _get("name"), _get("city"), {
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
    Relation("landmark country", "landmarks", _get("name"), lambda r, lang: r["country"].get(lang), {
        "en": Words(
            ("the country of {x}", "the country where {x} is"),
            ("In which country is {x}?", "Which country has {x}?", "{X} is in which country?", "What country is {x} in?"),
            "{X} is in {a}.", "country"),
        "fr": Words((), ("Dans quel pays est {x} ?",), "C'est {a}.", "pays")}),
    Relation("class", "animals", _animal, _get("class"), {
        "en": Words(
            ("the class of {x}", "the kind of animal that {x} is"),
            ("What kind of animal is {x}?", "What class of animal is {x}?", "{X} is what kind of animal?",
             "Is {x} a mammal, a bird or something else?", "To which class does {x} belong?"),
            "{X} is a kind of {a}.", "class"),
        "fr": Words(
            ("la classe de cet animal : {bare}",),
            ("Quel genre d'animal est {x} ?", "À quelle classe appartient {x} ?", "{X}, c'est quel genre d'animal ?"),
            "C'est un animal de cette classe : {a}.", "classe")}),
    Relation("young", "animals", _animal, _get("young"), {
        "en": Words(
            ("the name for the young of {x}", "the word for a baby {bare}", "the young of {x}", "the baby of {x}"),
            ("What is a baby {bare} called?", "What is the young of {x} called?", "What do you call a young {bare}?",
             "How do we call a baby {bare}?"),
            "The young of {x} is called a {a}.", "young"),
        "fr": Words(
            ("le petit de cet animal : {bare}", "le nom du petit de cet animal : {bare}"),
            ("Comment appelle-t-on le petit de cet animal : {bare} ?", "Quel est le bébé de cet animal : {bare} ?",
             "Comment s'appelle un bébé {bare} ?"),
            "Le petit de cet animal s'appelle : {a}.", "petit")}),
    Relation("sound", "animals", _animal, _get("sound"), {
        "en": Words(
            ("the sound of {x}", "the sound that {x} makes"),
            ("What sound does {x} make?", "What noise does {x} make?", "What does {x} do when it calls?", "How does {x} sound?"),
            "{X} {a}.", "sound"),
        "fr": Words(
            ("le cri de cet animal : {bare}",),
            ("Quel bruit fait {x} ?", "Quel cri fait {x} ?", "Que fait {x} quand il crie ?"),
            "{X} {a}.", "cri")}),
    Relation("legs", "animals", _animal, _get("legs"), {
        "en": Words(
            ("the number of legs of {x}", "how many legs {x} has"),
            ("How many legs does {x} have?", "How many legs has {x} got?", "{X} has how many legs?", "On how many legs does {x} walk?"),
            "The number of legs of {x} is {a}.", "legs"),
        "fr": Words(
            ("le nombre de pattes de cet animal : {bare}",),
            ("Combien de pattes a {x} ?", "{X} a combien de pattes ?"),
            "Le nombre de pattes est {a}.", "pattes")}),
    Relation("count", "units", _get("from"), _get("count"), {
        "en": Words(
            ("the number of {to} in {x}", "how many {to} {x} has"),
            ("How many {to} are there in {x}?", "How many {to} in {x}?", "{X} has how many {to}?", "{X} is how many {to}?",
             "How many {to} make {x}?", "How many {to} does {x} have?"),
            "There are {a} {to} in {x}.", "count"),
        "fr": Words(
            ("le nombre : {to} dans {x}",),
            ("Combien y a-t-il de {to} dans {x} ?", "{X}, c'est combien de {to} ?", "Combien de {to} dans {x} ?",
             "Combien de {to} y a-t-il dans {x} ?"),
            "Il y a {a} {to} dans {x}.", "nombre")}, _sourced("to")),
    Relation("event", "history", _get("event"), _get("year"), {
        "en": Words(
            ("the year when {x}", "the date when {x}"),
            ("When was it that {x}?", "In which year was it that {x}?", "{X}: in which year?", "What year was it when {x}?",
             "When {did}?", "In which year {did}?", "When exactly {did}?", "What year {did}?", "{X}. When was that?"),
            "That was in {a}.", "year"),
        "fr": Words(
            ("l'année où {x}", "la date où {x}"),
            ("En quelle année {x} ?", "Quand est-ce que {x} ?", "{X} : en quelle année ?", "C'est quand que {x} ?"),
            "C'était en {a}.", "année")},
        lambda record, lang: {"did": _did(record["event"]["en"])}),
    Relation("opposite", "opposites", lambda r, lang: r[lang]["a"], lambda r, lang: r[lang]["b"], {
        "en": Words(
            ("the opposite of {x}", "the opposite of the word {x}", "the contrary of {x}", "the antonym of {x}"),
            ("What is the contrary of {x}?", "Which word is the opposite of {x}?", "Not {x} but what?", "{X} is the opposite of what?"),
            "The opposite of {x} is {a}.", "opposite"),
        "fr": Words(
            ("le contraire de {x}", "l'opposé de {x}", "le contraire du mot {x}"),
            ("Quel est l'antonyme de {x} ?", "{X} est le contraire de quoi ?", "Quel mot est le contraire de {x} ?"),
            "Le contraire de {x} est {a}.", "contraire")}),
    Relation("opposite back", "opposites", lambda r, lang: r[lang]["b"], lambda r, lang: r[lang]["a"], {
        "en": Words(
            ("the opposite of {x}", "the opposite of the word {x}", "the contrary of {x}", "the antonym of {x}"),
            ("What is the contrary of {x}?", "Which word is the opposite of {x}?", "Not {x} but what?", "{X} is the opposite of what?"),
            "The opposite of {x} is {a}.", "opposite"),
        "fr": Words(
            ("le contraire de {x}", "l'opposé de {x}", "le contraire du mot {x}"),
            ("Quel est l'antonyme de {x} ?", "{X} est le contraire de quoi ?", "Quel mot est le contraire de {x} ?"),
            "Le contraire de {x} est {a}.", "contraire")}),
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
