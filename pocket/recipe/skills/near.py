"""Questions beyond the model: about things that it knows, about others like them, and from any other field."""

NEAR = {
    "capital": {
        "en": (
            "What is the population of {x}?", "How many people live in {x}?", "Who is the president of {x}?",
            "Who is the prime minister of {x}?", "How big is {x}?", "What is the area of {x}?", "Who won the last election in {x}?",
            "What is the weather like in {x}?", "What is the history of {x}?", "What should I visit in {x}?",
            "Is {x} a safe country?", "What is the best hotel in {x}?", "What is the national dish of {x}?",
            "How much is a flight to {x}?", "What is the GDP of {x}?", "Who is the richest person in {x}?",
            "Do I need a visa for {x}?", "What time is it in {x}?", "Tell me the news from {x}.",
            "What is the unemployment rate in {x}?",
            "population of {x}", "I'm going to {x} next week. What will the weather be?", "How many inhabitants does {x} count?",
            "Who rules {x} today?", "Which party governs {x}?", "I am moving to {x}. How much is the rent there?", "{x}: population?",
            "For a quiz: how large is {x} in square kilometres?", "Which beaches of {x} are the nicest?", "What is the average salary in {x}?",
            "Any restaurant tips for {x}?", "When did {x} become independent?", "What is the national anthem of {x}?", "How tall is the highest building of {x}?",
            "We travel to {x} by car. How high are the tolls?", "Which trains go to {x}?", "What is the dialling code of {x}?",
            "who is the king or president of {x}", "{x} population 2024", "gdp of {x}", "How many soldiers does {x} have?", "What is the climate of {x}?",
            "What are the biggest cities of {x} after the capital?", "How many provinces does {x} have?", "What does the flag of {x} look like?", "Who discovered {x}?",
            "What is {x} famous for?", "Which rivers flow through {x}?", "What do people eat in {x}?", "Which religion do people in {x} have?",
            "When is the best time to visit {x}?", "Is it expensive to live in {x}?", "What side of the road do they drive on in {x}?", "How long is the flight to {x}?",
            "Which wars did {x} fight?", "What is the highest building in {x}?", "Name five towns in {x}.", "Which holidays are there in {x}?",
            "Can I drink the tap water in {x}?",
        ),
        "fr": (
            "Quelle est la population {of_x} ?", "Qui est le président {of_x} ?", "Combien d'habitants {in_x} ?",
            "Quelle est la superficie {of_x} ?", "Quel temps fait-il {in_x} ?", "Que visiter {in_x} ?",
            "Quelle est l'histoire {of_x} ?", "Quelle heure est-il {in_x} ?", "Combien coûte un vol pour {x} ?",
            "Je pars {in_x}. Faut-il un visa ?", "Qui dirige {x} aujourd'hui ?", "Quel est le salaire moyen {in_x} ?", "Quel est l'hymne {of_x} ?",
            "Où bien manger {in_x} ?", "Combien de gens vivent {in_x} ?", "Quel temps fera-t-il {in_x} demain ?", "{x} : combien d'habitants ?",
            "population {of_x}", "Quelle est la taille {of_x} ?", "Quel est le PIB {of_x} ?", "Que mange-t-on {in_x} ?", "Quelle religion pratique-t-on {in_x} ?",
            "À quoi ressemble le drapeau {of_x} ?", "Quelles sont les grandes villes {of_x} ?", "Quel est le climat {of_x} ?", "Quand partir {in_x} ?",
            "La vie est-elle chère {in_x} ?", "Qui a gagné les élections {in_x} ?",
        ),
    },
    "who": {
        "en": (
            "How tall was {x}?", "How many children did {x} have?", "What did {x} eat?", "Who was the wife of {x}?",
            "Where is {x} buried?", "What did {x} think of love?", "How rich was {x}?", "Write a biography of {x}.",
            "What was the dog of {x} called?", "What did {x} say on the last day?", "Compare {x} with {y}.",
            "Explain the works of {x} in depth.",
            "wife of {x}", "What was the favourite colour of {x}?", "Did {x} have brothers or sisters?", "What were the last words of {x}?",
            "I need a page about the life of {x}.", "Was {x} married?", "How did {x} die?", "What would {x} say about the internet?", "{x}: how tall?",
            "Which school did {x} go to?", "What was the name of {x}'s mother?", "Who were the friends of {x}?", "Did {x} ever meet {y}?",
            "Where did {x} live?", "Who taught {x}?", "What illness did {x} have?", "Which prizes did {x} win?", "What religion was {x}?", "What colour were the eyes of {x}?",
            "What did {x} earn?", "How old was {x} at the wedding?", "Which languages did {x} speak?", "Was {x} a good cook?", "Who is buried beside {x}?",
            "Give me a quote by {x}.", "Name five works by {x}.", "Was {x} left-handed?", "Who was better, {x} or {y}?",
        ),
        "fr": (
            "Quelle était la taille de {x} ?", "Combien d'enfants avait {x} ?", "Où est la tombe de {x} ?",
            "Écris une biographie de {x}.", "Que mangeait {x} ?", "Compare {x} et {y}.",
            "Comment est mort(e) {x} ?", "Qui était la mère de {x} ?", "Quelle école a fréquentée {x} ?", "{x} aimait quelle couleur ?",
            "Qui étaient les amis de {x} ?", "Quelle fut la dernière phrase de {x} ?",
            "Où habitait {x} ?", "Quelle était la religion de {x} ?", "Cite une phrase de {x}.", "Quelles langues parlait {x} ?", "Quels prix a reçus {x} ?",
            "Qui est meilleur, {x} ou {y} ?", "Qui était le professeur de {x} ?", "De quoi est mort(e) {x} ?",
        ),
    },
    "author": {
        "en": (
            "What happens in {x}?", "Summarise {x}.", "Who is the hero of {x}?", "How many pages does {x} have?",
            "What is the last sentence of {x}?", "Is {x} a good book?", "Write a review of {x}.", "How does {x} end?",
            "Explain the plot of {x}.",
            "I need a summary of {x} for school.", "Quote a sentence from {x}.", "How many chapters are in {x}?", "Which characters appear in {x}?",
            "What is {x} about?", "Who published {x}?", "Is there a film of {x}?", "Did critics like {x}?", "What can we learn from {x}?",
            "Where does {x} take place?", "What is the first sentence of {x}?", "Who translated {x}?", "How long does it take to read {x}?",
            "Which theme is at the heart of {x}?", "How many copies of {x} were sold?", "Recite the first page of {x}.", "Is {x} suitable for children?",
        ),
        "fr": (
            "Résume {x}.", "Que se passe-t-il dans {x} ?", "Qui est le héros de {x} ?", "Comment finit {x} ?",
            "Combien de pages a {x} ?", "Donne ton avis sur {x}.",
            "De quoi parle {x} ?", "Cite une phrase de {x}.", "Quels sont les personnages de {x} ?", "Qui a édité {x} ?",
            "Où se passe l'histoire de {x} ?", "Quelle est la première phrase de {x} ?", "Combien de chapitres a {x} ?", "Fais une fiche de lecture de {x}.",
        ),
    },
    "symbol": {
        "en": (
            "What is the density of {x}?", "Where is {x} mined?", "Is {x} toxic?", "What is {x} used for?",
            "At what temperature does {x} melt?", "How much does {x} cost per kilo?", "Who discovered {x}?", "How heavy is {x}?",
            "Is {x} magnetic?", "Which colour does {x} have?", "Can I buy {x} in a shop?",
            "What is the melting point of {x}?", "What is the boiling point of {x}?", "What is the atomic mass of {x}?", "How many neutrons does {x} have?",
            "Which compounds does {x} form?", "Does {x} rust?", "How rare is {x}?", "Is {x} radioactive?", "Which group is {x} in?",
        ),
        "fr": (
            "Quel est le point de fusion de l'élément {x} ?", "Combien coûte l'élément {x} ?", "À quoi sert l'élément {x} ?", "L'élément {x} est-il toxique ?", "Qui a isolé l'élément {x} ?", "Quelle est la masse atomique de l'élément {x} ?",
            "À quelle température fond l'élément {x} ?", "Où trouve-t-on l'élément {x} ?",
        ),
    },
    "class": {
        "en": (
            "How long does {x} live?", "How much does {x} weigh?", "What does {x} eat?", "How fast can {x} run?",
            "Is {x} dangerous?", "Can I keep {x} at home?", "How many babies does {x} have?",
            "lifespan of {x}", "How big does {x} get?", "Where does {x} sleep?", "What should I feed {x}?", "Can {x} swim?",
            "How high can {x} jump?", "Which enemies does {x} have?", "How much does it cost to keep {x}?",
            "How long is {x}?", "How many teeth does {x} have?", "How intelligent is {x}?", "How many hearts does {x} have?", "What is the Latin name of {x}?",
            "How long is {x} pregnant?", "Can {x} see colours?", "Is {x} an endangered animal?", "How does {x} hunt?", "Does {x} make a good pet?",
        ),
        "fr": ("Combien de temps vit {x} ?", "Combien pèse {x} ?", "Que mange {x} ?",
               "À quelle vitesse court {x} ?", "Où dort {x} ?", "Peut-on garder {x} à la maison ?", "Combien de dents a {x} ?", "Quel est le nom latin de cet animal : {x} ?",
               "Combien coûte {x} ?"),
    },
    "city": {
        "en": (
            "How much is a ticket for {x}?", "When does {x} open?", "How tall is {x}?", "Who built {x}?",
            "How many people visit {x} each year?", "How do I get to {x}?",
            "Is {x} open on Mondays?", "How many steps does {x} have?", "Which metro stops near {x}?", "Are dogs allowed at {x}?",
            "What does a guided tour of {x} cost?", "Is there a café at {x}?",
            "Who is the architect of {x}?", "How heavy is {x}?", "How much did {x} cost to build?", "Is {x} worth a visit?",
            "How long is the queue at {x}?", "Which hotel is near {x}?",
        ),
        "fr": ("Combien coûte l'entrée pour voir {x} ?", "Qui a construit {x} ?", "Quand ouvre {x} ?",
               "Quels sont les horaires pour visiter {x} ?", "Quelle hauteur fait {x} ?", "Qui est l'architecte à qui l'on doit {x} ?"),
    },
}  # fmt: skip
"""By a relation that holds for them."""

