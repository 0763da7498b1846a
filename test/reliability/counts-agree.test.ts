import fc from "fast-check";
import { exportTables } from "../../src/admin/export-tables";
import { AMOUNTS, type AmountName } from "../../src/domain/amounts";
import { sumOf } from "../../src/domain/figures";
import { MILESTONES, type Milestone, STEP_NAMES } from "../../src/domain/life-cycle";
import type { Model } from "../../src/domain/model";
import { changeModel, type Refusal } from "../../src/domain/model-change";
import { modelsOf, toModel } from "../../src/store/models";
import { createPersonnel } from "../../src/store/personnel";
import type { Store } from "../../src/store/store";
import { startTalk, type Talk } from "../handlers/support/talk";
import { takeBack } from "../support/take-back";
import { createLedger, type Deed, type Ledger, sums } from "./support/ledger";
import { type RawModel, wrongAnswers } from "./support/recount";
import { ACTORS, ALL, FIELDS, LEVELS, type Try, tries, UNITS } from "./support/tries";

const STEPS = 2_000;
const CHECK_EVERY = 200;
/** Another series: COUNTS_SEED=7 npx jest test/reliability/counts-agree.test.ts */
const SEED = Number(process.env.COUNTS_SEED ?? 20_261_121);

let talk: Talk;
let store: Store;
let ledger: Ledger;
let codes: string[];

beforeAll(async () => {
  talk = await startTalk("2026-03-02T08:00:00+07:00");
  store = talk.app.store;
  ledger = createLedger();
  codes = [];
});
afterAll(() => talk.stop());

const at = <T>(list: readonly T[], index: number): T => {
  const found = list[index % list.length];
  if (found === undefined) throw new Error("an empty list");
  return found;
};
const rows = () => modelsOf(store.connection).find().sort({ _id: 1 }).lean();
const dayOf = (step: number) => new Date(Date.UTC(2026, 2, 2 + Math.floor(step / 20), 3));

async function register(tried: Try, step: number): Promise<void> {
  const unit = at(UNITS, tried.unit);
  const values = {
    name: `Mô hình số ${step}`,
    field: at(FIELDS, tried.field),
    level: at(LEVELS, tried.level),
  };
  const { model } = await store.register({
    draft: {
      ...unit,
      ...values,
      ...({ kind: "mo_hinh", subject: "tap_the", novelty: "moi", tags: [], facts: {} } as const),
      person: step % 3 === 0 ? "chị Hoa" : "anh Bảy",
    },
    ...{ year: 2026, registeredAt: dayOf(step), registeredOn: dayOf(step).toISOString().slice(0, 10) },
    ...{ registeredBy: at(["hoa", "khanh"], step), origin: `r${step}`, sameNameSeen: 0 },
  });
  ledger.register(model.code, model.registeredBy, { ...values, unit: unit.unit });
  codes.push(model.code);
}

/** What the try comes to, for the books and for the store alike. */
function deedOf(tried: Try, code: string, step: number): Deed {
  const { act } = tried;
  const standing = ledger.pages.get(code)?.now.reports.filter(({ struck }) => !struck) ?? [];
  const corrected = act === "correct" && standing.length > 0 ? at(standing, tried.which) : undefined;
  const reports = act === "progress" || act === "result" || corrected !== undefined;
  const set = {
    ...(act === "edit" && { field: at(FIELDS, tried.field), level: at(LEVELS, tried.level) }),
    ...(act === "edit" && tried.which % 2 === 0 && { unit: at(UNITS, tried.unit).unit }),
    ...(act === "assign" && { follower: at(["khanh", "hoa"], tried.which) }),
  };
  return {
    step: STEP_NAMES.find((name) => name === act) ?? "edit",
    by: at(ACTORS, tried.actor),
    on: dayOf(step).toISOString().slice(0, 10),
    message: `m${step}`,
    set,
    ...(reports && { amounts: tried.amounts }),
    ...(corrected && { replaces: corrected.id }),
    ...(act === "attach" && { file: `${tried.which % 3}.jpg` }),
  };
}

async function take(tried: Try, code: string, step: number): Promise<void> {
  const deed = deedOf(tried, code, step);
  const { by, on, message, amounts, replaces, file } = deed;
  const actor = at(ACTORS, tried.actor);
  const place = UNITS.find(({ unit }) => unit === deed.set.unit);
  const command = {
    ...{ step: deed.step, by: actor, at: dayOf(step), on, message, set: { ...deed.set, ...place } },
    ...(amounts && {
      report: { kind: "progress" as const, on, text: "", amounts, ...(replaces && { replaces }) },
    }),
    ...(file && { evidence: [{ file, kind: "photo" as const, name: file, mime: "image/jpeg", bytes: 9 }] }),
  };
  const target = { code, scope: actor.scope, message };
  const result = await store.change<Refusal>(target, (model) => changeModel(model, command));
  expect({ by: by.id, status: result.status === "changed" }).toEqual({
    ...{ by: by.id, status: ledger.take(code, deed) },
  });
}

