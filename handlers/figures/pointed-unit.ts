import { isCommune } from "../../src/domain/unit";
import { fold } from "../../src/understanding/fold";
import type { Slots } from "../../src/understanding/understanding";
import type { Request, Services } from "../handler";
import { recentQuestion } from "./previous-question";
import type { Question } from "./question";
import { topUnit } from "./top-unit";

/** "Xã đó", "đơn vị ấy": a unit that was told, not named. */
const POINTS = /\b(?:xa|phuong|thi tran|dac khu|don vi|dia phuong|noi) (?:do|ay|nay|vua neu|vua roi)\b/;

/** "Liệt kê mô hình của xã đó" behind who has most: of the one that was told first. */
export function withPointedUnit(slots: Slots, request: Request, { units }: Pick<Services, "units">): Slots {
  const code = recentQuestion(request)?.firstUnit;
  if (code === undefined || slots.unit_raw !== undefined || !POINTS.test(fold(request.text))) return slots;
  const name = units().get(code)?.norm;
  return name === undefined ? slots : { ...slots, unit_raw: name, unit_norm: name };
}

/** The words for a unit that nothing tells: its figure would be of the whole area. */
export function unknownPointing(
  { whole, filter }: Pick<Question, "whole" | "filter">,
  { text }: Pick<Request, "text">,
  { units }: Pick<Services, "units">,
): readonly string[] {
  const found = POINTS.exec(fold(text));
  // "Xã này" in a commune is the own one.
  const isOwn = isCommune(units().get(topUnit(filter.path)) ?? { type: "" });
  if (found === null || !whole || isOwn) return [];
  return [text.normalize("NFC").slice(found.index, found.index + found[0].length)];
}
