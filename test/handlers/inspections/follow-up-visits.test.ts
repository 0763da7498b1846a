import { createSay } from "../../../locales/say";
import { peopleDeactivate } from "../../../src/admin/people-change";
import type { InspectionRow } from "../../../src/store/inspections";
import { modelsOf } from "../../../src/store/models";
import { startTalk, type Talk } from "../support/talk";

let talk: Talk;
const visits = (filter: object = {}) =>
  talk.app.store.connection.collection<InspectionRow>("inspections").find(filter).sort({ on: 1 }).toArray();
const [planned, done] = [() => visits({ state: "planned" }), () => visits({ state: "done" })];
const conclusion = async (code: string) =>
  (await modelsOf(talk.app.store.connection).findById(code).lean())?.conclusion;

const PEOPLE = [
  { id: "mai", name: "Lê Thị Mai", role: "committee" as const, unit: "H" },
  { id: "nga", name: "Võ Thị Nga", role: "officer" as const, unit: "L" },
];

beforeAll(async () => {
  talk = await startTalk();
  const linked = PEOPLE.map((person) => ({ ...person, title: "", identity: `console:${person.id}` }));
  await talk.app.store.people.merge(linked);
  for (const { id } of PEOPLE) await talk.say(id, "đồng ý");
  await talk.say("hoa", "đăng ký mô hình Nhà sạch vườn đẹp, lĩnh vực NTM");
  await talk.press("hoa", "Lưu");
  await talk.say("binh", "đăng ký mô hình Hũ gạo tình thương, lĩnh vực VHXH");
  await talk.press("binh", "Lưu");
  await talk.say("khanh", "duyệt mã 1");
  await talk.say("khanh", "duyệt mã 2");
});
afterAll(() => talk.stop());

describe("a visit held before its planned day", () => {
  beforeAll(async () => {
    await talk.say("khanh", "lịch kiểm tra xã Thạch Lạc 9h ngày 12/3");
    await talk.press("khanh", "Đồng ý");
  });

  it("says which plan it closes, and leaves it open if told that it was another visit", async () => {
    const [card] = await talk.say("khanh", "đã kiểm tra DVK-2026-0001: đạt");
    expect(card?.text).toContain("khép lại lịch kiểm tra xã Thạch Lạc đã hẹn ngày 12/03/2026");
    expect(card?.buttons).toEqual(["Đồng ý", "Huỷ", "Giữ lịch đã hẹn"]);
    const [apart] = await talk.press("khanh", "Giữ lịch đã hẹn");
    expect(apart?.text).not.toContain("khép lại");
    await talk.press("khanh", "Đồng ý");
    expect(await planned()).toMatchObject([{ on: "2026-03-12" }]);
    expect(await done()).toMatchObject([{ on: "2026-03-02" }]);
    await talk.say("khanh", "hoàn tác");
  });

  it("closes the plan, on the day it was held; taken back, the plan is as it was", async () => {
    await talk.say("khanh", "đã kiểm tra DVK-2026-0001: đạt");
    await talk.press("khanh", "Đồng ý");
    expect(await planned()).toEqual([]);
    expect(await done()).toMatchObject([{ on: "2026-03-02", results: [{ conclusion: "dat" }] }]);
    await talk.say("khanh", "hoàn tác");
    expect(await planned()).toMatchObject([{ on: "2026-03-12", time: "09:00" }]);
    expect(await conclusion("DVK-2026-0001")).toBeUndefined();
  });

  it("a plan of another place, or months ahead, is none of it", async () => {
    await talk.say("khanh", "lịch kiểm tra xã Thạch Khê ngày 30/9");
    await talk.press("khanh", "Đồng ý");
    expect(await talk.ask("khanh", "đã kiểm tra DVK-2026-0002: đạt")).not.toContain("khép lại");
    await talk.press("khanh", "Huỷ");
  });
});

describe("“cần củng cố” with a day to look again", () => {
  it("plans the follow-up visit to what has to be put right, and tells those concerned", async () => {
    await talk.say("khanh", "đã kiểm tra DVK-2026-0001: cần củng cố vì thiếu sổ sách, phúc tra ngày 30/3");
    const sent = await talk.press("khanh", "Đồng ý");
    expect(sent[0]?.text).toContain("Đã lên lịch kiểm tra lại xã Thạch Lạc");
    expect(sent[0]?.text).toContain("30/03/2026");
    expect(await planned()).toMatchObject([
      { on: "2026-03-30", unit: "L", codes: ["DVK-2026-0001"], inspectors: ["khanh"] },
      { on: "2026-09-30" },
    ]);
    expect(sent.find(({ to, kind }) => to === "hoa" && kind === "notice")?.text).toContain("30/03/2026");
  });

  it("is taken back with the record, and not planned twice for a day that has one", async () => {
    await talk.say("khanh", "hoàn tác");
    expect((await planned()).map(({ on }) => on)).toEqual(["2026-03-12", "2026-09-30"]);
    expect(await conclusion("DVK-2026-0001")).toBeUndefined();
    await talk.say("khanh", "đã kiểm tra DVK-2026-0002: cần củng cố, phúc tra ngày 30/9");
    expect((await talk.press("khanh", "Đồng ý"))[0]?.text).toContain("đã có lịch");
    expect((await planned()).filter(({ on }) => on === "2026-09-30")).toHaveLength(1);
  });

  it("nothing is planned where all is in order: the day is only told", async () => {
    await talk.say("khanh", "đã kiểm tra DVK-2026-0001: đạt, phúc tra ngày 15/4");
    expect((await talk.press("khanh", "Đồng ý"))[0]?.text).toContain("Khi cần lên lịch");
    expect((await planned()).map(({ on }) => on)).toEqual(["2026-09-30"]);
  });
});

describe("an inspector who is replaced or leaves", () => {
  it("hands the planned visits over to a successor who inspects", async () => {
    await talk.say("duc", "đồng chí Lê Văn Khánh chuyển công tác, đồng chí Lê Thị Mai thay");
    const sent = await talk.press("duc", "Xác nhận");
    expect(sent[0]?.text).toContain("Lịch kiểm tra bàn giao: xã Thạch Khê (30/09/2026)");
    expect(sent.find(({ to }) => to === "mai")?.text).toContain("xã Thạch Khê");
    const [visit] = await planned();
    expect(visit?.inspectors).toEqual(["mai"]);
    expect(visit?.history.at(-1)).toMatchObject({
      action: "inspectors",
      by: "duc",
      before: { inspectors: ["khanh"] },
    });
  });

  it("leaves them without inspector, and says so, where nobody comes after", async () => {
    const lines: string[] = [];
    const context = {
      ...{ store: talk.app.store, clock: talk.clock, say: createSay("vi"), remark: () => undefined },
      print: async (line: string) => void lines.push(line),
    };
    const args = { rest: ["mai"], values: new Map(), flags: new Set<string>() };
    await peopleDeactivate.run(args, context as never);
    expect(lines).toEqual([
      "Lê Thị Mai không còn quyền truy cập.",
      "Lịch kiểm tra xã Thạch Khê ngày 30/09/2026: chưa có người kiểm tra.",
    ]);
    expect((await planned())[0]?.inspectors).toEqual([]);
  });
});
