import type { Token } from "./tokens";
import { wordSet } from "./word-set";

/** What is done instead of what is given up: its two words, or a first word alone. */
const ACTS = new Map([
  ["dang", "ky"],
  ["gioi", "thieu"],
  ["de", "cu"],
  ["tien", "cu"],
  ["phan", "cong"],
]);
const FIRST_OF_ACTS = wordSet("dang gioi de tien phan giao");
/** "giao lưu", "giao thông": nobody is given work. */
const NO_GIVING = wordSet("luu thong tiep dich uoc ban");
const AGAIN = wordSet("lai tiep sau");
const JOINTS = new Set([",", ";", "."]);
const REACH = 9;

/** What is put in the place of what stands before "nữa". */
export type Instead = "register" | "name" | "assign";

/**
 * "không giới thiệu ông A nữa, giới thiệu ông B", "không đăng ký cho năm 2025 nữa, chuyển sang năm 2026 đăng ký ...": the
 * act behind the "nữa" at `at`; undefined when nothing is done instead ("không đăng ký nữa, sang năm đăng ký lại").
 */
export function putInstead(tokens: readonly Token[], at: number): Instead | undefined {
  const joint = tokens[at + 1];
  if (joint?.fold !== "ma" && !JOINTS.has(joint?.acc ?? "")) return undefined;
  for (let i = at + 2; i < at + 2 + REACH; i += 1) {
    const token = tokens[i];
    if (token === undefined || token.kind === "newline" || token.kind === "punct") return undefined;
    if (!FIRST_OF_ACTS.has(token)) continue;
    if (token.fold === "giao") return givesWork(tokens, i) ? "assign" : undefined;
    if (ACTS.get(token.fold) !== tokens[i + 1]?.fold) continue;
    return actOf(tokens, i);
  }
  return undefined;
}

function givesWork(tokens: readonly Token[], i: number): boolean {
  return tokens[i + 1]?.kind === "word" && !NO_GIVING.has(tokens[i + 1]);
}

/** An act without anything behind it, or "đăng ký lại", is none that takes the place of another. */
function actOf(tokens: readonly Token[], i: number): Instead | undefined {
  const object = tokens[i + 2];
  if (object === undefined || object.kind === "newline" || AGAIN.has(object)) return undefined;
  if (object.kind === "punct" && object.acc !== '"' && object.acc !== ":") return undefined;
  if (tokens[i]?.fold === "dang") return "register";
  return tokens[i]?.fold === "phan" ? "assign" : "name";
}
