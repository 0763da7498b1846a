import { randomUUID } from "node:crypto";
import { startApp } from "./app";
import { systemClock } from "./clock";
import { createLogger } from "./logger";
import { startSample } from "./sample/start-sample";
import { processEnvironment, readSettings } from "./settings";
import { startWeb } from "./web/start-web";

/** Exit code of a start that was refused: bad settings, a store that is not there, a port that is taken. */
const REFUSED = 1;

async function main(): Promise<void> {
  const read = readSettings(processEnvironment());
  if (!read.ok) return refuse(read.problems);
  const { settings } = read;
  const logger = createLogger(settings.logLevel);
  const parts = { settings, logger, clock: systemClock, machineClock: systemClock, owner: randomUUID() };
  const started = await startApp(parts);
  if (!started.ok) return refuse([started.message]);
  const { app } = started;
  await startSample(app, settings);
  const web = settings.parts.includes("web") ? await startWeb(app, parts) : undefined;
  if (web !== undefined && !web.ok) {
    await app.stop();
    return refuse([web.message]);
  }
  onSignals(async () => {
    await web?.close();
    await app.stop();
  });
}

function refuse(problems: readonly string[]): void {
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  process.exitCode = REFUSED;
}

/** SIGTERM and SIGINT end the process in order; a second signal ends it at once. */
function onSignals(stop: () => Promise<void>): void {
  let stopping = false;
  const end = () => {
    if (stopping) process.exit(REFUSED);
    stopping = true;
    void stop().then(
      () => process.exit(0),
      () => process.exit(REFUSED),
    );
  };
  process.on("SIGTERM", end);
  process.on("SIGINT", end);
}

void main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(REFUSED);
});
