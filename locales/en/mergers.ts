import type { mergers as vi } from "../vi/mergers";

export const mergers: Readonly<Record<keyof typeof vi, string>> = {
  "merged.unit": "{unit} (formerly {former})",
  "merged.into": "{unit} (went into {successor})",
  "merged.ended": "{unit} (no longer there)",
  "merged.people.listed": "The list still has {unit}: whoever is of it is put into the new unit.",
  "merged.people.divided":
    "The list still has {unit}, which was divided into {units}: say which unit each person is of now (people move).",
  "merged.people.none":
    "The list still has {unit}: whoever is of it is to be moved to another unit (people move).",
  "merged.people.taken": "People who moved with their unit: {count}.",
  "merged.people.open": "People of a divided unit whom an administrator has to move (people move): {count}.",
  "merged.people.line": "{person}: {former} → {unit}",
  "merged.own.taken":
    "Your unit ({former}) went into {unit}: from now on you work with the assistant for {unit}. If that is not right, please tell the administrator.",
  "merged.own.divided":
    "Your unit ({former}) was divided into {units}: the administrator will give you your new unit; until then you only see the work of {former}.",
  "merged.admin.divided":
    "{former} was divided into {units}: {name} ({person}) is to be given a new unit (whoever runs the server: people move).",
  "merged.visit": "As {former} went into {unit}, this visit is now one to {unit}.",
  "merged.deadline":
    "The deadline {what} ({when}) set for {former} is now one for {unit}, which is reminded of it, as {former} went into {unit}.",
  "merged.deadline.beside":
    "Note: {unit} also has a deadline {what} of its own ({when}); drop one of them if there is one too many.",
};
