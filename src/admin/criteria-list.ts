import { createSay } from "../../locales/say";
import { type Criterion, DEFAULT_CRITERIA } from "../domain/criteria";
import { DONE, type Subcommand } from "./subcommand";
import { tableRow } from "./table-row";

/** `criteria list`: the checklists of recognition, the default one first. */
export const criteriaList: Subcommand = {
  name: "criteria list",
  usage: "",
  summary: "In các bộ tiêu chí công nhận đã đặt theo năm, và bộ mặc định cho năm chưa đặt.",
  example: "criteria list",
  options: {},
  arity: [0, 0],
  async run(_args, { store, settings, print, remark }) {
    const say = createSay(settings.locale);
    const standard = DEFAULT_CRITERIA.map((number) => ({ text: say(`criteria.${number}`) }));
    const lists = await store.criteria.all();
    for (const row of criteriaRows("mặc định", standard)) await print(row);
    for (const { year, criteria } of lists) for (const row of criteriaRows(year, criteria)) await print(row);
    remark(`${lists.length} năm đã đặt bộ tiêu chí riêng.`);
    return DONE;
  },
};

/** One line a criterion: year, number, text, most points. */
export function criteriaRows(year: number | string, criteria: readonly Criterion[]): string[] {
  return criteria.map(({ text, points }, at) =>
    tableRow([year, at + 1, text, points === undefined ? "không chấm điểm" : `tối đa ${points} điểm`]),
  );
}
