// Every parameter as a control. What is left empty is not sent, and the server's default holds.

import { button, find, fitHeight, make } from "./dom.js";

const EXAMPLE_TOOLS = [
  {
    type: "function",
    function: {
      name: "get_weather",
      description: "The weather in a city",
      parameters: { type: "object", properties: { city: { type: "string" } }, required: ["city"] },
    },
  },
];
const EXAMPLE_SCHEMA = {
  type: "object",
  properties: { title: { type: "string" }, author: { type: "string" } },
  required: ["title", "author"],
  additionalProperties: false,
};
const EXAMPLE_GUARDRAILS = [
  { block_on_error: true, moderation_llm_v2: { custom_category_thresholds: { violence_and_threats: 0.5 }, action: "block" } },
];

const GROUPS = {
  Answer: [
    { name: "max_tokens", kind: "number", min: 0, step: 1, hint: "The longest answer, in tokens." },
    { name: "min_tokens", kind: "number", min: 0, step: 1, hint: "The shortest." },
    { name: "stop", kind: "lines", hint: "The answer ends before any of these, one a line." },
    { name: "n", kind: "number", min: 1, max: 8, step: 1, hint: "How many answers, from one reading of the question." },
    { name: "prefix", kind: "text", hint: "What the answer begins with." },
  ],
  Sampling: [
    { name: "temperature", kind: "slider", min: 0, max: 1.5, step: 0.05, hint: "0 always takes the likeliest word." },
    { name: "top_p", kind: "slider", min: 0.05, max: 1, step: 0.05, hint: "Only the likeliest words that make up this share." },
    { name: "top_k", kind: "number", min: 0, step: 1, hint: "Only so many of the likeliest words." },
    { name: "random_seed", kind: "number", min: 0, step: 1, hint: "The same seed draws the same answer." },
    { name: "presence_penalty", kind: "slider", min: -2, max: 2, step: 0.1, hint: "Against words that were said." },
    { name: "frequency_penalty", kind: "slider", min: -2, max: 2, step: 0.1, hint: "Against words that were said often." },
    { name: "repetition_penalty", kind: "number", min: 0.05, step: 0.05, hint: "Above 1, against all words read and said." },
  ],
  Format: [
    { name: "response_type", kind: "choice", options: ["text", "json_object", "json_schema"], label: "response_format" },
    { name: "schema", kind: "json", example: EXAMPLE_SCHEMA, hint: "The schema that the answer follows.", needs: ["response_type", "json_schema"] },
  ],
  Tools: [
    { name: "tools", kind: "json", example: EXAMPLE_TOOLS, hint: "Functions that the model may call; you answer its calls." },
    { name: "tool_choice", kind: "choice", options: ["auto", "none", "any", "required"] },
    { name: "parallel_tool_calls", kind: "flag" },
  ],
  Reasoning: [{ name: "reasoning_effort", kind: "choice", options: ["none", "high"], hint: "Whether it thinks before it answers." }],
  Prediction: [{ name: "prediction", kind: "area", hint: "What the answer will probably be: a right guess saves time." }],
  Guardrails: [
    { name: "guardrails", kind: "json", example: EXAMPLE_GUARDRAILS, hint: "What the question is checked for first." },
    { name: "safe_prompt", kind: "flag" },
  ],
  More: [
    { name: "logprobs", kind: "flag" },
    { name: "top_logprobs", kind: "number", min: 0, max: 20, step: 1 },
    { name: "prompt_cache_key", kind: "text" },
    { name: "service_tier", kind: "choice", options: ["auto", "standard_only"] },
    { name: "metadata", kind: "json", example: { purpose: "trial" }, hint: "Goes into the server's log." },
  ],
};

// Where a slider stands that is left alone.
const DEFAULTS = { temperature: 0, top_p: 1, presence_penalty: 0, frequency_penalty: 0 };

