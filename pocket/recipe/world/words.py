"""What is asked about units, opposites and the vocabulary."""

from __future__ import annotations

from recipe.world.relation import Relation, Words, get, sourced

UNITS = (
    Relation("count", "units", get("from"), get("count"), {
        "en": Words(
            ("the number of {to} in {x}", "how many {to} {x} has",
             "the count of {to} in {x}", "{x} in {to}", "how many {to} there are in {x}", "how many {to} make up {x}", "how many {to} go into {x}"),
            ("How many {to} are there in {x}?", "How many {to} in {x}?", "{X} has how many {to}?", "{X} is how many {to}?",
             "How many {to} make {x}?", "How many {to} does {x} have?",
             "{x} in {to}", "{to} in {x}", "{x} how many {to}", "how many {to} {x}", "{X} equals how many {to}?", "How many {to} go into {x}?", "How many {to} are in {x}?", "How many {to} do I need for {x}?", "How many {to} add up to {x}?", "Convert {x} to {to}.", "Convert {x} into {to}.",
             "If I have {x}, how many {to} is that?", "What is {x} in {to}?", "Express {x} in {to}.", "{X} contains how many {to}?", "{X} = ? {to}", "How many {to} can you get from {x}?", "In {to}, what is {x}?", "{X} is the same as how many {to}?", "{X}: how many {to}?", "How many {to} fit in {x}?",
             "{X} counts how many {to}?", "{X} corresponds to how many {to}?",
             "{X} makes how many {to}?", "How many {to} is {x}?", "How many {to} equal {x}?", "{X} consists of how many {to}?", "I forgot how many {to} are in {x}.", "{X} is ___ {to}.",
             "{x} to {to}", "Please convert: {x} into {to}", "how many {to} is in {x}", "{X}, that's how many {to}?"),
            "There are {a} {to} in {x}.", "count"),
        "fr": Words(
            ("le nombre : {to} dans {x}",
             "la conversion : {x} en {to}", "combien il y a de {to} dans {x}", "combien de {to} il y a dans {x}",),
            ("Combien y a-t-il de {to} dans {x} ?", "{X}, c'est combien de {to} ?", "Combien de {to} dans {x} ?",
             "Combien de {to} y a-t-il dans {x} ?",
             "{x} en {to}", "{to} dans {x}", "{X} = ? {to}", "{X} fait combien de {to} ?", "{X} vaut combien de {to} ?", "{X} compte combien de {to} ?", "Combien de {to} font {x} ?", "Convertis {x} en {to}.", "Convertissez {x} en {to}.", "Il y a combien de {to} dans {x} ?", "{X} : combien de {to} ?",
             "Il faut combien de {to} pour faire {x} ?", "En {to}, {x} fait combien ?", "Dans {x}, on compte combien de {to} ?", "Si j'ai {x}, ça fait combien de {to} ?",
             "{X} font combien de {to} ?", "{X} équivaut à combien de {to} ?", "Combien vaut {x} en {to} ?",
             "{X} correspond à combien de {to} ?", "Je ne sais plus combien de {to} il y a dans {x}."),
            "Il y a {a} {to} dans {x}.", "nombre")}, sourced("to")),
)  # fmt: skip
OPPOSITE = {
    "en": Words(
        ("the opposite of {x}", "the opposite of the word {x}", "the contrary of {x}", "the antonym of {x}",
             "the antonym of the word {x}", "the word that means the opposite of {x}", "the reverse of {x}", "the word opposite to {x}", "the opposite word for {x}", "an antonym of {x}", "what the opposite of {x} is", "which word is the opposite of {x}", "what you call the opposite of {x}"),
        ("What is the contrary of {x}?", "Which word is the opposite of {x}?", "Not {x} but what?", "{X} is the opposite of what?",
             "opposite {x}", "{x} opposite", "opposite of {x}", "antonym {x}", "{X}: opposite?", "What's the opposite of {x}?", "What is the antonym of {x}?", "What is the reverse of {x}?", "What word is opposed to {x}?", "Which word means the opposite of {x}?", "If it is not {x}, what is it?",
             "If something isn't {x}, it is...", "What do you call the opposite of {x}?", "The word {x}: what is its opposite?", "Give me an antonym for {x}.", "Find the opposite: {x}.", "{X} versus what?", "Vocabulary: the opposite of {x}?", "Which word stands against {x}?", "Say the opposite of {x}.",
             "I need a word that means the opposite of {x}.", "{X} - and its opposite?", "What is the exact opposite of {x}?", "My English teacher wants the opposite of {x}.", "Opposites game: {x}!",
             "I forgot the opposite of {x}.", "what is the opposite of {x}", "What's the contrary of {x}?", "What's another way to say 'not {x}'?", "The opposite of {x} is ___.",
             "The contrary of {x} would be what?", "Which word would you use for the very opposite of {x}?", "{X} and ... what is its opposite?",
             "Someone says {x}, I say the opposite. Which word?"),
        "The opposite of {x} is {a}.", "opposite"),
    "fr": Words(
        ("le contraire de {x}", "l'opposé de {x}", "le contraire du mot {x}",
             "l'antonyme de {x}", "l'antonyme du mot {x}", "le mot contraire de {x}", "l'opposé du mot {x}", "le mot qui est le contraire de {x}", "quel est le contraire de {x}", "quel mot est le contraire de {x}"),
        ("Quel est l'antonyme de {x} ?", "{X} est le contraire de quoi ?", "Quel mot est le contraire de {x} ?",
             "contraire {x}", "{x} contraire", "contraire de {x}", "{X} : contraire ?", "Quel est le contraire de {x} ?", "C'est quoi le contraire de {x} ?", "Le contraire de {x}, c'est quoi ?", "Quel est l'opposé de {x} ?", "Si ce n'est pas {x}, c'est quoi ?", "Donne-moi un antonyme de {x}.",
             "Dis le contraire de {x}.", "Trouve le contraire de {x}.", "Quel mot veut dire le contraire de {x} ?", "{X}, et son contraire ?", "Comment dit-on le contraire de {x} ?", "Jeu des contraires : {x} !", "Donnez le contraire de {x}.",
             "C'est quoi, le contraire de {x} ?", "Le contraire de {x} est ... ?", "{X}, quel est le contraire ?", "L'inverse de {x}, c'est quoi ?", "Quel est l'inverse de {x} ?",
             "Je ne sais plus le contraire de {x}."),
        "Le contraire de {x} est {a}.", "contraire"),
}  # fmt: skip
OPPOSITES = (
    Relation("opposite", "opposites", lambda r, lang: r[lang]["a"], lambda r, lang: r[lang]["b"], OPPOSITE),
    Relation("opposite back", "opposites", lambda r, lang: r[lang]["b"], lambda r, lang: r[lang]["a"], OPPOSITE),
)  # fmt: skip
VOCABULARY = (
    Relation("into French", "vocabulary", lambda r, lang: r["en"], lambda r, lang: r["fr"], {
        "en": Words(
            ("the French word for {x}", "the French for {x}", "the translation of {x} into French", "'{x}' in French",
             "\"{x}\" in French",
             "the French translation of {x}", "the French word that means {x}", "the French equivalent of {x}", "the French name for {x}", "how to say {x} in French", "how the French say {x}", "what {x} is in French", "which French word means {x}"),
            ("How do you say {x} in French?", "What is {x} in French?", "Translate {x} into French.", "{X} in French?",
             "How do the French say {x}?", "Translate '{x}' to French.", "What's the French word for \"{x}\"?",
             "{x} in french", "{x} french", "french for {x}", "french word for {x}", "translate {x} french", "{x} en francais", "How would you say {x} in French?", "How do I say {x} in French?", "What do the French call it: {x}?", "What is the French word for {x}?", "Which French word means {x}?",
             "Put '{x}' into French.", "Please translate \"{x}\" into French.", "Can you translate {x} into French?", "Give the French for {x}.", "I'm in Paris and need the word for {x}. How do they say it?", "I'm learning French. How do you say {x}?", "What's French for {x}?", "What's {x} in French?", "{X} - and in French?",
             "English: {x}. French?", "EN: {x}\nFR:", "How is {x} translated into French?", "What would a French person say for {x}?", "I need the French word for '{x}'.", "Say {x} in French.", "Say '{x}' in French.", "Translate to French: {x}", "Translate into French: \"{x}\"", "My French homework: how do you write {x}?"),
            "In French, {x} is {a}.", "french"),
        "fr": Words(
            ("le mot français pour {x}", "la traduction de {x} en français",
             "la traduction française de '{x}'", "le mot français qui veut dire {x}", "l'équivalent français de '{x}'", "le sens du mot anglais '{x}'", "comment on dit {x} en français", "ce que veut dire {x} en français", "ce que signifie le mot anglais {x}"),
            ("Comment dit-on {x} en français ?", "Que veut dire {x} en français ?", "Traduis {x} en français.",
             "Que signifie le mot anglais {x} ?",
             "{x} en français", "{x} en français ?", "{x} français", "traduction {x}", "Ça veut dire quoi, {x}, en français ?", "Comment dire {x} en français ?", "Quelle est la traduction de '{x}' en français ?", "Que veut dire le mot anglais '{x}' ?", "Traduis '{x}' en français.", "Traduisez {x} en français.",
             "Peux-tu traduire {x} en français ?", "Le mot anglais {x}, ça veut dire quoi ?", "Comment traduit-on {x} ?", "J'apprends l'anglais. Que veut dire {x} ?", "Anglais : {x}. Français ?", "C'est quoi {x} en français ?", "Quel est le mot français pour {x} ?", "Dis {x} en français.", "Quel mot français correspond à {x} ?"),
            "En français, {x} se dit {a}.", "français")}),
    Relation("into English", "vocabulary", lambda r, lang: r["fr"], lambda r, lang: r["en"], {
        "en": Words(
            ("the English word for {x}", "the English for {x}", "the translation of {x} into English", "the meaning of {x}",
             "the English translation of {x}", "the English word that means '{x}'", "the English equivalent of '{x}'", "the meaning of the French '{bare}'", "the sense of the French word '{bare}'", "'{bare}' in English", "what {x} means", "what '{bare}' means in English", "how to say '{x}' in English", "what {x} is in English"),
            ("How do you say {x} in English?", "What does {x} mean?", "Translate {x} into English.",
             "What does {x} mean in English?", "What is {x} in English?", "What does '{bare}' mean?",
             "What is {bare} in English?", "How do you say '{bare}' in English?", "What does the French word {bare} mean?",
             "{x} in english", "{bare} in english", "{bare} meaning", "{bare} english", "translate {bare}", "english for {x}", "What's {x} in English?", "What's '{bare}' in English?", "How do I say {x} in English?", "What is the English word for {x}?", "What is the English for '{bare}'?", "Which English word means {x}?",
             "Put '{x}' into English.", "Please translate \"{x}\" into English.", "Can you translate {x} into English?", "Give the English for {x}.", "I saw '{bare}' on a sign in France. What does it mean?", "The French say '{x}'. What do they mean?", "Translate to English: {x}", "Translate '{bare}' from French.",
             "French: {x}. English?", "FR: {x}\nEN:", "How is {x} translated into English?", "What is meant by '{x}' in French?", "What's the meaning of the French word '{bare}'?", "I read the word '{bare}' in a French book. What is it in English?", "Someone said '{x}' to me in Paris. What does that mean?", "Say {x} in English."),
            "In English, {x} is {a}.", "english"),
        "fr": Words(
            ("le mot anglais pour {x}", "la traduction de '{x}' en anglais",
             "la traduction anglaise de '{x}'", "le mot anglais qui veut dire '{bare}'", "l'équivalent anglais de '{bare}'", "'{bare}' en anglais", "comment on dit {x} en anglais", "comment on dit '{bare}' en anglais"),
            ("Comment dit-on {x} en anglais ?", "Comment dit-on '{x}' en anglais ?", "Traduis {x} en anglais.",
             "{X} en anglais ?", "Comment dit-on {bare} en anglais ?", "Que veut dire {bare} en anglais ?",
             "{bare} en anglais", "{x} en anglais", "{bare} anglais", "traduction anglaise {bare}", "Comment dire {x} en anglais ?", "Quel est le mot anglais pour '{bare}' ?", "Quelle est la traduction anglaise de '{bare}' ?", "Comment les Anglais disent-ils {x} ?", "Comment traduit-on '{x}' en anglais ?", "Traduis '{bare}' en anglais.",
             "Traduisez {x} en anglais.", "Peux-tu traduire {x} en anglais ?", "C'est quoi {x} en anglais ?", "J'apprends l'anglais. Comment dit-on {x} ?", "Français : {x}. Anglais ?", "{X}, ça se dit comment en anglais ?", "Je suis à Londres. Comment dit-on {x} ?", "Dis {x} en anglais.", "On dit comment {x} en anglais ?",
             "Pour mon cours d'anglais : {x} ?"),
            "En anglais, {x} se dit {a}.", "anglais")}),
)  # fmt: skip
