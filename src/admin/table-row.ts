/** One line of a list: cells divided by tabs; what would break the line or the terminal becomes a space. */
export function tableRow(cells: readonly (string | number | undefined)[]): string {
  return cells.map((cell) => String(cell ?? "").replace(/\p{Cc}+/gu, " ")).join("\t");
}
