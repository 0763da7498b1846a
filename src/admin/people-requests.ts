import { createUnitTree } from "../domain/unit";
import { vietnamDay } from "../domain/vietnam-time";
import { DONE, type Subcommand } from "./subcommand";
import { tableRow } from "./table-row";

/** `people requests`: who waits for access; administrators decide in chat. */
export const peopleRequests: Subcommand = {
  name: "people requests",
  usage: "",
  summary:
    "In các yêu cầu cấp quyền đang chờ: ngày, họ tên, đơn vị, kênh. Quản trị duyệt trong trò chuyện: gõ “có yêu cầu cấp quyền nào không”.",
  example: "people requests",
  options: {},
  arity: [0, 0],
  async run(_args, { store, print, remark }) {
    const [open, units] = await Promise.all([store.accessRequests.open(), store.units.all()]);
    const tree = createUnitTree(units);
    for (const { at, name, unit, address } of open)
      await print(tableRow([vietnamDay(at), name, tree.get(unit)?.norm ?? unit, address.channel]));
    remark(`${open.length} yêu cầu.`);
    return DONE;
  },
};
