import { modelsOf } from "../../../src/store/models";
import { startTalk, type Talk } from "../support/talk";

let talk: Talk;
const CODE = "DVK-2026-0001";

const record = async (code = CODE) => modelsOf(talk.app.store.connection).findOne({ _id: code }).lean();
const count = () => modelsOf(talk.app.store.connection).countDocuments();

async function register(who: string, text: string, message?: string): Promise<void> {
  await talk.say(who, text, message === undefined ? {} : { message });
  const [saved] = await talk.press(who, "Lưu");
  if (saved?.text.includes("DVK-2026-") !== true) throw new Error(`not saved: ${text} -> ${saved?.text}`);
}

beforeAll(async () => {
  talk = await startTalk();
  await register(
    "hoa",
    "đăng ký mô hình Nhà sạch vườn đẹp, lĩnh vực NTM, thôn Vĩnh Thịnh, chị Hoa phụ trách",
    "m1",
  );
  await register("hoa", "đăng ký mô hình Tổ tự quản an ninh, lĩnh vực ANQP");
});
afterAll(() => talk.stop());

describe("correcting a saved record", () => {
  it("one field by its code: old and new value are shown and kept", async () => {
    const reply = await talk.ask("hoa", "sửa lĩnh vực mã 1 thành KT");
    expect(reply).toContain("lĩnh vực: Nông thôn mới, đô thị văn minh → Kinh tế");
    const stored = await record();
    expect(stored).toMatchObject({ field: "KT", version: 1 });
    expect(stored?.history.at(-1)).toMatchObject({
      action: "edit",
      by: "hoa",
      changes: [{ field: "field", from: "NTM", to: "KT" }],
    });
  });

  it("undo puts the old value back", async () => {
    expect(await talk.ask("hoa", "hoàn tác")).toContain("Đã hoàn tác việc sửa nội dung DVK-2026-0001");
    expect(await record()).toMatchObject({ field: "NTM", state: "registered", version: 2 });
    expect(await talk.ask("hoa", "hoàn tác")).toContain("Không có việc nào");
    expect(await record()).toMatchObject({ state: "registered" });
  });

  it.each([
    [`đổi tên ${CODE} thành Nhà sạch ngõ đẹp`, { name: "Nhà sạch ngõ đẹp", nameKey: "nha sach ngo dep" }],
    ["sửa người phụ trách mã 1 thành chị Lan", { person: "Lan", personKey: "lan" }],
    ["sửa số điện thoại mã 1: 0912345678", { phone: "0912345678" }],
    ["sửa cấp đăng ký mã 1 thành cấp huyện", { level: "huyen" }],
    ["sửa thời hạn mã 1 thành 30/11/2026", { date: "2026-11-30" }],
  ])("%s", async (text, values) => {
    expect(await talk.ask("hoa", text)).toContain("Đã sửa");
    expect(await record()).toMatchObject(values);
  });

  it("a unit outside the scope is refused; within the committee's it is not", async () => {
    expect(await talk.ask("hoa", "chuyển DVK-2026-0002 sang xã Thạch Khê")).toContain("ngoài phạm vi");
    expect(await record("DVK-2026-0002")).toMatchObject({ unit: "L", version: 0 });
    const reply = await talk.ask("khanh", "chuyển DVK-2026-0002 sang xã Thạch Khê");
    expect(reply).toContain("đơn vị: xã Thạch Lạc → xã Thạch Khê");
    expect(await record("DVK-2026-0002")).toMatchObject({
      unit: "K",
      unitName: "xã Thạch Khê",
      path: "H/K/",
    });
    expect(await talk.ask("hoa", "sửa lĩnh vực mã 2 thành KT")).toContain("Không có mã DVK-2026-0002");
    expect(await talk.ask("binh", "mã 2 đến đâu rồi")).toContain("Tổ tự quản an ninh");
  });

  it("what is not said is asked, and nothing changes", async () => {
    const before = await record();
    expect(await talk.ask("hoa", "sửa mã 1")).toContain("muốn sửa nội dung gì");
    expect(await talk.ask("lan", "sửa lĩnh vực mã 1 thành KT")).toContain("Vai trò lãnh đạo");
    expect(await record()).toEqual(before);
  });

  it("under the menu of items, a value says itself which item it is for", async () => {
    expect(await talk.ask("hoa", "chi tiết mã 1")).toContain(CODE);
    await talk.press("hoa", "Sửa");
    const reply = await talk.ask("hoa", "người phụ trách là anh Lụa 0908111222");
    expect(reply).toMatch(/người phụ trách: .* → Lụa; điện thoại: .* → 0908111222/);
    expect(await record()).toMatchObject({ person: "Lụa", phone: "0908111222" });
    await talk.say("hoa", "hoàn tác");
  });

  it("an amount of the registration, while no report states it", async () => {
    await register("hoa", "đăng ký mô hình Đường cờ Tổ quốc, lĩnh vực ANQP, 20 hộ, 500 m2 đất", "m4");
    const code = "DVK-2026-0003";
    expect(await talk.ask("hoa", "sửa số hộ thành 25")).toContain("số hộ đăng ký: 20 → 25");
    expect(await talk.ask("hoa", "đổi số người tham gia sang 1.300")).toContain("chưa có → 1.300");
    expect(await record(code)).toMatchObject({
      facts: { households: 25, landM2: 500, people: 1300 },
      reports: [],
    });
    await talk.ask("hoa", "hoàn tác");
    expect((await record(code))?.facts).toEqual({ households: 25, landM2: 500 });
    const edited = "đăng ký mô hình Đường cờ Tổ quốc, lĩnh vực ANQP, 28 hộ, 620 m2 đất";
    await talk.say("hoa", edited, { message: "m4", edit: true });
    // The number of households was corrected since, the area was not.
    expect((await record(code))?.facts).toEqual({ households: 25, landM2: 620 });
    await talk.ask("hoa", `${code} thế nào rồi`);
    for (const label of ["Sửa", "Mục phiếu đầy đủ", "Số hộ đăng ký"]) await talk.press("hoa", label);
    expect(await talk.ask("hoa", "31")).toContain("số hộ đăng ký: 25 → 31");
    await talk.ask("hoa", `báo cáo ${code}: 18 hộ tham gia`);
    expect(await talk.ask("hoa", "sửa số hộ thành 19")).toContain("18 hộ → 19 hộ");
    expect(await talk.ask("hoa", "sửa số hộ đăng ký thành 32")).toContain("số hộ đăng ký: 31 → 32");
    expect(await record(code)).toMatchObject({
      facts: { households: 32, landM2: 620 },
      totals: { households: 19 },
    });
  });

  it("several at once: texts of the form, and who is in charge", async () => {
    const code = "DVK-2026-0003";
    await talk.ask(
      "hoa",
      `bổ sung ${code}: kết quả dự kiến 20 cột cờ, chị Mai phụ trách, mục tiêu 100% hộ treo cờ`,
    );
    await talk.ask("hoa", `sửa ${code}: chị Thu phụ trách, mục tiêu 90% hộ treo cờ`);
    expect(await record(code)).toMatchObject({
      person: "Thu",
      form: { product: "20 cột cờ", goal: "90% hộ treo cờ" },
      totals: { households: 19 },
    });
  });

  it("undo is refused once somebody built on it, and says who", async () => {
    await talk.ask("hoa", "sửa lĩnh vực mã 1 thành VHXH");
    await talk.ask("khanh", "duyệt mã 1");
    const reply = await talk.ask("hoa", "hoàn tác");
    expect(reply).toContain("Không hoàn tác được DVK-2026-0001");
    expect(reply).toContain("đồng chí Lê Văn Khánh duyệt");
    expect(await record()).toMatchObject({ field: "VHXH", state: "approved" });
  });
});

