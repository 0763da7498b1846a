import { importPeople, importUnits } from "../../../src/replay/import-files";
import { startTalk, type Talk } from "../support/talk";

let talk: Talk;

beforeAll(async () => {
  // A Monday.
  talk = await startTalk("2026-03-02T08:00:00+07:00");
});
afterAll(async () => talk.stop());

describe("deadlines", () => {
  it("are set in one message, with what was not said explained", async () => {
    const text = await talk.ask("khanh", "hạn báo cáo 6 tháng là 25/6, nhắc trước 7 và 2 ngày");
    expect(text).toContain(
      "Đã đặt hạn báo cáo 6 tháng: 17:00 thứ Năm, 25/06/2026, áp dụng cho tất cả đơn vị của huyện Thạch Hà.",
    );
    expect(text).toContain("Tính các báo cáo gửi từ ngày 11/05/2026.");
    expect(text).toContain("Nhắc trước 7, 2 ngày");
    expect(text).toContain("Hiện chưa đơn vị nào có mô hình đăng ký trong năm.");
    // It is the next one, though months away.
    expect(await talk.ask("khanh", "đơn vị nào chưa nộp báo cáo")).toContain("Hạn báo cáo 6 tháng");
    const [deadline] = await talk.app.store.deadlines.concerning("H/", { year: 2026 });
    expect(deadline).toMatchObject({
      kind: "progress",
      title: "báo cáo 6 tháng",
      on: "2026-06-25",
      unit: "H",
    });
    expect(deadline?.steps.filter(({ days }) => days < 0).map(({ days }) => days)).toEqual([-7, -2]);
  });

  it("are moved, without accents too, and undone", async () => {
    const moved = await talk.ask("khanh", "gia han bao cao 6 thang den 30/6");
    expect(moved).toContain("17:00 thứ Năm, 25/06/2026 → 17:00 thứ Ba, 30/06/2026");
    expect(await talk.ask("khanh", "hoàn tác")).toContain("trở lại 17:00 thứ Năm, 25/06/2026");
    const all = await talk.app.store.deadlines.concerning("H/", { year: 2026 });
    expect(all.map(({ on }) => on)).toEqual(["2026-06-25"]);
  });

  it("are asked for what they lack, one thing at a time", async () => {
    expect(await talk.ask("khanh", "đặt hạn đăng ký cho các xã")).toContain(
      "Hạn đăng ký mô hình là ngày nào?",
    );
    expect(await talk.ask("khanh", "31/3")).toContain("Đã đặt hạn đăng ký mô hình: 17:00 thứ Ba, 31/03/2026");
    expect(await talk.ask("khanh", "hạn thẩm định là 31/6")).toContain("không có trong lịch");
    expect(await talk.ask("khanh", "30/10")).toContain("Đã đặt hạn thẩm định: 17:00 thứ Sáu, 30/10/2026");
    expect(await talk.ask("khanh", "hạn thẩm định là 1/2/2026")).toContain("đã qua");
  });

  it("move off a day off, which is said", async () => {
    const text = await talk.ask("khanh", "hạn nộp hồ sơ đề nghị công nhận là 30/4");
    expect(text).toMatch(/Ngày 30\/04\/2026 là ngày nghỉ .*nên hạn tính đến 04\/05\/2026/);
  });

  it("stay on a day off where that is wanted", async () => {
    const text = await talk.ask("khanh", "hạn gửi tin bài là 1/5, kể cả ngày nghỉ");
    expect(text).toContain("01/05/2026");
    expect(text).not.toContain("là ngày nghỉ");
  });

  it("may be set for one unit, and for one model", async () => {
    expect(await talk.ask("khanh", "hạn báo cáo quý 1 của xã Thạch Lạc là 20/3")).toContain(
      "áp dụng cho xã Thạch Lạc",
    );
    await talk.say("hoa", "đăng ký mô hình Nhà sạch vườn đẹp, lĩnh vực NTM");
    const [saved] = await talk.press("hoa", "Lưu");
    const code = /DVK-\d{4}-\d{4}/.exec(saved?.text ?? "")?.[0] ?? "";
    const text = await talk.ask("khanh", `${code} phải xong trước 20/11`);
    expect(text).toContain(
      `Đã đặt hạn hoàn thành mô hình “Nhà sạch vườn đẹp” (${code}): 17:00 thứ Sáu, 20/11/2026`,
    );
    expect(await talk.ask("khanh", `gia hạn ${code} đến 30/11`)).toContain("→ 17:00 thứ Hai, 30/11/2026");
  });

  it("of a unit of its own takes the place of the one for all", async () => {
    const own = await talk.ask("khanh", "gia hạn báo cáo 6 tháng cho xã Thạch Khê đến 30/6");
    expect(own).toContain("báo cáo 6 tháng");
    expect(own).toContain("30/06/2026");
    const asked = await talk.ask("lan", "đơn vị nào chưa nộp báo cáo 6 tháng?");
    // Thạch Khê has left the first; without models it owes nothing in its own.
    expect(asked).toContain("(17:00 thứ Năm, 25/06/2026): còn 1/1 đơn vị chưa xong");
    expect(asked).toContain("(17:00 thứ Ba, 30/06/2026): chưa đơn vị nào có mô hình");
    expect(asked).toContain("không tính: xã Thạch Khê");
    expect(await talk.ask("khanh", "bỏ hạn báo cáo 6 tháng của xã Thạch Khê")).toContain("Đã bỏ hạn");
  });

  it("are set by nobody else, and by nobody outside their area", async () => {
    expect(await talk.ask("hoa", "hạn báo cáo quý 2 là 25/6")).toContain("không đặt hạn");
    expect(await talk.ask("lan", "hạn báo cáo quý 2 là 25/6")).toContain("không đặt hạn");
    expect(await talk.ask("tan", "hạn báo cáo quý 2 của xã Thạch Lạc là 25/6")).toMatch(
      /ngoài|không thuộc|phạm vi/,
    );
    expect(await talk.app.store.deadlines.concerning("H2/")).toEqual([]);
  });

  it("are listed with how far the units are, each in their own scope", async () => {
    const all = await talk.ask("khanh", "xem các hạn");
    expect(all).toContain("báo cáo 6 tháng: 17:00 thứ Năm, 25/06/2026");
    expect(all).toContain(
      "đăng ký mô hình: 17:00 thứ Ba, 31/03/2026, các xã, phường của huyện Thạch Hà; còn 2/3 đơn vị chưa xong",
    );
    // Nobody is done with reports on models that there are not.
    expect(all).toMatch(/báo cáo 6 tháng: .*; còn 1\/1 đơn vị chưa xong/);
    expect(await talk.ask("binh", "xem các hạn")).toMatch(/báo cáo 6 tháng: .*chưa có mô hình đăng ký/);
    const own = await talk.ask("hoa", "hạn đăng ký là ngày nào");
    expect(own).toContain("31/03/2026");
    expect(own).toContain("đơn vị đồng chí đã xong");
    expect(await talk.ask("tan", "xem các hạn")).toContain("Chưa có hạn nào");
  });

  it("are dropped, and chosen among several", async () => {
    expect(await talk.ask("khanh", "bỏ hạn thẩm định")).toContain("Đã bỏ hạn thẩm định");
    expect(await talk.ask("khanh", "xem các hạn")).not.toContain("thẩm định");
    const [which] = await talk.say("khanh", "bỏ hạn báo cáo");
    expect(which?.text).toContain("chọn hạn nào");
    expect(which?.buttons.length).toBeGreaterThanOrEqual(2);
    expect(await talk.ask("khanh", "1")).toContain("Đã bỏ hạn");
    expect(await talk.ask("khanh", "hoàn tác")).toContain("Đã hoàn tác");
  });
});

