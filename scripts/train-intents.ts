/**
 * Trains the intent model on scripts/data/intent-messages.tsv, measures its limits by cross-validation, and writes
 * src/understanding/intents/{intent-weights,intent-limits}.json. The same utterances give the same bytes.
 * Usage: npx tsx scripts/train-intents.ts [--report [--wrong]]   (--report prints measurements and writes nothing)
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createIntentModel, type IntentWeights } from "../src/understanding/intents/intent-model";
import { crossValidate, outcomesOf } from "./intents/cross-validate";
import { readIntentExamples, readUsualExamples } from "./intents/intent-examples";
import { reportLines } from "./intents/report";
import { setLimits } from "./intents/set-limits";
import { trainIntentModel } from "./intents/train-intent-model";

const FOLDER = join(__dirname, "..", "src", "understanding", "intents");

function main(): void {
  const examples = readIntentExamples();
  const heldOut = crossValidate(examples);
  const weights = trainIntentModel(examples);
  const usual = outcomesOf(createIntentModel(weights), readUsualExamples());
  const limits = setLimits(heldOut, usual);
  for (const line of reportLines(heldOut, limits, usual, process.argv.includes("--wrong"))) console.log(line);
  if (process.argv.includes("--report")) return;
  const text = layout(weights);
  writeFileSync(join(FOLDER, "intent-weights.json"), text);
  writeFileSync(join(FOLDER, "intent-limits.json"), `${shortLists(JSON.stringify(limits, null, 2))}\n`);
  console.log(`${Math.round(text.length / 1000)} KB of weights; ${JSON.stringify(limits)}`);
}

/** Lists of numbers in one line, as the formatter has them. */
function shortLists(json: string): string {
  return json.replace(/\[[^\]]*\]/g, (list) => JSON.stringify(JSON.parse(list)).replaceAll(",", ", "));
}

/** One feature a line, so that a change of the data shows as a small difference. */
function layout({ features, ...head }: IntentWeights): string {
  const rows = Object.entries(features).map(
    ([name, row]) => `    ${JSON.stringify(name)}: ${JSON.stringify(row)}`,
  );
  return `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "features": {\n${rows.join(",\n")}\n  }\n}\n`;
}

main();
