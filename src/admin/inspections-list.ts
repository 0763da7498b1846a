import { vietnamDay } from "../domain/vietnam-time";
import { DONE, type Subcommand } from "./subcommand";
import { tableRow } from "./table-row";

const MOST = 1_000;
const STATES = { planned: "đã lên lịch", done: "đã kiểm tra", cancelled: "đã huỷ" } as const;

/** `inspections list`: the calendar of inspections, from today on or all of it. */
export const inspectionsList: Subcommand = {
  name: "inspections list",
  usage: "[--all]",
  summary:
    "In lịch kiểm tra từ hôm nay (--all: tất cả): ngày, giờ, đơn vị, mã mô hình, trạng thái, kết luận, id người kiểm tra.",
  example: "inspections list --all",
  options: { all: "flag" },
  arity: [0, 0],
  async run({ flags }, { store, clock, print, remark }) {
    const from = flags.has("all") ? undefined : vietnamDay(clock.now());
    const found = await store.inspections.list({ path: "", from, limit: MOST });
    for (const { on, time, unitName, codes, state, results, conclusion, inspectors } of found) {
      const concluded = [
        ...results.map((result) => `${result.code}: ${result.conclusion}`),
        conclusion ?? "",
      ];
      const cells = [on, time ?? "", unitName, codes.join(" "), STATES[state]];
      await print(
        tableRow([...cells, concluded.filter((text) => text !== "").join("; "), inspectors.join(" ")]),
      );
    }
    remark(`${found.length} lịch kiểm tra${found.length === MOST ? " đầu tiên" : ""}.`);
    return DONE;
  },
};
