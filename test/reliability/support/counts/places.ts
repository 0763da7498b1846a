import { storeUnits } from "../../../../src/admin/store-units";
import type { Store } from "../../../../src/store/store";
import type { UnitRow } from "../../../../src/understanding/gazetteer/unit-row";

/** A commune of the books. */
interface Commune extends UnitRow {
  readonly code: string;
  readonly parent: string;
  /** Of one that ceased: the codes of those that it went into, the main one first. */
  readonly successors?: readonly string[];
  /** How often units went into one another before this one: further back than five, nobody asks. */
  readonly age: number;
}

/** What an administrator does to the units, at one time. */
export const REFORMS = [
  ...(["found", "merge", "comeIn", "rename", "absorb", "divide", "move", "goOut", "moveOut"] as const),
] as const;
export type Reform = (typeof REFORMS)[number];

/** Of a unit that another may still go into. */
const OLDEST = 4;
/** Two syllables each, any of which goes with any. */
const [FIRST, SECOND] = [
  ["Đồng", "Phú", "Sơn", "Cẩm", "Kỳ", "Đức", "Hương"],
  ["Tiến", "Lĩnh", "Trà", "Vịnh", "Quế", "Thượng", "Giang"],
] as const;

/**
 * The communes of the books (địa giới): which there are, in which district, and which went into which. Kept apart from the
 * service's tree in the plainest way: every former commune is looked up step by step.
 */
export function createPlaces(
  start: readonly {
    readonly code: string;
    readonly name: string;
    readonly type: string;
    readonly parent: string;
  }[],
) {
  const all = new Map<string, Commune>(start.map((commune) => [commune.code, { ...commune, age: 0 }]));
  let made = 0;
  const of = (code: string): Commune => {
    const found = all.get(code);
    if (found === undefined) throw new Error(`no ${code}`);
    return found;
  };
  /** The commune that has what one had: itself, or the main one that it went into. */
  const homeOf = (code: string): string => {
    const [main] = of(code).successors ?? [];
    return main === undefined ? code : homeOf(main);
  };
  const standing = (district: string) =>
    [...all.values()].filter(({ parent, valid_to }) => parent === district && valid_to === undefined);
  const nextName = () => {
    made += 1;
    const name = `${FIRST[made % FIRST.length]} ${SECOND[Math.floor(made / FIRST.length) % SECOND.length]}`;
    return { code: `M${made}`, name };
  };
  return {
    homeOf,
    /** Where a unit hangs now: beside the one that it went into. */
    pathOf: (code: string) => `${of(homeOf(code)).parent}/${code}/`,
    /** Communes of a district that stand now. */
    standing,
    codes: () => [...all.keys()],
    /** Codes of a district's communes and of every former one that went into them: each is of one district alone. */
    codesOf: (district: string) => [...all.keys()].filter((code) => of(homeOf(code)).parent === district),
    /** @returns the rows that changed; none where this cannot be done now. */
    reform(reform: Reform, which: number, day: string): readonly Commune[] {
      const rows = reformed({ reform, which, day, nextName, standing });
      for (const row of rows) all.set(row.code, row);
      return rows;
    },
  };
}
export type Places = ReturnType<typeof createPlaces>;

interface Asked {
  readonly reform: Reform;
  readonly which: number;
  readonly day: string;
  nextName(): { readonly code: string; readonly name: string };
  standing(district: string): readonly Commune[];
}

function reformed({ reform, which, day, nextName, standing }: Asked): readonly Commune[] {
  const communes = standing("H");
  const [one, other, third] = [0, 1, 2].map((place) => communes[(which + place) % communes.length]);
  const outside = standing("N")[0];
  const isYoung = (...some: (Commune | undefined)[]) =>
    some.every((commune) => commune && commune.age < OLDEST);
  if (one === undefined || other === undefined || third === undefined || communes.length < 4)
    return found(nextName(), day, "H");
  const age = 1 + Math.max(one.age, other.age);
  switch (reform) {
    case "merge": {
      const [next] = found(nextName(), day, "H");
      if (next === undefined || !isYoung(one, other)) return [];
      return [ended(one, [next.code], day), ended(other, [next.code], day), { ...next, age }];
    }
    case "absorb":
      return isYoung(one, other) ? [ended(one, [other.code], day), { ...other, age }] : [];
    case "divide":
      return isYoung(one, other) ? [ended(one, [other.code, third.code], day), { ...other, age }] : [];
    case "rename":
      return [
        { ...one, name: nextName().name, aliases: [...(one.aliases ?? []), `${one.type} ${one.name}`] },
      ];
    case "comeIn":
      return outside === undefined || !isYoung(one)
        ? found(nextName(), day, "N")
        : [ended(outside, [one.code], day), { ...one, age: one.age + 1 }];
    case "move":
      return outside === undefined ? found(nextName(), day, "N") : [{ ...outside, parent: "H" }];
    case "goOut":
      return outside === undefined || !isYoung(one, outside)
        ? found(nextName(), day, "N")
        : [ended(one, [outside.code], day), { ...outside, age: 1 + Math.max(one.age, outside.age) }];
    case "moveOut":
      return [{ ...one, parent: "N" }];
    default:
      return found(nextName(), day, "H");
  }
}

function found(
  made: { readonly code: string; readonly name: string },
  day: string,
  parent: string,
): readonly [Commune] {
  return [{ ...made, type: "xã", parent, valid_from: day, age: 0 }];
}

/** The day before is its last. */
function ended(commune: Commune, successors: readonly string[], day: string): Commune {
  const last = new Date(Date.parse(day) - 24 * 3_600_000).toISOString().slice(0, 10);
  return { ...commune, valid_to: last, successors };
}

/** Brings the rows into the service, as `units import` does. */
export async function importPlaces(store: Store, rows: readonly Commune[], day: string): Promise<void> {
  await storeUnits(
    store,
    rows.map(({ age: _age, ...row }) => row),
    new Date(day),
  );
}
