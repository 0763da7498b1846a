import { listOf } from "../../src/dialogue/first";
import { asksDistricts } from "../../src/dialogue/read-districts";
import type { Gaps } from "../../src/dialogue/read-gaps";
import { readHaving } from "../../src/dialogue/read-having";
import { onlyModels } from "../../src/dialogue/read-kind";
import { readMeasures } from "../../src/dialogue/read-measures";
import { readRanking } from "../../src/dialogue/read-ranking";
import { readStanding } from "../../src/dialogue/read-standing";
import { readUnread } from "../../src/dialogue/read-unread";
import type { AmountName } from "../../src/domain/amounts";
import type { ModelFilter, Standing } from "../../src/domain/figures";
import { meantVillage } from "../../src/domain/known-village";
import { vietnamDay, vietnamYear } from "../../src/domain/vietnam-time";
import type { Period } from "../../src/reports/period";
import { periodOf } from "../../src/reports/period";
import { fold } from "../../src/understanding/fold";
import { nameKey } from "../../src/understanding/similar-names";
import { type Extras, LEVELS, type Slots } from "../../src/understanding/understanding";
import type { Request, Services } from "../handler";
import { gapStanding, heardOnce, withGaps } from "./gap-standing";
import { besideLeftOut, withoutLeftOut } from "./left-out";
import { type AskedKinds, askedKinds } from "./of-kind";
import { ofNamedUnits } from "./of-named-units";
import { unknownPointing, withPointedUnit } from "./pointed-unit";
import { recentQuestion, withPrevious } from "./previous-question";
import { placeOf } from "./question-place";
import { withWords } from "./with-words";

/** A question about figures, with everything that narrows it resolved inside the asker's scope. */
export interface Question extends Omit<AskedKinds, "ofKind"> {
  readonly slots: Slots;
  readonly extras: Extras;
  readonly filter: ModelFilter;
  readonly period: Period;
  /** Canonical name of the unit asked about. */
  readonly placeName: string;
  /** The whole of the asker's own area. */
  readonly whole: boolean;
  /** Asked about more than the asker may see: answered for their own area, and said so. */
  readonly narrowed: boolean;
  /** Sets things side by side, so that what has none is named too. */
  readonly compares: boolean;
  /** Codes of the units that it names side by side: its figures are of these alone. */
  readonly codesBeside?: readonly string[];
  /** "So với cùng kỳ": the year as far as it has come, beside the same days of the one before. */
  readonly sameTime?: true;
  /** "Tăng bao nhiêu phần trăm": the difference of two times as a share, too. */
  readonly asksPercent?: true;
  /** "Mỗi huyện": units by the district they are or were of. */
  readonly byDistrict?: true;
  /** Which of the five numbers, or which state, it is about; all that is registered when absent. */
  readonly standing?: Standing;
  /** "Mô hình nào có hiến đất": only those whose reports tell of some of this. */
  readonly having?: AmountName;
  /** Day of the question in Vietnam, YYYY-MM-DD. */
  readonly day: string;
  /** Words of the question that nothing has read, as they were typed: the figure does not honour them, and it is said. */
  readonly unread?: readonly string[];
}

export type QuestionResult =
  | { readonly ok: true; readonly question: Question }
  /** A sentence that says why not, or asks back. */
  | { readonly ok: false; readonly text: string };

export async function readQuestion(request: Request, services: Services): Promise<QuestionResult> {
  const { slots: said, extras: heard } = withPrevious(request);
  // "3 xã đăng ký nhiều nhất" asks who has most, not who has any.
  const extras = readRanking(request.text) === undefined ? heard : { ...heard, coverage: undefined };
  const slots = withPointedUnit(withWords(said, request), request, services);
  const place = placeOf(slots, extras, request, services);
  if (!place.ok) return place;
  const gap = await gapStanding({ slots, placeName: place.place.placeName }, request, services);
  if (!gap.ok) return gap;
  // "Hơn một tháng nay không báo cáo" is no month that is asked about.
  const period = periodOf(gap.gaps.silentDays === undefined ? slots : {}, vietnamYear(request.sentAt));
  const day = vietnamDay(request.sentAt);
  const read = withKinds(extras, request);
  const asked = askedKinds(read, { ...place.place, period, day }, services);
  if (!asked.ok) return asked;
  const { ofKind: kindsOnly, kindsBeside, ...kinds } = asked.kinds;
  const ofKind = ofNamedUnits(place.place.codesBeside ?? [], kindsOnly, services.units());
  const standing = withGaps(standingOf(request), gap.standing);
  const beside = besideBefore(slots, request);
  const having = readHaving(request.text) ?? havingBefore(request);
  const question = {
    slots,
    extras,
    period,
    ...place.place,
    compares: request.understanding.intent === "ask_compare" || beside !== undefined,
    day,
    unread: unreadOf(request, { slots, unitKinds: read.unitKinds, gaps: gap.gaps }),
    ...kinds,
    ...(kindsBeside && { kindsBeside: besideLeftOut(kindsBeside, request, services) }),
    ...traitsOf(request, beside),
    ...(standing && { standing }),
    ...(having && { having }),
    filter: withoutLeftOut(
      heardOnce({
        ...{ ...filterOf(slots, extras, place.place.path, period), ...own(slots, request) },
        ...(keepsModels(request) && { kind: "mo_hinh" as const }),
        ...(ofKind && { ofKind }),
        ...(having && { having }),
        ...standing,
      }),
      request,
      services,
    ),
  };
  const unread = [...question.unread, ...unknownPointing(question, request, services)];
  return { ok: true, question: await withVillages({ ...question, unread }, services) };
}

