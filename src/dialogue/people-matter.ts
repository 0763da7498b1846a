import { normaliseCode } from "../domain/link-code";
import { fold } from "../understanding/fold";

/** What a message wants that is about the writer's account, or about people rather than models. */
export type PeopleMatter =
  /** A one-time code; `bare`: nothing else was written, so it may be something else. */
  | { readonly kind: "code"; readonly code: string; readonly bare: boolean }
  | {
      readonly kind:
        | "start"
        | "access"
        | "codeWish"
        | "requests"
        | "roleWish"
        | "moved"
        | "ownData"
        | "eraseOwn"
        | "agree"
        | "disagree"
        | "withdraw";
    }
  /** One person takes over from another; the parts of the text that name them. */
  | { readonly kind: "replace"; readonly leaving: string; readonly coming: string };

/** Such messages are short; longer ones are about models. */
const LONGEST = 300;

/** Reads what a message says about people and accounts; undefined for everything else. Pure, linear. */
export function readPeopleMatter(text: string): PeopleMatter | undefined {
  if (text.length > LONGEST) return undefined;
  // The examples of help texts stand in quotes, and are copied with them.
  const written = text
    .normalize("NFC")
    .trim()
    .replace(/^["“”']+|["“”']+$/g, "");
  if (written === "") return undefined;
  const folded = fold(written).replace(/\s+/g, " ");
  return (
    readStart(written) ?? readCode(folded) ?? readWish(folded) ?? readReplacement(written) ?? readMove(folded)
  );
}

/** What a deep link (https://t.me/BOT?start=CODE) makes Telegram send. */
function readStart(written: string): PeopleMatter | undefined {
  const [command = "", payload, ...rest] = written.split(/\s+/);
  if (!/^\/start(?:@\w{1,64})?$/i.test(command) || rest.length > 0) return undefined;
  return payload === undefined ? { kind: "start" } : { kind: "code", code: payload, bare: false };
}

const LABELLED =
  /(?:^|[^a-z])(?:ma|otp|code)(?: (?:lien ket|xac thuc|kich hoat|truy cap|otp|cua|em|toi|minh|so|la|nay))*[ :.]*/;
const CODE_ALONE = /^([a-z0-9]{4}-?[a-z0-9]{4})[.!]?$/;
/** Eight characters in one or two groups, or the six digits that other services use. */
const CODE_AFTER = /^"?([a-z0-9]{4}[ -]?[a-z0-9]{4}|\d{6})(?![a-z0-9-])/;

function readCode(folded: string): PeopleMatter | undefined {
  const alone = CODE_ALONE.exec(folded)?.[1];
  if (alone !== undefined && normaliseCode(alone) !== undefined)
    return { kind: "code", code: alone, bare: true };
  if (/^\d{6}$/.test(folded)) return { kind: "code", code: folded, bare: true };
  const label = LABELLED.exec(folded);
  if (label === null) return undefined;
  const code = CODE_AFTER.exec(folded.slice(label.index + label[0].length))?.[1];
  if (code === undefined) return undefined;
  // A code of letters alone is a word ("mã vach duong"), of eight digits alone a number.
  const mixed = /\d/.test(code) && /[a-z]/.test(code);
  return mixed || code.length === 6 ? { kind: "code", code, bare: false } : undefined;
}

const SELF = "(?:toi|em|minh|tui|chau)";
const WISHES: readonly (readonly [Exclude<PeopleMatter["kind"], "code" | "replace">, RegExp])[] = [
  ["disagree", /^(?:toi |em )?(?:khong|ko|k|chua) dong y\b/],
  ["agree", /^(?:toi |em |minh |da |vang )*dong y(?: a| nhe)?[.!]?$/],
  ["withdraw", /\brut (?:lai )?(?:su )?dong y\b/],
  [
    "eraseOwn",
    new RegExp(`\\b(?:xoa|huy|go bo)\\b.{0,20}\\b(?:du lieu|thong tin)(?: ca nhan)?(?: cua)? ${SELF}\\b`),
  ],
  [
    "ownData",
    new RegExp(`\\b(?:du lieu|thong tin ca nhan)(?: ca nhan)?(?: cua)? ${SELF}\\b|^/?dulieucuatoi$`),
  ],
  [
    "requests",
    /\byeu cau (?:xin )?(?:cap |truy )?(?:quyen|cap)\b|\bai (?:dang |moi )?xin (?:cap )?(?:quyen|vao|truy cap|tham gia)\b/,
  ],
  ["roleWish", /\b(?:doi|chuyen|sua|nang|ha|thay doi) (?:lai )?(?:vai tro|quyen(?! loi))\b/],
  [
    "access",
    /\b(?:xin|cap|mo|can|duoc|yeu cau|de nghi|dang ky)\b.{0,24}\b(?:quyen|tai khoan)\b|\blien ket tai khoan\b|\bdang nhap\b/,
  ],
  // Of the writer's account or somebody's; a model's own code is "mã số".
  ["codeWish", /\b(?:xin|cap|cho|lay|gui|can|nhan)\b.{0,16}\bma (?:lien ket|truy cap|dang nhap|kich hoat)\b/],
  ["codeWish", /^(?:\S+ ){0,3}(?:xin|cap)(?: lai)? ma(?: moi)?(?: (?:cho|de) .{1,60})?[ .!?]*$/],
  [
    "access",
    new RegExp(
      `\\b(?:cho|them) ${SELF} (?:vao|tham gia|su dung|dung)\\b|\\bxin (?:vao|tham gia|su dung|dung)\\b`,
    ),
  ],
];

/** About models, whatever else it says. */
const OF_MODELS = /\bmo hinh\b|\bdien hinh\b|\bdvk-|["“”]/;

function readWish(folded: string): PeopleMatter | undefined {
  if (OF_MODELS.test(folded)) return undefined;
  const kind = WISHES.find(([, pattern]) => pattern.test(folded))?.[0];
  return kind === undefined ? undefined : { kind };
}

const LEAVES =
  /\b(?:chuyen cong tac|chuyen don vi|chuyen di|luan chuyen|dieu dong|dieu chuyen|nghi huu|ve huu|nghi viec|nghi che do|thoi viec|thoi cong tac)\b/;
/** "Anh Tuấn chuyển công tác sang xã Mã Thành", and nobody takes over. */
function readMove(folded: string): PeopleMatter | undefined {
  if (OF_MODELS.test(folded) || /\bma \d/.test(folded) || !LEAVES.test(folded)) return undefined;
  return /\b(?:sang|ve|den|qua|len) (?:xa|phuong|thi tran|huyen|tinh|dac khu)\b/.test(folded)
    ? { kind: "moved" }
    : undefined;
}

const TAKES_OVER = /\b(?:thay|thay the|tiep nhan|nhan ban giao|dam nhiem thay|phu trach thay)\b/;

/** "chị Hoa chuyển công tác, anh Nam thay"; "anh Nam thay chị Hoa nghỉ hưu"; "thay chị Hoa bằng anh Nam". */
function readReplacement(written: string): PeopleMatter | undefined {
  const folded = fold(written);
  // Parts are cut out of the text as written, which needs the two to be of one length.
  if (folded.length !== written.length) return undefined;
  const handed = HANDS_OVER.exec(folded);
  if (handed !== null && !/dvk-|["“”]/.test(folded)) return byHandOver(handed, written);
  if (OF_MODELS.test(folded)) return undefined;
  const takes = TAKES_OVER.exec(folded);
  if (takes === null) return undefined;
  const before = written.slice(0, takes.index);
  const after = written.slice(takes.index + takes[0].length);
  const leaves = LEAVES.exec(folded);
  if (leaves === null) return byExchange(before, after);
  const takesEnd = takes.index + takes[0].length;
  if (leaves.index > takes.index) return parts(written.slice(takesEnd, leaves.index), before);
  const gone = written.slice(0, leaves.index);
  const between = written.slice(leaves.index + leaves[0].length, takes.index);
  return parts(gone, named(between) ? between : after);
}

/** "Chuyển hết việc của chị Hoa cho anh Nam", "bàn giao toàn bộ mô hình của chị Hoa sang anh Nam". */
const HANDS_OVER =
  /\b(?:chuyen|ban giao|giao)(?: lai)? (?:het|toan bo|tat ca)(?: (?:cac|so))? (?:cong viec|viec|nhiem vu|phan viec|mo hinh)(?: cua)? (.+?) (?:sang cho|cho|sang) (?=\S)/;

function byHandOver(handed: RegExpExecArray, written: string): PeopleMatter | undefined {
  const [whole, leaving = ""] = handed;
  const end = handed.index + whole.length;
  const from = handed.index + whole.lastIndexOf(` ${leaving} `) + 1;
  return parts(written.slice(from, from + leaving.length), written.slice(end));
}

/** Without a word on leaving, only the plain form: "thay chị Hoa bằng anh Nam". */
function byExchange(before: string, after: string): PeopleMatter | undefined {
  const by = /\bbang\b/.exec(fold(after));
  if (by === null || named(before.replace(/^\s*(?:đề nghị|đề xuất|xin|hãy|em|tôi)\s*/iu, "")))
    return undefined;
  return parts(after.slice(0, by.index), after.slice(by.index + "bang".length));
}

function parts(leaving: string, coming: string): PeopleMatter | undefined {
  return named(leaving) && named(coming)
    ? { kind: "replace", leaving: lastClause(leaving), coming: lastClause(coming) }
    : undefined;
}

/** "về huyện, đồng chí Nam": the name stands in the last part. */
function lastClause(part: string): string {
  const clauses = part.split(/[,;.:\n]/).filter(named);
  return (clauses.at(-1) ?? part).trim();
}

function named(part: string): boolean {
  return /\p{L}{2}/u.test(part);
}
