"""Skill 3: the right function out of several, its arguments from the text, and an answer from the results."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from recipe import asking, names
from recipe.conversation import Conversation, dumps
from recipe.dice import Dice
from recipe.skills import facts, talk


@dataclass(frozen=True, eq=False)
class Argument:
    keys: tuple[str, ...]
    kind: str
    """string, integer, number, boolean, enum, or strings."""
    make: Any
    says: str = ""
    optional: tuple[str, ...] = ()
    """What the text adds where it is given; none for one that must be given."""
    optional_fr: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class Kind:
    names: tuple[str, ...]
    says: tuple[str, ...]
    arguments: tuple[Argument, ...]
    en: tuple[str, ...]
    fr: tuple[str, ...]
    result: Callable[[Dice], dict[str, Any]]


def takes(
    *keys: str,
    kind: str = "string",
    make: Any = names.word,
    says: str = "",
    optional: tuple[str, ...] = (),
    fr: tuple[str, ...] = (),
) -> Argument:
    return Argument(keys, kind, make, says, optional, fr)


def _message(dice: Dice) -> str:
    return dice.both({
        "en": ("I will be late", "the {t} is ready", "see you in {c}", "please call {n}", "the meeting is at {h}", "happy birthday {n}", "we are in {c} now", "dinner is at {h}", "do not forget the {t}",
               "thanks for the {t}", "buy the {t}", "water the plants", "call the bank", "the {w} has arrived"),
        "fr": ("je serai en retard", "le {t} est prêt", "rendez-vous à {c}", "appelle {n}", "la réunion est à {h}", "bon anniversaire {n}", "n'oublie pas le {t}", "le dîner est à {h}", "arrose les plantes"),
    }, t=names.thing(dice), c=names.city(dice), n=names.first_name(dice), h=names.clock(dice), w=names.word(dice))  # fmt: skip


def _some_first_names(dice: Dice) -> list[str]:
    return list(dict.fromkeys(names.first_name(dice) for _ in range(dice.number(1, 3))))


CITY = takes("city", "location", "place", "town", make=names.place, says="The city")
DATE = takes(
    "date",
    "day",
    "when",
    make=names.date,
    says="The date",
    optional=("on {v}", "for {v}"),
    fr=("le {v}", "pour le {v}"),
)
UNIT = takes(
    "unit",
    "units",
    kind="enum",
    make={"celsius": ("in celsius", "en celsius"), "fahrenheit": ("in fahrenheit", "en fahrenheit")},
    says="Temperature unit",
    optional=("",),
)

KINDS = (
    Kind(("get_weather", "get_current_weather", "weather", "current_weather", "fetch_weather"), ("Get the weather in a city", "Get the current weather", "Weather for a place", "Current weather of a location"), (CITY, DATE, UNIT),
         ("What is the weather [like |]in {0}", "How is the weather in {0}", "What's the weather in {0}", "Weather in {0}", "Is it raining in {0}", "Is it cold in {0}", "Tell me the weather in {0}", "Do I need an umbrella in {0}", "Will it be sunny in {0}", "How warm is it in {0}"),
         ("Quel temps fait-il à {0}", "Quelle est la météo à {0}", "Donne-moi la météo de {0}", "Fait-il froid à {0}", "Est-ce qu'il pleut à {0}"),
         lambda d: {"temperature": d.number(-20, 42), "condition": d.pick(["sunny", "rain", "cloudy", "snow", "windy", "fog"])}),
    Kind(("get_time", "current_time", "get_local_time", "time_in_city"), ("Get the current time in a city", "Local time of a place"), (CITY,),
         ("What time is it in {0}", "Tell me the time in {0}", "What is the local time in {0}", "Current time in {0}", "How late is it in {0}"), ("Quelle heure est-il à {0}", "Donne-moi l'heure à {0}"),
         lambda d: {"time": names.clock(d)}),
    Kind(("get_stock_price", "stock_price", "get_share_price", "quote"), ("Get the price of a share", "Current stock price of a company"), (takes("symbol", "ticker", "company", make=lambda d: d.value(lambda: "".join(d.pick("ABCDEFGHIJKLMNOPQRSTUVWXYZ") for _ in range(d.number(2, 5)))), says="The ticker symbol"),),
         ("What is the stock price of {0}", "How much is a share of {0}", "Price of {0} stock", "How is {0} trading", "Quote {0} for me"), ("Quel est le cours de {0}", "Combien vaut une action {0}"),
         lambda d: {"price": json.loads(names.amount(d)), "currency": d.pick(["USD", "EUR"])}),
    Kind(("send_email", "send_mail", "email", "compose_email"), ("Send an e-mail", "Send an email to someone"), (takes("to", "recipient", "address", make=names.email, says="The recipient"), takes("body", "text", "message", "content", make=_message, says="The text"), takes("subject", "title", make=names.title, says="The subject", optional=("with the subject '{v}'", "subject: {v}"), fr=("avec le sujet '{v}'",))),
         ("Send an e-mail to {0} saying '{1}'", "Email {0}: \"{1}\"", "Write to {0}: {1}", "Send {0} a mail that says: {1}", "Mail '{1}' to {0}"), ("Envoie un e-mail à {0} : {1}", "Écris à {0} : '{1}'"),
         lambda d: {"status": "sent", "id": names.code(d)}),
    Kind(("send_message", "send_sms", "text_message", "message"), ("Send a text message to a contact", "Send a message to a person"), (takes("to", "contact", "recipient", "name", make=names.first_name, says="Who gets it"), takes("text", "message", "body", make=_message, says="The message")),
         ("Text {0}: {1}", "Send a message to {0} saying {1}", "Tell {0} that {1}", "Send {0} this: \"{1}\"", "Message {0}: '{1}'", "Let {0} know: {1}"), ("Envoie un message à {0} : {1}", "Dis à {0} : {1}", "Écris à {0} : '{1}'"),
         lambda d: {"status": "delivered", "id": names.code(d)}),
    Kind(("set_reminder", "create_reminder", "add_reminder", "remind"), ("Set a reminder", "Create a reminder for later"), (takes("text", "task", "title", "what", make=_message, says="What to remember"), takes("time", "at", "when", make=names.clock, says="When")),
         ("Remind me at {1}: {0}", "Set a reminder for {1}: {0}", "At {1}, remind me: {0}", "Reminder at {1}: '{0}'", "I want a reminder at {1} that says {0}"), ("Rappelle-moi à {1} : {0}", "Mets un rappel à {1} : '{0}'"),
         lambda d: {"status": "created", "id": names.code(d)}),
    Kind(("set_alarm", "create_alarm", "alarm", "wake_me"), ("Set an alarm clock", "Set an alarm"), (takes("time", "at", "hour", make=names.clock, says="The time of the alarm"), takes("label", "name", make=names.word, says="Its name", optional=("called {v}", "with the label {v}"), fr=("nommé {v}",))),
         ("Wake me at {0}", "Set an alarm for {0}", "I need an alarm at {0}", "Alarm at {0}", "I must get up at {0}"), ("Réveille-moi à {0}", "Mets un réveil à {0}"),
         lambda d: {"alarm": "on", "time": names.clock(d)}),
    Kind(("set_timer", "start_timer", "timer", "countdown"), ("Start a timer", "Start a countdown in minutes"), (takes("minutes", "duration", "duration_minutes", "length", kind="integer", make=(1, 180), says="Minutes"),),
         ("Set a timer for {0} minutes", "Start a timer of {0} minutes", "Count down {0} minutes", "Timer: {0} minutes", "Tell me when {0} minutes are over"), ("Mets un minuteur de {0} minutes", "Lance un compte à rebours de {0} minutes"),
         lambda d: {"status": "started", "minutes": d.number(1, 99)}),
    Kind(("create_event", "add_event", "schedule_meeting", "add_to_calendar", "create_meeting"), ("Add an event to the calendar", "Create a calendar event", "Schedule a meeting"), (takes("title", "name", "subject", "event", make=names.title, says="Its title"), takes("date", "day", make=names.date, says="The day"), takes("time", "start", "start_time", make=names.clock, says="The start", optional=("at {v}", "starting at {v}"), fr=("à {v}",)), takes("participants", "attendees", "guests", kind="strings", make=_some_first_names, says="Who comes", optional=("with {v}",), fr=("avec {v}",)), takes("duration", "minutes", "duration_minutes", kind="integer", make=(10, 240), says="Minutes", optional=("for {v} minutes", "lasting {v} minutes"), fr=("pendant {v} minutes",))),
         ("Add '{0}' to my calendar on {1}", "Schedule {0} on {1}", "Create an event called {0} on {1}", "Put {0} in my calendar on {1}", "Plan a meeting '{0}' on {1}", "Book {0} on {1}"), ("Ajoute '{0}' à mon agenda le {1}", "Crée un événement {0} le {1}", "Planifie {0} le {1}"),
         lambda d: {"status": "created", "event_id": names.code(d)}),
    Kind(("play_music", "play_song", "play", "start_music"), ("Play a song", "Play music"), (takes("song", "title", "track", "name", make=names.title, says="The song"), takes("artist", "by", "singer", make=names.person, says="The artist", optional=("by {v}", "from {v}"), fr=("de {v}",))),
         ("Play {0}", "Play the song {0}", "I want to hear {0}", "Put on {0}", "Can you play '{0}'", "Start {0}"), ("Joue {0}", "Mets la chanson {0}", "Je veux écouter {0}"),
         lambda d: {"playing": names.title(d)}),
    Kind(("search_web", "web_search", "search", "google"), ("Search the web", "Search the internet for something"), (takes("query", "q", "text", "search", make=lambda d: d.pick([names.title(d), names.proper(d) + " " + names.thing(d), names.person(d)]), says="What to search"), takes("limit", "count", "max_results", "n", kind="integer", make=(1, 30), says="How many results", optional=("and give me {v} results", "(at most {v} results)"), fr=("et donne {v} résultats",))),
         ("Search the web for {0}", "Look up {0} [online|on the internet]", "Google {0}", "Find pages about {0}", "Search for '{0}'", "What does the internet say about {0}"), ("Cherche {0} sur internet", "Recherche '{0}'", "Trouve des pages sur {0}"),
         lambda d: {"title": names.title(d), "results": d.number(1, 500)}),
    Kind(("translate", "translate_text", "translator"), ("Translate a text", "Translate text into another language"), (takes("text", "content", "sentence", make=_message, says="The text"), takes("language", "target", "target_language", "to", make=lambda d: d.pick("German Spanish Italian Dutch Polish Japanese Korean Arabic Russian Greek Finnish Swedish".split()) if d.lang == "en" else d.pick("allemand espagnol italien polonais japonais arabe russe grec".split()), says="The language")),
         ("Translate '{0}' into {1}", "How do you say '{0}' in {1}", "Put \"{0}\" into {1}", "Say '{0}' in {1}", "Translate to {1}: {0}"), ("Traduis '{0}' en {1}", "Comment dit-on '{0}' en {1}"),
         lambda d: {"translation": names.word(d) + " " + names.word(d)}),
    Kind(("convert_currency", "exchange", "currency_converter", "convert_money"), ("Convert an amount of money", "Convert money between currencies"), (takes("amount", "value", "sum", kind="number", make=names.amount, says="How much"), takes("from", "from_currency", "source", make=lambda d: d.pick("USD EUR GBP JPY CHF CAD AUD SEK".split()), says="From"), takes("to", "to_currency", "target", make=lambda d: d.pick("NOK INR CNY BRL MXN ZAR KRW PLN".split()), says="To")),
         ("Convert {0} {1} to {2}", "How much is {0} {1} in {2}", "Change {0} {1} into {2}", "What are {0} {1} worth in {2}", "{0} {1} in {2}"), ("Convertis {0} {1} en {2}", "Combien font {0} {1} en {2}"),
         lambda d: {"amount": json.loads(names.amount(d)), "rate": json.loads(f"{d.number(0, 3)}.{d.number(1, 99):02d}")}),
    Kind(("calculate", "calculator", "compute", "evaluate"), ("Compute an expression", "Evaluate a mathematical expression"), (takes("expression", "formula", "input", make=lambda d: d.value(lambda: f"{d.number(2, 9999)} {d.pick('+-*/')} {d.number(2, 999)}"), says="The expression"),),
         ("Calculate {0}", "What is {0}", "Compute {0}", "How much is {0}", "Work out {0}", "Evaluate {0}"), ("Calcule {0}", "Combien font {0}"),
         lambda d: {"result": d.number(1, 99999)}),
    Kind(("get_distance", "distance", "route", "get_directions", "find_route"), ("Distance between two places", "Find the way between two cities"), (takes("from", "origin", "start", "source", make=names.place, says="Where from"), takes("to", "destination", "end", make=names.place, says="Where to"), takes("mode", "transport", kind="enum", make={"driving": ("by car", "en voiture"), "walking": ("on foot", "à pied"), "cycling": ("by bike", "à vélo"), "transit": ("by public transport", "en transports")}, says="How to travel", optional=("",))),
         ("How far is it from {0} to {1}", "Show me the way from {0} to {1}", "How do I get from {0} to {1}", "Route from {0} to {1}", "What is the distance between {0} and {1}", "I want to go from {0} to {1}"), ("Comment aller de {0} à {1}", "Quelle est la distance de {0} à {1}"),
         lambda d: {"distance_km": d.number(1, 9000), "minutes": d.number(5, 900)}),
    Kind(("book_flight", "search_flights", "find_flights", "flight_search"), ("Search flights", "Find flights between two cities"), (takes("from", "origin", "departure", "departure_city", make=names.place, says="From"), takes("to", "destination", "arrival", "arrival_city", make=names.place, says="To"), takes("date", "day", "departure_date", make=names.date, says="The day"), takes("passengers", "seats", "people", kind="integer", make=(1, 9), says="How many people", optional=("for {v} people", "for {v} passengers"), fr=("pour {v} personnes",))),
         ("Find a flight from {0} to {1} on {2}", "I want to fly from {0} to {1} on {2}", "Flights {0} to {1} on {2}", "Book me a flight from {0} to {1} on {2}", "Is there a plane from {0} to {1} on {2}"), ("Trouve un vol de {0} à {1} le {2}", "Je veux aller de {0} à {1} en avion le {2}"),
         lambda d: {"flight": names.code(d), "price": json.loads(names.amount(d))}),
    Kind(("book_hotel", "search_hotels", "find_hotel", "reserve_room"), ("Find a hotel", "Book a hotel room"), (CITY, takes("nights", "number_of_nights", "stay", kind="integer", make=(1, 21), says="How many nights"), takes("stars", "rating", "min_stars", kind="integer", make=(1, 5), says="Stars", optional=("with {v} stars",), fr=("avec {v} étoiles",)), takes("breakfast", "with_breakfast", kind="boolean", make=None, says="Whether breakfast is wanted", optional=("with breakfast|without breakfast",), fr=("avec petit déjeuner|sans petit déjeuner",))),
         ("Book a hotel in {0} for {1} nights", "I need a room in {0} for {1} nights", "Find a hotel in {0}, {1} nights", "Reserve a hotel in {0} for {1} nights"), ("Réserve un hôtel à {0} pour {1} nuits", "Trouve une chambre à {0} pour {1} nuits"),
         lambda d: {"hotel": names.proper(d), "price": json.loads(names.amount(d))}),
    Kind(("book_table", "reserve_table", "restaurant_booking", "make_reservation"), ("Book a table in a restaurant", "Reserve a table"), (takes("restaurant", "name", "place", make=names.proper, says="The restaurant"), takes("people", "guests", "party_size", "seats", kind="integer", make=(1, 14), says="How many people"), takes("time", "at", "hour", make=names.clock, says="When")),
         ("Book a table at {0} for {1} people at {2}", "Reserve {0} for {1} at {2}", "A table for {1} at {0}, {2}", "I want to eat at {0} with {1} people at {2}"), ("Réserve une table chez {0} pour {1} personnes à {2}",),
         lambda d: {"status": "confirmed", "number": names.code(d)}),
    Kind(("add_to_list", "add_item", "add_to_shopping_list", "add_to_cart"), ("Add something to the shopping list", "Add an item to the cart"), (takes("item", "product", "name", "article", make=names.thing, says="What to add"), takes("quantity", "amount", "count", kind="integer", make=(1, 40), says="How many", optional=("({v} of them)", "- {v} pieces", "and I need {v}"), fr=("({v} pièces)",))),
         ("Add {0} to my [shopping list|cart|list]", "Put {0} on the list", "I need to buy {0}", "Please add {0}", "We are out of {0}, put it on the list"), ("Ajoute {0} à ma liste", "Mets {0} dans le panier"),
         lambda d: {"items": d.number(1, 30)}),
    Kind(("turn_on_light", "set_light", "control_light", "light"), ("Control a light", "Switch a light on or off"), (takes("room", "location", "where", "lamp", make=lambda d: d.pick("kitchen bathroom bedroom office garage hall garden cellar".split() if d.lang == "en" else "cuisine chambre bureau garage couloir jardin cave salon".split()), says="Which room"), takes("on", "state", "enabled", "power", kind="boolean", make=("[Turn on|Switch on] the light in the {0}|[Turn off|Switch off] the light in the {0}", "Allume la lumière dans : {0}|Éteins la lumière dans : {0}"), says="True for on")),
         (), (), lambda d: {"status": "ok"}),
    Kind(("set_temperature", "set_thermostat", "heating", "thermostat"), ("Set the heating", "Set the temperature of a room"), (takes("temperature", "degrees", "value", "target", kind="number", make=lambda d: str(d.number(5, 30)) if d.chance(0.7) else f"{d.number(5, 30)}.5", says="Degrees"), takes("room", "zone", "where", make=lambda d: d.pick("kitchen bathroom bedroom office garage hall".split() if d.lang == "en" else "cuisine chambre bureau garage couloir salon".split()), says="Which room", optional=("in the {v}",), fr=("dans la pièce {v}",))),
         ("Set the heating to {0} degrees", "Make it {0} degrees", "I want {0} degrees", "Heat to {0} degrees", "Thermostat to {0}"), ("Mets le chauffage à {0} degrés", "Je veux {0} degrés"),
         lambda d: {"status": "ok", "temperature": d.number(5, 30)}),
    Kind(("get_order", "order_status", "track_order", "retrieve_payment_status", "get_payment_status", "track_package"), ("Get the status of an order", "Look up an order by its number", "Track a parcel", "Get the payment status of a transaction"), (takes("order_id", "id", "number", "transaction_id", "tracking_number", make=names.code, says="The number"),),
         ("Where is my order {0}", "What is the status of {0}", "Track {0}", "Has {0} been shipped", "Is my transaction {0} paid", "Check {0} for me", "What's the status of my order {0}", "What about my parcel {0}"), ("Où est ma commande {0}", "Quel est le statut de {0}"),
         lambda d: {"status": d.pick(["shipped", "paid", "pending", "delivered", "lost", "unpaid"]), "date": names.iso_date(d)}),
    Kind(("get_user", "find_customer", "lookup_contact", "get_contact"), ("Find a contact by name", "Look up a customer"), (takes("name", "customer", "user", "person", make=names.person, says="The name"),),
         ("Find the contact {0}", "Who is {0} in our files", "Look up {0}", "Give me the data of {0}", "What do we know about the customer {0}"), ("Trouve le contact {0}", "Cherche le client {0}"),
         lambda d: {"email": names.email(d), "phone": names.phone(d)}),
    Kind(("create_task", "add_todo", "new_task", "create_ticket", "open_issue"), ("Create a task", "Open a ticket"), (takes("title", "task", "summary", "name", make=lambda d: d.pick(["Fix", "Buy", "Clean", "Check", "Paint", "Repair"]) + " the " + names.thing(d) if d.lang == "en" else d.pick(["Réparer", "Acheter", "Nettoyer", "Vérifier"]) + " le " + names.thing(d), says="The title"), takes("priority", "importance", kind="enum", make={"low": ("with low priority", "en priorité basse"), "medium": ("with medium priority", "en priorité moyenne"), "high": ("with high priority", "en priorité haute")}, says="How urgent", optional=("",)), takes("assignee", "owner", "assigned_to", make=names.first_name, says="Who does it", optional=("for {v}", "and assign it to {v}"), fr=("pour {v}",))),
         ("Create a task: {0}", "Open a ticket '{0}'", "New task: {0}", "Add a to-do: {0}", "Make a ticket called {0}"), ("Crée une tâche : {0}", "Ouvre un ticket '{0}'"),
         lambda d: {"id": names.code(d), "status": "open"}),
    Kind(("read_file", "open_file", "get_file", "cat"), ("Read a file", "Return the content of a file"), (takes("path", "file", "filename", "name", make=lambda d: d.pick(["", "src/", "docs/", "/tmp/", "data/"]) + names.identifier(d) + d.pick([".txt", ".py", ".json", ".md", ".csv"]), says="The path"),),
         ("Read {0}", "Open the file {0}", "What is in {0}", "Show me {0}", "Print the content of {0}"), ("Lis {0}", "Ouvre le fichier {0}", "Montre-moi {0}"),
         lambda d: {"lines": d.number(1, 999), "size": d.number(1, 9999)}),
    Kind(("run_query", "query_database", "sql", "count_rows"), ("Count the rows of a table", "Query a table of the database"), (takes("table", "name", make=names.identifier, says="The table"), takes("year", kind="integer", make=(1990, 2030), says="Only this year", optional=("in {v}", "for the year {v}"), fr=("en {v}",))),
         ("How many rows are there in the table {0}", "Count the entries of {0}", "How big is the table {0}", "Query the table {0}"), ("Combien de lignes dans la table {0}", "Compte les lignes de {0}"),
         lambda d: {"rows": d.number(0, 99999)}),
    Kind(("get_recipe", "find_recipe", "search_recipes"), ("Find a recipe", "Search recipes by ingredients"), (takes("ingredients", "with", kind="strings", make=lambda d: d.some("eggs rice beans tofu pasta leeks fish corn spinach apples".split() if d.lang == "en" else "oeufs riz haricots pâtes poireaux poisson maïs pommes".split(), d.number(1, 3)), says="What it holds"), takes("vegetarian", "meatless", kind="boolean", make=None, says="Without meat", optional=("that is vegetarian|with meat",), fr=("végétarienne|avec de la viande",))),
         ("Find a recipe with {0}", "What can I cook with {0}", "I have {0}, give me a recipe", "Search a recipe using {0}"), ("Trouve une recette avec {0}", "Que cuisiner avec {0}"),
         lambda d: {"recipe": names.title(d), "minutes": d.number(5, 120)}),
    Kind(("get_news", "news", "latest_news", "headlines"), ("Get the latest news", "News about a topic"), (takes("topic", "subject", "about", make=lambda d: d.pick("sport politics science music health football energy space trade".split() if d.lang == "en" else "sport politique science musique santé énergie espace".split()) if d.chance(0.5) else names.proper(d), says="The topic"),),
         ("What is new about {0}", "Give me the news on {0}", "Latest news about {0}", "Headlines on {0}, please", "Any news about {0}"), ("Quelles sont les nouvelles sur {0}", "Donne-moi les actualités : {0}"),
         lambda d: {"headline": names.title(d)}),
    Kind(("transfer_money", "pay", "send_money", "make_payment"), ("Send money to someone", "Make a payment"), (takes("amount", "sum", "value", kind="number", make=names.amount, says="How much"), takes("to", "recipient", "payee", "receiver", make=names.person, says="Who gets it")),
         ("Send {0} euros to {1}", "Pay {1} {0} euros", "Transfer {0} euros to {1}", "Give {1} {0} euros", "I owe {1} {0} euros, please pay"), ("Envoie {0} euros à {1}", "Vire {0} euros à {1}"),
         lambda d: {"status": "done", "reference": names.code(d)}),
    Kind(("call", "phone_call", "make_call", "dial"), ("Call someone", "Make a phone call"), (takes("contact", "name", "person", "number", make=lambda d: names.first_name(d) if d.chance(0.6) else names.phone(d), says="Whom to call"),),
         ("Call {0}", "Phone {0}", "I want to talk to {0} on the phone", "Dial {0}", "Ring {0}"), ("Appelle {0}", "Téléphone à {0}"),
         lambda d: {"status": d.pick(["connected", "busy", "no answer"])}),
)  # fmt: skip

SYSTEM = {
    "en": ("You are a helpful assistant.", "Use the tools where they help.", "You are an assistant with tools.", "Call a function when you need one.", "You help with daily tasks.", "Be precise."),
    "fr": ("Tu es un assistant utile.", "Utilise les outils.", "Tu aides au quotidien.", "Appelle une fonction si besoin."),
}  # fmt: skip
LEAD = {
    "en": ("", "", "", "", "", "Please ", "Hey, ", "Hi! ", "Could you help? ", "Hello, ", "OK, ", "Now, ", "Can you do this: ", "I have a request. "),
    "fr": ("", "", "", "", "S'il te plaît, ", "Bonjour, ", "Salut ! ", "Peux-tu m'aider ? "),
}  # fmt: skip
BOTH = {
    "en": ("{a}, and {b}?", "{a} and {b}?", "{a}. Also, {b}.", "{a}. And {b}.", "Two things: {a}, and {b}.", "First: {a}. Then: {b}.", "{A}? {B}?", "{A}. {B}."),
    "fr": ("{a}, et {b} ?", "{a} et {b} ?", "{a}. Aussi, {b}.", "Deux choses : {a}, et {b}.", "{A} ? {B} ?", "{A}. {B}."),
}  # fmt: skip
MADE_UP = (
    "get",
    "find",
    "check",
    "fetch",
    "compute",
    "list",
    "open",
    "start",
    "update",
    "delete",
    "show",
    "count",
    "measure",
)


@dataclass
class Call:
    name: str
    arguments: dict[str, Any]
    asked: str
    tool: dict[str, Any]
    kind: Kind
    keys: dict[Argument, str]


def tools(dice: Dice) -> Conversation:
    calls = [_call(dice, dice.pick(KINDS)) if dice.chance(0.75) else _made_up(dice)]
    shape = dice.weighted({"one": 50, "two": 14, "result": 18, "two results": 4, "none": 14})
    if shape.startswith("two"):
        calls.append(_again(dice, calls[0]) if dice.chance(0.5) else _another(dice, calls))
    offered = _offer(dice, calls)
    messages: list[dict[str, Any]] = [{"role": "system", "content": dice.both(SYSTEM)}] if dice.chance(0.15) else []
    if shape == "none":
        return _in_words(dice, messages, offered)
    if dice.chance(0.12):
        offered = _gone_by(dice, messages, offered)
    messages.append({"role": "user", "content": _question(dice, calls)})
    request: dict[str, Any] = {"messages": messages, "tools": offered}
    _choice(dice, request, calls)
    made = [
        {"id": _id(dice), "type": "function", "function": {"name": call.name, "arguments": dumps(call.arguments)}}
        for call in calls
    ]
    if shape.endswith(("result", "results")):
        return _from_results(dice, request, calls, made)
    return Conversation("tools", request, {"content": "", "tool_calls": made})


def _gone_by(dice: Dice, messages: list[dict[str, Any]], offered: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Turns before this one: small talk, or another call and what came of it."""
    if dice.chance(0.5) or len(offered) > 4:
        before = talk.talk(dice)
        messages += [before.request["messages"][-1], {"role": "assistant", **before.answer}]
        return offered
    call = _call(dice, dice.pick(KINDS))
    if call.name in [tool["function"]["name"] for tool in offered]:
        return offered
    made = {"id": _id(dice), "type": "function", "function": {"name": call.name, "arguments": dumps(call.arguments)}}
    content, words = _result(dice, call)
    messages += [
        {"role": "user", "content": _question(dice, [call])},
        {"role": "assistant", "content": "", "tool_calls": [made]},
        {"role": "tool", "tool_call_id": made["id"], "name": call.name, "content": content},
        {"role": "assistant", "content": f"{RESULTS[dice.lang][0]}{words}."},
    ]
    return [*offered, call.tool]


