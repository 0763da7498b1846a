import { createUnitTree } from "../domain/unit";
import { vietnamDay } from "../domain/vietnam-time";
import { DONE, type Subcommand } from "./subcommand";
import { tableRow } from "./table-row";
import { unitText } from "./unit-text";

/** `people list`: who is who, without phone numbers. */
export const peopleList: Subcommand = {
  name: "people list",
  summary: (say) => say("admin.people.list.summary"),
  example: "people list",
  options: {},
  arity: [0, 0],
  async run(_args, { store, clock, say, print, remark }) {
    const [people, units] = await Promise.all([store.people.all(), store.units.all()]);
    const day = vietnamDay(clock.now());
    const tree = createUnitTree(units, day);
    for (const { id, name, role, title, unit, erasedAt, leftAt } of people) {
      const state = leftAt === undefined ? [] : [say("admin.people.list.left")];
      const who = erasedAt ? say("admin.people.list.erased") : name;
      const unitName = tree.get(unit) ? unitText(unit, { tree, day, say }) : say("admin.people.list.noUnit");
      await print(tableRow([id, who, role, title, unit, unitName, ...state]));
    }
    remark(say("admin.people.list.count", { count: people.length }));
    return DONE;
  },
};
