import { COUNT_WORDS, limitAt } from "./asked-limit";
import { isMustBy } from "./must-by";
import type { Reading } from "./reading";
import { wordSet } from "./word-set";
import type { Zone } from "./zone";

const WORK_NOUNS = new Set([
  "xa",
  "phuong",
  "don",
  "guong",
  "ho",
  "ma",
  "linh",
  "danh",
  "huyen",
  "tinh",
  "cap",
  "mau",
  "phong",
]);

const SUPERLATIVE = new Set(["nhat", "dau", "bet", "hang"]);

/** Words and marks of which {@link addToken} takes note; it passes over all others. */
const WATCHED = wordSet(
  [
    ...WORK_NOUNS,
    ...SUPERLATIVE,
    "? mo chu khong hon excel word pdf file docx xlsx csv top phan phai dung khoan",
    ...COUNT_WORDS,
  ].join(" "),
);

/** What single words of a message tell, each with its neighbours. */
export function addToken(found: Set<string>, reading: Reading, zone: Zone, i: number): void {
  const token = reading.tokens[i];
  if (!token || (token.kind !== "number" && !WATCHED.has(token)) || reading.taken[i] === "quote") return;
  if (token.acc === "?") found.add("q");
  if (WORK_NOUNS.has(token.fold) && token.kind === "word") found.add("workNoun");
  const next = reading.tokens[i + 1];
  if (token.fold === "mo" && next?.fold === "hinh" && i + 1 < zone.to) found.add("cue");
  if (
    token.kind === "number" &&
    token.raw.length === 6 &&
    (reading.taken[i] === undefined || reading.taken[i] === "weak")
  )
    found.add("six");
  if (SUPERLATIVE.has(token.fold) && isSuperlative(reading, i)) found.add("superlative");
  if (token.fold === "chu" && next !== undefined && ["khong", "ko", "k"].includes(next.fold))
    found.add("contrast");
  if (token.fold === "khong" && next?.fold === "phai" && reading.tokens[i - 1]?.acc !== "(")
    found.add("contrast");
  if (token.fold === "hon" && (next?.kind === "number" || reading.taken[i + 1] !== undefined))
    found.add("moreThan");
  if (["excel", "word", "pdf", "file", "docx", "xlsx", "csv"].includes(token.fold)) found.add("fileWord");
  if (!found.has("limit") && limitAt(reading, i) !== undefined) found.add("limit");
  if (
    token.fold === "phan" &&
    next?.fold === "tram" &&
    ["nhieu", "may"].includes(reading.tokens[i - 1]?.fold ?? "")
  )
    found.add("percentAsk");
  if (token.fold === "phai" && isMustBy(reading, i, zone)) found.add("mustBy");
  if (["dung", "khoan"].includes(token.fold) && ["rut", "huy", "bo", "xoa"].includes(next?.fold ?? ""))
    found.add("stayed");
}

/** "nhiều nhất", "đứng đầu", "dẫn đầu", "xếp hạng", "bét bảng", "đội sổ". */
function isSuperlative(reading: Reading, i: number): boolean {
  const word = reading.tokens[i]?.fold;
  const before = reading.tokens[i - 1]?.fold ?? "";
  if (word === "nhat")
    return !["thu", "thong", "chu", "ngay", "moi", "gan", "cham", "tre", "muon", "duy"].includes(before);
  if (word === "dau") return ["dung", "dan"].includes(before);
  if (word === "hang") return before === "xep";
  return word === "bet";
}
