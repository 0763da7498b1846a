import { storeUnits } from "../../src/admin/store-units";
import type { InspectionRow } from "../../src/store/inspections";
import { modelsOf } from "../../src/store/models";
import { parseUnitRows } from "../../src/understanding/gazetteer/parse-unit-rows";
import { startTalk, type Talk } from "./support/talk";

/** Khánh and Lan are of the district that communes leave, Nga and Sơn of the one that they come to. */
const PEOPLE = `id,name,phone,unit,role,title,platform
hoa,Nguyễn Thị Hoa,0901000001,L,officer,Cán bộ,
binh,Trần Văn Bình,0901000002,K,officer,Cán bộ,
thu,Lê Thị Thu,0901000007,T,officer,Cán bộ,
an,Võ Thị An,0901000008,X,officer,Cán bộ,
khanh,Lê Văn Khánh,0901000003,H,committee,Tổ giúp việc,
lan,Phạm Thị Lan,0901000004,H,leader,Phó Bí thư,
duc,Võ Minh Đức,,H,admin,Quản trị,
kien,Mai Trung Kiên,,N,admin,Quản trị,
nga,Hồ Thị Nga,0901000005,N,committee,Tổ giúp việc,
son,Bùi Sơn,0901000006,N,leader,Bí thư,
`;
const COLUMNS = "code,name,type,parent,aliases,tags,valid_from,valid_to,successors";

let talk: Talk;
const record = async (code: string) => modelsOf(talk.app.store.connection).findById(code).lean();
const visits = () =>
  talk.app.store.connection.collection<InspectionRow>("inspections").find().sort({ on: 1 }).toArray();

async function register(as: string, text: string): Promise<void> {
  await talk.say(as, text);
  expect((await talk.press(as, "Lưu"))[0]?.text).toContain("Đã ghi nhận");
}

async function schedule(as: string, text: string): Promise<void> {
  await talk.say(as, text);
  expect((await talk.press(as, "Đồng ý"))[0]?.text).toContain("Đã lên lịch");
}

async function units(rows: string): Promise<void> {
  const { store, organisation } = talk.app;
  await storeUnits(store, parseUnitRows(`${COLUMNS}\n${rows}`).rows, talk.clock.now());
  await organisation.refresh(true);
}

beforeAll(async () => {
  const places = `code,name,type,parent
H,Thạch Hà,huyện,
N,Kim Sơn,huyện,
L,Thạch Lạc,xã,H
K,Thạch Khê,xã,H
T,Thạch Hà,thị trấn,H
X,Thạch Đài,xã,H
Y,Thạch Tiến,xã,H
Z,Thạch Lưu,xã,H
N1,Tân Thành,xã,N
`;
  talk = await startTalk("2026-03-02T08:00:00+07:00", { people: PEOPLE, units: places });
  await register("hoa", "đăng ký mô hình Nhà sạch vườn đẹp, lĩnh vực NTM");
  await register("binh", "đăng ký mô hình Tiếng loa an ninh, lĩnh vực ANQP");
  await register("hoa", "đăng ký mô hình Hũ gạo tình thương, lĩnh vực VHXH");
  await register("thu", "đăng ký mô hình Đường hoa phụ nữ, lĩnh vực NTM");
  await talk.say("khanh", "sửa đơn vị DVK-2026-0003 thành xã Thạch Khê");
  expect(await record("DVK-2026-0003")).toMatchObject({ unit: "K", path: "H/K/" });
  await schedule("khanh", "lên lịch kiểm tra xã Thạch Lạc ngày 20/4/2026");
  await talk.say("khanh", "hạn báo cáo tiến độ của xã Thạch Lạc là 15/4/2026");
});
afterAll(() => talk.stop());

