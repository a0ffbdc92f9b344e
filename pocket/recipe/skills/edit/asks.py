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
           "The {a} must be {b}.", "Put {b} where there is {a}."),
    "fr": ("Change le nombre {a} en {b}.", "Le nombre {a} doit être {b}.", "Remplace le nombre {a} par {b}.", "Le {a} doit devenir {b}."),
}  # fmt: skip
STRING: Families = {
    "en": ("Change the string {a} to {b}.", "The string {a} should be {b}.", "Replace the string {a} with {b}.", "Use the string {b} instead of {a}.", "Change the text {a} to {b}.",
           "The string should be {b}, not {a}.", "Instead of the string {a}, put {b}."),
    "fr": ("Change la chaîne {a} en {b}.", "La chaîne {a} doit être {b}.", "Remplace la chaîne {a} par {b}.", "Change le texte {a} en {b}."),
}  # fmt: skip
DEFAULT: Families = {
    "en": ("Change the default of {k} to {b}.", "The default value of {k} should be {b}.", "Make {b} the default of {k}.", "Set the default of {k} to {b}.", "Let {k} be {b} by default.",
           "Change the default value of {k} from {a} to {b}.", "{k} should default to {b}."),
    "fr": ("Change la valeur par défaut de {k} en {b}.", "Par défaut, {k} doit valoir {b}.", "Mets {b} comme valeur par défaut de {k}."),
}  # fmt: skip
DELETE: Families = {
    "en": ("Delete the line {a}", "Remove the line with {a}.", "Remove the line that has {a}.", "Delete the line containing {a}.", "Drop the line about {a}.", "Take out the line with {a}.",
           "Remove {a} and its line.", "Remove the line {a}", "delete the line with {a}", "Get rid of the line with {a}.", "Leave out the line with {a}.", "Cut the line that contains {a}.",
           "I don't need the line with {a} any more.", "Erase the line {a}", "Without the line {a}, please.", "The line with {a} can go.", "Strip the line that has {a}."),
    "fr": ("Supprime la ligne {a}.", "Supprime la ligne qui contient {a}.", "Enlève la ligne avec {a}.", "Retire la ligne de {a}.", "supprime la ligne avec {a}", "Efface la ligne {a}.",
           "Enlève la ligne qui contient {a}.", "Je n'ai plus besoin de la ligne avec {a}."),
}  # fmt: skip
ADD_LAST: Families = {
    "en": ("Add the line {b} at the end.", "Append the line {b}", "Add {b} as the last line.", "Put the line {b} at the bottom.", "At the end, add: {b}", "Add a line at the end: {b}",
           "Append {b} at the end.", "End with the line {b}", "Add this line at the bottom: {b}", "The last line should be {b}"),
    "fr": ("Ajoute la ligne {b} à la fin.", "Ajoute à la fin : {b}", "Mets {b} en dernière ligne.", "Ajoute cette ligne à la fin : {b}", "La dernière ligne doit être {b}"),
}  # fmt: skip
ADD_FIRST: Families = {
    "en": ("Add the line {b} at the top.", "Put {b} on the first line.", "Insert the line {b} at the beginning.", "Start with the line {b}", "At the top, add: {b}",
           "Add a line at the start: {b}", "Prepend the line {b}", "Begin with {b}", "Add this line at the top: {b}", "The first line should be {b}, above the rest."),
    "fr": ("Ajoute la ligne {b} au début.", "Mets {b} en première ligne.", "Insère au début : {b}", "Ajoute cette ligne au début : {b}", "Commence par la ligne {b}"),
}  # fmt: skip
ADD_AFTER: Families = {
    "en": ("Add the line {b} after {a}", "After the line {a}, add {b}", "Insert {b} below {a}", "Put {b} after the line {a}", "Below {a}, insert the line {b}", "Add {b} right after {a}"),
    "fr": ("Ajoute la ligne {b} après {a}", "Après la ligne {a}, ajoute {b}", "Insère {b} sous {a}", "Mets {b} après la ligne {a}"),
}  # fmt: skip
ADD_BEFORE: Families = {
    "en": ("Add the line {b} before {a}", "Before the line {a}, add {b}", "Insert {b} above {a}", "Put {b} right before {a}"),
    "fr": ("Ajoute la ligne {b} avant {a}", "Avant la ligne {a}, ajoute {b}", "Insère {b} au-dessus de {a}"),
}  # fmt: skip
SPELL: Families = {
    "en": ("Correct the misspelling {a}: it should be {b}.", "Fix the typo {a}, it is {b}.", "{a} is misspelt, write {b}.", "Correct {a} to {b}.", "The word {a} is wrong; it is spelt {b}.",
           "Fix the spelling of {a} ({b}).", "Fix the typo: {a} should be {b}.", "There is a typo: {a} instead of {b}.", "I misspelt {b} as {a}, fix it.", "{a} is a typo for {b}.",
           "Correct the typo {a}. It is {b}.", "fix the typo {a} -> {b}", "I typed {a} but meant {b}.", "Correct the spelling: {b}, not {a}."),
    "fr": ("Corrige la faute : {a} s'écrit {b}.", "Corrige {a} en {b}.", "Le mot {a} est mal écrit, c'est {b}.", "Il y a une faute : {a} au lieu de {b}.",
           "J'ai mal écrit {b} : corrige {a}.", "Corrige la coquille {a}, c'est {b}.", "{a} est une faute, écris {b}."),
}  # fmt: skip
MOVE_LAST: Families = {
    "en": ("Move the line {a} to the end.", "Put {a} at the bottom.", "Move {a} to the last line.", "{a} should come last.", "Put {a} last.", "Move {a} down to the end.",
           "Let {a} be the last line."),
    "fr": ("Mets la ligne {a} à la fin.", "Déplace {a} en dernière ligne.", "{a} doit venir en dernier.", "Mets {a} en dernier."),
}  # fmt: skip
MOVE_FIRST: Families = {
    "en": ("Move the line {a} to the top.", "Put {a} first.", "Move {a} to the first line.", "{a} should come first.", "Move {a} up to the top.", "Let {a} be the first line.",
           "Start with {a}, then the rest."),
    "fr": ("Mets la ligne {a} au début.", "Déplace {a} en première ligne.", "{a} doit venir en premier.", "Mets {a} en premier."),
}  # fmt: skip
TYPE: Families = {
    "en": ("Change the type of {k} to {b}.", "Change the type of {k} from {a} to {b}.", "Make {k} a {b}.", "{k} should be of type {b}.", "Use {b} as the type of {k}.",
           "Turn {k} into a {b}.", "{k} should be {b} instead of {a}.", "{k} has the wrong type, it is {b}.", "Set the type of {k} to {b}.", "Declare {k} as {b}.",
           "The type of {k} must be {b}."),
    "fr": ("Change le type de {k} en {b}.", "{k} doit être de type {b}.", "Mets le type de {k} à {b}.", "Le type de {k} doit être {b}.", "Déclare {k} comme {b}.",
           "Passe le type de {k} de {a} à {b}."),
}  # fmt: skip
OPERATOR: Families = {
    "en": ("Use {b} instead of {a}.", "Change the operator {a} to {b}.", "Replace the operator {a} with {b}.", "Change {a} into {b}.", "The operator should be {b}, not {a}.",
           "Replace {a} by {b}.", "It must be {b}, not {a}.", "Turn the {a} into a {b}.", "Switch {a} to {b}.", "The {a} is wrong, it should be {b}."),
    "fr": ("Utilise {b} au lieu de {a}.", "Change l'opérateur {a} en {b}.", "Remplace l'opérateur {a} par {b}.", "Il faut {b} et non {a}.", "L'opérateur doit être {b}."),
}  # fmt: skip
DELETE_NTH: Families = {
    "en": ("Delete the {n} line.", "Remove the {n} line.", "Drop the {n} line.", "Take out the {n} line.", "The {n} line can go.", "delete the {n} line", "Cut the {n} line.",
           "Leave out the {n} line."),
    "fr": ("Supprime la {n} ligne.", "Enlève la {n} ligne.", "Retire la {n} ligne.", "Efface la {n} ligne."),
}  # fmt: skip
TWICE: Families = {
    "en": ("Duplicate the line {a}", "Repeat the line {a} once.", "Write the line {a} twice.", "Double the line {a}", "Copy the line {a} below itself."),
    "fr": ("Duplique la ligne {a}", "Répète une fois la ligne {a}", "Écris deux fois la ligne {a}"),
}  # fmt: skip
NEW_LINE: Families = {
    "en": ("Replace the line {a} with {b}", "Change the line {a} to {b}", "Instead of the line {a}, put {b}", "The line {a} should be {b}", "Swap the line {a} for {b}"),
    "fr": ("Remplace la ligne {a} par {b}", "Change la ligne {a} en {b}", "À la place de la ligne {a}, mets {b}"),
}  # fmt: skip
SWAP_LINES: Families = {
    "en": ("Swap the lines {a} and {b}.", "Exchange the lines {a} and {b}.", "Put {a} where {b} is and the other way round.", "The lines {a} and {b} should change places."),
    "fr": ("Échange les lignes {a} et {b}.", "Inverse les lignes {a} et {b}.", "Permute {a} et {b}."),
}  # fmt: skip
DROP_WORD: Families = {
    "en": ("Remove the word {a}.", "Delete the word {a}.", "Take out {a}.", "Drop the word {a}.", "Leave out the word {a}.", "The word {a} is too much, remove it.", "Erase {a}.",
           "Cut the word {a}."),
    "fr": ("Supprime le mot {a}.", "Enlève le mot {a}.", "Retire le mot {a}.", "Le mot {a} est de trop, enlève-le."),
}  # fmt: skip
INSERT_WORD: Families = {
    "en": ("Insert the word {b} after {a}.", "Add {b} after the word {a}.", "Put {b} right after {a}.", "After {a}, add the word {b}.", "Write {b} behind {a}."),
    "fr": ("Ajoute le mot {b} après {a}.", "Insère {b} après {a}.", "Mets {b} juste après {a}.", "Après {a}, ajoute le mot {b}."),
}  # fmt: skip
UPPER: Families = {
    "en": ("Write {a} in capitals: {b}.", "Make {a} uppercase ({b}).", "{a} should be in capital letters: {b}.", "Put {a} in upper case, as {b}."),
    "fr": ("Écris {a} en majuscules : {b}.", "Mets {a} en majuscules ({b}).", "{a} doit être en capitales : {b}."),
}  # fmt: skip
COMMENT: Families = {
    "en": ("Comment out the line {a}", "Turn the line {a} into a comment with {b}.", "Put {b} before the line {a}, on the same line.", "Make {a} a comment."),
    "fr": ("Mets la ligne {a} en commentaire.", "Commente la ligne {a}", "Transforme la ligne {a} en commentaire avec {b}."),
}  # fmt: skip
FIELD: Families = {
    "en": ("Add the field {b}.", "Add {b} at the end of the object.", "Add the key {k} with the value {v}.", "Append the entry {b}.", "Insert {k}: {v} as the last field.",
           "Add a field {k} that is {v}.", "Extend it with {b}."),
    "fr": ("Ajoute le champ {b}.", "Ajoute {b} à la fin de l'objet.", "Ajoute la clé {k} avec la valeur {v}.", "Ajoute un champ {k} qui vaut {v}."),
}  # fmt: skip
NO_BLANK: Families = {
    "en": ("Remove the blank lines.", "Delete all empty lines.", "Drop the empty lines.", "No blank lines, please.", "Take out every empty line."),
    "fr": ("Supprime les lignes vides.", "Enlève toutes les lignes vides.", "Pas de lignes vides, s'il te plaît."),
}  # fmt: skip
NO_COMMENTS: Families = {
    "en": ("Remove the comments.", "Delete all comments.", "Strip the comments.", "Take out every comment line.", "Without the comments, please."),
    "fr": ("Supprime les commentaires.", "Enlève tous les commentaires.", "Sans les commentaires, s'il te plaît."),
}  # fmt: skip
SINGLE_QUOTES: Families = {
    "en": ("Use single quotes instead of double quotes.", "Replace all double quotes with single quotes.", "Change the double quotes to single ones."),
    "fr": ("Utilise des guillemets simples au lieu de doubles.", "Remplace les guillemets doubles par des simples."),
}  # fmt: skip
NO_SEMICOLONS: Families = {
    "en": ("Remove the semicolons.", "Delete all semicolons at the ends of lines.", "Write it without semicolons.", "Drop the semicolons."),
    "fr": ("Supprime les points-virgules.", "Enlève tous les points-virgules.", "Écris-le sans points-virgules."),
}  # fmt: skip
BOTH: Families = {
    "en": ("{x} {y}", "{x} Also: {y}", "Two changes: {x} {y}", "{x} And then: {y}", "1. {x}\n2. {y}", "First: {x} Second: {y}"),
    "fr": ("{x} {y}", "{x} Et aussi : {y}", "Deux changements : {x} {y}", "{x} Ensuite : {y}", "1. {x}\n2. {y}"),
}  # fmt: skip
ORDINALS = {"en": ("first", "second", "third", "fourth"), "fr": ("première", "deuxième", "troisième", "quatrième")}
LAST = {"en": "last", "fr": "dernière"}
