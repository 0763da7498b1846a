/** Lists of what was added up. */
export const sumLists = {
  "list.having": ", with {what} reported",
  "list.line.amount": "{line}: {amounts}",
} as const;
