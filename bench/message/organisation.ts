import { CONSENT_VERSION } from "../../src/domain/consent";
import type { StoredPerson } from "../../src/store/people";
import type { UnitRow } from "../../src/understanding/gazetteer/unit-row";

const FIRST = ["Thạch", "Cẩm", "Kỳ", "Đức", "Hương"] as const;
const SECOND = ["Hà", "Lạc", "Sơn", "Liên", "Trị", "Văn", "Xuân", "Minh", "Long", "Thủy"] as const;
const DISTRICT = "d1";

/** A district of fifty communes. */
export function benchUnits(): UnitRow[] {
  const communes = FIRST.flatMap((first) => SECOND.map((second) => `${first} ${second}`));
  return [
    { code: DISTRICT, name: "Thạch Hà", type: "huyện" },
    ...communes.map((name, index) => ({ code: `c${index}`, name, type: "xã", parent: DISTRICT })),
  ];
}

/** One officer a commune, each with a chat on the console. */
export function benchPeople(count: number): StoredPerson[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `can-bo-${index}`,
    name: `Cán bộ ${index}`,
    role: "officer" as const,
    title: "Cán bộ dân vận xã",
    unit: `c${index % (FIRST.length * SECOND.length)}`,
    identities: [`console:${index}`],
    consent: { at: new Date(0), version: CONSENT_VERSION },
  }));
}
