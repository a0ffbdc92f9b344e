// The page: a conversation, its settings, and the one request that may be under way.

import { add, emptyAnswer } from "./answer.js";
import { models, stream } from "./api.js";
import { Controls } from "./controls.js";
import { find, fitHeight, make } from "./dom.js";
import { open, save, showRaw } from "./raw.js";
import { bodyOf } from "./request.js";
import { Thread } from "./thread.js";

const KEPT = "tramontane-playground";
const question = find("#question");
const state = { model: "", system: "", turns: [], texts: {}, ...kept() };
let underWay = null;
let controls = new Controls(find("#controls"), state.texts, keep);
const thread = new Thread(find("#thread"), {
  edit: (place, text) => text && ask([...state.turns.slice(0, place), { role: "user", content: text }]),
  leaveEdit: show,
  regenerate: (place) => ask(state.turns.slice(0, place)),
  answerCalls: (place, results) => ask([...state.turns.slice(0, place + 1), ...results]),
  showRaw: (answer) => showRaw(find("#raw"), answer, location.origin),
  choose: (answer, choice) => ((answer.chosen = choice), show()),
});

// Whether these turns could be sent; where they could not, the status says why and nothing is lost.
function ask(turns) {
  try {
    if (underWay) throw new Error("An answer is still being written: wait for it, or stop it.");
    write(turns, controls.read());
    return true;
  } catch (error) {
    say(error.message);
    return false;
  }
}

// One question to one answer, whatever becomes of it.
async function write(turns, settings) {
  const answer = { ...emptyAnswer(), model: state.model };
  answer.request = { ...bodyOf({ ...state, turns }, settings), stream: true };
  state.turns = [...turns, answer];
  underWay = new AbortController();
  show();
  const note = answer.request.tool_choice === settings.tool_choice ? "" : " After results, tool_choice is auto.";
  say(`The answer is being written.${note}`);
  answer.stats.asked = performance.now();
  try {
    for await (const event of stream(answer.request, key(), underWay.signal)) {
      add(answer, event, performance.now());
      drawSoon();
    }
    say(`The answer is complete.${note}`);
  } catch (error) {
    if (state.turns.includes(answer)) fail(answer, error);
  } finally {
    underWay = null;
    show();
    keep();
  }
}

function fail(answer, error) {
  if (error.name === "AbortError") {
    for (const choice of answer.choices) choice.finish ??= "stopped";
    answer.error = answer.choices.length ? null : "Stopped before a word was said.";
    return say("Stopped.");
  }
  answer.error = error.status === 401 ? `${error.message}. Give a key with the button above.` : error.message;
  answer.events.push(...(error.body ? [error.body] : []));
  say("The answer failed.");
}

let isDrawing = false;
function drawSoon() {
  if (isDrawing) return;
  isDrawing = true;
  requestAnimationFrame(() => {
    isDrawing = false;
    if (underWay) thread.refresh(state.turns, state.turns.length - 1, true);
  });
}

function show() {
  thread.show(state.turns, Boolean(underWay));
  find("#send").hidden = Boolean(underWay);
  find("#stop").hidden = !underWay;
  document.body.classList.toggle("fresh", !state.turns.length);
}

const say = (text) => (find("#status").textContent = text);
const key = () => sessionStorage.getItem(KEPT) ?? "";

function kept() {
  try {
    return JSON.parse(localStorage.getItem(KEPT)) ?? {};
  } catch {
    return {};
  }
}

function keep() {
  state.texts = controls?.texts ?? state.texts;
  const events = new Set(["events"]);
  try {
    localStorage.setItem(KEPT, JSON.stringify(state, (name, value) => (events.has(name) ? [] : value)));
  } catch {
    say("The browser keeps no more: this conversation will be gone when the page is closed.");
  }
}

