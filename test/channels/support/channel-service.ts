import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pino } from "pino";
import { type App, startApp } from "../../../src/app";
import { type Clock, systemClock } from "../../../src/clock";
import { importPeople, importUnits } from "../../../src/replay/import-files";
import { readSettings, type Settings } from "../../../src/settings";
import { startWeb } from "../../../src/web/start-web";
import { freePort } from "../../support/free-port";

const UNITS = `code,name,type,parent
H,Thạch Hà,huyện,
L,Thạch Lạc,xã,H
K,Thạch Khê,xã,H
`;
const PEOPLE = `id,name,phone,unit,role,title
hoa,Nguyễn Thị Hoa,,L,officer,Cán bộ
binh,Trần Văn Bình,,K,officer,Cán bộ
lan,Phạm Thị Lan,,H,leader,Phó Bí thư
`;

/** The whole service, web server and embedded stores, with the emulators of its platforms outside. */
export interface ChannelService {
  app(): App;
  /** Address of its web server. */
  readonly url: string;
  /** What it logged, a line each. */
  readonly log: string[];
  start(change?: Partial<Settings>): Promise<void>;
  /** Ends the service, not what is stored. */
  end(): Promise<void>;
  /** Ends it for good. */
  stop(): Promise<void>;
}

export interface ChannelServiceOptions {
  /** The platforms, once the address of the web server is known. */
  readonly platforms: (url: string) => Partial<Settings>;
  readonly clock?: Clock;
  readonly units?: string;
  readonly people?: string;
}

export async function startChannelService(options: ChannelServiceOptions): Promise<ChannelService> {
  const { clock = systemClock } = options;
  const dataDir = await mkdtemp(path.join(tmpdir(), "dvk-channel-"));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const log: string[] = [];
  const logger = pino({ level: "debug" }, { write: (line: string) => void log.push(line) });
  let running: { readonly app: App; readonly stop: () => Promise<void> } | undefined;

  async function start(change: Partial<Settings> = {}): Promise<void> {
    const own = { DATA_DIR: dataDir, SAMPLE_DATA: "off", MONGODB_URI: "", REDIS_URL: "", PORT: String(port) };
    const read = readSettings({ ...process.env, ...own, PARTS: "bot,worker,web" });
    if (!read.ok) throw new Error(read.problems.join());
    const settings = { ...read.settings, ...options.platforms(url), ...change };
    const parts = { clock, machineClock: systemClock, logger, owner: `service-${Math.random()}` };
    const started = await startApp({ ...parts, settings });
    if (!started.ok) throw new Error(started.message);
    const { app } = started;
    const web = await startWeb(app, { ...parts, settings });
    if (!web.ok) throw new Error(web.message);
    running = {
      app,
      async stop() {
        await web.close();
        await app.stop();
      },
    };
  }

  const app = () => {
    if (running === undefined) throw new Error("not running");
    return running.app;
  };
  const end = async () => {
    await running?.stop();
    running = undefined;
  };
  await start();
  await importUnits(app(), options.units ?? UNITS);
  await importPeople(app(), options.people ?? PEOPLE);
  return {
    ...{ app, url, log, start, end },
    async stop() {
      await end();
      await rm(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}
