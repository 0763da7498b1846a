import { startTalk, type Talk } from "../support/talk";

let talk: Talk;
beforeAll(async () => {
  talk = await startTalk("2026-04-02T08:00:00+07:00");
});
afterAll(() => talk.stop());

const { stringContaining } = expect;

describe("committees", () => {
  it("are shown, then stored, one for each unit and year", async () => {
    const card = await talk.say(
      "hoa",
      "xã Thạch Lạc đã thành lập BCĐ gồm 17 thành viên, QĐ số 12-QĐ/ĐU ngày 3/2",
    );
    expect(card[0]?.text).toContain(
      "Ban Chỉ đạo năm 2026 gồm 17 thành viên, Quyết định số 12-QĐ/ĐU ngày 03/02/2026",
    );
    expect(await talk.app.store.committees.ofYear(2026)).toEqual([]);
    expect((await talk.press("hoa", "Lưu"))[0]?.text).toContain("Đã ghi nhận");
    expect(await talk.app.store.committees.ofYear(2026)).toEqual([
      { unit: "L", year: 2026, members: 17, number: "12-QĐ/ĐU", date: "2026-02-03" },
    ]);
  });

  it("are replaced by a correction, which undo takes back", async () => {
    const card = await talk.say("hoa", "sửa lại: đã kiện toàn BCĐ gồm 19 đồng chí");
    expect(card[0]?.text).toContain(
      "Lưu sẽ thay nội dung đã ghi: Xã Thạch Lạc: Ban Chỉ đạo năm 2026 gồm 17 thành viên",
    );
    await talk.say("hoa", "ok lưu");
    await talk.press("hoa", "Lưu");
    expect(await talk.app.store.committees.ofYear(2026)).toMatchObject([
      { members: 19, number: "12-QĐ/ĐU", date: "2026-02-03" },
    ]);
    expect(await talk.ask("hoa", "hoàn tác")).toContain("Đã hoàn tác Ban Chỉ đạo");
    expect(await talk.app.store.committees.ofYear(2026)).toMatchObject([{ members: 17, number: "12-QĐ/ĐU" }]);
  });

  it.each(["👍", "👍🏼 👍", "ok", "có", "đồng ý"])("are agreed to by “%s” as any card is", async (yes) => {
    await talk.say("hoa", "xã Thạch Lạc đã thành lập BCĐ gồm 18 thành viên");
    expect(await talk.ask("hoa", yes)).toContain("Đã ghi nhận");
    expect(await talk.app.store.committees.ofYear(2026)).toMatchObject([{ unit: "L", members: 18 }]);
    await talk.say("hoa", "hoàn tác");
  });

  it("the sign is for the card that was shown last", async () => {
    await talk.say("hoa", "xã Thạch Lạc đã thành lập BCĐ gồm 18 thành viên");
    await talk.at("2026-04-02T08:05:00+07:00");
    await talk.say("hoa", "đăng ký mô hình Đường hoa phụ nữ, lĩnh vực NTM");
    expect(await talk.ask("hoa", "👍")).toContain("Đã ghi nhận mô hình “Đường hoa phụ nữ”");
    expect(await talk.app.store.committees.ofYear(2026)).toMatchObject([{ members: 17 }]);
    expect(await talk.ask("hoa", "👍")).toContain("Đã ghi nhận");
    expect(await talk.app.store.committees.ofYear(2026)).toMatchObject([{ members: 18 }]);
    await talk.say("hoa", "hoàn tác");
  });

  it("can be dropped, and are not recorded outside one's area or by a leader", async () => {
    await talk.say("binh", "xã Thạch Khê thành lập ban chỉ đạo gồm 15 thành viên");
    expect((await talk.press("binh", "Huỷ"))[0]?.text).toContain("Không có gì được ghi vào sổ");
    expect(await talk.ask("binh", "xã Thạch Lạc đã thành lập BCĐ gồm 9 thành viên")).toContain(
      "ngoài phạm vi",
    );
    expect(await talk.ask("lan", "xã Thạch Lạc đã thành lập BCĐ gồm 9 thành viên")).toContain(
      "không ghi nội dung này",
    );
    expect(await talk.app.store.committees.ofYear(2026)).toHaveLength(1);
  });

  it("are counted with their members, and those without are named", async () => {
    await talk.say("khanh", "xã Thạch Khê thành lập ban chỉ đạo gồm 15 thành viên");
    await talk.press("khanh", "Lưu");
    const reply = await talk.ask("lan", "bao nhiêu xã đã thành lập BCĐ, bao nhiêu thành viên");
    expect(reply).toContain("2/3 xã, thị trấn đã thành lập Ban Chỉ đạo năm 2026 với 32 thành viên");
    expect(reply).toContain("Chưa có (1): thị trấn Thạch Hà");
  });
});