async function showModels() {
  const picker = find("#model");
  try {
    const known = await models(key());
    const wanted = known.some(({ id }) => id === state.model) ? state.model : known[0]?.id;
    picker.replaceChildren(...known.map(({ id, name }) => make("option", { value: id, selected: id === wanted }, name && name !== id ? `${id} → ${name}` : id)));
    picker.onchange = () => {
      const card = known.find(({ id }) => id === picker.value);
      state.model = card?.id ?? "";
      controls.suppose(card?.default_model_temperature ?? 0);
      find("#abilities").replaceChildren(...abilities(card));
      keep();
    };
    picker.onchange();
    say("");
  } catch (error) {
    say(error.status === 401 ? "This server wants a key: the button above takes it." : `The models cannot be listed: ${error.message}`);
  }
}

function abilities(card) {
  if (!card) return [];
  const { function_calling: calls, reasoning, vision, audio } = card.capabilities;
  const told = [calls && "tools", reasoning && "reasoning", vision && "images", audio && "audio", `${card.max_context_length.toLocaleString("en")} tokens`];
  return told.filter(Boolean).map((one) => make("span", {}, one));
}

function load(text) {
  try {
    const { model, system, turns, texts } = JSON.parse(text);
    if (!Array.isArray(turns)) throw new Error("it holds no conversation");
    Object.assign(state, { model: model ?? "", system: system ?? "", turns, texts: texts ?? {} });
    restart();
  } catch (error) {
    say(`The file cannot be read: ${error.message}`);
  }
}

function restart() {
  controls = new Controls(find("#controls"), state.texts, keep);
  find("#system").value = state.system;
  showModels();
  show();
  keep();
  question.focus();
}

function startAnew() {
  underWay?.abort();
  state.turns = [];
  say("");
  show();
  keep();
  question.focus();
}

function toggleSettings() {
  const isOpen = document.body.classList.toggle("settings");
  find("#show-settings").setAttribute("aria-expanded", isOpen);
}

function setTheme(theme) {
  if (theme) document.documentElement.dataset.theme = theme;
  localStorage.setItem(`${KEPT}-theme`, theme ?? "");
}

find("#ask").onsubmit = (event) => {
  event.preventDefault();
  const text = question.value.trim();
  if (!text || !ask([...state.turns, { role: "user", content: text }])) return;
  question.value = "";
  fitHeight(question);
};
question.oninput = () => fitHeight(question);
question.onkeydown = (event) => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) (event.preventDefault(), find("#ask").requestSubmit());
  const last = state.turns.findLastIndex((turn) => turn.role === "user");
  if (event.key === "ArrowUp" && !question.value && last >= 0 && !underWay) (event.preventDefault(), thread.edit(last, state.turns[last]));
};
document.onkeydown = (event) => {
  if (event.key === "Escape") underWay?.abort();
  if (event.ctrlKey && event.shiftKey && event.key.toLowerCase() === "o") (event.preventDefault(), startAnew());
  if (event.ctrlKey && event.key === ",") (event.preventDefault(), toggleSettings());
};
find("#stop").onclick = () => underWay?.abort();
find("#new").onclick = startAnew;
find("#system").oninput = (event) => ((state.system = event.target.value), keep());
find("#export").onclick = () => save("conversation.json", { ...state, texts: controls.texts });
find("#import").onclick = () => open(load);
find("#help").onclick = () => find("#help-dialog").showModal();
find("#key").onclick = () => ((find("#key-field").value = key()), find("#key-dialog").showModal());
find("#key-dialog").onclose = () => (sessionStorage.setItem(KEPT, find("#key-field").value.trim()), showModels());
find("#show-settings").onclick = toggleSettings;
find("#theme").onclick = () => {
  const isDark = matchMedia("(prefers-color-scheme: dark)").matches;
  setTheme((document.documentElement.dataset.theme ?? (isDark ? "dark" : "light")) === "dark" ? "light" : "dark");
};
for (const closer of document.querySelectorAll("[data-close]")) closer.onclick = () => closer.closest("dialog").close();
setTheme(localStorage.getItem(`${KEPT}-theme`) || null);
restart();
