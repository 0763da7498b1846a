import type { Decision } from "../../src/domain/decision";
import type { Model } from "../../src/domain/model";
import type { Services } from "../handler";
import { decisionText } from "./decision-text";
import { standingDecision } from "./standing-decision";
import { dayOfDecision } from "./which-decision";

const MOST_CODES = 5;

/**
 * Which decisions would be taken back on these models: of each model the newest, which may be a later one than the
 * person has in mind (khen thưởng after công nhận).
 */
export async function revokedLines(
  models: readonly Model[],
  services: Pick<Services, "decisions" | "say">,
): Promise<readonly string[]> {
  const taken = new Map<string, { readonly paper: Decision; readonly codes: string[] }>();
  for (const { code } of models) {
    const paper = await standingDecision(code, services);
    if (paper === undefined) continue;
    const group = taken.get(paper.id);
    if (group === undefined) taken.set(paper.id, { paper, codes: [code] });
    else group.codes.push(code);
  }
  return [...taken.values()].map(({ paper, codes }) => line(paper, codes, services));
}

function line(paper: Decision, codes: readonly string[], { say }: Pick<Services, "say">): string {
  const shown = codes.slice(0, MOST_CODES).join(", ");
  return say("revoke.takes", {
    step: say(`step.${paper.type}`),
    decision: decisionText({ ...paper, date: dayOfDecision(paper) }, say),
    codes: codes.length > MOST_CODES ? `${shown}, …` : shown,
  });
}
