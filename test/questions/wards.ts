import type { Amounts } from "../../src/domain/amounts";
import { DEFAULT_DUE_TIME, DEFAULT_STEPS, type DeadlineKind, setDeadline } from "../../src/domain/deadline";
import { changeInspection, type NewInspection, planInspection } from "../../src/domain/inspection";
import type { Field } from "../../src/understanding/understanding";
import { startTalk, type Talk } from "../handlers/support/talk";
import { dayTime } from "./day-time";
import type { ModelPlan, PlannedStep } from "./model-plans";
import { playPlans } from "./play-plans";

/** A province after the districts: four communes (xã), three wards (phường) and a special zone (đặc khu). */
const UNITS = `code,name,type,parent,aliases,tags,valid_from,valid_to,successors
QT,Quảng Trị,tỉnh,,,,2025-07-01,,
XC,Cam Lộ,xã,QT,,,2025-07-01,,
XK,Khe Sanh,xã,QT,,,2025-07-01,,
XH,Hướng Lập,xã,QT,,,2025-07-01,,
XT,Triệu Bình,xã,QT,,,2025-07-01,,
PD,Đông Hà,phường,QT,,,2025-07-01,,
PN,Nam Đông Hà,phường,QT,,,2025-07-01,,
PT,Đồng Thuận,phường,QT,,,2025-07-01,,
DK,Cồn Cỏ,đặc khu,QT,,,2025-07-01,,
`;
const PEOPLE = `id,name,phone,unit,role,title,platform
lan,Phạm Thị Lan,0901000004,QT,leader,Phó Bí thư Tỉnh ủy,
khanh,Lê Văn Khánh,0901000003,QT,committee,Tổ giúp việc,
hoa,Nguyễn Thị Hoa,0901000001,XC,officer,Cán bộ,
binh,Trần Văn Bình,0901000002,PD,officer,Cán bộ,
`;

/** How far a model has come: each with all that lies before it. */
type End =
  | "registered"
  | "returned"
  | "returnedOnce"
  | "approved"
  | "underway"
  | "reported"
  | "appraised"
  | "proposed"
  | "recognised"
  | "refused"
  | "stoppedAppraised"
  | "commended";

type Row = readonly [unit: string, field: Field, name: string, end: End, amounts?: Amounts];

/** Hướng Lập and Đồng Thuận have none of 2026. */
const ROWS: readonly Row[] = [
  ["XC", "KT", "Tổ hợp tác trồng tiêu", "commended", { peopleVnd: 30_000_000, amountVnd: 30_000_000 }],
  ["XC", "VHXH", "Hũ gạo tình thương", "recognised", { labourDays: 40 }],
  ["XC", "NTM", "Đường hoa phụ nữ", "proposed", { landM2: 500 }],
  ["XC", "ANQP", "Tiếng kẻng an ninh", "appraised", { labourDays: 21 }],
  ["XC", "NTM", "Hiến đất mở đường", "registered"],
  ["XK", "KT", "Vườn cà phê mẫu", "reported", { peopleVnd: 10_000_000, amountVnd: 12_000_000 }],
  ["XK", "VHXH", "Tủ sách cộng đồng", "returned"],
  ["XK", "ANQP", "Camera an ninh", "underway", { labourDays: 9 }],
  ["XK", "HTCT", "Ngày không hẹn", "returnedOnce"],
  ["XT", "NTM", "Nhà sạch vườn đẹp", "stoppedAppraised", { landM2: 100 }],
  ["PD", "VHXH", "Bữa cơm cho người neo đơn", "refused", { peopleVnd: 5_000_000, amountVnd: 5_000_000 }],
  ["PD", "HTCT", "Công dân số", "proposed", { labourDays: 14 }],
  ["PD", "KT", "Phố chợ văn minh", "approved"],
  ["PN", "VHXH", "Đám cưới tiết kiệm", "commended", { labourDays: 33 }],
  ["PN", "ANQP", "Cổng trường an toàn", "registered"],
  ["DK", "NTM", "Thu gom rác bãi biển", "appraised", { labourDays: 8 }],
  ["QT", "HTCT", "Nụ cười công sở", "recognised"],
];

/**
 * The organisation for conditions of a question: 17 models of 2026 and three of 2025, as they stand on 20/11/2026. Reports
 * of the third quarter were due on 10/10/2026, results on 31/10/2026.
 */
export async function startWards(): Promise<Talk> {
  const talk = await startTalk("2026-11-20T08:00:00+07:00", { units: UNITS, people: PEOPLE });
  await playPlans([...plansOf(2026), ...plansOf(2025)], { XC: "hoa", PD: "binh" }, talk.app);
  await setDeadlineOf({ kind: "progress", title: "báo cáo quý 3", on: "2026-10-10" }, talk);
  await setDeadlineOf({ kind: "result", title: "báo cáo năm", on: "2026-10-31" }, talk);
  await holdVisit(talk);
  // What is due at eight is told before anybody asks.
  await talk.at("2026-11-20T08:30:00+07:00");
  return talk;
}

