"""Functions of services: taxis, tickets, notes, shops, files, bookings, with whole phrases for arguments."""

from __future__ import annotations

import json
from collections.abc import Callable

from recipe.chance import names
from recipe.chance.dice import Dice
from recipe.skills.tools.kind import CITY, DATE, Kind, one_of, takes

ROOM = one_of(
    en="kitchen bathroom bedroom office garage hall attic nursery",
    fr="cuisine chambre bureau garage couloir grenier salon",
)
SHOP = one_of(en="pharmacy bakery museum cinema supermarket library hotel bank restaurant café park",
              fr="pharmacie boulangerie musée cinéma supermarché bibliothèque hôtel banque restaurant café")  # fmt: skip
CHANNELS = "general random support news design marketing engineering announcements".split()


def _path(dice: Dice) -> str:
    return f"{dice.pick(['', 'docs/', 'src/', '/home/'])}{names.identifier(dice)}.{dice.pick(['txt', 'py', 'pdf', 'md', 'csv', 'jpg'])}"


def _some(make: Callable[[Dice], str]) -> Callable[[Dice], list[str]]:
    return lambda dice: list(dict.fromkeys(make(dice) for _ in range(dice.number(1, 3))))


def _done(dice: Dice) -> dict[str, str]:
    return {"status": dice.pick(["ok", "done", "confirmed", "saved"]), "id": names.code(dice)}


