import type { KeptFile } from "../../src/dialogue/state";
import { answer, type Response, type Services, type UnreadRequest } from "../handler";
import { filesText } from "./attach-files";

/**
 * Keeps files until what they came with is saved: a card, or an inspection that is being recorded.
 * @param source platform id of the message that it began with
 */
export function holdFiles(
  files: readonly KeptFile[],
  { source, until }: { readonly source: string; readonly until: "evidence.withCard" | "visit.files.held" },
  { state, sentAt }: Pick<UnreadRequest, "state" | "sentAt">,
  { say }: Pick<Services, "say">,
): Response {
  const held = state.heldFiles?.source === source ? state.heldFiles.files : [];
  const all = withoutRepeats([...held, ...files]);
  const heldFiles = { files: all, source, at: sentAt };
  return { ...answer(say(until, { files: filesText(all, say) })), state: { ...state, heldFiles } };
}

export function withoutRepeats(files: readonly KeptFile[]): KeptFile[] {
  return files.filter(({ file }, index) => files.findIndex((other) => other.file === file) === index);
}
