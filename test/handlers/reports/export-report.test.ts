import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import readXlsxFile from "read-excel-file/node";
import type { SentMessage } from "../../../src/replay/protocol";
import { modelsOf } from "../../../src/store/models";
import { startTalk, type Talk } from "../support/talk";

let talk: Talk;
let other: Talk;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "dvk-exports-"));
  [talk, other] = await Promise.all([startTalk(), startTalk()]);
  for (const [as, text] of REGISTRATIONS) {
    await talk.say(as, text);
    await talk.press(as, "Lưu");
  }
}, 120_000);
afterAll(async () => {
  await Promise.all([talk.stop(), other.stop()]);
  await rm(folder, { recursive: true, force: true });
});

/** Of every kind, with everything that a registration can say. */
const REGISTRATIONS: readonly (readonly [string, string])[] = [
  [
    "hoa",
    "đăng ký mô hình Nhà sạch vườn đẹp, lĩnh vực NTM, thôn Bàu Am, chị Hoa phụ trách, 0912345678, kinh phí 20 triệu, 50 hộ",
  ],
  [
    "hoa",
    "đăng ký mô hình Đường hoa kiểu mẫu lĩnh vực nông thôn mới cấp huyện, 2,5 km, dự kiến xong 30/9/2026",
  ],
  ["hoa", "đăng ký duy trì mô hình Camera an ninh, lĩnh vực ANQP, cấp tỉnh, anh Nguyễn Văn Nam phụ trách"],
  ["hoa", "đăng ký điển hình cá nhân Trần Thị Lài, lĩnh vực kinh tế"],
  ["hoa", "đăng ký mô hình Hiến đất mở đường, lĩnh vực KT, hiến 1.200 m2 đất, 300 ngày công, vùng giáo"],
  ["binh", "đăng ký mô hình Chi bộ bốn tốt, lĩnh vực xây dựng hệ thống chính trị"],
  ["binh", "đăng ký điển hình tập thể Tổ dân vận thôn 5, lĩnh vực VHXH, duy trì"],
  [
    "binh",
    [
      "Đăng ký mô hình",
      "Tên: Hũ gạo tình thương",
      "Lĩnh vực: Văn hóa - xã hội",
      "Thực trạng: còn 12 hộ nghèo",
      "Mục tiêu: giúp 12 hộ",
      "Nội dung: mỗi hộ góp một bơ gạo mỗi tháng",
      "Địa bàn, đối tượng: thôn 3",
      "Lực lượng: hội phụ nữ, đoàn thanh niên",
      "Thời gian, nguồn lực: cả năm, tự nguyện",
      "Sản phẩm: 600 kg gạo",
      "Khả năng nhân rộng: ra toàn xã",
    ].join("\n"),
  ],
  ["khanh", "đăng ký mô hình Dân vận khéo trong cải cách hành chính, lĩnh vực HTCT, thị trấn Thạch Hà"],
  // Registered a second time knowingly.
  ["hoa", "đăng ký mô hình Nhà sạch vườn đẹp, lĩnh vực NTM, thôn Bàu Am"],
];

const fileOf = (sent: readonly SentMessage[]) => sent.find(({ file }) => file !== undefined);
const sheetsOf = async (sent: readonly SentMessage[]) => {
  const sheets = await readXlsxFile(fileOf(sent)?.file ?? "");
  return new Map(sheets.map(({ sheet, data }) => [sheet, data]));
};
/** Names in the list that came. */
const namesOf = async (sent: readonly SentMessage[]) =>
  ((await sheetsOf(sent)).get("Danh sách") ?? []).slice(4).map((row) => row[2]);
const stored = (of: Talk) => modelsOf(of.app.store.connection).find().sort({ year: 1, number: 1 }).lean();

