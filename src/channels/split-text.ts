/**
 * Cuts a text into messages of at most `limit` UTF-16 units: at a line end where it can, else after a sentence,
 * else at a blank, and never inside a character.
 */
export function splitText(text: string, limit: number): string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > limit) {
    const at = cutAt(rest, limit);
    parts.push(rest.slice(0, at).trimEnd());
    rest = rest.slice(at).trimStart();
  }
  return rest === "" && parts.length > 0 ? parts : [...parts, rest];
}

/** A cut in the first quarter would leave a stub; then the next kind of border is taken. */
const TOO_EARLY = 0.25;

function cutAt(text: string, limit: number): number {
  const window = text.slice(0, limit);
  const borders = [window.lastIndexOf("\n"), lastSentenceEnd(window), window.lastIndexOf(" ")];
  const border = borders.find((at) => at > limit * TOO_EARLY);
  return border === undefined ? wholeCharacters(text, limit) : border + 1;
}

function lastSentenceEnd(window: string): number {
  return Math.max(
    window.lastIndexOf(". "),
    window.lastIndexOf("; "),
    window.lastIndexOf("? "),
    window.lastIndexOf("! "),
  );
}

const segmenter = new Intl.Segmenter("vi", { granularity: "grapheme" });

/** The end of the last whole grapheme within the limit; one longer than the limit is cut as it is. */
function wholeCharacters(text: string, limit: number): number {
  // Graphemes are short: the last border lies near the limit.
  const from = Math.max(0, limit - 256);
  const tail = text.slice(from, limit + 64);
  let end = limit;
  for (const { index, segment } of segmenter.segment(tail)) {
    if (from + index + segment.length > limit) {
      end = from + index;
      break;
    }
  }
  return end > 0 ? end : limit;
}
