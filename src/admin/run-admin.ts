import type { Writable } from "node:stream";
import { type ExitStatus, writeLine } from "../commands/command-io";
import { parseOptions } from "../commands/parse-options";
import { helpText } from "./help-text";
import { type AdminStoreParts, openAdminStore } from "./open-admin-store";
import type { AdminArguments, AdminContext, AdminOutcome, Subcommand } from "./subcommand";
import { SUBCOMMANDS } from "./subcommands";

export interface AdminParts extends AdminStoreParts {
  readonly args: readonly string[];
  /** Absent: there is nothing to read. */
  readonly stdin?: AsyncIterable<Uint8Array>;
  readonly stdout: Writable;
  readonly stderr: Writable;
}

/** `admin`: finds the subcommand, opens the store the service uses, and does what was asked. */
export async function runAdmin(parts: AdminParts): Promise<ExitStatus> {
  const { args, stdout, stderr } = parts;
  const remark = (line: string) => {
    stderr.write(`${line}\n`);
  };
  const subcommand = findSubcommand(args);
  if (args.includes("--help") || args.includes("-h")) {
    await writeLine(stdout, helpText(subcommand === undefined ? SUBCOMMANDS : [subcommand]));
    return 0;
  }
  if (subcommand === undefined) {
    if (args.length > 0) remark(`Không có lệnh "${args.slice(0, 2).join(" ")}".\n`);
    remark(helpText(SUBCOMMANDS));
    return 2;
  }
  const parsed = readArguments(subcommand, args);
  const outcome = typeof parsed === "string" ? misuse(parsed) : await runOnStore(subcommand, parsed, parts);
  if (outcome.ok) return 0;
  remark(outcome.message);
  if (outcome.usage !== true) return 1;
  remark(helpText([subcommand]));
  return 2;
}

function misuse(message: string): AdminOutcome {
  return { ok: false, message, usage: true };
}

function findSubcommand(args: readonly string[]): Subcommand | undefined {
  return SUBCOMMANDS.find(({ name }) => name.split(" ").every((word, index) => args[index] === word));
}

/** The arguments behind the name, or what is wrong with them. */
function readArguments(subcommand: Subcommand, args: readonly string[]): AdminArguments | string {
  const parsed = parseOptions(args.slice(subcommand.name.split(" ").length), subcommand.options);
  if (!parsed.ok) return `Sai tham số: ${parsed.message}`;
  const [fewest, most] = subcommand.arity;
  if (parsed.rest.length < fewest) return "Thiếu tham số.";
  if (parsed.rest.length > most) return `Thừa tham số: ${parsed.rest.slice(most).join(" ")}`;
  return parsed;
}

async function runOnStore(
  subcommand: Subcommand,
  args: AdminArguments,
  { stdin, stdout, stderr, ...parts }: AdminParts,
): Promise<AdminOutcome> {
  const opened = await openAdminStore(parts);
  if (!opened.ok) return opened;
  const context: AdminContext = {
    ...parts,
    store: opened.store,
    place: opened.place,
    readInput: () => readAll(stdin),
    print: (line) => writeLine(stdout, line),
    remark: (line) => {
      stderr.write(`${line}\n`);
    },
  };
  try {
    return await subcommand.run(args, context);
  } finally {
    await opened.close();
  }
}

/** Nothing that is pasted or piped to the command is longer. */
const INPUT_BYTES = 1024 * 1024;

async function readAll(stdin: AsyncIterable<Uint8Array> = toNothing()): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of stdin) {
    bytes += chunk.length;
    if (bytes > INPUT_BYTES) break;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

async function* toNothing(): AsyncGenerator<Uint8Array> {}
