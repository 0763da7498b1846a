import { listOf } from "../../src/dialogue/first";
import { readUnread } from "../../src/dialogue/read-unread";
import type { Model } from "../../src/domain/model";
import { isWithin } from "../../src/domain/unit-path";
import { vietnamYear } from "../../src/domain/vietnam-time";
import { fold } from "../../src/understanding/fold";
import { nameKey } from "../../src/understanding/similar-names";
import { startsUpper } from "../../src/understanding/starts-upper";
import type { Request, Services } from "../handler";
import { codesOf } from "../models/find-models";
import { nameInText } from "./name-in-text";
import { type Question, readQuestion } from "./question";

/** Which registered models a question about figures names. */
export type NamedModels =
  | { readonly status: "none" }
  | {
      readonly status: "found";
      readonly models: readonly Model[];
      readonly question: Question;
      readonly rest: string;
    }
  /** Several are called that, and one is meant. */
  | { readonly status: "several"; readonly name: string; readonly models: readonly Model[] }
  /** There is none of that name or code in the asker's area. */
  | { readonly status: "missing"; readonly name: string }
  /** The rest of the question cannot be answered: why. */
  | { readonly status: "refused"; readonly text: string };

/** By code, by a whole name in the text, or by words that nothing else has read. */
export async function namedModels(request: Request, services: Services): Promise<NamedModels> {
  const codes = codesOf(request);
  const names = codes.length > 0 ? codes : await namesIn(request, services);
  if (names.length === 0) return { status: "none" };
  const rest = names.reduce((left, name) => without(left, name), request.text);
  const read = await readQuestion(
    { ...request, text: rest, understanding: request.read(rest, "ask_count") },
    services,
  );
  if (!read.ok) return { status: "refused", text: read.text };
  const { question } = read;
  const models: Model[] = [];
  for (const name of names) {
    const found =
      codes.length > 0
        ? await byCode(name, request, services)
        : await byName(name, { question, request, services });
    const [only] = found;
    if (only === undefined) return { status: "missing", name };
    if (found.length > 1 && !PLURAL.test(fold(request.text)))
      return { status: "several", name, models: found };
    models.push(...found);
  }
  return { status: "found", models, question, rest };
}

/** "Các mô hình Camera an ninh": all of them are meant. */
const PLURAL = /\b(?:cac|nhung|tat ca|toan bo|moi) (?:mo hinh|dien hinh)\b/;

async function byCode(code: string, { person }: Request, { figures }: Services): Promise<readonly Model[]> {
  const model = await figures.findByCode(code, person.scope);
  return model === undefined ? [] : [model];
}

interface Asked {
  readonly question: Question;
  readonly request: Request;
  readonly services: Services;
}

/** Of the area and village asked about; those of the time asked about, else of the newest year that has any. */
async function byName(name: string, { question, request, services }: Asked): Promise<readonly Model[]> {
  const { path, villages, years } = question.filter;
  const all = await services.figures.findByName(name, { path });
  const there = all.filter(({ village }) => village !== undefined && villages?.includes(village) === true);
  const found = there.length > 0 ? there : all.filter((model) => isWithin(model.path, path));
  const inYears = found.filter(({ year }) => years?.includes(year) === true);
  if (inYears.length > 0) return inYears;
  const newest = Math.max(...found.map(({ year }) => Math.min(year, vietnamYear(request.sentAt))));
  return found.filter(({ year }) => year === newest);
}

/** The names that the text has, as they are written there. */
async function namesIn(request: Request, services: Services): Promise<readonly string[]> {
  const { text, understanding } = request;
  const quoted = listOf(understanding.slots.name).filter((name) => isQuoted(text, name));
  if (quoted.length > 0) return quoted;
  if (!mayName(text, request)) return [];
  const whole = await wholeName(request, services);
  const rest = whole === undefined ? text : without(text, whole);
  const unread = readUnread(rest, { ...understanding, gaps: {} });
  const named = await Promise.all(unread.map(({ words }) => namesOf(words, request, services)));
  return [...(whole === undefined ? [] : [whole]), ...named.flat()];
}

