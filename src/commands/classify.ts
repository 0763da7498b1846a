import { classifyField } from "../understanding/fields/classify-field";
import { type CommandIo, type ExitStatus, writeLine } from "./command-io";
import { type InputLine, readLines } from "./read-lines";
import { runCommand } from "./run-command";

/**
 * `classify`: one model name a line in, `name<TAB>field<TAB>confidence` out, a line for a line; the field is empty
 * where asking is better. A line that cannot be read has a fourth cell with the error.
 */
export async function classifyCommand(io: CommandIo): Promise<ExitStatus> {
  if (io.args.length > 0) {
    io.stderr.write("usage: classify < names, one a line\n");
    return 2;
  }
  for await (const input of readLines(io.stdin)) await writeLine(io.stdout, row(input));
  return 0;
}

function row(input: InputLine): string {
  const name = input.text.replaceAll("\t", " ");
  if ("error" in input) return `${name}\t\t0.00\terror: ${input.error}`;
  const { field = "", confidence } = classifyField(name);
  return `${name}\t${field}\t${confidence.toFixed(2)}`;
}

if (require.main === module) void runCommand(classifyCommand);
