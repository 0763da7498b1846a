import { systemClock } from "../clock";
import { cleanFiles } from "../store/clean-files";
import { filesOf } from "./files-of";
import { DONE, type Subcommand } from "./subcommand";

/** `files clean`: removes files that nothing refers to, as the service does every night. */
export const filesClean: Subcommand = {
  name: "files clean",
  usage: (say) => say("admin.files.clean.usage"),
  summary: (say) => say("admin.files.clean.summary"),
  example: "files clean --dry-run",
  options: { "dry-run": "flag" },
  arity: [0, 0],
  async run({ flags }, { store, settings, clock, say, print, remark }) {
    const files = filesOf(settings);
    const dryRun = flags.has("dry-run");
    const { connection } = store;
    const { removed, kept } = await cleanFiles({
      connection,
      files,
      clock,
      machineClock: systemClock,
      dryRun,
    });
    for (const ref of removed) await print(ref);
    remark(say(`admin.files.clean.${dryRun ? "dryRun" : "done"}`, { removed: removed.length, kept }));
    return DONE;
  },
};
