import type { Model } from "../../src/domain/model";
import { may } from "../../src/domain/permissions";
import { answer, type Request, type Response, type Services } from "../handler";
import { changesText, eventText } from "./change-text";

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
      const note = event.note === undefined ? "" : say("history.note", { note: event.note });
      const parts = [await eventText(event, person.id, services), changes, note];
      return `- ${parts.filter((part) => part !== "").join("; ")}`;
    }),
  );
  const older = model.history.length - entries.length;
  const title = say("history.title", { name: model.name, code: model.code });
  const text = [title, ...(older > 0 ? [say("history.older", { count: older })] : []), ...entries].join("\n");
  return { replies: [{ text, buttons: [], private: true }], state: { ...state, about: model.code } };
}
