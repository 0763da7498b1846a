import { createSay } from "../../../../locales/say";
import { createUnitTree } from "../../../../src/domain/unit";
import type { DocumentFacts } from "../../../../src/reports/document/document-facts";
import { issuerOf } from "../../../../src/reports/document/issuer";
import type { LayoutName } from "../../../../src/reports/document/layouts";
import { reportSections } from "../../../../src/reports/document/report-sections";
import type { NarrativeFacts } from "../../../../src/reports/narrative/narrative-facts";
import { toUnits } from "../../../../src/store/organisation";

export const say = createSay("vi");
export const FIELDS = (["KT", "VHXH", "ANQP", "HTCT", "NTM"] as const).map((field) => say(`field.${field}`));
export const VILLAGES = [
  "thôn Bàu Am",
  "thôn Hòa Lạc",
  "thôn Thượng Phú",
  "thôn Quyết Tiến",
  "thôn Đông Hải",
];

/** A commune of today's two levels, in its province. */
export const tree = createUnitTree(
  toUnits([
    { code: "42", name: "Hà Tĩnh", type: "tỉnh" },
    { code: "18628", name: "Thạch Lạc", type: "xã", parent: "42" },
  ]),
);

const NAMES = [
  "Nhà sạch, vườn đẹp, ngõ văn minh",
  "Tiếng kẻng an ninh gắn với camera giám sát thôn",
  "Vận động nhân dân hiến đất mở rộng đường giao thông nông thôn",
  "Tổ hợp tác nuôi tôm trên cát liên kết tiêu thụ sản phẩm",
  "Chi bộ bốn tốt, đảng viên gương mẫu giúp hộ nghèo",
];

/** A report of a commune on so many models, as the service would gather it. */
export function sampleReport(layout: LayoutName, count: number): DocumentFacts {
  const list = Array.from({ length: count }, (_, at) => ({
    name: `${NAMES[at % NAMES.length]} (${at + 1})`,
    field: FIELDS[at % FIELDS.length] ?? "",
    place: `${VILLAGES[at % VILLAGES.length]}, xã Thạch Lạc`,
    person: at % 3 === 0 ? "Nguyễn Thị Hoa" : "Trần Đình Thưởng",
    subject: at % 4 === 0 ? "cá nhân" : "tập thể",
    novelty: at % 2 === 0 ? "mới" : "duy trì",
    result: at % 2 === 0 ? "52 hộ; hiến 1.200 m² đất; 85 ngày công" : "",
    merit: at % 5 === 0 ? "Công nhận 20/10/2026" : "",
  }));
  const counts = FIELDS.map((field) => list.filter((row) => row.field === field).length);
  return {
    list,
    issuer: issuerOf("18628", layout, { say, tree }),
    year: "2026",
    subject: say("document.subject", { period: "năm 2026" }),
    sections: reportSections(narrativeFacts(count, counts), { withoutReport: 3, withoutPhoto: 12 }, say),
    fields: FIELDS,
    summary: [{ unit: "xã Thạch Lạc", counts }],
    unlisted: 0,
  };
}

function narrativeFacts(count: number, counts: readonly number[]): NarrativeFacts {
  return {
    place: "toàn xã Thạch Lạc",
    filters: "",
    period: { kind: "year", year: 2026 },
    day: "2026-11-21",
    narrowed: false,
    scheme: 5,
    registered: { all: count, models: count, exemplars: 0 },
    subjects: { collectives: count - Math.ceil(count / 4), persons: Math.ceil(count / 4) },
    novelty: { fresh: Math.ceil(count / 2), kept: Math.floor(count / 2) },
    levels: [{ name: "cấp xã", count }],
    fields: FIELDS.map((name, at) => ({ name: name.toLocaleLowerCase("vi"), count: counts[at] ?? 0 })),
    initial: count - 3,
    target: { year: 2026, count: count - 4 },
    before: { year: 2025, wholeYear: true, registered: { all: count - 8, models: count - 8, exemplars: 0 } },
    comparable: 2025,
    reached: {
      approved: count - 1,
      reported: count - 6,
      recognised: count - 14,
      commended: 9,
      among: "registered",
    },
    resources: {
      reports: 71,
      models: 48,
      amounts: {
        ...{
          amountVnd: 2_350_000_000,
          budgetVnd: 900_000_000,
          peopleVnd: 1_150_000_000,
          socialVnd: 300_000_000,
        },
        ...{ landM2: 12_450, residentialM2: 1_700, labourDays: 4_120, lengthM: 6_300, households: 1_254 },
      },
    },
    papers: { year: 2026, committee: { members: 23 }, plan: {}, publicity: { reports: 6, articles: 41 } },
    outstanding: [
      { rank: "commended", name: NAMES[2] ?? "", unit: "xã Thạch Lạc", amounts: { landM2: 3_200 } },
      { rank: "commended", name: NAMES[3] ?? "", unit: "xã Thạch Lạc", amounts: {} },
    ],
    late: [{ what: "báo cáo quý III", on: "2026-10-05", units: ["thôn Hòa Lạc", "thôn Đông Hải"] }],
  };
}
