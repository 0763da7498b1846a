import { startTalk, type Talk } from "../support/talk";

let talk: Talk;

/** What is in the register: [who, text]. */
const REGISTRATIONS: readonly [string, string][] = [
  ["khanh", "đăng ký mô hình Dưa vàng nhà màng, lĩnh vực KT, xã Thạch Lạc, cấp huyện"],
  ["khanh", "đăng ký mô hình Đường hoa phụ nữ, lĩnh vực NTM, xã Thạch Khê, vùng giáo"],
  ["khanh", "đăng ký mô hình Camera an ninh, lĩnh vực ANQP, xã Thạch Khê, cấp tỉnh"],
  ["khanh", "duy trì mô hình Hũ gạo tình thương, lĩnh vực VHXH, xã Thạch Lạc"],
  ["khanh", "đăng ký điển hình anh Hồ Văn Hà, lĩnh vực KT, xã Thạch Lạc"],
];

beforeAll(async () => {
  talk = await startTalk("2026-02-10T08:00:00+07:00");
  for (const [who, text] of REGISTRATIONS) {
    await talk.say(who, text);
    const [saved] = await talk.press(who, "Lưu");
    if (saved?.text.includes("DVK-2026-") !== true) throw new Error(`not saved: ${text} -> ${saved?.text}`);
  }
  await talk.at("2026-06-01T08:00:00+07:00");
  await talk.say("binh", "đăng ký mô hình Ngày không hẹn, lĩnh vực HTCT");
  await talk.press("binh", "Lưu");
}, 120_000);
afterAll(() => talk.stop());

const firstLine = (text: string) => text.split("\n")[0];

describe("counting", () => {
  it("says models and exemplars apart and together, and that the split covers both", async () => {
    const reply = await talk.ask("lan", "toàn huyện có bao nhiêu mô hình");
    expect(firstLine(reply)).toContain("5 mô hình và 1 điển hình (tổng cộng 6)");
    expect(firstLine(reply)).toContain("năm 2026");
    expect(reply).toContain(
      "Kinh tế 2; Văn hóa - xã hội 1; Quốc phòng - an ninh 1; Xây dựng hệ thống chính trị 1",
    );
    expect(reply).toContain("2 + 1 + 1 + 1 + 1 = 6");
  });

  it.each([
    ["lĩnh vực kinh tế có bao nhiêu mô hình", "1 mô hình và 1 điển hình"],
    ["toàn huyện có bao nhiêu mô hình đã đăng ký năm 2026", "5 mô hình và 1 điển hình (tổng cộng 6)"],
    ["bao nhiêu điển hình", "1 điển hình"],
    ["cấp tỉnh có mấy mô hình", "1 mô hình"],
    ["xã Thạch Khê có bao nhiêu mô hình", "3 mô hình"],
    ["bao nhieu mo hinh xa thach lac", "2 mô hình và 1 điển hình"],
    ["có bao nhiêu mô hình duy trì", "1 mô hình"],
    ["bao nhiêu mô hình vùng giáo", "1 mô hình"],
    ["quý 2 có bao nhiêu mô hình đăng ký", "1 mô hình"],
    ["năm 2025 có bao nhiêu mô hình", "chưa có"],
  ])("%s", async (question, figure) => {
    expect(firstLine(await talk.ask("lan", question))).toContain(figure);
  });

  it("splits by unit with parts that sum to the total", async () => {
    const reply = await talk.ask("lan", "chia theo đơn vị giúp tôi, toàn huyện có bao nhiêu mô hình");
    expect(reply).toContain("xã Thạch Khê 3");
    expect(reply).toContain("xã Thạch Lạc 3");
  });

  it("goes on from the question before", async () => {
    await talk.ask("lan", "cấp tỉnh có mấy mô hình");
    expect(await talk.ask("lan", "chia theo lĩnh vực")).toContain("cấp tỉnh");
    expect(await talk.ask("lan", "liệt kê ra")).toContain("Camera an ninh");
  });

  it("tells how many communes have registered, and which have not", async () => {
    const reply = await talk.ask("lan", "xã nào chưa đăng ký mô hình nào");
    expect(reply).toContain("2/3");
    expect(reply).toContain("thị trấn Thạch Hà");
  });

  it("compares with what was registered at first", async () => {
    const reply = await talk.ask("lan", "năm nay vượt mấy mô hình so với đăng ký ban đầu");
    expect(reply).toContain("Vượt 1 mô hình");
  });

  it("an officer sees the own commune only, whatever is asked", async () => {
    const reply = await talk.ask("binh", "toàn huyện có bao nhiêu mô hình");
    expect(firstLine(reply)).toContain("3 mô hình");
    expect(reply).not.toContain("Dưa vàng");
    expect(await talk.ask("binh", "xã Thạch Lạc có bao nhiêu mô hình")).toContain("ngoài phạm vi");
    expect(await talk.ask("binh", "liệt kê mô hình")).not.toContain("Hũ gạo");
  });

  it("a leader of another district sees nothing of this one", async () => {
    expect(firstLine(await talk.ask("tan", "có bao nhiêu mô hình"))).toContain("chưa có");
    expect(await talk.ask("tan", "mô hình Camera an ninh thế nào rồi")).toContain("Chưa tìm thấy");
    expect(await talk.ask("tan", "DVK-2026-0003 thế nào rồi")).toContain("Chưa tìm thấy");
  });
});

