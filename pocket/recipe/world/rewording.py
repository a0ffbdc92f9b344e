"""Whole questions of the knowledge, asked in other words, and the sentence that answers them."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field


@dataclass
class Rewording:
    sentence: str
    phrases: list[str] = field(default_factory=list)
    questions: list[str] = field(default_factory=list)
    key: str = "answer"


# pattern, sentence, noun phrases, other questions, key; {a} is the answer, {A} with a capital, \1 what was found
ENGLISH = [
    (r"What (?:is|are) (.+) made from\?", r"\1 is made from {a}.", [r"the ingredients of \1", r"what \1 is made of"],
     [r"What is \1 made of?", r"From what is \1 made?", r"What do you need to make \1?", r"\1 is made from what?"],
     "ingredients"),
    (r"What is (.+) called\?", r"\1 is called {a}.", [r"the name for \1", r"the word for \1"],
     [r"What do you call \1?", r"How do we call \1?", r"Which word means \1?"], "name"),
    (r"What (is|are) (.+)\?", r"\2 \1 {a}.", [r"\2"],
     [r"What would you say \1 \2?", r"Which \1 \2?", r"\2 \1 what?"], "answer"),
    (r"How far is (.+) from (.+)\?", r"\1 is {a} from \2.",
     [r"the distance between \2 and \1", r"the distance from \2 to \1", r"the distance to \1", r"how far away \1 is",
      r"the distance of \1"],
     [r"How far away is \1?", r"What distance separates \2 and \1?", r"How many km is it to \1?",
      r"How many kilometres are there between \2 and \1?", r"What is the distance of \1 from \2?",
      r"How many kilometers is \1 from \2?", r"At what distance is \1?", r"How long is the way to \1?",
      r"How distant is \1?"], "distance"),
    (r"How long does (.+) take to (.+)\?", r"\1 takes {a} to \2.",
     [r"the time that \1 takes to \2", r"how long \1 needs to \2"],
     [r"How much time does \1 take to \2?", r"In what time does \1 \2?", r"How long does it take \1 to \2?"], "time"),
    (r"At what temperature does (\w+) (\w+)\?", r"\1 \2s at {a}.",
     [r"the temperature at which \1 \2s", r"the \2ing point of \1"],
     [r"When does \1 \2?", r"What is the \2ing point of \1?", r"How hot must it be for \1 to \2?",
      r"At how many degrees does \1 \2?"], "temperature"),
    (r"How many (.+) are there\?", r"There are {a} \1.", [r"the number of \1"],
     [r"How many \1 exist?", r"What is the number of \1?", r"How many \1 do we have?"], "count"),
    (r"How many (.+) are there (in|on) (.+)\?", r"There are {a} \1 \2 \3.",
     [r"the number of \1 \2 \3", r"how many \1 there are \2 \3"],
     [r"How many \1 \2 \3?", r"What is the number of \1 \2 \3?", r"\3 has how many \1?", r"How many \1 does \3 have?",
      r"How many \1 can you count \2 \3?"], "count"),
    (r"How many (.+) does (.+) have\?", r"\2 has {a} \1.", [r"the number of \1 of \2", r"how many \1 \2 has"],
     [r"How many \1 has \2 got?", r"How many \1 are there on \2?", r"\2 has how many \1?", r"How many \1 has \2?"],
     "count"),
    (r"What colour is (.+)\?", r"\1 is {a}.", [r"the colour of \1", r"the color of \1"],
     [r"What color is \1?", r"Which colour is \1?", r"What is the colour of \1?", r"\1 is what colour?"], "colour"),
    (r"When is (.+)\?", r"\1 is on {a}.", [r"the date of \1"],
     [r"What day is \1?", r"On what date is \1?", r"Which day is \1?", r"When do we celebrate \1?"], "date"),
    (r"From which (country|French city|French region) (does|do) (.+) come\?", r"\3 come(s) from {a}.",
     [r"the origin of \3", r"the \1 where \3 come(s) from"],
     [r"Where \2 \3 come from?", r"Which \1 \2 \3 come from?", r"What is the origin of \3?"], "origin"),
    (r"What do you get when you mix (.+) and (.+)\?", r"You get {a} when you mix \1 and \2.",
     [r"the mix of \1 and \2", r"the colour that \1 and \2 give"],
     [r"What do \1 and \2 make?", r"Which colour do \1 and \2 give?", r"\1 plus \2 gives what colour?",
      r"If I mix \2 and \1, what do I get?"], "colour"),
    (r"What gas do (plants|we) (take in|need)(.*)\?", r"\1 \2 {a}\3.", [r"the gas that \1 \2\3"],
     [r"Which gas do \1 \2\3?"], "gas"),
    (r"What do bees make\?", r"Bees make {a}.", [r"what bees make"],
     ["What is made by bees?", "What do bees produce?"], "product"),
    (r"In which galaxy are we\?", r"We are in {a}.", ["the name of our galaxy", "the galaxy we live in"],
     ["What is our galaxy called?", "Which galaxy do we live in?", "In what galaxy is the Earth?"], "galaxy"),
    (r"In which city is (.+) played\?", r"\1 is played in {a}.", [r"the city where \1 is played"],
     [r"Where is \1 played?", r"Which city hosts \1?"], "city"),
    (r"In which sport do you use (.+)\?", r"You use \1 in {a}.", [r"the sport played with \1"],
     [r"Which sport is played with \1?", r"What sport uses \1?"], "sport"),
    (r"How long is (.+)\?", r"\1 is {a} long.", [r"the length of \1", r"the distance of \1"],
     [r"How many km is \1?", r"What is the length of \1?", r"How many kilometres are there in \1?"], "length"),
    (r"Why is (.+) blue\?", r"\1 is blue {a}.", [r"why \1 is blue", r"the reason why \1 is blue"],
     [r"What makes \1 blue?", r"How come \1 is blue?"], "reason"),
    (r"(?:Which|What) (\w+) (.+)\?", r"{A} \2.", [r"the \1 that \2"],
     [r"What is the \1 that \2?", r"Name the \1 that \2.", r"What \1 \2?", r"Which \1 \2?"], r"\1"),
]  # fmt: skip
FRENCH = [
    (r"Quel(?:le)?s? (est|sont) (.+) \?", r"\2 \1 {a}.", [r"\2"], [r"C'est quoi, \2 ?", r"\2, c'est quoi ?"], "réponse"),
    (r"De quelle couleur est (.+) \?", r"\1 est {a}.", [r"la couleur de ceci : \1"],
     [r"Quelle couleur a \1 ?", r"\1, c'est de quelle couleur ?", r"\1 est de quelle couleur ?"], "couleur"),
    (r"À quelle distance (.+) est-(?:elle|il) de (.+) \?", r"\1 est à {a} de \2.",
     [r"la distance entre \2 et \1", r"la distance de \2 à \1"],
     [r"Quelle distance sépare \1 de \2 ?", r"À combien de km est \1 ?", r"\1 est à combien de kilomètres ?",
      r"Combien de kilomètres y a-t-il entre \2 et \1 ?", r"\1 est à quelle distance ?"], "distance"),
    (r"Combien de temps met (.+) pour (.+) \?", r"\1 met {a} pour \2.", [r"le temps que met \1 pour \2"],
     [r"En combien de temps \1 peut \2 ?", r"\1 met combien de temps pour \2 ?"], "temps"),
    (r"À quelle température (.+) (bout|gèle)-(?:t-)?elle \?", r"\1 \2 à {a}.", [r"la température à laquelle \1 \2"],
     [r"À combien de degrés \1 \2 ?", r"\1 \2 à quelle température ?", r"Quand est-ce que \1 \2 ?"], "température"),
    (r"Combien y a-t-il de (.+) (dans|sur) (.+) \?", r"Il y a {a} \1 \2 \3.", [r"le nombre de \1 \2 \3"],
     [r"Combien de \1 y a-t-il \2 \3 ?", r"Il y a combien de \1 \2 \3 ?", r"On compte combien de \1 \2 \3 ?"], "nombre"),
    (r"Combien y a-t-il de (.+) \?", r"Il y a {a} \1.", [r"le nombre de \1"],
     [r"Combien de \1 y a-t-il ?", r"Il y a combien de \1 ?"], "nombre"),
    (r"Combien (de |d')(.+) y a-t-il (dans|sur) (.+) \?", r"Il y a {a} \2 \3 \4.", [r"le nombre \1\2 \3 \4"],
     [r"Il y a combien \1\2 \3 \4 ?", r"On compte combien \1\2 \3 \4 ?"], "nombre"),
    (r"Combien (de |d')(\S+) (.+) (a|compte)-t-(?:elle|il)( .+)? \?", r"\3 \4 {a} \2\5.", [r"le nombre \1\2 de ceci : \3\5"],
     [r"\3 \4 combien \1\2\5 ?", r"Combien \1\2 y a-t-il pour \3\5 ?"], "nombre"),
    (r"Quand est (.+) \?", r"\1 est {a}.", [r"la date de cette fête : \1"],
     [r"\1, c'est quand ?", r"C'est quand, \1 ?", r"Quel jour est \1 ?"], "date"),
    (r"De (quel|quelle) (pays|ville|région) (vient|viennent) (.+) \?", r"C'est {a}.", [],
     [r"D'où \3 \4 ?", r"\4 \3 de \1 \2 ?", r"\4, d'où ça vient ?"], r"\2"),
    (r"Avec quoi fait-on (.+) \?", r"On fait \1 avec {a}.", [r"ce qu'il faut pour faire \1"],
     [r"De quoi est fait \1 ?", r"On fait \1 avec quoi ?", r"Que faut-il pour faire \1 ?"], "ingrédients"),
    (r"Qu'obtient-on en mélangeant (.+) et (.+) \?", r"On obtient {a} en mélangeant \1 et \2.",
     [r"ce que donnent \1 et \2"], [r"Que donne \1 avec \2 ?", r"Si je mélange \1 et \2, qu'est-ce que j'obtiens ?"],
     "couleur"),
    (r"Pourquoi le ciel est-il bleu \?", r"Le ciel est bleu {a}.", ["pourquoi le ciel est bleu"],
     ["Pourquoi est-ce que le ciel est bleu ?", "Le ciel est bleu, pourquoi ?"], "raison"),
    (r"Dans quelle galaxie sommes-nous \?", r"Nous sommes dans {a}.", ["le nom de notre galaxie"],
     ["Comment s'appelle notre galaxie ?", "Quelle est notre galaxie ?"], "galaxie"),
    (r"Dans quelle ville se joue (.+) \?", r"\1 se joue à {a}.", [r"la ville où se joue \1"], [r"Où se joue \1 ?"], "ville"),
    (r"Comment appelle-t-on (.+) \?", r"C'est {a}.", [r"le mot pour dire \1"], [r"Quel est le nom de \1 ?"], "nom"),
    (r"Quel gaz les plantes absorbent-elles \?", r"Les plantes absorbent {a}.", ["le gaz que les plantes absorbent"],
     ["Quel gaz est absorbé par les plantes ?", "Les plantes absorbent quel gaz ?"], "gaz"),
    (r"Que fabriquent les abeilles \?", r"C'est {a}.", ["ce que fabriquent les abeilles"],
     ["Que font les abeilles ?", "Les abeilles fabriquent quoi ?"], "produit"),
    (r"Quel(?:le)? (\w+) (.+) \?", r"{A} \2.", [], [r"Qu'est-ce qui \2 ?", r"C'est quoi qui \2 ?"], r"\1"),
    (r"(De quel gaz|Dans quel sport)(.+) \?", r"C'est {a}.", [], [], "réponse"),
]  # fmt: skip


def reword(question: str, answer: str, lang: str) -> Rewording:
    for pattern, sentence, phrases, questions, key in ENGLISH if lang == "en" else FRENCH:
        found = re.fullmatch(pattern, question)
        if found:
            fill = _Filler(found, answer, lang)
            return Rewording(
                fill(sentence), [fill(p, False) for p in phrases], list(map(fill, questions)), fill(key, False)
            )
    return Rewording(f"C'est {answer}." if lang == "fr" else f"It is {answer}.")


MENDED = {"eezeing": "eezing", " de le ": " du ", " de les ": " des ", " à le ": " au "}


class _Filler:
    def __init__(self, found: re.Match[str], answer: str, lang: str) -> None:
        self.found, self.answer, self.lang = found, answer, lang

    def __call__(self, template: str, capital: bool = True) -> str:
        text = re.sub(r"\\(\d)", lambda group: self.found[int(group[1])] or "", template)
        plural = text.split(" come(s)")[0].endswith("s") if " come(s)" in text else False
        text = text.replace("come(s)", "come" if plural or "do" in self.found.groups() else "comes")
        text = text.replace("{A}", self.answer[:1].upper() + self.answer[1:]).replace("{a}", self.answer)
        for wrong, right in MENDED.items():
            text = text.replace(wrong, right)
        return text[:1].upper() + text[1:] if capital else text


def measure(answer: str) -> tuple[float | int | None, str]:
    """The number of an answer and its unit, where it is one; a number cut in thousands stays words."""
    found = re.fullmatch(r"(\d[\d.,\u202f\u00a0 ]*\d|\d)(?: (km|°C|days|jours|km per second|km par seconde))?", answer)
    if not found:
        return None, ""
    whole = re.fullmatch(r"\d+(\.\d+)?", found[1])
    return json.loads(found[1]) if whole else None, found[2] or ""
