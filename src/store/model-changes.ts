import type { Model } from "../domain/model";
import { isInArea } from "../domain/unit-path";
import { nameKey } from "../understanding/similar-names";
import { type ModelCollection, type ModelRow, toModel } from "./models";
import { sameNameKey } from "./registrar";

/** What is to become of a model: the changed one, or why not. */
export type Decide<Refusal> = (
  model: Model,
) => { readonly ok: true; readonly model: Model } | { readonly ok: false; readonly refusal: Refusal };

export type ChangeResult<Refusal> =
  | { readonly status: "changed"; readonly model: Model }
  | { readonly status: "refused"; readonly refusal: Refusal; readonly model: Model }
  /** No such code in this scope. */
  | { readonly status: "missing" }
  /** The new name is taken by another record of the unit and year. */
  | { readonly status: "taken"; readonly model: Model };

/** Which model, for whom, and because of which message. */
export interface ChangeTarget {
  readonly code: string;
  /** Path of the actor's unit: outside it there is nothing. */
  readonly scope: string;
  /** Paths of former units that went into it: their models are the actor's too. */
  readonly former?: readonly string[];
  /** Key of the message: handled again, it finds its own change instead of making a second one. */
  readonly message: string;
}

/** Somebody else changed the model between reading and writing: it is read and decided again. */
const MAX_RACES = 50;
const DUPLICATE_KEY = 11_000;

/**
 * Changes one model by compare-and-set on its version: of two people acting at once one wins, and the other's
 * step is decided again on what the first made of it.
 * @throws MongoError when the store is away; asking again with the same message is safe.
 */
export async function changeStoredModel<Refusal>(
  models: ModelCollection,
  { code, scope, former = [], message }: ChangeTarget,
  decide: Decide<Refusal>,
): Promise<ChangeResult<Refusal>> {
  for (let race = 0; race < MAX_RACES; race += 1) {
    const row = await models.findById(code).lean();
    if (row === null || !isInArea(row.path, { scope, former })) return { status: "missing" };
    const model = toModel(row);
    if (model.history.some((entry) => entry.message === message)) return { status: "changed", model };
    const decided = decide(model);
    if (!decided.ok) return { status: "refused", refusal: decided.refusal, model };
    const next = nextRow(row, decided.model);
    const taken = await replace(models, row, next);
    if (taken === "written") return { status: "changed", model: decided.model };
    if (taken === "taken") return { status: "taken", model };
  }
  throw new Error(`model ${code} kept changing`);
}

async function replace(
  models: ModelCollection,
  row: ModelRow,
  next: ModelRow,
): Promise<"written" | "taken" | "raced"> {
  try {
    const { matchedCount } = await models.replaceOne({ _id: row._id, version: row.version }, next);
    return matchedCount === 1 ? "written" : "raced";
  } catch (error) {
    if (isDuplicateKey(error)) return "taken";
    throw error;
  }
}

function isDuplicateKey(error: unknown): boolean {
  return typeof error === "object" && error !== null && "code" in error && error.code === DUPLICATE_KEY;
}

/** The row of the changed model: keys that are made from its values follow them. */
function nextRow(row: ModelRow, { code, ...model }: Model): ModelRow {
  const { origin } = row;
  const [before, after] = [
    sameNameKey({ draft: row, year: row.year }),
    sameNameKey({ draft: model, year: model.year }),
  ];
  return {
    _id: code,
    ...model,
    origin,
    nameKey: nameKey(model.name),
    ...(model.person !== undefined && { personKey: nameKey(model.person) }),
    // Its place among records of one name stays, unless the name itself changes: then it must be free.
    sameName: before === after ? row.sameName : `${after}#0`,
  };
}
