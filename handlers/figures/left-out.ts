import { listOf } from "../../src/dialogue/first";
import { onlyModels } from "../../src/dialogue/read-kind";
import { readDropped, readLeftOut } from "../../src/dialogue/read-left-out";
import { readUnread } from "../../src/dialogue/read-unread";
import { resolveUnit } from "../../src/dialogue/resolve-unit";
import type { ModelFilter, OfKind } from "../../src/domain/figures";
import type { UnitTree } from "../../src/domain/unit";
import {
  FIELDS,
  type Intent,
  LEVELS,
  NOVELTIES,
  SUBJECTS,
  type Understanding,
} from "../../src/understanding/understanding";
import type { Request, Services } from "../handler";
import { unitContext } from "../registration/register";
import { unitsOfAreas } from "./of-named-units";
import { recentQuestion } from "./previous-question";

/** What a question leaves out (phần không tính), each as it was written. */
export type LeftOut = readonly string[];

/** More is no question that a person asks. */
const MOST = 3;

/**
 * "Tổng ngày công, trừ phường Đông Hà": the question without what it leaves out, which stands apart. What is not understood
 * stays in the question, where it is told as not read.
 */
export function withLeftOut(request: Request, services: Services): Request {
  const dropped = droppedFrom(request, services);
  if (dropped !== undefined) return dropped;
  const { text, understanding } = request;
  if (!mayAsk(understanding.intent) || onlyModels(text) || understanding.extras.unitKinds?.except === true)
    return request;
  const leftOut: string[] = [];
  const unread: string[] = [];
  let rest = text;
  for (let one = readLeftOut(rest), times = 0; one !== undefined && times < MOST; times += 1) {
    if (restrictionOf(one.what, request, services) !== undefined) leftOut.push(one.what);
    else if (narrows(request.read(one.what, "ask_count"))) unread.push(one.said);
    else break;
    rest = one.rest;
    one = readLeftOut(rest);
  }
  if (leftOut.length + unread.length === 0) return request;
  const goesOn = rest.split(" ").length <= MOST_WORDS && recentQuestion(request) !== undefined;
  if (rest === "" && !goesOn) return request;
  const { intent } = understanding;
  const read = goesOn ? GOES_ON : request.read(rest, intent === "unknown" ? undefined : intent);
  return { ...request, text: rest, understanding: read, leftOut, unread };
}

/** "Bỏ điển hình ra" behind a question: the same without these, and without what it left out before. */
function droppedFrom(request: Request, services: Services): Request | undefined {
  const { state, text } = request;
  const before = recentQuestion(request);
  const isFree = [state.draft, state.visit, state.paper, state.asked].every((one) => one === undefined);
  const what = before === undefined || !isFree ? undefined : readDropped(text);
  if (what === undefined || restrictionOf(what, request, services) === undefined) return undefined;
  return { ...request, text: "", understanding: GOES_ON, leftOut: [...(before?.leftOut ?? []), what] };
}

/** "Trừ xã Cam Lộ thì sao" goes on from the question before. */
const MOST_WORDS = 4;
const GOES_ON: Understanding = { intent: "ask_count", confidence: 1, slots: {}, extras: { followUp: true } };

/** Would narrow the question to what it leaves out. */
function narrows({ slots, extras }: Understanding): boolean {
  const { name: _name, group_by: _split, limit: _limit, ...values } = slots;
  const { units, tags, unitKinds, kind, novelty } = extras;
  return [...Object.values(values), units, tags, unitKinds, kind, novelty].some(
    (value) => value !== undefined,
  );
}

function mayAsk(intent: Intent): boolean {
  return intent.startsWith("ask_") || intent === "export_report" || intent === "unknown";
}

/** What is left out of this question, or of the one that it goes on from. */
export function leftOutOf(request: Request): LeftOut {
  if (request.leftOut !== undefined && request.leftOut.length > 0) return request.leftOut;
  return request.understanding.extras.followUp === true ? (recentQuestion(request)?.leftOut ?? []) : [];
}

