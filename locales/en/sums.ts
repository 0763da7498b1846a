import type { sums as vi } from "../vi/sums";

export const sums: Readonly<Record<keyof typeof vi, string>> = {
  "sum.head": "{place}, {period}{filters}: {amounts}.",
  "sum.none": "{place}, {period}{filters}: no report has these figures yet.",
  "sum.from":
    "From {reports} reports of {models} models; of a corrected report only the last version counts.",
  "sum.fromDays":
    "From {reports} reports of that time on {models} models; of a corrected report only the last version counts.",
  "sum.unsourced": "Of the money, {value} is without a source.",
  "sum.oversourced":
    "Note: the sources come to {sources}, more than the whole {total}; please check the reports.",
  "sum.by": "By {split}:",
  "sum.sides": "Figures of the reports:",
  "sum.part": "- {name}: {amounts}",
  "sum.part.none": "no figures yet",
  "sum.rest": "{count} other units",
};
