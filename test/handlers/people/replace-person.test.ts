import { startTalk, type Talk } from "../support/talk";

let talk: Talk;

beforeEach(async () => {
  talk = await startTalk("2026-03-02T08:00:00+07:00");
  const { people } = talk.app.store;
  await people.merge([
    {
      id: "nam",
      name: "Hoàng Văn Nam",
      unit: "L",
      role: "officer",
      title: "",
      phone: "0901000009",
      identity: "console:nam",
    },
  ]);
  await talk.say("nam", "đồng ý");
  await talk.say("hoa", "đăng ký mô hình Đường hoa thôn 3, lĩnh vực VHXH, chị Hoa phụ trách");
  await talk.say("hoa", "Lưu");
  await talk.say("binh", "đăng ký mô hình Bếp ăn tình thương, lĩnh vực VHXH");
  await talk.say("binh", "Lưu");
});
afterEach(() => talk.stop());

const model = (code: string) => talk.app.store.figures.findByCode(code, "");
const HERS = "DVK-2026-0001";
const OTHER = "DVK-2026-0002";

describe("one person taking over from another", () => {
  it.each([
    "chị Hoa chuyển công tác, anh Nam thay",
    "chi Nguyen Thi Hoa nghi huu, anh Hoang Van Nam thay",
    "anh Nam thay chị Hoa luân chuyển",
    "thay chị Hoa bằng anh Nam",
  ])("is shown before it is done: %s", async (text) => {
    const [question] = await talk.say("duc", text);
    expect(question?.text).toContain("Hoàng Văn Nam thay Nguyễn Thị Hoa (xã Thạch Lạc): 1 mô hình");
    expect(question?.buttons).toEqual(["Xác nhận", "Không thay"]);
    expect((await talk.press("duc", "Không thay"))[0]?.text).toContain("Không thay đổi gì");
    expect(await model(HERS)).toMatchObject({ version: 0, person: "Hoa" });
  });

  it("gives the models to the new one, each with its entry, and takes the old one's access away at once", async () => {
    await talk.say("duc", "chị Hoa chuyển công tác, anh Nam thay");
    const sent = await talk.press("duc", "Xác nhận");
    expect(sent.map(({ to, kind }) => [to, kind])).toEqual([
      ["duc", "reply"],
      ["nam", "notice"],
    ]);
    const after = await model(HERS);
    expect(after).toMatchObject({
      owner: "nam",
      person: "Hoàng Văn Nam",
      phone: "0901000009",
      registeredBy: "hoa",
      version: 1,
      history: [
        { action: "register", by: "hoa" },
        {
          action: "assign",
          by: "duc",
          changes: [
            { field: "owner", from: null, to: "nam" },
            { field: "person", from: "Hoa", to: "Hoàng Văn Nam" },
            { field: "phone", from: null, to: "0901000009" },
          ],
        },
      ],
    });
    expect(await model(OTHER)).toMatchObject({ version: 0, registeredBy: "binh" });
    expect(await talk.ask("hoa", "toàn xã có bao nhiêu mô hình")).toContain("chưa được liên kết");
    expect(await talk.app.store.people.find("hoa")).toMatchObject({ name: "Nguyễn Thị Hoa", identities: [] });
  });

  it("does nothing twice when the button is pressed again", async () => {
    await talk.say("duc", "chị Hoa chuyển công tác, anh Nam thay");
    await talk.press("duc", "Xác nhận");
    const before = await model(HERS);
    await talk.press("duc", "Xác nhận");
    expect(await model(HERS)).toEqual(before);
  });

  it("is for administrators of both people's area", async () => {
    for (const id of ["binh", "khanh", "lan"])
      expect(await talk.ask(id, "chị Hoa chuyển công tác, anh Nam thay")).toContain("do quản trị thực hiện");
    await talk.say("duc", "chị Hoa chuyển công tác, anh Nam thay");
    await talk.app.store.people.merge([{ id: "duc", name: "Võ Minh Đức", unit: "K", role: "admin" }]);
    expect((await talk.press("duc", "Xác nhận"))[0]?.text).toContain("ngoài phạm vi");
    expect(await talk.ask("duc", "chị Hoa chuyển công tác, anh Nam thay")).toContain("Chưa tìm thấy");
    expect(await model(HERS)).toMatchObject({ version: 0 });
  });

  it("asks which one is meant where several are called so", async () => {
    const { people } = talk.app.store;
    await people.merge([{ id: "hoa2", name: "Trần Thị Hoa", unit: "K", role: "officer", title: "" }]);
    const [which] = await talk.say("duc", "chị Hoa chuyển công tác, anh Nam thay");
    expect(which?.buttons).toContain("Hoàng Văn Nam (xã Thạch Lạc) thay Nguyễn Thị Hoa (xã Thạch Lạc)");
    const [question] = await talk.press(
      "duc",
      which?.buttons.find((label) => label.includes("Nguyễn Thị Hoa")) ?? "",
    );
    expect(question?.text).toContain("1 mô hình");
  });

  it("refuses somebody of another unit, who could not see the models", async () => {
    expect(await talk.ask("duc", "chị Hoa chuyển công tác, anh Bình thay")).toContain(
      "Trần Văn Bình thuộc xã Thạch Khê, không phụ trách được",
    );
  });

  it("leaves what is said of a model's person in charge to the model", async () => {
    expect(await talk.ask("hoa", "mô hình Đường hoa: chị Hoa chuyển công tác, anh Nam thay")).not.toContain(
      "do quản trị",
    );
  });

  it("never names anybody in a group", async () => {
    const sent = await talk.say("duc", "@bot chị Hoa chuyển công tác, anh Nam thay", { chat: "group:g1" });
    const inGroup = sent.filter(({ chat }) => chat === "group:g1");
    expect(inGroup.map(({ text }) => text)).toEqual(["Trợ lý đã trả lời vào tin nhắn riêng của đồng chí."]);
  });
});
