import type { Token } from "../tokens";
import type { GazetteerUnit } from "../understanding";
import { wordSet } from "../word-set";
import { levelOf } from "./unit-types";

const COMMUNES = wordSet("xa phuong thon");
const MANY = wordSet("cac may nhung nhieu moi tung bo so nao 27 tat");
const WHOLE = wordSet("toan ca khap");
/** How far before a name its "các xã ... của" may stand. */
const REACH = 6;

/**
 * A name that is a former district and a commune of 2025 ("Kim Sơn"): words about its communes show the district
 * ("các xã của Kim Sơn", "toàn Kim Sơn", "Kim Sơn có xã nào"). Otherwise all stay: ask.
 */
export function narrowByContext(
  tokens: readonly Token[],
  span: { readonly from: number; readonly to: number },
  units: readonly GazetteerUnit[],
): readonly GazetteerUnit[] {
  const districts = units.filter((unit) => levelOf(unit.type) === "district");
  if (districts.length === 0 || districts.length === units.length) return units;
  return speaksOfCommunes(tokens, span) ? districts : units;
}

function speaksOfCommunes(tokens: readonly Token[], { from, to }: { from: number; to: number }): boolean {
  if (WHOLE.has(tokens[from - 1])) return true;
  for (let i = from - 1; i >= Math.max(0, from - REACH); i -= 1) {
    if (isCommunes(tokens, i)) return true;
  }
  for (let i = to; i < to + 4; i += 1) {
    if (isCommunes(tokens, i)) return true;
  }
  return false;
}

/** "các xã", "mấy xã", "xã nào". */
function isCommunes(tokens: readonly Token[], i: number): boolean {
  if (!COMMUNES.has(tokens[i])) return false;
  return (
    MANY.has(tokens[i - 1]) || ["nao", "thi"].includes(tokens[i + 1]?.fold ?? "") || isCount(tokens[i - 1])
  );
}

function isCount(token: Token | undefined): boolean {
  return token?.kind === "number";
}
