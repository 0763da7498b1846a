import { createHash } from "node:crypto";
import type { Notice } from "../../src/dialogue/reply";
import type { Button } from "../../src/dialogue/state";
import { may } from "../../src/domain/permissions";
import { ROLES, type Role } from "../../src/domain/person";
import { standingUnit } from "../../src/domain/standing-unit";
import { isWithin } from "../../src/domain/unit-path";
import { vietnamDay } from "../../src/domain/vietnam-time";
import type { AccessRequest } from "../../src/store/access-requests";
import { nameKey } from "../../src/understanding/similar-names";
import { privately, type Request, type Response, type Services } from "../handler";
import { consentQuestion } from "./consent";

/** Requests shown at a time. */
const MOST_SHOWN = 8;

/** "có yêu cầu cấp quyền nào không": the open requests of the administrator's area. */
export async function listRequests(request: Request, services: Services): Promise<Response> {
  const { say, units } = services;
  if (!may(request.person.role, "access")) return privately(say("denied.admin"));
  const open = (await services.personnel.requests.open()).filter((entry) => inArea(entry, request, services));
  if (open.length === 0) return privately(say("access.list.none"));
  const shown = open.slice(0, MOST_SHOWN);
  const lines = shown.map(({ name, unit }, index) =>
    say("access.list.line", { number: index + 1, name, unit: units().get(unit)?.norm ?? unit }),
  );
  const buttons = shown.map(({ id }, index): Button[] => [
    {
      label: say("access.list.button", { number: index + 1 }),
      action: `access:approve:${encodeURIComponent(id)}`,
    },
  ]);
  const text = [say("access.list", { count: open.length }), ...lines].join("\n");
  return { replies: [{ text, buttons, private: true }] };
}

/** What an administrator's button does: `approve` asks for the role, the others decide. */
export interface AccessAct {
  readonly verb: string;
  readonly id: string;
  /** A role, or the id of a person known already. */
  readonly value: string;
}

/** Duyệt / Từ chối, by administrators of the unit's area only; the first decision stands. */
export async function decideAccess(act: AccessAct, request: Request, services: Services): Promise<Response> {
  const { say, personnel } = services;
  if (!may(request.person.role, "access")) return privately(say("denied.admin"));
  const entry = await personnel.requests.find(act.id);
  if (entry === undefined) return privately(say("access.gone"));
  if (!inArea(entry, request, services))
    return privately(say("denied.person", { own: request.person.unitName }));
  if (entry.state !== "open" && entry.message !== request.key) return late(entry, services);
  if (act.verb === "approve") return askRole(entry, services);
  if (act.verb === "refuse") return refuse(entry, request, services);
  const role = ROLES.find((known) => known === act.value);
  if (act.verb === "role" && role !== undefined) return approve(entry, { role }, request, services);
  const known = act.verb === "link" ? await personnel.people.find(act.value) : null;
  if (known === null || !isNamesake(known, entry)) return privately(say("access.gone"));
  return approve(entry, { role: known.role, person: known.id }, request, services);
}

function inArea({ unit }: AccessRequest, { person }: Request, { units }: Services): boolean {
  const path = units().pathOf(unit);
  return path !== "" && isWithin(path, person.scope);
}

async function askRole(entry: AccessRequest, services: Services): Promise<Response> {
  const { say, personnel, units } = services;
  const id = encodeURIComponent(entry.id);
  const known = (await personnel.people.all()).filter((person) => isNamesake(person, entry));
  const existing = known.map((person): Button[] => [
    {
      label: say("access.button.existing", { name: person.name, id: person.id }),
      action: `access:link:${id}:${encodeURIComponent(person.id)}`,
    },
  ]);
  const roles = ROLES.map((role): Button[] => [
    { label: roleName(role, services), action: `access:role:${id}:${role}` },
  ]);
  const refuseButton = { label: say("access.button.refuse"), action: `access:refuse:${id}` };
  const unit = units().get(entry.unit)?.norm ?? entry.unit;
  const text = say("access.role", { name: entry.name, unit });
  return { replies: [{ text, buttons: [...existing, ...roles, [refuseButton]], private: true }] };
}

/** Somebody of the list who may be the one that asks: same name, same unit, still there. */
function isNamesake(
  person: { readonly name: string; readonly unit: string; readonly leftAt?: Date; readonly erasedAt?: Date },
  entry: AccessRequest,
): boolean {
  const present = person.leftAt === undefined && person.erasedAt === undefined;
  return present && person.unit === entry.unit && nameKey(person.name) === nameKey(entry.name);
}

interface Grant {
  readonly role: Role;
  /** Somebody known already. */
  readonly person?: string;
}

/** The decision first, so that of two administrators one wins; then the person, made from what was decided. */
async function approve(
  entry: AccessRequest,
  grant: Grant,
  request: Request,
  services: Services,
): Promise<Response> {
  const { say, clock, personnel } = services;
  const person = grant.person ?? newPersonId(entry.id);
  const decided = await personnel.requests.decide(entry.id, {
    ...{ state: "approved", by: request.person.id, at: clock.now(), message: request.key },
    ...{ role: grant.role, person },
  });
  if (decided.status === "missing") return privately(say("access.gone"));
  if (decided.status === "late") return late(decided.request, services);
  const { identity, name, phone, unit: asked, role = grant.role } = decided.request;
  // It may have been merged while the request waited.
  const today = { tree: services.units(), day: vietnamDay(clock.now()) };
  const { code: unit, norm: unitName } = standingUnit(asked, today) ?? { code: asked, norm: asked };
  const outcome =
    grant.person === undefined
      ? await personnel.people.add({
          ...{ id: person, name, unit, role, title: "", identities: [identity] },
          ...(phone !== undefined && { phone }),
        })
      : await personnel.people.link(person, identity);
  if (outcome === "taken" || outcome === "missing") return privately(say("access.taken"));
  const facts = { name, unit: unitName, role: roleName(role, services) };
  const question = consentQuestion(services, [say("access.approved", facts)]);
  return {
    ...privately(say("access.decided.approved", facts)),
    notices: [{ to: decided.request.address, text: question.text, buttons: question.buttons }],
  };
}

async function refuse(entry: AccessRequest, request: Request, services: Services): Promise<Response> {
  const { say, clock, personnel } = services;
  const decision = {
    state: "refused",
    by: request.person.id,
    at: clock.now(),
    message: request.key,
  } as const;
  const decided = await personnel.requests.decide(entry.id, decision);
  if (decided.status === "missing") return privately(say("access.gone"));
  if (decided.status === "late") return late(decided.request, services);
  const notice: Notice = { to: entry.address, text: say("access.refused"), buttons: [] };
  return { ...privately(say("access.decided.refused", { name: entry.name })), notices: [notice] };
}

async function late(entry: AccessRequest, { say, personnel }: Services): Promise<Response> {
  const by = entry.by === undefined ? null : await personnel.people.find(entry.by);
  return privately(say("access.late", { who: by?.name ?? "" }));
}

function roleName(role: Role, { say }: Services): string {
  return say(`role.${role}`);
}

/** Made from the request, so that approving it twice makes one person. */
function newPersonId(request: string): string {
  return `yc-${createHash("sha256").update(request).digest("hex").slice(0, 10)}`;
}
