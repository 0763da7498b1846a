/** What is said where an everyday message holds more than can be done at once. */
export const everyday = {
  "acts.later":
    "The message asks for more, which is not done yet: “{rest}”. Send it again when this is settled.",
  "assign.one": "One person follows a model. Please write one of these names: {names}.",
  "visit.left":
    "Note: what was recorded before of the inspection at {places} was not agreed to and is not entered. Send it again if it is still needed.",
  "card.protected": "Ethnicity, religion and Party membership of a person are not put into the form.",
  "reported.whole":
    "Reports add up: if these are figures of the whole model, press Undo and send only what is new.",
  "decision.again":
    "Number, day and signer of a decision that was entered are not changed by themselves. Write “undo”, then send it again with the right number.",
  "reported.each":
    "Note: what was given for each household or person is not added up; write the total if it matters.",
} as const;
