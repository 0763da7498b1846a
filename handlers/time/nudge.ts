import type { Deadline } from "../../src/domain/deadline";
import { may, rolesFor } from "../../src/domain/permissions";
import { isWithin } from "../../src/domain/unit-path";
import type { UnitDuty } from "../../src/store/duties";
import { answer, type Request, type Response, type Services } from "../handler";
import { askedDeadlines } from "./asked-deadlines";
import { deadlineWhat } from "./deadline-text";
import { told } from "./set-deadline";

const MOST_UNITS = 30;
const MOST_DEADLINES = 4;

/** "Nhắc các xã chưa đăng ký": who is behind, and a button that reminds them: many people see what it does. */
export async function nudge(request: Request, services: Services): Promise<Response> {
  const { say, units } = services;
  if (!may(request.person.role, "deadlines")) return answer(roleText(request, services));
  const about = await askedDeadlines(request, services);
  if (about.status === "refused") return answer(about.text);
  const { code, path, kind, meant } = about;
  if (meant.length === 0) {
    const what = deadlineWhat({ kind: kind ?? "progress" }, say);
    return answer(say("nudge.noDeadline", { what, unit: units().get(code)?.norm ?? code }));
  }
  const shown = await Promise.all(
    meant.slice(0, MOST_DEADLINES).map(async (deadline) => ({
      deadline,
      open: (await openOf(deadline, request, services)).filter((duty) => isWithin(duty.path, path)),
    })),
  );
  const buttons = shown.flatMap(({ deadline, open }) => {
    const label = say("nudge.button", { left: open.length, what: deadlineWhat(deadline, say) });
    const action = `deadline:nudge:${encodeURIComponent(deadline.id)}:${encodeURIComponent(code)}`;
    return open.length === 0 ? [] : [[{ label, action }]];
  });
  const lines = shown.map(({ deadline, open }) => lineOf(deadline, open, services));
  const ask = buttons.length === 0 ? [] : [say("nudge.ask")];
  return { replies: [{ text: [...lines, ...ask].join("\n"), buttons, private: true }] };
}

export function lineOf(deadline: Deadline, open: readonly UnitDuty[], services: Services): string {
  const { what, when } = told(deadline, services);
  if (open.length === 0) return services.say("nudge.none", { what, when });
  return services.say("nudge.line", { what, when, left: open.length, units: unitsText(open, services) });
}

/** What a unit under the person has not done by a deadline. */
export async function openOf(
  deadline: Deadline,
  { person }: Pick<Request, "person">,
  { duties }: Pick<Services, "duties">,
): Promise<readonly UnitDuty[]> {
  return (await duties.of(deadline)).filter(({ done, path }) => !done && isWithin(path, person.scope));
}

export function roleText({ person }: Pick<Request, "person">, { say }: Pick<Services, "say">): string {
  const who = rolesFor("deadlines")
    .map((role) => say(`role.${role}`))
    .join(", ");
  return say("nudge.role", { role: say(`role.${person.role}`), who });
}

/** Names of units, as many as one reads. */
export function unitsText(open: readonly UnitDuty[], { say }: Pick<Services, "say">): string {
  const names = open.slice(0, MOST_UNITS).map(({ unitName }) => unitName);
  const more = open.length - names.length;
  return [...names, ...(more > 0 ? [say("nudge.more", { count: more })] : [])].join(", ");
}
