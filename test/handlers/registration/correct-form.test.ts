import { modelsOf } from "../../../src/store/models";
import { startTalk, type Talk } from "../support/talk";

const CODE = "DVK-2026-0001";
const FORM = [
  "Tên mô hình: Ngõ xóm không rác",
  "Lĩnh vực: VHXH",
  "Mục tiêu: 100% hộ phân loại rác",
  "Nội dung, cách thức thực hiện: dọn vệ sinh sáng chủ nhật",
  "Sản phẩm: 3 km đường hoa",
];

let talk: Talk;
const record = () => modelsOf(talk.app.store.connection).findById(CODE).lean();

beforeAll(async () => {
  talk = await startTalk();
  await talk.say("hoa", FORM.join("\n"), { message: "m1" });
  await talk.press("hoa", "Lưu");
});
afterAll(() => talk.stop());

describe("the items of a saved model's form, by message", () => {
  it.each([
    ["sửa mục tiêu DVK-2026-0001 thành 90% hộ phân loại rác", { goal: "90% hộ phân loại rác" }],
    [
      "bổ sung lực lượng: Hội Phụ nữ chủ trì, 15 đoàn viên phối hợp",
      { forces: "Hội Phụ nữ chủ trì, 15 đoàn viên phối hợp" },
    ],
    ["sua thuc trang thanh rac thai con nhieu o cac ngo", { reason: "rac thai con nhieu o cac ngo" }],
    [
      "DVK-2026-0001 khả năng nhân rộng: nhân ra 5 thôn trong năm 2027",
      { upkeep: "nhân ra 5 thôn trong năm 2027" },
    ],
    [
      "sửa DVK-2026-0001\nThời gian, nguồn lực: tháng 3 đến tháng 10, 20 triệu đồng\nĐịa bàn, đối tượng: toàn xã, 50 hộ",
      { resources: "tháng 3 đến tháng 10, 20 triệu đồng", place: "toàn xã, 50 hộ" },
    ],
  ])("%s", async (text, form) => {
    expect(await talk.ask("hoa", text)).toContain("Đã sửa “Ngõ xóm không rác”");
    const stored = await record();
    expect(stored?.form).toMatchObject(form);
    // No figure of a text becomes a report.
    expect(stored?.reports).toEqual([]);
  });

  it("each with old and new value in the trail, and taken back", async () => {
    const reply = await talk.ask("hoa", "sửa sản phẩm mã 1 thành 5 km đường hoa");
    expect(reply).toContain("sản phẩm, kết quả: 3 km đường hoa → 5 km đường hoa");
    expect((await record())?.history.at(-1)).toMatchObject({
      action: "edit",
      by: "hoa",
      changes: [{ field: "form.product", from: "3 km đường hoa", to: "5 km đường hoa" }],
    });
    expect(await talk.ask("khanh", "lịch sử mã 1")).toContain(
      "mục tiêu, tiêu chí: 100% hộ phân loại rác → 90%",
    );
    await talk.say("hoa", "hoàn tác");
    expect((await record())?.form?.product).toBe("3 km đường hoa");
  });

  it("nothing of a person's religion or Party goes in, nor anything by who may not", async () => {
    await talk.say("hoa", "sửa lực lượng mã 1 thành anh Lò Văn Nam (dân tộc Thái, đảng viên) chủ trì");
    expect(JSON.stringify((await record())?.form)).not.toMatch(/dân tộc|đảng viên/);
    const before = await record();
    expect(await talk.ask("lan", "sửa mục tiêu mã 1 thành 10%")).toContain("Vai trò lãnh đạo");
    expect(await talk.ask("binh", "sửa mục tiêu DVK-2026-0001 thành 10%")).toContain("Không có mã");
    expect(await record()).toEqual(before);
  });

  it("its tags, place, phone and the rest", async () => {
    await talk.say("hoa", "sửa địa bàn mã 1 thành vùng giáo");
    await talk.say("hoa", "sửa số điện thoại mã 1 thành 0912 345 678");
    await talk.say("hoa", "sửa người phụ trách mã 1 thành chị Phạm Thị Mai");
    await talk.say("hoa", "sửa địa chỉ mã 1 thành thôn Bàu Am");
    expect(await record()).toMatchObject({
      ...{ tags: ["vùng giáo"], phone: "0912345678", person: "Phạm Thị Mai", village: "thôn Bàu Am" },
    });
  });
});

describe("editing the message of the registration", () => {
  it("changes the items of its form, and only those that differ", async () => {
    const edited = [...FORM.slice(0, 3), "Nội dung, cách thức thực hiện: dọn vệ sinh chiều thứ bảy", FORM[4]];
    const [reply] = await talk.say("hoa", edited.join("\n"), { message: "m1", edit: true });
    expect(reply?.text).toContain("dọn vệ sinh sáng chủ nhật → dọn vệ sinh chiều thứ bảy");
    expect(reply?.text).not.toContain("mục tiêu");
    expect((await record())?.form).toMatchObject({
      content: "dọn vệ sinh chiều thứ bảy",
      goal: "90% hộ phân loại rác",
    });
  });
});

