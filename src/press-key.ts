import { hash } from "node:crypto";

/**
 * The name of a delivery inside its buttons, where a platform takes few bytes (Telegram's callback data: 64). It says
 * nothing by itself, and is only looked up: what a button means stands in the store.
 */
export function pressKeyOf(deliveryId: string): string {
  return `${MARK}${hash("sha256", deliveryId, "base64url").slice(0, LENGTH)}`;
}

/** Is it such a name, and not the delivery's id? No id begins with the mark. */
export function isPressKey(text: string): boolean {
  return text.length === LENGTH + 1 && text.startsWith(MARK);
}

const MARK = "~";
/** 22 characters carry 132 bits. */
const LENGTH = 22;
