"""What the texts of skill 2 are about: things with fields, and the sentences that give each field."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from recipe.chance import names
from recipe.chance.dice import Dice


@dataclass(frozen=True)
class Field:
    keys: tuple[str, ...]
    kind: str
    """string, integer, number, boolean, enum, or strings."""
    make: Any
    en: Any
    fr: Any
    """Sentences that give it; {v} is the value as it is written, {S} the thing spoken of. For a boolean, those of true and false;
    for an enum, those of each value."""


@dataclass(frozen=True)
class Scene:
    title: str
    opening: Field
    """The field that every text begins with."""
    fields: tuple[Field, ...]
    subject: dict[str, tuple[str, ...]]
    row: dict[str, tuple[str, ...]]
    """One thing among several; fields by their first key."""
    plural: str


def text(make: Callable[[Dice], str]) -> Callable[[Dice], str]:
    return make


def pick(en: str, fr: str) -> Callable[[Dice], str]:
    """A word of a list, or a made-up one."""
    lists = {"en": en.split("/"), "fr": fr.split("/")}
    return lambda dice: dice.pick(lists[dice.lang]) if dice.chance(0.7) else names.word(dice)


TOWN = ("city", "town", "location", "place", "ville")
COLOUR = lambda dice: dice.pick(names.COLOURS if dice.lang == "en" else names.COLOURS_FR)  # noqa: E731

SCENES = (
    Scene("Person", Field(("name", "full_name", "person", "customer", "nom"), "string", names.person,
        ("{v} [is a new member of our club|wrote to us|came to see us today|just joined the team|has signed up|is my neighbour].", "I met {v} [yesterday|last week|at the fair].",
         "Let me introduce {v}.", "This is {v}.", "[Meet|Please welcome] {v}.", "The new colleague is {v}.", "My friend {v} is here.", "[Mr|Mrs|Dr] {v} called."),
        ("{v} [est venu nous voir|a rejoint l'équipe|s'est inscrit|est mon voisin].", "Voici {v}.", "J'ai rencontré {v} hier.", "Mon ami {v} est là.")), (
        Field(("age", "years", "âge"), "integer", (2, 97), ("{S} is {v} years old.", "{S} is {v}.", "{S} turned {v} this year.", "Age: {v}.", "{S} has just turned {v}.", "{S} is full of energy at {v} years of age."),
              ("{S} a {v} ans.", "Âge : {v} ans.", "{S} vient d'avoir {v} ans.")),
        Field((*TOWN, "home_town"), "string", names.place, ("{S} lives in {v}.", "{S} comes from {v}.", "{S} moved to {v}.", "{S} is based in {v}.", "Home is {v}."),
              ("{S} habite à {v}.", "{S} vit à {v}.", "{S} vient de {v}.")),
        Field(("job", "profession", "occupation", "métier"), "string", names.JOB, ("{S} works as a {v}.", "{S} is a {v}.", "{S} is a {v} by trade.", "{S} earns a living as a {v}.", "Job: {v}."),
              ("{S} est {v}.", "{S} travaille comme {v}.", "Métier : {v}.")),
        Field(("email", "email_address", "mail"), "string", names.email, ("{S} can be reached at {v}.", "Write to {v}.", "E-mail: {v}.", "{S} uses the address {v}."),
              ("On peut lui écrire à {v}.", "E-mail : {v}.")),
        Field(("phone", "phone_number", "telephone", "téléphone"), "string", names.phone, ("{S} can be called on {v}.", "The phone number is {v}.", "Phone: {v}.", "Call {v}."),
              ("Téléphone : {v}.", "On peut l'appeler au {v}.")),
        Field(("children", "number_of_children", "kids", "enfants"), "integer", (0, 9), ("{S} has {v} children.", "{S} is the parent of {v} children."), ("{S} a {v} enfants.",)),
        Field(("hobbies", "interests", "likes", "loisirs"), "strings", names.HOBBY, ("{S} likes {v}.", "{S} enjoys {v}.", "Hobbies: {v}.", "{S} is fond of {v}."), ("{S} aime {v}.", "Loisirs : {v}.")),
        Field(("married", "is_married", "marié"), "boolean", None, (("{S} is married.", "{S} has been married for years."), ("{S} is single.", "{S} is not married.")), (("{S} est marié.",), ("{S} est célibataire.",))),
        Field(("company", "employer", "firm", "entreprise"), "string", names.company, ("{S} works for {v}.", "{S} is employed by {v}.", "Employer: {v}."), ("{S} travaille pour {v}.", "{S} est employé par {v}.")),
    ), {"en": ("He", "She"), "fr": ("Il", "Elle")},
      {"en": ("{name} ({age}, {city})", "{name}, {age}, from {city}", "{name}, a {job} from {city}", "{name}, aged {age}", "{name}, {age}, a {job}"),
       "fr": ("{name} ({age} ans, {city})", "{name}, {age} ans, de {city}", "{name}, {age} ans")}, "people"),
    Scene("Book", Field(("title", "name", "book", "titre"), "string", names.title,
        ("{v} is a [fine|strange|long|wonderful] [novel|book].", "I have just read {v}.", "[We|They] sell {v}.", "The book of the month is {v}.", "I recently read {v}.", "{v} is on my shelf.", "My favourite book is {v}."),
        ("{v} est un beau [roman|livre].", "Je viens de lire {v}.", "Le livre du mois est {v}.", "J'ai lu {v}.")), (
        Field(("author", "writer", "written_by", "auteur"), "string", names.person, ("It was written by {v}.", "It is by {v}.", "{v} wrote it.", "The author is {v}.", "Author: {v}."), ("Il est de {v}.", "L'auteur est {v}.", "{v} l'a écrit.")),
        Field(("authors", "writers", "auteurs"), "strings", names.person, ("It was written by {v}.", "It is by {v}.", "{v} wrote it.", "Authors: {v}."), ("Il est de {v}.", "Auteurs : {v}.")),
        Field(("year", "published", "publication_year", "année"), "integer", (1700, 2030), ("It was published in {v}.", "It came out in {v}.", "It appeared in {v}.", "Year: {v}."), ("Il a été publié en {v}.", "Il est paru en {v}.")),
        Field(("pages", "page_count", "number_of_pages"), "integer", (40, 1500), ("It has {v} pages.", "It is {v} pages long.", "Pages: {v}."), ("Il a {v} pages.", "Il compte {v} pages.")),
        Field(("publisher", "éditeur"), "string", names.company, ("The publisher is {v}.", "It was published by {v}."), ("L'éditeur est {v}.",)),
        Field(("price", "cost", "prix"), "number", names.amount, ("It costs {v} euros.", "The price is {v} dollars.", "It sells for ${v}.", "You pay €{v}."), ("Il coûte {v} euros.", "Son prix est de {v} €.")),
        Field(("genre", "category"), "enum", {"novel": ("It is a novel.", "C'est un roman."), "poetry": ("It holds poems.", "Ce sont des poèmes."), "history": ("It is about history.", "Il parle d'histoire."),
              "comic": ("It is a comic book.", "C'est une bande dessinée."), "cookbook": ("It is full of recipes.", "Il est plein de recettes.")}, None, None),
        Field(("translated", "is_translated"), "boolean", None, (("It has been translated.", "There is a translation."), ("It has not been translated.", "It was never translated.")), (("Il est traduit.",), ("Il n'est pas traduit.",))),
    ), {"en": ("It",), "fr": ("Il",)},
      {"en": ("{title} by {author}", "{title} by {author} ({year})", "{title} ({author}, {year})", "{title}, written by {author}", "{title} by {authors}", "{author}'s {title}"),
       "fr": ("{title} de {author}", "{title} de {author} ({year})", "{title} ({author}, {year})")}, "books"),
    Scene("Order", Field(("customer", "name", "buyer", "client"), "string", names.person,
        ("{v} [ordered something|placed an order|bought something|sent an order] [today|yesterday|this morning|].", "We have an order from {v}.", "Order for {v}.", "Here is the order of {v}.", "{v} would like to order."),
        ("{v} a passé commande.", "Commande de {v}.", "Nous avons une commande de {v}.")), (
        Field(("product", "item", "article", "produit"), "string", names.thing, ("The item is a {v}.", "Product: {v}.", "It is for the {v}.", "The thing ordered is a {v}."), ("Produit : {v}.", "L'article est un {v}.")),
        Field(("quantity", "count", "number", "amount", "quantité"), "integer", (1, 60), ("Quantity: {v}.", "{v} pieces were ordered.", "We should send {v} of them.", "The number of pieces is {v}."), ("Quantité : {v}.", "Il en faut {v}.")),
        Field(("price", "unit_price", "prix"), "number", names.amount, ("Each one costs {v} euros.", "The price is €{v}.", "At ${v} apiece.", "The price is {v} dollars each."), ("Le prix est de {v} euros.", "Chaque pièce coûte {v} €.")),
        Field(("order_id", "order_number", "id", "reference", "numéro"), "string", names.code, ("The order number is {v}.", "Order {v}.", "Reference: {v}.", "It has the number {v}."), ("La commande porte le numéro {v}.", "Référence : {v}.")),
        Field(("date", "delivery_date", "due"), "string", names.date, ("Deliver on {v}.", "Delivery date: {v}.", "It should arrive on {v}.", "It is due on {v}."), ("Livraison le {v}.", "À livrer le {v}.")),
        Field((*TOWN, "destination"), "string", names.place, ("Ship it to {v}.", "It goes to {v}.", "The destination is {v}.", "Delivery in {v}."), ("À envoyer à {v}.", "Livraison à {v}.")),
        Field(("address", "street", "adresse"), "string", names.street, ("The address is {v}.", "Deliver to {v}.", "Send it to {v}."), ("L'adresse est {v}.", "À livrer au {v}.")),
        Field(("express", "urgent", "is_express", "priority"), "boolean", None, (("It is urgent.", "Express delivery, please.", "This one must go express."), ("There is no hurry.", "Normal delivery is fine.", "It is not urgent.")),
              (("C'est urgent.", "Livraison express."), ("Rien ne presse.", "Ce n'est pas urgent."))),
        Field(("payment", "payment_method"), "enum", {"card": ("Paid by card.", "Payé par carte."), "cash": ("Paid in cash.", "Payé en espèces."), "transfer": ("Paid by bank transfer.", "Payé par virement."), "cheque": ("Paid by cheque.", "Payé par chèque.")}, None, None),
        Field(("colour", "color", "couleur"), "string", COLOUR, ("The colour should be {v}.", "In {v}, please.", "Colour: {v}."), ("Couleur : {v}.", "En {v}, s'il vous plaît.")),
        Field(("status", "state"), "enum", {"shipped": ("It has left our house.", "Elle est partie."), "pending": ("It is still waiting.", "Elle attend encore."), "delivered": ("It has arrived.", "Elle est arrivée."), "cancelled": ("It was called off.", "Elle a été annulée.")}, None, None),
    ), {"en": ("The customer",), "fr": ("Le client",)},
      {"en": ("{quantity} {product}s", "{quantity} x {product}", "{quantity} {product}s at {price} euros", "{product} ({quantity})", "{quantity} pieces of {product}", "a {product} for {price} euros"),
       "fr": ("{quantity} {product}s", "{quantity} x {product}", "{quantity} {product} à {price} euros")}, "items"),
    Scene("Event", Field(("event", "name", "title", "événement"), "string", lambda d: d.pick(["Concert", "Meeting", "Workshop", "Lecture", "Festival", "Dinner", "Party", "Marathon", "Exhibition"]) + " " + names.proper(d),
        ("{v} is coming.", "You are invited to {v}.", "Do not miss {v}.", "We are planning {v}.", "Save the date for {v}.", "{v} will take place soon."),
        ("{v} approche.", "Vous êtes invité à {v}.", "Ne manquez pas {v}.")), (
        Field(("date", "day", "when", "jour"), "string", names.date, ("It is on {v}.", "It takes place on {v}.", "Date: {v}.", "We meet on {v}."), ("C'est le {v}.", "Date : {v}.", "Rendez-vous le {v}.")),
        Field(("time", "start_time", "starts_at", "heure"), "string", names.clock, ("It starts at {v}.", "Doors open at {v}.", "Time: {v}.", "Be there at {v}."), ("Cela commence à {v}.", "Heure : {v}.")),
        Field((*TOWN, "where", "lieu"), "string", names.place, ("It is held in {v}.", "The place is {v}.", "Come to {v}.", "It happens in {v}."), ("Cela se passe à {v}.", "Lieu : {v}.")),
        Field(("room", "salle"), "string", names.code, ("The room is {v}.", "Go to room {v}."), ("Salle {v}.",)),
        Field(("participants", "attendees", "guests", "people"), "strings", names.first_name, ("{v} will come.", "{v} will be there.", "With {v}.", "Guests: {v}."), ("{v} viendront.", "Avec {v}.")),
        Field(("seats", "capacity", "places"), "integer", (2, 900), ("There are {v} seats.", "Up to {v} people can come.", "Seats: {v}."), ("Il y a {v} places.",)),
        Field(("price", "ticket_price", "fee", "prix"), "number", names.amount, ("A ticket costs {v} euros.", "Entry is ${v}.", "Tickets are €{v}."), ("L'entrée coûte {v} euros.", "Un billet coûte {v} €.")),
        Field(("organizer", "host", "speaker", "organisateur"), "string", names.person, ("It is hosted by {v}.", "The host is {v}.", "{v} organises it."), ("C'est organisé par {v}.",)),
        Field(("free", "is_free", "gratuit"), "boolean", None, (("Entry is free.", "It costs nothing."), ("Entry is not free.", "You have to pay.")), (("C'est gratuit.", "L'entrée est libre."), ("C'est payant.",))),
        Field(("duration_minutes", "duration", "minutes", "durée"), "integer", (5, 240), ("It lasts {v} minutes.", "Duration: {v} minutes.", "It takes {v} minutes."), ("Cela dure {v} minutes.",)),
    ), {"en": ("It",), "fr": ("Cela",)},
      {"en": ("{event} on {date}", "{event} in {city} on {date}", "{event} at {time}", "{event} ({date}, {city})"), "fr": ("{event} le {date}", "{event} à {city} le {date}", "{event} à {time}")}, "events"),
    Scene("Trip", Field(("traveller", "passenger", "name", "voyageur"), "string", names.person,
        ("{v} is going on a trip.", "{v} needs a ticket.", "Booking for {v}.", "Ticket of {v}.", "{v} travels soon.", "Passenger: {v}."), ("{v} part en voyage.", "Billet de {v}.", "{v} a besoin d'un billet.")), (
        Field(("from", "origin", "departure", "from_city", "départ"), "string", names.place, ("The trip starts in {v}.", "Departure from {v}.", "{S} leaves from {v}.", "From {v}."), ("Départ de {v}.", "{S} part de {v}.")),
        Field(("to", "destination", "arrival", "to_city", "arrivée"), "string", names.place, ("The destination is {v}.", "{S} is going to {v}.", "Arrival in {v}.", "To {v}."), ("Arrivée à {v}.", "{S} va à {v}.")),
        Field(("date", "travel_date", "day"), "string", names.date, ("{S} leaves on {v}.", "Date of travel: {v}.", "On {v}."), ("{S} part le {v}.", "Date : {v}.")),
        Field(("seat", "seat_number", "siège"), "string", lambda d: f"{d.number(1, 60)}{d.pick('ABCDEF')}", ("Seat {v}.", "The seat is {v}.", "{S} sits in {v}."), ("Siège {v}.",)),
        Field(("flight", "flight_number", "train", "vol"), "string", names.code, ("The number is {v}.", "With {v}.", "It is {v}."), ("Le numéro est {v}.",)),
        Field(("class", "travel_class"), "enum", {"first": ("In first class.", "En première classe."), "second": ("In second class.", "En seconde classe."), "business": ("In business class.", "En classe affaires.")}, None, None),
        Field(("bags", "luggage", "bagages"), "integer", (0, 8), ("{S} has {v} bags.", "Bags: {v}.", "With {v} pieces of luggage."), ("{S} a {v} bagages.", "Bagages : {v}.")),
        Field(("price", "fare", "prix"), "number", names.amount, ("The ticket costs {v} euros.", "The fare is ${v}.", "Price: €{v}."), ("Le billet coûte {v} euros.",)),
        Field(("return_trip", "round_trip", "return"), "boolean", None, (("It is a return ticket.", "There and back."), ("It is one way only.", "No return.")), (("C'est un aller-retour.",), ("C'est un aller simple.",))),
    ), {"en": ("The traveller", "He", "She"), "fr": ("Il", "Elle")},
      {"en": ("{traveller} from {from} to {to}", "{traveller} to {to} on {date}", "{traveller}, seat {seat}"), "fr": ("{traveller} de {from} à {to}", "{traveller} à {to} le {date}")}, "passengers"),
    Scene("Product", Field(("product", "name", "item", "produit"), "string", lambda d: names.proper(d) + d.pick(["", " " + str(d.number(1, 900)), " Pro", " Mini"]),
        ("I bought the {v}.", "The {v} is new.", "We tested the {v}.", "My new {v} is here.", "Review of the {v}.", "The {v} is on sale."), ("J'ai acheté le {v}.", "Le {v} est arrivé.", "Nous avons testé le {v}.")), (
        Field(("price", "cost", "prix"), "number", names.amount, ("It costs {v} euros.", "The price is ${v}.", "It is sold for {v} dollars.", "I paid €{v}."), ("Il coûte {v} euros.", "Je l'ai payé {v} €.")),
        Field(("rating", "stars", "score", "note"), "integer", (1, 5), ("I give it {v} stars.", "{v} stars out of 5.", "Rating: {v}/5."), ("Je lui donne {v} étoiles.", "Note : {v}/5.")),
        Field(("brand", "maker", "manufacturer", "marque"), "string", names.company, ("The brand is {v}.", "It is made by {v}.", "{v} makes it."), ("La marque est {v}.", "Il est fait par {v}.")),
        Field(("colour", "color", "couleur"), "string", COLOUR, ("Mine is {v}.", "The colour is {v}.", "I took the {v} one."), ("Le mien est {v}.", "Couleur : {v}.")),
        Field(("weight", "weight_kg", "poids"), "number", lambda d: f"{d.number(0, 40)}.{d.number(1, 9)}", ("It weighs {v} kg.", "Weight: {v} kg."), ("Il pèse {v} kg.",)),
        Field(("sentiment", "opinion"), "enum", {"positive": ("I love it.", "Je l'adore."), "negative": ("I hate it.", "Je le déteste."), "neutral": ("It is okay, nothing more.", "Il est correct, sans plus.")}, None, None),
        Field(("in_stock", "available", "disponible"), "boolean", None, (("It is in stock.", "You can have it at once."), ("It is sold out.", "It is out of stock.")), (("Il est en stock.",), ("Il est épuisé.",))),
        Field(("recommended", "would_recommend"), "boolean", None, (("I recommend it.", "I would buy it again."), ("I do not recommend it.", "I would not buy it again.")), (("Je le recommande.",), ("Je ne le recommande pas.",))),
        Field(("warranty_years", "warranty", "garantie"), "integer", (1, 10), ("The warranty is {v} years.", "It comes with {v} years of warranty."), ("Il est garanti {v} ans.",)),
        Field(("features", "qualities", "pros", "qualités"), "strings", pick("light/fast/silent/cheap/strong/pretty/compact/solid/bright/soft", "léger/rapide/silencieux/solide/joli/compact/doux"), ("It is {v}.", "Good points: {v}."), ("Il est {v}.", "Qualités : {v}.")),
    ), {"en": ("It",), "fr": ("Il",)},
      {"en": ("the {product} at {price} euros", "{product} ({price})", "{product} for ${price}", "{product}, {price} euros"), "fr": ("{product} à {price} euros", "{product} ({price} €)")}, "products"),
    Scene("Recipe", Field(("dish", "recipe", "name", "plat"), "string", lambda d: names.proper(d) + d.pick([" soup", " cake", " pie", " salad", ""] if d.lang == "en" else ["", ""]),
        ("Tonight we cook {v}.", "My grandmother makes {v}.", "Here is how to make {v}.", "The recipe is called {v}."), ("Ce soir, on cuisine {v}.", "Voici la recette : {v}.")), (
        Field(("ingredients", "ingrédients"), "strings", names.FOOD, ("You need {v}.", "It takes {v}.", "Ingredients: {v}.", "Mix {v}."), ("Il faut {v}.", "Ingrédients : {v}.")),
        Field(("servings", "people", "portions", "personnes"), "integer", (1, 12), ("It serves {v}.", "For {v} people.", "It is enough for {v} people."), ("Pour {v} personnes.",)),
        Field(("minutes", "cooking_time", "time_minutes", "durée"), "integer", (3, 240), ("It takes {v} minutes.", "Bake it for {v} minutes.", "Ready in {v} minutes."), ("Cuire {v} minutes.", "Prêt en {v} minutes.")),
        Field(("temperature", "oven_temperature", "température"), "integer", (60, 280), ("The oven is at {v} degrees.", "Heat the oven to {v} °C."), ("Four à {v} degrés.",)),
        Field(("vegetarian", "is_vegetarian", "végétarien"), "boolean", None, (("It is vegetarian.", "There is no meat in it."), ("It is not vegetarian.", "There is meat in it.")), (("C'est végétarien.",), ("Il y a de la viande.",))),
        Field(("difficulty", "level"), "enum", {"easy": ("It is very simple.", "C'est très simple."), "medium": ("It needs some practice.", "Il faut un peu d'habitude."), "hard": ("Only a real cook can do it.", "Seul un vrai cuisinier y arrive.")}, None, None),
    ), {"en": ("It",), "fr": ("Il",)}, {"en": ("{dish} for {servings}", "{dish} ({minutes} minutes)"), "fr": ("{dish} pour {servings}", "{dish} ({minutes} minutes)")}, "dishes"),
    Scene("Flat", Field((*TOWN, "ville"), "string", names.place,
        ("Flat to rent in {v}.", "A nice flat in {v}.", "We offer a house in {v}.", "For sale in {v}.", "New on the market in {v}."), ("Appartement à louer à {v}.", "Bel appartement à {v}.", "Maison à vendre à {v}.")), (
        Field(("rooms", "bedrooms", "number_of_rooms", "pièces"), "integer", (1, 9), ("It has {v} rooms.", "{v} rooms.", "Rooms: {v}.", "There are {v} rooms."), ("Il a {v} pièces.", "{v} pièces.")),
        Field(("size", "area", "surface", "square_metres"), "integer", (12, 400), ("It measures {v} square metres.", "{v} m2.", "The size is {v} square metres."), ("Il fait {v} m2.", "Surface : {v} m2.")),
        Field(("rent", "price", "monthly_rent", "loyer"), "integer", (200, 5000), ("The rent is {v} euros a month.", "{v} euros per month.", "Rent: €{v}."), ("Le loyer est de {v} euros.", "{v} euros par mois.")),
        Field(("floor", "étage"), "integer", (1, 30), ("It is on floor {v}.", "Floor: {v}."), ("Il est à l'étage {v}.",)),
        Field(("address", "street", "adresse"), "string", names.street, ("The address is {v}.", "You find it at {v}."), ("L'adresse est {v}.",)),
        Field(("owner", "contact", "landlord", "propriétaire"), "string", names.person, ("Contact {v}.", "The owner is {v}.", "Ask for {v}."), ("Contactez {v}.", "Le propriétaire est {v}.")),
        Field(("furnished", "is_furnished", "meublé"), "boolean", None, (("It is furnished.", "The furniture is there."), ("It is empty.", "It is not furnished.")), (("Il est meublé.",), ("Il est vide.", "Il n'est pas meublé."))),
        Field(("pets_allowed", "pets", "animals_allowed"), "boolean", None, (("Pets are welcome.", "You may bring your dog."), ("No pets.", "Pets are not allowed.")), (("Les animaux sont acceptés.",), ("Pas d'animaux.",))),
        Field(("available_from", "date", "free_from"), "string", names.date, ("It is free from {v}.", "You can move in on {v}."), ("Libre à partir du {v}.",)),
    ), {"en": ("It",), "fr": ("Il",)}, {"en": ("{city} ({rooms} rooms)", "{rooms} rooms in {city} for {rent} euros"), "fr": ("{city} ({rooms} pièces)",)}, "flats"),
    Scene("Match", Field(("home_team", "team", "home"), "string", lambda d: names.place(d) + d.pick([" United", " FC", "", " Rovers", ""]),
        ("{v} [played|had a match] [yesterday|today|on Sunday].", "A good day for {v}.", "{v} at home."), ("{v} a joué hier.", "Un beau match pour {v}.")), (
        Field(("opponent", "away_team", "away", "rival"), "string", names.place, ("The other team was {v}.", "The opponent was {v}.", "They met {v}.", "They played against {v}."), ("L'adversaire était {v}.", "C'était contre {v}.")),
        Field(("goals", "score", "points", "buts"), "integer", (0, 120), ("They scored {v}.", "They made {v} points.", "Points: {v}."), ("Ils ont marqué {v} points.",)),
        Field(("scorer", "best_player", "player", "joueur"), "string", names.person, ("The best player was {v}.", "{v} scored.", "{v} was the hero."), ("Le meilleur joueur était {v}.", "{v} a marqué.")),
        Field(("spectators", "attendance", "fans", "spectateurs"), "integer", (50, 90000), ("{v} people watched.", "There were {v} spectators.", "Attendance: {v}."), ("Il y avait {v} spectateurs.",)),
        Field(("result", "outcome"), "enum", {"win": ("They won.", "Ils ont gagné."), "loss": ("They lost.", "Ils ont perdu."), "draw": ("Nobody won.", "Match nul.")}, None, None),
        Field(("stadium", "venue", "stade"), "string", names.proper, ("The stadium was {v}.", "It was in the stadium {v}."), ("Le stade était {v}.",)),
        Field(("date", "day"), "string", names.date, ("It was on {v}.", "Date: {v}."), ("C'était le {v}.",)),
    ), {"en": ("They",), "fr": ("Ils",)}, {"en": ("{home_team} against {opponent}", "{home_team} with {goals} points"), "fr": ("{home_team} contre {opponent}", "{home_team} avec {goals} points")}, "teams"),
    Scene("Pet", Field(("name", "pet_name", "nom"), "string", names.proper,
        ("{v} is looking for a home.", "My pet is called {v}.", "{v} was found yesterday.", "Our pet {v} is lovely.", "{v} came to the vet."), ("{v} cherche une famille.", "Mon animal s'appelle {v}.", "{v} est arrivé au refuge.")), (
        Field(("species", "kind", "type", "espèce"), "enum", {"dog": ("{S} is a dog.", "C'est un chien."), "cat": ("{S} is a cat.", "C'est un chat."), "rabbit": ("{S} is a rabbit.", "C'est un lapin."), "parrot": ("{S} is a parrot.", "C'est un perroquet.")}, None, None),
        Field(("age", "years", "âge"), "integer", (1, 19), ("{S} is {v} years old.", "Age: {v} years.", "{S} is {v}."), ("Âge : {v} ans.", "{S} a {v} ans.")),
        Field(("colour", "color", "fur", "couleur"), "string", COLOUR, ("{S} is {v}.", "The colour is {v}."), ("Couleur : {v}.",)),
        Field(("owner", "belongs_to", "propriétaire"), "string", names.person, ("The owner is {v}.", "{S} belongs to {v}."), ("Propriétaire : {v}.", "{S} appartient à {v}.")),
        Field(("weight", "weight_kg", "poids"), "number", lambda d: f"{d.number(1, 60)}.{d.number(1, 9)}" if d.chance(0.6) else str(d.number(1, 60)), ("{S} weighs {v} kg.", "Weight: {v} kg."), ("{S} pèse {v} kg.",)),
        Field(("vaccinated", "is_vaccinated", "vacciné"), "boolean", None, (("{S} is vaccinated.", "All the vaccines are done."), ("{S} is not vaccinated.", "No vaccine yet.")), (("{S} est vacciné.",), ("{S} n'est pas vacciné.",))),
        Field(("food", "eats", "diet"), "strings", names.FOOD, ("{S} eats {v}.", "{S} likes {v}."), ("{S} mange {v}.",)),
    ), {"en": ("He", "She", "It"), "fr": ("Il",)}, {"en": ("{name} ({age})", "{name}, {age} years, {colour}", "{name}, {age}"), "fr": ("{name} ({age} ans)", "{name}, {age} ans, {colour}")}, "pets"),
    Scene("Job", Field(("position", "job_title", "title", "poste"), "string", names.JOB,
        ("We are looking for a {v}.", "Wanted: {v}.", "Job offer: {v}.", "Join us as a {v}."), ("Nous cherchons un {v}.", "Offre d'emploi : {v}.")), (
        Field(("company", "employer", "firm", "entreprise"), "string", names.company, ("The company is {v}.", "You will work for {v}.", "{v} is hiring."), ("L'entreprise est {v}.", "{v} recrute.")),
        Field(TOWN, "string", names.place, ("The office is in {v}.", "You work in {v}.", "Location: {v}."), ("Le bureau est à {v}.", "Lieu : {v}.")),
        Field(("salary", "pay", "salaire"), "integer", (15000, 150000), ("The salary is {v} euros a year.", "We pay {v} dollars.", "Pay: {v}."), ("Le salaire est de {v} euros.",)),
        Field(("remote", "home_office", "télétravail"), "boolean", None, (("You can work from home.", "The work is remote."), ("You must come to the office.", "No remote work.")), (("Télétravail possible.",), ("Pas de télétravail.",))),
        Field(("skills", "requirements", "compétences"), "strings", pick("Python/Java/SQL/English/German/Excel/driving/cooking/selling/Linux/Rust/drawing", "Python/Java/SQL/anglais/allemand/Excel/Linux/Rust/dessin"), ("You know {v}.", "Skills: {v}.", "We need {v}."), ("Vous connaissez {v}.", "Compétences : {v}.")),
        Field(("contract", "contract_type"), "enum", {"permanent": ("It is for good.", "C'est un CDI."), "temporary": ("It is for six months only.", "C'est pour six mois seulement."), "internship": ("It is an internship.", "C'est un stage.")}, None, None),
        Field(("contact", "recruiter", "email"), "string", names.email, ("Write to {v}.", "Contact: {v}."), ("Écrivez à {v}.",)),
        Field(("experience_years", "years_of_experience", "expérience"), "integer", (1, 15), ("You have {v} years of experience.", "{v} years of experience are needed."), ("{v} ans d'expérience.",)),
    ), {"en": ("It",), "fr": ("Il",)}, {"en": ("{position} at {company}", "{position} in {city}"), "fr": ("{position} chez {company}", "{position} à {city}")}, "jobs"),
    Scene("Ticket", Field(("subject", "issue", "problem", "title"), "string", lambda d: (d.pick(["Broken", "Missing", "Slow", "Wrong"]) + " " + names.thing(d)) if d.lang == "en" else (names.thing(d) + " " + d.pick(["en panne", "perdu", "lent"])),
        ("Subject: {v}.", "Problem: {v}.", "New ticket: {v}."), ("Sujet : {v}.", "Problème : {v}.")), (
        Field(("customer", "reporter", "name", "client"), "string", names.person, ("It was sent by {v}.", "The customer is {v}.", "{v} wrote to us.", "From: {v}."), ("Envoyé par {v}.", "Le client est {v}.")),
        Field(("priority", "urgency"), "enum", {"low": ("It can wait.", "Cela peut attendre."), "medium": ("Please look at it this week.", "À voir cette semaine."), "high": ("It must be fixed at once.", "À régler tout de suite.")}, None, None),
        Field(("id", "ticket_id", "number", "reference"), "string", names.code, ("The ticket is {v}.", "Number {v}.", "Ticket {v}."), ("Le ticket est {v}.", "Numéro {v}.")),
        Field(("assigned_to", "assignee", "agent"), "string", names.first_name, ("{v} takes care of it.", "It goes to {v}.", "Assigned to {v}."), ("{v} s'en occupe.",)),
        Field(("resolved", "closed", "fixed", "résolu"), "boolean", None, (("It is solved.", "It has been fixed."), ("It is still open.", "It is not solved yet.")), (("C'est résolu.",), ("Ce n'est pas résolu.",))),
        Field(("category", "kind", "type"), "enum", {"billing": ("It is about an invoice.", "Il s'agit d'une facture."), "technical": ("It is a technical matter.", "C'est technique."), "delivery": ("It is about a parcel.", "Il s'agit d'un colis.")}, None, None),
        Field(("date", "created", "opened"), "string", names.iso_date, ("It came in on {v}.", "Date: {v}."), ("Reçu le {v}.",)),
    ), {"en": ("It",), "fr": ("Il",)}, {"en": ("{subject} ({customer})", "{subject} from {customer}"), "fr": ("{subject} ({customer})",)}, "tickets"),
)  # fmt: skip
