import { fitFileName } from "../../src/reports/fit-file-name";
import type { Services } from "../handler";

/** Platforms cut longer names, the extension with them. */
const LONGEST_PLACE = 80;

interface Covered {
  readonly period: string;
  readonly placeName: string;
  /** ", lĩnh vực Kinh tế": a file of a part is never named as the whole. */
  readonly filters: string;
}

/** What a file of figures is called: what it is, its time, its place and what narrows it. */
export function fileName(
  kind: "document.file" | "export.file",
  { period, placeName, filters }: Covered,
  say: Services["say"],
): string {
  return fitFileName(say(kind, { period, place: fitFileName(`${placeName}${filters}`, LONGEST_PLACE) }));
}
