import type { Clock } from "../../clock";
import type { Attachment, Incoming } from "../channel";

/** What the page sends when a person writes. `clientKey` stays the same when the page tries again. */
export interface ConsoleTextRequest {
  readonly clientKey: string;
  readonly text: string;
  /** The id the page gave the message; of the message it edits, for an edit. */
  readonly messageId?: string;
  readonly edit?: boolean;
  readonly replyTo?: string;
}

/** The person pressed a button of a message of the bot. */
export interface ConsolePressRequest {
  readonly clientKey: string;
  readonly delivery: string;
  readonly button: number;
}

/** The person sent a photo or a file, already stored. */
export interface ConsoleFileRequest {
  readonly clientKey: string;
  readonly messageId?: string;
  readonly caption: string;
  readonly attachment: Attachment;
}

export interface ToIncoming {
  text(person: string, request: ConsoleTextRequest): Incoming;
  press(person: string, request: ConsolePressRequest): Incoming;
  file(person: string, request: ConsoleFileRequest): Incoming;
}

/** Turns what the page sends into the one shape all platforms share. A person has one private chat. */
export function createToIncoming(options: { clock: Clock }): ToIncoming {
  let order = 0;
  const base = (person: string, clientKey: string): Incoming => {
    // Breaks ties of `sentAt` within this process; between processes the time decides.
    order += 1;
    return {
      dedupeKey: `console:${person}:${clientKey}`,
      channel: "console",
      bot: "console",
      chat: person,
      chatKind: "private",
      sender: person,
      messageId: `m-${clientKey}`,
      sentAt: options.clock.now(),
      order,
      kind: "text",
      text: "",
      attachments: [],
      edited: false,
      addressed: true,
    };
  };
  return {
    text: (person, request) => ({
      ...base(person, request.clientKey),
      ...(request.messageId === undefined ? {} : { messageId: request.messageId }),
      ...(request.replyTo === undefined ? {} : { replyTo: request.replyTo }),
      text: request.text,
      edited: request.edit ?? false,
    }),
    press: (person, request) => ({
      ...base(person, request.clientKey),
      kind: "press",
      press: { delivery: request.delivery, button: request.button },
    }),
    file: (person, request) => ({
      ...base(person, request.clientKey),
      ...(request.messageId === undefined ? {} : { messageId: request.messageId }),
      kind: request.attachment.kind,
      text: request.caption,
      attachments: [request.attachment],
    }),
  };
}
