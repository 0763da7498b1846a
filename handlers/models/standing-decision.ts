import type { Decision } from "../../src/domain/decision";
import type { Services } from "../handler";

/** The newest decision that still stands for a model, which taking back (thu hồi) would end; none where nothing was decided. */
export async function standingDecision(
  code: string,
  { decisions }: Pick<Services, "decisions">,
): Promise<Decision | undefined> {
  return (await decisions.about(code)).findLast((decision) => standingCodes(decision).includes(code));
}

/** The models that a decision still stands for. */
export function standingCodes({ codes, withdrawn }: Decision): readonly string[] {
  return codes.filter((code) => !withdrawn.some((taken) => taken.code === code));
}
