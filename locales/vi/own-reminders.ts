/** A reminder of one's own that is changed. */
export const ownReminders = {
  "remind.moved": "Đã chuyển lời nhắc “{text}” sang {when}.",
} as const;
