/**
 * Trains the field classifier on data/field-names.tsv, prints a ten-fold cross-validation (over the names that come
 * from the shared corpora; the own ones only help training) and writes src/understanding/fields/field-weights.json.
 * Usage: npx tsx scripts/train-fields.ts [--check]   (--check prints only)
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { classifyField } from "../src/understanding/fields/classify-field";
import type { FieldModel } from "../src/understanding/fields/field-model";
import {
  FIELD_TRAINING,
  type FieldExample,
  trainFieldModel,
} from "../src/understanding/fields/train-field-model";
import { FIELDS } from "../src/understanding/understanding";

const FOLDS = 10;
const NAMES = join(__dirname, "data", "field-names.tsv");
const WEIGHTS = join(__dirname, "..", "src", "understanding", "fields", "field-weights.json");

interface Named extends FieldExample {
  readonly own: boolean;
}

function main(): void {
  const names = readNames();
  crossValidate(names);
  if (process.argv.includes("--check")) return;
  const model = trainFieldModel(names);
  writeFileSync(WEIGHTS, layout(model));
  console.log(`wrote ${Object.keys(model.weights).length} features from ${names.length} names`);
}

/** One feature a line, as the formatter has it, so that a change of the data shows as a small difference. */
function layout(model: FieldModel): string {
  const row = (values: readonly number[]): string => `[${values.join(", ")}]`;
  const weights = Object.entries(model.weights).map(
    ([feature, values]) => `    ${JSON.stringify(feature)}: ${row(values)}`,
  );
  const head = (["version", "temperature", "threshold"] as const).map(
    (key) => `  "${key}": ${JSON.stringify(model[key])},`,
  );
  return [
    "{",
    ...head,
    `  "bias": ${row(model.bias)},`,
    '  "weights": {',
    weights.join(",\n"),
    "  }",
    "}",
    "",
  ].join("\n");
}

function readNames(): Named[] {
  const lines = readFileSync(NAMES, "utf8").trim().split("\n").slice(1);
  return lines.flatMap((line) => {
    const [name = "", text = "", origin = ""] = line.split("\t");
    const field = FIELDS.find((known) => known === text);
    return field ? [{ name, field, own: origin === "own" }] : [];
  });
}

function crossValidate(names: readonly Named[]): void {
  let spoken = 0;
  let right = 0;
  let tested = 0;
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const model = trainFieldModel(names.filter((name, i) => name.own || i % FOLDS !== fold));
    for (const { name, field } of names.filter((known, i) => !known.own && i % FOLDS === fold)) {
      const proposal = classifyField(name, model);
      tested += 1;
      if (proposal.field === undefined) continue;
      spoken += 1;
      if (proposal.field === field) right += 1;
      else
        console.log(
          `wrong: ${name}: ${proposal.field} instead of ${field} (${proposal.confidence.toFixed(2)})`,
        );
    }
  }
  const { version, threshold } = FIELD_TRAINING;
  console.log(
    `version ${version}, threshold ${threshold}: ${tested} names, speaks on ${share(spoken, tested)}, right ${share(right, spoken)}`,
  );
}

function share(part: number, whole: number): string {
  return `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
}

main();
