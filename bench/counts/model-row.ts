import { COUNTED_STATES, MILESTONES, type Milestone } from "../../src/domain/life-cycle";
import type { Model, ModelEvent } from "../../src/domain/model";
import { formatModelCode } from "../../src/domain/model-code";
import type { Unit } from "../../src/domain/unit";
import type { ModelRow } from "../../src/store/models";
import { nameKey } from "../../src/understanding/similar-names";
import { FIELDS, LEVELS } from "../../src/understanding/understanding";
import { mixed } from "./mixed";

const NAMES = [
  ...["Nhà sạch vườn đẹp", "Tuyến đường hoa", "Camera an ninh", "Chi hội nông dân trồng cam hữu cơ"],
  ...["Thùng tiết kiệm vì người nghèo", "Hiến đất mở đường", "Tổ tự quản bảo vệ môi trường"],
];
const PEOPLE = ["Nguyễn Thị Hoa", "Trần Văn Bình", "Lê Văn Khánh", "Phạm Thị Lan", "Võ Minh Đức"];
const TAGS = ["vùng giáo", "biên giới", "vùng dân tộc thiểu số"];
const REPORT =
  "Nhân dân đã hiến đất, đóng góp ngày công cùng Mặt trận và các đoàn thể chỉnh trang tuyến đường, trồng hoa hai bên, " +
  "lắp điện chiếu sáng, tổ chức ra quân vệ sinh vào sáng chủ nhật hằng tuần; bà con phấn khởi, đồng thuận cao.";
const FORM = {
  reason: "Đường vào thôn hẹp, mùa mưa lầy lội, việc đi lại và vận chuyển nông sản của bà con khó khăn.",
  goal: "Mở rộng 1.200 m đường lên 5 m, bê tông hoá toàn tuyến, trồng hoa hai bên trước ngày 30/9.",
  content: "Vận động hiến đất, tháo dỡ tường rào; tổ chức đổ bê tông; giao từng chi hội chăm sóc từng đoạn.",
};

export interface PlacedUnit extends Pick<Unit, "code" | "norm"> {
  readonly path: string;
}

/** The nth model of a year as a finished one is stored: with its history, two reports, and photos of some. Always the same. */
export function modelRow(year: number, number: number, unit: PlacedUnit): ModelRow {
  const random = mixed(year * 1_000_000 + number);
  const code = formatModelCode(year, number);
  const days = daysOf(year, random);
  const by = `p${unit.code}`;
  const at = new Date(`${days.registeredOn}T02:00:00Z`);
  const land = Math.floor(random() * 900);
  return {
    ...{ _id: code, year, number, ...wordsOf(number, random), ...kindsOf(random), ...days },
    ...{ unit: unit.code, unitName: unit.norm, path: unit.path, phone: "0901000001" },
    tags: random() < 0.1 ? [pick(TAGS, random)] : [],
    facts: { landM2: land, households: 40 },
    form: random() < 0.3 ? FORM : undefined,
    ...{ registeredAt: at, registeredBy: by, version: 4 },
    state: random() < 0.03 ? "withdrawn" : pick(COUNTED_STATES, random),
    ...(random() < 0.2 && { conclusion: "dat" as const }),
    ...workOf({ code, land, by, day: days.registeredOn }),
    ...(random() < 0.5 && { evidence: photosOf(code, { by, on: days.registeredOn }) }),
    ...{ origin: `bench:${code}`, sameName: `${year}|${unit.code}|${code}` },
    history: historyOf(code, { by, at }),
  };
}

type Random = () => number;

/** @param bias above 1, the first ones more often */
function pick<T>(list: readonly T[], random: Random, bias = 1): T {
  const found = list[Math.floor(random() ** bias * list.length)];
  if (found === undefined) throw new Error("an empty list");
  return found;
}

function wordsOf(number: number, random: Random) {
  const name = `${pick(NAMES, random)} ${number}`;
  const person = pick(PEOPLE, random);
  const village = `thôn ${1 + Math.floor(random() * 8)}`;
  return { name, nameKey: nameKey(name), village, person, personKey: nameKey(person) };
}

function kindsOf(random: Random): Pick<Model, "kind" | "subject" | "field" | "level" | "novelty"> {
  return {
    kind: random() < 0.1 ? "dien_hinh" : "mo_hinh",
    subject: random() < 0.15 ? "ca_nhan" : "tap_the",
    field: pick(FIELDS, random),
    level: pick(LEVELS, random, 4),
    novelty: random() < 0.3 ? "duy_tri" : "moi",
  };
}

/** Registered in the first quarter; each of the later numbers is reached by fewer. */
function daysOf(year: number, random: Random): Pick<Model, "registeredOn" | Milestone> {
  const day = (month: number) =>
    `${year}-${String(month).padStart(2, "0")}-${10 + Math.floor(random() * 18)}`;
  const reached = Math.floor(random() * (MILESTONES.length + 1));
  const later = MILESTONES.slice(0, reached).map((name, index) => [name, day(4 + 2 * index)]);
  return { registeredOn: day(1 + Math.floor(random() * 3)), ...Object.fromEntries(later) };
}

interface Work {
  readonly code: string;
  readonly land: number;
  readonly by: string;
  readonly day: string;
}

function workOf({ code, land, by, day }: Work): Pick<Model, "reports" | "totals"> {
  const amounts = { landM2: land, labourDays: 60, amountVnd: 45_000_000, households: 20 };
  const report = { by, on: day, text: REPORT, amounts };
  return {
    reports: [
      { id: `${code}:r1`, kind: "progress", percent: 50, ...report },
      { id: `${code}:r2`, kind: "result", percent: 100, ...report },
    ],
    totals: { landM2: 2 * land, labourDays: 120, amountVnd: 90_000_000, households: 40 },
  };
}

function photosOf(code: string, who: { readonly by: string; readonly on: string }): Model["evidence"] {
  return [1, 2].map((number) => ({
    ...{ file: `${code.padStart(64, "0")}.jpg`, kind: "photo" as const, name: `anh-${number}.jpg` },
    ...{ mime: "image/jpeg", bytes: 240_000, message: `${code}:p${number}`, ...who },
  }));
}

function historyOf(code: string, { by, at }: { readonly by: string; readonly at: Date }): ModelEvent[] {
  const changed = (action: ModelEvent["action"], from: string, to: string): ModelEvent => ({
    ...{ action, at, by, message: `${code}:${action}` },
    changes: [{ field: "state", from, to }],
  });
  return [
    { action: "register", at, by, message: `${code}:register` },
    changed("approve", "registered", "approved"),
    changed("progress", "approved", "underway"),
    changed("result", "underway", "reported"),
    changed("recognise", "reported", "recognised"),
  ];
}
