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
