"""What is asked about discoveries, books, art, people and history."""

from __future__ import annotations

from typing import Any

from recipe.world.grammar import with_an
from recipe.world.relation import Relation, Words, get

ARTS = {
    "painting": {"en": ("painted", "painter"), "fr": ("peint", "peintre")},
    "sculpture": {"en": ("sculpted", "sculptor"), "fr": ("sculpté", "sculpteur")},
    "music": {"en": ("composed", "composer"), "fr": ("composé", "compositeur")},
}
PRESENT = {"began": "begin", "became": "become", "took": "take", "declared": "declare", "reached": "reach", "fell": "fall",
           "sank": "sink", "died": "die", "happened": "happen", "flew": "fly", "walked": "walk", "opened": "open",
           "came": "come", "voted": "vote", "ended": "end", "started": "start", "won": "win"}  # fmt: skip


WOMEN = set("Berthe Simone Jane Marie Ada Joan Jeanne".split())


def _agreed(record: Any, lang: str) -> dict[str, str]:
    """`né` or `née`."""
    woman = record["name"].split()[0] in WOMEN
    return {"e": "e" if woman else "", "il": "elle" if woman else "il"}


def _maker(record: Any, lang: str) -> str | None:
    """Who made it; in French only one person, as the verbs of the wordings are singular."""
    who = record["who"]
    return who if isinstance(who, str) else who["en"] if lang == "en" else None


