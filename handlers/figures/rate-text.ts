import type { AskedRate } from "../../src/dialogue/read-rate";
import type { ModelFilter } from "../../src/domain/figures";
import {
  capitalised,
  filtersText,
  periodText,
  placeText,
  standingText,
} from "../../src/reports/figures-text";
import { formatPercent } from "../../src/reports/format";
import type { Services } from "../handler";
import type { Question } from "./question";
import type { CountedRate, Share } from "./rate-shares";
import { topUnit } from "./top-unit";

/** "16/57 = 28,1% ...", then its parts; or the shares of units or periods side by side. */
export function rateText(
  { rate, split, whole, shares }: CountedRate,
  question: Question,
  { say, units }: Pick<Services, "say" | "units">,
): readonly string[] {
  const { filter, period } = question;
  const values = {
    place: placeText(question, say),
    period: periodText(period, say),
    filters: `${filtersText(filter, { say, tree: units(), topUnit: topUnit(filter.path) })}${keptText(filter, say)}`,
    ...rateNames(rate, say),
  };
  const isOfAll = rate.base === undefined;
  const lines = shares.map((share) => shareLine(share, rate, say));
  if (whole === undefined) return [say(isOfAll ? "rate.sides" : "rate.sides.of", values), ...lines];
  if (whole.whole === 0) return [say(isOfAll ? "rate.none" : "rate.of.none", values)];
  const head = say(isOfAll ? "rate.head" : "rate.of", {
    ...values,
    part: whole.part,
    whole: whole.whole,
    rate: formatPercent(whole.part, whole.whole),
  });
  if (split === undefined) return [head];
  return [head, say("sum.by", { split: say(`split.${split}`) }), ...lines];
}

/** "mô hình đã có ảnh": what is no number of its own narrows both the part and the whole. */
function keptText(
  { conclusion, evidence, reports, silentSince, body, follower }: ModelFilter,
  say: Services["say"],
): string {
  const value = standingText({ conclusion, evidence, reports, silentSince, body, follower }, say);
  return value === "" ? "" : say("count.filter", { value });
}

/** What a share is of, and what of it: "được duyệt", "được công nhận". */
export function rateNames({ of, base }: AskedRate, say: Services["say"]) {
  return { standing: say(`standing.${of}`), base: base === undefined ? "" : say(`standing.${base}`) };
}

function shareLine({ name, part, whole }: Share, { base }: AskedRate, say: Services["say"]): string {
  if (whole === 0)
    return say(base === undefined ? "rate.part.none" : "rate.part.of.none", { name: capitalised(name) });
  return say("rate.part", { name: capitalised(name), part, whole, rate: formatPercent(part, whole) });
}
