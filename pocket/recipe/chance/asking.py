"""How people put a question: politeness, context before it, and what is mistyped."""

from __future__ import annotations

import re

from recipe.chance.dice import Dice

OF_PHRASE = {
    "en": (
        *["{what} {is} {p}?"] * 10, *["Tell me {p}."] * 3, *["{p}?"] * 3,
        "{What} {is} {p}?", "{what_is} {p}?", "{what} {is} {p}", "Tell me {p}.", "Give me {p}.", "Name {p}.", "{p}?", "{p}",
        "Can you tell me {p}?", "Could you tell me {p}?", "Do you know {p}?", "I need {p}.", "I'd like to know {p}.",
        "I want to know {p}.", "I am looking for {p}.", "What would be {p}?", "Please tell me {p}.", "Say {p}.", "Remind me of {p}.",
        "I forgot {p}. {What} is it?", "My [son|daughter|friend|teacher] asks about {p}. {What} is it?", "Any idea {what} {p} {is}?",
        "[Can|Could|Would] you give me {p}[, please|]?", "{What}, please, {is} {p}?", "So {what} {is} {p}?", "And {what} {is} {p}?",
        "I have a question: {what} {is} {p}?", "Quick question, {what} {is} {p}?", "For my homework I need {p}.", "Let me know {p}.",
        "{What} do you think {p} {is}?", "State {p}.", "Write {p}.", "Just tell me {p}.", "Which {is} {p}?", "Find {p}.",
        "I can't remember {p}.", "Help me: {what} {is} {p}?", "In a quiz they ask for {p}.", "Do you happen to know {p}?",
        "I was wondering about {p}.", "Would you know {p}?", "Answer this: {what} {is} {p}?", "Tell us {p}, please.", "Got {p}?",
        "{What} exactly {is} {p}?", "Who or {what} {is} {p}?", "My crossword wants {p}.", "Explain {what} {p} {is}.", "Can you name {p}?",
        "Could you remind me {what} {p} {is}?", "Can you tell me {what} {p} {is}[, please|]?", "I'd love to know {what} {p} {is}.",
        "Would you mind telling me {p}?", "We're doing a quiz. {What} {is} {p}?", "Quiz time: {p}?", "Next question: {p}?",
        "I need {p} for [a trip|school|a crossword|an exam|a quiz|a form].", "I have to know {p}[| by tomorrow| right now].",
        "My teacher wants [me|us] to know {p}.", "pls tell me {p}", "[hey |]{what} {is} {p} [again|anyway]?", "need {p}", "looking for {p}",
        "It's on the tip of my tongue: {p}?", "I [keep forgetting|always forget] {p}.", "Does anyone here know {p}?",
        "Do you have any idea {what} {p} {is}?", "I have no idea {what} {p} {is}, do you?", "[Somebody|A colleague|A tourist] asked me for {p}.",
        "Fill in the blank: {p} {is} ___.", "Complete this: {p} {is} ...", "{p} {is}...", "{p} {is} {what}?", "I'm trying to find {p}.",
        "Trying to remember {p}.", "I'm studying for a test. {What} {is} {p}?", "Trivia: {p}", "Enlighten me: {what} {is} {p}?",
        "For ten points: {what} {is} {p}?", "My [kid|boss|sister|roommate] just asked me {what} {p} {is}.", "Do you remember {p}?",
        "A friend and I have a bet about {p}. {What} {is} {p}?", "Can you help me with {p}?", "I'm after {p}.",
        "{What} {is} {p}, do you know?", "{What} {is} {p}? I'm curious.", "{What} {is} {p}? I never learned that.", "Please [give|tell] me {p}[| quickly].",
        "I should know this, but {what} {is} {p}?", "Mind telling me {what} {p} {is}?", "Would you please [say|state|name] {p}?",
        "Let me test you: {what} {is} {p}?", "Check my homework for me: {what} {is} {p}?", "I was asked [for|about] {p} and didn't know.",
        "Could you [look up|give me|find me|share] {p}?", "Anyone can tell me {p}?", "Which answer is right for {p}?", "I'd be glad to learn {p}.",
    ),
    "fr": (
        *["{Quel} {p} ?"] * 8, *["Dis-moi {p}."] * 2, *["{p} ?"] * 2,
        "Quelle est la réponse : {p} ?", "Donne-moi {p}.", "Dis-moi {p}.", "{p} ?", "{p}", "Connais-tu {p} ?", "Peux-tu me dire {quel} {p} ?",
        "Pouvez-vous me donner {p} ?", "Je cherche {p}.", "J'aimerais connaître {p}.", "C'est quoi, {p} ?", "C'est quoi {p} ?",
        "Je voudrais savoir {quel} {p}.", "Tu connais {p} ?", "J'ai oublié {p}.", "{Quel} {p} ?", "Au fait, {quel} {p} ?", "{quel} {p}",
        "Sais-tu {quel} {p} ?", "Pourrais-tu me donner {p} ?", "Indique {p}.", "Nomme {p}.", "Pour mes devoirs, il me faut {p}.",
        "Rappelle-moi {p}.", "Dites-moi {p}, s'il vous plaît.", "J'ai besoin de connaître {p}.", "Une question : {p} ?",
        "Mon [fils|ami|professeur] demande {quel} {p}.", "Selon toi, {quel} {p} ?", "Et {p} ?", "Je ne sais plus {quel} {p}.",
        "Il faut que je sache {quel} {p}.", "Peux-tu me rappeler {quel} {p} ?", "Pourriez-vous me dire {quel} {p} ?", "On fait un quiz. {Quel} {p} ?",
        "Pouvez-vous m'indiquer {p}[, s'il vous plaît|] ?", "Savez-vous {quel} {p} ?", "Aurais-tu une idée : {quel} {p} ?", "Je me demande {quel} {p}.",
        "Est-ce que tu sais {quel} {p} ?", "Est-ce que vous savez {quel} {p} ?", "Est-ce que tu peux me donner {p} ?", "dis moi {p} stp", "je cherche {p}",
        "J'ai un trou de mémoire : {p} ?", "Question de culture générale : {p} ?", "Pour dix points : {quel} {p} ?", "Complète : {p}, c'est...",
        "{p}, c'est quoi ?", "{p}, s'il te plaît.", "{p}, svp", "{p}, tu connais ?", "Mes enfants veulent savoir {quel} {p}.", "[Donnez|Indiquez|Rappelez]-moi {p}.",
        "Je révise pour [un contrôle|un examen|demain]. {Quel} {p} ?", "Je dois connaître {p}.", "Aide-moi à trouver {p}.", "On m'a demandé {p}.",
        "J'aimerais que tu me dises {quel} {p}.", "Voudrais-tu me donner {p} ?", "Je t'écoute : {quel} {p} ?", "Devine : {quel} {p} ?",
        "Pour mes mots croisés, je cherche {p}.", "Je veux [juste|simplement|] savoir {quel} {p}.", "Apprends-moi {quel} {p}.", "Alors, {quel} {p} ?",
    ),
}  # fmt: skip
OF_CLAUSE = {
    "en": (
        "Tell me {p}.", "Can you tell me {p}?", "Could you tell me {p}[, please|]?", "Do you know {p}?", "Do you happen to know {p}?", "Any idea {p}?",
        "I'd like to know {p}.", "I want to know {p}.", "I wonder {p}.", "I was wondering {p}.", "Could you remind me {p}?", "Remind me {p}.",
        "Please tell me {p}.", "Let me know {p}.", "I forgot {p}.", "I can't remember {p}.", "My [son|daughter|friend|teacher] asks {p}.",
        "I need to know {p}[| for school| for a quiz].", "Would you mind telling me {p}?", "Explain {p}.", "I'm curious {p}.", "Say {p}.",
        "I have no idea {p}.", "Does anyone know {p}?", "Have you any idea {p}?", "Just tell me {p}.", "I'm trying to find out {p}.",
        "We are wondering {p}.", "Help me find out {p}.", "I'd love to know {p}.", "Do you remember {p}?", "I never know {p}.",
    ),
    "fr": (
        "Dis-moi {p}.", "Sais-tu {p} ?", "Peux-tu me dire {p} ?", "Pouvez-vous me dire {p} ?", "J'aimerais savoir {p}.", "Je voudrais savoir {p}.",
        "Je me demande {p}.", "Il faut que je sache {p}.", "Rappelle-moi {p}.", "Pourrais-tu me dire {p} ?", "Est-ce que tu sais {p} ?", "Dites-moi {p}.",
        "Savez-vous {p} ?", "J'ai oublié {p}.", "Je ne sais plus {p}.", "Mon [fils|ami|professeur] demande {p}.", "Tu sais {p} ?", "J'ignore {p}.",
        "Explique-moi {p}.", "Peux-tu me rappeler {p} ?", "On me demande {p}.",
    ),
}  # fmt: skip
CLAUSES = re.compile(
    r"((of|on|in|to|from|by|with|at|until|for|de|dans|sur|en|à|depuis|par|avec|jusqu'à) )?"
    r"(who|whom|whose|how|what|which|when|where|why|qui|comment|combien|quand|où|pourquoi|quel|quelle|quels|quelles|quoi|ce|d'où|"
    r"qu'est-ce) "
)
PLURALS = re.compile(
    r"the (?:official |main |spoken )*(languages|ingredients|colours|colors|mountains|coins|letters)\b"
)
PERSONS = re.compile(
    r"the (person|one|author|writer|artist|painter|sculptor|composer|creator|maker|man|novelist|mind)\b|[^,]+'s author$"
)
PERSONS_FR = re.compile(
    r"la personne qui|l'(auteur|artiste|écrivain) |le (peintre|sculpteur|compositeur) (de |d'|qui)|celui "
)
FEMININES = re.compile(r"la |l'(année|étoile|unité|île|origine|espèce|époque|identité|appellation|œuvre|équivalence)\b")
OF_QUESTION = {
    "en": (
        *["{q}"] * 50, "Quick question: {q}", "I have a question. {q}", "I was wondering: {q}", "Please answer: {q}", "Tell me, {l}",
        "Hey, {l}", "Do you know? {q}", "One more thing: {l}", "My friend asks: {l}", "So, {l}", "OK, {l}", "Question: {q}",
        "A question for you: {l}", "For a quiz: {l}", "Help me with this: {l}", "Can you answer this? {q}", "Well then, {l}",
        "{q} I forgot.", "{q} Do you know?", "{q} I need it for school.", "{q} Thanks!", "{q} Thank you.", "{q} Please.", "Let's see. {q}",
        "Say, {l}", "Tell me something: {l}", "By the way, {l}", "Now, {l}", "Just curious: {l}", "Be honest: {l}", "Q: {q}",
        "We're doing a quiz. {q}", "We are playing a [quiz|board|trivia] game. {q}", "Here is [one|another one|an easy one] for you. {q}", "Next question. {q}",
        "I'm [studying|learning|revising] for [a test|an exam|school]. {q}", "My [kid|son|daughter|teacher|boss|grandmother] wants to know: {l}",
        "Help me settle a bet. {q}", "I can't remember this. {q}", "I should know this, but {l}", "I have been wondering: {l}", "Trivia time! {q}",
        "I'm filling in a crossword. {q}", "This was in the [paper|exam|quiz] today: {l}", "Sorry to bother you. {q}", "Maybe you can help. {q}",
        "Let me ask you something. {q}", "Could you help me? {q}", "Right, {l}", "Wait, {l}", "Okay so {l}", "um {l}", "Alright: {l}", "Question 3: {q}",
        "1. {q}", "Me again. {q}", "{q} Asking for a friend.", "{q} I'm curious.", "{q} Any idea?", "{q} I really can't remember.", "{q} It's for [a quiz|my homework|a form|work].",
        "{q} I always mix it up.", "{q} My memory fails me.", "{q} Tell me if you know.", "{q} Let me know.", "Hello, I have a small question. {q}",
        "A colleague asked me this today: {l}", "On the radio they asked: {l}", "Do you know this one? {q}", "For my general knowledge: {l}", "Can I ask you something? {q}",
        "I was talking with a friend and we asked ourselves: {l}", "Test: {q}", "User question: {q}", "{q} (it's a quiz question)", "please help: {l}",
    ),
    "fr": (
        *["{q}"] * 30, "Petite question : {l}", "J'ai une question. {q}", "Dis-moi, {l}", "Je me demande : {l}", "Sais-tu : {l}",
        "Au fait, {l}", "Alors, {l}", "Une question : {l}", "Mon ami demande : {l}", "Réponds : {l}", "{q} Merci !", "{q} J'ai oublié.",
        "{q} C'est pour l'école.", "Dites-moi, {l}", "Question : {q}", "Voici ma question : {l}", "{q} Tu le sais ?",
        "On fait un quiz. {q}", "On joue à un jeu de culture générale. {q}", "Question suivante. {q}", "Je révise pour [un contrôle|un examen|l'école]. {q}",
        "Ma [fille|sœur|voisine|prof] veut savoir : {l}", "Mon [fils|frère|collègue|patron] veut savoir : {l}", "J'ai un trou de mémoire. {q}", "Aide-moi. {q}",
        "Pourriez-vous m'aider ? {q}", "Excusez-moi, {l}", "Excuse-moi, {l}", "Juste par curiosité : {l}", "Je devrais le savoir, mais {l}", "Dis donc, {l}",
        "Je fais des mots croisés. {q}", "{q} C'est pour un quiz.", "{q} Je ne m'en souviens plus.", "{q} Une idée ?", "{q} Je suis curieux.",
        "{q} Mon ami voudrait savoir.", "Bon, {l}", "Et donc, {l}", "Encore une question : {l}", "Question de culture générale : {l}", "Pour mes devoirs : {l}",
        "Dis, {l}", "Une petite colle : {l}", "Est-ce que tu peux répondre ? {q}", "Il faut que je sache : {l}", "{q} Réponds-moi vite.", "{q} Vous le savez ?",
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
        "Hey! ",
        "Hey there, ",
        "Hi again. ",
        "Good afternoon. ",
        "Good evening. ",
        "Morning! ",
        "Hello there, ",
        "Hi Tramontane, ",
        "Yo, ",
        "Excuse me, ",
        "Sorry, ",
        "Hi, hope you are well. ",
        "Hello, how are you? ",
        "hey ",
    ),
    "fr": (
        *(
            "Bonjour ! ",
            "Bonjour, ",
            "Salut ! ",
            "Bonsoir. ",
            "Bonjour. ",
            "Coucou, ",
            "Salut, ",
            "Bonsoir, ",
            "Coucou ! ",
        ),
        *(
            "Rebonjour. ",
            "Bonjour Tramontane, ",
            "Bonjour, j'espère que tu vas bien. ",
            "Bonjour à toi. ",
            "Pardon, ",
            "Hello, ",
        ),
    ),
}
POLITE = {
    "en": (
        " Please.",
        " Thanks!",
        " Thank you!",
        " Thanks in advance.",
        " Cheers.",
        " Thx!",
        " Much appreciated.",
        " pls",
        " Many thanks.",
        " Thank you very much.",
    ),
    "fr": (
        " Merci !",
        " S'il vous plaît.",
        " Merci d'avance.",
        " S'il te plaît.",
        " Merci bien.",
        " svp",
        " stp",
        " Merci beaucoup !",
    ),
}


