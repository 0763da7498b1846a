import type { ChangedField, ChangeValue, Model, ValueChange } from "./model";
import { type Area, isInArea } from "./unit-path";

/** One person takes over from another (bàn giao). */
export interface HandOver {
  readonly from: { readonly id: string };
  readonly to: { readonly id: string; readonly name: string; readonly phone?: string };
  /** Who decided it: a person's id, or that of the tool. */
  readonly by: { readonly id: string } & Area;
  readonly at: Date;
  /** Key of the message or command: under it, a model changes hands only once. */
  readonly message: string;
  readonly note?: string;
}

/**
 * Gives what somebody answered for to the one who comes after them: owner, follower, and the person in charge
 * where that is the one who leaves (`named`). Who registered it and every earlier entry stay.
 * @returns undefined when the model has nothing of theirs, or is outside the scope of whoever decided.
 */
export function handOver(model: Model, command: HandOver, named: boolean): Model | undefined {
  const { from, to, by, at, message, note } = command;
  if (!isInArea(model.path, by)) return undefined;
  const owner = (model.owner ?? model.registeredBy) === from.id;
  const changes = [
    ...(owner ? [changed(model, "owner", to.id)] : []),
    ...(model.follower === from.id ? [changed(model, "follower", to.id)] : []),
    ...(named ? [changed(model, "person", to.name), changed(model, "phone", to.phone ?? null)] : []),
  ].filter((change) => change.from !== change.to);
  if (changes.length === 0) return undefined;
  const values = Object.fromEntries(changes.map(({ field, to: value }) => [field, value ?? undefined]));
  const event = { action: "assign" as const, at, by: by.id, message, ...(note && { note }), changes };
  return { ...model, ...values, version: model.version + 1, history: [...model.history, event] };
}

type HandedField = Extract<ChangedField, "owner" | "follower" | "person" | "phone">;

function changed(model: Model, field: HandedField, to: ChangeValue): ValueChange {
  return { field, from: model[field] ?? null, to };
}
