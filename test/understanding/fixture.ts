import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildGazetteer } from "../../src/understanding/gazetteer/build-gazetteer";
import { parseUnitRows } from "../../src/understanding/gazetteer/parse-unit-rows";
import { createUnderstand } from "../../src/understanding/understand";
import type { Understanding } from "../../src/understanding/understanding";

/** Monday 2 March 2026, 8:00 in Vietnam. */
export const NOW = new Date("2026-03-02T08:00:00+07:00");

/** The units of the five sample districts, in both eras. */
export const gazetteer = buildGazetteer(
  parseUnitRows(readFileSync(join(__dirname, "units.jsonl"), "utf8")).rows,
);

const understandAny = createUnderstand({ gazetteer });

export function understand(text: string, now: Date = NOW): Understanding {
  return understandAny(text, { now });
}

/** One labelled message. */
export interface Labelled {
  readonly id: string;
  readonly text: string;
  readonly now: string;
  readonly intent: string;
  readonly slots: Record<string, unknown>;
  readonly clarify?: readonly string[];
}

export function labelled(file: string): Labelled[] {
  return readFileSync(join(__dirname, file), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Labelled);
}
