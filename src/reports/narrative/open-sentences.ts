import type { Say } from "../../../locales/say";
import { formatCount, formatDay } from "../format";
import { nameList } from "./name-list";
import type { LateFact, NarrativeFacts } from "./narrative-facts";
import { isLaterPart } from "./period-words";

/** What is still to be done: communes without a registration, and what is past its deadline. */
export function openSentences(facts: NarrativeFacts, say: Say): string[] {
  const { coverage, registered, late, narrowed, period } = facts;
  const missing = coverage?.missing ?? [];
  // Without registrations in one field or quarter, a commune may well have others.
  const some = !narrowed && !isLaterPart(period) && registered.all > 0 && missing.length > 0;
  return [
    some && coverage !== undefined
      ? say("narrative.missing", {
          count: formatCount(missing.length),
          units: coverage.units,
          names: nameList(missing, say),
        })
      : "",
    ...late.map((fact) => lateSentence(fact, coverage === undefined, say)),
  ];
}

/** @param ofOne the text is about one unit, which is not named again */
function lateSentence({ what, on, units }: LateFact, ofOne: boolean, say: Say): string {
  const due = { what, day: formatDay(on) };
  if (ofOne && units.length === 1) return say("narrative.late.own", due);
  return say("narrative.late", { ...due, count: formatCount(units.length), names: nameList(units, say) });
}
