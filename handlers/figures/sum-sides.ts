import { AMOUNTS, type AmountName } from "../../src/domain/amounts";
import type { SumCell } from "../../src/domain/figures";
import { capitalised } from "../../src/reports/figures-text";
import type { Services } from "../handler";
import { amountsText } from "../models/change-text";

/** One unit or period of a question that sets sums side by side. */
export interface SumSide {
  readonly name: string;
  readonly amounts: SumCell["amounts"];
}

/** "Xã A nhiều hơn: 1.090 m² đất."; of what one side has no figures there is no difference. */
export function sumDifferenceText(sides: readonly SumSide[], say: Services["say"]): string {
  const [one, other, ...rest] = sides;
  if (one === undefined || other === undefined || rest.length > 0) return "";
  const first = AMOUNTS.filter((name) => has(one, name) && has(other, name));
  const more = (a: SumSide, b: SumSide) =>
    Object.fromEntries(
      first.flatMap((name) => {
        const difference = (a.amounts[name] ?? 0) - (b.amounts[name] ?? 0);
        return difference > 0 ? [[name, difference] as const] : [];
      }),
    );
  const lines = [
    [one, more(one, other)],
    [other, more(other, one)],
  ] as const;
  const told = lines.flatMap(([{ name }, amounts]) => {
    const text = amountsText(amounts, say);
    return text === "" ? [] : [say("sum.sidesMore", { name: capitalised(name), amounts: text })];
  });
  if (told.length > 0 || first.length === 0) return told.join(" ");
  const same = Object.fromEntries(first.map((name) => [name, one.amounts[name] ?? 0]));
  return say("sum.sidesEqual", { amounts: amountsText(same, say) });
}

function has({ amounts }: SumSide, name: AmountName): boolean {
  return amounts[name] !== undefined;
}
