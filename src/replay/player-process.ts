import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { type App, startApp } from "../app";
import { ManualClock, systemClock } from "../clock";
import { createLogger } from "../logger";
import { processEnvironment, type Settings } from "../settings";
import { createStamper } from "../store/stamper";
import { importPeople, importUnits } from "./import-files";
import { type Player, play } from "./play";
import { type ReplayAnswer, type ReplayRequest, requestSchema } from "./protocol";

async function start(
  request: ReplayRequest & { type: "start" },
): Promise<{ player: Player; warnings: string[] }> {
  const clock = new ManualClock(request.clock);
  const logger = createLogger("warn");
  const parts = {
    settings: settingsOf(request.dataDir),
    logger,
    clock,
    machineClock: systemClock,
    owner: randomUUID(),
  };
  const started = await startApp(parts);
  if (!started.ok) throw new Error(started.message);
  const { app } = started;
  const warnings = request.fresh ? await importFiles(app, request) : [];
  await app.settled();
  const stamp = createStamper(systemClock);
  return { player: { app, clock, stamp, run: request.run, after: request.after }, warnings };
}

function settingsOf(dataDir: string): Settings {
  return {
    mongodbUri: undefined,
    redisUrl: undefined,
    dataDir,
    cacheDir: path.resolve(".cache"),
    host: "127.0.0.1",
    port: 0,
    console: true,
    sampleData: "off",
    vnAdminDir: path.resolve("data", "vn-admin"),
    parts: ["bot", "worker"],
    quotaShares: { digest: 0.9, reminder: 0.97 },
    locale: "vi",
    logLevel: "warn",
    environment: processEnvironment(),
  };
}

async function importFiles(app: App, request: ReplayRequest & { type: "start" }): Promise<string[]> {
  const warnings: string[] = [];
  if (request.unitsFile !== undefined)
    warnings.push(...(await importUnits(app, await readFile(request.unitsFile, "utf8"))));
  if (request.peopleFile !== undefined)
    warnings.push(...(await importPeople(app, await readFile(request.peopleFile, "utf8"))));
  return warnings;
}

/** The process that holds the state of a replay; its parent kills it with SIGKILL where the script says so. */
function serve(): void {
  let player: Player | undefined;
  const answer = async (request: ReplayRequest): Promise<ReplayAnswer> => {
    if (request.type === "start") {
      const started = await start(request);
      player = started.player;
      return { sent: [], after: player.after, warnings: started.warnings };
    }
    if (player === undefined) throw new Error("not started");
    if (request.type !== "stop") return play(player, request);
    await player.app.stop();
    return { sent: [], after: player.after, warnings: [] };
  };
  process.on("message", (message) => {
    answer(requestSchema.parse(message)).then(
      (result) => process.send?.(result),
      (error: unknown) => {
        process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
        process.exit(1);
      },
    );
  });
}

serve();