SERVICES = (
    Kind(
        ("order_taxi", "book_taxi", "request_ride", "call_cab"), ("Order a taxi", "Book a ride from one address to another"),
        (takes("pickup", "from", "pickup_address", "start", make=names.street, says="Where to be picked up"),
         takes("destination", "to", "dropoff", make=lambda d: d.pick([names.street, names.place, names.company])(d), says="Where to go"),
         takes("time", "at", "pickup_time", make=names.clock, says="When", optional=("at {v}", "for {v}"), fr=("à {v}", "pour {v}"))),
        ("Get me a taxi from {0} to {1}", "I need a cab at {0}, going to {1}", "Order a ride to {1}, pick me up at {0}", "Taxi please: {0} to {1}"),
        ("Commande un taxi de {0} à {1}", "Il me faut un taxi au {0} pour aller à {1}"),
        lambda d: {"driver": names.first_name(d), "minutes": d.number(2, 40)},
    ),
    Kind(
        ("search_tickets", "find_tickets", "buy_tickets", "get_tickets"), ("Find tickets for a show", "Buy tickets for an event"),
        (takes("event", "show", "name", "artist", make=lambda d: d.pick([names.title, names.person])(d), says="The show"),
         takes("quantity", "count", "tickets", "seats", kind="integer", make=(1, 12), says="How many"),
         takes("city", "town", make=names.city, says="Where", optional=("in {v}",), fr=("à {v}",))),
        ("Buy {1} tickets for {0}", "I want {1} seats for {0}", "Get {1} tickets to see {0}", "Find me {1} tickets for \"{0}\""),
        ("Achète {1} billets pour {0}", "Je veux {1} places pour « {0} »"),
        lambda d: {"price": json.loads(names.amount(d)), "seats": names.code(d)},
    ),
    Kind(
        ("set_brightness", "dim_lights", "set_light_level"), ("Set how bright a room is", "Dim the lights to a percentage"),
        (takes("room", "location", "zone", make=ROOM, says="The room"), takes("level", "percent", "value", kind="integer", make=(13, 100), says="Percent")),
        ("Set the {0} to {1} percent", "Dim the {0} to {1}%", "{0}: {1} percent, please", "I want {1}% in the {0}"),
        ("Mets {0} à {1} %", "Règle à {1} % dans : {0}"),
        _done,
    ),
    Kind(
        ("create_note", "save_note", "add_note", "take_note", "write_memo"), ("Save a note", "Write something down"),
        (takes("text", "content", "note", "body", make=names.phrase, says="The text"),
         takes("folder", "notebook", "tag", make=names.word, says="Where to keep it", optional=("in the folder {v}", "under {v}"), fr=("dans le dossier {v}",))),
        ("Note: {0}", "Write down: {0}", "Make a note that says '{0}'", "Save this note: {0}", "Please note \"{0}\""),
        ("Note : {0}", "Écris : {0}", "Garde cette note : « {0} »"),
        _done,
    ),
    Kind(
        ("search_products", "find_product", "shop_search", "product_search"), ("Search a shop", "Find products in the catalogue"),
        (takes("query", "product", "keywords", "q", make=names.thing, says="What to look for"),
         takes("max_price", "price_limit", "budget", kind="number", make=names.amount, says="The most it may cost", optional=("under {v} euros", "for at most {v} euros"), fr=("à moins de {v} euros",)),
         takes("brand", "maker", make=names.company, says="The brand", optional=("by {v}", "from {v}"), fr=("de la marque {v}",))),
        ("Find me a {0}", "I'm looking for a {0}", "Show me every {0} you have", "Do you sell a {0}", "Search the shop for {0}"),
        ("Je cherche : {0}", "Trouve-moi un {0}", "Vendez-vous : {0}"),
        lambda d: {"product": names.thing(d), "price": json.loads(names.amount(d))},
    ),
    Kind(
        ("define_word", "get_definition", "dictionary", "lookup_word"), ("Look a word up in the dictionary",),
        (takes("word", "term", "query", make=names.word, says="The word"),),
        ("Define {0}", "What does {0} mean", "Look up the word '{0}'", "Give me the definition of \"{0}\"", "Meaning of {0}"),
        ("Que veut dire {0}", "Définis {0}", "Cherche le mot « {0} »"),
        lambda d: {"definition": names.phrase(d)},
    ),
    Kind(
        ("find_nearby", "search_places", "places_near", "nearby_search"), ("Find places near an address", "What is close to a place"),
        (takes("type", "kind", "category", "what", make=SHOP, says="What kind of place"), takes("near", "address", "location", "around", make=lambda d: d.pick([names.street, names.place])(d), says="Near what")),
        ("Find a {0} near {1}", "Is there a {0} close to {1}", "Which {0} is nearest to {1}", "I need a {0} around {1}"),
        ("Trouve {0} près de {1}", "Y a-t-il : {0}, à côté de {1}"),
        lambda d: {"name": names.company(d), "distance_m": d.number(20, 3000)},
    ),
    Kind(
        ("add_expense", "log_expense", "track_spending", "record_payment"), ("Record what was spent", "Add an expense"),
        (takes("amount", "sum", "cost", kind="number", make=names.amount, says="How much"),
         takes("description", "what", "item", "label", make=lambda d: d.pick([names.thing, names.DISH, names.phrase])(d), says="What for"),
         takes("currency", "unit", kind="enum", make={"EUR": ("in euros", "en euros"), "USD": ("in dollars", "en dollars"), "GBP": ("in pounds", "en livres")}, says="Currency", optional=("",))),
        ("I spent {0} on {1}", "Log {0} for {1}", "Add an expense of {0}: {1}", "Write down {0} for '{1}'"),
        ("J'ai dépensé {0} pour {1}", "Ajoute une dépense de {0} : {1}"),
        _done,
    ),
    Kind(
        ("update_record", "set_field", "edit_row", "patch_record"), ("Change a field of a record in a table", "Update a row"),
        (takes("table", "collection", make=names.identifier, says="The table"), takes("id", "row_id", "record_id", make=names.code, says="Which row"),
         takes("field", "column", make=names.identifier, says="The field"), takes("value", "new_value", make=lambda d: d.pick([names.word, names.title, names.email, names.phrase])(d), says="The new value")),
        ("In {0}, set {2} of {1} to {3}", "Update {1} in {0}: {2} = {3}", "Change the {2} of record {1} in the table {0} to '{3}'"),
        ("Dans {0}, mets {2} de {1} à {3}", "Change {2} de {1} dans la table {0} : {3}"),
        _done,
    ),
    Kind(
        ("create_playlist", "new_playlist", "make_playlist"), ("Make a playlist", "Create a playlist of songs"),
        (takes("name", "title", make=names.title, says="Its name"), takes("songs", "tracks", "titles", kind="strings", make=_some(names.title), says="The songs")),
        ("Make a playlist '{0}' with {1}", "Create the playlist {0}: {1}", "Put {1} into a new playlist called {0}"),
        ("Crée la playlist « {0} » avec {1}",),
        _done,
    ),
    Kind(
        ("cancel_booking", "cancel_order", "cancel_reservation", "delete_booking"), ("Cancel a booking", "Call off a reservation"),
        (takes("reference", "booking_id", "id", "code", make=names.code, says="The reference"),
         takes("reason", "comment", "note", make=names.phrase, says="Why", optional=("because {v}", "(reason: {v})"), fr=("(motif : {v})",))),
        ("Cancel {0}", "Please cancel my booking {0}", "I don't need {0} any more, cancel it", "Call off the reservation {0}"),
        ("Annule {0}", "Annule ma réservation {0}"),
        _done,
    ),
    Kind(
        ("rename_file", "move_file", "mv"), ("Rename a file", "Move a file"),
        (takes("source", "old_name", "from", "path", make=_path, says="The file"), takes("target", "new_name", "to", "destination", make=_path, says="Its new path")),
        ("Rename {0} to {1}", "Move {0} to {1}", "{0} should become {1}", "Move `{0}` to `{1}`"),
        ("Renomme {0} en {1}", "Déplace {0} vers {1}"),
        _done,
    ),
    Kind(
        ("log_workout", "add_activity", "track_exercise"), ("Record a workout", "Log some sport"),
        (takes("activity", "sport", "exercise", make=names.HOBBY, says="What"), takes("minutes", "duration", "duration_minutes", kind="integer", make=(5, 240), says="Minutes"),
         takes("distance", "distance_km", "km", kind="number", make=lambda d: f"{d.number(1, 60)}.{d.number(1, 9)}", says="Kilometres", optional=("over {v} km", "({v} km)"), fr=("sur {v} km",))),
        ("I did {1} minutes of {0}", "Log {1} minutes of {0}", "Today: {0}, {1} minutes", "Add {0} for {1} minutes"),
        ("Note {1} minutes : {0}", "J'ai fait {1} minutes ({0})"),
        lambda d: {"calories": d.number(20, 1500)},
    ),
    Kind(
        ("train_times", "search_trains", "next_train", "get_departures"), ("Find trains", "Train times between two stations"),
        (takes("from", "origin", "departure_station", make=names.city, says="From"), takes("to", "destination", "arrival_station", make=names.city, says="To"), DATE,
         takes("after", "time", "departure_after", make=names.clock, says="Not before", optional=("after {v}",), fr=("après {v}",))),
        ("Trains from {0} to {1}", "When is the next train from {0} to {1}", "I need a train to {1} from {0}", "How do I get from {0} to {1} by train"),
        ("Quels trains de {0} à {1}", "Le prochain train de {0} pour {1}"),
        lambda d: {"departure": names.clock(d), "platform": d.number(1, 24)},
    ),
    Kind(
        ("book_appointment", "make_appointment", "schedule_visit"), ("Make an appointment with someone", "Book a visit"),
        (takes("with", "doctor", "person", "name", make=names.person, says="With whom"), takes("date", "day", make=names.date, says="The day"), takes("time", "at", "hour", make=names.clock, says="The hour"),
         takes("reason", "subject", "notes", make=lambda d: d.pick([names.AILMENT, names.deed])(d), says="What for", optional=("about this: {v}", "(reason: {v})"), fr=("(motif : {v})",))),
        ("Make an appointment with {0} on {1} at {2}", "I'd like to see {0} on {1} at {2}", "Book {0} for {1}, {2}", "Can I visit {0} on {1} at {2}"),
        ("Prends rendez-vous avec {0} le {1} à {2}", "Je voudrais voir {0} le {1} à {2}"),
        _done,
    ),
    Kind(
        ("order_food", "food_delivery", "order_meal"), ("Order food", "Order dishes from a restaurant"),
        (takes("dishes", "items", "meals", kind="strings", make=_some(names.DISH), says="What to eat"), takes("restaurant", "from", "place", make=lambda d: d.pick([names.company, names.proper])(d), says="The restaurant"),
         takes("address", "deliver_to", make=names.street, says="Where to bring it", optional=("to {v}", "and bring it to {v}"), fr=("au {v}",))),
        ("Order {0} from {1}", "I'd like {0} from {1}", "Get us {0} at {1}"),
        ("Commande {0} chez {1}", "Je voudrais {0} de chez {1}"),
        lambda d: {"minutes": d.number(10, 90), "total": json.loads(names.amount(d))},
    ),
    Kind(
        ("post_message", "send_to_channel", "post_update", "publish"), ("Post a message in a channel", "Publish an update"),
        (takes("channel", "room", "group", make=lambda d: d.pick(CHANNELS) if d.chance(0.4) else names.identifier(d), says="The channel"), takes("text", "message", "content", make=names.phrase, says="The message")),
        ("Post '{1}' in {0}", "Tell the channel {0}: {1}", "Write \"{1}\" to {0}", "In {0}, post: {1}"),
        ("Publie « {1} » dans {0}", "Écris dans {0} : {1}"),
        _done,
    ),
    Kind(
        ("create_contact", "add_contact", "save_contact", "new_contact"), ("Save a contact", "Add someone to the address book"),
        (takes("first_name", "given_name", "name", make=names.first_name, says="First name"), takes("last_name", "surname", "family_name", make=names.last_name, says="Last name"),
         takes("phone", "number", "mobile", make=names.phone, says="Phone", optional=("with the number {v}", "phone {v}"), fr=("téléphone {v}",)),
         takes("email", "mail", make=names.email, says="E-mail", optional=("with the address {v}", "e-mail {v}"), fr=("e-mail {v}",))),
        ("Save {0} {1} as a contact", "Add {0} {1} to my contacts", "New contact: {0} {1}"),
        ("Ajoute {0} {1} à mes contacts", "Nouveau contact : {0} {1}"),
        _done,
    ),
    Kind(
        ("get_weather_forecast", "forecast", "weather_forecast"), ("Weather of the next days", "Forecast for a city"),
        (CITY, takes("days", "number_of_days", "count", kind="integer", make=(1, 14), says="How many days")),
        ("Forecast for {0}, next {1} days", "How will the weather be in {0} over the next {1} days", "{1}-day forecast for {0}"),
        ("Quelle météo à {0} pour les {1} prochains jours", "Prévisions sur {1} jours à {0}"),
        lambda d: {"forecast": d.pick(["sunny", "rain", "snow", "storms", "fog"]), "max": d.number(-10, 40)},
    ),
)  # fmt: skip
