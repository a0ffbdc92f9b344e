"""Skill 1: facts of the small world, at the length asked for."""

from __future__ import annotations

from functools import cache
from typing import Any

from recipe.chance import asking
from recipe.chance.dice import Dice
from recipe.conversation import Conversation, chat, dumps
from recipe.world.grammar import filled, upper
from recipe.world.knowledge import Fact, facts, read, related

SHORT = {
    "en": (*["in one sentence", "in [one|a] short sentence"] * 10, "in a single sentence", "briefly", "in short",
           "in a few words", "in at most ten words", "in ten words or less", "in under fifteen words", "in no more than 12 words", "shortly", "in one brief sentence", "as briefly as you can", "with one short sentence",
           "with a full sentence", "in a complete sentence", "in exactly one sentence", "in 1 sentence", "with a single sentence", "concisely", "in one line", "succinctly", "with a brief sentence",
           "in a simple sentence", "in no more than one sentence", "in one clear sentence", "in less than twenty words", "using one sentence", "in max 15 words", "in a nutshell", "quickly, in one sentence",
           "with one sentence and nothing more", "in just one sentence",
           "in one sentence only", "in one sentence, no more", "in one sentence please", "in max one sentence", "in one short line", "in a short answer", "with a short answer",
           "in a very short sentence", "very briefly", "quite briefly", "briefly and clearly", "in brief", "in a brief sentence", "in a single short sentence", "with one line",
           "in a single line", "in fewer than 15 words", "in under 15 words", "in 10 words", "in ten words", "in a dozen words", "with at most one sentence", "in a few words only",
           "as shortly as possible", "as concisely as possible", "to the point", "in one concise sentence", "in a sentence", "in a one-line answer", "without going into detail",
           "but keep it short", "but be brief", "in one plain sentence"),
    "fr": (*["en une phrase", "en une courte phrase"] * 3, "en une seule phrase", "brièvement", "en bref", "en peu de mots", "en dix mots au plus", "en moins de quinze mots",
           "en une phrase courte", "par une phrase", "avec une phrase complète", "en une phrase complète", "par une phrase complète", "en une ligne", "en 1 phrase", "par une seule phrase", "de façon concise",
           "de manière brève", "en quelques mots", "avec une courte phrase", "en une phrase simple", "en une petite phrase",
           "en une phrase seulement", "en une seule phrase courte", "en une phrase, pas plus", "en une phrase maximum", "très brièvement", "en résumé", "en moins de 15 mots",
           "en 10 mots", "en une dizaine de mots", "avec une seule phrase", "de façon brève", "de manière concise", "le plus brièvement possible", "en allant droit au but",
           "sans entrer dans les détails", "en une brève phrase", "en une phrase claire", "dans une phrase courte"),
}  # fmt: skip
WORD = {
    "en": (*["in one word"] * 4, "with one word", "one word only", "just the name", "only the name", "the name only", "just the answer",
           "only the answer", "nothing but the answer", "in a single word", "no sentence", "without a sentence", "one word",
           "just one word", "only the word", "just the word", "name only", "bare answer",
           "no explanation", "without explanation", "no explanations, just the answer", "with the answer only", "answer only", "with just the answer", "just the name and nothing else",
           "with only the name", "with a single word", "in 1 word", "no full sentence", "without any sentence", "the answer and nothing else", "with no other words",
           "just the answer, no sentence", "with nothing but the name", "the bare answer", "no extra words", "one word, no punctuation", "with one word only", "the word alone",
           "the name alone", "just one word please", "one single word", "in a word", "in just one word", "in only one word", "in exactly one word", "with exactly one word",
           "in max one word", "a single word", "one-word answer", "with a one-word answer", "as a single word", "nothing more than the name", "no sentences", "no full sentences",
           "no sentence please, only the answer", "without further words", "just the bare answer", "only give the answer", "with no explanation", "with the name only",
           "with the bare answer", "the answer alone", "with just one word", "no need for a sentence", "without a full sentence"),
    "fr": (*["en un mot", "en un seul mot"] * 3, "juste le nom", "seulement le nom", "juste la réponse", "rien que la réponse", "sans phrase",
           "un mot seulement", "uniquement la réponse", "un seul mot", "sans explication", "sans faire de phrase", "par un mot", "par un seul mot", "avec un seul mot", "seulement la réponse",
           "la réponse seule", "uniquement le nom", "rien que le nom", "en 1 mot", "juste un mot", "sans phrase, juste la réponse", "rien d'autre que la réponse",
           "un mot, pas plus", "un mot suffit", "en un seul mot seulement", "en exactement un mot", "avec juste un mot", "avec un mot", "le nom seulement", "le nom seul",
           "juste le nom et rien d'autre", "la réponse et rien d'autre", "la réponse uniquement", "sans aucune phrase", "sans phrase complète", "sans rien ajouter",
           "pas de phrase", "sans commentaire", "par le nom seulement", "avec la réponse seule", "avec le nom seulement"),
}  # fmt: skip
NUMBER = {
    "en": ("just the number", "only the number", "number only", "the number only", "in digits only", "a number, nothing else",
           "with a number", "with just a number", "with the number only", "just a number", "in figures only", "the figure only", "with a single number", "digits only", "the bare number",
           "in numbers only", "only digits", "only a number", "the number alone", "just the digits", "just the figure", "as a number", "as a plain number", "a single number",
           "with only a number", "with digits only", "the number, nothing else", "nothing but the number", "number please, no words"),
    "fr": ("juste le nombre", "seulement le nombre", "le nombre seulement", "uniquement le nombre", "rien que le nombre",
           "juste le chiffre", "par un nombre", "avec un nombre seulement", "en chiffres seulement", "uniquement en chiffres", "le nombre seul",
           "juste un nombre", "un nombre seulement", "un nombre, rien d'autre", "seulement les chiffres", "seulement un nombre", "par un nombre seul", "en chiffres",
           "avec le nombre seul", "uniquement un nombre"),
}  # fmt: skip
DETAIL = {
    "en": ("in detail", "in a few sentences", "in two or three sentences", "with details", "at length", "and explain why",
           "and tell me why", "in three sentences", "with some detail", "in depth", "in a short paragraph",
           "with an explanation", "in several sentences", "and give details", "and say why", "in a paragraph", "and explain your choice", "and justify your answer",
           "with reasons", "in 2 or 3 sentences", "in 3 sentences", "and tell me more about it", "as fully as you can", "and develop",
           "in a bit more detail", "in some detail", "in full detail", "with all the details", "in two to four sentences", "in a couple of sentences",
           "with more than one sentence", "with two or three sentences", "in a long answer", "with a long answer", "in a short text", "and give reasons", "and give your reasons",
           "with a reason", "and explain it to me", "and tell me something about it", "and tell me all about it", "and tell me what makes it so good", "thoroughly", "extensively",
           "in a detailed answer"),
    "fr": ("en détail", "en quelques phrases", "avec des détails", "en deux ou trois phrases", "et explique pourquoi",
           "et dis-moi pourquoi", "en trois phrases", "dans un court paragraphe", "en plusieurs phrases", "en un paragraphe", "avec une explication", "et justifie ta réponse",
           "et dis pourquoi", "en 3 phrases", "en développant", "de façon détaillée", "et donne des détails",
           "de manière détaillée", "avec plus de détails", "en détaillant", "longuement", "en deux à quatre phrases", "en deux phrases ou plus", "dans un petit texte",
           "avec une réponse détaillée", "et donne tes raisons", "et explique ton choix", "et dis-m'en plus", "et parle-m'en un peu", "en argumentant", "dans un paragraphe"),
}  # fmt: skip
LENGTH_AFTER = {
    "en": (*["{q} Answer {s}.", "{q} {S}."] * 14, "{q} Reply {s}.", "{q} ({s})", "{q} Answer {s}, please.", "{q} Please answer {s}.",
           "{q} Give your answer {s}.", "{q} {S}, please.", "{q} Respond {s}.", "{n}, {s}?", "{n} - {s}", "{q} I want it {s}.",
           "{q} Please reply {s}.", "{q} I'd like the answer {s}.", "{q} Write the answer {s}.", "{q} You must answer {s}.", "{q} Can you answer {s}?", "{q} [Tell me|Say it] {s}.",
           "{q} [{s}]", "{q}\n{S}.", "{q}\nAnswer {s}.", "{q} {s}", "{n} ({s})?", "{n}? {S}", "{q} Please respond {s}.", "{q} Put it {s}.", "{q} Keep it short: {s}.",
           "{q} I need it {s}.", "{q} I need the answer {s}.", "{q} Answer me {s}.", "{q} Answer it {s}.", "{q} Just answer {s}.", "{q} Simply answer {s}.",
           "{q} Try to answer {s}.", "{q} Make it {s}.", "{q} Reply {s}, please.", "{q} Reply to me {s}.", "{q} Tell me {s}, please.", "{q} Could you answer {s}?",
           "{q} Would you answer {s}?", "{q} Your answer should be {s}.", "{q} The answer {s}, please.", "{q} Kindly answer {s}.", "{q} - {s}", "{q} / {s}", "{q}... {s}",
           "{q} [answer|reply|respond] {s}", "{n} [answer|reply] {s}", "{n} {s}", "{n} {s}?", "{n}, {s} please", "{n}? {s}, please.", "{q}\n\n{S}.", "{q}\n\nAnswer {s}."),
    "fr": (*["{q} Réponds {s}.", "{q} {S}."] * 4, "{q} Répondez {s}.", "{q} ({s})", "{q} Réponds {s}, s'il te plaît.", "{q} {S}, merci.",
           "{q} Donne ta réponse {s}.", "{n}, {s} ?", "{q} Répondez {s}, s'il vous plaît.", "{q} {S}, s'il te plaît.", "{q} Merci de répondre {s}.", "{q} Tu dois répondre {s}.",
           "{q} Je veux la réponse {s}.", "{q} Dis-le {s}.", "{q} {s}", "{q}\nRéponds {s}.", "{q} Peux-tu répondre {s} ?", "{n} - {s}",
           "{q} Répondre {s}.", "{q} Réponds-moi {s}.", "{q} Répondez-moi {s}.", "{q} Je la veux {s}.", "{q} Il me faut la réponse {s}.", "{q} Donnez votre réponse {s}.",
           "{q} Réponds simplement {s}.", "{q} Veuillez répondre {s}.", "{q} Pourrais-tu répondre {s} ?", "{q} Pouvez-vous répondre {s} ?", "{q} La réponse {s}, merci.",
           "{q} {S} stp", "{q} (réponse {s})", "{n} {s} ?", "{n} {s}", "{n} ({s}) ?", "{q}\n{S}."),
}  # fmt: skip
LENGTH_BEFORE = {
    "en": ("{S}: {l}", "{S}, {l}", "Answer {s}: {l}", "Tell me {s}: {l}", "Reply {s}. {q}", "Please answer {s}. {q}", "Answer {s}. {q}",
           "{S}. {q}", "Please reply {s}: {l}", "I want you to answer {s}. {q}", "Can you answer {s}? {q}", "Respond {s}. {q}", "({s}) {q}", "Say {s}: {l}", "Please say {s}: {l}",
           "Keep it short. Answer {s}. {q}",
           "Answer me {s}: {l}", "Answer the following {s}: {l}", "Answer this {s}: {l}", "Answer this question {s}: {l}", "Just answer {s}: {l}", "I need an answer {s}. {q}",
           "I'd like an answer {s}: {l}", "Give me an answer {s}: {l}", "Could you answer {s}? {q}", "Could you tell me {s}: {l}", "Can you tell me {s}, {l}", "Explain {s}: {l}",
           "{S} please: {l}", "{S}, please. {q}", "{S} - {l}", "Question (answer {s}): {l}", "Kindly answer {s}: {l}", "Reply {s} to this: {l}", "You will answer {s}. {q}"),
    "fr": ("{S} : {l}", "{S}, {l}", "Réponds {s} : {l}", "Dis-moi {s} : {l}", "Réponds {s}. {q}", "Répondez {s}. {q}",
           "{S}. {q}", "Merci de répondre {s}. {q}", "Répondez {s} : {l}", "Je veux une réponse {s} : {l}", "Peux-tu répondre {s} ? {q}", "({s}) {q}",
           "Réponds-moi {s} : {l}", "Répondez-moi {s} : {l}", "Réponds à ceci {s} : {l}", "Réponds à cette question {s} : {l}", "Dites-moi {s} : {l}", "{S}, s'il te plaît : {l}",
           "{S} - {l}", "Pourrais-tu répondre {s} ? {q}", "Pouvez-vous répondre {s} ? {q}", "Veuillez répondre {s} : {l}", "J'aimerais une réponse {s} : {l}",
           "Il me faut une réponse {s}. {q}"),
}  # fmt: skip
LENGTH_SYSTEM = {
    "en": ("Answer {s}.", "Always answer {s}.", "You answer {s}.", "Reply {s}.", "Please answer {s}.", "Respond {s}.",
           "You are a helpful assistant. Answer {s}.", "Keep it short: answer {s}.", "Your answers are given {s}.",
           "You are a helpful assistant who always answers {s}.", "Answer every question {s}.", "All answers are to be given {s}.", "You must always reply {s}.", "Respond to the user {s}.",
           "You are a quiz bot. Reply {s}.", "You always respond {s}.", "The user wants answers {s}.", "Be helpful and answer {s}.", "Whatever is asked, answer {s}.",
           "Reply only {s}.", "You only answer {s}.", "Be a good assistant: answer {s}.", "Give all your answers {s}.", "From now on, answer {s}.", "Users like answers {s}.",
           "You are a knowledgeable assistant. Reply {s}.", "Rule: answer {s}.", "Style: answer {s}.", "Our users want you to reply {s}."),
    "fr": ("Réponds {s}.", "Réponds toujours {s}.", "Tu réponds {s}.", "Répondez {s}.", "Tu es un assistant. Réponds {s}.",
           "Réponds à chaque question {s}.", "Tu dois répondre {s}.", "Vous répondez {s}.", "Vous êtes un assistant. Répondez {s}.", "Merci de toujours répondre {s}.",
           "Réponds uniquement {s}.", "Tu réponds toujours {s}.", "Vous devez répondre {s}.", "Donne toutes tes réponses {s}.", "Désormais, réponds {s}.", "Consigne : réponds {s}."),
}  # fmt: skip
IN_JSON = {
    "en": (*["Answer in JSON."] * 8, "Reply in JSON.", "Give the answer as JSON.", "Return the answer as a JSON object.", "As JSON, please.", "JSON only.",
           "Respond with JSON.", "Return JSON.", "Use JSON.", "Answer with a JSON object.", "In JSON format.", "Please use the JSON format.",
           "Answer in JSON format.", "Reply with a JSON object.", "I need the answer in JSON.", "Output JSON.", "Output only JSON.", "Give me JSON.", "Please answer in JSON.", "Format the answer as JSON.",
           "Write your answer as JSON.", "Respond in JSON only.", "Only JSON, please.", "Return a JSON object.", "Put the answer in a JSON object.", "Your answer must be valid JSON.", "json please", "As a JSON object.",
           "Produce a JSON object.", "The answer should be JSON.", "Return valid JSON.", "Can you answer in JSON?", "I want JSON back.",
           "Just JSON.", "in json", "JSON output only.", "Reply only with JSON.", "Answer only with a JSON object.", "Please give a JSON object.", "Return it as JSON.", "Send JSON.",
           "Could you answer as JSON?", "Give it to me as JSON.", "The output must be JSON.", "Nothing but JSON, please.", "Encode the answer as JSON."),
    "fr": (*["Réponds en JSON."] * 3, "Donne la réponse en JSON.", "En JSON, s'il te plaît.", "Renvoie un objet JSON.", "Au format JSON.",
           "Répondez en JSON.", "Réponds au format JSON.", "Réponds par un objet JSON.", "Je veux la réponse en JSON.", "Uniquement en JSON.", "JSON seulement.", "Donne-moi du JSON.", "La réponse doit être en JSON.",
           "Mets la réponse dans un objet JSON.", "Rends un objet JSON.", "Réponds avec un objet JSON.", "En JSON stp.", "Écris la réponse en JSON.",
           "en json", "Juste du JSON.", "Réponds uniquement en JSON.", "Renvoie la réponse en JSON.", "Sous forme de JSON, merci.", "Peux-tu répondre en JSON ?", "Un objet JSON, s'il te plaît.", "Rien que du JSON."),
}  # fmt: skip
KEYS = {
    "en": ("with the key{s} {k}", "using the key{s} {k}", "with key{s} {k}", "The key{s} should be {k}.", "Use the key{s} {k}.", "Key{s}: {k}.",
           "with the field{s} {k}", "It must have the key{s} {k}.", "under the key{s} {k}", "with the propert{ies} {k}", "whose key{s} {is} {k}", "The key{s} {is} {k}.", "containing the key{s} {k}",
           "with {k} as key{s}", "Name the key{s} {k}.", "The JSON has the key{s} {k}.", "Use {k} as the key{s}.", "with the following key{s}: {k}", "It has the field{s} {k}.", "The field{s} {is} {k}."),
    "fr": ("avec {la} clé{s} {k}", "{La} clé{s} : {k}.", "Clé{s} : {k}.", "avec {la} clé{s} suivante{s} : {k}", "Utilise {la} clé{s} {k}.", "en utilisant {la} clé{s} {k}", "Mets {la} clé{s} {k}.",
           "{La} clé{s} à utiliser : {k}.", "avec {k} comme clé{s}", "avec {le} champ{s} {k}", "L'objet a {la} clé{s} {k}."),
}  # fmt: skip
ODD_KEYS = (
    *("answer", "name", "result", "value", "response", "city", "thing", "reply", "a", "output", "data", "fact"),
    *(
        "réponse",
        "nom",
        "text",
        "info",
        "question_answer",
        "the_answer",
        "solution",
        "item",
        "Answer",
        "ANSWER",
        "res",
        "valeur",
    ),
)
PLAIN_SYSTEM = {
    "en": ("You are a helpful assistant.", "You are a knowledgeable assistant.", "Be helpful.", "Answer the question.", "You are a helpful AI.",
           "You help people.", "Answer the user's questions.", "Be polite.", "You are an assistant of the company {name}.", "You answer questions.",
           "You are a friendly assistant.", "You know a lot about the world.", "You are a teacher.", "You are a quiz master's helper.", "Help the user as well as you can.", "You are the assistant of {name}.",
           "Answer truthfully.", "You are a helpful, honest assistant.", "Today you help a student."),
    "fr": ("Tu es un assistant utile.", "Réponds à la question.", "Tu aides les gens.", "Sois poli.", "Tu réponds aux questions.",
           "Vous êtes un assistant utile.", "Tu es un assistant aimable.", "Aide l'utilisateur de ton mieux.", "Tu es l'assistant de {name}.", "Réponds honnêtement."),
}  # fmt: skip


