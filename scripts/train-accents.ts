/**
 * Counts words and pairs of words of the shipped names and of the field cues, for giving accents back to names typed
 * without them, and writes src/understanding/accents/accent-statistics.json. The same names give the same bytes.
 * Usage: npx tsx scripts/train-accents.ts [--report]   (--report measures on held-out names and writes nothing)
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { accentStatistics, spokenWords } from "../src/understanding/accents/accent-statistics";
import { createRestoreAccents } from "../src/understanding/accents/restore-accents";
import { atOnce } from "../src/understanding/fields/at-once";
import { FIELD_CUES } from "../src/understanding/fields/field-cues";
import { fieldGroups } from "../src/understanding/fields/field-groups";
import { createNearNames } from "../src/understanding/fields/near-names";
import { readFieldNames } from "../src/understanding/fields/read-field-names";

const SOURCE = join(__dirname, "..", "src", "understanding");
const FOLDS = 10;

function main(): void {
  const names = readFieldNames(readFileSync(join(SOURCE, "fields", "field-names.tsv"), "utf8"));
  const accented = names.filter(({ name }) => spokenWords(name).some(({ acc, fold }) => acc !== fold));
  if (process.argv.includes("--report")) report(accented);
  else write(accented.map(({ name }) => name));
}

function cues(): string[] {
  return Object.values(FIELD_CUES).flatMap(({ strong, weak }) => [
    ...strong.split(", "),
    ...weak.split(", "),
  ]);
}

/** One entry a line, as the formatter has it. */
function write(names: readonly string[]): void {
  const statistics = accentStatistics([...names, ...cues()]);
  writeFileSync(
    join(SOURCE, "accents", "accent-statistics.json"),
    `${JSON.stringify(statistics, undefined, 2)}\n`,
  );
  const { words, pairs } = statistics;
  console.log(`${Object.keys(words).length} words, ${Object.keys(pairs).length} pairs`);
}

function report(names: readonly { name: string; origin: string }[]): void {
  const groups = atOnce(fieldGroups(names.map(({ name }) => name)));
  const held = Array.from({ length: FOLDS }, (_, fold) => {
    const isHeld = (i: number): boolean => ((groups[i] ?? 0) * 7 + 3) % FOLDS === fold;
    const known = names.filter((_name, i) => !isHeld(i)).map(({ name }) => name);
    return judged(
      known,
      names.filter((_name, i) => isHeld(i)).map(({ name }) => name),
    );
  });
  print(`${FOLDS}-fold by groups`, held.flat());
  const shared = names.filter(({ origin }) => origin === "corpus").map(({ name }) => name);
  const near = createNearNames();
  for (const name of shared) near.add(name);
  const own = names.filter(({ name, origin }) => origin === "own" && near.find(name).length === 0);
  print(
    "shared names, counted on own ones only",
    judged(
      own.map(({ name }) => name),
      shared,
    ),
  );
}

interface Judged {
  readonly name: string;
  readonly proposed?: string;
}

/** What is proposed, with certainty, for each name when its accents are taken away. */
function judged(known: readonly string[], tested: readonly string[]): Judged[] {
  const restore = createRestoreAccents(accentStatistics([...known, ...cues()]));
  return tested.map((name) => {
    const { proposed, certain } = restore(withoutAccents(name));
    return certain ? { name, proposed } : { name };
  });
}

function withoutAccents(name: string): string {
  return name.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D");
}

function print(label: string, rows: readonly Judged[]): void {
  const words = (text: string): string =>
    spokenWords(text)
      .map(({ acc }) => acc)
      .join(" ");
  const spoken = rows.filter(({ proposed }) => proposed !== undefined);
  const wrong = spoken.filter(({ name, proposed }) => words(proposed ?? "") !== words(name));
  const share = (part: number, whole: number): string =>
    `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
  console.log(
    `${label}: ${rows.length} names, proposes ${share(spoken.length, rows.length)}, wholly right ${share(spoken.length - wrong.length, spoken.length)} of it`,
  );
  for (const { name, proposed } of wrong) console.log(`  wrong: ${name} -> ${proposed}`);
}

main();
