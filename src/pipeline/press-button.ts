import { list } from "../../handlers/figures/list";
import type { Request, Response, Services } from "../../handlers/handler";
import { pressVisit } from "../../handlers/inspections/continue-visit";
import { pressAct } from "../../handlers/models/confirm-act";
import { pressFill } from "../../handlers/models/fill-saved";
import { leaveFix, pressFix } from "../../handlers/models/fix-model";
import { status } from "../../handlers/models/status";
import { pressStep } from "../../handlers/models/step-buttons";
import { pressPaper } from "../../handlers/papers/record-paper";
import { pressCard } from "../../handlers/registration/press-card";
import { pressTime } from "../../handlers/time/time-matter";
import type { Understanding } from "../understanding/understanding";

/** A pressed button: what it stands for is decided on how things are now, however old it is. */
export function pressButton(
  request: Request,
  action: string,
  services: Services,
): Response | Promise<Response> {
  const [verb = "", subject = "", index = "", more = ""] = action.split(":").map(decodeURIComponent);
  if (verb === "more") return list({ ...request, understanding: FOLLOW_UP }, services, Number(subject) || 0);
  if (verb === "show") return status({ ...request, understanding: ofCode(subject) }, services);
  if (verb === "paper") return pressPaper({ id: subject, agreed: index === "yes" }, request, services);
  if (verb === "act") return pressAct({ id: subject, agreed: index === "yes" }, request, services);
  if (verb === "visit") return pressVisit({ id: subject, choice: index }, request, services);
  if (verb === "deadline" || verb === "remind")
    return pressTime({ verb, subject, value: index, more }, request, services);
  if (verb === "fix") return pressFix({ code: subject, choice: index }, request, services);
  if (verb === "fill") return pressFill({ code: subject, field: index, choice: more }, request, services);
  if (verb === "unfix") return leaveFix(request, services);
  if (verb === "step") return pressStep({ code: subject, step: index }, request, services);
  return pressCard({ verb, subject, value: index }, request, services);
}

const FOLLOW_UP: Understanding = { intent: "ask_list", confidence: 0, slots: {}, extras: { followUp: true } };

function ofCode(code: string): Understanding {
  return { intent: "unknown", confidence: 0, slots: { code }, extras: {} };
}
