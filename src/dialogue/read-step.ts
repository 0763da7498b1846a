import type { StepName } from "../domain/life-cycle";
import { FORM_ITEMS, type FormItem } from "../domain/ward-form";
import { fold } from "../understanding/fold";
import type { Intent, Slots, Understanding } from "../understanding/understanding";
import { listOf } from "./first";
import { correctsAmount } from "./read-amount-correction";
import { readCorrection, statesFormItem, withoutCodes } from "./read-correction";
import { readFormItems } from "./read-form-items";
import { readItems } from "./read-items";
import { readSupplement } from "./read-supplement";

/** What a message wants done with registered models: a step of their life, or to see their history. */
export type AskedStep = StepName | "history" | "correctReport";

/**
 * The words of each act, without accents, at the head of what remains of a message once courtesy, codes and
 * the model's name are taken away; the first that fits counts, so longer ones stand first.
 */
const ACTS: readonly (readonly [AskedStep, RegExp])[] = [
  ["history", /^(?:xem )?(?:lich su|nhat ky(?: thay doi)?|qua trinh thay doi|ai (?:da )?sua)\b/],
  ["correctReport", /^(?:sua|dinh chinh|dieu chinh|cap nhat lai) (?:lai )?(?:bao cao|tien do|so lieu)\b/],
  ["refuse", /^(?:khong|chua|tu choi|khong dong y|chua dong y) (?:xet )?cong nhan\b/],
  [
    "revoke",
    /^(?:thu hoi|huy bo|huy|bo|xoa|go|rut) (?:bo |lai )?(?:quyet dinh|qd|(?:viec )?(?:cong nhan|khen thuong))\b/,
  ],
  ["revoke", /^thu hoi\b/],
  ["propose", /^(?:de nghi|de xuat|trinh) (?:\S+ ){0,4}?(?:xet |duoc )?cong nhan\b/],
  ["singleOut", /^(?:chon|binh chon|xet chon|suy ton|cong nhan) (?:\S+ ){0,30}?tieu bieu\b/],
  ["return", /^(?:tra lai|tra ve|chuyen tra|hoan tra|(?:yeu cau|de nghi) (?:\S+ ){0,4}?bo sung)\b/],
  ["return", /^tra (?:vi|do|de) /],
  ["submit", /^(?:nop|gui|trinh) lai\b/],
  ["submit", /^(?:bo sung|hoan thien|hoan chinh) (?:xong|du|day du)\b/],
  ["approve", /^(?:phe duyet|duyet|chap thuan|thong qua)\b/],
  ["pause", /^(?:xin )?tam (?:dung|ngung|hoan|nghi)\b/],
  ["stop", /^(?:dung|ngung) (?:han|hoat dong|thuc hien|trien khai)\b/],
  ["stop", /^(?:cham dut|ket thuc hoat dong|giai the)\b/],
  [
    "resume",
    /^(?:tiep tuc(?! (?:duy tri|dang ky))|(?:hoat dong|trien khai|thuc hien|khoi dong|chay|lam) (?:tro )?lai)\b/,
  ],
  ["start", /^(?:bat dau|trien khai|bat tay|khoi cong|di vao (?:hoat dong|thuc hien)|ra mat)\b/],
  ["withdraw", /^rut\b/],
  ["progress", /^(?:bao cao|cap nhat|ghi nhan) tien do\b/],
  ["result", /^(?:bao cao|cap nhat|ghi nhan) ket qua\b/],
  ["edit", /^(?:sua|doi|chuyen|dieu chinh|dinh chinh|chinh (?:lai|sua)|ghi lai|bo sung|them|cap nhat)\b/],
  ["commend", /^(?:de nghi )?(?:khen thuong|khen|bieu duong|tuyen duong|tang (?:giay|bang) khen)\b/],
  ["recognise", /^(?:xet )?cong nhan\b/],
];

/** What the intents of the understanding mean here. */
const OF_INTENT: Partial<Record<Intent, StepName>> = {
  recognise: "recognise",
  commend: "commend",
  withdraw: "withdraw",
  assign: "assign",
  correct: "edit",
};

/** Words before the act that say nothing of it. */
const LEADING =
  /^(?:ok|oke|vang|roi|da|dang|se|duoc|xin phep|xin|em|toi|minh|anh|chi|ad|bot|oi|a|nho|kinh|thua|dong chi|bao cao|vui long|hay|cho|giup|chao|voi|nham|ghi nham|go nham|xin loi|can|phai|muon|mo hinh|dien hinh|cac|nhung|tat ca|ma|so|va|de nghi|nhat tri|dong y|thong nhat|ban chi dao|bcd|lanh dao|nay|la|\d+) /;

