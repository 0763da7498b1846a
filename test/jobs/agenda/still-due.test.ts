import { createReadContext } from "../../../jobs/agenda/context";
import { createStillDue } from "../../../jobs/agenda/still-due";
import { ManualClock } from "../../../src/clock";
import { setDeadline, stepsBefore } from "../../../src/domain/deadline";
import { createAgendaParts, createPass } from "../../support/agenda";
import { startTestMongo, type TestMongo } from "../../support/mongo-stores";
import { fillStore, officer } from "../../support/organisation";
import { createRecordingPlatform } from "../../support/recording-platform";
import { createTestDeliverer } from "../../support/test-deliverer";

let mongo: TestMongo;
beforeAll(async () => {
  mongo = await startTestMongo();
});
afterAll(() => mongo.stop());

const DUE = new Date("2026-03-09T08:00:00+07:00");
const chatOf = (person: string) => `console:console:${person}`;

/** Two officers are to be reminded of a deadline, and one of them of a matter of her own too; nobody is told yet. */
async function openWaiting() {
  const clock = new ManualClock(DUE);
  const store = await mongo.open(undefined, { clock });
  await fillStore(store, [officer("p1", "x1"), officer("p2", "x2")]);
  const set = setDeadline(
    {
      ...{ year: 2026, kind: "other", title: "nộp kế hoạch", unit: "h1", path: "h1/", level: "xa" },
      ...{ on: "2026-03-16", time: "17:00", moves: true, steps: stepsBefore([7]) },
    },
    { by: { id: "k", role: "committee", scope: "h1/" }, at: new Date(0), message: "d1" },
  );
  if (!set.ok) throw new Error("refused");
  await store.deadlines.add(set.deadline);
  await store.reminders.add({ id: "r1", person: "p2", text: "họp", at: DUE, createdAt: new Date(0) });
  await (await createPass(store, clock))();
  const parts = await createAgendaParts(store, clock);
  const platform = createRecordingPlatform();
  const stillDue = createStillDue(createReadContext(parts), parts);
  const deliver = createTestDeliverer({ store, channels: new Map([["console", platform]]), clock, stillDue });
  const deliverAll = () => Promise.all(["p1", "p2"].map((person) => deliver(chatOf(person))));
  const markDone = () =>
    Promise.all(
      ["x1", "x2"].map((unit) =>
        store.deadlines.mark({ deadline: "d1", unit, by: "k", at: clock.now(), message: unit }),
      ),
    );
  return { clock, store, platform, deliverAll, markDone };
}

const sentTo = (platform: { readonly sent: readonly { readonly chat: string }[] }) =>
  platform.sent.map(({ chat }) => chat).sort();

describe("a reminder that waited for its platform", () => {
  it("is not sent when all of it was done meanwhile, and sent when anything is left", async () => {
    const { clock, store, platform, deliverAll, markDone } = await openWaiting();
    clock.set(new Date("2026-03-09T09:00:00+07:00"));
    await markDone();
    await deliverAll();
    expect(sentTo(platform)).toEqual(["p2"]);
    const [left] = await store.outbox.latest(chatOf("p1"), 1);
    expect(left?.state).toBe("expired");
    expect(await store.sendings.latestOf("p1")).toBeUndefined();
  });

  it("says what is left of it when a part was done while it waited for two seconds", async () => {
    const { clock, store, platform, deliverAll, markDone } = await openWaiting();
    const [before] = await store.outbox.latest(chatOf("p2"), 1);
    clock.set(new Date(DUE.getTime() + 2_000));
    await markDone();
    await deliverAll();
    expect(before?.text).toContain("nộp kế hoạch");
    expect(platform.sent.map(({ chat }) => chat)).toEqual(["p2"]);
    const [told] = platform.sent;
    expect(told?.text).toContain("họp");
    expect(told?.text).not.toContain("nộp kế hoạch");
    // The transcript, and what a press of its buttons means, are of what was sent.
    const [kept] = await store.outbox.latest(chatOf("p2"), 1);
    expect(kept?.state).toBe("sent");
    expect(kept?.text).toBe(told?.text);
    expect(kept?.buttons.flat().map(({ label }) => label)).toEqual(told?.buttons.flat());
  });

  it("is not sent to who asked for silence meanwhile, nor to who took back their consent", async () => {
    const { clock, store, platform, deliverAll } = await openWaiting();
    clock.set(new Date(DUE.getTime() + 2_000));
    await store.personSettings.mute("p2", clock.now());
    const withdrawn = { at: clock.now(), version: "1", answer: "withdrawn", via: "console:p1", message: "w" };
    await store.people.answerConsent("p1", { ...withdrawn, answer: "withdrawn" });
    await deliverAll();
    expect(platform.sent).toEqual([]);
  });

  it("is sent when nothing was done, and other messages always are", async () => {
    const { clock, store, platform, deliverAll } = await openWaiting();
    const note = { channel: "console", bot: "console", chat: "p1", chatKey: chatOf("p1") } as const;
    await store.outbox.add([
      { ...note, id: "n", text: "n", buttons: [], kind: "notice", cause: null, createdAt: DUE },
    ]);
    clock.set(new Date("2026-03-09T09:00:00+07:00"));
    await deliverAll();
    expect(sentTo(platform)).toEqual(["p1", "p1", "p2"]);
  });
});
