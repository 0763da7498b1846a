import type { Concept } from "./data/concepts";
import type { Reading } from "./reading";
import type { Intent } from "./understanding";
import { wordSet } from "./word-set";
import { within, type Zone } from "./zone";

/** A message of so many words tells a story; its act stands in one clause. */
const LONG = 60;

/** True for a message that tells a story. */
export function isLong({ tokens, segments }: Reading): boolean {
  if (tokens.length < LONG) return false;
  let words = 0;
  for (const { from, to } of segments.content)
    for (let i = from; i < to; i += 1) if (tokens[i]?.kind === "word") words += 1;
  return words >= LONG;
}

const DECIDING: ReadonlySet<Concept> = new Set(["withdraw", "recognise", "commend", "nominate"]);
const ASKING = wordSet("nghi xin dong thong quyet mong");
const ASKED = new Map([
  ["nghi", "de"],
  ["xin", ""],
  ["mong", ""],
]);
const AGREED = new Map([
  ["dong", "y"],
  ["thong", "nhat"],
  ["quyet", "dinh"],
]);
const REACH = 9;

/**
 * The clause of a long message in which something is asked for or decided ("..., Ban Chỉ đạo đồng ý công nhận mô hình
 * ...", "Vì lẽ ấy xã đề nghị cho rút ..."), to the end of its sentence: the last one; undefined when none is.
 */
export function askingClause(reading: Reading): Zone | undefined {
  for (let at = reading.concepts.length - 1; at >= 0; at -= 1) {
    const hit = reading.concepts[at];
    if (hit === undefined || !DECIDING.has(hit.value)) continue;
    const line = reading.segments.content.find((zone) => within(hit, zone));
    if (line === undefined) continue;
    const asking = askedAt(reading, hit, line.from);
    if (asking !== undefined) return clauseAround(reading, { from: asking, to: hit.to }, line);
  }
  return undefined;
}

/** The asking word before an act, with who is asked between them at most ("đề nghị Ban Chỉ đạo xét công nhận"). */
function askedAt({ tokens }: Reading, act: Zone, first: number): number | undefined {
  for (let i = act.to - 1; i >= Math.max(first, act.from - REACH); i -= 1) {
    const token = tokens[i];
    if (token === undefined || isStop(token.acc)) return undefined;
    if (!ASKING.has(token)) continue;
    const before = ASKED.get(token.fold);
    if (before !== undefined && (before === "" || tokens[i - 1]?.fold === before)) return i;
    if (AGREED.has(token.fold) && AGREED.get(token.fold) === tokens[i + 1]?.fold) return i;
  }
  return undefined;
}

function clauseAround({ tokens, taken }: Reading, act: Zone, line: Zone): Zone {
  let from = act.from;
  while (from > line.from && tokens[from - 1]?.acc !== "," && !ends(tokens[from - 1]?.acc, taken[from - 1]))
    from -= 1;
  return { from, to: sentenceEnd({ tokens, taken }, act.to, line.to) };
}

/** The sentence that a place of a message stands in. */
export function sentenceAround({ tokens, taken, segments }: Reading, place: Zone): Zone {
  const line = segments.content.find((zone) => within(place, zone)) ?? place;
  let from = place.from;
  while (from > line.from && !ends(tokens[from - 1]?.acc, taken[from - 1])) from -= 1;
  return { from, to: sentenceEnd({ tokens, taken }, place.to, line.to) };
}

function sentenceEnd(
  { tokens, taken }: Pick<Reading, "tokens" | "taken">,
  at: number,
  limit: number,
): number {
  let to = at;
  while (to < limit && !ends(tokens[to]?.acc, taken[to])) to += 1;
  return to;
}

function isStop(mark: string): boolean {
  return mark === "." || mark === ";" || mark === "!" || mark === "?";
}

/** A mark that ends a sentence; not one within a name or an abbreviation that was read. */
function ends(mark: string | undefined, kind: string | undefined): boolean {
  return mark !== undefined && kind === undefined && isStop(mark);
}

/** What the story before an act tells may drown it; what is registered or reported with it may not be lost. */
const MORE_THAN_STORY: ReadonlySet<Intent> = new Set([
  "register_model",
  "register_exemplar",
  "report_result",
  "update_progress",
  "record_inspection",
]);
const ACTS: ReadonlySet<Intent> = new Set(["withdraw", "recognise", "commend", "register_exemplar"]);
const CLEAR = 0.8;

/** Does the act of the asking clause outweigh what the whole of a long message seems to be for? */
export function outweighs(act: AskedAct, whole: Intent): boolean {
  if (!ACTS.has(act.intent) || act.confidence < CLEAR) return false;
  // Who registers may ask for recognition; only who decides agrees to it.
  const isDecision = act.intent === "recognise" && act.decided;
  return act.intent === "withdraw" || isDecision || !MORE_THAN_STORY.has(whole);
}

/** What an asking clause is for, and whether it says that something was agreed on. */
export interface AskedAct {
  readonly intent: Intent;
  readonly confidence: number;
  readonly decided: boolean;
}

/** "Ban Chỉ đạo thống nhất công nhận": agreed on, not asked for. */
export function isDecided({ tokens }: Reading, { from, to }: Zone): boolean {
  for (let i = from; i + 1 < to; i += 1)
    if (tokens[i] !== undefined && AGREED.get(tokens[i]?.fold ?? "") === tokens[i + 1]?.fold) return true;
  return false;
}
