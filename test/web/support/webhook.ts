import { connect } from "node:net";
import type { Incoming } from "../../../src/channels/channel";
import type { WebhookReading } from "../../../src/web/webhook";

export const WEBHOOK_PATH = "/webhook/test";
export const WEBHOOK_SECRET = "một-bí-mật-đủ-dài".normalize("NFD").replace(/[^a-z-]/g, "");
export const SECRET_HEADER = "x-test-secret";
export const SIGNED = { "content-type": "application/json", [SECRET_HEADER]: WEBHOOK_SECRET };

/** An update of the tests' own platform: `{"id":1,"text":"..."}`, or `{"id":1}` for what nobody has to see. */
export function toTestIncoming(body: unknown): WebhookReading {
  if (typeof body !== "object" || body === null || !("id" in body) || typeof body.id !== "number")
    return { error: "no id" };
  if (!("text" in body)) return [];
  if (typeof body.text !== "string") return { error: "text is no text" };
  return [incomingOf(body.id, body.text)];
}

function incomingOf(id: number, text: string): Incoming {
  return {
    dedupeKey: `test:${id}`,
    channel: "telegram",
    bot: "test",
    chat: "7",
    chatKind: "private",
    sender: "7",
    messageId: String(id),
    sentAt: new Date(id),
    order: id,
    kind: "text",
    text,
    attachments: [],
    edited: false,
    addressed: true,
  };
}

/** Writes bytes as they are, a part at a time, and says that was all; @returns what comes back until the server closes. */
export function exchange(port: number, parts: readonly (string | Buffer)[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1");
    let answer = "";
    socket.setEncoding("utf8").setNoDelay(true);
    socket.on("data", (part) => {
      answer += part;
    });
    socket.on("close", () => resolve(answer));
    // A server that cuts a liar off may reset the line: what it said before is the answer.
    socket.on("error", (error) => (answer === "" ? reject(error) : undefined));
    socket.on("connect", async () => {
      for (const part of parts) {
        await new Promise((written) => socket.write(part, written));
        // The next part leaves in a packet of its own.
        await new Promise((turn) => setTimeout(turn, 10));
      }
      socket.end();
    });
  });
}

/** The head of a signed POST that ends its connection; `headers` are added or take the place of the usual ones. */
export function head(headers: Record<string, string>): string {
  const all = { host: "127.0.0.1", connection: "close", ...SIGNED, ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `POST ${WEBHOOK_PATH} HTTP/1.1\r\n${lines.join("")}\r\n`;
}

/** One chunk of a chunked body. */
export function chunk(bytes: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from("\r\n")]);
}
