import type { App } from "../../src/app";
import { addDays } from "../../src/domain/calendar/days";
import { DEFAULT_DUE_TIME, DEFAULT_STEPS, setDeadline } from "../../src/domain/deadline";
import { changeInspection, type NewInspection, planInspection } from "../../src/domain/inspection";
import { startTalk, type Talk } from "../handlers/support/talk";
import { dayTime } from "./day-time";
import { modelPlans, TODAY } from "./model-plans";
import { COMMUNES, PEOPLE, type PlaceName, UNITS } from "./place-names";
import { playPlans } from "./play-plans";

/**
 * The organisation that all questions are asked in, as it stands on 20/11/2024, 08:30: the province of Hà Tĩnh with
 * two districts, ten communes and 120 models of 2023 and 2024, written through the services that the chat writes
 * through, in the order of their days.
 *
 * - Units and people: place-names.ts. `lan` leads huyện Thạch Hà, `son` the province; `hoa`, `binh`, `nga` are officers of
 *   Thạch Lạc, Thạch Khê and Lưu Vĩnh Sơn. Bắc Sơn went into Lưu Vĩnh Sơn on 31/12/2023; Ngọc Sơn has nothing in 2024.
 * - Models: model-plans.ts; whoever is the commune's officer registers them, `khanh` where there is none. About one in
 *   six stays as registered; others are withdrawn, returned, stopped, paused (each with its reason as `note`), reported
 *   with amounts (some reports corrected), appraised, recognised by decision, singled out, commended. Evidence: half of
 *   those that were reported. Some follow one of last year's (`continues`).
 * - 2023 reports by four fields, 2024 by five. Targets of 2024: the district 60 and nine communes. Registration until
 *   31/03/2024, reports of the third quarter until 10/10/2024, of the year until 30/11/2024.
 * - Committees and plans of both years, publicity of 2024, four inspections, two of them still to come.
 *
 * What is counted is recounted by recount.ts from the stored rows.
 */
export async function startOrganisation(): Promise<Talk> {
  const talk = await startTalk(`${TODAY}T08:00:00+07:00`, { units: UNITS, people: PEOPLE });
  await setPeriods(talk.app);
  await playPlans(modelPlans(), OFFICERS, talk.app);
  await writeDecisions(talk.app);
  await writePapers(talk.app);
  await writeInspections(talk.app);
  // What is due at eight is told before anybody asks.
  await talk.at(`${TODAY}T08:30:00+07:00`);
  return talk;
}

const OFFICERS: Readonly<Partial<Record<PlaceName, string>>> = { LA: "hoa", KH: "binh", LV: "nga" };

async function setPeriods({ store, organisation }: App): Promise<void> {
  await store.periods.set({ year: 2023, fields: 4, registrationDeadline: "2023-03-31" });
  const targets = { TH: 60, TT: 8, LA: 12, KH: 9, HA: 6, TR: 6, LV: 10, LI: 4, NS: 3, BA: 5 };
  await store.periods.set({
    ...{ year: 2024, fields: 5, registrationDeadline: "2024-03-31" },
    targets: Object.entries(targets).map(([unit, count]) => ({ unit, count })),
  });
  const path = organisation.tree().pathOf("TH");
  const by = { id: "khanh", role: "committee" as const, scope: path };
  const terms = [
    { kind: "progress", title: "báo cáo quý 3", on: "2024-10-10", from: "2024-07-01" },
    { kind: "result", title: "báo cáo năm", on: "2024-11-30", from: "2024-01-01" },
  ] as const;
  for (const term of terms) {
    const set = setDeadline(
      {
        ...term,
        year: 2024,
        unit: "TH",
        path,
        level: "xa",
        time: DEFAULT_DUE_TIME,
        moves: true,
        steps: DEFAULT_STEPS,
      },
      { by, at: dayTime("2024-01-05"), message: `deadline-${term.kind}` },
    );
    if (!set.ok) throw new Error(`no deadline: ${set.refusal.reason}`);
    await store.deadlines.add(set.deadline);
  }
}

