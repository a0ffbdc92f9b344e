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
CHAT = (
    Situation("a + b", {"a": (2, 90), "b": (2, 60)}, {
        "en": ("Can you tell me how many {t} I own now? {a} were mine already, {b} came today.", "so {v} just dropped off {b} {t} and I had {a}, how many have I got?", "My sister has {a} {t}, I have {b}. How many do the two of us have?", "I put {a} {t} in the left pocket and {b} in the right one. How many am I carrying?",
               "Dear {v}, please add up my {t}: {a} from last year and {b} from this one. How many do I own?", "Me: {a} {t}. You: {b} {t}. Us: how many?", "We brought {a} {t}, our neighbours {b}. Could you give me the sum?", "I lost {b} {t} today and I still have {a}. How many were there this morning?"),
        "fr": ("Ma soeur a {a} {t}, moi j'en ai {b}. On en a combien à nous deux ?", "{v} vient de m'apporter {b} {t} et j'en avais {a}, j'en ai combien ?", "J'ai perdu {b} {t} et il m'en reste {a}. Combien en avais-je ce matin ?", "Moi : {a} {t}. Toi : {b}. Nous : combien ?"),
    }),
    Situation("a - b", {"a": (5, 99), "b": (2, 80)}, {
        "en": ("I promised {v} {a} {t} and have made {b}. How many must I still make?", "How many {t} do I get to keep if {b} out of my {a} belong to {v}?", "Help me please: my box had {a} {t}, my cat knocked {b} out. What's in there now?", "I need {a} {t} for the party, got {b}, so how many do I still have to buy?",
               "{b} of my {a} {t} are at school. How many are at home?", "We were {a} in the choir, {b} have left. How many are we now?", "My goal was {a} {t}. I am at {b}. How many to go?"),
        "fr": ("J'ai promis {a} {t} à {v} et j'en ai préparé {b}. Combien m'en reste-t-il à faire ?", "{b} de mes {a} {t} sont à l'école. Combien y en a-t-il à la maison ?", "Il me faut {a} {t} pour la fête, j'en ai {b}. Combien dois-je encore en acheter ?", "Nous étions {a} dans la chorale, {b} sont partis. Combien sommes-nous ?"),
    }),
    Situation("a - b", {"a": (10, 200), "b": (2, 150)}, {
        "en": ("I'm on page {b} of {a}: how many pages come after it?", "My phone plan gives me {a} minutes and I have used {b}. How many are left?", "I want to walk {a} kilometres this month. Done so far: {b}. What's missing?", "My book has {a} pages and I've read {b}, so how many pages do I have to go?"),
        "fr": ("Mon livre a {a} pages et j'en ai lu {b}. Combien m'en reste-t-il ?", "Je veux marcher {a} kilomètres ce mois-ci. J'en ai fait {b}. Combien en manque-t-il ?", "Mon forfait compte {a} minutes, j'en ai utilisé {b}. Il m'en reste combien ?"),
    }),
    Situation("n * e", {"n": (2, 12), "e": (2, 20)}, {
        "en": ("I drink {e} cups of tea a week. How many is that in {n} weeks?", "How many {t} should I bring if all {n} of us want {e}?", "We are {n} and everyone gets {e} {t}. How many do we use up?", "I bake {n} trays, {e} rolls a tray, how many rolls come out?", "My shelf has {n} boards and I can put {e} books on each. How many books can I put up?", "Every morning I do {e} push-ups. After {n} mornings, what's the count?"),
        "fr": ("Je bois {e} tasses de thé par semaine. Combien cela fait-il en {n} semaines ?", "Combien de {t} dois-je apporter si nous sommes {n} et que chacun en veut {e} ?", "Mon étagère a {n} planches et je peux mettre {e} livres sur chacune. Combien de livres puis-je ranger ?", "Je fais {e} pompes chaque matin. Et au bout de {n} matins, ça fait combien ?"),
    }),
    Situation("a / n", {"n": (2, 9), "e": (2, 20), "a": "n * e"}, {
        "en": ("I have {a} {t} and {n} cousins. If all of them get the same, how many does one cousin get?", "How many {t} do I put in each of {n} bags so that my {a} are used up and the bags are equal?", "My {a} {t} must last {n} days, the same number every day. How many a day?", "We paid {a} euros for {n} tickets. What did mine cost?", "I read {a} pages in {n} days, always the same number. How many pages a day is that?"),
        "fr": ("J'ai {a} {t} et {n} cousins. Si chacun en reçoit autant, combien en a un cousin ?", "Mes {a} {t} doivent durer {n} jours, autant chaque jour. Combien par jour ?", "Nous avons payé {a} euros pour {n} billets. Combien coûte le mien ?"),
    }),
    Situation("p = n * e; p - c", {"n": (2, 9), "e": (2, 12), "c": (2, 40)}, {
        "en": ("I buy {n} packs of {e} {t} and give {c} {t} to {v}. How many do I have then?", "How much do I have left? I worked {n} hours for {e} euros each and spent {c} euros.", "I filled {n} boxes with {e} {t} each, but {c} {t} fell out on the way. How many got home with me?", "If I save {e} euros a week for {n} weeks and then buy a hat for {c} euros, how many euros remain?"),
        "fr": ("J'achète {n} paquets de {e} {t} et j'en donne {c} à {v}. Combien m'en reste-t-il ?", "J'ai travaillé {n} heures à {e} euros de l'heure et dépensé {c} euros. Il me reste combien ?", "Si j'économise {e} euros par semaine pendant {n} semaines, puis que j'achète un chapeau à {c} euros, combien me reste-t-il ?"),
    }),
    Situation("p = a + b; p - c", {"a": (5, 60), "b": (2, 40), "c": (2, 60)}, {
        "en": ("I earned {a} euros, {v} gave me {b} and I spent {c}. How much do I have?", "How many {t} do I have? Started with {a}, won {b}, then lost {c}.", "Yesterday I made {a} {t}, today {b}, and {c} of all these are sold. How many can I still sell?", "My score was {a}. I gained {b} points and then dropped {c}. What is it?"),
        "fr": ("J'ai gagné {a} euros, {v} m'en a donné {b} et j'en ai dépensé {c}. Combien ai-je ?", "Hier j'ai fait {a} {t}, aujourd'hui {b}, et j'en ai vendu {c}. Combien m'en reste-t-il ?", "Mon score était de {a}. J'ai pris {b} points, puis j'en ai perdu {c}. J'en suis à combien ?"),
    }),
    Situation("a * 2", {"a": (2, 60)}, {
        "en": ("{v} has {a} {t} and I have twice as many. How many do I have?", "I eat {a} {t} a week. This week it was double. How many was it?", "Half of my {t} are {a}. How many do I have?", "I gave away half of my {t} and kept {a}. How many did I have before?"),
        "fr": ("{v} a {a} {t} et j'en ai le double. Combien en ai-je ?", "J'ai donné la moitié de mes {t} et il m'en reste {a}. Combien en avais-je ?"),
    }),
    Situation("q - a", {"a": (2, 90), "q": (10, 20, 50, 100)}, {
        "en": ("I've got {q} euros. If I take the umbrella for {a} euros, what will be left?", "Was I given the right change? I paid a bill of {a} euros with {q} euros, so how much should it be?", "{a} euros for my ticket, and I hand over {q}. How many euros come back to me?"),
        "fr": ("J'ai {q} euros. Si je prends le parapluie à {a} euros, que me restera-t-il ?", "{a} euros pour mon billet, je donne {q} euros. On me rend combien ?"),
    }),
    Situation("{v}: a; a / 2", {"b": (2, 40), "a": "b * 2"}, {
        "en": ("{v} is {a} and I'm half that age. How old am I?", "How old am I, if {v} is twice my age and {a}?", "My age times two is {v}'s age, and {v} is {a}. What is my age?"),
        "fr": ("{v} a {a} ans et moi la moitié. Quel âge ai-je ?", "Quel âge ai-je si {v}, à {a} ans, a le double de mon âge ?"),
    }),
    Situation("a - k", {"a": (8, 80), "k": (2, 40)}, {
        "en": ("I am {a}. How old was I {k} years ago?", "I'll turn {a} in {k} years. What's my age today?", "My uncle moved here {k} years ago and is {a}. How old was he when he came?", "I'm {a} and learned to swim {k} years ago, so how old was I then?", "My cousin and I are {a} years old together and I am {k}. How old is my cousin?"),
        "fr": ("J'ai {a} ans. Quel âge avais-je il y a {k} ans ?", "J'aurai {a} ans dans {k} ans. Quel âge ai-je aujourd'hui ?", "Mon cousin et moi avons {a} ans à nous deux et j'en ai {k}. Quel âge a mon cousin ?"),
    }),
    Situation("a - k", {"k": (19, 40), "d": (3, 50), "a": "k + d"}, {
        "en": ("When I was born my mother was {k}. She is {a} now. How old am I?", "My father is {a} and was {k} at my birth. What is my age?", "How old am I, if my mother had me at {k} and is {a} today?"),
        "fr": ("Ma mère avait {k} ans à ma naissance et elle en a {a}. Quel âge ai-je ?", "Mon père, {a} ans, en avait {k} quand je suis né. Quel âge ai-je ?"),
    }),
)  # fmt: skip
