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
JOURNEYS = (
    Situation("n * e", {"n": (2, 9), "e": (4, 90)}, {
        "en": ("How far does {w} get in {n} hours at {e} kilometres an hour?", "Speed {e} km/h, time {n} h. Distance in km?", "{w} drove for {n} hours without a stop, always at {e} km/h, so how many kilometres was it?", "If a ship makes {e} kilometres every hour, how many does it make in {n} hours?",
               "A coach keeps to {e} kilometres an hour. Find the distance that it covers in {n} hours."),
        "fr": ("À {e} kilomètres par heure, combien de kilomètres fait-on en {n} heures ?",
               "Vitesse : {e:d} km/h. Durée : {n:d} h. Distance ?", "Un bateau avance de {e} kilomètres par heure. Calcule la distance qu'il parcourt en {n} heures."),
    }),
    Situation("a / n", {"n": (2, 9), "e": (4, 90), "a": "n * e"}, {
        "en": ("How fast is a train that needs {n} hours for {a} kilometres, in km/h?", "{w} rode {a} kilometres, the same distance on each of {n} days. How many kilometres a day?", "Distance {a:d} km, time {n:d} h. Speed?", "{n} equal stages make up a trail of {a} kilometres; how long is one stage?",
               "A rope of {a} metres is cut into {n} equal pieces. How many metres long is a piece?"),
        "fr": ("Un sentier de {a} kilomètres se fait en {n} étapes égales. Combien de kilomètres par étape ?", "On coupe une corde de {a} mètres en {n} morceaux égaux. Quelle est la longueur d'un morceau ?", "Distance : {a:d} km. Durée : {n:d} h. Quelle est la vitesse ?"),
    }),
    Situation("a / e", {"e": (4, 90), "n": (2, 9), "a": "n * e"}, {
        "en": ("How many hours does {w} need for {a} kilometres at {e} kilometres an hour?", "It's {a} km to the coast and we do {e} km an hour. How many hours is that?", "A ribbon of {a} cm is cut into strips of {e} cm. How many strips does that give?", "A tank holds {a} litres and each bucket {e} litres. How many buckets fill the tank?"),
        "fr": ("Combien d'heures faut-il pour faire {a} kilomètres à {e} kilomètres par heure ?", "Un ruban de {a} cm est coupé en bandes de {e} cm. Combien de bandes obtient-on ?", "Une cuve contient {a} litres et un seau {e} litres. Combien de seaux faut-il pour la remplir ?"),
    }),
    Situation("a - b", {"a": (20, 500), "b": (5, 400)}, {
        "en": ("How many kilometres are left on a trip of {a} km when {w} stops after {b}?", "{b} of the {a} km are behind us. And ahead of us, how many?", "The red path is {a} metres long, the blue one {b}. By how many metres is the red path longer?", "A full jar weighs {a} grams, the empty jar {b}. How many grams of honey are in it?",
               "A tank held {a} litres and {b} have run out. State how many litres it still holds."),
        "fr": ("Combien de kilomètres reste-t-il à {w} après {b} kilomètres d'un trajet de {a} ?", "Le sentier rouge mesure {a} mètres, le bleu {b}. De combien de mètres le rouge est-il plus long ?", "Un pot plein pèse {a} grammes, le pot vide {b}. Combien pèse le miel ?", "Une cuve de {a} litres en perd {b}. Indiquez ce qu'il reste."),
    }),
    Situation("a * 2", {"a": (2, 90)}, {
        "en": ("{w} cycles {a} km to the lake and the same way back. How many kilometres is that?", "The school is {a} metres away. How many metres does {w} walk to get there and back home?", "There and back: {a} km each way. Total in km?"),
        "fr": ("L'école est à {a} mètres. Combien de mètres font l'aller et le retour ?", "Aller et retour, {a} km chaque fois : combien de kilomètres en tout ?"),
    }),
    Situation("p = n * e; p + c", {"n": (2, 12), "e": (2, 15), "c": (2, 40)}, {
        "en": ("{w} runs {n} laps of {e} kilometres and then walks {c} kilometres home. How many kilometres in all?", "How many kilometres does {w} ride: {e} on each of {n} days, and {c} on the last one?", "A train has {n} full coaches with {e} travellers each and one coach with {c}. How many travellers are on it?"),
        "fr": ("{w} court {n} tours de {e} kilomètres puis marche {c} kilomètres. Combien de kilomètres en tout ?", "Un train a {n} voitures pleines de {e} voyageurs et une autre avec {c}. Combien de voyageurs transporte-t-il ?"),
    }),
    Situation("p = n * e; a - p", {"n": (2, 9), "e": (3, 20), "a": (30, 300)}, {
        "en": ("The trail is {a} kilometres long. {w} walks {e} kilometres a day. How far is it still after {n} days?", "A novel has {a} pages; at {e} pages a day, how many pages are unread after {n} days?", "How many litres are left of {a} when {n} cans of {e} litres have been filled?", "From a roll of {a} metres {w} cuts {n} pieces of {e} metres. What is left on the roll?"),
        "fr": ("Un roman a {a} pages. À {e} pages par jour, combien de pages reste-t-il après {n} jours ?", "D'un rouleau de {a} mètres, on coupe {n} morceaux de {e} mètres. Quelle longueur reste-t-il ?"),
    }),
    Situation("a + b", {"a": (6, 14), "b": (2, 9)}, {
        "en": ("When does the ferry arrive if it sails at {a} o'clock and needs {b} hours?", "It is {a} o'clock now. What hour will it be in {b} hours, on a 24-hour clock?", "{w} starts painting at {a} o'clock and is done {b} hours later. At what hour is that, counted up to 24?", "Departure: {a:d}:00. Journey: {b:d} h. Arrival at what hour?"),
        "fr": ("À quelle heure arrive le ferry s'il part à {a} heures et met {b} heures ?", "Il est {a} heures. Quelle heure sera-t-il dans {b} heures ?", "Départ : {a:d} h. Durée : {b:d} h. Arrivée à quelle heure ?"),
    }),
    Situation("p = n * 60; p + m", {"n": (2, 6), "m": (2, 59)}, {
        "en": ("The concert lasts {n} hours and {m} minutes. Give that in minutes.", "How many minutes does {w} wait, if it is {n} hours and {m} minutes?", "{n:d} h {m:d} min = how many minutes?", "{w} slept for {n} hours and {m} minutes after lunch. In minutes, please: how long was it?"),
        "fr": ("{n:d} h {m:d} min, cela fait combien de minutes ?", "Le concert dure {n} heures et {m} minutes. Convertis en minutes.", "Combien de minutes dure une attente de {n} heures et {m} minutes ?"),
    }),
)  # fmt: skip
COUNTS = (
    Situation("n * e", {"n": (2, 14), "e": (2, 30)}, {
        "en": ("How many pages has {w} read after {n} days, at {e} pages a day?", "{e} pages every evening, {n} evenings: how many pages?", "A press prints {e} posters a minute. Say how many leave it in {n} minutes.", "{w} practises {e} minutes a day; how many minutes is that over {n} days?",
               "Each of the {n} chapters has {e} pages. How many pages are in the book?", "{w} swims {e} lengths at every training and trains {n} times. How many lengths?"),
        "fr": ("À {e} pages par jour, combien de pages lit-on en {n} jours ?", "Chacun des {n} chapitres compte {e} pages. Combien de pages a le livre ?", "{e} pages chaque soir, {n} soirs : combien de pages ?", "{w} s'entraîne {e} minutes par jour. Combien de minutes cela fait-il en {n} jours ?"),
    }),
    Situation("p = a - b; p / e", {"e": (2, 12), "n": (2, 12), "b": (5, 60), "p": "n * e", "a": "p + b"}, {
        "en": ("A book has {a} pages. {w} has read {b} and reads {e} pages a day from now on. How many days until it is finished?", "{w} must learn {a} words, knows {b} and learns {e} a day. After how many days are all of them known?", "How many trips are needed for {a} crates if {b} are there already and {e} fit on the cart?"),
        "fr": ("Un livre a {a} pages. {w} en a lu {b} et lit maintenant {e} pages par jour. Combien de jours faut-il encore ?", "Sur {a} caisses, {b} sont déjà livrées et le chariot en porte {e}. Combien de voyages faut-il encore ?"),
    }),
    Situation("p = a + b; c - p", {"a": (5, 60), "b": (5, 60), "c": (30, 200)}, {
        "en": ("{w} read {a} pages on Saturday and {b} on Sunday. The book has {c}. How many pages are to go?", "Of {c} seats, {a} go to families and {b} to classes. How many seats are still free?", "How many minutes of a {c:d}-minute lesson remain after {a} minutes of reading and {b} of writing?"),
        "fr": ("{w} lit {a} pages samedi et {b} dimanche. Le livre en a {c}. Combien de pages reste-t-il ?", "Sur {c} places, {a} vont aux familles et {b} aux classes. Combien de places restent libres ?"),
    }),
    Situation("n * e", {"n": (2, 20), "e": (2, 20)}, {
        "en": ("How many seats does a theatre with {n} rows of {e} seats have?", "{n} rows. {e} seats in each. Seats altogether?", "If {e} children sit in each of {n} boats, how many children are on the water?", "A wall is {n} tiles high and {e} tiles wide; how many tiles is that?", "The orchard: {n} lines of trees, {e} trees a line. Count them.",
               "In the car park there are {n} floors, and {e} cars fit on a floor. For how many cars is there room?"),
        "fr": ("Combien de places a un théâtre de {n} rangées de {e} sièges ?", "{n} rangées, {e} chaises par rangée : combien de chaises ?", "Si {e} enfants montent dans chacune des {n} barques, combien d'enfants sont sur l'eau ?", "Un verger : {n} lignes de {e} arbres. Compte les arbres."),
    }),
    Situation("p = n * e; p - c", {"n": (2, 12), "e": (2, 12), "c": (2, 60)}, {
        "en": ("How many seats are empty in a cinema of {n} rows with {e} seats, when {c} people are seated?", "{c} chairs are broken. The hall has {n} rows of {e}. How many chairs can be used?", "{n} minibuses with {e} places each, {c} travellers: how many places stay free?"),
        "fr": ("Combien de sièges sont vides dans un cinéma de {n} rangées de {e} sièges, quand {c} sont occupés ?", "{n} minibus de {e} places, {c} voyageurs : combien de places libres ?"),
    }),
    Situation("a / n", {"n": (2, 12), "e": (2, 20), "a": "n * e"}, {
        "en": ("{a} pupils form {n} equal teams. How many pupils are in a team?", "A hall with {a} seats has {n} equal rows. How many seats make a row?", "How many pages must {w} read a day to finish {a} pages in {n} days?", "{a} trees stand in {n} rows of the same length, so how many are in one row?"),
        "fr": ("{a} élèves forment {n} équipes égales. Combien d'élèves par équipe ?", "Une salle de {a} places a {n} rangées égales. Combien de places par rangée ?", "Combien de pages par jour pour lire un livre de {a} pages en {n} jours ?"),
    }),
    Situation("p = a + b; p - c", {"a": (5, 60), "b": (2, 30), "c": (2, 40)}, {
        "en": ("A bus sets off with {a} people. At the first stop {b} get on, at the next {c} get off. How many are on it then?", "How many sheep are in the field? {a} grazed there, {b} came and {c} went through the gate.", "A pot of water is at {a} degrees. It gets {b} degrees warmer, then {c} degrees colder. How many degrees is that?"),
        "fr": ("Un bus part avec {a} personnes. {b} montent au premier arrêt, {c} descendent au suivant. Combien sont dans le bus ?", "Combien de moutons sont dans le pré ? Il y en avait {a}, {b} sont venus et {c} sont sortis."),
    }),
    Situation("p = n * e; p * d", {"n": (2, 9), "e": (2, 6), "d": (2, 7)}, {
        "en": ("{n} ovens bake {e} loaves an hour each. How many loaves do they bake in {d} hours?", "{w} and {v} train together {e} hours a day, {d} days a week. How many hours is that in {n} weeks?", "There are {n} floors with {e} flats each and {d} windows to a flat. How many windows?"),
        "fr": ("{n} fours cuisent chacun {e} pains par heure. Combien de pains cuisent-ils en {d} heures ?", "Un immeuble a {n} étages de {e} appartements, avec {d} fenêtres par appartement. Combien de fenêtres cela fait-il ?"),
    }),
    Situation("p = n * 4; q = m * 2; p + q", {"n": (2, 12), "m": (2, 12)}, {
        "en": ("On a farm there are {n} cows and {m} hens. How many legs do they have in all?", "How many wheels are in the yard, with {n} cars and {m} bicycles?"),
        "fr": ("Une ferme a {n} vaches et {m} poules. Combien de pattes cela fait-il ?", "Dans la cour, il y a {n} voitures et {m} vélos. Combien de roues en tout ?"),
    }),
    Situation("p = n * e; p / m", {"m": (2, 6), "j": (1, 3), "n": "m * j", "e": (2, 15)}, {
        "en": ("{n} bags of {e} kilos are loaded evenly onto {m} carts. How many kilos does a cart carry?", "A recipe gives {n} trays of {e} rolls. {m} classes share them equally. How many rolls per class?"),
        "fr": ("{n} sacs de {e} kilos sont répartis sur {m} chariots. Combien de kilos porte chaque chariot ?",),
    }),
)  # fmt: skip
