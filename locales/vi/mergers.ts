/** What happens to visits and deadlines of a unit that was merged (sáp nhập). */
export const mergers = {
  "merged.unit": "{unit} (trước là {former})",
  "merged.into": "{unit} (đã nhập vào {successor})",
  "merged.ended": "{unit} (không còn hoạt động)",
  "merged.people":
    "Danh sách còn ghi {unit}: người của đơn vị này cần được chuyển sang đơn vị mới (people move).",
  "merged.visit": "Do {former} đã nhập vào {unit}, lịch kiểm tra này nay là của {unit}.",
  "merged.deadline":
    "Hạn {what} ({when}) đặt cho {former} nay do {unit} thực hiện và được nhắc, vì {former} đã nhập vào {unit}.",
  "merged.deadline.beside":
    "Lưu ý: {unit} còn có hạn {what} riêng ({when}); nếu thừa, đề nghị bỏ bớt một hạn.",
} as const;
