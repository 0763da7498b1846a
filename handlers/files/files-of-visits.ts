import type { DialogueState } from "../../src/dialogue/state";
import type { Services, UnreadRequest } from "../handler";

/** Is the result of an inspection being put together? */
export function isRecording({ visit }: DialogueState): boolean {
  return visit?.act === "record";
}

/** Ids of what this very message recorded, of the inspection that files wait for; plans made with it are none. */
export function recordedNow({ acts }: DialogueState, key: string, source: string): readonly string[] {
  const act = acts.find((one) => one.key === key && one.step === "inspect");
  return (act?.items ?? []).filter((item) => item.source === source).map(({ code }) => code);
}

/** The inspections this person recorded last, and when. */
export async function lastVisits(
  { state, person }: Pick<UnreadRequest, "state" | "person">,
  { inspections }: Pick<Services, "inspections">,
): Promise<{ readonly at: Date; readonly ids: readonly string[] } | undefined> {
  const act = state.acts.findLast(({ undone, step }) => !undone && step === "inspect");
  if (act === undefined) return undefined;
  const found = await Promise.all(act.items.map(({ code }) => inspections.find(code, person.scope)));
  const held = found.filter((one) => one?.state === "done");
  const at = held[0]?.history.find(({ message }) => message === act.key)?.at;
  return at && { at, ids: held.flatMap((one) => (one === undefined ? [] : [one.id])) };
}

/** The inspections that a message is about which somebody replied to: planned, changed or recorded by it. */
export async function repliedVisits(
  { repliedTo = [], person }: UnreadRequest,
  { inspections }: Services,
): Promise<readonly string[]> {
  if (repliedTo.length === 0) return [];
  const found = await inspections.byMessages(repliedTo, person.scope);
  return found.filter(({ state }) => state !== "cancelled").map(({ id }) => id);
}
