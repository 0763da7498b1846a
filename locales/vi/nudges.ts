/** Reminding (đôn đốc) the units that are behind, at the word of a committee. */
export const nudges = {
  "nudge.role": "Vai trò {role} không gửi nhắc cho các đơn vị. Việc này do {who} thực hiện.",
  "nudge.noDeadline":
    "Chưa có hạn {what} cho {unit}, nên trợ lý chưa biết nhắc đơn vị nào. Đặt hạn, ví dụ: “hạn {what} là 25/6”; đến hạn trợ lý nhắc các đơn vị chưa xong.",
  "nudge.line": "Hạn {what} ({when}): còn {left} đơn vị chưa xong: {units}.",
  "nudge.ask": "Bấm nút để trợ lý nhắc ngay cán bộ phụ trách của các đơn vị này.",
  "nudge.button": "Nhắc {left} đơn vị: {what}",
  "nudge.more": "và {count} đơn vị khác",
  "nudge.none": "Hạn {what} ({when}): không có đơn vị nào chưa xong, không cần nhắc.",
  "nudge.done": "Đã gửi nhắc hạn {what} cho {count} người của {units}.",
  "nudge.later":
    "Ngoài giờ làm việc hoặc trong giờ yên tĩnh của người nhận, tin đến vào giờ làm việc tới: {names}.",
  "nudge.again": "Hôm nay đã nhắc rồi, không nhắc lần hai: {names}.",
  "nudge.muted": "Đang tắt nhắc nên không nhận tin: {names}.",
  "nudge.nobody": "Chưa có cán bộ nào để nhắc: {units}.",
} as const;
