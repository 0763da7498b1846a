import type { Button } from "../../src/dialogue/state";
import type { Model } from "../../src/domain/model";
import { reportedField } from "../../src/domain/period-fields";
import { FIELDS } from "../../src/understanding/understanding";
import type { Request, Response, Services } from "../handler";
import { growVillages, knownVillage } from "../registration/known-villages";
import { actedResponse, actOnModels, type Order } from "./act-on-models";
import { changesText } from "./change-text";

/** Writes new values into one record, and shows each with the old one. */
export async function editModel(
  model: Model,
  set: NonNullable<Order["set"]>,
  request: Request,
  services: Services,
): Promise<Response> {
  const place = placeOf(model, set, request, services);
  const values = { ...(await withReportedField(model, set, services)), ...place.set };
  const order: Order = { step: "edit", codes: [model.code], set: values };
  const acted = await actOnModels(order, request, services);
  const changed = acted.flatMap(({ result }) => (result.status === "changed" ? [result.model] : []));
  // What is perhaps a known village is asked about first.
  if (place.near === undefined) await growVillages(changed, request, services);
  const done = { acted, order, say: (now: Model) => editedText(now, request, services) };
  const response = await actedResponse(done, request, services);
  return place.near === undefined || changed.length === 0
    ? response
    : withQuestion(response, { ...place.near, code: model.code }, services);
}

/** In a year of four fields, what is said to be NTM is written as what it is reported under. */
async function withReportedField(
  model: Model,
  set: NonNullable<Order["set"]>,
  { periods }: Services,
): Promise<NonNullable<Order["set"]>> {
  const said = FIELDS.find((known) => known === set.field);
  if (said === undefined) return set;
  const { fields } = await periods.get(model.year);
  const field = reportedField(said, fields);
  // Under another name it is the same field: nothing to change.
  return { ...set, field: field === reportedField(model.field, fields) ? model.field : field };
}

interface Place {
  readonly set: { readonly village?: string };
  readonly near?: { readonly known: string; readonly village: string };
}

/** The new village as it is known in the commune. */
function placeOf(model: Model, set: NonNullable<Order["set"]>, request: Request, services: Services): Place {
  const unit = typeof set.unit === "string" ? set.unit : model.unit;
  if (typeof set.village !== "string") return { set: {} };
  const { village, near } = knownVillage(set.village, unit, request, services);
  return { set: { village }, ...(near && { near: { known: near.norm, village } }) };
}

function withQuestion(
  response: Response,
  { known, village, code }: { readonly known: string; readonly village: string; readonly code: string },
  { say }: Services,
): Response {
  const [reply, ...others] = response.replies;
  if (reply === undefined) return response;
  const button: Button = {
    label: say("button.village", { village: known }),
    action: `say:${say("say.village", { code, village: known })}`,
  };
  const text = [reply.text, say("villages.near", { known, village })].join("\n");
  return { ...response, replies: [{ ...reply, text, buttons: [[button], ...reply.buttons] }, ...others] };
}

async function editedText(model: Model, { key }: Request, services: Services): Promise<string> {
  const event = model.history.findLast(({ message }) => message === key);
  const changes = await changesText(event?.changes ?? [], model, services);
  return services.say("edited", { name: model.name, code: model.code, changes });
}
