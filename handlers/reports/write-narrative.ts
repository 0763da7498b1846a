import {
  asksToRetell,
  type NarrativeWish,
  readNarrativeWish,
  reportTime,
  schemeWish,
  withoutWish,
} from "../../src/dialogue/read-narrative-wish";
import type { Reply } from "../../src/dialogue/reply";
import { vietnamYear } from "../../src/domain/vietnam-time";
import { narrative } from "../../src/reports/narrative/narrative";
import { narrativeNote } from "../../src/reports/narrative/narrative-note";
import { fold } from "../../src/understanding/fold";
import type { Extras, Slots, Understanding } from "../../src/understanding/understanding";
import { kindsAlsoText } from "../figures/closing";
import { remember } from "../figures/count";
import { inScheme } from "../figures/field-scheme";
import { mergedText } from "../figures/merged-units";
import { recentQuestion } from "../figures/previous-question";
import { type Question, readQuestion, unreadText } from "../figures/question";
import { answer, type Request, type Response, type Services } from "../handler";
import { gatherNarrative } from "./gather-narrative";

/**
 * Running text of figures (đoạn số liệu) for a report: the text alone, ready to be copied, then what it covers.
 * @returns undefined when the message asks for something else
 */
export async function writeNarrative(request: Request, services: Services): Promise<Response | undefined> {
  const wish = wishOf(request);
  if (wish === undefined) return undefined;
  const read = await readQuestion(asQuestion(request, wish), services);
  if (!read.ok) return answer(read.text);
  const question = { ...read.question, standing: undefined };
  const facts = await gatherNarrative(question, inScheme(wish.scheme, services));
  const note = noteReplies(narrativeNote(facts, services.say, wish.scheme), question, request, services);
  const { scheme } = wish;
  const asked = { ...remember(question, "ask_count", request), narrative: { ...(scheme && { scheme }) } };
  return {
    replies: [{ text: narrative(facts, services.say).join("\n\n"), buttons: [] }, ...note],
    state: { ...request.state, question: asked },
  };
}

interface Wish extends NarrativeWish {
  readonly goesOn: boolean;
}

function wishOf(request: Request): Wish | undefined {
  const { text, understanding } = request;
  if (understanding.intent.startsWith("register_")) return undefined;
  const { slots, extras } = understanding;
  // Of one model there is no text for a report.
  const own = slots.code === undefined && slots.name === undefined ? readNarrativeWish(text) : undefined;
  if (own !== undefined) return { ...own, goesOn: extras.followUp === true || asksToRetell(text) };
  const before = recentQuestion(request)?.narrative;
  if (before === undefined || !goesOn(request)) return undefined;
  return { ...before, ...schemeWish(text), goesOn: true };
}

/** "Còn năm ngoái?", "của xã Thạch Lạc thôi", "theo 4 lĩnh vực": the same text of another time, place or scheme. */
function goesOn({ text, understanding, state }: Request): boolean {
  const words = fold(text);
  if (state.draft !== undefined || OTHER.test(words) || words.split(/\s+/).length > MOST_WORDS) return false;
  const { intent, slots, extras } = understanding;
  if (schemeWish(text).scheme !== undefined) return true;
  const leans = intent === "unknown" && (LEANING.test(words) || words === fold(String(slots.unit_raw)));
  return narrows(slots, extras) && (extras.followUp === true || leans);
}

/** Does a message name a place, a time or a kind of models? */
function narrows(slots: Slots, { kind, novelty, tags, unitKinds }: Extras): boolean {
  const { unit_raw, period, date, date_from, date_to, field, level, kind: subject, village } = slots;
  return [
    ...[unit_raw, period, date, date_from, date_to, field, level, subject, village],
    ...[kind, novelty, tags, unitKinds],
  ].some((value) => value !== undefined);
}

const MOST_WORDS = 8;

/** What only goes on from something: a message that states a fact of a unit is none of these. */
const LEANING =
  /^(?:con|the|vay|rieng|chi|cua|cho|o|tai|toan|theo)\b|\b(?:thoi|thi sao|sao)(?: (?:a|nhe|di))?\W*$/;

/** What asks for something else than the text. */
const OTHER =
  /\b(?:bao nhieu|may|liet ke|danh sach|ke ten|chia|ve|bieu do|xuat|word|excel|file|so sanh|ty le|ti le|tong so|nao|ai|nhac|han|huy|sua)\b/;

/** The message read as a question on figures, with the time that the report's name means. */
function asQuestion(request: Request, wish: Wish): Request {
  const text = withoutWish(request.text);
  const read = request.read(text, "ask_count");
  const slots = { ...read.slots, ...reportTime(request.text, read.slots, vietnamYear(request.sentAt)) };
  // What a report is made of is no condition on what is counted.
  const { coverage: _coverage, againstInitial: _initial, measure: _measure, ...extras } = read.extras;
  const followUp = wish.goesOn || undefined;
  const understanding: Understanding = {
    ...read,
    slots: { ...slots, group_by: undefined, status: undefined },
    extras: { ...extras, groupBy: undefined, followUp },
  };
  return { ...request, text, understanding };
}

function noteReplies(note: string, question: Question, request: Request, services: Services): Reply[] {
  const { say } = services;
  if (note === "") return [];
  const scope = question.narrowed ? say("count.scopeNote", { own: request.person.unitName }) : "";
  const also = kindsAlsoText(question, say);
  const unread = unreadText(question, say);
  const lines = [note, unread, also, scope, mergedText(question, services)].filter((line) => line !== "");
  const buttons = [(["word", "chart"] as const).map((next) => nextButton(next, say))];
  return [{ text: lines.join("\n"), buttons }];
}

/** What can be asked next, as a button that says it. */
function nextButton(next: "word" | "chart", say: Services["say"]) {
  return { label: say(`button.narrative.${next}`), action: `say:${say(`say.narrative.${next}`)}` };
}
