import { COUNT_WORDS, limitAt } from "./asked-limit";
import { isMustBy } from "./must-by";
import type { Reading } from "./reading";
import { wordSet } from "./word-set";
import { WordTable } from "./word-table";
import type { Zone } from "./zone";

/** What a word or mark tells where it stands; undefined where it tells nothing. */
type Sign = (reading: Reading, i: number, zone: Zone) => string | undefined;

/** The words and marks that tell something, each with what it tells; all others are passed over. */
const SIGNS = signsOf([
  ["?", () => "q"],
  [
    "xa phuong don guong ho ma linh danh huyen tinh cap mau phong",
    ({ tokens }, i) => (tokens[i]?.kind === "word" ? "workNoun" : undefined),
  ],
  ["mo", ({ tokens }, i, zone) => (tokens[i + 1]?.fold === "hinh" && i + 1 < zone.to ? "cue" : undefined)],
  ["nhat dau bet hang", (reading, i) => (isSuperlative(reading, i) ? "superlative" : undefined)],
  ["chu", ({ tokens }, i) => (NOT.has(tokens[i + 1]) ? "contrast" : undefined)],
  [
    "khong",
    ({ tokens }, i) =>
      tokens[i + 1]?.fold === "phai" && tokens[i - 1]?.acc !== "(" ? "contrast" : undefined,
  ],
  ["hon", (reading, i) => (isFigure(reading, i + 1) ? "moreThan" : undefined)],
  ["excel word pdf file docx xlsx csv", () => "fileWord"],
  [["top", ...COUNT_WORDS].join(" "), limitSign],
  ["phan", ({ tokens }, i) => (asksPercent(tokens, i) ? "percentAsk" : undefined)],
  ["phai", (reading, i, zone) => (isMustBy(reading, i, zone) ? "mustBy" : undefined)],
  ["dung khoan", ({ tokens }, i) => (ENDING.has(tokens[i + 1]) ? "stayed" : undefined)],
]);

function signsOf(signs: readonly (readonly [words: string, sign: Sign])[]): WordTable<Sign> {
  return new WordTable(
    new Map(signs.flatMap(([words, sign]) => words.split(" ").map((word) => [word, sign] as const))),
  );
}

/** What single words of a message tell, each with its neighbours. */
export function addToken(found: Set<string>, reading: Reading, zone: Zone, i: number): void {
  const token = reading.tokens[i];
  if (token === undefined) return;
  const sign = token.kind === "number" ? limitSign : SIGNS.get(token);
  if (sign === undefined || reading.taken[i] === "quote") return;
  if (token.kind === "number" && token.raw.length === 6 && isFree(reading, i)) found.add("six");
  if (sign === limitSign && found.has("limit")) return;
  const told = sign(reading, i, zone);
  if (told !== undefined) found.add(told);
}

function limitSign(reading: Reading, i: number): string | undefined {
  return limitAt(reading, i) === undefined ? undefined : "limit";
}

function isFree({ taken }: Reading, i: number): boolean {
  return taken[i] === undefined || taken[i] === "weak";
}

function isFigure({ tokens, taken }: Reading, i: number): boolean {
  return tokens[i]?.kind === "number" || taken[i] !== undefined;
}

const NOT = wordSet("khong ko k");
/** "đừng rút", "khoan hủy". */
const ENDING = wordSet("rut huy bo xoa");

/** "bao nhiêu phần trăm", "mấy phần trăm". */
function asksPercent(tokens: Reading["tokens"], i: number): boolean {
  const before = tokens[i - 1]?.fold;
  return tokens[i + 1]?.fold === "tram" && (before === "nhieu" || before === "may");
}

const NOT_MOST = new Set("thu thong chu ngay moi gan cham tre muon duy".split(" "));

/** "nhiều nhất", "đứng đầu", "dẫn đầu", "xếp hạng", "bét bảng", "đội sổ". */
function isSuperlative({ tokens }: Reading, i: number): boolean {
  const word = tokens[i]?.fold;
  const before = tokens[i - 1]?.fold ?? "";
  if (word === "nhat") return !NOT_MOST.has(before);
  if (word === "dau") return before === "dung" || before === "dan";
  if (word === "hang") return before === "xep";
  return word === "bet";
}
