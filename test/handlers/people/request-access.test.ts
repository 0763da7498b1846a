import { toUnits } from "../../../src/store/organisation";
import { startTalk, type Talk } from "../support/talk";

let talk: Talk;

beforeEach(async () => {
  talk = await startTalk("2026-03-02T08:00:00+07:00");
});
afterEach(() => talk.stop());

const requests = () => talk.app.store.connection.collection("access-requests").find().toArray();
const ASK = "tôi muốn xin quyền, tôi là Nguyễn Văn An, cán bộ xã Thạch Lạc, 0912 345 678";

describe("a request for access", () => {
  it("goes from the stranger over a card to the administrator, and back with a role and the consent text", async () => {
    const [card] = await talk.say("x9", ASK);
    expect(card?.text).toContain("Họ tên: Nguyễn Văn An\nĐơn vị: xã Thạch Lạc\nĐiện thoại: 0912345678");
    expect(await requests()).toEqual([]);

    const sent = await talk.press("x9", "Gửi");
    expect(sent.map(({ to, kind }) => [to, kind])).toEqual([
      ["x9", "reply"],
      ["duc", "notice"],
    ]);
    expect(sent[1]).toMatchObject({ buttons: ["Duyệt", "Từ chối"] });
    expect(await requests()).toMatchObject([
      { state: "open", identity: "console:x9", unit: "L", name: "Nguyễn Văn An" },
    ]);

    for (const text of ["đồng ý", "đăng ký mô hình Tiếng trống khuyến học"])
      expect(await talk.ask("x9", text)).toContain("đã có một yêu cầu đang chờ xét");
    for (const text of ["đổi vai trò chị Hoa thành Ban Chỉ đạo", "chị Hoa chuyển công tác sang xã Thạch Khê"])
      expect(await talk.ask("duc", text)).toContain("people role ID VAI-TRÒ");
    const [choice] = await talk.press("duc", "Duyệt");
    expect(choice?.buttons).toEqual(["cán bộ", "thành viên Ban Chỉ đạo", "lãnh đạo", "quản trị", "Từ chối"]);
    const decided = await talk.press("duc", "cán bộ");
    expect(decided.map(({ to, kind }) => [to, kind])).toEqual([
      ["duc", "reply"],
      ["x9", "notice"],
    ]);
    expect(decided[1]?.text).toContain("vai trò cán bộ");
    expect(decided[1]?.buttons).toEqual(["Đồng ý", "Không"]);

    const person = await talk.app.store.people.findByIdentity("console:x9");
    expect(person).toMatchObject({ name: "Nguyễn Văn An", unit: "L", role: "officer", phone: "0912345678" });
    expect(await requests()).toMatchObject([
      { state: "approved", by: "duc", role: "officer", person: person?.id },
    ]);
    await talk.press("x9", "Đồng ý");
    expect(await talk.ask("x9", "đăng ký mô hình Đường hoa, lĩnh vực VHXH")).toContain("xã Thạch Lạc");
  });

  it("asks for name and unit one at a time, and which unit where several are called so", async () => {
    expect(await talk.ask("x9", "cho em xin cấp quyền ạ")).toContain("họ và tên");
    expect(await talk.ask("x9", "nguyễn văn an")).toContain("đơn vị nào");
    expect(await talk.ask("x9", "xã Không Có")).toContain("Chưa tìm thấy đơn vị “xã Không Có”");
    const [which] = await talk.say("x9", "Tân Thành");
    expect(which?.buttons).toHaveLength(3);
    const [card] = await talk.press("x9", "xã Tân Thành, huyện Kim Sơn");
    expect(card?.text).toContain("Họ tên: Nguyễn Văn An\nĐơn vị: xã Tân Thành");
  });

  it("can be dropped, and then nothing went to anybody", async () => {
    await talk.say("x9", ASK);
    expect(await talk.ask("x9", "huỷ")).toContain("không có gì được gửi");
    expect(await talk.ask("x9", "Gửi")).toContain("chưa được liên kết");
    const other = "tôi là Trần Thị Xuân, công chức văn hoá xã Thạch Khê, cho tôi dùng với";
    expect(await talk.ask("x9", other)).toContain("Họ tên: Trần Thị Xuân\nĐơn vị: xã Thạch Khê");
    await talk.say("x9", "huỷ");
    expect(await requests()).toEqual([]);
    expect(await talk.app.store.outbox.latest("console:console:duc", 5)).toEqual([]);
  });

  it("is open only once for an account, and made at most three times a day", async () => {
    const send = async () => {
      await talk.say("x9", ASK);
      return (await talk.press("x9", "Gửi"))[0]?.text;
    };
    expect(await send()).toContain("Đã gửi yêu cầu");
    expect(await send()).toContain("đang chờ xét");
    expect(await requests()).toHaveLength(1);
    await talk.press("duc", "Từ chối");
    for (let i = 0; i < 2; i += 1) {
      expect(await send()).toContain("Đã gửi yêu cầu");
      await talk.press("duc", "Từ chối");
    }
    expect(await send()).toContain("tối đa 3 yêu cầu");
    await talk.at("2026-03-03T08:00:01+07:00");
    expect(await send()).toContain("Đã gửi yêu cầu");
  });

  it("tells the stranger that it was refused", async () => {
    await talk.say("x9", ASK);
    await talk.press("x9", "Gửi");
    const sent = await talk.press("duc", "Từ chối");
    expect(sent[1]).toMatchObject({
      to: "x9",
      kind: "notice",
      text: expect.stringContaining("chưa được chấp nhận"),
    });
    expect(await talk.app.store.people.findByIdentity("console:x9")).toBeNull();
  });

  it("links the account to somebody of the list who asks", async () => {
    await talk.say("x9", "xin cấp quyền, tôi là Nguyễn Thị Hoa, xã Thạch Lạc");
    await talk.press("x9", "Gửi");
    const [choice] = await talk.press("duc", "Duyệt");
    expect(choice?.buttons[0]).toBe("Là Nguyễn Thị Hoa đã có (hoa)");
    await talk.press("duc", "Là Nguyễn Thị Hoa đã có (hoa)");
    expect(await talk.app.store.people.findByIdentity("console:x9")).toMatchObject({ id: "hoa" });
    expect(await talk.app.store.people.all()).toHaveLength(6);
  });
});