function plansOf(year: 2025 | 2026): readonly ModelPlan[] {
  const rows: readonly Row[] =
    year === 2026
      ? ROWS
      : [
          ["XC", "KT", "Tổ hợp tác trồng tiêu", "recognised"],
          ["PD", "KT", "Phố chợ văn minh", "recognised"],
          ["PT", "VHXH", "Tiếng trống học bài", "reported"],
        ];
  return rows.map(([unit, field, name, end, amounts], index) => {
    const month = year === 2026 ? 2 + (index % 6) : 8;
    const day = (more: number) => `${year}-${String(month + more).padStart(2, "0")}-10`;
    return {
      ...{ unit, year, field, name, kind: "mo_hinh", subject: "tap_the", tags: [], facts: {}, undone: false },
      level: unit === "QT" ? "tinh" : "xa",
      novelty: name === "Phố chợ văn minh" && year === 2026 ? "duy_tri" : "moi",
      registeredOn: day(0),
      steps: stepsTo(end, day, amounts),
    };
  });
}

function stepsTo(end: End, day: (months: number) => string, amounts: Amounts = {}): readonly PlannedStep[] {
  const approve = { step: "approve", on: day(0) } as const;
  const result = { step: "result", on: day(1), amounts } as const;
  const appraise = { step: "appraise", on: day(2), conclusion: "dat" } as const;
  const propose = { step: "propose", on: day(2) } as const;
  const recognise = { step: "recognise", on: day(3) } as const;
  const ways: Readonly<Record<End, readonly PlannedStep[]>> = {
    registered: [],
    returned: [{ step: "return", on: day(0), note: "thiếu mục tiêu" }],
    returnedOnce: [
      { step: "return", on: day(0), note: "chưa rõ địa bàn" },
      { step: "submit", on: day(1) },
    ],
    approved: [approve],
    underway: [approve, { step: "progress", on: day(1), amounts }],
    reported: [approve, result],
    appraised: [approve, result, appraise],
    proposed: [approve, result, appraise, propose],
    recognised: [approve, result, appraise, propose, recognise],
    refused: [approve, result, appraise, propose, { step: "refuse", on: day(3), note: "hiệu quả chưa rõ" }],
    stoppedAppraised: [approve, result, appraise, { step: "stop", on: day(3), note: "hết kinh phí" }],
    commended: [approve, result, appraise, propose, recognise, { step: "commend", on: day(3) }],
  };
  return ways[end];
}

interface Term {
  readonly kind: DeadlineKind;
  readonly title: string;
  readonly on: string;
}

/** A deadline of the whole province, set at the beginning of its year. */
export async function setDeadlineOf(term: Term, { app }: Talk): Promise<void> {
  const path = app.organisation.tree().pathOf("QT");
  const year = term.on.slice(0, 4);
  const set = setDeadline(
    {
      ...{ ...term, from: `${year}-01-01`, year: Number(year), unit: "QT", path, level: "xa" },
      ...{ time: DEFAULT_DUE_TIME, moves: true, steps: DEFAULT_STEPS },
    },
    {
      by: { id: "khanh", role: "committee", scope: path },
      at: dayTime(`${year}-01-05`),
      message: `deadline-${term.kind}-${year}`,
    },
  );
  if (!set.ok) throw new Error(`no deadline: ${set.refusal.reason}`);
  await app.store.deadlines.add(set.deadline);
}

/** One visit to the first model, at which three criteria were marked. */
async function holdVisit({ app: { store, organisation } }: Talk): Promise<void> {
  const tree = organisation.tree();
  const [id, on, unit] = ["visit-XC", "2026-09-12", "XC"] as const;
  const by = { id: "khanh", role: "committee" as const, scope: tree.pathOf("QT") };
  const planned: NewInspection = {
    ...{ id, tour: id, unit, unitName: tree.get(unit)?.norm ?? "", path: tree.pathOf(unit), on },
    ...{ codes: ["DVK-2026-0001"], inspectors: ["khanh"] },
  };
  await store.inspections.add([planInspection(planned, { by, at: dayTime("2026-09-02"), message: id })]);
  const mark = (number: number, met: boolean) => ({ number, met, text: `Tiêu chí ${number}` });
  const outcome = {
    results: [{ code: "DVK-2026-0001", conclusion: "dat" as const }],
    findings: [],
    marks: [mark(1, true), mark(2, true), mark(3, false)],
  };
  const record = { act: "record" as const, by, at: dayTime(on), message: `${id}-done`, on, outcome };
  await store.inspections.change({ id, scope: by.scope, message: record.message }, (visit) =>
    changeInspection(visit, record),
  );
}
