import { wordsOf } from "../../src/dialogue/read-inspection";
import type { ReminderMatter } from "../../src/dialogue/read-reminder";
import type { Reminder } from "../../src/domain/reminder";
import { privately, type Request, type Response, type Services } from "../handler";
import { instantText } from "./deadline-text";
import { halfSaid } from "./half-said";
import { askedTime, cancelReminder, listReminders, ownOpen } from "./own-reminders";

type Which = Pick<Extract<ReminderMatter, { act: "cancel" }>, "number" | "about">;

/** "Bỏ lời nhắc họp chi bộ": the one meant is dropped; where none or several are, the list is shown to choose from. */
export async function dropReminder(which: Which, request: Request, services: Services): Promise<Response> {
  const meant = await meantBy(which, request, services);
  return meant === undefined ? listReminders(request, services) : cancelReminder(meant.id, request, services);
}

/** "Dời lời nhắc họp chi bộ sang 18h": on the day that it is on, unless another is named; it repeats as before. */
export async function moveReminder(which: Which, request: Request, services: Services): Promise<Response> {
  const { say, reminders, clock } = services;
  const { person } = request;
  const meant = await meantBy(which, request, services);
  if (meant === undefined) return listReminders(request, services);
  const at = askedTime(request, meant.nextAt ?? meant.at);
  if (at === undefined) return halfSaid(say("remind.ask.when"), request);
  if (at <= clock.now()) return halfSaid(say("remind.ask.past", { when: instantText(at, say) }), request);
  const when = instantText(at, say);
  const isMoved = await reminders.move(meant.id, person.id, at);
  return privately(isMoved ? say("remind.moved", { when, text: meant.text }) : say("remind.gone"));
}

async function meantBy(
  { number, about }: Which,
  { person }: Request,
  services: Services,
): Promise<Reminder | undefined> {
  const place = number === undefined ? undefined : (await ownOpen(person.id, services))[number - 1];
  if (place !== undefined) return place;
  // What was put off is not in the list, and known by what it is about.
  const all = await services.reminders.openOf(person.id);
  const called = all.filter(({ text }) => isCalled(text, about));
  return called.length === 1 ? called[0] : undefined;
}

/** The words of one stand in the other: "họp chi bộ" of "họp chi bộ tháng 3", and "gửi báo cáo tuần" for "gửi báo cáo". */
function isCalled(text: string, about: string): boolean {
  const [own, said] = [` ${wordsOf(text)} `, ` ${about} `];
  return own.includes(said) || said.includes(own);
}
