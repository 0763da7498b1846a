import { asksDocument } from "../../src/dialogue/asks-document";
import { totalsOf } from "../../src/domain/figures";
import { formatDay } from "../../src/reports/format";
import { modelsWorkbook } from "../../src/reports/workbook/models-workbook";
import { fold } from "../../src/understanding/fold";
import { closed } from "../figures/closing";
import { remember } from "../figures/count";
import { coverageText } from "../figures/count-coverage";
import { asStored, schemeOf } from "../figures/field-scheme";
import { mergedText } from "../figures/merged-units";
import { recentQuestion } from "../figures/previous-question";
import { type Question, readQuestion, unhonouredText, unreadText } from "../figures/question";
import { zeroText } from "../figures/zero-text";
import { answer, type Request, type Response, type Services } from "../handler";
import { exportDocument } from "./export-document";
import { fileName } from "./file-name";
import { coverage, workbookFacts } from "./workbook-facts";

/** A file of so many records takes some 150 MB while it is made, and opens on a phone. */
const MOST_EXPORTED = 20_000;

/**
 * A file of what is asked about (kết xuất), to the person alone: a document where the words mean one, else a workbook with
 * the figure in words before it.
 */
export async function exportReport(said: Request, services: Services): Promise<Response> {
  const request = asGoingOn(said);
  if (asksDocument(request.text)) return exportDocument(request, services);
  const read = await readQuestion(request, services);
  if (!read.ok) return answer(read.text);
  return sendWorkbook(read.question, request, services);
}

/** "Xuất ra excel đi" after a question names nothing of its own: the file is of what was asked before. */
function asGoingOn(request: Request): Request {
  const { understanding, text } = request;
  const { slots, extras } = understanding;
  const names = Object.keys(slots).length > 0 || Object.keys(extras).length > 0;
  if (names || EVERYTHING.test(fold(text)) || recentQuestion(request) === undefined) return request;
  return { ...request, understanding: { ...understanding, extras: { ...extras, followUp: true } } };
}

const EVERYTHING = /\b(?:toan bo|tat ca)\b/;

async function sendWorkbook(question: Question, request: Request, services: Services): Promise<Response> {
  const { say, figures, workbooks } = services;
  const scheme = await schemeOf(question.period, services);
  const asked = { question, scheme, filter: asStored(question.filter, scheme) };
  const state = { ...request.state, question: remember(question, "ask_list", request) };
  const totals = totalsOf(await figures.count(asked.filter, []));
  if (totals.all > MOST_EXPORTED) {
    const text = [
      say("export.done", coverage(asked, totals, services)),
      say("export.tooMany", { most: MOST_EXPORTED }),
    ].join("\n");
    return { replies: [{ text, buttons: [] }], state };
  }
  if (totals.all === 0) return nothingToSend(question, { ...request, state }, services);
  const facts = await workbookFacts(asked, request, services);
  const kept = await workbooks.keep(await modelsWorkbook(facts));
  const covered = coverage(asked, facts.totals, services);
  const lines = [
    say("export.done", covered),
    question.extras.coverage === true ? await coverageText(question, services) : "",
    say("export.sheets", { scheme: say(`export.scheme.${scheme}`), day: formatDay(question.day) }),
    request.inGroup ? say("export.noPhones") : "",
    unhonouredText(question, say),
    unreadText(question, say),
    question.narrowed ? say("count.scopeNote", { own: request.person.unitName }) : "",
    mergedText(question, services),
  ];
  const text = lines.filter((line) => line !== "").join("\n");
  const { placeName } = question;
  const files = [{ ...kept, name: fileName("export.file", { ...covered, placeName }, say) }];
  return { replies: [{ text, buttons: [], private: true, files }], state };
}

/** Of none there is no file: that there is nothing is said, as a list says it. */
async function nothingToSend(question: Question, request: Request, services: Services): Promise<Response> {
  const { say } = services;
  const lines = [await zeroText(question, services), unhonouredText(question, say), say("export.nothing")];
  const closing = { request, nexts: ["lastYear"] as const };
  return { replies: [await closed(lines, question, closing, services)], state: request.state };
}
