// The conversation as a list of turns, each with what can be done to it.

import { figures } from "./answer.js";
import { button, fitHeight, make } from "./dom.js";
import { render } from "./markdown.js";

const ENDINGS = { length: "cut at max_tokens", model_length: "cut at the end of the context", error: "broken off", stopped: "stopped by you" };

export class Thread {
  // `deeds`: edit(place, text), regenerate(place), answerCalls(place, results), showRaw(answer), choose(answer, choice)
  constructor(place, deeds) {
    this.place = place;
    this.deeds = deeds;
  }

  show(turns, running) {
    this.place.replaceChildren(...turns.map((turn, place) => this.#turn(turn, place, turns, running)));
    this.#keepEndInView();
  }

  // While an answer grows only its own turn is drawn again.
  refresh(turns, place, running) {
    const follows = innerHeight + scrollY > document.documentElement.scrollHeight - 160;
    this.place.children[place]?.replaceWith(this.#turn(turns[place], place, turns, running));
    if (follows) this.#keepEndInView();
  }

  edit(place, turn) {
    const field = make("textarea", { value: turn.content, ariaLabel: "Edit the message" });
    const done = () => this.deeds.edit(place, field.value.trim());
    field.onkeydown = (event) => {
      if (event.key === "Enter" && !event.shiftKey) (event.preventDefault(), done());
      if (event.key === "Escape") this.deeds.leaveEdit();
    };
    field.oninput = () => fitHeight(field);
    const line = make("div", { className: "actions" }, button("Ask again", done, { className: "main" }), button("Leave", this.deeds.leaveEdit));
    this.place.children[place].replaceChildren(field, line);
    fitHeight(field);
    field.focus();
  }

  #keepEndInView() {
    this.place.lastElementChild?.scrollIntoView({ block: "end" });
  }

  #turn(turn, place, turns, running) {
    if (turn.role === "assistant") return this.#answer(turn, place, turns, running);
    const name = turn.role === "tool" ? `result of ${turn.name}` : turn.role === "user" ? "You" : turn.role;
    const actions = turn.role === "user" && !running && make("div", { className: "actions" }, button("Edit", () => this.edit(place, turn)));
    return make("li", { className: turn.role }, make("h2", {}, name), make("p", { className: "plain" }, turn.content), actions || null);
  }

  #answer(answer, place, turns, running) {
    const isLast = place === turns.length - 1;
    const isGrowing = running && isLast;
    const choice = answer.choices[answer.chosen];
    const parts = [make("h2", {}, answer.model ?? "Answer"), this.#tabs(answer)];
    if (choice?.thinking) parts.push(thought(choice, isGrowing));
    if (choice?.text) parts.push(make("div", { className: "said" }, render(choice.text)));
    if (choice?.calls.length) parts.push(this.#calls(choice.calls, place, isLast && !running));
    if (answer.error) parts.push(make("p", { className: "failure", role: "alert" }, answer.error));
    if (isGrowing && !choice?.text) parts.push(make("p", { className: "waiting", ariaLabel: "waiting for the answer" }, make("span"), make("span"), make("span")));
    if (!isGrowing) parts.push(this.#foot(answer, place, choice, running));
    return make("li", { className: "assistant", ariaBusy: isGrowing }, ...parts.filter(Boolean));
  }

  #tabs(answer) {
    if (answer.choices.length < 2) return null;
    const tabs = answer.choices.map((_, number) =>
      button(`${number + 1}`, () => this.deeds.choose(answer, number), { ariaPressed: number === answer.chosen, ariaLabel: `Answer ${number + 1}` }),
    );
    return make("div", { className: "choices", role: "group", ariaLabel: "Answers" }, ...tabs);
  }

  #calls(calls, place, canAnswer) {
    const fields = calls.map((call) => make("textarea", { rows: 1, placeholder: "What the function gives back", ariaLabel: `Result of ${call.name}` }));
    const lines = calls.map((call, number) =>
      make("li", {}, make("code", {}, `${call.name}(${call.arguments})`), canAnswer ? fields[number] : null),
    );
    const send = () => this.deeds.answerCalls(place, calls.map((call, number) => ({ role: "tool", tool_call_id: call.id, name: call.name, content: fields[number].value })));
    return make("div", { className: "calls" }, make("ul", {}, ...lines), canAnswer ? button("Send results", send, { className: "main" }) : null);
  }

  #foot(answer, place, choice, running) {
    const told = [...figures(answer.stats), ENDINGS[choice?.finish]].filter(Boolean).join(" · ");
    const copy = (event) => navigator.clipboard.writeText(choice.text).then(() => (event.target.textContent = "Copied"));
    return make(
      "footer",
      {},
      make("p", { className: "figures" }, told),
      make(
        "div",
        { className: "actions" },
        choice?.text ? button("Copy", copy) : null,
        running ? null : button("Again", () => this.deeds.regenerate(place), { title: "Ask for another answer to the same question" }),
        answer.request ? button("Raw", () => this.deeds.showRaw(answer), { title: "Request, response, and code that asks the same" }) : null,
      ),
    );
  }
}

function thought({ thinking, text }, isGrowing) {
  const details = make("details", { className: "thought", open: isGrowing && !text }, make("summary", {}, "Thinking"));
  details.append(make("div", {}, render(thinking)));
  return details;
}
