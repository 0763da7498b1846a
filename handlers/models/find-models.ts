import { listOf } from "../../src/dialogue/first";
import { readObject } from "../../src/dialogue/read-object";
import type { Model } from "../../src/domain/model";
import { fold } from "../../src/understanding/fold";
import { nameKey } from "../../src/understanding/similar-names";
import { answer, type Request, type Response, type Services } from "../handler";

/** The models a step is asked for. */
export interface Targets {
  readonly models: readonly Model[];
  readonly missing: readonly string[];
  /** What is to be said before anything is done: of which others it is not asked, and why. */
  readonly besides?: readonly string[];
  /** Found by a description: even a single one is shown first. */
  readonly described?: boolean;
}

/** Which registered models a message means. */
export type FoundModels =
  | ({ readonly status: "found" } & Targets)
  /** It has to be asked which, or there is none of that name. */
  | { readonly status: "unclear"; readonly response: Response }
  | { readonly status: "none" };

/** Choices shown when several models fit. */
const MOST_CHOICES = 8;

/**
 * By code, by a whole name in the text, by words of a name, or the one shown or saved last. What is only like a
 * name is asked about: a step is never taken on a guess.
 */
export async function findModels(request: Request, services: Services): Promise<FoundModels> {
  const codes = codesOf(request);
  if (codes.length > 0) return byCodes(codes, request, services);
  const names = namesOf(request);
  if (names.length > 1) return byNames(names, request, services);
  const path = request.person.scope;
  const whole = await services.figures.findNamed(request.text, { path });
  if (whole.length > 0) return fitting(whole[0]?.name ?? "", whole, request, services);
  const object = await objectOf(request, services);
  const name = object ?? names[0] ?? nameInText(request.text);
  if (name !== undefined) return byName(name, request, services);
  const owner = await ownerInText(request, services);
  if (owner !== undefined) return { status: "found", models: [owner], missing: [] };
  const { about } = request.state;
  const last = about === undefined ? undefined : await services.figures.findByCode(about, path);
  return last === undefined ? { status: "none" } : { status: "found", models: [last], missing: [] };
}

/** "Duyệt cái camera đi": words beside the act that are found in the name of a model. */
async function objectOf({ text, person }: Request, { figures }: Services): Promise<string | undefined> {
  const object = readObject(text);
  if (object === undefined) return undefined;
  const found = await figures.findByName(object, { path: person.scope });
  return found.length > 0 ? object : undefined;
}

/** "duyệt mô hình Đường hoa vì ...": words after "mô hình" name one, so the last one shown is not meant. */
function nameInText(text: string): string | undefined {
  const named = /(?:mô hình|điển hình|mo hinh|dien hinh)\s+(.{1,120})$/iu.exec(text.normalize("NFC"))?.[1];
  const name = named?.split(NAME_END)[0]?.trim();
  return name === undefined || name === "" || DEICTIC.test(fold(name)) ? undefined : name;
}

/** "Sửa người phụ trách của Vườn mẫu thành chị Hoa": a name too short to be looked for in any text. */
async function ownerInText({ text, person }: Request, { figures }: Services): Promise<Model | undefined> {
  const name = OWNER.exec(text.normalize("NFC"))?.[1]?.trim();
  if (name === undefined) return undefined;
  const found = await figures.findByName(name, { path: person.scope });
  const [only, other] = found.filter((model) => nameKey(model.name) === nameKey(name));
  return other === undefined ? only : undefined;
}

const OWNER = /^.{0,60}?\s(?:của|cua)\s+(.{2,80}?)\s+(?:là|thành|sang|la|thanh)\s/iu;

const NAME_END = /\s(?:vì|do|theo|đã|đạt|được|là|vi|da|duoc)\s|[,;:.\n]/iu;
const DEICTIC = /^(?:nay|do|tren|vua roi|kia)\b/;

/** Every code of the message, each once, in the order of the text. */
export function codesOf({ understanding: { slots, records } }: Request): readonly string[] {
  const named = [slots, ...(records ?? [])].flatMap((record) => listOf(record.code));
  return [...new Set(named)];
}

/** Every name of the message, each once: "công nhận “A” và “B”". */
function namesOf({ understanding: { slots, records } }: Request): readonly string[] {
  const named = [slots, ...(records ?? [])].flatMap((record) => listOf(record.name));
  return [...new Set(named)].filter((name) => !PAPER_NUMBER.test(name));
}

/** "31-QĐ/ĐU": the number of a decision is no model's name. */
const PAPER_NUMBER = /^\d{1,6}[-/]\S{1,30}$/u;

/** All of several, or the question which one is meant by the first that is unclear. */
async function byNames(names: readonly string[], request: Request, services: Services): Promise<FoundModels> {
  const each = await Promise.all(names.map((name) => byName(name, request, services)));
  const models = each.flatMap((found) => (found.status === "found" ? found.models : []));
  return each.find(({ status }) => status !== "found") ?? { status: "found", models, missing: [] };
}

async function byCodes(
  codes: readonly string[],
  { person }: Request,
  { figures }: Services,
): Promise<FoundModels> {
  const found = await Promise.all(codes.map((code) => figures.findByCode(code, person.scope)));
  const models = found.filter((model) => model !== undefined);
  const missing = codes.filter((code) => !models.some((model) => model.code === code));
  return { status: "found", models, missing };
}

async function byName(name: string, request: Request, services: Services): Promise<FoundModels> {
  const found = await services.figures.findByName(name, { path: request.person.scope });
  const exact = found.filter((model) => nameKey(model.name) === nameKey(name));
  if (exact.length === 1) return { status: "found", models: exact, missing: [] };
  const { say } = services;
  if (found.length === 0) {
    const text = say("status.notFound", { name, own: request.person.unitName });
    return { status: "unclear", response: answer(text) };
  }
  return { status: "unclear", response: choices(name, exact.length > 0 ? exact : found, request, services) };
}

function fitting(name: string, models: readonly Model[], request: Request, services: Services): FoundModels {
  return models.length === 1
    ? { status: "found", models, missing: [] }
    : { status: "unclear", response: choices(name, models, request, services) };
}

/** The same message with the code of one model each: pressing says which is meant. */
export function choices(
  name: string,
  models: readonly Model[],
  { text }: Request,
  { say }: Services,
): Response {
  const shown = models.slice(0, MOST_CHOICES);
  const buttons = shown.map((model) => [
    { label: `${model.name} (${model.code})`, action: `say:${model.code} ${text}` },
  ]);
  const lines = shown.map((model, index) =>
    say("status.choice", { number: index + 1, name: model.name, unit: model.unitName, code: model.code }),
  );
  const title =
    models.length === 1 ? say("act.mean", { name }) : say("status.many", { count: models.length, name });
  return { replies: [{ text: [title, ...lines].join("\n"), buttons }] };
}
