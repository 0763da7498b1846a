import { systemClock } from "../clock";
import { processEnvironment, readSettings } from "../settings";
import type { CommandIo, ExitStatus } from "./command-io";

/**
 * Runs a command on the streams of this process. A reader that goes away early (`| head`) ends it quietly; what is
 * not expected is told in one line on stderr with status 1.
 */
export async function runCommand(command: (io: CommandIo) => Promise<ExitStatus>): Promise<void> {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
  const read = readSettings(processEnvironment());
  if (!read.ok) {
    process.stderr.write(`${read.problems.join("\n")}\n`);
    process.exitCode = 1;
    return;
  }
  try {
    process.exitCode = await command({
      args: process.argv.slice(2),
      stdin: process.stdin,
      stdout: process.stdout,
      stderr: process.stderr,
      vnAdminDir: read.settings.vnAdminDir,
      now: () => systemClock.now(),
    });
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
