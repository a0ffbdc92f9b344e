"""A question that only the turns before it make plain."""

from __future__ import annotations

from recipe.chance.dice import Dice
from recipe.conversation import Conversation
from recipe.skills import facts as asked
from recipe.skills import talk
from recipe.skills.follow.twins import twin_of
from recipe.world.grammar import upper
from recipe.world.knowledge import Fact, related

COUNTRY_NEXT = {
    "capital": {
        "en": ("And its capital?", "What is its capital?", "And the capital?", "What about its capital?",
               "Which city is its capital?", "What's the capital there?"),
        "fr": ("Et sa capitale ?", "Quelle est sa capitale ?", "Et la capitale ?"),
    },
    "currency": {
        "en": ("And its currency?", "What is its currency?", "What money do they use there?", "And the currency?",
               "How do people pay there?"),
        "fr": ("Et sa monnaie ?", "Quelle est sa monnaie ?", "Et la monnaie ?"),
    },
    "languages": {
        "en": ("And its language?", "What do they speak there?", "Which language is spoken there?",
               "And the language?"),
        "fr": ("Et sa langue ?", "Quelle langue y parle-t-on ?", "Et la langue ?"),
    },
    "continent": {
        "en": ("And its continent?", "On which continent is it?", "Where is it?", "And the continent?"),
        "fr": ("Et son continent ?", "Sur quel continent est-ce ?", "Et le continent ?"),
    },
}  # fmt: skip
PERSON_NEXT = {
    "born": {
        "en": ("When was he born?", "When was she born?", "And the year of birth?",
               "In which year was that person born?", "Born when?"),
        "fr": ("Quand est-il né ?", "Quand est-elle née ?", "Né en quelle année ?"),
    },
    "died": {
        "en": ("When did he die?", "When did she die?", "And the year of death?", "Until when did that person live?"),
        "fr": ("Quand est-il mort ?", "Quand est-elle morte ?", "Mort en quelle année ?"),
    },
    "nationality": {
        "en": ("And the nationality?", "What nationality?", "Where did he come from?",
               "Which nationality did she have?"),
        "fr": ("Et sa nationalité ?", "Quelle nationalité ?"),
    },
    "trade": {
        "en": ("And the profession?", "What did he do?", "What did she do for a living?", "What was the job?"),
        "fr": ("Et son métier ?", "Quel était son métier ?"),
    },
}  # fmt: skip
SAME_FOR = {
    "en": ("And {x}?", "And for {x}?", "What about {x}?", "Same question for {x}.", "And of {x}?", "How about {x}?",
           "{X}?"),
    "fr": ("Et {x} ?", "Et pour {x} ?", "Même question pour {x}.", "{X} ?"),
}  # fmt: skip
IN_OTHER = {
    "en": ("And in French?", "Say that in French.", "In French, please.", "Now in French.", "Can you say it in French?",
           "Translate that into French."),
    "fr": ("Et en anglais ?", "Dis-le en anglais.", "En anglais, s'il te plaît.", "Maintenant en anglais."),
}  # fmt: skip
AGAIN = {
    "en": ("Say that again.", "Can you repeat that?", "Repeat, please.", "Pardon?", "Sorry, what?",
           "Once more, please.", "Please say it again."),
    "fr": ("Répète.", "Peux-tu répéter ?", "Pardon ?", "Encore une fois, s'il te plaît.", "Redis-le."),
}  # fmt: skip
SHORTER = {
    "en": ("Just the answer, please.", "In one word?", "Shorter.", "Only the name.", "One word only."),
    "fr": ("En un mot ?", "Juste la réponse.", "Plus court."),
}  # fmt: skip


def and_then(dice: Dice) -> Conversation:
    shape = dice.weighted({"country": 5, "person": 4, "same": 6, "other": 3, "again": 2, "shorter": 2})
    if shape in ("country", "person"):
        table = COUNTRY_NEXT if shape == "country" else PERSON_NEXT
        relation = dice.pick(list(table))
        others = [name for name in table if name != relation]
        first = asked.any_fact(dice, *others, *(["who"] if shape == "person" else []))
        then = related(relation, dice.lang).get(first.subject)
        if then:
            return _turns(first, asked.ask(dice, first), dice.both(table[relation]), then.sentence)
        shape = "same"
    first = asked.any_fact(dice)
    question = asked.ask(dice, first)
    if shape == "same" and first.relation not in ("science", "everyday", "event", "geography", "count"):
        then = asked.any_fact(dice, first.relation)
        return _turns(first, question, dice.both(SAME_FOR, x=then.subject, X=upper(then.subject)), then.sentence)
    twin = twin_of(first)
    if shape == "other" and twin and not first.relation.startswith("into"):
        return _turns(first, question, dice.both(IN_OTHER), twin.sentence)
    if shape == "shorter":
        return _turns(first, question, dice.both(SHORTER), first.answer)
    return _turns(first, question, dice.both(AGAIN), first.sentence)


def _turns(first: Fact, question: str, then: str, answer: str) -> Conversation:
    messages = [
        {"role": "user", "content": question},
        {"role": "assistant", "content": first.sentence},
        {"role": "user", "content": then},
    ]
    return Conversation("follow", {"messages": messages}, {"content": answer})


def again(dice: Dice) -> Conversation:
    source = dice.pick([asked.best, talk.beyond, talk.identity])(dice)
    if source.request["messages"][0]["role"] == "system" or "response_format" in source.request:
        return and_then(dice)
    messages = [
        *source.request["messages"],
        {"role": "assistant", **source.answer},
        {"role": "user", "content": dice.both(AGAIN)},
    ]
    return Conversation("follow", {"messages": messages}, source.answer)
