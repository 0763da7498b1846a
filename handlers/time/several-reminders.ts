import { reminderText } from "../../src/dialogue/reminder-text";
import type { Request, Response, Services } from "../handler";
import { instantText } from "./deadline-text";
import { askedTime } from "./own-reminders";

/** Where one thing to be done ends and the next begins. */
const BETWEEN = /[,;\n]+/;
const LONGEST = 300;

/**
 * "Nhắc tôi hai việc: 15/1 nộp biểu, 22/1 họp cụm": a reminder for each, all of one message, so that a message that comes
 * again sets none twice.
 * @returns undefined when not every one of them has a time of its own that is still to come
 */
export async function setReminders(request: Request, services: Services): Promise<Response | undefined> {
  const { person, key, text, understanding } = request;
  const { say, reminders, clock } = services;
  const count = understanding.records?.length ?? 0;
  if (count < 2) return undefined;
  const pieces = text.slice(text.indexOf(":") + 1).split(BETWEEN);
  const asked = pieces.flatMap((piece) => {
    const at = askedTime({ ...request, text: piece, understanding: request.read(piece, "remind_me") });
    return at !== undefined && at > clock.now() ? [{ at, piece: piece.trim() }] : [];
  });
  if (asked.length !== count || pieces.length !== count) return undefined;
  const lines: string[] = [];
  const buttons: { label: string; action: string }[][] = [];
  for (const [index, { at, piece }] of asked.entries()) {
    const of = reminderText(piece, (part) => request.read(part, "remind_me")).slice(0, LONGEST);
    const id = index === 0 ? key : `${key}/${index + 1}`;
    const reminder = await reminders.add({ id, person: person.id, text: of, at, createdAt: clock.now() });
    lines.push(say("remind.set", { when: instantText(reminder.at, say), text: reminder.text }));
    const label = say("button.remind.cancel", { number: index + 1 });
    buttons.push([{ label, action: `remind:${encodeURIComponent(id)}:cancel` }]);
  }
  return { replies: [{ text: lines.join("\n"), buttons, private: true }] };
}
