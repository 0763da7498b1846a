import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { z } from "zod";

/** What goes wrong with the next calls of a method ("*": of any), each fault once. */
export type ZaloBotFault =
  /** A gateway's page instead of an answer, before or after the call was carried out. */
  | { readonly kind: "gateway"; readonly status: number; readonly done: boolean }
  /** The platform refuses: HTTP 200 with `ok: false`. */
  | { readonly kind: "error"; readonly code: number; readonly description: string; readonly done?: boolean }
  /** The connection ends without an answer. */
  | { readonly kind: "cut"; readonly done: boolean }
  /** No answer for so long, then the connection ends. */
  | { readonly kind: "hang"; readonly ms: number; readonly done: boolean };

export interface SentByBot {
  readonly bot: string;
  readonly chat: string;
  readonly messageId: string;
  readonly text: string;
  readonly photo?: string;
  readonly at: number;
}

export interface UserMessage {
  readonly text?: string;
  readonly photo?: Buffer;
  readonly caption?: string;
  /** A file, place or card: arrives without its content. */
  readonly unsupported?: true;
  readonly sticker?: true;
  readonly group?: string;
  /** In a group: the bot is picked from the list, or one of its messages replied to. Else it hears nothing. */
  readonly replyTo?: string;
  readonly messageId?: string;
}

export interface ZaloBotEmulatorOptions {
  /** `<id>:<secret>` with the name by which people pick the bot. */
  readonly bots: readonly { readonly token: string; readonly name: string }[];
  /** Webhooks as the documents show them instead of bare. */
  readonly wrapped?: boolean;
  /** Keeps what is written while nobody polls, which the real platform does not. */
  readonly keepsWhileAway?: boolean;
  /** The bot's own messages come back to it. */
  readonly echoes?: boolean;
  readonly usersPerBot?: number;
  readonly monthlyQuota?: number;
  /** Milliseconds a poll is held, however long it asks for. */
  readonly pollMs?: number;
  /** Lets webhooks go to a plain address of this machine, which the real platform refuses. */
  readonly allowsLocalWebhooks?: boolean;
  readonly now?: () => number;
}

interface Bot {
  readonly token: string;
  readonly id: string;
  readonly name: string;
  webhook?: { url: string; secret: string };
  readonly waiting: ((update: unknown) => void)[];
  readonly kept: unknown[];
  readonly users: Set<string>;
  counted: number;
}

const TEXT_LIMIT = 2_000;
const methods = {
  sendMessage: z.object({ chat_id: z.string(), text: z.string().min(1), parse_mode: z.string().optional() }),
  sendPhoto: z.object({ chat_id: z.string(), photo: z.url(), caption: z.string().optional() }),
  sendChatAction: z.object({ chat_id: z.string(), action: z.literal("typing") }),
  setWebhook: z.object({ url: z.string(), secret_token: z.string().min(8).max(256) }),
} as const;

/** A strict emulator of the Zalo Bot Platform over HTTP, with the hands of its users. */
export class ZaloBotEmulator {
  readonly sent: SentByBot[] = [];
  /** The links of pictures end some day: while this is off, all have. */
  givesPhotos = true;
  /** Updates that nobody took. */
  readonly lost: unknown[] = [];
  /** Updates that arrived with an answer to a poll. */
  readonly taken: unknown[] = [];
  #faultOf: (method: string) => ZaloBotFault | undefined = () => undefined;
  readonly #faults = new Map<string, ZaloBotFault[]>();
  readonly #photos = new Map<string, Buffer>();
  readonly #bots: Bot[];
  readonly #server = createServer((request, response) => void this.#serve(request, response));
  readonly #now: () => number;
  #count = 0;

