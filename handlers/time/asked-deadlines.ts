import { listOf } from "../../src/dialogue/first";
import { wordsOf } from "../../src/dialogue/read-inspection";
import { resolveUnit } from "../../src/dialogue/resolve-unit";
import { addDays } from "../../src/domain/calendar/days";
import type { Deadline, DeadlineKind } from "../../src/domain/deadline";
import { vietnamDay } from "../../src/domain/vietnam-time";
import { fold } from "../../src/understanding/fold";
import type { Request, Services } from "../handler";
import { refusal, unitContext } from "../registration/register";

/** Where no time is named, what was due and is due about now; else the next that will be, or the last that was. */
const NEAR_DAYS = 60;
/** A deadline of the year before last is nobody's concern any more. */
const PAST_DAYS = 400;

const KINDS: readonly (readonly [DeadlineKind, RegExp])[] = [
  ["registration", / dang ky /],
  ["appraisal", / tham dinh /],
  ["recognition", / ho so (?:\S+ ){0,3}?(?:cong nhan|khen) /],
  ["result", / (?:ket qua|tong ket) /],
  ["progress", / (?:bao cao|bc|tien do|so lieu) /],
];

export type AskedDeadlines =
  | {
      readonly status: "found";
      /** Code and path of the unit that is asked about. */
      readonly code: string;
      readonly path: string;
      readonly kind: DeadlineKind | undefined;
      /** None where nobody has set any. */
      readonly meant: readonly Deadline[];
    }
  /** It lies outside the person's scope. */
  | { readonly status: "refused"; readonly text: string };

/** The deadlines that a message is about which asks who is late, or has them reminded. */
export async function askedDeadlines(request: Request, services: Services): Promise<AskedDeadlines> {
  const { deadlines, units } = services;
  const { person, understanding, sentAt, text } = request;
  const unit = resolveUnit(understanding.slots, understanding.extras, unitContext(request, services));
  if (unit.status === "outside") return { status: "refused", text: refusal(unit, person.unitName, services) };
  const code = unit.status === "found" ? unit.code : person.unit;
  const path = units().pathOf(code);
  const today = vietnamDay(sentAt);
  const kind = KINDS.find(([, pattern]) => pattern.test(` ${wordsOf(text)} `))?.[0];
  const [period] = listOf(understanding.slots.period);
  // "Báo cáo 6 tháng" is asked about long before June, and long after it.
  const window = { from: addDays(today, -PAST_DAYS), to: addDays(today, 366) };
  const known = ofKindAsked(await deadlines.concerning(path, window), kind);
  return { status: "found", code, path, kind, meant: ofPeriod(known, period) ?? aboutNow(known, today) };
}

/** "Báo cáo" alone also means those of results, where no others are due. */
function ofKindAsked(all: readonly Deadline[], kind: DeadlineKind | undefined): readonly Deadline[] {
  if (kind === undefined) return all;
  const asked = all.filter((deadline) => deadline.kind === kind);
  return asked.length > 0 || kind !== "progress"
    ? asked
    : all.filter((deadline) => deadline.kind === "result");
}

/** "Quý 1" in the question means the deadline of that year whose title has it; undefined where none has. */
function ofPeriod(known: readonly Deadline[], period: string | undefined): readonly Deadline[] | undefined {
  const [, year, part] = /^(\d{4})-(Q[1-4]|H[12]|\d{2})$/.exec(period ?? "") ?? [];
  if (part === undefined) return undefined;
  const titled = known.filter(
    ({ title = "", year: of }) =>
      of === Number(year) &&
      (TITLES[part]?.test(fold(title)) ?? fold(title).includes(`thang ${Number(part)}`)),
  );
  return titled.length > 0 ? titled : undefined;
}

function aboutNow(known: readonly Deadline[], today: string): readonly Deadline[] {
  const [first, last] = [addDays(today, -NEAR_DAYS), addDays(today, NEAR_DAYS)];
  const near = known.filter(({ on }) => first <= on && on <= last);
  if (near.length > 0) return near;
  const next = known.find(({ on }) => on >= today);
  return next === undefined ? known.slice(-1) : [next];
}

const TITLES: Readonly<Record<string, RegExp>> = {
  ...{ Q1: /quy (?:1|i)\b/, Q2: /quy (?:2|ii)\b/, Q3: /quy (?:3|iii)\b/, Q4: /quy (?:4|iv)\b/ },
  ...{ H1: /(?:6|sau) thang(?! cuoi)/, H2: /(?:6|sau) thang cuoi/ },
};
