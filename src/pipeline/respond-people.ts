import { helpText } from "../../handlers/courtesy";
import {
  type AccountRequest,
  answer,
  privately,
  type Request,
  type Response,
  type Services,
  type UnreadRequest,
} from "../../handlers/handler";
import { answerConsent, consentQuestion } from "../../handlers/people/consent";
import { type AccessAct, decideAccess, listRequests } from "../../handlers/people/decide-access";
import { codeWhenLinked, linkAccount } from "../../handlers/people/link-account";
import { askErasure, eraseSelf, showOwnData } from "../../handlers/people/own-data";
import { answerReplacement, askReplacement } from "../../handlers/people/replace-person";
import { type PeopleMatter, readPeopleMatter } from "../dialogue/people-matter";
import { CONSENT_VERSION } from "../domain/consent";
import { may } from "../domain/permissions";
import type { StoredPerson } from "../store/people";
import { fold } from "../understanding/fold";
import type { Understanding } from "../understanding/understanding";
import { typedButton } from "./typed-button";

const HELP = /^(?:\/?help|\/start|(?:tro giup|huong dan)(?: .{0,40})?|\?)$/;

/** Somebody who has not agreed to the text as it is now: the text, their answer to it, their own data, and help. */
export async function respondWithoutConsent(
  request: AccountRequest,
  stored: StoredPerson,
  action: string | undefined,
  services: Services,
): Promise<Response> {
  const { say } = services;
  const pressed = partsOf(pressedOf(request, action));
  const whose = { request, id: stored.id };
  if (pressed?.verb === "privacy") return pressConsent(pressed, whose, services);
  if (pressed?.verb === "erase") return eraseSelf(pressed.first, stored, services);
  const matter = readPeopleMatter(request.text);
  if (matter?.kind === "agree") return answerConsent("given", CONSENT_VERSION, whose, services);
  if (matter?.kind === "disagree") return answerConsent("declined", CONSENT_VERSION, whose, services);
  const own = await ownMatter(matter, request, stored, services);
  if (own !== undefined) return own;
  if (HELP.test(fold(request.text.slice(0, 100)).trim()))
    return { replies: [{ text: helpText(stored.role, say), buttons: [] }, consentQuestion(services)] };
  const preface = stored.consent === undefined ? say("privacy.first") : say("privacy.changed");
  return { replies: [consentQuestion(services, [preface])] };
}

function pressConsent(
  { first, second }: Pressed,
  whose: { readonly request: AccountRequest; readonly id: string },
  services: Services,
): Promise<Response> {
  return answerConsent(first === "yes" ? "given" : "declined", second, whose, services);
}

/** What everybody linked may do with their own account, consent or not. */
async function ownMatter(
  matter: PeopleMatter | undefined,
  request: AccountRequest,
  stored: StoredPerson,
  services: Services,
): Promise<Response | undefined> {
  switch (matter?.kind) {
    case "ownData":
      return showOwnData(stored, services);
    case "eraseOwn":
      return askErasure(stored, services);
    case "withdraw":
      return answerConsent("withdrawn", CONSENT_VERSION, { request, id: stored.id }, services);
    case "code":
      return ownCode(matter, request, stored, services);
    default:
      return undefined;
  }
}

/** Eight characters alone, or six digits, may be something else: only those that linked this account are a code. */
async function ownCode(
  { code, bare }: Extract<PeopleMatter, { kind: "code" }>,
  request: AccountRequest,
  stored: StoredPerson,
  services: Services,
): Promise<Response | undefined> {
  const claimed = await services.personnel.codes.claimedBy(request.key);
  const isOther = bare || /^\d+$/.test(code);
  return claimed === undefined && isOther ? undefined : codeWhenLinked(request, code, stored, services);
}

/**
 * What a linked person writes or presses about people and accounts.
 * @returns undefined when it is about models, figures or deadlines: the router reads it then.
 */
export async function respondToPeople(
  request: UnreadRequest,
  stored: StoredPerson,
  action: string | undefined,
  services: Services,
): Promise<Response | undefined> {
  const asRequest = { ...request, understanding: NOTHING, read: () => NOTHING };
  const pressed = partsOf(pressedOf(request, action));
  if (pressed !== undefined) return press(pressed, asRequest, stored, services);
  const matter = readPeopleMatter(request.text);
  if (matter === undefined) return undefined;
  if (matter.kind === "start") return answer(helpText(stored.role, services.say));
  if (matter.kind === "requests")
    return may(request.person.role, "access") ? listRequests(asRequest, services) : undefined;
  if (matter.kind === "codeWish") return linkAccount(asRequest, services);
  // Of anybody else, it is only told.
  if (matter.kind === "moved")
    return may(request.person.role, "access") ? privately(services.say("role.how.admin")) : undefined;
  if (matter.kind === "roleWish")
    return privately(services.say(may(request.person.role, "access") ? "role.how.admin" : "denied.admin"));
  // With a card open, "chị Hoa nghỉ, anh Nam thay" may be about the card, unless people are the writer's work.
  if (matter.kind === "replace")
    return !may(request.person.role, "replace") && request.state.draft !== undefined
      ? undefined
      : askReplacement(matter, asRequest, services);
  return ownMatter(matter, request, stored, services);
}

const NOTHING: Understanding = { intent: "unknown", confidence: 0, slots: {}, extras: {} };

export interface Pressed {
  readonly verb: string;
  readonly first: string;
  readonly second: string;
  readonly third: string;
}

/** Longer than any label. */
const LONGEST_LABEL = 200;

/** The action of the button that was pressed, or whose label or number was typed. */
export function pressedOf(
  request: Pick<AccountRequest, "text" | "state">,
  action: string | undefined,
): string | undefined {
  if (action !== undefined || request.text.length > LONGEST_LABEL) return action;
  return typedButton(request);
}

/** A button's action, taken apart; undefined when nothing was pressed. */
export function partsOf(action: string | undefined): Pressed | undefined {
  if (action === undefined) return undefined;
  const [verb = "", first = "", second = "", third = ""] = action.split(":").map(decodePart);
  return { verb, first, second, third };
}

/** Other buttons may carry text of their own, which need not decode. */
function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function press(
  { verb, first, second, third }: Pressed,
  request: Request,
  stored: StoredPerson,
  services: Services,
): Promise<Response> | undefined {
  switch (verb) {
    case "privacy":
      return pressConsent({ verb, first, second, third }, { request, id: stored.id }, services);
    case "erase":
      return eraseSelf(first, stored, services);
    case "access": {
      const act: AccessAct = { verb: first, id: second, value: third };
      return decideAccess(act, request, services);
    }
    case "replace":
      return answerReplacement({ verb: first, from: second, to: third }, request, services);
    default:
      return undefined;
  }
}
