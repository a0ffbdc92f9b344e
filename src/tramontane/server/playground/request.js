// What the page shows, as the body of a request.

import { asMessage } from "./answer.js";

// After the results of a call these would only force the next one, and never let the model answer.
const FORCING = new Set(["any", "required"]);

export function bodyOf({ model, system, turns }, settings) {
  const { prefix, response_type: type, schema, prediction, ...plain } = settings;
  return {
    model,
    messages: messagesOf(system, turns, prefix),
    ...plain,
    ...(turns.at(-1)?.role === "tool" && FORCING.has(plain.tool_choice) && { tool_choice: "auto" }),
    ...(type && { response_format: formatOf(type, schema) }),
    ...(prediction && { prediction: { type: "content", content: prediction } }),
  };
}

function messagesOf(system, turns, prefix) {
  const messages = turns.map((turn) => (turn.role === "assistant" ? asMessage(turn) : message(turn))).filter(saysSomething);
  if (system) messages.unshift({ role: "system", content: system });
  if (prefix) messages.push({ role: "assistant", content: prefix, prefix: true });
  return messages;
}

// An answer that failed before its first word is no part of the conversation.
const saysSomething = ({ role, content, tool_calls }) => role !== "assistant" || content.length || tool_calls;

const message = ({ role, content, name, tool_call_id }) => ({ role, content, ...(tool_call_id && { name, tool_call_id }) });

const formatOf = (type, schema) =>
  type === "json_schema" ? { type, json_schema: { name: "answer", schema: schema ?? {}, strict: true } } : { type };
