import { type HandOver, handOver } from "../domain/hand-over";
import { type Candidate, standsFor } from "../understanding/stands-for";
import { changeStoredModel } from "./model-changes";
import { type ModelCollection, type ModelRow, toModel } from "./models";
import { placeQuery } from "./to-query";

export interface HandOverRequest extends Omit<HandOver, "from"> {
  /** Who leaves, and the names of the others of their unit (namesakes are not them). */
  readonly from: Candidate & { readonly id: string };
  readonly namesakes: readonly string[];
}

/** What is over stays as it was. */
const OVER = ["undone", "withdrawn", "stopped"] as const;

/**
 * Gives every living model of one person to the one who comes after them, each by compare-and-set and once for
 * a message, so that it can be done again after a crash.
 * @returns the codes that changed hands under this message.
 */
export async function handOverModels(
  models: ModelCollection,
  request: HandOverRequest,
): Promise<readonly string[]> {
  const { message } = request;
  const { scope, former } = request.by;
  const codes: string[] = [];
  for (const row of await theirs(models, request)) {
    const result = await changeStoredModel(models, { code: row._id, scope, former, message }, (model) => {
      const next = handOver(model, request, isNamed(model, request));
      return next === undefined ? { ok: false, refusal: "nothing" } : { ok: true, model: next };
    });
    if (result.status === "changed") codes.push(row._id);
  }
  return codes;
}

/** @returns codes of what would change hands. */
export async function modelsOfPerson(
  models: ModelCollection,
  request: Omit<HandOverRequest, "to" | "at" | "message">,
): Promise<readonly string[]> {
  return (await theirs(models, request)).map(({ _id }) => _id);
}

async function theirs(
  models: ModelCollection,
  request: Omit<HandOverRequest, "to" | "at" | "message"> & { readonly message?: string },
): Promise<readonly ModelRow[]> {
  const { from, by, message } = request;
  const own = {
    $or: [
      { owner: from.id },
      { owner: { $exists: false }, registeredBy: from.id },
      { follower: from.id },
      { person: { $exists: true } },
      ...(message === undefined ? [] : [{ "history.message": message }]),
    ],
  };
  const inScope = { ...placeQuery({ path: by.scope, former: by.former }), state: { $nin: [...OVER] } };
  const rows: ModelRow[] = [];
  for await (const row of models
    .find({ ...inScope, ...own })
    .sort({ _id: 1 })
    .lean()
    .cursor())
    if (isTheirs(row, request)) rows.push(row);
  return rows;
}

function isTheirs(
  row: ModelRow,
  request: Omit<HandOverRequest, "to" | "at" | "message"> & { readonly message?: string },
): boolean {
  const { id } = request.from;
  const { message } = request;
  return (
    (row.owner ?? row.registeredBy) === id ||
    row.follower === id ||
    (message !== undefined && row.history.some((entry) => entry.message === message)) ||
    isNamed(toModel(row), request)
  );
}

function isNamed(
  model: Pick<ModelRow, "person" | "phone" | "unit" | "path">,
  { from, namesakes }: Pick<HandOverRequest, "from" | "namesakes">,
): boolean {
  return from.scope !== "" && standsFor(model, from, namesakes);
}
