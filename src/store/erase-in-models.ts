import type { ChangeValue, ModelEvent } from "../domain/model";
import { nameWords } from "../understanding/name-matcher";
import { type Candidate, standsFor } from "../understanding/stands-for";
import { type ModelCollection, modelsOf } from "./models";
import { createRedactor, ERASED } from "./redact-person";
import { changedFields, rewrite, type TextRow } from "./rewrite-texts";
import type { Store } from "./store";

/** Where words about people stand in a model besides the person in charge; its name is what is registered. */
const MODEL_TEXTS = ["history", "reports", "form", "evidence", "conclusion"] as const;

/** Old values in the audit trail, reports and forms: the entries stay, the name and number in them go. */
export async function eraseInModels(
  { connection }: Pick<Store, "connection">,
  person: Candidate,
  namesakes: readonly string[],
): Promise<void> {
  const redact = createRedactor(person);
  const collection = connection.collection<TextRow>("models");
  const fields = { version: 1, ...Object.fromEntries(MODEL_TEXTS.map((field) => [field, 1])) };
  for await (const row of collection.find({}, { projection: fields })) {
    if (changedFields(row, redact) !== undefined) await rewrite(collection, row._id, redact, MODEL_TEXTS);
  }
  await eraseShortNames(modelsOf(connection), person, namesakes);
}

/** "chị Hoa" as an old or new person in charge: too short to be looked for in text, but here it is a name. */
async function eraseShortNames(
  models: ModelCollection,
  person: Candidate,
  namesakes: readonly string[],
): Promise<void> {
  if (person.scope === "") return;
  const codes = await models.find({ "history.changes.field": "person" }, { _id: 1 }).lean();
  for (const { _id } of codes) {
    // Somebody changed the model meanwhile: it is read again.
    while (!(await eraseInHistory(models, _id, { person, namesakes })));
  }
}

/** @returns false when somebody else wrote meanwhile. */
async function eraseInHistory(
  models: ModelCollection,
  code: string,
  { person, namesakes }: { readonly person: Candidate; readonly namesakes: readonly string[] },
): Promise<boolean> {
  const row = await models.findById(code).lean();
  if (row === null) return true;
  const longest = nameWords(person.name).length + 1;
  const erased = (value: ChangeValue): ChangeValue =>
    typeof value === "string" &&
    nameWords(value).length <= longest &&
    standsFor({ person: value, unit: row.unit, path: row.path }, person, namesakes)
      ? ERASED
      : value;
  const history = row.history.map((entry) => withPersons(entry, erased));
  const update = { $set: { history }, $inc: { version: 1 } };
  return (await models.updateOne({ _id: code, version: row.version }, update)).matchedCount === 1;
}

function withPersons(entry: ModelEvent, change: (value: ChangeValue) => ChangeValue): ModelEvent {
  if (entry.changes === undefined) return entry;
  const changes = entry.changes.map(({ field, from, to }) =>
    field === "person" ? { field, from: change(from), to: change(to) } : { field, from, to },
  );
  return { ...entry, changes };
}
