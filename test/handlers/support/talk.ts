import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type App, startApp } from "../../../src/app";
import { ManualClock, systemClock } from "../../../src/clock";
import { createLogger } from "../../../src/logger";
import { importPeople, importUnits } from "../../../src/replay/import-files";
import { type Player, play } from "../../../src/replay/play";
import type { ReplayRequest, SentMessage } from "../../../src/replay/protocol";
import { readSettings } from "../../../src/settings";
import { createStamper } from "../../../src/store/stamper";

/** A district with two communes of one bare name, for people of every role. */
const UNITS = `code,name,type,parent,aliases,tags,valid_from,valid_to
H,Thạch Hà,huyện,,,,,
L,Thạch Lạc,xã,H,,,,
K,Thạch Khê,xã,H,,,,
T,Thạch Hà,thị trấn,H,,,,
N,Kim Sơn,huyện,,,,,
N1,Tân Thành,xã,N,,,,
S1,Tân Thành,xã,H2,,,,
S2,Tân Thành,phường,H2,,,,
H2,Hai Tân,huyện,,,,,
`;
const PEOPLE = `id,name,phone,unit,role,title,platform
hoa,Nguyễn Thị Hoa,0901000001,L,officer,Cán bộ,
binh,Trần Văn Bình,0901000002,K,officer,Cán bộ,
khanh,Lê Văn Khánh,0901000003,H,committee,Tổ giúp việc,
lan,Phạm Thị Lan,0901000004,H,leader,Phó Bí thư,
duc,Võ Minh Đức,,H,admin,Quản trị,
tan,Đỗ Tân,,H2,committee,Tổ giúp việc,
`;

export interface Talk {
  readonly app: App;
  readonly clock: ManualClock;
  /** Writes as a person; @returns what the bot sends because of it. */
  say(
    as: string,
    text: string,
    more?: Partial<ReplayRequest & { type: "say" }>,
  ): Promise<readonly SentMessage[]>;
  /** Presses a button of the newest message that has it. */
  press(as: string, label: string): Promise<readonly SentMessage[]>;
  /** The text of the one answer. */
  ask(as: string, text: string): Promise<string>;
  at(time: string): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the whole service on embedded stores of its own. */
export async function startTalk(
  time = "2026-03-02T08:00:00+07:00",
  { units = UNITS, people = PEOPLE } = {},
): Promise<Talk> {
  const dataDir = await mkdtemp(path.join(tmpdir(), "dvk-"));
  const read = readSettings({
    ...process.env,
    DATA_DIR: dataDir,
    SAMPLE_DATA: "off",
    PARTS: "bot,worker",
    MONGODB_URI: "",
    REDIS_URL: "",
  });
  if (!read.ok) throw new Error(read.problems.join());
  const clock = new ManualClock(new Date(time));
  const parts = {
    clock,
    machineClock: systemClock,
    logger: createLogger(process.env.TEST_LOG ?? "silent"),
    owner: "talk",
  };
  const started = await startApp({ ...parts, settings: read.settings });
  if (!started.ok) throw new Error(started.message);
  const { app } = started;
  await importUnits(app, units);
  await importPeople(app, people);
  const player: Player = { app, clock, run: "talk", stamp: createStamper(systemClock), after: 0 };
  return talkWith(player, dataDir);
}

function talkWith(player: Player, dataDir: string): Talk {
  let line = 0;
  const send = async (request: ReplayRequest) => {
    const { sent, error } = await play(player, request);
    if (error !== undefined) throw new Error(error);
    return sent;
  };
  const say: Talk["say"] = (as, text, more = {}) => {
    line += 1;
    return send({ type: "say", line, as, chat: "private", edit: false, ...more, text });
  };
  return {
    app: player.app,
    clock: player.clock,
    say,
    press: (as, label) => {
      line += 1;
      return send({ type: "press", line, as, label });
    },
    ask: async (as, text) => (await say(as, text)).map((message) => message.text).join("\n---\n"),
    at: async (time) => void (await send({ type: "clock", at: new Date(time) })),
    stop: async () => {
      await player.app.stop();
      await rm(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}
