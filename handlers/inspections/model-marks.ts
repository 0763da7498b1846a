import { questionWords } from "../../src/dialogue/question-words";
import type { Inspection } from "../../src/domain/inspection";
import { formatDay } from "../../src/reports/format";
import { answer, type Request, type Response, type Services } from "../handler";
import { findModels } from "../models/find-models";
import { capital } from "../models/model-notices";
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
  const { name, code } = model;
  const kind = capital(say(`kind.${model.kind}`));
  const visits = await inspections.about(model, request.person.scope);
  const visit = visits.find(({ state, marks }) => state === "done" && marks.length > 0);
  if (visit === undefined) return answer(say("marks.none", { kind, name, code }));
  const { marks, on } = visit;
  const met = marks.filter((mark) => mark.met === true).length;
  const yesNo = marks.filter((mark) => mark.met !== undefined).length;
  const lines = [
    say("marks.head", { kind, name, code, date: formatDay(on) }),
    ...(yesNo > 0 ? [say("marks.met", { met, all: yesNo })] : []),
    say("visit.marks", { marks: await marksText(marks, new Date(`${on}T00:00:00Z`), services) }),
    ...sharedWith(visit, code, say),
  ];
  return answer(lines.join("\n"));
}

/** Of whom the marks are too, where the visit did not look at this model alone. */
function sharedWith({ codes, results }: Inspection, code: string, say: Services["say"]): readonly string[] {
  const seen = new Set([...codes, ...results.map((result) => result.code)]);
  if (!seen.has(code)) return [say("marks.unit")];
  return seen.size === 1 ? [] : [say("marks.shared", { count: seen.size })];
}
