import type { ModelFilter } from "../../src/domain/figures";
import type { FieldScheme } from "../../src/domain/period";
import { commonScheme, storedFields } from "../../src/domain/period-fields";
import type { Period } from "../../src/reports/period";
import type { Services } from "../handler";

/** By how many fields the years of a question are reported together. */
export async function schemeOf(
  { label }: Period,
  { periods }: Pick<Services, "periods">,
): Promise<FieldScheme> {
  const [from, to] =
    label.kind === "year"
      ? [label.year, label.year]
      : [Number(String(label.from).slice(0, 4)), Number(String(label.to).slice(0, 4))];
  const years = Array.from({ length: Math.min(to - from, MOST_YEARS) + 1 }, (_, index) => from + index);
  return commonScheme(await Promise.all(years.map((year) => periods.get(year))));
}

const MOST_YEARS = 60;

/** The filter as the store is asked: of four fields, VHXH is what was registered under VHXH and NTM. */
export function asStored(filter: ModelFilter, scheme: FieldScheme): ModelFilter {
  const { fields, fieldsLeftOut = [] } = filter;
  if (fields === undefined) return filter;
  const left = new Set(fieldsLeftOut.flatMap((field) => storedFields(field, scheme)));
  const stored = new Set(fields.flatMap((field) => storedFields(field, scheme)));
  return { ...filter, fields: [...stored].filter((field) => !left.has(field)) };
}

/** A year of five fields can be told in four; one of four holds no fifth that could be told apart. */
export function inScheme(scheme: FieldScheme | undefined, services: Services): Services {
  if (scheme !== 4) return services;
  const { get, set } = services.periods;
  return { ...services, periods: { set, get: async (year) => ({ ...(await get(year)), fields: 4 }) } };
}
