"""Whole questions of the knowledge, asked in other words, and the sentence that answers them."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field


@dataclass
class Rewording:
    sentence: str
    phrases: list[str] = field(default_factory=list)
    questions: list[str] = field(default_factory=list)
    key: str = "answer"


# pattern, sentence, noun phrases, other questions, key; {a} is the answer, {A} with a capital, \1 what was found
ENGLISH = [
    (r"What (?:is|are) (.+) made from\?", r"\1 is made from {a}.", [r"the ingredients of \1", r"what \1 is made of", r"the stuff \1 is made from", r"what \1 is made from", r"what goes into \1", r"what you need to make \1"],
     [r"What is \1 made of?", r"From what is \1 made?", r"What do you need to make \1?", r"\1 is made from what?", r"What goes into \1?", r"What is used to make \1?", r"Out of what is \1 made?", r"How is \1 made, with what?", r"I want to make \1. What do I need?", r"Which ingredients are in \1?", r"What are the ingredients of \1?", r"\1: made from what?", r"What do people make \1 from?", r"ingredients of \1", r"what is \1 made with",
      r"What is in \1?", r"What's \1 made of?", r"What is the main ingredient of \1?", r"\1 is made out of what?", r"I forgot what \1 is made from.", r"What do you put into \1?", r"For \1, what do you need?", r"\1 is made from ___.", r"What is the raw material of \1?", r"What would I have to buy to make \1?"],
     "ingredients"),
    (r"What is (.+) called\?", r"\1 is called {a}.", [r"the name for \1", r"the word for \1", r"the proper word for \1", r"what \1 is called", r"what people call \1"],
     [r"What do you call \1?", r"How do we call \1?", r"Which word means \1?", r"What is the name for \1?", r"What is the word for \1?", r"\1 is called what?", r"What's another word for \1?", r"How do people call \1?", r"Give the word for \1.",
      r"What's \1 called?", r"what do you call \1", r"What's the word for \1?", r"I forgot what \1 is called.", r"What name do people give to \1?", r"By what name does \1 go?", r"\1: what's the word?", r"What term is used for \1?", r"\1 has which name?", r"What is the proper name for \1?", r"\1 is called ___.", r"In English, what is \1 called?", r"What would you call \1?", r"Which name is given to \1?", r"There is a word for \1. Which one?", r"What is the correct term for \1?"], "name"),
    (r"What (is|are) (.+)\?", r"\2 \1 {a}.", [r"\2"],
     [r"What would you say \1 \2?", r"Which \1 \2?", r"\2 \1 what?", r"\2?", r"what \1 \2", r"\2 \1...", r"Name \2.", r"Do you know what \2 \1?", r"I'd like to know what \2 \1.", r"Tell me what \2 \1.", r"Can you say what \2 \1?", r"Any idea what \2 \1?", r"In a quiz: \2?", r"\2 \1 which?",
      r"I forgot what \2 \1.", r"\2, what \1 it?", r"Can anybody name \2?", r"\2 \1 ___.", r"\2 - any idea?", r"Do you happen to know \2?", r"What exactly \1 \2?", r"what \1 \2 called", r"I need to know \2.", r"Could you tell me what \2 \1?", r"\2 would be what?", r"Remind me: what \1 \2?"], "answer"),
    (r"How far is (.+) from (.+)\?", r"\1 is {a} from \2.",
     [r"the distance between \2 and \1", r"the distance from \2 to \1", r"the distance to \1", r"how far away \1 is",
      r"the distance of \1", r"the space between \2 and \1", r"how far \1 is from \2", r"how far \1 is", r"how many kilometres separate \2 and \1", r"how many km it is from \2 to \1", r"how far apart \2 and \1 are", r"what distance lies between \2 and \1"],
     [r"How far away is \1?", r"What distance separates \2 and \1?", r"How many km is it to \1?",
      r"How many kilometres are there between \2 and \1?", r"What is the distance of \1 from \2?",
      r"How many kilometers is \1 from \2?", r"At what distance is \1?", r"How long is the way to \1?",
      r"How distant is \1?", r"How far is \1?", r"How far apart are \2 and \1?", r"How many kilometers lie between \2 and \1?", r"What is the distance between \2 and \1?", r"What's the distance from \2 to \1?", r"What is the distance from \2 to \1 in km?", r"How far do I have to fly from \2 to reach \1?", r"If I travel from \2 to \1, how many kilometres is that?", r"A rocket flies from \2 to \1. How far is that?", r"How far off is \1?", r"distance \2 \1", r"distance to \1", r"how far is \1 from us", r"How far away from \2 is \1?", r"How far is it from \2 to \1?", r"How far is it to \1?", r"By how many kilometres are \2 and \1 separated?", r"What is the average distance of \1 from \2?", r"\1: how far away?", r"How big is the distance between \2 and \1?", r"Between \2 and \1 there are how many kilometres?"], "distance"),
    (r"How long does (.+) take to (.+)\?", r"\1 takes {a} to \2.",
     [r"the time that \1 takes to \2", r"how long \1 needs to \2", r"the time \1 needs to \2", r"the duration for \1 to \2", r"how long \1 takes to \2", r"how much time \1 needs to \2", r"how long it takes \1 to \2"],
     [r"How much time does \1 take to \2?", r"In what time does \1 \2?", r"How long does it take \1 to \2?", r"How long does \1 need to \2?", r"What time does it take for \1 to \2?", r"How much time is needed for \1 to \2?", r"\1 takes how long to \2?", r"\1 needs how much time to \2?", r"In how much time does \1 \2?", r"How many minutes, days or years does \1 take to \2?",
      r"How long is needed for \1 to \2?", r"What is the time \1 takes to \2?", r"I forgot how long \1 takes to \2.", r"How long before \1 can \2?", r"For \1 to \2, how much time passes?", r"time for \1 to \2", r"How quickly can \1 \2?", r"How much time passes while \1 tries to \2?", r"It takes \1 ___ to \2.", r"How long would \1 take to \2?", r"How long must \1 travel or turn to \2?", r"If \1 starts to \2, how long will it be?", r"\1: how long to \2?", r"In what length of time does \1 \2?", r"How much time must \1 have to \2?"], "time"),
    (r"At what temperature does (\w+) (\w+)\?", r"\1 \2s at {a}.",
     [r"the temperature at which \1 \2s", r"the \2ing point of \1", r"the \2ing temperature of \1", r"when \1 \2s", r"at what temperature \1 \2s", r"at how many degrees \1 \2s", r"how many degrees it takes for \1 to \2"],
     [r"When does \1 \2?", r"What is the \2ing point of \1?", r"What must the temperature be for \1 to \2?",
      r"At how many degrees does \1 \2?", r"\1 \2s at what temperature?", r"\1 \2s at how many degrees?", r"At which temperature will \1 \2?", r"What is the \2ing temperature of \1?", r"What temperature does \1 need to \2?", r"When will \1 \2, at which temperature?", r"\2ing point \1", r"How many degrees Celsius until \1 \2s?", r"At how many degrees Celsius does \1 \2?", r"On the thermometer, when does \1 \2?", r"Give the \2ing point of \1.",
      r"what temperature does \1 \2 at", r"What's the \2ing point of \1?", r"In degrees Celsius, when does \1 \2?", r"\1 \2s at ___ degrees.", r"I forgot at which temperature \1 \2s.", r"How hot or cold must it be for \1 to \2?", r"From how many degrees does \1 \2?", r"At which point on the thermometer does \1 \2?"], "temperature"),
    (r"How many (.+) are there\?", r"There are {a} \1.", [r"the number of \1"],
     [r"How many \1 exist?", r"What is the number of \1?", r"How many \1 do we have?", r"how many \1", r"number of \1", r"How many \1 can you count?", r"There are how many \1?", r"Count the \1.", r"How many are the \1?", r"How many \1 does one count?"], "count"),
    (r"How many (.+) are there (in|on) (.+)\?", r"There are {a} \1 \2 \3.",
     [r"the number of \1 \2 \3", r"how many \1 there are \2 \3", r"the count of \1 \2 \3", r"how many \1 you find \2 \3", r"how many \1 one counts \2 \3"],
     [r"How many \1 \2 \3?", r"What is the number of \1 \2 \3?", r"\3 has how many \1?", r"How many \1 does \3 have?",
      r"How many \1 can you count \2 \3?", r"How many \1 would I find \2 \3?", r"There are how many \1 \2 \3?", r"\2 \3 there are how many \1?", r"number of \1 \2 \3", r"how many \1 \3", r"\3: how many \1?", r"How many \1 do you see \2 \3?", r"If I count the \1 \2 \3, how many do I get?", r"How many \1 are \2 \3?", r"How many \1 exist \2 \3?", r"Count the \1 \2 \3.",
      r"What number of \1 is \2 \3?", r"\3 contains how many \1?", r"I forgot how many \1 there are \2 \3.", r"How many \1 make up \3?", r"\3 is made up of how many \1?", r"There are ___ \1 \2 \3.", r"How many \1 do you find \2 \3?", r"How many \1 does one count \2 \3?", r"The number of \1 \2 \3 is what?"], "count"),
    (r"How many (.+) does (.+) have\?", r"\2 has {a} \1.", [r"the number of \1 of \2", r"how many \1 \2 has"],
     [r"How many \1 has \2 got?", r"How many \1 are there on \2?", r"\2 has how many \1?", r"How many \1 has \2?", r"\2 how many \1", r"\2: how many \1?", r"What is the number of \1 of \2?", r"How many \1 would you count for \2?", r"If I count the \1 of \2, how many are there?", r"number of \1 of \2", r"\2 comes with how many \1?", r"How many \1 can you find on \2?", r"How many \1 does \2 normally have?",
      r"\2 has ___ \1.", r"I forgot how many \1 \2 has.", r"How many \1 belong to \2?", r"What number of \1 does \2 have?", r"how many \1 on \2", r"\2 possesses how many \1?", r"How many \1 are part of \2?", r"How many \1 do you see on \2?", r"\2 is known to have how many \1?", r"Count the \1 of \2.", r"The number of \1 of \2 is what?", r"\2, how many \1?"],
     "count"),
    (r"What colour is (.+)\?", r"\1 is {a}.", [r"the colour of \1", r"the color of \1", r"what colour \1 is", r"what color \1 is", r"which colour \1 has"],
     [r"What color is \1?", r"Which colour is \1?", r"What is the colour of \1?", r"\1 is what colour?", r"color of \1", r"colour of \1", r"\1 color", r"\1: what colour?", r"What's the color of \1?", r"Which color is \1?", r"What colour does \1 have?", r"If I paint \1, which colour do I take?", r"I'm drawing \1. Which crayon do I need?", r"\1 is which color?", r"What colour would you give to \1?", r"In what colour do we see \1?", r"What shade is \1?",
      r"what color is \1", r"\1 has what colour?", r"I forgot what colour \1 is.", r"\1 is ___ in colour.", r"Which colour do you think of when you see \1?", r"What color would you paint \1?", r"What color does \1 have?"], "colour"),
    (r"When is (.+)\?", r"\1 is on {a}.", [r"the date of \1", r"the day of \1", r"the calendar date of \1", r"when \1 is", r"on which day \1 falls", r"what day \1 is on"],
     [r"What day is \1?", r"On what date is \1?", r"Which day is \1?", r"When do we celebrate \1?", r"\1 date", r"date of \1", r"On which day does \1 fall?", r"When does \1 take place?", r"When do people celebrate \1?", r"\1 is on which day?", r"\1 is when?", r"What is the date of \1?", r"In the calendar, when is \1?", r"Which date is \1?", r"\1: which date?", r"On which date do they celebrate \1?",
      r"when's \1", r"What's the date of \1?", r"I forgot when \1 is.", r"On what day is \1 celebrated?", r"What date do I put in my calendar for \1?", r"\1 is on ___.", r"\1 falls on which date?", r"When in the year is \1?", r"For my calendar: when is \1?"], "date"),
    (r"From which (country|French city|French region) (does|do) (.+) come\?", r"\3 come(s) from {a}.",
     [r"the origin of \3", r"the \1 where \3 come(s) from", r"the home of \3", r"the birthplace of \3", r"the \1 of origin of \3", r"where \3 come(s) from", r"which \1 \3 come(s) from"],
     [r"Where \2 \3 come from?", r"Which \1 \2 \3 come from?", r"What is the origin of \3?", r"\3: which \1?", r"\3 come(s) from which \1?", r"In which \1 did people first make \3?", r"Which \1 gave us \3?", r"What \1 invented \3?", r"What is the home of \3?", r"origin of \3", r"\3 origin", r"What \1 \2 \3 come from?", r"To which \1 do we owe \3?", r"Which \1 is the home of \3?", r"I love \3! Which \1 is that from?",
      r"Which \1 is known for \3?", r"\3 come(s) from where?", r"where \2 \3 come from originally", r"I forgot where \3 come(s) from.", r"Where \2 \3 originally come from?", r"Which \1 can be proud of \3?", r"Where was \3 invented?", r"\3 come(s) from ___.", r"Which \1 made \3 famous?"], "origin"),
    (r"What do you get when you mix (.+) and (.+)\?", r"You get {a} when you mix \1 and \2.",
     [r"the mix of \1 and \2", r"the colour that \1 and \2 give", r"the colour you get from \1 and \2", r"the result of mixing \1 and \2", r"the mixture of \1 and \2", r"what colour \1 and \2 make", r"what you get when you mix \1 and \2"],
     [r"What do \1 and \2 make?", r"Which colour do \1 and \2 give?", r"\1 plus \2 gives what colour?",
      r"If I mix \2 and \1, what do I get?", r"Mix \1 with \2: what colour?", r"\1 + \2 = ?", r"\1 and \2 make which colour?", r"I mixed \1 and \2 paint. Which colour came out?", r"What happens when I mix \1 and \2?", r"Which colour comes out when you mix \1 and \2?", r"What color do you get from \1 and \2?", r"mixing \1 and \2", r"If I put \1 and \2 together, what colour is it?", r"\1 mixed with \2 gives what?",
      r"What color does \1 and \2 make?", r"\1 and \2 together give which colour?", r"I forgot what \1 and \2 make.", r"What's \1 plus \2?", r"If you mix \1 and \2, which colour do you get?", r"Blend \1 with \2: which colour?", r"what do you get from \1 and \2", r"What is the result of mixing \1 and \2?", r"\1 and \2 give ___.", r"On a palette, \1 plus \2 is what?"], "colour"),
    (r"What gas do (plants|we) (take in|need)(.*)\?", r"\1 \2 {a}\3.", [r"the gas that \1 \2\3", r"the name of the gas that \1 \2\3", r"which gas \1 \2\3"],
     [r"Which gas do \1 \2\3?", r"\1 \2 which gas\3?", r"Name the gas that \1 \2\3.", r"What is the gas that \1 \2\3?", r"What's the name of the gas \1 \2\3?"], "gas"),
    (r"What do bees make\?", r"Bees make {a}.", [r"what bees make", "the product of bees", "the sweet thing that bees make", "what bees produce"],
     ["What is made by bees?", "What do bees produce?", "What comes out of a beehive?", "Bees make what?", "Bees produce what?", "What food do bees give us?", "Why do people keep bees? What do they make?", "What do we get from bees?", "what bees make", "What is the product of bees?"], "product"),
    (r"In which galaxy are we\?", r"We are in {a}.", ["the name of our galaxy", "the galaxy we live in", "our galaxy", "the galaxy of the Earth", "the galaxy where the Sun is", "which galaxy we are in", "what our galaxy is called"],
     ["What is our galaxy called?", "Which galaxy do we live in?", "In what galaxy is the Earth?", "What is the name of our galaxy?", "To which galaxy do the Sun and the Earth belong?", "Which galaxy is ours?", "What galaxy is the Solar System in?", "our galaxy name", "Where are we in the universe: which galaxy?", "Our galaxy has what name?", "The Earth is in which galaxy?"], "galaxy"),
    (r"In which city is (.+) played\?", r"\1 is played in {a}.", [r"the city where \1 is played", r"the home city of \1", r"the host city of \1", r"where \1 is played", r"which city hosts \1"],
     [r"Where is \1 played?", r"Which city hosts \1?", r"\1 city", r"\1 is played in which city?", r"\1 takes place in which city?", r"Where does \1 take place?", r"What city do I go to for \1?", r"I want to watch \1. Which city is it in?", r"What is the host city of \1?"], "city"),
    (r"In which sport do you use (.+)\?", r"You use \1 in {a}.", [r"the sport played with \1", r"the sport in which you use \1", r"which sport uses \1", r"which sport is played with \1"],
     [r"Which sport is played with \1?", r"What sport uses \1?", r"\1: which sport?", r"You need \1 for which sport?", r"If I see \1, which sport is it?", r"For which sport do you need \1?", r"What game is played with \1?", r"I bought \1. Which sport is that for?"], "sport"),
    (r"How long is (.+)\?", r"\1 is {a} long.", [r"the length of \1", r"the distance of \1", r"the length of \1 in km", r"how long \1 is", r"how many kilometres \1 has"],
     [r"How many km is \1?", r"What is the length of \1?", r"How many kilometres are there in \1?", r"\1 length", r"length of \1", r"\1 how long", r"\1 is how long?", r"How many kilometers do you run in \1?", r"What is the distance of \1?", r"What distance is \1?", r"How far do runners go in \1?", r"\1: how many km?", r"\1 is how many kilometres?", r"What distance does \1 cover?"], "length"),
    (r"Why is (.+) blue\?", r"\1 is blue {a}.", [r"why \1 is blue", r"the reason why \1 is blue", r"what makes \1 blue", r"how it comes that \1 is blue", r"why \1 looks blue"],
     [r"What makes \1 blue?", r"How come \1 is blue?", r"Why does \1 look blue?", r"\1 is blue. Why?", r"why is \1 blue", r"What is the reason why \1 is blue?", r"For what reason is \1 blue?", r"Explain why \1 is blue.", r"Why do we see \1 as blue?", r"My son asks why \1 is blue.", r"What causes \1 to be blue?", r"How does it come that \1 is blue?",
      r"how come \1 is blue", r"What is it that makes \1 blue?", r"\1 is blue because ...?", r"Do you know why \1 is blue?", r"Why blue and not green: \1?", r"What's the reason \1 is blue?", r"My daughter wants to know why \1 is blue."], "reason"),
    (r"(?:Which|What) (\w+) (.+)\?", r"{A} \2.", [r"the \1 that \2", r"the name of the \1 that \2", r"which \1 \2"],
     [r"What is the \1 that \2?", r"Name the \1 that \2.", r"What \1 \2?", r"Which \1 \2?", r"Name a \1 that \2.", r"What is the name of the \1 that \2?", r"which \1 \2", r"I'm looking for the \1 that \2.", r"There is a \1 that \2. Which one?", r"Can you name the \1 that \2?", r"Do you know the \1 that \2?", r"Say which \1 \2.",
      r"I forgot which \1 \2.", r"What's the \1 that \2?", r"Which is the \1 that \2?", r"What is the \1 called that \2?", r"Which one is the \1 that \2?", r"Of every \1, which one \2?", r"Can you tell me which \1 \2?", r"Any idea which \1 \2?", r"A \1 \2. Which one is it?", r"\1 that \2?", r"Tell me the name of the \1 that \2.", r"The \1 that \2 is ___.", r"Could you say which \1 \2?"], r"\1"),
]  # fmt: skip
FRENCH = [
    (r"Quel(?:le)?s? (est|sont) (.+) \?", r"\2 \1 {a}.", [r"\2"], [r"C'est quoi, \2 ?", r"\2, c'est quoi ?", r"\2 ?", r"\2", r"C'est quoi \2 ?", r"Dis-moi \2.", r"\2, qu'est-ce que c'est ?", r"Sais-tu ce que c'est : \2 ?", r"Question de quiz : \2 ?", r"\2, tu connais ?", r"Peux-tu me donner \2 ?", r"Je cherche \2.",
      r"\2 \1 ... ?", r"\2, c'est lequel ou laquelle ?", r"J'ai oublié : \2 ?", r"Rappelle-moi \2.", r"Je voudrais connaître \2.", r"\2, ça serait quoi ?"], "réponse"),
    (r"De quelle couleur est (.+) \?", r"La couleur de \1 est le {a}.", [r"la couleur de \1", r"de quelle couleur est \1", r"quelle couleur a \1"],
     [r"Quelle couleur a \1 ?", r"\1, c'est de quelle couleur ?", r"\1 est de quelle couleur ?", r"\1 : quelle couleur ?", r"\1 couleur", r"Quelle est la couleur de \1 ?", r"C'est quelle couleur, \1 ?", r"Si je dessine \1, quelle couleur faut-il ?", r"Avec quelle couleur peint-on \1 ?", r"\1, quelle couleur ?",
      r"C'est quoi la couleur de \1 ?", r"\1 a quelle couleur ?", r"\1, de quelle couleur ?", r"Je ne sais plus de quelle couleur est \1.", r"De quelle couleur voit-on \1 ?"], "couleur"),
    (r"À quelle distance (.+) est-(?:elle|il) de (.+) \?", r"\1 est à {a} de \2.",
     [r"la distance entre \2 et \1", r"la distance de \2 à \1", r"la distance qui sépare \1 de \2", r"le nombre de kilomètres entre \2 et \1", r"à quelle distance est \1", r"à combien de kilomètres est \1", r"combien de kilomètres séparent \2 de \1"],
     [r"Quelle distance sépare \1 de \2 ?", r"À combien de km est \1 ?", r"\1 est à combien de kilomètres ?",
      r"Combien de kilomètres y a-t-il entre \2 et \1 ?", r"\1 est à quelle distance ?", r"À quelle distance est \1 ?", r"À quelle distance se trouve \1 ?", r"\1 est loin de \2 ? Combien de km ?", r"Quelle est la distance entre \2 et \1 ?", r"Quelle est la distance de \2 à \1 ?", r"Quelle distance y a-t-il entre \2 et \1 ?", r"distance \2 \1", r"\1 est à combien de km de \2 ?", r"Combien de km entre \2 et \1 ?", r"Si je vais de \2 à \1, ça fait combien de kilomètres ?", r"Une fusée va de \2 à \1. Quelle distance parcourt-elle ?", r"Combien de kilomètres séparent \2 de \1 ?", r"Il y a combien de km de \2 à \1 ?", r"C'est loin, \1 ? Quelle distance depuis \2 ?"], "distance"),
    (r"Combien de temps met (.+) pour (.+) \?", r"\1 met {a} pour \2.", [r"le temps que met \1 pour \2", r"la durée que met \1 pour \2", r"le temps qu'il faut à \1 pour \2", r"combien de temps met \1 pour \2", r"en combien de temps \1 peut \2"],
     [r"En combien de temps \1 peut \2 ?", r"\1 met combien de temps pour \2 ?", r"Combien de temps faut-il à \1 pour \2 ?", r"Il faut combien de temps à \1 pour \2 ?", r"Quel temps met \1 pour \2 ?", r"Combien de temps prend \1 pour \2 ?",
      r"\1, combien de temps pour \2 ?", r"Combien de temps est-ce que \1 met pour \2 ?", r"C'est long pour \1 de \2 ? Combien de temps ?", r"Je ne sais plus combien de temps met \1 pour \2.", r"Quelle durée faut-il à \1 pour \2 ?", r"En combien de temps est-ce que \1 peut \2 ?", r"\1 peut \2 en combien de temps ?", r"Au bout de combien de temps \1 peut \2 ?", r"\1 a besoin de combien de temps pour \2 ?"], "temps"),
    (r"À quelle température (.+) (bout|gèle)-(?:t-)?elle \?", r"\1 \2 à {a}.", [r"la température à laquelle \1 \2", r"à quelle température \1 \2", r"à combien de degrés \1 \2", r"quand \1 \2"],
     [r"À combien de degrés \1 \2 ?", r"\1 \2 à quelle température ?", r"Quand est-ce que \1 \2 ?", r"\1 \2 à combien de degrés ?", r"À quelle température est-ce que \1 \2 ?", r"Quelle est la température à laquelle \1 \2 ?", r"Sur le thermomètre, à combien \1 \2 ?", r"\1 \2 à combien ?", r"À partir de quelle température \1 \2 ?",
      r"À combien \1 \2 ?", r"C'est à quelle température que \1 \2 ?", r"\1, ça \2 à combien de degrés ?", r"Je ne sais plus à quelle température \1 \2.", r"Combien de degrés faut-il pour voir que \1 \2 ?", r"En degrés, quand est-ce que \1 \2 ?"], "température"),
    (r"Combien y a-t-il de (.+) (dans|sur) (.+) \?", r"Il y a {a} \1 \2 \3.", [r"le nombre de \1 \2 \3", r"combien de \1 il y a \2 \3", r"combien il y a de \1 \2 \3"],
     [r"Combien de \1 y a-t-il \2 \3 ?", r"Il y a combien de \1 \2 \3 ?", r"On compte combien de \1 \2 \3 ?", r"Quel est le nombre de \1 \2 \3 ?", r"nombre de \1 \2 \3", r"Combien trouve-t-on de \1 \2 \3 ?", r"Combien compte-t-on de \1 \2 \3 ?", r"\2 \3, il y a combien de \1 ?", r"Combien de \1 \2 \3 ?",
      r"Ça fait combien de \1 \2 \3 ?", r"Je ne sais plus combien il y a de \1 \2 \3.", r"\2 \3, on compte combien de \1 ?", r"Combien de \1 trouve-t-on \2 \3 ?", r"C'est combien, le nombre de \1 \2 \3 ?"], "nombre"),
    (r"Combien y a-t-il de (.+) \?", r"Il y a {a} \1.", [r"le nombre de \1", r"combien de \1 il y a", r"combien il y a de \1"],
     [r"Combien de \1 y a-t-il ?", r"Il y a combien de \1 ?", r"Quel est le nombre de \1 ?", r"On compte combien de \1 ?", r"Combien existe-t-il de \1 ?", r"combien de \1", r"nombre de \1"], "nombre"),
    (r"Combien (de |d')(.+) y a-t-il (dans|sur) (.+) \?", r"Il y a {a} \2 \3 \4.", [r"le nombre \1\2 \3 \4", r"combien \1\2 il y a \3 \4"],
     [r"Il y a combien \1\2 \3 \4 ?", r"On compte combien \1\2 \3 \4 ?", r"Quel est le nombre \1\2 \3 \4 ?", r"Combien \1\2 trouve-t-on \3 \4 ?", r"\3 \4, il y a combien \1\2 ?", r"Combien \1\2 \3 \4 ?", r"nombre \1\2 \3 \4"], "nombre"),
    (r"Combien (de |d')(\S+) (.+) (a|compte)-t-(?:elle|il)( .+)? \?", r"\3 \4 {a} \2\5.", [r"le nombre \1\2 de \3\5", r"combien \1\2 \4 \3\5", r"combien \1\2 il y a pour \3\5"],
     [r"\3 \4 combien \1\2\5 ?", r"Combien \1\2 y a-t-il pour \3\5 ?", r"\3 : combien \1\2\5 ?", r"Il y a combien \1\2 pour \3\5 ?", r"Quel est le nombre \1\2 de \3\5 ?", r"Combien \1\2 \4 \3\5 ?", r"\3, ça \4 combien \1\2\5 ?", r"\3 combien \1\2"], "nombre"),
    (r"Quand est (.+) \?", r"\1 est {a}.", [r"la date de cette fête : \1", r"quel jour est \1", r"quand est \1"],
     [r"\1, c'est quand ?", r"C'est quand, \1 ?", r"Quel jour est \1 ?", r"\1 : quelle date ?", r"Quelle est la date de cette fête : \1 ?", r"À quelle date est \1 ?", r"Quand fête-t-on \1 ?", r"Quand tombe \1 ?", r"\1 date", r"\1, c'est quel jour ?", r"Dans le calendrier, quand est \1 ?", r"\1 tombe quel jour ?", r"On fête \1 quand ?",
      r"C'est quel jour, \1 ?", r"\1, c'est à quelle date ?", r"Je ne sais plus quand est \1."], "date"),
    (r"De (quel|quelle) (pays|ville|région) (vient|viennent) (.+) \?", r"C'est {a}.", [r"l'origine de \4", r"de \1 \2 \3 \4", r"d'où \3 \4"],
     [r"D'où \3 \4 ?", r"\4 \3 de \1 \2 ?", r"\4, d'où ça vient ?", r"\4 : \1 \2 ?", r"D'où est-ce que \3 \4 ?", r"Où a-t-on inventé \4 ?", r"J'adore \4. Ça vient de \1 \2 ?", r"Quelle est l'origine de \4 ?", r"À \1 \2 doit-on \4 ?", r"\4 origine", r"\4, ça vient d'où ?",
      r"D'où ça vient, \4 ?", r"Où est né ce qu'on appelle \4 ?", r"Je ne sais plus d'où \3 \4.", r"\4, c'est de \1 \2 ?", r"Qui a inventé \4, \1 \2 ?"], r"\2"),
    (r"Avec quoi fait-on (.+) \?", r"On fait \1 avec {a}.", [r"ce qu'il faut pour faire \1", r"avec quoi on fait \1", r"ce qui sert à faire \1", r"de quoi est fait \1"],
     [r"De quoi est fait \1 ?", r"On fait \1 avec quoi ?", r"Que faut-il pour faire \1 ?", r"À partir de quoi fait-on \1 ?", r"Avec quoi est fait \1 ?", r"Qu'est-ce qu'il faut pour faire \1 ?", r"Je veux faire \1. Que me faut-il ?", r"\1, c'est fait avec quoi ?", r"\1 est fait de quoi ?", r"Qu'y a-t-il dans \1 ?", r"Quels ingrédients faut-il pour \1 ?",
      r"\1, c'est fait de quoi ?", r"C'est fait avec quoi, \1 ?", r"Je ne sais plus avec quoi on fait \1.", r"Quel est l'ingrédient principal pour faire \1 ?"], "ingrédients"),
    (r"Qu'obtient-on en mélangeant (.+) et (.+) \?", r"On obtient {a} en mélangeant \1 et \2.",
     [r"ce que donnent \1 et \2", r"la couleur que donnent \1 et \2", r"ce qu'on obtient en mélangeant \1 et \2"], [r"Que donne \1 avec \2 ?", r"Si je mélange \1 et \2, qu'est-ce que j'obtiens ?", r"\1 et \2, ça donne quoi ?", r"Quelle couleur obtient-on avec \1 et \2 ?", r"Quelle couleur donnent \1 et \2 ?", r"Je mélange \1 et \2. J'obtiens quelle couleur ?", r"\1 plus \2, ça fait quelle couleur ?", r"Que donne le mélange : \1 et \2 ?", r"On obtient quoi en mélangeant \1 et \2 ?",
      r"\1 et \2, ça fait quoi ?", r"Mélange de \1 et \2 ?", r"\1 + \2 = ?", r"Ça donne quoi, \1 et \2 ?", r"Qu'est-ce que ça donne si on mélange \1 et \2 ?"],
     "couleur"),
    (r"Pourquoi le ciel est-il bleu \?", r"Le ciel est bleu {a}.", ["pourquoi le ciel est bleu", "la raison pour laquelle le ciel est bleu", "ce qui rend le ciel bleu"],
     ["Pourquoi est-ce que le ciel est bleu ?", "Le ciel est bleu, pourquoi ?", "Pour quelle raison le ciel est-il bleu ?", "Qu'est-ce qui rend le ciel bleu ?", "Pourquoi le ciel est bleu ?", "Pourquoi voit-on le ciel en bleu ?", "Explique pourquoi le ciel est bleu.", "Mon fils demande pourquoi le ciel est bleu.", "D'où vient le bleu du ciel ?"], "raison"),
    (r"Dans quelle galaxie sommes-nous \?", r"Nous sommes dans {a}.", ["le nom de notre galaxie", "la galaxie où nous sommes", "dans quelle galaxie nous sommes", "comment s'appelle notre galaxie"],
     ["Comment s'appelle notre galaxie ?", "Quelle est notre galaxie ?", "Dans quelle galaxie se trouve la Terre ?", "Dans quelle galaxie vivons-nous ?", "Quel est le nom de notre galaxie ?", "Notre galaxie s'appelle comment ?", "La Terre est dans quelle galaxie ?", "nom de notre galaxie"], "galaxie"),
    (r"Dans quelle ville se joue (.+) \?", r"\1 se joue à {a}.", [r"la ville où se joue \1"], [r"Où se joue \1 ?", r"\1 se joue dans quelle ville ?", r"\1, c'est dans quelle ville ?", r"Dans quelle ville a lieu \1 ?", r"Où a lieu \1 ?", r"Quelle ville accueille \1 ?", r"Je veux voir \1. Je vais dans quelle ville ?"], "ville"),
    (r"Comment appelle-t-on (.+) \?", r"C'est {a}.", [r"le mot pour dire \1"], [r"Quel est le nom de \1 ?", r"\1, ça s'appelle comment ?", r"Comment s'appelle \1 ?", r"Quel mot désigne \1 ?", r"C'est quoi le mot pour \1 ?", r"Comment nomme-t-on \1 ?", r"On appelle comment \1 ?",
      r"Comment dit-on pour \1 ?", r"Quel nom donne-t-on à \1 ?", r"\1, quel est le mot ?", r"Je ne sais plus comment on appelle \1.", r"\1, comment ça s'appelle ?", r"Il y a un mot pour \1. Lequel ?", r"C'est quoi le nom de \1 ?", r"Comment nomme-t-on donc \1 ?"], "nom"),
    (r"Quel gaz les plantes absorbent-elles \?", r"Les plantes absorbent {a}.", ["le gaz que les plantes absorbent"],
     ["Quel gaz est absorbé par les plantes ?", "Les plantes absorbent quel gaz ?", "Quel est le gaz que les plantes absorbent ?", "De quel gaz les plantes se nourrissent-elles ?", "Quel gaz les plantes prennent-elles dans l'air ?", "Quel gaz absorbent les plantes ?", "Comment s'appelle le gaz absorbé par les plantes ?"], "gaz"),
    (r"Que fabriquent les abeilles \?", r"C'est {a}.", ["ce que fabriquent les abeilles"],
     ["Que font les abeilles ?", "Les abeilles fabriquent quoi ?", "Qu'est-ce que fabriquent les abeilles ?", "Que produisent les abeilles ?", "Que trouve-t-on dans une ruche ?", "Qu'est-ce que les abeilles nous donnent ?", "Les abeilles font quoi de bon ?", "Quel aliment font les abeilles ?"], "produit"),
    (r"Quel(?:le)? (\w+) (.+) \?", r"{A} \2.", [r"ce qui \2"],
     [r"Qu'est-ce qui \2 ?", r"C'est quoi qui \2 ?", r"Qu'est-ce qui \2, comme \1 ?", r"Dis-moi ce qui \2.", r"Comme \1, qu'est-ce qui \2 ?",
      r"Sais-tu ce qui \2 ?", r"Je cherche ce qui \2.", r"Qu'est-ce donc qui \2 ?", r"C'est quoi, ce qui \2 ?", r"\1 : qu'est-ce qui \2 ?", r"J'ai oublié ce qui \2.", r"Peux-tu me dire ce qui \2 ?", r"Il s'agit de trouver ce qui \2."], r"\1"),
    (r"(De quel gaz|Dans quel sport)(.+) \?", r"C'est {a}.", [],
     [r"\1\2, à ton avis ?", r"\1\2, dis-moi ?", r"Sais-tu ceci : \1\2 ?"], "réponse"),
]  # fmt: skip


def reword(question: str, answer: str, lang: str) -> Rewording:
    for pattern, sentence, phrases, questions, key in ENGLISH if lang == "en" else FRENCH:
        found = re.fullmatch(pattern, question)
        if found:
            fill = _Filler(found, answer, lang)
            return Rewording(
                fill(sentence), [fill(p, False) for p in phrases], list(map(fill, questions)), fill(key, False)
            )
    return Rewording(f"C'est {answer}." if lang == "fr" else f"It is {answer}.")


MENDED = {
    "a organ": "an organ",
    "a animal": "an animal",
    "a instrument": "an instrument",
    "eezeing": "eezing",
    " de le ": " du ",
    " de les ": " des ",
    " à le ": " au ",
    " à les ": " aux ",
    " de un": " d'un",
}


class _Filler:
    def __init__(self, found: re.Match[str], answer: str, lang: str) -> None:
        self.found, self.answer, self.lang = found, answer, lang

    def __call__(self, template: str, capital: bool = True) -> str:
        text = re.sub(r"\\(\d)", lambda group: self.found[int(group[1])] or "", template)
        plural = text.split(" come(s)")[0].endswith("s") if " come(s)" in text else False
        text = text.replace("come(s)", "come" if plural or "do" in self.found.groups() else "comes")
        text = text.replace("{A}", self.answer[:1].upper() + self.answer[1:]).replace("{a}", self.answer)
        for wrong, right in MENDED.items():
            text = text.replace(wrong, right)
        return text[:1].upper() + text[1:] if capital else text


def measure(answer: str) -> tuple[float | int | None, str]:
    """The number of an answer and its unit, where it is one; a number cut in thousands stays words."""
    found = re.fullmatch(r"(\d[\d.,\u202f\u00a0 ]*\d|\d)(?: (km|°C|days|jours|km per second|km par seconde))?", answer)
    if not found:
        return None, ""
    whole = re.fullmatch(r"\d+(\.\d+)?", found[1])
    return json.loads(found[1]) if whole else None, found[2] or ""
