import type { decisions as vi } from "../vi/decisions";

export const decisions: Readonly<Record<keyof typeof vi, string>> = {
  "revoke.several": "{count} decisions numbered {number} stand. Which one is to be taken back?",
  "revoke.choice": "{index}. {decision}: {step} {count} models or exemplars ({codes})",
  "revoke.button": "No. {number}, {date}",
  "revoke.how": "Choose one, or give the full number and the day of the decision, or the model's code.",
  "revoke.superseded":
    "After decision no. {number}, {kind} “{name}” ({code}) had this decided: {step}{by}. Please take the later one back first: “thu hồi quyết định {code}”.",
  "revoke.superseded.more": "{count} other models or exemplars had something decided on since, too.",
  "revoke.takes": "To be taken back: {step} by {decision}: {codes}.",
  "revoke.superseded.by": ", by {decision}",
  "say.revoke": "thu hồi quyết định số {number} ngày {date}",
};
