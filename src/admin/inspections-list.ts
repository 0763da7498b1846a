import { vietnamDay } from "../domain/vietnam-time";
import { DONE, type Subcommand } from "./subcommand";
import { tableRow } from "./table-row";

const MOST = 1_000;

/** `inspections list`: the calendar of inspections, from today on or all of it. */
export const inspectionsList: Subcommand = {
  name: "inspections list",
  usage: (say) => say("admin.inspections.list.usage"),
  summary: (say) => say("admin.inspections.list.summary"),
  example: "inspections list --all",
  options: { all: "flag" },
  arity: [0, 0],
  async run({ flags }, { store, clock, say, print, remark }) {
    const from = flags.has("all") ? undefined : vietnamDay(clock.now());
    const found = await store.inspections.list({ path: "", from, limit: MOST });
    for (const { on, time, unitName, codes, state, results, conclusion, inspectors } of found) {
      const concluded = [
        ...results.map((result) => `${result.code}: ${result.conclusion}`),
        conclusion ?? "",
      ];
      const cells = [on, time ?? "", unitName, codes.join(" "), say(`admin.inspections.state.${state}`)];
      await print(
        tableRow([...cells, concluded.filter((text) => text !== "").join("; "), inspectors.join(" ")]),
      );
    }
    remark(say(`admin.inspections.${found.length === MOST ? "first" : "count"}`, { count: found.length }));
    return DONE;
  },
};
