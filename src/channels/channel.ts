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
  /**
   * `unsupported`: something that is not read (voice, sticker), answered politely; `event`: nothing was said, the chat
   * can be reached again (unblocked, followed), and nothing is answered.
   */
  readonly kind: "text" | "photo" | "file" | "press" | "unsupported" | "event";
  /** What was written, or the caption. */
  readonly text: string;
  readonly attachments: readonly Attachment[];
  /** The pressed button: id of the delivery that carried it, and the button's place there (0-based). */
  readonly press?: { readonly delivery: string; readonly button: number };
  readonly edited: boolean;
  readonly replyTo?: string;
  /** In a group: the bot was mentioned or replied to. Always true in private. */
  readonly addressed: boolean;
  /** It counts against the quota of its bot (`Quota.countsIncoming`). */
  readonly counted?: true;
  /** Several photos sent as one (album): the platform's id of it. They are handled together. */
  readonly album?: string;
}

export interface Outgoing {
  readonly text: string;
  /** Labels of the buttons under the text, row by row. */
  readonly buttons: readonly (readonly string[])[];
  readonly file?: {
    readonly path: string;
    readonly name: string;
    readonly mime: string;
    /** A public address of it that works for a short time, where the service has one: for platforms without files. */
    readonly link?: string;
  };
}

/** A message on its way out: where it goes and the id under which its fate is recorded. */
export interface Delivery extends Outgoing {
  readonly id: string;
  readonly chat: string;
  readonly chatKind: "private" | "group";
  readonly bot: string;
}

/**
 * Why a platform does not take a message, for good. The platform's own words are `detail`.
 * `blocked`: the person stopped the bot, never started it, or is gone (403);
 * `outside-window`: they wrote too long ago for this platform (Zalo OA -230);
 * `quota`: the bot has used up what it may send;
 * `too-long`, `bad-request`: the message itself is at fault (400);
 * `bot`: the bot or account is (401, a package without this right): its messages wait until an administrator has acted.
 */
export const REFUSALS = ["blocked", "outside-window", "quota", "too-long", "bad-request", "bot"] as const;
export type Refusal = (typeof REFUSALS)[number];

/**
 * What became of a send.
 * `sent`: the platform has it; `platformId` is absent when it said so without a number of the message.
 * `refused`: never repeated (but for `bot`).
 * `retry`: certainly not delivered, safe to repeat. With `afterMs` (429, `retry_after`) not before then, and it uses
 * up no attempt; without (5xx, connection refused) the wait grows and attempts are counted. `scope` says whether only
 * this chat has to wait or the whole bot; without it that is found out: two chats in a row are the bot.
 * `unknown`: it may have arrived (timeout after sending, connection lost), see `Channel.resendsUnknown`.
 */
export type SendResult =
  | { readonly status: "sent"; readonly platformId?: string }
  | { readonly status: "refused"; readonly reason: Refusal; readonly detail: string }
  | {
      readonly status: "retry";
      readonly reason: string;
      readonly afterMs?: number;
      readonly scope?: "chat" | "bot";
    }
  | { readonly status: "unknown"; readonly reason: string };

/** At most `messages` in any stretch of `ms` milliseconds. */
export interface Rate {
  readonly messages: number;
  readonly ms: number;
}

/** What a bot may send in a calendar month or day (Asia/Ho_Chi_Minh). */
export interface Quota {
  readonly messages: number;
  readonly per: "month" | "day";
  /** Messages that come in count too: those with `Incoming.counted`. */
  readonly countsIncoming: boolean;
}

/** What a platform allows, kept before sending; what it says itself (`SendResult`) counts all the same. */
export interface ChannelLimits {
  /** One rate per bot, over all its chats. Sendings are spread evenly, see docs of the delivery queue. */
  readonly perBot?: Rate;
  /** Each of them in every private chat. */
  readonly perChat: readonly Rate[];
  /** Each of them in every group. */
  readonly perGroup: readonly Rate[];
  readonly quota?: Quota;
  /** Nothing may be sent to a private chat in which nobody wrote for longer than this. */
  readonly windowMs?: number;
}

/** Room that the text limit of a channel without buttons leaves for the choices written out under a text. */
export const CHOICES_LENGTH = 300;

export interface Channel {
  readonly name: ChannelName;
  /** The bots or official accounts it speaks for, as in `Incoming.bot`; known without asking the platform. */
  readonly bots: readonly string[];
  /**
   * Longest text of one message, in UTF-16 units (4096 on Telegram, 2000 on Zalo), less `CHOICES_LENGTH` where there
   * are no buttons.
   */
  readonly textLimit: number;
  readonly hasButtons: boolean;
  /** Where it takes them with limits: a message beyond these is written out with numbered choices. */
  readonly buttonLimits?: { readonly most: number; readonly inGroups: boolean };
  /** It takes files as they are; another gets a link, where the service has a public address. */
  readonly sendsFiles: boolean;
  readonly limits: ChannelLimits;
  /** Sending the same delivery id again shows it only once (true of the console, of no outside platform). */
  readonly repeatable: boolean;
  /**
   * A message of unknown fate is sent a second time, marked as possibly doubled; otherwise it is put aside for the
   * administrator at once. Zalo reports errors and delivers all the same: never there.
   */
  readonly resendsUnknown: boolean;
  /** Ends by itself: a platform that hangs is `unknown` after a time limit of the channel's own. */
  send(delivery: Delivery): Promise<SendResult>;
  /**
   * The bytes of what came with a message; undefined when the platform does not give them (any more), or more than
   * the limit. Absent where the platform brings them itself (console).
   */
  download?(attachment: Attachment, limitBytes: number): Promise<Buffer | undefined>;
  /** Shows for some seconds that an answer is being prepared; absent where nothing can show it. */
  showTyping?(address: { readonly bot: string; readonly chat: string }): Promise<void>;
}
