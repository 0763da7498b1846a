import { FORM_ITEMS, type FormItem, type WardForm } from "../domain/ward-form";
import { fold } from "../understanding/fold";
import { type FormReading, formText } from "./read-form-items";

/** What the items are called within a sentence, right behind a comma, a colon or "bổ sung". */
const LABELS: readonly (readonly [FormItem, string])[] = [
  ["goal", "muc tieu|muc dich"],
  ["product", "(?:san pham|ket qua)(?: (?:du kien|can dat|mong doi))?|dau ra|ro ket qua"],
  ["content", "noi dung(?: thuc hien| cach lam)?|cach lam|cach thuc(?: thuc hien)?|ro viec"],
  // "Địa chỉ thôn Bàu Am" is the village, "địa bàn: vùng giáo" a tag: each has a place of its own.
  [
    "place",
    "(?:dia ban(?: thuc hien)?|doi tuong)(?!\\s*:?\\s*(?:vung|bien gioi|trong diem|dac thu|giao xu|cong giao)(?:\\s|$))|(?:dia diem|dia chi)(?!\\s*:?\\s*(?:o |tai )?(?:thon|xom|ban|ap|khu|khoi|to|tdp|kp)\\s)",
  ],
  ["reason", "ly do|thuc trang"],
  ["forces", "luc luong(?: thuc hien| tham gia)?"],
  ["resources", "nguon luc|thoi gian thuc hien"],
  ["upkeep", "kha nang (?:duy tri|nhan rong)(?: va nhan rong|,? nhan rong)?"],
];
const START = "(?:^|[,;:.|\\n])\\s*(?:(?:bo sung|them|voi|va|co|cap nhat|dien|ghi)(?: them)?\\s+)?";
const NAMES = LABELS.map(([, words]) => `(${words})`).join("|");
/** Without a comma only what no sentence has by chance: "... lĩnh vực NTM mục tiêu 50 hộ". */
const PLAIN = "(?<=\\s)(?:(muc tieu)|((?:san pham|ket qua) du kien))";
const LABEL = new RegExp(`${START}(?:${NAMES})(?=[\\s:])|${PLAIN}(?=[\\s:])`, "g");
/** Other values of a registration, at which a text ends. */
const OTHER = new RegExp(
  "[,;.|\\n]\\s*(?:ro nguoi|ro dia chi|dia chi|dia diem|linh vuc|lv|thon|xom|ban|ap|khu pho|khoi|to dan pho|xa|phuong|thi tran|don vi|nguoi phu trach|phu trach|dau moi" +
    "|sdt|so dien thoai|dien thoai|kinh phi|cap (?:xa|huyen|tinh|dang ky|co so)|thoi han|han(?: hoan thanh)?|quy mo|mo hinh|dien hinh" +
    "|(?:do |giao )?(?:chi|anh|ong|ba|co|chu|bac|dong chi|d/?c)\\s[^,;.\\n]{1,40}?(?:phu trach|dau moi|chiu trach nhiem|lam truong))(?=[\\s:,;.]|$)" +
    // Whatever is labelled as in a form, after a stop: "... TDP 5. Cấp đăng ký: cấp tỉnh".
    "|[.;|\\n]\\s*[a-z][a-z ]{2,28}:",
  "g",
);
const QUOTED = /["“«][^"”»\n]{0,200}["”»]/g;
/** A field stands before what goes on without a comma. */
const FIELD = /\b(?:linh vuc|lv)\b/;
const MOST_ITEMS = 30;

interface Mark {
  readonly at: number;
  readonly from: number;
  readonly item?: FormItem;
}

/**
 * Reads the items of the ward form out of a sentence: "..., mục tiêu 50 hộ tham gia, sản phẩm 50 vườn mẫu". An item goes on
 * over commas until the next one, or another value of a registration. Pure; linear in the text.
 */
export function readInlineItems(text: string): FormReading {
  const written = text.normalize("NFC");
  const folded = fold(written).replace(QUOTED, (quote) => "\u0001".repeat(quote.length));
  // Places in the folded text are places in the written one.
  if (folded.length !== written.length) return { form: {}, rest: text };
  const marks = marksOf(folded);
  if (!marks.some(({ item }) => item !== undefined)) return { form: {}, rest: text };
  const values: Partial<Record<FormItem, string>> = {};
  let rest = written.slice(0, marks[0]?.at);
  marks.forEach((mark, index) => {
    const end = marks[index + 1]?.at ?? written.length;
    const value = itemText(written.slice(mark.from, end));
    if (mark.item === undefined || value === "" || values[mark.item] !== undefined)
      rest += written.slice(mark.at, end);
    else values[mark.item] = value;
  });
  return { form: ordered(values), rest: rest.trim() };
}

function marksOf(folded: string): readonly Mark[] {
  const labels = [...folded.matchAll(LABEL)].slice(0, MOST_ITEMS).flatMap((match) => {
    const isPlain = match.slice(LABELS.length + 1).some((group) => group !== undefined);
    if (isPlain && !FIELD.test(folded.slice(0, match.index))) return [];
    return [{ at: match.index, from: match.index + match[0].length, item: itemOf(match) }];
  });
  const others = [...folded.matchAll(OTHER)].map(({ index }) => ({ at: index, from: index }));
  const first = labels[0]?.at ?? folded.length;
  const isFree = (at: number) => at > first && !labels.some((label) => label.at <= at && at < label.from);
  return [...labels, ...others.filter(({ at }) => isFree(at))].sort((a, b) => a.at - b.at);
}

function itemOf(match: RegExpExecArray): FormItem | undefined {
  const group = match.slice(1).findIndex((value) => value !== undefined);
  if (group < LABELS.length) return LABELS[group]?.[0];
  return group === LABELS.length ? "goal" : "product";
}

function itemText(raw: string): string {
  const text = raw.replace(/^[\s:,.-]*(?:(?:là|la|gồm|gom)\s+)?/iu, "").replace(/[\s,;.|]+\d?\s*$/u, "");
  return /\p{L}|\d/u.test(text) ? formText(text) : "";
}

function ordered(values: WardForm): WardForm {
  return Object.fromEntries(FORM_ITEMS.flatMap((item) => (values[item] ? [[item, values[item]]] : [])));
}
