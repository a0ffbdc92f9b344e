"""What is asked about countries and their cheeses, geography and landmarks."""

from __future__ import annotations

from typing import Any

from recipe.world.relation import Relation, Words, get

WITH_ARTICLE = ("United", "Netherlands", "Czech")


def _country(record: Any, lang: str) -> str | None:
    name = record["country"].get(lang)
    return "the " + name if name and lang == "en" and name.startswith(WITH_ARTICLE) else name


def _cheese(record: Any, lang: str) -> dict[str, str]:
    elided = record["name"][0] in "AEIOUÉ"
    return {"le": "l'", "Le": "L'", "du": "de l'"} if elided else {"le": "le ", "Le": "Le ", "du": "du "}


COUNTRIES = (
    Relation("capital", "countries", get("with_article"), get("capital"), {
        "en": Words(
            ("the capital of {x}", "{x}'s capital", "the capital city of {x}", "the name of the capital of {x}",
             "the city that is the capital of {x}", "the seat of government of {x}", "{x}'s capital city",
             "the city of the government of {x}", "the city from which {x} is governed", "the place where the government of {x} sits",
             "the administrative capital of {x}", "{x}'s seat of government", "the national capital of {x}",
             "which city is the capital of {x}", "which city governs {x}", "what the capital of {x} is called", "what city {x} has for a capital",
             "where the government of {x} sits", "what {x}'s capital is", "where {x} is governed from"),
            ("Which city is the capital of {x}?", "What city is {x}'s capital?", "{X} has which capital?",
             "What is {x}'s capital called?", "Where is the government of {x}?", "{X}: capital?",
             "The capital of {x} is which city?", "If I fly to the capital of {x}, where do I land?",
             "capital {x}", "capital of {x}", "{x} capital", "{x} - capital city", "capital city {x}", "{X} has what capital city?",
             "From which city is {x} governed?", "Which city is the seat of government of {x}?", "Where does the government of {x} sit?",
             "Which city do they call the capital of {x}?", "In which city is the government of {x}?", "What city governs {x}?",
             "I'm [flying|travelling|moving] to the capital of {x}. Which city is that?", "Someone from the capital of {x} lives in which city?",
             "We are learning capitals at school. What is the one of {x}?", "On a map of {x}, which city is marked as the capital?",
             "What should I write on the map for the capital of {x}?", "Which city serves as the capital of {x}?", "Name the capital of {x}.",
             "What capital does {x} have?", "Can you name the capital [city |]of {x}?", "My friend lives in the capital of {x}. Which city is it?",
             "If {x} is the country, what is the capital?", "Country: {x}. Capital?", "The embassy is in the capital of {x}. In which city is that?",
             "Which capital belongs to {x}?", "I am in the capital of {x}. Where am I?", "Of all the cities in {x}, which is the capital?",
             "What's the name of {x}'s capital[ city|]?", "{X}'s capital is called what?", "Which city is capital in {x}?",
             "What is {x}'s capital city called?", "What is {x}'s main seat of power, its capital?", "Which city would I find marked with a star on a map of {x}?",
             "So the capital of {x} would be...?", "The capital of {x} is ___.", "In {x}, which city is the capital?", "{X} - what's the capital there?",
             "I forgot [which city is|what's] the capital of {x}.", "What city holds the title of capital of {x}?", "I have to label the capital of {x}. What do I write?",
             "What do I answer when they ask for the capital of {x}?", "where is the capital of {x} and what's its name", "{X}'s capital, what is it?", "whats the capital of {x}",
             "Which city houses the government of {x}?", "Parliament and government of {x} are in which city?"),
            "The capital of {x} is {a}.", "capital"),
        "fr": Words(
            ("la capitale {of_x}", "le nom de la capitale {of_x}", "la ville capitale {of_x}",
             "la capitale actuelle {of_x}", "la ville qui est la capitale {of_x}", "la ville d'où l'on gouverne {x}", "le siège du gouvernement {of_x}",
             "la ville où siège le gouvernement {of_x}", "le nom de la ville capitale {of_x}", "quelle ville est la capitale {of_x}",
             "comment s'appelle la capitale {of_x}", "où siège le gouvernement {of_x}"),
            ("Quelle ville est la capitale {of_x} ?", "Comment s'appelle la capitale {of_x} ?", "{X} a quelle capitale ?",
             "{X} : capitale ?", "La capitale {of_x}, c'est quelle ville ?", "C'est quoi la capitale {of_x} ?",
             "capitale {of_x}", "{x} capitale", "{X}, capitale ?", "Quelle est la capitale {of_x} ?", "Quelle capitale a {x} ?", "Où siège le gouvernement {of_x} ?",
             "Dans quelle ville est le gouvernement {of_x} ?", "Quelle ville gouverne {x} ?", "Je pars dans la capitale {of_x}. C'est quelle ville ?",
             "Si je visite la capitale {of_x}, dans quelle ville suis-je ?", "Cite la capitale {of_x}.", "Pays : {x}. Capitale ?", "La capitale {of_x} s'appelle comment ?",
             "De quelle ville parle-t-on quand on dit la capitale {of_x} ?", "Sur la carte {of_x}, quelle ville est la capitale ?", "Quel est le nom de la capitale {of_x} ?",
             "En géographie on apprend les capitales. Celle {of_x} ?", "Mon amie habite dans la capitale {of_x}. C'est où ?",
             "La capitale {of_x} est ... ?", "Et la capitale {of_x}, c'est ?", "C'est quelle ville, la capitale {of_x} ?", "Quelle est donc la capitale {of_x} ?",
             "Je ne sais plus quelle ville est la capitale {of_x}.", "{X}, quelle est sa capitale ?", "La capitale {of_x}, elle s'appelle comment ?", "Quelle ville est à la tête {of_x} ?",
             "c quoi la capitale {of_x}"),
            "La capitale {of_x} est {a}.", "capitale")}),
    Relation("country of capital", "countries", get("capital"), get("with_article"), {
        "en": Words(
            ("the country whose capital is {x}", "the country that has {x} as its capital",
             "the country with {x} as its capital", "the nation whose capital is {x}", "the country governed from {x}", "the state that has {x} as its capital city",
             "which country has {x} as its capital", "of which country {x} is the capital", "what country {x} is the capital of"),
            ("{X} is the capital of which country?", "Which country has {x} as its capital?", "{X} is the capital of what?",
             "Of which country is {x} the capital?", "What country is {x} the capital of?", "Whose capital is {x}?",
             "{x} is the capital of", "{x} capital of which country", "Which country is governed from {x}?", "{X} serves as the capital of which country?",
             "Name the country whose capital is {x}.", "If the capital is {x}, what is the country?", "Capital: {x}. Country?", "In {x} sits the government of which country?",
             "I'm in {x}, the capital. Of which country?", "Which nation has its capital in {x}?", "What country's capital is {x}?", "{X}: capital of what country?",
             "Which country calls {x} its capital?", "Of what country would {x} be the capital?", "{X} is a capital city. Of which country?",
             "{X} is the capital city of which country?", "Which country's capital is {x}?", "Which country's government sits in {x}?", "{X}: the capital of...?",
             "What country is {x} the capital city of?", "What nation has {x} as its capital city?", "{X} is the capital of ___.", "whose capital city is {x}",
             "{x} is capital of what country", "I forgot which country {x} is the capital of.", "I just landed in {x}, a capital city. Which country am I in?",
             "The capital is {x}. What's the country?", "Name the country that is governed from {x}.", "Which state has {x} for a capital?"),
            "{X} is the capital of {a}.", "country"),
        "fr": Words(
            ("le pays dont {x} est la capitale", "le pays qui a {x} pour capitale",
             "le pays dont la capitale est {x}", "le pays qui est gouverné depuis {x}", "quel pays a {x} pour capitale", "de quel pays {x} est la capitale"),
            ("{X} est la capitale de quel pays ?", "De quel pays {x} est la capitale ?",
             "Quel pays a {x} pour capitale ?",
             "{X}, capitale de quel pays ?", "{x} capitale de quel pays", "Quel pays est gouverné depuis {x} ?", "{X}, c'est la capitale de quoi ?",
             "Dans quel pays {x} est-elle la capitale ?", "Si la capitale est {x}, quel est le pays ?", "Cite le pays dont {x} est la capitale.", "Capitale : {x}. Pays ?",
             "La ville de {x} est la capitale de quel pays ?",
             "{X} est la capitale de ... ?", "{X}, c'est la capitale de quel pays ?", "Quel est le pays dont la capitale est {x} ?", "Quel pays a comme capitale {x} ?",
             "De quel pays la capitale est-elle {x} ?", "De quel pays {x} est-elle la capitale ?", "Je ne sais plus de quel pays {x} est la capitale.", "Quel État a {x} pour capitale ?"),
            "{X} est la capitale de ce pays : {a}.", "pays")}),
    Relation("continent", "countries", get("with_article"), get("continent"), {
        "en": Words(
            ("the continent of {x}", "the continent where {x} is", "{x}'s continent", "the continent {x} lies on",
             "the continent that {x} belongs to", "the continent {x} is part of", "the part of the world where {x} lies", "the continent on which {x} is found",
             "the continent to which {x} belongs", "which continent {x} is on", "on which continent {x} lies", "what continent {x} belongs to", "what part of the world {x} is in"),
            ("On which continent is {x}?", "Which continent is {x} on?", "{X} is on what continent?",
             "Where in the world is {x}?", "In what part of the world is {x}?", "What continent does {x} belong to?",
             "continent of {x}", "{x} continent", "{X}: which continent?", "Which continent does {x} lie on?", "Which continent is {x} part of?",
             "Is {x} in Europe, Asia, Africa or America?", "On what continent do I find {x}?", "On which continent would you put {x}?", "To which continent does {x} belong?",
             "What continent is {x} located on?", "In which continent is {x} situated?", "Where on the globe is {x}?", "If I travel to {x}, on which continent am I?",
             "I'm looking for {x} on a globe. Which continent?", "{X} lies on which continent?", "{X} belongs to which continent?", "What continent am I on when I am in {x}?",
             "Under which continent is {x} listed?", "Country: {x}. Continent?", "People from {x} live on which continent?",
             "what continent is {x} in", "On what continent would I find {x}?", "Which continent has {x} on it?", "{X} is a country on which continent?",
             "{X} is located on the continent of ___.", "I forgot which continent {x} is on.", "Which of the continents is home to {x}?", "Africa, Asia, Europe or elsewhere: where is {x}?"),
            "{X} is in {a}.", "continent"),
        "fr": Words(
            ("le continent {of_x}", "le continent où se trouve {x}",
             "le continent auquel appartient {x}", "le continent sur lequel se trouve {x}", "la partie du monde où se trouve {x}", "sur quel continent se trouve {x}"),
            ("Sur quel continent se trouve {x} ?", "{X} est sur quel continent ?", "Dans quel continent est {x} ?",
             "continent {of_x}", "{X} : quel continent ?", "Quel est le continent {of_x} ?", "À quel continent appartient {x} ?", "De quel continent fait partie {x} ?",
             "Où se trouve {x} dans le monde ?", "Dans quelle partie du monde se trouve {x} ?", "Si je vais {in_x}, sur quel continent suis-je ?", "Je suis {in_x}. Sur quel continent ?",
             "{X} fait partie de quel continent ?", "Sur quel continent faut-il chercher {x} ?", "Pays : {x}. Continent ?",
             "{X}, c'est sur quel continent ?", "{X} se trouve sur quel continent ?", "Sur quel continent est {x} ?", "Sur quel continent est situé ce pays : {x} ?",
             "C'est sur quel continent, {x} ?", "Afrique, Asie, Europe ou ailleurs : où est {x} ?", "Je ne sais plus sur quel continent est {x}."),
            "Le continent {of_x} est {a}.", "continent")}),
    Relation("languages", "countries", get("with_article"), get("languages"), {
        "en": Words(
            ("the official language of {x}", "the language of {x}", "the languages spoken in {x}",
             "the language that people speak in {x}", "the official languages of {x}",
             "the [main|spoken] language of {x}", "the national language of {x}", "the tongue spoken in {x}", "the native tongue of the people of {x}", "the language used in {x}",
             "the language of the people in {x}", "the languages of {x}", "which language is spoken in {x}", "what people speak in {x}", "what language they speak in {x}",
             "which language people use in {x}", "what the official language of {x} is"),
            ("What language do they speak in {x}?", "Which languages are spoken in {x}?", "What do people speak in {x}?",
             "Which language is spoken in {x}?", "What language should I learn for {x}?", "{X}: which language?",
             "What languages does {x} have?",
             "language of {x}", "languages {x}", "{x} language", "language spoken in {x}", "{X}: official language?", "What is spoken in {x}?",
             "I'm [moving|going|travelling] to {x}. Which language [will|do] I hear there?", "I am going to {x}. Which phrasebook should I buy?",
             "Which language will I need in {x}?", "What tongue do people speak in {x}?", "What is the mother tongue of most people in {x}?", "How do people talk in {x}, in which language?",
             "In what language do they talk in {x}?", "In which language are the road signs in {x}?", "What language is used in {x}?", "What do the people of {x} speak?",
             "Which language is official in {x}?", "What official language does {x} have?", "If I work in {x}, which language must I speak?", "My neighbour comes from {x}. What language does he speak?",
             "Children in {x} speak which language?", "In which language is the news read in {x}?", "What language do you hear in the streets of {x}?", "People in {x} speak what?",
             "Which language should I study before I go to {x}?", "Country: {x}. Language?",
             "what do they speak in {x}", "What's the official language in {x}?", "Which language do the locals speak in {x}?", "The official language of {x} is ___.",
             "I forgot what they speak in {x}.", "Which language do people use every day in {x}?", "What are the official languages in {x}?", "In {x}, what language is spoken?",
             "What language would a child in {x} learn at school first?"),
            "They speak {a} in {x}.", "languages"),
        "fr": Words(
            ("la langue officielle {of_x}", "la langue parlée {in_x}", "les langues officielles {of_x}",
             "la langue {of_x}", "la langue nationale {of_x}", "la langue qu'on parle {in_x}", "la langue utilisée {in_x}", "la langue des gens {in_x}",
             "quelle langue on parle {in_x}", "quelle est la langue officielle {of_x}", "ce qu'on parle {in_x}"),
            ("Quelle langue parle-t-on {in_x} ?", "On parle quelle langue {in_x} ?", "Quelles langues parle-t-on {in_x} ?",
             "Que parle-t-on {in_x} ?",
             "langue {of_x}", "langue parlée {in_x}", "{X} : quelle langue ?", "Les gens parlent quelle langue {in_x} ?", "On parle quoi {in_x} ?",
             "Je pars {in_x}, quelle langue dois-je apprendre ?", "Je vais {in_x}. Quelle langue vais-je entendre ?", "En quelle langue parle-t-on {in_x} ?",
             "Quelle est la langue officielle {of_x} ?", "Quelle langue faut-il parler {in_x} ?", "Quelle langue parlent les gens {in_x} ?", "Ils parlent quelle langue {in_x} ?",
             "Quelle langue est parlée {in_x} ?", "Si je m'installe {in_x}, quelle langue me faut-il ?", "Dans quelle langue sont les panneaux {in_x} ?", "Qu'est-ce qu'on parle {in_x} ?",
             "Quelles sont les langues officielles {of_x} ?", "Mon voisin a grandi {in_x}. Quelle langue parle-t-il ?"),
            "On parle {a} {in_x}.", "langues")}),
    Relation("currency", "countries", get("with_article"), get("currency"), {
        "en": Words(
            ("the currency of {x}", "{x}'s currency", "the money used in {x}", "the money of {x}",
             "the currency used in {x}",
             "the [national|official|local] currency of {x}", "the money you pay with in {x}", "the money that people use in {x}", "the name of the money in {x}", "the coins and notes of {x}",
             "the kind of money used in {x}", "the name of {x}'s currency", "the currency in {x}", "the legal tender of {x}",
             "what money people use in {x}", "which currency {x} uses", "what people pay with in {x}", "which currency is used in {x}", "how people pay in {x}", "what money I need in {x}"),
            ("What money do they use in {x}?", "Which currency does {x} use?", "How do people pay in {x}?",
             "With what money do you pay in {x}?", "What currency should I take to {x}?", "{X}: currency?",
             "currency of {x}", "currency {x}", "{x} currency", "money {x}", "{x} money name", "What money is used in {x}?", "What is the money called in {x}?", "What's the money in {x}?",
             "I'm going to {x}, what money should I bring?", "I am travelling to {x} [next week|soon|in summer]. Which currency do I need?", "We're flying to {x}. What money do we need there?",
             "What banknotes do they have in {x}?", "Which coins are used in {x}?", "What do you pay with in {x}?", "What kind of money does {x} have?", "Which money do shops in {x} take?",
             "In {x}, what do I pay with?", "In {x}, prices are in which currency?", "My salary would be paid in {x}. In which currency?", "What is the name of the currency in {x}?",
             "What cash do I need in {x}?", "If I buy bread in {x}, which money do I use?", "Into which money should I change my cash for {x}?", "Which currency should I get before my trip to {x}?",
             "What currency do people spend in {x}?", "What are prices in {x} given in?", "Country: {x}. Currency?", "{X} uses which money?", "What's the local currency in {x}?",
             "Which bills and coins circulate in {x}?", "What do they call their money in {x}?", "I have a layover in {x} and want a coffee. In what currency do I pay?"),
            "The currency of {x} is the {a}.", "currency"),
        "fr": Words(
            ("la monnaie {of_x}", "la monnaie utilisée {in_x}", "la devise monétaire {of_x}",
             "la monnaie nationale {of_x}", "la monnaie qui a cours {in_x}", "l'argent utilisé {in_x}", "le nom de la monnaie {of_x}", "la devise utilisée {in_x}",
             "la monnaie officielle {of_x}", "quelle monnaie on utilise {in_x}", "avec quoi on paie {in_x}", "quelle est la monnaie {of_x}"),
            ("Quelle monnaie utilise-t-on {in_x} ?", "Avec quelle monnaie paie-t-on {in_x} ?",
             "On paie avec quoi {in_x} ?",
             "monnaie {of_x}", "devise {of_x}", "{X} : quelle monnaie ?", "Quelle est la monnaie {of_x} ?", "Je pars {in_x}, quelle monnaie dois-je emporter ?", "Je vais {in_x}. Il me faut quelle monnaie ?",
             "Quel argent utilise-t-on {in_x} ?", "Comment s'appelle la monnaie {of_x} ?", "Avec quel argent paie-t-on {in_x} ?", "Quelle devise faut-il {in_x} ?", "Quelle monnaie a cours {in_x} ?",
             "Quelle monnaie y a-t-il {in_x} ?", "Quels billets utilise-t-on {in_x} ?", "Si j'achète du pain {in_x}, je paie avec quelle monnaie ?", "On utilise quelle monnaie {in_x} ?",
             "En quelle monnaie sont les prix {in_x} ?", "Quel est le nom de l'argent {in_x} ?", "En quoi paie-t-on {in_x} ?", "Quelle monnaie faut-il prévoir pour un voyage {in_x} ?", "Pays : {x}. Monnaie ?",
             "{X} utilise quelle monnaie ?", "C'est quoi la monnaie {of_x} ?", "Quelle est la devise {of_x} ?", "Je ne sais plus avec quoi on paie {in_x}.",
             "Quelle est la monnaie officielle {of_x} ?"),
            "La monnaie {of_x} : {a}.", "monnaie")}),
)  # fmt: skip
CHEESES = (
    Relation("milk", "cheeses", get("name"), get("milk"), {
        "en": Words(
            ("the milk of {x}", "the milk used for {x}", "the animal whose milk makes {x}", "the kind of milk in {x}",
             "the milk in {x} cheese", "the milk that goes into {x}", "the animal behind the milk of {x}", "which milk {x} is made from", "which animal gives the milk for {x}", "what milk is in {x}"),
            ("What milk is {x} made from?", "Which animal gives the milk for {x}?", "{X} is made from what milk?",
             "From which milk is {x} made?", "What kind of milk is in {x}?", "Is {x} made from cow, goat or sheep milk?",
             "milk of {x}", "{x} milk", "{X}: cow, sheep or goat?", "Whose milk goes into {x}?", "The cheese {x} is made with which milk?", "What animal does the milk in {x} come from?",
             "Which milk do you need to make {x}?", "Is {x} a cow's, sheep's or goat's cheese?", "What milk do cheesemakers use for {x}?", "{X} cheese: which milk?", "Which animal is behind {x}?",
             "Does the milk of {x} come from a cow, a goat or a sheep?", "With what milk is {x} made?",
             "cow, goat or sheep: what's {x} made of", "What type of milk is used in {x}?", "Which kind of milk is used to make {x}?", "What's the milk in {x}?",
             "{X} is made with milk from which animal?", "From the milk of which animal is {x} made?", "The milk in {x} comes from which animal?", "I forgot what milk {x} is made with.",
             "Which animal is milked for {x}?", "What animal do we thank for {x}?", "{X} cheese is made from the milk of ___.", "what kind of milk {x}"),
            "{X} is made from {a}'s milk.", "milk"),
        "fr": Words(
            ("le lait {du}{x}", "le lait utilisé pour {le}{x}",
             "le lait qui sert à faire {le}{x}", "le lait employé dans {le}{x}", "l'animal dont le lait sert à faire {le}{x}", "avec quel lait on fait {le}{x}", "de quel lait est fait {le}{x}"),
            ("Avec quel lait fait-on {le}{x} ?", "De quel lait est fait {le}{x} ?", "{Le}{x} est fait avec quel lait ?",
             "{x} quel lait", "Quel lait y a-t-il dans {le}{x} ?", "Quel lait faut-il pour {le}{x} ?", "{Le}{x}, c'est du lait de quoi ?", "{Le}{x} est-il au lait de vache, de chèvre ou de brebis ?",
             "Quel animal donne le lait {du}{x} ?", "Le fromage {x} : quel lait ?", "Quel lait utilise-t-on pour {le}{x} ?",
             "C'est quel lait, {le}{x} ?", "{Le}{x}, vache, chèvre ou brebis ?", "{Le}{x} est fait à partir de quel lait ?", "À partir de quel lait fait-on {le}{x} ?",
             "Quel type de lait contient {le}{x} ?", "Quel est le lait {du}{x} ?", "Le lait {du}{x} vient de quel animal ?", "On fait {le}{x} avec quel lait ?"),
            "{Le}{x} est fait avec du lait de {a}.", "lait")}, _cheese),
    Relation("cheese region", "cheeses", get("name"), get("region"), {
        "en": Words(
            ("the region of {x}", "the home of {x} cheese", "the region where {x} is made",
             "the region that {x} comes from", "the birthplace of {x} cheese", "the part of France where {x} is made", "the home region of {x}", "where {x} comes from", "where {x} is made", "which region {x} comes from"),
            ("Where does {x} come from?", "Where is {x} made?", "Which region makes {x}?", "From which region is {x}?",
             "In what region is {x} cheese made?",
             "region of {x}", "{x} region", "{X}: which region?", "Which part of France gives us {x}?", "What is the home of {x}?", "In which part of France do they make {x}?", "The cheese {x} is from where?",
             "Where do they make {x}?", "Where was {x} first made?", "What region is famous for {x}?", "If I want to see how {x} is made, where do I go?", "From where in France does {x} come?", "The origin of {x} is which region?",
             "What part of France does {x} come from?", "Which French region is {x} from?", "What region of France is {x} cheese from?", "What area of France produces {x}?",
             "Where in France is {x} produced?", "Which region produces {x}?", "{X} is a cheese from which region?", "{X} originates from which region?", "I forgot where {x} comes from.",
             "Which French region is known for {x}?", "where is {x} cheese from", "In which French region was {x} born?"),
            "{X} comes from {a}.", "region"),
        "fr": Words(
            ("la région {du}{x}", "la région où l'on fait {le}{x}",
             "la région d'origine {du}{x}", "la région d'où vient {le}{x}", "la région qui produit {le}{x}", "d'où vient {le}{x}", "de quelle région vient {le}{x}", "où l'on fait {le}{x}"),
            ("D'où vient {le}{x} ?", "De quelle région vient {le}{x} ?", "Où fait-on {le}{x} ?",
             "{x} quelle région", "Quelle est la région {du}{x} ?", "Quelle région produit {le}{x} ?", "{Le}{x} vient d'où ?", "Dans quelle région fabrique-t-on {le}{x} ?", "Le fromage {x} vient de quelle région ?", "{Le}{x}, ça vient d'où ?",
             "Où produit-on {le}{x} ?",
             "{Le}{x} est de quelle région ?", "{Le}{x} est produit où ?", "Quelle est la région d'origine {du}{x} ?", "Dans quelle région de France fait-on {le}{x} ?",
             "{Le}{x}, c'est de quelle région ?", "On fabrique {le}{x} où ?", "Quelle région est connue pour {le}{x} ?", "Je ne sais plus d'où vient {le}{x}."),
            "La région {du}{x} est {a}.", "région")}, _cheese),
)  # fmt: skip
GEOGRAPHY = (
    Relation("geography", "geography", get("question"), get("answer"), {
        "en": Words(
            ("{x}", "the name of {x}", "what {x} is called", "which one is {x}", "what people call {x}"),
            ("Which is {x}?", "{X} is called what?", "How is {x} called?", "{X} is which one?", "What is {x} called?", "{X}: what is it?", "Can you name {x}?", "What name does {x} have?",
             "Geography quiz: {x}?", "On the map, what is {x}?", "I'm doing geography. What is {x}?", "What do you call {x}?", "Name {x}.", "What would {x} be?", "{x} name", "Which one is {x}?",
             "{X} - what's its name?", "In geography, what is {x}?",
             "What's {x}?", "what is {x} called again", "What is the name of {x}?", "I forgot the name of {x}.", "I can't think of {x}. What is it?", "{X} is ___.",
             "Which one would be {x}?", "{X} - which is it?", "Tell me which one is {x}.", "Could you name {x} for me?", "Which is called {x}?", "Identify {x}.",
             "Everybody knows {x}. What is its name?"),
            "{A} is {x}.", "name"),
        "fr": Words(
            ("{x}", "le nom de ceci : {x}", "comment s'appelle {x}"),
            ("Comment s'appelle {x} ?", "{X}, c'est quoi ?", "{X}, comment ça s'appelle ?", "Cite {x}.", "Question de géographie : {x} ?", "{X}, quel est son nom ?", "Sur la carte, comment s'appelle {x} ?",
             "Comment appelle-t-on {x} ?", "Nomme {x}.", "{X} s'appelle comment ?",
             "C'est quoi, {x} ?", "Quel est le nom de ceci : {x} ?", "Comment se nomme {x} ?", "{X} se nomme comment ?", "{X}, ça s'appelle comment déjà ?",
             "Je ne sais plus comment s'appelle {x}.", "Peux-tu nommer {x} ?", "{X}, c'est lequel ou laquelle ?", "Dis le nom de ceci : {x}."),
            "C'est {a}.", "nom")}),
)  # fmt: skip
LANDMARKS = (
    Relation("city", "landmarks", get("name"), get("city"), {
        "en": Words(
            ("the city of {x}", "the city where {x} is", "the town where {x} stands", "the location of {x}",
             "the city that has {x}", "the city in which {x} is found", "the place where you can see {x}", "the home city of {x}", "the city to visit for {x}", "in which city {x} is", "where {x} is", "which city has {x}", "where to find {x}",
             "where {x} stands"),
            ("In which city is {x}?", "Where is {x}?", "Where can I find {x}?", "Which city has {x}?",
             "What city do I visit to see {x}?", "{X} is in which city?", "Where do I go to see {x}?",
             "city of {x}", "{x} city", "{x} where", "where is {x} located", "{X}: which city?", "In what town would I see {x}?", "Which city should I travel to for {x}?", "I'd like to see {x}. Which city do I fly to?",
             "I'm planning a trip to see {x}. Where do I have to go?", "I saw a picture of {x}. Which city is that?", "We want to visit {x}. In which city is it?", "{X} can be found in which city?", "What city is home to {x}?",
             "What city is {x} in?", "Which town has {x}?", "Tourists see {x} in which city?", "{X} stands in which city?", "Which city is famous for {x}?", "If I am standing in front of {x}, which city am I in?",
             "Where exactly is {x}?", "In which town does {x} stand?", "To which city do I travel to visit {x}?", "Where can one visit {x}?", "What city do I book a hotel in to visit {x}?",
             "I forgot which city {x} is in.", "{X} is located in which city?", "{X} is located in ___.", "what city is {x} located in", "Which city do I have to visit to see {x}?",
             "Which city can boast of {x}?", "In what city would you find {x}?", "Where would I go to see {x}?"),
            "{X} is in {a}.", "city"),
        "fr": Words(
            ("la ville où se trouve {x}",
             "la ville où est {x}", "la ville où l'on peut voir {x}", "la ville à visiter pour voir {x}", "l'endroit où se trouve {x}", "où se trouve {x}", "dans quelle ville se trouve {x}",),
            ("Dans quelle ville se trouve {x} ?", "Où se trouve {x} ?", "Où est {x} ?", "Dans quelle ville est {x} ?",
             "Où faut-il aller pour voir {x} ?",
             "{x} ville", "{x} où", "{X}, c'est où ?", "{X} est dans quelle ville ?", "Quelle ville a {x} ?", "Dans quelle ville peut-on visiter {x} ?", "Je veux voir {x}. Dans quelle ville dois-je aller ?",
             "Je voudrais visiter {x}. C'est dans quelle ville ?", "Où peut-on voir {x} ?", "Dans quelle ville voit-on {x} ?", "Où est-ce que se trouve {x} ?", "{X} se trouve où ?", "Quelle ville faut-il visiter pour voir {x} ?",
             "Où dois-je aller pour voir {x} ?", "Si je suis devant {x}, dans quelle ville suis-je ?", "Quelle est la ville où se trouve {x} ?"),
            "{X} se trouve à {a}.", "ville")}),
    Relation("landmark country", "landmarks", get("name"), _country, {
        "en": Words(
            ("the country of {x}", "the country where {x} is",
             "the country that has {x}", "the country in which {x} stands", "the nation where {x} is", "which country {x} is in", "in which country {x} stands", "what country has {x}"),
            ("In which country is {x}?", "Which country has {x}?", "{X} is in which country?", "What country is {x} in?",
             "country of {x}", "{x} country", "{X}: which country?", "Which country do I visit to see {x}?", "{X} belongs to which country?", "In what country would I see {x}?", "{X} stands in which country?", "What country is home to {x}?",
             "To which country must I travel to see {x}?", "If I am standing in front of {x}, which country am I in?", "I'd like to see {x}. In which country is it?", "In which country can I visit {x}?", "What country has {x}?",
             "I forgot which country {x} is in.", "{X} is located in which country?", "what country is {x} located in", "In what country would you find {x}?", "Which nation has {x}?",
             "To what country does {x} belong?", "{X} can be seen in which country?", "What country do I fly to for {x}?"),
            "{X} is in {a}.", "country"),
        "fr": Words(
            ("le pays où se trouve {x}", "le pays où est {x}", "dans quel pays se trouve {x}", "dans quel pays est {x}"),
            ("Dans quel pays est {x} ?", "Dans quel pays se trouve {x} ?", "{X}, c'est dans quel pays ?", "{X} se trouve dans quel pays ?", "{X} : quel pays ?",
             "Quel pays faut-il visiter pour voir {x} ?", "Où, dans quel pays, peut-on voir {x} ?", "Pour voir {x}, je vais dans quel pays ?", "C'est dans quel pays, {x} ?"),
            "C'est {a}.", "pays")}),
)  # fmt: skip
