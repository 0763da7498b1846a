import { randomUUID } from "node:crypto";
import { createUnitTree } from "../domain/unit";
import { isWithin } from "../domain/unit-path";
import { vietnamDay } from "../domain/vietnam-time";
import { type HandOverRequest, handOverModels } from "../store/hand-over-models";
import { handOverVisits } from "../store/hand-over-visits";
import { modelsOf } from "../store/models";
import type { StoredPerson } from "../store/people";
import type { Store } from "../store/store";
import { presentPerson } from "./present-person";
import { DONE, failed, type Subcommand } from "./subcommand";
import { visitLines } from "./visit-lines";

/** Stands in the audit trail for whoever runs this tool. */
const TOOL = "admin";

/** `people replace`: one person takes over from another. */
export const peopleReplace: Subcommand = {
  name: "people replace",
  usage: (say) => say("admin.people.replace.usage"),
  summary: (say) => say("admin.people.replace.summary"),
  example: "people replace cb-01 cb-02",
  options: {},
  arity: [2, 2],
  async run({ rest: [from = "", to = ""] }, { store, clock, say, print }) {
    if (from === to) return failed(say("admin.people.replace.same"));
    const [old, next] = await Promise.all([store.people.find(from), presentPerson(store, to, say)]);
    if (old === null || old.erasedAt !== undefined) return failed(say("admin.people.unknown", { id: from }));
    if (!next.ok) return next;
    const tree = createUnitTree(await store.units.all(), vietnamDay(clock.now()));
    const scope = tree.pathOf(next.person.unit);
    if (scope === "" || !isWithin(tree.pathOf(old.unit), scope))
      return failed(say("admin.people.replace.outside", { next: next.person.name, old: old.name }));
    const at = clock.now();
    const request = await requestOf(store, old, tree.pathOf(old.unit));
    const note = say("admin.people.replace.note", { next: next.person.name, old: old.name });
    const message = `${TOOL} replace ${from} ${to} ${randomUUID()}`;
    const codes = await handOverModels(modelsOf(store.connection), {
      ...request,
      to: next.person,
      at,
      message,
      note,
    });
    const successor = { id: to, role: next.person.role, scope };
    const visits = await handOverVisits(store.inspections, {
      ...{ from, to: successor, by: request.by },
      ...{ at, message, note },
    });
    await store.linkCodes.revoke(from);
    await store.people.leave(from, at);
    await print(say("admin.people.replace.done", { note, count: codes.length }));
    for (const code of codes) await print(code);
    for (const line of visitLines(visits, say)) await print(line);
    return DONE;
  },
};

async function requestOf(
  { people }: Store,
  old: StoredPerson,
  scope: string,
): Promise<Pick<HandOverRequest, "from" | "by" | "namesakes">> {
  const others = (await people.all()).filter(({ id, unit }) => id !== old.id && unit === old.unit);
  return { from: { ...old, scope }, by: { id: TOOL, scope: "" }, namesakes: others.map(({ name }) => name) };
}
