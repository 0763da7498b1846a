import { ManualClock } from "../../../src/clock";
import { sendingId } from "../../../src/domain/planning/sending";
import { createPass } from "../../support/agenda";
import { startTestMongo, type TestMongo } from "../../support/mongo-stores";
import { fillStore, officer } from "../../support/organisation";
import { outboxEntry } from "../../support/outbox-entry";

let mongo: TestMongo;
beforeAll(async () => {
  mongo = await startTestMongo();
});
afterAll(() => mongo.stop());

const DUE = new Date("2026-03-09T08:00:00+07:00");

/** Two matters of her own are due to one officer at the same minute. */
async function openDue() {
  const clock = new ManualClock(DUE);
  const store = await mongo.open(undefined, { clock });
  await fillStore(store, [officer("p1", "x1")]);
  const remind = (id: string, text: string) =>
    store.reminders.add({ id, person: "p1", text, at: DUE, createdAt: new Date(0) });
  await Promise.all([remind("r1", "họp chi bộ"), remind("r2", "gọi cho xã")]);
  const told = async () => (await store.outbox.latest("console:console:p1", 9)).map(({ text }) => text);
  return { store, told, pass: await createPass(store, clock) };
}

it("tells the rest of what is due where another message tells a part of it already", async () => {
  const { store, told, pass } = await openDue();
  const sendings = [{ person: "p1", thing: "reminder:r1", step: "2026-03-09T08:00", version: "", at: DUE }];
  const due = { sendings, ids: sendings.map(sendingId) };
  await store.outbox.add([{ ...outboxEntry("another worker's"), person: "p1", due }]);
  await pass();
  const [text, ...others] = await told();
  expect(others).toEqual(["another worker's"]);
  expect(text).toContain("gọi cho xã");
  expect(text).not.toContain("họp chi bộ");
});

it("tells nothing a second time, neither at once in two places nor when a pass is made again long after", async () => {
  const { store, told, pass } = await openDue();
  await Promise.all([pass(), pass()]);
  const once = await told();
  expect(once.join()).toContain("họp chi bộ");
  // What a pass that was cut off leaves behind: told, and not moved on. By then it is forgotten what was told.
  const open = { $set: { state: "open", nextAt: DUE } };
  await store.connection.collection("reminders").updateMany({}, open);
  await pass();
  await store.connection.collection("reminders").updateMany({}, open);
  await store.connection.collection("deliveries").updateMany({}, { $unset: { due: "" } });
  await pass();
  expect(await told()).toEqual(once);
});
