import type { Say } from "../../../locales/say";
import { capitalised } from "../figures-text";
import { formatCount, formatPercent } from "../format";
import { comparisons } from "./comparisons";
import type { NarrativeFacts, NarrativePart } from "./narrative-facts";
import { nounOf } from "./noun";
import { isLaterPart, lastDayOf, periodWords } from "./period-words";

/** How many are registered, compared and split; every split comes to the total. */
export function registrationSentences(facts: NarrativeFacts, say: Say): string[] {
  const opening = capitalised(openingSentence(facts, say));
  if (facts.registered.all === 0) return [opening, targetSentence(facts, say)];
  return [
    opening,
    amongSentence(facts, say),
    levelSentence(facts, say),
    coverageSentence(facts, say),
    fieldSentence(facts, say),
    targetSentence(facts, say),
  ];
}

function openingSentence(facts: NarrativeFacts, say: Say): string {
  const { registered, filters } = facts;
  const place = filters === "" ? facts.place : say("narrative.filtered", { place: facts.place, filters });
  const compared = comparisons(facts, say)
    .map((text) => say("narrative.compared", { text }))
    .join("");
  const values = { period: periodWords(facts, say), place, compared };
  if (registered.all === 0) {
    // Of a time that is over, none registered and not recorded look alike.
    const over = facts.day > lastDayOf(facts.period);
    return say(over ? "narrative.registered.unrecorded" : "narrative.registered.none", values);
  }
  const counted = { ...values, count: formatCount(registered.all), noun: nounOf([registered], say) };
  if (registered.models === 0 || registered.exemplars === 0) return say("narrative.registered", counted);
  return say("narrative.registered.both", {
    ...counted,
    models: formatCount(registered.models),
    exemplars: formatCount(registered.exemplars),
  });
}

function amongSentence({ subjects, novelty }: NarrativeFacts, say: Say): string {
  const groups = [
    [
      part(subjects.collectives, (count) => say("narrative.collectives", { count })),
      part(subjects.persons, (count) => say("narrative.persons", { count })),
    ],
    [
      part(novelty.fresh, (count) => say("narrative.fresh", { count })),
      part(novelty.kept, (count) => say("narrative.kept", { count })),
    ],
  ].map((parts) => parts.filter((text) => text !== "").join(", "));
  const parts = groups.filter((group) => group !== "").join("; ");
  return parts === "" ? "" : say("narrative.among", { parts });
}

function part(count: number, said: (count: string) => string): string {
  return count === 0 ? "" : said(formatCount(count));
}

function levelSentence({ levels }: NarrativeFacts, say: Say): string {
  const present = levels.filter(({ count }) => count > 0);
  return present.length < 2 ? "" : say("narrative.byLevel", { parts: partsText(present, say) });
}

function fieldSentence({ fields, registered }: NarrativeFacts, say: Say): string {
  if (fields.length < 2) return "";
  const present = fields.filter(({ count }) => count > 0);
  const absent = fields.filter(({ count }) => count === 0).map(({ name }) => name);
  const noun = nounOf([registered], say);
  const none = absent.length === 0 ? "" : say("narrative.noField", { noun, fields: absent.join("; ") });
  const parts = [partsText(present, say), none].filter((text) => text !== "").join("; ");
  return say("narrative.byField", { parts });
}

function partsText(parts: readonly NarrativePart[], say: Say): string {
  return parts
    .map(({ name, count }) => say("narrative.part", { name, count: formatCount(count) }))
    .join("; ");
}

function coverageSentence({ coverage, period }: NarrativeFacts, say: Say): string {
  if (coverage === undefined) return "";
  const { all, missing, units } = coverage;
  const have = all - missing.length;
  // Who registered earlier in the year has none of a later part of it.
  const within = isLaterPart(period) ? ".within" : "";
  if (have === 0) return say(`narrative.coverage.none${within}`, { all: formatCount(all), units });
  return say(`narrative.coverage${within}`, { have: formatCount(have), all: formatCount(all), units });
}

/** Against the target of the year. */
function targetSentence({ target, registered }: NarrativeFacts, say: Say): string {
  if (target === undefined || target.count === 0) return "";
  const [year, noun] = [String(target.year), nounOf([], say)];
  const values = { year, noun, target: formatCount(target.count) };
  if (registered.all === 0) return say("narrative.target.none", values);
  const difference = registered.all - target.count;
  return say("narrative.target", {
    ...values,
    count: formatCount(registered.all),
    percent: formatPercent(registered.all, target.count),
    verdict:
      difference === 0
        ? ""
        : difference > 0
          ? say("narrative.target.over", { difference: formatCount(difference) })
          : say("narrative.target.under", { difference: formatCount(-difference) }),
  });
}
