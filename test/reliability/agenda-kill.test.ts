import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { ManualClock } from "../../src/clock";
import { setDeadline, stepsBefore } from "../../src/domain/deadline";
import { createPass } from "../support/agenda";
import { AGENDA_TIMES } from "../support/agenda-times";
import { createKillables } from "../support/killable";
import { startOwnMongo, type TestMongo } from "../support/mongo-stores";
import { fillStore, leader, officer } from "../support/organisation";
import { stepsOfToday } from "../support/steps-of-today";

const LANES = 2;
const SET_AT = new Date("2026-03-02T08:00:00+07:00");
const COLLECTIONS = ["deliveries", "sendingRuns", "reminders"];

let mongo: TestMongo;
let folder: string;
let killables: ReturnType<typeof createKillables>;
beforeAll(async () => {
  mongo = await startOwnMongo();
  killables = createKillables(LANES, "kill-agenda-process.ts");
  folder = await mkdtemp(path.join(tmpdir(), "dvk-agenda-"));
});
afterAll(async () => {
  killables.stop();
  await mongo.stop();
  await rm(folder, { recursive: true, force: true });
});

async function openLane() {
  const uri = mongo.uri();
  const store = await mongo.open(uri);
  await fillStore(store, [officer("p1", "x1"), officer("p2", "x2"), leader("lan")]);
  const by = { id: "k", role: "committee", scope: "h1/" } as const;
  const set = setDeadline(
    {
      ...{ year: 2026, kind: "registration", unit: "h1", path: "h1/", level: "xa", on: "2026-03-16" },
      ...{ time: "17:00", moves: true, steps: stepsBefore([7]) },
    },
    { by, at: SET_AT, message: "d1" },
  );
  if (!set.ok) throw new Error("refused");
  await store.deadlines.add(set.deadline);
  return { uri, store };
}

/** The two mornings up to the kill; then another worker goes on, at the second of them. */
async function play({ uri, store }: Awaited<ReturnType<typeof openLane>>, before: number) {
  for (const name of COLLECTIONS) await store.connection.collection(name).deleteMany({});
  // A weekly reminder of one's own goes out with the rest on both mornings.
  await store.reminders.add({
    ...{ id: "r1", person: "p1", text: "họp giao ban", at: AGENDA_TIMES[0] ?? SET_AT, repeat: "week" },
    createdAt: SET_AT,
  });
  const sendsFile = path.join(folder, `sends-${before}`);
  const { killed } = await killables.run({ uri, before, sendsFile });
  const steps = (await readFile(`${sendsFile}.steps`, "utf8")).trim().split("\n");
  const second = steps.filter((step) => step === "find restorations").length > 1 || !killed;
  // Whoever comes after a kill on the first morning comes that morning; the rest of the year goes on.
  const clock = new ManualClock(AGENDA_TIMES[second ? 1 : 0] ?? SET_AT);
  const pass = await createPass(store, clock);
  await pass();
  clock.set(AGENDA_TIMES[1] ?? SET_AT);
  await pass();
  return { killed, steps, end: await endState(store.connection) };
}

/** What was told to whom, and what is noted of it: places in the order of storing aside. */
async function endState(connection: Awaited<ReturnType<TestMongo["open"]>>["connection"]) {
  const rows = await Promise.all(COLLECTIONS.map((name) => connection.collection(name).find().toArray()));
  const kept = rows.map((found) => found.map(({ stamp: _stamp, ...row }) => JSON.stringify(row)).sort());
  return Object.fromEntries(COLLECTIONS.map((name, index) => [name, kept[index]]));
}

it("a kill between any two steps of planning and queueing loses and doubles nothing", async () => {
  const whole = await play(await openLane(), 0);
  const told = (whole.end.deliveries ?? []).map((row) => JSON.parse(row));
  expect(told.map(({ chat, createdAt }) => `${chat} ${createdAt}`).sort()).toEqual([
    ...["p1 2026-03-09T01:00:00.000Z", "p1 2026-03-16T01:00:00.000Z"],
    ...["p2 2026-03-09T01:00:00.000Z", "p2 2026-03-16T01:00:00.000Z"],
  ]);
  expect(whole.steps.length).toBeGreaterThan(30);
  const wrong: string[] = [];
  const { first, apart } = stepsOfToday();
  let before = first - apart;
  const runLane = async () => {
    const lane = await openLane();
    while (before + apart <= whole.steps.length) {
      before += apart;
      const at = before;
      const { end } = await play(lane, at);
      for (const name of COLLECTIONS)
        if (JSON.stringify(end[name]) !== JSON.stringify(whole.end[name]))
          wrong.push(
            `before step ${at}, ${whole.steps[at - 1]}: ${name}\n${end[name]}\ninstead of\n${whole.end[name]}`,
          );
    }
  };
  await Promise.all(Array.from({ length: LANES }, runLane));
  expect(wrong).toEqual([]);
}, 300_000);
