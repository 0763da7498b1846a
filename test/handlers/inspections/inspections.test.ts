import type { InspectionRow } from "../../../src/store/inspections";
import { startTalk, type Talk } from "../support/talk";

let talk: Talk;

const stored = () =>
  talk.app.store.connection.collection<InspectionRow>("inspections").find().sort({ on: 1, _id: 1 }).toArray();
const buttonsOf = (sent: readonly { buttons: readonly string[] }[]) => sent[0]?.buttons;
const toldTo = (sent: readonly { to: string; kind: string; text: string }[], to: string) =>
  sent.filter((message) => message.kind === "notice" && message.to === to).map(({ text }) => text);

async function register(who: string, text: string): Promise<void> {
  await talk.say(who, text);
  await talk.press(who, "Lưu");
}

beforeAll(async () => {
  talk = await startTalk();
  await register("hoa", "đăng ký mô hình Nhà sạch vườn đẹp, lĩnh vực NTM, thôn Vĩnh Thịnh");
  await register("binh", "đăng ký mô hình Hũ gạo tình thương, lĩnh vực VHXH");
  const consent = (await talk.app.store.people.find("khanh"))?.consent;
  const mai = { id: "mai", name: "Lý Thị Mai", role: "committee", title: "", unit: "H" } as const;
  const nga = { id: "nga", name: "Vũ Thị Nga", role: "committee", title: "", unit: "H" } as const;
  await talk.app.store.people.import([
    { ...mai, identities: ["console:mai"], consent },
    { ...nga, identities: [] },
  ]);
});
afterAll(() => talk.stop());

describe("planning an inspection", () => {
  it.each(["hoa", "lan", "duc"])("is the committee's: %s is told so", async (who) => {
    const reply = await talk.ask(who, "lịch kiểm tra xã Thạch Lạc 9h ngày 5/3");
    expect(reply).toContain("Việc này do thành viên Ban Chỉ đạo thực hiện");
    expect(await stored()).toEqual([]);
  });

  it("stays inside the area", async () => {
    const reply = await talk.ask("khanh", "lên lịch kiểm tra xã Tân Thành ngày 12/3");
    expect(reply).toContain("ngoài phạm vi của đồng chí (huyện Thạch Hà)");
    expect(await stored()).toEqual([]);
  });

  it("shows a card, stores on Đồng ý, and tells the unit's people in private", async () => {
    const card = await talk.say("khanh", "lịch kiểm tra xã Thạch Lạc 9h ngày 5/3");
    expect(card[0]?.text).toContain("xã Thạch Lạc: 09:00 ngày 05/03/2026");
    expect(buttonsOf(card)).toEqual(["Đồng ý", "Huỷ"]);
    expect(await stored()).toEqual([]);
    const done = await talk.press("khanh", "Đồng ý");
    expect(done[0]?.text).toContain("Đã lên lịch kiểm tra xã Thạch Lạc");
    expect(toldTo(done, "hoa")).toEqual([
      "Đồng chí Lê Văn Khánh đã lên lịch kiểm tra xã Thạch Lạc: 09:00 ngày 05/03/2026.",
    ]);
    expect(toldTo(done, "khanh")).toEqual([]);
    expect(await stored()).toMatchObject([
      {
        state: "planned",
        unit: "L",
        path: "H/L/",
        codes: [],
        on: "2026-03-05",
        time: "09:00",
        inspectors: ["khanh"],
        version: 0,
        history: [{ action: "schedule", by: "khanh" }],
      },
    ]);
  });

  it("pressing the old button again stores nothing more", async () => {
    expect((await talk.press("khanh", "Đồng ý"))[0]?.text).toContain("không còn hiệu lực");
    expect(await stored()).toHaveLength(1);
  });

  it("the same message delivered twice is planned once", async () => {
    await talk.say("khanh", "lịch kiểm tra xã Thạch Khê ngày 9/3");
    const agreed = { message: "agree-twice" } as const;
    await talk.say("khanh", "đồng ý", agreed);
    await talk.say("khanh", "đồng ý", agreed);
    expect(await stored()).toHaveLength(2);
  });

  it("a tour is one visit for each place, with its own day, and its inspectors are told once", async () => {
    const card = await talk.say(
      "khanh",
      "kiểm tra xã Thạch Lạc sáng 17/3, xã Thạch Khê chiều 18/3 cùng đồng chí Mai và đồng chí Nga",
    );
    expect(card[0]?.text).toContain("xã Thạch Lạc: sáng 17/03/2026");
    expect(card[0]?.text).toContain("Lưu ý: xã Thạch Lạc đã có lịch kiểm tra 09:00 ngày 05/03/2026");
    expect(card[0]?.text).toContain("Người kiểm tra: Lê Văn Khánh, Lý Thị Mai, Vũ Thị Nga");
    const done = await talk.say("khanh", "👍");
    expect(toldTo(done, "mai")).toHaveLength(1);
    expect(toldTo(done, "mai")[0]).toContain("xã Thạch Khê: chiều 18/03/2026");
    expect(done[0]?.text).toContain("Trợ lý chưa nhắn được cho Vũ Thị Nga");
    const tour = (await stored()).filter(({ inspectors }) => inspectors.includes("mai"));
    expect(tour).toMatchObject([
      { unit: "L", on: "2026-03-17", part: "sang" },
      { unit: "K", on: "2026-03-18", part: "chieu" },
    ]);
    expect(tour[0]?.tour).toBe(tour[1]?.tour);
  });

  it("asks for the day and the place it was not told, and takes short answers", async () => {
    expect(await talk.ask("mai", "lên lịch kiểm tra mô hình Nhà sạch vườn đẹp")).toContain("vào ngày nào?");
    const card = await talk.ask("mai", "14h thứ 6 tuần này");
    expect(card).toContain("“Nhà sạch vườn đẹp” DVK-2026-0001");
    expect(card).toContain("14:00 ngày 06/03/2026");
    expect(await talk.ask("mai", "huỷ")).toContain("chưa có gì thay đổi");
    expect(await talk.ask("mai", "lịch kiểm tra xã Thạch Lạc ngày 1/3/2026")).toContain(
      "Ngày 01/03/2026 đã qua",
    );
    await talk.ask("mai", "huỷ");
    expect(await stored()).toHaveLength(4);
  });

  it("says which names it does not know instead of guessing", async () => {
    const card = await talk.ask("khanh", "lịch kiểm tra xã Thạch Lạc ngày 20/3, đồng chí Quyết Thắng đi");
    expect(card).toContain("Chưa tìm thấy đồng chí Quyết Thắng");
    await talk.ask("khanh", "huỷ");
  });
});