def _made(record: Any, lang: str) -> dict[str, str]:
    many = record["what"]["en"].startswith(("X-rays", "the four"))
    verbs = (
        {"was": "were", "is": "are", "do": "do", "dates": "date"}
        if many
        else {"was": "was", "is": "is", "do": "does", "dates": "dates"}
    )
    several = isinstance(record["who"], dict)
    french = {"Cest": "Ce sont", "a_ont": "ont"} if several else {"Cest": "C'est", "a_ont": "a"}
    return {"verb": record["verb"][lang], **verbs, **french}


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
            ("the person who {verb} {x}", "the name of the one who {verb} {x}", "who {verb} {x}",
             "the one who {verb} {x}", "the name of the person who {verb} {x}", "the name behind {x}", "the mind behind {x}", "the man, woman or team who {verb} {x}", "who first {verb} {x}", "to whom we owe {x}", "who is behind {x}", "who gave us {x}", "by whom {x} {was} {verb}"),
            ("Who {verb} {x}?", "By whom {was} {x} {verb}?", "{X} {was} {verb} by whom?", "Who was it that {verb} {x}?",
             "To whom do we owe {x}?", "Who is behind {x}?",
             "who {verb} {x}", "{x} who", "{X}: who {verb} that?", "Who first {verb} {x}?", "Which person {verb} {x}?", "Who do we thank for {x}?", "Who gave us {x}?", "Whom do we owe {x} to?", "What is the name of the person who {verb} {x}?",
             "Who is famous because they {verb} {x}?", "Do you know who {verb} {x}?", "Who came up with {x}?", "Who is known for {x}?", "Whose name goes with {x}?", "Who is credited with {x}?", "{X} {is} linked with which name?", "{X}: whose work?", "Which name stands for {x}?",
             "History of science: who {verb} {x}?", "Without whom would we not have {x}?", "In a science quiz: who {verb} {x}?", "Somebody {verb} {x}. Who was it?",
             "I forgot who {verb} {x}.", "{X} - who {verb} it?", "Which scientist, explorer or inventor {verb} {x}?", "The name of whoever {verb} {x}?", "Who deserves the credit for {x}?"),
            "{A} {verb} {x}.", "name"),
        "fr": Words(
            ("la personne qui a {verb} {x}", "le nom de celui qui a {verb} {x}", "qui a {verb} {x}",
             "celui ou celle qui a {verb} {x}", "le nom de la personne qui a {verb} {x}", "le nom associé à ceci : {x}", "à qui on doit {x}", "qui est à l'origine {of_x}"),
            ("Qui a {verb} {x} ?", "Qui a donc {verb} {x} ?", "À qui doit-on {x} ?", "C'est qui qui a {verb} {x} ?",
             "qui a {verb} {x}", "Qui donc a {verb} {x} ?", "Quelle personne a {verb} {x} ?", "Qui est à l'origine {of_x} ?", "Qui est-ce qui a {verb} {x} ?", "Quel est le nom de la personne qui a {verb} {x} ?", "Qui est connu pour avoir {verb} {x} ?",
             "À qui devons-nous {x} ?", "Quelqu'un a {verb} {x}. Qui ?", "Qui faut-il remercier pour {x} ?", "Qui se cache derrière {x} ?", "Sais-tu qui a {verb} {x} ?", "Qui, le premier, a {verb} {x} ?",
             "Je ne sais plus qui a {verb} {x}.", "{X}, c'est qui ?", "{X} : qui a {verb} ça ?", "On doit {x} à qui ?", "C'est grâce à qui, {x} ?"),
            "{Cest} {a} qui {a_ont} {verb} {x}.", "nom")}, _made),
    Relation("year made", "discoveries", get("what"), get("year"), {
        "en": Words(
            ("the year of {x}", "the date of {x}", "the year when someone {verb} {x}",
             "the year in which somebody {verb} {x}", "the birth year of {x}", "when {x} first came", "when someone {verb} {x}", "in which year somebody {verb} {x}", "what year {x} {dates} from", "since when we have had {x}"),
            ("When {was} {x} {verb}?", "In which year {was} {x} {verb}?", "What year {was} {x} {verb}?",
             "How long have we had {x}?", "In what year did someone first have {x}?", "Since when do we have {x}?",
             "{x} year", "{x} date", "{X}: which year?", "What year {do} {x} date from?", "How far back {do} {x} go?", "In what year did we get {x}?", "Which year gave us {x}?", "Give me the year of {x}.", "What is the date of {x}?", "From what year is {x}?",
             "Since which year do we know {x}?", "In which year did somebody first have {x}?", "What year is linked with {x}?", "On a timeline, where do I put {x}?", "{X} {dates} from which year?", "Someone {verb} {x}. In which year?", "When did people first have {x}?",
             "For a timeline: the year of {x}?",
             "I forgot in which year somebody {verb} {x}.", "{X} {was} {verb} when?", "{X} {was} {verb} in which year?", "when {was} {x} {verb}", "Somebody {verb} {x}, but when?", "{X} {was} {verb} in the year ___.", "In which year did the world get {x}?"),
            "That was in {a}.", "year"),
        "fr": Words(
            ("l'année {of_x}", "la date {of_x}",
             "l'année où l'on a {verb} {x}", "quand on a {verb} {x}", "en quelle année on a {verb} {x}", "depuis quand on a {x}"),
            ("Quand a-t-on {verb} {x} ?", "En quelle année a-t-on {verb} {x} ?", "Depuis quand a-t-on {x} ?",
             "{x} année", "{x} date", "{X} : quelle année ?", "Quand est-ce qu'on a {verb} {x} ?", "Quand a-t-on eu {x} pour la première fois ?", "{X}, c'était en quelle année ?", "{X}, ça date de quand ?", "Quelle année nous a donné {x} ?",
             "On a {verb} {x} en quelle année ?", "Quelle est l'année {of_x} ?", "Sur une frise, à quelle année place-t-on {x} ?",
             "{X}, ça date de quelle année ?", "De quelle année date {x} ?", "Je ne sais plus en quelle année on a {verb} {x}.", "{X}, c'était quand ?", "C'est en quelle année qu'on a {verb} {x} ?"),
            "C'était en {a}.", "année")}, _made),
    Relation("made by", "discoveries", _maker, get("what"), {
        "en": Words(
            ("the thing that {x} {verb}", "what {x} {verb}", "what {x} gave the world"),
            ("What did {x} give the world?", "What made {x} famous?", "{X} {verb} what?", "What was it that {x} {verb}?", "What was {verb} by {x}?", "What do we owe to {x}?", "What brought fame to {x}?",
             "{X} became famous for what?", "{x} {verb} what",
             "Which famous thing was {verb} by {x}?", "What is it that {x} {verb}?", "What is {x} known to have {verb}?", "What is {x} famous for?", "What is {x} remembered for?",
             "What do we thank {x} for?", "what did {x} do that made history", "For which thing do we remember {x}?", "With what do we connect the name {x}?",
             "In science class: what was {verb} by {x}?", "I forgot what {x} {verb}.", "What great thing do we owe to {x}?", "{x} is known for what", "{X} - known for what?",
             "What goes back to {x}?", "Why is {x} in the history books?"),
            "{X} {verb} {a}.", "work"),
        "fr": Words(
            ("ce que nous devons à cette personne : {x}",),
            ("Que doit-on à cette personne : {x} ?", "Qu'est-ce qui rend {x} célèbre ?", "Qu'est-ce qu'on doit à cette personne : {x} ?", "On doit quoi à cette personne : {x} ?", "Quelle est l'œuvre de cette personne : {x} ?",
             "On connaît {x} pour quoi ?", "Pourquoi connaît-on {x} ?", "Que doit le monde à {x} ?", "Qu'est-ce que le monde doit à {x} ?", "Grâce à {x}, nous avons quoi ?",
             "Pour quoi {x} est dans les livres d'histoire ?", "Qu'est-ce que {x} a apporté au monde ?", "{X} est célèbre pour quoi ?", "{X}, connu pour quoi ?",
             "De quoi peut-on remercier {x} ?", "Quelle chose célèbre doit-on à {x} ?"),
            "On doit {a} à {x}.", "œuvre")}, _made),
)  # fmt: skip
ANOTHER_BOOK = ("The Hunchback of Notre-Dame", "The Plague", "Animal Farm", "Romeo and Juliet")
"""By authors of whom an earlier one is named."""
BOOKS = (
    Relation("author", "books", get("title"), get("author"), {
        "en": Words(
            ("the author of {x}", "the writer of {x}", "the person who wrote {x}", "who wrote {x}", "{x}'s author",
             "the writer behind {x}", "the person behind {x}", "the pen behind {x}", "the name of the author of {x}", "the novelist, poet or playwright who wrote {x}", "the man or woman who wrote {x}", "the creator of {x}", "the author of the book {x}", "the author of the work {x}",
             "who penned {x}", "who is the author of {x}", "whose book {x} is", "by whom {x} was written", "who came up with {x}", "which author wrote {x}"),
            ("Who wrote {x}?", "Who is the author of {x}?", "{X} was written by whom?", "By whom is {x}?",
             "Which author wrote {x}?", "Whose book is {x}?", "Who wrote the book {x}?",
             "author {x}", "{x} author", "author of {x}", "{X}: author?", "{x} written by", "{x} by who", "who wrote {x}", "Who penned {x}?", "Who is behind {x}?", "Who came up with {x}?", "Who is the writer of {x}?", "Who has written {x}?", "Who was it that wrote {x}?", "From whose pen is {x}?",
             "Whose name is on the cover of {x}?", "I'm reading {x}. Who wrote it?", "I just finished {x}. Who is the author?", "I'd like to read {x}. Under which author do I find it?", "In the library, under which author is {x}?", "Which writer gave us {x}?", "To whom do we owe {x}?",
             "Do you know who is the author of {x}?", "Literature quiz: who wrote {x}?", "{X} is a work by whom?", "{X} is a book by which writer?", "{X} came from which author?", "Who created {x}?", "Which famous writer is the author of {x}?", "My class is reading {x}. Who is it by?",
             "{X}, by whom?", "Who is {x} by?", "The book {x} - who is it by?",
             "I forgot who wrote {x}.", "{X} was penned by which author?", "Who's the author of {x}?", "Who is the person behind the book {x}?", "{X} was written by ___.",
             "I can't recall the author of {x}. Who is it?", "what's the name of the guy or woman who wrote {x}"),
            "{A} wrote {x}.", "author"),
        "fr": Words(
            ("l'auteur de {x}", "l'écrivain qui a écrit {x}", "le nom de l'auteur de {x}",
             "la personne qui a écrit {x}", "l'auteur du livre {x}", "l'auteur de l'œuvre {x}", "le nom de celui ou celle qui a écrit {x}", "l'écrivain derrière {x}", "qui a écrit {x}", "de qui est {x}", "quel auteur a écrit {x}", "qui est l'auteur de {x}", "à qui on doit {x}"),
            ("Qui a écrit {x} ?", "De qui est {x} ?", "Quel auteur a écrit {x} ?", "{X}, c'est de qui ?",
             "Qui est l'auteur de {x} ?",
             "auteur {x}", "{x} auteur", "{X} : auteur ?", "{X} est de qui ?", "C'est qui l'auteur de {x} ?", "Qui donc a écrit {x} ?", "Quel écrivain a écrit {x} ?", "À qui doit-on {x} ?", "Quel est l'auteur de {x} ?", "Qui est derrière {x} ?", "Je lis {x}. Qui l'a écrit ?",
             "Je viens de finir {x}. Qui est l'auteur ?", "Le livre {x}, qui l'a écrit ?", "C'est de qui, {x} ?", "De quel auteur est {x} ?", "Qui a publié {x} ?", "À la bibliothèque, sous quel nom trouve-t-on {x} ?", "Quel nom lit-on sur la couverture de {x} ?", "Qui est-ce qui a écrit {x} ?",
             "Le livre {x} est de quel écrivain ?", "En classe on étudie {x}. C'est de qui ?"),
            "{A} a écrit {x}.", "auteur")}),
    Relation("book by", "books", lambda r, lang: None if r["title"]["en"] in ANOTHER_BOOK else r["author"], get("title"), {
        "en": Words(
            ("a book by {x}", "the title of a book by {x}", "a work by {x}", "a famous book by {x}", "the name of a book that {x} wrote", "what {x} wrote", "which book {x} wrote",
             "a book {x} is known for"),
            ("What did {x} write?", "Which book did {x} write?", "Name a book by {x}.", "What book is {x} known for?", "What is a book by {x}?", "book by {x}", "{x} book", "{x} wrote what?",
             "Which book is by {x}?", "What is {x}'s best known book?", "I'd like to read {x}. Which book?", "Give me the title of a book by {x}.", "Which work do we owe to {x}?",
             "What should I read by {x}?", "Which famous work came from {x}'s pen?", "{X} is the author of which book?", "Tell me something that {x} wrote."),
            "{x} wrote {a}.", "title"),
        "fr": Words(
            ("un livre de {x}", "le titre d'un livre de {x}", "une œuvre de {x}", "ce qu'a écrit {x}", "quel livre a écrit {x}"),
            ("Qu'a écrit {x} ?", "Quel livre a écrit {x} ?", "Cite un livre de {x}.", "livre de {x}", "{X} a écrit quoi ?", "Quelle œuvre doit-on à {x} ?", "{X} est l'auteur de quel livre ?",
             "Que lire de {x} ?", "Donne-moi le titre d'un livre de {x}.", "Quel livre est de {x} ?", "Pour quel livre connaît-on {x} ?"),
            "{x} a écrit {a}.", "titre")}),
    Relation("year of book", "books", get("title"), get("year"), {
        "en": Words(
            ("the year of {x}", "the year when {x} was published", "the date of {x}", "the publication year of {x}",
             "the year of publication of {x}", "the year in which {x} came out", "the year {x} first appeared", "the first publication date of {x}", "{x}'s publication date", "the year of the book {x}", "when {x} was published", "when {x} came out", "what year {x} appeared", "in which year {x} was first published"),
            ("When was {x} published?", "In which year did {x} come out?", "What year is {x} from?", "When did {x} appear?",
             "How old is the book {x}?",
             "{x} year", "{x} publication year", "{x} publication date", "{X}: which year?", "When did {x} come out?", "When was {x} first published?", "In what year was {x} published?", "What year did {x} come out?", "From which year is the book {x}?", "When was the book {x} released?",
             "In which year did people first read {x}?", "What is the year of the first edition of {x}?", "When was {x} first printed?", "What is the publication date of {x}?", "The book {x} is from which year?", "Since when can one read {x}?", "In what year did readers discover {x}?",
             "When did {x} reach the bookshops?", "Which year saw the publication of {x}?", "I need a date for {x}. When was it published?"),
            "{X} was published in {a}.", "year"),
        "fr": Words(
            ("l'année de {x}", "l'année de publication de {x}", "la date de {x}",
             "l'année de parution de {x}", "la date de publication de {x}", "la date de parution de {x}", "l'année où {x} est paru", "quand {x} est paru", "en quelle année {x} a été publié"),
            ("Quand {x} a été publié ?", "En quelle année est paru {x} ?", "De quelle année est {x} ?",
             "{x} année", "{x} date de parution", "{X} : quelle année ?", "Quand est paru {x} ?", "Quand est sorti {x} ?", "De quand date {x} ?", "En quelle année a été publié {x} ?", "{X} date de quelle année ?", "Le livre {x} est sorti quand ?", "Quelle est l'année de parution de {x} ?",
             "Quelle est la date de publication de {x} ?", "En quelle année a-t-on publié {x} ?", "{X}, c'est de quelle année ?", "Depuis quand peut-on lire {x} ?"),
            "{X} a été publié en {a}.", "année")}),
)  # fmt: skip
ART = (
    Relation("artist", "art", get("title"), get("by"), {
        "en": Words(
            ("the artist behind {x}", "the maker of {x}", "the creator of {x}", "the {role} of {x}", "who {made} {x}",
             "the name of the {role} of {x}", "the author of the work {x}", "the {role} who {made} {x}", "the person who {made} {x}", "the one who {made} {x}", "the man or woman behind {x}", "whose work {x} is", "which {role} {made} {x}", "who the {role} of {x} is", "who created {x}"),
            ("Who {made} {x}?", "{X} is by whom?", "By whom is {x}?", "Who is the {role} of {x}?", "Who made {x}?",
             "{X}, whose work is it?", "Who created {x}?", "Which {role} {made} {x}?",
             "{x} {role}", "{role} {x}", "{role} of {x}", "{X}: which {role}?", "who {made} {x}", "{x} by who", "Who is behind {x}?", "Who was it that {made} {x}?", "To whom do we owe {x}?", "Whose work is {x}?", "Which artist {made} {x}?", "What is the name of the {role} of {x}?",
             "{X} is a work by which {role}?", "Which {role} gave us {x}?", "{X} is by which {role}?", "Who came up with {x}?", "Who is famous for {x}?", "Art quiz: who {made} {x}?", "I love {x}. Who {made} it?", "I am learning about {x} at school. Who {made} it?", "Which famous {role} {made} {x}?",
             "From whose hand is {x}?", "{X} was {made} by whom?", "{X} was {made} by which {role}?", "Who is the artist of {x}?", "Who is the {role} behind {x}?", "Name the {role} of {x}."),
            "{X} is by {a}.", "artist"),
        "fr": Words(
            ("l'auteur de {x}", "l'artiste à qui l'on doit {x}", "le {role} de {x}",
             "le nom du {role} de {x}", "l'artiste qui a {made} {x}", "le {role} qui a {made} {x}", "la personne qui a {made} {x}", "l'auteur de l'œuvre {x}", "qui a {made} {x}", "de qui est {x}", "quel {role} a {made} {x}", "à qui on doit {x}"),
            ("Qui a {made} {x} ?", "De qui est {x} ?", "{X}, c'est de qui ?", "À qui doit-on {x} ?", "Qui a fait {x} ?",
             "{x} {role}", "{role} de {x}", "{X} : quel {role} ?", "Quel {role} a {made} {x} ?", "Quel artiste a {made} {x} ?", "Qui est l'auteur de {x} ?", "Qui est le {role} de {x} ?", "{X} est de qui ?", "De quel {role} est {x} ?", "Qui est-ce qui a {made} {x} ?", "C'est qui le {role} de {x} ?",
             "Qui est derrière {x} ?", "J'adore {x}. C'est de qui ?", "{X} est l'œuvre de qui ?", "Quel est le nom du {role} de {x} ?", "Qui a créé {x} ?", "{X}, une œuvre de qui ?", "Cite le {role} de {x}."),
            "{X} est de {a}.", "artiste")},
        lambda record, lang: dict(zip(("made", "role"), ARTS[record["kind"]][lang], strict=True))),
    Relation("museum", "art", get("title"), get("where"), {
        "en": Words(
            ("the museum of {x}", "the museum where {x} is", "the place where {x} is kept",
             "the museum that has {x}", "the museum that owns {x}", "the museum which shows {x}", "the place where I can see {x}", "the home of {x}", "the gallery or museum of {x}", "which museum has {x}", "in which museum {x} is", "where {x} is kept", "where {x} is on show", "where I can see {x}"),
            ("Where is {x}?", "In which museum is {x}?", "Where can I see {x}?", "Which museum has {x}?",
             "Where do I go to see {x}?", "{X} is in which museum?",
             "{x} museum", "{x} where", "museum of {x}", "{X}: which museum?", "Where is {x} kept?", "Where is {x} on display?", "Where is {x} shown?", "Where can one see {x}?", "What museum owns {x}?", "Which museum do I visit to see {x}?", "In what museum is {x} kept?", "{X} can be seen in which museum?",
             "I want to see {x}. Which museum is it in?", "I'd like to see the real {x}. To which museum do I go?", "Which museum shows {x}?", "Where is the original of {x}?", "For which museum do I need a ticket to see {x}?", "Where do tourists go to see {x}?", "{X} is kept where?", "Which museum is home to {x}?",
             "In whose collection is {x}?", "The work {x} is in which museum?",
             "I forgot where {x} hangs or stands.", "what museum is {x} in", "In which museum can you find {x}?", "{X} is on display in which museum?",
             "Which museum do I have to go to for {x}?", "At which museum is {x} exhibited?"),
            "{X} is in this museum: {a}.", "museum"),
        "fr": Words(
            ("le musée où se trouve {x}",
             "le musée qui a {x}", "le musée où l'on peut voir {x}", "le musée où est {x}", "l'endroit où l'on peut voir {x}", "où se trouve {x}", "dans quel musée est {x}", "où l'on peut voir {x}",),
            ("Où se trouve {x} ?", "Dans quel musée est {x} ?", "Où peut-on voir {x} ?", "Quel musée a {x} ?",
             "{x} musée", "{X} : quel musée ?", "{X} est dans quel musée ?", "Dans quel musée se trouve {x} ?", "Dans quel musée peut-on voir {x} ?", "Où est {x} ?", "Où est-ce qu'on peut voir {x} ?", "Quel musée expose {x} ?", "Quel musée possède {x} ?", "Je veux voir {x}. Je vais dans quel musée ?",
             "Où dois-je aller pour voir {x} ?", "Où est conservée l'œuvre {x} ?", "L'œuvre {x} est dans quel musée ?", "Quel musée faut-il visiter pour voir {x} ?", "{X} se trouve où ?"),
            "{X} se trouve dans ce musée : {a}.", "musée")}),
)  # fmt: skip
PEOPLE = (
    Relation("trade", "people", get("name"), get("trade"), {
        "en": Words(
            ("the trade of {x}", "the profession of {x}", "{x}'s job", "the occupation of {x}",
             "{x}'s profession", "{x}'s trade", "{x}'s occupation", "the job of {x}", "{x}'s line of work", "the calling of {x}", "what {x} did", "what {x} did for a living", "what {x} was by profession", "what {x}'s job was", "what {x} is known as", "what kind of work {x} did"),
            ("What did {x} do?", "What was {x}'s profession?", "What was {x}'s job?", "What was {x} by trade?",
             "What is {x} known as?",
             "{x} job", "{x} profession", "profession of {x}", "{X}: profession?", "What did {x} do for a living?", "How did {x} earn a living?", "What was {x}'s occupation?", "What was {x}'s trade?", "What was the job of {x}?", "What was {x}: a painter, a writer, a scientist?", "In what trade was {x}?",
             "What kind of work did {x} do?", "What was the profession of {x}?", "As what is {x} famous?", "{X} was what by profession?", "What was {x} in life?", "What would you write under profession for {x}?", "In which profession did {x} become famous?", "What line of work was {x} in?",
             "What is the right word for what {x} did?", "Painter, composer, writer or something else: what was {x}?"),
            "{X} was a {a}.", "trade"),
        "fr": Words(
            ("le métier de {x}", "la profession de {x}",
             "l'activité de {x}", "le travail de {x}", "le métier qu'exerçait {x}", "ce que faisait {x} dans la vie", "quel était le métier de {x}", "quelle profession exerçait {x}"),
            ("Que faisait {x} ?", "Quel était le métier de {x} ?", "Quelle était la profession de {x} ?",
             "{x} métier", "métier de {x}", "{X} : métier ?", "Que faisait {x} dans la vie ?", "{X} faisait quoi dans la vie ?", "{X} faisait quoi ?", "Quel métier avait {x} ?", "Quelle profession exerçait {x} ?", "Comment {x} gagnait sa vie ?", "Quel était le travail de {x} ?", "C'était quoi le métier de {x} ?",
             "De quoi vivait {x} ?", "Quel est le métier de {x} ?", "Dans quel métier {x} est devenu{e} célèbre ?", "Qu'est-ce que faisait {x} ?"),
            "Le métier de {x} : {a}.", "métier")}, _agreed),
    Relation("nationality", "people", get("name"), get("nationality"), {
        "en": Words(
            ("the nationality of {x}", "{x}'s nationality",
             "the origin of {x}", "{x}'s national origin", "the nationality that {x} had", "the citizenship of {x}", "what nationality {x} was", "what nationality {x} had", "where {x} was from", "which country {x} was from"),
            ("What nationality was {x}?", "Where was {x} from?", "From which country was {x}?",
             "{x} nationality", "nationality of {x}", "{X}: nationality?", "What was {x}'s nationality?", "What was the nationality of {x}?", "Which nationality did {x} have?", "Where did {x} come from?", "What country did {x} come from?", "{X} was from which country?", "{X} was of what nationality?",
             "Was {x} French, Italian, English or something else?", "Which country can be proud of {x}?", "Of what nationality was {x}?", "{X} came from where?", "To which nation did {x} belong?", "What passport would {x} have had?", "What nationality do we give to {x}?",
             "I forgot what nationality {x} was.", "What country was {x} from?", "{x} from which country", "{X} came from what country?", "{X} was of which nationality?",
             "What was the home country of {x}?", "As a citizen of which country do we know {x}?"),
            "{X} was {a}.", "nationality"),
        "fr": Words(
            ("la nationalité de {x}",
             "l'origine de {x}", "la nationalité qu'avait {x}", "de quelle nationalité était {x}", "d'où venait {x}", "de quel pays venait {x}",),
            ("De quelle nationalité était {x} ?", "D'où venait {x} ?",
             "nationalité de {x}", "{x} nationalité", "{X} : nationalité ?", "Quelle est la nationalité de {x} ?", "Quelle était la nationalité de {x} ?", "Quelle nationalité avait {x} ?", "De quel pays venait {x} ?", "{X} était de quelle nationalité ?", "{X} venait d'où ?", "{X} venait de quel pays ?",
             "De quelle origine était {x} ?", "C'était quoi la nationalité de {x} ?",
             "C'est quoi la nationalité de {x} ?", "{X}, quelle nationalité ?", "{X} était de quel pays ?", "Je ne sais plus la nationalité de {x}."),
            "La nationalité de {x} : {a}.", "nationalité")}, _agreed),
    Relation("born", "people", get("name"), get("born"), {
        "en": Words(
            ("the birth year of {x}", "the year when {x} was born", "{x}'s year of birth",
             "the year of birth of {x}", "the year of {x}'s birth", "{x}'s birth year", "the date of birth of {x}", "{x}'s date of birth", "the year in which {x} came into the world", "when {x} was born", "what year {x} was born", "in which year {x} was born", "when {x} came into the world"),
            ("When was {x} born?", "In which year was {x} born?", "What year was {x} born?", "{X} was born when?",
             "{x} born", "{x} birth year", "{x} date of birth", "birth year of {x}", "{x} born when", "{X}: year of birth?", "In what year was {x} born?", "When did {x} come into the world?", "When did the life of {x} begin?", "What is the birth year of {x}?", "What's {x}'s year of birth?",
             "What is {x}'s date of birth?", "From which year on did {x} live?", "{X} was born in which year?", "{X} was born in what year?", "Which year was {x} born in?", "Which year saw the birth of {x}?", "In which year does the life of {x} start?", "When is {x}'s birth?", "I'm writing about {x}. When was the birth?",
             "For my timeline, when was {x} born?",
             "I forgot when {x} was born.", "what year was {x} born in", "Could it be that you know the birth year of {x}?", "{X} was born in the year ___.", "{X}'s birth was in which year?"),
            "{X} was born in {a}.", "born"),
        "fr": Words(
            ("l'année de naissance de {x}", "la date de naissance de {x}",
             "l'année où est né{e} {x}", "l'année de la naissance de {x}", "quand est né{e} {x}", "en quelle année est né{e} {x}", "quand {x} est né{e}"),
            ("Quand est né{e} {x} ?", "En quelle année est né{e} {x} ?", "{X} est né{e} quand ?", "Quand {x} est-{il} né{e} ?",
             "{x} naissance", "naissance de {x}", "{X} : naissance ?", "{X} est né{e} en quelle année ?", "Quelle est l'année de naissance de {x} ?", "Quelle est la date de naissance de {x} ?", "En quelle année {x} est-{il} né{e} ?", "Quand est-ce que {x} est né{e} ?", "En quelle année {x} a vu le jour ?",
             "Quand {x} est venu{e} au monde ?", "C'est quand la naissance de {x} ?", "De quelle année est {x} ?", "Quelle année a vu naître {x} ?"),
            "L'année de naissance de {x} est {a}.", "naissance")}, _agreed),
    Relation("died", "people", get("name"), get("died"), {
        "en": Words(
            ("the year of {x}'s death", "the year when {x} died", "{x}'s year of death",
             "the death year of {x}", "the year of death of {x}", "the date of {x}'s death", "{x}'s date of death", "the year in which {x} passed away", "the last year of {x}'s life", "when {x} died", "when {x} passed away", "what year {x} died", "in which year {x} died", "until when {x} lived"),
            ("When did {x} die?", "In which year did {x} die?", "What year did {x} die?", "Until when did {x} live?",
             "{x} died", "{x} death year", "{x} died when", "death of {x} year", "{X}: year of death?", "When did {x} pass away?", "In what year did {x} pass away?", "What is the year of {x}'s death?", "When was the death of {x}?", "{X} died in which year?", "{X} died when?", "When did the life of {x} end?",
             "Up to what year did {x} live?", "In which year did {x} leave this world?", "What was the last year of {x}'s life?", "Which year did {x} die in?", "What is {x}'s date of death?", "Which year saw the death of {x}?", "{X} lived until what year?", "When did we lose {x}?", "In which year was {x}'s death?",
             "For my timeline, when did {x} die?",
             "I forgot when {x} died.", "{X} died in the year ___.", "what year did {x} pass away", "{X}'s death was in which year?"),
            "{X} died in {a}.", "died"),
        "fr": Words(
            ("l'année de la mort de {x}", "la date de la mort de {x}",
             "l'année du décès de {x}", "la date du décès de {x}", "l'année où {x} est mort{e}", "quand est mort{e} {x}", "en quelle année est mort{e} {x}", "jusqu'à quand a vécu {x}"),
            ("Quand est mort{e} {x} ?", "En quelle année est mort{e} {x} ?", "Jusqu'à quand a vécu {x} ?",
             "mort de {x}", "décès de {x}", "{X} : mort ?", "{X} est mort{e} quand ?", "{X} est mort{e} en quelle année ?", "Quand {x} est-{il} mort{e} ?", "En quelle année {x} est-{il} mort{e} ?", "Quelle est l'année de la mort de {x} ?", "Quand {x} est décédé{e} ?", "En quelle année {x} est décédé{e} ?",
             "Quelle est la date du décès de {x} ?", "Quand est-ce que {x} est mort{e} ?", "C'est quand la mort de {x} ?", "{X} a vécu jusqu'en quelle année ?", "Quand nous a quittés {x} ?"),
            "L'année de la mort de {x} est {a}.", "mort")}, _agreed),
    Relation("who", "people", get("name"), lambda r, lang: (
            f"{r['name']} was {with_an('a ' + r['nationality']['en'])} {r['trade']['en']}, who was born in {r['born']}"
            + (f" and died in {r['died']}." if r.get("died") else ".")
            if lang == "en" else
            f"{r['name']} : {r['trade']['fr']}, nationalité : {r['nationality']['fr']}, naissance en {r['born']}"
            + (f", mort en {r['died']}." if r.get("died") else ".")), {
        "en": Words((), ("Who was {x}?", "Who is {x}?", "Tell me about {x}.", "What do you know about {x}?", "{X}, who is that?",
                         "Who exactly was {x}?", "Can you introduce {x}?",
             "Who's {x}?", "Tell me something about {x}.", "What can you tell me about {x}?", "Give me a short portrait of {x}.", "Introduce {x} to me.", "Describe {x}.", "I've heard of {x}. Who was that?", "Have you heard of {x}?", "Do you know {x}?", "Who might {x} be?",
             "Present {x}.", "Say who {x} was.", "Say something about {x}.", "Could you say who {x} was?", "I don't know {x}. Who is it?", "about {x}", "{x} who was", "What should I know about {x}?", "My teacher mentioned {x}. Who was that?", "The name {x} came up. Who is that?", "Information about {x}, please.",
             "who is {x} again", "What is there to know about {x}?", "Who on earth was {x}?", "In short, who was {x}?", "Tell me who {x} was.", "I have to present {x} in class. Who was that?"), "{a}", "description"),
        "fr": Words((), ("Qui était {x} ?", "Qui est {x} ?", "Parle-moi de {x}.", "Que sais-tu de {x} ?", "{X}, c'est qui ?",
             "C'est qui {x} ?", "Tu connais {x} ?", "Connaissez-vous {x} ?", "Présente-moi {x}.", "Présente {x}.", "Que peux-tu me dire de {x} ?", "Dis-moi qui était {x}.", "Dis-moi qui est {x}.", "Que savez-vous de {x} ?", "Parlez-moi de {x}.", "Décris {x}.", "Je ne connais pas {x}. C'est qui ?",
             "J'ai entendu parler de {x}. Qui est-ce ?", "Qui donc était {x} ?", "Dis-moi quelque chose sur {x}.",
             "Qui est-ce, {x} ?", "{X}, tu connais ?", "Qui était donc {x} ?", "Dites-moi qui était {x}.", "Je dois faire un exposé sur {x}. Qui était-ce ?"),
                    "{a}", "description")}),
)  # fmt: skip
HISTORY = (
    Relation("event", "history", get("event"), get("year"), {
        "en": Words(
            ("the year when {x}", "the date when {x}",
             "the year in which {x}", "the year that {x}", "when {x}", "in which year {x}", "what year {x}"),
            ("When was it that {x}?", "In which year was it that {x}?", "{X}: in which year?", "What year was it when {x}?",
             "When {did}?", "In which year {did}?", "When exactly {did}?", "What year {did}?", "{X}. When was that?",
             "{x} year", "{X} in which year?", "{X} when?", "In what year {did}?", "Which year was it when {x}?", "In what year was it that {x}?", "What is the year in which {x}?", "{X}: give me the year.", "Do you know when {x}?", "Do you know in which year {x}?",
             "History quiz: when {did}?", "We are learning history. When {did}?", "For my timeline: in which year {did}?", "I forgot the date. {X}, but when?", "What year should I write on the timeline? {X}.", "Roughly when {did}?", "At what date {did}?", "On my history test: {x}. Which year?", "So when {did}?",
             "Was it long ago that {x}? Which year?"),
            "That was in {a}.", "year"),
        "fr": Words(
            ("l'année où {x}", "la date où {x}",
             "l'année pendant laquelle {x}", "quand {x}", "en quelle année {x}"),
            ("En quelle année {x} ?", "Quand est-ce que {x} ?", "{X} : en quelle année ?", "C'est quand que {x} ?",
             "{X} quand ?", "{X} : quelle année ?", "En quelle année est-ce que {x} ?", "C'est en quelle année que {x} ?", "Sais-tu en quelle année {x} ?", "{X}. C'était quand ?", "{X}. C'était en quelle année ?", "Quelle est l'année où {x} ?", "Quelle est la date : {x} ?",
             "Pour ma frise, en quelle année {x} ?", "Cours d'histoire : en quelle année {x} ?", "J'ai oublié la date : {x}, mais quand ?", "Te souviens-tu quand {x} ?"),
            "C'était en {a}.", "année")},
        lambda record, lang: {"did": _did(record["event"]["en"])}),
)  # fmt: skip
