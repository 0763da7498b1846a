import type { Say } from "../../locales/say";
import type { Period } from "../domain/period";
import { DONE, type Subcommand } from "./subcommand";
import { tableRow } from "./table-row";

/** `periods list`: the periods that are set. */
export const periodsList: Subcommand = {
  name: "periods list",
  summary: (say) => say("admin.periods.list.summary"),
  example: "periods list",
  options: {},
  arity: [0, 0],
  async run(_args, { store, say, print, remark }) {
    const periods = await store.periods.all();
    for (const period of periods) await print(periodRow(period, say));
    remark(say("admin.periods.list.count", { count: periods.length }));
    return DONE;
  },
};

const LATER = ["progress", "result", "appraisal", "recognition"] as const;

/** A period as one line of a list. */
export function periodRow(period: Period, say: Say): string {
  const { year, fields, registrationDeadline, targets = [] } = period;
  const later = LATER.flatMap((kind) => {
    const day = period[`${kind}Deadline`];
    return day === undefined ? [] : [say(`admin.periods.row.${kind}`, { day })];
  });
  const total = targets.reduce((sum, { count }) => sum + count, 0);
  const units = targets.length;
  const target = units === 0 ? [] : [say("admin.periods.row.targets", { total, units })];
  const first = registrationDeadline ?? say("admin.periods.row.noDeadline");
  return tableRow([year, say("admin.periods.row.fields", { count: fields }), first, ...later, ...target]);
}
