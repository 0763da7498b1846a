/** A reminder of one's own that is changed. */
export const ownReminders = {
  "remind.moved": "The reminder “{text}” has been moved to {when}.",
} as const;
