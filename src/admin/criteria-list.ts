import type { Say } from "../../locales/say";
import { type Criterion, DEFAULT_CRITERIA } from "../domain/criteria";
import { DONE, type Subcommand } from "./subcommand";
import { tableRow } from "./table-row";

/** `criteria list`: the checklists of recognition, the default one first. */
export const criteriaList: Subcommand = {
  name: "criteria list",
  summary: (say) => say("admin.criteria.list.summary"),
  example: "criteria list",
  options: {},
  arity: [0, 0],
  async run(_args, { store, say, print, remark }) {
    const standard = DEFAULT_CRITERIA.map((number) => ({ text: say(`criteria.${number}`) }));
    const lists = await store.criteria.all();
    const usual = criteriaRows(say("admin.criteria.list.default"), standard, say);
    const own = lists.flatMap(({ year, criteria }) => criteriaRows(year, criteria, say));
    for (const row of [...usual, ...own]) await print(row);
    remark(say("admin.criteria.list.count", { count: lists.length }));
    return DONE;
  },
};

/** One line a criterion: year, number, text, most points. */
export function criteriaRows(year: number | string, criteria: readonly Criterion[], say: Say): string[] {
  return criteria.map(({ text, points }, at) => {
    const most =
      points === undefined
        ? say("admin.criteria.row.noPoints")
        : say("admin.criteria.row.points", { points });
    return tableRow([year, at + 1, text, most]);
  });
}
