// The events of a stream, folded into the choices they make.

export const emptyAnswer = () => ({ role: "assistant", choices: [], chosen: 0, stats: {}, events: [], request: null, error: null });

export function add(answer, event, now) {
  answer.events.push(event);
  for (const part of event.choices ?? []) {
    const choice = (answer.choices[part.index] ??= { thinking: "", text: "", calls: [], finish: null });
    const before = choice.thinking.length + choice.text.length + choice.calls.length;
    addContent(choice, part.delta.content);
    choice.calls.push(...(part.delta.tool_calls ?? []).map(call));
    choice.finish = part.finish_reason ?? choice.finish;
    if (choice.thinking.length + choice.text.length + choice.calls.length > before) answer.stats.first ??= now;
  }
  if (event.usage) answer.stats.usage = event.usage;
  answer.stats.last = now;
}

function addContent(choice, content) {
  if (typeof content === "string") choice.text += content;
  for (const chunk of Array.isArray(content) ? content : []) {
    if (chunk.type === "text") choice.text += chunk.text;
    if (chunk.type === "thinking") choice.thinking += chunk.thinking.map((piece) => piece.text ?? "").join("");
  }
}

const call = ({ id, function: { name, arguments: given } }) => ({
  id,
  name,
  arguments: typeof given === "string" ? given : JSON.stringify(given),
});

// As the conversation goes on, the answer that was chosen is a message like any other.
export function asMessage(answer) {
  const choice = answer.choices[answer.chosen] ?? { thinking: "", text: "", calls: [] };
  const content = choice.thinking
    ? [{ type: "thinking", thinking: [{ type: "text", text: choice.thinking }] }, { type: "text", text: choice.text }]
    : choice.text;
  const calls = choice.calls.map(({ id, name, arguments: given }) => ({ id, type: "function", function: { name, arguments: given } }));
  return { role: "assistant", content, ...(calls.length && { tool_calls: calls }) };
}

export function figures({ asked, first, last, usage }) {
  if (!usage) return [];
  const seconds = (last - first) / 1000;
  const cached = usage.prompt_tokens_details?.cached_tokens ?? 0;
  return [
    `${usage.prompt_tokens} tokens read${cached ? `, ${cached} of them cached` : ""}`,
    `${usage.completion_tokens} written`,
    first && `first after ${Math.round(first - asked)} ms`,
    seconds > 0.02 && `${((usage.completion_tokens - 1) / seconds).toFixed(1)} tokens/s`,
  ].filter(Boolean);
}
