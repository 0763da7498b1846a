import type { NarrativeFacts } from "../../../../src/reports/narrative/narrative-facts";

/** A commune of which next to nothing is known. */
export const LITTLE: NarrativeFacts = {
  place: "xã Thạch Lạc",
  filters: "",
  narrowed: false,
  period: { kind: "year", year: 2026 },
  day: "2026-07-10",
  scheme: 5,
  registered: { all: 3, models: 3, exemplars: 0 },
  subjects: { collectives: 3, persons: 0 },
  novelty: { fresh: 2, kept: 1 },
  levels: [{ name: "cấp xã", count: 3 }],
  fields: [
    { name: "kinh tế", count: 2 },
    { name: "nông thôn mới, đô thị văn minh", count: 1 },
    { name: "văn hóa - xã hội", count: 0 },
    { name: "quốc phòng - an ninh", count: 0 },
    { name: "xây dựng hệ thống chính trị", count: 0 },
  ],
  comparable: 2025,
  reached: { approved: 1, reported: 0, recognised: 0, commended: 0, among: "registered" },
  resources: { reports: 0, models: 0, amounts: {} },
  papers: { year: 2026 },
  outstanding: [],
  late: [],
};

/** Nothing at all. */
export const NOTHING: NarrativeFacts = {
  ...LITTLE,
  period: { kind: "days", from: "2026-01-01", to: "2026-06-30" },
  registered: { all: 0, models: 0, exemplars: 0 },
  subjects: { collectives: 0, persons: 0 },
  novelty: { fresh: 0, kept: 0 },
  levels: [],
  fields: [],
  reached: { approved: 0, reported: 0, recognised: 0, commended: 0, among: "days" },
};

/** A district of 27 communes of which everything is known. */
export const FULL: NarrativeFacts = {
  place: "toàn huyện Kim Sơn",
  filters: "",
  narrowed: false,
  period: { kind: "year", year: 2026 },
  day: "2027-01-05",
  scheme: 4,
  registered: { all: 135, models: 122, exemplars: 13 },
  subjects: { collectives: 131, persons: 4 },
  novelty: { fresh: 60, kept: 75 },
  levels: [
    { name: "cấp huyện", count: 8 },
    { name: "cấp xã", count: 127 },
  ],
  fields: [
    { name: "kinh tế", count: 26 },
    { name: "văn hóa - xã hội", count: 85 },
    { name: "quốc phòng - an ninh", count: 12 },
    { name: "xây dựng hệ thống chính trị", count: 12 },
  ],
  coverage: { all: 27, units: "xã, thị trấn", missing: ["xã Kim Đông", "xã Kim Trung"] },
  initial: 132,
  target: { year: 2026, count: 130 },
  before: { year: 2025, wholeYear: true, registered: { all: 114, models: 110, exemplars: 4 } },
  comparable: 2025,
  reached: { approved: 130, reported: 96, recognised: 65, commended: 8, among: "registered" },
  resources: {
    reports: 118,
    models: 96,
    amounts: {
      amountVnd: 2_500_000_000,
      budgetVnd: 1_200_000_000,
      peopleVnd: 800_000_000,
      socialVnd: 400_000_000,
      landM2: 15_600,
      residentialM2: 750,
      labourDays: 4_100,
      lengthM: 21_000,
      households: 1_256,
      people: 9,
    },
  },
  papers: {
    year: 2026,
    committee: { members: 452, coverage: { have: 27, all: 27, units: "xã, thị trấn" } },
    plan: { coverage: { have: 25, all: 27, units: "xã, thị trấn" } },
    publicity: { reports: 6, articles: 120 },
  },
  outstanding: [
    {
      rank: "commended",
      name: "Camera an ninh",
      unit: "xã Quang Thiện",
      amounts: { amountVnd: 175_000_000, households: 56 },
    },
    { rank: "singledOut", name: "Tuyến đường hoa", unit: "xã Ân Hòa", amounts: {} },
    { rank: "recognised", name: "Hiến đất mở đường", unit: "xã Lai Thành", amounts: { landM2: 750.5 } },
  ],
  late: [{ what: "báo cáo 6 tháng", on: "2026-06-20", units: ["xã Kim Đông"] }],
};
