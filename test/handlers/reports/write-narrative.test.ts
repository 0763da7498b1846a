import { numbersIn } from "../../reports/narrative/support/numbers-in";
import { startTalk, type Talk } from "../support/talk";

let talk: Talk;

const LIFE_2025: readonly (readonly [string, string])[] = [
  ["hoa", "đăng ký mô hình Ngõ xanh, lĩnh vực NTM"],
  ["hoa", "lưu"],
  ["binh", "đăng ký mô hình Nhà lưới, lĩnh vực KT"],
  ["binh", "lưu"],
];
const MARCH: readonly (readonly [string, string])[] = [
  ["hoa", "đăng ký mô hình Đường hoa phụ nữ, lĩnh vực NTM"],
  ["hoa", "lưu"],
  ["hoa", "đăng ký mô hình Camera an ninh, lĩnh vực ANQP"],
  ["hoa", "lưu"],
  ["binh", "đăng ký mô hình Vườn mẫu, lĩnh vực KT, cấp huyện"],
  ["binh", "lưu"],
  ["khanh", "xã Thạch Khê thành lập ban chỉ đạo gồm 15 thành viên"],
  ["khanh", "lưu"],
  ["binh", "xã Thạch Khê ban hành kế hoạch số 05-KH/BCĐ ngày 21/2"],
  ["binh", "lưu"],
  ["khanh", "đã có 6 phóng sự, 12 tin bài trong tháng 3"],
  ["khanh", "lưu"],
  ["khanh", "duyệt DVK-2026-0001"],
  ["khanh", "duyệt DVK-2026-0003"],
];
const APRIL: readonly (readonly [string, string])[] = [
  ["khanh", "hạn báo cáo 6 tháng là 25/6, nhắc trước 7 và 2 ngày"],
];
const MAY: readonly (readonly [string, string])[] = [
  ["hoa", "đăng ký mô hình Hũ gạo tình thương, lĩnh vực VHXH"],
  ["hoa", "lưu"],
  [
    "hoa",
    "báo cáo kết quả DVK-2026-0001: hiến 1.200 m2 đất, 85 ngày công, tổng kinh phí 100 triệu, trong đó ngân sách 60 triệu, nhân dân đóng góp 30 triệu",
  ],
  ["khanh", "DVK-2026-0001 thẩm định đạt"],
  ["lan", "công nhận DVK-2026-0001"],
  ["lan", "đồng ý"],
];

async function live(messages: readonly (readonly [string, string])[]): Promise<void> {
  for (const [who, text] of messages) await talk.say(who, text);
}

beforeAll(async () => {
  talk = await startTalk("2025-03-03T08:00:00+07:00");
  await live(LIFE_2025);
  await talk.app.store.periods.set({ year: 2026, fields: 5, targets: [{ unit: "H", count: 6 }] });
  await talk.at("2026-03-02T08:00:00+07:00");
  await live(MARCH);
  await talk.at("2026-05-04T08:00:00+07:00");
  await live(APRIL);
  await live(MAY);
  await talk.at("2026-07-10T09:00:00+07:00");
});
afterAll(() => talk.stop());

/** The text that is copied, and what is said beside it. */
async function written(as: string, text: string): Promise<readonly [string, string]> {
  const [paragraphs, note] = await talk.say(as, text);
  return [paragraphs?.text ?? "", note?.text ?? ""];
}

const HALF_YEAR = [
  "6 tháng đầu năm 2026, toàn huyện Thạch Hà có 04 mô hình “Dân vận khéo” được đăng ký, vượt 01 mô hình so với đăng ký ban đầu, tăng 02 mô hình (100%) so với cùng kỳ năm 2025. Trong đó có 04 tập thể; 04 đăng ký mới. Theo cấp: cấp huyện 01; cấp xã 03. 02/03 xã, thị trấn đã đăng ký. Theo lĩnh vực: kinh tế 01; văn hóa - xã hội 01; quốc phòng - an ninh 01; nông thôn mới, đô thị văn minh 01; chưa có mô hình thuộc lĩnh vực xây dựng hệ thống chính trị. Đạt 04/06 mô hình, điển hình theo chỉ tiêu giao năm 2026 (66,7%), còn thiếu 02.",
  "Trong thời gian này, 02 mô hình, điển hình được phê duyệt; 01 có báo cáo kết quả; 01 được công nhận; chưa có mô hình, điển hình nào được biểu dương, khen thưởng. Được công nhận có: “Đường hoa phụ nữ” (xã Thạch Lạc; kinh phí 100 triệu đồng; hiến 1.200 m² đất; 85 ngày công).",
  "Theo 01 báo cáo của 01 mô hình, điển hình: kinh phí 100 triệu đồng (ngân sách 60 triệu đồng; nhân dân đóng góp 30 triệu đồng; chưa ghi rõ nguồn 10 triệu đồng); hiến 1.200 m² đất; 85 ngày công.",
  "Năm 2026, 01/03 xã, thị trấn ban hành kế hoạch; 01/03 xã, thị trấn thành lập Ban Chỉ đạo với 15 thành viên. Công tác tuyên truyền có 06 phóng sự; 12 tin, bài.",
  "Còn 01 xã, thị trấn chưa đăng ký: thị trấn Thạch Hà. Quá hạn ngày 25/06/2026, còn 02 đơn vị chưa hoàn thành báo cáo 6 tháng: xã Thạch Lạc, xã Thạch Khê.",
].join("\n\n");

