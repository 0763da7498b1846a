import { questionWords } from "../../src/dialogue/question-words";
import { formatDay } from "../../src/reports/format";
import { answer, type Request, type Response, type Services } from "../handler";
import { findModels } from "../models/find-models";
import { marksText } from "./visit-marks";

const MARKS = / (?:may|bao nhieu) (?:tieu chi|diem) | tieu chi (?:nao|gi) | diem tieu chi /;

/**
 * "Mã 1 được bao nhiêu tiêu chí": how many criteria were met at the newest visit that marked any. A visit marks what it saw
 * as a whole, so it is said when it looked at several models.
 * @returns undefined when the message asks something else
 */
export async function modelMarks(request: Request, services: Services): Promise<Response | undefined> {
  const { intent, slots } = request.understanding;
  const names = slots.code !== undefined || slots.name !== undefined;
  if (!intent.startsWith("ask_") || !names || !MARKS.test(questionWords(request.text))) return undefined;
  const found = await findModels(request, services);
  if (found.status === "unclear") return found.response;
  const [model] = found.status === "found" ? found.models : [];
  if (model === undefined) return undefined;
  const { say, inspections } = services;
  const { name, code, unit } = model;
  const visits = await inspections.about({ code, unit }, request.person.scope);
  const visit = visits.find(({ state, marks }) => state === "done" && marks.length > 0);
  if (visit === undefined) return answer(say("marks.none", { name, code }));
  const { marks, on, codes, results } = visit;
  const met = marks.filter((mark) => mark.met === true).length;
  const yesNo = marks.filter((mark) => mark.met !== undefined).length;
  const all = new Set([...codes, ...results.map((result) => result.code)]).size;
  const lines = [
    say("marks.head", { name, code, date: formatDay(on) }),
    ...(yesNo > 0 ? [say("marks.met", { met, all: yesNo })] : []),
    say("visit.marks", { marks: await marksText(marks, new Date(`${on}T00:00:00Z`), services) }),
    ...(all === 1 ? [] : [say(all === 0 ? "marks.unit" : "marks.shared", { count: all })]),
  ];
  return answer(lines.join("\n"));
}