def _id(dice: Dice) -> str:
    return "".join(dice.pick("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") for _ in range(9))


def _question(dice: Dice, calls: list[Call]) -> str:
    end = dice.pick(["?", "?", ".", "", "."]) if dice.lang == "en" else dice.pick([" ?", ".", ""])
    if len(calls) == 1:
        text = calls[0].asked + end
    else:
        a, b = (call.asked for call in calls)
        text = dice.both(BOTH, a=a, b=asking.lower(b), A=a, B=b)
    return dice.both(LEAD) + text


def _choice(dice: Dice, request: dict[str, Any], calls: list[Call]) -> None:
    choice = dice.weighted({"": 6, "auto": 3, "any": 1.5, "required": 1, "named": 1})
    if choice == "named" and len(calls) == 1:
        request["tool_choice"] = {"type": "function", "function": {"name": calls[0].name}}
    elif choice and choice != "named":
        request["tool_choice"] = choice


def _offer(dice: Dice, calls: list[Call]) -> list[dict[str, Any]]:
    """The tools of these calls among others."""
    offered = {call.name: call.tool for call in calls}
    for _ in range(dice.weighted({0: 2, 1: 4, 2: 3, 3: 2, 4: 1})):
        other = _call(dice, dice.pick(KINDS)) if dice.chance(0.8) else _made_up(dice)
        if other.kind not in [call.kind for call in calls] and len(offered) < 5:
            offered.setdefault(other.name, other.tool)
    tools = list(offered.values())
    dice.random.shuffle(tools)
    return tools


