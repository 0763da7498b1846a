import { addDays } from "../domain/calendar/days";
import { vietnamDay } from "../domain/vietnam-time";
import { loadOrganisation } from "../store/organisation";
import { DONE, type Subcommand } from "./subcommand";
import { tableRow } from "./table-row";

const PAST_DAYS = 60;

/** `deadlines list`: what is due, for whom, with its reminder steps. */
export const deadlinesList: Subcommand = {
  name: "deadlines list",
  usage: (say) => say("admin.deadlines.list.usage"),
  summary: (say) => say("admin.deadlines.list.summary"),
  example: "deadlines list",
  options: { all: "flag" },
  arity: [0, 0],
  async run({ flags }, { store, clock, say, print, remark }) {
    const tree = (await loadOrganisation(store.units, clock)).tree();
    const from = addDays(vietnamDay(clock.now()), -PAST_DAYS);
    const found = await store.deadlines.concerning("", flags.has("all") ? {} : { from });
    for (const { on, time, kind, title, unit, level, steps } of found) {
      const before = steps.filter(({ days, to }) => days <= 0 && to === "charge").map(({ days }) => -days);
      const place = tree.get(unit)?.norm ?? unit;
      const [matter, levels] = [
        title ?? say(`admin.deadlines.kind.${kind}`),
        level ?? say("admin.deadlines.anyLevel"),
      ];
      await print(tableRow([on, time, matter, place, levels, before.join(", ")]));
    }
    remark(say("admin.deadlines.count", { count: found.length }));
    return DONE;
  },
};
