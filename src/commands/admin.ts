import { runAdmin } from "../admin/run-admin";
import { systemClock } from "../clock";
import { createLogger } from "../logger";
import { processEnvironment, readSettings } from "../settings";
import type { ExitStatus } from "./command-io";

/** The administrator's tool on the streams of this process; see `--help`. */
async function main(): Promise<ExitStatus> {
  // A reader that has enough (`| head`) is no error.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
  const { stdin, stdout, stderr } = process;
  const read = readSettings(processEnvironment());
  if (!read.ok) {
    stderr.write(`${read.problems.join("\n")}\n`);
    return 1;
  }
  const { settings } = read;
  const logger = createLogger(settings.logLevel);
  return runAdmin({
    args: process.argv.slice(2),
    settings,
    logger,
    clock: systemClock,
    stdin,
    stdout,
    stderr,
  });
}

main().then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    process.stderr.write(`Có lỗi ngoài dự kiến: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
