import { listOf } from "../../src/dialogue/first";
import { readMeasures } from "../../src/dialogue/read-measures";
import { asksGiving } from "../../src/dialogue/read-sums";
import { AMOUNTS, type AmountName } from "../../src/domain/amounts";
import { fold } from "../../src/understanding/fold";
import type { Slots } from "../../src/understanding/understanding";
import type { Request } from "../handler";
import { recentQuestion } from "./previous-question";
import type { Question } from "./question";

/** Is it land, money or labour that is to be added up, not models that are to be counted? */
export function asksAmounts(request: Request, { extras, slots }: Question): boolean {
  const { text, understanding } = request;
  const words = fold(text);
  const measures = readMeasures(withoutUnits(text, understanding.slots));
  if (MODELS.test(words) || asksPersons(measures, request)) return false;
  if (asksGiving(text) || measuresBefore(request).length > 0) return true;
  // "Vùng giáo mấy": without a measure of its own, one is only gone on with.
  if (extras.measure !== undefined && (measures.length > 0 || understanding.extras.followUp === true))
    return true;
  // "Thống kê kinh phí, ngày công": the words alone, unless they stand in a name or narrow a count.
  const narrows = slots.name !== undefined || extras.coverage === true || extras.againstInitial === true;
  return !narrows && understanding.slots.amount_vnd === undefined && measures.some(isGiven);
}

/** Which amounts: those that are named, else those of the question that this one goes on from, else all. */
export function namesOf(request: Request): readonly AmountName[] {
  const named = readMeasures(withoutUnits(request.text, request.understanding.slots));
  if (named.length > 0) return named;
  const before = measuresBefore(request);
  return before.length > 0 ? before : AMOUNTS;
}

/** What is counted, right behind the word that asks for it. */
const MODELS =
  /\b(?:bao nhieu|may|so|so luong|tong so|dem|liet ke)(?: cac| luong)? (?:mo hinh|dien hinh|xa|phuong|don vi|thon)\b/;

/** "Điển hình cá nhân bao nhiêu người": the people are what is registered. */
function asksPersons(measures: readonly AmountName[], { text, understanding }: Request): boolean {
  const { slots, extras } = understanding;
  const arePeople = extras.kind === "dien_hinh" || listOf(slots.kind).includes("ca_nhan");
  return (
    arePeople && measures.every((name) => name === "people") && !/\btham gia|huong loi\b/.test(fold(text))
  );
}

/** The amounts of the question that this one goes on from. */
export function measuresBefore(request: Request): readonly AmountName[] {
  return request.understanding.extras.followUp === true ? (recentQuestion(request)?.measures ?? []) : [];
}

/** "Xã Triệu Phong" says nothing of millions (triệu), "huyện Đất Đỏ" nothing of land. */
function withoutUnits(text: string, { unit_raw }: Slots): string {
  return listOf(unit_raw).reduce((left, unit) => left.replace(unit, " "), text);
}

/** Roads and households stand in names of models too often. */
function isGiven(name: AmountName): boolean {
  return name === "budgetVnd" || name === "socialVnd" || name === "peopleVnd" || ALWAYS.includes(name);
}

const ALWAYS: readonly AmountName[] = ["amountVnd", "landM2", "labourDays"];
