import type { Store } from "../store/store";
import { type AdminOutcome, DONE, type Subcommand } from "./subcommand";

/** `fields use`: goes back to an older version, to the shipped one, or to whatever is newest. */
export const fieldsUse: Subcommand = {
  name: "fields use",
  usage: "MÃ|shipped|newest",
  summary:
    "Chọn phiên bản của bộ gợi ý lĩnh vực. MÃ hay shipped (bản gốc): giữ cố định; newest: bản dùng được mới nhất, và lại tự thay sau mỗi lần học.",
  example: "fields use shipped",
  options: {},
  arity: [1, 1],
  async run({ rest: [wanted = ""] }, { store, clock, print }) {
    const found = await findVersion(wanted, store);
    if (!found.ok) return found;
    const { version } = found;
    await store.fieldModels.choose({ version, pinned: wanted !== "newest" }, clock.now());
    await print(`Đang dùng: ${version ?? "bản gốc"}.`);
    return DONE;
  },
};

type Found = { readonly ok: true; readonly version?: string } | Exclude<AdminOutcome, { ok: true }>;

async function findVersion(wanted: string, { fieldModels }: Store): Promise<Found> {
  if (wanted === "shipped") return { ok: true };
  if (wanted === "newest") {
    const newest = (await fieldModels.list()).find(({ verdict }) => verdict === "better");
    return { ok: true, ...(newest !== undefined && { version: newest.version }) };
  }
  const version = await fieldModels.find(wanted);
  if (version === undefined)
    return { ok: false, message: `Không có phiên bản "${wanted}". Xem: fields list.` };
  return version.verdict === "better" ? { ok: true, version: wanted } : failedVersion(wanted);
}

function failedVersion(wanted: string): Found {
  return { ok: false, message: `Phiên bản ${wanted} kém bản gốc nên không được dùng.` };
}
