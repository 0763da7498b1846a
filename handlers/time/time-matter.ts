import { asksToNudge } from "../../src/dialogue/asks-to-nudge";
import { readDeadline } from "../../src/dialogue/read-deadline";
import { readReminder } from "../../src/dialogue/read-reminder";
import type { Request, Response, Services } from "../handler";
import { dropReminder, moveReminder } from "./change-reminder";
import { dropDeadline, dropOne } from "./drop-deadline";
import { dueWork } from "./due-work";
import { lateUnits } from "./late-units";
import { listDeadlines } from "./list-deadlines";
import { markDone, unmarkDone } from "./mark-done";
import { nudge } from "./nudge";
import { nudgeNow } from "./nudge-now";
import { cancelReminder, listReminders, setReminder } from "./own-reminders";
import { putOff } from "./put-off";
import { setDeadline } from "./set-deadline";
import { setReminders } from "./several-reminders";
import { unasked } from "./unasked";

/**
 * Deadlines, one's own reminders, putting off, and what comes unasked.
 * @returns undefined when the message is about anything else.
 */
export async function timeMatter(request: Request, services: Services): Promise<Response | undefined> {
  const { text, understanding, state, edited } = request;
  if (edited) return undefined;
  if (asksToNudge(text, understanding)) return nudge(request, services);
  const deadline = readDeadline(text, understanding);
  // With a card open, "hạn 30/10" is the card's.
  const isOfCard = state.draft !== undefined && deadline?.kind === undefined;
  if (deadline !== undefined && !isOfCard) {
    // However the rest was understood, units and days are read as those of a deadline.
    const read = { ...request, understanding: request.read(text, "set_deadline") };
    const response = await DEADLINE_ACTS[deadline.act](deadline, read, services);
    if (response !== undefined) return response;
  }
  const reminder = readReminder(text, understanding);
  if (reminder === undefined) return undefined;
  switch (reminder.act) {
    case "remind":
      return (await setReminders(request, services)) ?? setReminder(reminder.repeat, request, services);
    case "snooze":
      return putOff(request, services);
    case "work":
      return dueWork(request, services);
    case "mine":
      return listReminders(request, services);
    case "cancel":
      return dropReminder(reminder, request, services);
    case "move":
      return moveReminder(reminder, request, services);
    default:
      return unasked(reminder, request, services);
  }
}

const DEADLINE_ACTS = { set: setDeadline, drop: dropDeadline, list: listDeadlines, done: markDone } as const;

/** Which units owe what; of models there is another question. */
export const askLate = lateUnits;

interface PressedTime {
  readonly verb: string;
  readonly subject: string;
  readonly value: string;
  readonly more: string;
}

/** Pressed buttons: "deadline:drop:ID", "deadline:nudge:ID", "deadline:unmark:ID:UNIT", "remind:ID:cancel". */
export function pressTime(
  { verb, subject, value, more }: PressedTime,
  request: Request,
  services: Services,
): Promise<Response> {
  if (verb === "remind") return cancelReminder(subject, request, services);
  if (subject === "nudge") return nudgeNow({ deadline: value, unit: more }, request, services);
  return subject === "unmark"
    ? unmarkDone({ deadline: value, unit: more }, request, services)
    : dropOne(value, request, services);
}
