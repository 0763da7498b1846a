import { readPaper, type StatedPaper } from "../../src/dialogue/read-paper";
import { resolveUnit } from "../../src/dialogue/resolve-unit";
import type { DialogueState } from "../../src/dialogue/state";
import type { PaperCoverage } from "../../src/domain/paper";
import { may } from "../../src/domain/permissions";
import { isCommune } from "../../src/domain/unit";
import { isWithin } from "../../src/domain/unit-path";
import { vietnamDay } from "../../src/domain/vietnam-time";
import { communeWord } from "../../src/reports/count-report";
import type { Slots } from "../../src/understanding/understanding";
import { nameWithParent } from "../figures/question-place";
import { answer, type Request, type Response, type Services } from "../handler";
import { refusal, unitContext } from "../registration/register";
import { countPapers } from "./count-papers";
import { paperText } from "./paper-text";

export type WaitingPaper = NonNullable<DialogueState["paper"]>;

/**
 * Committees (Ban Chỉ đạo), plans (kế hoạch) and publicity (tin, bài, phóng sự): recorded after a card, corrected, taken
 * back, and asked about.
 * @returns undefined when the message is about anything else.
 */
export async function paperMatter(request: Request, services: Services): Promise<Response | undefined> {
  const { text, state, sentAt, understanding, edited } = request;
  if (answersPaper(state)) {
    if (understanding.intent === "confirm_yes") return savePaper(request, services);
    if (understanding.intent === "confirm_no" || understanding.intent === "cancel")
      return dropPaper(request, services);
  }
  if (understanding.intent === "undo") return undoPaper(request, services);
  const stated = edited ? undefined : readPaper(text, sentAt);
  if (stated !== undefined) return showCard(stated, request, services);
  return countPapers(request, services);
}

/** Of everything that waits for a yes, the one shown last is meant: is it one of these? */
export function answersPaper({ paper, draft, pending, visit }: DialogueState): boolean {
  if (paper === undefined) return false;
  const others = [draft?.updatedAt, pending?.at, visit?.at].map((at) => at?.getTime() ?? 0);
  return paper.at.getTime() >= Math.max(...others);
}

async function showCard(stated: StatedPaper, request: Request, services: Services): Promise<Response> {
  const { say, units } = services;
  const { person, state, sentAt, key } = request;
  if (!may(person.role, "papers")) return denied(request, services);
  const { slots, extras } = withUnits(request);
  const unit = resolveUnit(slots, extras, unitContext(request, services));
  if (unit.status === "outside") return answer(refusal(unit, person.unitName, services));
  if (unit.status === "unknown")
    return answer(say("ask.unit.unknown", { raw: unit.raw, example: person.unitName }));
  if (unit.status === "ambiguous" || unit.status === "several") {
    const raw = unit.status === "ambiguous" ? unit.raw : "";
    const names = unit.codes.map((code) => `- ${nameWithParent(code, { units })}`);
    return answer([say("ask.unit.ambiguous", { raw }), ...names].join("\n"));
  }
  const { kind, corrects, counts } = stated;
  if (kind === "committee" && stated.members === undefined) return answer(say("paper.members"));
  const code = unit.status === "none" ? person.unit : unit.code;
  const year = yearOf(stated, slots, sentAt);
  const summed = summaryOf(stated, { unit: code, year }, services);
  if (!summed.ok) return answer(summed.text);
  const period = kind === "publicity" ? { period: periodOf(stated, request) } : {};
  const paper: WaitingPaper = {
    ...{ id: key, kind, unit: code, year, corrects, at: sentAt },
    ...{ members: stated.members, number: stated.number, date: stated.date, counts },
    ...summed.summary,
    ...period,
  };
  const there = await recordedBefore(paper, services);
  const kept = there === undefined || !corrects ? paper : withKept(paper, there);
  const before = replaced(kept, there, services);
  const text = [say("paper.card"), paperText(kept, services), before]
    .filter((line) => line !== "")
    .join("\n");
  const buttons = [
    [
      { label: say("button.save"), action: `paper:${encodeURIComponent(key)}:yes` },
      { label: say("button.cancel"), action: `paper:${encodeURIComponent(key)}:no` },
    ],
  ];
  return { replies: [{ text, buttons, private: true }], state: { ...state, paper: kept } };
}

/** "Sửa lại BCĐ 17 thành viên" leaves number and day of the decision as they are. */
function withKept(
  paper: WaitingPaper,
  there: Pick<WaitingPaper, "members" | "number" | "date">,
): WaitingPaper {
  const { members = there.members, number = there.number, date = there.date } = paper;
  return { ...paper, members, number, date };
}

/** The year of the day it was signed, else the one that is named. */
function yearOf({ date }: StatedPaper, { period }: Slots, sentAt: Date): number {
  const today = vietnamDay(sentAt);
  const named = [period ?? []].flat().find((one) => /^\d{4}$/.test(one) && one <= today);
  return Number((date ?? named ?? today).slice(0, 4));
}

type Summed =
  | { readonly ok: true; readonly summary: { readonly coverage?: PaperCoverage } }
  | { readonly ok: false; readonly text: string };

/** "27/27 xã": a summary of the communes below, which must be those that the unit has. */
function summaryOf(
  { ofMany, kind }: StatedPaper,
  { unit, year }: { readonly unit: string; readonly year: number },
  { say, units }: Services,
): Summed {
  if (ofMany === undefined || kind === "publicity") return { ok: true, summary: {} };
  const tree = units();
  const asked = tree.get(unit);
  const communes = asked && !isCommune(asked) ? tree.communesUnder(tree.pathOf(unit), year) : [];
  if (communes.length === 0) return { ok: false, text: say("paper.ofMany") };
  const { have = communes.length, all = communes.length } = ofMany;
  if (all === communes.length && have <= all) return { ok: true, summary: { coverage: { have, all } } };
  const known = { place: asked?.norm ?? unit, known: communes.length, units: communeWord(communes, say) };
  return { ok: false, text: say("paper.ofMany.differs", { ...known, have, all, year: String(year) }) };
}

