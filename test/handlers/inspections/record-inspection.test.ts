import { erasePerson } from "../../../src/store/erase-person";
import type { InspectionRow } from "../../../src/store/inspections";
import { modelsOf } from "../../../src/store/models";
import { startTalk, type Talk } from "../support/talk";

let talk: Talk;

const inspections = () =>
  talk.app.store.connection.collection<InspectionRow>("inspections").find().sort({ _id: 1 }).toArray();
const planned = async () => (await inspections()).find(({ on }) => on === "2026-03-06");
const model = (number: number) =>
  modelsOf(talk.app.store.connection)
    .findOne({ _id: `DVK-2026-000${number}` })
    .lean();
const toldTo = (sent: readonly { to: string; kind: string; text: string }[], to: string) =>
  sent.filter((message) => message.kind === "notice" && message.to === to).map(({ text }) => text);

beforeAll(async () => {
  talk = await startTalk();
  for (const text of ["Nhà sạch vườn đẹp, lĩnh vực NTM", "Tổ tự quản an ninh, lĩnh vực ANQP"]) {
    await talk.say("hoa", `đăng ký mô hình ${text}`);
    await talk.press("hoa", "Lưu");
  }
  await talk.say("binh", "đăng ký mô hình Hũ gạo tình thương, lĩnh vực VHXH");
  await talk.press("binh", "Lưu");
  await talk.say("khanh", "duyệt mã 1");
  await talk.say("khanh", "duyệt mã 2");
  await talk.say("khanh", "lịch kiểm tra xã Thạch Lạc 9h ngày 6/3");
  await talk.press("khanh", "Đồng ý");
  await talk.at("2026-03-06T10:00:00+07:00");
});
afterAll(() => talk.stop());

