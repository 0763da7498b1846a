/** `people ...` of the administrator's tool. */
export const people = {
  "admin.people.unknown": 'Không có người nào mang id "{id}" (xem: people list).',
  "admin.people.erased": 'Dữ liệu của "{id}" đã được xóa theo yêu cầu.',
  "admin.people.left": '"{id}" đã thôi quyền (mở lại: people activate {id}).',

  "admin.people.template.summary":
    "In mẫu danh sách cán bộ (CSV) để điền: people template > can-bo.csv. Điền xong có thể lưu dạng CSV UTF-8 hoặc XLSX. Cột: id (mã tự đặt, không trùng), name, phone, unit (mã hoặc tên đơn vị), role, title.",
  "admin.people.import.usage": "TỆP",
  "admin.people.import.summary":
    "Nhập cán bộ từ CSV hoặc XLSX (cột id,name,phone,unit,role,title; role: officer, committee, leader, admin; unit: mã hoặc tên đơn vị; mẫu: people template). Có chỗ sai thì không nhập gì; nhập lại cùng tệp không đổi gì.",
  "admin.people.cell": "Dòng {line}, cột {column}: {message}",
  "admin.people.problem.noColumn": "dòng đầu thiếu cột này",
  "admin.people.problem.phone": "không phải số điện thoại (ví dụ: 0912345678)",
  "admin.people.problem.idTwice": "mã này đã có ở một dòng trên",
  "admin.people.problem.id": "phải có từ 1 đến 64 ký tự",
  "admin.people.problem.name": "còn trống",
  "admin.people.problem.role": "phải là một trong: {roles}",
  "admin.people.problem.unit": "không có đơn vị này, hoặc có nhiều đơn vị cùng tên (hãy ghi mã)",
  "admin.people.import.erased": 'Người "{id}" đã được xóa theo yêu cầu: hãy bỏ khỏi tệp hoặc dùng id khác.',
  "admin.people.import.left":
    'Người "{id}" đã thôi quyền: cập nhật thông tin, không mở lại quyền (people activate {id}).',
  "admin.people.import.refused": "{count} chỗ sai, chưa nhập gì. Sửa tệp rồi nhập lại.",
  "admin.people.import.none": "Tệp không có người nào.",
  "admin.people.imported": "Cán bộ: {added} mới, {changed} thay đổi, {unchanged} giữ nguyên.",

  "admin.people.list.summary":
    "In danh sách cán bộ: id, họ tên, vai trò, chức danh, mã đơn vị, tên đơn vị (không in số điện thoại).",
  "admin.people.list.erased": "(đã xóa)",
  "admin.people.list.left": "(đã thôi quyền)",
  "admin.people.list.noUnit": "(không có)",
  "admin.people.list.count": "{count} người.",
  "admin.people.requests.summary":
    "In các yêu cầu cấp quyền đang chờ: ngày, họ tên, đơn vị, kênh. Quản trị duyệt trong trò chuyện: gõ “có yêu cầu cấp quyền nào không”.",
  "admin.people.requests.count": "{count} yêu cầu.",

  "admin.people.code.usage": "ID [--bot TÊN] [--qr TỆP]",
  "admin.people.code.summary":
    "Cấp mã liên kết dùng một lần cho một người (hết hạn sau 72 giờ; mã cấp trước chưa dùng bị huỷ). Người đó gõ “mã ABCD-EF2H” cho trợ lý trên Zalo hoặc Telegram. --bot: in đường dẫn mở thẳng bot Telegram (mặc định TELEGRAM_BOT_NAME); --qr: ghi đường dẫn đó (không có bot Telegram: đường dẫn Zalo) thành ảnh QR (PNG). Có bot Zalo thì in bot còn chỗ (mỗi bot 50 người).",
  "admin.people.code.noBot": '"{bot}" không phải tên bot Telegram.',
  "admin.people.code.needsBot":
    "Ảnh QR cần tên bot Telegram: thêm --bot TÊN hoặc đặt TELEGRAM_BOT_NAME (hay ZALO_BOT_LINK).",
  "admin.people.code.code": "Mã: {code}",
  "admin.people.code.expires": "Hết hạn: {time} ngày {date}",
  "admin.people.code.once": "Mã của {name}. Mã chỉ in ra lần này; đưa riêng cho người đó.",
  "admin.people.code.zaloFull":
    "Các bot Zalo đều đã đủ 50 người: tạo thêm bot và thêm token vào ZALO_BOT_TOKEN.",
  "admin.people.code.zaloBot": "Bot Zalo: {name} (còn {room} chỗ), nhắn mã này cho bot",
  "admin.people.code.zaloLink": "Đường dẫn Zalo: {link}",
  "admin.people.code.telegramLink": "Đường dẫn Telegram: {link}",
  "admin.people.code.picture": "Đã ghi ảnh QR: {file}",

  "admin.people.role.usage": "ID VAI-TRÒ",
  "admin.people.role.summary": "Đổi vai trò của một người ({roles}); có hiệu lực từ tin nhắn tiếp theo.",
  "admin.people.role.wrong": "Vai trò phải là một trong: {roles}.",
  "admin.people.role.done": "{name}: vai trò {role}.",
  "admin.people.move.usage": "ID ĐƠN-VỊ",
  "admin.people.move.summary":
    "Chuyển một người sang đơn vị khác (mã hoặc tên đơn vị); có hiệu lực từ tin nhắn tiếp theo. Mô hình ở đơn vị cũ giữ nguyên, bàn giao bằng people replace.",
  "admin.people.move.done": "{name}: {unit}.",
  "admin.people.move.outside":
    "{count} mô hình người này phụ trách nằm ngoài đơn vị mới: bàn giao bằng people replace.",
  "admin.people.replace.usage": "CŨ MỚI",
  "admin.people.replace.summary":
    "Thay người: mô hình người cũ phụ trách chuyển cho người mới (ghi vào lịch sử từng mô hình), người cũ thôi quyền truy cập, lịch sử giữ nguyên.",
  "admin.people.replace.same": "Hai id giống nhau.",
  "admin.people.replace.outside":
    "{next} không thuộc đơn vị của {old} hay cấp trên: chuyển trước bằng people move.",
  "admin.people.replace.note": "{next} thay {old}",
  "admin.people.replace.done": "{note}: {count} mô hình chuyển người phụ trách.",
  "admin.people.deactivate.usage": "ID",
  "admin.people.deactivate.summary":
    "Thôi quyền truy cập của một người ngay từ tin nhắn tiếp theo; lịch sử giữ nguyên.",
  "admin.people.deactivate.done": "{name} không còn quyền truy cập.",
  "admin.people.activate.usage": "ID",
  "admin.people.activate.summary":
    "Mở lại quyền cho người đã thôi; tài khoản liên kết lại bằng mã (people code).",
  "admin.people.activate.unknown": 'Không có người đã thôi quyền nào mang id "{id}".',
  "admin.people.activate.done": "Đã mở lại quyền. Cấp mã liên kết: people code {id}",
  "admin.people.visit.handed": "Lịch kiểm tra {unit} ngày {date}: đã bàn giao.",
  "admin.people.visit.without": "Lịch kiểm tra {unit} ngày {date}: chưa có người kiểm tra.",
} as const;