describe("who is late", () => {
  it("is told by unit, with the models that are open", async () => {
    const text = await talk.ask("lan", "đơn vị nào chưa nộp báo cáo 6 tháng?");
    expect(text).toContain("Hạn báo cáo 6 tháng");
    expect(text).toMatch(/xã Thạch Lạc: 1 mô hình chưa xong \(DVK-2026-\d{4}\)/);
    expect(text).toContain("Chưa có mô hình nào đăng ký trước hạn nên không tính: xã Thạch Khê");
    const registration = await talk.ask("lan", "xã nào chậm đăng ký");
    expect(registration).toContain("còn 2/3 đơn vị chưa xong");
    expect(registration).toContain("- xã Thạch Khê");
    expect(registration).not.toContain("- xã Thạch Lạc");
    expect(registration).not.toContain("Đã xong");
  });

  it("is nobody while there is no deadline, which is said", async () => {
    expect(await talk.ask("tan", "đơn vị nào chưa nộp báo cáo")).toContain("Chưa có hạn nào");
  });

  it("is reminded at the committee's word, once a day, and hears how things stand", async () => {
    for (const other of ["lan", "hoa"])
      expect(await talk.ask(other, "nhắc các xã chưa đăng ký")).toContain("không gửi nhắc");
    expect(await talk.ask("tan", "nhắc các xã chưa đăng ký")).toContain("Chưa có hạn đăng ký");
    const asked = await talk.ask("khanh", "nhắc các xã chưa đăng ký");
    expect(asked).toMatch(/còn 2 đơn vị chưa xong: xã Thạch Khê, thị trấn Thạch Hà\./);
    const [done] = await talk.press("khanh", "Nhắc 2 đơn vị: đăng ký mô hình");
    expect(done?.text).toContain("Đã gửi nhắc hạn đăng ký mô hình cho 1 người của xã Thạch Khê.");
    expect(done?.text).toContain("Chưa có cán bộ nào để nhắc: thị trấn Thạch Hà");
    await talk.app.runDue();
    await talk.app.settled();
    const [told] = await talk.app.store.outbox.latest("console:console:binh", 1);
    expect(told?.kind).toBe("reminder");
    expect(told?.text).toContain("đăng ký mô hình năm 2026 là 31/03/2026");
    await talk.ask("khanh", "đôn đốc các xã chưa đăng ký");
    const [again] = await talk.press("khanh", "Nhắc 2 đơn vị: đăng ký mô hình");
    expect(again?.text).toContain("Hôm nay đã nhắc rồi, không nhắc lần hai: Trần Văn Bình");
    expect(await talk.ask("khanh", "nhắc các đơn vị chưa thẩm định")).toContain("Chưa có hạn thẩm định");
  });

  it("ends with a report, or with the word of the unit", async () => {
    const marked = await talk.ask("binh", "đã nộp hồ sơ đề nghị công nhận");
    expect(marked).not.toBe("");
    await talk.ask("khanh", "hạn nộp minh chứng cho các xã là 15/5");
    expect(await talk.ask("binh", "em đã nộp minh chứng rồi ạ")).toContain(
      "Đã ghi nhận xã Thạch Khê hoàn thành nộp minh chứng",
    );
    expect(await talk.ask("lan", "xem các hạn")).toMatch(/nộp minh chứng: .*còn 2\/3 đơn vị chưa xong/);
    await talk.ask("khanh", "đánh dấu xã Thạch Lạc đã nộp báo cáo quý 1");
    expect(await talk.ask("lan", "đơn vị nào đã nộp báo cáo")).toContain("Đã xong: xã Thạch Lạc.");
    await talk.press("khanh", "Hoàn tác");
    const [undone] = await talk.press("binh", "Hoàn tác");
    expect(undone?.text).toContain("xã Thạch Khê chưa hoàn thành nộp minh chứng");
  });
});

