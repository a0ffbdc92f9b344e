// The AI SDK's provider for Mistral, driven as answering.py drives the clients for Python.
import { createInterface } from "node:readline";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const from = createRequire(`${process.argv[2]}/`);
const load = (name) => import(pathToFileURL(from.resolve(name)));
const { createMistral } = await load("@ai-sdk/mistral");
const { generateObject, generateText, isStepCount, streamObject, streamText, tool } = await load("ai");
const { z } = await load("zod");

const SEED = 1;
const City = z.object({ name: z.string(), inhabitants: z.int() });
const weather = tool({
  description: "The weather in a city.",
  inputSchema: z.object({ city: z.string() }),
  execute: ({ city }) => `18 degrees in ${city}`,
});
const REASONING = { providerOptions: { mistral: { reasoningEffort: "high" } } };

const base = ({ url, key }) => ({
  model: createMistral({ baseURL: `${url}/v1`, apiKey: key })("mistral-small-latest"),
  maxRetries: 0,
  onError: () => {},
});
const withTools = { prompt: "What is the weather in Paris?", tools: { weather }, stopWhen: isStepCount(2), seed: SEED };

function roundTrip(steps, text) {
  const calls = steps.flatMap((step) => step.toolCalls);
  return { calls: calls.map((call) => ({ name: call.toolName, arguments: call.input })), text };
}

// A stream does not throw what goes wrong, it tells it.
async function consumed(result, pieces = []) {
  for await (const part of result.fullStream) {
    if (part.type === "error") throw part.error;
    if (part.type === "text-delta") pieces.push(part.text);
  }
  return result;
}

const driver = {
  async plain(task) {
    return { text: (await generateText({ ...base(task), prompt: "hello" })).text };
  },
  async stream(task) {
    const pieces = [];
    await consumed(streamText({ ...base(task), prompt: "hello" }), pieces);
    return { pieces };
  },
  async tools(task) {
    const result = await generateText({ ...base(task), ...withTools });
    return roundTrip(result.steps, result.text);
  },
  async streamed_tools(task) {
    const result = await consumed(streamText({ ...base(task), ...withTools }));
    return roundTrip(await result.steps, await result.text);
  },
  async schema(task) {
    return { city: (await generateObject({ ...base(task), schema: City, prompt: "Which is the capital?" })).object };
  },
  async streamed_schema(task) {
    const result = streamObject({ ...base(task), schema: City, prompt: "Which is the capital?" });
    for await (const _ of result.partialObjectStream);
    return { city: await result.object };
  },
  async thinking(task) {
    const result = await generateText({ ...base(task), ...REASONING, prompt: "think" });
    return { thoughts: result.reasoningText, text: result.text };
  },
  async streamed_thinking(task) {
    const result = await consumed(streamText({ ...base(task), ...REASONING, prompt: "think" }));
    return { thoughts: await result.reasoningText, text: await result.text };
  },
  async thinking_again(task) {
    const asks = { ...base(task), ...REASONING, seed: SEED };
    const messages = [{ role: "user", content: "think" }];
    messages.push(...(await generateText({ ...asks, messages })).response.messages);
    messages.push({ role: "user", content: "And twice that?" });
    return { text: (await generateText({ ...asks, messages })).text };
  },
  async refused(task) {
    await generateText({ ...base(task), prompt: "hello", temperature: 9 });
  },
  async streamed_refused(task) {
    await consumed(streamText({ ...base(task), prompt: "hello", temperature: 9 }));
  },
};

for await (const line of createInterface({ input: process.stdin })) {
  const { do: name, ...task } = JSON.parse(line);
  let outcome = { cannot: true };
  try {
    if (driver[name]) outcome = { value: (await driver[name](task)) ?? null };
  } catch (error) {
    outcome = { error: error.name, told: `${error.message} ${error.responseBody ?? ""}` };
  }
  console.log(JSON.stringify(outcome));
}
