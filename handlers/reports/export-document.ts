import { isStateBody, namedLayout } from "../../src/dialogue/asks-document";
import { fillTemplate } from "../../src/reports/document/fill-template";
import type { LayoutName } from "../../src/reports/document/layouts";
import { reportDocument } from "../../src/reports/document/report-document";
import { templateData } from "../../src/reports/document/template-data";
import type { ReportForm } from "../../src/store/report-forms";
import { remember } from "../figures/count";
import { mergedText } from "../figures/merged-units";
import { type Question, readQuestion, unhonouredText, unreadText } from "../figures/question";
import { zeroText } from "../figures/zero-text";
import { answer, type Request, type Response, type Services } from "../handler";
import { documentFacts, type GatheredDocument } from "./document-facts";
import { fileName } from "./file-name";
import { coverage } from "./workbook-facts";

/**
 * A report as a Word document (văn bản): the figure in words, then the file, to the person alone. In the office's own
 * template where one is set, else in the layout of Party or state bodies; a layout named in the message comes first.
 */
export async function exportDocument(request: Request, services: Services): Promise<Response> {
  const read = await readQuestion(request, services);
  if (!read.ok) return answer(read.text);
  const { question } = read;
  const named = namedLayout(request.text);
  const form =
    named === undefined ? await formOf(request, services) : ({ kind: "layout", layout: named } as const);
  const layout = form.kind === "layout" ? form.layout : presumedLayout(request);
  const gathered = await documentFacts(question, { request, layout }, services);
  if (gathered.totals.all === 0) return answer(await zeroText(question, services));
  const made = await make(form, gathered, { question, layout }, services);
  const state = { ...request.state, question: remember(question, "ask_list", request) };
  if (!made.ok) return { replies: [{ text: made.text, buttons: [], private: true }], state };
  const kept = await services.workbooks.keep(made.bytes);
  const values = coveredBy(question, gathered, services);
  const name = fileName("document.file", { ...values, placeName: question.placeName }, services.say);
  const files = [{ ...kept, name }];
  const text = replyText(made.lines, question, request, services);
  return { replies: [{ text, buttons: [], private: true, files }], state };
}

/** The form set for the person's unit or the nearest above it; without one, what the person's own post suggests. */
async function formOf(request: Request, { reportForms, units }: Services): Promise<ReportForm> {
  const tree = units();
  const chain: string[] = [];
  for (
    let code = request.person.unit;
    code !== "" && !chain.includes(code);
    code = tree.get(code)?.parent ?? ""
  )
    chain.push(code);
  return (await reportForms.of(chain)) ?? { kind: "layout", layout: presumedLayout(request) };
}

/** The movement is led by the Party's bodies: only a people's committee reports in the other layout. */
function presumedLayout({ person }: Request): LayoutName {
  return isStateBody(person.unitName, person.title) ? "state" : "party";
}

type Made =
  | { readonly ok: true; readonly bytes: Buffer; readonly lines: readonly string[] }
  | { readonly ok: false; readonly text: string };

async function make(
  form: ReportForm,
  gathered: GatheredDocument,
  { question, layout }: { readonly question: Question; readonly layout: LayoutName },
  services: Services,
): Promise<Made> {
  const { say } = services;
  const values = coveredBy(question, gathered, services);
  if (form.kind === "own") {
    const filled = await fillTemplate(form.bytes, templateData(gathered, values, say));
    if (filled === undefined) return { ok: false, text: say("document.broken") };
    return { ok: true, bytes: filled, lines: [say("document.reply.own", { ...values, name: form.name })] };
  }
  const bytes = await reportDocument(gathered.document, layout, say);
  const done = { ...values, layout: say(`document.layout.${layout}`), annexes: say("document.annexes") };
  const other = layout === "party" ? say("document.other.state") : say("document.other.party");
  return { ok: true, bytes, lines: [say("document.reply", done), other] };
}

function replyText(
  lines: readonly string[],
  question: Question,
  { person }: Request,
  services: Services,
): string {
  const { say } = services;
  return [
    ...lines,
    unhonouredText(question, say),
    unreadText(question, say),
    question.narrowed ? say("count.scopeNote", { own: person.unitName }) : "",
    mergedText(question, services),
  ]
    .filter((line) => line !== "")
    .join("\n");
}

/** Everything registered: a state of the question says nothing of a report. */
function coveredBy(question: Question, { totals }: GatheredDocument, services: Services) {
  return coverage({ question: { ...question, standing: undefined } }, totals, services);
}
