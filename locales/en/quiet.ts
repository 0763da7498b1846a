/** Quiet hours, and what a person has set for all that comes unasked. */
export const quiet = {
  "quiet.set":
    "From {from} to {to} you are not reminded of deadlines and visits; what is due then comes after {to}. Answers, news of what others did, digests and reminders with a time of your own still come at once. Take back: “bỏ giờ yên tĩnh”.",
  "quiet.off": "Quiet hours taken back. Reminders come in working hours as usual.",
  "quiet.daysOff":
    "You are not reminded of deadlines on days off; what falls on one comes on a working day. For quiet by the hour type, for example: “đừng nhắc tôi từ 20 giờ đến 7 giờ”.",
  "settings.title": "How you are reminded:",
  "settings.on": "- Reminders are on: in working hours of working days. Off: “tắt nhắc”.",
  "settings.muted": "- Reminders are off. On again: “bật nhắc”.",
  "settings.muted.until": "- Reminders are off until {when}. On again before: “bật nhắc”.",
  "settings.quiet": "- Quiet hours: from {from} to {to}. Take back: “bỏ giờ yên tĩnh”.",
  "settings.quiet.none": "- Quiet hours: none. Set: “đừng nhắc tôi sau 20 giờ”.",
  "settings.digests": "- Digests: {count}. See: “tôi đang nhận những bản tin nào”.",
  "settings.reminders": "- Reminders of your own: {count}. See: “xem lời nhắc của tôi”.",
} as const;