def _another(dice: Dice, calls: list[Call]) -> Call:
    while True:
        call = _call(dice, dice.pick(KINDS))
        if call.name != calls[0].name and call.kind is not calls[0].kind:
            return call


def _again(dice: Dice, first: Call) -> Call:
    """The same function for something else."""
    for _ in range(20):
        call = _call(dice, first.kind, first)
        if call.arguments != first.arguments:
            return call
    return _another(dice, [first])


def _call(dice: Dice, kind: Kind, like: Call | None = None) -> Call:
    """One call, what is said for it, and the tool it calls; `like` another, it calls the same tool."""
    keys = like.keys if like else _keys(dice, kind)
    values, said, added = {}, [], []
    flag = None
    for argument in kind.arguments:
        if argument.kind == "boolean" and not argument.optional:
            flag = values[keys[argument]] = dice.chance(0.5)
            continue
        if argument.optional and not dice.chance(0.4):
            continue
        value, written = _make(dice, argument)
        values[keys[argument]] = value
        if argument.optional:
            added.append(_clause(dice, argument, value, written))
        else:
            said.append(written)
    if flag is not None:
        shapes = next(a.make for a in kind.arguments if a.kind == "boolean")[dice.lang == "fr"]
        family: tuple[str, ...] = (_sides(shapes)[0 if flag else 1],)
    else:
        family = kind.fr if dice.lang == "fr" else kind.en
    asked = " ".join([dice.say(family, *said), *added])
    ordered = {key: values[key] for key in keys.values() if key in values}
    if like:
        return Call(like.name, ordered, asked, like.tool, kind, keys)
    name = dice.pick(kind.names)
    return Call(name, ordered, asked, _tool(dice, kind, name, keys), kind, keys)


