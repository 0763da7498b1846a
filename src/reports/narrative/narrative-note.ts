import type { Say } from "../../../locales/say";
import type { FieldScheme } from "../../domain/period";
import { formatDay, formatMoney } from "../format";
import type { NarrativeFacts } from "./narrative-facts";
import { firstDayOf, lastDayOf, periodName, yearBegun } from "./period-words";
import { amountParts, oversourced } from "./resource-sentence";

/**
 * What a narrative covers, and why something is not in it: beside the text that is copied, never inside it.
 * @param askedScheme by how many fields it was asked for
 */
export function narrativeNote(facts: NarrativeFacts, say: Say, askedScheme?: FieldScheme): string {
  const { place, filters, narrowed, scheme, day, period, reached, registered } = facts;
  if (day < firstDayOf(period)) return "";
  const covers = say("narrative.note", {
    ...{ place, filters, day: formatDay(day), scheme: String(scheme) },
    period: periodName(period, say),
  });
  const lacking = lackingTexts(facts, say).join(", ");
  return [
    covers,
    lacking === "" ? "" : say("narrative.note.lacking", { what: lacking }),
    narrowed ? say("narrative.note.filtered") : "",
    reached.among === "days" && registered.all > 0 ? say("narrative.note.days") : "",
    askedScheme !== undefined && askedScheme > scheme ? say("narrative.note.scheme") : "",
    sourcesText(facts, say),
  ]
    .filter((line) => line !== "")
    .join("\n");
}

function lackingTexts(facts: NarrativeFacts, say: Say) {
  const { before, comparable, resources, papers, target, narrowed, period, day } = facts;
  const year = period.kind === "year" && day > lastDayOf(period);
  return [
    before === undefined && comparable !== undefined
      ? say(year ? "narrative.before.year" : "narrative.before.part", { year: String(comparable) })
      : "",
    !narrowed && target === undefined && yearBegun(period) !== undefined ? say("narrative.note.target") : "",
    amountParts(resources.amounts, say).length === 0 ? say("narrative.note.resources") : "",
    !narrowed && papers.plan === undefined ? say("paper.kind.plan") : "",
    !narrowed && papers.committee === undefined ? say("paper.kind.committee") : "",
    !narrowed && papers.publicity === undefined ? say("paper.kind.publicity") : "",
  ].filter((text) => text !== "");
}

function sourcesText({ resources: { amounts } }: NarrativeFacts, say: Say): string {
  if (!oversourced(amounts)) return "";
  const { amountVnd = 0, budgetVnd = 0, peopleVnd = 0, socialVnd = 0 } = amounts;
  return say("narrative.note.oversourced", {
    sources: formatMoney(budgetVnd + peopleVnd + socialVnd),
    total: formatMoney(amountVnd),
  });
}
