import { startTalk, type Talk } from "../support/talk";

let talk: Talk;

beforeAll(async () => {
  talk = await startTalk("2026-03-02T08:00:00+07:00");
  for (const text of [
    "đăng ký mô hình Dưa vàng nhà màng, lĩnh vực KT, xã Thạch Lạc",
    "đăng ký mô hình Đường hoa phụ nữ, lĩnh vực NTM, xã Thạch Khê",
  ]) {
    await talk.say("khanh", text);
    await talk.press("khanh", "Lưu");
  }
  await talk.say("khanh", "đặt hạn đăng ký 6/3");
  await talk.at("2026-03-09T08:00:00+07:00");
  await talk.say("khanh", "duyệt mã 1");
  await talk.say("khanh", "kiểm tra xã Thạch Lạc ngày 12/3 lúc 8h");
  await talk.press("khanh", "Đồng ý");
});
afterAll(() => talk.stop());

describe("how everything stands", () => {
  it("is the five numbers, what is new, waits and is late, and which visits come", async () => {
    const told = await talk.ask("lan", "tình hình thế nào rồi em");
    expect(told.split("\n")).toEqual([
      "Tình hình chung toàn huyện Thạch Hà, năm 2026: đăng ký 2; đã duyệt 1; đã báo cáo kết quả 0; được công nhận 0; được khen thưởng 0.",
      "- Từ 03/03/2026 đến 09/03/2026: duyệt 1.",
      "- Đang chờ duyệt: 1.",
      expect.stringMatching(
        /^- Quá hạn đăng ký mô hình \(06\/03\/2026\): \d+ đơn vị \(.*thị trấn Thạch Hà.*\)\.$/,
      ),
      "- Lịch kiểm tra đến 16/03/2026: 1 cuộc (xã Thạch Lạc).",
      "Phạm vi: toàn huyện Thạch Hà; kỳ: năm 2026.",
      "Hỏi tiếp: chia theo lĩnh vực; chia theo đơn vị; liệt kê ra.",
    ]);
    expect(await talk.ask("lan", "liệt kê ra")).toContain("Đường hoa phụ nữ");
  });

  it("is of the days asked about, of another year, and of the asker's own area only", async () => {
    expect(await talk.ask("lan", "hôm nay có gì mới không")).toContain("- Ngày 09/03/2026: duyệt 1.");
    expect(await talk.ask("lan", "hôm qua có gì mới không")).toContain("08/03/2026: chưa có việc gì mới.");
    const before = await talk.ask("lan", "tình hình năm ngoái thế nào");
    expect(before).toContain("năm 2025: đăng ký 0;");
    expect(before).not.toMatch(/chờ duyệt|Quá hạn|Lịch kiểm tra/);
    const own = await talk.ask("binh", "tình hình toàn huyện ra sao");
    expect(own).toContain("toàn xã Thạch Khê, năm 2026: đăng ký 1;");
    expect(own).not.toContain("Thạch Lạc");
  });

  it("stands beside the target where one is set", async () => {
    await talk.app.store.periods.set({ year: 2026, fields: 5, targets: [{ unit: "L", count: 4 }] });
    expect(await talk.ask("lan", "cho tôi xin tổng quan")).toMatch(/- So với chỉ tiêu giao: \d+\/4, /);
  });

  it("gives the share that was recognised where a verdict on units is asked for, and no verdict", async () => {
    const told = await talk.ask("lan", "xã nào làm tốt nhất");
    expect(told.split("\n").slice(0, 3)).toEqual([
      "Trợ lý không xếp loại tốt, yếu; tỷ lệ mô hình được công nhận của từng đơn vị như sau.",
      "Toàn huyện Thạch Hà: 0/2 = 0% số mô hình, điển hình đăng ký năm 2026 được công nhận.",
      "Theo đơn vị:",
    ]);
    expect(await talk.ask("lan", "so sánh chất lượng giữa các xã năm ngoái")).toContain("năm 2025");
  });
});
