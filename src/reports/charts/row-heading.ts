import { type Drawn, drawnText } from "./drawn-text";
import { wrapLabel } from "./label-text";
import { INNER_WIDTH, MARGIN } from "./look";
import { textWidth } from "./text-width";

/** Of the line above a bar. */
export const HEADING_HEIGHT = 46;

const NAME = 30;
/** A long sum is written smaller rather than over the name. */
const TOTAL_SIZES = [NAME, 26];
const SMALLEST = 22;
const GAP = 24;

/** The line above a bar that is as wide as the picture: the name on the left, what it comes to on the right. */
export function rowHeading(name: string, total: string, top: number): Drawn[] {
  const size = TOTAL_SIZES.find((wanted) => textWidth(total, wanted, true) <= INNER_WIDTH * 0.6) ?? SMALLEST;
  const width = INNER_WIDTH - textWidth(total, size, true) - GAP;
  const y = top + HEADING_HEIGHT / 2;
  const lines = wrapLabel(name, { width, size: NAME, lines: 1 });
  return [
    drawnText(lines, { x: MARGIN, y }, { size: NAME, middle: true }),
    drawnText([total], { x: MARGIN + INNER_WIDTH, y }, { size, weight: 600, align: "right", middle: true }),
  ];
}