describe("changing the calendar", () => {
  it("asks which of several is moved, keeps the hour, and tells the unit", async () => {
    const short = await talk.say("khanh", "dời xã Thạch Lạc qua sáng thứ 6 9h");
    expect(buttonsOf(short)).toHaveLength(2);
    const which = await talk.say("khanh", "dời lịch kiểm tra xã Thạch Lạc sang 6/3");
    expect(buttonsOf(which)).toHaveLength(2);
    const card = await talk.press("khanh", "xã Thạch Lạc, 09:00 ngày 05/03/2026");
    expect(card[0]?.text).toContain("09:00 ngày 05/03/2026 → 09:00 ngày 06/03/2026");
    const done = await talk.press("khanh", "Đồng ý");
    expect(toldTo(done, "hoa")[0]).toContain("đã dời lịch kiểm tra xã Thạch Lạc sang 09:00 ngày 06/03/2026");
    expect((await stored())[0]).toMatchObject({ on: "2026-03-06", time: "09:00", version: 1 });
  });

  it("a cancellation has its reason; taking it back brings the plan back, and both are told", async () => {
    await talk.say("khanh", "huỷ lịch kiểm tra xã Thạch Khê ngày 9/3 vì mưa lũ");
    const done = await talk.press("khanh", "Đồng ý");
    expect(toldTo(done, "binh")[0]).toContain(
      "đã huỷ lịch kiểm tra xã Thạch Khê (09/03/2026). Nội dung: mưa lũ",
    );
    const cancelled = (await stored()).find(({ on }) => on === "2026-03-09");
    expect(cancelled).toMatchObject({ state: "cancelled" });
    expect(cancelled?.history.at(-1)).toMatchObject({ action: "cancel", note: "mưa lũ" });
    const undone = await talk.say("khanh", "hoàn tác");
    expect(undone[0]?.text).toContain("Đã hoàn tác việc huỷ lịch kiểm tra xã Thạch Khê");
    expect(toldTo(undone, "binh")[0]).toContain("đã lên lịch kiểm tra xã Thạch Khê");
    expect((await stored()).find(({ on }) => on === "2026-03-09")).toMatchObject({ state: "planned" });
  });

  it("people are added to what is planned", async () => {
    await talk.say("khanh", "thêm đồng chí Mai vào đoàn kiểm tra xã Thạch Lạc ngày 6/3");
    const done = await talk.press("khanh", "Đồng ý");
    expect(toldTo(done, "mai")).toEqual([
      "Đồng chí có tên trong đoàn kiểm tra xã Thạch Lạc: 09:00 ngày 06/03/2026.",
    ]);
    expect((await stored())[0]).toMatchObject({ inspectors: ["khanh", "mai"] });
  });

  it("of two people at once one wins, and the other is told who was first", async () => {
    await talk.say("khanh", "huỷ lịch kiểm tra ngày 18/3");
    await talk.say("mai", "huỷ lịch kiểm tra ngày 18/3");
    const sent = await Promise.all([talk.say("khanh", "đồng ý"), talk.say("mai", "đồng ý")]);
    // Played at once, both hear of everything that was sent meanwhile.
    const replies = sent.flat().filter(({ kind }) => kind === "reply");
    const texts = [...new Set(replies.map(({ text }) => text))];
    expect(texts.filter((text) => text.includes("Đã huỷ lịch kiểm tra"))).toHaveLength(1);
    expect(texts.filter((text) => text.includes("Chưa thực hiện được"))).toHaveLength(1);
    expect(texts.join()).toMatch(/đồng chí (?:Lê Văn Khánh|Lý Thị Mai) huỷ lịch kiểm tra lúc/);
    const cancelled = (await stored()).find(({ on }) => on === "2026-03-18");
    expect(cancelled?.history.filter(({ action }) => action === "cancel")).toHaveLength(1);
  });
});

