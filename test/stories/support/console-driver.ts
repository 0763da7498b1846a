import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type App, startApp } from "../../../src/app";
import { ManualClock, systemClock } from "../../../src/clock";
import { createLogger } from "../../../src/logger";
import { importPeople, importUnits } from "../../../src/replay/import-files";
import { type Player, play } from "../../../src/replay/play";
import type { ReplayRequest } from "../../../src/replay/protocol";
import { readSettings } from "../../../src/settings";
import { createStamper } from "../../../src/store/stamper";
import type { Opening, StoryDriver, Told } from "./driver";

/** Plays a story within this process, over the console channel, on embedded stores of its own. */
export async function startConsoleDriver({ units, people, time }: Opening): Promise<StoryDriver> {
  const dataDir = await mkdtemp(path.join(tmpdir(), "dvk-story-"));
  const clock = new ManualClock(time);
  const app = await start(dataDir, clock);
  const problems = [...(await importUnits(app, units)), ...(await importPeople(app, people))];
  if (problems.length > 0) throw new Error(problems.join("\n"));
  const player: Running = { app, clock, run: "story", stamp: createStamper(systemClock), after: 0 };
  return driverOf(player, dataDir);
}

/** A player whose service can be another one after a restart. */
type Running = { -readonly [K in keyof Player]: Player[K] };

function driverOf(player: Running, dataDir: string): StoryDriver {
  const send = async (request: ReplayRequest): Promise<readonly Told[]> => {
    const { sent, error } = await play(player, request);
    if (error !== undefined) throw new Error(error);
    return sent.map(({ to, text, buttons }) => ({ to, text, buttons }));
  };
  return {
    get connection() {
      return player.app.store.connection;
    },
    say: (said) => send({ type: "say", ...said }),
    press: ({ line, as, label }) => send({ type: "press", line, as, label }),
    passTo: (at) => send({ type: "clock", at }),
    async restart() {
      await player.app.stop();
      player.app = await start(dataDir, player.clock);
      await player.app.settled();
      return [];
    },
    async stop() {
      await player.app.stop();
      await rm(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

async function start(dataDir: string, clock: ManualClock): Promise<App> {
  const own = { DATA_DIR: dataDir, SAMPLE_DATA: "off", PARTS: "bot,worker", MONGODB_URI: "", REDIS_URL: "" };
  const read = readSettings({ ...process.env, ...own });
  if (!read.ok) throw new Error(read.problems.join());
  const logger = createLogger(process.env.TEST_LOG ?? "silent");
  const { settings } = read;
  const started = await startApp({ settings, clock, machineClock: systemClock, logger, owner: "story" });
  if (!started.ok) throw new Error(started.message);
  return started.app;
}
