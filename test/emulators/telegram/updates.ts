import { request } from "node:http";
import type { EmulatedBot, EmulatedUpdate } from "./emulated-bot";
import { type Params, Refused } from "./params";

/** Retries of a webhook come this soon; Telegram's own grow from seconds to an hour. */
const WEBHOOK_RETRY_MS = 40;

/** Puts an update into the bot's queue and lets it out, to whoever polls or to the webhook. */
export function addUpdate(bot: EmulatedBot, content: Readonly<Record<string, unknown>>): number {
  const update: EmulatedUpdate = { update_id: bot.nextUpdate, ...content };
  bot.nextUpdate += 1;
  bot.updates.push(update);
  bot.poll?.end("update");
  if (bot.webhook !== undefined) void push(bot, update);
  return update.update_id;
}

/** Waits for updates as getUpdates does: the offset confirms, and only one may wait at a time. */
export async function getUpdates(
  bot: EmulatedBot,
  params: Params,
  gone: AbortSignal,
): Promise<EmulatedUpdate[]> {
  if (bot.webhook !== undefined)
    throw new Refused(
      409,
      "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    );
  const {
    offset = 0,
    limit = 100,
    timeout = 0,
  } = params as { offset?: number; limit?: number; timeout?: number };
  const allowed = params.allowed_updates as string[] | undefined;
  if (limit < 1 || limit > 100) throw new Refused(400, "Bad Request: limit out of range");
  // Everything before the offset is confirmed, and forgotten.
  if (offset > 0)
    bot.updates.splice(0, bot.updates.length, ...bot.updates.filter(({ update_id }) => update_id >= offset));
  bot.poll?.end("conflict");
  const waiting = () => bot.updates.filter((update) => isAllowed(update, allowed)).slice(0, limit);
  if (waiting().length > 0 || timeout === 0) return waiting();
  const reason = await new Promise<"update" | "conflict" | "timeout">((resolve) => {
    const end = (why: "update" | "conflict" | "timeout") => {
      clearTimeout(timer);
      if (bot.poll === poll) bot.poll = undefined;
      resolve(why);
    };
    const poll = { end };
    const timer = setTimeout(() => end("timeout"), timeout * 1000);
    gone.addEventListener("abort", () => end("timeout"));
    bot.poll = poll;
  });
  if (reason === "conflict")
    throw new Refused(
      409,
      "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
    );
  return waiting();
}

function isAllowed(update: EmulatedUpdate, allowed: readonly string[] | undefined): boolean {
  return allowed === undefined || allowed.length === 0 || allowed.some((kind) => kind in update);
}

export function setWebhook(bot: EmulatedBot, params: Params): true {
  const url = String(params.url);
  const secret = params.secret_token as string | undefined;
  if (!/^https?:\/\//.test(url))
    throw new Refused(400, "Bad Request: bad webhook: An HTTPS URL must be provided for webhook");
  if (secret !== undefined && !/^[A-Za-z0-9_-]{1,256}$/.test(secret))
    throw new Refused(400, "Bad Request: secret token contains unallowed characters");
  const { max_connections = 40 } = params as { max_connections?: number };
  if (max_connections < 1 || max_connections > 100)
    throw new Refused(400, "Bad Request: max_connections out of range");
  bot.webhook = { url, secret, allowed: params.allowed_updates as string[] | undefined };
  bot.poll?.end("conflict");
  for (const update of bot.updates) void push(bot, update);
  return true;
}

/** Sends an update until it is taken, the same one each time, cut into chunks in the middle of a letter. */
async function push(bot: EmulatedBot, update: EmulatedUpdate): Promise<void> {
  while (bot.webhook !== undefined && bot.updates.includes(update)) {
    const { webhook } = bot;
    if (!isAllowed(update, webhook.allowed)) return;
    const status = await post(webhook.url, webhook.secret, Buffer.from(JSON.stringify(update))).catch(
      () => 0,
    );
    if (status >= 200 && status < 300) {
      bot.updates.splice(bot.updates.indexOf(update), 1);
      return;
    }
    webhook.lastError = status === 0 ? "Connection refused" : `Wrong response from the webhook: ${status}`;
    await new Promise((resolve) => setTimeout(resolve, WEBHOOK_RETRY_MS));
  }
}

function post(url: string, secret: string | undefined, body: Buffer): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = {
      "content-type": "application/json",
      ...(secret !== undefined && { "x-telegram-bot-api-secret-token": secret }),
    };
    const sent = request(url, { method: "POST", headers, agent: false }, (response) => {
      response.resume();
      response.on("end", () => resolve(response.statusCode ?? 0));
    });
    sent.on("error", reject);
    const inALetter = body.findIndex((byte) => byte >= 0xc0) + 1;
    sent.write(body.subarray(0, inALetter || 1));
    // A turn of the loop later, so that it is a chunk of its own.
    setImmediate(() => sent.end(body.subarray(inALetter || 1)));
  });
}
