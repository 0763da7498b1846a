import { AMOUNTS, type AmountName, type Amounts } from "../../src/domain/amounts";
import type { Totals } from "../../src/domain/figures";
import { formatNumber } from "../../src/reports/format";
import type { Services } from "../handler";
import { amountsText } from "../models/change-text";

export interface Average {
  readonly totals: Totals;
  readonly amounts: Amounts;
  /** Amounts that are divided; the models where there are none. */
  readonly names: readonly AmountName[];
  readonly over: { readonly count: number; readonly word: string };
}

/** "bình quân mỗi xã, phường: 2,1 mô hình (17 mô hình / 8 xã, phường)"; nothing is divided by nothing. */
export function averageText({ totals, amounts, names, over }: Average, say: Services["say"]): string {
  const { count, word } = over;
  if (count === 0) return say("average.nothing", { word });
  const divided = (figure: string, average: string) =>
    say("average.figure", { word, average, figure, over: formatNumber(count) });
  const parts =
    names.length === 0
      ? [divided(modelsText(totals, totals.all, say), modelsText(totals, rounded(totals.all / count), say))]
      : AMOUNTS.flatMap((name) => {
          const value = amounts[name];
          if (value === undefined || !names.includes(name)) return [];
          const average = name.endsWith("Vnd") ? roundedVnd(value / count) : rounded(value / count);
          return [divided(amountsText({ [name]: value }, say), amountsText({ [name]: average }, say))];
        });
  return parts.length === 0
    ? say("average.unreported")
    : say("average.each", { word, parts: parts.join("; ") });
}

function modelsText({ exemplars }: Totals, count: number, say: Services["say"]): string {
  return say(exemplars === 0 ? "average.models" : "average.both", { count: formatNumber(count) });
}

/** Money is told to ten thousand đồng, less than that to the đồng. */
function roundedVnd(value: number): number {
  return value < VND ? Math.ceil(value) : Math.round(value / VND) * VND;
}

const VND = 10_000;

/** To one decimal, below 1 to two: what there is any of is never told as none. */
function rounded(value: number): number {
  if (value >= 1 || value === 0) return Math.round(value * 10) / 10;
  return Math.max(Math.round(value * 100), 1) / 100;
}
