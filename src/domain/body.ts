/**
 * Which kind of body runs a model: a Party cell (chi bộ), the Fatherland Front (Mặt trận), one of the associations (hội,
 * đoàn thể) or an armed force. A Party cell's model must not be one that the Front or an association of the same place
 * runs already; and leaders ask what each of them is in charge of.
 */
export const BODIES = [
  "chi_bo",
  "mat_tran",
  "phu_nu",
  "nong_dan",
  "cuu_chien_binh",
  "thanh_nien",
  "cong_doan",
  // Any other association, or one that was not named.
  "hoi",
  "cong_an",
  "quan_su",
] as const;
export type Body = (typeof BODIES)[number];

/** Whom the rule against duplicates says nothing of. */
const FORCES: readonly (Body | undefined)[] = ["cong_an", "quan_su"];

/** May these two kinds not run one and the same model in one place? */
export function mustDiffer(a: Body | undefined, b: Body | undefined): boolean {
  if (a === undefined || b === undefined || FORCES.includes(a) || FORCES.includes(b)) return false;
  return a !== b && (a === "chi_bo" || b === "chi_bo");
}
