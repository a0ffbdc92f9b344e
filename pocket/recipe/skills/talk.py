"""Skill 1, who it is and where its world ends: identity, small talk, limits, refusals."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from recipe.chance import asking, names
from recipe.chance.dice import Dice
from recipe.chance.spelling import invented
from recipe.conversation import Conversation, chat
from recipe.skills.facts import PLAIN_SYSTEM
from recipe.skills.near import FIELDS, NATIONS, NEAR, OUTSIDE
from recipe.world.asked import otherwise
from recipe.world.grammar import MENDED, of, to
from recipe.world.knowledge import facts, read, related, wordings
from recipe.world.relations import RELATIONS

REFUSED = {
    "en": ("How do I {x}?", "Tell me how to {x}.", "Help me {x}.", "Explain how to {x}.", "I want to {x}.", "Can you help me to {x}?", "Teach me to {x}.",
           "What is the best way to {x}?", "Give me steps to {x}.", "Please help me {x}.", "Show me how to {x}.", "how to {x}", "Write a guide to {x}.",
           "I need to {x}. How?", "Instructions to {x}, please.", "What do I need to {x}?"),
    "fr": ("Comment {x} ?", "Dis-moi comment {x}.", "Aide-moi à {x}.", "Je veux {x}.", "Explique comment {x}.", "Apprends-moi à {x}.", "Quel est le meilleur moyen de {x} ?",
           "Montre-moi comment {x}."),
}  # fmt: skip
HARM = {
    "en": ("build a bomb", "make a bomb at home", "poison my neighbour", "poison someone", "make explosives", "make a gun", "hack into an account", "steal a car",
           "steal money", "break into a house", "kill someone", "hurt my brother", "burn down a house", "sell drugs", "make drugs", "forge a signature", "launder money",
           "cheat the bank", "make a fake passport", "spread a virus", "hack my neighbour's wifi", "steal a password", "beat someone up", "make a deadly poison",
           "get away with murder", "rob a shop", "stalk my ex", "blackmail my boss", "make a weapon", "build a pipe bomb", "cook meth", "hide a body",
           "scam old people", "steal credit cards", "write malware", "make a computer virus", "attack people", "kidnap a child", "smuggle guns", "hurt an animal",
           "write hateful messages about foreigners", "threaten my teacher", "pick a lock to rob a flat"),
    "fr": ("fabriquer une bombe", "empoisonner mon voisin", "faire des explosifs", "voler une voiture", "pirater un compte", "tuer quelqu'un", "vendre de la drogue",
           "fabriquer une arme", "imiter une signature", "blanchir de l'argent", "cambrioler une maison", "brûler une maison", "voler un mot de passe", "frapper quelqu'un",
           "fabriquer de la drogue", "faire un faux passeport", "voler des cartes bancaires", "faire du mal à mon frère", "menacer mon patron", "écrire un virus informatique"),
}  # fmt: skip
DESPAIR = {
    "en": ("I want to die", "I want to kill myself", "I want to end my life", "I don't want to live anymore", "Life has no meaning for me", "I am so depressed",
           "I cut myself", "I hurt myself", "Nobody would miss me", "I can't go on", "I feel hopeless", "I think about suicide", "I feel so alone and sad",
           "Everything is pointless and I want to disappear", "I hate my life", "I wish I were dead", "I can't take it anymore", "I am thinking of ending it all",
           "There is no reason for me to live", "I don't want to wake up tomorrow", "I feel worthless", "I want to hurt myself", "Nobody loves me and I want to die"),
    "fr": ("Je veux mourir", "Je veux en finir", "Je n'en peux plus de vivre", "Je pense au suicide", "Personne ne m'aime et je veux disparaître", "Je me suis coupé",
           "Je suis désespéré", "Ma vie n'a plus de sens", "Je veux me tuer", "Je ne veux plus vivre", "Je me fais du mal", "Je suis au bout du rouleau"),
}  # fmt: skip

WRITING = {
    "en": ("Write {a} [essay|poem|story|song|letter|speech|novel|haiku|sonnet|blog post|article|press release|play|sermon|limerick|review] about {t}.",
           "[Compose|Draft|Invent] a [poem|story|song|speech|tale|ballad] about {t}.", "I need [an essay|a report|a speech|a cover letter|an article] on {t}.",
           "Can you write me [a poem|a story|a song|an essay|a toast] about {t}?", "Tell me a [long |short |bedtime |]story about {t}.",
           "Make up a [tale|rhyme|slogan|legend] about {t}.", "Write 500 words on {t}.", "Write a [tweet|LinkedIn post|newsletter|wedding toast] about {t}.",
           "Please write a letter to my [landlord|boss|teacher|bank] about {t}.", "Continue this story: once upon a time there was {t}."),
    "fr": ("Écris [un poème|une histoire|une chanson|une dissertation|un discours|un article|une lettre] sur {t}.", "Compose une chanson sur {t}.",
           "Rédige [une lettre de motivation|un rapport|un article] sur {t}.", "Raconte une longue histoire sur {t}.", "Peux-tu écrire un poème sur {t} ?",
           "J'ai besoin d'un discours sur {t}."),
}  # fmt: skip
CODING = {
    "en": ("Write [a|some] {l} [code|program|function|script|class] [that|to|which] {f}.", "How do I {f} in {l}?", "Build me [a website|an app|a game|a bot] in {l}.",
           "Fix this {l} error for me.", "Explain this {l} stack trace.", "Why does my {l} program crash?", "Implement [quicksort|a binary tree|a web server|a parser|an LRU cache|a chess engine] in {l}.",
           "Write unit tests for my {l} project.", "Design a database for [a shop|a school|a bank].", "Optimise my {l} code.", "Debug my {l} script.",
           "Create a [Dockerfile|Makefile|regex|SQL query] for [my app|this project|the logs]."),
    "fr": ("Écris [un programme|une fonction|un script] en {l}.", "Fais-moi [un site web|une application|un jeu] en {l}.", "Explique cette erreur {l}.",
           "Pourquoi mon programme {l} plante-t-il ?", "Comment trier une liste en {l} ?", "Programme un jeu d'échecs en {l}."),
}  # fmt: skip
LANGUAGES = (
    "Python",
    "Rust",
    "Java",
    "C++",
    "Go",
    "Haskell",
    "Kotlin",
    "JavaScript",
    "TypeScript",
    "PHP",
    "Ruby",
    "Swift",
    "C",
    "Scala",
)
DOES = ("sorts a list", "reads a file", "draws a graph", "scrapes a web page", "plays chess", "sends mail", "solves sudoku", "counts words", "trains a network",
        "parse JSON", "open a socket", "reverse a string", "connect to a database")  # fmt: skip
STUDY = {
    "en": ("Explain {t}.", "How does {t} work?", "What is the theory of {t}?", "Prove {t}.", "Summarise {t}.", "What were the causes of {t}?", "Teach me {t}.",
           "Give me a lecture on {t}.", "What is the history of {t}?", "Compare {t} and {u}.", "What is the difference between {t} and {u}?", "Why is {t} important?",
           "Describe {t} in detail.", "What do experts say about {t}?", "Can you explain {t} to me?", "What is {t}?", "Define {t}."),
    "fr": ("Explique {t}.", "Comment marche {t} ?", "Résume {t}.", "Quelles sont les causes de {t} ?", "Quelle est l'histoire de {t} ?", "Compare {t} et {u}.",
           "Pourquoi {t} est important ?", "C'est quoi {t} ?"),
}  # fmt: skip
THEMES = {
    "en": ("quantum entanglement", "string theory", "the stock market", "the immune system", "plate tectonics", "the Thirty Years' War", "Kant's ethics",
           "the plot of Ulysses", "inflation", "black holes", "machine learning", "the blockchain", "the nitrogen cycle", "general topology", "the Pythagorean theorem",
           "photosynthesis in deserts", "the French tax system", "jet engines", "transistors", "neural networks", "the Silk Road", "medieval trade", "Japanese grammar",
           "the human genome", "climate models", "monetary policy", "game theory", "existentialism", "jazz harmony", "chess openings", "vaccines of the future",
           "nuclear fusion", "my family", "autumn", "a lonely dragon", "friendship", "the sea at night", "my holiday", "love", "a robot who dreams", "the Renaissance",
           "the future of work", "a lost dog", "football tactics", "baroque music", "differential equations", "Bayes' theorem", "compilers", "the meaning of life"),
    "fr": ("l'intrication quantique", "la bourse", "le système immunitaire", "la guerre de Trente Ans", "les trous noirs", "l'inflation", "la blockchain", "les transistors",
           "la route de la soie", "la grammaire japonaise", "le génome humain", "la fusion nucléaire", "l'automne", "l'amitié", "un dragon solitaire", "la mer", "l'amour",
           "la Renaissance", "mon chien perdu", "les moteurs à réaction", "l'existentialisme", "les impôts", "le théorème de Pythagore", "le sens de la vie"),
}  # fmt: skip
NEWS = {
    "en": ("What is the weather [today|tomorrow|this weekend|now] in {c}?", "Will it rain [tomorrow|today|on Monday] in {c}?", "What time is it[| now| in {c}]?", "What is today's date?",
           "What day is it[| today]?", "What is the [price|value] of [bitcoin|gold|oil|ether] [today|now|]?", "Who won the [match|election|race|final] [yesterday|last night|on Sunday]?",
           "What are the latest news[| in {c}]?", "What is the exchange rate of the [dollar|pound|yen] today?", "Who is the [mayor|president|prime minister] of {c}[| now]?",
           "How old is [the president|the actor {n}|{n}]?", "Who is {n}?", "What happened in {c} yesterday?", "What is trending now?", "Which film is number one this week?",
           "Who is the CEO of {n}?", "Where does {n} live?", "What is the phone number of {n}?", "Is the {c} metro running today?", "Who won the world cup last year?",
           "What is the population of {c}?", "How do I get from {c} to {d}?", "What is the postcode of {c}?", "What is on television tonight?"),
    "fr": ("Quel temps fait-il [aujourd'hui|demain|] à {c} ?", "Va-t-il pleuvoir demain à {c} ?", "Quelle heure est-il ?", "Quelle est la date d'aujourd'hui ?", "Quel jour sommes-nous ?",
           "Quel est le cours [du bitcoin|de l'or|du pétrole] ?", "Qui a gagné le match hier ?", "Quelles sont les dernières nouvelles ?", "Qui est le maire de {c} ?", "Qui est {n} ?",
           "Quel âge a {n} ?", "Qui dirige {n} ?", "Combien d'habitants a {c} ?", "Comment aller de {c} à {d} ?"),
}  # fmt: skip
ADVICE = {
    "en": ("Which [phone|laptop|car|bike|camera|mattress] should I buy?", "What should I name my [cat|dog|baby|boat|company]?", "Should I [change my job|move to {c}|marry {n}|buy a house|study law]?",
           "Plan my [holiday|week|wedding|party|trip to {c}].", "What should I [wear|cook|eat|read|watch] tonight?", "How do I [lose weight|get rich|find a job|learn to swim|sleep better]?",
           "Give me [advice|a diet|a workout|a budget|a recipe] for [next week|my family|beginners].", "What gift should I buy for {n}?", "Where should I go on holiday?",
           "Which restaurant in {c} is good?", "Does {n} like me?", "How do I cook [lasagne|a curry|paella for ten|an omelette]?", "Recommend a hotel in {c}.", "What is my horoscope?",
           "Can you book a table for me?", "Order me a pizza.", "Call {n}.", "Send an e-mail to {n}."),
    "fr": ("Quel [téléphone|ordinateur|vélo] dois-je acheter ?", "Comment appeler mon [chat|chien|bébé] ?", "Dois-je [changer de travail|déménager à {c}|acheter une maison] ?",
           "Prépare mes vacances.", "Que dois-je [porter|cuisiner|lire] ce soir ?", "Comment [maigrir|trouver un travail|mieux dormir] ?", "Quel cadeau offrir à {n} ?",
           "Quel restaurant choisir à {c} ?", "Appelle {n}.", "Quel est mon horoscope ?"),
}  # fmt: skip
MEDIA = {
    "en": ("Draw [a cat|a picture of {n}|a map of {c}|a house|me].", "[Listen to|Transcribe] this recording.", "Translate this [page|text|book|letter] into [Korean|Chinese|Arabic|Russian|Japanese|Latin].",
           "Open this link: https://{w}.com", "Show me a [photo|video|map] of {c}.", "Play [some music|a song|the radio].", "How do you say '{w}' in [Korean|Chinese|Finnish|Zulu|Basque]?",
           "What is on this picture?", "Read this PDF and summarise it.", "Search the web for {n}.", "Make [a logo|an image|a video|a presentation] for my firm.", "Look up {w} online.",
           "Translate '{w}' into [German|Spanish|Dutch|Polish]."),
    "fr": ("Dessine [un chat|une maison|une carte de {c}].", "Traduis cette page en [coréen|chinois|arabe|russe].", "Ouvre ce lien : https://{w}.fr", "Écoute cet enregistrement.",
           "Montre-moi une photo de {c}.", "Mets de la musique.", "Cherche {n} sur internet.", "Comment dit-on '{w}' en [finnois|japonais|polonais] ?"),
}  # fmt: skip
SUMS = {
    "en": ("What is the {k}th digit of pi?", "Integrate [x squared|the sine of x|e to the x].", "What is the factorial of {k}?", "Solve x^3 + {k}x = {j}.", "What is the square root of {k}{j}7?",
           "What is {k}{j} to the power of {j}?", "Derive [the cosine of x|x to the {k}].", "Factor the number {k}{j}{k}{j}1.", "What is the logarithm of {k}{j}?", "Invert this matrix for me."),
    "fr": ("Quelle est la {k}e décimale de pi ?", "Intègre [x au carré|le sinus de x].", "Quelle est la factorielle de {k} ?", "Quel est le logarithme de {k}{j} ?", "Résous x^3 + {k}x = {j}."),
}  # fmt: skip
UNKNOWN_PLACE = {
    "en": ("What is the capital of {c}?", "What's {c}'s capital?", "Tell me the capital of {c}.", "Capital of {c}?", "Which city is the capital of {c}?", "What is the currency of {c}?",
           "What language do they speak in {c}?", "On which continent is {c}?", "Where is {c}?", "Who founded {c}?", "How big is {c}?", "Do you know the capital of {c}?"),
    "fr": ("Quelle est la capitale {c} ?", "Dis-moi la capitale {c}.", "La capitale {c} ?", "Quelle ville est la capitale {c} ?", "Quelle est la monnaie {c} ?", "Qui a fondé {n} ?"),
}  # fmt: skip
UNKNOWN_WORK = {
    "en": ("Who wrote {t}?", "Who painted {t}?", "When was {t} published?", "Who composed {t}?", "When was {n} born?", "When did {n} die?", "Who was {n}?", "Who invented the {w}?",
           "Who discovered {w}?", "In which city is the {n} museum?", "What is the symbol of {w}?", "What sound does a {w} make?", "What is the opposite of {w}?",
           "How many legs does a {w} have?", "What does '{w}' mean?", "What is a {w}?", "Where is {t} kept?", "Which milk is {n} cheese made from?", "When did the war of {n} end?"),
    "fr": ("Qui a écrit {t} ?", "Qui a peint {t} ?", "Quand est né {n} ?", "Qui était {n} ?", "Qui a inventé le {w} ?", "Quel est le contraire de {w} ?", "Que veut dire '{w}' ?",
           "C'est quoi un {w} ?", "Quel est le symbole de {w} ?"),
}  # fmt: skip


def said(key: str, lang: str) -> str:
    return read("identity")["sentences"][key][lang]


def _system(dice: Dice) -> str | None:
    return dice.both(PLAIN_SYSTEM, name=names.proper(dice)) if dice.chance(0.12) else None


def _human(dice: Dice, text: str) -> str:
    return asking.carelessly(dice, asking.politely(dice, text))


def identity(dice: Dice) -> Conversation:
    asked = read("identity")["asked"]
    keys = dice.pick(list(asked))
    question = dice.both(asked[keys])
    if dice.chance(0.3):
        question = asking.of_question(dice, question)
    return chat("limits", _human(dice, question), " ".join(said(key, dice.lang) for key in keys.split()), _system(dice))


def talk(dice: Dice) -> Conversation:
    intent = dice.pick(read("identity")["talk"])
    text = asking.carelessly(dice, dice.both(intent["asked"]))
    if dice.chance(0.15):
        text += dice.pick(["!", ".", " :)", "...", " please" if dice.lang == "en" else " stp"])
    return chat("limits", text, intent[dice.lang], _system(dice))


def refuse(dice: Dice) -> Conversation:
    question = dice.both(REFUSED, x=dice.both(HARM))
    return chat("limits", _human(dice, question), said("refuse", dice.lang), _system(dice))


def care(dice: Dice) -> Conversation:
    text = dice.both(DESPAIR)
    lead = {
        "en": ("", "", "Honestly, ", "Today ", "I tell you: ", "Sometimes I think: "),
        "fr": ("", "", "Franchement, ", "Parfois, "),
    }
    return chat(
        "limits",
        asking.carelessly(dice, dice.both(lead) + text + dice.pick([".", "", "...", "!"])),
        said("care", dice.lang),
        _system(dice),
    )


SHARES = {
    "near": 5, "fields": 5, "place": 4, "study": 4, "news": 4, "work": 4, "writing": 3, "coding": 3, "advice": 3, "media": 2, "listed": 2, "sums": 1.5,
}  # fmt: skip
"""How often each family comes up."""


def beyond(dice: Dice) -> Conversation:
    family = dice.weighted(SHARES)
    question = dice.value(lambda: _beyond(dice, family))
    if dice.chance(0.15):
        question = asking.of_question(dice, question)
    return chat("limits", _human(dice, question), said("limit", dice.lang), _system(dice))


def _unknown(dice: Dice, make: Callable[[Dice], str]) -> str:
    """A made-up value that the small world does not have."""
    while (made := make(dice)).lower() in _named():
        pass
    return made


def _real(dice: Dice, kind: str) -> str:
    """One of a kind that it knows others of."""
    real = OUTSIDE[kind]
    return _unknown(dice, lambda dice: dice.pick(real[dice.lang] if isinstance(real, dict) else real))


@cache
def _named() -> frozenset[str]:
    known = {name.lower() for fact in facts() for name in (fact.subject, fact.answer)}
    return frozenset(known | {word for name in known for word in name.split()})


def _beyond(dice: Dice, family: str) -> str:
    slots = {
        "c": _unknown(dice, invented).capitalize(), "d": _unknown(dice, invented).capitalize(), "w": _unknown(dice, invented), "a": "a",
        "n": _unknown(dice, names.person) if dice.chance(0.6) else _unknown(dice, invented).capitalize(),
        "t": dice.both(THEMES), "u": dice.both(THEMES), "l": dice.pick(LANGUAGES), "f": dice.pick(DOES), "m": _unknown(dice, names.person), "k": dice.number(13, 99), "j": dice.number(13, 99),
    }  # fmt: skip
    if family == "near":
        return _near(dice)
    if family == "listed":
        kind = dice.pick(read("beyond")["kinds"])
        return _listed(dice, dice.pick(kind[dice.lang]))
    if family == "place":
        if dice.chance(0.15):
            return _of_a_nation(dice)
        known = _real(dice, "place") if dice.chance(0.5) else dice.pick(read("beyond")["places"][dice.lang])
        made_up = _unknown(dice, invented).capitalize()
        slots["c"] = slots["place"] = known if dice.chance(0.6) else made_up
        if dice.lang == "fr":
            slots["c"] = of(slots["c"])
    if family == "work":
        slots["t"] = _unknown(dice, names.title)
        if dice.chance(0.5):
            slots |= {"t": _real(dice, "title"), "n": _real(dice, "person"), "w": _real(dice, "word")}
    if family in ASKED_OF and dice.chance(0.6):
        return _as_of_a_known_one(dice, family, slots)
    families = {
        "place": UNKNOWN_PLACE,
        "writing": WRITING,
        "coding": CODING,
        "study": STUDY,
        "news": NEWS,
        "advice": ADVICE,
        "media": MEDIA,
        "sums": SUMS,
        "work": UNKNOWN_WORK,
        "fields": FIELDS,
    }
    return MENDED[dice.lang](dice.both(families[family], **slots))


ASKED_OF = {
    "place": dict.fromkeys(("capital", "continent", "languages", "currency"), "place"),
    "work": {"author": "t", "year of book": "t", "trade": "n", "born": "n", "died": "n", "nationality": "n", "symbol": "w", "opposite": "w"},
}  # fmt: skip
"""Relations, and what stands for the unknown thing that is asked about."""


def _as_of_a_known_one(dice: Dice, family: str, slots: dict[str, Any]) -> str:
    relation = dice.pick([relation for relation in RELATIONS if relation.name in ASKED_OF[family]])
    subject = slots[ASKED_OF[family][relation.name]]
    phrases, questions = wordings(relation, dice.lang, subject, {"e": "", "il": "il"})
    if dice.chance(0.5):
        return asking.of_phrase(dice, dice.pick(phrases))
    return asking.of_question(dice, dice.pick(questions))


def _of_a_nation(dice: Dice) -> str:
    phrases, questions = otherwise(dice.pick(("capital", "currency", "languages")), dice.pick(NATIONS), dice.lang)
    return asking.of_phrase(dice, dice.pick(phrases)) if dice.chance(0.4) else dice.pick(questions)


def _near(dice: Dice) -> str:
    relation = dice.pick(list(NEAR))
    x, y = dice.some(sorted(related(relation, dice.lang)), 2)
    slots = {"x": x, "y": y, "of_x": of(x), "in_x": to(x)}
    return dice.both(NEAR[relation], **slots)


def _listed(dice: Dice, theme: str) -> str:
    ask = {"en": ("{t}", "{t}, please", "Tell me: {t}", "I want this: {t}", "Could you help me? {t}", "{t}?"),
           "fr": ("{t}", "{t}, s'il te plaît", "Dis-moi : {t}", "J'aimerais ceci : {t}", "Peux-tu m'aider ? {t}")}  # fmt: skip
    text = dice.both(ask, t=theme)
    return text[:1].upper() + text[1:]