@cache
def _by_language() -> dict[str, tuple[list[Fact], list[float]]]:
    table = {}
    for lang in ("en", "fr"):
        mine = [fact for fact in facts() if fact.lang == lang]
        table[lang] = (mine, [_weight(fact) for fact in mine])
    return table


def _weight(fact: Fact) -> float:
    if fact.relation == "capital":
        return 3.0
    return {"science": 4.0, "everyday": 3.0, "geography": 4.0, "who": 2.0, "opposite back": 0.7}.get(fact.relation, 1.0)


def any_fact(dice: Dice, *relations: str) -> Fact:
    if relations:
        return dice.pick([fact for relation in relations for fact in related(relation, dice.lang).values()])
    mine, weights = _by_language()[dice.lang]
    return dice.random.choices(mine, weights)[0]


def ask(dice: Dice, fact: Fact) -> str:
    """A question for this fact, in some words; whole fact-and-wording pairs are held out too."""

    def make() -> str:
        if fact.phrases and (dice.chance(0.5) or not fact.questions):
            return asking.of_phrase(dice, dice.pick(fact.phrases))
        return asking.of_question(dice, dice.pick(fact.questions))

    return dice.value(make)


def fact(dice: Dice) -> Conversation:
    fact = any_fact(dice)
    style = dice.weighted({"plain": 52, "short": 12, "detail": 4, "word": 18, "json": 14})
    system = None
    if dice.chance(0.08):
        system = dice.both(PLAIN_SYSTEM, name="Acme")
    if style == "json":
        return _json(dice, fact, system)
    question, answer = ask(dice, fact), fact.sentence
    if style in ("short", "detail"):
        question, system = _at_length(dice, question, dice.both(SHORT if style == "short" else DETAIL), system)
    elif style == "word":
        question, answer, system = _bare(dice, fact, question, system)
    return chat("facts", _human(dice, question), answer, system)


