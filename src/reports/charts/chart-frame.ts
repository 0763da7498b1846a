import type { Chart } from "./chart";
import { type Drawn, drawnRect, drawnText, lineHeight } from "./drawn-text";
import { wrapLabel } from "./label-text";
import { colourOf, INK, INNER_WIDTH, MARGIN, RULE, SOFT_INK } from "./look";
import { textWidth } from "./text-width";

const TITLE = 44;
const SUBTITLE = 30;
const LEGEND = 28;
const NOTE = 26;
const SWATCH = 28;

export interface Frame {
  readonly drawn: readonly Drawn[];
  /** Where the body begins. */
  readonly top: number;
  readonly height: number;
}

/** What stands around the body of a chart: title, subtitle and legend above it, notes below. */
export function chartFrame(chart: Chart, bodyHeight: number): Frame {
  const title = wrapLabel(chart.title, { width: INNER_WIDTH, size: TITLE, lines: 3, bold: true });
  const subtitle = wrapLabel(chart.subtitle, { width: INNER_WIDTH, size: SUBTITLE, lines: 3 });
  const underTitle = MARGIN + title.length * lineHeight(TITLE) + 10;
  const underSubtitle = underTitle + subtitle.length * lineHeight(SUBTITLE) + 20;
  const legend = chart.series.length > 1 ? legendOf(chart, underSubtitle) : { drawn: [], end: underSubtitle };
  const top = legend.end + 16;
  const notes = chart.notes.flatMap((note) => wrapLabel(note, { width: INNER_WIDTH, size: NOTE, lines: 3 }));
  const underBody = top + bodyHeight + 20;
  return {
    drawn: [
      drawnText(title, { x: MARGIN, y: MARGIN }, { size: TITLE, weight: 700 }),
      drawnText(subtitle, { x: MARGIN, y: underTitle }, { size: SUBTITLE, fill: SOFT_INK }),
      ...legend.drawn,
      drawnRect({ x: MARGIN, y: underBody }, INNER_WIDTH, 2, RULE),
      drawnText(notes, { x: MARGIN, y: underBody + 20 }, { size: NOTE, fill: SOFT_INK }),
    ],
    top,
    height: underBody + 20 + notes.length * lineHeight(NOTE) + MARGIN - 12,
  };
}

/** The series in the order in which they are drawn, one behind the other for as long as a line holds them. */
function legendOf({ kind, series }: Chart, from: number): { drawn: Drawn[]; end: number } {
  const drawn: Drawn[] = [];
  let [x, y] = [MARGIN, from];
  for (const [index, { name }] of series.entries()) {
    const [label = ""] = wrapLabel(name, { width: INNER_WIDTH - SWATCH - 14, size: LEGEND, lines: 1 });
    const width = SWATCH + 14 + textWidth(label, LEGEND);
    if (x > MARGIN && x + width > MARGIN + INNER_WIDTH) [x, y] = [MARGIN, y + LEGEND + 20];
    const isTarget = kind === "progress" && index === 1;
    drawn.push(
      isTarget
        ? drawnRect({ x: x + SWATCH / 2 - 3, y: y - 4 }, 6, SWATCH + 8, INK)
        : drawnRect({ x, y }, SWATCH, SWATCH, colourOf(index)),
      drawnText([label], { x: x + SWATCH + 14, y: y + SWATCH / 2 }, { size: LEGEND, middle: true }),
    );
    x += width + 36;
  }
  return { drawn, end: y + SWATCH + 16 };
}
