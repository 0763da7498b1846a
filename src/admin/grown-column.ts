import { z } from "zod";
import type { Unit } from "../domain/unit";
import { parseCsv } from "../understanding/gazetteer/parse-csv";
import { isDay } from "./is-day";

/** Column of a list of units: which registration made a village known, who confirmed it and when, "DVK-2026-0001|p1|2026-03-02". */
export const GROWN_COLUMN = "grown";

type Grown = NonNullable<Unit["grown"]>;

const cellSchema = z
  .string()
  .transform((cell) => cell.split("|"))
  .pipe(z.tuple([z.string().min(1), z.string().min(1), z.string().refine(isDay)]))
  .transform(([model, by, on]): Grown => ({ model, by, on }));

export function grownCell({ grown }: Pick<Unit, "grown">): string {
  return grown === undefined ? "" : [grown.model, grown.by, grown.on].join("|");
}

/** By code of the unit, what the column of a CSV says; a cell that is none says nothing. */
export function readGrown(text: string): ReadonlyMap<string, Grown> {
  const [header, ...records] = parseCsv(text);
  const names = header?.cells.map((cell) => cell.trim().toLowerCase()) ?? [];
  const [code, grown] = [names.indexOf("code"), names.indexOf(GROWN_COLUMN)];
  if (code < 0 || grown < 0) return new Map();
  return new Map(
    records.flatMap(({ cells }): (readonly [string, Grown])[] => {
      const read = cellSchema.safeParse(cells[grown]);
      return read.success ? [[cells[code] ?? "", read.data]] : [];
    }),
  );
}