describe("asking for the calendar", () => {
  it("of this week, without a word of what is later", async () => {
    const reply = await talk.ask("khanh", "lịch kiểm tra tuần này");
    expect(reply).toContain("từ 02/03/2026 đến 08/03/2026");
    expect(reply).toContain("09:00 ngày 06/03/2026: xã Thạch Lạc; người kiểm tra: Lê Văn Khánh, Lý Thị Mai");
    expect(reply).not.toContain("17/03");
  });

  it("an officer sees what is planned for the own unit only", async () => {
    const reply = await talk.ask("binh", "sắp tới kiểm tra những đâu");
    expect(reply).toContain("xã Thạch Khê");
    expect(reply).not.toContain("xã Thạch Lạc");
    expect(await talk.ask("tan", "lịch kiểm tra tuần này")).toContain("Không có lịch kiểm tra nào");
  });

  it("stands on the card of a model", async () => {
    expect(await talk.ask("hoa", "mã 1 đến đâu rồi")).toContain("Lịch kiểm tra: 09:00 ngày 06/03/2026");
  });
});

describe("messages that only speak of inspections", () => {
  it.each([
    "có bao nhiêu mô hình đã thẩm định đạt",
    "mô hình nào đã kiểm tra",
    "nhắc tôi thứ 6 đi kiểm tra xã Thạch Lạc",
  ])("%s", async (text) => {
    const before = await stored();
    const reply = await talk.ask("khanh", text);
    expect(reply).not.toContain("xác nhận");
    expect(await stored()).toEqual(before);
  });

  it("a registration whose name speaks of one is a registration", async () => {
    const card = await talk.ask("hoa", "đăng ký mô hình Tổ kiểm tra vệ sinh đường làng, lĩnh vực NTM");
    expect(card).toContain("Tổ kiểm tra vệ sinh đường làng");
    expect(card).toContain("đăng ký");
  });
});
