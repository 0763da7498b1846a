import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { projectFile } from "../../../src/project-file";
import { parseScript, type ScriptLine } from "../../../src/replay/script";
import type { Opening } from "./driver";

export const STORIES_FOLDER = projectFile("test/stories");

const words = z.array(z.string()).default([]);
/** What one person (or group) is told because of a line. */
const readerSchema = z.strictObject({
  /** Words that stand in what they are told; blanks and line ends are alike. */
  reads: words,
  /** Words that must not. */
  not: words,
  /** Labels of all choices under the last message that has any. */
  buttons: z.array(z.string()).optional(),
});
/** Records of one collection after a line: those that agree with `where`, each holding at least what `are` says. */
const recordsSchema = z.strictObject({
  in: z.string(),
  where: z.record(z.string(), z.unknown()).default({}),
  are: z.array(z.record(z.string(), z.unknown())),
  /** Keys that none of them has. */
  without: words,
});
const expectedSchema = z.strictObject({
  /** The line of the script, as `lineText` writes it; "…" at the end stands for the rest of it. */
  when: z.string(),
  /** Everybody who is told something, and nobody else. */
  told: z.record(z.string(), readerSchema).optional(),
  records: z.array(recordsSchema).default([]),
  /** Words that stand in no record of any collection. */
  nowhere: words,
});
export type Expected = z.infer<typeof expectedSchema>;
export type ExpectedReader = z.infer<typeof readerSchema>;
export type ExpectedRecords = z.infer<typeof recordsSchema>;

export interface StoryLine {
  readonly line: number;
  readonly value: ScriptLine;
  readonly expected: readonly Expected[];
}

/** A folder of `test/stories`: a replay script, its people and units, and what must come of it. */
export interface Story {
  readonly name: string;
  readonly opening: Opening;
  readonly lines: readonly StoryLine[];
}

/** @throws when a line cannot be read, or an expectation stands at no line of the script. */
export async function readStory(name: string): Promise<Story> {
  const read = (file: string) => readFile(path.join(STORIES_FOLDER, name, file));
  const script = parseScript(await read("script.jsonl")).map((parsed) => {
    if (!parsed.ok) throw new Error(`${name}/script.jsonl, line ${parsed.line}: ${parsed.error}`);
    if (parsed.unknownKeys.length > 0)
      throw new Error(`${name}/script.jsonl, line ${parsed.line}: ${parsed.unknownKeys.join()} is not known`);
    return { line: parsed.line, value: parsed.value };
  });
  const first = script[0]?.value;
  if (first?.kind !== "clock") throw new Error(`${name}/script.jsonl: the first line sets the clock`);
  const expected = readExpected(name, (await read("expected.jsonl")).toString("utf8"));
  const [units, people] = [await read("units.csv"), await read("people.csv")];
  const opening = { units: units.toString("utf8"), people: people.toString("utf8"), time: first.at };
  return { name, opening, lines: withExpected(name, script, expected) };
}

function readExpected(name: string, text: string): Expected[] {
  return text.split("\n").flatMap((row, index) => {
    if (row.trim() === "") return [];
    const parsed = expectedSchema.safeParse(JSON.parse(row));
    if (!parsed.success)
      throw new Error(`${name}/expected.jsonl, line ${index + 1}: ${z.prettifyError(parsed.error)}`);
    return [parsed.data];
  });
}

/** Expectations stand in the order of the script, so that the same words may be said twice. */
function withExpected(
  name: string,
  script: readonly Omit<StoryLine, "expected">[],
  expected: readonly Expected[],
): StoryLine[] {
  const found = script.map((): Expected[] => []);
  let at = 0;
  for (const expectation of expected) {
    while (at < script.length && !isAt(expectation, script[at]?.value)) at += 1;
    const here = found[at];
    if (here === undefined) throw new Error(`${name}/expected.jsonl: no line “${expectation.when}”`);
    here.push(expectation);
  }
  return script.map((line, index) => ({ ...line, expected: found[index] ?? [] }));
}

/** Is this the line that `when` names? */
export function isAt({ when }: Pick<Expected, "when">, value: ScriptLine | undefined): boolean {
  if (value === undefined) return false;
  const text = lineText(value);
  return when.endsWith("…") ? text.startsWith(when.slice(0, -1)) : text === when;
}

/** "hoa: đã xong", "hoa → Lưu", "hoa @group:g1: …", "hoa (sửa tin): …", "hoa [photo.jpg]: …", "restart", a time. */
export function lineText(value: ScriptLine): string {
  if (value.kind === "clock") return value.at.toISOString();
  if (value.kind === "restart") return "restart";
  if (value.kind === "export") return `${value.as}: ${value.format}`;
  if (value.kind === "press") return `${value.as} → ${value.press}`;
  const place = value.chat === "private" ? "" : ` @${value.chat}`;
  const edited = value.edit ? " (sửa tin)" : "";
  const photo = value.photo === undefined ? "" : ` [${path.basename(value.photo)}]`;
  return `${value.as}${place}${edited}${photo}: ${value.text}`;
}
