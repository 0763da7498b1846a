import { createSay } from "../../../locales/say";
import { narrative } from "../../../src/reports/narrative/narrative";
import type { NarrativeFacts } from "../../../src/reports/narrative/narrative-facts";
import { narrativeNote } from "../../../src/reports/narrative/narrative-note";
import { FULL, LITTLE, NOTHING } from "./support/facts";

const say = createSay("vi");
const textOf = (facts: NarrativeFacts) => narrative(facts, say).join("\n");
const days = (from: string, to: string) => ({ kind: "days" as const, from, to });
const models = (count: number) => ({ all: count, models: count, exemplars: 0 });

describe("a narrative", () => {
  it("of a district of which everything is known", () => {
    expect(narrative(FULL, say)).toEqual([
      "Năm 2026, toàn huyện Kim Sơn có 135 mô hình, điển hình “Dân vận khéo” được đăng ký (gồm 122 mô hình, 13 điển hình), vượt 03 mô hình, điển hình so với đăng ký ban đầu, tăng 21 mô hình, điển hình (18,4%) so với năm 2025. Trong đó có 131 tập thể, 04 cá nhân; 60 đăng ký mới, 75 duy trì. Theo cấp: cấp huyện 08; cấp xã 127. 25/27 xã, thị trấn đã đăng ký. Theo lĩnh vực: kinh tế 26; văn hóa - xã hội 85; quốc phòng - an ninh 12; xây dựng hệ thống chính trị 12. Đạt 135/130 mô hình, điển hình theo chỉ tiêu giao năm 2026 (103,8%), vượt 05.",
      "Trong số đã đăng ký, 130 mô hình, điển hình được phê duyệt; 96 có báo cáo kết quả; 65 được công nhận (48,1% số đăng ký); 08 được biểu dương, khen thưởng. Được biểu dương, khen thưởng có: “Camera an ninh” (xã Quang Thiện; kinh phí 175 triệu đồng; 56 hộ tham gia). Được chọn là tiêu biểu có: “Tuyến đường hoa” (xã Ân Hòa). Được công nhận có: “Hiến đất mở đường” (xã Lai Thành; hiến 750,5 m² đất).",
      "Theo 118 báo cáo của 96 mô hình, điển hình: kinh phí 2,5 tỷ đồng (ngân sách 1,2 tỷ đồng; nhân dân đóng góp 800 triệu đồng; xã hội hóa 400 triệu đồng; chưa ghi rõ nguồn 100 triệu đồng); hiến 15.600 m² đất (trong đó đất ở 750 m²); 4.100 ngày công; 21.000 m đường; 1.256 hộ tham gia; 09 người tham gia.",
      "Năm 2026, 25/27 xã, thị trấn ban hành kế hoạch; 27/27 xã, thị trấn thành lập Ban Chỉ đạo với 452 thành viên. Công tác tuyên truyền có 06 phóng sự; 120 tin, bài.",
      "Còn 02 xã, thị trấn chưa đăng ký: xã Kim Đông, xã Kim Trung. Quá hạn ngày 20/06/2026, còn 01 đơn vị chưa hoàn thành báo cáo 6 tháng: xã Kim Đông.",
    ]);
    expect(narrativeNote(FULL, say)).toBe(
      "Đoạn trên: toàn huyện Kim Sơn; năm 2026; bộ 4 lĩnh vực; số liệu tính đến ngày 05/01/2027.",
    );
  });

  it("of a commune with little says what there is, and beside it what is not known", () => {
    expect(narrative(LITTLE, say)).toEqual([
      "Năm 2026 (tính đến ngày 10/07/2026), xã Thạch Lạc có 03 mô hình “Dân vận khéo” được đăng ký. Trong đó có 03 tập thể; 02 đăng ký mới, 01 duy trì. Theo lĩnh vực: kinh tế 02; nông thôn mới, đô thị văn minh 01; chưa có mô hình thuộc lĩnh vực văn hóa - xã hội; quốc phòng - an ninh; xây dựng hệ thống chính trị.",
      "Trong số đã đăng ký, 01 mô hình được phê duyệt; chưa có mô hình nào có báo cáo kết quả, được công nhận hoặc được biểu dương, khen thưởng.",
    ]);
    expect(narrativeNote(LITTLE, say).split("\n")).toEqual([
      "Đoạn trên: xã Thạch Lạc; năm 2026; bộ 5 lĩnh vực; số liệu tính đến ngày 10/07/2026.",
      "Không nêu vì chưa có số liệu: cùng kỳ năm 2025, chỉ tiêu giao, nguồn lực huy động, kế hoạch, Ban Chỉ đạo, tin, bài, phóng sự.",
    ]);
  });

  it("of nothing tells none so far from nothing recorded", () => {
    expect(narrative(NOTHING, say)).toEqual([
      "6 tháng đầu năm 2026, xã Thạch Lạc chưa ghi nhận mô hình, điển hình “Dân vận khéo” nào được đăng ký.",
    ]);
    expect(textOf({ ...NOTHING, day: "2026-05-04" })).toBe(
      "6 tháng đầu năm 2026 (tính đến ngày 04/05/2026), xã Thạch Lạc chưa có mô hình, điển hình “Dân vận khéo” nào được đăng ký.",
    );
    const before = { year: 2025, wholeYear: false, registered: models(12) };
    expect(textOf({ ...NOTHING, before })).toContain("nào được đăng ký, cùng kỳ năm 2025 có 12 mô hình.");
  });

  it("of a time that has not begun says so and nothing else", () => {
    const later = { ...FULL, period: days("2027-07-01", "2027-12-31") };
    expect(narrative(later, say)).toEqual([
      "6 tháng cuối năm 2027 chưa bắt đầu (hôm nay là ngày 05/01/2027) nên chưa có số liệu.",
    ]);
    expect(narrativeNote(later, say)).toBe("");
  });
});

