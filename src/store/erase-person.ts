import { createUnitTree } from "../domain/unit";
import { vietnamDay } from "../domain/vietnam-time";
import { standsFor } from "../understanding/stands-for";
import { eraseInModels } from "./erase-in-models";
import { handOverVisits } from "./hand-over-visits";
import { chatKeyOf } from "./inbox";
import { modelsOf } from "./models";
import type { StoredPerson } from "./people";
import { createRedactor, ERASED } from "./redact-person";
import { changedFields, rewrite, type TextRow } from "./rewrite-texts";
import type { Store } from "./store";

/** Where a person stands besides their own record. */
export interface Traces {
  /** Codes of the models they are in charge of. */
  readonly models: readonly string[];
  /** Codes of models whose own name holds theirs; left as they are. */
  readonly named: readonly string[];
  /** By collection: texts with their name or number. */
  readonly texts: ReadonlyMap<Kept, number>;
}

/** The message log, both ways, unfinished conversations, findings of inspections: where words about people are kept. */
const WITH_TEXTS = [
  "messages",
  "deliveries",
  "conversations",
  "inspections",
  "reminders",
  "deadlines",
] as const;
type Kept = (typeof WITH_TEXTS)[number];

/** Looks for a person; changes nothing. */
export async function findTraces(store: Store, person: StoredPerson, at: Date): Promise<Traces> {
  const redact = createRedactor(person);
  const texts = new Map<Kept, number>();
  for (const collection of WITH_TEXTS)
    texts.set(collection, await eachText(store, collection, redact, false));
  const { models, named } = await modelsWith(store, person, { redact, at });
  return { models, named, texts };
}

/**
 * Takes a person's name and phone number away: from texts, from the models they are in charge of, and at last
 * from their own record, so that doing it again after a crash finds what is left. Nothing that counts changes.
 */
export async function erasePerson(store: Store, person: StoredPerson, at: Date): Promise<Traces> {
  const redact = createRedactor(person);
  const texts = new Map<Kept, number>();
  for (const collection of WITH_TEXTS) texts.set(collection, await eachText(store, collection, redact, true));
  const { models, named, candidate, namesakes } = await modelsWith(store, person, { redact, at });
  await modelsOf(store.connection).updateMany(
    { _id: { $in: [...models] } },
    // The version too: whoever read the name before must not write it back.
    { $unset: { person: 1, phone: 1, personKey: 1 }, $inc: { version: 1 } },
  );
  await eraseInModels(store, candidate, namesakes);
  await eraseRequests(store, person);
  await eraseWaiting(store, person);
  await eraseReminding(store, person);
  const { id, unit, role, title, consents } = person;
  await handOverVisits(store.inspections, { from: id, by: { id, scope: "" }, at, message: `erase ${id}` });
  // That there was consent stays provable; from which account does not.
  const evidence = consents && { consents: consents.map((answer) => ({ ...answer, via: ERASED })) };
  await store.people.import([
    { id, unit, role, title, name: ERASED, identities: [], erasedAt: at, ...evidence },
  ]);
  return { models, named, texts };
}

/** That they could not be reached, and what waited for them. */
async function eraseWaiting(store: Store, person: StoredPerson): Promise<void> {
  const chats = (await store.chatsOf(person)).map(chatKeyOf);
  await store.connection.collection<{ _id: string }>("unreachable").deleteMany({ _id: { $in: chats } });
  for (const { id } of await store.undelivered.keptFor(person.id))
    await store.undelivered.endKept(id, "expired");
}

/** What they wanted to be reminded of, and when they wanted quiet. */
async function eraseReminding({ connection }: Store, { id }: StoredPerson): Promise<void> {
  await connection.collection("reminders").deleteMany({ person: id });
  await connection.collection<{ _id: string }>("personSettings").deleteMany({ _id: id });
}

/** What they wrote when they asked for access, their codes, and the wrong codes their accounts typed. */
async function eraseRequests({ connection, linkCodes }: Store, person: StoredPerson): Promise<void> {
  const { id, identities } = person;
  const requests = connection.collection("access-requests");
  const theirs = { $or: [{ person: id }, { identity: { $in: [...identities] } }] };
  await requests.deleteMany({ ...theirs, state: "open" });
  await requests.updateMany(theirs, {
    $set: { name: ERASED, identity: ERASED, "address.chat": ERASED },
    $unset: { phone: 1 },
  });
  const tries = identities.map((identity) => `tries:${identity}`);
  await connection.collection<{ _id: string }>("secrets").deleteMany({ _id: { $in: tries } });
  await linkCodes.revoke(id);
}

interface Search {
  redact(text: string): string;
  readonly at: Date;
}

async function modelsWith(store: Store, person: StoredPerson, { redact, at }: Search) {
  const [units, people] = await Promise.all([store.units.all(), store.people.all()]);
  const candidate = { ...person, scope: createUnitTree(units, vietnamDay(at)).pathOf(person.unit) };
  const namesakes = people
    .filter(({ id, unit }) => id !== person.id && unit === person.unit)
    .map(({ name }) => name);
  const models: string[] = [];
  const named: string[] = [];
  for await (const row of modelsOf(store.connection).find().sort({ _id: 1 }).lean().cursor()) {
    // The unit of somebody who is in no unit of the tree has no path, and the empty one would be everything.
    if (candidate.scope !== "" && standsFor(row, candidate, namesakes)) models.push(row._id);
    if (redact(row.name) !== row.name) named.push(row._id);
  }
  return { models, named, candidate, namesakes };
}

/** @returns how many records hold the person; with `write`, they no longer do. */
async function eachText(
  store: Store,
  name: (typeof WITH_TEXTS)[number],
  redact: (text: string) => string,
  write: boolean,
): Promise<number> {
  const collection = store.connection.collection<TextRow>(name);
  let count = 0;
  for await (const row of collection.find()) {
    if (changedFields(row, redact) === undefined) continue;
    count += 1;
    if (write) await rewrite(collection, row._id, redact);
  }
  return count;
}
