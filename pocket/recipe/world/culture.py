"""What is asked about discoveries, books, art, people and history."""

from __future__ import annotations

from recipe.world.relation import Relation, Words, get, sourced

ARTS = {
    "painting": {"en": ("painted", "painter"), "fr": ("peint", "peintre")},
    "sculpture": {"en": ("sculpted", "sculptor"), "fr": ("sculpté", "sculpteur")},
    "music": {"en": ("composed", "composer"), "fr": ("composé", "compositeur")},
}
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


DISCOVERIES = (
    Relation("maker", "discoveries", get("what"), get("who"), {
        "en": Words(
            ("the person who {verb} {x}", "the name of the one who {verb} {x}", "who {verb} {x}"),
            ("Who {verb} {x}?", "By whom was {x} {verb}?", "{X} was {verb} by whom?", "Who was it that {verb} {x}?",
             "To whom do we owe {x}?", "Who is behind {x}?"),
            "{A} {verb} {x}.", "name"),
        "fr": Words(
            ("la personne qui a {verb} {x}", "le nom de celui qui a {verb} {x}", "qui a {verb} {x}"),
            ("Qui a {verb} {x} ?", "Par qui {x} a été {verb} ?", "À qui doit-on {x} ?", "C'est qui qui a {verb} {x} ?"),
            "C'est {a} qui a {verb} {x}.", "nom")}, sourced("verb")),
    Relation("year made", "discoveries", get("what"), get("year"), {
        "en": Words(
            ("the year of {x}", "the date of {x}", "the year when someone {verb} {x}"),
            ("When was {x} {verb}?", "In which year was {x} {verb}?", "What year was {x} {verb}?",
             "How long have we had {x}?", "In what year did someone first have {x}?", "Since when do we have {x}?"),
            "That was in {a}.", "year"),
        "fr": Words(
            ("l'année {of_x}", "la date {of_x}"),
            ("Quand a-t-on {verb} {x} ?", "En quelle année a-t-on {verb} {x} ?", "Depuis quand a-t-on {x} ?"),
            "C'était en {a}.", "année")}, sourced("verb")),
)  # fmt: skip
BOOKS = (
    Relation("author", "books", get("title"), get("author"), {
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
    Relation("year of book", "books", get("title"), get("year"), {
        "en": Words(
            ("the year of {x}", "the year when {x} was published", "the date of {x}", "the publication year of {x}"),
            ("When was {x} published?", "In which year did {x} come out?", "What year is {x} from?", "When did {x} appear?",
             "How old is the book {x}?"),
            "{X} was published in {a}.", "year"),
        "fr": Words(
            ("l'année de {x}", "l'année de publication de {x}", "la date de {x}"),
            ("Quand {x} a été publié ?", "En quelle année est paru {x} ?", "De quelle année est {x} ?"),
            "{X} a été publié en {a}.", "année")}),
)  # fmt: skip
ART = (
    Relation("artist", "art", get("title"), get("by"), {
        "en": Words(
            ("the artist behind {x}", "the maker of {x}", "the creator of {x}", "the {role} of {x}", "who {made} {x}"),
            ("Who {made} {x}?", "{X} is by whom?", "By whom is {x}?", "Who is the {role} of {x}?", "Who made {x}?",
             "{X}, whose work is it?", "Who created {x}?", "Which {role} {made} {x}?"),
            "{X} is by {a}.", "artist"),
        "fr": Words(
            ("l'auteur de {x}", "l'artiste à qui l'on doit {x}", "le {role} de {x}"),
            ("Qui a {made} {x} ?", "De qui est {x} ?", "{X}, c'est de qui ?", "À qui doit-on {x} ?", "Qui a fait {x} ?"),
            "{X} est de {a}.", "artiste")},
        lambda record, lang: dict(zip(("made", "role"), ARTS[record["kind"]][lang], strict=True))),
    Relation("museum", "art", get("title"), get("where"), {
        "en": Words(
            ("the museum of {x}", "the museum where {x} is", "the place where {x} is kept"),
            ("Where is {x}?", "In which museum is {x}?", "Where can I see {x}?", "Which museum has {x}?",
             "Where do I go to see {x}?", "{X} is in which museum?"),
            "{X} is in this museum: {a}.", "museum"),
        "fr": Words(
            ("le musée où se trouve {x}",),
            ("Où se trouve {x} ?", "Dans quel musée est {x} ?", "Où peut-on voir {x} ?", "Quel musée a {x} ?"),
            "{X} se trouve dans ce musée : {a}.", "musée")}),
)  # fmt: skip
PEOPLE = (
    Relation("trade", "people", get("name"), get("trade"), {
        "en": Words(
            ("the trade of {x}", "the profession of {x}", "{x}'s job", "the occupation of {x}"),
            ("What did {x} do?", "What was {x}'s profession?", "What was {x}'s job?", "What was {x} by trade?",
             "What is {x} known as?"),
            "{X} was a {a}.", "trade"),
        "fr": Words(
            ("le métier de {x}", "la profession de {x}"),
            ("Que faisait {x} ?", "Quel était le métier de {x} ?", "Quelle était la profession de {x} ?"),
            "Le métier de {x} : {a}.", "métier")}),
    Relation("nationality", "people", get("name"), get("nationality"), {
        "en": Words(
            ("the nationality of {x}", "{x}'s nationality"),
            ("What nationality was {x}?", "Where was {x} from?", "From which country was {x}?"),
            "{X} was {a}.", "nationality"),
        "fr": Words(
            ("la nationalité de {x}",),
            ("De quelle nationalité était {x} ?", "D'où venait {x} ?"),
            "La nationalité de {x} : {a}.", "nationalité")}),
    Relation("born", "people", get("name"), get("born"), {
        "en": Words(
            ("the birth year of {x}", "the year when {x} was born", "{x}'s year of birth"),
            ("When was {x} born?", "In which year was {x} born?", "What year was {x} born?", "{X} was born when?"),
            "{X} was born in {a}.", "born"),
        "fr": Words(
            ("l'année de naissance de {x}", "la date de naissance de {x}"),
            ("Quand est né {x} ?", "En quelle année est né {x} ?", "{X} est né quand ?", "Quand {x} est-il né ?"),
            "L'année de naissance de {x} est {a}.", "naissance")}),
    Relation("died", "people", get("name"), get("died"), {
        "en": Words(
            ("the year of {x}'s death", "the year when {x} died", "{x}'s year of death"),
            ("When did {x} die?", "In which year did {x} die?", "What year did {x} die?", "Until when did {x} live?"),
            "{X} died in {a}.", "died"),
        "fr": Words(
            ("l'année de la mort de {x}", "la date de la mort de {x}"),
            ("Quand est mort {x} ?", "En quelle année est mort {x} ?", "Jusqu'à quand a vécu {x} ?"),
            "L'année de la mort de {x} est {a}.", "mort")}),
    Relation("who", "people", get("name"), lambda r, lang: (
            f"{r['name']} was a {r['nationality']['en']} {r['trade']['en']}, born in {r['born']}"
            + (f" and dead in {r['died']}." if r.get("died") else ".")
            if lang == "en" else
            f"{r['name']} : {r['trade']['fr']}, nationalité : {r['nationality']['fr']}, naissance en {r['born']}"
            + (f", mort en {r['died']}." if r.get("died") else ".")), {
        "en": Words((), ("Who was {x}?", "Who is {x}?", "Tell me about {x}.", "What do you know about {x}?", "{X}, who is that?",
                         "Who exactly was {x}?", "Can you introduce {x}?"), "{a}", "description"),
        "fr": Words((), ("Qui était {x} ?", "Qui est {x} ?", "Parle-moi de {x}.", "Que sais-tu de {x} ?", "{X}, c'est qui ?"),
                    "{a}", "description")}),
)  # fmt: skip
HISTORY = (
    Relation("event", "history", get("event"), get("year"), {
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
)  # fmt: skip
