import { wordsOf } from "../../src/dialogue/read-inspection";
import type { ReminderMatter } from "../../src/dialogue/read-reminder";
import { privately, type Request, type Response, type Services } from "../handler";
import { cancelReminder, listReminders, ownOpen } from "./own-reminders";

/** "Bỏ lời nhắc họp chi bộ": the one meant is dropped; where none or several are, the list is shown to choose from. */
export async function dropReminder(
  { number, about }: Extract<ReminderMatter, { act: "cancel" }>,
  request: Request,
  services: Services,
): Promise<Response> {
  const open = await ownOpen(request.person.id, services);
  // What was put off is not in the list, and known by what it is about.
  const all = await services.reminders.openOf(request.person.id);
  const called = all.filter(({ text }) => isCalled(text, about));
  const place = number === undefined ? undefined : open[number - 1];
  const meant = place === undefined ? called : [place];
  const [only] = meant;
  if (only !== undefined && meant.length === 1) return cancelReminder(only.id, request, services);
  if (open.length === 0) return privately(services.say("remind.list.none"));
  return listReminders(request, services);
}

/** The words of one stand in the other: "họp chi bộ" of "họp chi bộ tháng 3", and "gửi báo cáo tuần" for "gửi báo cáo". */
function isCalled(text: string, about: string): boolean {
  const [own, said] = [` ${wordsOf(text)} `, ` ${about} `];
  return own.includes(said) || said.includes(own);
}
