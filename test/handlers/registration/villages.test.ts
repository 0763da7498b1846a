import { createSay } from "../../../locales/say";
import type { Subcommand } from "../../../src/admin/subcommand";
import { unitsDrop, unitsMerge, unitsRename } from "../../../src/admin/units-change";
import { unitsVillages } from "../../../src/admin/units-villages";
import { modelsOf } from "../../../src/store/models";
import { startTalk, type Talk } from "../support/talk";

let talk: Talk;
const newest = () => modelsOf(talk.app.store.connection).findOne().sort({ number: -1 }).lean();
const villages = async () =>
  (await talk.app.store.units.all()).filter(({ grown }) => grown !== undefined).map(({ norm }) => norm);

async function register(as: string, text: string): Promise<void> {
  await talk.say(as, text);
  expect((await talk.press(as, "Lưu"))[0]?.text).toContain("Đã ghi nhận");
}

/** Runs an administrator's subcommand on the running service's store. */
async function admin(command: Subcommand, ...rest: string[]): Promise<{ lines: string[]; ok: boolean }> {
  const lines: string[] = [];
  const print = async (line: string) => void lines.push(line);
  const { store } = talk.app;
  const context = { store, clock: talk.clock, say: createSay("vi"), print, remark: () => undefined };
  const args = { rest, values: new Map(), flags: new Set<string>() };
  const outcome = await command.run(args, context as never);
  if (!outcome.ok) lines.push(outcome.message);
  await talk.app.organisation.refresh();
  return { lines, ok: outcome.ok };
}

beforeAll(async () => {
  talk = await startTalk();
});
afterAll(() => talk.stop());

describe("a village becomes known when a registration that names it is saved", () => {
  it("with the commune it is in, and where it comes from; not before", async () => {
    await talk.say("hoa", "dang ky mo hinh Nha sach vuon dep, linh vuc NTM, thon Bau Am");
    expect(await villages()).toEqual([]);
    await talk.press("hoa", "Lưu");
    const [village] = (await talk.app.store.units.all()).filter(({ type }) => type === "thôn");
    expect(village).toEqual({
      code: "L.thon-bau-am",
      name: "Bau Am",
      type: "thôn",
      norm: "thôn Bau Am",
      parent: "L",
      aliases: [],
      tags: [],
      grown: { model: "DVK-2026-0001", by: "hoa", on: "2026-03-02" },
    });
    expect(await newest()).toMatchObject({ unit: "L", path: "H/L/" });
  });

  it("written with its accents later, it is the same and gets them", async () => {
    await register("hoa", "đăng ký mô hình Đường hoa phụ nữ, lĩnh vực NTM, thôn  Bàu Am");
    expect(await villages()).toEqual(["thôn Bàu Am"]);
    await talk.say("hoa", "dang ky mo hinh Tieng loa an ninh, linh vuc ANQP, thon bau am");
    await talk.press("hoa", "Lưu");
    expect(await newest()).toMatchObject({ village: "thôn Bàu Am", unit: "L" });
    expect(await villages()).toEqual(["thôn Bàu Am"]);
  });

  it("of the form's own words too", async () => {
    await register("hoa", "Tên mô hình: Tổ hoà giải\nLĩnh vực: HTCT\nTổ dân phố: 3");
    expect(await newest()).toMatchObject({ village: "tổ dân phố 3" });
    expect(await villages()).toEqual(["thôn Bàu Am", "tổ dân phố 3"]);
  });

  it("a near name is asked about: the button takes the known one, Lưu makes another", async () => {
    const [card] = await talk.say("hoa", "đăng ký mô hình Hũ gạo tình thương, lĩnh vực VHXH, xóm Bàu Am");
    expect(card?.text).toContain("đơn vị đã có thôn Bàu Am");
    expect(card?.buttons).toContain("Là thôn Bàu Am");
    const [chosen] = await talk.press("hoa", "Là thôn Bàu Am");
    expect(chosen?.text).toContain("Địa chỉ: thôn Bàu Am");
    expect(chosen?.text).not.toContain("đơn vị đã có");
    await talk.press("hoa", "Lưu");
    expect(await newest()).toMatchObject({ village: "thôn Bàu Am" });
    await register("hoa", "đăng ký mô hình Góc đọc sách, lĩnh vực VHXH, thôn Bàu Ám");
    expect(await newest()).toMatchObject({ village: "thôn Bàu Ám" });
    expect(await villages()).toEqual(["thôn Bàu Am", "tổ dân phố 3", "thôn Bàu Ám"]);
  });

  it("taken back, a slip leaves nothing behind; what another model names stays", async () => {
    await register("hoa", "đăng ký mô hình Vườn mẫu, lĩnh vực KT, thôn Vĩnh Thịnh");
    expect(await villages()).toContain("thôn Vĩnh Thịnh");
    await talk.say("hoa", "hoàn tác");
    expect(await villages()).not.toContain("thôn Vĩnh Thịnh");
    await register("hoa", "đăng ký mô hình Trồng sen, lĩnh vực KT, thôn Vĩnh Thịnh");
    const first = (await newest())?._id;
    await register("hoa", "đăng ký mô hình Nuôi ong, lĩnh vực KT, thôn vĩnh thịnh");
    await talk.say("hoa", `hoàn tác ${first}`);
    expect(await villages()).toContain("thôn Vĩnh Thịnh");
  });

  it("by a correction of a saved model too, which asks about a near name", async () => {
    const code = (await newest())?._id;
    await talk.say("hoa", `sửa thôn ${code} thành thôn Đông Hà`);
    expect(await villages()).toContain("thôn Đông Hà");
    const [asked] = await talk.say("hoa", `sửa thôn ${code} thành xóm Đông Hà`);
    expect(asked?.text).toContain("đơn vị đã có thôn Đông Hà");
    expect(await villages()).not.toContain("xóm Đông Hà");
    await talk.press("hoa", "Là thôn Đông Hà");
    expect(await newest()).toMatchObject({ village: "thôn Đông Hà" });
  });
});

