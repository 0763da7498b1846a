import type { Say } from "../../../locales/say";
import { formatCount, formatDay } from "../format";
import { nameList } from "./name-list";
import type { NarrativeFacts } from "./narrative-facts";

/** What is still to be done: communes without a registration, and what is past its deadline. */
export function openSentences({ coverage, registered, late, narrowed }: NarrativeFacts, say: Say): string[] {
  const missing = coverage?.missing ?? [];
  // Without registrations in one field, a commune may well have others.
  const some = !narrowed && registered.all > 0 && missing.length > 0;
  return [
    some && coverage !== undefined
      ? say("narrative.missing", {
          count: formatCount(missing.length),
          units: coverage.units,
          names: nameList(missing, say),
        })
      : "",
    ...late.map(({ what, on, units }) =>
      say("narrative.late", {
        what,
        day: formatDay(on),
        count: formatCount(units.length),
        names: nameList(units, say),
      }),
    ),
  ];
}
