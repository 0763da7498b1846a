/**
 * Which kind of body runs a model, as far as the rule against duplicates asks: a Party cell's (chi bộ) model must not be
 * one that the Fatherland Front (Mặt trận) or an association (hội) of the same place runs already.
 */
export const BODIES = ["chi_bo", "mat_tran", "hoi"] as const;
export type Body = (typeof BODIES)[number];

/** May these two kinds not run one and the same model in one place? */
export function mustDiffer(a: Body | undefined, b: Body | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b && (a === "chi_bo" || b === "chi_bo");
}
