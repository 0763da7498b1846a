/** Reminding the units that are behind, at the word of a committee. */
export const nudges = {
  "nudge.role": "The role {role} does not remind units. {who} do.",
  "nudge.noDeadline":
    "No deadline {what} is set for {unit}, so it is not known whom to remind. Set one, for example: “hạn {what} là 25/6”; the units that are behind are then reminded.",
  "nudge.line": "Deadline {what} ({when}): {left} units are not done: {units}.",
  "nudge.ask": "Press the button to remind the officers in charge of these units now.",
  "nudge.button": "Remind {left} units: {what}",
  "nudge.more": "and {count} other units",
  "nudge.none": "Deadline {what} ({when}): every unit is done, nobody need be reminded.",
  "nudge.done": "Reminded of {what}: {count} people of {units}.",
  "nudge.later":
    "Outside office hours or in quiet hours of theirs, it comes in the next office hours: {names}.",
  "nudge.again": "Reminded today already, not a second time: {names}.",
  "nudge.muted": "Have reminders turned off and get none: {names}.",
  "nudge.nobody": "Without an officer to remind: {units}.",
} as const;
