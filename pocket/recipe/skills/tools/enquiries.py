"""Functions as the documentation of chat APIs shows them: payments, orders, accounts, flights, maps, mail, the home."""

from __future__ import annotations

import json

from recipe.chance import names
from recipe.chance.dice import Dice
from recipe.skills.tools.kind import CITY, DATE, Kind, one_of, takes

PAYMENT = takes(
    "transaction_id", "payment_id", "id", "transaction", "reference", make=names.code, says="The transaction id"
)
DEVICE = one_of(
    en="television fan radio heater kettle oven dishwasher printer speaker",
    fr="télévision ventilateur radio chauffage bouilloire four imprimante enceinte",
)
ARTICLE = one_of(
    en="laptop jacket phone chair lamp tent camera bicycle",
    fr="ordinateur veste téléphone chaise lampe tente appareil vélo",
)
CRYPTO = one_of(
    en="bitcoin ethereum solana litecoin dogecoin cardano", fr="bitcoin ethereum solana litecoin dogecoin cardano"
)
LANGUAGE = one_of(en="Spanish Italian Dutch Polish Japanese Arabic", fr="espagnol italien polonais japonais arabe")
AIRPORTS = "CDG JFK LHR SFO AMS MAD FRA NRT DXB GVA YUL SIN LAX ORY".split()
LEFT = ("cancelled", "waiting", "open", "closed", "active")


def _airport(dice: Dice) -> str:
    return dice.pick(AIRPORTS)


def _flight(dice: Dice) -> str:
    return dice.value(lambda: names.filled(dice, dice.pick(["@@###", "@@####", "@@ ###"])))


def _price(dice: Dice) -> float:
    return json.loads(names.amount(dice))


