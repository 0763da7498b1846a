import { listOf } from "../../src/dialogue/first";
import { readDayPart } from "../../src/dialogue/read-inspection";
import { reminderText } from "../../src/dialogue/reminder-text";
import { instantOf } from "../../src/domain/calendar/days";
import type { Reminder, Repeat } from "../../src/domain/reminder";
import { vietnamDay } from "../../src/domain/vietnam-time";
import { privately, type Request, type Response, type Services } from "../handler";
import { instantText } from "./deadline-text";
import { halfSaid } from "./half-said";

/** When parts of a day are meant, without a clock time. */
const PART_TIMES = { sang: "08:00", chieu: "14:00", toi: "19:00" } as const;
const MOST_SHOWN = 10;
const LONGEST = 300;

/** "Nhắc tôi thứ Sáu tuần sau nộp báo cáo": a reminder of the person's own. */
export async function setReminder(
  repeat: Repeat | undefined,
  request: Request,
  services: Services,
): Promise<Response> {
  const { say, reminders, clock } = services;
  const { person, key, text } = request;
  const at = askedTime(request);
  if (at === undefined) {
    const isBad = request.understanding.clarify?.includes("date") === true;
    return halfSaid(say(isBad ? "remind.ask.badDate" : "remind.ask.when"), request);
  }
  if (at <= clock.now()) return halfSaid(say("remind.ask.past", { when: instantText(at, say) }), request);
  const of = reminderText(text, (piece) => request.read(piece, "remind_me")).slice(0, LONGEST);
  const reminder = await reminders.add({
    ...{ id: key, person: person.id, text: of, at, createdAt: clock.now() },
    ...(repeat !== undefined && { repeat }),
  });
  const told = { when: instantText(reminder.at, say), text: reminder.text };
  const said =
    repeat === undefined
      ? say("remind.set", told)
      : say("remind.set.repeat", { ...told, repeat: say(`remind.repeat.${repeat}`) });
  const cancel = { label: say("button.undo"), action: `remind:${encodeURIComponent(key)}:cancel` };
  return { replies: [{ text: said, buttons: [[cancel]], private: true }] };
}

/** The instant that a message names; the morning of a day, a part of it, or at a clock time of today or of `around`. */
export function askedTime(
  { understanding: { slots }, text, sentAt }: Request,
  around: Date = sentAt,
): Date | undefined {
  const day = listOf(slots.date).at(-1);
  const part = readDayPart(text);
  if (day === undefined && slots.time === undefined) return undefined;
  const time = slots.time ?? (part === undefined ? PART_TIMES.sang : PART_TIMES[part]);
  return instantOf(day ?? vietnamDay(around), time);
}

/** What a person asked for and is still to come, in the order in which it is listed. */
export async function ownOpen(person: string, { reminders }: Services): Promise<readonly Reminder[]> {
  return (await reminders.openOf(person)).filter(({ of }) => of === undefined);
}

/** "Xem lời nhắc của tôi", each with a button that drops it. */
export async function listReminders({ person }: Request, services: Services): Promise<Response> {
  const { say } = services;
  const open = (await ownOpen(person.id, services)).slice(0, MOST_SHOWN);
  if (open.length === 0) return privately(say("remind.list.none"));
  const lines = open.map(({ nextAt, at, text, repeat }, index) => {
    const told = { number: index + 1, when: instantText(nextAt ?? at, say), text };
    return repeat === undefined
      ? say("remind.list.line", told)
      : say("remind.list.repeat", { ...told, repeat: say(`remind.repeat.${repeat}`) });
  });
  const buttons = open.map(({ id }, index) => [
    {
      label: say("button.remind.cancel", { number: index + 1 }),
      action: `remind:${encodeURIComponent(id)}:cancel`,
    },
  ]);
  return { replies: [{ text: [say("remind.list"), ...lines].join("\n"), buttons, private: true }] };
}

/** A pressed "Bỏ lời nhắc": only one's own. */
export async function cancelReminder(id: string, { person }: Request, services: Services): Promise<Response> {
  const { say, reminders } = services;
  const [reminder] = await reminders.findMany([id]);
  const own = reminder?.person === person.id && (await reminders.cancel(id, person.id));
  return privately(own ? say("remind.cancelled", { text: reminder.text }) : say("remind.gone"));
}
