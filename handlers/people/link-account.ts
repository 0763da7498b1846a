import { hasConsent } from "../../src/domain/consent";
import { may } from "../../src/domain/permissions";
import { CODE_HOURS } from "../../src/store/link-codes";
import type { StoredPerson } from "../../src/store/people";
import {
  type AccountRequest,
  answer,
  type Handler,
  privately,
  type Response,
  type Services,
} from "../handler";
import { consentQuestion } from "./consent";

/**
 * Links an account by a one-time code (mã liên kết). The answer to a code that does not work is always the
 * same: it tells neither which codes exist nor whether one has expired or was used.
 */
export async function linkByCode(
  request: AccountRequest,
  code: string,
  services: Services,
): Promise<Response> {
  const { say, personnel, clock } = services;
  const { key, identity } = request;
  if (request.inGroup) return codeInGroup(request, code, services);
  const wrong = answer(say("link.wrong", { hours: CODE_HOURS }));
  const redeemed = await personnel.codes.redeem({ code, identity, message: key, at: clock.now() });
  if (redeemed.status === "wait") return answer(say("link.wait"));
  if (redeemed.status === "wrong") return wrong;
  const linked = await personnel.people.link(redeemed.person, identity);
  const person = await personnel.people.find(redeemed.person);
  if (linked === "linked" && person !== null) return welcome(person, services);
  await personnel.codes.release(key);
  return linked === "taken" ? answer(say("link.taken")) : wrong;
}

/** Everybody there has read it: whatever it was, it opens nothing any more. */
async function codeInGroup(
  { key, identity }: AccountRequest,
  code: string,
  { say, personnel, clock }: Services,
): Promise<Response> {
  await personnel.codes.burn({ code, identity, message: key, at: clock.now() });
  return answer(say("link.group"));
}

/** A code typed from an account that is linked already; nothing is said of the code itself. */
export async function codeWhenLinked(
  request: AccountRequest,
  code: string,
  person: StoredPerson,
  services: Services,
): Promise<Response> {
  if (request.inGroup) return codeInGroup(request, code, services);
  const { key } = request;
  // This very message linked it, and is handled again after a crash.
  if ((await services.personnel.codes.claimedBy(key)) === person.id) return welcome(person, services);
  return privately(services.say("link.already", { name: person.name }));
}

function welcome(person: StoredPerson, services: Services): Response {
  const { say, units } = services;
  const unit = units().get(person.unit)?.norm ?? person.unit;
  const done = say("link.done", { name: person.name, unit });
  if (hasConsent(person)) return answer(`${done} ${say("help.short")}`);
  return { replies: [{ text: done, buttons: [] }, consentQuestion(services)] };
}

/**
 * "đăng nhập", "gắn số ... vào tài khoản", "cấp mã" of somebody who is linked: how to link another account, and to who gives
 * access how others get in.
 */
export const linkAccount: Handler = ({ person }, { say }) =>
  privately(
    may(person.role, "access")
      ? say("link.how.admin")
      : say("link.how", { name: person.name, unit: person.unitName }),
  );
