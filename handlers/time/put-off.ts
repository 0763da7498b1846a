import { readThing, type Sending } from "../../src/domain/planning/sending";
import { privately, type Request, type Response, type Services } from "../handler";
import { deadlineWhat, instantText } from "./deadline-text";
import { askedTime } from "./own-reminders";

/** "Để mai", "nhắc lại sau 2 tiếng": puts off what the newest reminder was about; done by then, it does not come. */
export async function putOff(request: Request, services: Services): Promise<Response> {
  const { say, reminders, sendings, clock } = services;
  const { person, key } = request;
  const newest = await sendings.latestOf(person.id);
  const things = await thingsOf(newest?.sendings ?? [], services);
  if (things.length === 0) return privately(say("snooze.nothing"));
  const at = askedTime(request);
  if (at === undefined || at <= clock.now()) return ask(services);
  const text = await titleOf(things, services);
  await dropEarlier(things, request, services);
  await reminders.add({ id: key, person: person.id, text, at, createdAt: clock.now(), of: things });
  const [only] = things;
  const what =
    things.length === 1 && only !== undefined
      ? say("snooze.what.one", { what: text })
      : say("snooze.what.many", { count: things.length });
  const cancel = { label: say("button.undo"), action: `remind:${encodeURIComponent(key)}:cancel` };
  const done = say("snooze.done", { what, when: instantText(at, say) });
  return { replies: [{ text: done, buttons: [[cancel]], private: true }] };
}

/** What was put off before and has come again stands for the things themselves. */
async function thingsOf(sendings: readonly Sending[], { reminders }: Services): Promise<readonly string[]> {
  const told = sendings.map(({ thing }) => ({ thing, known: readThing(thing) }));
  const found = await reminders.findMany(
    told.flatMap(({ known }) => (known?.kind === "reminder" ? [known.id] : [])),
  );
  const putOff = new Map(found.map(({ id, of }) => [id, of]));
  return [...new Set(told.flatMap(({ thing, known }) => putOff.get(known?.id ?? "") ?? [thing]))];
}

/** Another time for the same things takes the place of the one that was named before. */
async function dropEarlier(
  things: readonly string[],
  { person, key }: Request,
  { reminders }: Services,
): Promise<void> {
  const open = await reminders.openOf(person.id);
  const earlier = open.filter(({ id, of }) => id !== key && of?.every((thing) => things.includes(thing)));
  await Promise.all(earlier.map(({ id }) => reminders.cancel(id, person.id)));
}

const CHOICES = ["hour", "afternoon", "tomorrow", "week"] as const;

function ask({ say }: Services): Response {
  const buttons = CHOICES.map((choice) => [
    { label: say(`snooze.${choice}`), action: `say:${say(`say.snooze.${choice}`)}` },
  ]);
  return { replies: [{ text: say("snooze.ask"), buttons, private: true }] };
}

/** What the things are called, the first of them: several are counted. */
async function titleOf(things: readonly string[], services: Services): Promise<string> {
  const { say, deadlines, inspections, reminders, units } = services;
  const first = readThing(things[0] ?? "");
  if (first?.kind === "deadline") {
    const deadline = await deadlines.find(first.id, "");
    if (deadline !== undefined) return deadlineWhat(deadline, say);
  }
  if (first?.kind === "inspection") {
    const inspection = await inspections.find(first.id, "");
    if (inspection !== undefined)
      return say("snooze.what.visit", { unit: units().get(inspection.unit)?.norm ?? inspection.unitName });
  }
  if (first?.kind === "reminder") {
    const [reminder] = await reminders.findMany([first.id]);
    if (reminder !== undefined) return reminder.text;
  }
  return say("snooze.what.many", { count: things.length });
}
