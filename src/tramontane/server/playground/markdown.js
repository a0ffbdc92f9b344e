// The little of Markdown that models write, as elements: text is never read as HTML.

import { make } from "./dom.js";

export function render(text) {
  const parts = text.split(/^```(\w*)[^\n]*\n([\s\S]*?)(?:^```[^\n]*$|$(?![\s\S]))/m);
  const shown = document.createDocumentFragment();
  for (let place = 0; place < parts.length; place += 3) {
    shown.append(...blocks(parts[place]));
    if (place + 2 < parts.length) shown.append(make("pre", {}, make("code", { className: parts[place + 1] }, parts[place + 2])));
  }
  return shown;
}

const blocks = (text) => text.split(/\n{2,}/).filter((block) => block.trim()).flatMap(block);

function block(text) {
  const lines = text.replace(/^\n+|\n+$/g, "").split("\n");
  const groups = [];
  for (const line of lines) {
    const kind = kindOf(line);
    if (groups.at(-1)?.kind === kind && kind !== "heading") groups.at(-1).lines.push(line);
    else groups.push({ kind, lines: [line] });
  }
  return groups.map(({ kind, lines: held }) => MAKERS[kind](held));
}

const kindOf = (line) =>
  /^#{1,4} /.test(line) ? "heading" : /^\s*[-*] /.test(line) ? "bullets" : /^\s*\d+[.)] /.test(line) ? "numbers" : "paragraph";

const item = (line) => make("li", {}, ...inline(line.replace(/^\s*(?:[-*]|\d+[.)]) /, "")));

const MAKERS = {
  heading: ([line]) => make(`h${Math.min(6, line.indexOf(" ") + 2)}`, {}, ...inline(line.replace(/^#+ /, ""))),
  bullets: (lines) => make("ul", {}, ...lines.map(item)),
  numbers: (lines) => make("ol", { start: parseInt(lines[0], 10) }, ...lines.map(item)),
  paragraph: (lines) => make("p", {}, ...inline(lines.join("\n"))),
};

function inline(text) {
  return text.split(/(`[^`\n]+`|\*\*[^*\n]+\*\*|\*[^*\n]+\*)/).filter(Boolean).map((piece) => {
    if (/^`.+`$/.test(piece)) return make("code", {}, piece.slice(1, -1));
    if (/^\*\*.+\*\*$/.test(piece)) return make("strong", {}, piece.slice(2, -2));
    if (/^\*.+\*$/.test(piece)) return make("em", {}, piece.slice(1, -1));
    return piece;
  });
}
