import { asksPerson } from "../../src/dialogue/asks-person";
import { factsText, formLines } from "../../src/dialogue/card";
import { first } from "../../src/dialogue/first";
import { standingReports } from "../../src/domain/amounts";
import { allowsStep, MILESTONES } from "../../src/domain/life-cycle";
import type { Model } from "../../src/domain/model";
import type { FieldScheme } from "../../src/domain/period";
import { reportedField } from "../../src/domain/period-fields";
import { may } from "../../src/domain/permissions";
import { vietnamDay } from "../../src/domain/vietnam-time";
import { formatDay } from "../../src/reports/format";
import { levelName } from "../../src/reports/level-name";
import { nameKey } from "../../src/understanding/similar-names";
import { readQuestion } from "../figures/question";
import { evidenceText } from "../files/attach-files";
import { answer, type Request, type Response, type Services } from "../handler";
import { visitLines } from "../inspections/visit-lines";
import { amountsText } from "./change-text";
import { codesOf } from "./find-models";
import { fixButton } from "./fix-model";
import { ownModels } from "./own-models";
import { reportText } from "./report-work";
import { stepButtons } from "./step-buttons";

/** One model (xem một mô hình): found by its code, or by words of its name in the asker's area. */
export async function status(request: Request, services: Services): Promise<Response> {
  const { figures } = services;
  const { slots } = request.understanding;
  const codes = codesOf(request);
  if (codes.length > 1) return ofSeveral(codes, request, services);
  const code = codes[0];
  if (code !== undefined) return ofCode(code, request, services);
  const [name, person] = [first(slots.name), first(slots.person)];
  if (name === undefined && person === undefined) {
    return (await statusOfNamed(request, services)) ?? ofOwn(request, services);
  }
  const read = await readQuestion(request, services);
  if (!read.ok) return answer(read.text);
  // A name is looked for in every year: a model goes on after the year it was registered in.
  const { path, villages } = read.question.filter;
  const found =
    name === undefined
      ? await figures.list({ path, person }, { skip: 0, limit: MOST })
      : inVillages(villages, await byName(name, person, path, services));
  const [only] = found;
  if (only === undefined) return notFound(name ?? person ?? "", request, services);
  return found.length === 1 ? shown(only, request, services) : choices(name ?? person ?? "", found, services);
}

/** "Mô hình của em đến đâu rồi": one's only model, or where each stands. */
async function ofOwn(request: Request, services: Services): Promise<Response> {
  const { say } = services;
  const own = await ownModels(request, services);
  const [only, other] = own;
  if (only === undefined) return answer(say("status.which"));
  return other === undefined
    ? shown(only, request, services)
    : choose(say("status.own", { count: own.length }), own, services);
}

async function ofCode(code: string, request: Request, services: Services): Promise<Response> {
  const model = await services.figures.findByCode(code, request.person.scope);
  return model === undefined ? notFound(code, request, services) : shown(model, request, services);
}

/** Cards shown when several models are asked for by their codes. */
const MOST_CARDS = 5;

/** "Mã 7 với mã 19 tới đâu rồi": a card for each; what is said next is about the last. */
async function ofSeveral(codes: readonly string[], request: Request, services: Services): Promise<Response> {
  const asked = codes.slice(0, MOST_CARDS);
  const each = await Promise.all(asked.map((code) => ofCode(code, request, services)));
  return { ...each.at(-1), replies: each.flatMap(({ replies }) => replies) };
}

/** The models whose whole name stands in the message, however it is asked ("Bếp ăn tình thương ở đâu"). */
export async function statusOfNamed(request: Request, services: Services): Promise<Response | undefined> {
  const { text, person } = request;
  const named = await services.figures.findNamed(text, { path: person.scope });
  const asked = named.length > 1 ? await readQuestion(request, services) : undefined;
  const found = inVillages(asked?.ok === true ? asked.question.filter.villages : undefined, named);
  const [only] = found;
  if (only === undefined) return undefined;
  return found.length === 1 ? shown(only, request, services) : choices(only.name, found, services);
}