def lower(text: str) -> str:
    """A question inside a sentence; a name at its start keeps its capital."""
    first = text.split(" ", 1)[0].rstrip(",.?!':")
    return text[:1].lower() + text[1:] if first in OPENERS else text


OPENERS = set(
    "A An What What's Which Who Whose When Where How In On Of From By To At Is Are Do Does Did Name Tell Give Can Could Why If The Your "
    "Quel Quelle Quels Quelles Qui Que Quand Où Comment Combien Dans De En À Par Sur Avec On Pourquoi La Le Les L'or C'est Il "
    "D'où Depuis Jusqu'à Traduis Translate Write Explain Parle-moi Dis-moi Are You My Was Were Has Have Would Please "
    "Say Complete Remind Should Whom Any Whereabouts Since Until Describe Present Introduce Share Count Into Under Out For Country Element Symbol Roughly So Along Most "
    "Pour Jusqu'en Est-ce Peux-tu Pouvez-vous Peut-on Complète Cite Citez Décris Présente Présente-moi Parlez-moi Connaissez-vous Dis J'ai J'aimerais Donne Donne-moi Indique Il Qu'est-ce Lequel Laquelle Savez-vous Sais-tu".split()
)


def is_clause(phrase: str) -> bool:
    """`who wrote Hamlet`, which is not asked for as a noun is."""
    return bool(CLAUSES.match(phrase))


def _agreeing(phrase: str) -> dict[str, str]:
    """The verb and the pronoun of a question about this noun phrase."""
    what, verb = "who" if PERSONS.match(phrase) else "what", "are" if PLURALS.match(phrase) else "is"
    quel = "quelles sont" if phrase.startswith("les ") else "quelle est" if FEMININES.match(phrase) else "quel est"
    quel = "qui est" if PERSONS_FR.match(phrase) else quel
    what_is = f"{what.capitalize()} are" if verb == "are" else f"{what.capitalize()}'s"
    capitals = {"What": what.capitalize(), "Quel": quel.capitalize()}
    return {"what": what, "is": verb, "what_is": what_is, "quel": quel, **capitals}


def of_phrase(dice: Dice, phrase: str) -> str:
    slots = {"p": phrase} if is_clause(phrase) else {"p": phrase, **_agreeing(phrase)}
    asked = dice.both(OF_CLAUSE if is_clause(phrase) else OF_PHRASE, **slots)
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
