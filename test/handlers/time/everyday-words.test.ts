import { startTalk, type Talk } from "../support/talk";

let talk: Talk;
beforeAll(async () => {
  // A Monday.
  talk = await startTalk("2026-03-02T08:00:00+07:00");
});
afterAll(() => talk.stop());

const remindersOf = async (person: string): Promise<readonly string[]> => {
  const rows = await talk.app.store.outbox.latest(`console:console:${person}`, 200);
  return rows.flatMap(({ kind, text }) => (kind === "reminder" ? [text] : []));
};

describe("a reminder of one's own", () => {
  it("comes again at the time to which it is put off, as often as that is asked for", async () => {
    await talk.ask("hoa", "nhắc tôi 15h chiều nay gọi điện cho trưởng thôn");
    await talk.at("2026-03-02T15:00:00+07:00");
    expect(await talk.ask("hoa", "nhắc lại sau 2 tiếng")).toContain("đến 17:00 thứ Hai, 02/03/2026");
    await talk.at("2026-03-02T17:00:00+07:00");
    expect(await talk.ask("hoa", "để mai")).toContain("“gọi điện cho trưởng thôn” đến 08:00 thứ Ba");
    await talk.at("2026-03-03T09:00:00+07:00");
    const told = await remindersOf("hoa");
    expect(told).toHaveLength(3);
    for (const text of told) expect(text).toContain("gọi điện cho trưởng thôn");
  });

  it("is put off to the last time that is named, not to each", async () => {
    expect(await talk.ask("hoa", "nhắc lại chiều nay")).toContain("14:00 thứ Ba, 03/03/2026");
    expect(await talk.ask("hoa", "hoãn đến thứ năm")).toContain("08:00 thứ Năm, 05/03/2026");
    await talk.at("2026-03-05T07:59:00+07:00");
    expect(await remindersOf("hoa")).toHaveLength(3);
    await talk.at("2026-03-05T08:00:00+07:00");
    expect(await remindersOf("hoa")).toHaveLength(4);
  });

  it("is dropped by what it is about, or by its place in the list", async () => {
    await talk.ask("binh", "nhắc tôi 7h30 sáng mai họp chi bộ");
    await talk.ask("binh", "thứ hai hàng tuần 8h nhắc tôi gửi báo cáo tuần");
    expect(await talk.ask("binh", "bỏ lời nhắc họp chi bộ")).toBe("Đã bỏ lời nhắc “họp chi bộ”.");
    expect(await talk.ask("binh", "xoá lời nhắc đi chợ")).toContain("Lời nhắc đồng chí đã đặt");
    expect(await talk.ask("binh", "huỷ lời nhắc số 1")).toContain("Đã bỏ lời nhắc “gửi báo cáo");
    expect(await talk.app.store.reminders.openOf("binh")).toEqual([]);
    expect(await talk.ask("binh", "bỏ lời nhắc họp chi bộ")).toContain("chưa đặt lời nhắc nào");
  });
});

describe("a reminder that is repeated", () => {
  it("is moved to another time and goes on", async () => {
    await talk.ask("binh", "nhắc tôi hằng ngày lúc 17h ghi nhật ký");
    expect(await talk.ask("binh", "dời lời nhắc ghi nhật ký sang 18h30")).toContain(
      "Đã chuyển lời nhắc “ghi nhật ký” sang 18:30 thứ Năm, 05/03/2026",
    );
    const [open, ...others] = await talk.app.store.reminders.openOf("binh");
    expect([open?.repeat, others]).toEqual(["day", []]);
    expect(await talk.ask("binh", "bỏ lời nhắc ghi nhật ký")).toContain("Đã bỏ lời nhắc");
  });
});

describe("a deadline", () => {
  it("is put off by some days, dropped whatever it is about, and marked as met", async () => {
    await talk.ask("khanh", "hạn đăng ký mô hình là 31/3");
    expect(await talk.ask("khanh", "lùi hạn đăng ký thêm 3 ngày")).toContain("17:00 thứ Sáu, 03/04/2026");
    expect(await talk.ask("khanh", "gia hạn đăng ký thêm hai tuần")).toContain("17:00 thứ Sáu, 17/04/2026");
    expect(await talk.ask("khanh", "đánh dấu xã Thạch Lạc đã nộp")).toContain(
      "Đã ghi nhận xã Thạch Lạc hoàn thành đăng ký mô hình",
    );
    expect(await talk.ask("khanh", "huỷ hạn đăng ký mô hình")).toContain("Đã bỏ hạn đăng ký mô hình");
    expect(await talk.app.store.deadlines.concerning("H/", {})).toEqual([]);
  });

  it("of one unit is not called the reader's own by who stands above it", async () => {
    await talk.ask("khanh", "hạn nộp hồ sơ công nhận cho xã Thạch Lạc là 15/10");
    expect(await talk.ask("khanh", "danh sách các hạn")).toContain("chưa đơn vị nào có mô hình đăng ký");
    expect(await talk.ask("hoa", "danh sách các hạn")).toContain("đơn vị đồng chí chưa có mô hình đăng ký");
    await talk.ask("khanh", "hạn báo cáo quý 1 cho các xã là 20/3");
    await talk.ask("khanh", "hạn thẩm định cấp huyện là 30/11");
    expect(await talk.ask("hoa", "bao giờ phải nộp báo cáo quý")).toContain("báo cáo quý 1: 17:00 thứ Sáu");
    // What is asked of the district alone is no matter of hers.
    expect(await talk.ask("hoa", "danh sách các hạn")).not.toContain("thẩm định");
    expect(await talk.ask("khanh", "danh sách các hạn")).toContain("thẩm định");
  });
});

describe("one's own work and silence", () => {
  it.each(["việc của tôi tuần này", "sắp tới tôi phải nộp gì", "tôi còn phải làm gì không"])(
    "is told for “%s”",
    async (text) => {
      expect(await talk.ask("hoa", text)).toMatch(/^Việc của đồng chí|đến hạn/);
    },
  );

  it("ends when it was said to end", async () => {
    expect(await talk.ask("hoa", "tắt nhắc hết hôm nay")).toContain("00:00 thứ Sáu, 06/03/2026");
    expect(await talk.ask("hoa", "tắt thông báo đến hết tháng 3")).toContain("00:00 thứ Tư, 01/04/2026");
    expect(await talk.ask("lan", "gửi bản tin hằng ngày lúc 7h30")).toContain("07:30");
    expect(await talk.ask("lan", "đổi giờ bản tin sang 6h45")).toContain("06:45 các ngày làm việc");
    expect(await talk.ask("lan", "tôi đang nhận những bản tin nào")).toContain("06:45 các ngày làm việc");
    expect(await talk.ask("lan", "bỏ bản tổng hợp ngày")).toContain("Đã bỏ bản tin");
    expect(await talk.ask("lan", "tôi đang nhận những bản tin nào")).toContain("chưa đăng ký nhận bản tin");
  });
});