describe("lists and single models", () => {
  it("lists with name, unit, field and code", async () => {
    const reply = await talk.ask("lan", "liệt kê mô hình an ninh quốc phòng");
    expect(reply).toContain("1. Camera an ninh – xã Thạch Khê – Quốc phòng - an ninh (DVK-2026-0003)");
  });

  it.each(["mô hình camera an ninh đến đâu rồi", "DVK-2026-0003 thế nào rồi", "mã 3 sao rồi"])(
    "%s",
    async (question) => {
      const reply = await talk.ask("lan", question);
      expect(reply).toContain("DVK-2026-0003: Camera an ninh");
      expect(reply).toContain("cấp tỉnh");
    },
  );

  it("gives shares, and no verdict, where the merit of units is to be compared", async () => {
    const told = await talk.ask("lan", "so sánh chất lượng mô hình của xã Thạch Lạc với xã Thạch Khê");
    expect(told.split("\n").slice(0, 4)).toEqual([
      "Trợ lý không xếp loại tốt, yếu; tỷ lệ mô hình được công nhận của từng đơn vị như sau.",
      "Xã Thạch Lạc, xã Thạch Khê: tỷ lệ được công nhận trên số đăng ký:",
      expect.stringMatching(/^- Xã Thạch Lạc: 0\/\d+ = 0%$/),
      expect.stringMatching(/^- Xã Thạch Khê: 0\/\d+ = 0%$/),
    ]);
  });

  it.each(["xã nào chưa có mô hình nào được công nhận", "những xã nào chưa có mô hình được công nhận"])(
    "“%s” tells how many have one, and which have not",
    async (asked) => {
      const [first, missing] = (await talk.ask("lan", asked)).split("\n");
      expect(first).toMatch(/: 0\/\d+ xã, thị trấn có mô hình được công nhận\.$/);
      expect(missing).toContain("xã Thạch Lạc");
    },
  );
});

/** Each question stands alone: the one before is too long ago to be gone on from. */
let asked = 0;
async function askAfresh(question: string): Promise<string> {
  asked += 1;
  await talk.at(new Date(Date.parse("2026-06-01T09:00:00+07:00") + asked * 31 * 60_000).toISOString());
  return talk.ask("lan", question);
}

const ALL = "5 mô hình và 1 điển hình (tổng cộng 6)";

