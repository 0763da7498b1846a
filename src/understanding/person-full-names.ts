import { GIVEN_NAMES } from "./data/person-words";
import { isCapital, isShout } from "./person-capitals";
import type { Title } from "./person-leads";
import { FAMILIES, isBody, LONGEST_NAME, MIDDLE_NAMES } from "./person-name-end";
import type { PersonOptions } from "./persons";
import type { Token } from "./tokens";
import { wordSet } from "./word-set";
import type { Zone } from "./zone";

/** A full name that begins at `i` and has no title; it ends at `end`. */
export interface FullName extends Title {
  readonly end: number;
}

/** Words of two that lead to whoever is put forward or answers for something. */
const LEADS = new Set(
  "ca nhan|nhan vat|phu trach|dau moi|lien he|chiu trach|trach nhiem|chu nhiem|dung ra|dai dien|theo doi|nguoi tot".split(
    "|",
  ),
);
const LEADING = wordSet("guong");
/** The same where the name must be plainly one. */
const WEAK_LEADS = new Set("dien hinh|bieu duong|tuyen duong|vinh danh|khen thuong|ten la".split("|"));
const WEAK_LEADING = wordSet("khen cho");
/** Between the lead and the name. */
const BETWEEN = new Set([":", "-", "là", "la", ","]);
const MOST_BETWEEN = 2;
/** Streets, schools and funds are called after people. */
const CALLED_AFTER = wordSet("duong pho truong quy tuong den phuong hinh clb bo tang giai lop");
/** What somebody does of whom "do" tells. */
const DUTIES = wordSet("phu chiu lam dung lo theo dam");
const FEWEST_CAPITALS = 2;
const FEWEST_OF_FULL = 3;

/**
 * "cá nhân Mai Khắc Ước", "phụ trách: Thái Bá Nhuận", "do Lê Thị Cúc phụ trách": a full name without a title, after what
 * announces a person, or with a middle name that only people have.
 */
export function fullName(tokens: readonly Token[], i: number, options: PersonOptions): FullName | undefined {
  const first = tokens[i];
  if (
    first === undefined ||
    (options.capitals && !isCapital(first)) ||
    FAMILIES.at(tokens, i, options.accented).length === 0
  )
    return undefined;
  if (isBody(tokens, i)) return undefined;
  const isWritten = isCapital(first) && !isShout(first);
  if (!isWritten && options.capitals) return undefined;
  const end = isWritten ? capitalEnd(tokens, i, options) : borderEnd(tokens, i, options);
  if (end - i < FEWEST_CAPITALS || !isLed(tokens, { from: i, to: end }, isWritten)) return undefined;
  return { from: i, to: i, end, strong: true };
}

function capitalEnd(tokens: readonly Token[], i: number, options: PersonOptions): number {
  let to = i;
  while (to < i + LONGEST_NAME && isCapital(tokens[to]) && !options.taken(to)) {
    if (to > i && isShout(tokens[to])) break;
    to += 1;
  }
  // A longer row of capitals is a title of something.
  return to === i + LONGEST_NAME && isCapital(tokens[to]) && !options.taken(to) ? i : to;
}

const BORDERS = wordSet(
  "xa phuong thi thon xom khoi to o tai so sdt phu lam nam sinh la linh lv cap ap khu huyen tuoi co da",
);

/** Without capitals a name ends where something else plainly begins. */
function borderEnd(tokens: readonly Token[], i: number, options: PersonOptions): number {
  for (let to = i; to <= i + LONGEST_NAME; to += 1) {
    const token = tokens[to];
    if (token?.kind !== "word" || options.taken(to)) return token?.kind === "number" ? i : to;
    if (to > i && BORDERS.has(token) && !MIDDLE_NAMES.has(token.fold)) return to;
  }
  return i;
}

function isLed(tokens: readonly Token[], name: Zone, isWritten: boolean): boolean {
  const at = leadEnd(tokens, name.from);
  const pair = `${tokens[at - 2]?.fold} ${tokens[at - 1]?.fold}`;
  const before = tokens[at - 1];
  if ((LEADS.has(pair) || LEADING.has(before)) && !isModel(tokens, at)) return true;
  if (!isWritten || !isFull(tokens, name)) return false;
  if (WEAK_LEADS.has(pair) || WEAK_LEADING.has(before)) return !isModel(tokens, at);
  if (tokens[name.from - 1]?.acc === "do") return DUTIES.has(tokens[name.to]);
  return hasMiddleName(tokens, name) && !isCalledAfter(tokens, name.from);
}

/** Token after the words that lead to a name. */
function leadEnd(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at > from - MOST_BETWEEN && BETWEEN.has(tokens[at - 1]?.acc ?? "")) at -= 1;
  return at;
}

/** "mô hình cá nhân ..." goes on with the name of a model. */
function isModel(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 3]?.fold === "hinh" && tokens[at - 4]?.fold === "mo";
}

function hasMiddleName(tokens: readonly Token[], { from, to }: Zone): boolean {
  return to - from >= FEWEST_OF_FULL && MIDDLE_NAMES.has(tokens[from + 1]?.fold ?? "");
}

function isFull(tokens: readonly Token[], name: Zone): boolean {
  if (name.to - name.from < FEWEST_OF_FULL) return false;
  if (hasMiddleName(tokens, name) || GIVEN_NAMES.has(tokens[name.to - 1]?.fold ?? "")) return true;
  return COMMON_FAMILIES.has(tokens[name.from]?.acc ?? "") && COMMON_MIDDLES.has(tokens[name.from + 1]);
}

/** Families whose name is no word of a village ... */
const COMMON_FAMILIES = new Set("nguyễn trần phạm phan vũ võ đặng bùi đỗ ngô trịnh huỳnh".split(" "));
/** ... and what stands behind them: both together are a person whatever the last word is. */
const COMMON_MIDDLES = wordSet(
  "quoc duc huu dinh xuan ngoc thanh minh cong trong khac si sy ba quang the manh hong thuy thu hoai viet nhu tien danh",
);

/** "đường Nguyễn Thị Minh Khai", "Câu lạc bộ Trần Văn Ơn". */
function isCalledAfter(tokens: readonly Token[], from: number): boolean {
  const before = tokens[from - 1];
  return CALLED_AFTER.has(before) || (before?.kind === "word" && isCapital(before));
}
