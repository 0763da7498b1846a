/** What every chat platform speaks: one shape in, one shape out. A platform knows nothing of models. */

export const CHANNEL_NAMES = ["console", "telegram", "zalo-bot", "zalo-oa"] as const;
export type ChannelName = (typeof CHANNEL_NAMES)[number];

export interface Attachment {
  readonly kind: "photo" | "file";
  /** Where the platform keeps it: a file id, or a URL that may expire. */
  readonly ref: string;
  readonly name?: string;
  readonly mime?: string;
  readonly bytes?: number;
}

/** One update of a platform, in the form the inbox stores. */
export interface Incoming {
  /** Unique per update over all platforms: `tg:<bot>:<update_id>`. A repeat of it is dropped. */
  readonly dedupeKey: string;
  readonly channel: ChannelName;
  /** Which bot or official account of the platform received it. */
  readonly bot: string;
  /** The platform's chat id; the answer goes there. */
  readonly chat: string;
  readonly chatKind: "private" | "group";
  /** The platform's id of the person who wrote. */
  readonly sender: string;
  /** The platform's id of the message; an edit carries the id of the message it edits. */
  readonly messageId: string;
  /** When it was sent, by the platform. */
  readonly sentAt: Date;
  /** Order within the chat as the platform numbers it (update id); ties of `sentAt` are broken by it. */
  readonly order: number;
  readonly kind: "text" | "photo" | "file" | "press" | "unsupported";
  /** What was written, or the caption. */
  readonly text: string;
  readonly attachments: readonly Attachment[];
  /** The pressed button: id of the delivery that carried it, and the button's place there (0-based). */
  readonly press?: { readonly delivery: string; readonly button: number };
  readonly edited: boolean;
  readonly replyTo?: string;
  /** In a group: the bot was mentioned or replied to. Always true in private. */
  readonly addressed: boolean;
}

export interface Outgoing {
  readonly text: string;
  /** Labels of the buttons under the text, row by row. */
  readonly buttons: readonly (readonly string[])[];
  readonly file?: { readonly path: string; readonly name: string; readonly mime: string };
}

/** A message on its way out: where it goes and the id under which its fate is recorded. */
export interface Delivery extends Outgoing {
  readonly id: string;
  readonly chat: string;
  readonly bot: string;
}

/**
 * What became of a send. `refused` is final (400, 403); `retry` is safe to repeat (429, connection refused
 * before anything was sent); `unknown` may have arrived and is never repeated blindly.
 */
export type SendResult =
  | { readonly status: "sent"; readonly platformId: string }
  | { readonly status: "refused"; readonly reason: string }
  | { readonly status: "retry"; readonly reason: string; readonly afterMs?: number }
  | { readonly status: "unknown"; readonly reason: string };

export interface Channel {
  readonly name: ChannelName;
  /** Longest text of one message, in UTF-16 units (4096 on Telegram, 2000 on Zalo). */
  readonly textLimit: number;
  readonly hasButtons: boolean;
  /** Sending the same delivery id again shows it only once (true of the console, of no outside platform). */
  readonly repeatable: boolean;
  send(delivery: Delivery): Promise<SendResult>;
  /**
   * The bytes of what came with a message; undefined when the platform does not give them (any more), or more than
   * the limit. Absent where the platform brings them itself (console).
   */
  download?(attachment: Attachment, limitBytes: number): Promise<Buffer | undefined>;
}
