import { createUnitTree } from "../domain/unit";
import { vietnamDay } from "../domain/vietnam-time";
import { DONE, type Subcommand } from "./subcommand";
import { tableRow } from "./table-row";
import { unitText } from "./unit-text";

/** `people requests`: who waits for access; administrators decide in chat. */
export const peopleRequests: Subcommand = {
  name: "people requests",
  summary: (say) => say("admin.people.requests.summary"),
  example: "people requests",
  options: {},
  arity: [0, 0],
  async run(_args, { store, clock, say, print, remark }) {
    const [open, units] = await Promise.all([store.accessRequests.open(), store.units.all()]);
    const day = vietnamDay(clock.now());
    const today = { tree: createUnitTree(units, day), day };
    for (const { at, name, unit, address } of open)
      await print(tableRow([vietnamDay(at), name, unitText(unit, { ...today, say }), address.channel]));
    remark(say("admin.people.requests.count", { count: open.length }));
    return DONE;
  },
};
