import { withAct } from "../../src/dialogue/acts";
import type { DeadlineMatter } from "../../src/dialogue/read-deadline";
import { resolveUnit } from "../../src/dialogue/resolve-unit";
import { addDays } from "../../src/domain/calendar/days";
import { type Deadline, dropDeadline as dropped } from "../../src/domain/deadline";
import { may } from "../../src/domain/permissions";
import { isWithin } from "../../src/domain/unit-path";
import { vietnamDay } from "../../src/domain/vietnam-time";
import { answer, type Request, type Response, type Services } from "../handler";
import { refusal, unitContext } from "../registration/register";
import { matching } from "./find-deadlines";
import { keepPeriod } from "./period-deadline";
import { roleText, told } from "./set-deadline";

/** "Bỏ hạn báo cáo 6 tháng": it holds no more, and nobody is reminded of it. */
export async function dropDeadline(
  matter: DeadlineMatter,
  request: Request,
  services: Services,
): Promise<Response> {
  const { say, deadlines, units } = services;
  const { person, understanding, sentAt } = request;
  if (!may(person.role, "deadlines")) return answer(roleText(request, services));
  const unit = resolveUnit(understanding.slots, understanding.extras, unitContext(request, services));
  if (unit.status === "outside") return answer(refusal(unit, person.unitName, services));
  const path = unit.status === "found" ? units().pathOf(unit.code) : person.scope;
  const from = addDays(vietnamDay(sentAt), -60);
  const known = (await deadlines.concerning(path, { from })).filter((deadline) =>
    isWithin(deadline.path, path),
  );
  const meant = matching(known, matter);
  const [only] = meant;
  if (only === undefined) return answer(say("deadline.missing", { own: person.unitName }));
  return meant.length === 1 ? dropOne(only.id, request, services) : ask(meant, services);
}

function ask(meant: readonly Deadline[], services: Services): Response {
  const buttons = meant.slice(0, 8).map((deadline) => {
    const { what, whom, when } = told(deadline, services);
    return [
      { label: `${what}, ${whom}, ${when}`, action: `deadline:drop:${encodeURIComponent(deadline.id)}` },
    ];
  });
  return { replies: [{ text: services.say("deadline.which"), buttons }] };
}

/** Also of a pressed button. */
export async function dropOne(id: string, request: Request, services: Services): Promise<Response> {
  const { say, clock, deadlines } = services;
  const { person, key, messageId, state } = request;
  const command = { by: person, at: clock.now(), message: key };
  const result = await deadlines.change({ id, scope: person.scope, message: key }, (deadline) =>
    dropped(deadline, command),
  );
  if (result.status === "missing") return answer(say("deadline.missing", { own: person.unitName }));
  if (result.status === "refused") {
    const { what, whom } = told(result.deadline, services);
    const { reason } = result.refusal;
    return answer(
      reason === "role" ? roleText(request, services) : say("deadline.alreadyDropped", { what, whom }),
    );
  }
  await keepPeriod(result.deadline, services);
  const buttons = [[{ label: say("button.undo"), action: `say:${say("say.undo")}` }]];
  const items = [{ source: messageId, code: id }];
  return {
    replies: [{ text: say("deadline.dropped", told(result.deadline, services)), buttons }],
    state: withAct(state, { key, step: "deadline", items }),
  };
}
