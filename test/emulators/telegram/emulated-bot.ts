import { randomBytes } from "node:crypto";

export interface EmulatedMessage {
  readonly message_id: number;
  readonly chat: string;
  readonly fromBot: boolean;
  /** As it was sent: with the tags of its parse_mode. */
  raw: string;
  /** As people read it. */
  text: string;
  /** Rows of buttons: label and what a press sends back. */
  buttons: readonly (readonly { readonly text: string; readonly data: string }[])[];
  edits: number;
  readonly file?: { readonly kind: "photo" | "document"; readonly name: string; readonly bytes: Buffer };
}

export interface EmulatedUpdate {
  readonly update_id: number;
  readonly [kind: string]: unknown;
}

/** One call that came in, as it was understood. */
export interface Call {
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly at: number;
  /** What was answered: "ok", or the error's code. */
  outcome: string;
}

export interface EmulatedWebhook {
  readonly url: string;
  readonly secret: string | undefined;
  readonly allowed: readonly string[] | undefined;
  lastError?: string;
}

/** Everything Telegram knows of one bot. */
export interface EmulatedBot {
  readonly token: string;
  readonly id: number;
  readonly username: string;
  readonly updates: EmulatedUpdate[];
  nextUpdate: number;
  /** The getUpdates that waits. */
  poll: { end(reason: "update" | "conflict"): void } | undefined;
  webhook: EmulatedWebhook | undefined;
  readonly messages: EmulatedMessage[];
  /** Chats in which somebody has written, and so may be written to. */
  readonly started: Set<string>;
  readonly blocked: Set<string>;
  /** Groups that have become supergroups. */
  readonly migrated: Map<string, string>;
  readonly commands: Map<string, readonly unknown[]>;
  /** Presses not answered yet, and those that were, with the words shown. */
  readonly queries: Map<string, { answer?: string }>;
  readonly files: Map<string, { readonly bytes: Buffer; readonly path: string; link: string | undefined }>;
  readonly calls: Call[];
}

export function createEmulatedBot(token: string): EmulatedBot {
  const id = Number(token.split(":")[0]);
  return {
    ...{ token, id, username: `dvk_${id}_bot` },
    ...{ updates: [], nextUpdate: 700_000_001, poll: undefined, webhook: undefined, messages: [] },
    ...{ started: new Set(), blocked: new Set(), migrated: new Map(), commands: new Map() },
    ...{ queries: new Map(), files: new Map(), calls: [] },
  };
}

export function addMessage(
  bot: EmulatedBot,
  message: Omit<EmulatedMessage, "message_id" | "edits">,
): EmulatedMessage {
  const inChat = bot.messages.filter(({ chat }) => chat === message.chat).length;
  const added = { ...message, message_id: inChat + 1, edits: 0 };
  bot.messages.push(added);
  return added;
}

/** Keeps a file, and gives the id under which it can be fetched. */
export function addFile(bot: EmulatedBot, bytes: Buffer, name: string): string {
  const id = `BQAC${randomBytes(12).toString("base64url")}`;
  bot.files.set(id, { bytes, path: `documents/${bot.files.size}_${name}`, link: undefined });
  return id;
}

/** A bot's own description, as getMe and the senders of its messages have it. */
export function describeBot(bot: EmulatedBot) {
  return { id: bot.id, is_bot: true, first_name: "Dân vận khéo", username: bot.username };
}
