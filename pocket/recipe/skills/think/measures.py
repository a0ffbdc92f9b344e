"""Situations of what is measured and counted: time, ways, degrees, rows, recipes, points, pages, areas."""

from __future__ import annotations

from recipe.skills.think.plan import Situation

TIME = (
    Situation("b - a", {"a": (5, 15), "d": (1, 8), "b": "a + d"}, {
        "en": ("A train leaves at {a} o'clock and arrives at {b} o'clock.", "{w} works from {a} o'clock to {b} o'clock.", "The shop is open from {a} to {b} o'clock.",
               "A lesson begins at {a} o'clock and ends at {b} o'clock."),
        "fr": ("Un train part à {a} heures et arrive à {b} heures.", "{w} travaille de {a} heures à {b} heures.", "Le magasin est ouvert de {a} heures à {b} heures.",
               "Un cours commence à {a} heures et finit à {b} heures."),
    }, {
        "en": ("How many hours is that?", "How long is that in hours?", "How many hours does it last?", "How many hours pass?"),
        "fr": ("Combien d'heures cela fait-il ?", "Combien d'heures cela dure-t-il ?", "Combien d'heures passent ?"),
    }),
    Situation("a - b", {"b": (1, 9), "d": (2, 14), "a": "b + d"}, {
        "en": ("The bus arrives at {a} o'clock after {b} hours on the road.", "A film of {b} hours ends at {a} o'clock.", "{w} slept {b} hours and woke at {a} o'clock."),
        "fr": ("Le bus arrive à {a} heures après {b} heures de route.", "Un film de {b} heures finit à {a} heures.", "{w} est parti depuis {b} heures et il est {a} heures."),
    }, {
        "en": ("At what hour did it begin?", "When was the start?", "At what time did that begin?"),
        "fr": ("À quelle heure cela a-t-il commencé ?", "À quelle heure était le début ?", "Quand cela a-t-il commencé ?"),
    }),
    Situation("p = a + b; p + c", {"a": (5, 12), "b": (1, 5), "c": (1, 5)}, {
        "en": ("{w} leaves at {a} o'clock, drives {b} hours, then walks {c} hours.", "A meeting starts at {a} o'clock and lasts {b} hours. After it comes lunch, for {c} hours."),
        "fr": ("{w} part à {a} heures, roule {b} heures puis marche {c} heures.", "Une visite commence à {a} heures et dure {b} heures. Ensuite vient le repas, pendant {c} heures."),
    }, {
        "en": ("At what hour is it all over?", "What time is it at the end?", "At what hour does that end?"),
        "fr": ("À quelle heure est-ce fini ?", "Quelle heure est-il à la fin ?", "À quelle heure cela finit-il ?"),
    }),
    Situation("a + b", {"a": (5, 90), "b": (5, 90)}, {
        "en": ("The cake bakes for {a} minutes and cools for {b} minutes.", "{w} runs for {a} minutes and swims for {b} minutes.", "Homework took {a} minutes, reading {b} minutes.",
               "The first part lasts {a} minutes and the second {b} minutes."),
        "fr": ("Le gâteau cuit {a} minutes et refroidit {b} minutes.", "{w} court {a} minutes et nage {b} minutes.", "La première partie dure {a} minutes et la deuxième {b} minutes."),
    }, {
        "en": ("How many minutes is that?", "How long does it take in all?", "How many minutes in total?"),
        "fr": ("Combien de minutes cela fait-il ?", "Combien de minutes en tout ?", "Combien de temps cela prend-il en tout ?"),
    }),
    Situation("n * k", {"n": (2, 12), "k": (7,) * 3}, {
        "en": ("How many days are {n} weeks?", "How many days are there in {n} weeks?", "{w} is away for {n} weeks. How many days is that?", "{n} weeks: how many days?"),
        "fr": ("Combien de jours y a-t-il dans {n} semaines ?", "{w} part {n} semaines. Combien de jours cela fait-il ?", "Combien de jours font {n} semaines ?"),
    }, {"en": "How many?", "fr": "Combien ?"}),
    Situation("n * k", {"n": (2, 9), "k": (24,) * 3}, {
        "en": ("How many hours are {n} days?", "How many hours are there in {n} days?", "{n} days: how many hours?"),
        "fr": ("Combien d'heures y a-t-il dans {n} jours ?", "Combien d'heures font {n} jours ?"),
    }, {"en": "How many?", "fr": "Combien ?"}),
    Situation("n * k", {"n": (2, 12), "k": (60,) * 3}, {
        "en": ("How many minutes are {n} hours?", "How many minutes are there in {n} hours?", "How many seconds are {n} minutes?", "{n} hours: how many minutes?"),
        "fr": ("Combien de minutes y a-t-il dans {n} heures ?", "Combien de secondes font {n} minutes ?"),
    }, {"en": "How many?", "fr": "Combien ?"}),
    Situation("n * k", {"n": (2, 12), "k": (12,) * 3}, {
        "en": ("How many eggs are {n} dozen?", "How many months are {n} years?", "How many months are there in {n} years?"),
        "fr": ("Combien de mois y a-t-il dans {n} ans ?", "Combien d'oeufs font {n} douzaines ?"),
    }, {"en": "How many?", "fr": "Combien ?"}),
    Situation("n * e", {"n": (2, 14), "e": (2, 30)}, {
        "en": ("{w} reads {e} pages a day for {n} days.", "{w} learns {e} words every day, for {n} days.", "{w} walks {e} kilometres a day. The trip takes {n} days.",
               "A machine makes {e} parts an hour and runs {n} hours.", "{w} types {e} lines a minute for {n} minutes."),
        "fr": ("{w} lit {e} pages par jour pendant {n} jours.", "{w} apprend {e} mots par jour, pendant {n} jours.", "{w} marche {e} kilomètres par jour. Le voyage dure {n} jours.",
               "Une machine fait {e} pièces par heure et tourne {n} heures."),
    }, {
        "en": ("How many is that in all?", "How many does that make?", "How many is it by the end?", "What is the total?"),
        "fr": ("Combien cela fait-il en tout ?", "Quel est le total ?", "Ça en fait combien ?"),
    }),
    Situation("a - b", {"a": (40, 400), "b": (2, 300)}, {
        "en": ("A book has {a} pages. {w} has read {b}.", "{w} has read {b} of {a} pages."),
        "fr": ("Un livre a {a} pages. {w} en a lu {b}.", "{w} a lu {b} pages sur {a}."),
    }, {
        "en": ("How many pages are left?", "How many pages remain?", "How many pages must {w} still read?"),
        "fr": ("Combien de pages reste-t-il ?", "Combien de pages {w} doit-il encore lire ?"),
    }),
    Situation("a / e", {"e": (2, 12), "n": (2, 20), "a": "n * e"}, {
        "en": ("A book has {a} pages. {w} reads {e} pages a day.", "{w} has to learn {a} words and learns {e} each day.", "{w} walks {e} kilometres a day on a way of {a} kilometres."),
        "fr": ("Un livre a {a} pages. {w} lit {e} pages par jour.", "{w} doit apprendre {a} mots et en apprend {e} par jour.", "{w} marche {e} kilomètres par jour sur un chemin de {a} kilomètres."),
    }, {
        "en": ("How many days does it take?", "After how many days is it done?", "How many days are needed?"),
        "fr": ("Combien de jours faut-il ?", "Au bout de combien de jours est-ce fini ?"),
    }),
)  # fmt: skip
WAYS = (
    Situation("n * e", {"n": (2, 9), "e": (4, 90)}, {
        "en": ("A car drives {e} kilometres an hour for {n} hours.", "A train goes {e} km per hour and travels {n} hours.", "{w} cycles {n} hours at {e} kilometres an hour.", "At {e} km/h, {w} is on the road for {n} hours."),
        "fr": ("Une voiture roule à {e} kilomètres par heure pendant {n} heures.", "Un train fait {e} km par heure et roule {n} heures.", "{w} pédale {n} heures à {e} kilomètres par heure."),
    }, {
        "en": ("How far is that?", "How many kilometres is that?", "What distance is covered?", "How far does one get?"),
        "fr": ("Quelle est la distance ?", "Combien de kilomètres cela fait-il ?", "Quelle distance est parcourue ?"),
    }),
    Situation("a / n", {"n": (2, 9), "e": (4, 90), "a": "n * e"}, {
        "en": ("A car drives {a} kilometres in {n} hours.", "{w} covers {a} km in {n} hours at an even pace."),
        "fr": ("Une voiture fait {a} kilomètres en {n} heures.", "{w} parcourt {a} km en {n} heures."),
    }, {
        "en": ("How many kilometres is that per hour?", "What is the speed in km/h?", "How fast is that per hour?"),
        "fr": ("Combien de kilomètres par heure ?", "Quelle est la vitesse en km/h ?"),
    }),
    Situation("a - b", {"a": (20, 500), "b": (5, 400)}, {
        "en": ("The way is {a} kilometres long and {w} has done {b}.", "From here to the sea it is {a} km. {w} has driven {b} km.", "A rope of {a} metres loses {b} metres."),
        "fr": ("Le chemin fait {a} kilomètres et {w} en a fait {b}.", "D'ici à la mer, il y a {a} km. {w} a roulé {b} km.", "On coupe {b} mètres d'une corde de {a} mètres."),
    }, {
        "en": ("How much is left?", "How far is it still?", "What remains?"),
        "fr": ("Combien reste-t-il ?", "Quelle longueur reste-t-il ?", "Que reste-t-il ?"),
    }),
    Situation("p = a + b; p + c", {"a": (2, 80), "b": (2, 80), "c": (2, 80)}, {
        "en": ("{w} drives {a} km on Monday, {b} km on Tuesday and {c} km on Wednesday.", "The stages are {a}, {b} and {c} kilometres long.", "From A to B it is {a} km, from B to C {b} km, from C to D {c} km."),
        "fr": ("{w} fait {a} km lundi, {b} km mardi et {c} km mercredi.", "Les étapes font {a}, {b} et {c} kilomètres."),
    }, {
        "en": ("How many kilometres is that in all?", "How long is the whole way?", "What is the total distance?"),
        "fr": ("Combien de kilomètres cela fait-il ?", "Quelle est la distance totale ?"),
    }),
    Situation("a + b", {"a": (2, 25), "b": (2, 15)}, {
        "en": ("It is {a} degrees in the morning and gets {b} degrees warmer.", "The temperature is {a} degrees and rises by {b} degrees.", "At noon it is {b} degrees more than the {a} degrees of the morning."),
        "fr": ("Il fait {a} degrés le matin et la température monte de {b} degrés.", "La température est de {a} degrés et augmente de {b} degrés."),
    }, {
        "en": ("What is the temperature then?", "How many degrees is it now?", "How warm is it?"),
        "fr": ("Quelle est la température ensuite ?", "Combien de degrés fait-il alors ?"),
    }),
    Situation("a - b", {"a": (8, 35), "b": (2, 20)}, {
        "en": ("It is {a} degrees by day and {b} degrees colder at night.", "The temperature of {a} degrees falls by {b} degrees.", "From {a} degrees it cools down by {b} degrees."),
        "fr": ("Il fait {a} degrés le jour et {b} degrés de moins la nuit.", "La température de {a} degrés baisse de {b} degrés."),
    }, {
        "en": ("What is the temperature then?", "How many degrees is it then?", "How warm is it still?"),
        "fr": ("Quelle est la température alors ?", "Combien de degrés fait-il ?"),
    }),
)  # fmt: skip
ROWS = (
    Situation("n * e", {"n": (2, 20), "e": (2, 20)}, {
        "en": ("A hall has {n} rows of {e} chairs.", "There are {n} tables with {e} seats each.", "{n} teams of {e} players take part.", "{n} buses carry {e} people each.", "A garden has {n} rows with {e} trees in each."),
        "fr": ("Une salle a {n} rangées de {e} chaises.", "Il y a {n} tables de {e} places.", "{n} équipes de {e} joueurs participent.", "{n} bus transportent {e} personnes chacun."),
    }, {
        "en": ("How many is that in all?", "How many are there altogether?", "How many does that make?", "What is the total?"),
        "fr": ("Combien cela fait-il en tout ?", "Combien y en a-t-il en tout ?", "Quel est le total ?"),
    }),
    Situation("p = n * e; p - c", {"n": (2, 12), "e": (2, 12), "c": (2, 60)}, {
        "en": ("A hall has {n} rows of {e} seats and {c} seats are taken.", "{n} buses have {e} seats each. {c} people sit in them.", "There are {n} tables with {e} places. {c} guests have come."),
        "fr": ("Une salle a {n} rangées de {e} places et {c} places sont prises.", "Il y a {n} tables de {e} places. {c} invités sont venus."),
    }, {
        "en": ("How many seats are free?", "How many places are still free?", "How many are empty?"),
        "fr": ("Combien de places sont libres ?", "Combien de places reste-t-il ?"),
    }),
    Situation("p = a - b; p + c", {"a": (10, 60), "b": (2, 30), "c": (2, 30)}, {
        "en": ("{a} people are on a bus. {b} get off and {c} get on.", "A class of {a} loses {b} pupils and gains {c}.", "Of {a} guests {b} leave and {c} new ones arrive."),
        "fr": ("{a} personnes sont dans un bus. {b} descendent et {c} montent.", "Une classe de {a} élèves en perd {b} et en gagne {c}.", "Sur {a} invités, {b} partent et {c} arrivent."),
    }, {
        "en": ("How many are there now?", "How many people is that then?", "How many are there in the end?"),
        "fr": ("Combien sont-ils maintenant ?", "Combien y en a-t-il à la fin ?"),
    }),
    Situation("p = n * k; p + m", {"n": (2, 12), "k": (3, 3), "m": (1, 12)}, {
        "en": ("A team has {n} wins and {m} draws. A win gives {k} points, a draw 1 point.", "With {k} points a win and 1 a draw, a team has {n} wins and {m} draws."),
        "fr": ("Une équipe a {n} victoires et {m} nuls. Une victoire donne {k} points, un nul 1 point.",),
    }, {
        "en": ("How many points is that?", "How many points does the team have?"),
        "fr": ("Combien de points cela fait-il ?", "Combien de points a l'équipe ?"),
    }),
    Situation("p = a + b; p + c", {"a": (2, 60), "b": (2, 60), "c": (2, 60)}, {
        "en": ("{w} scores {a}, {b} and {c} points.", "In three games {w} gets {a}, {b} and {c} points.", "{w} has {a} points, {v} {b} and {u} {c}. They are one team."),
        "fr": ("{w} marque {a}, {b} et {c} points.", "En trois parties, {w} obtient {a}, {b} et {c} points.", "{w} a {a} points, {v} {b} et {u} {c}. Ils font équipe."),
    }, {
        "en": ("How many points is that?", "What is the total score?", "How many points altogether?"),
        "fr": ("Combien de points cela fait-il ?", "Quel est le score total ?"),
    }),
    Situation("n * e", {"n": (2, 9), "e": (2, 60)}, {
        "en": ("A recipe needs {e} grams of sugar for one cake. {w} bakes {n} cakes.", "One person needs {e} spoons of rice. {n} people come.", "{e} eggs make one cake. {w} wants {n} cakes.", "For one litre of juice {w} needs {e} oranges. {w} makes {n} litres."),
        "fr": ("Il faut {e} grammes de sucre pour un gâteau. {w} fait {n} gâteaux.", "Il faut {e} cuillères de riz par personne. {n} personnes viennent.", "Il faut {e} oranges pour un litre de jus. {w} fait {n} litres."),
    }, {
        "en": ("How much is needed?", "How many are needed?", "What does {w} need in all?"),
        "fr": ("Combien en faut-il ?", "De combien {w} a-t-il besoin ?"),
    }),
    Situation("p = a / n; p * m", {"n": (2, 6), "e": (2, 20), "a": "n * e", "m": (2, 12)}, {
        "en": ("A recipe for {n} people takes {a} grams of flour. {w} cooks for {m} people.", "{n} pens cost {a} euros. {w} buys {m} pens.", "{n} boxes weigh {a} kilos. {w} carries {m} such boxes."),
        "fr": ("Une recette pour {n} personnes demande {a} grammes de farine. {w} cuisine pour {m} personnes.", "{n} stylos coûtent {a} euros. {w} achète {m} stylos."),
    }, {
        "en": ("How much is that?", "How much is it for these?", "How much is it then?"),
        "fr": ("Combien cela fait-il ?", "C'est combien alors ?"),
    }),
)  # fmt: skip
SHAPES = (
    Situation("a * b", {"a": (2, 30), "b": (2, 20)}, {
        "en": ("A room is {a} metres long and {b} metres wide.", "A rectangle has sides of {a} cm and {b} cm.", "A garden measures {a} by {b} metres.", "A field is {a} m by {b} m.",
               "What is the area of a rectangle of {a} by {b}?"),
        "fr": ("Une chambre fait {a} mètres de long et {b} mètres de large.", "Un rectangle a des côtés de {a} cm et {b} cm.", "Un jardin mesure {a} mètres sur {b}.", "Quelle est l'aire d'un rectangle de {a} sur {b} ?"),
    }, {
        "en": ("What is its area?", "How big is the area?", "How many square units is that?", "Find the area."),
        "fr": ("Quelle est son aire ?", "Quelle est la surface ?", "Calcule l'aire."),
    }),
    Situation("p = a + b; p * 2", {"a": (2, 40), "b": (2, 30)}, {
        "en": ("A rectangle is {a} cm long and {b} cm wide.", "A garden measures {a} by {b} metres.", "A field has sides of {a} m and {b} m.", "What is the perimeter of a rectangle of {a} by {b}?"),
        "fr": ("Un rectangle fait {a} cm de long et {b} cm de large.", "Un jardin mesure {a} mètres sur {b}.", "Quel est le périmètre d'un rectangle de {a} sur {b} ?"),
    }, {
        "en": ("What is its perimeter?", "How long is a fence around it?", "How long is the way around it?", "Find the perimeter."),
        "fr": ("Quel est son périmètre ?", "Quelle longueur fait le tour ?", "Calcule le périmètre."),
    }),
    Situation("a * 4", {"a": (2, 60)}, {
        "en": ("A square has sides of {a} cm. What is its perimeter?", "What is the perimeter of a square with side {a}?", "A square garden has sides of {a} metres. How long is the fence around it?"),
        "fr": ("Un carré a des côtés de {a} cm. Quel est son périmètre ?", "Quel est le périmètre d'un carré de côté {a} ?"),
    }, {"en": "How long is that?", "fr": "Combien ?"}),
    Situation("a * a", {"a": (2, 30)}, {
        "en": ("A square has sides of {a} cm. What is its area?", "What is the area of a square with side {a}?"),
        "fr": ("Un carré a des côtés de {a} cm. Quelle est son aire ?", "Quelle est l'aire d'un carré de côté {a} ?"),
    }, {"en": "How big is that?", "fr": "Combien ?"}),
)  # fmt: skip