OUTSIDE = {
    "place": {
        "en": (
            "Fiji", "Chad", "Mali", "Niger", "Benin", "Gabon", "Congo", "Burundi", "Eritrea", "Djibouti", "Somalia", "Sudan", "South Sudan", "Kosovo", "Liechtenstein",
            "San Marino", "Andorra", "Vanuatu", "Tonga", "Nauru", "Kiribati", "Micronesia", "the Marshall Islands", "the Solomon Islands", "Papua New Guinea", "East Timor",
            "Belize", "Honduras", "El Salvador", "Barbados", "Grenada", "Trinidad and Tobago", "the Bahamas", "Turkmenistan", "Tajikistan", "Kyrgyzstan", "Azerbaijan", "Yemen",
            "Bahrain", "Kuwait", "Sierra Leone", "Liberia", "Guinea", "Gambia", "Cape Verde", "Comoros", "Seychelles", "Mauritius", "Maldives", "Eswatini", "Equatorial Guinea",
            "Burkina Faso", "Mauritania", "Texas", "California", "Bavaria", "Sicily", "Scotland", "Catalonia", "Tibet", "Quebec", "Queensland", "Montenegro", "Cyprus",
            "Uganda", "Nicaragua", "Belarus", "Mozambique", "Zimbabwe", "Dominica",
        ),
        "fr": (
            "les Fidji", "le Tchad", "le Mali", "le Niger", "le Bénin", "le Gabon", "le Burundi", "l'Érythrée", "la Somalie", "le Soudan", "le Kosovo", "le Liechtenstein",
            "le Vanuatu", "les Tonga", "le Belize", "le Honduras", "le Salvador", "la Barbade", "le Turkménistan", "le Tadjikistan", "l'Azerbaïdjan", "le Yémen", "le Koweït",
            "le Liberia", "la Guinée", "la Gambie", "les Comores", "les Seychelles", "l'île Maurice", "les Maldives", "le Burkina Faso", "la Mauritanie", "le Texas",
            "la Californie", "la Bavière", "la Sicile", "l'Écosse", "la Catalogne", "le Tibet", "le Mozambique", "le Zimbabwe", "la Biélorussie", "l'Ouganda", "le Nicaragua",
            "le Monténégro", "le Québec",
        ),
    },
    "title": {
        "en": (
            "Great Expectations", "Middlemarch", "The Trial", "The Magic Mountain", "Lolita", "Beloved", "Dune", "The Waste Land", "Emma", "The Odyssey", "The Iliad",
            "Catch-22", "Faust", "Ulysses", "Brave New World", "On the Road", "The Decameron", "The Canterbury Tales", "The Name of the Rose", "The Alchemist", "Solaris",
            "The Road", "The Hay Wain", "American Gothic", "Nighthawks", "The Garden of Earthly Delights", "The Fighting Temeraire", "Messiah", "Aida", "Tosca",
            "The Rite of Spring", "Bolero", "Peer Gynt", "The Nutcracker", "Carmina Burana", "Finlandia", "The Handmaid's Tale", "The Kite Runner", "Gone Girl", "Twilight",
            "The Da Vinci Code", "Jurassic Park", "Misery", "Norwegian Wood",
        ),
        "fr": (
            "La Nausée", "Bel-Ami", "Phèdre", "Le Cid", "Les Fleurs du mal", "Nadja", "Le Procès", "Lolita", "La Montagne magique", "Dune", "Les Châtiments", "Gargantua",
            "Zadig", "L'Amant", "Bonjour tristesse", "Le Grand Meaulnes", "Le Horla", "Voyage au bout de la nuit", "L'Écume des jours", "Un roi sans divertissement", "Tosca",
            "Aïda", "Carmina Burana",
        ),
    },
    "person": (
        "Michael Faraday", "Sigmund Freud", "Karl Marx", "Adam Smith", "Genghis Khan", "Attila", "Abraham Lincoln", "Winston Churchill", "Nelson Mandela", "Frida Kahlo",
        "Andy Warhol", "Jackson Pollock", "Bob Dylan", "Elvis Presley", "Madonna", "David Bowie", "Freddie Mercury", "Michael Jackson", "Charlie Chaplin",
        "Alfred Hitchcock", "Marilyn Monroe", "Humphrey Bogart", "Usain Bolt", "Roger Federer", "Zinedine Zidane", "Muhammad Ali", "Diego Maradona", "Socrates", "Plato",
        "Aristotle", "Confucius", "Spinoza", "Immanuel Kant", "Hannah Arendt", "Simone Weil", "Niels Bohr", "Richard Feynman", "Grace Hopper", "Rosa Parks",
        "Martin Luther King", "Che Guevara", "Florence Nightingale", "Amelia Earhart", "Ernest Shackleton", "James Cook", "Ferdinand Magellan", "Agatha Christie",
        "Stephen King", "Haruki Murakami", "Toni Morrison", "Sylvia Plath", "Emily Dickinson", "Walt Whitman", "Gustav Mahler", "Igor Stravinsky", "Béla Bartók",
        "Anton Bruckner", "Édith Piaf", "Jacques Brel", "Serge Gainsbourg", "Coco Chanel", "Gandhi",
    ),
    "word": {
        "en": (
            "technetium", "promethium", "rhenium", "osmium", "ruthenium", "hafnium", "indium", "gallium", "germanium", "selenium", "tellurium", "xenon", "krypton", "radon",
            "polonium", "thorium", "americium", "curium", "einsteinium", "cerium", "neodymium", "ytterbium", "scandium", "niobium", "bismuth", "antimony", "barium",
            "strontium", "caesium", "rubidium", "screwdriver", "lighthouse", "hedge", "anvil", "thimble", "saddle", "wharf", "trowel", "cobweb", "drizzle", "ladle", "quarry",
            "tinsel", "walnut", "shovel", "stapler", "gravel", "mustache", "trumpet", "pebble",
        ),
        "fr": (
            "technétium", "rhénium", "osmium", "ruthénium", "indium", "gallium", "germanium", "sélénium", "tellure", "xénon", "krypton", "radon", "polonium", "thorium",
            "cérium", "néodyme", "scandium", "bismuth", "antimoine", "baryum", "strontium", "césium", "tournevis", "gravier", "caillou", "marteau", "trombone", "clairon", "phare", "parapluie", "moulin", "tonneau", "radeau", "harnais", "tamis", "buvard",
        ),
    },
}  # fmt: skip
"""Real things of the kinds that it knows, which it does not know."""

