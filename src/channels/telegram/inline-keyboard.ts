import type { InlineKeyboardButton, InlineKeyboardMarkup } from "telegraf/types";
import { pressKeyOf } from "../../press-key";
import type { Delivery } from "../channel";

/** More beside each other cannot be read on a telephone, and Telegram takes no more than eight. */
const MOST_IN_A_ROW = 8;

/**
 * The buttons under a message. What a press sends back names the delivery and the button's place (25 of the 64 bytes
 * that Telegram allows): it means nothing outside the chat that the delivery went to.
 */
export function inlineKeyboard({ id, buttons }: Pick<Delivery, "id" | "buttons">): InlineKeyboardMarkup {
  const key = pressKeyOf(id);
  let place = -1;
  const rows = buttons.map((row) =>
    row.map((text): InlineKeyboardButton => {
      place += 1;
      return { text, callback_data: `${key}.${place}` };
    }),
  );
  return { inline_keyboard: rows.flatMap((row) => inRows(row)) };
}

function inRows<T>(row: readonly T[]): T[][] {
  const rows: T[][] = [];
  for (let at = 0; at < row.length; at += MOST_IN_A_ROW) rows.push(row.slice(at, at + MOST_IN_A_ROW));
  return rows;
}
