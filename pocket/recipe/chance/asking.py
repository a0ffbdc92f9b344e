"""How people put a question: politeness, context before it, and what is mistyped."""

from __future__ import annotations

import re

from recipe.chance.dice import Dice

OF_PHRASE = {
    "en": (
        *["{what} {is} {p}?"] * 10, *["Tell me {p}."] * 3, *["{p}?"] * 3,
        "{What} {is} {p}?", "{what_is} {p}?", "{what} {is} {p}", "Tell me {p}.", "Give me {p}.", "Name {p}.", "{p}?", "{p}",
        "Can you tell me {p}?", "Could you tell me {p}?", "Do you know {p}?", "I need {p}.", "I'd like to know {p}.",
        "I want to know {p}.", "I am looking for {p}.", "What would be {p}?", "Please tell me {p}.", "Say {p}.", "Remind me of {p}.",
        "I forgot {p}. {What} is it?", "My [son|daughter|friend|teacher] asks about {p}. {What} is it?", "Any idea {what} {p} {is}?",
        "[Can|Could|Would] you give me {p}[, please|]?", "{What}, please, {is} {p}?", "So {what} {is} {p}?", "And {what} {is} {p}?",
        "I have a question: {what} {is} {p}?", "Quick question, {what} {is} {p}?", "For my homework I need {p}.", "Let me know {p}.",
        "{What} do you think {p} {is}?", "State {p}.", "Write {p}.", "Just tell me {p}.", "Which {is} {p}?", "Find {p}.",
        "I can't remember {p}.", "Help me: {what} {is} {p}?", "In a quiz they ask for {p}.", "Do you happen to know {p}?",
        "I was wondering about {p}.", "Would you know {p}?", "Answer this: {what} {is} {p}?", "Tell us {p}, please.", "Got {p}?",
        "{What} exactly {is} {p}?", "Who or {what} {is} {p}?", "My crossword wants {p}.", "Explain {what} {p} {is}.", "Can you name {p}?",
        "Could you remind me {what} {p} {is}?", "Can you tell me {what} {p} {is}[, please|]?", "I'd love to know {what} {p} {is}.",
        "Would you mind telling me {p}?", "We're doing a quiz. {What} {is} {p}?", "Quiz time: {p}?", "Next question: {p}?",
        "I need {p} for [a trip|school|a crossword|an exam|a quiz|a form].", "I have to know {p}[| by tomorrow| right now].",
        "My teacher wants [me|us] to know {p}.", "pls tell me {p}", "[hey |]{what} {is} {p} [again|anyway]?", "need {p}", "looking for {p}",
        "It's on the tip of my tongue: {p}?", "I [keep forgetting|always forget] {p}.", "Does anyone here know {p}?",
        "Do you have any idea {what} {p} {is}?", "I have no idea {what} {p} {is}, do you?", "[Somebody|A colleague|A tourist] asked me for {p}.",
        "Fill in the blank: {p} {is} ___.", "Complete this: {p} {is} ...", "{p} {is}...", "{p} {is} {what}?", "I'm trying to find {p}.",
        "Trying to remember {p}.", "I'm studying for a test. {What} {is} {p}?", "Trivia: {p}", "Enlighten me: {what} {is} {p}?",
        "For ten points: {what} {is} {p}?", "My [kid|boss|sister|roommate] just asked me {what} {p} {is}.", "Do you remember {p}?",
        "A friend and I have a bet about {p}. {What} {is} {p}?", "Can you help me with {p}?", "I'm after {p}.",
        "{What} {is} {p}, do you know?", "{What} {is} {p}? I'm curious.", "{What} {is} {p}? I never learned that.", "Please [give|tell] me {p}[| quickly].",
        "I should know this, but {what} {is} {p}?", "Mind telling me {what} {p} {is}?", "Would you please [say|state|name] {p}?",
        "Let me test you: {what} {is} {p}?", "Check my homework for me: {what} {is} {p}?", "I was asked [for|about] {p} and didn't know.",
        "Could you [look up|give me|find me|share] {p}?", "Anyone can tell me {p}?", "Which answer is right for {p}?", "I'd be glad to learn {p}.",
        "{p}, {what} {is} it?", "{p}: {what} {is} it[ again|]?", "{p}, please?", "{p} please", "{p}? I [forgot|forget|can't recall|blanked].", "I forget {what} {p} {is}.",
        "I forgot {what} {p} {is}.", "I don't know {p}. Do you?", "I don't remember {what} {p} {is}.", "I've been trying to remember {p}.", "I'd like you to tell me {p}.",
        "Could you please tell me {what} {p} {is}?", "Can you please tell me {p}?", "Would you be so kind as to tell me {p}?", "Would you be able to tell me {p}?",
        "Is it possible to know {p}?", "May I ask {what} {p} {is}?", "May I know {p}?", "Any chance you know {p}?", "any1 know {p}", "wat {is} {p}", "whats {p}",
        "what's {p} pls", "yo {what} {is} {p}", "tell me {p} plz", "so like {what} {is} {p}", "okay {what} {is} {p}", "Ok, now {p}.", "Now {p}?", "Then {what} {is} {p}?",
        "And {p}?", "How about {p}?", "What about {p}?", "{What} {is} {p} again?", "{What} {is} {p} actually?", "{What} on earth {is} {p}?",
        "{What} in the world {is} {p}?", "Actually, {what} {is} {p}?", "Be quick: {p}?", "Quick: {p}!", "Rapid fire: {p}?", "Flashcard: {p}", "Exam question: {p}.",
        "Question 7. {p}?", "Pub quiz: {what} {is} {p}?", "For one million euros: {what} {is} {p}?", "First question of the quiz: {p}.", "The question on my sheet says: {p}.",
        "Give the answer: {p}.", "Answer: {p} {is} ___", "{p} {is} called ...", "{p} = ?", "Finish the sentence: {p} {is}", "Fill the gap: {p} {is} [____|(...)|?].",
        "I'm filling in a [form|crossword|worksheet] and need {p}.", "I'm preparing a [lesson|quiz|talk|trip|presentation] and need {p}.",
        "As I'm [planning a trip|writing an essay|doing homework|teaching a class], {what} {is} {p}?", "Because my daughter asked: {what} {is} {p}?",
        "My [grandfather|neighbour|student|niece|wife|husband] wants to know {what} {p} {is}.", "We were arguing at dinner about {p}. {What} {is} it?",
        "I have heard of {p}, but {what} {is} it?", "Someone at work claimed to know {p}. {What} {is} it really?", "I'm not sure about {p}. {What} {is} it?",
        "Not sure if you know this: {what} {is} {p}?", "I bet you know {p}.", "Do you know, by any chance, {what} {p} {is}?", "Do you know offhand {what} {p} {is}?",
        "You surely know {p}, don't you?", "You must know {p}.", "Teach me {p}.", "Inform me of {p}.", "Specify {p}.", "Provide {p}.", "Identify {p}.", "Recall {p}.",
        "Show me {p}.", "Kindly tell me {p}.", "Kindly provide {p}.", "I request {p}.", "Requesting {p}.", "Wanted: {p}.", "Searching for {p}.", "Query: {p}",
        "I'd appreciate {p}.", "It would help me to know {p}.",
    ),
    "fr": (
        *["{Quel} {p} ?"] * 8, *["Dis-moi {p}."] * 2, *["{p} ?"] * 2,
        "Quelle est la réponse : {p} ?", "Donne-moi {p}.", "Dis-moi {p}.", "{p} ?", "{p}", "Connais-tu {p} ?", "Peux-tu me dire {quel} {p} ?",
        "Pouvez-vous me donner {p} ?", "Je cherche {p}.", "J'aimerais connaître {p}.", "C'est quoi, {p} ?", "C'est quoi {p} ?",
        "Je voudrais savoir {quel} {p}.", "Tu connais {p} ?", "J'ai oublié {p}.", "{Quel} {p} ?", "Au fait, {quel} {p} ?", "{quel} {p}",
        "Sais-tu {quel} {p} ?", "Pourrais-tu me donner {p} ?", "Indique {p}.", "Nomme {p}.", "Pour mes devoirs, il me faut {p}.",
        "Rappelle-moi {p}.", "Dites-moi {p}, s'il vous plaît.", "J'ai besoin de connaître {p}.", "Une question : {p} ?",
        "Mon [fils|ami|professeur] demande {quel} {p}.", "Selon toi, {quel} {p} ?", "Et {p} ?", "Je ne sais plus {quel} {p}.",
        "Il faut que je sache {quel} {p}.", "Peux-tu me rappeler {quel} {p} ?", "Pourriez-vous me dire {quel} {p} ?", "On fait un quiz. {Quel} {p} ?",
        "Pouvez-vous m'indiquer {p}[, s'il vous plaît|] ?", "Savez-vous {quel} {p} ?", "Aurais-tu une idée : {quel} {p} ?", "Je me demande {quel} {p}.",
        "Est-ce que tu sais {quel} {p} ?", "Est-ce que vous savez {quel} {p} ?", "Est-ce que tu peux me donner {p} ?", "dis moi {p} stp", "je cherche {p}",
        "J'ai un trou de mémoire : {p} ?", "Question de culture générale : {p} ?", "Pour dix points : {quel} {p} ?", "Complète : {p}, c'est...",
        "{p}, c'est quoi ?", "{p}, s'il te plaît.", "{p}, svp", "{p}, tu connais ?", "Mes enfants veulent savoir {quel} {p}.", "[Donnez|Indiquez|Rappelez]-moi {p}.",
        "Je révise pour [un contrôle|un examen|demain]. {Quel} {p} ?", "Je dois connaître {p}.", "Aide-moi à trouver {p}.", "On m'a demandé {p}.",
        "J'aimerais que tu me dises {quel} {p}.", "Voudrais-tu me donner {p} ?", "Je t'écoute : {quel} {p} ?", "Devine : {quel} {p} ?",
        "Pour mes mots croisés, je cherche {p}.", "Je veux [juste|simplement|] savoir {quel} {p}.", "Apprends-moi {quel} {p}.",
        "{p} déjà ?", "C'est quoi déjà {p} ?", "J'ai oublié {quel} {p}.", "Je ne me souviens plus {quel} {p}.", "Je ne me rappelle plus {p}.",
        "Tu te rappelles {p} ?", "Tu te souviens {quel} {p} ?", "Tu sais {quel} {p} ?", "Tu peux me dire {quel} {p} ?", "Tu pourrais me donner {p} ?", "Vous savez {quel} {p} ?",
        "Vous pouvez me dire {quel} {p} ?", "Connaissez-vous {p} ?", "Sauriez-vous me dire {quel} {p} ?", "Saurais-tu me dire {quel} {p} ?",
        "Auriez-vous l'amabilité de me dire {quel} {p} ?", "Serait-il possible de connaître {p} ?", "Puis-je savoir {quel} {p} ?", "Veuillez m'indiquer {p}.",
        "Merci de me donner {p}.", "Merci de m'indiquer {p}.", "c koi {p}", "c'est quoi {p}", "dis, {quel} {p}", "{p} stp", "Donne {p}.", "Donnez {p}.", "Précise {p}.",
        "Et donc, {quel} {p} ?", "Et sinon, {quel} {p} ?", "Maintenant, {quel} {p} ?", "Petite question : {quel} {p} ?", "Question pour un champion : {p} ?",
        "Première question du quiz : {quel} {p} ?", "Phrase à compléter : {p}, c'est ___.", "Fiche de révision : {p}", "Réponds vite : {quel} {p} ?",
        "Je prépare [un voyage|un exposé|un quiz|une leçon] et il me faut {p}.", "Ma [fille|mère|voisine|collègue] demande {quel} {p}.", "On se dispute à table : {quel} {p} ?",
        "Je n'arrive pas à retrouver {p}.", "Je ne connais pas {p}. Et toi ?", "Tu dois bien savoir {quel} {p}, non ?", "Par hasard, sais-tu {quel} {p} ?",
        "Par curiosité, {quel} {p} ?", "Je serais content de savoir {quel} {p}.", "Alors, {quel} {p} ?",
    ),
}  # fmt: skip
OF_CLAUSE = {
    "en": (
        "Tell me {p}.", "Can you tell me {p}?", "Could you tell me {p}[, please|]?", "Do you know {p}?", "Do you happen to know {p}?", "Any idea {p}?",
        "I'd like to know {p}.", "I want to know {p}.", "I wonder {p}.", "I was wondering {p}.", "Could you remind me {p}?", "Remind me {p}.",
        "Please tell me {p}.", "Let me know {p}.", "I forgot {p}.", "I can't remember {p}.", "My [son|daughter|friend|teacher] asks {p}.",
        "I need to know {p}[| for school| for a quiz].", "Would you mind telling me {p}?", "Explain {p}.", "I'm curious {p}.", "Say {p}.",
        "I have no idea {p}.", "Does anyone know {p}?", "Have you any idea {p}?", "Just tell me {p}.", "I'm trying to find out {p}.",
        "We are wondering {p}.", "Help me find out {p}.", "I'd love to know {p}.", "Do you remember {p}?", "I never know {p}.",
        "Can you remember {p}?", "I forget {p}.", "I don't know {p}. Do you?", "I don't remember {p}.", "I've been wondering {p}.", "I always wonder {p}.",
        "I'd like you to tell me {p}.", "Could you please tell me {p}?", "Can anyone tell me {p}?", "Would you know {p}?", "Would you happen to know {p}?",
        "Would you be so kind as to tell me {p}?", "May I ask {p}?", "Any chance you know {p}?", "any1 know {p}", "tell me {p} plz", "u know {p}?", "You surely know {p}.",
        "Teach me {p}.", "It would help me to know {p}.", "For [a quiz|a trip|homework|my essay]: {p}?", "Because my daughter asked: do you know {p}?",
        "My [grandfather|neighbour|student|niece|colleague] wants to know {p}.", "We were arguing about {p}.", "I'm not sure {p}.", "No one here can tell me {p}.",
        "The quiz asks {p}.", "The exercise wants me to say {p}.",
    ),
    "fr": (
        "Dis-moi {p}.", "Sais-tu {p} ?", "Peux-tu me dire {p} ?", "Pouvez-vous me dire {p} ?", "J'aimerais savoir {p}.", "Je voudrais savoir {p}.",
        "Je me demande {p}.", "Il faut que je sache {p}.", "Rappelle-moi {p}.", "Pourrais-tu me dire {p} ?", "Est-ce que tu sais {p} ?", "Dites-moi {p}.",
        "Savez-vous {p} ?", "J'ai oublié {p}.", "Je ne sais plus {p}.", "Mon [fils|ami|professeur] demande {p}.", "Tu sais {p} ?", "J'ignore {p}.",
        "Explique-moi {p}.", "Peux-tu me rappeler {p} ?", "On me demande {p}.",
        "J'ai oublié, dis-moi {p}.", "Tu te rappelles {p} ?", "Tu te souviens {p} ?", "Tu peux me dire {p} ?", "Tu pourrais me dire {p} ?", "Vous savez {p} ?",
        "Pourriez-vous me dire {p} ?", "Sauriez-vous me dire {p} ?", "Saurais-tu {p} ?", "Puis-je savoir {p} ?", "dis moi {p} stp", "Je ne me souviens plus {p}.",
        "Par hasard, sais-tu {p} ?", "Je me suis toujours demandé {p}.", "Ma [fille|mère|voisine|collègue] demande {p}.",
        "Pour [un quiz|mes devoirs|un exposé], je dois savoir {p}.", "J'aimerais que tu me dises {p}.",
    ),
}  # fmt: skip
CLAUSES = re.compile(
    r"((of|on|in|to|from|by|with|at|until|for|de|dans|sur|en|à|depuis|par|avec|jusqu'à) )?"
    r"(who|whom|whose|how|what|which|when|where|why|qui|comment|combien|quand|où|pourquoi|quel|quelle|quels|quelles|quoi|ce|d'où|"
    r"qu'est-ce) "
)
PLURALS = re.compile(
    r"the (?:official |main |spoken )*(languages|ingredients|colours|colors|mountains|coins|letters)\b"
)
PERSONS = re.compile(
    r"the (person|one|author|writer|artist|painter|sculptor|composer|creator|maker|man|novelist|mind)\b|[^,]+'s author$"
)
PERSONS_FR = re.compile(
    r"la personne qui|l'(auteur|artiste|écrivain) |le (peintre|sculpteur|compositeur) (de |d'|qui)|celui "
)
FEMININES = re.compile(r"la |l'(année|étoile|unité|île|origine|espèce|époque|identité|appellation|œuvre|équivalence)\b")
OF_QUESTION = {
    "en": (
        *["{q}"] * 50, "Quick question: {q}", "I have a question. {q}", "I was wondering: {q}", "Please answer: {q}", "Tell me, {l}",
        "Hey, {l}", "Do you know? {q}", "One more thing: {l}", "My friend asks: {l}", "So, {l}", "OK, {l}", "Question: {q}",
        "A question for you: {l}", "For a quiz: {l}", "Help me with this: {l}", "Can you answer this? {q}", "Well then, {l}",
        "{q} I forgot.", "{q} Do you know?", "{q} I need it for school.", "{q} Thanks!", "{q} Thank you.", "{q} Please.", "Let's see. {q}",
        "Say, {l}", "Tell me something: {l}", "By the way, {l}", "Now, {l}", "Just curious: {l}", "Be honest: {l}", "Q: {q}",
        "We're doing a quiz. {q}", "We are playing a [quiz|board|trivia] game. {q}", "Here is [one|another one|an easy one] for you. {q}", "Next question. {q}",
        "I'm [studying|learning|revising] for [a test|an exam|school]. {q}", "My [kid|son|daughter|teacher|boss|grandmother] wants to know: {l}",
        "Help me settle a bet. {q}", "I can't remember this. {q}", "I should know this, but {l}", "I have been wondering: {l}", "Trivia time! {q}",
        "I'm filling in a crossword. {q}", "This was in the [paper|exam|quiz] today: {l}", "Sorry to bother you. {q}", "Maybe you can help. {q}",
        "Let me ask you something. {q}", "Could you help me? {q}", "Right, {l}", "Wait, {l}", "Okay so {l}", "um {l}", "Alright: {l}", "Question 3: {q}",
        "1. {q}", "Me again. {q}", "{q} Asking for a friend.", "{q} I'm curious.", "{q} Any idea?", "{q} I really can't remember.", "{q} It's for [a quiz|my homework|a form|work].",
        "{q} I always mix it up.", "{q} My memory fails me.", "{q} Tell me if you know.", "{q} Let me know.", "Hello, I have a small question. {q}",
        "A colleague asked me this today: {l}", "On the radio they asked: {l}", "Do you know this one? {q}", "For my general knowledge: {l}", "Can I ask you something? {q}",
        "I was talking with a friend and we asked ourselves: {l}", "Test: {q}", "User question: {q}", "{q} (it's a quiz question)", "please help: {l}",
        "I forgot: {l}", "I've forgotten. {q}", "Remind me, {l}", "Would you happen to know? {q}", "Do you happen to know the answer? {q}", "Can you help me out? {q}",
        "Pub quiz! {q}", "First question: {l}", "Last question: {l}", "Next one: {l}", "Quiz question number [two|five|nine]: {l}", "For [ten|100|a thousand] points: {l}",
        "Geek question: {l}", "Silly question, but {l}", "Stupid question maybe: {l}", "This may sound silly. {q}", "Random question: {l}", "Out of curiosity, {l}",
        "Just wondering, {l}", "Just to be sure: {l}", "To settle an argument: {l}", "My [wife|husband|niece|student|neighbour|grandfather] asked me this. {q}",
        "I'm [planning a trip|writing an essay|preparing a lesson|making a quiz|helping my son with homework]. {q}", "I'm doing my homework. {q}",
        "We were talking about this at [lunch|dinner|work|school]. {q}", "I read about it yesterday. {q}", "There's something I'd like to know. {q}",
        "Something I never learned: {l}", "Honestly, {l}", "Actually, {l}", "hmm {l}", "pls {l}", "yo {l}", "quick q: {l}", "ok next: {l}", "And {l}", "Also, {l}",
        "Another one. {q}", "Here goes: {l}", "Try this one: {l}", "Let me test you. {q}", "{q} Be quick.", "{q} It's urgent.", "{q} Take your time.", "{q} You surely know.",
        "{q} I forget.", "{q} I'm not sure.", "{q} Nobody here knows.", "{q} My daughter asked.", "{q} It came up [at dinner|at work|in class|on TV].",
        "{q} It's driving me mad.", "{q} Help!", "{q} Just wondering.", "{q} Out of curiosity.", "{q} Would be nice to know.", "{q} Tell me, please.",
        "{q} Any help is welcome.", "{q} I'd be grateful.", "{q} lol", "{q} asap",
    ),
    "fr": (
        *["{q}"] * 30, "Petite question : {l}", "J'ai une question. {q}", "Dis-moi, {l}", "Je me demande : {l}", "Sais-tu : {l}",
        "Au fait, {l}", "Alors, {l}", "Une question : {l}", "Mon ami demande : {l}", "Réponds : {l}", "{q} Merci !", "{q} J'ai oublié.",
        "{q} C'est pour l'école.", "Dites-moi, {l}", "Question : {q}", "Voici ma question : {l}", "{q} Tu le sais ?",
        "On fait un quiz. {q}", "On joue à un jeu de culture générale. {q}", "Question suivante. {q}", "Je révise pour [un contrôle|un examen|l'école]. {q}",
        "Ma [fille|sœur|voisine|prof] veut savoir : {l}", "Mon [fils|frère|collègue|patron] veut savoir : {l}", "J'ai un trou de mémoire. {q}", "Aide-moi. {q}",
        "Pourriez-vous m'aider ? {q}", "Excusez-moi, {l}", "Excuse-moi, {l}", "Juste par curiosité : {l}", "Je devrais le savoir, mais {l}", "Dis donc, {l}",
        "Je fais des mots croisés. {q}", "{q} C'est pour un quiz.", "{q} Je ne m'en souviens plus.", "{q} Une idée ?", "{q} Je suis curieux.",
        "{q} Mon ami voudrait savoir.", "Bon, {l}", "Et donc, {l}", "Encore une question : {l}", "Question de culture générale : {l}", "Pour mes devoirs : {l}",
        "Dis, {l}", "Une petite colle : {l}", "Est-ce que tu peux répondre ? {q}", "Il faut que je sache : {l}", "{q} Réponds-moi vite.", "{q} Vous le savez ?",
        "J'ai oublié : {l}", "Rappelle-moi : {l}", "Question bête : {l}", "Question rapide : {l}", "Première question : {l}", "Dernière question : {l}", "La suivante : {l}",
        "Quiz : {q}", "Pour [dix|cent|mille] points : {l}", "Par curiosité, {l}", "Simple curiosité : {l}", "Pour être sûr : {l}",
        "On en parlait [à table|au travail|à l'école]. {q}", "Je prépare [un voyage|un exposé|une leçon|un quiz]. {q}", "J'aide mon fils pour ses devoirs. {q}",
        "Ma [grand-mère|femme|collègue|nièce] me demande : {l}", "Mon [grand-père|mari|voisin|élève] me demande : {l}", "Franchement, {l}", "En fait, {l}", "Euh, {l}", "Et {l}",
        "Tiens, {l}", "Toi qui sais tout, {l}", "Pardon de te déranger. {q}", "Peux-tu m'aider ? {q}", "Savez-vous ceci ? {q}", "{q} Je ne sais plus.", "{q} C'est urgent.",
        "{q} Personne ne le sait ici.", "{q} C'est ma fille qui demande.", "{q} Simple curiosité.", "{q} Aide-moi !", "{q} Dis-le-moi.", "{q} Dites-le-moi.", "{q} mdr",
    ),
}  # fmt: skip
GREETINGS = {
    "en": (
        "Hi! ",
        "Hi, ",
        "Hello! ",
        "Hello, ",
        "Hello. ",
        "Hey, ",
        "Good morning. ",
        "Good evening, ",
        "Hi there! ",
        "Dear model, ",
        "Hey! ",
        "Hey there, ",
        "Hi again. ",
        "Good afternoon. ",
        "Good evening. ",
        "Morning! ",
        "Hello there, ",
        "Hi Tramontane, ",
        "Yo, ",
        "Excuse me, ",
        "Sorry, ",
        "Hi, hope you are well. ",
        "Hello, how are you? ",
        "hey ",
        "hi ",
        "hello ",
        "Hey you, ",
        "Dear Tramontane, ",
        "Good day. ",
        "Good day, ",
        "Hello again. ",
        "Evening! ",
        "Hi! How are you? ",
        "Hiya, ",
        "Pardon me, ",
        "ok ",
    ),
    "fr": (
        *(
            "Bonjour ! ",
            "Bonjour, ",
            "Salut ! ",
            "Bonsoir. ",
            "Bonjour. ",
            "Coucou, ",
            "Salut, ",
            "Bonsoir, ",
            "Coucou ! ",
        ),
        *(
            "Rebonjour. ",
            "Bonjour Tramontane, ",
            "Bonjour, j'espère que tu vas bien. ",
            "Bonjour à toi. ",
            "Pardon, ",
            "Hello, ",
            "Bonsoir ! ",
            "Salut toi, ",
            "bonjour ",
            "salut ",
            "Bonjour à tous, ",
            "Re, ",
            "Bonjour, comment vas-tu ? ",
        ),
    ),
}
POLITE = {
    "en": (
        " Please.",
        " Thanks!",
        " Thank you!",
        " Thanks in advance.",
        " Cheers.",
        " Thx!",
        " Much appreciated.",
        " pls",
        " Many thanks.",
        " Thank you very much.",
        " please",
        " plz",
        " thx",
        " ty",
        " Thanks a lot!",
        " Thanks for your help.",
        " Have a nice day!",
    ),
    "fr": (
        " Merci !",
        " S'il vous plaît.",
        " Merci d'avance.",
        " S'il te plaît.",
        " Merci bien.",
        " svp",
        " stp",
        " Merci beaucoup !",
        " merci",
        " Merci pour ton aide.",
        " Merci de votre aide.",
        " Bonne journée !",
        " Je te remercie.",
    ),
}


