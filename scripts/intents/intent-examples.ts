import { readFileSync } from "node:fs";
import { join } from "node:path";
import { contentZone } from "../../src/understanding/content-zone";
import { fold } from "../../src/understanding/fold";
import { buildGazetteer } from "../../src/understanding/gazetteer/build-gazetteer";
import { parseUnitRows } from "../../src/understanding/gazetteer/parse-unit-rows";
import { intentFacts } from "../../src/understanding/intent-facts";
import { createIntentScorer } from "../../src/understanding/intent-rules";
import { factWords, maskedWords } from "../../src/understanding/intents/intent-features";
import { createMessageReader } from "../../src/understanding/read-message";
import { INTENTS, type Intent } from "../../src/understanding/understanding";
import type { Word } from "../../src/understanding/word";

const ROOT = join(__dirname, "..", "..");
/** The day on which the utterances are read: dates in them mean nothing for their intent. */
const NOW = new Date("2026-03-02T08:00:00+07:00");

/** A labelled utterance as the model sees it. */
export interface IntentExample {
  readonly text: string;
  readonly intent: Intent;
  readonly words: readonly Word[];
  readonly facts: readonly Word[];
  readonly points: Float64Array;
  /** Utterances that are the same without accents are in one group: never split between training and test. */
  readonly group: string;
  /** Made from another utterance by taking its accents away: learned from, not counted twice. */
  readonly isTwin: boolean;
}

/**
 * The utterances of scripts/data/intent-messages.tsv (intent, tab, text; `\n` is a line end), each also without its
 * accents: half of what officers type has none; of the intents asked for.
 * @throws {Error} naming the line when its intent is unknown.
 */
export function readIntentExamples(only: readonly Intent[] = INTENTS): readonly IntentExample[] {
  const lines = readFileSync(join(ROOT, "scripts/data/intent-messages.tsv"), "utf8").trimEnd().split("\n");
  const read = createExampleReader();
  return lines.flatMap((line, i) => {
    const [intent = "", text = ""] = line.split("\t");
    if (!isIntent(intent) || text === "")
      throw new Error(`intent-messages.tsv:${i + 1}: not intent<TAB>text`);
    if (!only.includes(intent)) return [];
    const typed = text.replaceAll("\\n", "\n");
    const bare = withoutAccents(typed);
    const example = read(typed, intent, false);
    return bare === typed ? [example] : [example, read(bare, intent, true)];
  });
}

/**
 * The labelled messages of test/understanding/messages.jsonl: what officers usually send is easier than utterances
 * written to be told apart. The model never learns from them.
 */
export function readUsualExamples(): readonly IntentExample[] {
  const read = createExampleReader();
  const lines = readFileSync(join(ROOT, "test/understanding/messages.jsonl"), "utf8").trimEnd().split("\n");
  return lines.flatMap((line) => {
    const message: unknown = JSON.parse(line);
    if (typeof message !== "object" || message === null || !("text" in message) || !("intent" in message))
      return [];
    return [read(String(message.text), toIntent(message.intent), false)];
  });
}

function toIntent(value: unknown): Intent {
  return INTENTS.find((intent) => intent === value) ?? "unknown";
}

function createExampleReader(): (text: string, intent: Intent, isTwin: boolean) => IntentExample {
  const units = parseUnitRows(readFileSync(join(ROOT, "test/understanding/units.jsonl"), "utf8")).rows;
  const gazetteer = buildGazetteer(units);
  const read = createMessageReader();
  const score = createIntentScorer();
  return (text, intent, isTwin) => {
    const reading = read(text, { now: NOW, gazetteer });
    const zone = contentZone(reading);
    const facts = intentFacts(reading, zone);
    return {
      text,
      intent,
      words: maskedWords(reading, zone),
      facts: factWords(facts),
      points: score(facts),
      group: fold(text),
      isTwin,
    };
  };
}

function isIntent(text: string): text is Intent {
  return INTENTS.some((intent) => intent === text);
}

const MARKS = /[\u0300-\u036f]/g;

function withoutAccents(text: string): string {
  return text.normalize("NFD").replace(MARKS, "").replaceAll("đ", "d").replaceAll("Đ", "D");
}
