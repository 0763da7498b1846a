import { checkUnitFile } from "./check-unit-file";
import { printMoved } from "./print-moved";
import { readTextFile } from "./read-text-file";
import { storeUnits } from "./store-units";
import { DONE, failed, type Subcommand } from "./subcommand";

/** `units import`: the organisation's own units, from CSV or JSON lines. */
export const unitsImport: Subcommand = {
  name: "units import",
  usage: (say) => say("admin.units.import.usage"),
  summary: (say) => say("admin.units.import.summary"),
  example: "units import don-vi.csv",
  options: { "skip-bad": "flag" },
  arity: [1, 1],
  async run({ rest: [file = ""], flags }, { store, clock, say, print, remark }) {
    const read = await readTextFile(file, say);
    if (!read.ok) return read;
    const known = new Set((await store.units.all()).map(({ code }) => code));
    const { rows, errors, remarks } = checkUnitFile(read.text, (code) => known.has(code), say);
    for (const line of remarks) remark(line);
    for (const { line, message } of errors) remark(say("admin.units.line", { line, message }));
    if (errors.length > 0 && !flags.has("skip-bad"))
      return failed(say("admin.units.refused", { count: errors.length }));
    if (rows.length === 0) return failed(say("admin.units.none"));
    const { added, changed, unchanged, moved } = await storeUnits(store, rows, clock.now());
    await print(say("admin.units.imported", { added, changed, unchanged, bad: errors.length }));
    await printMoved(moved, { store, say, print });
    return DONE;
  },
};
