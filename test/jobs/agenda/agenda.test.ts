import { type DeadlineTerms, setDeadline, stepsBefore } from "../../../src/domain/deadline";
import { planInspection } from "../../../src/domain/inspection";
import { startTalk, type Talk } from "../../handlers/support/talk";

let talk: Talk;
beforeAll(async () => {
  talk = await startTalk("2026-03-02T08:00:00+07:00");
});
afterAll(() => talk.stop());

const khanh = { id: "khanh", role: "committee", scope: "H/" } as const;
const store = () => talk.app.store;

async function deadline(id: string, terms: Partial<DeadlineTerms>): Promise<void> {
  const set = setDeadline(
    {
      ...{ year: 2026, kind: "registration", unit: "H", path: "H/", level: "xa", on: "2026-03-14" },
      ...{ time: "17:00", moves: true, steps: stepsBefore([7, 2]), ...terms },
    },
    { by: khanh, at: talk.clock.now(), message: id },
  );
  if (!set.ok) throw new Error(set.refusal.reason);
  await store().deadlines.add(set.deadline);
}

/** What came unasked since the clock stood somewhere, to one person. */
async function until(time: string, to: string) {
  const from = talk.clock.now();
  await talk.at(time);
  const rows = await store()
    .connection.collection("deliveries")
    .find({ kind: { $in: ["reminder", "digest"] }, chat: to, createdAt: { $gt: from } })
    .sort({ stamp: 1 })
    .toArray();
  return rows.map(({ createdAt, text, buttons, kind }) => ({
    at: new Date(createdAt.getTime() + 7 * 3_600_000).toISOString().slice(0, 16),
    labels: buttons.flat().map(({ label }: { label: string }) => label),
    ...{ text, kind },
  }));
}

