import { FIELDS, type Field } from "../understanding/understanding";
import type { Cell } from "./figures";
import type { FieldScheme, Period } from "./period";

/** The fields of a scheme, in the order reports have them. */
export function periodFields(scheme: FieldScheme): readonly Field[] {
  return FIELDS.filter((field) => reportedField(field, scheme) === field);
}

/** Under which field a record is reported: NTM goes into VHXH where there are four. */
export function reportedField(field: Field, scheme: FieldScheme): Field {
  return scheme === 4 && field === "NTM" ? "VHXH" : field;
}

/** The stored fields that a reported one is made of, for asking the store: VHXH of four is VHXH and NTM. */
export function storedFields(field: Field, scheme: FieldScheme): readonly Field[] {
  return scheme === 4 && field === "VHXH" ? ["VHXH", "NTM"] : [field];
}

/**
 * The scheme by which several years can be set side by side: four as soon as one of them has four, since that
 * year's VHXH already holds its NTM.
 */
export function commonScheme(periods: readonly Pick<Period, "fields">[]): FieldScheme {
  return periods.some(({ fields }) => fields === 4) ? 4 : 5;
}

/** Counted cells with the field at `position` of their keys as it is reported; the total stays what it was. */
export function reportedCells<C extends Pick<Cell, "keys">>(
  cells: readonly C[],
  position: number,
  scheme: FieldScheme,
): C[] {
  return cells.map((cell) => ({
    ...cell,
    keys: cell.keys.map((key, index) => (index === position ? reportedKey(key, scheme) : key)),
  }));
}

function reportedKey(key: string, scheme: FieldScheme): string {
  const field = FIELDS.find((known) => known === key);
  return field === undefined ? key : reportedField(field, scheme);
}
