/** Lists of what was added up. */
export const sumLists = {
  "filter.having": "with {what} reported",
  "list.line.amount": "{line}: {amounts}",
} as const;