describe("one's own work", () => {
  it("is what the unit owes, where one inspects, and what one asked for", async () => {
    await talk.ask("hoa", "nhắc em 9 giờ sáng thứ 6 gọi cho bác trưởng thôn nhé");
    await talk.at("2026-03-10T08:00:00+07:00");
    expect(await talk.ask("binh", "tôi có việc gì đến hạn")).toContain("đăng ký mô hình");
    await talk.ask("hoa", "nhắc em 20/3 gọi cho bác trưởng thôn nhé");
    const text = await talk.ask("hoa", "em có việc gì đến hạn không ạ");
    expect(text).toContain("“gọi cho bác trưởng thôn”");
    expect(text).toMatch(/báo cáo quý 1 – 1 mô hình \(DVK-2026-\d{4}\)/);
  });
});

describe("own reminders", () => {
  it("of several things in one message are set one by one, and each can be dropped", async () => {
    expect(await talk.ask("hoa", "Nhắc em hai việc: 15/5 nộp biểu mẫu, 22/5 họp cụm")).toBe(
      [
        "Đã đặt nhắc: 08:00 thứ Sáu, 15/05/2026, nội dung “nộp biểu mẫu”.",
        "Đã đặt nhắc: 08:00 thứ Sáu, 22/05/2026, nội dung “họp cụm”.",
      ].join("\n"),
    );
    const list = await talk.ask("hoa", "xem lời nhắc của tôi");
    expect(list).toContain("“nộp biểu mẫu”");
    expect(list).toContain("“họp cụm”");
  });

  it("keep what was asked for without the time, and are listed and dropped", async () => {
    expect(await talk.ask("binh", "nhắc tôi thứ 6 tuần sau nộp báo cáo")).toBe(
      "Đã đặt nhắc: 08:00 thứ Sáu, 20/03/2026, nội dung “nộp báo cáo”.",
    );
    expect(await talk.ask("binh", "nhac em moi sang thu 2 hop giao ban")).toContain("hằng tuần");
    const list = await talk.ask("binh", "xem lời nhắc của tôi");
    expect(list).toContain("“nộp báo cáo”");
    const [dropped] = await talk.press("binh", "Bỏ lời nhắc 1");
    expect(dropped?.text).toContain("Đã bỏ lời nhắc");
    expect((await talk.app.store.reminders.openOf("binh")).length).toBe(1);
  });

  it("ask for the time, and take it as an answer", async () => {
    expect(await talk.ask("binh", "nhắc tôi gửi danh sách")).toContain("lúc nào?");
    expect(await talk.ask("binh", "8 giờ sáng mai")).toContain(
      "08:00 thứ Tư, 11/03/2026, nội dung “gửi danh sách”",
    );
  });

  it("have nothing to put off when nothing was sent", async () => {
    expect(await talk.ask("tan", "để mai")).toContain("chưa có lời nhắc nào");
  });
});

