import { readQuiet } from "../../src/dialogue/read-quiet";

describe("the hours in which somebody is not to be reminded", () => {
  it.each([
    ["đừng gửi tin vào buổi tối", { act: "quiet", from: "18:00", to: "07:00" }],
    ["buổi tối đừng nhắn tin cho tôi nhé", { act: "quiet", from: "18:00", to: "07:00" }],
    ["tôi không muốn nhận tin nhắn vào ban đêm", { act: "quiet", from: "21:00", to: "07:00" }],
    ["dung lam phien toi luc dem khuya", { act: "quiet", from: "21:00", to: "07:00" }],
    ["đừng nhắc vào giờ nghỉ trưa", { act: "quiet", from: "11:30", to: "13:30" }],
    ["tắt nhắc buổi tối", { act: "quiet", from: "18:00", to: "07:00" }],
    ["đừng nhắn sau 20 giờ", { act: "quiet", from: "20:00" }],
    ["dung nhan tin sau 9 gio toi", { act: "quiet", from: "21:00" }],
    ["đừng nhắn sau chín giờ", { act: "quiet", from: "21:00" }],
    ["đừng nhắc tôi trước 7 giờ sáng", { act: "quiet", to: "07:00" }],
    ["gửi sau 7 giờ sáng", { act: "quiet", to: "07:00" }],
    ["chỉ nhắc tôi sau 7h30", { act: "quiet", to: "07:30" }],
    ["không nhắc em từ 21h đến 6h30", { act: "quiet", from: "21:00", to: "06:30" }],
    ["im lặng từ 10 giờ đến 5 giờ", { act: "quiet", from: "22:00", to: "05:00" }],
    ["đừng làm phiền tôi từ 11h đến 1h", { act: "quiet", from: "11:00", to: "13:00" }],
    ["chỉ nhắc tôi từ 8h đến 17h", { act: "quiet", from: "17:00", to: "08:00" }],
    ["chỉ nhắn từ 8h đến 5h", { act: "quiet", from: "17:00", to: "08:00" }],
    ["chi nhac toi ban ngay thoi", { act: "quiet", from: "18:00", to: "07:00" }],
    ["chỉ nhắc buổi sáng", { act: "quiet", from: "12:00", to: "07:00" }],
    ["chỉ nhắc tôi trong giờ hành chính", { act: "quietOutsideOffice" }],
    ["ngoài giờ làm việc đừng nhắn", { act: "quietOutsideOffice" }],
    ["từ nay trở đi chỉ gửi tin trong giờ làm việc", { act: "quietOutsideOffice" }],
    ["cuối tuần đừng nhắn tin", { act: "quietDaysOff" }],
    ["tôi có con nhỏ, đừng nhắn sau 20 giờ", { act: "quiet", from: "20:00" }],
    ["nhà có cụ già nên đừng gửi tin buổi tối", { act: "quiet", from: "18:00", to: "07:00" }],
    ["đặt giờ yên tĩnh từ 21h đến 6h", { act: "quiet", from: "21:00", to: "06:00" }],
    ["bỏ giờ yên tĩnh", { act: "quietOff" }],
    ["nhắn lúc nào cũng được", { act: "quietOff" }],
    ["gửi tin buổi tối cũng được", { act: "quietOff" }],
  ])("%s", (text, matter) => {
    expect(readQuiet(text)).toEqual(matter);
  });

  it.each([
    "đừng nhắc nữa",
    "tắt nhắc 3 ngày",
    "tắt nhắc đến 8 giờ sáng",
    "tối nay đừng nhắn",
    "nhắc tôi sau 7 giờ sáng",
    "nhắc chị gửi báo cáo trước 17h",
    "nhắc chị nhắn tin lúc 8h",
    "8 giờ sáng mai nhắc tôi gửi danh sách",
    "buổi tối có gửi tin không",
    "gửi báo cáo sau 7 giờ sáng",
    "đăng ký mô hình Tổ loa không phát sau 20 giờ",
    "nội dung: vận động các hộ karaoke không hát sau 22 giờ",
    "gửi tôi bản tin mỗi sáng thứ 2 lúc 7h30",
    "không",
  ])("%s is another matter", (text) => {
    expect(readQuiet(text)).toBeUndefined();
  });
});