/**
 * @param names names of models that stand in the text: they are not read as acts.
 * @returns undefined when the message asks something, or wants no step taken.
 */
export function readStep(
  text: string,
  understanding: Understanding,
  names: readonly string[] = [],
): AskedStep | undefined {
  // "Chưa biết làm ra sao, trả về": what is not known is the reason, not a question.
  if (understanding.slots.code !== undefined && !asksAtEnd(text) && returnsInClause(text)) return "return";
  if (asksSomething(text)) return undefined;
  // What a plan lacked may hold figures, and reports none.
  if (readSupplement(text) !== undefined) return "edit";
  const act = actAtHead(text, [...names, ...listOf(understanding.slots.name)]);
  // "Triển khai được 60%" reports; so does whatever else comes with figures.
  const figures = hasFigures(understanding.slots);
  if (statesForm(text, act)) return "edit";
  // A figure in the place of another must not be added to it.
  if (figures && act === "edit" && correctsAmount(text)) return "correctReport";
  if (figures && (act === "start" || act === "edit" || act === "resume")) return "progress";
  const named = act ?? actBehind(text);
  if (named !== undefined) return named;
  if (agrees(text)) return "approve";
  if ((understanding.slots.code !== undefined || names.length > 0) && stopsOnly(text)) return "stop";
  if (understanding.intent === "recognise" && understanding.slots.status === "khong_cong_nhan")
    return "refuse";
  if (understanding.intent === "update_progress" && understanding.slots.status === "tam_dung") return "pause";
  // "À nhầm, 25 hộ thôi": only reports have figures.
  if (figures && understanding.intent === "correct") return "correctReport";
  return (
    reportStep(text, understanding) ??
    (corrects(text, understanding) ? "edit" : undefined) ??
    OF_INTENT[understanding.intent]
  );
}

/** "Sửa mục tiêu thành 100% hộ", "mã 1 mục tiêu: 100% hộ": figures in a text of the form report nothing. */
function statesForm(text: string, act: AskedStep | undefined): boolean {
  if (act !== undefined && act !== "edit") return false;
  const { form } = readFormItems(withoutCodes(text));
  if (act === "edit") return Object.keys(form).length > 0 || statesFormItem(text) || statesPlan(text);
  // A report may have lines for what was done and what came of it.
  return FORM_ITEMS.some((item) => form[item] !== undefined && !REPORTED.includes(item));
}

/** "Sửa mã 3: chị Thu phụ trách, mục tiêu 90% hộ": what only a plan has. */
function statesPlan(text: string): boolean {
  const { form } = readItems(withoutCodes(text));
  return FORM_ITEMS.some((item) => form[item] !== undefined && !REPORTED.includes(item));
}

const REPORTED: readonly FormItem[] = ["content", "product", "resources"];

/** "Nhầm rồi, mã 1 là của xã A", "đơn vị mã 1 là xã A": a field of a coded model and its value, if a correction at all. */
function corrects(text: string, { intent, slots, candidates = [] }: Understanding): boolean {
  return (
    intent === "unknown" &&
    slots.code !== undefined &&
    candidates.includes("correct") &&
    readCorrection(text) !== undefined
  );
}

/**
 * Results are one of the five numbers, so they have to be said: "báo cáo kết quả", "hoàn thành", "tổng kết".
 * Whatever else comes with figures is progress.
 */
function reportStep(text: string, { intent, slots, candidates = [] }: Understanding): StepName | undefined {
  const reports = REPORTS.some((report) => report === intent);
  const sounds = intent === "unknown" && hasFigures(slots) && sendsReport(candidates, slots);
  if (!reports && !sounds) return undefined;
  const unfinished = listOf(slots.percent).some((percent) => percent < 100);
  return RESULT.test(` ${wordsOf(text)} `) && !unfinished ? "result" : "progress";
}

const REPORTS: readonly Intent[] = ["update_progress", "report_result"];
const RESULT =
  / (?:bao cao ket qua|ket qua (?:thuc hien|dat duoc|cuoi|nam|mo hinh)|(?:da|duoc) hoan thanh|hoan thanh (?:100|xong|tot|mo hinh)|tong ket|bao cao (?:nam|cuoi nam|tong ket)) /;

/** Figures beside a code report on that model, even in words that are not known. */
function sendsReport(candidates: readonly Intent[], slots: Slots): boolean {
  return slots.code !== undefined || candidates.some((candidate) => REPORTS.includes(candidate));
}

