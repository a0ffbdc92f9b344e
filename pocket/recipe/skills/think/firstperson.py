"""Situations told by the one who asks, and those told and asked in a single sentence."""

from __future__ import annotations

from recipe.skills.think.plan import Situation

LEFT = {
    "en": ("How many do I have left?", "How many {t} do I have now?", "How many are left?", "How many {t} do I still have?", "What do I have left?", "How many have I got now?", "how many are left"),
    "fr": ("Combien m'en reste-t-il ?", "Combien de {t} ai-je maintenant ?", "Combien en ai-je encore ?", "Il m'en reste combien ?", "J'en ai combien maintenant ?", "Combien de {t} me reste-t-il ?"),
}  # fmt: skip
NOW = {
    "en": ("How many do I have?", "How many {t} do I have now?", "How many is that?", "How many {t} do I have in total?", "How many have I got altogether?", "What do I have in all?"),
    "fr": ("Combien en ai-je ?", "Combien de {t} ai-je maintenant ?", "Ça fait combien ?", "Combien de {t} ai-je en tout ?", "J'en ai combien au total ?", "Combien cela fait-il ?"),
}  # fmt: skip
MY_AGE = {
    "en": ("How old am I?", "What is my age?", "How old does that make me?", "So how old am I?"),
    "fr": ("Quel âge ai-je ?", "Quel est mon âge ?", "J'ai quel âge ?", "Alors, quel âge ai-je ?"),
}
MINE = (
    Situation("a + b", {"a": (2, 90), "b": (2, 60)}, {
        "en": ("I have {a} {t} and [buy|get|find|win] {b} more.", "I have {a} {t}. My [friend|brother|mother|sister] gives me {b}.", "I had {a} {t} and got {b} more.", "I collected {a} {t} yesterday and {b} today.",
               "I've got {a} {t} and {v} gives me {b} more.", "I own {a} {t}. For my birthday I get {b}."),
        "fr": ("J'ai {a} {t} et j'en [achète|trouve|gagne|reçois] {b} de plus.", "J'ai {a} {t}. Mon [ami|frère|père] m'en donne {b}.", "J'avais {a} {t} et j'en ai reçu {b}.", "J'ai {a} {t} et {v} m'en donne {b}.",
               "J'ai ramassé {a} {t} hier et {b} aujourd'hui."),
    }, NOW),
    Situation("a - b", {"a": (4, 99), "b": (2, 60)}, {
        "en": ("I have {a} {t} and [eat|lose|sell|use|give away] {b}.", "I had {a} {t} and gave {b} to {v}.", "I have {a} {t}. My [friend|brother|dog|sister] takes {b}.", "I've got {a} {t} but {b} of them break.",
               "I bought {a} {t}. {b} are already gone.", "Of my {a} {t} I give {b} to my neighbour."),
        "fr": ("J'ai {a} {t} et j'en [mange|perds|vends|utilise|donne] {b}.", "J'avais {a} {t} et j'en ai donné {b} à {v}.", "J'ai {a} {t}. Mon [ami|frère|chien] en prend {b}.", "J'ai acheté {a} {t}. On m'en a pris {b}.",
               "Sur mes {a} {t}, j'en donne {b}."),
    }, LEFT),
    Situation("p = a - b; p + c", {"a": (4, 60), "b": (2, 40), "c": (2, 40)}, {
        "en": ("I have {a} {t}, give {b} away and get {c} new ones.", "I had {a} {t}. I lost {b}, then I found {c}.", "I start with {a} {t}, eat {b} and buy {c} more."),
        "fr": ("J'ai {a} {t}, j'en donne {b} et j'en reçois {c}.", "J'avais {a} {t}. J'en ai perdu {b}, puis j'en ai trouvé {c}."),
    }, NOW),
    Situation("n * e", {"n": (2, 12), "e": (2, 20)}, {
        "en": ("I have {n} [boxes|bags|packs] with {e} {t} in each.", "I buy {n} packs of {e} {t}.", "I get {e} {t} a day for {n} days.", "I have {n} friends and give {e} {t} to each. How many {t} do I need?"),
        "fr": ("J'ai {n} [boîtes|sacs|paquets] de {e} {t}.", "J'achète {n} paquets de {e} {t}.", "J'ai {n} amis et je donne {e} {t} à chacun. Combien de {t} me faut-il ?"),
    }, NOW),
    Situation("a / n", {"n": (2, 9), "e": (2, 20), "a": "n * e"}, {
        "en": ("I share {a} {t} equally among {n} children.", "I have {a} {t} for {n} people.", "I want to split {a} {t} evenly among {n} friends."),
        "fr": ("Je partage {a} {t} entre {n} enfants.", "J'ai {a} {t} pour {n} personnes."),
    }, {
        "en": ("How many does each of them get?", "How many each?", "How many {t} for everyone?"),
        "fr": ("Combien chacun en reçoit-il ?", "Combien pour chacun ?"),
    }),
    Situation("{v}: a; a + k", {"a": (2, 60), "k": (2, 30)}, {
        "en": ("{v} is {a} and I am {k} years older.", "My [brother|sister|friend] {v} is {a}. I am {k} years older.", "I am {k} years older than {v}, who is {a}.", "{v} is {k} years younger than me and {a} years old."),
        "fr": ("{v} a {a} ans et j'ai {k} ans de plus.", "J'ai {k} ans de plus que {v}, qui a {a} ans.", "{v} a {k} ans de moins que moi et {a} ans."),
    }, MY_AGE),
    Situation("{v}: a; a - k", {"a": (5, 70), "k": (2, 40)}, {
        "en": ("{v} is {a} and I am {k} years younger.", "My [brother|sister|mother] {v} is {a}. I am {k} years younger.", "I am {k} years younger than {v}, who is {a}.", "{v} is {a}, {k} years older than me."),
        "fr": ("{v} a {a} ans et j'ai {k} ans de moins.", "J'ai {k} ans de moins que {v}, qui a {a} ans.", "{v} a {a} ans, {k} de plus que moi."),
    }, MY_AGE),
    Situation("{v}: a; a * 2", {"a": (2, 40)}, {
        "en": ("{v} is {a} and I am twice as old.", "I am twice as old as {v}, who is {a}.", "{v} is {a}, half my age."),
        "fr": ("{v} a {a} ans et j'ai le double.", "J'ai le double de l'âge de {v}, qui a {a} ans."),
    }, MY_AGE),
    Situation("a + k", {"a": (2, 70), "k": (2, 30)}, {
        "en": ("I am {a} years old. How old will I be in {k} years?", "I'm {a}. What will be my age in {k} years?", "I was {a} {k} years ago. How old am I now?", "My [son|brother] is {a}. How old will he be in {k} years?", "My [daughter|sister] is {a}. How old will she be in {k} years?"),
        "fr": ("J'ai {a} ans. Quel âge aurai-je dans {k} ans ?", "Il y a {k} ans, j'avais {a} ans. Quel âge ai-je ?", "Mon [fils|frère|cousin] a {a} ans. Quel âge aura-t-il dans {k} ans ?"),
    }, MY_AGE),
    Situation("p = a + b; p + 1", {"a": (2, 6), "b": (2, 6)}, {
        "en": ("I have {a} brothers and {b} sisters. How many children are we?", "I have {a} sisters and {b} brothers. How many children do my parents have?"),
        "fr": ("J'ai {a} frères et {b} soeurs. Combien sommes-nous ?", "J'ai {a} soeurs et {b} frères. Combien d'enfants ont mes parents ?"),
    }, MY_AGE),
)  # fmt: skip
NOTHING_MORE = {"en": "How many is that?", "fr": "Combien cela fait-il ?"}
AT_ONCE = (
    Situation("a + b", {"a": (2, 90), "b": (2, 90)}, {
        "en": ("If {w} has {a} {t} and {v} has {b}, how many {t} do they have together?", "How many {t} are {a} {t} and {b} {t}?", "If I have {a} {t} and get {b} more, how many do I have?", "How many {t} do I have if I add {b} to my {a}?",
               "If there are {a} {t} here and {b} there, how many are there in all?", "{w} has {a} {t} and gets {b} more, how many is that?"),
        "fr": ("Si {w} a {a} {t} et {v} en a {b}, combien en ont-ils ensemble ?", "Si j'ai {a} {t} et que j'en reçois {b}, combien en ai-je ?", "Combien font {a} {t} et {b} {t} ?", "{w} a {a} {t} et en reçoit {b}, combien cela fait-il ?"),
    }, NOTHING_MORE),
    Situation("a - b", {"a": (4, 99), "b": (2, 80)}, {
        "en": ("If I have {a} {t} and eat {b}, how many are left?", "How many {t} are left if I take {b} away from {a}?", "If {w} gives {b} of {a} {t} away, how many remain?", "How many {t} remain when {b} of {a} are gone?",
               "How much is left when I spend {b} of {a} euros?", "{w} has {a} {t} and loses {b}, how many are left?", "I have {a} {t} and need to keep {b}. How many can I give away?"),
        "fr": ("Si j'ai {a} {t} et que j'en mange {b}, combien en reste-t-il ?", "Combien de {t} reste-t-il si j'en retire {b} sur {a} ?", "Si {w} donne {b} de ses {a} {t}, combien lui en reste-t-il ?", "Combien me reste-t-il si je dépense {b} euros sur {a} ?",
               "{w} a {a} {t} et en perd {b}, combien en reste-t-il ?"),
    }, NOTHING_MORE),
    Situation("n * e", {"n": (2, 12), "e": (2, 25)}, {
        "en": ("If one [book|ticket|pen|cake] costs {e} euros, how much do {n} cost?", "How much are {n} tickets at {e} euros each?", "How many {t} are in {n} boxes of {e}?", "How many {t} are there in {n} bags with {e} each?",
               "If I save {e} euros a week, how much do I have after {n} weeks?", "How many legs do {n} tables with {e} legs each have?", "If {n} people each bring {e} {t}, how many {t} are there?"),
        "fr": ("Si un [livre|billet|stylo|gâteau] coûte {e} euros, combien coûtent {n} ?", "Combien coûtent {n} billets à {e} euros ?", "Combien de {t} y a-t-il dans {n} boîtes de {e} ?",
               "Si j'économise {e} euros par semaine, combien ai-je après {n} semaines ?", "Si {n} personnes apportent chacune {e} {t}, combien de {t} y a-t-il ?"),
    }, NOTHING_MORE),
    Situation("a / n", {"n": (2, 12), "e": (2, 20), "a": "n * e"}, {
        "en": ("If {n} friends share {a} {t} equally, how many does each get?", "How many {t} does each of {n} children get if {a} are shared?", "If {n} tickets cost {a} euros, how much is one?", "How many bags do I need for {a} {t} if {n} go in each?"),
        "fr": ("Si {n} amis se partagent {a} {t}, combien chacun en a-t-il ?", "Combien de {t} reçoit chacun des {n} enfants si on en partage {a} ?", "Si {n} billets coûtent {a} euros, combien coûte un billet ?"),
    }, NOTHING_MORE),
    Situation("n * k", {"n": (2, 20), "k": (4, 4)}, {
        "en": ("How many legs do {n} [dogs|cats|horses|cows] have?", "How many wheels do {n} cars have?", "How many legs have {n} chairs with 4 legs?"),
        "fr": ("Combien de pattes ont {n} [chiens|chats|chevaux] ?", "Combien de roues ont {n} voitures ?"),
    }, NOTHING_MORE),
    Situation("n * 2", {"n": (2, 40)}, {
        "en": ("How many legs do {n} [birds|ducks|people] have?", "How many wheels do {n} bicycles have?", "How many shoes are {n} pairs?"),
        "fr": ("Combien de pattes ont {n} [oiseaux|canards] ?", "Combien de roues ont {n} vélos ?", "Combien de chaussures font {n} paires ?"),
    }, NOTHING_MORE),
)  # fmt: skip
