import { COUNTED_STATES } from "../domain/life-cycle";
import type { Kind } from "../understanding/understanding";
import { createGroupCommit } from "./group-commit";
import type { ModelCollection } from "./models";

export interface NamedModel {
  readonly code: string;
  readonly name: string;
  readonly nameKey: string;
  readonly village?: string;
  readonly kind: Kind;
  readonly registered: boolean;
}

/** Names of a unit and year; what is asked while the store answers goes out together. */
export function createNamesOfUnits(
  models: ModelCollection,
): (unit: string, year: number) => Promise<readonly NamedModel[]> {
  const ask = createGroupCommit<UnitYear, readonly NamedModel[]>((asked) => namesOf(models, asked));
  return (unit, year) => ask({ unit, year });
}

interface UnitYear {
  readonly unit: string;
  readonly year: number;
}

/** Names that come with one answer of the store; its own 101 would take several round trips for a large unit. */
const BATCH = 2_000;

async function namesOf(
  models: ModelCollection,
  asked: readonly UnitYear[],
): Promise<readonly (readonly NamedModel[])[]> {
  const fields = { unit: 1, year: 1, name: 1, nameKey: 1, village: 1, kind: 1, state: 1 } as const;
  const wanted = new Map(asked.map(({ unit, year }) => [`${year} ${unit}`, { unit, year }]));
  const found = new Map<string, NamedModel[]>([...wanted.keys()].map((key) => [key, []]));
  const rows = await models
    .find({ $or: [...wanted.values()] }, fields)
    .batchSize(BATCH)
    .lean();
  for (const { _id, unit, year, name, nameKey: key, village, kind, state } of rows) {
    const named = {
      code: _id,
      name,
      nameKey: key,
      village,
      kind,
      registered: COUNTED_STATES.includes(state),
    };
    found.get(`${year} ${unit}`)?.push(named);
  }
  return asked.map(({ unit, year }) => found.get(`${year} ${unit}`) ?? []);
}
