import { performance } from "node:perf_hooks";
import type { Collection } from "mongoose";
import { countedCells } from "../../handlers/figures/counted-cells";
import type { Question } from "../../handlers/figures/question";
import { topUnit } from "../../handlers/figures/top-unit";
import type { Services } from "../../handlers/handler";
import type { Say } from "../../locales/say";
import { ManualClock } from "../../src/clock";
import { totalsOf } from "../../src/domain/figures";
import { formerPaths } from "../../src/domain/former-paths";
import { countReport, TOLD_SPLITS } from "../../src/reports/count-report";
import { periodOf } from "../../src/reports/period";
import { CELLS_INDEX, COUNTS_INDEX } from "../../src/store/models";
import { toQuery } from "../../src/store/to-query";
import { ASKED_ON, ASKED_YEAR } from "./fill";
import { mixed } from "./mixed";
import type { PlacedUnit } from "./model-row";

/** Areas of one kind that are asked about in turn. */
export interface Asked {
  readonly name: string;
  readonly paths: readonly string[];
  readonly runs: number;
  readonly aimMs: number;
}

export interface Measured {
  readonly asked: Asked;
  /** Milliseconds of each answer, and of each aggregate of the driver. */
  readonly ours: readonly number[];
  readonly driver: readonly number[];
  /** What the last answer counted. */
  readonly counted: number;
}

export interface MeasureParts {
  readonly services: Pick<Services, "figures" | "periods" | "units">;
  readonly say: Say;
  readonly collection: Collection;
}

const WARM_UP = 5;

/** A commune, a province and the nation; each time another one. */
export function askedAreas(communes: readonly PlacedUnit[]): readonly Asked[] {
  const random = mixed(1);
  const shuffled = communes.map((unit) => ({ unit, at: random() })).sort((a, b) => a.at - b.at);
  const paths = shuffled.map(({ unit }) => unit.path);
  const above = (path: string, levels: number) => `${path.split("/").slice(0, levels).join("/")}/`;
  return [
    { name: "a commune", paths: paths.slice(0, 200), runs: 200, aimMs: 20 },
    { name: "a province", paths: [...new Set(paths.map((path) => above(path, 2)))], runs: 100, aimMs: 60 },
    { name: "the nation", paths: [...new Set(paths.map((path) => above(path, 1)))], runs: 30, aimMs: 300 },
  ];
}

/** @throws when the two do not count the same: a fast wrong figure is none. */
export async function measureArea(asked: Asked, parts: MeasureParts): Promise<Measured> {
  const [ours, driver]: [number[], number[]] = [[], []];
  let counted = 0;
  for (let run = -WARM_UP; run < asked.runs; run += 1) {
    const question = questionOf(asked.paths[(run + WARM_UP) % asked.paths.length] ?? "", parts);
    const sides = [
      { times: ours, ask: () => answer(question, parts) },
      { times: driver, ask: () => aggregate(question, parts) },
    ];
    const counts: number[] = [];
    for (const { times, ask } of run % 2 === 0 ? sides : sides.reverse()) {
      const started = performance.now();
      counts.push(await ask());
      if (run >= 0) times.push(performance.now() - started);
    }
    if (counts[0] !== counts[1]) throw new Error(`${question.filter.path}: ${counts.join(" and ")}`);
    counted = counts[0] ?? 0;
  }
  return { asked, ours, driver, counted };
}

/** "Năm 2026 có bao nhiêu mô hình", of a leader of that unit. */
function questionOf(path: string, { services }: MeasureParts): Question {
  const period = periodOf({}, ASKED_YEAR);
  const placeName = services.units().get(topUnit(path))?.norm ?? "";
  return {
    ...{ slots: {}, extras: {}, period, placeName, day: ASKED_ON },
    ...{ whole: true, narrowed: false, compares: false },
    filter: { path, ...period.filter },
  };
}

/** As handlers/figures/count.ts answers it. */
async function answer(question: Question, { services, say }: MeasureParts): Promise<number> {
  const cells = await countedCells(question, [], services);
  const report = { ...question, ...cells, topUnit: topUnit(question.filter.path), splits: [] };
  if (countReport(report, { say, tree: services.units() }) === "") throw new Error("nothing was said");
  return totalsOf(cells.cells).all;
}

const CELL = { kind: "$kind", ...Object.fromEntries(TOLD_SPLITS.map((split) => [split, `$${split}`])) };

/**
 * The least that the driver must be asked for these figures: not yet from how many communes they come. Of the whole
 * nation without its path, since every model of the benchmark lies there: so that the same index holds all that it asks.
 */
async function aggregate({ filter }: Question, { services, collection }: MeasureParts): Promise<number> {
  const clock = new ManualClock(new Date(`${ASKED_ON}T02:00:00Z`));
  const former = formerPaths(services.units(), filter.path, clock);
  const { path, ...anywhere } = toQuery({ ...filter, former });
  const isAll = services.units().isAll([filter.path, ...former]);
  const [match, hint] = isAll ? [anywhere, CELLS_INDEX] : [{ path, ...anywhere }, COUNTS_INDEX];
  const rows = await collection
    .aggregate<{ count: number }>([{ $match: match }, { $group: { _id: CELL, count: { $sum: 1 } } }], {
      hint,
    })
    .toArray();
  return rows.reduce((sum, { count }) => sum + count, 0);
}