describe("a commune that an import puts under another district", () => {
  beforeAll(() => units("L,Thạch Lạc,xã,N,,,,,"));

  it("counts with its models there, and no longer where it was", async () => {
    expect(await talk.ask("lan", "toàn huyện có bao nhiêu mô hình")).toContain("có 3 mô hình");
    expect(await talk.ask("son", "toàn huyện có bao nhiêu mô hình")).toContain("có 1 mô hình");
    expect(await talk.ask("lan", "DVK-2026-0001 thế nào")).toContain("Chưa tìm thấy");
    expect(await talk.ask("son", "mỗi xã bao nhiêu mô hình")).toContain("xã Thạch Lạc 1");
  });

  it("takes its visits and its deadline along", async () => {
    expect(await talk.ask("lan", "lịch kiểm tra tháng 4")).toContain("Không có lịch kiểm tra");
    expect(await talk.ask("nga", "lịch kiểm tra tháng 4")).toContain("20/04/2026: xã Thạch Lạc");
    expect(await talk.ask("khanh", "các hạn sắp tới")).toContain("Chưa có hạn nào");
    expect(await talk.ask("nga", "các hạn sắp tới")).toContain("15/04/2026, xã Thạch Lạc");
  });

  it("is the work of the committee there: the one it left can do nothing any more", async () => {
    expect(await talk.ask("khanh", "duyệt DVK-2026-0001")).toContain("Không có mã");
    expect(await talk.ask("khanh", "huỷ lịch kiểm tra xã Thạch Lạc")).toContain("ngoài phạm vi");
    expect(await talk.ask("nga", "duyệt DVK-2026-0001")).toContain("Đã duyệt");
  });

  it("gets a model back where it is now, when the correction of its unit is undone", async () => {
    expect(await talk.ask("khanh", "hoàn tác DVK-2026-0003")).toContain("Đã hoàn tác");
    expect(await record("DVK-2026-0003")).toMatchObject({ unit: "L", path: "N/L/" });
    expect(await talk.ask("son", "toàn huyện có bao nhiêu mô hình")).toContain("có 2 mô hình");
    expect(await talk.ask("lan", "toàn huyện có bao nhiêu mô hình")).toContain("có 2 mô hình");
  });
});

describe("a commune that ceases and goes into one of another district", () => {
  beforeAll(async () => {
    await units("K,Thạch Khê,xã,H,,,,2026-03-10,K2\nK2,Thạch Khê Mới,xã,N,,,2026-03-11,,");
  });

  it("is what it was until then, though the list says so already", async () => {
    expect(await record("DVK-2026-0002")).toMatchObject({ path: "H/K/" });
    expect(await talk.ask("lan", "toàn huyện có bao nhiêu mô hình")).toContain("có 2 mô hình");
    expect(await talk.ask("son", "toàn huyện có bao nhiêu mô hình")).toContain("có 2 mô hình");
  });

  it("counts there alone from the day on, and so for every period", async () => {
    await talk.at("2026-03-11T08:00:00+07:00");
    expect(await record("DVK-2026-0002")).toMatchObject({ unit: "K", path: "N/K/" });
    expect(await talk.ask("lan", "toàn huyện có bao nhiêu mô hình")).toContain("có 1 mô hình");
    const reply = await talk.ask("son", "toàn huyện có bao nhiêu mô hình");
    expect(reply).toContain("có 3 mô hình");
    expect(reply).toContain("gồm cả đơn vị cũ đã nhập vào: xã Thạch Khê");
    expect(await talk.ask("son", "xã Thạch Khê Mới có bao nhiêu mô hình")).toContain("có 1 mô hình");
  });

  it("is approved by the committee there, of which its officer hears", async () => {
    expect(await talk.ask("khanh", "duyệt DVK-2026-0002")).toContain("Không có mã");
    const sent = await talk.say("nga", "duyệt DVK-2026-0002");
    expect(sent.map(({ to, kind }) => `${to} ${kind}`)).toEqual(["nga reply", "binh notice"]);
  });
});

