/** What the service itself tells about its sendings. */
export const deliveries = {
  "choices.numbers": "Answer with a number:",
  "choices.words": "Answer with one of these:",
  "delivery.fileElsewhere":
    "This app cannot take the file “{name}”. Get it over Telegram, or ask the administrator for it.",
  "delivery.quota":
    "{channel} (bot {bot}) has used {used}/{messages} messages of its quota. As it runs out, digests stop first, then reminders; answers are kept to the last.",
  "delivery.loop":
    "A message repeated many times to the same place on {channel} has been stopped. Please look at it with “failed list”.",
  "delivery.unreachable":
    "A message to {name} ({unit}) could not be sent on {channel}: {reason}. Please tell them directly; once they write to the bot again they get it.",
  "delivery.unreachable.moved":
    "A message to {name} ({unit}) could not be sent on {channel}: {reason}. It has been sent on {other} instead.",
  "delivery.why.blocked": "they have blocked the bot or never opened it",
  "delivery.why.outside-window": "it is longer than the platform allows since they last wrote",
} as const;
