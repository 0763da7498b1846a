import type { Button } from "./state";

/** Is the open question for an amount ("số hộ đăng ký")? Then a number is its answer, and no choice's. */
export function asksFigure(offered: readonly Button[]): boolean {
  return offered.some(({ action }) => /^unfix:[^:]*:facts\./.test(action));
}
