import { CONSENT_VERSION } from "../../src/domain/consent";
import { toUnits } from "../../src/store/organisation";
import type { StoredPerson } from "../../src/store/people";
import type { Store } from "../../src/store/store";
import type { UnitRow } from "../../src/understanding/gazetteer/unit-row";

/** A district with three communes. */
export const UNIT_ROWS: readonly UnitRow[] = [
  { code: "h1", name: "Thạch Hà", type: "huyện" },
  { code: "x1", name: "Thạch Lạc", type: "xã", parent: "h1" },
  { code: "x2", name: "Lưu Vĩnh Sơn", type: "xã", parent: "h1" },
  { code: "x3", name: "Thạch Kênh", type: "xã", parent: "h1" },
];

export function officer(id: string, unit = "x1"): StoredPerson {
  const name = `Nguyễn Thị ${id}`;
  const consent = { at: new Date(0), version: CONSENT_VERSION };
  return { id, name, role: "officer", title: "Cán bộ", unit, identities: [`console:${id}`], consent };
}

export function leader(id: string): StoredPerson {
  return { ...officer(id, "h1"), role: "leader", title: "Lãnh đạo" };
}

/** Fills a new store with the units and these people. */
export async function fillStore(store: Store, people: readonly StoredPerson[]): Promise<void> {
  await store.units.import(toUnits(UNIT_ROWS));
  await store.people.import(people);
}
