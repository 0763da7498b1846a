import { type EvidenceWish, readEvidence, readVisitCaption } from "../../src/dialogue/read-evidence";
import { readFigures, withFigures } from "../../src/dialogue/read-figures";
import { asksSomething, readStep } from "../../src/dialogue/read-step";
import { mayStep } from "../../src/domain/life-cycle";
import type { Model } from "../../src/domain/model";
import { capitalised } from "../../src/reports/figures-text";
import { formatDay } from "../../src/reports/format";
import { fold } from "../../src/understanding/fold";
import { answer, type Request, type Response, type Services } from "../handler";
import { codesOf, findModels } from "../models/find-models";
import { missingText, roleText } from "../models/refusal-text";
import { attachFiles, evidenceText, nameOf } from "./attach-files";
import { sendVisitFiles } from "./send-visit-files";
import { asksVisitFiles, showVisitFiles } from "./show-visit-files";
import { FILES_MS } from "./take-files";

/**
 * What a message says about photos and files of a model (minh chứng): that they are coming, whose those are that came,
 * or that somebody wants to see them.
 * @returns undefined when it is about anything else.
 */
export async function evidenceMatter(plain: Request, services: Services): Promise<Response | undefined> {
  // A letter that opens with "gửi anh chị" and registers is no photo.
  if (plain.understanding.intent.startsWith("register_")) return undefined;
  const request = withCodes(plain);
  if (wantsReport(request)) return undefined;
  if (readVisitCaption(request.text)) return sendVisitFiles(request, services);
  const wish = readEvidence(request.text) ?? namesOwner(request);
  if (wish === "show" && asksVisitFiles(request.text)) return showVisitFiles(request, services);
  return wish === undefined ? undefined : fulfil(wish, request, services);
}

/**
 * "Gửi file tổng hợp năm 2025 cho anh" asks for a file; "em gửi file ạ" brings one, and so does what names a model or comes
 * while files wait for theirs.
 */
function wantsReport(request: Request): boolean {
  const { understanding, text, state, sentAt } = request;
  const isExport = understanding.intent === "export_report" && understanding.slots.name === undefined;
  if (!isExport || codesOf(request).length > 0 || isWaiting(state.heldFiles, sentAt)) return false;
  const words = fold(text);
  return REPORT.test(words) && !/\bnop\b/.test(words);
}

const REPORT =
  /\b(?:tong hop|thong ke|danh sach|so lieu|excel|xlsx|word|docx)\b|\bcho (?:anh|chi|toi|em|minh|dong chi)\b/;

/** Understood as sending evidence, in words that were not known. */
export function sendEvidence(plain: Request, services: Services): Promise<Response> {
  return fulfil("attach", withCodes(plain), services);
}

function withCodes(request: Request): Request {
  const { understanding, text, sentAt } = request;
  const slots = withFigures(understanding.slots, { codes: readFigures(text, sentAt).codes, figures: [] });
  return { ...request, understanding: { ...understanding, slots } };
}

/** While it is asked which model some photos show, a bare code or a short text with one says it. */
function namesOwner(request: Request): EvidenceWish | undefined {
  const { state, sentAt, text, understanding } = request;
  if (!isWaiting(state.heldFiles, sentAt) || text.trim().split(/\s+/).length > MOST_WORDS) return undefined;
  // "Duyệt mã 12", "mã 12 đến đâu rồi": something else is wanted of it.
  const acts = understanding.intent === "undo" || readStep(text, understanding) !== undefined;
  if (acts || asksSomething(text)) return undefined;
  return codesOf(request).length === 1 ? "attach" : undefined;
}

const MOST_WORDS = 5;

/** Files that wait to be told which model they show, not for a card. */
function isWaiting(held: Request["state"]["heldFiles"], now: Date): held is NonNullable<typeof held> {
  return held !== undefined && held.source === undefined && now.getTime() - held.at.getTime() <= FILES_MS;
}

async function fulfil(wish: EvidenceWish, request: Request, services: Services): Promise<Response> {
  const { say } = services;
  const { person, state, sentAt } = request;
  if (wish === "attach" && !mayStep(person.role, "attach"))
    return answer(roleText("attach", person.role, services));
  const found = await findModels(request, services);
  if (found.status === "unclear") return found.response;
  if (found.status === "none")
    return answer(
      say(wish === "show" ? "evidence.look" : "evidence.which.none", { files: say("evidence.unnamed") }),
    );
  const [model, other] = found.models;
  if (model === undefined) return answer(missingText(found.missing[0] ?? "", request, services));
  if (wish === "show") return show(model, request, services);
  if (other !== undefined) return answer(say("evidence.one"));
  if (isWaiting(state.heldFiles, sentAt))
    return attachFiles(state.heldFiles.files, { code: model.code }, request, services);
  const next = { ...state, about: model.code, filesFor: { code: model.code, at: sentAt } };
  return { ...answer(say("evidence.send", nameOf(model, say))), state: next };
}

/** Files that go with one answer; a person looks at the newest first. */
const MOST_SHOWN = 10;

/** Sends the newest photos and files of a model, after a list of them; never into a group. */
function show(model: Model, { state }: Request, { say }: Services): Response {
  const { evidence = [], code, reports } = model;
  const about = { ...state, about: code };
  const named = nameOf(model, say);
  const opening = { ...named, kind: capitalised(named.kind) };
  if (evidence.length === 0) return { ...answer(say("evidence.none", opening)), state: about };
  const shown = evidence.slice(-MOST_SHOWN);
  const lines = shown.map(({ kind, name, on, report }, index) => {
    const file = kind === "photo" ? say("evidence.kind.photo") : say("evidence.kind.file", { name });
    const values = { number: index + 1, file, date: formatDay(on) };
    const of = reports.find(({ id }) => id === report);
    return of === undefined
      ? say("evidence.line", values)
      : say("evidence.line.report", { ...values, reported: formatDay(of.on) });
  });
  const left = evidence.length - shown.length;
  const text = [
    say("evidence.list", { ...opening, all: evidenceText(model, say) }),
    ...lines,
    ...(left > 0 ? [say("evidence.more", { count: left })] : []),
  ].join("\n");
  const files = shown.map(({ file, name, mime }) => ({ ref: file, name, mime, code }));
  return { replies: [{ text, buttons: [], private: true, files }], state: about };
}
