"""Skill 3: the right function out of several, its arguments from the text, and an answer from the results."""

from __future__ import annotations

import re
from string import ascii_letters, digits
from typing import Any

from recipe.chance.dice import Dice
from recipe.conversation import Conversation, dumps
from recipe.skills import facts, talk
from recipe.skills.before import gone_by, plain
from recipe.skills.tools.calls import Call, another_call, call_of, made_up_call, same_again, some_kind
from recipe.skills.tools.kind import inside
from recipe.skills.tools.results import RESULTS, result_of
from recipe.skills.tools.wishes import in_other_words

SYSTEM = {
    "en": ("You are a helpful assistant.", "Use the tools where they help.", "You are an assistant with tools.", "Call a function when you need one.", "You help with daily tasks.", "Be precise.",
           "You are a customer service agent.", "Use the provided functions to answer.", "Don't make assumptions about what values to plug into functions.", "You can call functions.", "You are a voice assistant.",
           "You are a helpful customer support assistant. Use the supplied tools to assist the user.", "Answer with a tool call if one fits.", "You have access to the tools below."),
    "fr": ("Tu es un assistant utile.", "Utilise les outils.", "Tu aides au quotidien.", "Appelle une fonction si besoin.", "Vous êtes un assistant du service client.", "Utilisez les fonctions fournies.",
           "Tu peux appeler des fonctions.", "Vous aidez les clients avec les outils donnés.", "N'invente pas de valeurs."),
}  # fmt: skip
LEAD = {
    "en": (*("",) * 35, "Please ", "Hey, ", "Hi! ", "Could you help? ", "Hello, ", "OK, ", "Now, ", "Can you do this: ", "I have a request. ", "Quick one: ", "Hi there, ", "Good morning. ", "One more thing. ",
           "I need your help. ", "Sorry, me again. ", "Next: ", "So, ", "Hello! I have a question. ", "I'm driving and can't type. ", "My boss asked me this: ", "Before the meeting starts: ", "I'm planning my week. ",
           "We are on the road. ", "Hope you're well. ", "If you have a minute: ", "It's urgent! ", "No hurry, but ", "I was just wondering: ", "You know what, ", "Listen, ", "As usual: ", "I can never find this myself. ",
           "While the kettle boils: ", "Voice note: ", "Two minutes before I go: ", "This came up at breakfast. ", "On behalf of my grandfather: ", "My glasses are upstairs, so you have to help. ",
           "Not sure whether you can do this: ", "ok so, ", "Typing with one thumb here. ", "Right then, "),
    "fr": (*("",) * 20, "S'il te plaît, ", "S'il vous plaît, ", "Bonjour, ", "Salut ! ", "Peux-tu m'aider ? ", "Pouvez-vous m'aider ? ", "Bonsoir. ", "Dis, ", "J'ai une question. ", "C'est urgent ! ", "Au fait, ",
           "Petite demande : ", "Encore moi. ", "Je suis au volant. ", "Quand vous aurez un moment : ", "J'ai besoin de vous. ", "Rien ne presse. ", "Avant la réunion : ", "Ensuite : ",
           "Tant que j'y pense : ", "Message vocal : ", "Je n'ai pas mes lunettes, il faut m'aider. ", "De la part de mon grand-père : ", "Deux minutes avant de partir : ", "Bon, ", "Dis donc, ", "On en parlait à table. "),
}  # fmt: skip
THANKS = {
    "en": (" Thanks!", " Thank you.", " Please.", " Thanks in advance!", " I need it soon.", " It's for a friend.", " Cheers", " I'm curious.", " That would help me a lot.", " My phone is almost dead.", " Don't ask why.", " pls",
           " You're a star.", " Take your time.", " I'll wait here.", " Sorry for asking so late.", " The others are waiting for me.", " That's all for now.", " Much obliged.", " ta"),
    "fr": (" Merci !", " Merci d'avance.", " S'il te plaît.", " S'il vous plaît.", " C'est pressé.", " C'est pour un ami.", " Cela m'aiderait beaucoup.", " stp",
           " Je reste en ligne.", " Prends ton temps.", " C'est tout pour le moment.", " Désolé de demander si tard.", " Les autres m'attendent.", " C'est gentil.", " Merci bien."),
}  # fmt: skip
BOTH = {
    "en": (*("{A}? {B}?", "{A}. {B}.", "{A} and {b}?") * 6, "{A}, and {b}?", "{A}. Also, {b}.", "{A}. And {b}.", "Two things: {a}, and {b}.", "First: {a}. Then: {b}.", "{A}, then {b}.", "{A}. When that is done: {b}.", "{A}; {b}.",
           "1. {A}\n2. {B}", "- {A}\n- {B}", "{A}\n{B}", "I have two questions. {A}? And {b}?", "{A}. Oh, and {b}.", "{A}. While you are at it: {b}.", "{A} & {b}", "{A}. At the same time, {b}.", "{A}? I'd also like this: {b}.",
           "Both of these, please: {a}; {b}.", "{A}. One more: {b}.", "{A}, plus {b}.", "Start with this: {a}. Next comes this: {b}.",
           "I need two things from you. One: {a}. Two: {b}", "{A}... oh wait, also {b}", "{A}. And since we are talking: {b}.", "{A}. Separately: {b}.", "Can you handle both? {A}. {B}.", "{A} (and {b})",
           "a) {A}\nb) {B}", "{A}. P.S. {B}", "Before anything else: {a}. After that: {b}.", "My list for you:\n* {A}\n* {B}"),
    "fr": (*("{A} ? {B} ?", "{A}. {B}.", "{A} et {b} ?") * 4, "{A}, et {b} ?", "{A}. Aussi, {b}.", "Deux choses : {a}, et {b}.", "{A}, puis {b}.", "{A} ; {b}.", "1. {A}\n2. {B}", "{A}\n{B}", "{A}. Et en même temps : {b}.",
           "{A}. Ah, et aussi ceci : {b}.", "D'abord : {a}. Ensuite : {b}.", "J'ai deux demandes. {A}. Et {b}.", "- {A}\n- {B}",
           "Deux petites choses. Un : {a}. Deux : {b}.", "{A}. Et tant que nous y sommes : {b}.", "{A}... ah oui, et {b}", "a) {A}\nb) {B}", "{A}. Par ailleurs : {b}.", "Avant tout : {a}. Après cela : {b}.", "{A} (et {b})", "{A}. P.-S. : {b}"),
}  # fmt: skip
FOR_TOOLS = re.compile(
    "weather|météo|temps f|time is it|what time|heure|flight|vol |do i get|hotel|hôtel|train|news|call|appelle"
    "|light|lumi|dollar|euro|times|fois|calcul|divided|divis|power|puissance|billet"
)


