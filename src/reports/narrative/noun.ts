import type { Say } from "../../../locales/say";
import type { Totals } from "../../domain/figures";

/** What is counted: "mô hình", "điển hình", or both where there are both (or it is not known which). */
export function nounOf(counted: readonly Pick<Totals, "models" | "exemplars">[], say: Say): string {
  const models = counted.some((one) => one.models > 0);
  const exemplars = counted.some((one) => one.exemplars > 0);
  if (models === exemplars) return say("narrative.bothKinds");
  return models ? say("kind.mo_hinh") : say("kind.dien_hinh");
}
