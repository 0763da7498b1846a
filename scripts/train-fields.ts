/**
 * Trains the field classifier on src/understanding/fields/field-names.tsv, calibrates it by cross-validation grouped by
 * near repeats, and writes field-weights.json beside it. The same names give the same bytes.
 * Usage: npx tsx scripts/train-fields.ts [--report]   (--report prints measurements and writes nothing)
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { atOnce } from "../src/understanding/fields/at-once";
import {
  type Calibration,
  calibrate,
  confidenceOf,
  measureFields,
} from "../src/understanding/fields/calibrate-field-model";
import type { FieldModel } from "../src/understanding/fields/field-model";
import {
  type FieldOutcome,
  FOLDS,
  heldOutOutcomes,
  outcomesOf,
} from "../src/understanding/fields/field-outcomes";
import { createNearNames } from "../src/understanding/fields/near-names";
import { readFieldNames, type ShippedName } from "../src/understanding/fields/read-field-names";
import { trainFieldModel } from "../src/understanding/fields/train-field-model";
import { fold } from "../src/understanding/fold";
import { FIELDS } from "../src/understanding/understanding";

const FOLDER = join(__dirname, "..", "src", "understanding", "fields");

function main(): void {
  const names = readFieldNames(readFileSync(join(FOLDER, "field-names.tsv"), "utf8"));
  if (process.argv.includes("--report")) report(names);
  else train(names);
}

function train(names: readonly ShippedName[]): void {
  const calibration = calibrate(atOnce(heldOutOutcomes(names)));
  const model = { ...trainFieldModel(names), ...calibration };
  writeFileSync(join(FOLDER, "field-weights.json"), layout(model));
  console.log(
    `${names.length} names, ${Object.keys(model.weights).length} features, ${JSON.stringify(calibration)}`,
  );
}

/** One feature a line, as the formatter has it, so that a change of the data shows as a small difference. */
function layout(model: FieldModel): string {
  const row = (values: readonly number[]): string => `[${values.join(", ")}]`;
  const weights = Object.entries(model.weights).map(
    ([feature, values]) => `    ${JSON.stringify(feature)}: ${row(values)}`,
  );
  const head = (["temperature", "threshold"] as const).map((key) => `  "${key}": ${model[key]},`);
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

/** Own names only, and none that nearly repeats a shared one: what was tested is in nothing that was learned. */
function report(names: readonly ShippedName[]): void {
  const shared = names.filter(({ origin }) => origin !== "own");
  const near = createNearNames();
  for (const { name } of shared) near.add(name);
  const own = names.filter(({ name, origin }) => origin === "own" && near.find(name).length === 0);
  const heldOut = atOnce(heldOutOutcomes(own));
  const calibration = calibrate(heldOut);
  console.log(`trained on ${own.length} own names; ${JSON.stringify(calibration)}`);
  print(`own, ${FOLDS}-fold by groups`, heldOut, calibration);
  const model = trainFieldModel(own);
  for (const origin of ["corpus", "message"]) {
    const tested = shared.filter((name) => name.origin === origin);
    print(`shared (${origin})`, outcomesOf(model, tested), calibration);
    const folded = tested.map((name) => ({ ...name, name: fold(name.name) }));
    print(`shared (${origin}) without accents`, outcomesOf(model, folded), calibration);
  }
  printTable(heldOut, calibration);
  const wrong = outcomesOf(model, shared).filter(({ field, guess }) => field !== guess);
  for (const outcome of [...heldOut.filter(({ field, guess }) => field !== guess), ...wrong]) {
    if (!process.argv.includes("--wrong")) break;
    const confidence = confidenceOf(outcome, calibration.temperature).toFixed(2);
    console.log(`${confidence}\t${outcome.name}\t${outcome.guess} instead of ${outcome.field}`);
  }
}

function print(label: string, outcomes: readonly FieldOutcome[], calibration: Calibration): void {
  const { tested, spoken, right } = measureFields(outcomes, calibration);
  console.log(
    `${label}: ${tested} names, speaks on ${share(spoken, tested)}, right ${share(right, spoken)} of it`,
  );
  const fields = FIELDS.map((field) => {
    const part = measureFields(
      outcomes.filter((outcome) => outcome.field === field),
      calibration,
    );
    return `${field} ${share(part.spoken, part.tested)} / ${share(part.right, part.spoken)}`;
  });
  console.log(`  by field, speaks / right: ${fields.join(", ")}`);
}

/** Is a confidence right as often as it says? */
function printTable(outcomes: readonly FieldOutcome[], { temperature }: Calibration): void {
  console.log("confidence   names   says     right");
  for (const [from, to] of [
    [0, 0.5],
    [0.5, 0.7],
    [0.7, 0.8],
    [0.8, 0.9],
    [0.9, 0.95],
    [0.95, 0.99],
    [0.99, 1.01],
  ] as const) {
    const rows = outcomes
      .map((outcome) => ({ ...outcome, confidence: confidenceOf(outcome, temperature) }))
      .filter(({ confidence }) => confidence >= from && confidence < to);
    const says = rows.reduce((sum, { confidence }) => sum + confidence, 0);
    const right = rows.filter(({ field, guess }) => field === guess).length;
    const range = `${from.toFixed(2)}-${Math.min(1, to).toFixed(2)}`;
    console.log(
      `${range}  ${String(rows.length).padStart(6)}  ${share(says, rows.length)}  ${share(right, rows.length)}`,
    );
  }
}

function share(part: number, whole: number): string {
  return whole === 0 ? "-" : `${((100 * part) / whole).toFixed(1)} %`;
}

main();
