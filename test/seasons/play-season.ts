import { spawn } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { isRestart, restartsOfToday } from "./restarts-of-today";

/** One line of what the replay command printed. */
export interface Sent {
  readonly line: number;
  readonly to?: string;
  readonly text?: string;
  /** Where a file that was sent lies. */
  readonly file?: string;
  readonly error?: string;
}

export interface ScriptLine {
  readonly as?: string;
  readonly text?: string;
  readonly press?: string;
}

/** What one confirming line of a season saves, as the places reported it. */
export interface Registered {
  readonly line: number;
  readonly name: string;
  readonly field: string;
  readonly level: string;
  readonly unit: string;
  readonly kind: string;
  readonly novelty: string;
  readonly tags: readonly string[];
}

/** A leader's question of the script and what the reply has to show. */
export interface Answer {
  readonly as: string;
  readonly ask: string;
  readonly reads?: Readonly<Record<string, number>>;
  readonly says?: readonly string[];
}

export interface Season {
  readonly script: readonly ScriptLine[];
  /** How often the process is killed today. */
  readonly kills: number;
  readonly registered: readonly Registered[];
  readonly answers: readonly Answer[];
}

const ROOT = path.join(__dirname, "..", "..");

export async function readSeason(folder: string): Promise<Season> {
  const script = parseLines<ScriptLine>(await readText(folder, "script.jsonl"));
  const kills = (await linesOfToday(folder)).filter(isRestart).length;
  const registered = parseLines<Registered>(await readText(folder, "registered.jsonl"));
  const answers = parseLines<Answer>(await readText(folder, "answers.jsonl"));
  return { script, kills, registered, answers };
}

/**
 * Plays a season through the command, as a person at a terminal would.
 * @param more lines after those of its script
 * @param data where the stores and the files that are sent lie
 */
export async function playSeason(
  folder: string,
  more: readonly ScriptLine[],
  data: string,
): Promise<readonly Sent[]> {
  const file = (name: string) => path.join(__dirname, folder, name);
  const command = ["scripts/run.cjs", "src/commands/replay.ts"];
  const script = path.join(data, "script.jsonl");
  const all = [...(await linesOfToday(folder)), ...more.map((line) => JSON.stringify(line))];
  await writeFile(script, `${all.join("\n")}\n`);
  const stores = ["--data", path.join(data, "stores")];
  const files = [script, "--units", file("units.csv"), "--people", file("people.csv"), ...stores];
  const child = spawn(process.execPath, [...command, ...files], { cwd: ROOT });
  const [out, errors] = [collect(child.stdout), collect(child.stderr)];
  const code = await new Promise((resolve) => child.once("close", resolve));
  if (code !== 0) throw new Error(`replay of ${folder} ended with ${code}: ${errors()}`);
  return parseLines<Sent>(out());
}

function collect(stream: NodeJS.ReadableStream): () => string {
  const chunks: Buffer[] = [];
  stream.on("data", (chunk: Buffer) => chunks.push(chunk));
  return () => Buffer.concat(chunks).toString("utf8");
}

async function linesOfToday(folder: string): Promise<readonly string[]> {
  return restartsOfToday((await readText(folder, "script.jsonl")).trimEnd().split("\n"));
}

function readText(folder: string, name: string): Promise<string> {
  return readFile(path.join(__dirname, folder, name), "utf8");
}

function parseLines<T>(text: string): T[] {
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as T);
}
