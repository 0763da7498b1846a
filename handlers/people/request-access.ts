import type { Notice } from "../../src/dialogue/reply";
import type { AccessForm, Button } from "../../src/dialogue/state";
import { may } from "../../src/domain/permissions";
import { isWithin } from "../../src/domain/unit-path";
import { type AccessRequest, MAX_REQUESTS_A_DAY } from "../../src/store/access-requests";
import type { Understanding } from "../../src/understanding/understanding";
import { type AccountRequest, answer, type Response, type Services } from "../handler";
import { completeForm } from "./access-form";

/**
 * Somebody who is not linked asks for access (xin cấp quyền): name and unit are asked for one at a time, then
 * shown on a card; nothing goes to anybody before they press Gửi.
 */
export function requestAccess(
  request: AccountRequest,
  understanding: Understanding,
  services: Services,
): Response {
  const form = completeForm(request.state.access, { text: request.text, understanding }, services);
  return presentForm(request, form, services);
}

/** A unit chosen by its button. */
export function chooseUnit(request: AccountRequest, unit: string, services: Services): Response {
  const { access } = request.state;
  if (access?.unitChoices?.includes(unit) !== true) return answer(services.say("stranger"));
  return presentForm(request, { ...access, unit, unitChoices: undefined, unitRaw: undefined }, services);
}

function presentForm({ state }: AccountRequest, form: AccessForm, services: Services): Response {
  const { say } = services;
  const next = { ...state, access: form };
  if (form.name === undefined) return { ...answer(say("access.ask.name")), state: next };
  if (form.unit === undefined) return { ...askUnit(form, services), state: next };
  const text = say("access.card", facts({ ...form, name: form.name, unit: form.unit }, services));
  const buttons = [
    [
      { label: say("access.button.send"), action: "access:send" },
      { label: say("access.button.cancel"), action: "access:cancel" },
    ],
  ];
  return { replies: [{ text, buttons }], state: next };
}

function askUnit({ unitRaw, unitChoices }: AccessForm, { say, units }: Services): Response {
  if (unitChoices !== undefined && unitChoices.length > 0) {
    const buttons = unitChoices.map((code): Button[] => {
      const unit = units().get(code);
      const parent = unit?.parent === undefined ? undefined : units().get(unit.parent)?.norm;
      const label = [unit?.norm ?? code, parent].filter((part) => part !== undefined).join(", ");
      return [{ label, action: `access:unit:${encodeURIComponent(code)}` }];
    });
    return {
      replies: [{ text: say("access.ask.unit.ambiguous", { raw: unitRaw ?? "" }), buttons }],
    };
  }
  return answer(
    unitRaw === undefined ? say("access.ask.unit") : say("access.ask.unit.unknown", { raw: unitRaw }),
  );
}

/** Gửi: the request is stored, and the administrators whose area it is in are told. */
export async function sendRequest(request: AccountRequest, services: Services): Promise<Response> {
  const { say, clock, personnel, units } = services;
  const { key, identity, address, state } = request;
  const { name, phone, unit } = state.access ?? {};
  if (name === undefined || unit === undefined) return answer(say("stranger"));
  const stored = {
    id: key,
    identity,
    address,
    name,
    ...(phone !== undefined && { phone }),
    unit,
    at: clock.now(),
  };
  const outcome = await personnel.requests.add(stored);
  const done = { ...state, access: undefined };
  if (outcome === "open") return { ...answer(say("access.open")), state: done };
  if (outcome === "tooMany")
    return { ...answer(say("access.tooMany", { count: MAX_REQUESTS_A_DAY })), state: done };
  const where = units().get(unit)?.norm ?? unit;
  const notices = await noticesFor({ ...stored, state: "open" }, services);
  return { ...answer(say("access.sent", { unit: where })), notices, state: done };
}

export function cancelRequest({ state }: AccountRequest, { say }: Services): Response {
  return { ...answer(say("access.cancelled")), state: { ...state, access: undefined } };
}

/** To every administrator of an area that has the unit in it, in the chat where they wrote last. */
async function noticesFor(request: AccessRequest, services: Services): Promise<Notice[]> {
  const { personnel, units } = services;
  const tree = units();
  const path = tree.pathOf(request.unit);
  const admins = (await personnel.people.all()).filter(
    ({ role, unit, leftAt, erasedAt }) =>
      may(role, "access") &&
      leftAt === undefined &&
      erasedAt === undefined &&
      covers(tree.pathOf(unit), path),
  );
  const chats = await Promise.all(admins.map((admin) => personnel.reach(admin)));
  return chats.flatMap((to) => (to === undefined ? [] : [{ to, ...requestNotice(request, services) }]));
}

/** An administrator whose own unit is no longer in the tree has no area. */
function covers(scope: string, path: string): boolean {
  return scope !== "" && isWithin(path, scope);
}

function requestNotice(request: AccessRequest, services: Services): Omit<Notice, "to"> {
  const { say } = services;
  const id = encodeURIComponent(request.id);
  const channel = say(`channel.${request.address.channel}`);
  return {
    text: say("access.notice", { ...facts(request, services), channel }),
    buttons: [
      [
        { label: say("access.button.approve"), action: `access:approve:${id}` },
        { label: say("access.button.refuse"), action: `access:refuse:${id}` },
      ],
    ],
  };
}

function facts(
  { name, unit, phone }: Pick<AccessRequest, "name" | "unit" | "phone">,
  { say, units }: Services,
) {
  return { name, unit: units().get(unit)?.norm ?? unit, phone: phone ?? say("access.none") };
}