describe("inspections and deadlines of a commune that is merged", () => {
  beforeAll(async () => {
    await talk.say("khanh", "hạn báo cáo tiến độ của thị trấn Thạch Hà là 25/6/2026");
    await talk.say("khanh", "hạn thẩm định của thị trấn Thạch Hà là 26/6/2026");
    await talk.say("khanh", "hạn thẩm định của xã Thạch Đài là 30/6/2026");
    await talk.say("khanh", "gia hạn DVK-2026-0004 đến ngày 30/9/2026");
    await schedule("khanh", "lên lịch kiểm tra thị trấn Thạch Hà ngày 14/3/2026");
    await schedule("khanh", "lên lịch kiểm tra thị trấn Thạch Hà ngày 2/4/2026");
    await talk.at("2026-03-14T15:00:00+07:00");
    await talk.say("khanh", "kết quả kiểm tra thị trấn Thạch Hà hôm nay: đạt");
    expect((await talk.press("khanh", "Đồng ý"))[0]?.text).toContain("thị trấn Thạch Hà");
    await units("T,Thạch Hà,thị trấn,H,,,,2026-03-20,X\nX,Thạch Đài,xã,H,,,,,");
    await talk.at("2026-03-23T08:00:00+07:00");
  });

  it("that are still to come are of the commune it went into", async () => {
    // What is told of it unasked may come along.
    const [list = ""] = (await talk.ask("an", "các hạn sắp tới")).split("\n---\n");
    expect(list).toContain(
      "báo cáo tiến độ: 17:00 thứ Năm, 25/06/2026, xã Thạch Đài (trước là thị trấn Thạch Hà)",
    );
    expect(list).toContain(
      "30/09/2026, xã Thạch Đài (trước là thị trấn Thạch Hà); đơn vị đồng chí chưa xong",
    );
    expect(list).not.toMatch(/[^à] thị trấn Thạch Hà/);
    expect(await talk.ask("khanh", "các hạn sắp tới")).toMatch(
      /25\/06\/2026, xã Thạch Đài.*; còn 1\/1 đơn vị chưa xong/,
    );
    expect((await visits()).map(({ unit, unitName, path, state }) => [unit, unitName, path, state])).toEqual([
      ["T", "thị trấn Thạch Hà", "H/T/", "done"],
      ["X", "xã Thạch Đài", "H/X/", "planned"],
      ["L", "xã Thạch Lạc", "N/L/", "planned"],
    ]);
    expect(await talk.ask("an", "lịch kiểm tra tháng 4")).toContain("02/04/2026: xã Thạch Đài");
    expect(await talk.ask("an", "tôi có việc gì đến hạn")).toContain("kiểm tra xã Thạch Đài");
  });

  it("are listed and counted with it, those that were held too", async () => {
    const list = await talk.ask("an", "lịch kiểm tra tháng 3");
    expect(list).toContain("14/03/2026: thị trấn Thạch Hà");
    expect(await talk.ask("lan", "xã Thạch Đài có bao nhiêu cuộc kiểm tra năm 2026")).toMatch(/1.*1/);
    expect(await talk.ask("lan", "toàn huyện có bao nhiêu cuộc kiểm tra năm 2026")).toMatch(/1.*1/);
  });

  it("are told of once to who set them, with what is due there twice", async () => {
    const from = talk.clock.now();
    await talk.at("2026-03-26T09:00:00+07:00");
    const told = await talk.app.store.connection
      .collection("deliveries")
      .find({ kind: "reminder", createdAt: { $gte: from }, text: /đặt cho .* đã nhập vào/ })
      .toArray();
    expect(told.map(({ chat }) => chat)).toEqual(["khanh"]);
    const text = String(told[0]?.text);
    expect(text).toContain("Hạn báo cáo tiến độ (25/06/2026) đặt cho thị trấn Thạch Hà nay do xã Thạch Đài");
    expect(text).toContain("xã Thạch Đài còn có hạn thẩm định mô hình năm 2026 riêng (30/06/2026)");
  });

  it("come back as they were before a change, at the commune of today", async () => {
    await talk.say("khanh", "hạn nộp hồ sơ công nhận của xã Thạch Tiến là 1/8/2026");
    await talk.say("khanh", "gia hạn nộp hồ sơ công nhận của xã Thạch Tiến đến 8/8/2026");
    await units("Y,Thạch Tiến,xã,H,,,,2026-03-26,X");
    await talk.at("2026-03-27T09:00:00+07:00");
    expect(await talk.ask("khanh", "hoàn tác")).toMatch(
      /của xã Thạch Đài \(trước là xã Thạch Tiến\).*01\/08\/2026/,
    );
    expect(await talk.ask("an", "các hạn sắp tới")).toContain("01/08/2026, xã Thạch Đài");
  });

  it("are moved, and its officers are told", async () => {
    await talk.say("khanh", "dời lịch kiểm tra xã Thạch Đài sang ngày 3/4");
    const sent = await talk.press("khanh", "Đồng ý");
    expect(sent.filter(({ kind }) => kind === "notice").map(({ to }) => to)).toContain("an");
    expect((await visits()).find(({ unit }) => unit === "X")).toMatchObject({ on: "2026-04-03" });
  });

  it("are recorded under it, also by the former name", async () => {
    await talk.at("2026-04-03T16:00:00+07:00");
    await talk.say("khanh", "kết quả kiểm tra thị trấn Thạch Hà: cần củng cố");
    await talk.press("khanh", "Đồng ý");
    expect((await visits()).filter(({ state }) => state === "done")).toMatchObject([
      { unit: "T" },
      { unit: "X", conclusion: "can_cung_co" },
    ]);
  });

  it("are planned there too by the former name", async () => {
    await schedule("khanh", "lên lịch kiểm tra thị trấn Thạch Hà ngày 20/5/2026");
    expect((await visits()).at(-1)).toMatchObject({ unit: "X", on: "2026-05-20" });
  });

  it("of one model name the commune of today, also when they are set now, and are done with it", async () => {
    const set = await talk.ask("khanh", "gia hạn DVK-2026-0004 đến ngày 15/10/2026");
    expect(set).toContain("xã Thạch Đài (trước là thị trấn Thạch Hà)");
    await talk.say("khanh", "duyệt DVK-2026-0004");
    await talk.say("thu", "báo cáo kết quả DVK-2026-0004: đã hoàn thành 2 km đường hoa");
    await talk.press("thu", "Lưu");
    expect(await record("DVK-2026-0004")).toMatchObject({ state: "reported", unit: "T" });
    expect(await talk.ask("an", "các hạn sắp tới")).toMatch(/15\/10\/2026.*đã xong/);
  });

  it("whose recording is undone are to come there too, at once", async () => {
    await schedule("khanh", "lên lịch kiểm tra xã Thạch Lưu ngày 3/4/2026");
    await talk.say("khanh", "kết quả kiểm tra xã Thạch Lưu hôm nay: đạt");
    expect((await talk.press("khanh", "Đồng ý"))[0]?.text).toContain("xã Thạch Lưu");
    await units("Z,Thạch Lưu,xã,H,,,,2026-04-03,X");
    await talk.at("2026-04-04T09:00:00+07:00");
    const undone = await talk.ask("khanh", "hoàn tác");
    expect(undone).toContain("Do xã Thạch Lưu đã nhập vào xã Thạch Đài");
    const again = (await visits()).find(({ state, on }) => state === "planned" && on === "2026-04-03");
    expect(again).toMatchObject({ state: "planned", unit: "X", unitName: "xã Thạch Đài", path: "H/X/" });
  });
});

