import type { Say } from "../../locales/say";
import type { Unit } from "../domain/unit";
import { vietnamDay } from "../domain/vietnam-time";
import { isVillage } from "../domain/village";
import { modelsOf } from "../store/models";
import type { Store } from "../store/store";
import { readVillageName } from "../understanding/gazetteer/read-village-name";
import { type AdminOutcome, DONE, failed, type Subcommand } from "./subcommand";

/** `units rename`: a village gets its right name; the old one goes on meaning it. */
export const unitsRename: Subcommand = {
  name: "units rename",
  usage: (say) => say("admin.units.rename.usage"),
  summary: (say) => say("admin.units.rename.summary"),
  example: 'units rename L.thon-bau-an "thôn Bàu Am"',
  options: {},
  arity: [2, 2],
  async run({ rest: [code = "", text = ""] }, { store, say, print }) {
    const found = await villageOf(code, store, say);
    if (!found.ok) return found;
    const name = readVillageName(text);
    if (name === undefined) return failed(say("admin.units.rename.noName", { name: text }));
    const { village, all } = found;
    const other = all.find((unit) => unit.parent === village.parent && unit.norm === name.norm);
    if (other !== undefined && other.code !== code)
      return failed(say("admin.units.rename.taken", { name: name.norm, code, other: other.code }));
    await store.units.import([
      { ...village, ...name, aliases: withAliases(village, [village.norm], name.norm) },
    ]);
    await print(say("admin.units.rename.done", { old: village.norm, name: name.norm }));
    return DONE;
  },
};

/** `units merge`: two entries are one village. */
export const unitsMerge: Subcommand = {
  name: "units merge",
  usage: (say) => say("admin.units.merge.usage"),
  summary: (say) => say("admin.units.merge.summary"),
  example: "units merge L.xom-bau-am L.thon-bau-am",
  options: {},
  arity: [2, 2],
  async run({ rest: [code = "", into = ""] }, { store, say, print }) {
    if (code === into) return failed(say("admin.units.merge.same"));
    const [one, other] = [await villageOf(code, store, say), await villageOf(into, store, say)];
    if (!one.ok) return one;
    if (!other.ok) return other;
    if (one.village.parent !== other.village.parent) return failed(say("admin.units.merge.apart"));
    const refusal = await refusalOf(one.village, store, say);
    if (refusal !== undefined) return refusal;
    const names = [one.village.norm, ...one.village.aliases];
    // The names first: a merge that ends in between leaves two entries, and is done again.
    await store.units.import([
      { ...other.village, aliases: withAliases(other.village, names, other.village.norm) },
    ]);
    await store.units.remove(code);
    await print(say("admin.units.merge.done", { name: one.village.norm, into: other.village.norm }));
    return DONE;
  },
};

/** `units drop`: what was taken for a village and is none. */
export const unitsDrop: Subcommand = {
  name: "units drop",
  usage: (say) => say("admin.units.drop.usage"),
  summary: (say) => say("admin.units.drop.summary"),
  example: "units drop L.thon-truong",
  options: {},
  arity: [1, 1],
  async run({ rest: [code = ""] }, { store, clock, say, print }) {
    const found = await villageOf(code, store, say);
    if (!found.ok) return found;
    const refusal = await refusalOf(found.village, store, say);
    if (refusal !== undefined) return refusal;
    const yesterday = new Date(clock.now().getTime() - DAY_MS);
    await store.units.import([{ ...found.village, validTo: vietnamDay(yesterday) }]);
    await print(say("admin.units.drop.done", { name: found.village.norm }));
    return DONE;
  },
};

const DAY_MS = 24 * 60 * 60 * 1000;

type Found =
  | { readonly ok: true; readonly village: Unit; readonly all: readonly Unit[] }
  | (AdminOutcome & { readonly ok: false });

async function villageOf(code: string, { units }: Store, say: Say): Promise<Found> {
  const all = await units.all();
  const village = all.find((unit) => unit.code === code);
  if (village === undefined) return { ok: false, message: say("admin.units.unknownCode", { code }) };
  if (!isVillage(village))
    return { ok: false, message: say("admin.units.noVillage", { name: village.norm }) };
  return { ok: true, village, all };
}

/** People and models that have the village itself as their unit would lose their place. */
async function refusalOf(
  { code, norm }: Unit,
  { people, connection }: Store,
  say: Say,
): Promise<AdminOutcome | undefined> {
  const holders = (await people.all()).filter(({ unit }) => unit === code);
  if (holders.length > 0) return failed(say("admin.units.hasPeople", { count: holders.length, name: norm }));
  const count = await modelsOf(connection).countDocuments({ unit: code });
  return count === 0 ? undefined : failed(say("admin.units.hasModels", { count, name: norm }));
}

function withAliases({ aliases }: Unit, more: readonly string[], own: string): readonly string[] {
  return [...new Set([...aliases, ...more])].filter((name) => name !== own);
}