describe("a comparison", () => {
  it.each([
    [3, 1, "tăng 02 mô hình (200%) so với cùng kỳ năm 2025"],
    [3, 4, "giảm 01 mô hình (25%) so với cùng kỳ năm 2025"],
    [3, 3, "bằng cùng kỳ năm 2025"],
    [3, 0, "cùng kỳ năm 2025 không có mô hình nào"],
    [20_001, 20_000, "tăng 01 mô hình so với cùng kỳ năm 2025"],
    [65, 77, "giảm 12 mô hình (15,6%) so với cùng kỳ năm 2025"],
  ])("of %i with %i last year: %s", (now, then, words) => {
    const before = { year: 2025, wholeYear: false, registered: models(then) };
    expect(textOf({ ...LITTLE, registered: models(now), before })).toContain(`được đăng ký, ${words}. `);
  });

  it.each([
    [54, 51, "vượt 03 mô hình so với đăng ký ban đầu"],
    [54, 56, "thiếu 02 mô hình so với đăng ký ban đầu"],
    [54, 54, "bằng số đăng ký ban đầu"],
  ])("of %i with %i registered at first: %s", (now, initial, words) => {
    expect(textOf({ ...LITTLE, registered: models(now), initial })).toContain(`được đăng ký, ${words}. `);
  });

  it.each([
    [54, 60, "Đạt 54/60 mô hình, điển hình theo chỉ tiêu giao năm 2026 (90%), còn thiếu 06."],
    [54, 54, "Đạt 54/54 mô hình, điển hình theo chỉ tiêu giao năm 2026 (100%)."],
    [0, 6, "Chỉ tiêu giao năm 2026 là 06 mô hình, điển hình."],
  ])("of %i with a target of %i: %s", (now, count, words) => {
    const text = textOf({ ...LITTLE, registered: models(now), target: { year: 2026, count } });
    expect(text).toContain(words);
  });
});

