/** Quiet hours (giờ yên tĩnh), and what a person has set for all that comes unasked. */
export const quiet = {
  "quiet.set":
    "Từ {from} đến {to} trợ lý không nhắc đồng chí các hạn, lịch; việc đến lúc đó được nhắc sau {to}. Câu trả lời, tin báo việc mới, bản tin và lời nhắc đồng chí tự hẹn giờ vẫn đến ngay. Bỏ: “bỏ giờ yên tĩnh”.",
  "quiet.off": "Đã bỏ giờ yên tĩnh. Trợ lý nhắc đồng chí trong giờ làm việc như thường.",
  "quiet.daysOff":
    "Ngày nghỉ, ngày lễ trợ lý không nhắc các hạn; việc rơi vào đó được nhắc trong ngày làm việc. Nếu muốn yên tĩnh theo giờ, đồng chí gõ ví dụ: “đừng nhắc tôi từ 20 giờ đến 7 giờ”.",
  "settings.title": "Cài đặt nhắc việc của đồng chí:",
  "settings.on": "- Đang bật nhắc: trợ lý nhắc trong giờ làm việc, ngày làm việc. Tắt: “tắt nhắc”.",
  "settings.muted": "- Đang tắt nhắc. Bật lại: “bật nhắc”.",
  "settings.muted.until": "- Đang tắt nhắc đến {when}. Bật lại sớm hơn: “bật nhắc”.",
  "settings.quiet": "- Giờ yên tĩnh: từ {from} đến {to}. Bỏ: “bỏ giờ yên tĩnh”.",
  "settings.quiet.none": "- Giờ yên tĩnh: chưa đặt. Đặt: “đừng nhắc tôi sau 20 giờ”.",
  "settings.digests": "- Bản tin: {count}. Xem: “tôi đang nhận những bản tin nào”.",
  "settings.reminders": "- Lời nhắc tự đặt: {count}. Xem: “xem lời nhắc của tôi”.",
} as const;
