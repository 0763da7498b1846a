import { factsText } from "../src/dialogue/card";
import { first } from "../src/dialogue/first";
import type { Model } from "../src/domain/model";
import { vietnamDay } from "../src/domain/vietnam-time";
import { formatDay } from "../src/reports/format";
import { levelName } from "../src/reports/level-name";
import { nameKey } from "../src/understanding/similar-names";
import { answer, type Request, type Response, type Services } from "./handler";
import { readQuestion } from "./question";

/** One model (xem một mô hình): found by its code, or by words of its name in the asker's area. */
export async function status(request: Request, services: Services): Promise<Response> {
  const { say, figures } = services;
  const { slots } = request.understanding;
  const code = first(slots.code);
  if (code !== undefined) {
    const model = await figures.findByCode(code, request.person.scope);
    return model === undefined ? notFound(code, request, services) : shown(model, services);
  }
  const [name, person] = [first(slots.name), first(slots.person)];
  if (name === undefined && person === undefined) {
    return (await statusOfNamed(request, services)) ?? answer(say("status.which"));
  }
  const read = await readQuestion(request, services);
  if (!read.ok) return answer(read.text);
  // A name is looked for in every year: a model goes on after the year it was registered in.
  const { path } = read.question.filter;
  const found =
    name === undefined
      ? await figures.list({ path, person }, { skip: 0, limit: MOST })
      : await byName(name, person, path, services);
  const [only] = found;
  if (only === undefined) return notFound(name ?? person ?? "", request, services);
  return found.length === 1 ? shown(only, services) : choices(name ?? person ?? "", found, services);
}

/** The models whose whole name stands in the message, however it is asked ("Bếp ăn tình thương ở đâu"). */
export async function statusOfNamed(
  { text, person }: Request,
  services: Services,
): Promise<Response | undefined> {
  const found = await services.figures.findNamed(text, { path: person.scope });
  const [only] = found;
  if (only === undefined) return undefined;
  return found.length === 1 ? shown(only, services) : choices(only.name, found, services);
}

/** Choices shown when several models fit. */
const MOST = 10;

/** By the words of the name; a person named beside it ("nhà lưới của anh Hà") narrows, if any fits. */
async function byName(
  name: string,
  person: string | undefined,
  path: string,
  { figures }: Services,
): Promise<readonly Model[]> {
  const found = await figures.findByName(name, { path });
  const key = nameKey(person ?? "");
  const narrowed = found.filter((model) =>
    `${nameKey(model.person ?? "")} ${nameKey(model.name)}`.includes(key),
  );
  return narrowed.length > 0 ? narrowed : found;
}

async function shown(model: Model, services: Services): Promise<Response> {
  const by = await services.findPerson(model.registeredBy);
  return answer(modelText(model, by?.name, services));
}

/** Everything recorded about one model, a line each. */
function modelText(model: Model, by: string | undefined, services: Services): string {
  const { say, units } = services;
  const person = [model.person, model.phone].filter((part) => part !== undefined).join(", ");
  const facts = factsText(model.facts, say);
  const kind = `${say(`kind.${model.kind}`)} ${say(`subject.${model.subject}`)}, ${say(`novelty.${model.novelty}`)}`;
  const lines = [
    say("status.title", { code: model.code, name: model.name }),
    say("status.state", {
      value: say(`state.${model.state}`),
      date: formatDay(vietnamDay(model.registeredAt)),
    }),
    say("card.kind", { value: kind }),
    say("card.field", { value: say(`field.${model.field}`) }),
    say("card.unit", { value: model.unitName }),
    model.village === undefined ? "" : say("card.village", { value: model.village }),
    say("card.level", { value: levelName(model.level, model.unit, { say, tree: units() }) }),
    person === "" ? "" : say("card.person", { value: person }),
    model.tags.length === 0 ? "" : say("card.tags", { value: model.tags.join(", ") }),
    facts === "" ? "" : say("card.facts", { value: facts }),
    model.date === undefined ? "" : say("card.date", { value: formatDay(model.date) }),
    by === undefined ? "" : say("status.by", { value: by }),
  ];
  return lines.filter((line) => line !== "").join("\n");
}

function notFound(name: string, { person }: Request, { say }: Services): Response {
  return answer(say("status.notFound", { name, own: person.unitName }));
}

function choices(name: string, models: readonly Model[], { say }: Services): Response {
  const buttons = models.map((model) => [
    { label: `${model.name} (${model.code})`, action: `show:${model.code}` },
  ]);
  const lines = models.map((model, index) =>
    say("status.choice", { number: index + 1, name: model.name, unit: model.unitName, code: model.code }),
  );
  return {
    replies: [{ text: [say("status.many", { count: models.length, name }), ...lines].join("\n"), buttons }],
  };
}
