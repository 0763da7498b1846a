/** What no file system takes in a name. */
const UNFIT = /[\\/:*?"<>|\p{Cc}]+/gu;
const WORD_END = /[\s,;.(-]+\S*$/u;

/**
 * A name of a file with a dash for what cannot stand in one.
 * @param longest characters; a longer name ends with a whole word
 */
export function fitFileName(name: string, longest = Number.POSITIVE_INFINITY): string {
  const fit = name.replace(UNFIT, "-");
  return fit.length <= longest ? fit : fit.slice(0, longest + 1).replace(WORD_END, "");
}