def _sides(shapes: str) -> list[str]:
    """`a [b|c]|d` cut at the bars outside brackets."""
    sides, depth = [""], 0
    for character in shapes:
        depth += (character == "[") - (character == "]")
        if character == "|" and depth == 0:
            sides.append("")
        else:
            sides[-1] += character
    return sides


def _keys(dice: Dice, kind: Kind) -> dict[Argument, str]:
    keys: dict[Argument, str] = {}
    for argument in kind.arguments:
        free = [key for key in argument.keys if key not in keys.values()]
        keys[argument] = free[0] if dice.chance(0.5) else dice.pick(free)
    return keys


def _make(dice: Dice, argument: Argument) -> tuple[Any, str]:
    match argument.kind:
        case "integer":
            value = names.integer(dice, *argument.make)
            words = names.NUMBERS_FR if dice.lang == "fr" else names.NUMBERS
            return value, words[value] if 2 <= value <= 12 and dice.chance(0.35) else str(value)
        case "number":
            written = argument.make(dice)
            return json.loads(written), written
        case "strings":
            values = list(argument.make(dice))
            *first, last = values
            return values, f"{', '.join(first)} {'et' if dice.lang == 'fr' else 'and'} {last}" if first else last
        case "enum":
            value = dice.pick(list(argument.make))
            return value, argument.make[value][dice.lang == "fr"]
        case "boolean":
            return dice.chance(0.5), ""
        case _:
            value = argument.make(dice)
            return value, value


