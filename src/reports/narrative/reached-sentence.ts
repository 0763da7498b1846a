import type { Say } from "../../../locales/say";
import { formatCount, formatPercent } from "../format";
import type { NarrativeFacts } from "./narrative-facts";
import { nounOf } from "./noun";

const NUMBERS = ["approved", "reported", "recognised", "commended"] as const;

/** The later four of the five numbers; a rate only where those recognised are among those registered. */
export function reachedSentence({ reached, registered }: NarrativeFacts, say: Say): string {
  const among = reached.among === "registered";
  const some = NUMBERS.filter((number) => reached[number] > 0);
  const none = NUMBERS.filter((number) => reached[number] === 0);
  if (registered.all === 0 && some.length === 0) return "";
  const noun = nounOf(among ? [registered] : [], say);
  const counted = some.map((number, index) => {
    const values = { count: formatCount(reached[number]), what: say(`narrative.reached.${number}`) };
    const part =
      index === 0
        ? say("narrative.reached.part", { ...values, noun })
        : say("narrative.reached.more", values);
    if (number !== "recognised" || !among) return part;
    return say("narrative.reached.rate", {
      part,
      percent: formatPercent(reached.recognised, registered.all),
    });
  });
  const what = orText(
    none.map((number) => say(`narrative.reached.${number}`)),
    say,
  );
  const parts = [...counted, ...(what === "" ? [] : [say("narrative.reached.none", { noun, what })])];
  return say(`narrative.reached.${reached.among}`, { parts: parts.join("; ") });
}

function orText(texts: readonly string[], say: Say): string {
  const last = texts.at(-1) ?? "";
  const first = texts.slice(0, -1).join(", ");
  return first === "" ? last : say("narrative.reached.or", { first, last });
}
