"""Things the model knows, asked for what it does not know about them."""

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
        ),
        "fr": (
            "Quelle est la population {of_x} ?", "Qui est le président {of_x} ?", "Combien d'habitants {in_x} ?",
            "Quelle est la superficie {of_x} ?", "Quel temps fait-il {in_x} ?", "Que visiter {in_x} ?",
            "Quelle est l'histoire {of_x} ?", "Quelle heure est-il {in_x} ?", "Combien coûte un vol pour {x} ?",
            "Je pars {in_x}. Faut-il un visa ?", "Qui dirige {x} aujourd'hui ?", "Quel est le salaire moyen {in_x} ?", "Quel est l'hymne {of_x} ?",
            "Où bien manger {in_x} ?", "Combien de gens vivent {in_x} ?", "Quel temps fera-t-il {in_x} demain ?", "{x} : combien d'habitants ?",
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
        ),
        "fr": (
            "Quelle était la taille de {x} ?", "Combien d'enfants avait {x} ?", "Où est la tombe de {x} ?",
            "Écris une biographie de {x}.", "Que mangeait {x} ?", "Compare {x} et {y}.",
            "Comment est mort(e) {x} ?", "Qui était la mère de {x} ?", "Quelle école a fréquentée {x} ?", "{x} aimait quelle couleur ?",
            "Qui étaient les amis de {x} ?", "Quelle fut la dernière phrase de {x} ?",
        ),
    },
    "author": {
        "en": (
            "What happens in {x}?", "Summarise {x}.", "Who is the hero of {x}?", "How many pages does {x} have?",
            "What is the last sentence of {x}?", "Is {x} a good book?", "Write a review of {x}.", "How does {x} end?",
            "Explain the plot of {x}.",
            "I need a summary of {x} for school.", "Quote a sentence from {x}.", "How many chapters are in {x}?", "Which characters appear in {x}?",
            "What is {x} about?", "Who published {x}?", "Is there a film of {x}?", "Did critics like {x}?", "What can we learn from {x}?",
        ),
        "fr": (
            "Résume {x}.", "Que se passe-t-il dans {x} ?", "Qui est le héros de {x} ?", "Comment finit {x} ?",
            "Combien de pages a {x} ?", "Donne ton avis sur {x}.",
            "De quoi parle {x} ?", "Cite une phrase de {x}.", "Quels sont les personnages de {x} ?", "Qui a édité {x} ?",
        ),
    },
    "symbol": {
        "en": (
            "What is the density of {x}?", "Where is {x} mined?", "Is {x} toxic?", "What is {x} used for?",
            "At what temperature does {x} melt?", "How much does {x} cost per kilo?", "Who discovered {x}?", "How heavy is {x}?",
            "Is {x} magnetic?", "Which colour does {x} have?", "Can I buy {x} in a shop?",
        ),
        "fr": (
            "Quel est le point de fusion de l'élément {x} ?", "Combien coûte l'élément {x} ?", "À quoi sert l'élément {x} ?",
        ),
    },
    "class": {
        "en": (
            "How long does {x} live?", "How much does {x} weigh?", "What does {x} eat?", "How fast can {x} run?",
            "Is {x} dangerous?", "Can I keep {x} at home?", "How many babies does {x} have?",
            "lifespan of {x}", "How big does {x} get?", "Where does {x} sleep?", "What should I feed {x}?", "Can {x} swim?",
            "How high can {x} jump?", "Which enemies does {x} have?", "How much does it cost to keep {x}?",
        ),
        "fr": ("Combien de temps vit {x} ?", "Combien pèse {x} ?", "Que mange {x} ?"),
    },
    "city": {
        "en": (
            "How much is a ticket for {x}?", "When does {x} open?", "How tall is {x}?", "Who built {x}?",
            "How many people visit {x} each year?", "How do I get to {x}?",
            "Is {x} open on Mondays?", "How many steps does {x} have?", "Which metro stops near {x}?", "Are dogs allowed at {x}?",
            "What does a guided tour of {x} cost?", "Is there a café at {x}?",
        ),
        "fr": ("Combien coûte l'entrée pour voir {x} ?", "Qui a construit {x} ?", "Quand ouvre {x} ?"),
    },
}  # fmt: skip
"""By a relation that holds for them."""
