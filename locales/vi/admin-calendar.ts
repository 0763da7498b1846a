/** `calendar ...` of the administrator's tool. */
export const calendar = {
  "admin.calendar.everywhere": "tất cả đơn vị",
  "admin.calendar.set.usage": "NGÀY nghỉ|làm [TÊN] [--unit ĐƠN-VỊ]",
  "admin.calendar.set.summary":
    "Đặt một ngày là ngày nghỉ hay ngày làm bù, cho tất cả hay cho một đơn vị và các đơn vị trực thuộc. Ngày lễ, tết theo luật đã có sẵn; ngày đặt ở đây được ưu tiên.",
  "admin.calendar.set.kind": "Ghi nghỉ hoặc làm sau ngày.",
  "admin.calendar.set.off": "Đã đặt {day} là ngày nghỉ cho {area}.",
  "admin.calendar.set.working": "Đã đặt {day} là ngày làm việc cho {area}.",
  "admin.calendar.clear.usage": "NGÀY [--unit ĐƠN-VỊ]",
  "admin.calendar.clear.summary": "Bỏ ngày đã đặt bằng calendar set; ngày đó trở lại theo lịch chung.",
  "admin.calendar.clear.done": "Đã bỏ ngày {day} của {area}.",
  "admin.calendar.clear.none": "Ngày {day} của {area} chưa được đặt.",
  "admin.calendar.hours.usage":
    "'MM-DD..MM-DD HH:MM-HH:MM [HH:MM-HH:MM]' ... [--unit ĐƠN-VỊ] | --default [--unit ĐƠN-VỊ]",
  "admin.calendar.hours.summary":
    "Đặt giờ làm việc theo mùa (trợ lý chỉ nhắc trong giờ làm việc); nhiều mùa thì ghi nhiều đoạn. --default trở lại giờ chung 07:30-11:30, 13:30-17:00.",
  "admin.calendar.hours.either": "Ghi các mùa, hoặc --default.",
  "admin.calendar.hours.wrong": "\"{text}\" không đúng dạng 'MM-DD..MM-DD HH:MM-HH:MM HH:MM-HH:MM'.",
  "admin.calendar.hours.done": "Đã đặt giờ làm việc cho {area}.",
  "admin.calendar.list.usage": "[NĂM] [--unit ĐƠN-VỊ]",
  "admin.calendar.list.summary":
    "In ngày nghỉ lễ, tết, ngày nghỉ riêng và ngày làm bù của một năm, như trợ lý đang dùng.",
  "admin.calendar.list.off": "nghỉ",
  "admin.calendar.list.working": "làm",
} as const;