describe("what is due", () => {
  it("comes at its time with what to answer, and answering by its number does it", async () => {
    await deadline("d1", {});
    // 14/3 is a Saturday: the last day is Monday 16/3, a week before it the 9th.
    const [first, ...others] = await until("2026-03-10T08:00:00+07:00", "hoa");
    expect(others).toEqual([]);
    expect(first).toMatchObject({ at: "2026-03-09T08:00", labels: ["Đăng ký ngay", "Để mai"] });
    expect(first?.text).toContain("Hạn đăng ký mô hình năm 2026 là 16/03/2026, còn 7 ngày.");
    expect(first?.text).toContain("Gõ 1 để đăng ký ngay.");
    const answer = await talk.ask("hoa", "1");
    expect(answer).toContain("tên");
    await talk.ask("hoa", "huỷ");
  });

  it("stops the moment it is done, and comes to the others in one message each", async () => {
    await talk.say("hoa", "đăng ký mô hình Nhà sạch vườn đẹp, lĩnh vực NTM, thôn Vĩnh Thịnh");
    await talk.press("hoa", "Lưu");
    await deadline("d2", { kind: "other", title: "nộp kế hoạch", on: "2026-03-16" });
    await store().reminders.add({
      ...{ id: "r1", person: "binh", text: "gọi cho xã", at: new Date("2026-03-13T08:00:00+07:00") },
      createdAt: talk.clock.now(),
    });
    const told = await until("2026-03-13T09:00:00+07:00", "binh");
    expect(told).toHaveLength(1);
    expect(told[0]?.text.split("\n")).toEqual([
      "⏰ Đồng chí có 3 việc cần chú ý, việc gấp đứng trước:",
      "- Đồng chí nhờ nhắc: gọi cho xã",
      expect.stringMatching(/^1\. Hạn đăng ký mô hình năm 2026 là 16\/03\/2026, còn 3 ngày\./),
      expect.stringMatching(/^2\. Hạn nộp kế hoạch là 16\/03\/2026, còn 3 ngày\./),
      "Gõ số đứng đầu dòng để làm ngay việc đó. Gõ 3 để trợ lý nhắc lại vào ngày mai.",
    ]);
    expect(told[0]?.labels).toEqual(["1. Đăng ký ngay", "2. Đã nộp", "Để mai"]);
    const done = await store().sendings.latestOf("hoa");
    expect(done?.sendings.map(({ thing }) => thing)).toEqual(["deadline:d2"]);
  });

  it("goes to the leader when it is late, with the units that are; the unreachable are reported once", async () => {
    const [binh] = await store().people.findMany(["binh"]);
    if (binh === undefined) throw new Error("nobody");
    await store().people.import([{ ...binh, identities: [] }]);
    const told = await until("2026-03-24T08:00:00+07:00", "lan");
    expect(told).toHaveLength(1);
    expect(told[0]?.at).toBe("2026-03-24T08:00");
    expect(told[0]?.text).toContain("Còn 2 đơn vị chưa xong: xã Thạch Khê, thị trấn Thạch Hà.");
    expect(told[0]?.text).toContain("Còn 3 đơn vị chưa xong: xã Thạch Lạc, xã Thạch Khê, thị trấn Thạch Hà.");
    const reports = await store()
      .connection.collection("deliveries")
      .find({ person: "khanh", "due.sendings.thing": "unreached:binh" })
      .toArray();
    expect(reports).toHaveLength(1);
    const sent = await store().outbox.latest("console:console:khanh", 1);
    expect(sent[0]?.text).toContain("Trợ lý chưa nhắn được cho Trần Văn Bình (xã Thạch Khê)");
    await store().people.import([binh]);
  });

  it("missed while the service was off, comes once when it starts, with what is of use", async () => {
    await deadline("d3", {
      kind: "other",
      title: "báo cáo quý",
      on: "2026-04-10",
      steps: stepsBefore([9, 7, 2]),
    });
    const before = talk.clock.now();
    // The clock goes on with nobody looking: the office PC is off.
    talk.clock.set(new Date("2026-04-09T10:00:00+07:00"));
    await talk.app.runDue();
    await talk.app.runDue();
    await talk.app.settled();
    const rows = await store()
      .connection.collection("deliveries")
      .find({ chat: "hoa", createdAt: { $gt: before } })
      .toArray();
    expect(rows).toHaveLength(1);
    expect(rows[0]?.text).toContain("Hạn báo cáo quý là 10/04/2026, còn 1 ngày.");
    expect(rows[0]?.text).not.toContain("còn 9 ngày");
  });

  it("is an inspection the day before and on its morning, and its record until it is there", async () => {
    const visit = planInspection(
      {
        ...{ id: "v1", tour: "v1", unit: "L", unitName: "xã Thạch Lạc", path: "H/L/", codes: [] },
        // Bình is of another commune (kiểm tra chéo).
        ...{ inspectors: ["khanh", "binh"], on: "2026-05-21", time: "09:00" },
      },
      { by: khanh, at: talk.clock.now(), message: "v1" },
    );
    await talk.at("2026-05-18T08:00:00+07:00");
    await store().inspections.add([visit]);
    const told = await until("2026-05-25T09:00:00+07:00", "khanh");
    expect(told.map(({ at }) => at)).toEqual([
      ...["2026-05-20T08:00", "2026-05-21T07:45", "2026-05-22T08:00", "2026-05-25T08:00"],
    ]);
    expect(told[1]?.text).toContain("Hôm nay kiểm tra xã Thạch Lạc: 09:00 ngày 21/05/2026.");
    expect(told[3]).toMatchObject({ labels: ["Ghi kết quả", "Để mai"] });
    const other = await store().outbox.latest("console:console:binh", 50);
    expect(other.map(({ text }) => text)).toContainEqual(
      expect.stringContaining("Hôm nay kiểm tra xã Thạch Lạc: 09:00 ngày 21/05/2026."),
    );
  });

  it("is a leader's digest: what is new, what is late, what is inspected; not to who wants nothing", async () => {
    await store().personSettings.setDigest(
      "lan",
      { every: "week", time: "07:30", weekday: 1 },
      talk.clock.now(),
    );
    await store().personSettings.mute("hoa", talk.clock.now());
    const [digest] = await until("2026-06-01T09:00:00+07:00", "lan");
    expect(digest).toMatchObject({ at: "2026-06-01T07:30", kind: "digest", labels: [] });
    expect(digest?.text.split("\n").slice(0, 3)).toEqual([
      "Kính báo cáo đồng chí: tổng hợp tuần đến ngày 01/06/2026, huyện Thạch Hà.",
      "- Đăng ký mới từ 25/05/2026: 0; cả năm 2026: 1.",
      "- Đã báo cáo kết quả: 0; được công nhận: 0; trên tổng số 1.",
    ]);
    const dayBefore = [{ days: -1, to: "charge" }] as const;
    await deadline("d4", { kind: "other", title: "việc gấp", on: "2026-06-05", steps: dayBefore });
    expect(await until("2026-06-05T09:00:00+07:00", "hoa")).toEqual([]);
  });

  it("comes at its very minute every time, of what is repeated", async () => {
    await store().reminders.add({
      ...{ id: "daily", person: "duc", text: "ghi nhật ký", at: new Date("2026-06-06T17:00:00+07:00") },
      ...{ repeat: "day", createdAt: talk.clock.now() },
    });
    const told = await until("2026-06-09T20:00:00+07:00", "duc");
    expect(told.map(({ at }) => at)).toEqual([
      ...["2026-06-06T17:00", "2026-06-07T17:00", "2026-06-08T17:00", "2026-06-09T17:00"],
    ]);
    await store().reminders.cancel("daily", "duc");
  });

  it("comes again at the time it was put off to, and not before", async () => {
    await store().personSettings.unmute("hoa");
    await deadline("d5", { kind: "other", title: "hồ sơ", on: "2026-07-03", steps: stepsBefore([3, 2, 1]) });
    await talk.at("2026-06-30T09:00:00+07:00");
    await store().reminders.add({
      ...{ id: "s1", person: "hoa", text: "hồ sơ", at: new Date("2026-07-02T15:00:00+07:00") },
      ...{ of: ["deadline:d5"], createdAt: talk.clock.now() },
    });
    const told = await until("2026-07-03T09:00:00+07:00", "hoa");
    expect(told.map(({ at }) => at)).toEqual(["2026-07-02T15:00", "2026-07-03T08:00"]);
    expect(told[0]?.text).toContain("Hạn hồ sơ là 03/07/2026, còn 1 ngày.");
  });
});
