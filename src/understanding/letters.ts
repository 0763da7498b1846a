/** What one accented Latin letter is made of. */
export interface Letter {
  /** Lower case without any mark: "ấ" -> "a", "đ" -> "d". */
  readonly fold: string;
  /** Lower case with its quality mark (mũ, móc, trăng) but no tone: "ấ" -> "â". */
  readonly base: string;
  /** 0 none, 1 huyền, 2 sắc, 3 ngã, 4 hỏi, 5 nặng. */
  readonly tone: number;
}

/** Combining marks of the five written tones, in the order of `Letter.tone` (1..5). */
export const TONE_MARKS = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"] as const;

const QUALITY_MARKS = new Set(["\u0302", "\u0306", "\u031b"]);
const RANGES: readonly (readonly [number, number])[] = [
  [0xc0, 0x24f],
  [0x1e00, 0x1eff],
];
/** Of one length from the start: an array that grows over a gap is searched by hashes. */
const TABLE = new Array<Letter | undefined>(0x1f00).fill(undefined);
for (const [from, to] of RANGES) for (let code = from; code <= to; code += 1) TABLE[code] = describe(code);

/** The parts of an accented Latin letter; undefined for ASCII and for letters of other scripts. */
export function letterOf(code: number): Letter | undefined {
  return TABLE[code];
}

function describe(code: number): Letter {
  const lower = String.fromCharCode(code).toLowerCase();
  if (lower === "đ") return { fold: "d", base: "đ", tone: 0 };
  const [plain = lower, ...marks] = [...lower.normalize("NFD")];
  const tone = TONE_MARKS.findIndex((mark, i) => i > 0 && marks.includes(mark));
  const quality = marks.filter((mark) => QUALITY_MARKS.has(mark)).join("");
  return { fold: plain, base: (plain + quality).normalize("NFC"), tone: Math.max(tone, 0) };
}