describe("an exported list", () => {
  it("comes with the figure first and a name that says what it is", async () => {
    const sent = await talk.say("lan", "xuất excel danh sách đăng ký năm 2026");
    expect(sent.map(({ text }) => text)).toEqual([
      expect.stringMatching(
        /^Toàn huyện Thạch Hà, năm 2026: 8 mô hình và 2 điển hình \(tổng cộng 10\)\.\nTệp Excel .*bộ 5 lĩnh vực/,
      ),
      "Mô hình Dân vận khéo năm 2026 - huyện Thạch Hà.xlsx",
    ]);
    const sheets = await sheetsOf(sent);
    expect([...sheets.keys()]).toEqual(["Danh sách", "Tổng hợp", "Nguồn lực", "Chậm hạn"]);
    const summary = sheets
      .get("Tổng hợp")
      ?.slice(3)
      .map((row) => row.slice(1));
    expect(summary).toEqual([
      ["xã Thạch Lạc", 2, 0, 1, 0, 3, 6, 5, 1],
      ["xã Thạch Khê", 0, 2, 0, 1, 0, 3, 2, 1],
      ["thị trấn Thạch Hà", 0, 0, 0, 1, 0, 1, 1, 0],
      ["Tổng cộng", 2, 2, 1, 2, 3, 10, 8, 2],
    ]);
  });

  it.each([
    [
      "hoa",
      "kết xuất ra Excel toàn bộ mô hình lĩnh vực kinh tế quý 1",
      ["Trần Thị Lài", "Hiến đất mở đường"],
    ],
    ["lan", "cho xin file excel điển hình của xã Thạch Khê", ["Tổ dân vận thôn 5"]],
  ])("of %s by “%s” holds what was asked for", async (as, text, names) => {
    expect(await namesOf(await talk.say(as, text))).toEqual(names);
  });

  it("is not sent where there is nothing in it, which is said", async () => {
    const sent = await talk.say("lan", "gửi file tổng hợp năm 2025 cho anh");
    expect(fileOf(sent)).toBeUndefined();
    expect(sent[0]?.text).toContain(
      "chưa có mô hình, điển hình nào đăng ký năm 2025.\nKhông có gì để xuất nên không gửi tệp.",
    );
  });

  it("goes on from the question before it", async () => {
    await talk.say("lan", "xã Thạch Khê có bao nhiêu mô hình lĩnh vực VHXH");
    expect(await namesOf(await talk.say("lan", "xuất ra excel đi"))).toEqual([
      "Tổ dân vận thôn 5",
      "Hũ gạo tình thương",
    ]);
    await talk.say("lan", "liệt kê điển hình");
    expect(await namesOf(await talk.say("lan", "cho xin file excel"))).toHaveLength(2);
  });

  it("holds nothing from outside the area of who asks", async () => {
    const refused = await talk.say("hoa", "xuất excel xã Thạch Khê");
    expect(fileOf(refused)).toBeUndefined();
    expect(refused[0]?.text).toContain("ngoài phạm vi");
    const own = await namesOf(await talk.say("hoa", "xuất excel toàn bộ danh sách"));
    expect(own).toHaveLength(6);
    // Asked about more than their own: their own, and it says so.
    const narrowed = await talk.say("binh", "xuất excel huyện Thạch Hà");
    expect(narrowed[0]?.text).toContain("Số liệu trong phạm vi đồng chí được xem: xã Thạch Khê");
    expect(await namesOf(narrowed)).toHaveLength(3);
  });

  it("asked for in a group goes to the person alone, and has no phone", async () => {
    const sent = await talk.say("lan", "@bot xuất excel danh sách năm 2026", { chat: "group:g1" });
    expect(fileOf(sent)?.to).toBe("lan");
    expect(sent.filter(({ to }) => to === "group:g1").map(({ text }) => text)).toEqual([
      "Trợ lý đã trả lời vào tin nhắn riêng của đồng chí.",
    ]);
    const cells = [...(await sheetsOf(sent)).values()].flat(2);
    expect(cells.filter((cell) => String(cell).includes("912345678"))).toEqual([]);
    const alone = [...(await sheetsOf(await talk.say("lan", "xuất excel danh sách năm 2026"))).values()].flat(
      2,
    );
    expect(alone).toContain("0912345678");
  });

  it("shows what was reported, by unit, and who is late", async () => {
    await talk.at("2026-03-10T08:00:00+07:00");
    await talk.say("khanh", "đặt hạn báo cáo tiến độ quý 1 là 20/3/2026");
    await talk.say("hoa", "mã 1 báo cáo tiến độ 40%, hiến 1200 m2 đất, 30 ngày công, 15 triệu");
    await talk.at("2026-03-25T08:00:00+07:00");
    const sheets = await sheetsOf(await talk.say("lan", "xuất excel danh sách năm 2026"));
    const [heads = [], lac = [], total = []] = sheets.get("Nguồn lực")?.slice(3) ?? [];
    const column = (head: string) => heads.indexOf(head);
    expect(
      ["Kinh phí (đồng)", "Đất hiến (m²)", "Ngày công", "Số báo cáo"].map((head) => lac[column(head)]),
    ).toEqual([15_000_000, 1200, 30, 1]);
    expect(total[column("Đất hiến (m²)")]).toBe(1200);
    expect(lac[column("Số hộ")]).toBeNull();
    const late = sheets.get("Chậm hạn")?.slice(3) ?? [];
    expect(late).toHaveLength(9);
    expect(late.every((row) => row[3] === 5 && row[5] !== "DVK-2026-0001")).toBe(true);
  });
});

