import { first } from "../src/dialogue/first";
import { matchPeople } from "../src/dialogue/match-person";
import { mayStep } from "../src/domain/life-cycle";
import type { Model } from "../src/domain/model";
import { isWithin } from "../src/domain/unit-path";
import type { StoredPerson } from "../src/store/people";
import { nameKey } from "../src/understanding/similar-names";
import { actedResponse, actOnModels } from "./act-on-models";
import { answer, type Request, type Response, type Services } from "./handler";
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
  const name = first(understanding.slots.person);
  if (name === undefined || models.length === 0) return answer(say("assign.whom"));
  const found = await peopleNamed(name, request, services);
  const [only, other] = found;
  if (only === undefined) return answer(say("assign.unknown", { name, own: person.unitName }));
  if (other !== undefined) return whichOne(name, found, models, services);
  const codes = models.map(({ code }) => code);
  const order = { step: "assign" as const, codes, set: { follower: only.id } };
  const acted = await actOnModels(order, request, services);
  const done = (model: Model) => say("assigned", { person: only.name, name: model.name, code: model.code });
  return actedResponse({ acted, order, say: done }, request, services);
}

async function peopleNamed(
  name: string,
  { person }: Request,
  { personnel, units }: Services,
): Promise<readonly StoredPerson[]> {
  const tree = units();
  const people = await personnel.people.all();
  const inScope = people.filter(
    ({ unit, erasedAt }) => erasedAt === undefined && isWithin(tree.pathOf(unit), person.scope),
  );
  const whole = inScope.filter((other) => nameKey(other.name) === nameKey(name));
  return whole.length > 0 ? whole : matchPeople(name, inScope);
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
