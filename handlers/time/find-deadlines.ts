import type { DeadlineMatter } from "../../src/dialogue/read-deadline";
import type { Deadline } from "../../src/domain/deadline";
import { isSameTitle } from "../../src/domain/same-deadline";

/** Those of the same kind and, where both have one, the same title: "báo cáo 6 tháng" is no "báo cáo quý 1". */
export function matching(
  deadlines: readonly Deadline[],
  { kind, title, level }: Pick<DeadlineMatter, "kind" | "title" | "level">,
): readonly Deadline[] {
  const fits = deadlines.filter(
    (deadline) =>
      (kind === undefined || deadline.kind === kind) &&
      (level === undefined || (deadline.level ?? level) === level),
  );
  if (title === undefined) return fits;
  return fits.filter((deadline) => deadline.title !== undefined && isSameTitle(deadline.title, title));
}
