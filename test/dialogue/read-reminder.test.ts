import { readReminder } from "../../src/dialogue/read-reminder";
import { reminderText } from "../../src/dialogue/reminder-text";
import { createUnderstand } from "../../src/understanding/understand";

const understand = createUnderstand();
const now = new Date("2026-03-02T08:00:00+07:00");
const read = (text: string) => readReminder(text, understand(text, { now }));

describe("what a person wants of reminders", () => {
  it.each([
    ["nhắc tôi thứ 6 tuần sau nộp báo cáo", { act: "remind" }],
    ["nhắc tôi mỗi sáng thứ 2 họp giao ban", { act: "remind", repeat: "week" }],
    ["moi thang ngay 25 nhac em gui so lieu", { act: "remind", repeat: "month" }],
    ["để mai", { act: "snooze" }],
    ["nhắc lại sau 2 tiếng", { act: "snooze" }],
    ["tôi có việc gì đến hạn", { act: "work" }],
    ["em co viec gi den han khong a", { act: "work" }],
    ["xem lời nhắc của tôi", { act: "mine" }],
    ["việc của tôi tuần này", { act: "work" }],
    ["tôi còn phải làm gì không", { act: "work" }],
    ["bỏ lời nhắc họp chi bộ", { act: "cancel", about: "hop chi bo" }],
    ["dời lời nhắc họp chi bộ sang 18h", { act: "move", about: "hop chi bo" }],
    ["huy loi nhac so 2", { act: "cancel", about: "2", number: 2 }],
    ["tắt nhắc", { act: "mute" }],
    ["đừng nhắc nữa", { act: "mute" }],
    ["bật nhắc lại", { act: "unmute" }],
    ["đừng nhắc tôi sau 8 giờ tối", { act: "quiet", from: "20:00" }],
    ["không nhắc em từ 21h đến 6h30", { act: "quiet", from: "21:00", to: "06:30" }],
    ["bỏ giờ yên tĩnh", { act: "quietOff" }],
    ["tắt nhắc buổi tối", { act: "quiet", from: "18:00", to: "07:00" }],
    ["xem cài đặt của tôi", { act: "settings" }],
    ["giờ yên tĩnh của tôi là mấy giờ", { act: "settings" }],
    ["tôi có đang tắt nhắc không", { act: "settings" }],
    [
      "gửi tôi bản tin mỗi sáng thứ 2 lúc 7h30",
      { act: "digest", wish: { every: "week", time: "07:30", weekday: 1 } },
    ],
    [
      "sáng thứ 2 hàng tuần 7h45 gửi tôi tổng hợp",
      { act: "digest", wish: { every: "week", time: "07:45", weekday: 1 } },
    ],
    ["gui anh ban tin hang ngay luc 7h", { act: "digest", wish: { every: "day", time: "07:00" } }],
    [
      "gửi bản tin hằng tháng vào ngày 25",
      { act: "digest", wish: { every: "month", time: "07:30", day: 25 } },
    ],
    [
      "chiều thứ sáu hàng tuần lúc 4 giờ gửi tôi bản tin",
      { act: "digest", wish: { every: "week", time: "16:00", weekday: 5 } },
    ],
    ["bỏ bản tin tuần", { act: "dropDigest", every: "week" }],
    ["tôi đang nhận những bản tin nào", { act: "digests" }],
    ["xem các bản tin của tôi", { act: "digests" }],
    ["đổi giờ bản tin tuần sang 6h45", { act: "digestTime", time: "06:45", every: "week" }],
    ["bỏ bản tổng hợp ngày", { act: "dropDigest", every: "day" }],
  ])("%s", (text, matter) => {
    expect(read(text)).toEqual(matter);
  });

  it.each([
    "có bao nhiêu mô hình",
    "tổng hợp số liệu từng tháng",
    "mô hình nào sắp đến hạn",
    "tôi phải làm gì",
    "đơn vị nào chưa nộp báo cáo",
    "hướng dẫn cài đặt VNeID cho tôi",
  ])("%s is another matter", (text) => {
    expect(read(text)).toBeUndefined();
  });
});

describe("what is to be reminded of", () => {
  const of = (text: string) => reminderText(text, (piece) => understand(piece, { now, meant: "remind_me" }));

  it.each([
    ["nhắc tôi thứ 6 tuần sau nộp báo cáo", "nộp báo cáo"],
    ["mai nhắc em gọi anh Bình", "gọi anh Bình"],
    ["nhắc em 9h mai gọi bác Tư", "gọi bác Tư"],
    ["nhắc em gọi cô Bảy lúc 9h mai", "gọi cô Bảy"],
    ["nhac em chieu mai hop chi bo nhe", "hop chi bo"],
    ["30 phút nữa nhắc em gửi danh sách", "gửi danh sách"],
    ["nhớ nhắc anh 7h30 sáng mai họp khối vận", "họp khối vận"],
    ["sáng mai bảy giờ ba mươi nhắc tôi đi dự lễ ra mắt", "đi dự lễ ra mắt"],
  ])("of %s is %s", (text, piece) => {
    expect(of(text)).toBe(piece);
  });

  it("is all that was written where nothing is left", () => {
    expect(of("nhắc tôi 8 giờ sáng mai")).toBe("nhắc tôi 8 giờ sáng mai");
  });
});
