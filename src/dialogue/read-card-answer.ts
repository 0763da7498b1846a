import { fieldOf } from "../understanding/fields/field-of";
import { fold } from "../understanding/fold";
import type { Intent, Slots, Understanding } from "../understanding/understanding";
import { first } from "./first";
import { questionWords } from "./question-words";

/** What a message means to somebody who has just been shown a card. */
type Read = (text: string, meant?: Intent) => Understanding;

const MOST_PARTS = 8;
const MOST_WORDS = 14;

/**
 * Values for the open card, one after the other ("văn hoá nhé, chị Hồng phụ trách, sđt 0912345678"): what a form's boxes
 * would hold, with the field called by its bare name, which in any other place is no field.
 * @returns undefined when a part is anything else: the card must not take up what was not meant for it.
 */
export function readCardAnswer(text: string, read: Read): Understanding | undefined {
  const parts = text
    .split(/[,;\n]+|\.(?=\s|$)/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  if (parts.length > MOST_PARTS || asks(text) || text.includes("?")) return undefined;
  const said = parts.map((part) => labelled(part, read));
  const whole = said.every((part) => part !== undefined) ? read(said.join(", "), "correct") : undefined;
  return whole && statesValue(whole) ? whole : undefined;
}

/** "Đầu mối phụ trách chị Hồng, sđt 0912345678" and nothing else: the person in charge, called so. */
export function readPersonAnswer(text: string, read: Read): PersonAnswer | undefined {
  if (!PERSON_LABEL.test(fold(text.trim()))) return undefined;
  const { person, phone, ...others } = readCardAnswer(text, read)?.slots ?? {};
  const [name, number] = [first(person), first(phone)];
  if (name === undefined || Object.keys(others).length > 0) return undefined;
  return { person: name, ...(number !== undefined && { phone: number }) };
}

export interface PersonAnswer {
  readonly person: string;
  readonly phone?: string;
}

/** "Đầu mối", "chị Mây", "chùa": written with their accents, or as they stand together, they are no words that ask. */
function asks(text: string): boolean {
  const words = text
    .normalize("NFC")
    .replace(/\p{L}+/gu, (word) => (isAccented(word) && !ASKING.includes(word.toLowerCase()) ? "x" : word));
  return ASKS.test(questionWords(words).replace(NO_QUESTION, "x"));
}

function isAccented(word: string): boolean {
  return word.toLowerCase() !== fold(word);
}

/** The part as a correction says it, with the label that a bare field lacks. */
function labelled(part: string, read: Read): string | undefined {
  if (part.split(/\s+/).length > MOST_WORDS) return undefined;
  const field = withoutCourtesy(part);
  if (fieldOf(field) !== undefined) return `lĩnh vực ${field}`;
  const said = read(part);
  if (ANSWERS.includes(said.intent) && statesValue(said)) return part;
  const { slots, extras } = read(part, "correct");
  const isLabelledPerson = slots.person !== undefined && PERSON_LABEL.test(fold(part));
  return isLabelledPerson || states(slots) || extras.novelty !== undefined ? part : undefined;
}

/** What bare values and "chị Hoa phụ trách" are understood as. */
const ANSWERS: readonly Intent[] = ["unknown", "correct", "assign"];
const ASKS = / (?:nao|gi|sao|may|bao nhieu|dau|ai|khong|chua) /;
/** Typed without accents: "đầu mối", "bắt đầu", "máy móc", "chị Mây phụ trách". */
const NO_QUESTION =
  /\b(?:dau (?:moi|tu|tien|nam)|(?:bat|dung|khoi|ban) dau|may (?:moc|tinh|bom|cay)|nao vet|(?:chi|anh|ong|ba|bac|chu|di) (?:may|ai)(?= (?:$|phu |lam |lo |chiu |dam |theo |so |sdt |dien |\d)))(?= )/g;
const ASKING = ["nào", "gì", "mấy", "đâu", "không", "chưa"];
/** "Người phụ trách", "cán bộ đầu mối", "đầu mối liên hệ": what a form calls the person in charge. */
const PERSON_LABEL =
  /^(?:nguoi lam|(?:(?:nguoi|can bo|dong chi) )?(?:phu trach|dam nhiem|chiu trach nhiem|dau moi|theo doi|dung dau|dai dien))(?![a-z])/;
const COURTESIES = /(?:\s+(?:ạ|nhé|nha|nhá|nhen|nghen|hen|thôi|đi|đó|đấy|em|anh|chị|ok|luôn))+$/iu;

/** What only a value is: a person or a day also stands in small talk. */
const SURE: readonly (keyof Slots)[] = [
  ...(["phone", "level", "kind", "village", "households", "people"] as const),
  ...(["amount_vnd", "land_m2", "length_m", "labour_days"] as const),
];

function states(slots: Slots): boolean {
  return SURE.some((slot) => slots[slot] !== undefined);
}

function statesValue({ slots, extras }: Understanding): boolean {
  return (
    states(slots) ||
    slots.person !== undefined ||
    slots.field !== undefined ||
    slots.unit_raw !== undefined ||
    extras.novelty !== undefined
  );
}

function withoutCourtesy(part: string): string {
  return part.normalize("NFC").replace(COURTESIES, "");
}
