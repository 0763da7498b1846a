import { createAgendaQueue, startAgenda } from "../../jobs/agenda-queue";
import { systemClock } from "../../src/clock";
import { sendingId } from "../../src/domain/planning/sending";
import { createLogger } from "../../src/logger";
import { connectRedis } from "../../src/store/redis";
import type { Store } from "../../src/store/store";
import { startAgendaWorker, type TestAgendaWorker } from "../support/agenda-worker";
import { createKillables } from "../support/killable";
import { startTestMongo, type TestMongo } from "../support/mongo-stores";
import { fillStore, officer } from "../support/organisation";
import { type RedisProcess, startRedisProcess } from "../support/redis-process";
import { eventually } from "../support/wait";

let mongo: TestMongo;
let redis: RedisProcess;
let killables: ReturnType<typeof createKillables>;
const stops: (() => Promise<void>)[] = [];
beforeAll(async () => {
  killables = createKillables(1, "kill-agenda-worker.ts");
  [mongo, redis] = await Promise.all([startTestMongo(), startRedisProcess()]);
});
afterAll(() => {
  killables.stop();
  return Promise.all([mongo.stop(), redis.stop()]);
});
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

const PEOPLE = Array.from({ length: 10 }, (_, n) => `p${n}`);

async function openPlace() {
  const addresses = { uri: mongo.uri(), url: redis.url() };
  const store = await mongo.open(addresses.uri);
  await fillStore(
    store,
    PEOPLE.map((id) => officer(id)),
  );
  return { ...addresses, store };
}

/** Without a sweep of its own in the test's time, but for the one at its start. */
async function startWorker(
  place: { readonly store: Store; readonly url: string },
  sweepMs?: number,
): Promise<TestAgendaWorker> {
  const worker = await startAgendaWorker(place.store, { url: place.url, sweepMs });
  stops.push(worker.stop);
  return worker;
}

const soon = (ms: number) => new Date(Date.now() + ms);

function remind({ reminders }: Pick<Store, "reminders">, id: string, at: Date, person = "p0") {
  return reminders.add({ id, person, text: `việc số ${id}`, at, createdAt: new Date() });
}

async function told(store: Store): Promise<readonly string[]> {
  const rows = await store.connection.collection("deliveries").find({ kind: "reminder" }).toArray();
  return rows.flatMap(({ text }) => text.match(/việc số \w+/g) ?? []).sort();
}

const waiting = ({ queue }: TestAgendaWorker) => queue.getDelayedCount();

describe("the agenda's queue", () => {
  it("looks at the very time at which something is due, of what was added a moment ago too", async () => {
    const place = await openPlace();
    const worker = await startWorker(place);
    await worker.agenda.idle();
    const at = soon(1_500);
    await remind(worker.store, "r1", at);
    await eventually("told", async () => (await told(place.store)).length > 0, 15_000);
    const [delivery] = await place.store.outbox.latest("console:console:p0", 1);
    expect(delivery?.createdAt.getTime()).toBeGreaterThanOrEqual(at.getTime());
    expect(await told(place.store)).toEqual(["việc số r1"]);
  });

  it("looks again after a pass for what changed while it was under way", async () => {
    const client = connectRedis({ url: redis.url() }, createLogger("silent"));
    await eventually("connected", () => client.status === "ready");
    const { queue, changed } = createAgendaQueue(client);
    let passes = 0;
    let end: () => void = () => undefined;
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    const agenda = startAgenda(queue, {
      ...{ redis: client, logger: createLogger("silent"), clock: systemClock },
      async pass() {
        passes += 1;
        if (passes === 2) await ended;
        return soon(24 * 3_600_000);
      },
    });
    stops.push(async () => {
      await agenda.close();
      await queue.close();
      client.disconnect();
    });
    await agenda.idle();
    changed();
    await eventually("a pass under way", () => passes === 2);
    const before = await queue.getActiveCount();
    changed();
    // Answered in the order in which they were asked: the change has been heard by then.
    await queue.getActiveCount();
    end();
    await eventually("another pass", () => passes === 3, 10_000);
    expect([before, passes]).toEqual([1, 3]);
  });

  it.each([
    ["FLUSHALL", () => redis.flushAll()],
    ["a Redis that was killed and lost its folder", () => redis.lose()],
  ])("is built anew by the sweep after %s, and what is due then comes once", async (_name, lose) => {
    const place = await openPlace();
    const later = soon(24 * 3_600_000);
    const dues = ["a", "b", "c"].map((id) => ({ id, at: soon(3_000) }));
    for (const { id, at } of dues) await remind(place.store, id, at);
    await remind(place.store, "d", later, "p1");
    const worker = await startWorker(place, 500);
    await eventually("timed", async () => (await waiting(worker)) > 0);
    await lose();
    await eventually("timed again", async () => {
      return worker.queue.getDelayedCount().then(
        (count) => count > 0,
        () => false,
      );
    });
    await eventually("all told", async () => (await told(place.store)).length >= 3);
    await eventually("the one of tomorrow timed", async () => (await waiting(worker)) > 0);
    const [job] = await worker.queue.getDelayed();
    expect(job?.id).toBe(`due-${later.getTime()}`);
    expect(await told(place.store)).toEqual(["việc số a", "việc số b", "việc số c"]);
  });

  it("has another process go on within 15 s when one is killed in the middle, nothing doubled", async () => {
    const place = await openPlace();
    for (const person of PEOPLE.slice(0, 5)) await remind(place.store, person, soon(2_000), person);
    const { killed } = await killables.run({
      ...{ uri: place.uri, redisUrl: place.url, before: 0, sendsFile: "" },
    });
    expect(killed).toBe(true);
    expect(await told(place.store)).toEqual([]);
    const worker = await startWorker(place);
    expect(await worker.queue.getActiveCount()).toBeGreaterThan(0);
    await eventually(
      "what it left taken over",
      async () => (await worker.queue.getActiveCount()) === 0,
      15_000,
    );
    expect(await told(place.store)).toEqual(PEOPLE.slice(0, 5).map((person) => `việc số ${person}`));
  });

  it("sends the same once with two workers at once and a restart as with one", async () => {
    const place = await openPlace();
    const [one] = [
      await startWorker(place),
      await startWorker({ ...place, store: await mongo.open(place.uri) }),
    ];
    const asked = Array.from({ length: 200 }, (_, n) => ({
      ...{ id: `r${n}`, person: PEOPLE[n % PEOPLE.length] ?? "", at: soon(1_000 + 15 * n) },
    }));
    await Promise.all(asked.map(({ id, at, person }) => remind(one.store, id, at, person)));
    await eventually("the first told", async () => (await told(place.store)).length > 0);
    await one.stop();
    await startWorker({ ...place, store: await mongo.open(place.uri) });
    const sent = async () => {
      const rows = await place.store.connection.collection("deliveries").find({ kind: "reminder" }).toArray();
      return rows.flatMap(({ due }) => due.sendings.map(sendingId)).sort();
    };
    await eventually("all sent", async () => (await sent()).length >= asked.length);
    const things = (await sent()).map((id) => decodeURIComponent(id.split("|")[1] ?? ""));
    expect(things.sort()).toEqual(asked.map(({ id }) => `reminder:${id}`).sort());
  });
});
