import { listOf } from "../../src/dialogue/first";
import { isCommune } from "../../src/domain/unit";
import type { Request, Services } from "../handler";
import type { Closing } from "./closing";
import { splitsOf } from "./count-splits";
import { periodsBeside } from "./periods-beside";
import type { Question } from "./question";
import { asksAmounts } from "./sum-names";
import { topUnit } from "./top-unit";

/** What closes a count, a sum or a comparison: the split that it does not have, the list, the year before. */
export function countClosing(question: Question, request: Request, { units }: Services): Closing {
  const periods = periodsBeside(question);
  const beside = periods.length > 1;
  const splits = splitsOf(question);
  const fields = tellsFields(question, beside || asksAmounts(request, question));
  // The units of one commune are itself alone.
  const isOneCommune = isCommune(units().get(topUnit(question.filter.path)) ?? { type: "" });
  const byUnit = !splits.includes("unit") && !isOneCommune && question.codesBeside === undefined;
  return {
    request,
    fields,
    communesOnly: question.extras.coverage === true,
    ...(beside && { periods }),
    nexts: [
      ...(byUnit ? (["byUnit"] as const) : fields ? [] : (["byField"] as const)),
      "list",
      ...(beside ? [] : (["lastYear"] as const)),
    ],
  };
}

/** @param without no split by field is told of its own accord */
function tellsFields(question: Question, without: boolean): boolean {
  const splits = splitsOf(question);
  const { coverage, againstInitial } = question.extras;
  const special = coverage === true || againstInitial === true || listOf(question.slots.unit_raw).length > 1;
  const byItself = !without && !special && splits.length === 0;
  return byItself || splits.includes("field") || question.filter.fields !== undefined;
}