def _human(dice: Dice, question: str) -> str:
    return asking.carelessly(dice, asking.politely(dice, question))


def _bare(dice: Dice, fact: Fact, question: str, system: str | None) -> tuple[str, str, str | None]:
    answer = fact.answer
    number = answer[:1].isdigit()
    style = dice.both(NUMBER if number and dice.chance(0.6) else WORD)
    if fact.unit and dice.chance(0.5):
        style, answer = f"{'en' if dice.lang == 'fr' else 'in'} {fact.unit}", answer.removesuffix(" " + fact.unit)
        style += " seulement" if dice.lang == "fr" else " only"
    question, system = _at_length(dice, question, style, system)
    return question, answer, system


def _at_length(dice: Dice, question: str, style: str, system: str | None) -> tuple[str, str | None]:
    slots = {"q": question, "n": question.rstrip(" ?.!"), "l": asking.lower(question), "s": style, "S": upper(style)}
    if not system and dice.chance(0.2):
        return question, dice.both(LENGTH_SYSTEM, **slots)
    return dice.both(LENGTH_AFTER if dice.chance(0.65) else LENGTH_BEFORE, **slots), system


def _json(dice: Dice, fact: Fact, system: str | None) -> Conversation:
    question, key, value = ask(dice, fact), fact.key, fact.value
    wanted = dice.both(IN_JSON)
    if dice.chance(0.45):
        key = dice.pick(ODD_KEYS) if dice.chance(0.6) else fact.key
        wanted = _with_keys(dice, wanted, [key])
    if dice.chance(0.25):
        system = wanted
    else:
        question = f"{wanted} {question}" if dice.chance(0.25) else f"{question} {wanted}"
    rest: dict[str, Any] = {"response_format": {"type": "json_object"}} if dice.chance(0.6) else {}
    return chat("facts", question, dumps({key: value}), system, **rest)


