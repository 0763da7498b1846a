import type { Token } from "./tokens";
import { wordSet } from "./word-set";
import type { Zone } from "./zone";

/** Without accents these are states (chậm, trễ, nợ, tồn, muộn), and far more often other words (tre, nở, mượn, chạm). */
const STATES = wordSet("cham tre no ton muon");
/** How a sentence goes on behind the state ... */
const AFTER = wordSet(
  "tien han hen bao nop gui cap so ho nhat nay roi qua khong chua hon the vay deadline lam vi do ma nhe a trong o thi la tu thang quy nam tuan va hay xa don phuong giup anh chi nhi ha he nua lai ket viec trien thuc xu giai duyet phe hoan re tre cham",
);
/** ... and what stands right before it. */
const BEFORE = wordSet("bi con dang nao qua da se sap hay hon van rat kha ai ma");

/** At the end of a clause the word before decides: "cho muon", "chay no", "choi tre". */
const ENDING = wordSet("cho chay phao lieu choi chuc");

/**
 * "sot tre thay tui ni long", "duong no hoa", "tu do cho muon" in a text without accents: a word that could be a state, at a
 * place where none stands.
 */
export function isOtherWord(tokens: readonly Token[], hit: Zone): boolean {
  const token = tokens[hit.from];
  if (hit.to - hit.from !== 1 || token === undefined || !STATES.has(token) || token.acc !== token.fold)
    return false;
  const next = tokens[hit.to];
  if (next?.kind === "word" && !AFTER.has(next)) return !BEFORE.has(tokens[hit.from - 1]);
  return next?.kind !== "word" && ENDING.has(tokens[hit.from - 1]);
}
