import { fold } from "../understanding/fold";
import { tellsSecretPaper } from "./secret-paper";

/** "Độ mật: Tối mật", with or without accents. */
const LABEL = /\b(?:do|muc do|cap do)\s+mat\s*[:=-]\s*(?:mat|toi mat|tuyet mat)\b/;
/** A stamp on a line of its own: "MẬT", "[Tuyệt mật]", "--- TỐI MẬT ---", "(Tài liệu mật)". */
const STAMP = /^(?:(?:tài liệu|văn bản|công văn|dấu)\s+)?(?:tuyệt\s+mật|tối\s+mật|mật)$/iu;
/** The two words that no other word ends in, typed in capitals without accents. */
const BARE_STAMP = /^(?:TUYET|TOI) MAT$/;
/** Within a line, only in capitals: "Số 12-BC/TU. TUYỆT MẬT". */
const CAPITALS = /(?<!\p{L})(?:TUYỆT|TỐI) MẬT(?!\p{L}| ONG)/u;
/**
 * "MẬT" alone, at the head of a line or set apart from it like a stamp: not "MẬT ONG", not "BÍ MẬT", not "SẢN PHẨM: MẬT".
 */
const ALONE = /(?:^|[|([])\s*MẬT\s*(?:$|[:.|()[\]–—-]|\d|Số\b)|\s{2,}MẬT\s*$/u;

/** "Em gửi công văn MẬT số 12": the word in capitals right after what kind of paper it is, which is not. */
const PAPER = /(?<!\p{L})(\p{L}{2,6}\s\p{L}{2,6})\sMẬT(?!\p{L}| ONG)/u;
const PAPERS: ReadonlySet<string> = new Set([
  ...[
    "cong van",
    "van ban",
    "tai lieu",
    "ke hoach",
    "bao cao",
    "ho so",
    "nghi quyet",
    "chi thi",
    "thong bao",
  ],
]);

/**
 * Is a text marked as a state secret (Mật, Tối mật, Tuyệt mật), by a stamp, a label or by saying which paper it comes
 * from? The word by itself ("giữ bí mật", "không gửi tài liệu mật") marks nothing. Linear in the text.
 */
export function isMarkedSecret(text: string): boolean {
  if (!/m\s{0,2}[aâậ]/iu.test(text.normalize("NFC"))) return false;
  return text
    .normalize("NFC")
    .split(/\r\n|[\n\r]/)
    .some(isMarkedLine);
}

/**
 * Is a message marked, in its text or in the name of a file that comes with it ("TUYET_MAT.pdf")? Asked before anything of
 * it is stored.
 */
export function isSecretMessage(text: string, fileNames: readonly string[]): boolean {
  const names = fileNames.map((name) => name.replace(/[._-]+/g, " ").replace(/ \w{2,4}$/, ""));
  return [text, ...names].some(isMarkedSecret);
}

function isMarkedLine(line: string): boolean {
  const plain = line.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  if (isStamp(plain) || BARE_STAMP.test(plain)) return true;
  const spaced = line.replace(/\s+/g, " ").trim();
  // Two blanks set a stamp apart; more are as good.
  const apart = line.replace(/\s{2,}/g, "  ").trim();
  if (CAPITALS.test(spaced) || ALONE.test(apart) || BRACKETED.test(spaced)) return true;
  const paper = PAPER.exec(spaced)?.[1] ?? "";
  if (paper !== paper.toUpperCase() && PAPERS.has(fold(paper))) return true;
  return LABEL.test(fold(spaced)) || tellsSecretPaper(spaced);
}

/** "mật" in small letters alone on a line is a word like any other. */
function isStamp(plain: string): boolean {
  return STAMP.test(plain) && plain !== "mật";
}

/** "[Mật] Kế hoạch ...", "(tuyệt mật)" anywhere in a line. */
const BRACKETED = /[([{]\s*(?:(?:tài liệu|văn bản|dấu)\s+)?(?:tuyệt mật|tối mật|mật)\s*[)\]}]/iu;