def tools(dice: Dice) -> Conversation:
    calls = [call_of(dice, some_kind(dice)) if dice.chance(0.75) else made_up_call(dice)]
    shape = dice.weighted({"one": 38, "two": 28, "result": 18, "two results": 6, "none": 14})
    if shape.startswith("two"):
        calls.append(same_again(dice, calls[0]) if dice.chance(0.35) else another_call(dice, calls[0]))
    offered = _offer(dice, calls)
    messages: list[dict[str, Any]] = [{"role": "system", "content": dice.both(SYSTEM)}] if dice.chance(0.15) else []
    for _ in range(dice.weighted({0: 60, 1: 28, 2: 12})):
        messages += _gone_by(dice, offered)
    request: dict[str, Any] = {"messages": messages, "tools": [call.tool for call in offered]}
    if shape == "none":
        return _in_words(dice, request)
    messages.append({"role": "user", "content": _question(dice, calls)})
    if not shape.endswith(("result", "results")):
        _choice(dice, request, calls)
        return Conversation("tools", request, {"content": "", "tool_calls": [_made(dice, call) for call in calls]})
    turns, answer = _called(dice, calls)
    messages += turns
    return Conversation("tools", request, {"content": answer})


def _gone_by(dice: Dice, offered: list[Call]) -> list[dict[str, Any]]:
    """Turns before this one: small talk, or a call and what came of it."""
    if dice.chance(0.3):
        return gone_by(dice, talk.talk, facts.fact)
    like = dice.pick(offered)
    call = call_of(dice, like.kind, like)
    turns, answer = _called(dice, [call])
    return [{"role": "user", "content": _question(dice, [call])}, *turns, {"role": "assistant", "content": answer}]


