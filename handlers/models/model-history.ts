import type { Model, ModelEvent } from "../../src/domain/model";
import { may } from "../../src/domain/permissions";
import { answer, type Request, type Response, type Services } from "../handler";
import { changesText, eventText } from "./change-text";
import { reportText } from "./report-work";

/** Entries shown of one history, the newest. */
const SHOWN = 30;

/** The history (lịch sử) of a record: who changed what, when, old and new value. For administrators and the committee. */
export async function modelHistory(
  models: readonly Model[],
  request: Request,
  services: Services,
): Promise<Response> {
  const { say } = services;
  const { person, state } = request;
  if (!may(person.role, "history"))
    return answer(say("history.denied", { role: say(`role.${person.role}`) }));
  const [model] = models;
  if (model === undefined) return answer(say("status.which"));
  const entries = await Promise.all(
    model.history.slice(-SHOWN).map(async (event) => {
      const changes = await changesText(event.changes ?? [], model, services);
      const report = reportOf(event, model, say);
      const note = event.note === undefined ? "" : say("history.note", { note: event.note });
      const parts = [await eventText(event, person.id, services), report, changes, note];
      return `- ${parts.filter((part) => part !== "").join("; ")}`;
    }),
  );
  const older = model.history.length - entries.length;
  const title = say("history.title", { name: model.name, code: model.code });
  const text = [title, ...(older > 0 ? [say("history.older", { count: older })] : []), ...entries].join("\n");
  return { replies: [{ text, buttons: [], private: true }], state: { ...state, about: model.code } };
}

/** What a report brought; of a corrected one, the old figures and the new. */
function reportOf({ message }: ModelEvent, { reports }: Model, say: Services["say"]): string {
  const report = reports.find(({ id }) => id === message);
  if (report === undefined) return "";
  const old = reports.find(({ id }) => id === report.replaces);
  const [from, to] = [old === undefined ? "" : reportText(old, say), reportText(report, say)];
  const none = say("change.none");
  if (old === undefined) return to === "" ? "" : say("history.figures", { figures: to });
  return say("change", { field: say("history.report"), from: from || none, to: to || none });
}
