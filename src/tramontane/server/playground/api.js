// The server, asked as any client asks it.

export class Refused extends Error {
  constructor(status, body) {
    super(reason(body));
    this.status = status;
    this.body = body;
  }
}

function reason(body) {
  if (Array.isArray(body?.detail)) return body.detail.map((one) => `${one.loc?.slice(1).join(".") || ""} ${one.msg}`).join("; ");
  if (typeof body?.message === "string") return body.message;
  if (Array.isArray(body?.message?.detail)) return reason(body.message);
  return body?.detail ?? "the server gave no reason";
}

export async function models(key) {
  const reply = await fetch("v1/models", { headers: headers(key) });
  if (!reply.ok) throw await refusal(reply);
  return (await reply.json()).data;
}

// Each event as it comes. Aborting the signal closes the connection, and the server stops its work.
export async function* stream(body, key, signal) {
  const reply = await fetch("v1/chat/completions", {
    method: "POST",
    headers: { ...headers(key), "content-type": "application/json" },
    body: JSON.stringify({ ...body, stream: true }),
    signal,
  });
  if (!reply.ok) throw await refusal(reply);
  for await (const data of events(reply.body)) {
    if (data === "[DONE]") return;
    const event = JSON.parse(data);
    if (event.object === "error" || event.error) throw new Refused(500, event.error ?? event);
    yield event;
  }
  throw new Error("the connection broke off before the answer was complete");
}

async function* events(bytes) {
  const reader = bytes.pipeThrough(new TextDecoderStream()).getReader();
  let waiting = "";
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    const blocks = (waiting + value).split(/\r?\n\r?\n/);
    waiting = blocks.pop();
    for (const block of blocks) {
      const lines = block.split(/\r?\n/).filter((line) => line.startsWith("data:"));
      if (lines.length) yield lines.map((line) => line.slice(5).trimStart()).join("\n");
    }
  }
}

const headers = (key) => (key ? { authorization: `Bearer ${key}` } : {});

async function refusal(reply) {
  const text = await reply.text();
  try {
    return new Refused(reply.status, JSON.parse(text));
  } catch {
    return new Refused(reply.status, { message: text });
  }
}