describe("what comes unasked", () => {
  it("is turned off and on, kept out of the night, and asked for", async () => {
    expect(await talk.ask("hoa", "tắt nhắc")).toContain("Đã tắt nhắc");
    expect((await talk.app.store.personSettings.get("hoa")).mutedSince).toBeDefined();
    expect(await talk.ask("hoa", "bật nhắc lại")).toContain("Đã bật nhắc");
    expect(await talk.ask("hoa", "đừng nhắc em sau 8 giờ tối")).toContain("Từ 20:00 đến 07:00");
    expect(await talk.ask("hoa", "gửi sau 8 giờ sáng")).toContain("Từ 20:00 đến 08:00");
    expect(await talk.ask("hoa", "xem cài đặt của tôi")).toContain("Giờ yên tĩnh: từ 20:00 đến 08:00");
    expect(await talk.ask("hoa", "chỉ nhắc tôi trong giờ hành chính")).toContain("Từ 17:00 đến 07:30");
    expect(await talk.ask("hoa", "nhắn lúc nào cũng được")).toContain("Đã bỏ giờ yên tĩnh");
    expect(await talk.ask("hoa", "giờ yên tĩnh của tôi")).toContain("chưa đặt");
    // A question for the time is not answered by a wish of another kind.
    await talk.ask("hoa", "nhắc tôi gửi danh sách");
    expect(await talk.ask("hoa", "đừng gửi tin vào buổi tối")).toContain("Từ 18:00 đến 07:00");
    expect(await talk.ask("lan", "gửi tôi bản tin mỗi sáng thứ 2 lúc 7h30")).toContain(
      "07:30 thứ Hai hằng tuần. Bỏ: “bỏ bản tin tuần”. Bản tin gần nhất: 07:30 thứ Hai, 16/03/2026.",
    );
    expect(await talk.ask("lan", "bỏ bản tin tuần")).toContain("Đã bỏ bản tin");
  });
});

describe("who is late in an area of many units", () => {
  it("names thirty of those without a model, and says how many more there are", async () => {
    const communes = Array.from({ length: 33 }, (_, at) => `D${at},An Phú ${at + 1},xã,D,,,,`);
    await importUnits(
      talk.app,
      ["code,name,type,parent,aliases,tags,valid_from,valid_to", "D,Đức Thọ,huyện,,,,,", ...communes].join(
        "\n",
      ),
    );
    await importPeople(
      talk.app,
      "id,name,phone,unit,role,title,platform\nson,Phan Văn Sơn,,D,committee,Tổ giúp việc,",
    );
    await talk.ask("son", "hạn báo cáo 6 tháng là 25/6");
    const text = await talk.ask("son", "đơn vị nào chưa nộp báo cáo 6 tháng?");
    expect(text).toMatch(/không tính: .*, xã An Phú 30, và 3 đơn vị khác\.(?:\n|$)/);
  });
});
