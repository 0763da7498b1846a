import BayesClassifier from "natural/lib/natural/classifiers/bayes_classifier";
import { fold } from "../../src/understanding/fold";
import { createUnderstand } from "../../src/understanding/understand";
import type { Gazetteer } from "../../src/understanding/understanding";
import type { LabelledMessage } from "./labelled-messages";

/** Reads one message and says its intent. */
export type Reader = (message: LabelledMessage) => string | Promise<string>;

/** The whole of `understand`: intent, slots, records, with units loaded. */
export function ourReader(gazetteer: Gazetteer): Reader {
  const understand = createUnderstand();
  return ({ text, role, now }) => understand(text, { role, now, gazetteer }).intent;
}

/** The best of 1, 0.5, 0.1, 0.05, 0.01, 0.001 on the messages of the tests; the default 1 finds almost none of 29 intents. */
const SMOOTHING = 0.05;

/** natural's naive Bayes on folded syllables: it says the intent and nothing else. */
export function bayesReader(training: readonly LabelledMessage[]): Reader {
  const classifier = new BayesClassifier(undefined, SMOOTHING);
  for (const { text, intent } of training) classifier.addDocument(syllables(text), intent);
  classifier.train();
  return ({ text }) => classifier.classify(syllables(text));
}

function syllables(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

const LOCALE = "vi";

/** nlp.js as its guide starts it, told that all is Vietnamese: the intent, no entities were taught. */
export async function nlpJsReader(training: readonly LabelledMessage[]): Promise<Reader> {
  // Only here: its logger prints a warning when it is loaded, and other benchmarks do not need it.
  const { dockStart } = await import("@nlpjs/basic");
  const nlp = { languages: [LOCALE], autoSave: false, log: false, nlu: { log: false } };
  const manager = (await dockStart({ settings: { nlp }, use: ["Basic"] })).get("nlp");
  manager.addLanguage(LOCALE);
  for (const { text, intent } of training) manager.addDocument(LOCALE, text, intent);
  await manager.train();
  return async ({ text }) => (await manager.process(LOCALE, text)).intent;
}
