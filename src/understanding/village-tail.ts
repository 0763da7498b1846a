import { NAME_WORDS } from "./data/name-words";
import { phrases } from "./name-ends";
import { startsUpper } from "./starts-upper";
import type { Token } from "./tokens";
import { createVillageFinder } from "./villages";
import { wordSet } from "./word-set";
import type { Zone } from "./zone";

/** Where a name ends when the hamlet written behind it is left out; its own end when none is. */
export type VillageTail = (tokens: readonly Token[], name: Zone, capitals: boolean) => number;

/** Words of a name before the hamlet: "Đường hoa thôn Nam" has two. */
const FEWEST_WORDS = 2;
/** "Tổ dân phố" and three words of its name. */
const LONGEST_TAIL = 6;
/** Places, not people, though they may stand for those who live there: "Khu dân cư kiểu mẫu thôn Nam". */
const PLACES = wordSet("khu thon xom lang");
/** After "thôn" and its like these tell what kind of hamlet is meant, not which one: "ánh sáng thôn quê". */
const GENERAL = wordSet(
  "que xom ban lang van kieu thong moi minh ta nha khong sach xanh an binh hanh am tu nong dao trong ngo bien rung vung gioi",
);

/**
 * Builds the search for "thôn Bàu Am" at the end of "Nhà sạch vườn đẹp thôn Bàu Am": the place of a model, which is
 * no part of its name. The name of a collective keeps it ("Chi hội phụ nữ thôn Đông").
 */
export function createVillageTail(): VillageTail {
  const findVillages = createVillageFinder();
  const group = phrases(NAME_WORDS.group);
  return (tokens, name, capitals) => {
    const isGroup = group.at(tokens, name.from).length > 0;
    if (isGroup && !PLACES.has(tokens[name.from])) return name.to;
    const zone = { from: Math.max(name.from + FEWEST_WORDS, name.to - LONGEST_TAIL), to: name.to };
    const accented = tokens.slice(name.from, name.to).some((token) => token.acc !== token.fold);
    const options = { taken: () => false, capitals, accented };
    const tail = findVillages(tokens, zone, options).at(-1);
    return tail?.to === name.to && isPlace(tokens, tail, capitals) ? tail.from : name.to;
  };
}

/** In a name whose words all have capitals, a hamlet is one of them ("Ánh Sáng Thôn Quê"), unless it has a number. */
function isPlace(tokens: readonly Token[], tail: Zone, capitals: boolean): boolean {
  const last = tokens[tail.to - 1];
  if (last?.kind === "number") return true;
  const type = tokens[tail.from];
  if (capitals) return !startsUpper(type?.raw ?? "");
  return !GENERAL.has(tokens[tail.from + 1]);
}