/** The filter of a question without what it leaves out. */
export function withoutLeftOut(filter: ModelFilter, request: Request, services: Services): ModelFilter {
  return leftOutOf(request).reduce((left, what) => {
    const restriction = restrictionOf(what, request, services);
    return restriction === undefined ? left : narrowed(left, restriction, services.units());
  }, filter);
}

/** Kinds of units that are set side by side, each without what the question leaves out. */
export function besideLeftOut(
  kinds: readonly OfKind[],
  request: Request,
  services: Services,
): readonly OfKind[] {
  return kinds.map((ofKind) => withoutLeftOut({ path: "", ofKind }, request, services).ofKind ?? ofKind);
}

/** Values that are left out, of those that models have. */
interface Restriction extends Pick<ModelFilter, "fields" | "levels" | "subject" | "novelty" | "kind"> {
  /** Codes of the units that are left out with all under them. */
  readonly units: readonly string[];
}

/** What the words leave out; undefined unless all of them are understood. */
function restrictionOf(what: string, request: Request, services: Services): Restriction | undefined {
  const plain = request.read(what, "ask_count");
  const named = plain.slots.field === undefined ? request.read(`lĩnh vực ${what}`, "ask_count") : plain;
  const units = unitsOf(plain, request, services);
  const understanding = units.length > 0 ? plain : named;
  const { slots, extras } = understanding;
  if (!isPlain(understanding) || readUnread(what, { slots, extras, gaps: {} }).length > 0) return undefined;
  const [fields, levels] = [listOf(slots.field), listOf(slots.level)];
  const [subject] = listOf(slots.kind);
  const restriction = {
    units,
    ...(fields.length > 0 && { fields }),
    ...(levels.length > 0 && { levels }),
    ...(subject !== undefined && { subject }),
    ...(extras.novelty !== undefined && { novelty: extras.novelty }),
    ...(extras.kind === "dien_hinh" && subject === undefined && { kind: extras.kind }),
  };
  return units.length > 0 || Object.keys(restriction).length > 1 ? restriction : undefined;
}

function unitsOf({ slots, extras }: Understanding, request: Request, services: Services): readonly string[] {
  const unit = resolveUnit(slots, extras, { ...unitContext(request, services), asksFormer: true });
  if (unit.status === "found") return [unit.code];
  return unit.status === "several" ? unit.codes : [];
}

/** Says nothing of a time, a person, a village or a mark: those leave nothing out here. */
function isPlain({ slots, extras }: Understanding): boolean {
  const { period, date, date_from, date_to, person, village, code, status, name } = slots;
  const others = [period, date, date_from, date_to, person, village, code, status, name, extras.tags];
  return extras.unitKinds === undefined && others.every((value) => value === undefined);
}

function narrowed(filter: ModelFilter, left: Restriction, tree: UnitTree): ModelFilter {
  const { fields, levels, units } = left;
  const subject = left.subject && SUBJECTS.find((one) => one !== left.subject);
  const novelty = left.novelty && NOVELTIES.find((one) => one !== left.novelty);
  return {
    ...filter,
    ...(fields && {
      fields: (filter.fields ?? FIELDS).filter((one) => !fields.includes(one)),
      fieldsLeftOut: fields,
    }),
    ...(levels && { levels: (filter.levels ?? LEVELS).filter((one) => !levels.includes(one)) }),
    ...(subject && { subject }),
    ...(novelty && { novelty }),
    ...(left.kind && { kind: "mo_hinh" as const }),
    ...(units.length > 0 && { ofKind: withoutUnits(filter.ofKind, units, tree) }),
  };
}

/** Without these units, all under them and what went into them. */
function withoutUnits(ofKind: OfKind | undefined, units: readonly string[], tree: UnitTree): OfKind {
  const left = new Set(unitsOfAreas(units, tree));
  const names = [...(ofKind?.without ?? []), ...units.map((code) => tree.get(code)?.norm ?? code)];
  if (ofKind === undefined || ofKind.except === true)
    return {
      kinds: ofKind?.kinds ?? [],
      except: true,
      units: [...(ofKind?.units ?? []), ...left],
      without: names,
    };
  return { ...ofKind, units: ofKind.units.filter((code) => !left.has(code)), without: names };
}
