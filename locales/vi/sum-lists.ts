/** Lists of what was added up. */
export const sumLists = {
  "filter.having": "có báo cáo {what}",
  "list.line.amount": "{line}: {amounts}",
} as const;
