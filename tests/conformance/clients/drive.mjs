// Drives the official client for Node: each line of input is a call to make, each line of output what came back.
import { createInterface } from "node:readline";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const environment = process.argv[2];
const entry = createRequire(`${environment}/`).resolve("@mistralai/mistralai");
const { Mistral } = await import(pathToFileURL(entry));
const zod = createRequire(entry)("zod");
const City = zod.z.object({ name: zod.z.string(), inhabitants: zod.z.number() });
const RETRIES = {
  strategy: "backoff",
  backoff: { initialInterval: 50, maxInterval: 200, exponent: 1.5, maxElapsedTime: 8000 },
  retryConnectionErrors: false,
};

// Names of this client are written unlike the wire's; what a user's own schema holds is left alone.
const camel = (name) => name.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase());
const snake = (name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
function renamed(value, rename) {
  if (Array.isArray(value)) return value.map((held) => renamed(held, rename));
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value);
  return Object.fromEntries(
    entries.map(([name, held]) => [rename(name), name === "parameters" ? held : renamed(held, rename)]),
  );
}

async function called(client, task) {
  const [resource, name] = task.method.split(".");
  const request = renamed(task.fields, camel);
  if (name === "parse") request.responseFormat = City;
  const options = task.retries ? { retries: RETRIES, retryCodes: ["429"] } : {};
  // A list of models takes its options second, as every call does, and its request may be left out.
  const reply = await client[resource][name](resource === "models" && name === "list" ? undefined : request, options);
  if (name !== "stream") return renamed(reply, snake);
  const events = [];
  for await (const event of reply) {
    events.push(renamed(event.data, snake));
    if (events.length === task.take) break;
  }
  return events;
}

for await (const line of createInterface({ input: process.stdin })) {
  const task = JSON.parse(line);
  let outcome;
  try {
    outcome = { value: await called(new Mistral({ apiKey: task.key, serverURL: task.url }), task) };
  } catch (error) {
    outcome = { error: error.constructor.name, status: error.statusCode, body: error.body ?? `${error}` };
  }
  console.log(JSON.stringify(outcome));
}
