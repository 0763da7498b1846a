/** What happens to people, visits and deadlines of a unit that was merged (sáp nhập). */
export const mergers = {
  "merged.unit": "{unit} (trước là {former})",
  "merged.into": "{unit} (đã nhập vào {successor})",
  "merged.ended": "{unit} (không còn hoạt động)",
  "merged.people.listed": "Danh sách còn ghi {unit}: người của đơn vị này được xếp vào đơn vị mới.",
  "merged.people.divided":
    "Danh sách còn ghi {unit}, đã chia về {units}: đề nghị ghi rõ đơn vị mới của từng người (people move).",
  "merged.people.none":
    "Danh sách còn ghi {unit}: người của đơn vị này cần được chuyển sang đơn vị khác (people move).",
  "merged.people.taken": "Cán bộ chuyển theo đơn vị: {count}.",
  "merged.people.open": "Cán bộ của đơn vị đã chia, cần quản trị chuyển (people move): {count}.",
  "merged.people.line": "{person}: {former} → {unit}",
  "merged.own.taken":
    "Đơn vị của đồng chí ({former}) đã nhập vào {unit}: từ nay đồng chí làm việc với trợ lý ở phạm vi {unit}. Nếu chưa đúng, đề nghị đồng chí báo quản trị.",
  "merged.own.divided":
    "Đơn vị của đồng chí ({former}) đã chia về {units}: quản trị sẽ xếp đồng chí vào đơn vị mới; từ nay đến lúc đó đồng chí chỉ thấy việc của {former}.",
  "merged.admin.divided":
    "Đơn vị {former} đã chia về {units}: đồng chí {name} ({person}) cần được xếp vào đơn vị mới (người quản trị máy chủ chạy people move).",
  "merged.visit": "Do {former} đã nhập vào {unit}, lịch kiểm tra này nay là của {unit}.",
  "merged.deadline":
    "Hạn {what} ({when}) đặt cho {former} nay do {unit} thực hiện và được nhắc, vì {former} đã nhập vào {unit}.",
  "merged.deadline.beside":
    "Lưu ý: {unit} còn có hạn {what} riêng ({when}); nếu thừa, đề nghị bỏ bớt một hạn.",
} as const;
