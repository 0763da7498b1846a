import { putInstead } from "./put-instead";
import type { Token } from "./tokens";
import { wordSet } from "./word-set";
import type { Zone } from "./zone";

const GIVING_UP = wordSet("khong thoi chang");
const GIVEN_UP = wordSet("dang lay lam cho de nhan o dat giao ghi");
/** What only counts as given up when something is put in its place. */
const NAMED_BEFORE = wordSet("dang gioi tien de giao cho phan");
/** "không để chị A theo xã B nữa": whose work it was is given up, not the place. */
const FOLLOWING = wordSet("theo nam lo bam kem phu quan");
const LONGEST = 14;

/**
 * Adds what is given up for something else: "không đăng ký cho xã A nữa mà đăng ký cho xã B", "không giới thiệu ông A nữa,
 * giới thiệu ông B".
 */
export function addGivenUp(zones: Zone[], tokens: readonly Token[]): void {
  for (let i = 0; i + 1 < tokens.length; i += 1) {
    if (!GIVING_UP.has(tokens[i])) continue;
    const but = GIVEN_UP.has(tokens[i + 1]);
    const named = NAMED_BEFORE.has(tokens[i + 1]);
    if (!but && !named) continue;
    for (let at = i + 2; at < i + LONGEST && isInside(tokens[at]); at += 1) {
      if (tokens[at]?.fold !== "nua") continue;
      if (but && tokens[at + 1]?.fold === "ma") zones.push({ from: i, to: at + 1 });
      else if (named && putInstead(tokens, at) !== undefined)
        zones.push({ from: i, to: followedFrom(tokens, i + 2, at) });
      break;
    }
  }
}

function isInside(token: Token | undefined): boolean {
  return token?.kind === "word" || token?.kind === "number";
}

/** Where the work begins that somebody else takes over, else behind the "nữa" at `at`. */
function followedFrom(tokens: readonly Token[], from: number, at: number): number {
  for (let i = from; i < at; i += 1) if (FOLLOWING.has(tokens[i]) && tokens[i]?.acc !== "năm") return i;
  return at + 1;
}
