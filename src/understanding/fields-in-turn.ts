import type { Reading } from "./reading";
import type { Field } from "./understanding";

const JOINTS: ReadonlySet<string> = new Set([",", ";", "va", "roi", "&", "+", "/"]);
/** ", và". */
const MOST_BETWEEN = 2;

/**
 * "Lĩnh vực lần lượt ANQP, NTM, KT": as many fields side by side as there are records, one for each in its order.
 * @returns undefined when the fields of the message are no such list
 */
export function fieldsInTurn({ fields, tokens }: Reading, records: number): readonly Field[] | undefined {
  if (records < 2 || fields.length !== records) return undefined;
  const isList = fields.every(({ from }, index) => {
    const before = fields[index - 1];
    if (before === undefined) return true;
    const between = tokens.slice(before.to, from);
    return between.length <= MOST_BETWEEN && between.every(({ fold }) => JOINTS.has(fold));
  });
  return isList ? fields.map(({ field }) => field) : undefined;
}