def lower(text: str) -> str:
    """A question inside a sentence; a name at its start keeps its capital."""
    first = text.split(" ", 1)[0].rstrip(",.?!':")
    return text[:1].lower() + text[1:] if first in OPENERS else text


OPENERS = set(
    "A An What What's Which Who Whose When Where How In On Of From By To At Is Are Do Does Did Name Tell Give Can Could Why If The Your "
    "Quel Quelle Quels Quelles Qui Que Quand Où Comment Combien Dans De En À Par Sur Avec On Pourquoi La Le Les L'or C'est Il "
    "D'où Depuis Jusqu'à Traduis Translate Write Explain Parle-moi Dis-moi Are You My Was Were Has Have Would Please "
    "Whats Cow Star Mammal Solar Starting Number Identify Please Convert Could Somebody Wherein Around Et Je Jusque Nomme Dites-moi Puis-je Tu Vous Combien Étoile Comme Ça Sinon "
    "Say Complete Remind Should Whom Any Whereabouts Since Until Describe Present Introduce Share Count Into Under Out For Country Element Symbol Roughly So Along Most "
    "Pour Jusqu'en Est-ce Peux-tu Pouvez-vous Peut-on Complète Cite Citez Décris Présente Présente-moi Parlez-moi Connaissez-vous Dis J'ai J'aimerais Donne Donne-moi Indique Il Qu'est-ce Lequel Laquelle Savez-vous Sais-tu".split()
)