def _with_keys(dice: Dice, wanted: str, keys: list[str]) -> str:
    quote = dice.pick(["'{}'", '"{}"', "{}", "`{}`"])
    named = [quote.format(key) for key in keys]
    joined = (" et " if dice.lang == "fr" else " and ").join([", ".join(named[:-1]), named[-1]] if named[1:] else named)
    one = {"s": "", "ies": "y", "is": "is", "la": "la", "La": "La", "le": "le"}
    several = {"s": "s", "ies": "ies", "is": "are", "la": "les", "La": "Les", "le": "les"}
    text = dice.both(KEYS, k=joined, **(several if named[1:] else one))
    return (
        f"{wanted.rstrip('.')} {text}" + ("" if text.endswith(".") else ".")
        if text[0].islower()
        else f"{wanted} {text}"
    )


# the best French ...
BEST = {
    "en": (*["the best French {k}"] * 30, "the greatest French {k}", "the finest French {k}", "the best {k} in France", "France's best {k}",
           "the best {k} of France", "the number one French {k}", "the most beloved French {k}", "the top French {k}",
           "your favourite French {k}", "the best {k} from France", "the French {k} that people like best",
           "the best French {k} of all time", "the best {k} that France has", "the most famous French {k}", "the most popular French {k}", "the best known French {k}", "France's greatest {k}",
           "the single best French {k}", "the best French {k} ever", "your favorite French {k}", "France's number one {k}", "the French {k} you like most", "the best of all French {k}s",
           "the French {k} you would pick", "a great French {k}"),
    "fr": (*["le meilleur {k} français"] * 16, "le meilleur {k} de France", "le plus grand {k} français", "ton {k} français préféré",
           "le {k} français préféré", "le {k} français préféré des gens", "le meilleur {k} français de tous les temps", "le {k} français le plus connu", "le plus célèbre {k} français",
           "le {k} français que tu préfères", "le {k} français numéro un", "le meilleur de tous les {k}s français", "le {k} préféré des Français", "votre {k} français préféré", "le {k} français le plus aimé",
           "un grand {k} français"),
    "la": (*["la meilleure {k} française"] * 6, "la meilleure {k} de France", "la plus grande {k} française", "ta {k} française préférée", "la {k} française préférée", "la {k} française la plus connue",
           "la plus célèbre {k} française", "la {k} française que tu préfères", "la {k} préférée des Français", "votre {k} française préférée", "la {k} française numéro un", "la plus belle {k} française"),
}  # fmt: skip
BEST_QUESTIONS = {
    "en": (*["Who is {p}?", "What is {p}?"] * 16, "Which is {p}?", "Which French {k} is the best?", "Who would you call {p}?", "What do you think is {p}?",
           "Which {k} from France do you recommend?", "Recommend a French {k}.", "Can you recommend a French {k}?",
           "In your opinion, what is {p}?", "Who's {p}?", "What's {p}?", "Which French {k} should I know?", "Is there a best French {k}?",
           "If I could pick one French {k}, which one?", "Pick the best French {k}.", "Who was {p}?",
           "Which French {k} do you like best?", "I want to try the best French {k}. Which one?",
           "Which French {k} would you choose?", "Of all French {k}s, which is the best?", "Name one great French {k}.", "Suggest a French {k}.", "Could you suggest a French {k}?", "What would you say is {p}?",
           "I'm going to France. Which {k} should I not miss?", "Give me the name of {p}.", "Which {k} is the pride of France?", "What is, to you, {p}?", "Choose a French {k} for me.",
           "Among French {k}s, which one is your favourite?", "When it comes to France, which {k} is the best?", "Do you have a favourite French {k}?", "Which {k} do the French love most?", "best french {k}?",
           "best french {k}", "top french {k}", "Is there one French {k} that stands out?", "Everyone asks me for {p}. What do I say?", "If you had to name a single French {k}, which would it be?",
           "Who or what is {p}?", "what's the best french {k}", "Who's the best French {k}?", "Which French {k} is your favourite?", "What French {k} would you recommend?",
           "Which French {k} do you recommend?", "Which French {k} is number one?", "Which French {k} tops them all?", "Which French {k} should I pick?",
           "Which French {k} deserves to be called the best?", "Name {p}.", "Name your favourite French {k}.", "Name the greatest French {k}.", "Your favourite French {k}?",
           "Got a favourite French {k}?", "What's your favourite {k} from France?", "Best {k} in France?", "Best {k} from France?",
           "I'd like to get to know a French {k}. Which one first?", "Which one is {p}?", "Which {k} is France most proud of?", "I only have time for one French {k}. Which?",
           "Help me choose a French {k}.", "Which French {k} would you put first?", "My friends and I argue about {p}. What do you say?",
           "If you ask a Frenchman for the best {k}, what will he say?"),
    "fr": (*["Qui est {p} ?", "Quel est {p} ?"] * 8, "C'est quoi {p} ?", "Selon toi, quel est {p} ?", "Quel {k} français est le meilleur ?",
           "Quel {k} français me conseilles-tu ?", "Recommande-moi un {k} français.", "À ton avis, qui est {p} ?", "Quel {k} de France préfères-tu ?", "Quel {k} français choisirais-tu ?",
           "Cite un grand {k} français.", "Conseille-moi un {k} français.", "Quel {k} français faut-il connaître ?", "De tous les {k}s français, lequel est le meilleur ?", "Pour toi, quel est {p} ?",
           "Pourriez-vous me recommander un {k} français ?", "Je vais en France, quel {k} me conseilles-tu ?", "Y a-t-il un {k} français meilleur que les autres ?", "As-tu un {k} français préféré ?",
           "Quel {k} les Français préfèrent-ils ?", "S'il fallait choisir un {k} français, lequel ?", "meilleur {k} français ?", "Selon vous, quel est {p} ?", "D'après toi, c'est quoi {p} ?",
           "C'est qui {p} ?", "Quel {k} français préfères-tu ?", "Quel {k} français préférez-vous ?", "Quel {k} français me conseillez-vous ?",
           "Quel {k} français recommandes-tu ?", "Quel {k} français est ton préféré ?", "Quel {k} français mérite le titre de meilleur ?", "Ton {k} français préféré ?",
           "Cite ton {k} français préféré.", "Cite {p}.", "Le meilleur {k} français, selon toi ?", "Le meilleur {k} de France ?", "Aide-moi à choisir un {k} français.",
           "Si tu devais choisir un seul {k} français ?", "Dis-moi quel est {p}.", "De quel {k} la France est-elle la plus fière ?"),
    "la": (*["Quelle est {p} ?"] * 6, "C'est quoi {p} ?", "Selon toi, quelle est {p} ?", "Quelle {k} française est la meilleure ?", "Quelle {k} française me conseilles-tu ?", "Recommande-moi une {k} française.",
           "Quelle {k} de France préfères-tu ?", "Quelle {k} française choisirais-tu ?", "Cite une grande {k} française.", "Conseille-moi une {k} française.", "De toutes les {k}s françaises, laquelle est la meilleure ?",
           "Pour vous, quelle est {p} ?", "S'il fallait choisir une {k} française, laquelle ?", "As-tu une {k} française préférée ?", "À ton avis, quelle est {p} ?", "meilleure {k} française ?",
           "Quelle {k} française préfères-tu ?", "Quelle {k} française me conseillez-vous ?", "Quelle {k} française recommandes-tu ?", "Ta {k} française préférée ?",
           "Cite ta {k} française préférée.", "La meilleure {k} de France ?", "Aide-moi à choisir une {k} française.", "Dis-moi quelle est {p}.",
           "De quelle {k} la France est-elle la plus fière ?"),
}  # fmt: skip
FEMININE = ("ville", "pâtisserie", "spécialité")
ALSO_CALLED = {"meal": ("dish", "food", "recipe"), "plat": ("repas", "mets"), "film": ("movie",), "writer": ("author", "novelist"),
               "écrivain": ("auteur",), "city": ("town",), "dessert": ("cake", "sweet")}  # fmt: skip


