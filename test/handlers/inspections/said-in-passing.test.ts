import type { InspectionRow } from "../../../src/store/inspections";
import { modelsOf } from "../../../src/store/models";
import { startTalk, type Talk } from "../support/talk";

let talk: Talk;
const visits = async () => {
  const rows = await talk.app.store.connection
    .collection<InspectionRow>("inspections")
    .find()
    .sort({ unit: 1 })
    .toArray();
  return rows.map(({ unit, on, time, part, state }) => ({ unit, on, time, part, state }));
};

/** A Monday; one approved model in Thạch Lạc. */
beforeAll(async () => {
  talk = await startTalk("2026-03-02T08:00:00+07:00");
  await talk.say("hoa", "đăng ký mô hình Camera bảo vệ xóm làng, lĩnh vực ANQP, thôn 3, chị Hoa phụ trách");
  await talk.press("hoa", "Lưu");
  await talk.say("khanh", "duyệt DVK-2026-0001");
}, 120_000);
afterAll(() => talk.stop());

describe("a tour of next week", () => {
  it("has the days of that week, and “chiều” of the one stop that it is said of", async () => {
    await talk.say(
      "khanh",
      "tuần sau đoàn mình đi kiểm tra 2 xã: thứ 2 xã Thạch Lạc, mấy việc ở đó xong thì chiều thứ 4 xã Thạch Khê",
    );
    await talk.press("khanh", "Đồng ý");
    expect(await visits()).toEqual([
      { unit: "K", on: "2026-03-11", part: "chieu", state: "planned" },
      { unit: "L", on: "2026-03-09", state: "planned" },
    ]);
  });

  it("is moved right after by what is said of it, in its own week, and no model with it", async () => {
    const card = await talk.ask("khanh", "bận họp, lùi Thạch Khê sang 2h chiều thứ 5");
    expect(card).toContain("xã Thạch Khê: chiều 11/03/2026 → 14:00 ngày 12/03/2026");
    expect(card).not.toContain("Thạch Lạc");
    await talk.press("khanh", "Đồng ý");
    expect(await visits()).toMatchObject([{ on: "2026-03-12", time: "14:00" }, { on: "2026-03-09" }]);
    expect(
      (await modelsOf(talk.app.store.connection).findById("DVK-2026-0001").lean())?.date,
    ).toBeUndefined();
  });

  it("is told to who asks whether anybody comes", async () => {
    const told = await talk.ask("hoa", "tuần sau có đoàn nào về xã mình không");
    expect(told).toContain("09/03/2026: xã Thạch Lạc");
  });

  it("is called off by the words for a trip", async () => {
    await talk.say("khanh", "bỏ buổi đi xã Thạch Khê đi, hôm đó bão");
    await talk.press("khanh", "Đồng ý");
    expect(await visits()).toMatchObject([{ unit: "K", state: "cancelled" }, { unit: "L" }]);
  });
});

describe("on the spot", () => {
  beforeAll(() => talk.at("2026-03-09T09:00:00+07:00"));

  it("the model that was just looked at is the one concluded on, reason and next visit with it", async () => {
    await talk.say("khanh", "mã 1");
    await talk.say("khanh", "bà con tham gia đông, tiêu chí 1 2 3 đạt, tiêu chí 4 chưa đạt");
    await talk.say("khanh", "kết luận cần củng cố vì chưa có sổ theo dõi");
    const card = await talk.ask("khanh", "hẹn 30/4 kiểm tra lại");
    expect(card).toContain("(DVK-2026-0001): cần củng cố (chưa có sổ theo dõi)");
    expect(card).toContain("Hẹn kiểm tra lại: 30/04/2026");
    await talk.press("khanh", "Đồng ý");
  });

  it("a unit's verdict has its reason among what was seen", async () => {
    const card = await talk.ask("khanh", "kết quả kiểm tra xã Thạch Khê: cần củng cố vì thiếu sổ họp dân");
    expect(card).toContain("Kết luận chung: cần củng cố");
    expect(card).toContain("thiếu sổ họp dân");
    await talk.press("khanh", "Huỷ");
  });

  it("results are shown to leaders too, who ask to see them", async () => {
    for (const [as, text] of [
      ["lan", "cho tôi xem kết quả kiểm tra tuần này"],
      ["khanh", "xem lại kết quả kiểm tra xã Thạch Lạc"],
    ] as const)
      expect(await talk.ask(as, text)).toMatch(
        /Kết quả kiểm tra .*\n- 09\/03\/2026: xã Thạch Lạc.*DVK-2026-0001 cần củng cố \(chưa có sổ theo dõi\)/,
      );
  });

  it("what is said of a visit that is over is recorded, whichever word comes first", async () => {
    const card = await talk.ask("khanh", "kiểm tra mã 1 xong rồi, cần củng cố thêm hồ sơ");
    expect(card).toContain("xác nhận kết quả kiểm tra");
    expect(card).toContain("(DVK-2026-0001): cần củng cố");
    await talk.press("khanh", "Huỷ");
  });

  it("what waits for a signature is listed to who asks", async () => {
    const asked = await talk.ask("lan", "có gì chờ tôi ký không");
    expect(asked).toContain("đã trình đề nghị công nhận, chưa có quyết định");
  });

  it("“lịch sử mô hình ...” is no calendar, whatever the model is called", async () => {
    expect(await talk.ask("khanh", "lịch sử mô hình Camera bảo vệ xóm làng")).toContain("Lịch sử “Camera");
  });
});