describe("a summary of the communes", () => {
  const asked = () => talk.ask("lan", "bao nhiêu xã đã thành lập BCĐ");

  it("is recorded by the district, and told until the communes' own records are as many", async () => {
    const card = await talk.say("khanh", "3/3 xã đã thành lập BCĐ với 45 thành viên");
    expect(card[0]?.text).toContain(
      "(số tổng hợp): 3/3 xã, thị trấn đã thành lập Ban Chỉ đạo năm 2026 với 45 thành viên",
    );
    expect((await talk.press("khanh", "Lưu"))[0]?.text).toContain("Đã ghi nhận");
    expect(await asked()).toMatch(/^Toàn huyện Thạch Hà: 3\/3 xã, thị trấn .* với 45 thành viên\./);
    expect(await asked()).toContain("từng đơn vị ghi riêng mới có 2/3 xã, thị trấn");
    expect(await talk.ask("khanh", "xã nào chưa thành lập BCĐ")).not.toContain("Chưa có");
    await talk.say("khanh", "thị trấn Thạch Hà thành lập BCĐ gồm 11 thành viên");
    await talk.press("khanh", "Lưu");
    expect(await asked()).toContain("3/3 xã, thị trấn đã thành lập Ban Chỉ đạo năm 2026 với 43 thành viên");
    expect(await asked()).not.toContain("tổng hợp");
    await talk.say("khanh", "hoàn tác");
  });

  it("is corrected, and undo takes it back, without touching what communes recorded", async () => {
    const card = await talk.say("khanh", "đính chính: 3/3 xã đã thành lập BCĐ với 48 thành viên");
    expect(card[0]?.text).toContain("Lưu sẽ thay nội dung đã ghi: Huyện Thạch Hà (số tổng hợp): 3/3");
    await talk.press("khanh", "Lưu");
    expect(await asked()).toContain("48 thành viên");
    await talk.say("khanh", "hoàn tác");
    expect(await asked()).toContain("45 thành viên");
  });

  it("of plans says all of them, of an earlier year that year", async () => {
    const card = await talk.say("khanh", "năm 2025 tất cả các xã đã ban hành kế hoạch");
    expect(card[0]?.text).toContain("3/3 xã, thị trấn ban hành kế hoạch năm 2025");
    await talk.press("khanh", "Lưu");
    expect(await talk.ask("lan", "năm 2025 bao nhiêu xã ban hành kế hoạch")).toContain("3/3 xã, thị trấn");
  });

  it("must be of the communes that there are, and is no matter of one commune", async () => {
    expect(await talk.ask("khanh", "27/27 xã đã thành lập BCĐ với 452 thành viên")).toContain(
      "có 3 xã, thị trấn năm 2026 theo danh sách đơn vị, nhưng nội dung ghi 27/27",
    );
    expect(await talk.ask("hoa", "3/3 xã đã thành lập BCĐ với 45 thành viên")).toContain(
      "được ghi theo từng đơn vị",
    );
    expect(await talk.ask("khanh", "Lưu")).not.toContain("Đã ghi nhận");
  });
});

describe("plans", () => {
  it("are stored with number and date, and counted", async () => {
    const card = await talk.say("binh", "xã Thạch Khê ban hành kế hoạch số 05-KH/BCĐ ngày 21/2");
    expect(card[0]?.text).toContain("Xã Thạch Khê: kế hoạch năm 2026 số 05-KH/BCĐ ngày 21/02/2026");
    await talk.press("binh", "Lưu");
    expect(await talk.app.store.plans.ofYear(2026)).toEqual([
      { unit: "K", year: 2026, number: "05-KH/BCĐ", date: "2026-02-21" },
    ]);
    expect(await talk.ask("lan", "mấy xã ban hành kế hoạch rồi")).toContain(
      "1/3 xã, thị trấn ban hành kế hoạch năm 2026",
    );
    // Recorded by the committee, it is the commune's that is named, not the writer's own unit.
    const named = await talk.ask("khanh", "xã Thạch Khê ban hành kế hoạch số 06-KH/BCĐ ngày 22/2/2026");
    expect(named).toContain("Xã Thạch Khê: kế hoạch năm 2026 số 06-KH/BCĐ");
    await talk.say("khanh", "huỷ");
    const missing = await talk.ask("lan", "xã nào chưa có kế hoạch");
    expect(missing).toMatch(/^Chưa có \(2\): /);
    expect(missing).toContain("xã Thạch Lạc");
    expect(missing).not.toContain("xã Thạch Khê");
  });
});

describe("publicity", () => {
  it("adds up over months, a correction replaces its month", async () => {
    await talk.say("khanh", "đã có 6 phóng sự, 12 tin bài trong tháng 3");
    await talk.press("khanh", "Lưu");
    await talk.say("khanh", "tháng 2 có 1 phóng sự, 3 tin bài");
    await talk.press("khanh", "Lưu");
    expect((await talk.ask("lan", "năm nay có mấy phóng sự")).split("\n")).toEqual([
      "Toàn huyện Thạch Hà có 7 phóng sự, 15 tin, bài năm 2026.",
      "Phạm vi: toàn huyện Thạch Hà; kỳ: năm 2026.",
    ]);
    await talk.say("khanh", "đính chính: đã có 5 phóng sự trong tháng 3");
    await talk.press("khanh", "Lưu");
    expect(await talk.ask("lan", "bao nhiêu phóng sự năm nay")).toContain("6 phóng sự, 15 tin, bài");
    expect(await talk.ask("khanh", "hoàn tác")).toContain("Đã hoàn tác");
    expect(await talk.ask("lan", "bao nhiêu phóng sự năm nay")).toContain("7 phóng sự, 15 tin, bài");
  });
});

describe("registrations are left alone", () => {
  it.each([
    "đăng ký mô hình Tin nhắn an ninh, lĩnh vực ANQP, ban chỉ đạo gồm 5 thành viên",
    "đăng ký mô hình Kế hoạch nhỏ, lĩnh vực VHXH, 12 bài viết mỗi tháng",
  ])("%s", async (text) => {
    expect((await talk.say("hoa", text))[0]?.text).toEqual(stringContaining("phiếu đăng ký"));
    await talk.press("hoa", "Huỷ");
  });
});