// How each kind looks, and what its text means; undefined is not sent.
const number = { field: (control) => make("input", { type: "number", ...limits(control) }), read: (text) => (text === "" ? undefined : Number(text)) };
const area = { field: () => make("textarea", { rows: 2, spellcheck: false }), read: (text) => text || undefined };
const choice = (options) => make("select", {}, make("option", { value: "" }, "default"), ...options.map((one) => make("option", { value: one }, one)));
const KINDS = {
  number,
  slider: number,
  text: { field: () => make("input", { type: "text" }), read: (text) => text || undefined },
  area,
  lines: { field: area.field, read: (text) => (text ? text.split("\n").filter(Boolean) : undefined) },
  json: { field: area.field, read: (text) => (text.trim() ? JSON.parse(text) : undefined) },
  choice: { field: ({ options }) => choice(options), read: (text) => text || undefined },
  flag: { field: () => choice(["true", "false"]), read: (text) => (text ? text === "true" : undefined) },
};

const limits = ({ min, max, step }) => ({ min, max, step });

export class Controls {
  #texts = {};
  #parts = [];
  #defaults = { ...DEFAULTS };

  constructor(place, texts, changed) {
    this.#texts = { ...texts };
    place.replaceChildren(...Object.entries(GROUPS).map(([title, controls]) => this.#group(title, controls, changed)));
    this.#show();
  }

  get texts() {
    return { ...this.#texts };
  }

  // Each model has a temperature of its own where none is set.
  suppose(temperature) {
    this.#defaults.temperature = temperature;
    this.#show();
  }

  // The parameters that are set. Throws at the first that cannot be read, with its field in view.
  read() {
    const settings = {};
    for (const { control, field, details } of this.#parts) {
      try {
        const value = this.#applies(control) ? KINDS[control.kind].read(this.#texts[control.name] ?? "") : undefined;
        if (!field.checkValidity()) throw new Error(field.validationMessage);
        if (value !== undefined) settings[control.name] = value;
      } catch (error) {
        details.open = true;
        field.focus();
        throw new Error(`${control.label ?? control.name}: ${error.message}`);
      }
    }
    return settings;
  }

  #group(title, controls, changed) {
    const count = make("span", { className: "count" });
    const details = make("details", { open: title === "Answer" || title === "Sampling" }, make("summary", {}, title, count));
    details.append(...controls.map((control) => this.#control(control, details, count, changed)));
    return details;
  }

  #control(control, details, count, changed) {
    const id = `control-${control.name}`;
    const field = KINDS[control.kind].field(control);
    const slider = control.kind === "slider" && make("input", { type: "range", ...limits(control), ariaLabel: control.name, tabIndex: -1 });
    const set = (text) => {
      this.#texts[control.name] = text;
      this.#show();
      changed();
    };
    Object.assign(field, { id, oninput: () => set(field.value) });
    field.setAttribute("aria-describedby", `${id}-hint`);
    if (slider) slider.oninput = () => set(slider.value);
    const line = make(
      "div",
      { className: `control ${control.kind}` },
      make("label", { htmlFor: id }, control.label ?? control.name),
      control.example && button("example", () => set(JSON.stringify(control.example, null, 2)), { className: "small" }),
      button("✕", () => set(""), { className: "small clear", ariaLabel: `Do not send ${control.name}` }),
      slider || null,
      field,
      make("p", { id: `${id}-hint`, className: "hint" }, control.hint ?? ""),
    );
    this.#parts.push({ control, field, slider, line, details, count });
    return line;
  }

  #applies({ needs }) {
    return !needs || this.#texts[needs[0]] === needs[1];
  }

  #show() {
    const counts = new Map();
    for (const { control, field, slider, line, count } of this.#parts) {
      const text = this.#texts[control.name] ?? "";
      if (field.value !== text) field.value = text;
      if (slider) slider.value = text === "" ? this.#defaults[control.name] : text;
      line.hidden = !this.#applies(control);
      line.classList.toggle("set", text !== "");
      find(".hint", line).textContent = this.#complaint(control, text) ?? control.hint ?? "";
      line.classList.toggle("wrong", Boolean(this.#complaint(control, text)));
      if (field.tagName === "TEXTAREA") fitHeight(field);
      counts.set(count, (counts.get(count) ?? 0) + (text !== "" && this.#applies(control) ? 1 : 0));
    }
    for (const [count, some] of counts) count.textContent = some || "";
  }

  #complaint(control, text) {
    try {
      KINDS[control.kind].read(text);
    } catch (error) {
      return error.message;
    }
  }
}
