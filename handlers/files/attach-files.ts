import { withAct } from "../../src/dialogue/acts";
import type { Button, KeptFile } from "../../src/dialogue/state";
import type { Evidence } from "../../src/domain/evidence";
import type { Model } from "../../src/domain/model";
import { changeModel, type Refusal } from "../../src/domain/model-change";
import { vietnamDay } from "../../src/domain/vietnam-time";
import type { Request, Response, Services } from "../handler";
import { refusalText } from "../models/refusal-text";
import { undoButton } from "../models/undo-button";

/** Where files go: a model, and the report that they came with. */
export interface FilesTarget {
  readonly code: string;
  readonly report?: string;
}

export type FilesRequest = Pick<Request, "key" | "person" | "sentAt" | "messageId" | "state">;

/**
 * Adds files to a model (đính kèm minh chứng) by one change. It has a key of its own, so that a message that reports
 * and brings photos makes two entries, each once.
 */
export async function attachFiles(
  files: readonly KeptFile[],
  { code, report }: FilesTarget,
  request: FilesRequest,
  services: Services,
): Promise<Response> {
  const { say, clock } = services;
  const { person, sentAt, state } = request;
  const key = `${request.key}~files`;
  const evidence = files.map((file) => ({ ...file, ...(report !== undefined && { report }) }));
  const result = await services.change<Refusal>({ code, scope: person.scope, message: key }, (model) =>
    changeModel(model, {
      step: "attach",
      by: person,
      at: clock.now(),
      on: vietnamDay(sentAt),
      message: key,
      note: filesText(files, say),
      evidence,
    }),
  );
  const settled = { ...state, heldFiles: undefined, about: code };
  const open = { code, ...(report !== undefined && { report }), at: sentAt };
  if (result.status === "changed") {
    const act = { key, step: "attach" as const, items: [{ source: request.messageId, code }] };
    const text = addedText(result.model, key, report, services);
    return reply(text, [[undoButton(services)]], { ...withAct(settled, act), filesFor: open });
  }
  if (result.status === "refused" && result.refusal.reason === "unchanged") {
    const text = say("evidence.same", { ...nameOf(result.model, say), all: evidenceText(result.model, say) });
    return reply(text, [], { ...settled, filesFor: open });
  }
  const refused = { code, step: "attach" as const, result };
  const text = await refusalText(refused, request, services);
  return reply(text, [], settled);
}

function reply(text: string, buttons: Button[][], state: Request["state"]): Response {
  return { replies: [{ text, buttons, private: true }], state };
}

function addedText(model: Model, key: string, report: string | undefined, { say }: Services): string {
  const added = (model.evidence ?? []).filter(({ message }) => message === key);
  const values = { ...nameOf(model, say), files: filesText(added, say), all: evidenceText(model, say) };
  return say(report === undefined ? "evidence.added" : "evidence.addedToReport", values);
}

/** How a model is called in sentences about its files. */
export function nameOf({ kind, name, code }: Model, say: Services["say"]) {
  return { kind: say(`kind.${kind}`), name, code };
}

/** "3 ảnh và 1 tệp": what a model has. */
export function evidenceText({ evidence = [] }: Pick<Model, "evidence">, say: Services["say"]): string {
  return filesText(evidence, say);
}

export function filesText(files: readonly Pick<Evidence, "kind">[], say: Services["say"]): string {
  const photos = files.filter(({ kind }) => kind === "photo").length;
  const others = files.length - photos;
  const parts = [
    ...(photos > 0 || others === 0 ? [say("evidence.photos", { count: photos })] : []),
    ...(others > 0 ? [say("evidence.files", { count: others })] : []),
  ];
  return parts.join(say("evidence.and"));
}
