import { setImmediate } from "node:timers/promises";
import { modelsOf } from "../../../src/store/models";
import { incoming } from "../../support/incoming";
import { modelInState } from "../support/model-in-state";
import { startTalk, type Talk } from "../support/talk";

const PAIRS = 100;
let talk: Talk;
let codes: string[];

beforeAll(async () => {
  talk = await startTalk("2026-03-03T08:00:00+07:00");
  await talk.app.store.people.merge([
    { id: "thu", name: "Mai Thị Thu", unit: "H", role: "committee", title: "", identity: "console:thu" },
  ]);
  await talk.say("thu", "đồng ý");
  codes = [];
  for (let pair = 0; pair < PAIRS; pair += 1) {
    const place = { unit: `L${pair}`, unitName: "xã Thạch Lạc", path: "H/L/" };
    codes.push(await modelInState(talk.app, "registered", place));
  }
});
afterAll(() => talk.stop());

/** So many turns of the event loop. */
async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await setImmediate();
}

/** What somebody was told of each model, in the order of the models. */
async function told(who: string): Promise<readonly string[]> {
  const sent = await talk.app.store.outbox.latest(`console:console:${who}`, 10 * PAIRS);
  return codes.map((code) => {
    const about = sent.filter(({ text, kind }) => kind === "reply" && text.includes(code));
    expect({ code, answers: about.length }).toEqual({ code, answers: 1 });
    return about[0]?.text ?? "";
  });
}

it("of two committee members who approve a hundred models at once, one wins each, and the other is told who", async () => {
  for (const [at, code] of codes.entries()) {
    // Who is handed in first changes from one to the next, and by how much.
    const [first, second] = at % 2 === 0 ? (["khanh", "thu"] as const) : (["thu", "khanh"] as const);
    const write = (who: string) =>
      talk.app.accept(
        incoming(who, `duyệt ${code}`, { key: `${who}-${code}`, at, sentAt: talk.clock.now() }),
      );
    await Promise.all([write(first), turns(at % 50).then(() => write(second))]);
    await talk.app.settled();
  }
  const replies = { khanh: await told("khanh"), thu: await told("thu") };
  const wins = { khanh: 0, thu: 0 };
  for (const [index, code] of codes.entries()) {
    const row = await modelsOf(talk.app.store.connection).findById(code).lean();
    expect(row).toMatchObject({
      state: "approved",
      version: 1,
      history: [{ action: "register" }, { action: "approve" }],
    });
    const winner = row?.history[1]?.by === "khanh" ? "khanh" : "thu";
    wins[winner] += 1;
    const [loser, name] =
      winner === "khanh" ? (["thu", "Lê Văn Khánh"] as const) : (["khanh", "Mai Thị Thu"] as const);
    expect(replies[winner][index]).toContain("Đã duyệt");
    expect(replies[loser][index]).toContain(`${name} duyệt lúc 08:00 ngày 03/03/2026`);
    expect(replies[loser][index]).toContain("Hiện đồng chí có thể: trả lại để bổ sung");
  }
  // Neither was there first every time.
  expect(Math.min(wins.khanh, wins.thu)).toBeGreaterThan(0);
});
