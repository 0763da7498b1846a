import { startTalk, type Talk } from "./support/talk";

let talk: Talk;
beforeAll(async () => {
  talk = await startTalk();
});
afterAll(() => talk.stop());

describe("help", () => {
  /** [who, what their help names, what it does not: nothing they may not do]. */
  it.each([
    [
      "hoa",
      ["Đăng ký:", "Báo cáo:", "Minh chứng:", "kế hoạch"],
      ["Xét duyệt:", "Kiểm tra:", "Quyết định:", "Cán bộ:"],
    ],
    ["khanh", ["Đăng ký:", "Xét duyệt:", "Kiểm tra:", "Minh chứng:", "kế hoạch"], ["Quyết định:", "Cán bộ:"]],
    ["lan", ["Quyết định:", "Số liệu:", "lịch kiểm tra sắp tới"], ["Đăng ký:", "Kiểm tra:", "Sửa:"]],
    ["duc", ["Cán bộ:", "Số liệu:"], ["Đăng ký:", "Quyết định:", "Xét duyệt:"]],
  ])("of %s names what their role does", async (who, named, not) => {
    const text = await talk.ask(who, "trợ giúp");
    for (const part of named) expect(text).toContain(part);
    for (const part of not) expect(text).not.toContain(part);
    expect(text).toContain("Không gửi tài liệu mật");
    // One message of the smallest platform.
    expect(text.length).toBeLessThan(2_000);
  });

  it("has examples that work", async () => {
    await talk.say("hoa", "đăng ký mô hình Nhà sạch vườn đẹp, lĩnh vực NTM, thôn Bàu Am");
    await talk.press("hoa", "Lưu");
    for (const [who, text, expected] of [
      ["hoa", "sửa mục tiêu DVK-2026-0001 thành 100% hộ tham gia", "Đã sửa"],
      ["khanh", "trả lại DVK-2026-0001 vì chưa rõ người", "rõ người"],
      ["khanh", "huỷ", ""],
      ["khanh", "duyệt DVK-2026-0001", "Đã duyệt"],
      ["hoa", "DVK-2026-0001 đạt 60%, 52 hộ tham gia, 85 ngày công", "đạt 60%"],
      ["hoa", "xem minh chứng DVK-2026-0001", "DVK-2026-0001"],
      ["khanh", "lịch kiểm tra xã Thạch Lạc 9h ngày 15/10", "15/10/2026"],
      ["khanh", "huỷ", ""],
      ["khanh", "đã kiểm tra DVK-2026-0001: đạt", "đạt"],
      ["khanh", "đồng ý", "Đã ghi kết quả kiểm tra"],
      ["lan", "công nhận DVK-2026-0001, quyết định số 12 ngày 15/10", "xác nhận công nhận"],
      ["lan", "huỷ", ""],
      ["khanh", "xã Thạch Lạc đã thành lập BCĐ gồm 17 thành viên", "17 thành viên"],
      ["khanh", "👍", "Đã ghi nhận"],
      ["hoa", "đã ban hành kế hoạch số 05", "số 05"],
      ["hoa", "👍", "Đã ghi nhận"],
      ["hoa", "tháng này có 6 phóng sự", "6 phóng sự"],
      ["hoa", "huỷ", ""],
      ["lan", "có bao nhiêu mô hình, chia theo lĩnh vực", "1 mô hình"],
      ["lan", "vẽ biểu đồ theo lĩnh vực", "1 mô hình"],
      ["lan", "xuất Excel danh sách năm nay", "1 mô hình"],
      ["lan", "xuất báo cáo Word", "1 mô hình"],
      ["lan", "viết đoạn số liệu cho báo cáo 6 tháng", "mô hình"],
      ["lan", "thôn nào chưa đăng ký", "1/1 thôn"],
      ["lan", "bao nhiêu xã đã thành lập BCĐ", "1/3 xã"],
      ["lan", "liệt kê mô hình cấp tỉnh", "cấp tỉnh"],
      ["lan", "mô hình Nhà sạch vườn đẹp đến đâu rồi", "DVK-2026-0001"],
      ["lan", "lịch kiểm tra sắp tới", "lịch kiểm tra"],
      ["hoa", "tôi có việc gì đến hạn", "đến hạn"],
      ["hoa", "nhắc tôi gửi báo cáo lúc 9h ngày 20/10", "20/10/2026"],
      ["lan", "đơn vị nào chưa nộp", "hạn"],
    ] as const)
      expect(await talk.ask(who, text)).toContain(expected);
  });
});
