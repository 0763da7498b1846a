import type { App } from "../app";
import { CONSENT_VERSION } from "../domain/consent";
import type { Settings } from "../settings";
import { loadAdminUnits } from "../store/admin-units";
import { toUnits } from "../store/organisation";
import type { StoredPerson } from "../store/people";
import type { UnitRow } from "../understanding/gazetteer/unit-row";
import { SAMPLE_DISTRICT, SAMPLE_PEOPLE } from "./sample-organisation";

/**
 * Fills an empty store with a sample district and people to try things out as. "auto" does it only with the
 * embedded engine: nobody finds invented people in a production store.
 */
export async function startSample(app: App, settings: Settings): Promise<void> {
  const wanted =
    settings.sampleData === "on" || (settings.sampleData === "auto" && settings.mongodbUri === undefined);
  if (!wanted || (await app.store.units.count()) > 0) return;
  const rows = sampleRows((await loadAdminUnits(settings.vnAdminDir)).rows);
  await app.store.people.import(samplePeople(rows));
  await app.store.units.import(toUnits(rows));
  await app.organisation.refresh(true);
}

/** The district and its communes as they were, without end: the sample goes on as the published figures do. */
function sampleRows(all: readonly UnitRow[]): UnitRow[] {
  const province = all.find(
    (row) => row.type === "tỉnh" && row.name === SAMPLE_DISTRICT.province && row.parent === undefined,
  );
  const district = all.find(
    (row) =>
      row.type === SAMPLE_DISTRICT.type && row.name === SAMPLE_DISTRICT.name && isUnder(row, province, all),
  );
  if (district === undefined) return [];
  const communes = all.filter((row) => row.parent === district.code);
  return [district, ...communes].map(({ valid_to: _end, successors: _successors, parent, ...row }) => ({
    ...row,
    ...(row.code !== district.code && parent !== undefined && { parent }),
  }));
}

function isUnder(row: UnitRow, province: UnitRow | undefined, all: readonly UnitRow[]): boolean {
  const parent = all.find((other) => other.code === row.parent);
  return parent?.name === province?.name;
}

function samplePeople(rows: readonly UnitRow[]): StoredPerson[] {
  const district = rows.find((row) => row.type === SAMPLE_DISTRICT.type);
  return SAMPLE_PEOPLE.flatMap(({ commune, ...person }) => {
    const unit = commune === undefined ? district : rows.find((row) => row.name === commune);
    if (unit === undefined) return [];
    return [
      {
        ...person,
        unit: unit.code,
        identities: [`console:${person.id}`],
        consent: { at: new Date(0), version: CONSENT_VERSION },
      },
    ];
  });
}
