// What went over the wire, and the same in code.

import { button, find, make } from "./dom.js";
import { SNIPPETS } from "./snippets.js";

export function showRaw(dialog, answer, origin) {
  const pretty = (value) => JSON.stringify(value, null, 2);
  const { stream, ...body } = answer.request;
  const views = {
    Request: () => pretty(answer.request),
    Response: () => answer.events.map((event) => `data: ${JSON.stringify(event)}`).join("\n\n") || answer.error,
    ...Object.fromEntries(Object.entries(SNIPPETS).map(([name, write]) => [name, () => write(body, origin)])),
  };
  const text = find("pre", dialog);
  const tabs = find("[role=tablist]", dialog);
  const choose = (name) => {
    text.textContent = views[name]();
    for (const tab of tabs.children) tab.setAttribute("aria-selected", tab.textContent === name);
  };
  tabs.replaceChildren(...Object.keys(views).map((name) => button(name, () => choose(name), { role: "tab" })));
  choose("Request");
  const copy = find("#copy", dialog);
  copy.textContent = "Copy";
  copy.onclick = () => navigator.clipboard.writeText(text.textContent).then(() => (copy.textContent = "Copied"));
  dialog.showModal();
}

export function save(name, content) {
  const address = URL.createObjectURL(new Blob([JSON.stringify(content, null, 2)], { type: "application/json" }));
  make("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address));
}

export function open(then) {
  const input = make("input", { type: "file", accept: "application/json" });
  input.onchange = async () => then(await input.files[0].text());
  input.click();
}
