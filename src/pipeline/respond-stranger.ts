import { type AccountRequest, answer, type Response, type Services } from "../../handlers/handler";
import { linkByCode } from "../../handlers/people/link-account";
import { erased } from "../../handlers/people/own-data";
import { cancelRequest, chooseUnit, requestAccess, sendRequest } from "../../handlers/people/request-access";
import { readPeopleMatter } from "../dialogue/people-matter";
import type { Understand } from "./respond";
import { partsOf, pressedOf } from "./respond-people";

/** As much of a stranger's message as is read. */
const READ_LENGTH = 1_000;

/** Somebody who is not linked: help, a code, a request for access, and nothing else. */
export async function respondToStranger(
  request: AccountRequest,
  action: string | undefined,
  { services, understand }: { readonly services: Services; readonly understand: Understand },
): Promise<Response> {
  const { say } = services;
  const text = request.text.slice(0, READ_LENGTH);
  const matter = readPeopleMatter(text);
  // Nobody knows whether a private chat exists, and a group is no place for codes and phone numbers.
  if (request.inGroup && matter?.kind !== "code") return answer(say("stranger.group"));
  const pressed = pressedOf(request, action);
  if (pressed !== undefined) return press(pressed, request, services);
  if (matter?.kind === "code") return linkByCode(request, matter.code, services);
  const { access } = request.state;
  const options = { now: request.sentAt, gazetteer: services.gazetteer() };
  const understanding = understand(text, options);
  const { intent } = understanding;
  if (access !== undefined && intent === "cancel") return cancelRequest(request, services);
  const asks =
    matter?.kind === "access" ||
    matter?.kind === "codeWish" ||
    matter?.kind === "requests" ||
    intent === "link_account";
  // A wish for access is no intent of its own: who and where are read as in a question.
  const isRead = !asks || understanding.extras.units !== undefined;
  const introduced = isRead ? understanding : understand(text, { ...options, meant: "ask_count" });
  if (asks || (access !== undefined && intent !== "help"))
    return requestAccess({ ...request, text }, introduced, services);
  const waits = intent !== "help" && (await services.personnel.requests.waits(request.identity));
  return answer(say(waits ? "access.open" : "stranger"));
}

function press(action: string, request: AccountRequest, services: Services): Response | Promise<Response> {
  const pressed = partsOf(action);
  // The button that erased this person, handled to its end.
  if (pressed?.verb === "erase" && pressed.first === "yes") return erased(services);
  if (pressed?.verb === "access") {
    if (pressed.first === "send") return sendRequest(request, services);
    if (pressed.first === "cancel") return cancelRequest(request, services);
    if (pressed.first === "unit") return chooseUnit(request, pressed.second, services);
  }
  return answer(services.say("stranger"));
}