describe("questions as leaders word them", () => {
  it.each([
    ["toan huyen co bao nhieu mo hinh", ALL],
    ["huyện mình có mấy mô hình rồi", ALL],
    ["đến nay đăng ký được bao nhiêu mô hình rồi em", ALL],
    ["tổng số mô hình", ALL],
    ["sl mh toàn huyện", ALL],
    ["từ đầu năm đến nay có bao nhiêu mô hình", ALL],
    ["6 tháng đầu năm bao nhiêu mô hình", ALL],
    ["từ năm 2025 đến năm 2026 có bao nhiêu mô hình", `${ALL} đăng ký giai đoạn 2025-2026`],
    ["tu 2025 den 2026 co bao nhieu mo hinh", `${ALL} đăng ký giai đoạn 2025-2026`],
    ["từ năm 2016 đến 2018 có mấy điển hình", "chưa có mô hình, điển hình nào đăng ký giai đoạn 2016-2018"],
    ["tháng 2 đăng ký bao nhiêu", "4 mô hình và 1 điển hình (tổng cộng 5)"],
    ["ngày 1/6 có mấy mô hình", "1 mô hình đăng ký ngày 01/06/2026"],
    [
      "kinh tế có bao nhiêu mô hình",
      "1 mô hình và 1 điển hình (tổng cộng 2) đăng ký năm 2026, lĩnh vực Kinh tế",
    ],
    ["mh lv ktế có mấy cái", "1 mô hình và 1 điển hình (tổng cộng 2) đăng ký năm 2026, lĩnh vực Kinh tế"],
    ["KT được mấy mô hình", "1 mô hình và 1 điển hình (tổng cộng 2) đăng ký năm 2026, lĩnh vực Kinh tế"],
    [
      "bao nhiêu mô hình về kinh tế",
      "1 mô hình và 1 điển hình (tổng cộng 2) đăng ký năm 2026, lĩnh vực Kinh tế",
    ],
    ["ANQP được bao nhiêu rồi", "1 mô hình đăng ký năm 2026, lĩnh vực Quốc phòng - an ninh"],
    ["có bn mh cấp xã", "3 mô hình và 1 điển hình (tổng cộng 4)"],
    ["cap huyen bao nhieu", "1 mô hình đăng ký năm 2026, cấp huyện"],
    ["thôn Bàu Am có mấy mô hình", "chưa có mô hình, điển hình nào đăng ký năm 2026, thôn Bàu Am"],
    ["bao nhieu mo hinh duy tri", "1 mô hình đăng ký năm 2026, duy trì"],
    ["vung giao co may mo hinh", "1 mô hình đăng ký năm 2026, vùng giáo"],
    ["có mấy điển hình cá nhân", "1 điển hình đăng ký năm 2026, cá nhân"],
  ])("%s: the figure", async (question, figure) => {
    expect(firstLine(await askAfresh(question))).toContain(figure);
  });

  it.each([
    ["mô hình cũ duy trì có mấy, mới có mấy", "mới 5; duy trì 1"],
    ["bao nhieu mo hinh duy tri, bao nhieu mo hinh moi", "mới 5; duy trì 1"],
    ["mới bao nhiêu, duy trì bao nhiêu", "mới 5; duy trì 1"],
    ["bao nhiêu cá nhân, bao nhiêu tập thể", "tập thể 5; cá nhân 1"],
    ["bao nhiêu mô hình tập thể, bao nhiêu mô hình cá nhân", "tập thể 5; cá nhân 1"],
    ["cấp tỉnh bao nhiêu, cấp huyện bao nhiêu", "cấp tỉnh 1; cấp huyện 1"],
    ["cap tinh may mo hinh, cap xa may mo hinh", "cấp tỉnh 1; cấp xã từ 2/3 xã, thị trấn 4"],
    ["so sánh cấp tỉnh với cấp huyện", "cấp tỉnh 1; cấp huyện 1"],
    ["kinh tế bao nhiêu, văn hóa xã hội bao nhiêu", "Kinh tế 2; Văn hóa - xã hội 1"],
    ["KT mấy, VHXH mấy", "Kinh tế 2; Văn hóa - xã hội 1"],
    ["so sánh lĩnh vực KT với VHXH", "Kinh tế 2; Văn hóa - xã hội 1"],
    ["kinh tế với văn hóa xã hội lĩnh vực nào nhiều hơn", "Kinh tế 2; Văn hóa - xã hội 1"],
    ["mỗi lĩnh vực mấy mô hình", "Kinh tế 2; Văn hóa - xã hội 1; Quốc phòng - an ninh 1"],
    ["lĩnh vực nào nhiều nhất", "Kinh tế 2; Văn hóa - xã hội 1; Quốc phòng - an ninh 1"],
    ["lĩnh vực nào ít mô hình nhất", "Kinh tế 2; Văn hóa - xã hội 1; Quốc phòng - an ninh 1"],
    ["tổng hợp theo từng đơn vị", "xã Thạch Khê 3; xã Thạch Lạc 3"],
    ["thống kê theo xã", "xã Thạch Khê 3; xã Thạch Lạc 3"],
    ["so sánh các xã", "xã Thạch Khê 3; xã Thạch Lạc 3; thị trấn Thạch Hà 0"],
    ["xã nào đăng ký nhiều nhất", "xã Thạch Khê 3; xã Thạch Lạc 3; thị trấn Thạch Hà 0"],
    ["chia theo quý", "Q1/2026 5; Q2/2026 1"],
    ["chia theo tháng", "02/2026 5; 06/2026 1"],
    ["chia theo cấp và lĩnh vực", "- cấp tỉnh 1: Quốc phòng - an ninh 1"],
    ["theo xã và lĩnh vực", "- xã Thạch Lạc 3: Kinh tế 2; Văn hóa - xã hội 1"],
  ])("%s: the split", async (question, split) => {
    expect(await askAfresh(question)).toContain(split);
  });

  it.each([
    ["quý 1 đăng ký bao nhiêu, quý 2 bao nhiêu", "tổng cộng 5)", "30/06/2026: 1 mô hình"],
    ["so sánh quý 1 với quý 2", "tổng cộng 5)", "30/06/2026: 1 mô hình"],
    ["quý này so với quý trước", "30/06/2026: 1 mô hình", "tổng cộng 5)"],
    ["so sánh năm 2025 với năm 2026", "Năm 2025: 0 mô hình", `Năm 2026: ${ALL}`],
    ["năm nay tăng mấy mô hình so với năm ngoái", `Năm 2026: ${ALL}`, "năm 2026 nhiều hơn 6 (6 so với 0)"],
    ["năm 2025 và năm 2026 mỗi năm mấy mô hình", "Năm 2025: 0 mô hình", `Năm 2026: ${ALL}`],
    [
      "so sánh xã Thạch Lạc với xã Thạch Khê",
      "Xã Thạch Lạc: 2 mô hình và 1 điển hình",
      "Xã Thạch Khê: 3 mô hình",
    ],
    ["xã Thạch Lạc và xã Thạch Khê bên nào nhiều mô hình hơn", "Xã Thạch Khê: 3 mô hình", "bằng nhau"],
  ])("%s: both figures", async (question, one, other) => {
    const reply = await askAfresh(question);
    expect(reply).toContain(one);
    expect(reply).toContain(other);
  });

  it.each([
    ["bao nhiêu xã đã đăng ký", "2/3 xã"],
    ["còn xã nào chưa đăng ký", "Chưa đăng ký (1): thị trấn Thạch Hà"],
    ["co may xa tham gia", "2/3 xã"],
    ["3 xã đều đăng ký chưa", "2/3 xã"],
    ["đơn vị nào chưa có mô hình", "thị trấn Thạch Hà"],
    ["bao nhiêu xã có mô hình cấp tỉnh", "cấp tỉnh: 1/3 xã"],
    ["vượt mấy mô hình so với đăng ký", "Vượt 1 mô hình"],
    ["tăng bao nhiêu so với đăng ký ban đầu", "Vượt 1 mô hình"],
    ["so với đăng ký ban đầu thế nào", "Vượt 1 mô hình"],
    ["Kết quả xây dựng mô hình năm 2026 tăng bao nhiêu so với đăng ký ban đầu", "Vượt 1 mô hình"],
    ["mô hình ở vùng giáo là những mô hình nào", "1. Đường hoa phụ nữ"],
    ["vùng giáo có mô hình nào", "1. Đường hoa phụ nữ"],
    ["ds mh cấp tỉnh", "1. Camera an ninh"],
    ["cho xem mô hình Camera an ninh", "DVK-2026-0003: Camera an ninh"],
    ["xem mo hinh dua vang nha mang", "DVK-2026-0001: Dưa vàng nhà màng"],
    ["Hũ gạo tình thương ở đâu", "DVK-2026-0004: Hũ gạo tình thương"],
    ["dưa vàng nhà màng do ai phụ trách", "DVK-2026-0001: Dưa vàng nhà màng"],
    ["bao nhiêu thôn đã đăng ký", "danh mục chưa có thôn"],
    ["thôn nào chưa đăng ký mô hình nào", "danh mục chưa có thôn"],
    ["bao nhiêu ngày công", "chưa có báo cáo nào ghi số liệu"],
    ["hiến bao nhiêu m2 đất", "chưa có báo cáo nào ghi số liệu"],
    ["bao nhiêu hộ tham gia", "chưa có báo cáo nào ghi số liệu"],
    ["xã nào nhiều ngày công nhất", "chưa có báo cáo nào ghi số liệu"],
    ["xã nào làm tốt hơn", "Trợ lý không xếp loại tốt, yếu"],
  ])("%s", async (question, answer) => {
    expect(await askAfresh(question)).toContain(answer);
  });
});

