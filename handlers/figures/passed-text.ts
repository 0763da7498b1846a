import { namedParts } from "../../src/reports/split-text";
import type { Services } from "../handler";
import { splitsOf } from "./count-splits";
import { asStored, schemeOf } from "./field-scheme";
import type { Question } from "./question";
import { topUnit } from "./top-unit";

/** Where those that have a step behind them stand now: who means only those that stand there still can see them too. */
export async function passedText(question: Question, services: Services): Promise<string> {
  const { filter, period, standing } = question;
  if (standing?.passed === undefined || standing.states !== undefined) return "";
  const { figures, say, units } = services;
  const days = filter.milestone === undefined && period.label.kind === "days" ? [say("passed.days")] : [];
  if (splitsOf(question).includes("state")) return days.join("");
  const cells = await figures.count(asStored(filter, await schemeOf(period, services)), ["state"]);
  if (cells.length === 0) return "";
  const context = { say, tree: units(), topUnit: topUnit(filter.path) };
  const parts = namedParts(cells, "state", 0, context).map((part) => say("count.part", part));
  return [say("passed.now", { parts: parts.join("; ") }), ...days].join("\n");
}
