import type { Connection } from "mongoose";
import { differences } from "./differences";
import type { StartDriver, StoryDriver, Told } from "./driver";
import {
  type Expected,
  type ExpectedReader,
  type ExpectedRecords,
  lineText,
  type Story,
  type StoryLine,
} from "./read-story";

/** A line of a story and all that was told because of it, in order. */
export interface Played {
  readonly line: StoryLine;
  readonly told: readonly Told[];
}

export interface Performance {
  readonly played: readonly Played[];
  /** What did not come as expected, a sentence each. */
  readonly problems: readonly string[];
}

/** Plays a story to its end, looking at replies and records after each line. */
export async function playStory(story: Story, start: StartDriver): Promise<Performance> {
  const driver = await start(story.opening);
  const played: Played[] = [];
  const problems: string[] = [];
  try {
    for (const line of story.lines) {
      const told = await perform(line, driver);
      played.push({ line, told });
      for (const expected of line.expected)
        for (const problem of await problemsWith(expected, told, driver.connection))
          problems.push(`line ${line.line}, ${lineText(line.value)}: ${problem}`);
    }
  } finally {
    await driver.stop();
  }
  return { played, problems };
}

async function perform({ line, value }: StoryLine, driver: StoryDriver): Promise<readonly Told[]> {
  if (value.kind === "clock") return driver.passTo(value.at);
  if (value.kind === "restart") return driver.restart();
  if (value.kind === "export") throw new Error("a story asks for files in words");
  const { as, chat } = value;
  if (value.kind === "press") return driver.press({ line, as, chat, label: value.press });
  const { text, message, edit, reply_to: replyTo, photo } = value;
  return driver.say({ line, as, chat, text, message, edit, replyTo, photo });
}

async function problemsWith(
  expected: Expected,
  told: readonly Told[],
  connection: Connection,
): Promise<string[]> {
  const records = await Promise.all(expected.records.map((rows) => recordProblems(rows, connection)));
  const nowhere = await Promise.all(expected.nowhere.map((words) => stillThere(words, connection)));
  return [...toldProblems(expected.told, told), ...records.flat(), ...nowhere.flat()];
}

function toldProblems(expected: Expected["told"], told: readonly Told[]): string[] {
  if (expected === undefined) return [];
  const readers = new Set([...Object.keys(expected), ...told.map(({ to }) => to)]);
  return [...readers].flatMap((reader) => {
    const theirs = told.filter(({ to }) => to === reader);
    const wanted = expected[reader];
    if (wanted === undefined) return [`${reader} was told: ${textOf(theirs)}`];
    return theirs.length === 0 ? [`${reader} was told nothing`] : readerProblems(reader, wanted, theirs);
  });
}

function readerProblems(
  reader: string,
  { reads, not, buttons }: ExpectedReader,
  told: readonly Told[],
): string[] {
  const text = textOf(told);
  const offered = told.findLast((message) => message.buttons.length > 0)?.buttons ?? [];
  const missing = reads.filter((words) => !text.includes(flat(words)));
  const unwanted = not.filter((words) => text.includes(flat(words)));
  return [
    ...missing.map((words) => `${reader} does not read “${words}” in: ${text}`),
    ...unwanted.map((words) => `${reader} reads “${words}” in: ${text}`),
    ...(buttons === undefined ? [] : differences(buttons, offered, `the choices of ${reader}`)),
  ];
}

function textOf(told: readonly Told[]): string {
  return flat(told.map(({ text }) => text).join("\n"));
}

/** Platforms break lines and messages where they like. */
function flat(text: string): string {
  return text.normalize("NFC").replace(/\s+/g, " ").trim();
}

async function recordProblems(
  { in: collection, where, are, without }: ExpectedRecords,
  connection: Connection,
): Promise<string[]> {
  const rows = await connection.collection(collection).find(where).sort({ _id: 1 }).toArray();
  const plain: unknown = JSON.parse(JSON.stringify(rows));
  const had = without.filter((key) => rows.some((row) => Object.hasOwn(row, key)));
  return [...differences(are, plain, collection), ...had.map((key) => `${collection} still have “${key}”`)];
}

async function stillThere(words: string, connection: Connection): Promise<string[]> {
  const found: string[] = [];
  for (const { name } of (await connection.db?.listCollections().toArray()) ?? []) {
    const rows = await connection.collection(name).find().toArray();
    if (JSON.stringify(rows).includes(words)) found.push(`“${words}” still stands in ${name}`);
  }
  return found;
}
