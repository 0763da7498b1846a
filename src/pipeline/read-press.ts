import type { Say } from "../../locales/say";
import type { Incoming } from "../channels/channel";
import type { StoredButton, StoredDelivery } from "../store/delivery";
import { chatKeyOf } from "../store/inbox";
import type { Outbox } from "../store/outbox";
import { staysOpen } from "./stays-open";

/** What was pressed: `old`: nothing that is known in this chat; `others`: in a group, meant for somebody else. */
export type PressReading =
  | { readonly status: "old" }
  | { readonly status: "others" }
  | { readonly status: "open"; readonly action: string }
  /** It decides the message; `first` is the button that was pressed first, by this press or another. */
  | {
      readonly status: "decides";
      readonly action: string;
      readonly isFirst: boolean;
      readonly first: StoredButton;
      readonly text: string;
    };

/**
 * Looks up a pressed button. It counts only in the chat that the message went to, and in a group only from whom the
 * message answers: what a platform sends back may have been made up. Reading it again gives the same.
 */
export async function readPress(
  message: Pick<Incoming, "channel" | "bot" | "chat" | "sender" | "press" | "dedupeKey">,
  { outbox, say }: { readonly outbox: Pick<Outbox, "find" | "choose">; readonly say: Say },
): Promise<PressReading> {
  const { press, sender, dedupeKey } = message;
  const delivery = press === undefined ? undefined : await outbox.find(press.delivery);
  if (press === undefined || delivery === undefined || delivery.chatKey !== chatKeyOf(message))
    return { status: "old" };
  const button = buttonAt(delivery, press.button);
  if (button === undefined) return { status: "old" };
  if (delivery.answers !== undefined && delivery.answers !== sender) return { status: "others" };
  const { action } = button;
  if (staysOpen(action, say)) return { status: "open", action };
  const { by, button: place } = await outbox.choose(delivery.id, { button: press.button, by: dedupeKey });
  const first = buttonAt(delivery, place) ?? button;
  return { status: "decides", action, first, isFirst: by === dedupeKey, text: delivery.text };
}

function buttonAt({ buttons }: StoredDelivery, place: number): StoredButton | undefined {
  return buttons.flat()[place];
}
