import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { PDF } from "../../web/support/sample-files";
import { startTalk, type Talk } from "../support/talk";

let talk: Talk;
beforeAll(async () => {
  talk = await startTalk();
});
afterAll(() => talk.stop());

const records = () => talk.app.store.connection.collection("models").find().sort({ number: 1 }).toArray();
const names = async () => (await records()).map(({ name }) => name);
const joined = (sent: readonly { text: string }[]) => sent.map(({ text }) => text).join("\n---\n");

const THREE =
  "Đăng ký cho xã Thạch Khê:\n1. Dưa vàng nhà màng (KT)\n2. Câu lạc bộ ông bà cháu (VHXH)\n3. Camera an ninh xóm (ANQP)";

describe("several models in one message", () => {
  it("are a card each, with buttons of its own, and one for all under the last", async () => {
    const cards = await talk.say("khanh", THREE);
    expect(cards).toHaveLength(3);
    expect(cards[0]?.text).toContain("3 phiếu");
    expect(cards[0]?.text).toContain("Dưa vàng nhà màng");
    expect(cards[0]?.text).not.toContain("Câu lạc bộ");
    expect(cards.map(({ buttons }) => buttons)).toEqual([
      ["Lưu 1", "Sửa 1", "Huỷ 1"],
      ["Lưu 2", "Sửa 2", "Huỷ 2"],
      ["Lưu 3", "Sửa 3", "Huỷ 3", "Lưu tất cả"],
    ]);
    expect(await records()).toHaveLength(0);
  });

  it("a card's button saves that one alone, and the cards that wait keep their numbers and buttons", async () => {
    const [saved] = await talk.press("khanh", "Lưu 2");
    expect(saved?.text).toContain("DVK-2026-0001");
    expect(saved?.text).toContain(
      "Còn 2 phiếu đang chờ lưu: Phiếu 1: Dưa vàng nhà màng; Phiếu 3: Camera an ninh xóm",
    );
    expect(await names()).toEqual(["Câu lạc bộ ông bà cháu"]);
  });

  it("the same button again says the code and stores nothing", async () => {
    expect(joined(await talk.press("khanh", "Lưu 2"))).toContain("Phiếu này đã được lưu, mã DVK-2026-0001");
    expect(await records()).toHaveLength(1);
  });

  it("a correction makes a new card of one alone; the old card's button no longer saves it", async () => {
    const changed = await talk.say("khanh", "sửa phiếu 3 lĩnh vực thành KT");
    expect(changed).toHaveLength(1);
    expect(changed[0]?.text).toContain("Camera an ninh xóm");
    expect(changed[0]?.text).toContain("Lĩnh vực: Kinh tế");
    expect(changed[0]?.buttons).toEqual(["Lưu 3", "Sửa 3", "Huỷ 3", "Lưu tất cả"]);
    const { outbox } = talk.app.store;
    const old = (await outbox.latest("console:console:khanh", 50)).filter(
      ({ buttons, text }) => text.includes("Camera") && buttons.flat()[0]?.label === "Lưu 3",
    );
    expect(old).toHaveLength(2);
    expect(old[0]?.buttons.flat()[0]?.action).not.toBe(old[1]?.buttons.flat()[0]?.action);
  });

  it("“lưu 3” typed saves that card, a bare number only shows one", async () => {
    expect(await talk.ask("khanh", "1")).toContain("Dưa vàng nhà màng");
    expect(await records()).toHaveLength(1);
    expect(await talk.ask("khanh", "lưu 3")).toContain("DVK-2026-0002");
    expect(await talk.ask("khanh", "lưu 9")).toContain("Không có phiếu số đó");
    expect(await talk.ask("khanh", "huỷ 1")).toContain("huỷ");
    expect(await talk.ask("khanh", "lưu")).toContain("Không có phiếu nào mới");
    expect(await records()).toMatchObject([
      { name: "Câu lạc bộ ông bà cháu", field: "VHXH" },
      { name: "Camera an ninh xóm", field: "KT" },
    ]);
  });

  it.each([
    ["Lưu", "Vườn mẫu", "Góc đọc sách"],
    ["luu tat ca", "Tổ hoà giải", "Hũ gạo tình thương"],
  ])("a plain “%s” saves all that is complete", async (word, one, other) => {
    await talk.say("khanh", `Đăng ký cho xã Thạch Khê:\n1. ${one} (KT)\n2. ${other} (VHXH)`);
    const reply = await talk.ask("khanh", word);
    expect(reply).toContain(one);
    expect(reply).toContain(other);
    expect(await names()).toEqual(expect.arrayContaining([one, other]));
  });

  it("more than five are one list with “Lưu tất cả”, and “lưu 2” still saves one", async () => {
    const before = (await records()).length;
    const items = ["Trồng sen", "Nuôi ong", "Trồng nấm", "Nuôi cá", "Trồng bưởi", "Nuôi hươu", "Trồng chè"];
    const list = items.map((name, index) => `${index + 1}. Mô hình ${name} (KT)`).join("\n");
    const cards = await talk.say("khanh", `Đăng ký cho xã Thạch Khê:\n${list}`);
    expect(cards).toHaveLength(1);
    expect(cards[0]?.text).toContain("7 phiếu");
    expect(cards[0]?.buttons).toEqual(["Lưu tất cả"]);
    expect(await talk.ask("khanh", "lưu 2")).toContain("Nuôi ong");
    expect(await records()).toHaveLength(before + 1);
    const [saved] = await talk.press("khanh", "Lưu tất cả");
    expect(saved?.text).toContain("6 phiếu");
    expect(await records()).toHaveLength(before + 7);
  });
});

