import { mongo } from "mongoose";
import type { Model, ModelDraft } from "../domain/model";
import { formatModelCode } from "../domain/model-code";
import { nameKey } from "../understanding/similar-names";
import { createGroupCommit } from "./group-commit";
import { lastNumber } from "./last-number";
import { type ModelCollection, type ModelRow, toModel } from "./models";

/** A registration to be stored, and what makes storing it twice the same as once. */
export interface Registration {
  readonly draft: ModelDraft;
  readonly year: number;
  readonly registeredAt: Date;
  readonly registeredOn: string;
  readonly registeredBy: string;
  /** Id of the card that was confirmed: storing it again, by whatever message, finds the record. */
  readonly origin: string;
  /** Key of the message that confirmed it, for the trail; the origin when absent. */
  readonly message?: string;
  /**
   * How many records of the same name, unit, village and year the person had seen when confirming. Somebody
   * who was shown one and still saves gets a second; somebody who was shown none cannot make one by accident.
   */
  readonly sameNameSeen: number;
}

export type RegistrationResult =
  | { readonly status: "registered"; readonly model: Model }
  | { readonly status: "taken"; readonly model: Model };

/**
 * Stores registrations and hands out their numbers. The insert itself claims the number (unique index), in
 * order, so that there is neither a gap nor a repeat, however many processes do it and wherever one dies.
 * @throws MongoError when the store is away; storing again under the same origin is safe.
 * @throws ValidationError when the registration is not one the store takes.
 */
export function createRegistrar(
  models: ModelCollection,
): (registration: Registration) => Promise<RegistrationResult> {
  const lastNumbers = new Map<number, number>();

  async function insertRun(registrations: readonly Registration[]): Promise<ModelRow[]> {
    const rows: ModelRow[] = [];
    const next = new Map<number, number>();
    for (const registration of registrations) {
      const { year } = registration;
      const last = next.get(year) ?? lastNumbers.get(year) ?? (await lastNumber(models, year));
      next.set(year, last + 1);
      rows.push(newRow(registration, last + 1));
    }
    return rows;
  }

  /** @returns how many of the rows are in, counted from the first. */
  async function insertInOrder(rows: readonly ModelRow[]): Promise<number> {
    try {
      await models.insertMany([...rows], { ordered: true });
      return rows.length;
    } catch (error) {
      lastNumbers.clear();
      if (!(error instanceof mongo.MongoBulkWriteError) || error.code !== 11_000) throw error;
      // What is not safely stored does not count as stored: the message is handled again and finds it, or not.
      if (error.result.getWriteConcernError()) throw error;
      return error.insertedCount;
    }
  }

  async function store(registrations: readonly Registration[]): Promise<readonly RegistrationResult[]> {
    const results = new Map<Registration, RegistrationResult>();
    for (let open = registrations; open.length > 0; ) {
      const rows = await insertRun(open);
      const inserted = await insertInOrder(rows);
      for (const [index, registration] of open.slice(0, inserted).entries()) {
        const row = rows[index];
        if (row === undefined) continue;
        lastNumbers.set(row.year, row.number);
        results.set(registration, { status: "registered", model: toModel(row) });
      }
      const refused = open.slice(inserted);
      // Each is in already, or its name is taken, or only the number was: those are tried again, all in one go.
      const settled = refused.length === 0 ? results : await findSettled(models, refused);
      for (const registration of refused) {
        const result = settled.get(registration);
        if (result !== undefined) results.set(registration, result);
      }
      open = refused.filter((registration) => !results.has(registration));
    }
    return registrations.flatMap((registration) => results.get(registration) ?? []);
  }

  const submit = createGroupCommit(store);
  return async (registration) => {
    // By itself first: what cannot be stored fails alone and does not take with it those it would go out with.
    await models.validate(newRow(registration, 1));
    return submit(registration);
  };
}

/** Of those refused: which are stored already under their origin, and whose name is taken. Two reads for all. */
async function findSettled(
  models: ModelCollection,
  refused: readonly Registration[],
): Promise<ReadonlyMap<Registration, RegistrationResult>> {
  const [own, taken] = await Promise.all([
    models.find({ origin: { $in: refused.map(({ origin }) => origin) } }).lean(),
    models.find({ sameName: { $in: refused.map(sameNameOf) } }).lean(),
  ]);
  const byOrigin = new Map(own.map((row) => [row.origin, row]));
  const byName = new Map(taken.map((row) => [row.sameName, row]));
  const settled = new Map<Registration, RegistrationResult>();
  for (const registration of refused) {
    const same = byOrigin.get(registration.origin);
    const other = byName.get(sameNameOf(registration));
    if (same !== undefined) settled.set(registration, { status: "registered", model: toModel(same) });
    else if (other !== undefined) settled.set(registration, { status: "taken", model: toModel(other) });
  }
  return settled;
}

/** The uniqueness of a name: same name, village, unit, year and kind may be registered again only knowingly. */
export function sameNameKey(registration: Pick<Registration, "draft" | "year">): string {
  const { draft, year } = registration;
  return [year, draft.unit, draft.kind, nameKey(draft.name), nameKey(draft.village ?? "")].join("|");
}

function sameNameOf(registration: Registration): string {
  return `${sameNameKey(registration)}#${registration.sameNameSeen}`;
}

function newRow(registration: Registration, number: number): ModelRow {
  const { draft, year, registeredAt, registeredOn, registeredBy, origin, message = origin } = registration;
  return {
    _id: formatModelCode(year, number),
    ...draft,
    year,
    number,
    nameKey: nameKey(draft.name),
    ...(draft.person !== undefined && { personKey: nameKey(draft.person) }),
    registeredAt,
    registeredOn,
    registeredBy,
    state: "registered",
    version: 0,
    reports: [],
    totals: {},
    origin,
    sameName: sameNameOf(registration),
    history: [{ action: "register", at: registeredAt, by: registeredBy, message }],
  };
}