def is_clause(phrase: str) -> bool:
    """`who wrote Hamlet`, which is not asked for as a noun is."""
    return bool(CLAUSES.match(phrase))


def _agreeing(phrase: str) -> dict[str, str]:
    """The verb and the pronoun of a question about this noun phrase."""
    what, verb = "who" if PERSONS.match(phrase) else "what", "are" if PLURALS.match(phrase) else "is"
    quel = "quelles sont" if phrase.startswith("les ") else "quelle est" if FEMININES.match(phrase) else "quel est"
    quel = "qui est" if PERSONS_FR.match(phrase) else quel
    what_is = f"{what.capitalize()} are" if verb == "are" else f"{what.capitalize()}'s"
    capitals = {"What": what.capitalize(), "Quel": quel.capitalize()}
    return {"what": what, "is": verb, "what_is": what_is, "quel": quel, **capitals}


def of_phrase(dice: Dice, phrase: str) -> str:
    slots = {"p": phrase} if is_clause(phrase) else {"p": phrase, **_agreeing(phrase)}
    asked = dice.both(OF_CLAUSE if is_clause(phrase) else OF_PHRASE, **slots)
    return asked[:1].upper() + asked[1:] if dice.chance(0.9) else asked


def of_question(dice: Dice, question: str) -> str:
    return dice.both(OF_QUESTION, q=question, l=lower(question))