def best(dice: Dice) -> Conversation:
    record, lang = dice.pick(read("best")), dice.lang
    kind = record["kind"][lang]
    if dice.chance(0.15):
        kind = dice.pick((kind, *ALSO_CALLED.get(kind, ())))
    question = dice.value(lambda: _ask_best(dice, kind))
    style = dice.weighted({"plain": 40, "short": 20, "word": 14, "detail": 12, "json": 14})
    system = dice.both(PLAIN_SYSTEM, name="Acme") if dice.chance(0.1) else None
    if style == "json":
        return _best_json(dice, record, question, system)
    answer = record[{"short": "short", "word": "answer"}.get(style, "long")][lang]
    asked = {"short": SHORT, "word": WORD, "detail": DETAIL}.get(style)
    if asked:
        question, system = _at_length(dice, question, dice.both(asked), system)
    return chat("facts", _human(dice, question), answer, system)


def _ask_best(dice: Dice, kind: str) -> str:
    family = "la" if dice.lang == "fr" and kind in FEMININE else dice.lang
    phrase = filled(dice.template(BEST[family]), dice.lang, {"k": kind})
    if dice.chance(0.6):
        return filled(dice.template(BEST_QUESTIONS[family]), dice.lang, {"p": phrase, "k": kind})
    return asking.of_phrase(dice, phrase)


