/** A range of merged cells, counted from 0, both ends included. */
export interface Merge {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

const FIRST_SHEET = /<(?:\w+:)?sheet\b[^>]*\br:id="([^"]{1,50})"/;
const RELATION = /<Relationship\b[^>]*>/g;
const MERGE = /<(?:\w+:)?mergeCell\b[^>]*\bref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/g;
/** A list has a few merged titles and groups; of more, the first ones are filled. */
const MOST = 2_000;

/** The merged cells of the first sheet, of the unpacked parts of a workbook; none where they cannot be read. */
export function readMerges(parts: ReadonlyMap<string, Buffer>): Merge[] {
  const text = (name: string) => parts.get(name)?.toString("utf8") ?? "";
  const id = FIRST_SHEET.exec(text("xl/workbook.xml"))?.[1];
  const relations = text("xl/_rels/workbook.xml.rels").match(RELATION) ?? [];
  const relation = relations.find((one) => one.includes(`Id="${id}"`));
  const target = /\bTarget="(?:\/xl\/)?([^"]{1,200})"/.exec(relation ?? "")?.[1];
  const merges: Merge[] = [];
  for (const [, left = "", top, right = "", bottom] of text(`xl/${target}`).matchAll(MERGE)) {
    if (merges.length === MOST) break;
    merges.push({
      ...{ top: Number(top) - 1, bottom: Number(bottom) - 1 },
      ...{ left: columnOf(left), right: columnOf(right) },
    });
  }
  return merges;
}

/** "A" is 0, "Z" 25, "AA" 26. */
function columnOf(letters: string): number {
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
