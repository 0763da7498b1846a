import type { DialogueState } from "../dialogue/state";
import type { StoredMessage } from "../store/inbox";
import type { Outbox } from "../store/outbox";

const BARE_NUMBER = /^\s*(?:số\s+|chọn\s+)?\d{1,2}\s*[.!]?\s*$/iu;

/**
 * A bare number answers what stands lowest in the chat: where that is a reminder with buttons, which nobody asked
 * for, its buttons are what is offered.
 */
export async function withUnaskedOffer(
  message: Pick<StoredMessage, "chatKey" | "text" | "press">,
  state: DialogueState,
  outbox: Pick<Outbox, "latest">,
): Promise<DialogueState> {
  if (message.press !== undefined || !BARE_NUMBER.test(message.text)) return state;
  const [newest] = await outbox.latest(message.chatKey, 1);
  if (newest === undefined || newest.kind === "reply" || newest.state !== "sent") return state;
  const offered = newest.buttons.flat().map(({ label, action }) => ({ label, action }));
  return offered.length === 0 ? state : { ...state, offered };
}
