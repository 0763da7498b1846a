import {
  type Criterion,
  LONGEST_CRITERION,
  MOST_CRITERIA,
  MOST_POINTS,
  readCriterion,
} from "../domain/criteria";
import { FIRST_PERIOD_YEAR, LAST_PERIOD_YEAR } from "../domain/period";
import { criteriaRows } from "./criteria-list";
import { DONE, misused, type Sentence, type Subcommand } from "./subcommand";

/** `criteria set`: the checklist of a year. */
export const criteriaSet: Subcommand = {
  name: "criteria set",
  usage: (say) => say("admin.criteria.set.usage"),
  summary: (say) => say("admin.criteria.set.summary"),
  example: 'criteria set 2026 "Nhân dân đồng tình, ủng hộ|20" "Có sổ sách theo dõi"',
  options: { default: "flag" },
  arity: [1, 1 + MOST_CRITERIA],
  async run({ rest: [yearText = "", ...written], flags }, { store, say, print }) {
    const year = Number(yearText);
    if (!Number.isInteger(year) || year < FIRST_PERIOD_YEAR || year > LAST_PERIOD_YEAR)
      return misused(say("admin.year.wrong", { first: FIRST_PERIOD_YEAR, last: LAST_PERIOD_YEAR }));
    if (flags.has("default") === written.length > 0) return misused(say("admin.criteria.set.either"));
    if (flags.has("default")) {
      const cleared = await store.criteria.clear(year);
      await print(say(cleared ? "admin.criteria.set.default" : "admin.done.nothing"));
      return DONE;
    }
    const criteria: Criterion[] = [];
    for (const text of written) {
      const read = readCriterion(text);
      if (!read.ok) {
        const problem = PROBLEMS[read.reason](say);
        return misused(say("admin.criteria.set.wrong", { text: text.slice(0, 60), problem }));
      }
      criteria.push(read.criterion);
    }
    const changed = await store.criteria.set({ year, criteria });
    for (const row of criteriaRows(year, criteria, say)) await print(row);
    await print(say(changed ? "admin.done.set" : "admin.done.nothing"));
    return DONE;
  },
};

const PROBLEMS = {
  empty: (say) => say("admin.criteria.problem.empty"),
  long: (say) => say("admin.criteria.problem.long", { most: LONGEST_CRITERION }),
  points: (say) => say("admin.criteria.problem.points", { most: MOST_POINTS }),
} as const satisfies Readonly<Record<string, Sentence>>;
