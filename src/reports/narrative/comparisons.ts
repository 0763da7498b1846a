import type { Say } from "../../../locales/say";
import { formatCount, formatPercent } from "../format";
import type { NarrativeBefore, NarrativeFacts } from "./narrative-facts";
import { nounOf } from "./noun";

/** Against what was registered at first, and against the same time of last year. */
export function comparisons({ registered, initial, before }: NarrativeFacts, say: Say): string[] {
  const first = initial === undefined || registered.all === 0 ? [] : [initialText(registered, initial, say)];
  return before === undefined ? first : [...first, beforeText(registered, before, say)];
}

function initialText(registered: NarrativeFacts["registered"], initial: number, say: Say): string {
  const difference = registered.all - initial;
  if (difference === 0) return say("narrative.initial.equal");
  const values = { difference: formatCount(Math.abs(difference)), noun: nounOf([registered], say) };
  return difference > 0 ? say("narrative.initial.over", values) : say("narrative.initial.under", values);
}

function beforeText(
  registered: NarrativeFacts["registered"],
  { year, wholeYear, registered: then }: NarrativeBefore,
  say: Say,
): string {
  const before = say(wholeYear ? "narrative.before.year" : "narrative.before.part", { year: String(year) });
  const noun = nounOf([registered, then], say);
  if (then.all === 0) return say("narrative.before.none", { before, noun });
  if (registered.all === 0)
    return say("narrative.before.had", { before, noun, count: formatCount(then.all) });
  const difference = registered.all - then.all;
  if (difference === 0) return say("narrative.before.equal", { before });
  const values = { before, noun, difference: formatCount(Math.abs(difference)) };
  const percent = formatPercent(Math.abs(difference), then.all);
  // A change too small for a tenth of a percent is told by its number alone.
  if (percent === "0")
    return difference > 0 ? say("narrative.before.more", values) : say("narrative.before.less", values);
  return difference > 0
    ? say("narrative.before.morePercent", { ...values, percent })
    : say("narrative.before.lessPercent", { ...values, percent });
}
