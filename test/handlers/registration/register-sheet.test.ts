import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { modelsOf } from "../../../src/store/models";
import { readXlsx } from "../../../src/store/read-xlsx";
import { startTalk, type Talk } from "../support/talk";
import { workbook } from "../support/workbook";

let talk: Talk;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "dvk-sheets-"));
  talk = await startTalk();
});
afterAll(async () => {
  await talk.stop();
  await rm(folder, { recursive: true, force: true });
});

const models = () => modelsOf(talk.app.store.connection).find().sort({ number: 1 }).lean();
const send = async (as: string, file: string, text = "") =>
  (await talk.say(as, text, { photo: file })).map((message) => message.text).join("\n---\n");

/** As a commune writes it: titles over the whole width, heads over two rows, a group, a total, signatures. */
const LIST = [
  [{ value: "UBND HUYỆN THẠCH HÀ", columnSpan: 10 }],
  [{ value: "DANH SÁCH ĐĂNG KÝ MÔ HÌNH DÂN VẬN KHÉO NĂM 2026", columnSpan: 10 }],
  [],
  [
    ...["STT", "Tên mô hình, điển hình", "Đơn vị", "Thôn/xóm", "Lĩnh vực"].map((value) => ({
      value,
      rowSpan: 2,
    })),
    { value: "Loại hình", columnSpan: 2 },
    null,
    ...["Họ tên người phụ trách", "SĐT", "Nội dung"].map((value) => ({ value, rowSpan: 2 })),
  ],
  [null, null, null, null, null, "Tập thể", "Cá nhân", null, null, null],
  [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
  [
    1,
    "Nhà sạch vườn đẹp",
    "xã Thạch Lạc",
    "Bàu Am",
    "NTM",
    "x",
    null,
    "Trần Thị Lài",
    "912345678",
    "Dọn vệ sinh",
  ],
  [
    2,
    "Camera an ninh",
    "Thach Khe",
    null,
    "An ninh - Quốc phòng",
    "x",
    null,
    "Lê Văn Nam - 0912 345 679",
    null,
    null,
  ],
  [],
  ["II", { value: "Lĩnh vực văn hoá - xã hội", columnSpan: 9 }],
  [3, "Hũ gạo tình thương", "Thạch Lạc", null, null, null, "x", null, null, null],
  [4, "Tổ tự quản", "xã Tân Thành", null, "ANQP", null, null, null, null, null],
  [5, "Đường cờ", "xã Không Có", null, "Kinh doanh", null, null, null, "12", null],
  [6, null, "xã Thạch Lạc", null, "KT", null, null, null, null, null],
  [7, "nhà sạch, vườn đẹp", "Xã Thạch Lạc", "bàu am", "NTM", null, null, null, null, null],
  [8, "Hồ sơ của tôi", "Thạch Lạc", null, "KT", null, null, null, null, "MẬT"],
  [9, "=HYPERLINK(1)", "Thạch Lạc", null, "KT", null, null, null, null, null],
  [10, "Ngày chủ nhật xanh", "H2", null, "VHXH", null, null, null, null, null],
  ["", { value: "Tổng cộng: 10 mô hình", columnSpan: 9 }],
  [null, "Người lập biểu", null, null, null, null, null, "Chủ tịch UBND", null, null],
];

describe("a list of models that is sent", () => {
  it("is answered row by row: what is ready, what is to be put right and how", async () => {
    const file = await workbook(folder, "Danh sách.xlsx", LIST);
    const [reply, more] = await talk.say("khanh", "", { photo: file });
    expect(more).toBeUndefined();
    expect(reply?.text.split("\n")).toEqual([
      "Danh sách “Danh sách.xlsx”, năm 2026: 3 dòng hợp lệ, 7 dòng cần sửa.",
      "Dòng 7: “Nhà sạch vườn đẹp”, xã Thạch Lạc, Bàu Am, Nông thôn mới, đô thị văn minh",
      "Dòng 8: “Camera an ninh”, xã Thạch Khê, Quốc phòng - an ninh",
      "Dòng 11: “Hũ gạo tình thương”, xã Thạch Lạc, Văn hóa - xã hội",
      "Cần sửa:",
      "Dòng 12: xã Tân Thành không thuộc địa bàn của đồng chí (huyện Thạch Hà)",
      expect.stringMatching(
        /^Dòng 13: cột “SĐT” ghi “12” .*; cột “Lĩnh vực” ghi “Kinh doanh” .*; không có đơn vị “xã Không Có”/,
      ),
      "Dòng 14: còn trống cột “Tên mô hình, điển hình”",
      "Dòng 15: trùng với dòng 7",
      expect.stringContaining("Dòng 16: cột “Nội dung” có dấu chỉ độ mật"),
      expect.stringContaining("Dòng 17: cột “Tên mô hình, điển hình” là công thức"),
      "Dòng 18: huyện Hai Tân không thuộc địa bàn của đồng chí (huyện Thạch Hà)",
      "Bỏ qua dòng 10, 19–20 (tiêu đề nhóm, dòng cộng, chữ ký).",
      "Bấm “Lưu tất cả” để đăng ký 3 dòng hợp lệ.",
      "Đồng chí sửa các dòng trên trong tệp rồi gửi lại; dòng đã lưu không bị ghi hai lần.",
    ]);
    expect(reply?.buttons).toEqual(["Lưu tất cả", "Huỷ"]);
    expect(await models()).toEqual([]);
    const [message] = await talk.app.store.inbox.transcript("console:console:khanh", 0);
    expect(message).toMatchObject({ kind: "file", attachments: [{ kind: "file", name: "Danh sách.xlsx" }] });
    // One of its rows was marked as a secret: the file is not kept.
    expect(await talk.app.files.find(message?.attachments[0]?.ref ?? "")).toBeUndefined();
  });

  it("is saved as a whole, and the codes are given back", async () => {
    const [saved] = await talk.press("khanh", "Lưu tất cả");
    expect(saved?.text).toContain("Đã ghi nhận 3 phiếu:\n- DVK-2026-0001: Nhà sạch vườn đẹp");
    expect(await models()).toMatchObject([
      {
        ...{ name: "Nhà sạch vườn đẹp", unit: "L", village: "Bàu Am", field: "NTM", subject: "tap_the" },
        ...{ person: "Trần Thị Lài", phone: "0912345678", form: { content: "Dọn vệ sinh" } },
        ...{ registeredBy: "khanh", year: 2026, level: "xa" },
      },
      { name: "Camera an ninh", unit: "K", field: "ANQP", person: "Lê Văn Nam", phone: "0912345679" },
      { name: "Hũ gạo tình thương", unit: "L", field: "VHXH", subject: "ca_nhan" },
    ]);
  });

  it("sent again says what is registered already, and nothing is made twice", async () => {
    const reply = await send("khanh", path.join(folder, "Danh sách.xlsx"));
    expect(reply).toContain("0 dòng hợp lệ, 7 dòng cần sửa, 3 dòng đã đăng ký từ trước");
    expect(reply).toContain("Dòng 7: đã đăng ký, mã DVK-2026-0001");
    expect(reply).not.toContain("Lưu tất cả");
    expect(await models()).toHaveLength(3);
  });

  it("twice before it is saved is one list", async () => {
    const rows = [
      ["Tên mô hình", "Lĩnh vực"],
      ["Vườn rau sạch", "Kinh tế"],
      ["Vườn rau sạh", "KT"],
    ];
    const file = await workbook(folder, "hai lan.xlsx", rows);
    await send("hoa", file);
    expect(await send("hoa", file, "đăng ký danh sách")).toContain("2 dòng hợp lệ");
    expect((await talk.press("hoa", "Lưu tất cả"))[0]?.text).toContain("Đã ghi nhận 2 phiếu");
    expect((await talk.press("hoa", "Lưu tất cả"))[0]?.text).toContain("DVK-2026-0004, DVK-2026-0005");
    expect(await models()).toHaveLength(5);
  });

  it("tells names that are close to registered ones, and is taken back as a whole", async () => {
    const rows = [
      ["TÊN MÔ HÌNH", "LINH VUC"],
      ["Vườn rau sạch 1", "KT"],
      ["Vuon rau sach", "KT"],
    ];
    const file = await workbook(folder, "gan giong.xlsx", rows);
    expect(await send("hoa", file)).toContain("Dòng 3: đã đăng ký, mã DVK-2026-0004");
    await talk.press("hoa", "Lưu tất cả");
    expect(await talk.ask("hoa", "hoàn tác")).toContain("DVK-2026-0006");
    expect((await models()).at(-1)).toMatchObject({ state: "undone" });
  });

  it("keeps the cards that wait already, and its rows can be corrected like any card", async () => {
    await talk.say("binh", "đăng ký mô hình Tiếng loa an ninh, lĩnh vực ANQP");
    const rows = [
      ["Tên mô hình", "Thuộc lĩnh vực", "Năm"],
      ["Ao cá Bác Hồ", "KT", "2026"],
      ["Ánh sáng đường quê", "NTM", "2027"],
    ];
    await send("binh", await workbook(folder, "them.xlsx", rows));
    expect(await talk.ask("binh", "phiếu 2 lĩnh vực VHXH")).toContain("Ao cá Bác Hồ");
    expect((await talk.press("binh", "Lưu tất cả"))[0]?.text).toContain("Đã ghi nhận 3 phiếu");
    const stored = (await models()).filter(({ registeredBy }) => registeredBy === "binh");
    expect(stored).toMatchObject([
      { name: "Ánh sáng đường quê", year: 2027 },
      { name: "Tiếng loa an ninh" },
      { name: "Ao cá Bác Hồ", field: "VHXH", unit: "K" },
    ]);
  });

  it("by a leader is not taken, and by nobody who is not linked", async () => {
    const file = path.join(folder, "them.xlsx");
    expect(await send("lan", file)).toContain("lãnh đạo");
    expect(await send("nobody", file)).not.toContain("dòng");
    expect(await models()).toHaveLength(9);
  });

  it("under a caption that says it is evidence, is evidence", async () => {
    const file = await workbook(folder, "minh chung.xlsx", [
      ["Tên mô hình", "Số hộ"],
      ["Vườn rau sạch", 12],
    ]);
    expect(await send("hoa", file, "minh chứng mã 4")).toContain("Đã đính kèm 1 tệp");
  });
});

describe("a crash while a list is saved", () => {
  it("leaves what was saved where it is: saved again, nothing is made twice", async () => {
    const rows = [
      ["Tên mô hình", "Lĩnh vực"],
      ["Bữa sáng yêu thương", "VHXH"],
      ["Chuồng trại sạch", "KT"],
    ];
    await send("hoa", await workbook(folder, "cat ngang.xlsx", rows));
    const stored = await talk.app.store.connection
      .collection<{ _id: string; state: { draft: { records: { card: string; line: number }[] } } }>(
        "conversations",
      )
      .findOne({ _id: "hoa" });
    const cards = stored?.state.draft.records ?? [];
    expect(cards.map(({ line }) => line)).toEqual([2, 3]);
    const last = (await models()).length;
    // What the save had done before the process died: the first row is in, the conversation knows nothing of it.
    await talk.app.store.register({
      draft: {
        ...{ name: "Bữa sáng yêu thương", kind: "mo_hinh", subject: "tap_the", field: "VHXH", level: "xa" },
        ...{ unit: "L", unitName: "xã Thạch Lạc", path: "H/L/", tags: [], novelty: "moi", facts: {} },
      },
      ...{ year: 2026, registeredAt: talk.clock.now(), registeredOn: "2026-03-02", registeredBy: "hoa" },
      ...{ origin: cards[0]?.card ?? "", sameNameSeen: 0 },
    });
    expect((await talk.press("hoa", "Lưu tất cả"))[0]?.text).toContain("Đã ghi nhận 2 phiếu");
    expect((await models()).slice(last).map(({ name }) => name)).toEqual([
      "Bữa sáng yêu thương",
      "Chuồng trại sạch",
    ]);
  });
});

describe("a list that cannot be taken", () => {
  it.each([
    [
      "without heads",
      [
        ["a", "b"],
        ["c", "d"],
      ],
      "danh sách đăng ký",
      "không có dòng tiêu đề",
    ],
    [
      "without heads and without a word",
      [
        ["a", "b"],
        ["c", "d"],
      ],
      "",
      "gửi mẫu đăng ký",
    ],
    ["with a stamp above", [["TUYỆT MẬT"], ["Tên mô hình", "Lĩnh vực"], ["A B", "KT"]], "", "dấu chỉ độ mật"],
    [
      "of more than 1,000 rows",
      [["Tên mô hình", "Thôn"], ...Array.from({ length: 1001 }, (_, row) => [`Mô hình ${row}`, "1"])],
      "",
      "quá 1.000 dòng",
    ],
    [
      "of too much text",
      [
        ["Tên mô hình", "Nội dung"],
        ...Array.from({ length: 40 }, (_, row) => [`M ${row}`, "a ".repeat(15_000)]),
      ],
      "",
      "quá nhiều chữ",
    ],
  ])("%s is told so", async (what, rows, caption, told) => {
    const before = await models();
    expect(await send("khanh", await workbook(folder, `${what}.xlsx`, rows), caption)).toContain(told);
    expect(await models()).toEqual(before);
  });

  it("no workbook at all is told so", async () => {
    const file = path.join(folder, "gia.xlsx");
    await writeFile(file, "Tên mô hình;Lĩnh vực");
    expect(await send("hoa", file)).toContain("gia.xlsx");
  });
});

describe("a long list", () => {
  it("is answered on one screen, saved, and found again as a whole", async () => {
    const rows = Array.from({ length: 300 }, (_, row) => [
      ...[row + 1, `Mô hình ${row} ${"abcdefghij"[row % 10] ?? ""}`, row % 30 === 0 ? "xã Nào" : "Thạch Hà"],
      row % 20 === 1 ? "?" : "KT",
    ]);
    const file = await workbook(folder, "dai.xlsx", [["STT", "Tên mô hình", "Đơn vị", "Lĩnh vực"], ...rows]);
    const text = await send("khanh", file);
    expect(text).toMatch(/: 27\d dòng hợp lệ, \d+ dòng cần sửa/);
    expect(text.length).toBeLessThan(4_000);
    expect(text).toMatch(/… và \d+ dòng khác cần sửa: /);
    const [saved] = await talk.press("khanh", "Lưu tất cả");
    expect(saved?.text).toMatch(/Tất cả mã: DVK-2026-\d+ – DVK-2026-\d+\./);
    expect(await send("khanh", file)).toMatch(/: 0 dòng hợp lệ, \d+ dòng cần sửa, 27\d dòng đã đăng ký/);
  });
});

describe("the template", () => {
  it("is sent when asked for, and a filled-in one is read", async () => {
    const [reply, file] = await talk.say("hoa", "gửi mẫu đăng ký");
    expect(reply?.text).toContain("mẫu danh sách đăng ký");
    expect(file?.text).toBe("mau-dang-ky-dan-van-kheo.xlsx");
    const [sent] = await talk.app.store.outbox.latest("console:console:hoa", 1);
    const stored = await talk.app.files.find(sent?.file?.ref ?? "");
    const read = await readXlsx(await readFile(stored?.path ?? ""));
    expect(read.ok && read.rows[1]?.cells.slice(0, 5)).toEqual([
      ...["STT", "Tên mô hình", "Đơn vị", "Thôn", "Lĩnh vực"],
    ]);
    const empty = await send("hoa", stored?.path ?? "", "đăng ký");
    expect(empty).toContain("0 dòng hợp lệ");
    const again = await talk.say("binh", "cho em xin file mẫu danh sách đăng ký");
    expect(again[1]?.text).toBe("mau-dang-ky-dan-van-kheo.xlsx");
    const [other] = await talk.app.store.outbox.latest("console:console:binh", 1);
    expect(other?.file?.ref).toBe(sent?.file?.ref);
  });
});

describe("a list sent when a card has waited for more than a week", () => {
  it("says that the card is gone", async () => {
    await talk.say("khanh", "đăng ký mô hình Tiếng chuông hoà giải, lĩnh vực HTCT, xã Thạch Lạc");
    await talk.at("2026-03-12T08:00:00+07:00");
    const rows = [
      ["Tên mô hình", "Lĩnh vực", "Đơn vị"],
      ["Cánh đồng mẫu lớn", "KT", "xã Thạch Khê"],
    ];
    const reply = await send("khanh", await workbook(folder, "moi.xlsx", rows));
    expect(reply).toContain("Phiếu “Tiếng chuông hoà giải” để quá 7 ngày chưa lưu nên đã hết hạn");
    expect(reply).toContain("Cánh đồng mẫu lớn");
  });
});
