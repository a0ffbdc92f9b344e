"""What is asked about the sky, the elements and animals."""

from __future__ import annotations

from typing import Any

from recipe.world.grammar import with_an
from recipe.world.relation import Relation, Words, get

FEMININE = set(
    "vache chèvre souris poule oie chouette grenouille tortue abeille fourmi araignée pieuvre baleine girafe otarie chauve-souris".split()
)


def _animal(record: Any, lang: str) -> str:
    name = record["name"][lang]
    if lang == "en":
        return with_an(f"a {name}")
    return ("une " if name in FEMININE else "un ") + name


SHARED = set("cub calf foal pup chick larva".split())
"""Young ones of several animals."""


def _young(record: Any, lang: str) -> str | None:
    """`a kitten`, where it is of one animal alone."""
    both = record.get("young") or {}
    if not {"en", "fr"} <= both.keys() or both["en"] in SHARED:
        return None
    if lang == "en":
        return with_an(f"a {both['en']}")
    return ("une " if both["fr"] == "chenille" else "un ") + both["fr"]


SPACE = (
    Relation("kind", "space", get("name"), get("kind"), {
        "en": Words(
            ("the kind of body that {x} is",
             "the type of heavenly body that {x} is", "the category of {x} in astronomy", "what kind of body {x} is", "what sort of object {x} is", "what {x} is in astronomy",),
            ("What kind of body is {x}?", "What is {x}?", "Is {x} a planet, a moon or a star?", "What sort of thing is {x}?",
             "What type of celestial body is {x}?", "{X} is what kind of body?", "{X}: planet, moon or star?", "What kind of object in the sky is {x}?", "How do astronomers classify {x}?", "In astronomy, what is {x}?",
             "Do we call {x} a star, a moon or a planet?", "What would you call {x}: planet, dwarf planet, moon or star?", "{x} planet or star", "Which kind of heavenly body is {x}?", "What sort of object is {x} in space?",
             "what kind of object is {x}", "What type of object is {x}?", "What type of astronomical body is {x}?", "Is {x} a star or a planet or something else?", "How is {x} classified?",
             "What would an astronomer call {x}?", "{X} is classed as what?", "{X} counts as what in the Solar System?", "Star, planet, dwarf planet, moon: which is {x}?",
             "Which sort of celestial object is {x}?", "I forgot what {x} is, a planet or a moon?", "What do you call a body like {x}?"),
            "{X} is a {a}.", "kind"),
        "fr": Words(
            ("la nature de cet astre : {x}",
             "le type d'astre qu'est {x}", "quel genre d'astre est {x}",),
            ("Quel genre d'astre est {x} ?", "Qu'est-ce que {x} ?", "{X}, c'est quoi ?",
             "Quel type d'astre est {x} ?", "{X} est-elle une planète, une lune ou une étoile ?", "{X} : planète, lune ou étoile ?", "Dans le ciel, {x}, c'est quoi ?", "{X} est quel genre d'astre ?", "En astronomie, qu'est-ce que {x} ?",
             "{X}, c'est quoi comme astre ?", "{X}, étoile, planète ou lune ?", "C'est quoi, {x}, dans le ciel ?", "C'est quel type d'astre, {x} ?",
             "{X} est une étoile, une planète ou une lune ?", "Comment classe-t-on {x} en astronomie ?", "Quelle sorte d'astre est {x} ?", "Je ne sais plus ce qu'est {x} : planète ou lune ?"),
            "{X} est une {a}.", "genre")}),
    Relation("order", "space", get("name"), get("order"), {
        "en": Words(
            ("the position of {x} from the Sun", "the place of {x} counted from the Sun", "the rank of {x} from the Sun",
             "the place of {x} among the planets", "the number of {x} in the order of the planets", "{x}'s position from the Sun", "how many planets from the Sun {x} is", "which planet from the Sun {x} is", "where {x} comes in the order of the planets",
             "what position {x} has from the Sun"),
            ("Which planet from the Sun is {x}?", "What number is {x} from the Sun?", "{X} is which planet from the Sun?",
             "{x} position from the sun", "{X} is number what from the Sun?", "What is the position of {x} in the Solar System?", "In the order of the planets, which number is {x}?", "Counting from the Sun, which planet is {x}?",
             "If I count the planets from the Sun, when do I reach {x}?", "What place does {x} have from the Sun?", "Is {x} the first, second, third or a later planet from the Sun?", "How far down the list of planets is {x}?",
             "Where does {x} come in the order of planets?", "{X} comes at which place from the Sun?", "Which rank has {x} from the Sun?", "Starting at the Sun, what number is the planet {x}?",
             "{x} is which planet from the sun", "What number planet is {x}?", "Which number planet is {x}?", "{X} is how many places from the Sun, counting planets?",
             "Where is {x} in the order from the Sun?", "What is {x}'s place from the Sun?", "What's the number of {x} in the Solar System?", "I forgot which planet from the Sun {x} is.",
             "How many planets from the Sun is {x}?", "In which place from the Sun does {x} come?", "{X} is planet number ___ from the Sun.", "What is {x}'s number, counting from the Sun?"),
            "{X} is planet number {a} from the Sun.", "position"),
        "fr": Words(
            ("la place {of_x} à partir du Soleil", "le rang {of_x} à partir du Soleil",
             "la position {of_x} à partir du Soleil", "le numéro {of_x} dans l'ordre des planètes", "quel numéro a {x} à partir du Soleil"),
            ("À quelle place est {x} à partir du Soleil ?", "Quel est le numéro {of_x} à partir du Soleil ?",
             "{X} est la combientième planète ?", "{X} est la quantième planète à partir du Soleil ?", "Quelle place occupe {x} à partir du Soleil ?", "En partant du Soleil, quel numéro a {x} ?", "Quelle est la position {of_x} à partir du Soleil ?",
             "{X}, c'est la planète numéro combien ?", "Dans l'ordre des planètes, où est {x} ?",
             "Quel rang a {x} à partir du Soleil ?", "{X} est à quelle place dans le Système solaire ?", "Quelle est la place {of_x} dans le Système solaire ?",
             "{X} vient à quelle place en partant du Soleil ?", "C'est la combientième planète, {x} ?", "En comptant depuis le Soleil, {x} est la numéro combien ?",
             "Quel est le rang {of_x} depuis le Soleil ?"),
            "{X} est la planète numéro {a} à partir du Soleil.", "position")}),
    Relation("radius", "space", get("name"), get("radius_km"), {
        "en": Words(
            ("the radius of {x} in km", "{x}'s radius in km", "the mean radius of {x} in kilometres",
             "the radius of {x}[| in kilometers]", "the mean radius of {x}", "{x}'s radius", "the size of the radius of {x} in km", "the distance from the centre of {x} to its surface", "how big the radius of {x} is in km", "how many km the radius of {x} is"),
            ("What is the radius of {x} in km?", "How many km is the radius of {x}?", "How big is the radius of {x} in km?",
             "radius of {x}", "{x} radius km", "What radius does {x} have?", "{X} has a radius of how many km?", "How many kilometres from the centre of {x} to its surface?", "How long is the radius of {x}?", "What is the mean radius of {x}?",
             "In km, what is the radius of {x}?", "How far is it from the centre of {x} to its surface?", "How large is {x}'s radius?", "What does the radius of {x} measure in kilometers?", "{X}: radius in km?",
             "what's the radius of {x}", "How many kilometers is {x}'s radius?", "How long is {x}'s radius in km?", "What's {x}'s radius?",
             "How many km from the middle of {x} to its surface?", "How large is the radius of {x} in kilometers?", "Give {x}'s radius in kilometres.", "The radius of {x} is how many km?",
             "The radius of {x} is ___ km.", "I forgot how big the radius of {x} is.", "Which radius does {x} have, in km?", "If I dug to the centre of {x}, how many km would that be?",
             "mean radius {x}"),
            "The radius of {x} is {a} km.", "radius_km"),
        "fr": Words(
            ("le rayon {of_x} en km", "le rayon moyen {of_x} en kilomètres",
             "le rayon {of_x}", "le rayon moyen {of_x}", "la distance du centre {of_x} à sa surface"),
            ("Quel est le rayon {of_x} en km ?", "Combien de km mesure le rayon {of_x} ?",
             "rayon {of_x}", "{X} a un rayon de combien de km ?", "Quel rayon a {x} ?", "Combien mesure le rayon {of_x} ?", "En km, quel est le rayon {of_x} ?", "Quel est le rayon moyen {of_x} ?", "{X} : rayon en km ?", "Le rayon {of_x} fait combien ?",
             "C'est quoi le rayon {of_x} ?", "Le rayon {of_x} est de combien de km ?", "Le rayon {of_x} mesure combien ?", "Combien de kilomètres fait le rayon {of_x} ?",
             "Quelle est la longueur du rayon {of_x} ?", "Combien de km du centre à la surface {of_x} ?", "De combien est le rayon {of_x} ?"),
            "Le rayon {of_x} est de {a} km.", "rayon_km")}),
    Relation("moons", "space", get("name"), get("moons"), {
        "en": Words(
            ("the number of moons of {x}", "how many moons {x} has",
             "the number of {x}'s moons", "the count of moons around {x}", "the number of natural satellites of {x}", "how many moons go around {x}", "how many natural satellites {x} has", "how many moons turn around {x}"),
            ("How many moons does {x} have?", "How many moons has {x} got?", "{X} has how many moons?",
             "How many satellites does {x} have?",
             "{x} moons", "moons of {x} number", "{X}: how many moons?", "How many moons go around {x}?", "How many moons orbit {x}?", "How many natural satellites has {x}?", "What is the number of moons of {x}?", "Does {x} have moons, and how many?",
             "If I stood on {x}, how many moons would I see?", "How many moons are there around {x}?", "How many moons circle {x}?", "Count the moons of {x}.", "{X} is orbited by how many moons?",
             "how many moons {x}", "What number of moons does {x} have?", "How many moons are orbiting {x}?", "How many moons belong to {x}?", "{X}'s moons: how many are there?",
             "How many moons can {x} call its own?", "I forgot how many moons {x} has.", "{X} has ___ moons.", "How many moons accompany {x}?"),
            "The number of moons of {x} is {a}.", "moons"),
        "fr": Words(
            ("le nombre de lunes {of_x}",
             "le nombre de satellites naturels {of_x}", "combien de lunes a {x}", "combien de lunes tournent autour {of_x}",),
            ("Combien de lunes a {x} ?", "{X} a combien de lunes ?", "Combien {x} a-t-elle de lunes ?",
             "{x} lunes", "Combien de lunes tournent autour {of_x} ?", "Combien de satellites naturels a {x} ?", "Il y a combien de lunes autour {of_x} ?", "Quel est le nombre de lunes {of_x} ?", "{X} : combien de lunes ?", "Combien y a-t-il de lunes autour {of_x} ?",
             "Combien de lunes possède {x} ?", "{X} possède combien de lunes ?", "Combien de lunes compte {x} ?", "{X}, ça a combien de lunes ?",
             "Combien de lunes gravitent autour {of_x} ?", "Je ne sais plus combien de lunes a {x}."),
            "Le nombre de lunes {of_x} est {a}.", "lunes")}),
    Relation("known for", "space", get("name"), get("known_for"), {
        "en": Words((), ("What is {x} known for?", "Tell me about {x}.", "What do you know about {x}?", "Why is {x} famous?",
                         "Tell me something about {x}.", "What is special about {x}?",
             "What is {x} famous for?", "What makes {x} special?", "Say something about {x}.", "Describe {x}.", "What should I know about {x}?", "Give me one fact about {x}.", "A fact about {x}, please.", "What's interesting about {x}?", "What is remarkable about {x}?",
             "Why do people know {x}?", "What distinguishes {x}?", "I want to learn about {x}.", "Explain what {x} is known for.", "Do you know anything about {x}?", "Something about {x}?", "about {x}", "Can you tell me about {x}?", "Share a fact about {x}.",
             "What do people know {x} for?", "What's so special about {x}?", "what is {x} known for", "What can you tell me about {x}?", "What makes {x} stand out in the Solar System?", "What is {x} best known for?", "Any interesting fact about {x}?", "Why would anybody have heard of {x}?"), "{a}", "known_for"),
        "fr": Words((), ("Pour quoi {x} est connue ?", "Parle-moi de ceci : {x}.", "Que sais-tu sur {x} ?",
                         "Dis-moi quelque chose sur {x}.", "Qu'est-ce que {x} a de spécial ?",
             "Qu'est-ce qui rend {x} célèbre ?", "Que peux-tu dire sur {x} ?", "Donne-moi une information sur {x}.", "Qu'est-ce que {x} a de particulier ?", "Raconte-moi quelque chose sur {x}.", "Décris {x}.", "Que faut-il savoir sur {x} ?", "Pourquoi {x} est connue ?",
             "Que savez-vous sur {x} ?", "Dites-moi quelque chose sur {x}.",
             "C'est quoi la particularité de ceci : {x} ?", "Qu'est-ce qu'il faut savoir sur {x} ?", "Qu'est-ce que {x} a de remarquable ?", "Pourquoi parle-t-on de {x} ?", "{X}, tu sais quoi dessus ?"), "{a}", "description")}),
    Relation("planet", "space", get("order"), get("name"), {
        "en": Words(
            ("planet number {x} from the Sun", "the name of planet {x} from the Sun",
             "the planet in position {x} from the Sun", "the planet at place {x} counted from the Sun", "the planet with number {x} in the Solar System", "which planet is number {x} from the Sun", "which planet has position {x} from the Sun"),
            ("Which planet is number {x} from the Sun?", "What is planet number {x} of the Solar System?",
             "planet number {x}", "Name planet number {x} from the Sun.", "Counting from the Sun, which planet is number {x}?", "Which planet has place {x} from the Sun?", "What do we call planet number {x} from the Sun?", "In the order of the planets, which one is number {x}?",
             "Which planet comes at position {x} from the Sun?", "Planet {x} from the Sun: which one?", "If I count planets from the Sun, which is number {x}?",
             "what is planet number {x}", "Which planet is in position {x} from the Sun?", "Which planet comes as number {x} from the Sun?",
             "Which planet is in place {x}, counting from the Sun?", "Number {x} from the Sun is which planet?", "I forgot which planet is number {x} from the Sun.",
             "What's planet number {x} called?", "The planets in order: which is number {x}?", "Which world is number {x} from the Sun?", "What is the name of the planet in position {x}?",
             "Solar System, planet {x}: what's its name?", "Planet number {x} from the Sun is ___.", "Starting with Mercury as one, which planet is number {x}?",
             "Which of the planets is number {x}, seen from the Sun?"),
            "Planet number {x} from the Sun is {a}.", "planet"),
        "fr": Words(
            ("la planète numéro {x} à partir du Soleil",
             "la planète qui a la place {x} à partir du Soleil", "la planète numéro {x} du Système solaire", "quelle planète a le numéro {x} à partir du Soleil",),
            ("Quelle planète est la numéro {x} à partir du Soleil ?",
             "Comment s'appelle la planète numéro {x} à partir du Soleil ?", "En partant du Soleil, quelle planète est la numéro {x} ?", "Quelle est la planète numéro {x} ?", "Planète numéro {x} ?", "Cite la planète numéro {x} à partir du Soleil.",
             "Dans l'ordre des planètes, laquelle est la numéro {x} ?",
             "C'est quoi la planète numéro {x} ?", "La planète numéro {x}, c'est laquelle ?", "Quelle planète est à la place {x} à partir du Soleil ?",
             "Quelle planète vient à la place {x} depuis le Soleil ?", "Quel est le nom de la planète numéro {x} ?", "Nomme la planète numéro {x} en partant du Soleil.",
             "La numéro {x} en partant du Soleil, c'est quelle planète ?", "Je ne sais plus quelle planète est la numéro {x}."),
            "La planète numéro {x} à partir du Soleil est {a}.", "planète")}),
)  # fmt: skip
ELEMENTS = (
    Relation("symbol", "elements", get("name"), get("symbol"), {
        "en": Words(
            ("the symbol of {x}", "the chemical symbol of {x}", "the symbol for {x}", "{x}'s symbol",
             "the letters that stand for {x}", "the abbreviation of {x} in the periodic table", "the chemical sign for {x}", "the element symbol of {x}", "{x}'s chemical symbol", "the short form of {x} in chemistry", "what symbol {x} has", "how {x} is written in the periodic table",
             "which letters stand for {x}", "how chemists write {x}", "what the symbol for {x} is"),
            ("Which symbol does {x} have?", "How is {x} written in chemistry?", "What letters stand for {x}?",
             "What is the symbol for {x}?", "{X}: symbol?",
             "{x} symbol", "symbol {x}", "chemical symbol {x}", "symbol of {x}", "How do chemists write {x}?", "How do you abbreviate {x} in the periodic table?", "Which letters are used for {x}?", "{X} has which symbol?",
             "Under which letters do I find {x} in the periodic table?", "What is the abbreviation for {x}?", "In a formula, how is {x} written?", "What sign is used for {x}?", "In chemistry class: the symbol of {x}?", "Element: {x}. Symbol?", "Which symbol stands for {x}?",
             "What do chemists write for {x}?", "I have a chemistry test. What is the symbol of {x}?", "With which letters is {x} noted?",
             "I forgot the symbol for {x}.", "What is {x}'s symbol?", "What's the chemical symbol for {x}?", "On the periodic table, what stands for {x}?",
             "Which letter or letters mean {x}?", "How do you write {x} as a chemical symbol?", "The symbol for {x} is ___."),
            "The symbol of {x} is {a}.", "symbol"),
        "fr": Words(
            ("le symbole {of_x}", "le symbole chimique {of_x}",
             "le symbole de l'élément {x}", "l'abréviation chimique {of_x}", "les lettres qui désignent l'élément {x}", "le symbole {of_x} dans le tableau périodique", "comment on écrit {x} en chimie", "quel symbole a l'élément {x}"),
            ("Quel symbole a l'élément {x} ?", "Comment écrit-on {x} en chimie ?",
             "symbole {of_x}", "{x} symbole", "{X} : symbole ?", "Quel est le symbole chimique {of_x} ?", "Quel est le symbole {of_x} ?", "Par quelles lettres note-t-on {x} ?", "Comment note-t-on {x} dans le tableau périodique ?", "Quel symbole pour {x} ?",
             "Sous quel symbole trouve-t-on {x} dans le tableau ?", "En chimie, {x} s'écrit comment ?", "Quelles lettres désignent l'élément {x} ?", "Élément : {x}. Symbole ?",
             "C'est quoi le symbole {of_x} ?", "Le symbole {of_x}, c'est quoi ?", "Quel est le symbole de l'élément {x} ?", "Comment abrège-t-on {x} en chimie ?",
             "Je ne sais plus le symbole {of_x}."),
            "Le symbole {of_x} est {a}.", "symbole")}),
    Relation("atomic number", "elements", get("name"), get("number"), {
        "en": Words(
            ("the atomic number of {x}", "{x}'s atomic number", "the number of {x} in the periodic table",
             "the number of protons of {x}",
             "the proton number of {x}", "the place of {x} in the periodic table", "the number of protons in an atom of {x}", "the position of {x} in the periodic table", "the element number of {x}", "what atomic number {x} has", "how many protons {x} has",
             "how many protons are in an atom of {x}", "which number {x} has in the periodic table"),
            ("Which atomic number does {x} have?", "How many protons does {x} have?", "What number is {x}?",
             "{X} has which atomic number?",
             "{x} atomic number", "atomic number {x}", "atomic number of {x}", "{X}: atomic number?", "How many protons are there in an atom of {x}?", "Which number is {x} in the periodic table?", "At what number do I find {x} in the periodic table?",
             "An atom of {x} has how many protons?", "How many protons does the nucleus of {x} hold?", "What's the number of {x} in the periodic table?", "In the periodic table, {x} is number what?", "What place does {x} have in the periodic table?",
             "Where is {x} in the periodic table, by number?", "Element: {x}. Atomic number?", "What is the proton count of {x}?", "Count the protons in {x}.",
             "I forgot the atomic number of {x}.", "What's {x}'s atomic number?", "{X} has how many protons?", "What is the atomic number for {x}?", "Which element number is {x}?",
             "number of protons {x}", "The atomic number of {x} is ___."),
            "The atomic number of {x} is {a}.", "number"),
        "fr": Words(
            ("le numéro atomique {of_x}", "le nombre de protons {of_x}",
             "le numéro {of_x} dans le tableau périodique", "la place {of_x} dans le tableau périodique", "le nombre de protons d'un atome {of_x}", "combien de protons a l'élément {x}", "quel numéro atomique a l'élément {x}"),
            ("Quel numéro atomique a l'élément {x} ?", "Combien de protons a l'élément {x} ?",
             "numéro atomique {of_x}", "{X} : numéro atomique ?", "Quel est le numéro atomique {of_x} ?", "Combien y a-t-il de protons dans un atome {of_x} ?", "Quel numéro porte {x} dans le tableau périodique ?", "À quelle place est {x} dans le tableau périodique ?",
             "Un atome {of_x} a combien de protons ?", "Élément : {x}. Numéro atomique ?", "Quel est le nombre de protons {of_x} ?",
             "C'est quoi le numéro atomique {of_x} ?", "Le numéro atomique {of_x}, c'est combien ?", "Combien de protons y a-t-il pour l'élément {x} ?",
             "Quel numéro a {x} dans le tableau périodique ?", "{X}, c'est le numéro combien du tableau périodique ?"),
            "Le numéro atomique {of_x} est {a}.", "numéro")}),
    Relation("element", "elements", get("symbol"), get("name"), {
        "en": Words(
            ("the element with the symbol {x}", "the element {x}", "the name of the element {x}",
             "the element whose symbol is {x}", "the element written {x}", "the element that has the symbol {x}", "the meaning of {x} in chemistry", "which element is written {x}", "what {x} stands for in chemistry", "what element {x} is", "which element has the symbol {x}"),
            ("Which element is {x}?", "What does {x} stand for in chemistry?", "{X} is the symbol of which element?",
             "Which element has the symbol {x}?", "What element has the chemical symbol {x}?",
             "{x} element", "element {x}", "{X} in the periodic table is what?", "In chemistry, what is {x}?", "What does the symbol {x} mean?", "Which element do chemists write as {x}?", "What element is written {x}?", "If a formula has {x}, which element is that?",
             "{X} stands for which element?", "Symbol: {x}. Element?", "Which element hides behind {x}?", "What's the element with symbol {x}?", "In the periodic table I see {x}. Which element is it?", "What is {x} short for in chemistry?", "Name the element {x}.",
             "I forgot what {x} is in the periodic table.", "{X} is the chemical symbol for what?", "{X} is short for which element?", "what does {x} mean in chemistry",
             "Which element is abbreviated {x}?", "What substance has the symbol {x}?", "{X} is the symbol for ___."),
            "{X} is the symbol of {a}.", "element"),
        "fr": Words(
            ("l'élément de symbole {x}", "le nom de l'élément {x}",
             "l'élément dont le symbole est {x}", "l'élément noté {x}", "quel élément a le symbole {x}", "quel élément s'écrit {x}"),
            ("Quel élément a le symbole {x} ?", "{X} est le symbole de quel élément ?",
             "élément {x}", "Quel élément s'écrit {x} ?", "De quel élément {x} est-il le symbole ?", "En chimie, que veut dire {x} ?", "Que désigne le symbole {x} ?", "{X}, c'est quel élément ?", "Symbole : {x}. Élément ?", "Dans le tableau périodique, {x}, c'est quoi ?",
             "Comment s'appelle l'élément {x} ?",
             "C'est quoi {x} en chimie ?", "{X} désigne quel élément ?", "Quel élément se cache derrière le symbole {x} ?", "À quel élément correspond le symbole {x} ?",
             "Quel est l'élément de symbole {x} ?", "{X}, c'est le symbole de quoi ?"),
            "{X} est le symbole de cet élément : {a}.", "élément")}),
)  # fmt: skip
ANIMALS = (
    Relation("class", "animals", _animal, get("class"), {
        "en": Words(
            ("the class of {x}", "the kind of animal that {x} is",
             "the group of animals that {x} belongs to", "the animal class of {x}", "the biological class of {x}", "the family of animals to which {x} belongs", "what kind of animal {x} is", "which class {x} belongs to", "what class of animals {x} is in"),
            ("What kind of animal is {x}?", "What class of animal is {x}?", "{X} is what kind of animal?",
             "Is {x} a mammal, a bird or something else?", "To which class does {x} belong?",
             "{bare} class", "{bare} what kind of animal", "{X}: mammal, bird, fish or what?", "Which group of animals does {x} belong to?", "How do biologists classify {x}?", "In biology, what is {x}?", "What sort of animal is {x}?", "What type of animal is {x}?",
             "Into which class do we put {x}?", "Would you call {x} a mammal, a reptile, a bird or a fish?", "{X} belongs to which class of animals?", "What is {x}: mammal, bird, insect, fish or reptile?", "Which class is {x} in?", "{X} counts as what kind of animal?",
             "In zoology, to what class does {x} belong?", "Is {x} a fish, a mammal, an insect or something else?",
             "what class is {x}", "What animal group is {x} in?", "{X} is a member of which animal class?", "Mammal, bird, reptile, fish or insect: what is {x}?",
             "What animal class does {x} fall under?", "How would you classify {x}?", "What category of animal is {x}?", "I forgot whether {x} is a mammal or not. What is it?"),
            "{X} is a kind of {a}.", "class"),
        "fr": Words(
            ("la classe de cet animal : {bare}",
             "le groupe d'animaux de celui-ci : {bare}", "quel genre d'animal est {x}", "à quelle classe appartient {x}",),
            ("Quel genre d'animal est {x} ?", "À quelle classe appartient {x} ?", "{X}, c'est quel genre d'animal ?",
             "Dans quelle classe range-t-on {x} ?", "Quelle sorte d'animal est {x} ?", "{X}, est-ce un mammifère, un oiseau, un poisson ou autre chose ?", "À quel groupe d'animaux appartient {x} ?", "{X} fait partie de quelle classe d'animaux ?",
             "En biologie, {x}, c'est quoi ?", "Quel type d'animal est {x} ?", "{X} : mammifère, oiseau, reptile ou autre ?", "Comment classe-t-on {x} ?",
             "{X} est quel genre d'animal ?", "{X} est quel type d'animal ?", "C'est quoi {x} : mammifère, oiseau, poisson ?", "{X} appartient à quelle classe ?",
             "De quelle classe est {x} ?", "{X}, dans quelle classe d'animaux ?"),
            "C'est un animal de cette classe : {a}.", "classe")}),
    Relation("young", "animals", _animal, get("young"), {
        "en": Words(
            ("the name for the young of {x}", "the word for a baby {bare}", "the young of {x}", "the baby of {x}",
             "the name of a baby {bare}", "the name of the baby of {x}", "the word for the young of {x}", "the offspring of {x}", "the name for a young {bare}", "what a baby {bare} is called", "what people call a young {bare}", "how a baby {bare} is called"),
            ("What is a baby {bare} called?", "What is the young of {x} called?", "What do you call a young {bare}?",
             "How do we call a baby {bare}?",
             "baby {bare}", "baby {bare} name", "young {bare} name", "What's the word for a baby {bare}?", "What is a young {bare} called?", "What name do we give to a baby {bare}?", "The baby of {x} is called what?", "Which word means a baby {bare}?",
             "{X} has babies. What are they called?", "I saw a baby {bare}. What is the right word for it?", "What do you call the baby of {x}?", "What are the babies of {x} called?", "My daughter asks what a baby {bare} is called.", "A young {bare} is a what?",
             "What's the proper name for a baby {bare}?", "How is the young of {x} called?", "What do farmers or zoologists call a young {bare}?",
             "baby {bare} is called", "What is the term for a baby {bare}?", "What's a baby {bare} called?", "What's the name of a young {bare}?", "A baby {bare} is called a ___.",
             "I forgot what you call a baby {bare}.", "{X}'s baby is called what?", "What do we call the little one of {x}?"),
            "The young of {x} is called a {a}.", "young"),
        "fr": Words(
            ("le petit de cet animal : {bare}", "le nom du petit de cet animal : {bare}",
             "le bébé de cet animal : {bare}", "le nom d'un bébé {bare}", "comment s'appelle le petit de cet animal : {bare}"),
            ("Comment appelle-t-on le petit de cet animal : {bare} ?", "Quel est le bébé de cet animal : {bare} ?",
             "Comment s'appelle un bébé {bare} ?",
             "bébé {bare}", "Comment appelle-t-on un bébé {bare} ?", "Un bébé {bare}, ça s'appelle comment ?", "Quel est le nom d'un bébé {bare} ?", "{X} a un petit : comment s'appelle-t-il ?", "Quel mot désigne un bébé {bare} ?", "Le petit de cet animal, c'est quoi : {bare} ?",
             "Comment dit-on pour un bébé {bare} ?", "Quel nom donne-t-on au petit de cet animal : {bare} ?",
             "C'est quoi le nom du bébé de cet animal : {bare} ?", "Un petit {bare}, on appelle ça comment ?", "Bébé {bare}, quel nom ?", "Comment nomme-t-on un bébé {bare} ?",
             "{X}, son petit s'appelle comment ?", "Le bébé {bare} s'appelle comment ?"),
            "Le petit de cet animal s'appelle : {a}.", "petit")}),
    Relation("sound", "animals", _animal, get("sound"), {
        "en": Words(
            ("the sound of {x}", "the sound that {x} makes",
             "the noise of {x}", "the noise that {x} makes", "the cry of {x}", "the call of {x}", "what sound {x} makes", "what noise {x} makes", "how {x} sounds"),
            ("What sound does {x} make?", "What noise does {x} make?", "What does {x} do when it calls?", "How does {x} sound?",
             "{bare} sound", "{bare} noise", "sound of {x}", "What does {x} sound like?", "Which sound comes from {x}?", "What is the cry of {x}?", "What do you hear from {x}?", "What kind of noise does {x} make?", "Which noise belongs to {x}?", "{X} makes what sound?",
             "What is the word for the sound of {x}?", "What's the call of {x}?", "If I meet {x}, what sound will I hear?", "What verb do we use for the sound of {x}?", "How do we call the sound that {x} makes?", "What does {x} say?",
             "what noise {bare} makes", "What noise do you hear from {x}?", "What is {x}'s sound called?", "What's the sound of {x} called?", "What does {x} do to make itself heard?",
             "How do you describe the noise {x} makes?", "I forgot the word for the sound of {x}.", "Which verb goes with the voice of {x}?"),
            "{X} {a}.", "sound"),
        "fr": Words(
            ("le cri de cet animal : {bare}",
             "le bruit que fait cet animal : {bare}", "quel cri pousse {x}", "quel bruit fait {x}",),
            ("Quel bruit fait {x} ?", "Quel cri fait {x} ?", "Que fait {x} quand il crie ?",
             "cri {bare}", "{X} fait quel bruit ?", "Quel est le cri de cet animal : {bare} ?", "Quel verbe utilise-t-on pour le cri de cet animal : {bare} ?", "Quel cri pousse {x} ?", "Comment crie {x} ?", "Quel son fait {x} ?", "{X}, ça fait quel bruit ?",
             "Qu'est-ce que fait {x} comme bruit ?", "Comment appelle-t-on le cri de cet animal : {bare} ?",
             "C'est quoi le cri de cet animal : {bare} ?", "{X}, quel cri ?", "Quel est le verbe pour le cri de cet animal : {bare} ?", "{X} fait quoi comme bruit ?",
             "Quel bruit entend-on quand {x} crie ?"),
            "{X} {a}.", "cri")}),
    Relation("legs", "animals", _animal, get("legs"), {
        "en": Words(
            ("the number of legs of {x}", "how many legs {x} has",
             "the number of feet of {x}", "{x}'s number of legs", "the leg count of {x}", "how many legs {x} walks on", "how many legs there are on {x}"),
            ("How many legs does {x} have?", "How many legs has {x} got?", "{X} has how many legs?", "On how many legs does {x} walk?",
             "{bare} legs", "how many legs {bare}", "number of legs {bare}", "How many legs are there on {x}?", "How many legs would you count on {x}?", "What is the number of legs of {x}?", "{X} walks on how many legs?", "{X}: how many legs?",
             "If I draw {x}, how many legs must I draw?", "Count the legs of {x}.", "How many legs do you see on {x}?", "How many legs does nature give {x}?", "Does {x} have legs, and how many?",
             "how many legs on {x}", "What number of legs has {x}?", "How many legs does {x} use to walk?", "How many legs can you count on {x}?", "{X} gets around on how many legs?",
             "How many feet does {x} stand on?", "{X} has ___ legs.", "I forgot how many legs {x} has.", "How many legs are normal for {x}?"),
            "The number of legs of {x} is {a}.", "legs"),
        "fr": Words(
            ("le nombre de pattes de cet animal : {bare}",
             "combien de pattes a {x}", "sur combien de pattes marche {x}",),
            ("Combien de pattes a {x} ?", "{X} a combien de pattes ?",
             "pattes {bare}", "Quel est le nombre de pattes de cet animal : {bare} ?", "{X} marche sur combien de pattes ?", "Si je dessine {x}, combien de pattes faut-il ?", "Combien de pattes possède {x} ?", "{X} : combien de pattes ?", "Combien de pattes compte-t-on sur {x} ?",
             "{X}, ça a combien de pattes ?",
             "Combien y a-t-il de pattes sur {x} ?", "{X} possède combien de pattes ?", "C'est combien de pattes, {x} ?", "{X} se déplace sur combien de pattes ?",
             "Combien {x} a de pattes ?", "{X}, combien de pattes ?"),
            "Le nombre de pattes est {a}.", "pattes")}),
    Relation("parent", "animals", _young, lambda r, lang: r["name"][lang], {
        "en": Words(
            ("the animal whose young is {x}", "the animal that {x} grows into", "the grown-up form of {x}", "which animal {x} grows into", "what {x} becomes"),
            ("What animal is {x} the young of?", "{X} is the baby of which animal?", "{X} is the young of what?", "Which animal does {x} grow up to be?", "When {x} grows up, what is it?",
             "Which animal's baby is called {x}?", "{X} is a baby what?", "What does {x} become when it is grown up?", "Which animal has {x} for a baby?", "What are the parents of {x}?",
             "{x} is a baby what", "What will {x} be when it is an adult?", "What does {x} grow into?", "What does {x} turn into as an adult?", "Which animal starts life as {x}?",
             "{X} is what kind of baby animal?", "Which grown animal was once {x}?", "{X} belongs to which animal mother?", "Which animal is called {x} when young?",
             "Which animal do we mean when we say {x}?", "{X} is the young of which animal?", "The mother of {x} is what animal?", "I forgot which animal has {x} as its young.",
             "We found {x}. Which animal will it become?", "{X} is a young ___.", "What is the adult form of {x}?"),
            "{X} is a young {a}.", "animal"),
        "fr": Words(
            ("l'animal dont le petit est {x}", "l'animal adulte que devient {x}", "de quel animal {x} est le petit"),
            ("{X} est le petit de quel animal ?", "De quel animal {x} est-il le petit ?", "Quel animal devient {x} ?", "{X} est le bébé de quel animal ?", "{X}, c'est le petit de quoi ?",
             "Quand il est grand, {x} devient quoi ?", "Quel animal a pour petit {x} ?",
             "{X} est le petit de quoi ?", "{X}, c'est le bébé de quel animal ?", "Quel est l'animal dont le petit est {x} ?", "{X} devient quel animal ?", "{X} devient quoi plus tard ?",
             "Quel animal était {x} quand il était petit ?", "Que devient {x} à l'âge adulte ?", "La mère est quel animal, si le petit est {x} ?"),
            "{X} est le petit de cet animal : {a}.", "animal")}),
)  # fmt: skip