describe("recording on the spot, in a few messages", () => {
  it("asks which models, offers all and each, and takes findings in between", async () => {
    const which = await talk.say("khanh", "kiểm tra xong xã Thạch Lạc");
    expect(which[0]?.buttons).toEqual([
      "Tổ tự quản an ninh (DVK-2026-0002)",
      "Nhà sạch vườn đẹp (DVK-2026-0001)",
      "Tất cả",
      "Chung cả đơn vị",
    ]);
    expect((await talk.say("khanh", "tất cả"))[0]?.buttons).toEqual(["Đạt", "Chưa đạt", "Cần củng cố"]);
    expect(await talk.ask("khanh", "sổ sách tốt, bà con đồng tình cao")).toContain(
      "Nhận xét: sổ sách tốt; bà con đồng tình cao",
    );
    const card = await talk.ask("khanh", "mã 1 đạt, mã 2 cần củng cố vì thiếu biên bản họp");
    expect(card).toContain("“Nhà sạch vườn đẹp” (DVK-2026-0001): đạt");
    expect(card).toContain("(DVK-2026-0002): cần củng cố (thiếu biên bản họp)");
    expect(await talk.ask("khanh", "tiêu chí 1, 2 đạt; tiêu chí 3 chưa đạt")).toContain(
      "Tiêu chí: 1 đạt; 2 đạt; 3 chưa đạt",
    );
    expect(await talk.ask("khanh", "hẹn 28/3 quay lại coi mã 2")).toContain("Hẹn kiểm tra lại: 28/03/2026");
    expect(await talk.ask("khanh", "phúc tra ngày 30/3")).toContain("Hẹn kiểm tra lại: 30/03/2026");
    expect(await planned()).toMatchObject({ state: "planned", version: 0 });
    expect(await model(1)).toMatchObject({ state: "approved" });
  });

  it("Đồng ý closes the planned inspection, appraises the models and tells who answers for them, once", async () => {
    const done = await talk.say("khanh", "đồng ý");
    expect(done[0]?.text).toContain("Đã ghi kết quả kiểm tra xã Thạch Lạc, ngày 06/03/2026");
    expect(await planned()).toMatchObject({
      state: "done",
      version: 1,
      results: [
        { code: "DVK-2026-0002", conclusion: "can_cung_co", reason: "thiếu biên bản họp" },
        { code: "DVK-2026-0001", conclusion: "dat" },
      ],
      findings: ["sổ sách tốt", "bà con đồng tình cao"],
      followUp: "2026-03-30",
    });
    expect((await planned())?.marks).toMatchObject([
      { number: 1, met: true, text: expect.stringContaining("tên, địa chỉ cụ thể") },
      { number: 2, met: true },
      { number: 3, met: false, text: "Được nhân dân đồng tình, ủng hộ" },
    ]);
    expect(await model(1)).toMatchObject({ state: "appraised", conclusion: "dat" });
    expect(await model(2)).toMatchObject({ state: "appraised", conclusion: "can_cung_co" });
    const [told, ...more] = toldTo(done, "hoa");
    expect(more).toEqual([]);
    expect(told).toContain("(DVK-2026-0001) đã được thẩm định, kết luận: đạt");
    expect(told).toContain("(DVK-2026-0002) đã được thẩm định, kết luận: cần củng cố");
  });

  it("stands on the card of the model, and can be counted", async () => {
    const card = await talk.ask("hoa", "mã 1 đến đâu rồi");
    expect(card).toContain("Kết luận kiểm tra gần nhất: đạt, ngày 06/03/2026");
    expect(card).toContain("Hẹn kiểm tra lại: 30/03/2026");
    expect(await talk.ask("lan", "bao nhiêu mô hình thẩm định đạt")).toContain("1 mô hình");
  });

  it("taking it back opens the plan again and takes the conclusions away", async () => {
    const undone = await talk.say("khanh", "hoàn tác");
    expect(undone[0]?.text).toContain("Đã hoàn tác việc ghi kết quả kiểm tra xã Thạch Lạc");
    expect(toldTo(undone, "hoa")[0]).toContain("vừa được hoàn tác");
    expect(await planned()).toMatchObject({ state: "planned", results: [], findings: [], time: "09:00" });
    expect((await planned())?.followUp).toBeUndefined();
    expect(await model(1)).toMatchObject({ state: "approved" });
    expect((await model(1))?.conclusion).toBeUndefined();
  });

  it("what was not agreed to is named as not entered when another visit takes its place", async () => {
    await talk.say("khanh", "kiểm tra xong xã Thạch Lạc, mã 1 đạt");
    const other = await talk.ask("khanh", "lên lịch kiểm tra xã Thạch Khê 8h ngày 12/3");
    expect(other).toContain("kết quả kiểm tra xã Thạch Lạc ghi lúc nãy chưa được đồng ý nên chưa vào sổ");
    expect(other).toContain("xã Thạch Khê: 08:00 ngày 12/03/2026");
    await talk.press("khanh", "Huỷ");
  });

  it("everything in one message", async () => {
    const card = await talk.ask(
      "khanh",
      "kiểm tra xong xã Thạch Lạc, mô hình Nhà sạch vườn đẹp đạt, sổ sách tốt",
    );
    expect(card).toContain("“Nhà sạch vườn đẹp” (DVK-2026-0001): đạt");
    expect(card).toContain("Nhận xét: sổ sách tốt");
    expect(card).not.toContain("DVK-2026-0002");
    await talk.press("khanh", "Đồng ý");
    expect(await planned()).toMatchObject({
      state: "done",
      results: [{ code: "DVK-2026-0001", conclusion: "dat" }],
    });
    expect(await model(2)).toMatchObject({ state: "approved" });
  });

  it("is not taken back once a model has gone on", async () => {
    await talk.say("hoa", "báo cáo kết quả DVK-2026-0002: 52 hộ tham gia");
    await talk.say("khanh", "đã thẩm định DVK-2026-0002 đạt");
    await talk.press("khanh", "Đồng ý");
    await talk.say("lan", "công nhận DVK-2026-0002");
    await talk.press("lan", "Đồng ý");
    expect(await model(2)).toMatchObject({ state: "recognised", conclusion: "dat" });
    expect(await talk.ask("khanh", "hoàn tác")).toContain("DVK-2026-0002 đã có thay đổi khác");
    expect(await model(2)).toMatchObject({ state: "recognised" });
  });
});

