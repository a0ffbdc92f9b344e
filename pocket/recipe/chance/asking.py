"""How people put a question: politeness, context before it, and what is mistyped."""

from __future__ import annotations

from recipe.chance.dice import Dice

OF_PHRASE = {
    "en": (
        "What is {p}?", "What's {p}?", "what is {p}", "Tell me {p}.", "Give me {p}.", "Name {p}.", "{p}?", "{p}",
        "Can you tell me {p}?", "Could you tell me {p}?", "Do you know {p}?", "I need {p}.", "I'd like to know {p}.",
        "I want to know {p}.", "I am looking for {p}.", "What would be {p}?", "Please tell me {p}.", "Say {p}.", "Remind me of {p}.",
        "I forgot {p}. What is it?", "My [son|daughter|friend|teacher] asks about {p}. What is it?", "Any idea what {p} is?",
        "[Can|Could|Would] you give me {p}[, please|]?", "What, please, is {p}?", "So what is {p}?", "And what is {p}?",
        "I have a question: what is {p}?", "Quick question, what is {p}?", "For my homework I need {p}.", "Let me know {p}.",
        "What do you think {p} is?", "State {p}.", "Write {p}.", "Just tell me {p}.", "Which one is {p}?", "Find {p}.",
        "I can't remember {p}.", "Help me: what is {p}?", "In a quiz they ask for {p}.", "Do you happen to know {p}?",
        "I was wondering about {p}.", "Would you know {p}?", "Answer this: what is {p}?", "Tell us {p}, please.", "Got {p}?",
        "What exactly is {p}?", "Who or what is {p}?", "My crossword wants {p}.", "Explain what {p} is.", "Can you name {p}?",
    ),
    "fr": (
        "Quelle est la réponse : {p} ?", "Donne-moi {p}.", "Dis-moi {p}.", "{p} ?", "{p}", "Connais-tu {p} ?", "Peux-tu me dire {p} ?",
        "Pouvez-vous me donner {p} ?", "Je cherche {p}.", "J'aimerais connaître {p}.", "C'est quoi, {p} ?", "C'est quoi {p} ?",
        "Je voudrais savoir {p}.", "Tu connais {p} ?", "J'ai oublié {p}.", "Quel est {p} ?", "Quelle est {p} ?", "quelle est {p}",
        "Sais-tu quel est {p} ?", "Pourrais-tu me donner {p} ?", "Indique {p}.", "Nomme {p}.", "Pour mes devoirs, il me faut {p}.",
        "Rappelle-moi {p}.", "Dites-moi {p}, s'il vous plaît.", "J'ai besoin de connaître {p}.", "Une question : {p} ?",
        "Mon [fils|ami|professeur] demande {p}.", "Quel serait {p} ?", "Et {p} ?", "Je ne sais plus {p}.",
    ),
}  # fmt: skip
OF_QUESTION = {
    "en": (
        "{q}", "{q}", "{q}", "{q}", "{q}", "{q}", "Quick question: {q}", "I have a question. {q}", "I was wondering: {q}", "Please answer: {q}", "Tell me, {l}",
        "Hey, {l}", "Do you know? {q}", "One more thing: {l}", "My friend asks: {l}", "So, {l}", "OK, {l}", "Question: {q}",
        "A question for you: {l}", "For a quiz: {l}", "Help me with this: {l}", "Can you answer this? {q}", "Well then, {l}",
        "{q} I forgot.", "{q} Do you know?", "{q} I need it for school.", "{q} Thanks!", "{q} Thank you.", "{q} Please.", "Let's see. {q}",
        "Say, {l}", "Tell me something: {l}", "By the way, {l}", "Now, {l}", "Just curious: {l}", "Be honest: {l}", "Q: {q}",
    ),
    "fr": (
        "{q}", "{q}", "{q}", "{q}", "Petite question : {l}", "J'ai une question. {q}", "Dis-moi, {l}", "Je me demande : {l}", "Sais-tu : {l}",
        "Au fait, {l}", "Alors, {l}", "Une question : {l}", "Mon ami demande : {l}", "Réponds : {l}", "{q} Merci !", "{q} J'ai oublié.",
        "{q} C'est pour l'école.", "Dites-moi, {l}", "Question : {q}", "Voici ma question : {l}", "{q} Tu le sais ?",
    ),
}  # fmt: skip
GREETINGS = {
    "en": (
        "Hi! ",
        "Hi, ",
        "Hello! ",
        "Hello, ",
        "Hello. ",
        "Hey, ",
        "Good morning. ",
        "Good evening, ",
        "Hi there! ",
        "Dear model, ",
    ),
    "fr": ("Bonjour ! ", "Bonjour, ", "Salut ! ", "Bonsoir. ", "Bonjour. ", "Coucou, "),
}
POLITE = {
    "en": (" Please.", " Thanks!", " Thank you!", " Thanks in advance.", " Cheers."),
    "fr": (" Merci !", " S'il vous plaît.", " Merci d'avance.", " S'il te plaît."),
}


def lower(text: str) -> str:
    """A question inside a sentence; a name at its start keeps its capital."""
    first = text.split(" ", 1)[0].rstrip(",.?!':")
    return text[:1].lower() + text[1:] if first in OPENERS else text


OPENERS = set(
    "What What's Which Who Whose When Where How In On Of From By To At Is Are Do Does Did Name Tell Give Can Could Why If The Your "
    "Quel Quelle Quels Quelles Qui Que Quand Où Comment Combien Dans De En À Par Sur Avec On Pourquoi La Le Les L'or C'est Il "
    "D'où Depuis Jusqu'à Traduis Translate Write Explain Parle-moi Dis-moi Are You I My".split()
)


def of_phrase(dice: Dice, phrase: str) -> str:
    asked = dice.both(OF_PHRASE, p=phrase)
    return asked[:1].upper() + asked[1:] if dice.chance(0.9) else asked


def of_question(dice: Dice, question: str) -> str:
    return dice.both(OF_QUESTION, q=question, l=lower(question))


def politely(dice: Dice, text: str) -> str:
    if dice.chance(0.1):
        text = dice.both(GREETINGS) + (lower(text) if dice.chance(0.5) else text)
    if dice.chance(0.07):
        text += dice.both(POLITE)
    return text


def carelessly(dice: Dice, text: str) -> str:
    """Typed in a hurry, sometimes."""
    if dice.chance(0.1):
        text = text.lower()
    if dice.chance(0.12):
        text = text.rstrip("?.! ") or text
    if dice.chance(0.06):
        text = mistyped(dice, text)
    if dice.lang == "fr" and dice.chance(0.08):
        text = text.translate(UNACCENTED)
    if dice.lang == "fr" and dice.chance(0.15):
        text = text.replace(" ?", "?").replace(" !", "!")
    if dice.chance(0.02):
        text = text.upper()
    return text


UNACCENTED = str.maketrans("éèêëàâîïôûùçœ", "eeeeaaiiouuc" + "o")


def mistyped(dice: Dice, text: str) -> str:
    if len(text) < 8:
        return text
    place = dice.number(2, len(text) - 4)
    match dice.number(0, 2):
        case 0:
            return text[:place] + text[place + 1 :]
        case 1:
            return text[:place] + text[place + 1] + text[place] + text[place + 2 :]
        case _:
            return text[:place] + text[place] + text[place:]