const bare = ({ version: _version, history: _history, ...rest }: Model) => JSON.stringify(rest, sorted);
/** Fields in the order of the alphabet: a value that went and came back may stand elsewhere. */
function sorted(_key: string, value: unknown): unknown {
  const isPlain = typeof value === "object" && value !== null && !Array.isArray(value);
  return isPlain ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value;
}

/** Each stored model before its last act, without version and trail. */
const before = new Map<string, string>();

async function undo(tried: Try, code: string, step: number): Promise<void> {
  const actor = at(ACTORS, tried.actor);
  const isRegistration = ledger.pages.get(code)?.acts.length === 1;
  const result = await takeBack(store, code, { by: actor, at: dayOf(step), message: `m${step}` });
  expect(result.status === "changed").toBe(ledger.undo(code, actor));
  if (result.status === "changed" && !isRegistration) expect(bare(result.model)).toBe(before.get(code));
}

/** "Chị Hoa chuyển công tác, anh Nam thay" and back: nothing that counts changes. */
async function replace(step: number): Promise<void> {
  const earlier = new Map((await rows()).map((row) => [row._id, bare(toModel(row))]));
  const [from, to] = step % 2 === 0 ? ["hoa", "khanh"] : ["khanh", "hoa"];
  const handed = await createPersonnel(store).handOver({
    from: { id: from, name: "Nguyễn Thị Hoa", unit: "L", scope: "H/L/" },
    to: { id: to, name: "Lê Văn Khánh" },
    by: { id: "duc", scope: "H/" },
    ...{ at: dayOf(step), message: `m${step}`, namesakes: [] },
  });
  for (const code of handed) {
    ledger.handOver(code, "duc", { from, to });
    before.set(code, earlier.get(code) ?? "");
  }
}

async function one(tried: Try, step: number): Promise<void> {
  if (tried.act === "register" || codes.length < 12) return register(tried, step);
  if (tried.act === "assign" && tried.which % 7 === 0) return replace(step);
  const code = at(codes, tried.which);
  const row = await modelsOf(store.connection).findById(code).lean();
  if (row === null) throw new Error(`${code} is gone`);
  const { length } = row.history;
  await (tried.act === "undo" ? undo(tried, code, step) : take(tried, code, step));
  const [now] = await modelsOf(store.connection)
    .find({ _id: code, "history.message": `m${step}` })
    .lean();
  if (now === undefined) return;
  before.set(code, bare(toModel(row)));
  expect(now.history).toHaveLength(length + 1);
}

const GONE: readonly string[] = ["withdrawn", "undone"];
const NUMBERS: readonly (Milestone | undefined)[] = [undefined, ...MILESTONES];

/** Codes that one of the five numbers should hold, by the books. */
function inBooks(
  number: Milestone | undefined,
  only: Partial<Record<"unit" | "field" | "level", string>> = {},
) {
  return [...ledger.pages]
    .filter(
      ([, { now }]) => !GONE.includes(now.state) && (number === undefined || now.days[number] !== undefined),
    )
    .filter(([, { now }]) => Object.entries(only).every(([part, value]) => now[part as "unit"] === value))
    .map(([code]) => code)
    .sort();
}

/** Every stored model says what the books say, its sums what its raw reports say, and its trail how it came so. */
async function checkRecords(): Promise<void> {
  for (const row of await rows()) {
    const { now } = ledger.pages.get(row._id) ?? {};
    const { state, unit, field, level, follower, evidence = [], totals, history } = row;
    const days = Object.fromEntries(MILESTONES.flatMap((name) => (row[name] ? [[name, row[name]]] : [])));
    expect({ state, unit, field, level, follower, days, totals }).toEqual({
      ...{ state: now?.state, unit: now?.unit, field: now?.field, level: now?.level },
      ...{ follower: now?.follower, days: now?.days, totals: now && sums(now) },
    });
    expect(evidence.map(({ file }) => file)).toEqual(now?.files);
    const values = new Map<string, unknown>();
    for (const { changes = [] } of history)
      for (const change of changes) {
        expect(change.from).toEqual(values.get(change.field) ?? change.from);
        values.set(change.field, change.to);
      }
    for (const [name, value] of values) expect(row[name as "state"] ?? null).toEqual(value);
  }
}

