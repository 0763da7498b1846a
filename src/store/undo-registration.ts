import type { ModelCollection } from "./models";

export interface UndoRequest {
  readonly codes: readonly string[];
  /** Only records that this person registered are taken back. */
  readonly by: string;
  readonly at: Date;
  readonly message: string;
}

/**
 * Takes registrations back: they keep their codes, which are never used again, and count nowhere. Doing it
 * twice changes nothing.
 * @returns the codes that are undone now by this request, in the order given.
 */
export async function undoRegistrations(
  models: ModelCollection,
  request: UndoRequest,
): Promise<readonly string[]> {
  const { by, at, message } = request;
  await models.bulkWrite(
    request.codes.map((code) => ({
      updateOne: {
        filter: { _id: code, state: "registered" as const, registeredBy: by },
        update: {
          $set: { state: "undone" as const },
          $inc: { version: 1 },
          $push: { history: { action: "undo" as const, at, by, message } },
        },
      },
    })),
  );
  const undone = await models
    .find({ _id: { $in: [...request.codes] }, state: "undone", "history.message": message }, { _id: 1 })
    .lean();
  const codes = undone.map(({ _id }) => _id);
  return request.codes.filter((code) => codes.includes(code));
}
