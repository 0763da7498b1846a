import { createUnitTree } from "../domain/unit";
import { DONE, type Subcommand } from "./subcommand";
import { tableRow } from "./table-row";

/** `people list`: who is who, without phone numbers. */
export const peopleList: Subcommand = {
  name: "people list",
  usage: "",
  summary:
    "In danh sách cán bộ: id, họ tên, vai trò, chức danh, mã đơn vị, tên đơn vị (không in số điện thoại).",
  example: "people list",
  options: {},
  arity: [0, 0],
  async run(_args, { store, print, remark }) {
    const [people, units] = await Promise.all([store.people.all(), store.units.all()]);
    const tree = createUnitTree(units);
    for (const { id, name, role, title, unit, erasedAt, leftAt } of people) {
      const state = leftAt === undefined ? [] : ["(đã thôi quyền)"];
      const who = erasedAt ? "(đã xóa)" : name;
      await print(tableRow([id, who, role, title, unit, tree.get(unit)?.norm ?? "(không có)", ...state]));
    }
    remark(`${people.length} người.`);
    return DONE;
  },
};
