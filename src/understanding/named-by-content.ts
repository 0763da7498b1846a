import type { LabelKind } from "./data/labels";

const CONTENTS = new Set(["noi dung", "noi dung dang ky", "noi dung thuc hien"]);
const BESIDE: ReadonlySet<LabelKind> = new Set(["unit", "field", "level"]);
const FEWEST_BESIDE = 2;

interface Labelled {
  readonly kind: LabelKind;
  readonly words: string;
}

/** "Đơn vị: ... Nội dung: ... Lĩnh vực: ...": in a form that names the model nowhere else, its content is the name. */
export function namedByContent<T extends Labelled>(heads: readonly T[]): readonly T[] {
  if (!heads.some((head) => CONTENTS.has(head.words)) || heads.some((head) => head.kind === "name"))
    return heads;
  const isRegistration = heads.some((head) => head.kind === "field");
  if (!isRegistration || heads.filter((head) => BESIDE.has(head.kind)).length < FEWEST_BESIDE) return heads;
  return heads.map((head) => (CONTENTS.has(head.words) ? { ...head, kind: "name" } : head));
}