def _clause(dice: Dice, argument: Argument, value: Any, written: str) -> str:
    if argument.kind == "enum":
        return written
    clause = dice.pick(argument.optional_fr if dice.lang == "fr" and argument.optional_fr else argument.optional)
    if argument.kind == "boolean":
        return clause.split("|")[0 if value else 1]
    return clause.format(v=written)


def _tool(dice: Dice, kind: Kind, name: str, keys: dict[Argument, str]) -> dict[str, Any]:
    told = dice.chance(0.7)
    properties = {}
    for argument, key in keys.items():
        schema: dict[str, Any] = {"type": {"enum": "string", "strings": "array"}.get(argument.kind, argument.kind)}
        if argument.kind == "strings":
            schema["items"] = {"type": "string"}
        if argument.kind == "enum":
            schema["enum"] = list(argument.make)
        if told and argument.says:
            schema["description"] = argument.says + dice.pick(["", "", "."])
        properties[key] = schema
    required = [key for argument, key in keys.items() if not argument.optional]
    parameters: dict[str, Any] = {"type": "object", "properties": properties, "required": required}
    if dice.chance(0.15):
        parameters["additionalProperties"] = False
    function: dict[str, Any] = {
        "name": name,
        "description": dice.pick(kind.says) + dice.pick(["", "", "."]),
        "parameters": parameters,
    }
    if dice.chance(0.06):
        function["description"] = ""
    if dice.chance(0.2):
        function["strict"] = True
    return {"type": "function", "function": function}