/** "Camera an ninh thôn 3": of one name, the one of the village that is named, if any is. */
function inVillages(villages: readonly string[] | undefined, models: readonly Model[]): readonly Model[] {
  const there = models.filter(({ village }) => village !== undefined && villages?.includes(village) === true);
  return there.length > 0 ? there : models;
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

/** The card of one model, with a button for each step that this person may take now. */
async function shown(
  model: Model,
  { person, state, inGroup, sentAt, text: asked }: Request,
  services: Services,
): Promise<Response> {
  const buttons = stepButtons(model, person.role, services.say);
  const about = { ...state, about: model.code };
  const { fields } = await services.periods.get(model.year);
  const visits = await visitLines(model, { scope: person.scope, sentAt }, services);
  // Who it is, or their number, is told in private, and the group that it was.
  const isOfPerson = inGroup && asksPerson(asked);
  if (inGroup && !isOfPerson)
    return {
      replies: [{ text: modelText(forGroup(model), { fields, visits }, services), buttons }],
      state: about,
    };
  const [by, follower] = await Promise.all([
    services.findPerson(model.registeredBy),
    model.follower === undefined ? null : services.findPerson(model.follower),
  ]);
  const text = modelText(model, { fields, visits, by: by?.name, follower: follower?.name }, services);
  const isEditable = may(person.role, "edit") && allowsStep(model.state, "edit");
  const edit = isEditable ? [[fixButton(model, services)]] : [];
  return {
    replies: [{ text, buttons: [...buttons, ...edit], ...(isOfPerson && { private: true }) }],
    state: about,
  };
}

/** Who is in charge, their number, and what was written in so many words are nothing for a group. */
function forGroup(model: Model): Model {
  return {
    ...model,
    ...{ person: undefined, phone: undefined, form: undefined },
    history: model.history.map(({ note: _note, ...event }) => event),
    reports: model.reports.map((report) => ({ ...report, text: "" })),
  };
}

/** Everything recorded about one model, a line each. */
function modelText(
  model: Model,
  {
    fields,
    visits,
    by,
    follower,
  }: {
    readonly fields: FieldScheme;
    readonly visits: readonly string[];
    readonly by?: string;
    readonly follower?: string;
  },
  services: Services,
): string {
  const { say, units } = services;
  const person = [model.person, model.phone].filter((part) => part !== undefined).join(", ");
  const facts = factsText(model.facts, say);
  const kind = `${say(`kind.${model.kind}`)} ${say(`subject.${model.subject}`)}, ${say(`novelty.${model.novelty}`)}`;
  const lines = [
    say("status.title", { code: model.code, name: model.name }),
    stateLine(model, say),
    milestonesLine(model, say),
    say("card.kind", { value: kind }),
    say("card.field", { value: say(`field.${reportedField(model.field, fields)}`) }),
    say("card.unit", { value: model.unitName }),
    model.village === undefined ? "" : say("card.village", { value: model.village }),
    say("card.level", { value: levelName(model.level, model.unit, { say, tree: units() }) }),
    person === "" ? "" : say("card.person", { value: person }),
    model.tags.length === 0 ? "" : say("card.tags", { value: model.tags.join(", ") }),
    facts === "" ? "" : say("card.facts", { value: facts }),
    model.date === undefined ? "" : say("card.date", { value: formatDay(model.date) }),
    model.continues === undefined ? "" : say("card.continues", { code: model.continues }),
    ...formLines(model.form ?? {}, say),
    by === undefined ? "" : say("status.by", { value: by }),
    follower === undefined ? "" : say("status.follower", { value: follower }),
    ...reportLines(model, say),
    ...visits,
    (model.evidence ?? []).length === 0
      ? ""
      : say("status.evidence", { all: evidenceText(model, say), code: model.code }),
  ];
  return lines.filter((line) => line !== "").join("\n");
}

/** Since when the model is in its state: the day of the step that brought it there. */
function stateLine(model: Model, say: Services["say"]): string {
  const event = model.history.findLast(
    ({ changes }) => changes?.some(({ field }) => field === "state") === true,
  );
  const date = formatDay(vietnamDay(event?.at ?? model.registeredAt));
  const value = say(`state.${model.state}`);
  const missing = model.state === "returned" && event?.note !== undefined ? `. ${event.note}` : "";
  return `${say("status.state", { value, date })}${missing}`;
}

/** "Đã đăng ký 02/03/2026; duyệt 10/03/2026": the days of the five numbers. */
function milestonesLine(model: Model, say: Services["say"]): string {
  const reached = MILESTONES.flatMap((milestone) => {
    const day = model[milestone];
    return day === undefined ? [] : [say(`milestone.day.${milestone}`, { date: formatDay(day) })];
  });
  const registered = say("milestone.day.registeredOn", { date: formatDay(model.registeredOn) });
  return reached.length === 0 ? "" : say("status.milestones", { days: [registered, ...reached].join("; ") });
}

/** The newest report, and what all of them come to. */
function reportLines(model: Model, say: Services["say"]): string[] {
  const standing = standingReports(model.reports);
  const last = standing.at(-1);
  if (last === undefined) return [];
  const figures = reportText(last, say) || last.text;
  const totals = amountsText(model.totals, say);
  return [
    figures === "" ? "" : say("status.report", { date: formatDay(last.on), figures }),
    standing.length < 2 || totals === "" ? "" : say("status.totals", { count: standing.length, totals }),
  ];
}

function notFound(name: string, { person }: Request, { say }: Services): Response {
  return answer(say("status.notFound", { name, own: person.unitName }));
}

function choices(name: string, models: readonly Model[], services: Services): Response {
  return choose(services.say("status.many", { count: models.length, name }), models, services);
}

function choose(head: string, models: readonly Model[], { say }: Services): Response {
  const buttons = models.map((model) => [
    { label: `${model.name} (${model.code})`, action: `show:${model.code}` },
  ]);
  const lines = models.map(({ name, unitName: unit, code, state }, index) =>
    say("status.choice.state", { number: index + 1, name, unit, code, state: say(`state.${state}`) }),
  );
  return { replies: [{ text: [head, ...lines].join("\n"), buttons }] };
}
