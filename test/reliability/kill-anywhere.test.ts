import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Incoming } from "../../src/channels/channel";
import { createFilePlatform } from "../support/file-platform";
import { incoming, press } from "../support/incoming";
import { createKillables } from "../support/killable";
import { startOwnMongo, type TestMongo } from "../support/mongo-stores";
import { fillStore, officer } from "../support/organisation";
import { createPipeline } from "../support/pipeline";
import { stepsOfToday } from "../support/steps-of-today";

const SEVERAL = `đăng ký 3 mô hình:
1. Nhà sạch vườn đẹp, lĩnh vực NTM, thôn Bàu Am
2. Camera an ninh, lĩnh vực ANQP, thôn Hòa Lạc
3. Tổ tiết kiệm, lĩnh vực KT`;

/** Under the last card, after its own three buttons. */
const SAVE_ALL = 3;
/** Register several in one message, save one card and then the others, count, take back, count again. */
const STORY: readonly Incoming[] = [
  incoming("p1", SEVERAL, { key: "register", at: 1 }),
  press("p1", "register>1", { key: "card", at: 2 }),
  press("p1", "register>2", { key: "save", at: 2.5, button: SAVE_ALL }),
  incoming("p1", "toàn xã có bao nhiêu mô hình, chia theo lĩnh vực", { key: "count", at: 3 }),
  incoming("p1", "hoàn tác", { key: "undo", at: 4 }),
  incoming("p1", "toàn xã có bao nhiêu mô hình", { key: "recount", at: 5 }),
];
const LANES = 2;

let mongo: TestMongo;
let folder: string;
let killables: ReturnType<typeof createKillables>;

beforeAll(async () => {
  mongo = await startOwnMongo();
  killables = createKillables(LANES);
  folder = await mkdtemp(path.join(tmpdir(), "dvk-sends-"));
});
afterAll(async () => {
  killables.stop();
  await mongo.stop();
  await rm(folder, { recursive: true, force: true });
});

/** A database for one run after the other. */
async function openLane() {
  const uri = mongo.uri();
  const store = await mongo.open(uri);
  await fillStore(store, [officer("p1")]);
  return { uri, store };
}
type Lane = Awaited<ReturnType<typeof openLane>>;

/** The story from the beginning, up to the kill; then another worker goes on to the end. */
async function play({ uri, store }: Lane, before: number) {
  for (const name of ["messages", "conversations", "models", "deliveries", "leases"])
    await store.connection.collection(name).deleteMany({});
  await Promise.all(STORY.map((message) => store.inbox.accept(message)));
  const sendsFile = path.join(folder, `sends-${before}`);
  const { killed } = await killables.run({ uri, before, sendsFile });
  const steps = (await readFile(`${sendsFile}.steps`, "utf8")).trim().split("\n");
  const next = await createPipeline({ uri, leaseMs: 150, channel: createFilePlatform(sendsFile) });
  await next.finishAll();
  const end = await endState(next.store.connection);
  const sends = (await readFile(sendsFile, "utf8")).trim().split("\n");
  await next.store.close();
  return { killed, steps, end, sends };
}

/** All that is stored, times aside. */
async function endState(connection: Awaited<ReturnType<TestMongo["open"]>>["connection"]) {
  const all = async (name: string) => {
    const rows = await connection.collection(name).find().toArray();
    return rows.map((row) => JSON.stringify(withoutTimes(row))).sort();
  };
  const [models, messages, conversations] = [
    await all("models"),
    await all("messages"),
    await all("conversations"),
  ];
  const deliveries = await connection.collection("deliveries").find().sort({ stamp: 1 }).toArray();
  return {
    ...{ models, messages, conversations },
    replies: deliveries.map(({ _id, text, buttons, state }) => JSON.stringify({ _id, text, buttons, state })),
  };
}

const TIMES = ["stamp", "registeredAt", "receivedAt", "at", "updatedAt"];

function withoutTimes(value: object): unknown {
  return JSON.parse(JSON.stringify(value, (key, part) => (TIMES.includes(key) ? undefined : part)));
}

/** Was the process killed after a send whose record had not left it? The last step was never taken. */
function isBetweenSendAndRecord(steps: readonly string[]): boolean {
  const taken = steps.slice(0, -1);
  return !taken.slice(taken.lastIndexOf("send") + 1).includes("update deliveries") && taken.includes("send");
}

describe("a kill between any two steps", () => {
  it("leaves no trace: another worker ends with what a run without a kill ends with", async () => {
    const whole = await play(await openLane(), 0);
    expect(whole.end.models.map((row) => JSON.parse(row)._id)).toEqual(
      ["0001", "0002", "0003"].map((number) => `DVK-2026-${number}`),
    );
    const cards = ["register>1", "register>2"];
    expect(whole.end.replies).toHaveLength(STORY.length + cards.length);
    const [registered = "", ...later] = STORY.map(({ dedupeKey }) => `${dedupeKey}>0`);
    expect(whole.sends).toEqual([registered, ...cards, ...later]);
    expect(whole.steps.length).toBeGreaterThan(40);

    const wrong: string[] = [];
    const { first, apart } = stepsOfToday();
    const sampled = whole.steps
      .map((_, index) => index + 1)
      .filter((at) => at >= first && (at - first) % apart === 0);
    // One is always the step after a send, which is sure to repeat it: else some days would show no repeat at all.
    const waiting = [...new Set([whole.steps.indexOf("send") + 2, ...sampled])];
    let twice = 0;
    let spared = 0;
    const runLane = async () => {
      const lane = await openLane();
      for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
        const { killed, end, sends, steps } = await play(lane, at);
        const where = `before step ${at}, ${steps[at - 1]}`;
        // Timing may save a run a step or two (what goes out together): then the last ones never come.
        if (!killed && steps.length < at) spared += 1;
        else if (!killed) wrong.push(`${where}: was not killed`);
        for (const part of ["models", "messages", "conversations", "replies"] as const) {
          if (JSON.stringify(end[part]) !== JSON.stringify(whole.end[part]))
            wrong.push(`${where}: ${part}\n${end[part]}\ninstead of\n${whole.end[part]}`);
        }
        const repeats = sends.length - new Set(sends).size;
        twice += repeats;
        if (JSON.stringify([...new Set(sends)]) !== JSON.stringify(whole.sends))
          wrong.push(`${where}: sent ${sends}`);
        // Only a kill between the send and its record can repeat one, and only that one.
        if (repeats > (isBetweenSendAndRecord(steps) ? 1 : 0)) wrong.push(`${where}: sent ${sends}`);
      }
    };
    await Promise.all(Array.from({ length: LANES }, runLane));
    expect(wrong).toEqual([]);
    expect(twice).toBeGreaterThan(0);
    expect(spared).toBeLessThanOrEqual(2);
  }, 300_000);
});