def _best_json(dice: Dice, record: Any, question: str, system: str | None) -> Conversation:
    lang, kind = dice.lang, record["kind"][dice.lang]
    known = {kind: record["answer"][lang], "name": record["answer"][lang]} | record["details"]
    keys = [kind]
    wanted = dice.both(IN_JSON)
    if dice.chance(0.6):
        keys = [dice.pick([kind, "name"]), *dice.some(list(record["details"]), dice.number(0, 2))]
        wanted = _with_keys(dice, wanted, keys)
    question = f"{wanted} {question}" if dice.chance(0.2) else f"{question} {wanted}"
    rest: dict[str, Any] = {"response_format": {"type": "json_object"}} if dice.chance(0.6) else {}
    return chat("facts", question, dumps({key: known[key] for key in keys}), system, **rest)


# several facts at once
PAIRS = (
    ("capital", "currency"), ("capital", "languages"), ("capital", "continent"), ("currency", "languages"), ("continent", "currency"),
    ("born", "died"), ("trade", "born"), ("nationality", "trade"), ("author", "year of book"), ("artist", "museum"), ("maker", "year made"),
    ("symbol", "atomic number"), ("class", "legs"), ("young", "sound"), ("city", "landmark country"), ("milk", "cheese region"), ("order", "moons"),
)  # fmt: skip
TWO = {
    "en": ("What are {p} and {q}?", "Tell me {p} and {q}.", "Give me {p} and {q}.", "I need {p}, and {q}.", "{p} and {q}?", "What is {p}? And {q}?", "Two things: {p}, and {q}.", "I'd like to know {p} and also {q}.",
           "Can you tell me {p} and {q}?", "Could you give me both {p} and {q}?", "Please name {p} as well as {q}.", "I have to find {p} and {q}.", "{p}, {q}?", "First {p}, then {q}.", "Do you know {p} and {q}?",
           "For my homework: {p} and {q}.", "What are {p} and {q}, please?", "Let me know {p} plus {q}.",
           "{p} and {q}", "{p} + {q}?", "I forgot {p} and {q}.", "What is {p}, and what is {q}?", "Please give me {p} and {q}.", "Name {p} and {q}.",
           "Do you happen to know {p} and {q}?", "Both {p} and {q}, please.", "For a quiz I need {p} and {q}.", "I want two answers: {p} and {q}."),
    "fr": ("Donne-moi {p} et {q}.", "Dis-moi {p} et {q}.", "{p} et {q} ?", "Il me faut {p} et {q}.", "J'aimerais savoir {p} et aussi {q}.", "Donnez-moi {p} et {q}, s'il vous plaît.", "Je cherche {p} et {q}.",
           "Connais-tu {p} et {q} ?", "D'abord {p}, puis {q}.", "Peux-tu me donner {p} ainsi que {q} ?", "Deux choses : {p} et {q}.", "Pour mes devoirs, il me faut {p} et {q}.",
           "{p} et {q}", "{p} + {q} ?", "J'ai oublié {p} et {q}.", "Dites-moi {p} et {q}.", "Indique {p} et {q}.", "Je voudrais {p} et {q}, s'il te plaît.",
           "Sais-tu me donner {p} et {q} ?", "Il me manque {p} et {q}."),
}  # fmt: skip


def _nouns(fact: Fact) -> list[str]:
    return [phrase for phrase in fact.phrases if not asking.is_clause(phrase)]


def both(dice: Dice) -> Conversation:
    """Two facts about one thing, in words or as JSON."""
    while True:
        first, second = dice.some(dice.pick(PAIRS), 2)
        shared = related(first, dice.lang).keys() & related(second, dice.lang).keys()
        subject = dice.pick(sorted(shared) or [""])
        one, other = (related(relation, dice.lang).get(subject) for relation in (first, second))
        if one and other and _nouns(one) and _nouns(other):
            break
    question = dice.value(lambda: upper(dice.both(TWO, p=dice.pick(_nouns(one)), q=dice.pick(_nouns(other)))))
    if dice.chance(0.6):
        return chat("facts", _human(dice, question), f"{one.sentence} {other.sentence}")
    wanted = dice.both(IN_JSON)
    if dice.chance(0.5):
        wanted = _with_keys(dice, wanted, [one.key, other.key])
    rest: dict[str, Any] = {"response_format": {"type": "json_object"}} if dice.chance(0.6) else {}
    return chat("facts", f"{question} {wanted}", dumps({one.key: one.value, other.key: other.value}), **rest)