describe("editing the message of a saved registration", () => {
  it("changes the record, shows what changed, keeps both in the history, and makes no second one", async () => {
    await register("hoa", "đăng ký mô hình Hũ gạo tình thương, lĩnh vực KT, thôn Bắc", "m7");
    const before = await count();
    const [reply] = await talk.say("hoa", "đăng ký mô hình Hũ gạo tình thương, lĩnh vực VHXH, thôn Nam", {
      message: "m7",
      edit: true,
    });
    expect(reply?.text).toContain("lĩnh vực: Kinh tế → Văn hóa - xã hội");
    expect(reply?.text).toContain("thôn Bắc → thôn Nam");
    const stored = await record("DVK-2026-0004");
    expect(stored).toMatchObject({ field: "VHXH", village: "thôn Nam", state: "registered" });
    expect(stored?.history.map(({ action }) => action)).toEqual(["register", "edit"]);
    expect(await count()).toBe(before);
  });

  it("edited again, it changes again; the same text changes nothing", async () => {
    const text = "đăng ký mô hình Hũ gạo tình thương, lĩnh vực ANQP, thôn Nam";
    await talk.say("hoa", text, { message: "m7", edit: true });
    expect(await record("DVK-2026-0004")).toMatchObject({ field: "ANQP", version: 2 });
    const [same] = await talk.say("hoa", text, { message: "m7", edit: true });
    expect(same?.text).toContain("không làm thay đổi DVK-2026-0004");
    expect(await record("DVK-2026-0004")).toMatchObject({ version: 2 });
  });

  it("does not take back what somebody else has corrected since", async () => {
    await talk.ask("khanh", "sửa lĩnh vực mã 4 thành HTCT");
    await talk.say("hoa", "đăng ký mô hình Hũ gạo nghĩa tình, lĩnh vực ANQP, thôn Nam", {
      message: "m7",
      edit: true,
    });
    expect(await record("DVK-2026-0004")).toMatchObject({ field: "HTCT", name: "Hũ gạo nghĩa tình" });
  });
});