/** Names are only looked up where words are left that may be one, or stand where one would. */
function mayName(text: string, { understanding }: Request): boolean {
  return NAMES.test(text) || readUnread(text, { ...understanding, gaps: {} }).length > 0;
}

/** "Mô hình Hiến đất mở đường": a capital right behind the word for one. */
const NAMES = /(?:mô hình|điển hình|mo hinh|dien hinh|mh)\s+["“'‘]?\p{Lu}/u;

/** A model's whole name, where it is meant as one: behind the word for it, with its capital, or of words that say nothing else. */
async function wholeName(request: Request, { figures }: Services): Promise<string | undefined> {
  const { text, person, understanding } = request;
  const [longest] = await figures.findNamed(text, { path: person.scope });
  const name = nameInText(text, longest?.name ?? "");
  if (name === undefined) return undefined;
  const unread = readUnread(name, { ...understanding, gaps: {} })
    .join(" ")
    .split(/\s+/);
  const isCapital = text.indexOf(name) > 0 && startsUpper(name) && text !== text.toUpperCase();
  return isIntroduced(text, name) || isCapital || unread.length >= LEAST_UNREAD ? name : undefined;
}

const LEAST_UNREAD = 2;

/** "“Giếng làng” được bao nhiêu ngày công". */
function isQuoted(text: string, name: string): boolean {
  return /["“”'‘]$/u.test(text.slice(0, Math.max(text.indexOf(name), 0)));
}

/** Words that nothing has read: one name, or several that are joined; none where they are no name. */
async function namesOf(words: string, request: Request, services: Services): Promise<readonly string[]> {
  const { text, person } = request;
  const name = fromIntroduction(text, words);
  const known = async (one: string) => {
    const found = await services.figures.findByName(one, { path: person.scope });
    const parts = nameKey(one).split(" ");
    // By chance, a word or two of many names stand in any question.
    const meant = (model: Model) => parts.every((part) => nameKey(model.name).split(" ").includes(part));
    return isIntroduced(text, one) ? found.length > 0 : parts.length > 1 && found.some(meant);
  };
  if (await known(name)) return [name];
  const parts = name.split(JOINED).filter((part) => part !== "");
  const each = await Promise.all(parts.map(known));
  if (parts.length > 1 && each.includes(true)) return parts;
  return isIntroduced(text, name) ? [name] : [];
}

const JOINED = /\s*(?:,|(?<!\p{L})(?:và|với|va|voi)(?!\p{L}))\s*/iu;

/** "Mô hình Tiếng kẻng an ninh": right behind the word for one, and no count of them. */
function isIntroduced(text: string, name: string): boolean {
  const before = fold(text.slice(0, Math.max(text.indexOf(name), 0)));
  return (
    /\b(?:mo hinh|dien hinh|mh)\s*["“'‘:]?\s*$/.test(before) &&
    !/\b(?:bao nhieu|may|so) (?:mo hinh|dien hinh|mh)\s*$/.test(before)
  );
}

/** The unread words with those between them and the word for a model: a name may begin with any word. */
function fromIntroduction(text: string, words: string): string {
  const at = text.indexOf(words);
  const [between] = BETWEEN.exec(text.slice(0, at)) ?? [];
  const lead = between?.replace(INTRODUCTION, "") ?? "";
  return STRUCTURE.test(` ${fold(lead)} `) ? words : `${lead}${words}`;
}

const INTRODUCTION = /^(?:mô hình|điển hình|mo hinh|dien hinh|mh)\s+["“']?/iu;
const BETWEEN = /(?:mô hình|điển hình|mo hinh|dien hinh|mh)\s+["“']?(?:[\p{L}\p{N}]+\s+){0,3}$/iu;
const STRUCTURE =
  / (?:bao|nhieu|may|nao|gi|o|cua|tai|do|co|da|duoc|ve|thuoc|trong|nam|thang|quy|dang|la|chua) /;

/** The text without a name; where it is written in another way, as it is. */
function without(text: string, name: string): string {
  return text
    .replace(name, " ")
    .replace(/["“”]\s*["“”]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}