describe("deciding on a request", () => {
  const withAdmins = (...people: { id: string; unit: string; role: "admin" | "leader" }[]) =>
    talk.app.store.people.merge(
      people.map((person) => ({
        ...person,
        name: `Người ${person.id}`,
        title: "",
        identity: `console:${person.id}`,
      })),
    );
  const agreed = async (...ids: string[]) => {
    for (const id of ids) await talk.say(id, "đồng ý");
  };

  it("is told to administrators of the unit's area only, and to no leader", async () => {
    await withAdmins({ id: "ad-l", unit: "L", role: "admin" }, { id: "ad-k", unit: "K", role: "admin" });
    await talk.say("x9", ASK);
    const sent = await talk.press("x9", "Gửi");
    expect(sent.filter(({ kind }) => kind === "notice").map(({ to }) => to)).toEqual(["ad-l", "duc"]);
  });

  it("stands once: the second administrator is told who was first", async () => {
    await withAdmins({ id: "ad-l", unit: "L", role: "admin" });
    await agreed("ad-l");
    await talk.say("x9", ASK);
    await talk.press("x9", "Gửi");
    await talk.press("duc", "Duyệt");
    await talk.press("ad-l", "Duyệt");
    await talk.press("ad-l", "lãnh đạo");
    expect((await talk.press("duc", "cán bộ"))[0]?.text).toBe(
      "Yêu cầu này đã được đồng chí Người ad-l xử lý trước.",
    );
    expect(await talk.app.store.people.findByIdentity("console:x9")).toMatchObject({ role: "leader" });
  });

  it("is refused to whoever is no administrator, or is one of another area, by now", async () => {
    await talk.say("x9", ASK);
    await talk.press("x9", "Gửi");
    await talk.app.store.people.merge([{ id: "duc", name: "Võ Minh Đức", unit: "K", role: "admin" }]);
    expect((await talk.press("duc", "Duyệt"))[0]?.text).toContain("ngoài phạm vi");
    await talk.app.store.people.merge([{ id: "duc", name: "Võ Minh Đức", unit: "H", role: "leader" }]);
    expect((await talk.press("duc", "Duyệt"))[0]?.text).toContain("do quản trị thực hiện");
    expect(await requests()).toMatchObject([{ state: "open" }]);
  });

  it("can be done from the list of open requests", async () => {
    expect(await talk.ask("duc", "có yêu cầu cấp quyền nào không")).toContain("Không có yêu cầu");
    await talk.say("x9", ASK);
    await talk.press("x9", "Gửi");
    const [list] = await talk.say("duc", "có yêu cầu cấp quyền nào không");
    expect(list?.text).toContain("1. Nguyễn Văn An – xã Thạch Lạc");
    expect((await talk.press("duc", "Duyệt 1"))[0]?.text).toContain("vai trò nào");
    expect(await talk.ask("hoa", "có yêu cầu cấp quyền nào không")).not.toContain("Nguyễn Văn An");
  });

  it("makes a person of the unit that theirs went into while the request waited", async () => {
    await talk.say("x9", ASK);
    await talk.press("x9", "Gửi");
    const ended = { code: "L", name: "Thạch Lạc", type: "xã", parent: "H" };
    await talk.app.store.units.import(toUnits([{ ...ended, valid_to: "2026-03-01", successors: ["K"] }]));
    await talk.app.organisation.refresh(true);
    await talk.press("duc", "Duyệt");
    expect((await talk.press("duc", "cán bộ"))[1]?.text).toContain("xã Thạch Khê");
    expect(await talk.app.store.people.findByIdentity("console:x9")).toMatchObject({ unit: "K" });
  });

  it("does not give a second person to an account that was linked meanwhile", async () => {
    await talk.say("x9", ASK);
    await talk.press("x9", "Gửi");
    await talk.say("x9", (await talk.app.store.linkCodes.issue("hoa", talk.clock.now())).code);
    await talk.press("duc", "Duyệt");
    expect((await talk.press("duc", "cán bộ"))[0]?.text).toContain("đã liên kết với một người khác");
    expect(await talk.app.store.people.all()).toHaveLength(6);
  });
});
