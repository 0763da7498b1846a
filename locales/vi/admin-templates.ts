/** `template ...` of the administrator's tool; braces come as values, since `{name}` would be filled in. */
export const templates = {
  "admin.template.set.usage": "(TỆP.docx | --party | --state) [--unit MÃ]",
  "admin.template.set.summary":
    "Đặt mẫu báo cáo Word: tệp DOCX của cơ quan có các trường như {field} (danh sách ở docs/reports.md), hoặc --party thể thức văn bản của Đảng, --state thể thức Nghị định 30/2020. --unit: chỉ cho một đơn vị và các đơn vị trực thuộc; không ghi là cho tất cả.",
  "admin.template.set.one": "Ghi một trong ba: tệp DOCX, --party, --state.",
  "admin.template.set.unit": "Không có đơn vị mã {unit}.",
  "admin.template.set.done": "Đã đặt mẫu báo cáo.",
  "admin.template.problem.notDocx": "Tệp không phải DOCX hợp lệ (có thể bị hỏng, có mật khẩu hoặc có macro).",
  "admin.template.problem.tooLarge": "Tệp lớn hơn 4 MB.",
  "admin.template.problem.unpacksTooLarge": "Tệp giải nén ra quá lớn (trên 40 MB).",
  "admin.template.problem.program": "Tệp có chứa chương trình hoặc đối tượng nhúng; hãy bỏ ra rồi lưu lại.",
  "admin.template.problem.remote":
    "Tệp lấy nội dung từ nơi khác khi mở (mẫu hoặc hình ảnh liên kết); hãy nhúng vào tệp rồi lưu lại.",
  "admin.template.noField": "Tệp không có trường nào như {field}; xem danh sách ở docs/reports.md.",
  "admin.template.field": "Không có trường {field}.",
  "admin.template.field.near": "Không có trường {field}, ở chỗ “…{near}…”.",
  "admin.template.syntax": "Dấu ngoặc của trường sai: {rule}, ở chỗ “{near}”.",
  "admin.template.rule.unopened": "có {close} mà không có {open} trước đó",
  "admin.template.rule.unclosed": "có {open} mà không có {close} sau đó",
  "admin.template.rule.mismatch": "{open} và {close} không cùng tên",
  "admin.template.rule.other": "viết không đúng",
  "admin.template.list.summary":
    "In các mẫu báo cáo Word đã đặt: mã đơn vị, mẫu. Nơi chưa đặt theo thể thức văn bản của Đảng.",
  "admin.template.list.all": "tất cả",
  "admin.template.layout.party": "thể thức văn bản của Đảng",
  "admin.template.layout.state": "thể thức Nghị định 30/2020",
  "admin.template.list.count": "{count} mẫu đã đặt.",
  "admin.template.remove.usage": "[--unit MÃ]",
  "admin.template.remove.summary":
    "Bỏ mẫu báo cáo Word đã đặt cho một đơn vị, hoặc cho tất cả khi không ghi --unit.",
  "admin.template.remove.none": "Không có mẫu nào như vậy.",
  "admin.template.remove.done": "Đã bỏ mẫu báo cáo.",
} as const;