describe("the time", () => {
  it.each([
    [days("2026-01-01", "2026-03-31"), "Quý I năm 2026,"],
    [days("2026-07-01", "2026-09-30"), "Quý III năm 2026 (tính đến ngày 10/07/2026),"],
    [days("2026-01-01", "2026-09-30"), "9 tháng đầu năm 2026 (tính đến ngày 10/07/2026),"],
    [days("2025-07-01", "2025-12-31"), "6 tháng cuối năm 2025,"],
    [days("2024-02-01", "2024-02-29"), "Tháng 2 năm 2024,"],
    [days("2026-01-01", "2026-07-10"), "Từ đầu năm 2026 đến ngày 10/07/2026,"],
    [days("2026-03-05", "2026-03-05"), "Ngày 05/03/2026,"],
    [days("2025-11-20", "2026-02-03"), "Từ ngày 20/11/2025 đến ngày 03/02/2026,"],
    [{ kind: "years" as const, from: 2021, to: 2025 }, "Giai đoạn 2021-2025,"],
  ])("%j is written %s", (period, words) => {
    expect(textOf({ ...LITTLE, period })).toMatch(
      new RegExp(`^${words.replace(/[()]/g, "\\$&")} xã Thạch Lạc`),
    );
  });
});

describe("what only part is known of", () => {
  it("stands without what would contradict it", () => {
    const amounts = { amountVnd: 100_000_000, budgetVnd: 150_000_000, residentialM2: 300, landM2: 200 };
    const facts = { ...LITTLE, resources: { reports: 1, models: 1, amounts } };
    expect(textOf(facts)).toContain("01 mô hình, điển hình: kinh phí 100 triệu đồng; hiến 200 m² đất.");
    expect(narrativeNote(facts, say)).toContain("Các nguồn cộng lại 150 triệu đồng");
  });

  it("has no rate where those recognised may have been registered before", () => {
    const reached = { ...FULL.reached, among: "days" as const };
    const facts = { ...FULL, period: days("2026-01-01", "2026-06-30"), reached };
    expect(textOf(facts)).toContain("Trong thời gian này, 130 mô hình, điển hình được phê duyệt;");
    expect(textOf(facts)).not.toContain("số đăng ký)");
    expect(narrativeNote(facts, say)).toContain("nên không tính tỷ lệ");
  });

  it("says that nobody has, and names of many only the first", () => {
    const names = Array.from({ length: 15 }, (_, index) => `xã ${String.fromCharCode(65 + index)}`);
    const none = { all: 15, units: "xã", missing: names };
    expect(textOf({ ...LITTLE, coverage: none })).toContain("Chưa có đơn vị nào trong 15 xã đăng ký.");
    expect(textOf({ ...LITTLE, coverage: { ...none, all: 20 } })).toContain(
      "Còn 15 xã chưa đăng ký: xã A, xã B, xã C, xã D, xã E, xã F, xã G, xã H, xã I, xã J, xã K, xã L và 03 đơn vị khác.",
    );
  });

  it("of one commune tells its own plan and committee", () => {
    const papers = { year: 2026, plan: {}, committee: { members: 17 } };
    expect(textOf({ ...LITTLE, papers })).toContain(
      "Năm 2026, đã ban hành kế hoạch; đã thành lập Ban Chỉ đạo gồm 17 thành viên.",
    );
  });

  it("misses no target where a target says nothing", () => {
    expect(narrativeNote(LITTLE, say)).toContain("chỉ tiêu giao");
    expect(narrativeNote({ ...LITTLE, period: days("2026-04-01", "2026-06-30") }, say)).not.toContain(
      "chỉ tiêu giao",
    );
  });

  it("does not split four recorded fields into five", () => {
    expect(narrativeNote({ ...LITTLE, scheme: 4 }, say, 5)).toContain("Kỳ này ghi theo 4 lĩnh vực");
    expect(narrativeNote(LITTLE, say, 4)).not.toContain("Kỳ này ghi theo 4 lĩnh vực");
  });
});
