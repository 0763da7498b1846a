/** Code of the unit at the top of an area: the last part of its path. */
export function topUnit(path: string): string {
  return decodeURIComponent(path.split("/").at(-2) ?? "");
}
