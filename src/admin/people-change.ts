import { randomUUID } from "node:crypto";
import { isWithin } from "../domain/unit-path";
import { findUnit } from "../store/find-unit";
import { handOverVisits } from "../store/hand-over-visits";
import { modelsOf } from "../store/models";
import { loadOrganisation } from "../store/organisation";
import type { Store } from "../store/store";
import { presentPerson } from "./present-person";
import { readRole, roleNames, roleText } from "./role-names";
import { DONE, failed, misused, type Subcommand } from "./subcommand";
import { visitLines } from "./visit-lines";

/** `people role`: another role, from the person's next message on. */
export const peopleRole: Subcommand = {
  name: "people role",
  usage: (say) => say("admin.people.role.usage"),
  summary: (say) => say("admin.people.role.summary", { roles: roleNames(say) }),
  example: "people role cb-01 committee",
  options: {},
  // A role of several words, typed without quotation marks.
  arity: [2, 6],
  async run({ rest: [id = "", ...wanted] }, { store, say, print }) {
    const role = readRole(wanted.join(" "));
    if (role === undefined) return misused(say("admin.people.role.wrong", { roles: roleNames(say) }));
    const found = await presentPerson(store, id, say);
    if (!found.ok) return found;
    const { name, unit } = found.person;
    await store.people.merge([{ id, name, unit, role }]);
    await print(say("admin.people.role.done", { name, role: roleText(role, say) }));
    return DONE;
  },
};

/** `people move`: another unit; models stay with the unit they are of. */
export const peopleMove: Subcommand = {
  name: "people move",
  usage: (say) => say("admin.people.move.usage"),
  summary: (say) => say("admin.people.move.summary"),
  example: 'people move cb-01 "xã Thạch Lạc"',
  options: {},
  arity: [2, 2],
  async run({ rest: [id = "", text = ""] }, { store, clock, say, print, remark }) {
    const organisation = await loadOrganisation(store.units, clock);
    const unit = findUnit(organisation, text);
    if (unit === undefined) return failed(say("admin.unit.unclear", { unit: text }));
    const found = await presentPerson(store, id, say);
    if (!found.ok) return found;
    const { name, role } = found.person;
    await store.people.merge([{ id, name, role, unit: unit.code }]);
    await print(say("admin.people.move.done", { name, unit: unit.norm }));
    const left = await modelsOutside(store, id, organisation.tree().pathOf(unit.code));
    if (left > 0) remark(say("admin.people.move.outside", { count: left }));
    return DONE;
  },
};

async function modelsOutside({ connection }: Store, id: string, scope: string): Promise<number> {
  const rows = await modelsOf(connection)
    .find(
      { $or: [{ owner: id }, { owner: { $exists: false }, registeredBy: id }], state: { $ne: "undone" } },
      { path: 1 },
    )
    .lean();
  return rows.filter(({ path }) => !isWithin(path, scope)).length;
}

/** `people deactivate`: accounts and codes go, the record and its history stay. */
export const peopleDeactivate: Subcommand = {
  name: "people deactivate",
  usage: (say) => say("admin.people.deactivate.usage"),
  summary: (say) => say("admin.people.deactivate.summary"),
  example: "people deactivate cb-01",
  options: {},
  arity: [1, 1],
  async run({ rest: [id = ""] }, { store, clock, say, print }) {
    const found = await presentPerson(store, id, say);
    if (!found.ok) return found;
    const at = clock.now();
    const visits = await handOverVisits(store.inspections, {
      ...{ from: id, by: { id: "admin", scope: "" } },
      ...{ at, message: `admin deactivate ${id} ${randomUUID()}` },
    });
    await store.linkCodes.revoke(id);
    await store.people.leave(id, at);
    await print(say("admin.people.deactivate.done", { name: found.person.name }));
    for (const line of visitLines(visits, say)) await print(line);
    return DONE;
  },
};

/** `people activate`: somebody who left is back; accounts are linked anew, by a code. */
export const peopleActivate: Subcommand = {
  name: "people activate",
  usage: (say) => say("admin.people.activate.usage"),
  summary: (say) => say("admin.people.activate.summary"),
  example: "people activate cb-01",
  options: {},
  arity: [1, 1],
  async run({ rest: [id = ""] }, { store, say, print }) {
    if (!(await store.people.comeBack(id))) return failed(say("admin.people.activate.unknown", { id }));
    await print(say("admin.people.activate.done", { id }));
    return DONE;
  },
};