describe("a name typed without accents", () => {
  it("is proposed with them, kept as typed when just saved, and replaced only on a yes", async () => {
    const [card] = await talk.say("hoa", "dang ky mo hinh Duong hoa phu nu, linh vuc NTM");
    expect(card?.text).toContain("Tên: Duong hoa phu nu");
    expect(card?.text).toContain("Tên có dấu: “Đường hoa phụ nữ”?");
    expect(card?.buttons).toEqual(["Lưu", "Sửa", "Huỷ", "Lấy tên có dấu"]);
    await talk.press("hoa", "Lưu");
    expect((await records()).at(-1)).toMatchObject({ name: "Duong hoa phu nu" });
    await talk.say("hoa", "dang ky mo hinh Hu gao tinh thuong, linh vuc VHXH");
    const [accented] = await talk.press("hoa", "Lấy tên có dấu");
    expect(accented?.text).toContain("Tên: Hũ gạo tình thương");
    expect(accented?.text).not.toContain("Tên có dấu");
    await talk.say("hoa", "Lưu");
    expect((await records()).at(-1)).toMatchObject({ name: "Hũ gạo tình thương" });
  });

  it("is taken by the words “có dấu” too; an old button then does nothing", async () => {
    await talk.say("hoa", "dang ky mo hinh Bep an tinh thuong, linh vuc VHXH");
    expect(await talk.ask("hoa", "có dấu")).toContain("Tên: Bếp ăn tình thương");
    expect(joined(await talk.press("hoa", "Lấy tên có dấu"))).toContain("phiếu cũ");
    await talk.say("hoa", "Lưu");
    expect((await records()).at(-1)).toMatchObject({ name: "Bếp ăn tình thương" });
  });
});

describe("the fields of a year", () => {
  it("under four fields there are four buttons, and NTM is kept as said and shown as VHXH", async () => {
    await talk.app.store.periods.set({ year: 2026, fields: 4 });
    const [card] = await talk.say("hoa", "đăng ký mô hình Tuyến đường kiểu mẫu, lĩnh vực NTM");
    expect(card?.text).toContain("Lĩnh vực: Văn hóa - xã hội");
    expect(card?.text).not.toContain("Nông thôn mới");
    await talk.say("hoa", "Lưu");
    expect((await records()).at(-1)).toMatchObject({ name: "Tuyến đường kiểu mẫu", field: "NTM" });
    for (const question of ["mô hình Tuyến đường kiểu mẫu đến đâu rồi", "liệt kê mô hình lĩnh vực VHXH"]) {
      const reply = await talk.ask("hoa", question);
      expect(reply).toContain("Tuyến đường kiểu mẫu");
      expect(reply).not.toContain("Nông thôn mới");
    }
    const [question] = await talk.say("hoa", "đăng ký mô hình Xqz wkj vvt");
    expect(question?.buttons).toEqual([
      "Kinh tế",
      "Văn hóa - xã hội",
      "Quốc phòng - an ninh",
      "Xây dựng hệ thống chính trị",
      "Huỷ",
    ]);
    await talk.say("hoa", "huỷ");
    await talk.app.store.periods.set({ year: 2026, fields: 5 });
  });
});

describe("a model of last year", () => {
  it("is registered again with everything taken over and its old code", async () => {
    await talk.say(
      "binh",
      "năm 2025: đăng ký mô hình Vườn rau sạch, lĩnh vực KT, thôn Bàu Am, chị Hoa phụ trách",
    );
    await talk.say("binh", "Lưu");
    const old = (await records()).find(({ year }) => year === 2025);
    expect(old?._id).toBe("DVK-2025-0001");
    const [card] = await talk.say("binh", "tiếp tục duy trì mã DVK-2025-0001 năm 2026, anh Nam phụ trách");
    expect(card?.text).toContain("Tên: Vườn rau sạch");
    expect(card?.text).toContain("duy trì");
    expect(card?.text).toContain("Tiếp tục từ: DVK-2025-0001");
    await talk.say("binh", "Lưu");
    expect((await records()).at(-1)).toMatchObject({
      ...{ year: 2026, name: "Vườn rau sạch", novelty: "duy_tri", continues: "DVK-2025-0001" },
      ...{ field: "KT", village: "thôn Bàu Am", person: "Nam" },
    });
    await talk.say("binh", "năm 2025: đăng ký mô hình Cánh đồng mẫu, lĩnh vực KT, thôn Nam");
    await talk.say("binh", "Lưu");
    // Named alone, it is the same one, though its village is not said again.
    expect(await talk.ask("binh", "năm nay duy trì mô hình Cánh đồng mẫu, lĩnh vực KT")).toContain(
      "Tiếp tục từ: DVK-2025-0002",
    );
    await talk.say("binh", "huỷ");
    const [offer] = await talk.say("binh", "đăng ký lại các mô hình năm ngoái");
    expect(offer?.text).toContain("Có 1 mô hình, điển hình năm 2025");
    expect((await talk.press("binh", "Cánh đồng mẫu (DVK-2025-0002)"))[0]?.text).toContain(
      "Tiếp tục từ: DVK-2025-0002",
    );
    await talk.say("binh", "huỷ");
    const again = await talk.ask("binh", "duy trì mã DVK-2025-0001 năm 2026");
    expect(again).toContain("đã được đăng ký, mã DVK-2026-");
    await talk.say("binh", "huỷ");
  });
});

