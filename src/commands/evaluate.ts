import { createReadStream } from "node:fs";
import { access } from "node:fs/promises";
import path from "node:path";
import { createUnderstand } from "../understanding/understand";
import type { UnderstandOptions } from "../understanding/understanding";
import { type CommandIo, type ExitStatus, writeLine } from "./command-io";
import type { Judged, Labelled, SlotMap } from "./evaluation";
import { evaluationReport, mistakes } from "./evaluation-report";
import { loadGazetteer } from "./load-gazetteer";
import { parseOptions } from "./parse-options";
import { readLines } from "./read-lines";
import { runCommand } from "./run-command";

const USAGE = "usage: evaluate MESSAGES [--units FILE] [--errors]";
/** Speed is measured over passes of this length after one pass to warm up. */
const MEASURED_MS = 1000;

/**
 * `evaluate`: accuracy on a labelled file (intent, each slot, whole message, per style) and messages a second, each read anew, with
 * units loaded (`--units`, else units.jsonl beside the file, else the national list); `--errors` lists what is wrong. Bad lines are told on stderr and left out.
 */
export async function evaluateCommand(io: CommandIo): Promise<ExitStatus> {
  const options = parseOptions(io.args, { units: "value", errors: "flag" });
  const file = options.ok ? options.rest[0] : undefined;
  if (!options.ok || file === undefined || options.rest.length > 1) {
    io.stderr.write(`${options.ok ? USAGE : `${options.message}\n${USAGE}`}\n`);
    return 2;
  }
  const gazetteer = await loadGazetteer({
    file: options.values.get("units") ?? (await unitsBeside(file)),
    vnAdminDir: io.vnAdminDir,
    stderr: io.stderr,
  });
  const messages = await readMessages(file, io);
  if (messages.length === 0) {
    io.stderr.write(`${file}: no messages in it\n`);
    return 1;
  }
  // The speed that counts is that of a text which arrives for the first time.
  const understand = createUnderstand({ remembers: false });
  const run = (message: LabelledMessage): Labelled => {
    const { intent, slots, records, ...rest } = understand(message.text, { ...message.options, gazetteer });
    return { ...rest, intent, slots: records ? { records } : { ...slots } };
  };
  const judged = messages.map((message): Judged => ({ ...message, got: run(message) }));
  if (options.flags.has("errors")) for (const line of mistakes(judged)) await writeLine(io.stdout, line);
  for (const line of evaluationReport(judged, speed(messages, run))) await writeLine(io.stdout, line);
  return 0;
}

/** A labelled set stands beside the units that its labels name: with others, bare names mean other places. */
async function unitsBeside(messagesFile: string): Promise<string | undefined> {
  const units = path.join(path.dirname(messagesFile), "units.jsonl");
  return access(units).then(
    () => units,
    () => undefined,
  );
}

interface LabelledMessage {
  readonly id: string;
  readonly text: string;
  readonly style: readonly string[];
  readonly options: UnderstandOptions;
  readonly gold: Labelled;
}

function speed(messages: readonly LabelledMessage[], run: (message: LabelledMessage) => Labelled): number {
  const start = performance.now();
  let done = 0;
  let took = 0;
  while (took < MEASURED_MS) {
    for (const message of messages) run(message);
    done += messages.length;
    took = performance.now() - start;
  }
  return (done * 1000) / took;
}

async function readMessages(file: string, io: CommandIo): Promise<LabelledMessage[]> {
  const messages: LabelledMessage[] = [];
  for await (const input of readLines(createReadStream(file))) {
    if (input.text.trim() === "") continue;
    const message = "error" in input ? undefined : parseLabelled(input.text, io.now());
    if (message) messages.push(message);
    else
      io.stderr.write(
        `${file}:${input.line}: ${"error" in input ? input.error : "not a labelled message"}\n`,
      );
  }
  return messages;
}

function parseLabelled(line: string, fallback: Date): LabelledMessage | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (typeof value !== "object" || value === null) return undefined;
  const fields = new Map<string, unknown>(Object.entries(value));
  const text = fields.get("text");
  const intent = fields.get("intent");
  const slots = fields.get("slots");
  if (typeof text !== "string" || typeof intent !== "string" || !isSlotMap(slots)) return undefined;
  const time = Date.parse(String(fields.get("now")));
  const role = fields.get("role");
  return {
    id: String(fields.get("id") ?? ""),
    text,
    style: strings(fields.get("style")),
    options: {
      now: Number.isNaN(time) ? fallback : new Date(time),
      ...(typeof role === "string" && { role }),
    },
    gold: { intent, slots, also: strings(fields.get("also")), clarify: strings(fields.get("clarify")) },
  };
}

function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === "string") : [];
}

function isSlotMap(value: unknown): value is SlotMap {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

if (require.main === module) void runCommand(evaluateCommand);
