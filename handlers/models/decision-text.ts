import type { DecisionPaper } from "../../src/domain/decision";
import { formatDay } from "../../src/reports/format";
import type { Services } from "../handler";

/** "Quyết định số 15-QĐ/ĐU, ngày 12/12/2026, đồng chí Trần Văn Nam ký"; empty when nothing of it was said. */
export function decisionText(
  { number, date, signer, statedLevel }: DecisionPaper,
  say: Services["say"],
): string {
  const parts = [
    number === undefined ? "" : say("decision.number", { number }),
    date === undefined ? "" : say("decision.date", { date: formatDay(date) }),
    statedLevel === undefined ? "" : say(`level.${statedLevel}`),
    signer === undefined ? "" : say("decision.signer", { name: signer }),
  ].filter((part) => part !== "");
  return parts.length === 0 ? "" : say("decision", { parts: parts.join(", ") });
}