/** "Xã làm chưa đúng, trả mã 1 về để bổ sung": the reason before the act. */
function returnsInClause(text: string): boolean {
  const [, ...later] = text.normalize("NFC").split(/[,;.\n]|\s(?:nên|nen)\s/iu);
  return later.some((clause) => actAtHead(clause, []) === "return");
}

/** "Dừng mã 12", "ngừng mã 12 vì hết kinh phí": only with its accent, which tells it from "đúng", "dùng" and "đừng". */
function stopsOnly(text: string): boolean {
  return STOPS.test(withoutCodes(text.normalize("NFC")).replace(/\s+/g, " ").trim());
}

const STOPS =
  /^(?:xin |cho |em |tôi |tui )*(?:dừng|ngừng|ngưng)(?: (?:mô hình|điển hình|luôn|đi|nhé|nha|ạ))*(?:[ ,]+(?:vì|do|từ) .*)?$/iu;

/** The act that the words of a text begin with, whatever else it says. */
export function actOf(text: string): AskedStep | undefined {
  return actAtHead(text, []);
}

/** "Trả mã 1", "trả cái camera về": only with its accent, which tells it from "tra", to look up. */
const BARE_RETURN = /(?<!\p{L})trả(?=\s+(?:mã|DVK)|(?:\s+[^\s,;.:]+){1,12}?\s+(?:về|lại)(?!\p{L}))/giu;

/** "Trả mô hình A về, chưa ghi ai làm": whatever the rest of it sounds like. */
export function returnsSomething(text: string): boolean {
  return !asksSomething(text) && /^trả\s/iu.test(text.trim()) && actAtHead(text, []) === "return";
}

/** "Camera thì duyệt": the act behind what it is done to. */
const BEHIND =
  /(?<!(?:chua|khong|da|duoc|dang|cho|can|xin|moi|de nghi|phai) )(?:thi|cung|nay|do) (?:cho )?(duyet|tra lai|tra ve|tam dung|cong nhan)(?: (?:nhe|nha|di|luon|a|em|anh|chi|giup|duoc roi|roi))*$/;

function actBehind(text: string): AskedStep | undefined {
  const act = BEHIND.exec(wordsOf(text))?.[1];
  return act === undefined ? undefined : actAtHead(act, []);
}

function actAtHead(text: string, names: readonly string[]): AskedStep | undefined {
  let rest = ` ${wordsOf(text.normalize("NFC").replace(BARE_RETURN, "trả lại"))} `;
  for (const name of names) rest = rest.replace(` ${wordsOf(name)} `, " ");
  rest = `${rest
    .replace(/ dvk \d{4} \d+(?= )/g, "")
    .replace(/ (?:ma|ma so) \d+(?= )/g, "")
    .trim()} `;
  for (let left = MOST_LEADING; left > 0; left -= 1) {
    const found = ACTS.find(([, pattern]) => pattern.test(rest));
    if (found !== undefined) return found[0];
    const shorter = rest.replace(LEADING, "");
    if (shorter === rest) return undefined;
    rest = shorter;
  }
  return undefined;
}

const MOST_LEADING = 12;

function wordsOf(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

const QUESTION =
  / (?:bao nhieu|nao|khi nao|bao gio|the nao|ra sao|sao roi|den dau|may mo hinh|duoc khong|co phai) /;

/** "Mô hình A của hội phụ nữ, tôi đồng ý": the writer approves; "bà con đồng ý" only tells. */
export function agrees(text: string): boolean {
  const words = wordsOf(text);
  return AGREES.test(words) && OBJECT.test(words) && !/\b(?:dang ky|dk)\b/.test(words);
}

const AGREES =
  /\b(?:toi|tui|minh|em|anh|chi|bcd|ban chi dao)(?: (?:cung|da|thi|hoan toan|van))? (?:dong y|nhat tri|thong nhat)(?: (?:nha|nhe|a|roi|do|luon|het|duyet))*$/;
const OBJECT = /\b(?:mo hinh|dien hinh|ma \d+|dvk \d+)\b/;

/** A question, which takes no step. */
export function asksSomething(text: string): boolean {
  return asksAtEnd(text) || QUESTION.test(` ${wordsOf(text)} `);
}

function asksAtEnd(text: string): boolean {
  return /\?\s*$/.test(text) || / (?:chua|khong) $/.test(` ${wordsOf(text)} `);
}

/** Percent or amounts: what only a report states. */
export function hasFigures(slots: Slots): boolean {
  const { percent, amount_vnd, land_m2, length_m, labour_days, households, people } = slots;
  return [percent, amount_vnd, land_m2, length_m, labour_days, households, people].some(
    (value) => value !== undefined,
  );
}
