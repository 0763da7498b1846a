/** Mergers, targets, committees, plans, publicity. */
export const committees = {
  "count.merged":
    "Figures of {unit} include the former units that went into it: {units}; each model counts once.",
  "count.mergedMany":
    "Figures of {unit} include {count} former units that went into it; each model counts once.",
  "count.mergedInto": "{unit} is now part of {successor}.",
  "count.divided":
    "{unit} was divided among {successors}: models whose village is known count there, the others once for {main}.",
  "target.none":
    "{place} has no target of registrations for {period}. An administrator sets targets with the period.",
  "target.head":
    "{place}: {count}/{target} ({rate}%) registrations against the target for {period}: {verdict}.",
  "target.over": "{difference} over",
  "target.under": "{difference} short",
  "target.met": "met",
  "target.part": "{name} {count}/{target}",
  "target.parts.under": "Short ({count} units): {parts}.",
  "target.parts.over": "Over ({count} units): {parts}.",
  "target.parts.met": "Met exactly ({count} units): {parts}.",

  "paper.card": "Please check before saving:",
  "paper.saved": "Recorded. {what}.",
  "paper.replaces": "Saving replaces what is recorded: {before}.",
  "paper.publicity.replaces": "Saving replaces the figures of the same unit and time.",
  "paper.members":
    "How many members has the committee? Please write the whole sentence, for example “đã thành lập BCĐ gồm 17 thành viên, QĐ số 12 ngày 3/2”.",
  "paper.denied": "The role {role} does not record this. Officers and committee members do.",
  "paper.undone": "Took back the {what} just recorded.",
  "paper.built": "Somebody else has updated this since; it cannot be taken back.",
  "paper.kind.committee": "steering committee",
  "paper.kind.plan": "plan",
  "paper.kind.publicity": "publicity",
  "paper.text.committee": "{unit}: committee of {year} with {members} members{decision}{date}",
  "paper.text.plan": "{unit}: plan of {year}{number}{date}",
  "paper.text.publicity": "{unit}: {counts} (time {period})",
  "paper.number": " no. {number}",
  "paper.decision": ", decision{number}",
  "paper.date": " of {date}",
  "paper.none": "{place}: no {what} recorded for {period}.",
  "paper.coverage.committee":
    "{place}: {have}/{all} {units} have a committee for {period}, with {members} members.",
  "paper.coverage.plan": "{place}: {have}/{all} {units} have issued a plan for {period}.",
  "paper.missing": "Without ({count}): {names}.",
  "paper.besides": "Besides: {what}.",
  "publicity.report": "{count} reports",
  "publicity.article": "{count} articles",
  "publicity.count": "{place}: {counts} in {period}.",
} as const;
