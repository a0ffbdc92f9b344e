"""Situations of ages and families: who is older, when, and how many children there are."""

from __future__ import annotations

from recipe.skills.think.plan import Situation

AGE_OF_V = {
    "en": ("How old is {v}?", "What is {v}'s age?", "What age is {v}?", "How old is {v} now?", "Tell me how old {v} is.", "So how old is {v}?", "Find {v}'s age."),
    "fr": ("Quel âge a {v} ?", "Quel est l'âge de {v} ?", "{v} a quel âge ?", "Dis-moi l'âge de {v}.", "Alors, quel âge a {v} ?", "Trouve l'âge de {v}."),
}  # fmt: skip
AGE_OF_U = {
    "en": ("How old is {u}?", "What is {u}'s age?", "What age is {u}?", "How old is {u} now?"),
    "fr": ("Quel âge a {u} ?", "Quel est l'âge de {u} ?", "{u} a quel âge ?"),
}
CHILDREN = {
    "en": ("How many children are there?", "How many children are there in the family?", "How many children do the parents have?", "How many children is that?"),
    "fr": ("Combien d'enfants y a-t-il ?", "Combien d'enfants y a-t-il dans la famille ?", "Combien d'enfants ont les parents ?"),
}  # fmt: skip
TWO = (
    Situation("{w}: a; {v}: a * k", {"a": (2, 25), "k": (2, 4)}, {
        "en": ("{w} is {a}. {v} is {k} times as old as {w}.", "{v} is {k} times as old as {w}, who is {a}.", "{w} is {a} years old and {v} is {k} times older.", "{v}'s age is {k} times {w}'s. {w} is {a}."),
        "fr": ("{w} a {a} ans. {v} est {k} fois plus âgé que {w}.", "{v} a {k} fois l'âge de {w}, qui a {a} ans.", "L'âge de {v} est {k} fois celui de {w}. {w} a {a} ans."),
    }, AGE_OF_V),
    Situation("{w}: a; {v}: a * 2", {"a": (2, 45)}, {
        "en": ("{w} is {a}. {v} is twice as old.", "{v} is twice {w}'s age and {w} is {a}.", "{w} is {a} years old, which is half of {v}'s age.", "{w} is half as old as {v}. {w} is {a}.", "{v} has double the age of {w}, who is {a}."),
        "fr": ("{w} a {a} ans. {v} a le double.", "{v} est deux fois plus âgé que {w}, qui a {a} ans.", "{w} a {a} ans, la moitié de l'âge de {v}.", "{w} a la moitié de l'âge de {v}. {w} a {a} ans."),
    }, AGE_OF_V),
    Situation("{w}: a; {v}: a / k", {"k": (2, 4), "b": (2, 20), "a": "k * b"}, {
        "en": ("{w} is {a}, {k} times as old as {v}.", "{w} is {k} times as old as {v}. {w} is {a}."),
        "fr": ("{w} a {a} ans, {k} fois l'âge de {v}.", "{w} a {k} fois l'âge de {v}. {w} a {a} ans."),
    }, AGE_OF_V),
    Situation("{w}: a; {v}: a / 2", {"b": (2, 40), "a": "b * 2"}, {
        "en": ("{w} is {a}. {v} is half as old.", "{w} is {a}, twice as old as {v}.", "{v} is half {w}'s age. {w} is {a}.", "{w} is twice as old as {v} and is {a} years old."),
        "fr": ("{w} a {a} ans. {v} a la moitié.", "{w} a {a} ans, le double de {v}.", "{w} est deux fois plus âgé que {v}. {w} a {a} ans."),
    }, AGE_OF_V),
    Situation("{w}: a; {v}: a + k", {"a": (2, 60), "k": (2, 30)}, {
        "en": ("{w} is {a}. {v} is {k} years older.", "{v} is {k} years older than {w}, who is {a}.", "{w} is {a} years old and {k} years younger than {v}.", "{w} is {k} years younger than {v}. {w} is {a}.",
               "When {v} was {k}, {w} was born. {w} is {a}.", "There are {k} years between {w} and the older {v}. {w} is {a}."),
        "fr": ("{w} a {a} ans. {v} a {k} ans de plus.", "{v} a {k} ans de plus que {w}, qui a {a} ans.", "{w} a {a} ans, {k} de moins que {v}.", "{v} avait {k} ans à la naissance de {w}. {w} a {a} ans."),
    }, AGE_OF_V),
    Situation("{w}: a; {v}: a - k", {"a": (5, 70), "k": (2, 40)}, {
        "en": ("{w} is {a}. {v} is {k} years younger.", "{v} is {k} years younger than {w}, who is {a}.", "{w} is {a} and {k} years older than {v}.", "When {v} was born, {w} was {k}. {w} is {a} now."),
        "fr": ("{w} a {a} ans. {v} a {k} ans de moins.", "{v} a {k} ans de moins que {w}, qui a {a} ans.", "{w} a {a} ans, {k} de plus que {v}.", "À la naissance de {v}, {w} avait {k} ans. {w} a {a} ans."),
    }, AGE_OF_V),
    Situation("{v}: a - b", {"b": (2, 50), "d": (2, 50), "a": "b + d"}, {
        "en": ("{w} and {v} are {a} years old together. {w} is {b}.", "The ages of {w} and {v} add up to {a}. {w} is {b} years old.", "Together {w} and {v} are {a}. {w} is {b}.", "The sum of {w}'s and {v}'s ages is {a}, and {w} is {b}."),
        "fr": ("{w} et {v} ont {a} ans à eux deux. {w} a {b} ans.", "La somme des âges de {w} et de {v} est {a}. {w} a {b} ans.", "Ensemble, {w} et {v} ont {a} ans. {w} a {b} ans."),
    }, AGE_OF_V),
    Situation("a + k", {"a": (2, 70), "k": (2, 30)}, {
        "en": ("{w} is {a} years old. How old will {w} be in {k} years?", "{w} is {a}. What will be {w}'s age in {k} years?", "How old will {w}, now {a}, be {k} years from now?", "{w} was {a} {k} years ago. How old is {w} now?", "{k} years ago {w} was {a}. How old is {w} today?",
               "In {k} years, how old will {w} be, who is {a} now?"),
        "fr": ("{w} a {a} ans. Quel âge aura {w} dans {k} ans ?", "Quel âge aura dans {k} ans {w}, qui a {a} ans ?", "Il y a {k} ans, {w} avait {a} ans. Quel âge a {w} aujourd'hui ?", "Dans {k} ans, quel âge aura {w}, qui a {a} ans ?"),
    }, AGE_OF_V),
    Situation("a - k", {"a": (5, 80), "k": (2, 40)}, {
        "en": ("{w} is {a} years old. How old was {w} {k} years ago?", "{w} is {a}. What was {w}'s age {k} years ago?", "In {k} years {w} will be {a}. How old is {w} now?", "{w} will be {a} in {k} years. How old is {w} today?", "How old was {w}, who is {a}, {k} years ago?"),
        "fr": ("{w} a {a} ans. Quel âge avait {w} il y a {k} ans ?", "Dans {k} ans, {w} aura {a} ans. Quel âge a {w} ?", "Quel âge avait il y a {k} ans {w}, qui a {a} ans ?"),
    }, AGE_OF_V),
    Situation("p = b - a; {v}: p + c", {"a": (2, 30), "p": (2, 20), "b": "a + p", "c": (31, 70)}, {
        "en": ("{w} is {a} and {v} is {b}. How old will {v} be when {w} is {c}?", "When {w} was {a}, {v} was {b}. {w} is {c} now. How old is {v}?", "{w} is {a}, {v} is {b}. What will be {v}'s age when {w} turns {c}?"),
        "fr": ("{w} a {a} ans et {v} {b} ans. Quel âge aura {v} quand {w} aura {c} ans ?", "Quand {w} avait {a} ans, {v} en avait {b}. {w} a {c} ans. Quel âge a {v} ?"),
    }, AGE_OF_V),
    Situation("b - a", {"a": (2, 40), "p": (2, 40), "b": "a + p"}, {
        "en": ("{w} is {a} and {v} is {b}.", "{v} is {b} years old, {w} is {a}."),
        "fr": ("{w} a {a} ans et {v} {b} ans.", "{v} a {b} ans, {w} en a {a}."),
    }, {
        "en": ("How much older is {v} than {w}?", "How many years lie between them?", "By how many years is {w} younger?", "What is the difference of their ages?", "How many years is {v} older?"),
        "fr": ("Combien d'années les séparent ?", "De combien d'années {v} est-il plus âgé ?", "Quelle est la différence d'âge ?"),
    }),
    Situation("a + b", {"a": (2, 60), "b": (2, 60)}, {
        "en": ("{w} is {a} and {v} is {b}.", "{v} is {b} years old, {w} is {a}."),
        "fr": ("{w} a {a} ans et {v} {b} ans.", "{v} a {b} ans, {w} en a {a}."),
    }, {
        "en": ("How old are they together?", "What is the sum of their ages?", "How many years do they have together?"),
        "fr": ("Quel âge ont-ils ensemble ?", "Quelle est la somme de leurs âges ?"),
    }),
    Situation("{w}: a; {v}: b = a * 2; a + b", {"a": (2, 30)}, {
        "en": ("{w} is {a}. {v} is twice as old.", "{v} is twice as old as {w}, who is {a}."),
        "fr": ("{w} a {a} ans. {v} a le double.", "{v} a le double de l'âge de {w}, qui a {a} ans."),
    }, {
        "en": ("How old are they together?", "What is the sum of their ages?"),
        "fr": ("Quel âge ont-ils ensemble ?", "Quelle est la somme de leurs âges ?"),
    }),
    Situation("{w}: a; {v}: b = a * 2; b + k", {"a": (2, 30), "k": (2, 12)}, {
        "en": ("{w} is {a}. {v} is twice as old as {w}.", "{v} is twice as old as {w}. {w} is {a}."),
        "fr": ("{w} a {a} ans. {v} a le double de l'âge de {w}.",),
    }, {
        "en": ("How old will {v} be in {k} years?", "What will be {v}'s age in {k} years?"),
        "fr": ("Quel âge aura {v} dans {k} ans ?",),
    }),
)  # fmt: skip
THREE = (
    Situation("{w}: a; {v}: b = a + k; {u}: b * 2", {"a": (2, 25), "k": (2, 12)}, {
        "en": ("{w} is {a}. {v} is {k} years older than {w}, and {u} is twice as old as {v}.", "{u} is twice as old as {v}, who is {k} years older than {w}. {w} is {a}."),
        "fr": ("{w} a {a} ans. {v} a {k} ans de plus que {w}, et {u} a le double de l'âge de {v}.", "{u} a le double de l'âge de {v}, qui a {k} ans de plus que {w}. {w} a {a} ans."),
    }, AGE_OF_U),
    Situation("{w}: a; {v}: b = a * 2; {u}: b - k", {"a": (3, 25), "k": (2, 12)}, {
        "en": ("{w} is {a}. {v} is twice as old as {w}. {u} is {k} years younger than {v}.", "{u} is {k} years younger than {v}. {v} is twice as old as {w}, and {w} is {a}."),
        "fr": ("{w} a {a} ans. {v} a le double de l'âge de {w}. {u} a {k} ans de moins que {v}.",),
    }, AGE_OF_U),
    Situation("{w}: a; {v}: b = a - k; {u}: b + m", {"a": (5, 50), "k": (2, 20), "m": (2, 20)}, {
        "en": ("{w} is {a}, {v} is {k} years younger and {u} {m} years older than {v}.", "{u} is {m} years older than {v}. {v} is {k} years younger than {w}, who is {a}."),
        "fr": ("{w} a {a} ans, {v} a {k} ans de moins et {u} {m} ans de plus que {v}.", "{u} a {m} ans de plus que {v}. {v} a {k} ans de moins que {w}, qui a {a} ans."),
    }, AGE_OF_U),
    Situation("p = a + b; p + c", {"a": (2, 40), "b": (2, 40), "c": (2, 40)}, {
        "en": ("{w} is {a}, {v} is {b} and {u} is {c}.", "{w}, {v} and {u} are {a}, {b} and {c} years old."),
        "fr": ("{w} a {a} ans, {v} {b} ans et {u} {c} ans.", "{w}, {v} et {u} ont {a}, {b} et {c} ans."),
    }, {
        "en": ("How old are they together?", "What is the sum of their ages?", "How old are all three together?"),
        "fr": ("Quel âge ont-ils ensemble ?", "Quelle est la somme de leurs âges ?"),
    }),
    Situation("p = a - b; {u}: p - c", {"b": (2, 30), "c": (2, 30), "d": (2, 30), "p": "c + d", "a": "b + p"}, {
        "en": ("{w}, {v} and {u} are {a} years old together. {w} is {b} and {v} is {c}.", "The ages of {w}, {v} and {u} add up to {a}. {w} is {b}, {v} is {c}."),
        "fr": ("{w}, {v} et {u} ont {a} ans à eux trois. {w} a {b} ans et {v} {c} ans.",),
    }, AGE_OF_U),
)  # fmt: skip
FAMILIES = (
    Situation("p = a + b; p + 1", {"a": (2, 6), "b": (2, 6)}, {
        "en": ("{w} has {a} brothers and {b} sisters.", "{w} grows up with {a} brothers and {b} sisters."),
        "fr": ("{w} a {a} frères et {b} soeurs.", "{w} grandit avec {a} frères et {b} soeurs."),
    }, CHILDREN),
    Situation("a + b", {"a": (2, 9), "b": (2, 9)}, {
        "en": ("{w} has {a} brothers and {b} sisters. How many siblings does {w} have?", "How many siblings has {w}, with {a} brothers and {b} sisters?", "A family has {a} girls and {b} boys. How many children are there?", "{w} has {a} sons and {b} daughters. How many children is that?"),
        "fr": ("{w} a {a} frères et {b} soeurs. Combien de frères et soeurs a {w} ?", "Une famille a {a} filles et {b} garçons. Combien d'enfants y a-t-il ?", "{w} a {a} fils et {b} filles. Combien d'enfants cela fait-il ?"),
    }, CHILDREN),
    Situation("n + 1", {"n": (2, 9)}, {
        "en": ("{w} has {n} [brothers|sisters] and no other siblings.", "{w} has {n} siblings.", "A family has {n} daughters, and each daughter has one brother, always the same.", "{w} is a boy with {n} sisters and no brother."),
        "fr": ("{w} a {n} [frères|soeurs] et personne d'autre.", "Une famille a {n} filles, et chaque fille a un frère, toujours le même.", "{w} est un garçon qui a {n} soeurs et pas de frère."),
    }, CHILDREN),
    Situation("a - 1", {"a": (3, 12)}, {
        "en": ("{w} is one of {a} children. How many siblings does {w} have?", "There are {a} children in {w}'s family. How many brothers and sisters does {w} have?"),
        "fr": ("{w} vient d'une famille de {a} enfants. Combien de frères et soeurs a {w} ?", "Ils sont {a} enfants chez {w}. Combien de frères et soeurs a {w} ?"),
    }, CHILDREN),
    Situation("n * m", {"n": (2, 9), "m": (2, 9)}, {
        "en": ("{w} has {n} children and each of them has {m} children. How many grandchildren does {w} have?", "{n} aunts have {m} children each. How many cousins is that?", "{w}'s {n} sons have {m} sons each. How many grandsons are there?"),
        "fr": ("{w} a {n} enfants et chacun a {m} enfants. Combien de petits-enfants a {w} ?", "{n} tantes ont chacune {m} enfants. Combien de cousins cela fait-il ?"),
    }, CHILDREN),
    Situation("p = n * m; p + n", {"n": (2, 6), "m": (2, 6)}, {
        "en": ("{w} has {n} children and each of them has {m} children. How many children and grandchildren is that?",),
        "fr": ("{w} a {n} enfants et chacun a {m} enfants. Combien d'enfants et de petits-enfants cela fait-il ?",),
    }, CHILDREN),
)  # fmt: skip