describe("by button", () => {
  it("“Sửa” on the saved model, the item, then the new value as it is", async () => {
    await talk.say("hoa", `mã 1 đến đâu rồi`);
    const [menu] = await talk.press("hoa", "Sửa");
    expect(menu?.text).toContain("sửa mục nào của “Ngõ xóm không rác”");
    expect(menu?.buttons).toEqual(expect.arrayContaining(["Người phụ trách", "Địa chỉ", "Mục phiếu đầy đủ"]));
    const [items] = await talk.press("hoa", "Mục phiếu đầy đủ");
    // Eight texts and six amounts.
    expect(items?.buttons).toHaveLength(14);
    const [asked] = await talk.press("hoa", "Mục tiêu, tiêu chí");
    expect(asked?.text).toContain("Hiện nay: 90% hộ phân loại rác");
    const reply = await talk.ask("hoa", "80% hộ phân loại rác, 3 lớp tập huấn");
    expect(reply).toContain(
      "mục tiêu, tiêu chí: 90% hộ phân loại rác → 80% hộ phân loại rác, 3 lớp tập huấn",
    );
    expect(await record()).toMatchObject({
      form: { goal: "80% hộ phân loại rác, 3 lớp tập huấn" },
      reports: [],
    });
  });

  it("a person, a day, a unit are read as such; what is no value is asked again", async () => {
    const fix = async (item: string, value: string) => {
      await talk.say("khanh", "DVK-2026-0001 đến đâu rồi");
      await talk.press("khanh", "Sửa");
      await talk.press("khanh", item);
      return talk.ask("khanh", value);
    };
    expect(await fix("Người phụ trách", "anh Trần Văn Nam")).toContain("→ Trần Văn Nam");
    expect(await fix("Thời hạn", "30/10/2026")).toContain("→ 30/10/2026");
    expect(await fix("Điện thoại", "không biết nữa")).toContain("gửi nội dung mới của điện thoại");
    expect(await talk.ask("khanh", "0987654321")).toContain("→ 0987654321");
    expect(await fix("Tên", "Ngõ xóm sạch đẹp")).toContain("→ Ngõ xóm sạch đẹp");
    expect(await fix("Đơn vị", "xã Thạch Khê")).toContain("xã Thạch Lạc → xã Thạch Khê");
    expect(await fix("Đơn vị", "xã Thạch Lạc")).toContain("xã Thạch Khê → xã Thạch Lạc");
    expect(await record()).toMatchObject({ person: "Trần Văn Nam", date: "2026-10-30", unit: "L" });
  });

  it("few values are buttons; “Huỷ” and any matter of its own leave the question", async () => {
    await talk.say("hoa", "mã 1 đến đâu rồi");
    await talk.press("hoa", "Sửa");
    await talk.press("hoa", "Lĩnh vực");
    expect((await talk.press("hoa", "Kinh tế"))[0]?.text).toContain("Văn hóa - xã hội → Kinh tế");
    await talk.say("hoa", "mã 1 đến đâu rồi");
    await talk.press("hoa", "Sửa");
    await talk.press("hoa", "Tên");
    const before = await record();
    expect(await talk.ask("hoa", "xã mình có bao nhiêu mô hình")).toContain("1 mô hình");
    expect(await talk.ask("hoa", "cảm ơn")).not.toContain("Đã sửa");
    await talk.say("hoa", "mã 1 đến đâu rồi");
    await talk.press("hoa", "Sửa");
    await talk.press("hoa", "Tên");
    expect(await talk.ask("hoa", "huỷ")).toContain("chưa có gì thay đổi");
    expect(await record()).toEqual(before);
  });

  it("is not offered where it may not be done", async () => {
    expect((await talk.say("lan", "DVK-2026-0001 đến đâu rồi"))[0]?.buttons).not.toContain("Sửa");
    const group = await talk.say("hoa", "mã 1 đến đâu rồi", { chat: "group:g1" });
    expect(group.flatMap(({ buttons }) => buttons)).not.toContain("Sửa");
  });
});

describe("in a year of four fields", () => {
  beforeAll(() => talk.app.store.periods.set({ year: 2026, fields: 4 }));

  it("a field corrected to NTM is written and shown as VHXH, by message, edit and button", async () => {
    const reply = await talk.ask("hoa", "sửa lĩnh vực mã 1 thành NTM");
    expect(reply).toContain("lĩnh vực: Kinh tế → Văn hóa - xã hội");
    expect(await record()).toMatchObject({ field: "VHXH" });
    expect(await talk.ask("hoa", "sửa lĩnh vực mã 1 thành nông thôn mới")).toContain("vẫn như cũ");
    const edited = [FORM[0], "Lĩnh vực: NTM"].join("\n");
    await talk.say("hoa", "sửa lĩnh vực mã 1 thành KT");
    await talk.say("hoa", edited, { message: "m1", edit: true });
    expect((await record())?.field).not.toBe("NTM");
    await talk.say("hoa", "mã 1 đến đâu rồi");
    await talk.press("hoa", "Sửa");
    expect((await talk.press("hoa", "Lĩnh vực"))[0]?.buttons).toEqual([
      ...["Kinh tế", "Văn hóa - xã hội", "Quốc phòng - an ninh", "Xây dựng hệ thống chính trị", "Huỷ"],
    ]);
    await talk.say("hoa", "huỷ");
    expect(await talk.ask("khanh", "lịch sử mã 1")).not.toContain("Nông thôn mới");
  });

  it("one registered as NTM before is shown under its field too, in the menu and the trail", async () => {
    await talk.say("hoa", "đăng ký mô hình Tuyến đường kiểu mẫu, lĩnh vực NTM");
    await talk.press("hoa", "Lưu");
    const reply = await talk.ask("hoa", "sửa lĩnh vực DVK-2026-0002 thành KT");
    expect(reply).toContain("Văn hóa - xã hội → Kinh tế");
    await talk.say("hoa", "hoàn tác");
    expect(await talk.ask("hoa", "DVK-2026-0002 đến đâu rồi")).not.toContain("Nông thôn mới");
  });
});
