import { answer, type Request, type Response, type Services } from "./handler";
import { presentDraft } from "./present-draft";

/** Cancelling (huỷ): the way out that always works. */
export function cancelDraft({ state }: Request, { say }: Services): Response {
  const text = state.draft === undefined ? say("draft.none") : say("draft.cancelled");
  return { ...answer(text), state: { ...state, draft: undefined, question: undefined } };
}

/** Editing (sửa): asks what to change; the answer is read as a correction. */
export function editDraft({ state }: Request, { say }: Services): Response {
  if (state.draft === undefined) return { ...answer(say("draft.none")), orphan: true };
  const draft = { ...state.draft, asking: { slot: "edit" as const, record: state.draft.records.length - 1 } };
  return { ...answer(say("ask.edit")), state: { ...state, draft } };
}

/** A button of an older card: says so, and shows where things stand now. */
export async function staleButton(request: Request, services: Services): Promise<Response> {
  const { draft, lastSaved } = request.state;
  const { say } = services;
  if (draft !== undefined) return presentDraft(draft, request, services, say("draft.stale"));
  if (lastSaved !== undefined && !lastSaved.undone)
    return answer(say("saved.already", { codes: lastSaved.codes.join(", ") }));
  return answer([say("draft.stale"), say("draft.none")].join(" "));
}

/** Undo (hoàn tác): takes back what this person saved last. */
export async function undoLast({ state, person, key }: Request, services: Services): Promise<Response> {
  const { say, clock } = services;
  const { lastSaved } = state;
  if (lastSaved === undefined || lastSaved.undone) return answer(say("undo.nothing"));
  const codes = await services.undo({ codes: lastSaved.codes, by: person.id, at: clock.now(), message: key });
  const text = codes.length === 0 ? say("undo.nothing") : say("undo.done", { codes: codes.join(", ") });
  return { ...answer(text), state: { ...state, lastSaved: { ...lastSaved, undone: true } } };
}