def _called(dice: Dice, calls: list[Call]) -> tuple[list[dict[str, Any]], str]:
    """The turns of calls and their results, and the answer from them."""
    made = [_made(dice, call) for call in calls]
    turns: list[dict[str, Any]] = [{"role": "assistant", "content": "", "tool_calls": made}]
    told = []
    for call, one in zip(calls, made, strict=True):
        content, words = result_of(dice, call)
        turns.append({"role": "tool", "tool_call_id": one["id"], "name": call.name, "content": content})
        told.append(words)
    return turns, RESULTS[dice.lang][len(calls) > 1] + "; ".join(told) + "."


def _made(dice: Dice, call: Call) -> dict[str, Any]:
    identity = "".join(dice.pick(ascii_letters + digits) for _ in range(9))
    return {"id": identity, "type": "function", "function": {"name": call.name, "arguments": dumps(call.arguments)}}


def _question(dice: Dice, calls: list[Call]) -> str:
    copied = [value for call in calls for value in call.copied]
    end = dice.pick(["?", "?", ".", "", "."]) if dice.lang == "en" else dice.pick([" ?", ".", ""])
    asked = [in_other_words(dice, call.asked, call.copied) for call in calls]
    if len(asked) == 1:
        text = asked[0] + end
    else:
        a, b = asked
        text = dice.both(BOTH, a=inside(a, copied), b=inside(b, copied), A=a, B=b)
    if dice.chance(0.12) and text[-1] in ".?!" and not text.rstrip(" .?!").endswith(calls[-1].copied):
        text += dice.both(THANKS)
    lead = dice.both(LEAD)
    return lead + (inside(text, copied) if lead.endswith((", ", "Please ", "but ")) else text)


def _choice(dice: Dice, request: dict[str, Any], calls: list[Call]) -> None:
    choice = dice.weighted({"": 6, "auto": 3, "any": 1.5, "required": 1, "named": 1})
    if choice == "named" and len(calls) == 1:
        request["tool_choice"] = {"type": "function", "function": {"name": calls[0].name}}
    elif choice and choice != "named":
        request["tool_choice"] = choice


def _offer(dice: Dice, calls: list[Call]) -> list[Call]:
    """These calls, and others whose tools are offered beside theirs."""
    offered = {call.name: call for call in calls}
    for _ in range(dice.weighted({0: 3, 1: 4, 2: 3, 3: 1.5, 4: 0.5})):
        other = another_call(dice, calls[0]) if dice.chance(0.8) else made_up_call(dice)
        if other.kind not in [call.kind for call in offered.values()] and len(offered) < 5:
            offered.setdefault(other.name, other)
    some = list(offered.values())
    dice.random.shuffle(some)
    return some


def _in_words(dice: Dice, request: dict[str, Any]) -> Conversation:
    """No tool fits, or none may be called: it answers in words."""
    source = plain(dice, talk.talk, talk.identity, facts.fact, facts.best, talk.beyond)
    while _might_help(request["tools"], source.request["messages"][-1]["content"]):
        source = plain(dice, talk.beyond)
    request["messages"] += source.request["messages"]
    if (source.skill == "limits" and "`" in source.answer["content"]) or dice.chance(0.3):
        request["tool_choice"] = "none"
    return Conversation("tools", request, source.answer)


def _might_help(offered: list[dict[str, Any]], question: str) -> bool:
    """Whether a function may tell what is asked: the weather of a city is beyond the model only where none does."""
    told = dumps([(tool["function"]["name"], tool["function"]["description"]) for tool in offered]).lower()
    asked = question.lower()
    return bool(FOR_TOOLS.search(asked)) or any(word in told for word in re.findall(r"\w{4,}", asked))