def _made_up(dice: Dice) -> Call:
    """A function that nobody knows: only its description tells when to call it."""
    verb, what, of = dice.pick(MADE_UP), names.word(dice), dice.pick(["name", "id", "key", "code", names.word(dice)])
    argument = takes(of, make=dice.pick([names.word, names.proper, names.code, names.person]), says=f"The {of}")
    extra = dice.pick(["count", "limit", "level", "size", "page"])
    count = takes(
        extra,
        kind="integer",
        make=(1, 999),
        says="A number",
        optional=(f"with {extra} {{v}}",),
        fr=(f"avec {extra} {{v}}",),
    )
    kind = Kind(
        (f"{verb}_{what}".replace("é", "e").replace("è", "e"),),
        (f"{verb.capitalize()} the {what} of something", f"{verb.capitalize()} a {what}", f"{verb.capitalize()} the {what}"),
        (argument, count) if dice.chance(0.4) else (argument,),
        (f"{verb.capitalize()} the {what} of {{0}}", f"Please {verb} the {what} of {{0}}", f"I want you to {verb} the {what} for {{0}}", f"{verb.capitalize()} the {what} {{0}}"),
        (f"{verb.capitalize()} {what} pour {{0}}", f"Le {what} de {{0}} ({verb})"),
        lambda d: {what: d.number(1, 999) if d.chance(0.5) else names.word(d)},
    )  # fmt: skip
    return _call(dice, kind)


