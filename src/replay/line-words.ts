import { formatCode } from "../domain/link-code";
import type { Store } from "../store/store";
import { fold } from "../understanding/fold";

/** How the bot is addressed at the head of a message in a group of a script. */
export const MENTION = /^\s*@(?:bot|trợ lý|tro ly|dvk)(?=[\s,:]|$)[\s,:]*/iu;

/** A label as a script may write it: case, emoji, numbering and marks aside. */
function labelKey(label: string): string {
  return fold(label)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(/^\d+ (?=\S)/, "");
}

/**
 * The place of the button that a script means, or -1. Where several things stand, the one for all of them ("Lưu tất cả")
 * is what a bare "Lưu" presses.
 */
export function placeOfLabel(label: string, labels: readonly string[]): number {
  const wanted = labelKey(label);
  const keys = labels.map(labelKey);
  const exact = keys.indexOf(wanted);
  return exact >= 0 ? exact : keys.indexOf(`${wanted} tat ca`);
}

/** "{code hoa}" in a text stands for a fresh one-time code of that person, as `admin people code hoa` prints it. */
export async function withCodes(
  text: string,
  { people, linkCodes }: Pick<Store, "people" | "linkCodes">,
  now: Date,
): Promise<string> {
  const [mark, id] = /\{code ([\w-]+)\}/.exec(text) ?? [];
  if (mark === undefined || id === undefined || (await people.find(id)) === null) return text;
  const { code } = await linkCodes.issue(id, now);
  return text.replace(mark, formatCode(code));
}