/** More that a list must bring back unchanged: marks, numbers, quotes, no accents, other years. */
const MORE: readonly (readonly [string, string])[] = [
  ["hoa", "đăng ký mô hình “3 sạch, 5 không” – vì cộng đồng, lĩnh vực NTM, thôn 7"],
  ["hoa", "đăng ký mô hình Cà phê doanh nhân (lần 2), lĩnh vực kinh tế, vốn 1,25 tỷ đồng, 12 hộ tham gia"],
  ["hoa", "dang ky mo hinh hoc tap suot doi, linh vuc vhxh"],
  ["hoa", "đăng ký mô hình Tổng cộng một tấm lòng, lĩnh vực VHXH, 0987654321"],
  ["hoa", "đăng ký mô hình Thắp sáng đường quê, lĩnh vực ANQP, thôn Bàu Am, dài 1.250 m, vùng đặc thù"],
  ["hoa", "đăng ký mô hình Ngày chủ nhật xanh năm 2025, lĩnh vực NTM"],
  ["binh", "đăng ký điển hình cá nhân Lê Thị Hồng Vân, lĩnh vực ANQP, cấp tỉnh, thôn 2"],
  ["binh", "đăng ký mô hình Biên giới bình yên, lĩnh vực ANQP, biên giới, anh Đinh Văn Hai phụ trách"],
  ["khanh", "đăng ký mô hình Chính quyền thân thiện, lĩnh vực HTCT, cấp huyện, huyện Thạch Hà"],
  ["khanh", "đăng ký duy trì mô hình Tự quản đường làng, xã Thạch Khê, lĩnh vực NTM, 80 người"],
];

describe("an exported list that is sent back", () => {
  beforeAll(async () => {
    for (const [as, text] of MORE) {
      await talk.say(as, text);
      await talk.press(as, "Lưu");
    }
  });
  const send = (to: Talk, as: string, file: string) => to.say(as, "", { photo: file });
  const exported = async () => {
    const sent = await talk.say("khanh", "xuất excel toàn bộ danh sách giai đoạn 2025-2026");
    return fileOf(sent)?.file ?? "";
  };

  it("changes nothing where it came from: each is registered already", async () => {
    const before = await stored(talk);
    const [reply] = await send(talk, "khanh", await exported());
    expect(reply?.text).toContain("0 dòng hợp lệ, 20 dòng đã đăng ký từ trước");
    expect(reply?.buttons).toEqual([]);
    expect(await stored(talk)).toEqual(before);
  });

  it("gives another organisation the same records", async () => {
    await other.at("2026-04-01T08:00:00+07:00");
    const [reply] = await send(other, "khanh", await exported());
    expect(reply?.text).toContain("20 dòng hợp lệ");
    await other.press("khanh", "Lưu tất cả");
    const registered = (rows: Awaited<ReturnType<typeof stored>>) =>
      rows.map(({ name, kind, subject, field, level, unit, village, person, phone, ...rest }) => ({
        ...{ name, kind, subject, field, level, unit, village, person, phone },
        ...{ novelty: rest.novelty, tags: rest.tags, date: rest.date, year: rest.year },
        ...{ facts: rest.facts, form: rest.form },
      }));
    const [ours, theirs] = [registered(await stored(talk)), registered(await stored(other))];
    expect(theirs).toEqual(ours);
    // Nothing was left out because it was never there.
    const filled = (key: keyof (typeof ours)[number]) => ours.filter((row) => row[key] !== undefined).length;
    expect([
      filled("village"),
      filled("person"),
      filled("phone"),
      filled("date"),
      filled("form"),
    ]).not.toContain(0);
    expect(ours.flatMap(({ tags }) => tags)).toContain("vùng giáo");
  });

  it("keeps what only looks like a formula as it is", async () => {
    const bytes = await (await import("write-excel-file/node"))
      .default([
        ["Mã mô hình", "Tên mô hình", "Lĩnh vực"].map((value) => ({ value })),
        [{ value: "DVK-2026-0001" }, { value: "=HYPERLINK(1)", type: String }, { value: "KT" }],
      ])
      .toBuffer();
    const file = path.join(folder, "cong thuc.xlsx");
    await writeFile(file, bytes);
    await send(other, "hoa", file);
    await other.press("hoa", "Lưu tất cả");
    const again = fileOf(await other.say("hoa", "xuất excel lĩnh vực kinh tế"))?.file ?? "";
    const [list] = await readXlsxFile(again);
    expect(list?.data.slice(4).map((row) => row[2])).toContain("=HYPERLINK(1)");
  });
});
