import { createUnitTree } from "../domain/unit";
import type { Settled } from "../store/settle-paths";
import type { AdminContext } from "./subcommand";

/** Says what went with its unit after a change of units, and which people are still to be given one. */
export async function printMoved(
  { models, people }: Settled,
  { store, say, print }: Pick<AdminContext, "store" | "say" | "print">,
): Promise<void> {
  if (models > 0) await print(say("admin.units.moved", { count: models }));
  if (people.length === 0) return;
  const tree = createUnitTree(await store.units.all());
  const nameOf = (code: string) => tree.get(code)?.norm ?? code;
  const taken = people.flatMap(({ to, ...one }) => (to === undefined ? [] : [{ ...one, to }]));
  const open = people.filter(({ to }) => to === undefined);
  if (taken.length > 0) await print(say("merged.people.taken", { count: taken.length }));
  for (const { person, from, to } of taken)
    await print(say("merged.people.line", { person, former: nameOf(from), unit: nameOf(to) }));
  if (open.length > 0) await print(say("merged.people.open", { count: open.length }));
  for (const { person, from } of open) {
    const units = tree.successorsOf(from).map(({ norm }) => norm);
    await print(say("merged.people.line", { person, former: nameOf(from), unit: units.join(" | ") }));
  }
}