/** What no intent claims is read without its units: "xã Thạch Khê ban hành kế hoạch" would be the writer's own. */
function withUnits({ understanding, text, read }: Request): Request["understanding"] {
  return understanding.extras.units === undefined ? read(text, "ask_count") : understanding;
}

/** The month, day or year that publicity is of; the month of the message when none is said. */
function periodOf({ month }: StatedPaper, { understanding: { slots }, sentAt }: Request): string {
  if (month !== undefined) return month;
  const today = vietnamDay(sentAt);
  const [period] = [slots.period ?? []].flat();
  if (period !== undefined && /^\d{4}(?:-\d{2})?$/.test(period) && period <= today) return period;
  const [date] = [slots.date ?? []].flat();
  return date !== undefined && date <= today ? date : today.slice(0, 7);
}

/** What stands in the place that the card is for. */
async function recordedBefore(paper: WaitingPaper, { committees, plans }: Services) {
  if (paper.kind === "publicity") return undefined;
  const all = await (paper.kind === "committee" ? committees : plans).ofYear(paper.year);
  const isSummary = paper.coverage !== undefined;
  return all.find(({ unit, coverage }) => unit === paper.unit && isSummary === (coverage !== undefined));
}

function replaced(
  paper: WaitingPaper,
  there: Awaited<ReturnType<typeof recordedBefore>>,
  services: Services,
): string {
  const { say } = services;
  if (paper.kind === "publicity") return paper.corrects ? say("paper.publicity.replaces") : "";
  return there === undefined
    ? ""
    : say("paper.replaces", { before: paperText({ ...there, kind: paper.kind }, services) });
}

/** A pressed "Lưu" or "Huỷ": of the card that waits, and of no older one. */
export function pressPaper(
  { id, agreed }: { readonly id: string; readonly agreed: boolean },
  request: Request,
  services: Services,
): Promise<Response> | Response {
  if (request.state.paper?.id !== id) return { ...answer(services.say("draft.stale")), orphan: true };
  return agreed ? savePaper(request, services) : dropPaper(request, services);
}

function dropPaper({ state }: Request, { say }: Services): Response {
  return { ...answer(say("draft.cancelled")), state: { ...state, paper: undefined } };
}

export async function savePaper(request: Request, services: Services): Promise<Response> {
  const { say, clock, committees, plans, publicity } = services;
  const { state, person, key } = request;
  const { paper } = state;
  if (paper === undefined) return answer(say("draft.none"));
  // The scope is checked again where the data is written: the person may have moved meanwhile.
  if (!mayRecord(paper.unit, request, services))
    return { ...answer(say("draft.stale")), state: { ...state, paper: undefined } };
  const recorded = { by: person.id, at: clock.now(), message: key };
  const { unit, year, members, number, date, coverage } = paper;
  if (paper.kind === "publicity") {
    const { period = String(year), counts = {} } = paper;
    const { report, article } = counts;
    const entries = [
      ...(report === undefined ? [] : [{ unit, period, kind: "report" as const, count: report }]),
      ...(article === undefined ? [] : [{ unit, period, kind: "article" as const, count: article }]),
    ];
    await publicity.add(entries, recorded, paper.corrects);
  } else {
    const values = {
      ...(members !== undefined && { members }),
      ...(number !== undefined && { number }),
      ...(date !== undefined && { date }),
      ...(coverage !== undefined && { coverage }),
    };
    await (paper.kind === "committee" ? committees : plans).put({ unit, year, ...values }, recorded);
  }
  const after = state.acts.at(-1)?.key;
  const lastPaper = { message: key, kind: paper.kind, unit, ...(after !== undefined && { after }) };
  const buttons = [[{ label: say("button.undo"), action: `say:${say("say.undo")}` }]];
  const text = say("paper.saved", { what: paperText(paper, services) });
  return { replies: [{ text, buttons, private: true }], state: { ...state, paper: undefined, lastPaper } };
}

function denied({ person }: Request, { say }: Services): Response {
  return answer(say("paper.denied", { role: say(`role.${person.role}`) }));
}

function mayRecord(unit: string, { person }: Request, { units }: Services): boolean {
  return isWithin(units().pathOf(unit), person.scope) && may(person.role, "papers");
}

/** Only what was saved after every act on models: "hoàn tác" takes back the last thing done. */
async function undoPaper(request: Request, services: Services): Promise<Response | undefined> {
  const { say, clock, committees, plans, publicity } = services;
  const { state, person, key, understanding } = request;
  const { lastPaper } = state;
  if (lastPaper === undefined || understanding.slots.code !== undefined) return undefined;
  if (state.acts.at(-1)?.key !== lastPaper.after) return undefined;
  // Another role or unit since: what stood there is no longer theirs to change.
  if (!may(person.role, "papers")) return denied(request, services);
  if (lastPaper.unit !== undefined && !mayRecord(lastPaper.unit, request, services))
    return answer(say("undo.nothing"));
  const stores = { committee: committees, plan: plans, publicity };
  const recorded = { by: person.id, at: clock.now(), message: key };
  const done = await stores[lastPaper.kind].undo(lastPaper.message, recorded);
  const text = done ? say("paper.undone", { what: say(`paper.kind.${lastPaper.kind}`) }) : say("paper.built");
  return { ...answer(text), state: { ...state, lastPaper: undefined } };
}
