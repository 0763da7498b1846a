import { parseState } from "../../../../src/pipeline/handle-message";
import type { Store } from "../../../../src/store/store";
import type { Speaker } from "./crowd";

/** What waits for an answer of one person. */
export interface Open {
  /** Each card of a draft, and each question. */
  readonly things: readonly string[];
  /** Names of the cards that have one. */
  readonly named: readonly string[];
}

/** By person, of whom anything waits for an answer. */
export async function openThings(
  { connection }: Pick<Store, "connection">,
  people: ReadonlyMap<string, Speaker>,
): Promise<Map<Speaker, Open>> {
  const open = new Map<Speaker, Open>();
  const conversations = connection.collection<{ _id: string; state: unknown }>("conversations");
  for (const { _id, state } of await conversations.find().toArray()) {
    const speaker = people.get(_id);
    const found = openIn(state);
    if (speaker !== undefined && found.things.length > 0) open.set(speaker, found);
  }
  return open;
}

function openIn(state: unknown): Open {
  const { draft, pending, paper, visit, offered } = parseState(state);
  const names = draft?.records.map(({ name }) => name) ?? [];
  const fix = offered.some(({ action }) => action.startsWith("unfix:"));
  const questions = Object.entries({ pending, paper, visit, fix }).flatMap(([name, value]) =>
    value ? [name] : [],
  );
  const cards = names.map((name, index) => `card ${index}: ${name}`);
  return { things: [...cards, ...questions], named: names.flatMap((name) => name ?? []) };
}

/** Saved, dropped by the person, or out of date: whatever becomes of a card, the answer says so. */
const TOLD = /Đã ghi nhận|huỷ|hết hạn/i;

/** @returns what somebody was not told, if cards of theirs are gone without a word. */
export function silentlyGone(
  before: Open | undefined,
  after: Open | undefined,
  answer: string,
): string | undefined {
  const [had = [], has = []] = [before?.named, after?.named];
  if (has.length >= had.length || TOLD.test(answer)) return undefined;
  return `of the cards ${had.join(", ")} only ${has.join(", ")} are left, and all that was said is: ${answer}`;
}
