import type { Model } from "../src/domain/model";
import { actedResponse, actOnModels, type Order } from "./act-on-models";
import { changesText } from "./change-text";
import type { Request, Response, Services } from "./handler";

/** Writes new values into one record, and shows each with the old one. */
export async function editModel(
  model: Model,
  set: NonNullable<Order["set"]>,
  request: Request,
  services: Services,
): Promise<Response> {
  const order: Order = { step: "edit", codes: [model.code], set };
  const acted = await actOnModels(order, request, services);
  return actedResponse({ acted, order, say: (now) => editedText(now, request, services) }, request, services);
}

async function editedText(model: Model, { key }: Request, services: Services): Promise<string> {
  const event = model.history.findLast(({ message }) => message === key);
  const changes = await changesText(event?.changes ?? [], model, services);
  return services.say("edited", { name: model.name, code: model.code, changes });
}
