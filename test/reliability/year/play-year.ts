import type { App } from "../../../src/app";
import type { Amounts } from "../../../src/domain/amounts";
import { DEFAULT_DUE_TIME, setDeadline, stepsBefore } from "../../../src/domain/deadline";
import { changeInspection, planInspection } from "../../../src/domain/inspection";
import type { StepName } from "../../../src/domain/life-cycle";
import { changeModel, type Refusal } from "../../../src/domain/model-change";
import { modelsOf } from "../../../src/store/models";
import { FIELDS } from "../../../src/understanding/understanding";
import { startTalk, type Talk } from "../../handlers/support/talk";
import {
  ACT_TIME,
  ACTS,
  type Act,
  COMMUNES,
  DEADLINES,
  END,
  MODELS_EACH,
  MUTED,
  OWN_DAY_OFF,
  QUIET,
  REMINDERS,
  SNOOZES,
  START,
  two,
  UNREACHABLE,
  VISITS,
} from "./scenario";

const numbers = Array.from({ length: COMMUNES }, (_, index) => index + 1);
const UNITS = [
  "code,name,type,parent,aliases,tags,valid_from,valid_to",
  "T,Hà Tĩnh,tỉnh,,,,,",
  ...numbers.map((number) => `C${two(number)},Số ${number},xã,T,,,,`),
].join("\n");
const PEOPLE = [
  "id,name,phone,unit,role,title,platform",
  "khanh,Lê Văn Khánh,,T,committee,Tổ giúp việc,",
  "lan,Phạm Thị Lan,,T,leader,Phó Bí thư,",
  ...numbers.flatMap((number) => [
    `o${two(number)},Cán bộ Số ${number},,C${two(number)},officer,Cán bộ,`,
    ...(number % 2 === 1 ? [`h${two(number)},Bí thư Số ${number},,C${two(number)},leader,Bí thư,`] : []),
  ]),
].join("\n");

const khanh = { id: "khanh", role: "committee", scope: "T/" } as const;
const instant = (time: string) => new Date(`${time}:00+07:00`);

/** Plays the year on the whole service. */
export async function playYear(): Promise<Talk> {
  const talk = await startTalk(START, { units: UNITS, people: PEOPLE });
  await prepare(talk.app, talk.clock.now());
  for (const { time, run } of timeline(talk.app)) {
    if (talk.clock.now() < new Date(time)) await talk.at(time);
    await run(new Date(time));
  }
  await talk.at(END);
  return talk;
}

interface Moment {
  readonly time: string;
  run(at: Date): Promise<unknown>;
}

async function prepare({ store }: App, at: Date): Promise<void> {
  for (const { id, kind, on, before } of DEADLINES) {
    const terms = {
      ...{ year: 2026, kind, unit: "T", path: "T/", level: "xa" as const, on },
      ...{ time: DEFAULT_DUE_TIME, moves: true, steps: stepsBefore(before) },
      ...(kind === "other" && { title: "kế hoạch năm" }),
    };
    const set = setDeadline(terms, { by: khanh, at, message: id });
    if (!set.ok) throw new Error(set.refusal.reason);
    await store.deadlines.add(set.deadline);
  }
  await store.personSettings.setQuiet(QUIET.person, QUIET);
  await store.personSettings.mute(MUTED, at);
  await store.personSettings.setDigest("lan", { every: "week", time: "07:30", weekday: 1 }, at);
  await store.personSettings.setDigest("lan", { every: "month", time: "08:00", day: 1 }, at);
  const off = { day: OWN_DAY_OFF.day, kind: "off", name: "Đại hội" } as const;
  await store.calendarDays.setDay(`T/C${two(OWN_DAY_OFF.commune)}/`, off);
  const [unreachable] = await store.people.findMany([UNREACHABLE]);
  if (unreachable !== undefined) await store.people.import([{ ...unreachable, identities: [] }]);
  for (const reminder of REMINDERS) {
    const { id, person, at: first } = reminder;
    const asked = { id, person, text: "nộp báo cáo", at: instant(first), createdAt: at };
    await store.reminders.add("repeat" in reminder ? { ...asked, repeat: reminder.repeat } : asked);
  }
}

function timeline(app: App): readonly Moment[] {
  const acts = ACTS.map((act) => ({
    time: `${act.day}T${ACT_TIME}:00+07:00`,
    run: (at: Date) => perform(app, act, at),
  }));
  const visits = VISITS.map((visit) => ({
    time: `${dayBefore(visit.on, 10)}T09:00:00+07:00`,
    run: (at: Date) => planVisit(app, visit, at),
  }));
  const snoozes = SNOOZES.map(({ id, person, deadline, day, until }) => ({
    time: `${day}T${ACT_TIME}:00+07:00`,
    run: (createdAt: Date) =>
      app.store.reminders.add({
        ...{ id, person, text: "", at: instant(until), of: [`deadline:${deadline}`], createdAt },
      }),
  }));
  return [...acts, ...visits, ...snoozes]
    .filter(({ time }) => time >= START)
    .sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0));
}