RESULTS = {
    "en": ("Here is the result: ", "Here are the results: "),
    "fr": ("Voici le résultat : ", "Voici les résultats : "),
}


def _from_results(dice: Dice, request: dict[str, Any], calls: list[Call], made: list[dict[str, Any]]) -> Conversation:
    request.pop("tool_choice", None)
    request["messages"].append({"role": "assistant", "content": "", "tool_calls": made})
    told = []
    for call, one in zip(calls, made, strict=True):
        content, words = _result(dice, call)
        request["messages"].append({"role": "tool", "tool_call_id": one["id"], "name": call.name, "content": content})
        told.append(words)
    return Conversation("tools", request, {"content": RESULTS[dice.lang][len(calls) > 1] + "; ".join(told) + "."})


def _result(dice: Dice, call: Call) -> tuple[str, str]:
    result = call.kind.result(dice)
    if dice.chance(0.25):
        value = dice.pick(list(result.values()))
        text = dice.pick(["{}", "{}", "It is {}", "ok: {}", "{} degrees", "result={}"]).format(value)
        return text, text
    if dice.chance(0.3):
        result = {
            dice.pick(["id", "city", "name", "code", "value", "total", names.word(dice)]): dice.pick(
                [names.word(dice), dice.number(1, 9999), names.proper(dice)]
            )
        } | result
    if dice.chance(0.15):
        result[names.word(dice)] = dice.pick([names.word(dice), dice.number(1, 9999), True, False])
    words = ", ".join(f"{key.replace('_', ' ')} {_plain(value)}" for key, value in result.items())
    return dumps(result), words


def _plain(value: Any) -> str:
    return value if isinstance(value, str) else dumps(value)


def _in_words(dice: Dice, messages: list[dict[str, Any]], offered: list[dict[str, Any]]) -> Conversation:
    """No tool fits, or none may be called: it answers in words."""
    source = dice.pick([talk.talk, talk.identity, facts.fact, facts.best, talk.beyond])(dice)
    while "response_format" in source.request or source.request["messages"][0]["role"] == "system":
        source = facts.fact(dice)
    request: dict[str, Any] = {"messages": messages + source.request["messages"], "tools": offered}
    if (source.skill == "limits" and "`" in source.answer["content"]) or dice.chance(0.3):
        request["tool_choice"] = "none"
    return Conversation("tools", request, source.answer)
