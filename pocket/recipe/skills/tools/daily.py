"""Functions for the day: weather, messages, the calendar, music, small questions."""

from __future__ import annotations

import json

from recipe.chance import names
from recipe.chance.dice import Dice
from recipe.skills.tools.kind import CITY, DATE, Kind, one_of, takes

MESSAGE = {
    "en": ("I will be late", "the {t} is ready", "see you in {c}", "please call {n}", "the meeting is at {h}",
           "happy birthday {n}", "we are in {c} now", "dinner is at {h}", "do not forget the {t}", "thanks for the {t}",
           "buy the {t}", "water the plants", "call the bank", "the {w} has arrived"),
    "fr": ("je serai en retard", "le {t} est prêt", "rendez-vous à {c}", "appelle {n}", "la réunion est à {h}",
           "bon anniversaire {n}", "n'oublie pas le {t}", "le dîner est à {h}", "arrose les plantes"),
}  # fmt: skip


def _message(dice: Dice) -> str:
    if dice.chance(0.4):
        return names.phrase(dice)
    slots = {"t": names.thing(dice), "c": names.city(dice), "n": names.first_name(dice), "h": names.clock(dice)}
    return dice.both(MESSAGE, w=names.word(dice), **slots)


def _some_first_names(dice: Dice) -> list[str]:
    return list(dict.fromkeys(names.first_name(dice) for _ in range(dice.number(1, 3))))


