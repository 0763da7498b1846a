import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createEmulatedBot, type EmulatedBot } from "./emulated-bot";
import { answerFault, type Faults, isDone } from "./faults";
import { METHODS } from "./methods";
import { type Params, Refused, readParams } from "./params";
import { getUpdates, setWebhook } from "./updates";

/** A Telegram of one's own: as strict as the real one, with a hand on everything that may go wrong. */
export interface TelegramEmulator {
  /** The API root, "http://127.0.0.1:PORT". */
  readonly url: string;
  bot(token: string): EmulatedBot;
  /** What goes wrong from now on; nothing when called without. */
  setFaults(faults?: Faults): void;
  /** Ends the server, and starts it again at the same address. */
  goAway(): Promise<void>;
  comeBack(): Promise<void>;
  stop(): Promise<void>;
}

export async function startTelegramEmulator(tokens: readonly string[]): Promise<TelegramEmulator> {
  const bots = new Map(tokens.map((token) => [token, createEmulatedBot(token)]));
  let faults: Faults | undefined;
  const server = createServer((request, response) => {
    serve(request, response, bots, () => faults).catch(() => response.destroy());
  });
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  await listen(0);
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return {
    url: `http://127.0.0.1:${port}`,
    bot(token) {
      const bot = bots.get(token);
      if (bot === undefined) throw new Error("no such bot");
      return bot;
    },
    setFaults(next) {
      faults = next;
    },
    goAway: close,
    comeBack: () => listen(port),
    async stop() {
      for (const bot of bots.values()) bot.webhook = undefined;
      await close();
    },
  };
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  bots: ReadonlyMap<string, EmulatedBot>,
  faults: () => Faults | undefined,
): Promise<void> {
  const { pathname } = new URL(request.url ?? "/", "http://emulator");
  const [, file, token = "", rest = ""] = /^\/(file\/)?bot([^/]+)\/(.+)$/.exec(pathname) ?? [];
  const bot = bots.get(token);
  try {
    if (bot === undefined) throw new Refused(401, "Unauthorized");
    if (file !== undefined) return sendFile(bot, decodeURIComponent(rest), response, faults());
    await answer(bot, rest.toLowerCase(), request, response, faults());
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { code, description, parameters } = error;
    send(response, code, { ok: false, error_code: code, description, ...(parameters && { parameters }) });
  }
}

async function answer(
  bot: EmulatedBot,
  method: string,
  request: IncomingMessage,
  response: ServerResponse,
  faults: Faults | undefined,
): Promise<void> {
  const given = await readBody(request);
  const call = { method, params: given, at: performance.now(), outcome: "open" };
  bot.calls.push(call);
  const fault = faults?.(method, given, bot.calls.length);
  try {
    if (fault !== undefined && !isDone(fault)) {
      call.outcome = fault.kind;
      answerFault(fault, response);
      return;
    }
    const result = await run(bot, method, readParams(method, given), response);
    call.outcome = fault?.kind ?? "ok";
    if (fault !== undefined) answerFault(fault, response);
    else send(response, 200, { ok: true, result });
  } catch (error) {
    if (error instanceof Refused) call.outcome = String(error.code);
    throw error;
  }
}

async function run(
  bot: EmulatedBot,
  method: string,
  params: Params,
  response: ServerResponse,
): Promise<unknown> {
  if (method === "getupdates") {
    const gone = new AbortController();
    response.on("close", () => gone.abort());
    return getUpdates(bot, params, gone.signal);
  }
  if (method === "setwebhook") return setWebhook(bot, params);
  if (method === "deletewebhook") {
    bot.webhook = undefined;
    return true;
  }
  if (method === "getwebhookinfo") {
    const { url = "", lastError } = bot.webhook ?? {};
    const error = lastError === undefined ? {} : { last_error_date: 1, last_error_message: lastError };
    return { url, has_custom_certificate: false, pending_update_count: bot.updates.length, ...error };
  }
  return METHODS[method]?.(bot, params);
}

function sendFile(
  bot: EmulatedBot,
  path: string,
  response: ServerResponse,
  faults: Faults | undefined,
): void {
  const file = [...bot.files.values()].find(({ link }) => link === path);
  const fault = faults?.("file", { path }, 0);
  if (fault !== undefined && answerFault(fault, response)) return;
  if (file === undefined) throw new Refused(404, "Not Found");
  response.writeHead(200, { "content-type": "application/octet-stream" }).end(file.bytes);
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}

async function readBody(request: IncomingMessage): Promise<Params> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  const type = request.headers["content-type"] ?? "";
  if (type.startsWith("multipart/form-data")) return readForm(body, type);
  try {
    return body.length === 0 ? {} : JSON.parse(body.toString("utf8"));
  } catch {
    throw new Refused(400, "Bad Request: can't parse request: JSON");
  }
}

async function readForm(body: Buffer, type: string): Promise<Params> {
  const form = await new Response(new Uint8Array(body), { headers: { "content-type": type } }).formData();
  const entries = await Promise.all(
    [...form].map(async ([name, value]) =>
      typeof value === "string"
        ? [name, value]
        : [name, { name: value.name, bytes: Buffer.from(await value.arrayBuffer()) }],
    ),
  );
  return Object.fromEntries(entries);
}