  constructor(private readonly options: ZaloBotEmulatorOptions) {
    this.#now = options.now ?? Date.now;
    this.#bots = options.bots.map(({ token, name }) => ({
      ...{ token, name, id: token.slice(0, token.indexOf(":")) },
      ...{ waiting: [], kept: [], users: new Set<string>(), counted: 0 },
    }));
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    return this.url;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** The next calls of a method go wrong in these ways, one each. */
  fail(method: string, ...faults: readonly ZaloBotFault[]): void {
    this.#faults.set(method, [...(this.#faults.get(method) ?? []), ...faults]);
  }

  /** Which fault comes at a call, as long as it is set. */
  setFaults(faultOf: (method: string) => ZaloBotFault | undefined = () => undefined): void {
    this.#faultOf = faultOf;
  }

  /** Somebody waits for messages of this bot. */
  isPolled(bot = this.#bots[0]?.id): boolean {
    return (this.#bots.find(({ id }) => id === bot)?.waiting.length ?? 0) > 0;
  }

  /** Nothing is left to be taken, and what was taken is stored: the next message is waited for. */
  isTaken(): boolean {
    return this.#bots.every(
      ({ webhook, kept, waiting }) => webhook !== undefined || (kept.length === 0 && waiting.length > 0),
    );
  }

  webhookOf(bot = this.#bots[0]?.id): string | undefined {
    return this.#bots.find(({ id }) => id === bot)?.webhook?.url;
  }

  /** Messages of this month, both ways. */
  countedOf(bot = this.#bots[0]?.id): number {
    return this.#botBy(bot).counted;
  }

  /** A user writes. @returns the id of the message, and the HTTP status of a webhook. */
  async write(user: string, said: UserMessage, botId?: string): Promise<{ id: string; status?: number }> {
    const bot = this.#botBy(botId);
    const id = said.messageId ?? this.#newId();
    const isPicked =
      said.text?.includes(`@${bot.name}`) === true || said.caption?.includes(`@${bot.name}`) === true;
    const isReply = this.sent.some(({ messageId }) => messageId === said.replyTo);
    if (said.group !== undefined && !isPicked && !isReply) return { id };
    if (
      said.group === undefined &&
      !bot.users.has(user) &&
      bot.users.size >= (this.options.usersPerBot ?? 50)
    )
      throw new Error("this bot has as many users as it may have");
    bot.users.add(user);
    bot.counted += 1;
    const status = await this.#deliver(bot, this.#eventOf(user, id, said));
    return status === undefined ? { id } : { id, status };
  }

  /** The platform brings an update once more, or one of the test's own making. */
  deliver(update: unknown, botId?: string): Promise<number | undefined> {
    return this.#deliver(this.#botBy(botId), update);
  }

  #botBy(id: string | undefined): Bot {
    const bot = id === undefined ? this.#bots[0] : this.#bots.find((known) => known.id === id);
    if (bot === undefined) throw new Error(`no bot ${id}`);
    return bot;
  }

  #newId(): string {
    this.#count += 1;
    return `${this.#count.toString(16).padStart(8, "0")}${randomBytes(6).toString("hex")}`;
  }

  #eventOf(user: string, id: string, said: UserMessage): object {
    const group = said.group;
    const message = {
      date: this.#now(),
      chat: { chat_type: group === undefined ? "PRIVATE" : "GROUP", id: group ?? user },
      message_id: id,
      from: { id: user, is_bot: false, display_name: "Người dùng" },
      ...(said.replyTo !== undefined && { reply_to_message: { message_id: said.replyTo } }),
    };
    if (said.photo !== undefined) {
      const name = this.#newId();
      this.#photos.set(name, said.photo);
      const photo = {
        message_type: "CHAT_PHOTO",
        photo_url: `${this.url}/photos/${name}.jpg`,
        caption: said.caption,
      };
      return { event_name: "message.image.received", message: { ...message, ...photo } };
    }
    if (said.sticker)
      return { event_name: "message.sticker.received", message: { ...message, sticker: "s", url: "u" } };
    if (said.unsupported) return { event_name: "message.unsupported.received", message };
    return { event_name: "message.text.received", message: { ...message, text: said.text ?? "" } };
  }

  async #deliver(bot: Bot, event: unknown): Promise<number | undefined> {
    if (bot.webhook !== undefined) return this.#post(bot.webhook, event);
    const poller = bot.waiting.shift();
    if (poller !== undefined) poller(event);
    else if (this.options.keepsWhileAway === true) bot.kept.push(event);
    else this.lost.push(event);
    return undefined;
  }

  async #post({ url, secret }: { url: string; secret: string }, event: unknown): Promise<number> {
    const response = await fetch(url, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "x-bot-api-secret-token": secret,
        "user-agent": "Java/17.0.2",
      },
      body: JSON.stringify(this.options.wrapped === true ? { ok: true, result: event } : event),
    });
    return response.status;
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? "/";
    const photo = /^\/photos\/([0-9a-f]+)\.jpg$/.exec(path)?.[1];
    if (photo !== undefined) return this.#servePhoto(photo, response);
    const [, token = "", method = ""] = /^\/bot([^/]+)\/([A-Za-z]+)$/.exec(path) ?? [];
    const body = await readJson(request);
    const fault = this.#takeFault(method);
    if (fault !== undefined && !isDone(fault)) return misbehave(fault, response);
    const bot = this.#bots.find((known) => known.token === decodeURIComponent(token));
    const answer =
      bot === undefined ? no(401, "Unauthorized") : await this.#call(bot, method, body, response);
    // What was handed out with an answer that never arrived is gone.
    if (method === "getUpdates" && "result" in answer)
      (fault === undefined ? this.taken : this.lost).push(answer.result);
    if (fault !== undefined) return misbehave(fault, response);
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(answer));
  }

  #servePhoto(name: string, response: ServerResponse): void {
    const bytes = this.#photos.get(name);
    if (bytes === undefined || !this.givesPhotos) response.writeHead(404).end();
    else response.writeHead(200, { "content-type": "image/jpeg" }).end(bytes);
  }

  #takeFault(method: string): ZaloBotFault | undefined {
    return this.#faults.get(method)?.shift() ?? this.#faults.get("*")?.shift() ?? this.#faultOf(method);
  }

  async #call(bot: Bot, method: string, body: unknown, response: ServerResponse): Promise<object> {
    switch (method) {
      case "getMe":
        return ok({
          id: bot.id,
          account_name: `bot.${bot.id}`,
          account_type: "BASIC",
          can_join_groups: false,
        });
      case "getUpdates":
        return this.#poll(bot, response);
      case "setWebhook":
        return this.#setWebhook(bot, body);
      case "deleteWebhook":
        bot.webhook = undefined;
        return ok({ url: "", updated_at: this.#now() });
      case "getWebhookInfo":
        return ok({ url: bot.webhook?.url ?? "", updated_at: this.#now() });
      case "sendMessage":
      case "sendPhoto":
        return this.#send(bot, method, body);
      case "sendChatAction":
        return methods.sendChatAction.safeParse(body).success ? { ok: true } : no(400, "Bad request");
      default:
        return no(404, "Not found");
    }
  }

  async #poll(bot: Bot, response: ServerResponse): Promise<object> {
    const kept = bot.webhook === undefined ? bot.kept.shift() : undefined;
    if (kept !== undefined) return ok(kept);
    const update = await new Promise<unknown>((resolve) => {
      const timer = setTimeout(() => end(undefined), this.options.pollMs ?? 30_000);
      const end = (found: unknown) => {
        clearTimeout(timer);
        const at = bot.waiting.indexOf(end);
        if (at >= 0) bot.waiting.splice(at, 1);
        resolve(found);
      };
      response.once("close", () => end(undefined));
      // With a webhook a poll hears nothing, and is not told why.
      if (bot.webhook === undefined) bot.waiting.push(end);
    });
    return update === undefined ? no(408, "Request timeout") : ok(update);
  }

  #setWebhook(bot: Bot, body: unknown): object {
    const read = methods.setWebhook.safeParse(body);
    if (!read.success || !this.#mayReach(read.data.url))
      return no(400, "Bad request: invalid url or secret_token");
    bot.webhook = { url: read.data.url, secret: read.data.secret_token };
    return ok({ url: read.data.url, updated_at: this.#now(), verification: { ok: true, status_code: 200 } });
  }

  #mayReach(url: string): boolean {
    if (this.options.allowsLocalWebhooks === true) return URL.canParse(url);
    return /^https:\/\/(?!localhost|127\.|10\.|192\.168\.)[^/]+\.[^/]+/.test(url);
  }

  #send(bot: Bot, method: "sendMessage" | "sendPhoto", body: unknown): object {
    const read = methods[method].safeParse(body);
    if (!read.success) return no(400, "Bad request");
    const { chat_id: chat } = read.data;
    const text = "text" in read.data ? read.data.text : (read.data.caption ?? "");
    if (text.length > TEXT_LIMIT) return no(400, "Bad request: text is too long");
    if (chat.length !== 20 && !/^[0-9a-f]{8,}$/.test(chat)) return no(404, "Not found: chat");
    if (bot.counted >= (this.options.monthlyQuota ?? 3_000)) return no(429, "Quota exceeded");
    bot.counted += 1;
    const messageId = this.#newId();
    const photo = "photo" in read.data ? { photo: read.data.photo } : {};
    this.sent.push({ bot: bot.id, chat, messageId, text, ...photo, at: this.#now() });
    if (this.options.echoes === true) void this.#echo(bot, chat, messageId, text);
    return ok({ message_id: messageId, date: this.#now() });
  }

  async #echo(bot: Bot, chat: string, id: string, text: string): Promise<void> {
    const from = { id: bot.id, is_bot: true, display_name: bot.name };
    const message = {
      date: this.#now(),
      chat: { chat_type: "PRIVATE", id: chat },
      message_id: id,
      from,
      text,
    };
    await this.#deliver(bot, { event_name: "message.text.received", message });
  }
}

function ok(result: unknown): object {
  return { ok: true, result };
}

function no(error_code: number, description: string): object {
  return { ok: false, error_code, description };
}

function isDone(fault: ZaloBotFault): boolean {
  return fault.done === true;
}

function misbehave(fault: ZaloBotFault, response: ServerResponse): void {
  switch (fault.kind) {
    case "error":
      response
        .writeHead(200, { "content-type": "application/json" })
        .end(JSON.stringify(no(fault.code, fault.description)));
      return;
    case "gateway":
      response
        .writeHead(fault.status, { "content-type": "text/html" })
        .end("<html><h1>Bad Gateway</h1></html>");
      return;
    case "cut":
      response.destroy();
      return;
    case "hang":
      setTimeout(() => response.destroy(), fault.ms).unref();
  }
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString("utf8");
  try {
    return text === "" ? {} : JSON.parse(text);
  } catch {
    return undefined;
  }
}
