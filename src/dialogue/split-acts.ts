import { actOf } from "./read-step";

const CODE = /\b(?:DVK[-\s]?\d{4}[-\s]?\d{1,6}|(?:mã số|mã|ma so|ma)\s+\d{1,6})(?!\d)/iu;
const BORDER = /([;,\n]|\.\s|\s(?:còn|con)\s)/u;
const MOST_ACTS = 6;
const LONGEST = 600;

/**
 * The acts of a message on models by their codes, each with its own words: "duyệt mã 2, mã 3; trả lại mã 1 vì trùng" is
 * two. A part without an act or a code belongs to the act before it.
 * @returns one part where there is only one act, or too many to be told apart
 */
export function splitActs(text: string): readonly string[] {
  const composed = text.normalize("NFC");
  if (composed.length > LONGEST) return [text];
  const parts: { text: string; act: ReturnType<typeof actOf> }[] = [];
  for (const [index, piece] of composed.split(BORDER).entries()) {
    const isBorder = index % 2 === 1;
    const act = !isBorder && CODE.test(piece) ? actOf(piece) : undefined;
    const last = parts.at(-1);
    if (last === undefined || (act !== undefined && last.act !== undefined && act !== last.act))
      parts.push({ text: piece, act });
    else parts[parts.length - 1] = { text: last.text + piece, act: last.act ?? act };
  }
  const told = parts.map((part) => part.text.replace(/(?:[\s,;.]|\s(?:còn|con))+$/u, "").trim());
  const areActs = parts.every(({ act }) => act !== undefined && !REPORTS.includes(act));
  return parts.length > 1 && parts.length <= MOST_ACTS && areActs ? told : [text];
}

/** One report may hold a correction; such a message is read as a whole. */
const REPORTS: readonly ReturnType<typeof actOf>[] = [
  "progress",
  "result",
  "edit",
  "correctReport",
  "history",
];
