"""How JSON is asked for in skill 2, what stands between the order and the text, and what a text says beside its values."""

INSTRUCTION = {
    "en": ("Extract the {k}.", "Extract the {k} from the text.", "Extract the information.", "Fill in the JSON.", "Give me the {k} as JSON.", "Return the {k} in JSON.",
           "Read the text and give the {k}.", "Turn this into JSON.", "Parse this text.", "Put this text into the schema.", "Extract the data from this {t}.",
           "Find the {k} in the following text.", "Get the {k}.", "Convert to JSON:", "Extract the {t} information.", "Extract structured data from the text below.",
           "Please extract the {k}.", "What are the {k}? Answer in JSON.", "Collect the {k} from this message.", "Here is a text. Extract the {k}.",
           "[Which|What] {k} does this text give?", "I need the {k} of this {t}.", "Fill [the form|the fields|the schema] from this [text|message|note].", "Extract {t} details.", "Extract the {t}.",
           "Identify the {k}.", "Pull the {k} out of this.", "Read this and fill in {k}.", "Can you [extract|find|pick out|give me] the {k}?", "From the text below, take the {k}.", "Give [the |]{k}.",
           "JSON please.", "As JSON:", "Structure this text.", "Answer with the {k} only.", "[Text|Message|Input] to [JSON|structured data]:", "Make one {t} object of this.", "Represent this {t} as JSON.",
           "Analyse the sentence and return the {k}.", "Write down the {k} that you find.", "Use the schema for this text.", "[Tell|Show] me the {k} in this sentence.", "Process the following {t}.", "Data entry: {k}.",
           "Extract the [relevant |key |main |]information from the following [text|message|sentence|paragraph].", "Please return the {k} found in the [text|message|passage] below.", "Below is a [text|message|note]. Give me its {k}.",
           "Here's something I [received|wrote down|found]. What are the {k}?", "I'm building a database and need the {k} of each {t}.", "You are given a {t}. Fill in {k}.", "Turn [this|the following] {t} into structured data.",
           "What [can|do] you learn from this {t}?", "Take this apart for me: {k}.", "Summarise as {k}.", "Map the text to the schema.", "Please [process|parse|convert|structure] this {t}[ for me|].", "Return a structured object.",
           "Extract event information, person information or whatever the schema asks for.", "Make a record of this.", "Copy the {k} out of the [text|message].", "Fill every field; use null where the text says nothing.", "Let me have the {k}[, thanks|].",
           "Which values belong to {k}?", "Sort this into the fields.", "Input:", "Text to analyse:", "{k}?", "[I got|We received] this today. Please extract the {k}.", "My boss wants the {k} from this {t}.", "Classify and extract.", "Read carefully, then give the {k}.",
           "Pull the {t} out of this [sentence|note|line].", "Take the {t} from this [line|sentence|mail].", "One {t} is hidden in [here|these lines]. Find it.", "Log this {t}.", "Spot the {t}.", "Note the {t} for our records.",
           "Add this {t} to the [database|list|register].", "Get me the {k} out of all this chatter.", "Register the {t} mentioned here.", "Treat this as a {t}.", "I'll paste a {t}, you give back its {k}.", "Tidy this {t} into fields.",
           "Boil this down to {k}.", "Nothing but the {k}.", "Which {t} is meant [here|in this sentence]?", "Catch the {k}.", "What the sentence says of the {t}, in fields.", "Do you see the {k} in here?", "Fill in my form with this {t}.",
           "From this line, the {k}.", "Someone wrote this about a {t}. Take down the {k}.", "Enter the {t} into our system.", "Keep only the {k}."),
    "fr": ("Extrais les informations.", "Extrais les données de ce texte.", "Extrais : {k}.", "Mets ce texte en JSON.", "Remplis le JSON.", "Donne {k} en JSON.",
           "Lis le texte et renvoie un objet JSON.", "Extrayez les informations du texte.", "Analyse ce texte.", "Trouve les informations dans le texte suivant.", "Renvoie {k} au format JSON.",
           "[Peux-tu|Pourrais-tu] extraire {k} ?", "Quelles informations donne ce texte ?", "Remplis [le schéma|les champs|le formulaire] avec ce texte.", "Relève {k}.", "Transforme cette phrase en JSON.",
           "Convertis en JSON :", "Structure ce texte.", "Il me faut {k}.", "Trouve {k} dans ce message.", "Repère {k}.", "En JSON, s'il te plaît.", "À partir du texte, donne {k}.", "Extraction : {k}.",
           "Lis cette phrase et donne {k}.", "Indique {k}.",
           "Extrais les informations [importantes|utiles|demandées] du [texte|message] suivant.", "Voici un [texte|message]. Donne-moi {k}.", "J'ai reçu ceci. Il me faut {k}.", "Pouvez-vous relever {k} ?", "Range ce texte dans le schéma.", "Recopie {k}.",
           "Veuillez extraire {k}.", "Texte à analyser :", "Fais-en un objet structuré.", "Mon chef veut {k}.", "Remplissez chaque champ ; mettez null si le texte ne dit rien.", "Que dit ce message ? Donne {k}.", "{k} ?", "Merci d'extraire {k}.",
           "Récupère {k} dans cette phrase.", "Note {k} pour notre registre.", "Tire {k} de ces lignes.", "Ajoute ceci à notre base : {k}.", "Ne garde que {k}.", "On m'a écrit cela. Relève {k}.", "Retrouve {k} là-dedans.",
           "Remplis ma fiche avec cette phrase.", "Que faut-il noter ici ? {k}."),
}  # fmt: skip
KEYED = {
    "en": ("Extract {k} as JSON.", "Return a JSON object with the keys {k}.", "Extract the data as a JSON object with keys {k}.", "Give a short JSON object with {k}.",
           "Answer in JSON with the keys {k}.", "Return the {k} in a JSON object.", "Make a JSON object with the keys {k}.", "JSON with {k}, please.", "Extract {k}. Use these names as JSON keys.",
           "Write a JSON object with the fields {k}.", "Return {k} in a short JSON object.", "Respond with JSON. Keys: {k}.", "Convert this to JSON with {k}.", "I want JSON with the keys {k}.",
           "Give me {k} as JSON.", "Output JSON only: {k}.", "Read the text and return {k} as a JSON object.", "Fill a JSON object. Its keys are {k}.", "Find {k} and answer in JSON.", "What are {k}? Reply with a JSON object.",
           "Your answer is a JSON object with exactly the keys {k}.", "Turn this into JSON (keys: {k}).", "Put {k} into a JSON object.", "Produce JSON with the properties {k}.", "Extract the fields {k} as JSON.",
           "[Can|Could] you [give|return] {k} in JSON?", "As a JSON object with {k}:", "Summarise the text as JSON with {k}.",
           "Reply with one JSON object: {k}.", "Your output must be JSON with {k}.", "Extract {k} from the text [below|above|] and return JSON.", "JSON keys: {k}.", "Respond only with a JSON object [containing|that has] {k}.", "I need {k} in JSON format.", "Build a JSON object with {k} from this message.",
           "Please answer in JSON, using the keys {k}.", "Return valid JSON with {k} and nothing else."),
    "fr": ("Renvoie un objet JSON avec les clés {k}.", "Extrais {k} en JSON.", "Réponds en JSON avec les clés {k}.", "Donne un objet JSON avec {k}.", "Les clés du JSON sont {k}.",
           "Fais un objet JSON avec les champs {k}.", "Je veux un JSON avec {k}.", "Mets {k} dans un objet JSON.", "Écris en JSON : {k}.", "Transforme ce texte en JSON (clés : {k}).", "Trouve {k} et réponds en JSON.",
           "Seulement du JSON, avec {k}.", "Peux-tu donner {k} en JSON ?", "Lis le texte et renvoie {k} en JSON.", "Réponds uniquement par un objet JSON contenant {k}.", "Il me faut {k} au format JSON.", "Donnez {k} en JSON.", "Construis un JSON : {k}.", "Extrayez {k} et renvoyez du JSON."),
}  # fmt: skip
SYSTEM = {
    "en": ("Extract the information.", "You extract data from text.", "You are a data extraction assistant.", "Extract the {t} information.", "You turn text into JSON.", "Extract the {k}.",
           "You read messages and return JSON.", "Answer in JSON.", "You are an expert at structured data extraction.", "Extract the {t} from what the user writes.", "Extract the {t} details.", "Fill in the schema.",
           "You fill in forms.", "The user sends a text; return its {t}.", "Parse what the user says.", "You are a parser.", "Return only JSON.", "Extract information from the user's message.", "Read the {t} and fill in every field.",
           "You are a helpful assistant that extracts [information|structured data|a {t}].", "Take the values as they stand in the text.",
           "Extract the {t} information as JSON.", "You receive [messages|e-mails|notes] and fill in a form.", "Your task is to extract structured data.", "Use null for what the text does not say.", "Copy the values; do not rephrase them.", "You are a precise extraction engine.",
           "[Given|From] a text, return the {t}.", "Extract the event information.", "You are an assistant that structures [texts|notes|mails].", "Be a careful clerk.", "Convert user input to the given schema.", "Do not explain anything."),
    "fr": ("Extrais les informations.", "Tu extrais des données.", "Tu transformes des textes en JSON.", "Réponds en JSON.", "Remplis le schéma.", "Lis le message et remplis les champs.", "Tu es un assistant qui extrait des données.",
           "Reprends les valeurs telles quelles.", "Réponds seulement en JSON.", "Tu reçois des messages et tu remplis un formulaire.", "Extrayez les données demandées.", "Mets null si le texte ne dit rien.", "Tu structures [des notes|des courriels|des textes].",
           "Recopie les valeurs sans les changer.", "Vous êtes un assistant d'extraction.", "N'explique rien."),
}  # fmt: skip
JOINTS = (
    "\n{t}", "\n\n{t}", "\n\n{t}", "\n\n{t}", " {t}", "\n\n\"\"\"\n{t}\n\"\"\"", "\n```\n{t}\n```", "\n\nInput: {t}", "\n\nMessage: {t}", "\n<text>\n{t}\n</text>", "\n\nText: {t}",
    "\nText:\n{t}", "\n\n---\n{t}", ":\n{t}", '\n"{t}"', " Text: {t}", ":\n\n{t}", ' "{t}"', ": {t}", " « {t} »", "\n\nTexte : {t}",
)  # fmt: skip
ASIDE = {
    "en": ("Thanks for reading.", "I hope this helps.", "The sun was shining.", "Have a nice day.", "Sorry for the delay.", "{n} says hello.", "By the way, {n} is on holiday.", "It was a long day.",
           "Please tell {n}.", "As you know, we close at {h}.", "Best regards, {n}.", "That is all for now.", "We talked for {i} minutes.", "There is a bakery next door.",
           "I am writing this from {c}, where it has been raining for {i} days.", "{n} asked me about a {t}, but that is another story.", "P.S. {n} sends regards from {c}.", "Sent from my phone.",
           "Do not forget: {d}.", "We also spoke about {d}, without any result.", "If in doubt, ask {n}.", "{i} people have read this.",
           "It rained in {c}, so we stayed in.", "My {t} is broken again.", "I'll be back at {h}.", "[See you|Talk] soon!", "{n} told me.", "Let me know what you think.", "We were {i} at table.", "Nobody else knows yet."),
    "fr": ("Merci de votre lecture.", "Bonne journée.", "Il faisait beau.", "{n} vous salue.", "Désolé pour le retard.", "C'est tout pour le moment.", "Nous avons parlé {i} minutes.",
           "Je vous écris de {c}, où il pleut depuis {i} jours.", "{n} m'a parlé d'autre chose : {t}.", "P.-S. : {n} vous embrasse.", "N'oubliez pas : {d}.", "En cas de doute, demandez à {n}.",
           "À bientôt !", "Je rentre à {h}.", "C'est {n} qui me l'a dit.", "Il pleuvait à {c}.", "Dis-moi ce que tu en penses."),
}  # fmt: skip
GREETING = {
    "en": ("[Hi|Hello|Hey] {n}!", "Dear {n},", "Good morning!", "Hi, how are you?", "FYI:", "Quick note:", "Hi team,", "Hey, just so you know:", "Note to self:", "Did you hear?", "Subject: news\nHi {n},", "{n} wrote:", "So,", "Update:"),
    "fr": ("[Salut|Bonjour|Coucou] {n} !", "Cher {n},", "Bonjour, comment vas-tu ?", "Petite note :", "Bonjour à tous,", "Pour info :", "{n} écrit :", "Bonsoir,"),
}  # fmt: skip
LISTED = {
    "en": ("[I have|We have|There are|Here are|The list:|On the table:|I would like|Today:|We saw|They sent us] {r}.", "{r}.", "In the end there were {r}.", "Our {p}: {r}.", "The {p} are {r}.", "{r}", "So far: {r}.",
           "We know of {r}.", "My notes say: {r}.", "[First|Last] of all, {r}.", "{p}: {r}", "Just {r}.", "[Please send us|Could I have|She mentioned|It was about|I found|He bought|They talked about|Do you remember] {r}[.|?]", "Apart from {r}, nothing [is new|has come].", "This week: {r}, nothing else.", "Add {r} to the {p}."),
    "fr": ("[J'ai|Nous avons|Voici|Il y a|La liste :|Aujourd'hui :] {r}.", "{r}.", "À la fin, il y avait {r}.", "{r}", "Cette semaine : {r}.", "Sur ma liste : {r}.", "On m'a parlé de ceci : {r}.", "[Je voudrais|Elle a mentionné|J'ai trouvé|Il a acheté|On a vu] {r}.", "Rien d'autre que {r}."),
}  # fmt: skip
CLAUSE = {
    "en": ("the {l} is {v}", "the {l} is {v}", "its {l} is {v}", "{l} {v}", "{v} is the {l}", "{v} ({l})", "{v} as {l}", "the {l} must be {v}", "for {l} take {v}", "the {l} should say {v}"),
    "fr": ("{l} {v}", "{v} ({l})", "pour {l}, {v}", "{l}, c'est {v}", "{v} comme {l}", "{l} vaut {v}", "sous {l} : {v}"),
}  # fmt: skip
NESTS = ("details", "info", "data", "profile", "about", "extra", "meta", "description")
MONEY = {
    "en": ("{v} euros", "{v} dollars", "{v} dollars", "€{v}", "${v}", "${v}", "£{v}", "{v} €", "{v} EUR", "USD {v}", "{v} USD", "{v} pounds", "EUR {v}"),
    "fr": ("{v} euros", "{v} euros", "{v} €", "{v} €", "{v}€", "{v} EUR", "{v} dollars", "${v}", "{v} francs", "€ {v}"),
}  # fmt: skip
