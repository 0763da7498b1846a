import type { villages as vi } from "../vi/villages";

export const villages: Readonly<Record<keyof typeof vi, string>> = {
  "villages.head": "{place}, {period}{filters}: {have}/{all} villages have models{standing}.",
  "villages.none":
    "{place}: no village is listed yet, so none can be counted. A village is recorded when a registration that names it is saved, or by the administrator.",
  "villages.with": "With models ({count}): {names}.",
  "villages.missing": "Not registered ({count}): {names}.",
  "villages.rest": "The others ({count}): {names}.",
  "villages.more": "{names}; and {count} others",
  "villages.unlisted": "Besides, {count} places are not in the list: {names}.",
  "villages.note": "Of the {count} villages that are listed; those never recorded are not counted.",
  "villages.near":
    "Note: {known} is known in this unit. If {village} is {known}, press the button to record it under that name.",
  "say.village": "sửa thôn {code} thành {village}",
};
