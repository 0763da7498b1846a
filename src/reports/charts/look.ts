/** Pixels; a phone shows the picture about a third as wide, so that 30 here is 10 to 11 there. */
export const WIDTH = 1080;
export const MARGIN = 48;
export const INNER_WIDTH = WIDTH - 2 * MARGIN;

export const FONT_FAMILY = "Be Vietnam Pro";
export const INK = "#1B1F24";
export const SOFT_INK = "#57606A";
export const RULE = "#D0D7DE";
export const PAPER = "#FFFFFF";

/** Okabe and Ito: eight colours that people with any colour vision tell apart; those readable on white come first. */
const COLOURS = ["#0072B2", "#E69F00", "#009E73", "#D55E00", "#56B4E9", "#CC79A7", "#F0E442", "#595959"];

/** The colour of the n-th series; the first one is also that of a chart with a single series. */
export function colourOf(index: number): string {
  return COLOURS[index % COLOURS.length] ?? INK;
}

/** What is written on a colour: white only where it is dark enough. */
export function inkOn(colour: string): string {
  return ["#0072B2", "#D55E00", "#595959"].includes(colour) ? PAPER : INK;
}

/** As single properties: the renderer does not know the short form. */
export function font(size: number, weight: 400 | 600 | 700 = 400) {
  return { fontSize: size, fontWeight: weight, fontFamily: FONT_FAMILY };
}
