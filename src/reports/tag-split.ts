import type { Cell } from "../domain/figures";

/**
 * Cells counted by all tags of a model at once ("|vùng giáo|trọng điểm"), as one cell for each of its tags: a model with two
 * stands under both. One without any stands under the empty key.
 */
export function byEachTag<C extends Pick<Cell, "keys">>(cells: readonly C[], position: number): C[] {
  return cells.flatMap((cell) =>
    tagsOf(cell.keys[position]).map((tag) => ({
      ...cell,
      keys: cell.keys.map((key, index) => (index === position ? tag : key)),
    })),
  );
}

/** How many records carry two tags or more. */
export function taggedTwice(cells: readonly Cell[], position: number): number {
  return cells
    .filter((cell) => tagsOf(cell.keys[position]).length > 1)
    .reduce((sum, { count }) => sum + count, 0);
}

function tagsOf(key = ""): readonly string[] {
  const tags = key.split("|").filter((tag) => tag !== "");
  return tags.length === 0 ? [""] : tags;
}
