import type { AmountName, Amounts } from "./amounts";

/** Amounts that are parts of another one. */
const PARTS: readonly (readonly [AmountName, readonly AmountName[]])[] = [
  ["amountVnd", ["budgetVnd", "peopleVnd", "socialVnd"]],
  ["landM2", ["residentialM2"]],
];

/**
 * The amounts of a report after a correction that names only some of them. A whole and its parts go on fitting together:
 * where the parts made up the whole, it follows them, and an only part follows it; a whole that was more than its parts
 * stays. Parts that come to more than a corrected whole are known no longer. Pure.
 */
export function correctAmounts(old: Amounts, said: Amounts): Amounts {
  return PARTS.reduce<Amounts>((amounts, [whole, parts]) => withParts(amounts, { whole, parts, old, said }), {
    ...old,
    ...said,
  });
}

interface Matter {
  readonly whole: AmountName;
  readonly parts: readonly AmountName[];
  readonly old: Amounts;
  readonly said: Amounts;
}

function withParts(amounts: Amounts, { whole, parts, old, said }: Matter): Amounts {
  const [before, now] = [old[whole], said[whole]];
  if (before === undefined || now === undefined) return amounts;
  const made = sumOf(old, parts);
  const saidParts = sumOf(said, parts);
  // Money of one source alone is read as the whole of what was said, not of the report.
  if (saidParts > 0 && now === saidParts) {
    const sum = sumOf(amounts, parts);
    return { ...amounts, [whole]: made === before ? sum : Math.max(before, sum) };
  }
  if (saidParts > 0 || made === 0) return amounts;
  const standing = parts.filter((part) => old[part] !== undefined);
  const [only, other] = standing;
  if (only !== undefined && other === undefined && made === before) return { ...amounts, [only]: now };
  return made > now ? without(amounts, standing) : amounts;
}

function sumOf(amounts: Amounts, names: readonly AmountName[]): number {
  return names.reduce((sum, name) => sum + (amounts[name] ?? 0), 0);
}

function without(amounts: Amounts, names: readonly AmountName[]): Amounts {
  return Object.fromEntries(Object.entries(amounts).filter(([name]) => !names.some((one) => one === name)));
}
