import { askedCommunes } from "../../src/reports/asked-communes";
import { underSuccessors } from "../figures/merged-units";
import type { Question } from "../figures/question";
import type { Services } from "../handler";

/** Says with which unit the records of another count: of one that was merged, with the one it went into. */
export function countedWith(
  question: Question,
  { units }: Pick<Services, "units">,
): (code: string) => string {
  const known = new Map<string, string>();
  return (code) => {
    const counted =
      known.get(code) ?? underSuccessors([{ keys: [code] }], 0, question, units())[0]?.keys[0] ?? code;
    known.set(code, counted);
    return counted;
  };
}

/**
 * The units of a summary in the order of the tree: every commune of the area, with records or without ("còn 5 xã chưa đăng
 * ký" can be seen), and whoever else has some.
 * @param found codes of the units that have records
 */
export function summaryUnits(
  { filter, period }: Question,
  found: Iterable<string>,
  countsWith: (code: string) => string,
  { units }: Pick<Services, "units">,
): readonly string[] {
  const tree = units();
  const communes = askedCommunes({ filter, period }, tree).map(({ code }) => countsWith(code));
  return inTreeOrder(new Set([...communes, ...found]), tree.under(filter.path));
}

function inTreeOrder(codes: ReadonlySet<string>, tree: readonly { readonly code: string }[]): string[] {
  const known = tree.map(({ code }) => code).filter((code) => codes.has(code));
  const inside = new Set(known);
  return [...known, ...[...codes].filter((code) => !inside.has(code))];
}
