import { listOf } from "../../src/dialogue/first";
import type { KeepResult } from "../../src/dialogue/keep-result";
import { readFigures } from "../../src/dialogue/read-figures";
import type { DialogueState, KeptFile } from "../../src/dialogue/state";
import type { Visit } from "../../src/dialogue/visit";
import type { Model } from "../../src/domain/model";
import { PIXEL_LIMIT } from "../../src/store/clean-picture";
import { FILE_LIMIT_BYTES } from "../../src/store/files";
import { answer, type Response, type Services, type UnreadRequest } from "../handler";
import { askWhichModel } from "./ask-which-model";
import { attachFiles, type FilesTarget } from "./attach-files";
import { attachToVisits } from "./attach-to-visit";
import { isRecording, lastVisits, recordedNow, repliedVisits } from "./files-of-visits";
import { holdFiles } from "./hold-files";

/** How long photos belong to what was said before them. */
export const FILES_MS = 30 * 60 * 1000;

/**
 * Photos and files that came with a message. Its caption is answered like any message; then the files go to the model
 * that it was about, wait for its card to be saved, or it is asked which model they show.
 * @param kept what became of each file
 * @param answerCaption handles the text
 */
export async function takeFiles(
  kept: readonly KeepResult[],
  request: UnreadRequest,
  services: Services,
  answerCaption: () => Promise<Response>,
): Promise<Response> {
  const files = kept.flatMap((one) => (one.status === "kept" ? [one.file] : []));
  const problems = kept.flatMap((one) => (one.status === "kept" ? [] : [problemText(one, services)]));
  const caption = request.text.trim();
  const said = caption === "" ? undefined : await answerCaption();
  const placed = files.length === 0 ? said : await placeFiles(files, said, request, services);
  return withLines(placed ?? { replies: [] }, problems);
}

async function placeFiles(
  files: readonly KeptFile[],
  said: Response | undefined,
  request: UnreadRequest,
  services: Services,
): Promise<Response> {
  const inner = { ...request, state: said?.state ?? request.state };
  if (said === undefined) return placeBare(files, inner, services);
  const { state, key, messageId } = inner;
  // "Ảnh mã 12": the caption only says where they go.
  if (state.filesFor !== undefined && isOf(request, state))
    return attachTo(state.filesFor, files, inner, services);
  if (isRecording(state) && state.visit?.id === key)
    return joined(said, holdFiles(files, forVisit(state.visit), inner, services));
  const replied = await repliedVisits(inner, services);
  if (replied.length > 0) return joined(said, await attachToVisits(files, replied, inner, services));
  const acted = actedTargets(state, key);
  const [only, other] = acted;
  if (only !== undefined && other === undefined)
    return joined(said, await attachFiles(files, only, inner, services));
  if (state.draft?.records.some(({ source }) => source === messageId) === true)
    return joined(said, holdFiles(files, forCard(messageId), inner, services));
  const named = acted.length > 0 ? undefined : await namedModel(request, services);
  if (named !== undefined)
    return joined(said, await attachFiles(files, { code: named.code }, inner, services));
  return joined(said, await askWhichModel(files, inner, services));
}

/** Did this very message open the model for files? */
function isOf({ state: before, sentAt }: UnreadRequest, { filesFor }: DialogueState): boolean {
  return filesFor !== before.filesFor && filesFor?.at.getTime() === sentAt.getTime();
}

/** The models that the message itself acted on; files go with the report they came with. */
function actedTargets({ acts }: DialogueState, key: string): readonly FilesTarget[] {
  const act = acts.find((one) => one.key === key && !one.undone);
  if (act === undefined) return [];
  const report = act.step === "progress" || act.step === "result" ? { report: key } : {};
  return act.items.map(({ code }) => ({ code, ...report }));
}

async function namedModel(
  { text, sentAt, person }: UnreadRequest,
  { figures }: Services,
): Promise<Model | undefined> {
  const [code, another] = listOf(readFigures(text, sentAt).codes);
  if (code !== undefined) return another === undefined ? figures.findByCode(code, person.scope) : undefined;
  const [only, other] = await figures.findNamed(text, { path: person.scope });
  return other === undefined ? only : undefined;
}