function dayBefore(day: string, days: number): string {
  const start = Date.parse(START.slice(0, 10));
  const time = Math.max(Date.parse(day) - days * 86_400_000, start);
  return new Date(time).toISOString().slice(0, 10);
}

async function planVisit({ store }: App, { commune, on }: (typeof VISITS)[number], at: Date): Promise<void> {
  const id = `v${commune}`;
  const unit = `C${two(commune)}`;
  const visit = {
    ...{ id, tour: id, unit, unitName: `xã Số ${commune}`, path: `T/${unit}/`, codes: [] },
    ...{ inspectors: ["khanh"], on, time: "09:00" },
  };
  await store.inspections.add([planInspection(visit, { by: khanh, at, message: id })]);
}

async function perform(app: App, { act, commune, day }: Act, at: Date): Promise<void> {
  const unit = `C${two(commune)}`;
  const message = `${act} ${unit}`;
  if (act === "mark")
    return app.store.deadlines.mark({ deadline: "A", unit, by: `o${two(commune)}`, at, message });
  if (act === "hold") {
    const target = { id: `v${commune}`, scope: "T/", message };
    const outcome = { results: [], findings: ["tốt"], marks: [] };
    await app.store.inspections.change(target, (visit) =>
      changeInspection(visit, { act: "record", by: khanh, at, message, on: visit.on, outcome }),
    );
    return;
  }
  if (act === "register") return register(app, commune, day, at);
  const rows = await modelsOf(app.store.connection).find({ unit }).lean();
  await Promise.all(rows.map(({ _id }) => takeStep(app, { code: _id, act, commune, day }, at)));
}

async function register(
  { store }: Pick<App, "store">,
  commune: number,
  day: string,
  at: Date,
): Promise<void> {
  const unit = `C${two(commune)}`;
  const draft = {
    ...({ kind: "mo_hinh", subject: "tap_the", level: "xa", novelty: "moi" } as const),
    ...{ unit, unitName: `xã Số ${commune}`, path: `T/${unit}/`, tags: [], facts: {} },
  };
  const registered = await Promise.all(
    Array.from({ length: MODELS_EACH }, (_, index) =>
      store.register({
        draft: {
          ...{ ...draft, name: `Nhà sạch vườn đẹp ${index}` },
          field: FIELDS[(commune * index) % FIELDS.length] ?? "NTM",
        },
        ...{ year: 2026, registeredAt: at, registeredOn: day, registeredBy: `o${two(commune)}` },
        ...{ origin: `${unit}#${index}`, sameNameSeen: 0 },
      }),
    ),
  );
  await Promise.all(registered.map(({ model }) => approve({ store }, model.code, at)));
}

async function approve({ store }: Pick<App, "store">, code: string, at: Date): Promise<void> {
  const message = `approve ${code}`;
  await store.change<Refusal>({ code, scope: "T/", message }, (model) =>
    changeModel(model, { step: "approve", by: khanh, at, on: model.registeredOn, message }),
  );
}

const STEPS = { progress: "progress", result: "result", appraise: "appraise", propose: "propose" } as const;

function amountsOf(commune: number): Amounts {
  return { labourDays: 7 * commune, landM2: 11 * commune, amountVnd: 1_234_567 * commune };
}

async function takeStep(
  { store }: App,
  { code, act, commune, day }: Act & { readonly code: string },
  at: Date,
): Promise<void> {
  if (!(act in STEPS)) return;
  const step: StepName = STEPS[act as keyof typeof STEPS];
  const officer = { id: `o${two(commune)}`, role: "officer", scope: `T/C${two(commune)}/` } as const;
  const by = step === "appraise" || step === "propose" ? khanh : officer;
  const message = `${act} ${code}`;
  const report =
    step === "progress" || step === "result"
      ? { report: { kind: step, on: day, text: "đã làm xong", amounts: amountsOf(commune) } as const }
      : {};
  const conclusion = step === "appraise" ? { set: { conclusion: "dat" } } : {};
  const changed = await store.change<Refusal>({ code, scope: by.scope, message }, (model) =>
    changeModel(model, { step, by, at, on: day, message, ...report, ...conclusion }),
  );
  if (changed.status !== "changed") throw new Error(`${message}: ${changed.status}`);
}
