import { renewCards } from "../../src/dialogue/draft";
import type { DraftRecord } from "../../src/dialogue/state";
import { answer, type Request, type Response, type Services } from "../handler";
import { presentDraft } from "./present-draft";

/**
 * Takes the name with accents that a card proposes; nothing else ever puts it in. Without a card said, of every card that
 * proposes one.
 */
export function acceptAccents(
  chosen: (record: DraftRecord) => boolean,
  request: Request,
  services: Services,
): Response | Promise<Response> {
  const { draft } = request.state;
  const wanted = draft?.records.filter((record) => record.accented !== undefined && chosen(record)) ?? [];
  if (draft === undefined || wanted.length === 0) return answer(services.say("accents.none"));
  const records = draft.records.map((record) => (wanted.includes(record) ? withAccents(record) : record));
  const next = {
    ...draft,
    id: request.key,
    updatedAt: request.sentAt,
    records: renewCards(records, draft.records, request.key),
  };
  return presentDraft(next, request, services);
}

function withAccents({ accented, ...record }: DraftRecord): DraftRecord {
  return accented === undefined ? record : { ...record, name: accented };
}
