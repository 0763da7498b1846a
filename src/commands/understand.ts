import { createUnderstand, type Understand } from "../understanding/understand";
import type { Gazetteer, Understanding } from "../understanding/understanding";
import { type CommandIo, type ExitStatus, writeLine } from "./command-io";
import { loadGazetteer } from "./load-gazetteer";
import { parseOptions } from "./parse-options";
import { type InputLine, readLines } from "./read-lines";
import { runCommand } from "./run-command";

const USAGE = 'usage: understand [--units FILE] < lines of {"id","text","role","now"}';

/**
 * `understand`: one JSON object a line in, one a line out: `{"id","intent","confidence","slots"}` with `records` in
 * `slots` for several records, and `also`, `clarify`, `candidates` when there are any. A bad line yields
 * `{"id"?,"line","error"}`. Needs no store.
 */
export async function understandCommand(io: CommandIo): Promise<ExitStatus> {
  const options = parseOptions(io.args, { units: "value" });
  if (!options.ok || options.rest.length > 0) {
    io.stderr.write(`${options.ok ? USAGE : `${options.message}\n${USAGE}`}\n`);
    return 2;
  }
  const gazetteer = await loadGazetteer({
    file: options.values.get("units"),
    vnAdminDir: io.vnAdminDir,
    stderr: io.stderr,
  });
  const understand = createUnderstand();
  for await (const input of readLines(io.stdin)) {
    if (input.text.trim() === "" && !("error" in input)) continue;
    await writeLine(io.stdout, JSON.stringify(answer(input, { understand, gazetteer, now: io.now })));
  }
  return 0;
}

interface Means {
  readonly understand: Understand;
  readonly gazetteer: Gazetteer;
  readonly now: () => Date;
}

function answer(input: InputLine, means: Means): object {
  const { line } = input;
  if ("error" in input) return { line, error: input.error };
  const message = parseMessage(input.text);
  if ("error" in message)
    return { ...(message.id !== undefined && { id: message.id }), line, error: message.error };
  const now = message.now ?? means.now();
  const options = { now, gazetteer: means.gazetteer, ...(message.role && { role: message.role }) };
  const unit = message.unit && means.gazetteer.byCode(message.unit) ? { scope: message.unit } : {};
  return { id: message.id ?? null, ...printed(means.understand(message.text, { ...options, ...unit })) };
}

interface Message {
  readonly id: unknown;
  readonly text: string;
  readonly role?: string;
  /** Code of the speaker's unit, when the line has one. */
  readonly unit?: string;
  readonly now?: Date;
}

function parseMessage(line: string): Message | { readonly id?: unknown; readonly error: string } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { error: "not valid JSON" };
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return { error: "not a JSON object" };
  const fields = new Map<string, unknown>(Object.entries(value));
  const id = fields.get("id");
  const text = fields.get("text");
  if (typeof text !== "string") return { id, error: '"text" is missing or not a string' };
  const now = instantOf(fields.get("now"));
  if (now === "invalid") return { id, error: '"now" is not a time such as 2026-03-02T08:00:00+07:00' };
  const role = fields.get("role");
  const unit = fields.get("unit");
  return {
    id,
    text,
    ...(typeof role === "string" && { role }),
    ...(typeof unit === "string" && { unit }),
    ...(now && { now }),
  };
}

function instantOf(value: unknown): Date | undefined | "invalid" {
  if (value === undefined || value === null) return undefined;
  const time = typeof value === "string" ? Date.parse(value) : Number.NaN;
  return Number.isNaN(time) ? "invalid" : new Date(time);
}

/** The labelled form: records inside `slots`, what is empty left out. */
export function printed(understanding: Understanding): object {
  const { intent, confidence, slots, records, also, clarify, candidates } = understanding;
  return {
    intent,
    confidence: Math.round(confidence * 1000) / 1000,
    slots: records ? { records } : slots,
    ...(also && { also }),
    ...(clarify && { clarify }),
    ...(candidates && { candidates }),
  };
}

if (require.main === module) void runCommand(understandCommand);
