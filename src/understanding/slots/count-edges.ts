import { dayOf, isoOf } from "../grammars/days";
import type { DateMatch, Direction } from "../grammars/match";
import type { Slots } from "../understanding";
import type { SlotContext } from "./context";

const COUNTED_ACTS: ReadonlySet<string> = new Set(["register", "recognise", "coverage"]);

/** "đăng ký sau ngày 30/6" counts from the next day on, "đăng ký trước 31/3" up to the day before. */
export function isEdgeOfCount(
  context: SlotContext,
  match: DateMatch,
  direction: Direction,
  slots: Partial<Slots>,
): boolean {
  const { tokens, concepts } = context.reading;
  const before = tokens[match.from - 1]?.fold === "ngay" ? match.from - 2 : match.from - 1;
  // "đăng ký trước" is also how a deadline is set.
  const isCounted =
    tokens[before - 1]?.fold === "ky" || concepts.some(({ value }) => COUNTED_ACTS.has(value));
  if (match.weak || !isCounted) return false;
  const word = tokens[before]?.fold;
  if (word === "sau") slots.date_from = shifted(match[direction], 1);
  else if (word === "truoc") slots.date_to = shifted(match[direction], -1);
  else return false;
  return true;
}

function shifted(date: string, days: number): string {
  return isoOf(dayOf(new Date(date)) + days);
}