/** What was cut out without being understood, then what else nothing has read. */
function unreadOf(
  { text, unread = [], understanding: { extras } }: Request,
  read: Pick<Question, "slots"> & Pick<Extras, "unitKinds"> & { readonly gaps: Gaps },
): readonly string[] {
  const { slots, unitKinds, gaps } = read;
  const left = readUnread(text, { extras: { ...extras, unitKinds }, slots, gaps });
  return [...unread, ...left.map(({ told }) => told)];
}

/** Kinds of communes are read in questions; of plans and acts it may be asked in other words. */
function withKinds(extras: Extras, { understanding: { intent }, read, text }: Request): Extras {
  const isRead = intent.startsWith("ask_") || intent === "export_report";
  return isRead ? extras : { ...extras, unitKinds: read(text, "ask_count").extras.unitKinds };
}

/** What goes on from times side by side is of them, as long as it names no other time or split. */
function besideBefore(slots: Slots, request: Request) {
  const goesOn = request.understanding.extras.followUp === true && listOf(slots.group_by).includes("period");
  return goesOn ? recentQuestion(request)?.beside : undefined;
}

const PERCENT = /\bphan tram\b|%|\btoc do\b/;
/** What the words say of how figures are told. */
function traitsOf({ text }: Request, beside: "times" | "sameTime" | undefined) {
  const words = fold(text);
  return {
    ...((SAME_TIME.test(words) || beside === "sameTime") && { sameTime: true as const }),
    ...(PERCENT.test(words) && { asksPercent: true as const }),
    ...(asksDistricts(text) && { byDistrict: true as const }),
  };
}

function havingBefore(request: Request): AmountName | undefined {
  return request.understanding.extras.followUp === true ? recentQuestion(request)?.having : undefined;
}

const SAME_TIME = /\bcung ky\b/;

/** The asker answers for what they registered, under whatever name it stands there. */
function own(slots: Slots, { person }: Request): Pick<ModelFilter, "inCharge"> {
  return listOf(slots.person)[0] === person.name ? { inCharge: person.id } : {};
}

/** What the question says, or what the one it goes on from said. */
function standingOf(request: Request): Standing | undefined {
  const { text, understanding } = request;
  // "Dat", "cong nhan dan" of land and labour are heard as statuses: there, only what is said in full counts.
  const own = readStanding(text, readMeasures(text).length > 0 ? {} : understanding.slots);
  return own ?? (understanding.extras.followUp === true ? recentQuestion(request)?.standing : undefined);
}

/** Villages as they were written on registering, so that "thon bau am" finds those of "thôn Bàu Am". */
async function withVillages(question: Question, { figures, units }: Services): Promise<Question> {
  const asked = listOf(question.slots.village);
  if (asked.length === 0) return question;
  const { path } = question.filter;
  const keys = new Set(asked.map(nameKey));
  // Also under the other names of the village, where it is known.
  const known = units().villagesUnder(path, question.day);
  const meant = asked.map((name) => meantVillage(name, known));
  const isAsked = (name: string) => {
    const unit = meantVillage(name, known);
    return unit === undefined ? keys.has(nameKey(name)) : meant.includes(unit);
  };
  const written = (await figures.villages({ path })).filter(isAsked);
  const villages = written.length > 0 ? written : asked;
  const villagesAs = asked.map((name, index) => meant[index]?.norm ?? name);
  return { ...question, filter: { ...question.filter, villages, villagesAs } };
}

/** Exemplars left out, by this question or the one it goes on from. */
function keepsModels(request: Request): boolean {
  if (onlyModels(request.text)) return true;
  const before = recentQuestion(request);
  return request.understanding.extras.followUp === true && before?.onlyModels === true;
}

function filterOf(slots: Slots, extras: Extras, path: string, period: Period): ModelFilter {
  const fields = listOf(slots.field);
  const levels = listOf(slots.level);
  // Both named is no narrowing: "bao nhiêu cá nhân, bao nhiêu tập thể" asks for the two figures.
  const [subject, otherSubject] = listOf(slots.kind);
  const [person] = listOf(slots.person);
  return {
    path,
    ...period.filter,
    ...(fields.length > 0 && { fields }),
    // All of them named is no narrowing: each is asked for.
    ...(levels.length > 0 && levels.length < LEVELS.length && { levels }),
    // "mô hình" is also the everyday word for both: only "điển hình" narrows.
    ...(extras.kind === "dien_hinh" && { kind: extras.kind }),
    ...(subject !== undefined && otherSubject === undefined && { subject }),
    ...(extras.novelty !== undefined && { novelty: extras.novelty }),
    // Counted by tag, none narrows.
    ...(extras.tags !== undefined &&
      extras.tags.length > 0 &&
      extras.groupBy?.includes("tag") !== true && { tags: extras.tags }),
    ...(person !== undefined && { person }),
  };
}

/** Says which conditions of a question its figure leaves out: a wider figure is never passed off as the narrow one. */
export function unhonouredText({ slots }: Question, say: Services["say"]): string {
  const measured = [
    slots.amount_vnd,
    slots.land_m2,
    slots.length_m,
    slots.labour_days,
    slots.households,
    slots.people,
    slots.percent,
  ].some((value) => value !== undefined);
  return measured ? say("unhonoured", { what: say("unhonoured.measure") }) : "";
}

/** Names the words that nothing has read; empty where all were. */
export function unreadText({ unread = [] }: Pick<Question, "unread">, say: Services["say"]): string {
  if (unread.length === 0) return "";
  return say("unread", { words: unread.map((words) => say("unread.words", { words })).join(", ") });
}
