import { codeRanges } from "../../src/dialogue/code-ranges";
import { recordOfCard } from "../../src/dialogue/draft";
import { answer, type Request, type Response, type Services } from "../handler";
import { presentDraft } from "./present-draft";

/** Cancelling (huỷ): the way out that always works. */
export function cancelDraft({ state }: Request, { say }: Services): Response {
  const text = state.draft === undefined ? say("draft.none") : say("draft.cancelled");
  return { ...answer(text), state: { ...state, draft: undefined, question: undefined } };
}

/** Leaves one card out; the others stay as they are. */
export function cancelCard(card: string, request: Request, services: Services): Response | Promise<Response> {
  const { draft } = request.state;
  const { say } = services;
  const record = draft === undefined ? undefined : recordOfCard(draft, card);
  if (draft === undefined || record === undefined) return staleButton(request, services);
  const records = draft.records.filter((other) => other !== record);
  if (records.length === 0) return cancelDraft(request, services);
  const rest = { ...draft, records, asking: undefined };
  return presentDraft(rest, request, services, say("draft.cancelledOne", { number: record.number }));
}

/** Editing (sửa): asks what to change; the answer is read as a correction. Of several cards, it says which. */
export function editDraft({ state }: Request, { say }: Services): Response {
  if (state.draft === undefined) return { ...answer(say("draft.none")), orphan: true };
  const { records } = state.draft;
  const draft = { ...state.draft, asking: { slot: "edit" as const, record: records.length - 1 } };
  const [newest] = records.slice(-1);
  const text =
    records.length > 1
      ? say("ask.edit.which", { number: newest?.number ?? records.length })
      : say("ask.edit");
  return { ...answer(text), state: { ...state, draft } };
}

/** "Sửa" of one card: the answer is about this one, whatever else is open. */
export function editCard(card: string, request: Request, services: Services): Response | Promise<Response> {
  const { state } = request;
  const record = state.draft === undefined ? undefined : recordOfCard(state.draft, card);
  if (state.draft === undefined || record === undefined) return staleButton(request, services);
  const index = state.draft.records.indexOf(record);
  const draft = { ...state.draft, asking: { slot: "edit" as const, record: index, chosen: true } };
  const { say } = services;
  const title = state.draft.records.length > 1 ? `${say("card.number", { number: record.number })}. ` : "";
  return { ...answer(`${title}${say("ask.edit")}`), state: { ...state, draft } };
}

/** A button of an older card: says so, and shows where things stand now. */
export async function staleButton(request: Request, services: Services): Promise<Response> {
  const { draft, lastSaved } = request.state;
  const { say } = services;
  if (draft !== undefined) return presentDraft(draft, request, services, say("draft.stale"), true);
  if (lastSaved !== undefined && !lastSaved.undone)
    return answer(say("saved.already", { codes: codeRanges(lastSaved.codes) }));
  return answer([say("draft.stale"), say("draft.none")].join(" "));
}

/** A button of a card that is saved already, pressed again: its code, and nothing happens. */
export function savedCardAgain(card: string, { state }: Request, { say }: Services): Response | undefined {
  const saved = state.savedCards.findLast((entry) => entry.card === card);
  if (saved === undefined || state.lastSaved?.undone === true) return undefined;
  return answer(say("saved.card", { code: saved.code }));
}
