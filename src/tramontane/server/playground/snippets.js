// The same request in the words of those who will make it.

export const SNIPPETS = { curl, Python: python, TypeScript: typescript };

function curl(body, origin) {
  const text = JSON.stringify(body, null, 2).replaceAll("'", "'\\''");
  return `curl ${origin}/v1/chat/completions \\
  -H "Content-Type: application/json" \\
  -H "Authorization: Bearer $MISTRAL_API_KEY" \\
  -d '${text}'`;
}

function python({ messages, model, ...rest }, origin) {
  const lines = Object.entries({ model, messages, ...rest }).map(([name, value]) => `    ${name}=${literal(value, 1)},`);
  return `import os

from tramontane.client import Mistral

client = Mistral(api_key=os.environ.get("MISTRAL_API_KEY", ""), server_url="${origin}")
answer = client.chat.complete(
${lines.join("\n")}
)
print(answer.choices[0].message.content)`;
}

function literal(value, depth) {
  const inner = "    ".repeat(depth + 1);
  const outer = "    ".repeat(depth);
  if (value === null) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  if (typeof value !== "object") return JSON.stringify(value);
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  const parts = Array.isArray(value)
    ? value.map((held) => literal(held, depth + 1))
    : Object.entries(value).map(([name, held]) => `${JSON.stringify(name)}: ${literal(held, depth + 1)}`);
  const short = `${open}${parts.join(", ")}${close}`;
  if (short.length < 88 && !short.includes("\n")) return short;
  return `${open}\n${parts.map((part) => `${inner}${part},`).join("\n")}\n${outer}${close}`;
}

// The names that the official client spells otherwise; what a schema or a tool's parameters hold is left alone.
const VERBATIM = new Set(["schema", "parameters", "metadata"]);

function typescript(body, origin) {
  return `import { Mistral } from "@mistralai/mistralai";

const client = new Mistral({ apiKey: process.env.MISTRAL_API_KEY ?? "", serverURL: "${origin}" });
const answer = await client.chat.complete(${JSON.stringify(camel(body), null, 2)});
console.log(answer.choices?.[0].message?.content);`;
}

function camel(value) {
  if (Array.isArray(value)) return value.map(camel);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, held]) => {
      const spelled = name === "schema" ? "schemaDefinition" : name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase());
      return [spelled, VERBATIM.has(name) ? held : camel(held)];
    }),
  );
}