/** One decision a month for what was recognised or commended in it. */
async function writeDecisions({ store, organisation }: App): Promise<void> {
  const models = await store.figures.list(
    { path: organisation.tree().pathOf("HT") },
    { skip: 0, limit: 500 },
  );
  for (const [type, milestone] of [
    ["recognise", "recognisedOn"],
    ["commend", "commendedOn"],
  ] as const) {
    const months = new Set(models.flatMap((model) => model[milestone]?.slice(0, 7) ?? []));
    for (const month of months) {
      const codes = models.filter((model) => model[milestone]?.startsWith(month)).map(({ code }) => code);
      const date = addDays(`${month}-01`, 27);
      const id = `decision-${type}-${month}`;
      await store.decisions.record({
        ...{ id, type, level: "huyen", codes, by: "lan", at: dayTime(date), date, signer: "Phạm Thị Lan" },
        number: `${Number(month.slice(5))}${type === "recognise" ? "-QĐ/HU" : "-QĐ/KT"}`,
      });
    }
  }
}

async function writePapers({ store }: App): Promise<void> {
  const recorded = (message: string) => ({ by: "khanh", at: dayTime("2024-02-20"), message });
  const communes = COMMUNES.filter(({ unit }) => !["TH", "BS", "BA", "TL"].includes(unit));
  for (const [index, { unit }] of communes.entries()) {
    for (const year of [2023, 2024]) {
      const members = 11 + ((index * 3 + year) % 7);
      const key = `${unit}-${year}`;
      if (index < (year === 2023 ? 5 : 7))
        await store.committees.put(
          { unit, year, members, number: `${index + 5}-QĐ/ĐU` },
          recorded(`bcd-${key}`),
        );
      if (index % 3 !== 2)
        await store.plans.put({ unit, year, number: `${index + 2}-KH/ĐU` }, recorded(`kh-${key}`));
    }
    for (const [kind, count] of [
      ["article", 3 + index * 2],
      ["report", index % 3],
    ] as const) {
      const entry = { unit, kind, count, period: `2024-${String(3 + index).padStart(2, "0")}` };
      if (count > 0) await store.publicity.add([entry], recorded(`tt-${unit}-${kind}`), false);
    }
  }
}

/** Two visits that were held, with what they found, and two that are to come. */
async function writeInspections({ store, organisation }: App): Promise<void> {
  const tree = organisation.tree();
  const visits = [
    { unit: "LA", on: "2024-09-18", done: true },
    { unit: "KH", on: "2024-11-19", done: true },
    { unit: "TT", on: "2024-11-22", done: false },
    { unit: "HA", on: "2024-12-03", done: false },
  ] as const;
  const scope = tree.pathOf("TH");
  const models = await store.figures.list({ path: scope, years: [2024] }, { skip: 0, limit: 500 });
  for (const { unit, on, done } of visits) {
    const id = `visit-${unit}`;
    const by = { id: "khanh", role: "committee" as const, scope };
    const own = models.filter((model) => model.unit === unit).slice(0, 2);
    const planned: NewInspection = {
      ...{ id, tour: id, unit, unitName: tree.get(unit)?.norm ?? "", path: tree.pathOf(unit), on },
      ...{ codes: own.map(({ code }) => code), inspectors: ["khanh", "minh"] },
    };
    await store.inspections.add([planInspection(planned, { by, at: dayTime("2024-09-02"), message: id })]);
    const outcome = {
      results: own.map(({ code }) => ({ code, conclusion: "dat" as const })),
      findings: ["Hồ sơ đầy đủ"],
      marks: [],
    };
    const record = { act: "record" as const, by, at: dayTime(on), message: `${id}-done`, on, outcome };
    if (done)
      await store.inspections.change({ id, scope, message: record.message }, (visit) =>
        changeInspection(visit, record),
      );
  }
}
