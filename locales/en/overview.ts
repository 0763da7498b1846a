import type { overview as vi } from "../vi/overview";

export const overview: Readonly<Record<keyof typeof vi, string>> = {
  "overview.head":
    "How things stand, {place}, {period}{filters}: {registered} registered; {approved} approved; {reported} reported; {recognised} recognised; {commended} commended.",
  "overview.target": "- Against the target: {count}/{target}, {verdict}.",
  "overview.news": "- {period}: {what}.",
  "overview.news.none": "nothing new",
  "overview.news.registered": "{registered} registered",
  "overview.news.approved": "{approved} approved",
  "overview.news.reported": "{reported} reported",
  "overview.news.recognised": "{recognised} recognised",
  "overview.news.commended": "{commended} commended",
  "overview.waiting": "- Waiting for approval: {count}.",
  "overview.late": "- Overdue {title} ({date}): {count} units ({units}).",
  "overview.visits": "- Inspections until {to}: {count} ({units}).",
  "overview.more": "{names} and {count} other units",
  "merit.none": "No verdict is given; the share of models recognised, by unit:",
  // Read as if it had been typed.
  "merit.question": "tỷ lệ được công nhận theo đơn vị",
};
