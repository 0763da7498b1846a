import type { Writable } from "node:stream";
import { createSay, type Say } from "../../locales/say";
import { type ExitStatus, writeLine } from "../commands/command-io";
import { parseOptions } from "../commands/parse-options";
import { helpText } from "./help-text";
import { type AdminStoreParts, openAdminStore } from "./open-admin-store";
import {
  type AdminArguments,
  type AdminContext,
  type AdminOutcome,
  misused,
  type Subcommand,
} from "./subcommand";
import { SUBCOMMANDS } from "./subcommands";

export interface AdminParts extends Omit<AdminStoreParts, "say"> {
  readonly args: readonly string[];
  /** Absent: there is nothing to read. */
  readonly stdin?: AsyncIterable<Uint8Array>;
  readonly stdout: Writable;
  readonly stderr: Writable;
}

/** `admin`: finds the subcommand, opens the store the service uses, and does what was asked. */
export async function runAdmin(parts: AdminParts): Promise<ExitStatus> {
  const { args, stdout, stderr, settings } = parts;
  const say = createSay(settings.locale, String);
  const remark = (line: string) => {
    stderr.write(`${line}\n`);
  };
  const subcommand = findSubcommand(args);
  if (args.includes("--help") || args.includes("-h")) {
    await writeLine(stdout, helpText(subcommand === undefined ? SUBCOMMANDS : [subcommand], say));
    return 0;
  }
  if (subcommand === undefined) {
    if (args.length > 0) remark(`${say("admin.call.unknown", { name: args.slice(0, 2).join(" ") })}\n`);
    remark(helpText(SUBCOMMANDS, say));
    return 2;
  }
  const parsed = readArguments(subcommand, args, say);
  const outcome =
    typeof parsed === "string" ? misused(parsed) : await runOnStore(subcommand, parsed, { ...parts, say });
  if (outcome.ok) return 0;
  remark(outcome.message);
  if (outcome.usage !== true) return 1;
  remark(helpText([subcommand], say));
  return 2;
}

function findSubcommand(args: readonly string[]): Subcommand | undefined {
  return SUBCOMMANDS.find(({ name }) => name.split(" ").every((word, index) => args[index] === word));
}

/** The arguments behind the name, or what is wrong with them. */
function readArguments(subcommand: Subcommand, args: readonly string[], say: Say): AdminArguments | string {
  const parsed = parseOptions(args.slice(subcommand.name.split(" ").length), subcommand.options);
  if (!parsed.ok) return say("admin.call.wrong", { detail: parsed.message });
  const [fewest, most] = subcommand.arity;
  if (parsed.rest.length < fewest) return say("admin.call.missing");
  if (parsed.rest.length > most) return say("admin.call.extra", { extra: parsed.rest.slice(most).join(" ") });
  return parsed;
}

async function runOnStore(
  subcommand: Subcommand,
  args: AdminArguments,
  { stdin, stdout, stderr, ...parts }: AdminParts & { readonly say: Say },
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
