import { amended } from "../../src/dialogue/draft-record";
import type { Continuation } from "../../src/dialogue/read-continuation";
import type { DraftRecord } from "../../src/dialogue/state";
import type { Model } from "../../src/domain/model";
import { may } from "../../src/domain/permissions";
import { vietnamDay } from "../../src/domain/vietnam-time";
import { answer, type Request, type Response, type Services } from "../handler";
import { joinDraft } from "./join-draft";
import { presentDraft } from "./present-draft";
import { proposalsFor } from "./propose-values";

/**
 * Registers models of an earlier year again (duy trì): everything is taken over and shown to be confirmed, with the code of
 * the old one; what the message states besides ("chị Lan phụ trách") replaces it.
 */
export async function continueModels(
  { codes, year }: Continuation,
  request: Request,
  services: Services,
): Promise<Response> {
  const { say, figures } = services;
  const { person } = request;
  if (!may(person.role, "register"))
    return answer(say("denied.register", { role: say(`role.${person.role}`) }));
  const records: DraftRecord[] = [];
  const missing: string[] = [];
  for (const code of codes) {
    const model = await figures.findByCode(code, person.scope);
    if (model === undefined) missing.push(say("status.notFound", { name: code, own: person.unitName }));
    else records.push(await continued(model, year, request, services));
  }
  if (records.length === 0) return answer(missing.join("\n"));
  const { draft, preface, repeated } = joinDraft(records, request, services);
  return presentDraft(draft, request, services, [...missing, ...preface].join("\n"), repeated);
}

async function continued(
  model: Model,
  year: number,
  request: Request,
  services: Services,
): Promise<DraftRecord> {
  const { name, kind, subject, field, level, village, person, phone, tags, facts, body, form, code } = model;
  const record: DraftRecord = {
    ...{ source: request.messageId, card: "", number: 0, year, kind, subject, field, level },
    ...{ name, village, person, phone, body, fieldProposed: false, novelty: "duy_tri", continues: code },
    ...unitOf(model, request, services),
    tags: [...tags],
    facts: { ...facts },
    form: { ...form },
  };
  const { slots } = request.understanding;
  const stated = { person: slots.person, phone: slots.phone, village: slots.village };
  return amended(record, stated, {}, await proposalsFor(year, services));
}

/** A unit that is no more (merged communes) is asked about again. */
function unitOf(
  { unit, unitName }: Model,
  { sentAt }: Request,
  { units }: Services,
): Pick<DraftRecord, "unit" | "unitRaw"> {
  const found = units().get(unit);
  const isGone = found === undefined || (found.validTo ?? "9") < vietnamDay(sentAt);
  return isGone ? { unitRaw: unitName } : { unit };
}
