import { createSay } from "../../locales/say";
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
  const say = createSay(settings.locale);
  const args = process.argv.slice(2);
  const parts = { args, settings, logger, clock: systemClock, stdin, stdout, stderr };
  return runAdmin(parts).catch((error: unknown): ExitStatus => {
    const detail = error instanceof Error ? error.message : String(error);
    stderr.write(`${say("admin.unexpected", { detail })}\n`);
    return 1;
  });
}

void main().then((status) => {
  process.exitCode = status;
});
