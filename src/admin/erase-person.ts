import { createUnitTree } from "../domain/unit";
import { modelsOf } from "../store/models";
import type { StoredPerson } from "../store/people";
import type { Store } from "../store/store";
import { databaseOf } from "./database-of";
import { createRedactor, ERASED } from "./redact-person";
import { changedFields, rewrite, type TextRow } from "./rewrite-texts";
import { standsFor } from "./stands-for";

/** Where a person stands besides their own record. */
export interface Traces {
  /** Codes of the models they are in charge of. */
  readonly models: readonly string[];
  /** Codes of models whose own name holds theirs; left as they are. */
  readonly named: readonly string[];
  /** By collection: texts with their name or number. */
  readonly texts: ReadonlyMap<string, number>;
}

/** The message log, both ways, and unfinished conversations: where people's words are kept. */
const WITH_TEXTS = ["messages", "deliveries", "conversations"] as const;

/** Looks for a person; changes nothing. */
export async function findTraces(store: Store, person: StoredPerson): Promise<Traces> {
  const redact = createRedactor(person);
  const texts = new Map<string, number>();
  for (const collection of WITH_TEXTS)
    texts.set(collection, await eachText(store, collection, redact, false));
  return { ...(await modelsWith(store, person, redact)), texts };
}

/**
 * Takes a person's name and phone number away: from texts, from the models they are in charge of, and at last
 * from their own record, so that doing it again after a crash finds what is left. Nothing that counts changes.
 */
export async function erasePerson(store: Store, person: StoredPerson, at: Date): Promise<Traces> {
  const redact = createRedactor(person);
  const texts = new Map<string, number>();
  for (const collection of WITH_TEXTS) texts.set(collection, await eachText(store, collection, redact, true));
  const { models, named } = await modelsWith(store, person, redact);
  await modelsOf(store.connection).updateMany(
    { _id: { $in: [...models] } },
    { $unset: { person: 1, phone: 1, personKey: 1 } },
  );
  const { id, unit, role, title } = person;
  await store.people.import([{ id, unit, role, title, name: ERASED, identities: [], erasedAt: at }]);
  return { models, named, texts };
}

async function modelsWith(store: Store, person: StoredPerson, redact: (text: string) => string) {
  const [units, people] = await Promise.all([store.units.all(), store.people.all()]);
  const candidate = { ...person, scope: createUnitTree(units).pathOf(person.unit) };
  const others = people
    .filter(({ id, unit }) => id !== person.id && unit === person.unit)
    .map(({ name }) => name);
  const models: string[] = [];
  const named: string[] = [];
  for await (const row of modelsOf(store.connection).find().sort({ _id: 1 }).lean().cursor()) {
    // The unit of somebody who is in no unit of the tree has no path, and the empty one would be everything.
    if (candidate.scope !== "" && standsFor(row, candidate, others)) models.push(row._id);
    if (redact(row.name) !== row.name) named.push(row._id);
  }
  return { models, named };
}

/** @returns how many records hold the person; with `write`, they no longer do. */
async function eachText(
  store: Store,
  name: (typeof WITH_TEXTS)[number],
  redact: (text: string) => string,
  write: boolean,
): Promise<number> {
  const collection = databaseOf(store).collection<TextRow>(name);
  let count = 0;
  for await (const row of collection.find()) {
    if (changedFields(row, redact) === undefined) continue;
    count += 1;
    if (write) await rewrite(collection, row._id, redact);
  }
  return count;
}
