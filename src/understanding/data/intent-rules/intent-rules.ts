import type { Intent } from "../../understanding";
import { ANSWERING_RULES } from "./answering-rules";
import { ASKING_RULES } from "./asking-rules";
import { DECIDING_RULES } from "./deciding-rules";
import { REGISTERING_RULES } from "./registering-rules";
import { REPORTING_RULES } from "./reporting-rules";
import { TIMING_RULES } from "./timing-rules";

/**
 * The scored intent model as data, by the intent. Each line: weight, then conditions that must all hold. A condition is
 * - a concept of data/concepts.ts: it occurs; `!x`: it does not; `^x`: it stands at the head of what is said
 *   (courtesy aside); `$x`: it ends it; `x<y`: the first x stands before the first y; `a|b`: one of them;
 * - `#feature`: a fact about the message (see intent-features.ts), `!#feature`: not.
 * The weights of the lines that hold are added up; the highest sum wins.
 */
export type IntentRules = Readonly<Partial<Record<Intent, string>>>;

/** The rules of all intents (luật điểm của ý định). */
export const INTENT_RULES: IntentRules = {
  ...REGISTERING_RULES,
  ...REPORTING_RULES,
  ...ASKING_RULES,
  ...DECIDING_RULES,
  ...TIMING_RULES,
  ...ANSWERING_RULES,
};