ENQUIRIES = (
    Kind(("retrieve_payment_status", "get_payment_status", "payment_status", "check_payment"),
         ("Get payment status of a transaction", "Get payment status of a transaction id", "Whether a transaction has been paid", "Returns the state of a payment", "Check a payment"),
         (PAYMENT,),
         ("What's the status of my transaction {0}", "What is the status of my payment {0}", "Has my transaction {0} been paid", "Did the payment {0} go through", "Is {0} paid yet", "Check the payment status of {0}", "I paid yesterday, reference {0}. Did it work",
          "Payment status of transaction {0}", "I'm worried about my payment {0}, was it accepted", "Was transaction {0} [refused|accepted|settled]", "Transaction {0}: paid or not", "My bank shows nothing for {0}. Is it paid"),
         ("Quel est le statut de ma transaction {0}", "Quel est le statut du paiement {0}", "Ma transaction {0} est-elle payée", "Le paiement {0} est-il passé", "J'ai payé hier, référence {0}, est-ce bon", "Statut de paiement de {0}", "Vérifiez le paiement {0}", "Pouvez-vous me dire si {0} a été réglé"),
         lambda d: {"status": d.pick(["Paid", "Unpaid", "Pending", "Refused"])}),
    Kind(("retrieve_payment_date", "get_payment_date", "payment_date"),
         ("Get payment date of a transaction", "Get the date of a payment", "When a transaction was paid", "Returns the day of a payment"),
         (PAYMENT,),
         ("When was my transaction {0} paid", "On which day did I pay {0}", "What is the payment date of {0}", "Date of payment {0}", "When did the payment {0} go through", "Tell me the date of transaction {0}", "I forgot when I paid {0}", "What day was {0} paid",
          "Since when is {0} paid", "My accountant asks for the date of payment {0}"),
         ("Quand la transaction {0} a-t-elle été payée", "Quelle est la date du paiement {0}", "Quel jour ai-je payé {0}", "Date de la transaction {0}", "Donnez-moi la date de paiement de {0}", "J'ai oublié quand j'ai réglé {0}", "Le paiement {0}, c'était quand"),
         lambda d: {"date": names.iso_date(d)}),
    Kind(("get_order_details", "get_order_info", "fetch_order", "find_order", "order_details"),
         ("Get the details of an order", "Fetch an order by its id", "Returns what an order contains", "Look up one order"),
         (takes("order_id", "order_number", "order", "id", make=names.code, says="The order id"),
          takes("customer", "customer_name", make=names.person, says="Who ordered", optional=("placed by {v}", "for the customer {v}"), fr=("du client {v}",))),
         ("Show me order {0}", "What is in my order {0}", "Give me the details of order {0}", "What did I buy with {0}", "I need the contents of order {0}", "Open order {0}", "How much did order {0} come to", "Can you pull up {0}", "Order details {0}", "I can't find my receipt for {0}, show me the order"),
         ("Montre-moi la commande {0}", "Que contient ma commande {0}", "Donnez-moi le détail de la commande {0}", "Détails de {0}", "Qu'ai-je acheté avec {0}", "Affichez la commande {0}", "J'ai perdu le reçu de {0}, montre-moi la commande"),
         lambda d: {"items": d.number(1, 20), "total": _price(d)}),
    Kind(("get_delivery_date", "delivery_date", "estimate_delivery", "get_eta"),
         ("Get the delivery date for a customer's order", "When an order will be delivered", "Delivery date of an order. Call this whenever you need to know it", "Estimated time of arrival of a parcel"),
         (takes("order_id", "order_number", "parcel_id", "id", make=names.code, says="The customer's order ID"),),
         ("When will my order {0} be delivered", "What's the delivery date of {0}", "When can I expect {0}", "I'm waiting at home for {0}, which day does it come", "Delivery date for {0}", "How long until {0} arrives", "I leave on holiday soon. When does {0} get here", "My order is {0}. When will it come"),
         ("Quand ma commande {0} sera-t-elle livrée", "Date de livraison de {0}", "Quand vais-je recevoir {0}", "J'attends {0}, quel jour vient-il", "Quel jour arrive la commande {0}", "Pouvez-vous me dire quand {0} sera livré"),
         lambda d: {"delivery_date": names.iso_date(d)}),
    Kind(("get_flight_status", "flight_status", "check_flight", "flight_info", "track_flight"),
         ("Get the status of a flight", "Whether a flight is on time", "Returns gate and delay of a flight", "Look up a flight by its number"),
         (takes("flight_number", "flight", "flight_no", "number", make=_flight, says="The flight number"), DATE),
         ("Is flight {0} on time", "What's the status of flight {0}", "Has {0} landed", "Is {0} delayed", "My sister arrives with {0}. Is it late", "Which gate does {0} leave from", "Flight {0}", "I'm on my way to the airport, is {0} punctual", "When does {0} land", "Check {0}, it's my flight"),
         ("Le vol {0} est-il à l'heure", "Quel est le statut du vol {0}", "Le vol {0} a-t-il atterri", "{0} a-t-il du retard", "Mon frère arrive avec le vol {0}, est-il en retard", "De quelle porte part {0}", "Vol {0}", "Pouvez-vous vérifier le vol {0}"),
         lambda d: {"status": d.pick(["on time", "delayed", "landed", "cancelled"]), "gate": names.code(d)}),
    Kind(("find_flight_by_airport", "search_airfare", "get_fares", "cheapest_flight"),
         ("Fares between two airports", "Find the cheapest flight between two airport codes", "Returns air fares", "Prices of flights"),
         (takes("origin", "from_airport", "departure_airport", "from", make=_airport, says="Airport code of departure"), takes("destination", "to_airport", "arrival_airport", "to", make=names.code, says="Airport of arrival"),
          takes("date", "departure_date", "day", make=names.date, says="The day", optional=("on {v}", "for {v}"), fr=("le {v}",)),
          takes("adults", "passengers", "travellers", kind="integer", make=(2, 9), says="How many people", optional=("for {v} adults", "for {v} people"), fr=("pour {v} adultes",))),
         ("What does it cost to fly from {0} to {1}", "Cheapest flight {0} to {1}", "{0}-{1}, what's the fare", "I want the lowest fare from {0} to {1}", "How much is a ticket {0} to {1}", "We must get from {0} to {1} without spending much, look at fares", "Fares from {0} to {1}"),
         ("Combien coûte un vol de {0} à {1}", "Le vol le moins cher de {0} vers {1}", "Tarif {0}-{1}", "Je cherche le meilleur prix de {0} à {1}", "Quel est le prix d'un billet {0} {1}", "Tarifs au départ de {0} pour {1}"),
         lambda d: {"price": _price(d), "flight": _flight(d)}),
    Kind(("get_balance", "account_balance", "check_balance", "get_account_balance"),
         ("Get the balance of an account", "How much money is in an account", "Returns the balance", "Check an account"),
         (takes("account", "account_id", "account_number", "iban", make=names.code, says="The account"),),
         ("How much is left on account {0}", "What's the balance of {0}", "Balance {0}", "Do I still have money on {0}", "Am I overdrawn on {0}", "I want to buy something big, how much do I have on {0}", "Check account {0}", "What does {0} hold", "Tell me the balance on my account {0}"),
         ("Combien reste-t-il sur le compte {0}", "Quel est le solde de {0}", "Solde {0}", "Ai-je encore de l'argent sur {0}", "Suis-je à découvert sur {0}", "Donnez-moi le solde du compte {0}", "Consulte le compte {0}"),
         lambda d: {"balance": _price(d), "currency": d.pick(["EUR", "USD"])}),
    Kind(("get_exchange_rate", "exchange_rate", "currency_rate", "fx_rate"),
         ("Get the exchange rate between two currencies", "Rate of one currency in another", "Returns the current rate"),
         (takes("base_currency", "from_currency", "base", "from", make=lambda d: d.pick("USD EUR GBP JPY CHF".split()), says="The base currency"), takes("target_currency", "to_currency", "quote", "to", make=lambda d: d.pick("INR CNY BRL MXN KRW PLN SEK".split()), says="The target currency")),
         ("What is the exchange rate from {0} to {1}", "{0} to {1} rate", "How many {1} is one {0}", "Rate {0}/{1}", "How does {0} stand against {1}", "I'm changing {0} into {1}, what's the rate", "Is {0} strong against {1} today"),
         ("Quel est le taux de change de {0} vers {1}", "Taux {0}/{1}", "Combien de {1} pour un {0}", "À combien est {0} face à {1}", "Je change des {0} en {1}, à quel taux", "Cours {0} {1}"),
         lambda d: {"rate": json.loads(f"{d.number(0, 90)}.{d.number(1, 99):02d}")}),
    Kind(("get_crypto_price", "crypto_price", "coin_price"),
         ("Get the price of a cryptocurrency", "Price of a coin", "Returns what a coin costs now"),
         (takes("coin", "symbol", "currency", "crypto", make=CRYPTO, says="The coin"), takes("currency_code", "in", "vs_currency", kind="enum", make={"USD": ("in dollars", "en dollars"), "EUR": ("in euros", "en euros")}, says="Currency of the price", optional=("",))),
         ("How much is {0} worth", "Price of {0}", "What's {0} at", "Did {0} go up", "I hold some {0}, what does one cost", "Tell me the current price of {0}", "{0} price now"),
         ("Combien vaut {0}", "Quel est le prix de {0}", "Cours de {0}", "{0} a-t-il monté", "J'ai un peu de {0}, combien ça vaut", "Donnez-moi le prix de {0}"),
         lambda d: {"price": _price(d)}),
    Kind(("read_emails", "search_emails", "get_emails", "find_mail", "list_messages"),
         ("Search the mailbox", "Find e-mails from a sender", "Returns messages of a sender", "Look through the inbox"),
         (takes("sender", "from", "from_address", "contact", make=lambda d: d.pick([names.person, names.email])(d), says="Who sent them"),
          takes("limit", "count", "max_results", kind="integer", make=(2, 40), says="How many", optional=("(the last {v})", "but only {v}"), fr=("(les {v} derniers)",)),
          takes("unread_only", "unread", kind="boolean", make=None, says="Only unread ones", optional=("unread only|including those I have read",), fr=("non lus seulement|même déjà lus",))),
         ("Show me the mails from {0}", "Did {0} write to me", "Any e-mail from {0}", "Search my inbox for {0}", "I'm waiting for an answer from {0}, is there mail", "Find what {0} sent me", "Check my mail for messages by {0}", "Has {0} replied"),
         ("Montre-moi les mails de {0}", "Est-ce que {0} m'a écrit", "Des e-mails de {0}", "Cherche dans ma boîte les messages de {0}", "J'attends une réponse de {0}, y a-t-il un mail", "Affichez les courriels de {0}"),
         lambda d: {"count": d.number(0, 30), "subject": names.title(d)}),
    Kind(("get_calendar", "list_events", "get_schedule", "check_calendar", "get_agenda"),
         ("List the events of a day", "What is in the calendar", "Returns the appointments of a day", "Look at the user's calendar"),
         (takes("date", "day", "when", make=names.date, says="The day"),),
         ("What do I have on {0}", "Am I free on {0}", "Show my calendar for {0}", "What's on my agenda on {0}", "Do I have any meetings on {0}", "My boss wants to see me on {0}. Is there anything in my calendar", "List my appointments for {0}", "{0}: what's planned", "Is {0} busy"),
         ("Qu'ai-je de prévu le {0}", "Suis-je libre le {0}", "Montre mon agenda du {0}", "Ai-je des rendez-vous le {0}", "Mon chef veut me voir le {0}, qu'y a-t-il dans mon agenda", "Affichez mon calendrier du {0}", "{0} : quel est le programme"),
         lambda d: {"events": d.number(0, 9), "first": names.title(d)}),
    Kind(("geocode", "get_coordinates", "find_location", "lat_long"),
         ("Get the coordinates of a place", "Latitude and longitude of an address", "Turns an address into coordinates"),
         (takes("address", "place", "location", "query", make=lambda d: d.pick([names.street, names.place])(d), says="The address"),),
         ("What are the coordinates of {0}", "Where exactly is {0} on the map", "Latitude and longitude of {0}", "Geocode {0}", "I need a pin for {0}", "Give me lat/long for {0}", "Locate {0}"),
         ("Quelles sont les coordonnées de {0}", "Où se trouve {0} sur la carte", "Latitude et longitude de {0}", "Localise {0}", "Situez {0} sur la carte", "Il me faut les coordonnées de {0}"),
         lambda d: {"latitude": json.loads(f"{d.number(-80, 80)}.{d.number(1, 9)}"), "longitude": json.loads(f"{d.number(-170, 170)}.{d.number(1, 9)}")}),
    Kind(("get_air_quality", "air_quality", "pollution_level"),
         ("Get the air quality of a city", "How clean the air is", "Returns the pollution index"),
         (CITY,),
         ("How is the air in {0}", "Is the air in {0} polluted", "Air quality in {0}", "I have asthma, can I breathe in {0}", "Pollution in {0}", "Can we jog outside in {0} or is the air too dirty"),
         ("Comment est l'air à {0}", "Quelle est la qualité de l'air à {0}", "L'air de {0} est-il pollué", "Pollution à {0}", "Peut-on courir dehors à {0}, avec cet air"),
         lambda d: {"index": d.number(1, 300), "level": d.pick(["good", "fair", "poor"])}),
    Kind(("switch_device", "control_device", "set_device_state", "smart_home"),
         ("Switch a device on or off", "Control a device at home", "Turns something in the house on or off"),
         (takes("device", "device_name", "name", "appliance", make=DEVICE, says="The device"),
          takes("on", "turn_on", "state", "enabled", kind="boolean",
                make=(("[Turn|Switch] on the {0}|Start the {0}|I'd like the {0} on|{0} on, please|Could you get the {0} going",
                       "[Turn|Switch] off the {0}|Stop the {0}|I'm done with the {0}, turn it off|{0} off, please|Did I leave the {0} on? Switch it off"),
                      ("[Allume ceci : {0}|Mets en marche : {0}|{0} : marche]", "[Éteins ceci : {0}|Arrête : {0}|{0} : arrêt]")), says="True to turn it on")),
         (), (), lambda d: {"status": d.pick(["ok", "on", "off"])}),
    Kind(("set_volume", "change_volume", "volume"),
         ("Set the volume", "Change how loud the music is", "Sets the loudness in percent"),
         (takes("level", "volume", "percent", "value", kind="integer", make=(0, 100), says="From 0 to 100"),),
         ("Set the volume to {0}", "Volume {0}", "Make it {0} percent loud", "It's too loud, bring it to {0}", "I can't hear anything, go to {0} percent", "Turn the sound to {0}", "Sound at {0}%"),
         ("Mets le volume à {0}", "Volume {0}", "C'est trop fort, mets {0}", "Je n'entends rien, monte à {0} %", "Réglez le son à {0}", "Son à {0} %"),
         lambda d: {"volume": d.number(0, 100)}),
    Kind(("search_restaurants", "find_restaurants", "restaurant_search"),
         ("Find restaurants in a city", "Search restaurants by cuisine", "Returns places to eat"),
         (takes("cuisine", "food", "type", make=one_of(en="Italian Indian Thai Mexican Greek Japanese vegan Lebanese", fr="italien indien thaï mexicain grec japonais libanais"), says="Kind of food"), CITY),
         ("Find {0} restaurants in {1}", "Where can I eat {0} in {1}", "I feel like {0} food and I'm in {1}", "{0} restaurant {1}", "We're hungry in {1}, something {0} would be great", "Any good {0} place in {1}", "Recommend a {0} restaurant in {1}"),
         ("Trouve un restaurant {0} à {1}", "Où manger {0} à {1}", "J'ai envie de manger {0}, je suis à {1}", "Restaurant {0} {1}", "Connaissez-vous un bon restaurant {0} à {1}", "Nous avons faim à {1}, plutôt {0}"),
         lambda d: {"name": names.proper(d), "rating": d.number(1, 5)}),
    Kind(("check_stock", "get_inventory", "product_availability", "check_inventory"),
         ("Check whether a product is in stock", "Number of pieces in stock", "Returns the inventory of a product"),
         (takes("product_id", "sku", "item_id", "product", make=names.code, says="The product id"), takes("size", "variant", make=one_of(en="small medium large", fr="petit moyen grand"), says="The size", optional=("in size {v}",), fr=("en taille {v}",))),
         ("Is {0} in stock", "How many {0} do we have left", "Do you still have {0}", "Check the stock of {0}", "A customer wants {0}, is there any left", "Inventory {0}", "Can I still get {0}", "Is {0} sold out"),
         ("{0} est-il en stock", "Combien reste-t-il de {0}", "Avez-vous encore {0}", "Vérifie le stock de {0}", "Un client veut {0}, en reste-t-il", "Stock {0}"),
         lambda d: {"stock": d.number(0, 900)}),
    Kind(("request_refund", "refund_order", "create_refund", "return_item"),
         ("Ask for a refund", "Refund an order", "Gives the money back for an order"),
         (takes("order_id", "order", "payment_id", "id", make=names.code, says="The order"), takes("amount", "sum", kind="number", make=names.amount, says="How much", optional=("({v} euros)", "of {v} euros"), fr=("({v} euros)",))),
         ("Refund {0}", "I want my money back for {0}", "Please refund order {0}", "The thing I got with {0} is broken, refund me", "I'd like to return {0} for a refund", "Start a refund for {0}", "Give the customer of {0} the money back"),
         ("Rembourse {0}", "Je veux être remboursé pour {0}", "Remboursez la commande {0}, s'il vous plaît", "L'article de {0} est cassé, remboursez-moi", "Lance un remboursement pour {0}", "Demande de remboursement : {0}"),
         lambda d: {"status": d.pick(["refunded", "refused", "pending"])}),
    Kind(("update_address", "change_address", "set_shipping_address"),
         ("Change the address of an order", "Update where an order is shipped", "Sets the delivery address"),
         (takes("order_id", "order", "id", make=names.code, says="The order"), takes("address", "new_address", "street", make=names.street, says="The new address")),
         ("Send {0} to {1} instead", "Change the address of {0} to {1}", "I've moved. Order {0} should go to {1}", "The address of {0} is wrong, it's {1}", "Ship {0} to {1}", "Can {0} be delivered to {1}"),
         ("Envoie {0} au {1}", "Change l'adresse de {0} : {1}", "J'ai déménagé, {0} doit aller au {1}", "Livrez {0} au {1}", "L'adresse de {0} est fausse, c'est {1}"),
         lambda d: {"status": "updated"}),
    Kind(("detect_language", "identify_language"), ("Detect the language of a text", "Tells in which language a text is written"),
         (takes("text", "content", "input", make=names.phrase, says="The text"),),
         ("Which language is this: {0}", "What language is '{0}'", "Detect the language of \"{0}\"", "I got a message saying '{0}', in what language is it", "Is this Spanish or Italian? '{0}'", "Identify the language: {0}"),
         ("Quelle est la langue de « {0} »", "En quelle langue est « {0} »", "Détecte la langue : {0}", "On m'a écrit « {0} », c'est quelle langue", "Identifiez la langue de « {0} »"),
         lambda d: {"language": LANGUAGE(d)}),
    Kind(("get_movie_info", "movie_details", "find_movie", "search_movie"),
         ("Get details of a film", "Look up a movie by title", "Returns year and director of a film"),
         (takes("title", "movie", "film", "name", make=names.title, says="The title"), takes("year", "release_year", kind="integer", make=(1930, 2030), says="The year", optional=("from {v}", "({v})"), fr=("de {v}", "({v})"))),
         ("Tell me about the film {0}", "Who made the movie '{0}'", "Find the movie {0}", "Is {0} a good film", "We want to watch {0} tonight, what is it about", "Movie info: {0}", "Look up '{0}' in the film database"),
         ("Parle-moi du film {0}", "Qui a réalisé « {0} »", "Trouve le film {0}", "Ce soir on regarde « {0} », de quoi ça parle", "Infos sur le film {0}", "Cherchez le film « {0} »"),
         lambda d: {"director": names.person(d), "year": d.number(1930, 2030)}),
    Kind(("compare_prices", "get_product_price", "price_check"),
         ("Get the price of a product", "What a product costs", "Price in a shop"),
         (takes("product", "item", "product_name", make=ARTICLE, says="The product"), takes("shop", "store", "retailer", make=names.company, says="The shop", optional=("at {v}", "from {v}"), fr=("chez {v}",))),
         ("How much does a {0} cost", "Price of the {0}", "What do they ask for a {0}", "I want a new {0}, how expensive is it", "Check the price of the {0}", "{0} price"),
         ("Combien coûte ceci : {0}", "Prix : {0}", "Vérifie le prix de cet article : {0}", "J'ai besoin de ceci : {0}. Combien", "Quel est le prix de l'article {0}"),
         lambda d: {"price": _price(d), "currency": d.pick(["EUR", "USD"])}),
    Kind(("join_meeting", "get_meeting_link", "create_video_call", "start_meeting"),
         ("Start a video call", "Create a video meeting with somebody", "Returns the link of a meeting"),
         (takes("participant", "with", "contact", "guest", make=lambda d: d.pick([names.first_name, names.email])(d), says="With whom"),),
         ("Start a video call with {0}", "Video meeting with {0}", "I need a link to meet {0}", "Let me see {0} on video", "Set up a call link for {0}", "{0} can't come, so we do it by video"),
         ("Lance un appel vidéo avec {0}", "Visio avec {0}", "Il me faut un lien pour voir {0}", "Crée une réunion vidéo avec {0}", "{0} ne peut pas venir, fais une visio"),
         lambda d: {"link": names.code(d), "status": d.pick(LEFT)}),
)  # fmt: skip
