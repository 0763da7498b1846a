/** The administrator's tool as a whole: help, wrong calls, files, and what several subcommands say. */
export const tool = {
  "admin.help.head": "Công cụ quản trị. Cách dùng: {call} LỆNH [THAM SỐ]",
  "admin.help.example": "Ví dụ: {call} {example}",
  "admin.help.where":
    "Chạy được cả khi dịch vụ đang chạy. Kho dữ liệu: MONGODB_URI, hoặc thư mục DATA_DIR (mặc định ./data).",
  "admin.help.streams":
    "Kết quả ra stdout, ghi chú và lỗi ra stderr. Mã thoát: 0 đã làm xong, 1 không làm được, 2 gọi sai.",

  "admin.call.unknown": 'Không có lệnh "{name}".',
  "admin.call.wrong": "Sai tham số: {detail}",
  "admin.call.missing": "Thiếu tham số.",
  "admin.call.extra": "Thừa tham số: {extra}",
  "admin.unexpected": "Có lỗi ngoài dự kiến: {detail}",

  "admin.away.server":
    "Không kết nối được MongoDB theo MONGODB_URI. Hãy kiểm tra địa chỉ, mật khẩu và máy chủ.",
  "admin.away.service":
    "Dịch vụ đang giữ thư mục dữ liệu nhưng kho dữ liệu của nó không trả lời. Hãy thử lại sau ít giây.",
  "admin.away.own": "Kho dữ liệu nhúng đã mở nhưng không trả lời. Hãy thử lại.",

  "admin.file.wrong": "Tệp {file}: {reason}.",
  "admin.file.reason.missing": "không có tệp hoặc thư mục này",
  "admin.file.reason.folder": "đây là thư mục, không phải tệp",
  "admin.file.reason.notFolder": "đường dẫn đi qua một tệp, không phải thư mục",
  "admin.file.reason.forbidden": "không có quyền",
  "admin.file.reason.readOnly": "ổ đĩa chỉ cho đọc",
  "admin.file.reason.full": "ổ đĩa đã đầy",
  "admin.file.reason.exists": "đã có tệp này",
  "admin.file.reason.notUtf8": "không phải UTF-8; hãy lưu lại dạng CSV UTF-8",
  "admin.file.tooLarge": "Tệp {file} quá lớn (trên {megabytes} MB).",
  "admin.file.unpacksTooLarge": "Tệp {file} giải nén ra quá lớn (trên 64 MB).",
  "admin.file.notXlsx": "Tệp {file} không phải XLSX hợp lệ; hãy mở và lưu lại dạng .xlsx hoặc CSV UTF-8.",
  "admin.file.written": "Đã ghi {file}.",
  "admin.file.columnIgnored": 'Bỏ qua cột "{column}".',

  "admin.done.set": "Đã đặt.",
  "admin.done.nothing": "Không có gì thay đổi.",
  "admin.day.wrong": '"{day}" không phải ngày dạng YYYY-MM-DD.',
  "admin.year.wrong": "NĂM phải từ {first} đến {last}.",
  "admin.unit.unclear": 'Không có đơn vị "{unit}", hoặc có nhiều đơn vị cùng tên (hãy ghi mã: units list).',
} as const;
