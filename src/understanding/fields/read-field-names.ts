import { FIELDS } from "../understanding";
import type { FieldExample } from "./train-field-model";

/** A shipped name, and whether it was made up for training ("own") or comes from the shared sets. */
export interface ShippedName extends FieldExample {
  readonly origin: string;
}

/** Reads `field-names.tsv`: a head, then name, field and origin a line. Lines without a known field are left out. */
export function readFieldNames(text: string): ShippedName[] {
  const lines = text.trim().split("\n").slice(1);
  return lines.flatMap((line) => {
    const [name = "", code = "", origin = ""] = line.split("\t");
    const field = FIELDS.find((known) => known === code);
    return field === undefined ? [] : [{ name, field, origin }];
  });
}
