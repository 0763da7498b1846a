import { type AmountName, standingReports } from "../../../src/domain/amounts";
import { modelsOf } from "../../../src/store/models";
import { startTalk, type Talk } from "../support/talk";

let talk: Talk;

const LIFE: readonly (readonly [string, string])[] = [
  ["hoa", "đăng ký mô hình Ngõ xanh, lĩnh vực NTM"],
  ["hoa", "lưu"],
  ["binh", "đăng ký mô hình Nhà lưới, lĩnh vực KT"],
  ["binh", "lưu"],
  ["hoa", "báo cáo DVK-2026-0001: hiến 200 m2 đất, 30 ngày công, nhân dân góp 12 triệu, ngân sách 5 triệu"],
  ["binh", "báo cáo DVK-2026-0002: kinh phí 100 triệu, hiến 300 m2 đất ở, 2 km đường, 52 hộ tham gia"],
  ["hoa", "báo cáo DVK-2026-0001: thêm 15 ngày công"],
];

beforeAll(async () => {
  talk = await startTalk();
  for (const [who, text] of LIFE) await talk.say(who, text);
});
afterAll(() => talk.stop());

/** The same, by looking at every stored report. */
async function recounted(name: AmountName, unit?: string): Promise<number> {
  const rows = await modelsOf(talk.app.store.connection).find().lean();
  const reports = rows
    .filter((row) => unit === undefined || row.unit === unit)
    .flatMap((row) => standingReports(row.reports as Parameters<typeof standingReports>[0]));
  return reports.reduce((sum, { amounts }) => sum + (amounts[name] ?? 0), 0);
}

describe("what the people gave", () => {
  it.each([
    "Tổng số tiền, đất, ngày công nhân dân đóng góp năm nay",
    "nhân dân đã đóng góp bao nhiêu tiền, bao nhiêu đất, bao nhiêu ngày công?",
    "thong ke kinh phi, dat dai, ngay cong nhan dan dong gop",
  ])("“%s” is answered with the sums, the figure first", async (question) => {
    const [first = "", ...rest] = (await talk.ask("lan", question)).split("\n");
    expect(first).toBe(
      "Toàn huyện Thạch Hà, năm 2026: 500 m² đất; trong đó đất ở 300 m²; 45 ngày công; kinh phí 117 triệu đồng; ngân sách 5 triệu đồng; nhân dân đóng góp 12 triệu đồng.",
    );
    expect(rest.join("\n")).toContain("100 triệu đồng chưa ghi rõ nguồn");
    expect(rest.join("\n")).toContain("Cộng từ 3 báo cáo của 2 mô hình");
  });

  it("is split by field and unit, and a follow-up goes on from it", async () => {
    const byUnit = await talk.ask("lan", "tổng ngày công, diện tích đất theo đơn vị");
    expect(byUnit).toContain("- Xã Thạch Khê: 300 m² đất; trong đó đất ở 300 m²");
    expect(byUnit).toContain("- Xã Thạch Lạc: 200 m² đất; 45 ngày công");
    expect(await talk.ask("lan", "dân hiến bao nhiêu đất")).toContain("năm 2026: 500 m² đất;");
    const byField = await talk.ask("lan", "chia theo lĩnh vực");
    // What was asked for, and nothing else.
    expect(byField).toContain("- Kinh tế: 300 m² đất; trong đó đất ở 300 m²\n");
    expect(byField).toContain("- Nông thôn mới, đô thị văn minh: 200 m² đất\n");
    expect(byField).not.toContain("ngày công");
  });

  it("is everything where nothing is named", async () => {
    const all = await talk.ask("lan", "năm nay nhân dân góp được bao nhiêu");
    expect(all).toContain("500 m² đất");
    expect(all).toContain("nhân dân đóng góp 12 triệu đồng");
  });

  it("names the units in the order of what was asked for", async () => {
    const most = await talk.ask("lan", "xã nào nhiều ngày công nhất");
    expect(most).toContain("Theo đơn vị:\n- Xã Thạch Lạc: 45 ngày công");
    expect(await talk.ask("lan", "xã nào hiến nhiều đất nhất")).toContain(
      "Theo đơn vị:\n- Xã Thạch Khê: 300 m² đất",
    );
  });

  it("sets two communes side by side", async () => {
    const sides = await talk.ask("lan", "so sánh kinh phí giữa xã Thạch Lạc và xã Thạch Khê");
    expect(sides).toContain("- Xã Thạch Lạc: kinh phí 17 triệu đồng");
    expect(sides).toContain("- Xã Thạch Khê: kinh phí 100 triệu đồng");
  });

  it("ends at the asker's own area, and at the days asked about", async () => {
    const own = await talk.ask("hoa", "toàn huyện được bao nhiêu ngày công, bao nhiêu kinh phí");
    expect(own).toContain("45 ngày công; kinh phí 17 triệu đồng");
    expect(own).not.toContain("117");
    expect(await talk.ask("lan", "tháng 3 được bao nhiêu ngày công")).toContain(
      "từ 01/03/2026 đến 31/03/2026: 45 ngày công",
    );
    expect(await talk.ask("lan", "tháng 4 được bao nhiêu ngày công")).toContain("chưa có báo cáo nào");
    expect(await talk.ask("lan", "năm 2025 dân góp bao nhiêu tiền")).toContain("chưa có báo cáo nào");
  });

  it("takes the corrected report for the old one, and the sums are those of the raw reports", async () => {
    await talk.say("binh", "sửa báo cáo DVK-2026-0002: kinh phí 80 triệu");
    const total = await talk.ask("lan", "tổng kinh phí các mô hình bao nhiêu");
    expect(await recounted("amountVnd")).toBe(97_000_000);
    expect(total).toContain("kinh phí 97 triệu đồng");
    expect(await recounted("labourDays", "L")).toBe(45);
    await talk.say("hoa", "rút DVK-2026-0001 vì trùng");
    await talk.say("hoa", "đồng ý");
    expect(await talk.ask("lan", "tổng số ngày công")).toContain("chưa có báo cáo nào");
  });

  it("leaves counts of models what they are", async () => {
    expect(await talk.ask("lan", "có bao nhiêu mô hình hiến đất")).toContain("1 mô hình");
  });
});