/** Without a word: to what was talked about last, if that is clear and not long ago. */
async function placeBare(
  files: readonly KeptFile[],
  request: UnreadRequest,
  services: Services,
): Promise<Response> {
  const { state, sentAt } = request;
  const recent = (at: Date | undefined) =>
    at !== undefined && sentAt.getTime() - at.getTime() <= FILES_MS ? at.getTime() : 0;
  const replied = await repliedVisits(request, services);
  if (replied.length > 0) return attachToVisits(files, replied, request, services);
  const { filesFor, draft } = state;
  const recording = isRecording(state) ? state.visit : undefined;
  const [reported, visited] = await Promise.all([
    lastReport(request, services),
    lastVisits(request, services),
  ]);
  const [asked, card, report] = [recent(filesFor?.at), recent(draft?.updatedAt), recent(reported?.at)];
  const [open, visit] = [recent(recording?.at), recent(visited?.at)];
  const newest = Math.max(asked, card, report, open, visit);
  if (newest === 0) return askWhichModel(files, request, services);
  if (recording !== undefined && newest === open)
    return holdFiles(files, forVisit(recording), request, services);
  if (visited !== undefined && newest === visit) return attachToVisits(files, visited.ids, request, services);
  if (reported !== undefined && newest === report) {
    const [target, other] = reported.targets;
    if (target === undefined || other !== undefined) return askWhichModel(files, request, services);
    return attachFiles(files, target, request, services);
  }
  if (filesFor !== undefined && newest === asked) return attachTo(filesFor, files, request, services);
  const source = draft?.records.at(-1)?.source;
  return source === undefined || (draft?.records.length ?? 0) > 1
    ? askWhichModel(files, request, services)
    : holdFiles(files, forCard(source), request, services);
}

function attachTo(
  target: NonNullable<DialogueState["filesFor"]>,
  files: readonly KeptFile[],
  request: UnreadRequest,
  services: Services,
): Promise<Response> {
  return "visits" in target
    ? attachToVisits(files, target.visits, request, services)
    : attachFiles(files, target, request, services);
}

/** The newest report of this person, and the models it was on. */
async function lastReport(
  { state, person }: UnreadRequest,
  { figures }: Services,
): Promise<{ readonly at: Date; readonly targets: readonly FilesTarget[] } | undefined> {
  const act = state.acts.findLast(
    ({ undone, step }) => !undone && (step === "progress" || step === "result"),
  );
  const [item] = act?.items ?? [];
  if (act === undefined || item === undefined) return undefined;
  const model = await figures.findByCode(item.code, person.scope);
  const at = model?.history.find(({ message }) => message === act.key)?.at;
  return at && { at, targets: act.items.map(({ code }) => ({ code, report: act.key })) };
}

const forCard = (source: string) => ({ source, until: "evidence.withCard" as const });
const forVisit = ({ source }: Visit) => ({ source, until: "visit.files.held" as const });

/** What became of the card of a message that brought photos: once it is saved, they go to its model. */
export async function attachHeld(
  response: Response,
  request: UnreadRequest,
  services: Services,
): Promise<Response> {
  const state = response.state ?? request.state;
  const { heldFiles } = state;
  if (heldFiles?.source === undefined) return response;
  const visits = recordedNow(state, request.key, heldFiles.source);
  if (visits.length > 0) {
    const inner = { ...request, state: { ...state, heldFiles: undefined } };
    return joined(response, await attachToVisits(heldFiles.files, visits, inner, services));
  }
  const act = state.acts.find(({ key, step }) => key === request.key && step === "register");
  const [item, other] = (act?.items ?? []).filter(({ source }) => source === heldFiles.source);
  if (item === undefined) return response;
  const inner = { ...request, state: { ...state, heldFiles: undefined } };
  if (other !== undefined) return joined(response, await askWhichModel(heldFiles.files, inner, services));
  return joined(response, await attachFiles(heldFiles.files, item, inner, services));
}

/** Two answers as one: the buttons of the first stay, those of the second are added. */
function joined(first: Response, second: Response): Response {
  const [head, ...rest] = first.replies;
  const [more] = second.replies;
  if (head === undefined || more === undefined) return { ...first, ...second };
  const buttons = head.buttons.length > 0 ? head.buttons : more.buttons;
  // Caption and files are refused in the same words: they are said once.
  const text = [...new Set([head.text, more.text])].filter((part) => part !== "").join("\n");
  const isAsked = second.state?.heldFiles !== undefined && second.state.heldFiles.source === undefined;
  // A question with choices of its own stands apart, so that its buttons are seen.
  const replies = isAsked ? [...first.replies, more] : [{ ...head, text, buttons }, ...rest];
  return { ...first, replies, state: second.state ?? first.state };
}

function withLines(response: Response, lines: readonly string[]): Response {
  if (lines.length === 0) return response;
  const [head, ...rest] = response.replies;
  if (head === undefined) return { ...response, ...answer(lines.join("\n")) };
  return { ...response, replies: [{ ...head, text: [head.text, ...lines].join("\n") }, ...rest] };
}

function problemText(
  { status, name }: KeepResult & { status: string; name?: string },
  { say }: Services,
): string {
  const named = { name: name === undefined || name === "" ? say("evidence.unnamed") : `“${name}”` };
  if (status === "tooLarge")
    return say("evidence.problem.tooLarge", { ...named, limit: FILE_LIMIT_BYTES / (1024 * 1024) });
  if (status === "tooManyPixels")
    return say("evidence.problem.tooManyPixels", { ...named, limit: PIXEL_LIMIT / 1_000_000 });
  if (status === "unpacksTooLarge") return say("evidence.problem.unpacksTooLarge", named);
  return status === "unknownType"
    ? say("evidence.problem.unknownType", named)
    : say("evidence.problem.away", named);
}
