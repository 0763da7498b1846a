import { isPressKey, pressKeyOf } from "../../press-key";
import type { Incoming } from "../channel";

/** Zalo's filter of commands lets through what begins so. */
const MARK = "#dvk:";

/** What a button sends back: the message and the button's place, which mean nothing in another chat. */
export function pressPayload(delivery: string, button: number): string {
  return `${MARK}${pressKeyOf(delivery)}.${button}`;
}

/** A press comes as a text like any other: @returns undefined for a text that is none. Anybody may type one. */
export function readPressPayload(text: string): Incoming["press"] {
  const [, delivery = "", button = ""] = /^#dvk:([^.]{1,64})\.(\d{1,3})$/.exec(text.trim()) ?? [];
  return isPressKey(delivery) ? { delivery, button: Number(button) } : undefined;
}
