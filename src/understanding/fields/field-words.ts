import { fold } from "../fold";
import type { Field } from "../understanding";

/**
 * How officers name the fields (lĩnh vực), one list a field. "!" marks wordings that also stand in names and
 * sentences: they count only where the text speaks of a field ("lĩnh vực ...", "mảng ...", "mô hình ...").
 * To add a wording, add it here; accents, case, and the marks between the words do not matter.
 */
const WORDINGS: Readonly<Record<Field, string>> = {
  KT: "kinh tế!, phát triển kinh tế!, kt!, kte!, ktế!, k tế!, k t!, ptkt!, pt kinh tế!, kinh tế hộ!, kttt!, nông nghiệp!, sản xuất!",
  VHXH:
    "văn hóa xã hội, văn xã!, vhxh, vh xh, văn hóa!, xã hội!, văn hóa xã hội chỉnh trang đô thị, văn hóa xh, vh xã hội, " +
    "vhxh chỉnh trang đô thị, vh xh chỉnh trang đô thị, văn hóa đời sống!, an sinh xã hội!, asxh!, vxh!, vhxã hội, văn hoá xã hộ, " +
    "giáo dục!, y tế!, môi trường!",
  ANQP:
    "an ninh quốc phòng, quốc phòng an ninh, anqp, qpan, qp an, an qp, an ninh trật tự!, antt!, an tt!, antq!, an ninh!, " +
    "quốc phòng!, an ninh chính trị!, quốc phòng an nin, anqp antt, trật tự an toàn xã hội!, ttatxh!, an ninh trật tự quốc phòng, " +
    "antt qp, quân sự quốc phòng!, qsqp!, quốc phòng quân sự!, an ninh tổ quốc!",
  HTCT:
    "hệ thống chính trị, xây dựng hệ thống chính trị, htct, xd htct, xdhtct, xây dựng đảng, xd đảng, xdđ, xd đ, xdđảng, " +
    "xây dựng chính quyền, xd chính quyền, xây dựng đảng xây dựng chính quyền, xây dựng đảng chính quyền, xdđ chính quyền, " +
    "xây dựng đảng hệ thống chính trị, xdđ htct, xây dựng đảng htct, chính trị!, đảng!, chính quyền!, cải cách hành chính!, cchc!, ht chính trị, " +
    "xây dựng đảng xây dựng hệ thống chính trị, xdđ xdcq, xdcq, xây dựng đảng đoàn thể, hthống chính trị, công tác đảng!, tổ chức đảng!",
  NTM:
    "nông thôn mới, xây dựng nông thôn mới, ntm, xd ntm, xdntm, đô thị văn minh, đtvm, dtvm, ntm đtvm, nông thôn mới đô thị văn minh, " +
    "ntm đô thị văn minh, nông thôn mới đtvm, xây dựng ntm, xd nông thôn mới, xây dựng nông thôn mới đô thị văn minh, xây dựng đô thị văn minh, " +
    "ntm nâng cao, nông thôn mới nâng cao, nông thôn mới kiểu mẫu!, chỉnh trang đô thị!, nthôn mới, nông thôn!, n t m",
};

/** One wording, folded. */
export interface FieldWording {
  readonly field: Field;
  readonly words: readonly string[];
  /** Counts only where the text speaks of a field. */
  readonly needsLabel: boolean;
}

/** All wordings by their first folded word, longest first. */
export const FIELD_WORDINGS: ReadonlyMap<string, readonly FieldWording[]> = buildTable();

function buildTable(): ReadonlyMap<string, readonly FieldWording[]> {
  const table = new Map<string, FieldWording[]>();
  for (const field of ["KT", "VHXH", "ANQP", "HTCT", "NTM"] as const) {
    for (const phrase of WORDINGS[field].split(", ")) {
      const needsLabel = phrase.endsWith("!");
      const words = fold(needsLabel ? phrase.slice(0, -1) : phrase).split(" ");
      const first = words[0] ?? "";
      table.set(first, [...(table.get(first) ?? []), { field, words, needsLabel }]);
    }
  }
  for (const entries of table.values()) entries.sort((a, b) => b.words.length - a.words.length);
  return table;
}