FIELDS = {
    "en": (
        "How many milligrams of [ibuprofen|paracetamol|aspirin] may I take a day?", "What are the symptoms of [measles|diabetes|a stroke|the flu|anaemia]?",
        "My [knee|back|ear|left eye] has hurt for [two|three|five] days. What is it?",
        "Is it dangerous to mix [alcohol|coffee|grapefruit] with my [pills|antibiotics|tablets]?", "Which vaccine do I need for a trip to {c}?",
        "How do I treat [a burn|a fever|a sprained ankle|a wasp sting]?", "Can I take [aspirin|vitamins|iron] while pregnant?",
        "What does a blood pressure of {k} over {j} mean?", "What's the right dose of insulin for me?", "How long does a broken [leg|arm|finger] take to heal?",
        "Can my landlord [evict me|keep my deposit|raise the rent]?", "Is it legal to [record a call|fly a drone|sleep in my car] in {c}?", "How do I write a will?",
        "Do I have to pay tax on [a gift|my pension|my savings]?", "What are my rights if my [train|flight] is late?", "How can I get a [divorce|visa|work permit] in {c}?",
        "Which form do I need for [my tax return|a passport|a building permit]?", "How do I invest [{k}000 euros|my savings|an inheritance]?",
        "Should I buy [shares|bitcoin|gold|a flat] now?", "What interest does my bank pay?", "What will [the dollar|house prices|shares] do next year?",
        "How much is {k} dollars in euros today?", "What is my [password|bank balance|phone number|blood type|shoe size]?", "What did I [eat|do|buy|dream] yesterday?",
        "When is my next [appointment|exam|meeting|dentist's visit]?", "Where did I leave my [keys|glasses|phone]?", "What is my wife's birthday?", "Where am I right now?",
        "How old am I?", "Who will win the [election|world cup|lottery|next match]?", "What are tomorrow's lottery numbers?",
        "What will happen in [2050|ten years|the year 3000]?", "Is there traffic on the way to {c}?", "When does the next [train|bus|plane] to {c} leave?",
        "Is the [supermarket|post office|museum] in {c} open now?", "What films are on at the cinema tonight?", "Who is number one in the charts?",
        "How many goals did {n} score this season?", "Did {c} win [yesterday|on Saturday|last night]?", "What did the [president|prime minister|pope] say today?",
        "How many people have died in the war in {c}?", "What's going on in the world?", "Is there a God?",
        "What do you think of [politics|the government|religion|abortion|the president]?", "Which party should I vote for?", "Who is better, {n} or {m}?",
        "Cats or dogs, which do you prefer?", "Is pineapple on pizza a crime?", "Do you have [feelings|dreams|a soul|a favourite colour]?", "What is love?",
        "Are we alone in the universe?", "Do aliens exist?", "What came first, the chicken or the egg?", "Is free will an illusion?",
        "What's the best [football club|car|band|video game|smartphone] in the world?", "What is {k}{j} times {j}{k}{k}?",
        "Calculate {k}{j}{j}{k} divided by {j}.7 to ten decimals.", "What is 2 to the power of {k}{j}?", "Find all primes between {k}00 and {j}{k}00.",
        "Compute the determinant of a {k} by {k} matrix.", "What is the sum of all numbers from {k} to {j}{j}{k}?",
        "Give me the first {k}0 digits of [pi|e|the square root of 2].", "Solve this system of five equations.", "What is the standard deviation of my data?",
        "What are the odds of winning the lottery?", "Translate the following book into [German|Spanish|French|Chinese].",
        "Translate my CV into [Italian|Portuguese|French].", "Translate this contract word for word.", "Translate the Bible into {w}.",
        "Translate Shakespeare's sonnets into [modern English|Dutch|Esperanto].", "Write a {k}-page [novel|report|thesis|screenplay] about {t}.",
        "Write the minutes of our meeting.", "Write me a [eulogy|marketing plan|business plan|love letter|resignation letter].", "Write a rap about {t}.",
        "Write an epic in verse about {n}.", "Summarise the [last chapter|whole article|video|podcast] for me.", "Rewrite my essay in better English.",
        "Give me {k} ideas for [a party|a start-up|a book title|dinner].", "Make a table of all the [kings of England|Nobel prizes|US presidents].",
        "List all the [rivers|villages|streets|restaurants] of {c}.", "Write a Terraform file for my cloud.", "Set up a [Kubernetes cluster|mail server|VPN] for me.",
        "What does this error mean: Segmentation fault (core dumped)?", "Convert this [COBOL|Fortran|Perl] program to {l}.", "How do I undo my last git commit?",
        "Review my pull request.", "Why is my [computer|wifi|printer|phone] so slow?", "How do I install [Linux|Docker|a printer driver]?",
        "Which database is fastest for {k} million rows?", "How do I repair a [flat tyre|leaking tap|washing machine]?",
        "How do I [knit a scarf|fold a paper crane|plant tomatoes|prune roses|tile a bathroom]?",
        "What is the recipe for [bouillabaisse for eight|sourdough bread|pad thai|tiramisu]?", "Which wine goes with [oysters|venison|curry]?",
        "How many calories are in [a doughnut|my lunch|an avocado]?", "How do I train my dog to [sit|stop barking|fetch]?", "What should I feed a baby hedgehog?",
        "Make me a {k}-day training plan for a marathon.", "How do I say no to my boss?", "How can I make {n} fall in love with me?",
        "My best friend is angry with me. What should I do?", "How do I calm a crying baby?", "Help me prepare for a job interview.",
        "How did the [Hittites|Etruscans|Olmecs] bury their dead?", "Who was the {k}th king of {c}?", "Which general lost the battle of {c}?",
        "What treaty ended the war of {n}?", "Who was [pope|emperor|sultan|shogun] in 1{k}7?", "What is the Latin name of the [hoopoe|dung beetle|sea urchin|yew]?",
        "How many species of [beetles|orchids|bats|mosses] exist?", "Who won the Nobel Prize for [chemistry|economics|medicine] in 19{k}?",
        "Who won the Oscar for best [film|actress|song] in 19{k}?", "Who won Wimbledon in 19{k}?", "Who directed the film '{w}'?", "Who plays the main role in '{w}'?",
        "Who sings the song '{w}'?", "What are the lyrics of the song '{w}'?", "What is the plot of the latest film by {n}?",
        "What is the boiling point of [mercury|ethanol|acetone|sulphuric acid]?", "What is the molar mass of [glucose|caffeine|ammonia]?",
        "Explain the [Krebs cycle|Higgs field|Coriolis effect|Doppler effect].", "How does [mRNA|a fridge|a laser|a lithium battery|GPS] work?",
        "What causes [earthquakes|inflation|autism|migraine|the northern lights]?", "How far is {c} from {d}?", "How far is it from [Paris|Rome|Berlin] to {c} by car?",
        "How high is mount {c}?", "How deep is lake {c}?", "Which river flows through {c}?", "What is the flag of {c}?", "Who is the patron saint of {c}?",
        "What is the dialling code for {c}?", "How many floors does {n} tower have?", "What's the etymology of the word '{w}'?",
        "Conjugate the verb '{w}' in [Latin|Spanish|German].", "How do you write '{w}' in [Greek|Cyrillic|hieroglyphs|Morse code]?", "Give me five synonyms of '{w}'.",
        "What does the proverb about {t} mean?", "How does {n} end?", "Who owns {n}?", "What is the share price of {n}?", "When was the company {n} founded?",
        "How many employees has {n}?", "Read me my e-mails.", "Set an alarm for {k} past six.", "Turn off the lights.",
        "Remind me to [call my mother|water the plants] tomorrow.", "Buy me a train ticket to {c}.", "Post this on my blog.", "Record this conversation.",
        "Describe this photo of me.", "What song is this?", "Can you hear me sing?", "Generate a picture of {t}.",
        "Let's play [chess|hangman|twenty questions|a role-playing game]!", "Tell me a secret.", "What is the airspeed of an unladen swallow?",
        "Ask me ten questions about {t}.",
    ),
    "fr": (
        "Quels sont les symptômes [de la rougeole|du diabète|de la grippe] ?", "J'ai mal [au genou|au dos|à l'oreille] depuis [deux|trois] jours. Qu'est-ce que c'est ?",
        "Combien de paracétamol puis-je prendre ?", "Comment soigner [une brûlure|une entorse|une piqûre de guêpe] ?", "Quel vaccin faut-il pour aller à {c} ?",
        "Mon propriétaire peut-il [m'expulser|garder la caution|augmenter le loyer] ?", "Est-il légal de [filmer dans la rue|dormir dans sa voiture] ?",
        "Comment rédiger un testament ?", "Combien d'impôts vais-je payer cette année ?", "Quel formulaire faut-il pour [un passeport|une carte grise] ?",
        "Où placer mes économies ?", "Faut-il acheter [de l'or|du bitcoin|un appartement] maintenant ?", "Combien valent {k} dollars en euros aujourd'hui ?",
        "Quel est mon [mot de passe|numéro de téléphone|groupe sanguin] ?", "Qu'est-ce que j'ai [mangé|fait|acheté] hier ?", "Où ai-je mis mes [clés|lunettes] ?",
        "Quel âge ai-je ?", "Où suis-je en ce moment ?", "Qui va gagner [les élections|la Coupe du monde|le prochain match] ?", "Que va-t-il se passer en 2050 ?",
        "À quelle heure part le prochain [train|bus|avion] pour {c} ?", "La [pharmacie|poste|mairie] de {c} est-elle ouverte ?", "Qu'y a-t-il au cinéma ce soir ?",
        "Que s'est-il passé à {c} cette nuit ?", "Qu'a dit le [président|pape|ministre] aujourd'hui ?", "Que penses-tu [de la politique|de la religion|du gouvernement] ?",
        "Pour qui dois-je voter ?", "Qui est le meilleur, {n} ou {m} ?", "Dieu existe-t-il ?", "Sommes-nous seuls dans l'univers ?",
        "As-tu [des sentiments|des rêves|une âme] ?", "Combien font {k}{j} fois {j}{k}{k} ?", "Combien font 2 puissance {k}{j} ?",
        "Calcule le déterminant de cette matrice.", "Donne-moi les {k}0 premières décimales de [pi|e].", "Trouve tous les nombres premiers entre {k}00 et {j}{k}00.",
        "Traduis [ce livre|mon CV|ce contrat|toute la Bible] en [allemand|espagnol|anglais].", "Écris un [roman|rapport|mémoire] de {k} pages sur {t}.",
        "Écris-moi [un éloge funèbre|une lettre d'amour|une lettre de démission|un plan marketing].", "Rédige le compte rendu de notre réunion.",
        "Résume [cette vidéo|cet article|ce chapitre].", "Donne-moi {k} idées de [cadeaux|titres|recettes].",
        "Fais la liste de [tous les rois de France|tous les prix Nobel|toutes les rues de {c}].", "Comment annuler mon dernier commit git ?",
        "Pourquoi mon [ordinateur|imprimante|téléphone] est-il si lent ?", "Installe-moi [Linux|Docker|un serveur].", "Convertis ce programme [COBOL|Perl] en {l}.",
        "Comment réparer [un robinet qui fuit|un pneu crevé|une machine à laver] ?", "Comment [tricoter une écharpe|planter des tomates|poser du carrelage] ?",
        "Quelle est la recette [du tiramisu|du pain au levain|du pad thaï] ?", "Quel vin servir avec [des huîtres|du gibier|un curry] ?",
        "Combien de calories dans [un beignet|un avocat] ?", "Comment dresser mon chien ?", "Comment parler à mon patron d'une augmentation ?",
        "Mon ami est fâché contre moi. Que faire ?", "Comment calmer un bébé qui pleure ?", "Qui était le {k}e roi de {c} ?", "Quel général a perdu la bataille de {c} ?",
        "Qui était [pape|empereur|sultan] en 1{k}7 ?", "Quel est le nom latin [de la huppe|de l'oursin|du bousier] ?",
        "Combien d'espèces [de scarabées|d'orchidées|de mousses] existe-t-il ?", "Qui a eu le prix Nobel [de chimie|de médecine] en 19{k} ?",
        "Qui a gagné Roland-Garros en 19{k} ?", "Qui a réalisé le film '{w}' ?", "Qui chante la chanson '{w}' ?", "Quelles sont les paroles de la chanson '{w}' ?",
        "Quel est le point d'ébullition [de l'éthanol|de l'acétone] ?", "Explique [le cycle de Krebs|l'effet Doppler|le champ de Higgs].",
        "Comment marche [un laser|un frigo|le GPS] ?", "Quelle est la distance entre {c} et {d} ?", "Quel fleuve traverse {c} ?", "Quel est le drapeau de {c} ?",
        "Quelle est la hauteur du mont {c} ?", "Quelle est l'étymologie du mot '{w}' ?", "Conjugue le verbe '{w}' en [latin|espagnol|allemand].",
        "Quel est le synonyme de '{w}' ?", "Quel est le chiffre d'affaires de {n} ?", "Quand la société {n} a-t-elle été fondée ?", "Lis-moi mes e-mails.",
        "Mets une alarme à six heures {k}.", "Éteins la lumière.", "Achète-moi un billet pour {c}.", "C'est quoi cette chanson ?", "Génère une image de {t}.",
        "Joue [aux échecs|au pendu] avec moi !", "Dis-moi un secret.",
    ),
}  # fmt: skip
"""{c} and {d} are places, {n} and {m} names, {w} a word, {t} a theme, {k} and {j} numbers."""
NATIONS = tuple(
    {"demonym": dict(zip(("en", "fr"), pair.split("/"), strict=True))}
    for pair in (
        "Angolan/angolais Libyan/libyen Sudanese/soudanais Ugandan/ougandais Tanzanian/tanzanien Zambian/zambien "
        "Zimbabwean/zimbabwéen Rwandan/rwandais Malian/malien Cameroonian/camerounais Congolese/congolais Gabonese/gabonais "
        "Namibian/namibien Somali/somalien Togolese/togolais Ivorian/ivoirien Mauritanian/mauritanien Mauritian/mauricien "
        "Bolivian/bolivien Paraguayan/paraguayen Guatemalan/guatémaltèque Honduran/hondurien Nicaraguan/nicaraguayen "
        "Salvadoran/salvadorien Dominican/dominicain Bahamian/bahamien Afghan/afghan Jordanian/jordanien Syrian/syrien "
        "Yemeni/yéménite Omani/omanais Qatari/qatarien Kuwaiti/koweïtien Israeli/israélien Georgian/géorgien Armenian/arménien "
        "Kazakh/kazakh Uzbek/ouzbek Burmese/birman Laotian/laotien Malaysian/malaisien Indonesian/indonésien "
        "Singaporean/singapourien Taiwanese/taïwanais Fijian/fidjien Samoan/samoan Cypriot/chypriote Bosnian/bosnien "
        "Macedonian/macédonien Montenegrin/monténégrin Moldovan/moldave Belarusian/biélorusse Andorran/andorran Kosovan/kosovar"
    ).split()
)
"""Peoples of countries that it does not know."""
