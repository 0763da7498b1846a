import type { Direction, RangeMatch } from "../grammars/match";
import type { SlotContext } from "./context";

/**
 * "Đoàn kiểm tra từ 5/10 đến 10/10 đi những xã nào": a stretch without a year in a question about a visit, of which
 * nothing says that it is over, is this year's; elsewhere the direction of the intent counts.
 */
export function rangeDirection(context: SlotContext, match: RangeMatch, direction: Direction): Direction {
  if (context.intent !== "ask_list" && context.intent !== "ask_status") return direction;
  const { concepts, today } = context.reading;
  if (!concepts.some((hit) => hit.value === "inspect" || hit.value === "schedule")) return direction;
  if (concepts.some((hit) => hit.value === "toldPast" || hit.value === "inspected")) return direction;
  return match.future.from?.slice(0, 4) === today.slice(0, 4) ? "future" : direction;
}
