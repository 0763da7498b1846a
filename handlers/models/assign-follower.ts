import { listOf } from "../../src/dialogue/first";
import { formerPaths } from "../../src/domain/former-paths";
import { mayStep } from "../../src/domain/life-cycle";
import type { Model } from "../../src/domain/model";
import { isInArea } from "../../src/domain/unit-path";
import type { StoredPerson } from "../../src/store/people";
import { answer, type Request, type Response, type Services } from "../handler";
import { peopleNamed } from "../people/people-named";
import { actedResponse, actOnModels } from "./act-on-models";
import { roleText } from "./refusal-text";

/** Assigning (phân công) who follows and helps a model: a person by name, within the scope of who assigns. */
export async function assignFollower(
  models: readonly Model[],
  request: Request,
  services: Services,
): Promise<Response> {
  const { say } = services;
  const { person, understanding } = request;
  if (!mayStep(person.role, "assign")) return answer(roleText("assign", person.role, services));
  const [name, another] = listOf(understanding.slots.person);
  if (another !== undefined)
    return answer(say("assign.one", { names: listOf(understanding.slots.person).join(", ") }));
  if (name === undefined || models.length === 0) return answer(say("assign.whom"));
  const named = await peopleNamed(name, request, services);
  const [anybody] = named;
  if (anybody === undefined) return answer(say("assign.unknown", { name, own: person.unitName }));
  const found = named.filter((one) => mayFollow(one, models, services));
  const [only, other] = found;
  if (only === undefined) return answer(say("assign.outside", outsideOf(anybody, models, services)));
  if (other !== undefined) return whichOne(name, found, models, services);
  const codes = models.map(({ code }) => code);
  const order = { step: "assign" as const, codes, set: { follower: only.id } };
  const acted = await actOnModels(order, request, services);
  const done = (model: Model) => say("assigned", { person: only.name, name: model.name, code: model.code });
  return actedResponse({ acted, order, say: done }, request, services);
}

/** Who follows a model must be able to see it: it lies in the area of their unit. */
function mayFollow({ unit }: StoredPerson, models: readonly Model[], { units, clock }: Services): boolean {
  const scope = units().pathOf(unit);
  const former = formerPaths(units(), scope, clock);
  return scope !== "" && models.every(({ path }) => isInArea(path, { scope, former }));
}

function outsideOf({ name, unit }: StoredPerson, models: readonly Model[], { units }: Services) {
  const places = [...new Set(models.map(({ unitName }) => unitName))].join(", ");
  return { name, unit: units().get(unit)?.norm ?? "", places };
}

function whichOne(
  name: string,
  found: readonly StoredPerson[],
  models: readonly Model[],
  { say, units }: Services,
): Response {
  const tree = units();
  const codes = models.map(({ code }) => code).join(", ");
  const shown = found.slice(0, 8).map((person) => ({ person, unit: tree.get(person.unit)?.norm ?? "" }));
  const buttons = shown.map(({ person, unit }) => [
    {
      label: `${person.name}, ${unit}`,
      action: `say:${say("say.assign", { name: person.name, codes })}`,
    },
  ]);
  const lines = shown.map(({ person, unit }) => `- ${person.name}, ${unit}`);
  return {
    replies: [{ text: [say("assign.which", { name }), ...lines].join("\n"), buttons, private: true }],
  };
}