it("a visit that the committee of the old district had planned is the new one's to be reminded of", async () => {
  const from = talk.clock.now();
  await talk.at("2026-04-20T09:00:00+07:00");
  const reminders = await talk.app.store.connection
    .collection("deliveries")
    .find({ kind: "reminder", createdAt: { $gt: from }, text: /kiểm tra.*xã Thạch Lạc/ })
    .toArray();
  expect([...new Set(reminders.map(({ chat }) => chat))].sort()).toEqual(["hoa", "nga"]);
});

describe("people of a commune that ceased", () => {
  const person = (id: string) => talk.app.store.people.find(id);
  const told = async (text: RegExp) => {
    const found = await talk.app.store.connection
      .collection("deliveries")
      .find({ kind: "reminder", text })
      .sort({ createdAt: 1 })
      .toArray();
    return found.map(({ chat, createdAt }) => `${chat} ${createdAt.toISOString()}`);
  };

  it("are of the one that it went into, which their record and their own data say", async () => {
    expect(await person("thu")).toMatchObject({ unit: "X", unitChanges: [{ from: "T", to: "X" }] });
    expect(await talk.ask("thu", "dữ liệu của tôi")).toContain("xã Thạch Đài (trước là thị trấn Thạch Hà)");
  });

  it("are told so once, in office hours, and what is due there is theirs", async () => {
    expect(await told(/\(thị trấn Thạch Hà\) đã nhập vào xã Thạch Đài: từ nay/)).toEqual([
      "thu 2026-03-23T01:00:00.000Z",
    ]);
    expect(await talk.ask("thu", "tôi có việc gì đến hạn")).toContain("kiểm tra xã Thạch Đài");
  });

  it("that was divided stay until an administrator decides, who is told as they are", async () => {
    await units("L,Thạch Lạc,xã,N,,,,2026-04-20,K2|N1");
    await talk.at("2026-04-21T09:00:00+07:00");
    await talk.at("2026-04-21T09:10:00+07:00");
    expect(await person("hoa")).toMatchObject({ unit: "L", unitChanges: [{ from: "L" }] });
    const both = "đã chia về xã Thạch Khê Mới, xã Tân Thành";
    expect(await told(new RegExp(`Đơn vị của đồng chí \\(xã Thạch Lạc\\) ${both}`))).toHaveLength(1);
    expect(await told(new RegExp(`${both}: đồng chí Nguyễn Thị Hoa \\(hoa\\)`))).toEqual([
      expect.stringContaining("kien"),
    ]);
    expect(await talk.ask("hoa", "tôi có việc gì đến hạn")).toContain(both);
  });
});
