import { FORM_ITEMS, type FormItem, type WardForm } from "../domain/ward-form";
import { fold } from "../understanding/fold";
import { withoutSensitive } from "./without-sensitive";

/** What a message says of the ward form, and the message without it. */
export interface FormReading {
  readonly form: WardForm;
  readonly rest: string;
}

/** By what the items are called, at the start of a label. */
const LABELS: readonly (readonly [FormItem, RegExp])[] = [
  ["reason", /^(?:thuc trang|ly do|li do|su can thiet|boi canh|dat van de)\b/],
  ["goal", /^(?:muc tieu|muc dich|tieu chi)\b/],
  ["content", /^(?:noi dung|cach thuc|cach lam|phuong phap)\b/],
  ["place", /^(?:dia ban (?:va )?(?:\S+ ){0,2}doi tuong|doi tuong|pham vi)\b/],
  ["forces", /^(?:cac )?luc luong\b/],
  ["resources", /^(?:thoi gian (?:va )?(?:nguon luc|kinh phi|thuc hien)|nguon luc)\b/],
  ["product", /^(?:san pham|ket qua|dau ra)\b/],
  [
    "upkeep",
    /^(?:kha nang (?:duy tri|nhan rong|ben vung)|duy tri (?:va )?nhan rong|nhan rong|tinh ben vung)\b/,
  ],
];

/** "3. Mục tiêu: ...", "- Nội dung, cách thức (nêu rõ): ..." */
const LABELLED = /^\s*(?:[-*•+]\s*)?(?:(\d)\s*[.)/-]\s*)?([\p{L}][^:\n]{0,79}?)\s*:\s*(.*)$/u;
const NUMBERED = /^\s*(\d)\s*[.)/-]\s*(.+)$/u;
/** Several items in one line are parted like this, each with its label. */
const PARTS = /[;.|]\s+(?=[\p{L}][^:;.|\n]{2,79}:)/u;
const LONGEST = 1_500;
const MOST_LABEL_WORDS = 10;

interface Line {
  readonly text: string;
  readonly number?: number;
  readonly label?: FormItem;
  /** It has a label, of the form or of anything else. */
  readonly labelled: boolean;
  readonly value: string;
}

/**
 * Reads the labelled lines of the ward form out of a message. A value goes on over the lines that follow until the next
 * label or an empty line. Lines that have only the form's number count where at least two others have labels too.
 * Pure; linear in the text.
 */
export function readFormItems(text: string): FormReading {
  const lines = text
    .normalize("NFC")
    .split(/\r\n|[\n\r]/)
    .flatMap(partsOf)
    .map(readLine);
  const byNumber =
    lines.filter(({ number, label }) => number !== undefined && label !== undefined).length >= 2;
  const values = new Map<FormItem, string[]>();
  const rest: string[] = [];
  let open: FormItem | undefined;
  for (const line of lines) {
    const item = line.label ?? (byNumber ? itemOfNumber(line) : undefined);
    if (item !== undefined) values.set(item, [...(values.get(item) ?? []), line.value]);
    else if (open !== undefined && continues(line)) values.get(open)?.push(line.text.trim());
    else rest.push(line.text);
    open = item ?? (continues(line) ? open : undefined);
  }
  const form = formOf(values);
  return hasItems(form) ? { form, rest: rest.map(plainLine).join("\n").trim() } : { form, rest: text };
}

/** The form's numbers and its headings ("Đăng ký:") are nothing of the values that are left. */
function plainLine(line: string): string {
  const labelled = LABELLED.exec(line);
  if (labelled === null) return line;
  const [, , label = "", value = ""] = labelled;
  return value === "" ? label : `${label}: ${value}`;
}

/** The name's own line, with which each form begins. */
const NAME_LABEL = /^(?:ten(?: goi)?(?: cua)?(?: mo hinh| dien hinh)?|mo hinh|dien hinh)$/;

/**
 * Several full forms in one message: each from its name on, with what stands before the first. One or none is the message
 * itself.
 */
export function formBlocks(text: string): readonly string[] {
  const lines = text.normalize("NFC").split(/\r\n|[\n\r]/);
  const starts = lines.flatMap((line, index) => (isNameLine(line) ? [index] : []));
  const head = lines.slice(0, starts[0] ?? 0);
  const blocks = starts.map((from, index) => [...head, ...lines.slice(from, starts[index + 1])].join("\n"));
  const areForms = blocks.length > 1 && blocks.every((block) => hasItems(readFormItems(block).form));
  return areForms ? blocks : [text];
}

function isNameLine(line: string): boolean {
  const label = LABELLED.exec(line)?.[2] ?? "";
  return NAME_LABEL.test(
    fold(label)
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim(),
  );
}

function hasItems(form: WardForm): boolean {
  return Object.keys(form).length > 0;
}

function partsOf(line: string): string[] {
  const parts = line.split(PARTS);
  // Only what has a label of the form is worth parting: a sentence with a colon stays whole.
  return parts.filter((part) => readLine(part).label !== undefined).length >= 2 ? parts : [line];
}

function readLine(text: string): Line {
  const labelled = LABELLED.exec(text);
  const words = fold(labelled?.[2] ?? "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  const isLabel = words !== "" && words.split(" ").length <= MOST_LABEL_WORDS;
  const label = isLabel ? formItemOf(words) : undefined;
  const numbered = NUMBERED.exec(text);
  const number = numbered?.[1] === undefined ? undefined : Number(numbered[1]);
  const value = label === undefined ? (numbered?.[2] ?? text) : (labelled?.[3] ?? "");
  return { text, number, label, labelled: isLabel, value: value.trim() };
}

/** The item that a folded label begins with. */
export function formItemOf(words: string): FormItem | undefined {
  return LABELS.find(([, pattern]) => pattern.test(words))?.[0];
}

/** "8. 3 km đường hoa" where the lines around it have their labels. */
function itemOfNumber({ number, labelled }: Line): FormItem | undefined {
  return number === undefined || labelled ? undefined : FORM_ITEMS[number - 2];
}

function continues({ text, labelled, number }: Line): boolean {
  return text.trim() !== "" && !labelled && number === undefined;
}

function formOf(values: ReadonlyMap<FormItem, readonly string[]>): WardForm {
  const entries = FORM_ITEMS.flatMap((item) => {
    const text = formText((values.get(item) ?? []).filter((part) => part !== "").join("\n"));
    return text === "" ? [] : [[item, text] as const];
  });
  return Object.fromEntries(entries);
}

/** One item as it is kept: composed, without control characters and without what is nobody's business of a person. */
export function formText(text: string): string {
  return withoutSensitive(text)
    .replace(/[^\S\n]+/g, " ")
    .replace(/[^\P{C}\n]/gu, "")
    .trim()
    .slice(0, LONGEST);
}
