import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pino } from "pino";
import { systemClock } from "../../src/clock";
import { startEmbeddedStores } from "../../src/store/embedded/start-embedded-stores";
import { openStore, type Store } from "../../src/store/store";
import { registerWebhook } from "../../src/web/webhook";
import { type RunningWeb, startWeb } from "./support/start-web";
import {
  chunk,
  exchange,
  head,
  SECRET_HEADER,
  SIGNED,
  toTestIncoming,
  WEBHOOK_PATH,
  WEBHOOK_SECRET,
} from "./support/webhook";

let folder: string;
let stopEngine: () => Promise<void>;
let store: Store;
let web: RunningWeb;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "dvk-webhook-"));
  const engine = await startEmbeddedStores({
    dataDir: folder,
    cacheDir: path.resolve(".cache"),
    need: { mongo: true, redis: false },
    logger: pino({ level: "silent" }),
    env: process.env,
  });
  if (!engine.ok) throw new Error(engine.message);
  stopEngine = engine.stop;
  const clocks = { clock: systemClock, machineClock: systemClock };
  store = await openStore({ uri: engine.mongoUri ?? "", owner: "test", leaseMs: 10_000, ...clocks });
  web = await startWeb({
    register: [
      (scope) =>
        registerWebhook(scope, {
          path: WEBHOOK_PATH,
          secret: WEBHOOK_SECRET,
          secretHeader: SECRET_HEADER,
          limitBytes: 1024 * 1024,
          machineClock: systemClock,
          toIncoming: toTestIncoming,
          accept: store.inbox.accept,
        }),
    ],
  });
});
afterAll(async () => {
  await web?.stop();
  await store?.close();
  await stopEngine?.();
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

const post = (body: string) => web.call("POST", WEBHOOK_PATH, { headers: SIGNED, body });
const stored = () => store.inbox.pendingOf("telegram:test:7");

describe("webhook and inbox", () => {
  it("fifty identical updates at the same time are all answered 200 and stored once", async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => post('{"id":1,"text":"Lưu"}')));
    expect(answers.map(({ status }) => status)).toEqual(Array(50).fill(200));
    expect((await stored()).map(({ dedupeKey }) => dedupeKey)).toEqual(["test:1"]);
  });

  it("fifty different updates at the same time are each stored, in the platform's order", async () => {
    const ids = Array.from({ length: 50 }, (_, index) => index + 2);
    await Promise.all([...ids].reverse().map((id) => post(`{"id":${id},"text":"Lưu"}`)));
    const keys = [1, ...ids].map((id) => `test:${id}`);
    expect((await stored()).map(({ dedupeKey }) => dedupeKey)).toEqual(keys.slice(0, 50));
    for (const key of keys) await store.inbox.finish(key, "done");
  });

  it("a letter that was split between two chunks is stored whole", async () => {
    const body = Buffer.from('{"id":100,"text":"xã Ẩn Phú"}');
    const at = body.indexOf("Ẩ") + 2;
    const chunks = [body.subarray(0, at), body.subarray(at), Buffer.alloc(0)].map(chunk);
    await exchange(web.port, [head({ "transfer-encoding": "chunked" }), ...chunks]);
    expect((await stored()).map(({ text }) => text)).toEqual(["xã Ẩn Phú"]);
  });

  it("is a 503 while the store is away, and in no more than two seconds", async () => {
    await store.close();
    const started = performance.now();
    expect((await post('{"id":200,"text":"a"}')).status).toBe(503);
    expect(performance.now() - started).toBeLessThan(1_990);
  });
});