describe("what cannot be recorded", () => {
  it("a model that was not approved: says where it stands, stores nothing", async () => {
    const before = await inspections();
    const reply = await talk.ask("khanh", "đã thẩm định DVK-2026-0003: chưa đạt, thiếu sổ sách");
    expect(reply).toContain("Chưa ghi kết quả thẩm định được “Hũ gạo tình thương”");
    expect(reply).toContain("đang ở trạng thái đã đăng ký");
    expect(await inspections()).toEqual(before);
  });

  it.each(["hoa", "lan"])("by %s, whose work it is not", async (who) => {
    expect(await talk.ask(who, "đã kiểm tra DVK-2026-0001, đạt")).toContain(
      "thành viên Ban Chỉ đạo thực hiện",
    );
  });

  it("from another area nothing is told of it", async () => {
    const reply = await talk.ask("tan", "đã thẩm định DVK-2026-0001 đạt");
    expect(reply).toContain("Không có mã");
    expect(reply).not.toContain("Nhà sạch");
  });
});

describe("a checklist with points", () => {
  it("adds the points up and refuses more than a criterion has", async () => {
    await talk.app.store.criteria.set({
      year: 2026,
      criteria: [
        { text: "Nhân dân đồng tình", points: 20 },
        { text: "Sổ sách đầy đủ", points: 10 },
      ],
    });
    expect(await talk.ask("khanh", "tiêu chí công nhận gồm những gì")).toContain(
      "1. Nhân dân đồng tình (tối đa 20 điểm)",
    );
    await talk.say("khanh", "duyệt DVK-2026-0003");
    const card = await talk.ask(
      "khanh",
      "kết quả kiểm tra DVK-2026-0003 đạt; tiêu chí 1: 18 điểm; tiêu chí 2: 15 điểm",
    );
    expect(card).toContain("Điểm tiêu chí 2 tối đa là 10");
    expect(card).toContain("1: 18/20 điểm; tổng 18/30 điểm");
    const done = await talk.press("khanh", "Đồng ý");
    expect(toldTo(done, "binh")[0]).toContain("kết luận: đạt");
    expect((await inspections()).find(({ unit }) => unit === "K")?.marks).toEqual([
      { number: 1, points: 18, most: 20, text: "Nhân dân đồng tình" },
    ]);
  });
});

describe("the marks of a model", () => {
  it("are told as the unit's where the visit named another model only", async () => {
    const [visit] = await inspections();
    if (visit === undefined) throw new Error("no visit");
    const whole = { ...visit, _id: "whole", unit: "L", path: "H/L/", codes: [], on: "2026-03-07" };
    const results = [{ code: "DVK-2026-0002", conclusion: "dat" as const }];
    const marks = [{ number: 1, text: "Nhân dân đồng tình", met: true }];
    await talk.app.store.connection
      .collection<InspectionRow>("inspections")
      .insertOne({ ...whole, state: "done", results, marks });
    const [other, own] = [
      await talk.ask("khanh", "mã 1 được mấy tiêu chí"),
      await talk.ask("khanh", "mã 2 được mấy tiêu chí"),
    ];
    expect(other).toContain("Lần này chấm chung cho đơn vị");
    expect(own).toContain("Mô hình “Tổ tự quản an ninh” (DVK-2026-0002), lần chấm gần nhất ngày 07/03/2026");
    expect(own).toContain("Đạt 1/1 tiêu chí được chấm.");
    expect(own).not.toContain("chấm chung");
  });
});

describe("an erasure", () => {
  it("takes a name out of findings and leaves what counts", async () => {
    await talk.say(
      "khanh",
      "đã thẩm định DVK-2026-0003 cần củng cố, đồng chí Trần Văn Bình ghi chép chưa đủ",
    );
    await talk.press("khanh", "Đồng ý");
    const holds = async () => JSON.stringify(await inspections()).includes("Trần Văn Bình");
    expect(await holds()).toBe(true);
    const binh = await talk.app.store.people.find("binh");
    if (binh === null) throw new Error("no binh");
    const count = (await inspections()).length;
    await erasePerson(talk.app.store, binh, talk.clock.now());
    expect(await holds()).toBe(false);
    expect(await inspections()).toHaveLength(count);
    expect(await model(3)).toMatchObject({ state: "appraised", conclusion: "can_cung_co" });
  });
});