describe("questions that go on from the one before", () => {
  /** [question, follow-up, first line of its answer]. */
  it.each([
    ["toàn huyện có bao nhiêu mô hình", "năm 2025 thì sao", "nào đăng ký năm 2025"],
    ["cấp tỉnh có mấy mô hình", "còn cấp huyện?", "1 mô hình đăng ký năm 2026, cấp huyện"],
    ["cấp xã có mấy mô hình", "riêng xã Thạch Lạc thì sao", "Xã Thạch Lạc có 1 mô hình và 1 điển hình"],
    [
      "xã Thạch Lạc có bao nhiêu mô hình",
      "thế cấp huyện?",
      "Xã Thạch Lạc có 1 mô hình đăng ký năm 2026, cấp huyện",
    ],
    ["quý 2 có bao nhiêu mô hình", "chia theo lĩnh vực", "1 mô hình đăng ký từ 01/04/2026"],
    ["quý 1 có bao nhiêu mô hình", "con quy 2", "1 mô hình đăng ký từ 01/04/2026"],
    ["vùng giáo có mấy mô hình", "trong đó chia theo cấp", "1 mô hình đăng ký năm 2026, vùng giáo"],
    ["toàn huyện có bao nhiêu mô hình", "chỉ tính cấp xã", "cấp xã"],
    ["xã Thạch Lạc có bao nhiêu mô hình", "riêng điển hình thì sao", "Xã Thạch Lạc có 1 điển hình"],
    ["xã Thạch Lạc có bao nhiêu mô hình", "cụ thể là những mô hình nào", "Xã Thạch Lạc: 2 mô hình"],
    ["cấp tỉnh có mấy mô hình", "toàn huyện có bao nhiêu mô hình chia theo lĩnh vực", ALL],
    ["cấp tỉnh có mấy mô hình", "xã nào chưa đăng ký", "năm 2026: 2/3 xã"],
  ])("%s, then %s", async (question, next, figure) => {
    await askAfresh(question);
    expect(firstLine(await talk.ask("lan", next))).toContain(figure);
  });
});
