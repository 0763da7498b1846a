import type { DialogueState } from "../dialogue/state";
import type { StoredMessage } from "../store/inbox";
import type { Outbox } from "../store/outbox";
import { typedButton, typedNumber } from "./typed-button";

/** Labels are short; a longer text is not worth a look at the store. */
const MOST_WORDS = 5;

/**
 * A bare number, or the words of a choice, answer what stands lowest in the chat: where that is a reminder or a notice
 * with buttons, which nobody asked for, its buttons are what is offered.
 */
export async function withUnaskedOffer(
  message: Pick<StoredMessage, "chatKey" | "text" | "press">,
  state: DialogueState,
  outbox: Pick<Outbox, "latest">,
): Promise<DialogueState> {
  const { text, press, chatKey } = message;
  if (press !== undefined || text.trim().split(/\s+/, MOST_WORDS + 1).length > MOST_WORDS) return state;
  const [newest] = await outbox.latest(chatKey, 1);
  if (newest === undefined || newest.kind === "reply" || newest.state !== "sent") return state;
  const offered = newest.buttons.flat().map(({ label, action }) => ({ label, action }));
  const unasked = { ...state, offered };
  const isNumber = typedNumber(text) !== undefined && offered.length > 0;
  return isNumber || typedButton({ text, state: unasked }) !== undefined ? unasked : state;
}
