import { movedVersion } from "../../src/domain/planning/followed-times";
import { readThing, type Sending } from "../../src/domain/planning/sending";
import type { Item } from "./item";
import type { Telling } from "./items-of";

/** Somebody's unit ceased, told to them or to an administrator; nothing when they are elsewhere by now. */
export async function movedItem(
  { thing, version, at }: Sending,
  { context, parts, person }: Telling,
): Promise<readonly Item[]> {
  const { say, store } = parts;
  const id = readThing(thing)?.id ?? "";
  const [moved] = await store.people.findMany([id]);
  const change = moved?.unitChanges?.at(-1);
  if (moved === undefined || change === undefined || movedVersion(change) !== version) return [];
  if (moved.unit !== (change.to ?? change.from)) return [];
  const nameOf = (code: string) => context.tree.get(code)?.norm ?? code;
  const [former, units] = [nameOf(change.from), context.tree.successorsOf(change.from)];
  const facts = { former, unit: nameOf(moved.unit), units: units.map(({ norm }) => norm).join(", ") };
  const text =
    id !== person.id
      ? say("merged.admin.divided", { ...facts, name: moved.name, person: id })
      : say(change.to === undefined ? "merged.own.divided" : "merged.own.taken", facts);
  return [{ order: at, text, later: false }];
}