describe("a known village", () => {
  it("says which commune is meant where somebody has several, and asks where two have one of its name", async () => {
    const [card] = await talk.say("khanh", "đăng ký mô hình Bếp ăn tình thương, lĩnh vực VHXH, thon dong ha");
    expect(card?.text).toContain("Đơn vị: xã Thạch Lạc");
    expect(card?.text).toContain("Địa chỉ: thôn Đông Hà");
    await talk.press("khanh", "Huỷ");
    await register("binh", "đăng ký mô hình Camera an ninh, lĩnh vực ANQP, thôn Đông Hà");
    expect(await newest()).toMatchObject({ unit: "K", village: "thôn Đông Hà" });
    const [asked] = await talk.say(
      "khanh",
      "đăng ký mô hình Bếp ăn tình thương, lĩnh vực VHXH, thôn Đông Hà",
    );
    expect(asked?.text).toContain("có nhiều đơn vị trùng tên");
    expect(asked?.buttons).toEqual(expect.arrayContaining([expect.stringContaining("xã Thạch Khê")]));
    await talk.say("khanh", "huỷ");
  });

  it("is no unit: “xã Đông Hà” stays unknown, and figures of communes are what they were", async () => {
    expect(await talk.ask("khanh", "đăng ký mô hình Tổ tự quản, lĩnh vực ANQP, xã Đông Hà")).toContain(
      "Chưa tìm thấy đơn vị “xã Đông Hà”",
    );
    await talk.say("khanh", "huỷ");
    const reply = await talk.ask("lan", "toàn huyện có bao nhiêu mô hình, chia theo đơn vị");
    expect(reply).toContain("xã Thạch Lạc 7");
    expect(reply).toContain("xã Thạch Khê 1");
    expect(reply).not.toContain("thôn");
  });
});

