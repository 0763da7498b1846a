import type { Incoming } from "../../src/channels/channel";

const START = Date.parse("2026-03-02T01:00:00Z");

/** A message of the console; `at` is its place in time in seconds, `key` makes it one and only. */
export function incoming(
  sender: string,
  text: string,
  more: Partial<Incoming> & { readonly key: string; readonly at: number },
): Incoming {
  const { key, at, ...rest } = more;
  return {
    dedupeKey: key,
    channel: "console",
    bot: "console",
    chat: sender,
    chatKind: "private",
    sender,
    messageId: `m-${key}`,
    sentAt: new Date(START + at * 1000),
    order: at,
    kind: "text",
    text,
    attachments: [],
    edited: false,
    addressed: true,
    ...rest,
  };
}

/** Presses a button of a stored reply: by default the first, which is "Lưu" on a complete card. */
export function press(
  sender: string,
  delivery: string,
  more: { readonly key: string; readonly at: number; readonly button?: number },
): Incoming {
  const { button = 0, ...rest } = more;
  return incoming(sender, "", { ...rest, kind: "press", press: { delivery, button } });
}
