"""What is asked about the sky, the elements and animals."""

from __future__ import annotations

from typing import Any

from recipe.world.relation import Relation, Words, get

FEMININE = set(
    "vache chèvre souris poule oie chouette grenouille tortue abeille fourmi araignée pieuvre baleine girafe otarie".split()
)


def _animal(record: Any, lang: str) -> str:
    name = record["name"][lang]
    if lang == "en":
        return ("an " if name[0] in "aeiou" else "a ") + name
    return ("une " if name in FEMININE else "un ") + name


SPACE = (
    Relation("kind", "space", get("name"), get("kind"), {
        "en": Words(
            ("the kind of body that {x} is",),
            ("What kind of body is {x}?", "What is {x}?", "Is {x} a planet, a moon or a star?", "What sort of thing is {x}?"),
            "{X} is a {a}.", "kind"),
        "fr": Words(
            ("la nature de cet astre : {x}",),
            ("Quel genre d'astre est {x} ?", "Qu'est-ce que {x} ?", "{X}, c'est quoi ?"),
            "{X} est une {a}.", "genre")}),
    Relation("order", "space", get("name"), get("order"), {
        "en": Words(
            ("the position of {x} from the Sun", "the place of {x} counted from the Sun", "the rank of {x} from the Sun"),
            ("Which planet from the Sun is {x}?", "What number is {x} from the Sun?", "{X} is which planet from the Sun?"),
            "{X} is planet number {a} from the Sun.", "position"),
        "fr": Words(
            ("la place {of_x} à partir du Soleil", "le rang {of_x} à partir du Soleil"),
            ("À quelle place est {x} à partir du Soleil ?", "Quel est le numéro {of_x} à partir du Soleil ?"),
            "{X} est la planète numéro {a} à partir du Soleil.", "position")}),
    Relation("radius", "space", get("name"), get("radius_km"), {
        "en": Words(
            ("the radius of {x} in km", "{x}'s radius in km", "the mean radius of {x} in kilometres"),
            ("What is the radius of {x} in km?", "How many km is the radius of {x}?", "How big is the radius of {x} in km?"),
            "The radius of {x} is {a} km.", "radius_km"),
        "fr": Words(
            ("le rayon {of_x} en km", "le rayon moyen {of_x} en kilomètres"),
            ("Quel est le rayon {of_x} en km ?", "Combien de km mesure le rayon {of_x} ?"),
            "Le rayon {of_x} est de {a} km.", "rayon_km")}),
    Relation("moons", "space", get("name"), get("moons"), {
        "en": Words(
            ("the number of moons of {x}", "how many moons {x} has"),
            ("How many moons does {x} have?", "How many moons has {x} got?", "{X} has how many moons?",
             "How many satellites does {x} have?"),
            "The number of moons of {x} is {a}.", "moons"),
        "fr": Words(
            ("le nombre de lunes {of_x}",),
            ("Combien de lunes a {x} ?", "{X} a combien de lunes ?", "Combien {x} a-t-elle de lunes ?"),
            "Le nombre de lunes {of_x} est {a}.", "lunes")}),
    Relation("known for", "space", get("name"), get("known_for"), {
        "en": Words((), ("What is {x} known for?", "Tell me about {x}.", "What do you know about {x}?", "Why is {x} famous?",
                         "Tell me something about {x}.", "What is special about {x}?"), "{a}", "known_for"),
        "fr": Words((), ("Pour quoi {x} est connue ?", "Parle-moi de ceci : {x}.", "Que sais-tu sur {x} ?",
                         "Dis-moi quelque chose sur {x}.", "Qu'est-ce que {x} a de spécial ?"), "{a}", "description")}),
    Relation("planet", "space", get("order"), get("name"), {
        "en": Words(
            ("planet number {x} from the Sun", "the name of planet {x} from the Sun"),
            ("Which planet is number {x} from the Sun?", "What is planet number {x} of the Solar System?"),
            "Planet number {x} from the Sun is {a}.", "planet"),
        "fr": Words(
            ("la planète numéro {x} à partir du Soleil",),
            ("Quelle planète est la numéro {x} à partir du Soleil ?",),
            "La planète numéro {x} à partir du Soleil est {a}.", "planète")}),
)  # fmt: skip
ELEMENTS = (
    Relation("symbol", "elements", get("name"), get("symbol"), {
        "en": Words(
            ("the symbol of {x}", "the chemical symbol of {x}", "the symbol for {x}", "{x}'s symbol"),
            ("Which symbol does {x} have?", "How is {x} written in chemistry?", "What letters stand for {x}?",
             "What is the symbol for {x}?", "{X}: symbol?"),
            "The symbol of {x} is {a}.", "symbol"),
        "fr": Words(
            ("le symbole {of_x}", "le symbole chimique {of_x}"),
            ("Quel symbole a l'élément {x} ?", "Comment écrit-on {x} en chimie ?"),
            "Le symbole {of_x} est {a}.", "symbole")}),
    Relation("atomic number", "elements", get("name"), get("number"), {
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
    Relation("element", "elements", get("symbol"), get("name"), {
        "en": Words(
            ("the element with the symbol {x}", "the element {x}", "the name of the element {x}"),
            ("Which element is {x}?", "What does {x} stand for in chemistry?", "{X} is the symbol of which element?",
             "Which element has the symbol {x}?", "What element has the chemical symbol {x}?"),
            "{X} is the symbol of {a}.", "element"),
        "fr": Words(
            ("l'élément de symbole {x}", "le nom de l'élément {x}"),
            ("Quel élément a le symbole {x} ?", "{X} est le symbole de quel élément ?"),
            "{X} est le symbole de cet élément : {a}.", "élément")}),
)  # fmt: skip
ANIMALS = (
    Relation("class", "animals", _animal, get("class"), {
        "en": Words(
            ("the class of {x}", "the kind of animal that {x} is"),
            ("What kind of animal is {x}?", "What class of animal is {x}?", "{X} is what kind of animal?",
             "Is {x} a mammal, a bird or something else?", "To which class does {x} belong?"),
            "{X} is a kind of {a}.", "class"),
        "fr": Words(
            ("la classe de cet animal : {bare}",),
            ("Quel genre d'animal est {x} ?", "À quelle classe appartient {x} ?", "{X}, c'est quel genre d'animal ?"),
            "C'est un animal de cette classe : {a}.", "classe")}),
    Relation("young", "animals", _animal, get("young"), {
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
    Relation("sound", "animals", _animal, get("sound"), {
        "en": Words(
            ("the sound of {x}", "the sound that {x} makes"),
            ("What sound does {x} make?", "What noise does {x} make?", "What does {x} do when it calls?", "How does {x} sound?"),
            "{X} {a}.", "sound"),
        "fr": Words(
            ("le cri de cet animal : {bare}",),
            ("Quel bruit fait {x} ?", "Quel cri fait {x} ?", "Que fait {x} quand il crie ?"),
            "{X} {a}.", "cri")}),
    Relation("legs", "animals", _animal, get("legs"), {
        "en": Words(
            ("the number of legs of {x}", "how many legs {x} has"),
            ("How many legs does {x} have?", "How many legs has {x} got?", "{X} has how many legs?", "On how many legs does {x} walk?"),
            "The number of legs of {x} is {a}.", "legs"),
        "fr": Words(
            ("le nombre de pattes de cet animal : {bare}",),
            ("Combien de pattes a {x} ?", "{X} a combien de pattes ?"),
            "Le nombre de pattes est {a}.", "pattes")}),
)  # fmt: skip
