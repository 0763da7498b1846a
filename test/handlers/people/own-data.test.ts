import { erasePerson } from "../../../src/store/erase-person";
import { startTalk, type Talk } from "../support/talk";

let talk: Talk;

beforeEach(async () => {
  talk = await startTalk("2026-03-02T08:00:00+07:00");
  await talk.say(
    "hoa",
    "đăng ký mô hình Đường hoa thôn 3, lĩnh vực VHXH, chị Nguyễn Thị Hoa phụ trách, 0901000001",
  );
  await talk.say("hoa", "Lưu");
});
afterEach(() => talk.stop());

describe("one's own data", () => {
  it.each(["dữ liệu của tôi", "xem dữ liệu cá nhân của tôi", "“dữ liệu của tôi”", "du lieu cua toi"])(
    "is shown on request: %s",
    async (text) => {
      const shown = await talk.ask("hoa", text);
      for (const part of [
        "Nguyễn Thị Hoa",
        "0901000001",
        "xã Thạch Lạc",
        "cán bộ, Cán bộ",
        "trang thử nghiệm (hoa)",
      ])
        expect(shown).toContain(part);
      expect(shown).toContain("Mô hình đã đăng ký hoặc đang phụ trách: 1");
      expect(shown).toContain("bản 2026-1");
    },
  );

  it("goes to the person alone when asked for in a group", async () => {
    const sent = await talk.say("hoa", "@bot dữ liệu của tôi", { chat: "group:g1" });
    for (const { text } of sent.filter(({ chat }) => chat === "group:g1"))
      expect(text).not.toMatch(/Hoa|090/);
    expect(sent.find(({ chat }) => chat === "private")?.text).toContain("0901000001");
  });

  it("is erased after a confirmation: name, number and account go, every figure stays", async () => {
    const { store } = talk.app;
    await talk.say("hoa", "nhắc tôi gọi cho chị Nguyễn Thị Hoa lúc 9 giờ ngày 5/3");
    await talk.say("binh", "nhắc tôi gọi cho chị Nguyễn Thị Hoa lúc 9 giờ ngày 5/3");
    await store.personSettings.mute("hoa", talk.clock.now());
    expect(await talk.ask("hoa", "dữ liệu của tôi")).toContain("Lời nhắc riêng đang đặt: 1");
    const figures = () => store.figures.count({ path: "", years: [2026] }, ["field", "unit"]);
    const before = await figures();
    const [question] = await talk.say("hoa", "xoá dữ liệu cá nhân của tôi");
    expect(question?.buttons).toEqual(["Xoá dữ liệu của tôi", "Không xoá"]);
    const sent = await talk.press("hoa", "Xoá dữ liệu của tôi");
    expect(sent.map(({ text }) => text).join()).toContain("Đã xoá dữ liệu cá nhân");

    expect(await store.people.find("hoa")).toMatchObject({
      name: "***",
      identities: [],
      erasedAt: expect.any(Date),
    });
    expect(await store.people.find("hoa")).not.toHaveProperty("phone");
    const model = await store.figures.findByCode("DVK-2026-0001", "");
    expect([model?.person, model?.phone, model?.registeredBy]).toEqual([undefined, undefined, "hoa"]);
    for (const name of ["people", "models", "messages", "deliveries", "conversations", "reminders"]) {
      const text = JSON.stringify(await store.connection.collection(name).find().toArray());
      expect(text).not.toContain("Nguyễn Thị Hoa");
      expect(text).not.toContain("0901000001");
    }
    expect(await store.reminders.openOf("hoa")).toEqual([]);
    expect((await store.reminders.openOf("binh"))[0]?.text).toContain("***");
    expect(await store.connection.collection("personSettings").countDocuments()).toBe(0);
    expect(await figures()).toEqual(before);
    expect(await talk.ask("hoa", "toàn xã có bao nhiêu mô hình")).toContain("chưa được liên kết");
  });

  it("stays when the person thinks better of it", async () => {
    await talk.say("hoa", "xoá dữ liệu cá nhân của tôi");
    expect((await talk.press("hoa", "Không xoá"))[0]?.text).toContain("Không xoá gì");
    expect(await talk.app.store.people.find("hoa")).toMatchObject({ name: "Nguyễn Thị Hoa" });
  });

  it("is erased also from the audit trail of a model that was handed over, and from a request for access", async () => {
    const { store } = talk.app;
    await talk.say("x9", "xin cấp quyền, tôi là Hoàng Văn Nam, xã Thạch Lạc, 0901000009");
    await talk.press("x9", "Gửi");
    await talk.press("duc", "Duyệt");
    await talk.press("duc", "cán bộ");
    await talk.press("x9", "Đồng ý");
    await talk.say("duc", "chị Hoa chuyển công tác, anh Nam thay");
    await talk.press("duc", "Xác nhận");
    await talk.say("x9", "xoá dữ liệu cá nhân của tôi");
    await talk.press("x9", "Xoá dữ liệu của tôi");
    expect(await store.people.all()).toContainEqual(
      expect.objectContaining({
        name: "***",
        consents: [expect.objectContaining({ answer: "given", via: "***" })],
      }),
    );
    for (const name of ["models", "access-requests", "people"]) {
      const text = JSON.stringify(await store.connection.collection(name).find().toArray());
      expect(text).not.toContain("Hoàng Văn Nam");
      expect(text).not.toContain("0901000009");
    }
    const model = await store.figures.findByCode("DVK-2026-0001", "");
    expect(model?.history.map(({ action }) => action)).toEqual(["register", "assign"]);
  });
});

describe("a short name in the audit trail", () => {
  it("goes with the person, and another's stays", async () => {
    const { store } = talk.app;
    await talk.say("hoa", "đăng ký mô hình Bếp ăn tình thương, lĩnh vực VHXH, chị Hoa phụ trách");
    await talk.say("hoa", "Lưu");
    await store.people.merge([
      { id: "nam", name: "Hoàng Văn Nam", unit: "L", role: "officer", title: "", identity: "console:nam" },
    ]);
    await talk.say("duc", "chị Hoa chuyển công tác, anh Nam thay");
    await talk.press("duc", "Xác nhận");
    const changes = async () =>
      (await store.figures.findByCode("DVK-2026-0002", ""))?.history
        .at(-1)
        ?.changes?.find(({ field }) => field === "person");
    expect(await changes()).toEqual({ field: "person", from: "Hoa", to: "Hoàng Văn Nam" });
    const hoa = await store.people.find("hoa");
    if (hoa === null) throw new Error("nobody");
    await erasePerson(store, hoa, new Date(0));
    expect(await changes()).toEqual({ field: "person", from: "***", to: "Hoàng Văn Nam" });
  });
});

describe("in a group", () => {
  it("a model is shown without the person in charge and their number", async () => {
    const sent = await talk.say("hoa", "@bot mô hình DVK-2026-0001 đến đâu rồi", { chat: "group:g1" });
    const said = sent
      .filter(({ chat }) => chat === "group:g1")
      .map(({ text }) => text)
      .join("\n");
    expect(said).toContain("Đường hoa");
    expect(said).not.toMatch(/Nguyễn Thị Hoa|0901/);
    expect(await talk.ask("hoa", "mô hình DVK-2026-0001 đến đâu rồi")).toContain(
      "Nguyễn Thị Hoa, 0901000001",
    );
  });
});
