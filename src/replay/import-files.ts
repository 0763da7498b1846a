import type { App } from "../app";
import { CONSENT_VERSION } from "../domain/consent";
import { readPeople } from "../domain/person-row";
import { findUnit } from "../store/find-unit";
import { toUnits } from "../store/organisation";
import { parseCsv } from "../understanding/gazetteer/parse-csv";
import { parseUnitRows } from "../understanding/gazetteer/parse-unit-rows";

/** @returns warnings for the operator: bad lines and ignored columns. */
export async function importUnits(app: App, text: string): Promise<string[]> {
  const { rows, errors, ignored } = parseUnitRows(text);
  await app.store.units.import(toUnits(rows));
  await app.organisation.refresh(true);
  return [
    ...errors.map(({ line, message }) => `units, line ${line}: ${message}`),
    ...ignored.map((column) => `units: column "${column}" ignored`),
  ];
}

export async function importPeople(app: App, text: string): Promise<string[]> {
  const { people, errors, ignored } = readPeople(parseCsv(text), (unit) => findUnit(app.organisation, unit));
  // People of a replay are linked and have given consent.
  const consent = { at: new Date(0), version: CONSENT_VERSION };
  await app.store.people.import(
    people.map((person) => ({ ...person, identities: [`console:${person.id}`], consent })),
  );
  return [
    ...errors.map(({ line, column, message }) => `people, line ${line}, ${column}: ${message}`),
    ...ignored.map((column) => `people: column "${column}" ignored`),
  ];
}