describe("questions about villages", () => {
  it.each([
    "xã Thạch Lạc có mấy thôn có mô hình",
    "bao nhiêu thôn của xã Thạch Lạc đã đăng ký",
    "thôn nào của xã Thạch Lạc chưa đăng ký",
    "xa Thach Lac con may thon chua dang ky",
  ])("“%s” counts them, and names which have and which have not", async (question) => {
    await talk.app.store.units.add([
      {
        code: "L9",
        name: "Trung Thành",
        type: "thôn",
        norm: "thôn Trung Thành",
        parent: "L",
        aliases: [],
        tags: [],
      },
    ]);
    await talk.app.organisation.refresh();
    const reply = await talk.ask("lan", question);
    expect(reply).toContain("Xã Thạch Lạc, năm 2026: 4/6 thôn, tổ dân phố có mô hình.");
    expect(reply).toContain("Đã có (4): thôn Bàu Am 4; ");
    expect(reply).toContain("Chưa đăng ký (2): ");
    expect(reply).toContain("thôn Trung Thành");
    expect(reply).toContain("Tính trên 6 thôn, tổ dân phố đã có trong danh mục");
  });

  it("an officer sees those of the own commune alone", async () => {
    const reply = await talk.ask("binh", "bao nhiêu thôn đã đăng ký");
    expect(reply).toContain("Toàn xã Thạch Khê, năm 2026: 1/1");
    expect(reply).not.toContain("Bàu Am");
    expect(await talk.ask("tan", "thôn nào chưa đăng ký")).toContain("danh mục chưa có thôn");
    const district = await talk.ask("lan", "toàn huyện có bao nhiêu thôn đã đăng ký");
    expect(district).toContain("5/7");
    expect(district).toContain("thôn Đông Hà (xã Thạch Khê) 1");
  });

  it("“thôn Bàu Am có mấy mô hình” is of that village, without accents too", async () => {
    expect(await talk.ask("hoa", "thon bau am co may mo hinh")).toContain("có 4 mô hình đăng ký");
  });
});

describe("an administrator", () => {
  it("sees the villages with where they come from", async () => {
    const { lines } = await admin(unitsVillages, "xã Thạch Lạc");
    expect(lines).toContain("L.thon-bau-am\tthôn Bàu Am\txã Thạch Lạc\t\tDVK-2026-0001\thoa\t2026-03-02");
    expect(lines.join("\n")).toContain("L9\tthôn Trung Thành\txã Thạch Lạc\t\tdanh mục");
    expect(lines.join("\n")).not.toContain("Thạch Khê");
  });

  it("renames one: the old name goes on meaning it", async () => {
    expect(await admin(unitsRename, "L.thon-bau-am", "xã Bàu Am")).toMatchObject({ ok: false });
    expect(await admin(unitsRename, "L", "thôn Bàu Am")).toMatchObject({ ok: false });
    await admin(unitsRename, "L.thon-bau-am", "thôn Tân Tiến");
    expect(await talk.ask("hoa", "thôn Tân Tiến có mấy mô hình")).toContain("có 4 mô hình");
    expect(await talk.ask("hoa", "thôn Bàu Am có mấy mô hình")).toContain("có 4 mô hình");
    await register("hoa", "đăng ký mô hình Trồng nấm, lĩnh vực KT, thôn Bàu Am");
    expect(await newest()).toMatchObject({ village: "thôn Tân Tiến" });
  });

  it("merges two entries of one village", async () => {
    expect((await admin(unitsMerge, "L.thon-bau-am-2", "K.thon-dong-ha")).lines).toEqual([
      "Hai thôn không cùng một xã.",
    ]);
    await admin(unitsMerge, "L.thon-bau-am-2", "L.thon-bau-am");
    expect(await villages()).not.toContain("thôn Bàu Ám");
    expect(await talk.ask("hoa", "thôn Tân Tiến có mấy mô hình")).toContain("có 6 mô hình");
  });

  it("drops what is none: it does not come back by the next registration", async () => {
    await admin(unitsDrop, "L.to-dan-pho-3");
    const before = await villages();
    await register("hoa", "đăng ký mô hình Nuôi cá, lĩnh vực KT, tổ dân phố 3");
    expect(await villages()).toEqual(before);
    const reply = await talk.ask("hoa", "bao nhiêu thôn đã đăng ký");
    expect(reply).toContain("Ngoài ra có 1 địa chỉ chưa có trong danh mục: tổ dân phố 3");
  });
});
