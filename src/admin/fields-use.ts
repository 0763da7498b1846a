import type { Say } from "../../locales/say";
import type { Store } from "../store/store";
import { type AdminOutcome, DONE, type Subcommand } from "./subcommand";

/** `fields use`: goes back to an older version, to the shipped one, or to whatever is newest. */
export const fieldsUse: Subcommand = {
  name: "fields use",
  usage: (say) => say("admin.fields.use.usage"),
  summary: (say) => say("admin.fields.use.summary"),
  example: "fields use shipped",
  options: {},
  arity: [1, 1],
  async run({ rest: [wanted = ""] }, { store, clock, say, print }) {
    const found = await findVersion(wanted, store, say);
    if (!found.ok) return found;
    const { version } = found;
    await store.fieldModels.choose({ version, pinned: wanted !== "newest" }, clock.now());
    await print(say("admin.fields.use.done", { version: version ?? say("admin.fields.shipped") }));
    return DONE;
  },
};

type Found = { readonly ok: true; readonly version?: string } | Exclude<AdminOutcome, { ok: true }>;

async function findVersion(wanted: string, { fieldModels }: Store, say: Say): Promise<Found> {
  if (wanted === "shipped") return { ok: true };
  if (wanted === "newest") {
    const newest = (await fieldModels.list()).find(({ verdict }) => verdict === "better");
    return { ok: true, ...(newest !== undefined && { version: newest.version }) };
  }
  const version = await fieldModels.find(wanted);
  if (version?.verdict === "better") return { ok: true, version: wanted };
  const problem = version === undefined ? "unknown" : "worse";
  return { ok: false, message: say(`admin.fields.use.${problem}`, { version: wanted }) };
}
