import type { FieldModelVersion } from "../store/field-models";
import { DONE, type Subcommand } from "./subcommand";
import { tableRow } from "./table-row";

/** `fields list`: the versions of the classifier that proposes fields. */
export const fieldsList: Subcommand = {
  name: "fields list",
  usage: "",
  summary:
    "In các phiên bản của bộ gợi ý lĩnh vực, mới nhất trước: mã, ngày, số tên đã học, độ đúng và độ phủ so với bản gốc, kết luận; * là bản đang dùng.",
  example: "fields list",
  options: {},
  arity: [0, 0],
  async run(_args, { store, print, remark }) {
    const [versions, choice] = await Promise.all([store.fieldModels.list(), store.fieldModels.choice()]);
    for (const version of versions) await print(versionRow(version, choice.version));
    const held = choice.pinned ? " (giữ cố định, không tự thay)" : "";
    remark(`${versions.length} phiên bản; đang dùng: ${choice.version ?? "bản gốc"}${held}.`);
    return DONE;
  },
};

const VERDICTS: Readonly<Record<FieldModelVersion["verdict"], string>> = {
  better: "dùng được",
  lessPrecise: "không dùng: kém đúng hơn bản gốc",
  speaksLess: "không dùng: gợi ý ít hơn bản gốc",
};

/** A version as one line of a list; on the names the product comes with, held out, its own figures and the original's. */
export function versionRow(version: FieldModelVersion, active?: string): string {
  const { measure, shipped } = version;
  return tableRow([
    `${version.version}${version.version === active ? " *" : ""}`,
    version.createdAt.toISOString().slice(0, 16),
    `học ${version.learned} tên`,
    `đúng ${percent(measure.right, measure.spoken)} (gốc ${percent(shipped.right, shipped.spoken)})`,
    `phủ ${percent(measure.spoken, measure.tested)} (gốc ${percent(shipped.spoken, shipped.tested)})`,
    VERDICTS[version.verdict],
  ]);
}

function percent(part: number, whole: number): string {
  return whole === 0 ? "-" : `${((100 * part) / whole).toFixed(1).replace(".", ",")} %`;
}