def politely(dice: Dice, text: str) -> str:
    if dice.chance(0.1):
        text = dice.both(GREETINGS) + (lower(text) if dice.chance(0.5) else text)
    if dice.chance(0.07):
        text += dice.both(POLITE)
    return text


def carelessly(dice: Dice, text: str) -> str:
    """Typed in a hurry, sometimes."""
    if dice.chance(0.1):
        text = text.lower()
    if dice.chance(0.12):
        text = text.rstrip("?.! ") or text
    if dice.chance(0.06):
        text = mistyped(dice, text)
    if dice.lang == "fr" and dice.chance(0.08):
        text = text.translate(UNACCENTED)
    if dice.lang == "fr" and dice.chance(0.15):
        text = text.replace(" ?", "?").replace(" !", "!")
    if dice.chance(0.02):
        text = text.upper()
    return text


UNACCENTED = str.maketrans("éèêëàâîïôûùçœ", "eeeeaaiiouuc" + "o")


def mistyped(dice: Dice, text: str) -> str:
    if len(text) < 8:
        return text
    place = dice.number(2, len(text) - 4)
    match dice.number(0, 2):
        case 0:
            return text[:place] + text[place + 1 :]
        case 1:
            return text[:place] + text[place + 1] + text[place] + text[place + 2 :]
        case _:
            return text[:place] + text[place] + text[place:]
