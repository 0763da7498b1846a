import { totalsOf } from "../../src/domain/figures";
import type { Services } from "../handler";
import { asStored, schemeOf } from "./field-scheme";
import type { Question } from "./question";

/**
 * Who runs a model is only known where it was said: how many of the others there are, so that a zero is not taken for
 * certain. Empty where nothing of that was asked, or all say it.
 */
export async function bodyUnknownText(question: Question, services: Services): Promise<string> {
  const { filter, period } = question;
  if (filter.body === undefined) return "";
  const scheme = await schemeOf(period, services);
  const cells = await services.figures.count({ ...asStored(filter, scheme), body: "unknown" }, []);
  const { all: count } = totalsOf(cells);
  return count === 0 ? "" : services.say("gap.body.unknown", { count });
}
