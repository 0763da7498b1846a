import { type Clause, clausesOf } from "./clauses";
import { intentFacts } from "./intent-facts";
import type { IntentScorer, ScoredIntent } from "./intent-rules";
import type { Reading } from "./reading";
import type { Intent } from "./understanding";

export interface Decision {
  readonly intent: Intent;
  readonly confidence: number;
  readonly also?: readonly Intent[];
  /** Token at which the second matter begins: the slots are those of the first. */
  readonly slotsTo?: number;
  readonly candidates?: readonly Intent[];
  /** Nothing in the message is about this work: no slots are read for a guess. */
  readonly silent?: boolean;
}

/** Points below which nothing is recognised. */
const LEAST_SCORE = 3;

/** Chooses the intent of a message from its scores. */
export function decideIntent(reading: Reading, score: IntentScorer): Decision {
  const zones = reading.segments.content;
  const zone = { from: zones[0]?.from ?? 0, to: zones[zones.length - 1]?.to ?? reading.tokens.length };
  const ranked = score(intentFacts(reading, zone));
  const [best, second] = ranked;
  if (!best || best.score < LEAST_SCORE) return unknown(ranked);
  const confidence = confidenceOf(best.score, second?.score ?? 0);
  const matters = mattersOf(reading, score, best.intent);
  const [first, ...rest] = matters;
  if (!first || rest.length === 0) return { intent: best.intent, confidence };
  return {
    intent: first.intent,
    confidence,
    also: rest.map((matter) => matter.intent),
    slotsTo: rest[0]?.from,
  };
}

/** A second matter must be as clear as this, and stand this far before the next reading. */
const CLEAR_SCORE = 6;
const CLEAR_LEAD = 3;
/** Answers and small talk are no second matter. */
const NO_SECOND: ReadonlySet<Intent> = new Set([
  "confirm_yes",
  "confirm_no",
  "cancel",
  "undo",
  "greeting",
  "unknown",
  "snooze",
]);

/** More sentences than this are a list or a report, not two matters. */
const MOST_CLAUSES = 12;

interface Matter {
  readonly intent: Intent;
  readonly from: number;
}

/**
 * The main intent and the clear intents of clauses that open a matter of their own (after a connector, or a question
 * beside a statement), in the order of the text; empty when there is only one.
 */
function mattersOf(reading: Reading, score: IntentScorer, main: Intent): readonly Matter[] {
  const clauses = clausesOf(reading);
  if (clauses.length < 2 || clauses.length > MOST_CLAUSES || NO_SECOND.has(main)) return [];
  const clear = clauses.map((clause) => clearIntent(reading, score, clause));
  const at = clear.indexOf(main);
  const mainClause = clauses[at];
  if (!mainClause) return [];
  const found: Matter[] = [{ intent: main, from: mainClause.from }];
  clauses.forEach((clause, i) => {
    const intent = clear[i];
    const own = clause.added || mainClause.added || clause.asks !== mainClause.asks;
    if (intent !== undefined && own && !found.some((matter) => matter.intent === intent))
      found.push({ intent, from: clause.from });
  });
  return found.sort((a, b) => a.from - b.from);
}

function clearIntent(reading: Reading, score: IntentScorer, clause: Clause): Intent | undefined {
  const [best, second] = score(intentFacts(reading, clause));
  if (!best || NO_SECOND.has(best.intent) || best.score < CLEAR_SCORE) return undefined;
  return best.score - Math.max(second?.score ?? 0, 0) >= CLEAR_LEAD ? best.intent : undefined;
}

function unknown(ranked: readonly ScoredIntent[]): Decision {
  const candidates = ranked
    .filter((entry) => entry.score > 0)
    .slice(0, 2)
    .map((entry) => entry.intent);
  return {
    intent: "unknown",
    confidence: 0.5,
    silent: candidates.length === 0,
    ...(candidates.length > 0 && { candidates }),
  };
}

/** Points and lead over the runner-up as a probability. */
function confidenceOf(best: number, second: number): number {
  const lead = best - Math.max(second, 0);
  return Math.round((1 / (1 + Math.exp(-(0.35 * lead + 0.25 * (best - 4) - 0.2)))) * 1000) / 1000;
}
