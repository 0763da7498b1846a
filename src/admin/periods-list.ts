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
export function periodRow(period: Period): string {
  const { year, fields, registrationDeadline, targets = [] } = period;
  const later = [
    ["tiến độ", period.progressDeadline],
    ["kết quả", period.resultDeadline],
    ["thẩm định", period.appraisalDeadline],
    ["công nhận", period.recognitionDeadline],
  ].flatMap(([name, day]) => (day === undefined ? [] : [`${name} ${day}`]));
  const total = targets.reduce((sum, { count }) => sum + count, 0);
  const target = targets.length === 0 ? [] : [`chỉ tiêu ${total} (${targets.length} đơn vị)`];
  return tableRow([year, `${fields} lĩnh vực`, registrationDeadline ?? "không có hạn", ...later, ...target]);
}
