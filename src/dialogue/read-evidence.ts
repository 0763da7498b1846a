import { fold } from "../understanding/fold";

/** What a message wants done with photos and files of a model: send them, or see those that are there. */
export type EvidenceWish = "attach" | "show";

const THING =
  "(?:hinh anh|hinh|anh(?! (?:chi|em|oi|a|ay|danh|nhe|nha|cac|trong|ban)(?: |$))|minh chung|tai lieu minh chung|tai lieu|tep|file)(?: minh (?:chung|hoa))?";
const LEAD =
  "(?:(?:em|toi|minh|anh|chi|xin|xin phep|nho|bot|a|da|cho|giup|vui long|dong chi|muon|can|de nghi) )*";
const WISHES: readonly (readonly [EvidenceWish, RegExp])[] = [
  [
    "show",
    new RegExp(
      `^${LEAD}(?:xem|mo(?! hinh)|coi|gui lai|lay lai|cho xem|tai)(?: lai)?(?: (?:cac|nhung|tat ca|toan bo))* ${THING}(?= |$)`,
    ),
  ],
  [
    "attach",
    new RegExp(
      `^${LEAD}(?:gui|nop|dinh kem|kem|them|bo sung|cap nhat|up|day)(?: (?:kem|them|cac|nhung|\\d{1,2}))* ${THING}(?= |$)`,
    ),
  ],
  // "Ảnh mã 12", "minh chứng DVK-2026-0012": the caption of a photo.
  [
    "attach",
    new RegExp(`^(?:day la |em gui )?${THING} (?:cua |ve )?(?:mo hinh |dien hinh )?(?:ma|dvk)(?= )`),
  ],
];

/** Whether some are there, and how many models have none, are questions of another kind. */
const ASKS = / (?:nao|bao nhieu|may|chua co|khong co|thieu|chua nop|chua gui|danh sach|liet ke) /;

/** @returns undefined when the message is about anything else. Linear. */
export function readEvidence(text: string): EvidenceWish | undefined {
  if (text.length > LONGEST) return undefined;
  const words = fold(withoutBrothers(text))
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  if (ASKS.test(` ${words} `)) return undefined;
  return WISHES.find(([, pattern]) => pattern.test(words))?.[0];
}

const VISIT_CAPTION = new RegExp(
  `^${LEAD}(?:(?:gui|nop|dinh kem|kem|them|bo sung|day la)(?: (?:kem|them|cac|\\d{1,2}))* )?(?:\\d{1,2} )?${THING} (?:(?:cua|ve|tai|buoi|lan|cuoc|dot|doan|di|chuyen|hom) )*(?:kiem tra|khao sat|tham dinh|phuc tra)(?= |$)`,
);
/** A conclusion beside it is the result itself, which photos go with anyway. */
const VERDICT = / (?:dat|cung co|ket luan|chua dat) /;

/** "Ảnh kiểm tra xã Thạch Lạc hôm qua": of which inspection the files are. Linear. */
export function readVisitCaption(text: string): boolean {
  if (text.length > LONGEST) return false;
  const words = fold(withoutBrothers(text))
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  return !ASKS.test(` ${words} `) && !VERDICT.test(` ${words} `) && VISIT_CAPTION.test(words);
}

const LONGEST = 300;

/** In a text with accents "gửi anh" is a greeting and "gửi ảnh" a photo. */
function withoutBrothers(text: string): string {
  const typed = text.normalize("NFC").toLowerCase();
  return typed === fold(typed) ? typed : typed.replaceAll(/(?<!\p{L})(?<!hình )anh(?!\p{L})/gu, "ông");
}
