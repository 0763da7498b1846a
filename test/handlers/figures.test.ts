import { startTalk, type Talk } from "./support/talk";

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

  it("says what is not possible yet instead of pretending", async () => {
    expect(await talk.ask("lan", "xuất Excel danh sách đăng ký năm 2026")).toContain("chưa làm được");
    expect(await talk.ask("lan", "tổng số tiền vận động được bao nhiêu")).toContain("chưa làm được");
  });
});
