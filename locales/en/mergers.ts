import type { mergers as vi } from "../vi/mergers";

export const mergers: Readonly<Record<keyof typeof vi, string>> = {
  "merged.unit": "{unit} (formerly {former})",
  "merged.into": "{unit} (went into {successor})",
  "merged.ended": "{unit} (no longer there)",
  "merged.people":
    "The list still has {unit}: whoever is of it is to be moved to the new unit (people move).",
  "merged.visit": "As {former} went into {unit}, this visit is now one to {unit}.",
  "merged.deadline":
    "The deadline {what} ({when}) set for {former} is now one for {unit}, which is reminded of it, as {former} went into {unit}.",
  "merged.deadline.beside":
    "Note: {unit} also has a deadline {what} of its own ({when}); drop one of them if there is one too many.",
};
