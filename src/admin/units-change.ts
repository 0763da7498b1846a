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
  usage: "MÃ TÊN",
  summary:
    'Đổi tên một thôn, tổ dân phố (ghi cả loại: "thôn Bàu Am"). Tên cũ thành tên gọi khác; mô hình giữ nguyên chữ đã ghi và vẫn tính cho thôn này.',
  example: 'units rename L.thon-bau-an "thôn Bàu Am"',
  options: {},
  arity: [2, 2],
  async run({ rest: [code = "", text = ""] }, { store, print }) {
    const found = await villageOf(code, store);
    if (!found.ok) return found;
    const name = readVillageName(text);
    if (name === undefined)
      return failed(`"${text}" không phải tên thôn, tổ dân phố (ví dụ: "thôn Bàu Am").`);
    const { village, all } = found;
    const other = all.find((unit) => unit.parent === village.parent && unit.norm === name.norm);
    if (other !== undefined && other.code !== code)
      return failed(`Đã có ${name.norm}, mã ${other.code}: dùng units merge ${code} ${other.code}.`);
    await store.units.import([
      { ...village, ...name, aliases: withAliases(village, [village.norm], name.norm) },
    ]);
    await print(`${village.norm} nay là ${name.norm}.`);
    return DONE;
  },
};

/** `units merge`: two entries are one village. */
export const unitsMerge: Subcommand = {
  name: "units merge",
  usage: "MÃ VÀO-MÃ",
  summary:
    "Gộp một thôn ghi trùng vào thôn đúng của cùng xã: tên của nó thành tên gọi khác của thôn đúng, mô hình tính cho thôn đúng.",
  example: "units merge L.xom-bau-am L.thon-bau-am",
  options: {},
  arity: [2, 2],
  async run({ rest: [code = "", into = ""] }, { store, print }) {
    if (code === into) return failed("Hai mã giống nhau.");
    const [one, other] = [await villageOf(code, store), await villageOf(into, store)];
    if (!one.ok) return one;
    if (!other.ok) return other;
    if (one.village.parent !== other.village.parent) return failed("Hai thôn không cùng một xã.");
    const refusal = await refusalOf(one.village, store);
    if (refusal !== undefined) return refusal;
    const names = [one.village.norm, ...one.village.aliases];
    // The names first: a merge that ends in between leaves two entries, and is done again.
    await store.units.import([
      { ...other.village, aliases: withAliases(other.village, names, other.village.norm) },
    ]);
    await store.units.remove(code);
    await print(`${one.village.norm} gộp vào ${other.village.norm}.`);
    return DONE;
  },
};

/** `units drop`: what was taken for a village and is none. */
export const unitsDrop: Subcommand = {
  name: "units drop",
  usage: "MÃ",
  summary:
    "Bỏ một thôn ghi nhầm khỏi danh mục (hết hiệu lực từ hôm nay, không tự ghi nhận lại). Mô hình giữ nguyên chữ đã ghi.",
  example: "units drop L.thon-truong",
  options: {},
  arity: [1, 1],
  async run({ rest: [code = ""] }, { store, clock, print }) {
    const found = await villageOf(code, store);
    if (!found.ok) return found;
    const refusal = await refusalOf(found.village, store);
    if (refusal !== undefined) return refusal;
    const yesterday = new Date(clock.now().getTime() - DAY_MS);
    await store.units.import([{ ...found.village, validTo: vietnamDay(yesterday) }]);
    await print(`${found.village.norm} đã bỏ khỏi danh mục.`);
    return DONE;
  },
};

const DAY_MS = 24 * 60 * 60 * 1000;

type Found =
  | { readonly ok: true; readonly village: Unit; readonly all: readonly Unit[] }
  | (AdminOutcome & { readonly ok: false });

async function villageOf(code: string, { units }: Store): Promise<Found> {
  const all = await units.all();
  const village = all.find((unit) => unit.code === code);
  if (village === undefined)
    return { ok: false, message: `Không có đơn vị mang mã "${code}" (xem: units villages).` };
  if (!isVillage(village))
    return { ok: false, message: `${village.norm} không phải thôn, tổ dân phố: sửa bằng units import.` };
  return { ok: true, village, all };
}

/** People and models that have the village itself as their unit would lose their place. */
async function refusalOf(
  { code, norm }: Unit,
  { people, connection }: Store,
): Promise<AdminOutcome | undefined> {
  const holders = (await people.all()).filter(({ unit }) => unit === code);
  if (holders.length > 0)
    return failed(`${holders.length} người thuộc ${norm}: chuyển trước bằng people move.`);
  const models = await modelsOf(connection).countDocuments({ unit: code });
  return models === 0 ? undefined : failed(`${models} mô hình có đơn vị là ${norm}: sửa đơn vị trước.`);
}

function withAliases({ aliases }: Unit, more: readonly string[], own: string): readonly string[] {
  return [...new Set([...aliases, ...more])].filter((name) => name !== own);
}