UNIT = takes(
    "unit",
    "units",
    kind="enum",
    make={"celsius": ("in celsius", "en celsius"), "fahrenheit": ("in fahrenheit", "en fahrenheit")},
    says="Temperature unit",
    optional=("",),
)
DAILY = (
    Kind(
        ("get_weather", "get_current_weather", "weather", "current_weather", "fetch_weather"),
        ("Get the weather in a city", "Get the current weather", "Weather for a place",
         "Current weather of a location"),
        (CITY,
         DATE,
         UNIT),
        ("What is the weather [like |]in {0}", "How is the weather in {0}", "What's the weather in {0}",
         "Weather in {0}", "Is it raining in {0}", "Is it cold in {0}", "Tell me the weather in {0}",
         "Do I need an umbrella in {0}", "Will it be sunny in {0}", "How warm is it in {0}"),
        ("Quel temps fait-il à {0}", "Quelle est la météo à {0}", "Donne-moi la météo de {0}", "Fait-il froid à {0}",
         "Est-ce qu'il pleut à {0}"),
        lambda d: {"temperature": d.number(-20, 42), "condition": d.pick(["sunny", "rain", "cloudy", "snow", "windy", "fog"])},
    ),
    Kind(
        ("get_time", "current_time", "get_local_time", "time_in_city"),
        ("Get the current time in a city", "Local time of a place"),
        (CITY,),
        ("What time is it in {0}", "Tell me the time in {0}", "What is the local time in {0}", "Current time in {0}",
         "How late is it in {0}"),
        ("Quelle heure est-il à {0}", "Donne-moi l'heure à {0}"),
        lambda d: {"time": names.clock(d)},
    ),
    Kind(
        ("get_stock_price", "stock_price", "get_share_price", "quote"),
        ("Get the price of a share", "Current stock price of a company"),
        (takes("symbol", "ticker", "company",
               make=lambda d: d.value(lambda: "".join(d.pick("ABCDEFGHIJKLMNOPQRSTUVWXYZ") for _ in range(d.number(2, 5)))),
               says="The ticker symbol"),),
        ("What is the stock price of {0}", "How much is a share of {0}", "Price of {0} stock", "How is {0} trading",
         "Quote {0} for me"),
        ("Quel est le cours de {0}", "Combien vaut une action {0}"),
        lambda d: {"price": json.loads(names.amount(d)), "currency": d.pick(["USD", "EUR"])},
    ),
    Kind(
        ("send_email", "send_mail", "email", "compose_email"),
        ("Send an e-mail", "Send an email to someone"),
        (takes("to", "recipient", "address", make=names.email, says="The recipient"),
         takes("body", "text", "message", "content", make=_message, says="The text"),
         takes("subject", "title", make=names.title, says="The subject",
               optional=("with the subject '{v}'", "subject: {v}"), fr=("avec le sujet '{v}'",))),
        ("Send an e-mail to {0} saying '{1}'", "Email {0}: \"{1}\"", "Write to {0}: {1}",
         "Send {0} a mail that says: {1}", "Mail '{1}' to {0}"),
        ("Envoie un e-mail à {0} : {1}", "Écris à {0} : '{1}'"),
        lambda d: {"status": "sent", "id": names.code(d)},
    ),
    Kind(
        ("send_message", "send_sms", "text_message", "message"),
        ("Send a text message to a contact", "Send a message to a person"),
        (takes("to", "contact", "recipient", "name", make=names.first_name, says="Who gets it"),
         takes("text", "message", "body", make=_message, says="The message")),
        ("Text {0}: {1}", "Send a message to {0} saying {1}", "Tell {0} that {1}", "Send {0} this: \"{1}\"",
         "Message {0}: '{1}'", "Let {0} know: {1}"),
        ("Envoie un message à {0} : {1}", "Dis à {0} : {1}", "Écris à {0} : '{1}'"),
        lambda d: {"status": "delivered", "id": names.code(d)},
    ),
    Kind(
        ("set_reminder", "create_reminder", "add_reminder", "remind"),
        ("Set a reminder", "Create a reminder for later"),
        (takes("text", "task", "title", "what", make=_message, says="What to remember"),
         takes("time", "at", "when", make=names.clock, says="When")),
        ("Remind me at {1}: {0}", "At {1} I must not forget this: {0}", "Set a reminder for {1}: {0}", "At {1}, remind me: {0}", "Reminder at {1}: '{0}'",
         "I want a reminder at {1} that says {0}"),
        ("Rappelle-moi à {1} : {0}", "Mets un rappel à {1} : '{0}'"),
        lambda d: {"status": "created", "id": names.code(d)},
    ),
    Kind(
        ("set_alarm", "create_alarm", "alarm", "wake_me"),
        ("Set an alarm clock", "Set an alarm"),
        (takes("time", "at", "hour", make=names.clock, says="The time of the alarm"),
         takes("label", "name", make=names.word, says="Its name", optional=("called {v}", "with the label {v}"),
               fr=("nommé {v}",))),
        ("Wake me at {0}", "Set an alarm for {0}", "I need an alarm at {0}", "Alarm at {0}", "I must get up at {0}"),
        ("Réveille-moi à {0}", "Mets un réveil à {0}"),
        lambda d: {"alarm": "on", "time": names.clock(d)},
    ),
    Kind(
        ("set_timer", "start_timer", "timer", "countdown"),
        ("Start a timer", "Start a countdown in minutes"),
        (takes("minutes", "duration", "duration_minutes", "length", kind="integer", make=(1, 180), says="Minutes"),),
        ("Set a timer for {0} minutes", "Start a timer of {0} minutes", "Count down {0} minutes",
         "Timer: {0} minutes", "Tell me when {0} minutes are over"),
        ("Mets un minuteur de {0} minutes", "Lance un compte à rebours de {0} minutes"),
        lambda d: {"status": "started", "minutes": d.number(1, 99)},
    ),
    Kind(
        ("create_event", "add_event", "schedule_meeting", "add_to_calendar", "create_meeting"),
        ("Add an event to the calendar", "Create a calendar event", "Schedule a meeting"),
        (takes("title", "name", "subject", "event", make=names.title, says="Its title"),
         takes("date", "day", make=names.date, says="The day"),
         takes("time", "start", "start_time", make=names.clock, says="The start",
               optional=("at {v}", "starting at {v}"), fr=("à {v}",)),
         takes("participants", "attendees", "guests", kind="strings", make=_some_first_names, says="Who comes",
               optional=("with {v}",), fr=("avec {v}",)),
         takes("duration", "minutes", "duration_minutes", kind="integer", make=(10, 240), says="Minutes",
               optional=("for {v} minutes", "lasting {v} minutes"), fr=("pendant {v} minutes",))),
        ("Add '{0}' to my calendar on {1}", "Schedule {0} on {1}", "Create an event called {0} on {1}",
         "Put {0} in my calendar on {1}", "Plan a meeting '{0}' on {1}", "Book {0} on {1}"),
        ("Ajoute '{0}' à mon agenda le {1}", "Crée un événement {0} le {1}", "Planifie {0} le {1}"),
        lambda d: {"status": "created", "event_id": names.code(d)},
    ),
    Kind(
        ("play_music", "play_song", "play", "start_music"),
        ("Play a song", "Play music"),
        (takes("song", "title", "track", "name", make=names.title, says="The song"),
         takes("artist", "by", "singer", make=names.person, says="The artist", optional=("by {v}", "from {v}"),
               fr=("de {v}",))),
        ("Play {0}", "Play the song {0}", "I want to hear {0}", "Put on {0}", "Can you play '{0}'", "Start {0}"),
        ("Joue {0}", "Mets la chanson {0}", "Je veux écouter {0}"),
        lambda d: {"playing": names.title(d)},
    ),
    Kind(
        ("search_web", "web_search", "search", "google"),
        ("Search the web", "Search the internet for something"),
        (takes("query", "q", "text", "search",
               make=lambda d: d.pick([names.title(d), names.proper(d) + " " + names.thing(d), names.person(d), names.phrase(d)]),
               says="What to search"),
         takes("limit", "count", "max_results", "n", kind="integer", make=(1, 30), says="How many results",
               optional=("and give me {v} results", "(at most {v} results)"), fr=("et donne {v} résultats",))),
        ("Search the web for {0}", "Look up {0} [online|on the internet]", "Google {0}", "Find pages about {0}",
         "Search for '{0}'", "What does the internet say about {0}"),
        ("Cherche {0} sur internet", "Recherche '{0}'", "Trouve des pages sur {0}"),
        lambda d: {"title": names.title(d), "results": d.number(1, 500)},
    ),
    Kind(
        ("translate", "translate_text", "translator"),
        ("Translate a text", "Translate text into another language"),
        (takes("text", "content", "sentence", make=_message, says="The text"),
         takes("language", "target", "target_language", "to",
               make=one_of(en="German Spanish Italian Dutch Polish Japanese Korean Arabic Russian Greek Finnish Swedish",
                           fr="allemand espagnol italien polonais japonais arabe russe grec"),
               says="The language")),
        ("Translate '{0}' into {1}", "How do you say '{0}' in {1}", "Put \"{0}\" into {1}", "Say '{0}' in {1}",
         "Translate to {1}: {0}"),
        ("Traduis '{0}' en {1}", "Comment dit-on '{0}' en {1}"),
        lambda d: {"translation": names.word(d) + " " + names.word(d)},
    ),
    Kind(
        ("convert_currency", "exchange", "currency_converter", "convert_money"),
        ("Convert an amount of money", "Convert money between currencies"),
        (takes("amount", "value", "sum", kind="number", make=names.amount, says="How much"),
         takes("from", "from_currency", "source", make=lambda d: d.pick("USD EUR GBP JPY CHF CAD AUD SEK".split()),
               says="From"),
         takes("to", "to_currency", "target", make=lambda d: d.pick("NOK INR CNY BRL MXN ZAR KRW PLN".split()),
               says="To")),
        ("Convert {0} {1} to {2}", "How much is {0} {1} in {2}", "Change {0} {1} into {2}",
         "What are {0} {1} worth in {2}", "{0} {1} in {2}"),
        ("Convertis {0} {1} en {2}", "Combien font {0} {1} en {2}"),
        lambda d: {"amount": json.loads(names.amount(d)), "rate": json.loads(f"{d.number(0, 3)}.{d.number(1, 99):02d}")},
    ),
    Kind(
        ("calculate", "calculator", "compute", "evaluate"),
        ("Compute an expression", "Evaluate a mathematical expression"),
        (takes("expression", "formula", "input",
               make=lambda d: d.value(lambda: f"{d.number(2, 9999)} {d.pick('+-*/')} {d.number(2, 999)}"),
               says="The expression"),),
        ("Calculate {0}", "What is {0}", "Compute {0}", "How much is {0}", "Work out {0}", "Evaluate {0}"),
        ("Calcule {0}", "Combien font {0}"),
        lambda d: {"result": d.number(1, 99999)},
    ),
)  # fmt: skip
