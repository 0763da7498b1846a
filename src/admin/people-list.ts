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
    for (const { id, name, role, title, unit, erasedAt } of people)
      await print(
        tableRow([id, erasedAt ? "(đã xóa)" : name, role, title, unit, tree.get(unit)?.norm ?? "(không có)"]),
      );
    remark(`${people.length} người.`);
    return DONE;
  },
};