describe("assigning", () => {
  it("a person by name within the scope, and the card says who", async () => {
    const reply = await talk.ask("khanh", "phân công đồng chí Lan theo dõi DVK-2026-0001");
    expect(reply).toContain("đồng chí Phạm Thị Lan theo dõi");
    expect(await record()).toMatchObject({ follower: "lan", state: "approved" });
    expect(await talk.ask("lan", "mã 1 đến đâu rồi")).toContain("Theo dõi, giúp đỡ: Phạm Thị Lan");
  });

  it("to all models of a place, and one person only", async () => {
    const reply = await talk.ask("khanh", "phân công đồng chí Hoa theo dõi xã Thạch Lạc");
    expect(reply).toContain(`(${CODE})`);
    const open = await modelsOf(talk.app.store.connection).find({ unit: "L" }).lean();
    expect(open.every(({ follower }) => follower === "hoa")).toBe(true);
    expect(await talk.ask("khanh", "giao chị Hoa với anh Khánh theo dõi mã 1")).toContain(
      "một người theo dõi",
    );
    await talk.say("khanh", "hoàn tác");
  });

  it("nobody from elsewhere or of another commune, and only by the committee", async () => {
    expect(await talk.ask("khanh", "phân công đồng chí Bình theo dõi DVK-2026-0001")).toContain(
      "thuộc xã Thạch Khê, không xem được mô hình của xã Thạch Lạc",
    );
    expect(await talk.ask("khanh", "phân công đồng chí Tân theo dõi DVK-2026-0001")).toContain(
      "Chưa tìm thấy đồng chí Tân",
    );
    expect(await talk.ask("hoa", "phân công đồng chí Hoa theo dõi DVK-2026-0001")).toContain(
      "Vai trò cán bộ",
    );
    expect(await record()).toMatchObject({ follower: "lan" });
  });
});

describe("history", () => {
  it.each(["duc", "khanh"])("is shown to %s, with who, when, old and new value", async (who) => {
    const reply = await talk.ask(who, "lịch sử mã 1");
    expect(reply).toContain("Lịch sử “Nhà sạch ngõ đẹp” (DVK-2026-0001)");
    expect(reply).toContain("Nguyễn Thị Hoa đăng ký lúc 08:00 ngày 02/03/2026");
    expect(reply).toContain("tên: Nhà sạch vườn đẹp → Nhà sạch ngõ đẹp");
    expect(reply).toContain("duyệt");
    const figures = await talk.ask(who, "lịch sử mã 3");
    expect(figures).toContain("số liệu: 18 hộ");
    expect(figures).toContain("số liệu báo cáo: 18 hộ → 19 hộ");
  });

  it.each(["hoa", "lan"])("is not for %s", async (who) => {
    expect(await talk.ask(who, "lịch sử mã 1")).toContain("không xem lịch sử");
  });

  it("ends at the scope", async () => {
    expect(await talk.ask("tan", "lịch sử DVK-2026-0001")).toContain("Không có mã");
  });
});

describe("correcting by name", () => {
  it("of a model whose name is short", async () => {
    await register("hoa", "đăng ký mô hình Vườn mẫu, lĩnh vực KT");
    await register("hoa", "đăng ký mô hình Hũ gạo nghĩa tình, lĩnh vực VHXH");
    const reply = await talk.ask("hoa", "sửa người phụ trách của Vườn mẫu là cô Chín Hường");
    expect(reply).toContain("“Vườn mẫu”");
    expect(reply).toContain("người phụ trách: chưa có → Chín Hường");
    await talk.say("hoa", "hoàn tác");
  });
});
