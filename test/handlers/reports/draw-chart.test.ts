import { readFile } from "node:fs/promises";
import { readChartWish } from "../../../src/dialogue/read-chart-wish";
import { startTalk, type Talk } from "../support/talk";

let talk: Talk;

const REGISTRATIONS: readonly (readonly [string, string])[] = [
  ["khanh", "đăng ký mô hình Dưa vàng nhà màng, lĩnh vực KT, xã Thạch Lạc, cấp huyện"],
  ["khanh", "đăng ký mô hình Đường hoa phụ nữ, lĩnh vực NTM, xã Thạch Khê"],
  ["khanh", "đăng ký mô hình Camera an ninh, lĩnh vực ANQP, xã Thạch Khê, cấp tỉnh"],
  ["khanh", "đăng ký điển hình anh Hồ Văn Hà, lĩnh vực KT, xã Thạch Lạc"],
];

beforeAll(async () => {
  talk = await startTalk("2026-02-10T08:00:00+07:00");
  for (const [who, text] of REGISTRATIONS) {
    await talk.say(who, text);
    await talk.press(who, "Lưu");
  }
  await talk.at("2026-04-06T08:00:00+07:00");
  await talk.say("binh", "đăng ký mô hình Ngày không hẹn, lĩnh vực HTCT");
  await talk.press("binh", "Lưu");
  await talk.say("khanh", "báo cáo DVK-2026-0001: hiến 1.200 m2 đất, 30 ngày công");
  await talk.say("khanh", "báo cáo DVK-2026-0002: kinh phí 2,5 tỷ, 15 ngày công");
});
afterAll(() => talk.stop());

/** What the bot answers: its text, and each picture's name and first bytes. */
async function drawn(who: string, text: string, more: Parameters<Talk["say"]>[2] = {}) {
  const sent = await talk.say(who, text, more);
  const pictures = sent.filter(({ file }) => file !== undefined);
  const bytes = await Promise.all(pictures.map(({ file }) => readFile(file ?? "")));
  return { text: sent[0]?.text ?? "", names: pictures.map((one) => one.text), bytes };
}

const isPicture = (bytes: Buffer | undefined) =>
  bytes !== undefined && bytes.subarray(1, 4).toString("latin1") === "PNG" && bytes.readUInt32BE(16) === 1080;

