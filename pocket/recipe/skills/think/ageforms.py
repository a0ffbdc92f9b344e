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
ASKED = (
    Situation("{w}: a; {v}: a + k", {"a": (2, 60), "k": (2, 30)}, {
        "en": ("How old is {v}, who was born {k} years before {w}, now {a}?", "Age of {w}: {a}. {v} is {k} years ahead. Age of {v}?", "{w} will always be {k} years younger than {v}. If {w} is {a} today, how old is {v}?", "{w} ({a}) looks up to {v}, {k} years older. What is {v}'s age?",
               "Since {v} is {k} years older than {w}, and {w} has just turned {a}, how old must {v} be?", "Exercise. {w} is {a} years of age. {v} is older by {k} years. Find {v}'s age.", "hey, {v} is {k} years older than {w} and {w} is {a}, so {v} is how old?",
               "{w} was born when {v} was {k}. How old is {v}, now that {w} is {a}?"),
        "fr": ("Quel âge a {v}, avec {k} ans de plus que {w}, qui en a {a} ?", "Âge de {w} : {a} ans. {v} a {k} ans de plus. Âge de {v} ?", "{v} fêtait ses {k} ans le jour où {w} naissait. {w} a {a} ans ; quel âge a {v} ?",
               "Exercice. {w} a {a} ans et {v} a {k} ans de plus. Calculez l'âge de {v}.", "Il manque {k} ans à {w}, qui a {a} ans, pour avoir l'âge de {v}. Quel âge a {v} ?"),
    }),
    Situation("{w}: a; {v}: a - k", {"a": (6, 80), "k": (2, 50)}, {
        "en": ("How old is {v}, born {k} years after {w}, who is {a}?", "{w} turned {a} today. {v} is {k} years behind. So {v} is how old?", "{k} years lie between {w} and the younger {v}; with {w} at {a}, what is {v}'s age?", "{w} was already {k} when {v} came into the world, and {w} is {a}. How old does that make {v}?",
               "{v} is not as old as {w}: {k} years less. {w} is {a}. Give {v}'s age.", "Exercise. {w} is {a} years of age. {v} is younger by {k} years. Find {v}'s age."),
        "fr": ("{w} vient d'avoir {a} ans et {v} a {k} ans de moins. {v} a quel âge ?", "{w} avait déjà {k} ans quand {v} naissait. {w} en a {a} ; quel âge a {v} ?", "Quel est l'âge de {v}, qui a {k} ans de moins que {w} ({a} ans) ?", "{k} ans séparent {w}, qui a {a} ans, de {v}, qui en a moins. Donne l'âge de {v}."),
    }),
    Situation("{w}: a; {v}: a * k", {"a": (2, 22), "k": (2, 4)}, {
        "en": ("How old is {v}, whose age is {k} times that of {w}, aged {a}?", "Take {w}'s age, {a}, and multiply it by {k}: that is {v}'s age. How old is {v}?", "{w} is {a}. It takes {k} times as many years to make {v}'s age, which is what?", "At {a}, {w} has a friend, {v}, of {k} times that age. How old is {v}?"),
        "fr": ("Quel âge a {v}, si {w} a {a} ans et {v} {k} fois plus ?", "On multiplie par {k} les {a} ans de {w} pour avoir l'âge de {v}. Quel âge a {v} ?"),
    }),
    Situation("{w}: a; {v}: a / 2", {"b": (2, 40), "a": "b * 2"}, {
        "en": ("How old is {v}, half as old as {w}, if {w} is {a}?", "Halve {w}'s {a} years and you have {v}'s age. What is it?", "{w}, {a} this year, has lived twice as long as {v}. How old is {v}?", "At {a}, {w} is twice the age of {v}, so how old is {v}?"),
        "fr": ("{w}, à {a} ans, a le double de l'âge de {v}. Quel âge a {v} ?", "Quel âge a {v}, qui a la moitié des {a} ans de {w} ?", "L'âge de {v}, c'est la moitié de celui de {w}. Si {w} a {a} ans, quel âge a {v} ?"),
    }),
    Situation("z - y", {"y": (1940, 2010), "k": (4, 60), "z": "y + k"}, {
        "en": ("{w} was born in {y}. How old does {w} turn in {z}?", "In {z}, what birthday does {w} celebrate, being born in {y}?", "Year of birth: {y}. Which birthday comes in {z}?", "How many years old is a tree in {z} that was planted in {y}?", "Built in {y}, the bridge has its anniversary in {z}. How many years is that?"),
        "fr": ("{w} est de l'année {y}. Quel âge fête {w} en {z} ?", "Année de naissance : {y}. Quel âge a-t-on à l'anniversaire de {z} ?", "Un pont date de {y}. Quel âge a-t-il en {z} ?"),
    }),
    Situation("z - k", {"y": (1940, 2010), "k": (4, 60), "z": "y + k"}, {
        "en": ("{w} turns {k} in {z}. In which year was {w} born?", "In what year was {w} born, if the birthday in {z} is number {k}?", "A club turns {k} in {z}. When was it founded?"),
        "fr": ("{w} fête ses {k} ans en {z}. Quelle est son année de naissance ?", "Un club a {k} ans en {z}. En quelle année a-t-il été fondé ?"),
    }),
    Situation("y + k", {"y": (1940, 2010), "k": (4, 70)}, {
        "en": ("{w} was born in {y}. In which year does {w} turn {k}?", "When, if born in {y}, does {w} celebrate birthday number {k}? Give the year."),
        "fr": ("{w} est de l'année {y}. En quelle année sera-ce l'anniversaire de ses {k} ans ?",),
    }),
    Situation("a + k", {"a": (2, 70), "k": (2, 30)}, {
        "en": ("What age will {w} reach {k} years from today, being {a}?", "{w} moved to the coast at {a} and has lived there for {k} years. How old is {w}?", "Exactly {k} years back, {w} blew out {a} candles, one for each year. How old is {w} today?", "{w} is {a} now; add {k} years. How old then?",
               "A tortoise is {a} years old. How old will it be after another {k} years?", "{k} years from now, when the new school is ready, how old will {w} be, who is {a}?", "{w} learned to ski {k} years ago, at the age of {a}. Find {w}'s age today."),
        "fr": ("{w} habite ici depuis {k} ans et avait {a} ans à son arrivée. Quel âge a {w} ?", "Quel âge aura {w}, à qui l'on donne {a} ans aujourd'hui, dans {k} ans ?", "Une tortue a {a} ans. Quel âge aura-t-elle après {k} ans encore ?", "Il y a {k} ans, {w} soufflait ses {a} bougies. Et cette année, combien ?"),
    }),
    Situation("b - k", {"k": (2, 40), "d": (3, 40), "b": "k + d"}, {
        "en": ("In {k} years {w} will celebrate {b} years. How old is {w} at present?", "What was {w}'s age {k} years ago, given that {w} is {b}?", "{w}, {b}, has been playing the flute for {k} years. At what age did it start?", "{w} is {k}. How many years until {w} turns {b}?", "{w} is {b} and came to this town at {k}. How many years ago was that?",
               "How many years must {w}, aged {k}, still wait to be {b}?"),
        "fr": ("Dans {k} ans, {w} fêtera ses {b} ans. Quel âge a {w} à présent ?", "{w} a {b} ans et joue de la flûte depuis {k} ans. À quel âge cela a-t-il commencé ?", "{w} a {k} ans. Dans combien d'années fêtera-t-on ses {b} ans ?", "{w}, qui a {b} ans, vit ici depuis l'âge de {k} ans. Cela fait combien d'années ?"),
    }),
    Situation("b - a", {"a": (2, 40), "p": (2, 40), "b": "a + p", "x": (2, 20)}, {
        "en": ("{w} is {a} and {v} is {b}. How many years older than {w} will {v} be in {x} years?", "How old was {v}, now {b}, on the day {w} was born, who is {a} now? {u} is {x}.", "{w} ({a}), {v} ({b}) and {u} have a party for {x} guests. What is the gap between the ages of {w} and {v}?",
               "{w} and {v} met {x} months ago. Now {w} is {a} and {v} is {b}. By how many years is {v} older?"),
        "fr": ("{w} a {a} ans, {v} {b} ans. Quelle différence d'âge auront-ils dans {x} ans ?", "{v} a {b} ans, {w} {a} ans, et leur fête réunit {x} amis. Quel écart d'âge y a-t-il entre {w} et {v} ?"),
    }),
    Situation("{w}: a; {v}: a + k", {"a": (2, 50), "k": (2, 30), "x": (2, 90)}, {
        "en": ("{w} is {a}, {u} is {x}, and {v} is {k} years older than {w}. How old is {v}?", "{u} ({x}) has two friends: {w}, {a}, and {v}, {k} years older than {w}. What age is {v}?", "How old is {v}? {w} is {a}, {v} is {k} years older than {w}, and {u} lives at number {x}."),
        "fr": ("{w} a {a} ans, {u} {x} ans, et {v} a {k} ans de plus que {w}. Quel âge a {v} ?", "Quel âge a {v} ? {u} a {x} ans, {w} en a {a}, et {v} a {k} ans de plus que {w}."),
    }),
    Situation("p = a + b; q = k * 2; p + q", {"a": (2, 40), "b": (2, 40), "k": (2, 12)}, {
        "en": ("{w} is {a} and {v} is {b}. What will the sum of their ages be in {k} years?", "How old will {w} and {v} be together {k} years from now, if they are {a} and {b} today?"),
        "fr": ("{w} a {a} ans et {v} {b} ans. Quelle sera la somme de leurs âges dans {k} ans ?",),
    }),
    Situation("p = a - k; {w}: p / 2", {"b": (2, 35), "k": (2, 20), "d": "b * 2", "a": "d + k"}, {
        "en": ("{w} and {v} are {a} years old together, and {v} is {k} years older than {w}. How old is {w}?", "The ages of {w} and {v} add up to {a}. {v} is {k} years older than {w}. Find {w}'s age."),
        "fr": ("{w} et {v} ont {a} ans à eux deux, et {v} a {k} ans de plus que {w}. Quel âge a {w} ?",),
    }),
    Situation("{v}: a / 3", {"b": (2, 30), "a": "b * 3"}, {
        "en": ("{w} is twice as old as {v}, and together they are {a}. How old is {v}?", "The ages of {w} and {v} make {a} in all. If {w} is twice as old, how old is {v}?"),
        "fr": ("{w} a le double de l'âge de {v}, et ensemble ils ont {a} ans. Quel âge a {v} ?",),
    }),
    Situation("p = b + k; q = p * 2; {w}: q - k", {"b": (2, 20), "k": (1, 10)}, {
        "en": ("In {k} years {w} will be twice as old as {v}, who is {b} today. How old is {w} now?", "{v} is {b}. When {k} years have passed, {w} will be twice as old as {v}. How old is {w} today?"),
        "fr": ("Dans {k} ans, {w} aura le double de l'âge de {v}, qui a {b} ans aujourd'hui. Quel âge a {w} ?",),
    }),
    Situation("p = a - k; q = p / 2; {v}: q + k", {"e": (2, 20), "k": (2, 12), "d": "e * 2", "a": "d + k"}, {
        "en": ("{w} is {a}. {k} years ago {v} was half as old as {w}. How old is {v} now?", "How old is {v} today, who {k} years ago was half the age of {w}, now {a}?"),
        "fr": ("{w} a {a} ans. Il y a {k} ans, {v} avait la moitié de l'âge de {w}. Quel âge a {v} maintenant ?",),
    }),
    Situation("{w}: a; {v}: b = a + k; a + b", {"a": (2, 40), "k": (2, 20)}, {
        "en": ("{w} is {a} and {v} is {k} years older. How old are the two together?", "What do the ages of {w} and {v} add up to, if {w} is {a} and {v} {k} years older?", "{v} has lived {k} years longer than {w}, who is {a}. Work out the sum of both ages."),
        "fr": ("{w} a {a} ans et {v} {k} ans de plus. Quel âge ont-ils à deux ?", "Quelle est la somme des âges, si {w} a {a} ans et {v} {k} ans de plus ?"),
    }),
    Situation("{w}: a; {v}: b = a / 2; {u}: b + k", {"e": (2, 30), "a": "e * 2", "k": (2, 20)}, {
        "en": ("{w} is {a}, twice as old as {v}. {u} is {k} years older than {v}. How old is {u}?", "How old is {u}, {k} years older than {v}, who is half as old as {w}? {w} is {a}.", "{v} is half {w}'s age, {u} is {k} years older than {v}, and {w} is {a}. Find {u}'s age."),
        "fr": ("{w} a {a} ans et {v} la moitié. {u} a {k} ans de plus que {v}. Quel âge a {u} ?", "Quel âge a {u}, qui a {k} ans de plus que {v} ? {w} a {a} ans, le double de {v}."),
    }),
    Situation("{w}: a; {v}: b = a + k; {u}: b - m", {"a": (5, 50), "k": (2, 15), "m": (2, 20)}, {
        "en": ("{u} is {m} years younger than {v}, and {v} is {k} years older than {w}. With {w} at {a}, how old is {u}?", "How old is {u}? {w} is {a}; {v}, {k} years older; {u}, {m} years younger than {v}.", "Three friends: {w} is {a}, {v} is {k} years older than {w}, {u} is {m} years younger than {v}. State {u}'s age."),
        "fr": ("{u} a {m} ans de moins que {v}, qui a {k} ans de plus que {w}. Si {w} a {a} ans, quel âge a {u} ?", "Quel âge a {u} ? {w} a {a} ans, {v} {k} ans de plus, et {u} {m} ans de moins que {v}."),
    }),
)  # fmt: skip
HOUSEHOLDS = (
    Situation("n + 2", {"n": (2, 9)}, {
        "en": ("A mother, a father and their {n} children sit at a table. How many people is that?", "A couple invites {n} friends for dinner. How many plates does the table need, one for each person?", "How many tickets do two parents with {n} children need?"),
        "fr": ("Une mère, un père et leurs {n} enfants sont à table. Combien de personnes cela fait-il ?", "Combien de billets faut-il à deux parents et {n} enfants ?"),
    }),
    Situation("a - b", {"a": (4, 15), "b": (2, 12)}, {
        "en": ("{w} has {a} cousins, {b} of them girls. How many are boys?", "Of {a} children in a family, {b} are sons. How many daughters are there?", "How many sisters does {w} have, if {b} of {w}'s {a} siblings are brothers?"),
        "fr": ("{w} a {a} cousins, dont {b} filles. Combien de garçons y a-t-il ?", "Sur les {a} enfants d'une famille, {b} sont des fils. Combien y a-t-il de filles ?"),
    }),
    Situation("p = a + b; p + 1", {"a": (2, 6), "b": (2, 6)}, {
        "en": ("How many children do {w}'s parents have, if {w} has {a} brothers and {b} sisters?", "{a} brothers, {b} sisters and {w}: how many children?", "Besides {w} there are {a} girls and {b} boys in the family. Count all the children."),
        "fr": ("Combien d'enfants ont les parents de {w}, qui a {a} frères et {b} soeurs ?", "{a} frères, {b} soeurs et {w} : combien d'enfants en tout ?"),
    }),
    Situation("p = n * m; p + a", {"n": (2, 6), "m": (2, 5), "a": (2, 6)}, {
        "en": ("{n} of {w}'s children have {m} children each, and one more child has {a}. How many grandchildren does {w} have?", "{w} has {n} uncles with {m} children each and an aunt with {a}. How many cousins is that?"),
        "fr": ("{w} a {n} oncles qui ont chacun {m} enfants et une tante qui en a {a}. Combien de cousins cela fait-il ?",),
    }),
)  # fmt: skip
