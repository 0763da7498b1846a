import { isWithin } from "../domain/unit-path";
import { isSameName, nameWords } from "./name-matcher";

/** Who a person in charge may be. */
export interface Candidate {
  readonly name: string;
  readonly phone?: string;
  readonly unit: string;
  /** Path of their unit. */
  readonly scope: string;
}

export interface InCharge {
  readonly person?: string;
  readonly phone?: string;
  readonly unit: string;
  readonly path: string;
}

const NATIONAL_DIGITS = 9;

/**
 * Does a model's person in charge mean this person? The phone number decides where both have one; else the full
 * name in the person's area ("ông Nguyễn Văn A" is one too), or in their own unit what they are called for
 * short ("chị Hoa"), as long as `namesakes` (the names of the others of that unit) has nobody called so.
 */
export function standsFor(model: InCharge, person: Candidate, namesakes: readonly string[]): boolean {
  const [theirs, own] = [digitsOf(model.phone), digitsOf(person.phone)];
  if (theirs !== "" && own !== "") return theirs === own;
  const typed = nameWords(model.person ?? "");
  const full = nameWords(person.name);
  if (typed.length === 0 || !isWithin(model.path, person.scope)) return false;
  if (typed.length >= full.length && isSameName(typed.slice(-full.length), full)) return true;
  return (
    model.unit === person.unit &&
    isCalled(typed, person.name) &&
    !namesakes.some((name) => isCalled(typed, name))
  );
}

function digitsOf(phone: string | undefined): string {
  return (phone ?? "").replace(/\D/g, "").slice(-NATIONAL_DIGITS);
}

/** "Hoa", "Thị Hoa", "chị Hoa" for "Nguyễn Thị Hoa": the last words agree, down to the given name alone. */
function isCalled(typed: ReturnType<typeof nameWords>, name: string): boolean {
  const full = nameWords(name);
  const given = full.slice(-1);
  if (!isSameName(typed.slice(-1), given)) return false;
  if (typed.length > full.length) return false;
  return typed.length <= 2 || isSameName(typed, full.slice(-typed.length));
}
