import { listOf } from "../src/dialogue/first";
import { resolveUnit } from "../src/dialogue/resolve-unit";
import type { Button } from "../src/dialogue/state";
import type { Split } from "../src/domain/figures";
import { totalsOf } from "../src/domain/figures";
import { reportedCells } from "../src/domain/period-fields";
import { COUNTED_SPLITS, countReport } from "../src/reports/count-report";
import { capitalised, figureText, periodText } from "../src/reports/figures-text";
import type { GroupBy } from "../src/understanding/understanding";
import { coverageText } from "./count-coverage";
import { initialText } from "./count-initial";
import { asStored, schemeOf } from "./field-scheme";
import { answer, type Request, type Response, type Services } from "./handler";
import { type Question, readQuestion } from "./question";
import { unitContext } from "./register";

/** Counting (hỏi số lượng): one aggregate inside the asker's scope, told with the figure first. */
export async function count(request: Request, services: Services): Promise<Response> {
  const { say } = services;
  const { slots, extras } = request.understanding;
  if (slots.status !== undefined) return answer(say("notYet", { what: say("what.status") }));
  if (extras.measure !== undefined) return answer(say("notYet", { what: say("what.measure") }));
  const read = readQuestion(request, services);
  if (!read.ok) return answer(read.text);
  const { question } = read;
  const text = await answerText(question, request, services);
  const note = question.narrowed ? say("count.scopeNote", { own: request.person.unitName }) : "";
  const state = { ...request.state, question: remember(question, "ask_count", request) };
  const buttons = [[nextButton("byUnit", say), nextButton("list", say)]];
  return { replies: [{ text: [text, note].filter((part) => part !== "").join("\n"), buttons }], state };
}

/** What can be asked next, as a button that says it. */
function nextButton(next: "byUnit" | "list", say: Services["say"]): Button {
  return { label: say(`button.${next}`), action: `say:${say(`say.${next}`)}` };
}

/** What a follow-up goes on from. */
export function remember(question: Question, intent: "ask_count" | "ask_list", request: Request) {
  return { intent, slots: { ...question.slots }, extras: { ...question.extras }, at: request.sentAt };
}

async function answerText(question: Question, request: Request, services: Services): Promise<string> {
  if (question.extras.coverage === true) return coverageText(question, services);
  if (question.extras.againstInitial === true) return initialText(question, services);
  const unit = resolveUnit(question.slots, question.extras, unitContext(request, services));
  if (unit.status === "several") return unitsText(unit.codes, question, services);
  return report(question, services);
}

async function report(question: Question, services: Services): Promise<string> {
  const tree = services.units();
  const splits = splitsOf(question);
  const counted: Split[] = [
    ...new Set<Split>([...COUNTED_SPLITS, ...splits.filter((split) => split !== "kind")]),
  ];
  const scheme = await schemeOf(question.period, services);
  const stored = await services.figures.count(asStored(question.filter, scheme), counted);
  const cells = reportedCells(stored, counted.indexOf("field"), scheme);
  return countReport(
    { ...question, topUnit: topUnit(question), cells, counted, splits },
    { say: services.say, tree },
  );
}

/** Code of the unit at the top of the area: the last part of its path. */
function topUnit({ filter }: Question): string {
  return decodeURIComponent(filter.path.split("/").at(-2) ?? "");
}

const SPLIT_OF: Partial<Record<GroupBy, Split>> = {
  field: "field",
  level: "level",
  unit: "unit",
  kind: "subject",
  period: "year",
  month: "month",
  quarter: "quarter",
};

function splitsOf({ slots, extras }: Question): Split[] {
  const asked = [...listOf(slots.group_by), ...(extras.groupBy ?? [])];
  return [...new Set(asked.map((by) => SPLIT_OF[by]).filter((split) => split !== undefined))];
}

/** Several units named in one question: one line each, and what they sum to. */
async function unitsText(codes: readonly string[], question: Question, services: Services): Promise<string> {
  const { figures, say, units } = services;
  const tree = units();
  const lines = await Promise.all(
    codes.map(async (code) => {
      const cells = await figures.count({ ...question.filter, path: tree.pathOf(code) }, []);
      return `- ${capitalised(tree.get(code)?.norm ?? code)}: ${figureText(totalsOf(cells), say)}`;
    }),
  );
  return [`${capitalised(periodText(question.period, say))}:`, ...lines].join("\n");
}