/** The quick count, its splits, the list and the export hold the same records as the books. */
async function checkFigures(): Promise<void> {
  const exported = await recordsOfExport();
  for (const number of NUMBERS) {
    const filter = { path: "H/", years: [2026], ...(number && { milestone: number }) };
    const expected = inBooks(number);
    const listed = await store.figures.list(filter, { skip: 0, limit: 10_000 });
    expect(listed.map(({ code }) => code).sort()).toEqual(expected);
    if (number === undefined) expect(exported).toEqual(expected);
    for (const [split, of] of [
      ["unit", ALL],
      ["field", FIELDS],
      ["level", LEVELS],
    ] as const) {
      const cells = await store.figures.count(filter, [split]);
      const counted = Object.fromEntries(cells.map(({ keys: [key = ""], count }) => [key, count]));
      const recounted = of.map((value) => [value, inBooks(number, { [split]: value }).length] as const);
      expect(counted).toEqual(Object.fromEntries(recounted.filter(([, count]) => count > 0)));
    }
  }
}

/** Land, labour and money of an area, whole and split, come to what the books' standing reports do. */
async function checkSums(): Promise<void> {
  const added = (found: readonly string[]) => {
    const totals: Partial<Record<AmountName, number>> = {};
    for (const code of found) {
      const now = ledger.pages.get(code)?.now;
      for (const name of AMOUNTS) {
        const value = (now && sums(now)[name]) ?? 0;
        if (value > 0) totals[name] = (totals[name] ?? 0) + value;
      }
    }
    return totals;
  };
  const filter = { path: "H/", years: [2026] };
  expect(sumOf(await store.figures.sum(filter, AMOUNTS, [])).amounts).toEqual(added(inBooks(undefined)));
  for (const [split, of] of [
    ["unit", ALL],
    ["field", FIELDS],
  ] as const) {
    const cells = await store.figures.sum(filter, AMOUNTS, [split]);
    const recounted = of.map((value) => [value, added(inBooks(undefined, { [split]: value }))] as const);
    expect(Object.fromEntries(cells.map(({ keys: [key = ""], amounts }) => [key, amounts]))).toEqual(
      Object.fromEntries(recounted.filter(([, amounts]) => Object.keys(amounts).length > 0)),
    );
  }
}

async function recordsOfExport(): Promise<string[]> {
  const table = exportTables(store, false).find(({ file }) => file === "models.csv");
  const [code, state] = ["code", "state"].map((name) => table?.header.indexOf(name) ?? -1);
  const found: string[] = [];
  for await (const record of table?.records() ?? [])
    if (!GONE.includes(String(record[state ?? 0]))) found.push(String(record[code ?? 0]));
  return found.sort();
}

const QUESTIONS: readonly (readonly [Milestone | undefined, string])[] = [
  [undefined, "toàn huyện có bao nhiêu mô hình đã đăng ký năm 2026"],
  ["approvedOn", "năm 2026 có bao nhiêu mô hình đã được duyệt"],
  ["reportedOn", "năm 2026 bao nhiêu mô hình đã báo cáo kết quả"],
  ["recognisedOn", "năm 2026 bao nhiêu mô hình được công nhận"],
  ["commendedOn", "năm 2026 bao nhiêu mô hình được khen thưởng"],
];

/** What a leader is told is what the books say. */
async function checkReplies(): Promise<void> {
  for (const [number, question] of QUESTIONS) {
    const reply = await talk.ask("lan", question);
    const { length } = inBooks(number);
    const said = length === 0 ? /chưa có/ : new RegExp(`có ${length} mô hình`);
    expect({ question, reply, said: said.test(reply) }).toEqual({ question, reply, said: true });
  }
  const five = NUMBERS.map((number) => inBooks(number).length);
  const words = ["đăng ký", "đã duyệt", "đã báo cáo kết quả", "được công nhận", "được khen thưởng"];
  expect(
    await talk.ask("lan", "đăng ký, duyệt, báo cáo, công nhận, khen thưởng mỗi loại bao nhiêu"),
  ).toContain(words.map((word, index) => `${word} ${five[index]}`).join("; "));
}

describe("counts agree", () => {
  it(`after ${STEPS} random acts: quick count, list, export, replies and a recount of the raw records`, async () => {
    const [life = []] = fc.sample(fc.array(tries, { minLength: STEPS, maxLength: STEPS }), {
      ...{ seed: SEED, numRuns: 1 },
    });
    let step = 0;
    try {
      for (const tried of life) {
        await one(tried, step);
        step += 1;
        if (step % CHECK_EVERY > 0) continue;
        await checkRecords();
        await checkFigures();
        await checkSums();
        await checkReplies();
      }
    } catch (error) {
      throw new Error(`COUNTS_SEED=${SEED}, act ${step}: ${JSON.stringify(life[step])}`, { cause: error });
    }
    const raw = await store.connection.collection<RawModel>("models").find().toArray();
    const places = UNITS.map(({ unit, unitName }) => ({ code: unit, name: unitName }));
    expect(await wrongAnswers((question) => talk.ask("lan", question), raw, places)).toEqual([]);
    const reached = new Set([...ledger.pages.values()].map(({ now }) => now.state));
    expect(reached.size).toBeGreaterThan(8);
    expect(step).toBe(STEPS);
  }, 120_000);
});
