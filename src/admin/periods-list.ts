import type { Period } from "../domain/period";
import { DONE, type Subcommand } from "./subcommand";
import { tableRow } from "./table-row";

/** `periods list`: the periods that are set. */
export const periodsList: Subcommand = {
  name: "periods list",
  usage: "",
  summary: "In các kỳ đã đặt: năm, số lĩnh vực, hạn đăng ký ban đầu.",
  example: "periods list",
  options: {},
  arity: [0, 0],
  async run(_args, { store, print, remark }) {
    const periods = await store.periods.all();
    for (const period of periods) await print(periodRow(period));
    remark(`${periods.length} kỳ đã đặt; năm chưa đặt: 5 lĩnh vực, không có hạn.`);
    return DONE;
  },
};

/** A period as one line of a list. */
export function periodRow({ year, fields, registrationDeadline }: Period): string {
  return tableRow([year, `${fields} lĩnh vực`, registrationDeadline ?? "không có hạn"]);
}
