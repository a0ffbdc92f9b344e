// Elements, made in one line each.

export const find = (selector, within = document) => within.querySelector(selector);

export function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null) continue;
    if (name in element) element[name] = value;
    else element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== undefined && child !== null));
  return element;
}

export const button = (label, onclick, properties = {}) => make("button", { type: "button", onclick, ...properties }, label);

export function fitHeight(area) {
  area.style.height = "auto";
  if (!area.scrollHeight) return; // not on the page yet
  area.style.height = `${Math.min(area.scrollHeight + 2, innerHeight / 2)}px`;
}