describe("the text for a report", () => {
  it("is ready to be copied, and what it covers stands in a message of its own", async () => {
    const [text, note] = await talk.say("lan", "viết đoạn số liệu cho báo cáo 6 tháng");
    expect(text).toMatchObject({ text: HALF_YEAR, buttons: [] });
    expect(note?.text.split("\n")[0]).toBe(
      "Đoạn trên: toàn huyện Thạch Hà; 6 tháng đầu năm 2026; bộ 5 lĩnh vực; số liệu tính đến ngày 10/07/2026.",
    );
    expect(note?.buttons).toEqual(["Xuất Word", "Vẽ biểu đồ"]);
  });

  it.each([
    ["cho anh đoạn tổng hợp đưa vào báo cáo sơ kết", "6 tháng đầu năm 2026,"],
    ["viet doan so lieu sau thang dau nam", "6 tháng đầu năm 2026,"],
    ["viết giúp tôi đoạn số liệu báo cáo quý 2", "Quý II năm 2026,"],
    ["soạn đoạn văn số liệu 9 tháng", "9 tháng đầu năm 2026 (tính đến ngày 10/07/2026),"],
    ["viet doan so lieu bao cao nam", "Năm 2026 (tính đến ngày 10/07/2026),"],
    ["đoạn số liệu từ đầu năm đến nay", "Từ đầu năm 2026 đến ngày 10/07/2026,"],
    ["viết đoạn số liệu nhiệm kỳ 2021-2025", "Giai đoạn 2021-2025,"],
    ["soạn đoạn văn số liệu năm 2025 theo 4 lĩnh vực", "Năm 2025,"],
    ["viết đoạn số liệu 6 tháng năm 2025", "6 tháng đầu năm 2025,"],
    ["viết đoạn số liệu cả năm", "Năm 2026 (tính đến ngày 10/07/2026),"],
  ])("“%s” is of the time it names", async (message, time) => {
    expect((await written("lan", message))[0]).toMatch(
      new RegExp(`^${time.replace(/[()]/g, "\\$&")} toàn huyện Thạch Hà có 0\\d mô hình`),
    );
  });

  it.each([
    ["6 tháng đầu năm 2026 có bao nhiêu mô hình", 4, "có 04 mô hình “Dân vận khéo”"],
    ["6 tháng đầu năm 2025 có bao nhiêu mô hình", 2, "tăng 02 mô hình (100%) so với cùng kỳ năm 2025"],
    ["6 tháng đầu năm 2026 cấp huyện có bao nhiêu mô hình", 1, "cấp huyện 01;"],
    ["6 tháng đầu năm 2026 lĩnh vực kinh tế có bao nhiêu mô hình", 1, "kinh tế 01;"],
    ["6 tháng đầu năm 2026 có bao nhiêu mô hình được duyệt", 2, "02 mô hình, điển hình được phê duyệt;"],
    ["6 tháng đầu năm 2026 có bao nhiêu mô hình được công nhận", 1, "01 được công nhận;"],
    ["6 tháng đầu năm 2026 được bao nhiêu ngày công", 85, "85 ngày công."],
    ["6 tháng đầu năm 2026 dân hiến bao nhiêu đất", 1200, "hiến 1.200 m² đất;"],
    ["6 tháng đầu năm 2026 tổng kinh phí bao nhiêu", 100_000_000, "kinh phí 100 triệu đồng ("],
    ["6 tháng đầu năm 2026 có mấy phóng sự", 6, "có 06 phóng sự;"],
    ["bao nhiêu xã đã thành lập BCĐ, bao nhiêu thành viên", 15, "Ban Chỉ đạo với 15 thành viên."],
  ])("has the figure that “%s” is answered with", async (question, figure, phrase) => {
    const [text] = await written("lan", "viết đoạn số liệu cho báo cáo 6 tháng");
    expect(text).toContain(phrase);
    const [answer = ""] = (await talk.ask("lan", question)).split("\n");
    const asked = answer.replace(/(?:năm|quý) \d+|từ \S+ đến \S+/g, " ");
    expect(numbersIn(asked).values).toContain(figure);
  });

  it("goes on to another place, time or number of fields, and a question stays a question", async () => {
    await talk.say("lan", "viết đoạn số liệu cho báo cáo 6 tháng");
    const [commune] = await written("lan", "của xã Thạch Lạc thôi");
    expect(commune).toMatch(/^6 tháng đầu năm 2026, xã Thạch Lạc có 03 mô hình/);
    const [before] = await written("lan", "còn năm ngoái?");
    expect(before).toMatch(/^Năm 2025, xã Thạch Lạc có 01 mô hình/);
    expect(before).toContain("nông thôn mới, đô thị văn minh 01");
    const [four, note] = await written("lan", "theo 4 lĩnh vực thì sao");
    expect(four).toContain("Theo lĩnh vực: văn hóa - xã hội 01; chưa có mô hình thuộc lĩnh vực kinh tế;");
    expect(note).toContain("bộ 4 lĩnh vực");
    const [other] = await written("lan", "xã Thạch Khê");
    expect(other).toMatch(/^Năm 2025, xã Thạch Khê có 01 mô hình/);
    await talk.say("khanh", "viết đoạn số liệu cho báo cáo 6 tháng");
    const [card] = await talk.say("khanh", "xã Thạch Lạc đã thành lập BCĐ gồm 17 thành viên");
    expect(card?.text).toContain("Ban Chỉ đạo năm 2026 gồm 17 thành viên");
    await talk.say("khanh", "huỷ");
    const [count] = await talk.say("lan", "có bao nhiêu mô hình");
    expect(count?.text).toContain("đăng ký năm 2026.");
    const [split] = await talk.say("lan", "còn năm ngoái?");
    expect(split?.text).toContain("2 mô hình đăng ký năm 2025.");
  });

  it("of a time that has not begun is one honest sentence", async () => {
    expect(await talk.ask("lan", "viết đoạn số liệu báo cáo quý 4")).toBe(
      "Quý IV năm 2026 chưa bắt đầu (hôm nay là ngày 10/07/2026) nên chưa có số liệu.",
    );
  });

  it("narrowed to a field leaves out what is not split by it", async () => {
    const [text, note] = await written("lan", "viết đoạn số liệu lĩnh vực kinh tế 6 tháng đầu năm");
    expect(text).toMatch(/^6 tháng đầu năm 2026, toàn huyện Thạch Hà, lĩnh vực Kinh tế, có 01 mô hình/);
    expect(text).not.toMatch(/chỉ tiêu|Ban Chỉ đạo|chưa đăng ký/);
    expect(note).toContain("không tách theo điều kiện hỏi");
  });

  it("ends at the asker's own area, and says so", async () => {
    const [text, note] = await written("binh", "viết đoạn số liệu 6 tháng của huyện Thạch Hà");
    expect(text).toMatch(/^6 tháng đầu năm 2026, toàn xã Thạch Khê có 01 mô hình/);
    expect(text).not.toContain("Thạch Lạc");
    expect(note).toContain("Số liệu trong phạm vi đồng chí được xem: xã Thạch Khê.");
    expect(await talk.ask("binh", "viết đoạn số liệu của xã Thạch Lạc")).toContain("ngoài phạm vi");
  });

  it("names no phone, not even one within a name", async () => {
    await talk.app.store.change({ code: "DVK-2026-0001", scope: "H/", message: "phone" }, (model) => ({
      ok: true,
      model: {
        ...model,
        name: `${model.name} (0901 000 001)`,
        phone: "0901000001",
        version: model.version + 1,
      },
    }));
    const [text] = await written("lan", "viết đoạn số liệu cho báo cáo 6 tháng");
    expect(text).toContain("“Đường hoa phụ nữ” (xã Thạch Lạc;");
    expect(text).not.toMatch(/0901/);
  });

  it("says who is late as the question does, also long after the day, and of nobody who began after it", async () => {
    await talk.at("2026-11-20T09:00:00+07:00");
    await talk.say("khanh", "đăng ký mô hình Bếp ăn từ thiện, thị trấn Thạch Hà, lĩnh vực VHXH");
    await talk.say("khanh", "lưu");
    const [text] = await written("lan", "viết đoạn số liệu cho báo cáo 6 tháng");
    expect(text).toContain("còn 02 đơn vị chưa hoàn thành báo cáo 6 tháng: xã Thạch Lạc, xã Thạch Khê.");
    const asked = await talk.ask("lan", "đơn vị nào chưa nộp báo cáo 6 tháng");
    expect(asked).toContain(
      "Hạn báo cáo 6 tháng đã qua (17:00 thứ Năm, 25/06/2026): còn 2/2 đơn vị chưa xong",
    );
    expect(asked).toContain("Chưa có mô hình nào đăng ký trước hạn nên không tính: thị trấn Thạch Hà.");
    const [own] = await written("binh", "viết đoạn số liệu cho báo cáo 6 tháng");
    expect(own).toMatch(/Chưa hoàn thành báo cáo 6 tháng \(hạn ngày 25\/06\/2026\)\.$/);
  });
});
