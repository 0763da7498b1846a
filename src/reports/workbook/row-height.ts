/** Points of one line of 11-point text. */
export const LINE_HEIGHT = 15;

/**
 * Lines that a wrapped text takes.
 * @param width of its column in characters
 */
export function linesOfText(text: string, width: number): number {
  if (text.length <= width && !text.includes("\n")) return 1;
  return text.split("\n").reduce((lines, part) => lines + Math.max(1, Math.ceil(part.length / width)), 0);
}
