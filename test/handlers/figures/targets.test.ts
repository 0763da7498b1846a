import { asksTargets } from "../../../src/dialogue/read-target-question";
import { startTalk, type Talk } from "../support/talk";

let talk: Talk;
beforeAll(async () => {
  talk = await startTalk();
  for (const name of ["Nhà sạch vườn đẹp", "Tiếng loa an ninh", "Hũ gạo tình thương"]) {
    await talk.say("hoa", `đăng ký mô hình ${name}, lĩnh vực NTM`);
    await talk.press("hoa", "Lưu");
  }
});
afterAll(() => talk.stop());

describe("registration against the targets", () => {
  it("says that none are set", async () => {
    expect(await talk.ask("lan", "đăng ký vượt hay thiếu so với chỉ tiêu giao?")).toContain(
      "chưa được giao chỉ tiêu",
    );
  });

  it("tells the whole and each unit, and the parts add up", async () => {
    const targets = [
      { unit: "L", count: 2 },
      { unit: "K", count: 4 },
      { unit: "N1", count: 9 },
    ];
    await talk.app.store.periods.set({ year: 2026, fields: 5, targets });
    // The bot hears of it within the time of its cache.
    await new Promise((resolve) => setTimeout(resolve, 10));
    const reply = await talk.ask("lan", "đăng ký vượt hay thiếu so với chỉ tiêu giao?");
    expect(reply).toBe(
      [
        "Toàn huyện Thạch Hà đăng ký 3/6 (50%) mô hình, điển hình so với chỉ tiêu giao năm 2026: thiếu 3.",
        "Còn thiếu (1 đơn vị): xã Thạch Khê 0/4.",
        "Vượt (1 đơn vị): xã Thạch Lạc 3/2.",
        "Phạm vi: toàn huyện Thạch Hà; kỳ: năm 2026.",
        "Hỏi tiếp: chia theo lĩnh vực; liệt kê ra.",
      ].join("\n"),
    );
  });

  it("of one commune, within the asker's area only", async () => {
    expect(await talk.ask("hoa", "xã mình đạt chỉ tiêu chưa")).toContain(
      "đăng ký 3/2 (150%) mô hình, điển hình so với chỉ tiêu giao năm 2026: vượt 1",
    );
    expect(await talk.ask("hoa", "xã Thạch Khê đạt chỉ tiêu chưa")).not.toContain("0/4");
  });
});

describe("asksTargets", () => {
  it.each([
    ["đăng ký vượt hay thiếu so với chỉ tiêu giao", true],
    ["xã nào chưa đạt chỉ tiêu", true],
    ["năm nay vượt chỉ tiêu mấy mô hình", true],
    ["đăng ký mô hình Vượt chỉ tiêu thu gom rác, lĩnh vực NTM", false],
    ["toàn huyện có bao nhiêu mô hình", false],
  ])("%s: %s", (text, asks) => {
    expect(asksTargets(text)).toBe(asks);
  });
});