describe("the rule against duplicates", () => {
  it("a Party cell is told that an association of the same village runs the model already", async () => {
    await talk.say("hoa", "Chi hội phụ nữ đăng ký mô hình Ngày chủ nhật xanh, lĩnh vực NTM, thôn Vĩnh Thịnh");
    await talk.say("hoa", "Lưu");
    expect((await records()).at(-1)).toMatchObject({ body: "phu_nu" });
    const [card] = await talk.say(
      "hoa",
      "Chi bộ đăng ký mô hình Ngày chủ nhật xanh sạch, lĩnh vực NTM, thôn Vĩnh Thịnh",
    );
    expect(card?.text).toContain("Hội Phụ nữ cùng địa bàn đã đăng ký “Ngày chủ nhật xanh”");
    await talk.say("hoa", "huỷ");
    const [other] = await talk.say(
      "hoa",
      "Chi bộ đăng ký mô hình Ngày chủ nhật xanh sạch, lĩnh vực NTM, thôn Bàu Am",
    );
    expect(other?.text).not.toContain("cùng địa bàn");
    await talk.say("hoa", "huỷ");
  });
});

describe("what is marked as a secret", () => {
  it("is not stored anywhere, and the sender is told why", async () => {
    const before = (await records()).length;
    const reply = await talk.ask("hoa", "TUYỆT MẬT\nđăng ký mô hình Kế hoạch phòng thủ Zeta, lĩnh vực ANQP");
    expect(reply).toContain("độ mật");
    const { connection } = talk.app.store;
    const kept = await Promise.all(
      ["messages", "deliveries", "conversations", "models"].map((name) =>
        connection.collection(name).find().toArray(),
      ),
    );
    expect(JSON.stringify(kept)).not.toContain("Zeta");
    expect(await records()).toHaveLength(before);
  });

  it("nor is the photo or file under whose caption the mark stands", async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "dvk-secret-"));
    const file = path.join(folder, "ke-hoach.pdf");
    await writeFile(file, PDF);
    const sent = await talk.say("hoa", "[Tối mật] minh chứng mã 1", { photo: file });
    await rm(folder, { recursive: true });
    expect(joined(sent)).toContain("không lưu nội dung và tệp kèm theo");
    const sha256 = createHash("sha256").update(PDF).digest("hex");
    expect(await talk.app.files.find(`${sha256}.pdf`)).toBeUndefined();
  });

  it("the word in a sentence marks nothing", async () => {
    const reply = await talk.ask("hoa", "đăng ký mô hình Nuôi ong lấy mật, lĩnh vực KT");
    expect(reply).toContain("Tên: Nuôi ong lấy mật");
    await talk.say("hoa", "huỷ");
  });
});

describe("what is nobody's business", () => {
  it("what an exemplar did is kept, and the card says what of a person is left out", async () => {
    const card = await talk.ask(
      "hoa",
      "đk điển hình bà Lò Thị Mai, dân tộc Thái, vận động 12 hộ hiến đất làm đường, lĩnh vực NTM",
    );
    expect(card).toContain("Nội dung, cách thực hiện: vận động 12 hộ hiến đất làm đường");
    expect(card).toContain("Dân tộc, tôn giáo, việc vào Đảng của cá nhân không ghi vào phiếu");
    expect(card).not.toContain("Thái");
    await talk.say("hoa", "huỷ");
  });

  it("religion, ethnicity and Party membership of a named person are put into no field", async () => {
    await talk.say(
      "hoa",
      "đăng ký mô hình Tổ liên gia, lĩnh vực ANQP\nLực lượng: anh Lò Văn Nam (dân tộc Thái, đảng viên) chủ trì\nSản phẩm: 3 tổ tự quản",
    );
    await talk.say("hoa", "Lưu");
    const saved = (await records()).at(-1);
    expect(saved).toMatchObject({ name: "Tổ liên gia", form: { product: "3 tổ tự quản" } });
    expect(JSON.stringify(saved)).not.toMatch(/dân tộc|đảng viên/);
  });
});
