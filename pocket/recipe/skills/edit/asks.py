"""How each change of a text is asked for."""

from __future__ import annotations

Families = dict[str, tuple[str, ...]]
RENAME: Families = {
    "en": ("Rename {a} to {b}.", "Rename the [variable|function|name] {a} to {b}.", "Change the name {a} to {b} everywhere.", "Call {a} {b} instead.", "Replace every {a} by {b}.",
           "{a} should be called {b}.", "Use the name {b} instead of {a}.", "Rename {a} into {b}.", "The [variable|name] {a} should be {b}.", "Please rename {a} as {b}.",
           "I want {a} to be named {b}.", "Refactor: {a} becomes {b}.", "Rename {a} to {b} everywhere.", "rename {a} to {b}", "Rename {a} -> {b}", "{a} -> {b}",
           "Replace all occurrences of {a} with {b}.", "Wherever {a} is used, use {b}.", "Give {a} the name {b}.", "Change every {a} to {b}.", "The name {a} is bad, use {b}.",
           "{a} must be renamed to {b}.", "I don't like the name {a}, make it {b}.", "Replace {a} by {b} throughout.", "Change the identifier {a} to {b}.", "Let's call {a} {b} from now on.",
           "Rename {a}: its new name is {b}.", "Use {b} as the new name of {a}.", "What is called {a} should be called {b}.", "Change all uses of {a} to {b}.",
           "{a} is taken already, so {b} please", "s/{a}/{b}/g", "{a} => {b}", "nit: {b} reads better than {a}", "We already have another {a} in this project. Rename this one to {b}.",
           "{b} is the name we agreed on, so {a} has to go.", "could you rename {a} for me? the new name is {b}", "Nobody understands what {a} means. {b} would be clearer.",
           "new name for {a}: {b}", "old name: {a}, new name: {b}", "{b}, not {a}, wherever the name appears", "To follow our naming rules, {a} has to be renamed {b}.",
           "Since {a} says nothing to anyone, name it {b}.", "Would you mind calling it {b}? I find {a} confusing.", "Everything that is named {a} here should be named {b}.",
           "For consistency with the other files, {a} is to be renamed {b} in this one.", "find {a}, replace it with {b}, all of them",
           "In this [snippet|file], {a} goes by the name of {b} from today.", "In the review someone asked for {b} as the name. At the moment it's {a}.", "why is this called {a}? {b} pls",
           "{a} was only a placeholder; the real name is {b}.", "Kindly substitute the identifier {b} for {a}, at each of its uses.", "search and replace, {a} with {b}",
           "{a} is a poor choice of name. I suggest {b}.", "{b} is what {a} ought to be called.", "Could {a} be {b} instead, in all places?", "the thing called {a} gets a new name, {b}",
           "I keep mixing up {a} with something else, so it has to be renamed, to {b}.", "{a} is the old name. The name is {b} now.",
           "It is requested that {a} be renamed to {b} throughout this file.", "{b} instead of {a}, at every place where it occurs", "There should be no {a} left in this file, only {b}.",
           "We settled on {b} as the name for what is called {a} here.", "The other files already say {b}. This one still says {a}, fix that.", "mv {a} {b}"),
    "fr": ("Renomme {a} en {b}.", "Remplace le nom {a} par {b} partout.", "Appelle {a} plutôt {b}.", "{a} doit s'appeler {b}.", "Change {a} en {b}.", "Renomme partout {a} en {b}.",
           "renomme {a} en {b}", "Remplace toutes les occurrences de {a} par {b}.", "Donne à {a} le nom {b}.", "Utilise le nom {b} au lieu de {a}.", "Je veux que {a} s'appelle {b}.",
           "Peux-tu renommer {a} en {b} ?", "Remplace chaque {a} par {b}.", "Le nom {a} doit devenir {b}.", "Renommez {a} en {b}.", "{a} est déjà pris, donc {b} s'il te plaît",
           "{a} => {b}, partout", "nouveau nom pour {a} : {b}", "Personne ne comprend ce que veut dire {a}. Mets {b}.", "{b} serait plus clair comme nom ; pour l'instant c'est {a}.",
           "tu peux appeler ça {b} ? {a} prête à confusion", "Ancien nom : {a}. Nouveau nom : {b}.", "Dans ce fichier, {a} porte désormais le nom {b}.",
           "Merci de bien vouloir renommer {a} en {b} à chaque endroit où ce nom figure.", "On s'est mis d'accord sur {b}, il ne doit plus rester un seul {a}.",
           "Partout où tu vois {a}, je voudrais lire {b}.", "{a} était provisoire, le vrai nom est {b}", "Comme le nom {a} existe déjà ailleurs, il faudrait {b} ici.",
           "Pourquoi {a} ? Ce serait mieux avec {b}, à toutes les occurrences.", "Relecture : le nom {a} ne dit rien, je propose {b}.", "s/{a}/{b}/ partout",
           "Les autres fichiers disent déjà {b}. Celui-ci dit encore {a}, corrige-le.", "Veuillez substituer l'identifiant {b} à l'identifiant {a}."),
}  # fmt: skip
REPLACE: Families = {
    "en": ("Replace {a} with {b}.", "Change {a} to {b}.", "Replace the word {a} by {b}.", "Put {b} instead of {a}.", "Swap {a} for {b}.", "{a} should be {b}.",
           "Write {b} where it says {a}.", "Substitute {b} for {a}.", "Turn {a} into {b}.", "Instead of {a}, write {b}.", "Replace {a} by {b}.", "Use {b} instead of {a}.",
           "replace {a} with {b}", "change {a} to {b}", "Exchange {a} for {b}.", "Write {b} in place of {a}.", "Where it says {a}, put {b}.", "It should say {b}, not {a}.",
           "{a} must become {b}.", "Make it {b} instead of {a}.", "Not {a} but {b}.", "Change the word {a} to {b}.", "I meant {b}, not {a}.", "Change {a} into {b}.",
           "Have it say {b} rather than {a}.", "Update {a} to {b}.", "The text has {a}; it should have {b}.", "{a} is wrong, {b} is right", "{a} => {b}", "s/{a}/{b}/",
           "it says {a} at the moment, it should say {b}", "{b} please, {a} is out of date", "We changed our minds: {b}, no longer {a}.", "Could this be {b} rather than {a}?",
           "nit: {b} reads better than {a}", "{a} was a slip of mine. {b} is what I wanted.", "Where you see {a}, I'd like to see {b}.", "out with {a}, in with {b}", "old: {a}, new: {b}",
           "There is one thing to correct in this draft: {a} should read {b}.", "For {a} read {b}.", "Would you kindly put {b} in the place where {a} stands now?",
           "everything is fine except {a}, that has to be {b}", "{b} is the correct version, so {a} must go.", "why {a}? we said {b}", "I got it wrong, it isn't {a}, it's {b}.",
           "I've just been told it's {b} now; {a} no longer holds.", "{a} can't stay. Let it be {b}.", "Find {a}. Put {b} there.", "the bit with {a} is old, {b} is current",
           "In this version we need {b}; {a} was for the previous one.", "It is no longer {a} but {b}, so the text has to say that.", "Since {a} doesn't fit here, {b} will have to do.",
           "May I ask for {b} here, in lieu of {a}?", "Someone wrote {a} by mistake; what belongs there is {b}.", "The editor prefers {b} to {a}.",
           "The [snippet|draft|file] still has {a}. By now it ought to be {b}.", "You'll find {a} in there. Overwrite it with {b}.", "{b}, wherever it has {a} now",
           "could you swap out {a}? I'd rather have {b}", "It is requested that {a} be replaced by {b}."),
    "fr": ("Remplace {a} par {b}.", "Change {a} en {b}.", "Mets {b} à la place de {a}.", "Remplace le mot {a} par {b}.", "Écris {b} au lieu de {a}.", "Utilise {b} au lieu de {a}.",
           "remplace {a} par {b}", "Au lieu de {a}, écris {b}.", "{a} doit devenir {b}.", "Là où il y a {a}, mets {b}.", "Je voulais dire {b}, pas {a}.", "Peux-tu remplacer {a} par {b} ?",
           "Remplacez {a} par {b}.", "Il faut {b} et non {a}.", "{a} n'est plus bon, c'est {b} maintenant", "{a} => {b}", "Il y a {a}, il faudrait {b}.", "on avait dit {b}, pas {a}",
           "J'ai écrit {a} par erreur, je voulais {b}.", "Erratum : lire {b} et non {a}.", "Tout va bien sauf {a} : ce devrait être {b}.",
           "Est-ce que tu pourrais mettre {b} là où j'ai écrit {a} ?", "ancien : {a}, nouveau : {b}", "Veuillez substituer {b} à {a} dans ce texte.",
           "{b}, s'il vous plaît, et non plus {a}.", "Je préfère {b} à {a}, tu peux changer ?", "Le brouillon dit {a}. La bonne version, c'est {b}.",
           "Finalement ce sera {b}, donc {a} doit disparaître.", "pourquoi {a} ? c'est {b} qu'il faut", "Comme {a} ne convient pas ici, mettons {b}.",
           "À l'endroit où figure {a}, on doit lire {b}."),
}  # fmt: skip
SET: Families = {
    "en": ("Set {k} to {b}.", "Change {k} to {b}.", "Change the value of {k} to {b}.", "Change {k} from {a} to {b}.", "{k} should be {b}.", "Update {k} to {b}.", "Make {k} {b}.",
           "Let {k} be {b}.", "The value of {k} must be {b}.", "set {k} to {b}", "{k} must be {b}.", "{k} = {b}", "I want {k} to be {b}.", "Give {k} the value {b}.",
           "Change {k}: {b} instead of {a}.", "{k} is now {b}.", "The new value of {k} is {b}.", "Switch {k} from {a} to {b}.", "Put {b} for {k}.", "Use {b} for {k}.",
           "Set the value of {k} to {b}.", "{k} should be {b}, not {a}.", "Update the value of {k}: {b}", "Replace the value of {k} with {b}.", "Assign {b} to {k}.", "{k} needs to be {b}.",
           "Correct {k} to {b}.", "{k} is {a} at the moment, it should be {b}.", "{k}: {b}", "{k}: {a} => {b}", "{k} -> {b}", "{b} for {k}, please", "{b} is the right value for {k}.",
           "{a} is not right for {k}, it should be {b}.", "I set {k} to {a} by mistake; it has to be {b}.", "could you set {k} to {b}? it's still {a}", "What I need for {k} is {b}.",
           "As of today {k} is {b} and no longer {a}.", "nit: {k} should say {b}", "Why is {k} {a}? It should be {b}.", "{k} isn't {a} any more. It is {b}.",
           "we agreed on {b} for {k} in the meeting", "Concerning {k}: kindly enter {b}.", "With regard to {k}, the entry {a} is to be replaced with {b}.", "only {k} changes, to {b}",
           "{k} is wrong here. Make that {b}.", "For {k} I had {a}, but now I want {b}.", "It says {a} for {k}. That was last week's value, the current one is {b}.",
           "Let's have {b} for {k} from now on.", "new value for {k}, {b}, the rest is fine", "{b} goes with {k}, where {a} stands now.", "In this file, {k} has to be {b}.",
           "I'd rather have {b} than {a} for {k}.", "instead of {a}, {b} for {k} pls", "After the latest decision, {k} will be {b}.", "{k} stays where it is, but its value becomes {b}.",
           "Somebody left {k} at {a}. Please make it {b}.", "This is out of date: {k} is now {b}.", "It is requested that {k} be changed to {b}.", "{k}? {b}, not {a}."),
    "fr": ("Mets {k} à {b}.", "Change la valeur de {k} en {b}.", "{k} doit valoir {b}.", "Change {k} de {a} à {b}.", "Passe {k} à {b}.", "mets {k} à {b}", "Donne à {k} la valeur {b}.",
           "La valeur de {k} doit être {b}.", "La nouvelle valeur de {k} est {b}.", "Je veux que {k} soit {b}.", "Remplace la valeur de {k} par {b}.", "Pour {k}, mets {b} au lieu de {a}.",
           "Passe {k} de {a} à {b}.", "Peux-tu mettre {k} à {b} ?", "{k} : {b}", "{k} => {b}", "{b} pour {k}, s'il te plaît", "Pour {k}, ce n'est plus {a} mais {b}.",
           "Pour {k}, il y a {a} pour le moment : il faut {b}.", "on a choisi {b} pour {k}", "J'avais mis {a} pour {k}, mais c'est {b}.", "tu peux changer {k} ? maintenant c'est {b}",
           "La bonne valeur pour {k}, c'est {b}.", "Pourquoi {a} ? Pour {k}, on avait dit {b}.", "Veuillez indiquer {b} pour {k}.",
           "En ce qui concerne {k}, la valeur {a} est à remplacer par {b}.", "Seule la valeur de {k} change : elle devient {b}.", "Je me suis trompé sur {k}, c'est {b}.",
           "Désormais {k} n'est plus {a} mais {b}.", "À partir d'aujourd'hui, c'est {b} pour {k}.", "{b} convient mieux pour {k}, {a} est dépassé."),
}  # fmt: skip
NUMBER: Families = {
    "en": ("Change the number {a} to {b}.", "The number {a} should be {b}.", "Replace the number {a} with {b}.", "Use the number {b} instead of {a}.", "Make the {a} a {b}.",
           "The {a} must be {b}.", "Put {b} where there is {a}.", "{a} => {b}", "wrong number: it's {b}, not {a}", "I counted again and got {b}, so the {a} is wrong.",
           "{b} is the number it takes; at present there is a {a}.", "{a} was a guess. The real figure is {b}.", "can the {a} be {b}?", "s/{a}/{b}/",
           "Since {a} is no longer right, write {b} as the number.", "There is a {a} in there that has to become {b}.", "why {a}? {b} would do", "The figure {a} is to be amended to {b}."),
    "fr": ("Change le nombre {a} en {b}.", "Le nombre {a} doit être {b}.", "Remplace le nombre {a} par {b}.", "Le {a} doit devenir {b}.", "{a} => {b}",
           "J'ai recompté : c'est {b}, le {a} est faux.", "mauvais nombre, c'est {b} et pas {a}", "Est-ce que le {a} peut passer à {b} ?",
           "Le chiffre exact est {b}. Pour l'instant on lit {a}.", "{b} au lieu du {a}, s'il te plaît", "Veuillez inscrire {b} là où figure le nombre {a}."),
}  # fmt: skip
STRING: Families = {
    "en": ("Change the string {a} to {b}.", "The string {a} should be {b}.", "Replace the string {a} with {b}.", "Use the string {b} instead of {a}.", "Change the text {a} to {b}.",
           "The string should be {b}, not {a}.", "Instead of the string {a}, put {b}.", "{a} => {b}", "{b} sounds better than {a} here", "What stands in quotes as {a} ought to read {b}.",
           "nit: {b} rather than {a} for the string", "The wording was agreed on: {b}. Please put it where {a} is.", "could the string {a} say {b} instead?",
           "I'd like {b} to stand there, since {a} is out of date.", "{a} is the old string, {b} the new one", "Only one string changes. {a} becomes {b}.",
           "wrong string: {a}, right string: {b}", "{b}, please, at the place of {a}"),
    "fr": ("Change la chaîne {a} en {b}.", "La chaîne {a} doit être {b}.", "Remplace la chaîne {a} par {b}.", "Change le texte {a} en {b}.", "{a} => {b}",
           "Ce qui est écrit {a} entre guillemets doit devenir {b}.", "la chaîne {a} n'est plus à jour, c'est {b}", "{b} serait plus clair comme chaîne, en remplacement de {a}.",
           "Une seule chaîne change : {a} devient {b}.", "Tu peux mettre {b} là où il y a {a} ?", "Je préfère lire {b} à la place de la chaîne {a}."),
}  # fmt: skip
DEFAULT: Families = {
    "en": ("Change the default of {k} to {b}.", "The default value of {k} should be {b}.", "Make {b} the default of {k}.", "Set the default of {k} to {b}.", "Let {k} be {b} by default.",
           "Change the default value of {k} from {a} to {b}.", "{k} should default to {b}.", "When nobody passes {k}, it should be {b}.", "{b} is a better default for {k} than {a}.",
           "default for {k}: {b}", "{k} defaults to {a}, we want {b}", "If {k} isn't given, use {b}.", "Why does {k} default to {a}? Make it {b}.",
           "I'd expect {k} to be {b} unless told otherwise.", "{a} surprises people as the default of {k}. {b} wouldn't.", "From now on callers who leave out {k} get {b}.",
           "could the default of {k} be {b} and no longer {a}?", "The parameter {k} shall have {b} as its default value."),
    "fr": ("Change la valeur par défaut de {k} en {b}.", "Par défaut, {k} doit valoir {b}.", "Mets {b} comme valeur par défaut de {k}.", "Si {k} n'est pas donné, il faut {b}.",
           "défaut pour {k} : {b}", "{k} vaut {a} par défaut, on voudrait {b}", "{b} serait un meilleur défaut pour {k}, tu peux le mettre ?",
           "Quand on ne passe pas {k}, la valeur doit être {b} et non {a}.", "Pourquoi {a} par défaut pour {k} ? Mets {b}.", "Le paramètre {k} aura désormais {b} comme valeur par défaut."),
}  # fmt: skip
DELETE: Families = {
    "en": ("Delete the line {a}", "Remove the line with {a}.", "Remove the line that has {a}.", "Delete the line containing {a}.", "Drop the line about {a}.", "Take out the line with {a}.",
           "Remove {a} and its line.", "Remove the line {a}", "delete the line with {a}", "Get rid of the line with {a}.", "Leave out the line with {a}.", "Cut the line that contains {a}.",
           "I don't need the line with {a} any more.", "Erase the line {a}", "Without the line {a}, please.", "The line with {a} can go.", "Strip the line that has {a}.",
           "{a} is not needed here, so that line can be deleted.", "no more {a}, the whole line goes", "There is a line with {a} in it. It doesn't belong here.",
           "Can we lose the line with {a}?", "the line that says {a}: out", "We stopped using this, so please delete the line with {a}.", "One line is too many, the one with {a}.",
           "Everything can stay except the line with {a}.", "nit: the line with {a} is superfluous", "What is the line with {a} doing here? Delete it.",
           "I added the line with {a} by accident. Please undo that.", "The line in which {a} stands is to be struck.", "Keep all the lines but the one with {a}.",
           "see the line with {a}? it shouldn't be there", "Kindly omit the line containing {a}.", "line no longer wanted: {a}", "Look for {a} and delete the line it is on.",
           "Since nobody reads it, the line with {a} may be dropped."),
    "fr": ("Supprime la ligne {a}.", "Supprime la ligne qui contient {a}.", "Enlève la ligne avec {a}.", "Retire la ligne de {a}.", "supprime la ligne avec {a}", "Efface la ligne {a}.",
           "Enlève la ligne qui contient {a}.", "Je n'ai plus besoin de la ligne avec {a}.", "La ligne avec {a} est de trop.", "plus besoin de ça, vire la ligne où il y a {a}",
           "On peut se passer de la ligne qui contient {a}, enlève-la.", "Tout reste, sauf la ligne avec {a}.", "J'ai ajouté par erreur la ligne où figure {a}. Supprime-la.",
           "Que fait ici la ligne avec {a} ? À supprimer.", "Veuillez retirer la ligne dans laquelle se trouve {a}.", "la ligne avec {a} peut partir",
           "Cherche {a} et efface toute la ligne."),
}  # fmt: skip
ADD_LAST: Families = {
    "en": ("Add the line {b} at the end.", "Append the line {b}", "Add {b} as the last line.", "Put the line {b} at the bottom.", "At the end, add: {b}", "Add a line at the end: {b}",
           "Append {b} at the end.", "End with the line {b}", "Add this line at the bottom: {b}", "The last line should be {b}", "There is a line missing at the end: {b}",
           "below everything else, {b}", "I forgot the last line. It is {b}", "could you put {b} after the last line?", "One more line, as the very last: {b}",
           "After all the rest comes the line {b}", "new bottom line: {b}", "Finish the [file|text] off with {b}", "What's still missing is {b} at the very end.",
           "The final line, which isn't there yet, should be {b}", "To be added at the end, on a line of its own: {b}"),
    "fr": ("Ajoute la ligne {b} à la fin.", "Ajoute à la fin : {b}", "Mets {b} en dernière ligne.", "Ajoute cette ligne à la fin : {b}", "La dernière ligne doit être {b}",
           "Il manque une ligne à la fin : {b}", "J'ai oublié la dernière ligne, c'est {b}", "tout en bas, ajoute {b}", "Tu peux mettre {b} après la dernière ligne ?",
           "Termine par la ligne {b}", "À ajouter en bas, sur une ligne à part : {b}", "Encore une ligne, après toutes les autres : {b}"),
}  # fmt: skip
ADD_FIRST: Families = {
    "en": ("Add the line {b} at the top.", "Put {b} on the first line.", "Insert the line {b} at the beginning.", "Start with the line {b}", "At the top, add: {b}",
           "Add a line at the start: {b}", "Prepend the line {b}", "Begin with {b}", "Add this line at the top: {b}", "The first line should be {b}, above the rest.",
           "There is a line missing at the top: {b}", "above everything else, {b}", "I forgot the opening line, which is {b}", "could you put {b} before the first line?",
           "One more line, as the very first: {b}", "new top line: {b}", "Before all the rest comes the line {b}", "What's missing is {b} at the very beginning.",
           "It should open with the line {b}", "To be added at the head of the [file|text], on a line of its own: {b}", "Everything moves down by one line, and the first is {b}"),
    "fr": ("Ajoute la ligne {b} au début.", "Mets {b} en première ligne.", "Insère au début : {b}", "Ajoute cette ligne au début : {b}", "Commence par la ligne {b}",
           "Il manque une ligne au début : {b}", "J'ai oublié la première ligne, c'est {b}", "tout en haut, ajoute {b}", "Tu peux mettre {b} avant la première ligne ?",
           "À ajouter en tête, sur une ligne à part : {b}", "Encore une ligne, avant toutes les autres : {b}", "Avant tout le reste, il faut {b}"),
}  # fmt: skip
ADD_AFTER: Families = {
    "en": ("Add the line {b} after {a}", "After the line {a}, add {b}", "Insert {b} below {a}", "Put {b} after the line {a}", "Below {a}, insert the line {b}", "Add {b} right after {a}",
           "There's a line missing after {a}, namely {b}", "{b} belongs directly below {a}", "the line after {a} should be {b}, then the rest", "could you squeeze {b} in right under {a}?",
           "new line {b}, just below {a}", "Look for {a}. Right after it, a new line is needed: {b}", "I forgot {b}, which comes immediately after {a}",
           "Go to {a} and open a new line under it with {b}", "Following the line {a}, a line {b} is to be inserted.", "under {a} add {b}", "{a} stays, and below it comes {b}"),
    "fr": ("Ajoute la ligne {b} après {a}", "Après la ligne {a}, ajoute {b}", "Insère {b} sous {a}", "Mets {b} après la ligne {a}", "Il manque une ligne après {a}, à savoir {b}",
           "{b} doit venir juste en dessous de la ligne {a}", "Tu peux glisser {b} juste sous {a} ?", "J'ai oublié {b}, qui vient tout de suite après {a}", "sous {a} : {b}",
           "Cherche {a}. Sur la ligne suivante, insère {b}", "{a} reste, et en dessous on ajoute {b}"),
}  # fmt: skip
ADD_BEFORE: Families = {
    "en": ("Add the line {b} before {a}", "Before the line {a}, add {b}", "Insert {b} above {a}", "Put {b} right before {a}", "There's a line missing before {a}, namely {b}",
           "{b} belongs directly above {a}", "could you squeeze {b} in just above {a}?", "new line {b}, right above {a}", "Look for {a}. Just before it, a new line is needed: {b}",
           "I forgot {b}, which comes immediately before {a}", "Ahead of the line {a}, a line {b} is to be inserted.", "above {a} add {b}", "{a} stays, but over it there should be {b}",
           "Right before {a} there must be one more line, {b}", "Directly over {a} a line is needed, {b}"),
    "fr": ("Ajoute la ligne {b} avant {a}", "Avant la ligne {a}, ajoute {b}", "Insère {b} au-dessus de {a}", "Il manque une ligne avant {a}, à savoir {b}",
           "{b} doit venir juste au-dessus de la ligne {a}", "Tu peux glisser {b} juste avant {a} ?", "J'ai oublié {b}, qui vient tout de suite avant {a}", "au-dessus de la ligne {a} : {b}",
           "Cherche {a}. Sur une nouvelle ligne juste avant, mets {b}", "{a} reste, et au-dessus on ajoute {b}"),
}  # fmt: skip
SPELL: Families = {
    "en": ("Correct the misspelling {a}: it should be {b}.", "Fix the typo {a}, it is {b}.", "{a} is misspelt, write {b}.", "Correct {a} to {b}.", "The word {a} is wrong; it is spelt {b}.",
           "Fix the spelling of {a} ({b}).", "Fix the typo: {a} should be {b}.", "There is a typo: {a} instead of {b}.", "I misspelt {b} as {a}, fix it.", "{a} is a typo for {b}.",
           "Correct the typo {a}. It is {b}.", "fix the typo {a} -> {b}", "I typed {a} but meant {b}.", "Correct the spelling: {b}, not {a}.", "{a}? that's {b}", "sp: {a} -> {b}",
           "s/{a}/{b}/", "{a} has a typo in it. {b} is how you write it.", "My fingers slipped at {a}, it should read {b}.", "You don't write {a} but {b}.",
           "the spellchecker stumbles over {a}, should be {b}", "{b} is spelt wrong here, as {a}.", "nit: typo, {b} came out as {a}", "Isn't {a} supposed to be {b}?",
           "Somebody wrote {a} where {b} was meant.", "In the draft there is still one spelling mistake, {a} for {b}.", "oops, {a}. I wanted to write {b}",
           "The letters of {a} got mixed up; the word is {b}.", "Typing too fast, I made {a} out of {b}. Please correct it."),
    "fr": ("Corrige la faute : {a} s'écrit {b}.", "Corrige {a} en {b}.", "Le mot {a} est mal écrit, c'est {b}.", "Il y a une faute : {a} au lieu de {b}.",
           "J'ai mal écrit {b} : corrige {a}.", "Corrige la coquille {a}, c'est {b}.", "{a} est une faute, écris {b}.", "oups, {a} : je voulais écrire {b}", "On n'écrit pas {a} mais {b}.",
           "coquille : {a} => {b}", "Le correcteur bute sur {a}, il faut {b}.", "En tapant trop vite, j'ai mis {a} et non {b}.", "{b} est mal orthographié ici, on lit {a}.",
           "Ce ne serait pas {b} plutôt ? Là il y a {a}.", "Il reste une faute d'orthographe : {a} pour {b}."),
}  # fmt: skip
MOVE_LAST: Families = {
    "en": ("Move the line {a} to the end.", "Put {a} at the bottom.", "Move {a} to the last line.", "{a} should come last.", "Put {a} last.", "Move {a} down to the end.",
           "Let {a} be the last line.", "{a} isn't that important, it goes to the bottom.", "why is {a} not at the end? that's where it belongs",
           "I'd like {a} at the very end, after everything else.", "The order is wrong: {a} should come after all the others.", "{a} to the end pls",
           "Take {a} from where it is and put it below the rest.", "Can you move {a} below the other lines?", "The line {a} is to be placed last, the order of the others being kept."),
    "fr": ("Mets la ligne {a} à la fin.", "Déplace {a} en dernière ligne.", "{a} doit venir en dernier.", "Mets {a} en dernier.", "{a} passe à la fin, les autres ne bougent pas",
           "L'ordre est faux : {a} devrait venir après toutes les autres lignes.", "Tu peux descendre {a} tout en bas ?", "J'aimerais voir la ligne {a} à la toute fin.",
           "{a} est moins important, donc tout en bas"),
}  # fmt: skip
MOVE_FIRST: Families = {
    "en": ("Move the line {a} to the top.", "Put {a} first.", "Move {a} to the first line.", "{a} should come first.", "Move {a} up to the top.", "Let {a} be the first line.",
           "Start with {a}, then the rest.", "{a} matters most, so it goes to the top.", "why is {a} not at the top? that's where it belongs",
           "I'd like {a} at the very beginning, before everything else.", "The order is wrong: {a} should come before all the others.", "{a} to the top pls",
           "Take {a} from where it is and put it above the rest.", "Can you move {a} above the other lines?", "The line {a} is to be placed first, the order of the others being kept."),
    "fr": ("Mets la ligne {a} au début.", "Déplace {a} en première ligne.", "{a} doit venir en premier.", "Mets {a} en premier.", "{a} passe au début, les autres ne bougent pas",
           "L'ordre est faux : {a} devrait venir avant toutes les autres lignes.", "Tu peux remonter {a} tout en haut ?", "J'aimerais voir la ligne {a} au tout début.",
           "{a} est plus important, donc tout en haut"),
}  # fmt: skip
TYPE: Families = {
    "en": ("Change the type of {k} to {b}.", "Change the type of {k} from {a} to {b}.", "Make {k} a {b}.", "{k} should be of type {b}.", "Use {b} as the type of {k}.",
           "Turn {k} into a {b}.", "{k} should be {b} instead of {a}.", "{k} has the wrong type, it is {b}.", "Set the type of {k} to {b}.", "Declare {k} as {b}.",
           "The type of {k} must be {b}.", "{k} is declared as {a}, but it should be {b}.", "{k}: {a} -> {b}", "wrong type for {k}, we need {b}", "{b}, not {a}, for {k}",
           "Why is {k} of type {a}? It holds {b}.", "nit: {b} is the right type for {k}", "The type {a} doesn't suit {k}. Please use {b}.", "could {k} be typed as {b}?",
           "{k} will be {b} from now on and no longer {a}.", "The type checker complains about {k}, it has to be {b}.", "What comes in as {k} is really {b}, so change the {a}."),
    "fr": ("Change le type de {k} en {b}.", "{k} doit être de type {b}.", "Mets le type de {k} à {b}.", "Le type de {k} doit être {b}.", "Déclare {k} comme {b}.",
           "Passe le type de {k} de {a} à {b}.", "{k} : {b} et non {a}", "{k} est déclaré comme {a}, il faut {b}.", "mauvais type pour {k}, c'est {b}",
           "Pourquoi {a} comme type de {k} ? Mets {b}.", "Le type {a} ne convient pas à {k}, utilise {b}.", "Tu peux typer {k} avec {b} ?", "{b} est le bon type pour {k}."),
}  # fmt: skip
OPERATOR: Families = {
    "en": ("Use {b} instead of {a}.", "Change the operator {a} to {b}.", "Replace the operator {a} with {b}.", "Change {a} into {b}.", "The operator should be {b}, not {a}.",
           "Replace {a} by {b}.", "It must be {b}, not {a}.", "Turn the {a} into a {b}.", "Switch {a} to {b}.", "The {a} is wrong, it should be {b}.", "wrong operator: {a}, right one: {b}",
           "There is a {a} that ought to be a {b}.", "{b} please, where it has {a}", "Shouldn't that be {b} rather than {a}?", "I mixed up the operators, {b} is the one I need and not {a}.",
           "nit: {a} is a bug, {b} is meant", "The sign {a} has to become {b}.", "As it stands, {a} gives the wrong result. With {b} it works.", "{b} in, {a} out",
           "Find the {a} and put {b} there.", "The operator in use is {a}; the one required is {b}."),
    "fr": ("Utilise {b} au lieu de {a}.", "Change l'opérateur {a} en {b}.", "Remplace l'opérateur {a} par {b}.", "Il faut {b} et non {a}.", "L'opérateur doit être {b}.",
           "mauvais opérateur : {b} et pas {a}", "Ce ne serait pas {b} plutôt ? Là c'est {a}.", "Avec {a} le résultat est faux, il faut {b}.",
           "Je me suis trompé de signe : {a} doit devenir {b}.", "{b} à la place du {a}, s'il te plaît", "Là où se trouve {a}, mets l'opérateur {b}.",
           "Veuillez substituer l'opérateur {b} à l'opérateur {a}."),
}  # fmt: skip
DELETE_NTH: Families = {
    "en": ("Delete the {n} line.", "Remove the {n} line.", "Drop the {n} line.", "Take out the {n} line.", "The {n} line can go.", "delete the {n} line", "Cut the {n} line.",
           "Leave out the {n} line.", "the {n} line out, please", "We don't need the {n} line.", "Could you do without the {n} line?", "Everything but the {n} line stays.",
           "I put the {n} line there by mistake, so it has to go.", "The {n} line is to be struck out.", "What is the {n} line for? Delete it.", "nit: the {n} line is superfluous",
           "Give me all the lines except the {n}."),
    "fr": ("Supprime la {n} ligne.", "Enlève la {n} ligne.", "Retire la {n} ligne.", "Efface la {n} ligne.", "La {n} ligne est de trop.", "vire la {n} ligne",
           "On n'a pas besoin de la {n} ligne.", "Tu peux enlever la {n} ligne ?", "Tout reste sauf la {n} ligne.", "À quoi sert la {n} ligne ? Supprime-la.",
           "Veuillez ôter la {n} ligne du texte."),
}  # fmt: skip
TWICE: Families = {
    "en": ("Duplicate the line {a}", "Repeat the line {a} once.", "Write the line {a} twice.", "Double the line {a}", "Copy the line {a} below itself.",
           "I need {a} twice, the second time right below the first.", "the line {a} should be there two times in a row", "Could you add a copy of {a} right below it?", "line {a} x2",
           "Under the line {a}, the same line again.", "One {a} isn't enough, make it two, one below the other.", "After {a} there should be the very same line once more.",
           "Say {a} again on a line of its own, directly after the first.", "{a} is to appear twice, on consecutive lines."),
    "fr": ("Duplique la ligne {a}", "Répète une fois la ligne {a}", "Écris deux fois la ligne {a}", "Il me faut {a} deux fois, l'une sous l'autre.", "ligne {a} x2",
           "Tu peux recopier la ligne {a} juste en dessous ?", "Sous la ligne {a}, encore une fois la même.", "la ligne {a} doit apparaître deux fois de suite"),
}  # fmt: skip
NEW_LINE: Families = {
    "en": ("Replace the line {a} with {b}", "Change the line {a} to {b}", "Instead of the line {a}, put {b}", "The line {a} should be {b}", "Swap the line {a} for {b}",
           "The line {a} is out of date, it is {b} now.", "old line: {a}\nnew line: {b}", "where the line {a} is, I'd like {b}", "Could you rewrite the line {a} as {b}?",
           "{b} should stand where the line {a} stands.", "The whole line {a} goes, and in its place comes {b}", "- {a}\n+ {b}", "The line that now reads {a} is to read {b}",
           "I'm not happy with the line {a}. Try {b}", "Use {b} in place of the line {a}"),
    "fr": ("Remplace la ligne {a} par {b}", "Change la ligne {a} en {b}", "À la place de la ligne {a}, mets {b}", "La ligne {a} n'est plus à jour, c'est {b} maintenant.",
           "ancienne ligne : {a}\nnouvelle ligne : {b}", "Tu peux réécrire la ligne {a} en {b} ?", "La ligne {a} disparaît, et à sa place vient {b}",
           "La ligne où on lit {a} doit devenir {b}"),
}  # fmt: skip
SWAP_LINES: Families = {
    "en": ("Swap the lines {a} and {b}.", "Exchange the lines {a} and {b}.", "Put {a} where {b} is and the other way round.", "The lines {a} and {b} should change places.",
           "{a} and {b} are in the wrong order, switch them.", "{b} should come where {a} is, and {a} where {b} is.", "Could the lines {a} and {b} trade places?", "swap: {a} / {b}",
           "I got two lines the wrong way round, {a} and {b}.", "{a} <-> {b}", "The line {b} belongs in the place of {a} and vice versa.",
           "Please reverse the two lines {a} and {b}, the others stay."),
    "fr": ("Échange les lignes {a} et {b}.", "Inverse les lignes {a} et {b}.", "Permute {a} et {b}.", "{a} et {b} sont dans le mauvais ordre, inverse ces deux lignes.", "{a} <-> {b}",
           "Tu peux intervertir les lignes {a} et {b} ?", "J'ai mis deux lignes à l'envers : {a} et {b}.", "La ligne {b} va à la place de la ligne {a}, et inversement."),
}  # fmt: skip
DROP_WORD: Families = {
    "en": ("Remove the word {a}.", "Delete the word {a}.", "Take out {a}.", "Drop the word {a}.", "Leave out the word {a}.", "The word {a} is too much, remove it.", "Erase {a}.",
           "Cut the word {a}.", "{a} adds nothing, so out with it.", "The sentence reads better without {a}.", "one word too many: {a}", "no {a} please",
           "Do we need {a} there? I'd take it out.", "nit: {a} is superfluous", "I don't want {a} in there.", "The draft is fine apart from {a}, that word should go.",
           "The word {a} is to be struck."),
    "fr": ("Supprime le mot {a}.", "Enlève le mot {a}.", "Retire le mot {a}.", "Le mot {a} est de trop, enlève-le.", "{a} n'apporte rien, à supprimer.", "La phrase se lit mieux sans {a}.",
           "un mot de trop : {a}", "Est-ce qu'on a besoin du mot {a} ? Je l'enlèverais.", "Veuillez biffer le mot {a}."),
}  # fmt: skip
INSERT_WORD: Families = {
    "en": ("Insert the word {b} after {a}.", "Add {b} after the word {a}.", "Put {b} right after {a}.", "After {a}, add the word {b}.", "Write {b} behind {a}.",
           "There's a word missing after {a}: {b}.", "{b} belongs right behind {a}.", "I left out {b}, it comes straight after {a}.", "between {a} and what follows, put {b}",
           "Could you squeeze {b} in just after {a}?", "Where it says {a}, it should go on with {b}, then the rest.", "{a} should be followed by {b}.",
           "it should read {a} {b}, not {a} alone", "The word {b} is to be inserted directly after the word {a}."),
    "fr": ("Ajoute le mot {b} après {a}.", "Insère {b} après {a}.", "Mets {b} juste après {a}.", "Après {a}, ajoute le mot {b}.", "Il manque un mot après {a} : {b}.",
           "J'ai oublié {b}, qui vient tout de suite après {a}.", "Tu peux glisser {b} juste après le mot {a} ?", "{a} doit être suivi du mot {b}.",
           "il faut lire {a} {b}, pas seulement {a}"),
}  # fmt: skip
UPPER: Families = {
    "en": ("Write {a} in capitals: {b}.", "Make {a} uppercase ({b}).", "{a} should be in capital letters: {b}.", "Put {a} in upper case, as {b}.", "{a} in capitals please: {b}",
           "It is always spelt {b}, in capitals, never {a}.", "{a} deserves capitals, so {b}.", "all caps for {a} => {b}", "Could {a} be shouted, as {b}?",
           "The word {a} has to be in capitals throughout, that is {b}.", "{b}, not {a}, with all letters in upper case", "I want {a} to stand out. Make it {b}.",
           "Every letter of {a} is to be a capital letter: {b}."),
    "fr": ("Écris {a} en majuscules : {b}.", "Mets {a} en majuscules ({b}).", "{a} doit être en capitales : {b}.", "{a} en majuscules, s'il te plaît : {b}",
           "Ça s'écrit toujours {b}, en capitales, jamais {a}.", "Tu peux passer {a} en capitales ({b}) ?", "{b} et non {a}, tout en majuscules",
           "Toutes les lettres du mot {a} seront des majuscules : {b}."),
}  # fmt: skip
COMMENT: Families = {
    "en": ("Comment out the line {a}", "Turn the line {a} into a comment with {b}.", "Put {b} before the line {a}, on the same line.", "Make {a} a comment.",
           "{a} shouldn't run for now, so comment it out.", "put a {b} in front of {a}", "Could you disable the line {a} with {b}? I may need it later.",
           "Don't delete the line {a}, just comment it out.", "The line {a} should be there only as a comment.",
           "for the moment I don't want {a} to have any effect, so turn it into a comment with {b}", "I want to keep {a}, but as a comment.", "comment out {a}, just that line",
           "The line {a} is to be preceded by {b}, so that it has no effect."),
    "fr": ("Mets la ligne {a} en commentaire.", "Commente la ligne {a}", "Transforme la ligne {a} en commentaire avec {b}.", "Ne supprime pas {a}, mets-le seulement en commentaire.",
           "un {b} devant {a}", "{a} ne doit plus s'exécuter, mais garde la ligne comme commentaire.", "Tu peux désactiver la ligne {a} avec {b} ?",
           "La ligne {a} doit être précédée du signe {b}."),
}  # fmt: skip
FIELD: Families = {
    "en": ("Add the field {b}.", "Add {b} at the end of the object.", "Add the key {k} with the value {v}.", "Append the entry {b}.", "Insert {k}: {v} as the last field.",
           "Add a field {k} that is {v}.", "Extend it with {b}.", "The object lacks a field: {b}.", "+ {b}", "Can you put {b} after the last field?",
           "I also need {k} in there, with {v} as its value.", "{k} is missing. It should come last and be {v}.", "one more key, {k}, set to {v}",
           "Besides what it has, the object should have {b}.", "The other service expects {k} as well, so add {b} as the last field.", "{k}: {v} goes at the end, after everything else."),
    "fr": ("Ajoute le champ {b}.", "Ajoute {b} à la fin de l'objet.", "Ajoute la clé {k} avec la valeur {v}.", "Ajoute un champ {k} qui vaut {v}.", "Il manque un champ : {b}.", "+ {b}",
           "Tu peux mettre {b} après le dernier champ ?", "J'ai aussi besoin du champ {k}, avec {v} comme valeur.", "encore une clé, {k}, qui vaut {v}",
           "En plus du reste, l'objet doit avoir {b}."),
}  # fmt: skip
NO_BLANK: Families = {
    "en": ("Remove the blank lines.", "Delete all empty lines.", "Drop the empty lines.", "No blank lines, please.", "Take out every empty line.", "There should be no empty lines in it.",
           "Too much air, close the gaps between the lines.", "can you get rid of the blank lines?", "Every line that has nothing on it can go.",
           "I want the lines one right after the other, with no empty ones between them.", "no empty lines pls", "Blank lines are not allowed in this file, so strip them.",
           "All blank lines are to be deleted."),
    "fr": ("Supprime les lignes vides.", "Enlève toutes les lignes vides.", "Pas de lignes vides, s'il te plaît.", "Il ne doit rester aucune ligne vide.", "tu peux virer les lignes vides ?",
           "Les lignes où il n'y a rien peuvent partir.", "Je veux que les lignes se suivent, sans vide entre elles.", "Trop de blancs : retire chaque ligne vide."),
}  # fmt: skip
NO_COMMENTS: Families = {
    "en": ("Remove the comments.", "Delete all comments.", "Strip the comments.", "Take out every comment line.", "Without the comments, please.", "There should be no comment lines in it.",
           "The code speaks for itself, so the comments can go.", "can you get rid of the comments?", "Every line that is a comment is to be deleted.", "code yes, comments no",
           "I don't want any comment lines left.", "nobody reads the comments, drop them", "Keep the code, but leave out the comment lines."),
    "fr": ("Supprime les commentaires.", "Enlève tous les commentaires.", "Sans les commentaires, s'il te plaît.", "Il ne doit rester aucune ligne de commentaire.",
           "tu peux virer les commentaires ?", "Le code se comprend tout seul, les commentaires peuvent partir.", "Garde le code, mais pas les lignes de commentaire.",
           "Retire chaque ligne qui est un commentaire."),
}  # fmt: skip
SINGLE_QUOTES: Families = {
    "en": ("Use single quotes instead of double quotes.", "Replace all double quotes with single quotes.", "Change the double quotes to single ones.",
           "We use single quotes in this project.", "double quotes -> single quotes", "All strings should be in single quotes.", "can you turn every double quote into a single one?",
           "nit: single quotes everywhere please", "I'd like single quotes round the strings, no double ones.", "The linter wants single quotes, so the double ones have to be changed.",
           "There should be no double quotes left, only single ones.", "Strings are to be quoted with ' throughout."),
    "fr": ("Utilise des guillemets simples au lieu de doubles.", "Remplace les guillemets doubles par des simples.", "Dans ce projet on écrit les chaînes avec des guillemets simples.",
           "guillemets doubles => guillemets simples", "Toutes les chaînes doivent être entre guillemets simples.", "tu peux passer aux guillemets simples partout ?",
           "Il ne doit rester aucun guillemet double, que des simples.", "L'analyse du code réclame des guillemets simples, change les doubles."),
}  # fmt: skip
NO_SEMICOLONS: Families = {
    "en": ("Remove the semicolons.", "Delete all semicolons at the ends of lines.", "Write it without semicolons.", "Drop the semicolons.", "We don't use semicolons in this project.",
           "no semicolons pls", "can you get rid of the semicolons?", "The semicolon at the end of each line can go.", "Lines should not end in a semicolon.",
           "I prefer the code without semicolons at the ends of lines.", "nit: trailing semicolons aren't needed here, strip them",
           "The linter forbids semicolons, so they have to be removed.", "All semicolons that close a line are to be omitted."),
    "fr": ("Supprime les points-virgules.", "Enlève tous les points-virgules.", "Écris-le sans points-virgules.", "Dans ce projet, pas de points-virgules.",
           "tu peux virer les points-virgules ?", "Les lignes ne doivent pas finir par un point-virgule.", "Retire le point-virgule en fin de ligne, partout.",
           "Je préfère le code sans points-virgules au bout des lignes."),
}  # fmt: skip
BOTH: Families = {
    "en": ("{x} {y}", "{x} Also: {y}", "Two changes: {x} {y}", "{x} And then: {y}", "1. {x}\n2. {y}", "First: {x} Second: {y}", "{x} One more thing. {y}", "(a) {x} (b) {y}",
           "{x} While you are at it: {y}", "There are two things to be done here. {x} {y}", "{x}\n{y}", "{x} That's the first change. The second one: {y}", "1) {x}\n2) {y}",
           "{x} Oh, and this too: {y}", "Todo:\n* {x}\n* {y}", "On the one hand: {x} On the other: {y}", "{x} Besides that: {y}"),
    "fr": ("{x} {y}", "{x} Et aussi : {y}", "Deux changements : {x} {y}", "{x} Ensuite : {y}", "1. {x}\n2. {y}", "{x} Encore une chose. {y}", "a) {x} b) {y}", "{x}\n{y}",
           "Il y a deux choses à faire. {x} {y}", "{x} Ah, et ceci aussi : {y}", "D'une part : {x} D'autre part : {y}", "{x} Tant que tu y es : {y}"),
}  # fmt: skip
ORDINALS = {"en": ("first", "second", "third", "fourth"), "fr": ("première", "deuxième", "troisième", "quatrième")}
LAST = {"en": "last", "fr": "dernière"}
