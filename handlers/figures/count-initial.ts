import { type Totals, totalsOf } from "../../src/domain/figures";
import { initialCutOff } from "../../src/domain/period";
import { figureText, filtersText, periodText, placeText } from "../../src/reports/figures-text";
import { formatDay } from "../../src/reports/format";
import type { Services } from "../handler";
import { asStored, schemeOf } from "./field-scheme";
import type { Question } from "./question";
import { topUnit } from "./top-unit";

/** Against what was registered at first (đăng ký ban đầu). */
export async function initialText(question: Question, services: Services): Promise<string> {
  const { say, units } = services;
  const { cutOff, now: nowTotals, initial: thenTotals } = await initialOf(question, services);
  const difference = nowTotals.all - thenTotals.all;
  const values = { initial: thenTotals.all, now: nowTotals.all, date: formatDay(cutOff) };
  const sentence =
    difference === 0
      ? say("count.initial.equal", { initial: thenTotals.all, date: values.date })
      : difference > 0
        ? say("count.initial.over", { ...values, difference })
        : say("count.initial.under", { ...values, difference: -difference });
  const context = { say, tree: units(), topUnit: topUnit(question.filter.path) };
  const filters = filtersText(question.filter, context);
  const place = `${placeText(question, say)}, ${periodText(question.period, say)}${filters}`;
  return `${place}: ${figureText(nowTotals, say)}.\n${sentence}`;
}

/** What is registered, and what of it was by the last day of the first registration. */
export async function initialOf(
  question: Question,
  services: Pick<Services, "figures" | "periods">,
): Promise<{ readonly cutOff: string; readonly now: Totals; readonly initial: Totals }> {
  const { figures, periods } = services;
  const { label } = question.period;
  const year = label.kind === "year" ? label.year : Number(String(label.from).slice(0, 4));
  const filter = asStored(question.filter, await schemeOf(question.period, services));
  const [first] = await figures.list(filter, { skip: 0, limit: 1 });
  const cutOff = initialCutOff(await periods.get(year), first?.registeredOn);
  const [now, then] = await Promise.all([
    figures.count(filter, []),
    figures.count({ ...filter, to: cutOff }, []),
  ]);
  return { cutOff, now: totalsOf(now), initial: totalsOf(then) };
}
