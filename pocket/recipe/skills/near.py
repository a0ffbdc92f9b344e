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
        ),
        "fr": (
            "Quelle est la population {of_x} ?", "Qui est le président {of_x} ?", "Combien d'habitants {in_x} ?",
            "Quelle est la superficie {of_x} ?", "Quel temps fait-il {in_x} ?", "Que visiter {in_x} ?",
            "Quelle est l'histoire {of_x} ?", "Quelle heure est-il {in_x} ?", "Combien coûte un vol pour {x} ?",
        ),
    },
    "who": {
        "en": (
            "How tall was {x}?", "How many children did {x} have?", "What did {x} eat?", "Who was the wife of {x}?",
            "Where is {x} buried?", "What did {x} think of love?", "How rich was {x}?", "Write a biography of {x}.",
            "What was the dog of {x} called?", "What did {x} say on the last day?", "Compare {x} with {y}.",
            "Explain the works of {x} in depth.",
        ),
        "fr": (
            "Quelle était la taille de {x} ?", "Combien d'enfants avait {x} ?", "Où est la tombe de {x} ?",
            "Écris une biographie de {x}.", "Que mangeait {x} ?", "Compare {x} et {y}.",
        ),
    },
    "author": {
        "en": (
            "What happens in {x}?", "Summarise {x}.", "Who is the hero of {x}?", "How many pages does {x} have?",
            "What is the last sentence of {x}?", "Is {x} a good book?", "Write a review of {x}.", "How does {x} end?",
            "Explain the plot of {x}.",
        ),
        "fr": (
            "Résume {x}.", "Que se passe-t-il dans {x} ?", "Qui est le héros de {x} ?", "Comment finit {x} ?",
            "Combien de pages a {x} ?", "Donne ton avis sur {x}.",
        ),
    },
    "symbol": {
        "en": (
            "What is the density of {x}?", "Where is {x} mined?", "Is {x} toxic?", "What is {x} used for?",
        ),
        "fr": (
            "Quel est le point de fusion de l'élément {x} ?", "Combien coûte l'élément {x} ?", "À quoi sert l'élément {x} ?",
        ),
    },
    "class": {
        "en": (
            "How long does {x} live?", "How much does {x} weigh?", "What does {x} eat?", "How fast can {x} run?",
            "Is {x} dangerous?", "Can I keep {x} at home?", "How many babies does {x} have?",
        ),
        "fr": ("Combien de temps vit {x} ?", "Combien pèse {x} ?", "Que mange {x} ?"),
    },
    "city": {
        "en": (
            "How much is a ticket for {x}?", "When does {x} open?", "How tall is {x}?", "Who built {x}?",
            "How many people visit {x} each year?", "How do I get to {x}?",
        ),
        "fr": ("Combien coûte l'entrée pour voir {x} ?", "Qui a construit {x} ?", "Quand ouvre {x} ?"),
    },
}  # fmt: skip
"""By a relation that holds for them."""
