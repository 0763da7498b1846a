import { undoDeadline } from "../../src/domain/deadline";
import { standingPlace } from "../../src/domain/standing-unit";
import { vietnamDay } from "../../src/domain/vietnam-time";
import type { Request, Services } from "../handler";
import { keepPeriod } from "../time/period-deadline";
import { roleText, told } from "../time/set-deadline";
import type { Undone } from "./undo-act";

/** Takes back this person's own newest act on deadlines, while nobody changed them since. */
export async function undoDeadlines(
  ids: readonly string[],
  request: Request,
  services: Services,
): Promise<Undone> {
  const { say, clock, deadlines } = services;
  const { person, key } = request;
  const now = { tree: services.units(), day: vietnamDay(clock.now()) };
  const command = { by: person, at: clock.now(), message: key };
  const lines: string[] = [];
  const done: string[] = [];
  for (const id of ids) {
    const result = await deadlines.change({ id, scope: person.scope, message: key }, (deadline) =>
      undoDeadline(deadline, command, (unit) => standingPlace(unit, now)),
    );
    if (result.status === "missing") lines.push(say("deadline.missing", { own: person.unitName }));
    else if (result.status === "refused") {
      const { what } = told(result.deadline, services);
      lines.push(
        result.refusal.reason === "role" ? roleText(request, services) : say("deadline.undo.built", { what }),
      );
    } else {
      const { what, whom, when } = told(result.deadline, services);
      const gone = result.deadline.state === "dropped";
      lines.push(
        gone ? say("deadline.undone.dropped", { what, whom }) : say("deadline.undone", { what, whom, when }),
      );
      await keepPeriod(result.deadline, services);
      done.push(id);
    }
  }
  return { text: lines.join("\n"), done, told: { notices: [], unreached: [] } };
}
