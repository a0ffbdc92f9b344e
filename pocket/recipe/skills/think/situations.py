"""Situations of things and money: what is bought, shared, packed, saved, gathered."""

from __future__ import annotations

from recipe.skills.think.plan import Situation

LEFT = {
    "en": ("How many {t} are left?", "How many {t} remain?", "How many {t} does {w} still have?", "What is left?",
           "How many {t} does {w} have now?", "How many {t} are there now?", "How many does that leave?"),
    "fr": ("Combien de {t} reste-t-il ?", "Combien en reste-t-il ?", "Combien de {t} {w} a-t-il encore ?",
           "Combien de {t} y a-t-il maintenant ?", "Combien en a {w} maintenant ?", "Il en reste combien ?"),
}  # fmt: skip
IN_ALL = {
    "en": ("How many {t} are there in all?", "How many {t} is that?", "How many {t} altogether?", "What is the total?",
           "How many {t} are there in total?", "How many {t} does that make?", "Count all the {t}: how many?"),
    "fr": ("Combien de {t} y a-t-il en tout ?", "Combien de {t} cela fait-il ?", "Quel est le total ?",
           "Combien de {t} au total ?", "Ça fait combien de {t} ?", "Combien y en a-t-il en tout ?"),
}  # fmt: skip
TO_PAY = {
    "en": ("How much is it in total?", "What is the total price?", "How much is there to pay?", "How much does it cost in all?",
           "How much must be paid?", "What does all that cost?", "How many euros is that?"),
    "fr": ("Combien cela coûte-t-il en tout ?", "Quel est le prix total ?", "Combien faut-il payer ?",
           "Ça fait combien en tout ?", "Combien d'euros cela fait-il ?", "Combien y a-t-il à payer ?"),
}  # fmt: skip
CHANGE = {
    "en": ("How much change is due?", "How much change is there?", "How much money comes back?", "What is the change?",
           "How much is given back?", "How many euros come back?"),
    "fr": ("Combien rend-on ?", "Combien de monnaie faut-il rendre ?", "Quelle est la monnaie ?", "Combien reste-t-il ?",
           "Combien d'euros rend-on ?", "Combien le vendeur rend-il ?"),
}  # fmt: skip
EACH = {
    "en": ("How many does each get?", "How many {t} does each one get?", "How many {t} for each?", "How many each?",
           "What is one share?", "How many {t} are there per person?"),
    "fr": ("Combien chacun en reçoit-il ?", "Combien de {t} par personne ?", "Combien chacun en a-t-il ?",
           "Combien de {t} pour chacun ?", "Quelle est la part de chacun ?", "Combien en aura chacun ?"),
}  # fmt: skip
THINGS = (
    Situation("a + b", {"a": (2, 90), "b": (2, 90)}, {
        "en": ("{w} has {a} {t} and {v} has {b}.", "There are {a} {t} on the table and {b} {t} in the box.",
               "{w} found {a} {t}, {v} found {b}.", "One basket holds {a} {t}, another holds {b}.",
               "On Monday {w} sold {a} {t}, on Tuesday {b}.", "{a} {t} are here and {b} more over there."),
        "fr": ("{w} a {a} {t} et {v} en a {b}.", "Il y a {a} {t} sur la table et {b} dans la boîte.",
               "{w} a trouvé {a} {t}, {v} en a trouvé {b}.", "Un panier contient {a} {t}, un autre {b}.",
               "Lundi, {w} a vendu {a} {t}, mardi {b}."),
    }, IN_ALL),
    Situation("a - b", {"a": (5, 99), "b": (2, 90)}, {
        "en": ("{w} had {a} {t} and gave {b} to {v}.", "There were {a} {t} in the bag. {v} took {b} out.",
               "{w} baked {a} {t} and ate {b}.", "Out of {a} {t}, {b} are broken.", "{w} has {a} {t} but loses {b}.",
               "{b} of the {a} {t} have been sold.", "{w} starts with {a} {t} and uses {b} of them."),
        "fr": ("{w} avait {a} {t} et en a donné {b} à {v}.", "Il y avait {a} {t} dans le sac. {v} en a pris {b}.",
               "Sur {a} {t}, {b} sont cassés.", "{w} a {a} {t} mais en perd {b}.", "{w} avait {a} {t}. On en a vendu {b}.",
               "{w} commence avec {a} {t} et en utilise {b}."),
    }, LEFT),
    Situation("p = a + b; p - c", {"a": (3, 90), "b": (2, 60), "c": (2, 60)}, {
        "en": ("{w} had {a} {t}, got {b} more and then gave {c} away.", "There were {a} {t}. {b} came in, {c} went out.",
               "{w} picks {a} {t} in the morning and {b} in the evening, then sells {c}.",
               "A box with {a} {t} gets {b} more. Then {c} are taken out.", "{v} gives {w}, who has {a} {t}, another {b}. {w} eats {c}."),
        "fr": ("{w} avait {a} {t}, en a reçu {b} puis en a donné {c}.", "Il y avait {a} {t}. On en ajoute {b} et on en retire {c}.",
               "{w} cueille {a} {t} le matin et {b} le soir, puis en vend {c}.", "{w} a {a} {t}. {v} lui en donne {b}, puis {w} en perd {c}."),
    }, LEFT),
    Situation("p = a - b; p + c", {"a": (5, 90), "b": (2, 60), "c": (2, 60)}, {
        "en": ("{w} had {a} {t}, lost {b} and found {c}.", "Of {a} {t}, {b} are sold. Then {c} new ones come in.",
               "{w} gave {v} {b} of {a} {t} and got {c} back later.", "A shelf has {a} {t}. {b} are taken and {c} are put back."),
        "fr": ("{w} avait {a} {t}, en a perdu {b} et en a retrouvé {c}.", "Sur {a} {t}, on en vend {b}, puis {c} arrivent.",
               "{w} a {a} {t}, en donne {b} à {v} et en achète {c}."),
    }, LEFT),
    Situation("p = a - b; p - c", {"a": (10, 99), "b": (2, 50), "c": (2, 50)}, {
        "en": ("{w} had {a} {t}. {v} took {b} and {u} took {c}.", "{w} gives {b} of {a} {t} to {v} and {c} to {u}.",
               "Of {a} {t}, {b} were eaten on Monday and {c} on Tuesday.", "From {a} {t}, {w} sells {b} and then {c}."),
        "fr": ("{w} avait {a} {t}. {v} en a pris {b} et {u} {c}.", "{w} a {a} {t}, en donne {b} à {v} et {c} à {u}.",
               "Sur {a} {t}, on en a mangé {b} lundi et {c} mardi."),
    }, LEFT),
    Situation("a - b", {"b": (2, 60), "d": (2, 40), "a": "b + d"}, {
        "en": ("{w} has {a} {t} and {v} has {b}.", "{w} counts {a} {t}, {v} counts {b}.", "{v} owns {b} {t} while {w} owns {a}.",
               "There are {a} {t} in the red box and {b} in the blue one. How many more are in the red box?"),
        "fr": ("{w} a {a} {t} et {v} en a {b}.", "{w} compte {a} {t}, {v} en compte {b}.",
               "Il y a {a} {t} dans la boîte rouge et {b} dans la bleue. Combien y en a-t-il de plus dans la rouge ?"),
    }, {
        "en": ("How many more does {w} have than {v}?", "How many fewer does {v} have?", "What is the difference?",
               "How many more {t} does {w} have?", "By how many {t} do they differ?", "How many {t} is {v} short of {w}?"),
        "fr": ("Combien {w} en a-t-il de plus que {v} ?", "Combien {v} en a-t-il de moins ?", "Quelle est la différence ?",
               "Combien de {t} {w} a-t-il de plus ?"),
    }),
    Situation("n * e", {"n": (2, 12), "e": (2, 30)}, {
        "en": ("There are {n} [boxes|bags|bowls|shelves|trays] with {e} {t} in each.", "{w} fills {n} bags with {e} {t} each.", "Each of {n} friends brings {e} {t}.",
               "{w} packs {e} {t} into every one of {n} boxes.", "{n} trays carry {e} {t} each.", "Every day {w} gets {e} {t}, for {n} days.",
               "{n} packs of {e} {t} are on the shelf."),
        "fr": ("Il y a {n} [boîtes|caisses|assiettes] avec {e} {t} dans chacune.", "{w} remplit {n} sacs de {e} {t} chacun.",
               "Chacun des {n} amis apporte {e} {t}.", "Il y a {n} paquets de {e} {t}.", "Chaque jour, {w} reçoit {e} {t}, pendant {n} jours."),
    }, IN_ALL),
    Situation("p = n * e; p - c", {"n": (2, 9), "e": (2, 12), "c": (2, 30)}, {
        "en": ("There are {n} boxes of {e} {t}. {w} takes {c}.", "{w} has {n} bags with {e} {t} each and eats {c} of them.",
               "{n} rows hold {e} {t} each. {c} are taken away.", "{w} buys {n} packs of {e} {t} and gives {c} to {v}."),
        "fr": ("Il y a {n} boîtes de {e} {t}. {w} en prend {c}.", "{w} a {n} sacs de {e} {t} et en mange {c}.",
               "{w} achète {n} paquets de {e} {t} et en donne {c} à {v}."),
    }, LEFT),
    Situation("p = n * e; q = m * f; p + q", {"n": (2, 9), "e": (2, 12), "m": (2, 9), "f": (2, 12)}, {
        "en": ("There are {n} boxes of {e} {t} and {m} boxes of {f} {t}.", "{w} has {n} bags of {e} {t}, {v} has {m} bags of {f}.",
               "{n} small trays hold {e} {t} each, {m} large ones {f} each.", "{w} buys {n} packs of {e} {t} and {m} packs of {f} {t}."),
        "fr": ("Il y a {n} boîtes de {e} {t} et {m} boîtes de {f} {t}.", "{w} a {n} sacs de {e} {t}, {v} a {m} sacs de {f}.",
               "{w} achète {n} paquets de {e} {t} et {m} paquets de {f} {t}."),
    }, IN_ALL),
    Situation("a / n", {"n": (2, 12), "e": (2, 20), "a": "n * e"}, {
        "en": ("{a} {t} are shared equally by {n} friends.", "{w} shares {a} {t} fairly among {n} people.", "{n} children split {a} {t} equally.",
               "{w} deals {a} {t} to {n} players, the same number to each.", "{a} {t} go to {n} families in equal parts.",
               "We are {n} and we have {a} {t} to share."),
        "fr": ("{n} amis se partagent {a} {t} également.", "{w} partage {a} {t} entre {n} personnes.", "{w} distribue {a} {t} à {n} joueurs.",
               "Nous sommes {n} et nous avons {a} {t} à partager.", "On répartit {a} {t} entre {n} familles."),
    }, EACH),
    Situation("p = a - c; p / n", {"n": (2, 9), "e": (2, 12), "c": (2, 12), "p": "n * e", "a": "p + c"}, {
        "en": ("{w} has {a} {t}, keeps {c} and shares the rest equally among {n} friends.", "Of {a} {t}, {c} are bad. {n} people share the others.",
               "{w} eats {c} of {a} {t} and divides what is left among {n} children."),
        "fr": ("{w} a {a} {t}, en garde {c} et partage le reste entre {n} amis.", "Sur {a} {t}, {c} sont gâtés. {n} personnes se partagent les autres.",
               "{w} mange {c} des {a} {t} et partage le reste entre {n} enfants."),
    }, EACH),
    Situation("a / e", {"e": (2, 12), "n": (2, 20), "a": "n * e"}, {
        "en": ("{w} puts {a} {t} into boxes of {e}.", "{a} {t} are packed, {e} to a box.", "Each box holds {e} {t}. There are {a} {t} to pack.",
               "{w} has {a} {t} and puts {e} in each box."),
        "fr": ("{w} range {a} {t} dans des boîtes de {e}.", "Chaque boîte contient {e} {t}. Il y a {a} {t} à ranger.", "{w} a {a} {t} et en met {e} par boîte."),
    }, {
        "en": ("How many boxes are needed?", "How many boxes is that?", "How many boxes does {w} need?", "How many full boxes are there?",
               "How many boxes get filled?", "What number of boxes will do?"),
        "fr": ("Combien de boîtes faut-il ?", "Combien de boîtes cela fait-il ?", "Combien de boîtes {w} remplit-il ?", "Il faut combien de boîtes ?"),
    }),
    Situation("b = a * k; a + b", {"a": (2, 30), "k": (2, 5)}, {
        "en": ("{w} has {a} {t}. {v} has {k} times as many.", "{v} has {k} times as many {t} as {w}, who has {a}.", "{w} owns {a} {t} and {v} {k} times that number."),
        "fr": ("{w} a {a} {t}. {v} en a {k} fois plus.", "{v} a {k} fois plus de {t} que {w}, qui en a {a}."),
    }, {
        "en": ("How many {t} do they have together?", "How many {t} do {w} and {v} have in all?", "How many have both together?", "How many {t} is that for both?"),
        "fr": ("Combien de {t} ont-ils ensemble ?", "Combien en ont-ils à deux ?", "Combien de {t} ont {w} et {v} en tout ?"),
    }),
    Situation("b = a + k; a + b", {"a": (2, 40), "k": (2, 20)}, {
        "en": ("{w} has {a} {t}. {v} has {k} more than {w}.", "{v} has {k} {t} more than {w}, and {w} has {a}."),
        "fr": ("{w} a {a} {t}. {v} en a {k} de plus que {w}.", "{v} a {k} {t} de plus que {w}, et {w} en a {a}."),
    }, {
        "en": ("How many {t} do they have together?", "How many {t} do {w} and {v} have in all?", "How many have both together?"),
        "fr": ("Combien de {t} ont-ils ensemble ?", "Combien en ont-ils à deux ?", "Combien de {t} ont {w} et {v} en tout ?"),
    }),
)  # fmt: skip
MONEY = (
    Situation("p = n * e; q = m * f; p + q", {"n": (2, 9), "e": (2, 12), "m": (2, 9), "f": (2, 12)}, {
        "en": ("I buy {n} pens at {e} euros and {m} books at {f} euros[.|. How much do I pay?]", "{w} takes {n} cakes for {e} euros each and {m} juices for {f} euros each.",
               "A shirt costs {e} euros and a hat {f} euros. {w} buys {n} shirts and {m} hats.", "{n} adults pay {e} euros each, {m} children {f} euros each."),
        "fr": ("J'achète {n} stylos à {e} euros et {m} livres à {f} euros.", "Un pull coûte {e} euros et un bonnet {f} euros. {w} achète {n} pulls et {m} bonnets.",
               "{n} adultes paient {e} euros chacun, {m} enfants {f} euros chacun."),
    }, TO_PAY),
    Situation("p = n * e; q - p", {"n": (2, 9), "e": (2, 11), "q": (20, 50, 100)}, {
        "en": ("I buy {n} [books|pens|tickets|cakes] at {e} euros each and pay with {q} euros[.|. How much change do I get?|. What do I get back?]", "{w} takes {n} sandwiches for {e} euros each and hands over a {q} euro note.",
               "A ticket costs {e} euros. {w} buys {n} and pays with {q} euros.", "{n} coffees at {e} euros each, paid with {q} euros."),
        "fr": ("J'achète {n} [livres|stylos|billets|gâteaux] à {e} euros et je paie avec {q} euros[.|. Combien me rend-on ?]", "Un billet coûte {e} euros. {w} en achète {n} et paie avec {q} euros.",
               "{w} prend {n} cafés à {e} euros et donne un billet de {q} euros."),
    }, CHANGE),
    Situation("p = a + b; q - p", {"a": (2, 40), "b": (2, 40), "q": (20, 50, 100)}, {
        "en": ("I buy {s} for {a} euros and a book for {b} euros and give {q} euros.", "{w} has {q} euros, spends {a} on food and {b} on a game. How much is left?",
               "The soup is {a} euros and the cake {b}. {w} pays with {q}."),
        "fr": ("J'achète {s} à {a} euros et un livre à {b} euros et je donne {q} euros.", "{w} a {q} euros et dépense {a} pour manger et {b} pour un jeu. Combien lui reste-t-il ?",
               "La soupe coûte {a} euros et le gâteau {b}. {w} paie avec {q} euros."),
    }, CHANGE),
    Situation("a + b", {"a": (2, 90), "b": (2, 90)}, {
        "en": ("{s} costs {a} euros and a bag costs {b} euros.", "{w} buys shoes for {a} euros and trousers for {b} euros.", "One meal is {a} euros, the other {b} euros.",
               "I pay {a} euros for the train and {b} euros for the hotel."),
        "fr": ("{s} coûte {a} euros et un sac {b} euros.", "{w} achète des chaussures à {a} euros et un pantalon à {b} euros.", "Je paie {a} euros pour le train et {b} euros pour l'hôtel."),
    }, TO_PAY),
    Situation("a - b", {"a": (12, 99), "b": (2, 60)}, {
        "en": ("{s} that cost {a} euros is now {b} euros cheaper.", "The price was {a} euros and falls by {b} euros.", "A coat of {a} euros is reduced by {b} euros."),
        "fr": ("{s} à {a} euros coûte maintenant {b} euros de moins.", "Le prix était de {a} euros et baisse de {b} euros.", "Un manteau de {a} euros est réduit de {b} euros."),
    }, {
        "en": ("What does it cost now?", "What is the new price?", "How much is it now?", "How much do I pay?"),
        "fr": ("Combien coûte-t-il maintenant ?", "Quel est le nouveau prix ?", "Combien faut-il payer ?"),
    }),
    Situation("n * e", {"n": (2, 20), "e": (2, 25)}, {
        "en": ("{w} saves {e} euros a week for {n} weeks.", "{w} puts {e} euros aside every month, for {n} months.", "{w} earns {e} euros an hour and works {n} hours.",
               "{n} people give {e} euros each.", "A job pays {e} euros a day and takes {n} days."),
        "fr": ("{w} économise {e} euros par semaine pendant {n} semaines.", "{w} met {e} euros de côté chaque mois, pendant {n} mois.",
               "{w} gagne {e} euros de l'heure et travaille {n} heures.", "{n} personnes donnent {e} euros chacune."),
    }, {
        "en": ("How much money is that?", "How many euros is that in all?", "How much is it altogether?", "What is the sum?", "How much comes together?"),
        "fr": ("Combien d'argent cela fait-il ?", "Combien d'euros cela fait-il en tout ?", "Quelle est la somme ?", "Ça fait combien ?"),
    }),
    Situation("p = n * e; a + p", {"a": (5, 90), "n": (2, 12), "e": (2, 12)}, {
        "en": ("{w} has {a} euros and saves {e} euros a week.", "{w} owns {a} euros and gets {e} more every week."),
        "fr": ("{w} a {a} euros et économise {e} euros par semaine.", "{w} possède {a} euros et en reçoit {e} chaque semaine."),
    }, {
        "en": ("How much does {w} have after {n} weeks?", "How many euros will {w} have in {n} weeks?", "How much is it after {n} weeks?"),
        "fr": ("Combien {w} a-t-il après {n} semaines ?", "Combien d'euros {w} aura-t-il dans {n} semaines ?"),
    }),
    Situation("a / e", {"e": (2, 12), "n": (2, 15), "a": "n * e"}, {
        "en": ("{w} has {a} euros. A ticket costs {e} euros.", "One notebook is {e} euros and {w} has {a} euros.", "With {a} euros I buy cards at {e} euros each."),
        "fr": ("{w} a {a} euros. Un billet coûte {e} euros.", "Un cahier coûte {e} euros et {w} a {a} euros.", "Avec {a} euros, j'achète des cartes à {e} euros."),
    }, {
        "en": ("How many can be bought?", "How many is that?", "How many can one buy?", "How many are there for that money?"),
        "fr": ("Combien peut-on en acheter ?", "Combien cela en fait-il ?", "On peut en acheter combien ?"),
    }),
    Situation("d = a - b; d / e", {"e": (2, 12), "n": (2, 12), "b": (2, 40), "d": "n * e", "a": "b + d"}, {
        "en": ("A bicycle costs {a} euros. {w} has {b} euros and saves {e} euros a week.", "{w} wants a game of {a} euros, has {b} and saves {e} each week."),
        "fr": ("Un vélo coûte {a} euros. {w} a {b} euros et économise {e} euros par semaine.", "{w} veut un jeu à {a} euros, en a {b} et met {e} euros de côté par semaine."),
    }, {
        "en": ("How many weeks does it take?", "After how many weeks is it enough?", "How many weeks must {w} wait?"),
        "fr": ("Combien de semaines faut-il ?", "Au bout de combien de semaines est-ce assez ?", "Combien de semaines {w} doit-il attendre ?"),
    }),
    Situation("a / n", {"n": (2, 9), "e": (2, 30), "a": "n * e"}, {
        "en": ("{n} friends split a bill of {a} euros equally.", "A meal for {n} costs {a} euros and everyone pays the same.", "{n} tickets cost {a} euros together."),
        "fr": ("{n} amis partagent une note de {a} euros.", "Un repas pour {n} coûte {a} euros et chacun paie pareil.", "{n} billets coûtent {a} euros ensemble."),
    }, {
        "en": ("How much is it for one?", "What is the price for one?", "How many euros each?", "What does one cost?"),
        "fr": ("Combien est-ce pour un ?", "Quel est le prix pour un ?", "Combien d'euros chacun ?"),
    }),
)  # fmt: skip
WHOLE = (
    Situation("a + b", {"a": (2, 90), "b": (2, 90)}, {
        "en": ("How many {t} do {w} and {v} have together? {w} has {a}, {v} has {b}.", "{w}: {a} {t}. {v}: {b} {t}. Total?", "A bag holds {a} {t}; how many are in it once {b} more go in?",
               "Find the total number of {t}: {a} in the drawer, {b} in the cupboard.", "{a} {t} yesterday, {b} today, that makes how many?", "Hi! {w} counted {a} {t} upstairs and {b} downstairs. What's the total, please? Thanks!",
               "I'd like to know how many {t} we have altogether, since {w} brought {a} and {v} brought {b}.", "After {v} handed over {b} {t}, how many did {w} have, who already owned {a}?",
               "Exercise 1. A jar contains {a} {t}. Another jar contains {b}. Give the number of {t} in both jars."),
        "fr": ("Combien de {t} y a-t-il en tout, si {w} en apporte {a} et {v} {b} ?", "{w} range {a} {t} dans le tiroir et {b} dans le placard. Donne le total.", "Hier {a} {t}, aujourd'hui {b} : ça fait combien ?",
               "J'aimerais savoir combien de {t} nous avons : {w} en apporte {a}, {v} en apporte {b}.", "Exercice 1. Un bocal contient {a} {t}, un autre {b}. Calculez le nombre total de {t}."),
    }),
    Situation("a - b", {"a": (5, 99), "b": (2, 80)}, {
        "en": ("How many {t} are left in the box if there were {a} and {w} took {b}?", "{w} lent {v} {b} {t} out of {a}; how many did {w} keep?", "Only {b} of {a} {t} fit into the bag. How many have to stay outside?",
               "There should be {a} {t}, but {w} finds just {b}. How many are missing?", "{b} {t} gone, {a} at the start: how many now?", "{w} needs {a} {t} and has {b} so far. How many more are needed?",
               "Quick one: {a} {t} minus the {b} that {v} borrowed. What's left?", "Work out how many {t} {w} has once {b} of the {a} are sold.",
               "A shop received {a} {t}. By the evening {b} had been sold. State the number of {t} that were not sold."),
        "fr": ("Il faut {a} {t} à {w}, qui en a déjà {b}. Combien en manque-t-il ?", "Combien de {t} reste-t-il à {w}, qui en avait {a} et en a prêté {b} ?", "Sur {a} {t}, seulement {b} tiennent dans le sac. Combien en reste-t-il dehors ?",
               "{b} {t} en moins sur {a}, il en reste combien ?", "Un magasin reçoit {a} {t} et en vend {b} dans la journée. Indiquez combien il en reste le soir."),
    }),
    Situation("a + b", {"a": (2, 60), "b": (2, 60), "x": (3, 11)}, {
        "en": ("{w}, who is {x} years old, has {a} {t}. {v} has {b}. How many {t} do they have together?", "There are {a} {t} in one box, {b} in another and {x} [spoons|keys|candles] on the shelf. How many {t} are in the boxes?",
               "{w} has {a} {t}, {v} has {x} and {u} has {b}. How many do {w} and {u} have together?", "How many {t} did {w} find, not counting {v}'s {x}? It was {a} in the park and {b} at the beach.",
               "At {x} o'clock {w} had {a} {t}. An hour later {v} brought {w} {b} more. How many {t} does {w} have then?", "On floor {x} of the house lives {w} with {a} {t}; {b} more arrive by post. How many {t} is that?"),
        "fr": ("{w} a {a} {t}, {v} en a {x} et {u} {b}. Combien en ont {w} et {u} ensemble ?", "Dans un tiroir il y a {a} {t}, dans un autre {b}, et sur la table {x} [clés|bougies|cuillères]. Combien de {t} y a-t-il dans les tiroirs ?",
               "{w}, qui habite au numéro {x}, a {a} {t}. {v} lui en donne {b}. Combien en a {w} maintenant ?"),
    }),
    Situation("a - b", {"a": (5, 90), "b": (2, 60), "x": (2, 9)}, {
        "en": ("{w} has {a} {t} and {x} [spoons|keys|candles]. If {b} of the {t} get lost, how many {t} remain?", "In a drawer lie {a} {t} and {x} [spoons|scissors|gloves]. {v} takes out {b} {t}. How many {t} are still inside?",
               "{w} walked {x} kilometres to sell {b} of {a} {t}. How many {t} came back home?", "How many {t} does {w} still have after giving {b} to {v}? At first there were {a}. {u} has {x} {t} and gave none."),
        "fr": ("{w} a {a} {t} et {x} [clés|bougies|cuillères]. On lui prend {b} {t}. Combien de {t} reste-t-il ?", "{w} fait {x} kilomètres pour vendre {b} de ses {a} {t}. Combien de {t} lui reste-t-il ?"),
    }),
    Situation("a + k", {"a": (2, 80), "k": (2, 40)}, {
        "en": ("{w} has {a} {t}. {v} has {k} more than {w}. How many does {v} have?", "How many {t} has {v}? It is {k} more than {w}, and {w} has {a}.", "{w} picked {k} fewer {t} than {v}. If {w} picked {a}, how many did {v} pick?",
               "The blue box holds {a} {t}; the green one, {k} more. How many are in the green box?", "Last week {w} sold {a} {t} and this week {k} more than that. How many were sold this week?", "{v} beats {w}'s {a} {t} by {k}: how many does {v} have?",
               "{w} gave {v} {k} {t} and still has {a}. How many did {w} have at first?"),
        "fr": ("{w} a {a} {t} et {v} en a {k} de plus. Combien en a {v} ?", "{w} a ramassé {k} {t} de moins que {v}. Si {w} en a {a}, combien en a {v} ?", "La boîte verte contient {k} {t} de plus que la bleue, qui en contient {a}. Combien y en a-t-il dans la verte ?",
               "Après avoir donné {k} {t} à {v}, {w} en a encore {a}. Combien en avait {w} au début ?"),
    }),
    Situation("a - k", {"a": (6, 90), "k": (2, 60)}, {
        "en": ("{w} has {a} {t}. {v} has {k} fewer. How many does {v} have?", "How many {t} does {v} have, with {k} fewer than {w} and {w} at {a}?", "{w} picked {k} more {t} than {v}. If {w} picked {a}, how many did {v} pick?",
               "{w} got {k} {t} from {v} and now has {a}. How many did {w} have before?", "Today {a} {t} were sold, {k} more than yesterday. How many yesterday?", "The left shelf carries {a} {t}, the right one {k} fewer. What about the right shelf, how many?",
               "{w} had {a} {t}, gave some to {v} and has {k} now. How many did {v} get?"),
        "fr": ("{w} a {a} {t}, {v} en a {k} de moins. Combien en a {v} ?", "{v} a donné {k} {t} à {w}, qui en a maintenant {a}. Combien en avait {w} avant ?", "On a vendu {a} {t} aujourd'hui, {k} de plus qu'hier. Combien hier ?",
               "{w} avait {a} {t}, en a donné une partie à {v} et en a encore {k}. Combien en a reçu {v} ?"),
    }),
    Situation("a * k", {"a": (2, 25), "k": (2, 9)}, {
        "en": ("{w} has {a} {t}. {v} has {k} times as many. How many does {v} have?", "If {v} owns {k} times as many {t} as {w}, and {w} owns {a}, how many are {v}'s?", "How many {t} does the big jar hold? The small jar holds {a}, the big one {k} times that.",
               "Yesterday {w} found {a} {t} and today {k} times as many. How many today?", "{k} times {w}'s {a} {t}: so many has {v}. Give the number."),
        "fr": ("{w} a {a} {t} et {v} en a {k} fois plus. Combien en a {v} ?", "Le petit bocal contient {a} {t}, le grand {k} fois plus. Combien de {t} y a-t-il dans le grand ?", "Si {v} a {k} fois plus de {t} que {w}, qui en a {a}, combien {v} en a-t-il ?"),
    }),
    Situation("a / k", {"k": (2, 9), "e": (2, 20), "a": "k * e"}, {
        "en": ("{w} has {k} times as many {t} as {v}. {w} has {a}. How many does {v} have?", "{a} {t} are {k} times what {v} has; how many does {v} have?", "How many {t} has {v}, if {w} has {a} and that is {k} times as many?", "A big jar holds {a} {t}, {k} times as many as a small one. How many does the small one hold?"),
        "fr": ("{w} a {a} {t}, {k} fois plus que {v}. Combien en a {v} ?", "Un grand bocal contient {a} {t}, soit {k} fois plus qu'un petit. Combien le petit en contient-il ?"),
    }),
    Situation("n * e", {"n": (2, 12), "e": (2, 25)}, {
        "en": ("How many {t} does {w} need to give {e} to each of {n} guests?", "{e} {t} per bag, {n} bags: how many {t}?", "With {n} full boxes and {e} {t} in every box, how many {t} are there?", "Every one of {n} children has {e} {t}. Count all the {t}.", "{w} hands out {t}, {e} to a person, and {n} people come by. How many is that?",
               "Exercise: {n} shelves, {e} {t} on each. Find the number of {t}.", "hey, if a pack has {e} {t} and I need {n} packs for the party, how many {t} do I end up with?"),
        "fr": ("Combien de {t} faut-il à {w} pour en donner {e} à chacun de ses {n} invités ?", "{e} {t} par sac, {n} sacs : combien de {t} ?", "Exercice : {n} étagères portent chacune {e} {t}. Calcule le nombre de {t}.", "Dis, si un paquet contient {e} {t} et que j'en prends {n}, ça me fait combien de {t} ?"),
    }),
    Situation("a / n", {"n": (2, 12), "e": (2, 20), "a": "n * e"}, {
        "en": ("How many {t} does each of {n} children receive when {w} deals out {a} fairly?", "{w} wants to lay {a} {t} in {n} equal rows. How many go in a row?", "{a} {t}, {n} plates, the same on each. How many on one plate?", "{n} of us share {a} {t}, so how many are mine?",
               "Packed {n} to a bag, {a} {t} fill how many bags?", "Divide the {a} {t} evenly over {n} boxes and tell me what one box holds.", "{w} has {n} bags, all with the same number of {t}, {a} in total. Find the number in a single bag."),
        "fr": ("{a} {t}, {n} assiettes, autant sur chacune. Combien par assiette ?", "Combien de {t} reçoit chacun des {n} enfants quand {w} en distribue {a} à parts égales ?", "{w} veut poser {a} {t} sur {n} rangées égales. Combien par rangée ?", "Nous sommes {n} à partager {a} {t} : quelle est ma part ?"),
    }),
    Situation("p = n * e; p + c", {"n": (2, 10), "e": (2, 12), "c": (2, 30)}, {
        "en": ("{w} has {n} full boxes of {e} {t} and {c} loose ones. How many {t} is that?", "How many {t} in all: {c} on the table and {n} bags with {e} in each?", "{w} already had {c} {t} and buys {n} packs of {e}. How many {t} now?", "{n} friends bring {e} {t} each; {w} adds {c}. What's the total?",
               "Someone left {c} {t} here, and {w} carries in {n} trays of {e}. Say how many {t} there are."),
        "fr": ("{w} a {n} boîtes pleines de {e} {t} et {c} {t} à part. Combien cela fait-il de {t} ?", "{w} avait déjà {c} {t} et achète {n} paquets de {e}. Combien de {t} maintenant ?", "Combien de {t} en tout : {c} sur la table et {n} sacs de {e} ?"),
    }),
    Situation("p = n * e; p - c", {"n": (2, 10), "e": (2, 12), "c": (2, 40)}, {
        "en": ("{w} buys {n} packs of {e} {t}, then gives {c} {t} away. What remains?", "How many {t} does {w} still have after giving {c} to {v}? There were {n} bags with {e} in each.", "Out of {n} boxes with {e} {t} in every box, {c} {t} turn out broken. How many are whole?",
               "{c} {t} are missing from {n} packs that should hold {e} each. How many {t} are there?", "{n} sheets, {e} {t} on each; {w} uses {c} {t}. So how many are unused?"),
        "fr": ("{w} achète {n} paquets de {e} {t} puis en donne {c} à {v}. Que reste-t-il ?", "Combien de {t} reste-t-il à {w} après en avoir vendu {c} ? Il y avait {n} sacs de {e}.", "Il manque {c} {t} dans {n} boîtes qui devraient en contenir {e} chacune. Combien y en a-t-il ?"),
    }),
    Situation("p = n * e; p / m", {"m": (2, 6), "j": (1, 3), "n": "m * j", "e": (2, 12)}, {
        "en": ("{w} opens {n} packs of {e} {t} and shares all of them equally among {m} friends. How many does each friend get?", "{m} children share {n} boxes with {e} {t} in each. How many {t} per child?", "How many {t} go to each of {m} tables if {w} spreads {n} bags of {e} evenly?"),
        "fr": ("{w} ouvre {n} paquets de {e} {t} et partage tout entre {m} amis. Combien chacun en a-t-il ?", "{m} enfants se partagent {n} boîtes de {e} {t}. Combien de {t} par enfant ?"),
    }),
    Situation("p = a + b; p / n", {"n": (2, 8), "e": (3, 15), "p": "n * e", "b": (2, 30), "a": "p - b"}, {
        "en": ("{w} has {a} {t} and {v} has {b}. They put them together and fill {n} bags with the same number. How many are in a bag?", "{n} friends pick {a} {t} before lunch and {b} after it and share them equally. How many each?", "How many {t} does each of {n} people get when {a} from one basket and {b} from another are shared out evenly?"),
        "fr": ("{w} a {a} {t}, {v} en a {b}. Tout est mis ensemble puis réparti dans {n} sacs égaux. Combien par sac ?", "{n} amis cueillent {a} {t} le matin et {b} l'après-midi et se les partagent. Combien chacun ?"),
    }),
    Situation("p = a / n; p - c", {"n": (2, 8), "e": (4, 20), "c": (2, 15), "a": "n * e"}, {
        "en": ("{n} children share {a} {t} equally. {w} is one of them and gives {c} of the share to {v}. How many does {w} keep?", "{a} {t} are dealt to {n} players. {w} then loses {c}: how many are left in {w}'s hand?"),
        "fr": ("{n} enfants, dont {w}, se partagent {a} {t}. {w} en donne ensuite {c} à {v}. Combien en garde {w} ?", "On distribue {a} {t} à {n} joueurs. {w} joue et en perd {c}. Combien lui en reste-t-il ?"),
    }),
    Situation("p = a - b; p - c", {"a": (12, 99), "b": (2, 50), "c": (2, 50)}, {
        "en": ("Of {a} {t}, {b} are red, {c} are blue and the others are green. How many are green?", "{a} {t}: {b} for {v}, {c} for {u}, the rest for {w}. How many does {w} get?", "How many {t} does {w} have now? There were {a}, {b} went to {v} and {c} got lost.",
               "{w}, {v} and {u} have {a} {t} in all. {v} has {b} and {u} has {c}. What about {w}?", "First {b}, then {c} of the {a} {t} on the shelf were sold, so how many were not?"),
        "fr": ("{a} {t} : {b} pour {v}, {c} pour {u}, le reste pour {w}. Combien en reçoit {w} ?", "{w}, {v} et {u} ont {a} {t} en tout. {v} en a {b} et {u} {c}. Combien en a {w} ?", "On vend {b} puis {c} des {a} {t} du magasin. Combien en reste-t-il ?"),
    }),
    Situation("d = a - b; d / 2", {"b": (2, 30), "e": (2, 15), "d": "e * 2", "a": "b + d"}, {
        "en": ("{w} has {a} {t} and {v} has {b}. How many must {w} give {v} so that both have the same number?", "To be even with {v}, who has {b} {t}, {w} hands over some of {a}. How many are handed over?"),
        "fr": ("{w} a {a} {t} et {v} en a {b}. Combien {w} doit-il en donner à {v} pour qu'ils en aient autant ?",),
    }),
    Situation("p = a / 2; p - c", {"e": (4, 40), "a": "e * 2", "c": (2, 30)}, {
        "en": ("{w} gives half of {a} {t} to {v} and then {c} to {u}. How many are left?", "Half of the {a} {t} are sold on Friday, {c} more on Saturday. How many remain?", "How many {t} remain for {w}, who had {a}, lost half of them and later {c} more?"),
        "fr": ("{w} donne la moitié de ses {a} {t} à {v}, puis {c} à {u}. Combien en reste-t-il ?", "La moitié des {a} {t} part vendredi, et {c} samedi. Combien en reste-t-il ?"),
    }),
)  # fmt: skip
COSTS = (
    Situation("n * e", {"n": (2, 12), "e": (2, 40)}, {
        "en": ("How much do {n} [tickets|notebooks|lamps] cost if one is {e} euros?", "{n} [cups|hats|maps], each €{e:d}. Total in euros?", "Price per [plate|ball|brush]: {e} euros. Quantity: {n}. Amount due?", "For {n} nights at {e} dollars a night, what does {w} owe?",
               "One [ticket|scarf|lamp] is {e} euros and {w} needs {n} of them, so what will that cost?", "hi, I ordered {n} pizzas, {e} euros apiece. how much do I owe you?"),
        "fr": ("Combien coûtent {n} [cahiers|tapis|vases] si un seul vaut {e} euros ?", "{n} [tasses|cartes|lampes] à {e:d} € pièce. Total ?", "{w} passe {n} nuits à l'hôtel, à {e} euros la nuit. Quel est le prix ?", "Salut, j'ai commandé {n} pizzas à {e} euros chacune, je te dois combien ?"),
    }),
    Situation("q - a", {"a": (2, 90), "q": (10, 20, 50, 100)}, {
        "en": ("How much change does {w} get from {q} euros for [a lamp|a bag|lunch] at {a} euros?", "{w} pays €{a:d} with a €{q:d} note. Change?", "The bill says {a} euros, {w} lays {q} euros on the counter. What comes back?", "I gave the driver {q} euros. The ride was {a}. How many euros should I get back?",
               "{q} euros in the purse, {a} spent at the market, so how much is in the purse now?", "Till: total {a} euros, received {q} euros. Work out the change."),
        "fr": ("{w} paie {a:d} € avec un billet de {q:d} €. Quelle monnaie lui rend-on ?", "J'ai donné {q} euros au chauffeur et la course coûtait {a} euros. Il doit me rendre combien ?", "Caisse : total {a} euros, reçu {q} euros. Calculez la monnaie.", "Combien reste-t-il des {q} euros de {w} après un achat de {a} euros ?"),
    }),
    Situation("p = n * e; q - p", {"n": (2, 9), "e": (2, 11), "q": (20, 50, 100)}, {
        "en": ("What change does {w} get from {q} euros after buying {n} [mugs|brushes|candles] for {e} euros each?", "{w} had {q} euros. {n} rides at {e} euros later, how many euros are left?", "With {q} euros {w} goes to the fair and takes {n} rides, {e} euros a ride. How much is left?"),
        "fr": ("Combien rend-on à {w} sur {q} euros pour {n} [bols|pinceaux|cahiers] à {e} euros ?", "{w} va à la fête avec {q} euros et fait {n} tours de manège à {e} euros. Combien lui reste-t-il ?"),
    }),
    Situation("p = n * e; p - c", {"n": (2, 12), "e": (3, 15), "c": (2, 90)}, {
        "en": ("{w} works {n} hours at {e} euros an hour and spends {c} euros. How much is left?", "How much money does {w} have after spending {c} euros of {n} weeks' pocket money, {e} euros a week?", "{w} sells {n} drawings at {e} euros each. The paper cost {c} euros. What is the profit?",
               "{n} cars washed, {e} euros for each, minus {c} euros for soap: what did {w} make?"),
        "fr": ("{w} travaille {n} heures à {e} euros de l'heure et dépense {c} euros. Que reste-t-il ?", "{w} vend {n} dessins à {e} euros. Le papier a coûté {c} euros. Quel est le bénéfice ?"),
    }),
    Situation("p = a - b; p + c", {"a": (10, 90), "b": (2, 60), "c": (2, 30)}, {
        "en": ("{w} earns {a} euros, spends {b} and finds {c} in an old coat. How many euros does {w} have?", "Starting with {a} euros, {w} paid {b} for a shirt and got {c} from {v}. How much money now?", "How much is in the purse? It held {a} euros, {b} went out, {c} came in."),
        "fr": ("{w} gagne {a} euros, en dépense {b} et en trouve {c} dans un vieux manteau. Combien d'euros a {w} ?", "Dans la caisse, il y avait {a} euros. On en sort {b}, on en remet {c}. Combien y a-t-il ?"),
    }),
    Situation("p = a + b; p / n", {"n": (2, 8), "e": (4, 25), "p": "n * e", "b": (2, 12), "a": "p - b"}, {
        "en": ("The meal is {a} euros and the drinks {b}. {n} friends split it all equally. What does each pay?", "{n} neighbours share the cost of a ladder ({a} euros) and a rope ({b} euros). How much is it for each?"),
        "fr": ("Le repas coûte {a} euros et les boissons {b}. {n} amis partagent le tout. Combien paie chacun ?", "{n} voisins paient ensemble une échelle à {a} euros et une corde à {b}. C'est combien chacun ?"),
    }),
    Situation("p = n * e; a + p", {"n": (2, 9), "e": (2, 12), "a": (3, 40)}, {
        "en": ("Hiring a boat costs {a} euros plus {e} euros an hour. What do {n} hours cost?", "How much does {w} pay for a taxi over {n} kilometres, if it takes {a} euros at the start and {e} euros a kilometre?", "{w} buys a game for {a} euros and {n} [cards|balls] at {e} euros each. How much in all?"),
        "fr": ("Louer une barque coûte {a} euros plus {e} euros par heure. Combien coûtent {n} heures ?", "{w} achète un jeu à {a} euros et {n} [balles|cartes] à {e} euros. Combien en tout ?"),
    }),
    Situation("p = e - c; p * n", {"e": (5, 30), "c": (2, 12), "n": (2, 9)}, {
        "en": ("A [book|lamp|cap] normally costs {e} euros, but today each is {c} euros cheaper. What do {n} cost today?", "How much does {w} pay for {n} plants? The label says {e} euros each, and {c} euros come off every one."),
        "fr": ("Un [livre|vase|pull] coûte {e} euros, mais aujourd'hui chacun est {c} euros moins cher. Combien coûtent {n} ?",),
    }),
    Situation("p = n * 5; q = m * 2; p + q", {"n": (2, 9), "m": (2, 9)}, {
        "en": ("{w} has {n} five-euro notes and {m} two-euro coins. How many euros is that?", "How much money is in the box with {m} coins of 2 euros and {n} notes of 5 euros?"),
        "fr": ("{w} a {n} billets de 5 euros et {m} pièces de 2 euros. Combien d'euros cela fait-il ?",),
    }),
    Situation("a - b", {"a": (10, 99), "b": (2, 80)}, {
        "en": ("{w} wants a skateboard for {a} euros and has {b}. How many euros are missing?", "How much cheaper is a bag at {b} euros than one at {a} euros?", "The small tent is {b} euros, the large one {a}. What is the difference in price?", "{w} has {b} euros in the jar. The goal is {a}. How far off is it?"),
        "fr": ("{w} veut un skate à {a} euros et a {b} euros. Combien manque-t-il ?", "Une petite tente coûte {b} euros, une grande {a}. Combien la grande coûte-t-elle de plus ?"),
    }),
)  # fmt: skip