describe("a chart asked for in words", () => {
  it.each([
    ["vẽ biểu đồ theo lĩnh vực", "Theo lĩnh vực: Kinh tế 2; Văn hóa - xã hội 0; Quốc phòng - an ninh 1;"],
    ["ve bieu do theo linh vuc", "Kinh tế 2; Văn hóa - xã hội 0"],
    ["biểu đồ tròn theo cấp", "Tỷ lệ: Cấp tỉnh 1 (20%); Cấp huyện 1 (20%); Cấp xã 3 (60%)."],
    ["biểu đồ cột chồng lĩnh vực theo xã", "- xã Thạch Lạc 2: Kinh tế 2"],
    ["biểu đồ xu hướng đăng ký theo tháng", "Theo tháng: 01/2026 0; 02/2026 4; 03/2026 0; 04/2026 1."],
    ["biểu đồ xu hướng đăng ký 5 năm qua", "Theo năm: 2022 0; 2023 0; 2024 0; 2025 0; 2026 5."],
    ["vẽ biểu đồ số mô hình theo đơn vị", "xã Thạch Khê 3; xã Thạch Lạc 2; thị trấn Thạch Hà 0"],
  ])("“%s”: the figures in words and a picture of the same", async (question, split) => {
    const { text, names, bytes } = await drawn("lan", question);
    expect(text).toContain("4 mô hình và 1 điển hình (tổng cộng 5)");
    expect(text).toContain(split);
    expect(names).toHaveLength(1);
    expect(names[0]).toMatch(/^Biểu đồ 4 mô hình và 1 điển hình \(tổng cộng 5\) .*, huyện Thạch Hà\.png$/);
    expect(isPicture(bytes[0])).toBe(true);
    expect(bytes[0]?.length).toBeLessThan(100_000);
  });

  it("goes on from the question before, with what narrowed it", async () => {
    const before = await talk.ask("lan", "cấp tỉnh có mấy mô hình");
    const { text, names } = await drawn("lan", "vẽ biểu đồ đi");
    expect(text.split("\n")[0]).toBe(before.split("\n")[0]);
    expect(text).toContain("Quốc phòng - an ninh 1; Xây dựng hệ thống chính trị 0");
    expect(names).toEqual(["Biểu đồ 1 mô hình đăng ký năm 2026, huyện Thạch Hà, cấp tỉnh.png"]);
    expect(await talk.ask("lan", "liệt kê ra")).toContain("Camera an ninh");
  });

  it("adds reports up, one picture for each amount, and tells none from nothing", async () => {
    const land = await drawn("lan", "vẽ cho anh cái biểu đồ đất hiến theo xã");
    expect(land.text).toContain("- Xã Thạch Lạc: 1.200 m² đất");
    expect(land.names).toEqual(["Biểu đồ 1.200 m² đất, năm 2026, huyện Thạch Hà.png"]);
    const both = await drawn("lan", "vẽ biểu đồ kinh phí và ngày công theo lĩnh vực");
    expect(both.text).toContain("2,5 tỷ đồng");
    expect(both.names).toEqual([
      "Biểu đồ Kinh phí 2,5 tỷ đồng, năm 2026, huyện Thạch Hà.png",
      "Biểu đồ 45 ngày công, năm 2026, huyện Thạch Hà.png",
    ]);
  });

  it("sets units side by side", async () => {
    const { text, names } = await drawn("lan", "so sánh xã Thạch Lạc và xã Thạch Khê bằng biểu đồ");
    expect(text).toContain("- Xã Thạch Khê: 3 mô hình");
    expect(names[0]).toContain("Biểu đồ Xã Thạch Lạc 2, xã Thạch Khê 3 mô hình, điển hình đăng ký năm 2026");
  });

  it("shows how registration stands to the targets", async () => {
    const targets = [
      { unit: "L", count: 1 },
      { unit: "K", count: 4 },
    ];
    await talk.app.store.periods.set({ year: 2026, fields: 4, targets });
    const { text, names, bytes } = await drawn("lan", "biểu đồ tiến độ so với chỉ tiêu");
    expect(text).toContain("đăng ký 5/5 (100%) mô hình, điển hình so với chỉ tiêu giao năm 2026: đạt");
    expect(text).toContain("xã Thạch Khê 3/4");
    expect(names).toEqual([
      "Biểu đồ 5-5 mô hình, điển hình so với chỉ tiêu giao năm 2026, huyện Thạch Hà.png",
    ]);
    expect(isPicture(bytes[0])).toBe(true);
  });

  it("follows the field scheme of the period", async () => {
    const { text } = await drawn("lan", "vẽ biểu đồ theo lĩnh vực năm 2026 toàn huyện");
    expect(text).toContain("Văn hóa - xã hội 1");
    expect(text).not.toContain("Nông thôn mới");
  });

  it("where nothing is known there is a sentence and no picture", async () => {
    const { text, names } = await drawn("lan", "vẽ biểu đồ mô hình năm 2024 theo lĩnh vực");
    expect(text).toContain("chưa có mô hình, điển hình nào đăng ký năm 2024");
    expect(names).toEqual([]);
  });

  it("ends at the asker's own area, and says so", async () => {
    const { text, names } = await drawn("binh", "vẽ biểu đồ toàn huyện theo lĩnh vực");
    expect(text).toContain("Toàn xã Thạch Khê có 3 mô hình");
    expect(names[0]).toContain("xã Thạch Khê.png");
    expect((await drawn("binh", "vẽ biểu đồ xã Thạch Lạc theo lĩnh vực")).names).toEqual([]);
  });

  it("stands in a group too, where it was asked for there", async () => {
    const asked = "@bot vẽ biểu đồ mô hình toàn huyện theo lĩnh vực";
    const { names } = await drawn("lan", asked, { chat: "group:g1" });
    expect(names).toHaveLength(1);
  });

  it("draws villages and people in charge, each with those of none, and people never into a group", async () => {
    const more = ["thôn Bàu, lĩnh vực KT, bà Trần Thị Lựu phụ trách", "thôn Bàu, lĩnh vực KT"];
    for (const [at, rest] of more.entries()) {
      await talk.say("binh", `đăng ký mô hình "Vườn mẫu ${at === 0 ? "cam" : "bưởi"}", ${rest}`);
      await talk.press("binh", "Lưu");
    }
    const villages = await drawn("binh", "vẽ biểu đồ số mô hình theo thôn");
    expect(villages.text).toContain("Đã có (1): thôn Bàu 2.");
    expect(villages.names).toEqual(["Biểu đồ 5 mô hình, điển hình đăng ký năm 2026, xã Thạch Khê.png"]);
    const people = await drawn("binh", "vẽ biểu đồ theo người phụ trách");
    expect(people.text).toContain("Trần Thị Lựu (xã Thạch Khê) 1; chưa ghi người phụ trách 4.");
    expect(people.names).toEqual(villages.names);
    expect(isPicture(people.bytes[0])).toBe(true);
    expect(people.bytes[0]?.equals(villages.bytes[0] ?? Buffer.alloc(0))).toBe(false);
    const asked = { chat: "group:g1" };
    const sent = await talk.say("lan", "@bot vẽ biểu đồ theo người phụ trách", asked);
    expect(sent.filter(({ file }) => file !== undefined).map(({ chat }) => chat)).toEqual(["private"]);
    expect(sent.filter(({ text }) => text.includes("Lựu")).map(({ chat }) => chat)).toEqual(["private"]);
  });

  it("is no wish inside a registration", async () => {
    const card = await talk.ask("binh", "đăng ký mô hình Vẽ biểu đồ tuyên truyền, lĩnh vực KT");
    expect(card).toContain("Vẽ biểu đồ tuyên truyền");
    await talk.press("binh", "Huỷ");
  });
});

describe("readChartWish", () => {
  it.each([
    ["vẽ biểu đồ theo lĩnh vực", { rest: "theo lĩnh vực", orders: true }],
    ["Vẽ giúp em biểu đồ với nhé", { rest: "", orders: true }],
    ["minh hoạ bằng biểu đồ", { rest: "", orders: true }],
    ["biểu đồ đường theo tháng", { kind: "trend", rest: "theo tháng", orders: true }],
    ["biểu đồ đường giao thông theo xã", { rest: "đường giao thông theo xã", orders: true }],
    ["cho tôi xem biểu đồ mô hình xã mình", { rest: "mô hình xã mình", orders: true }],
    [
      "xã tôi có bao nhiêu mô hình, vẽ biểu đồ cột",
      { kind: "bar", rest: "xã tôi có bao nhiêu mô hình,", orders: false },
    ],
    ["đồng chí phát biểu do ai mời", undefined],
    ["gương tiêu biểu do xã bầu", undefined],
    ["khu đô thị văn minh", undefined],
  ])("%s", (text, wish) => {
    expect(readChartWish(text)).toEqual(wish);
  });
});
