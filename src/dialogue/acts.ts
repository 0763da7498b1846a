import type { DialogueState, DoneAct } from "./state";

/** Older ones are neither taken back nor edited by their messages any more: "sửa ..." with a code still works. */
const ACTS_KEPT = 50;

/** The state with one more act; done again under the same key, it is the same act. */
export function withAct(state: DialogueState, act: Omit<DoneAct, "edits" | "undone">): DialogueState {
  if (act.items.length === 0 || state.acts.some(({ key }) => key === act.key)) return state;
  return { ...state, acts: [...state.acts, { ...act, edits: [], undone: false }].slice(-ACTS_KEPT) };
}

/** The newest act that a message asked for and that still stands. */
export function actOfMessage(state: DialogueState, messageId: string): DoneAct | undefined {
  return state.acts.findLast(
    ({ items, undone }) => !undone && items.some(({ source }) => source === messageId),
  );
}

export function replaceAct(state: DialogueState, act: DoneAct): DialogueState {
  return { ...state, acts: state.acts.map((old) => (old.key === act.key ? act : old)) };
}
