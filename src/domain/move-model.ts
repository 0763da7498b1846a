import type { Model, ValueChange } from "./model";

/** Where a model is to belong, and because of what. */
export interface ModelMove {
  readonly to: { readonly unit: string; readonly unitName: string; readonly path: string };
  /** A person's id, or that of the tool. */
  readonly by: string;
  readonly at: Date;
  readonly message: string;
  readonly note?: string;
}

/**
 * Gives a model to the unit that it is of (chuyển đơn vị), with old and new value in its trail.
 * @returns undefined when it is there already. Pure.
 */
export function moveModel(model: Model, { to, by, at, message, note }: ModelMove): Model | undefined {
  const changes = (["unit", "unitName", "path"] as const).flatMap((field): ValueChange[] =>
    model[field] === to[field] ? [] : [{ field, from: model[field], to: to[field] }],
  );
  if (changes.length === 0) return undefined;
  const event = { action: "edit" as const, at, by, message, ...(note && { note }), changes };
  return { ...model, ...to, version: model.version + 1, history: [...model.history, event] };
}
