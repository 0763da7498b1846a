/** What is said where an everyday message holds more than can be done at once. */
export const everyday = {
  "acts.later":
    "The message asks for more, which is not done yet: “{rest}”. Send it again when this is settled.",
  "assign.one": "One person follows a model. Please write one of these names: {names}.",
} as const;
