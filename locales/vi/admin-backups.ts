/** `backup`, `restore`, `export` and `erase` of the administrator's tool. */
export const backups = {
  "admin.backup.usage": "TỆP [--passphrase-file TỆP] [--overwrite]",
  "admin.backup.summary":
    "Sao lưu toàn bộ kho dữ liệu, cả ảnh và tệp gửi kèm, vào một tệp nén có mã kiểm tra, rồi đọc lại để kiểm tra. Tệp có dữ liệu cá nhân, không có mật khẩu, mã truy cập; được mã hóa khi có --passphrase-file hoặc thiết lập BACKUP_PASSPHRASE.",
  "admin.backup.exists": "Đã có tệp {file}. Hãy chọn tên khác, hoặc thêm --overwrite.",
  "admin.backup.done": "Đã sao lưu vào {file}.",
  "admin.backup.plain":
    "Tệp chưa mã hóa và có dữ liệu cá nhân (họ tên, số điện thoại, tin nhắn): chỉ giao cho người được phép, hoặc sao lưu với --passphrase-file.",
  "admin.backup.sealed":
    "Tệp đã được mã hóa bằng mật khẩu sao lưu. Hãy cất mật khẩu tách khỏi tệp: mất mật khẩu thì không ai mở được tệp.",
  "admin.backup.passphrase.short": "Mật khẩu sao lưu cần ít nhất {count} ký tự.",
  "admin.backup.passphrase.none": "Dòng đầu của tệp {file} chưa có mật khẩu sao lưu.",
  "admin.backup.filesMissing":
    "Có {count} ảnh, tệp được nhắc đến trong dữ liệu nhưng không có hoặc đã hỏng ở {folder}: bản sao lưu không có chúng.",
  "admin.backup.unreadable": "Đọc lại bản sao lưu không được: {reason}",
  "admin.backup.bad.ENOENT": "Không có tệp sao lưu này.",
  "admin.backup.bad.EISDIR": "Đây là thư mục, không phải tệp sao lưu.",
  "admin.backup.bad.EACCES": "Không có quyền đọc tệp sao lưu.",
  "admin.backup.bad.Z_BUF_ERROR": "Tệp sao lưu bị cắt cụt.",
  "admin.backup.bad.Z_DATA_ERROR": "Tệp sao lưu bị hỏng, hoặc không phải tệp sao lưu.",
  "admin.backup.bad.sealed":
    "Tệp sao lưu đã được mã hóa: hãy thêm --passphrase-file TỆP (dòng đầu là mật khẩu), hoặc đặt BACKUP_PASSPHRASE.",
  "admin.backup.bad.sealed.wrong":
    "Mật khẩu sao lưu không đúng, hoặc phần đầu của tệp bị hỏng. Hãy kiểm tra lại mật khẩu; nếu chắc chắn đúng, hãy dùng bản sao lưu khác.",
  "admin.backup.bad.sealed.unknown":
    "Tệp không được mã hóa bằng mật khẩu theo cách của chương trình này, hoặc phần đầu bị hỏng. Hãy dùng bản sao lưu khác.",
  "admin.backup.bad.sealed.piece": "Tệp sao lưu mã hóa bị hỏng hoặc bị cắt cụt. Hãy dùng bản sao lưu khác.",
  "admin.backup.bad.more": "Tệp sao lưu có dữ liệu thừa sau dòng cuối.",
  "admin.backup.bad.noEnd": "Tệp sao lưu thiếu phần cuối: bị cắt cụt.",
  "admin.backup.bad.line": "Tệp sao lưu hỏng ở dòng {line}.",
  "admin.backup.bad.header": "Không phải tệp sao lưu ({format}).",
  "admin.backup.bad.newer": "Bản sao lưu kiểu {version} mới hơn chương trình này ({own}).",
  "admin.backup.bad.record": "Tệp sao lưu hỏng ở dòng {line}: không phải một bản ghi.",
  "admin.backup.bad.file": "Tệp sao lưu hỏng ở dòng {line}: ảnh hoặc tệp gửi kèm không khớp mã kiểm tra.",
  "admin.backup.bad.whole": "Mã kiểm tra SHA-256 không khớp: tệp sao lưu bị hỏng hoặc bị sửa.",
  "admin.backup.bad.collection": 'Tệp sao lưu hỏng: "{name}" không khớp số lượng hoặc mã kiểm tra.',

  "admin.restore.usage": "TỆP [--passphrase-file TỆP] [--replace]",
  "admin.restore.summary":
    "Khôi phục dữ liệu, ảnh và tệp từ bản sao lưu vào kho trống; --replace thay toàn bộ dữ liệu đang có. Kiểm tra trọn tệp trước khi thay đổi; nên dừng dịch vụ trước.",
  "admin.restore.filled": "Kho đang có dữ liệu ({names}). Muốn thay toàn bộ, hãy thêm --replace.",
  "admin.restore.running": "Dịch vụ đang chạy: tin nhắn đến trong lúc khôi phục có thể bị thay mất.",
  "admin.restore.done": "Đã khôi phục từ {file}.",
  "admin.restore.failed": "{reason} Kho dữ liệu giữ nguyên.",
  "admin.restore.longLine": "Tệp sao lưu hỏng: có dòng quá dài.",
  "admin.restore.twice": "Bản sao lưu có bản ghi trùng nhau, không khôi phục được.",

  "admin.export.usage": "THƯ_MỤC [--with-phones] [--overwrite]",
  "admin.export.summary":
    "Xuất mô hình, cán bộ, đơn vị ra CSV (models.csv, people.csv, units.csv; mở được bằng Excel). Không có số điện thoại, trừ khi thêm --with-phones.",
  "admin.export.exists": "Đã có tệp {file}. Hãy chọn thư mục khác, hoặc thêm --overwrite.",
  "admin.export.phones": "Tệp có số điện thoại: chỉ giao cho người được phép.",

  "admin.erase.usage": "ID --yes",
  "admin.erase.summary":
    "Xóa dữ liệu cá nhân của một người theo yêu cầu: họ tên, số điện thoại, tài khoản đã liên kết, cả ở mô hình người đó phụ trách và trong tin nhắn; số liệu giữ nguyên. Không có --yes thì chỉ cho xem.",
  "admin.erase.already": "Người này đã được xóa từ trước.",
  "admin.erase.done": "Đã xóa.",
  "admin.erase.copies": "Bản sao lưu và tệp đã xuất trước đây vẫn còn dữ liệu này: hãy xóa hoặc thay chúng.",
  "admin.erase.preview": "Chưa xóa gì. Việc này không hoàn tác được: thêm --yes nếu chắc chắn.",
  "admin.erase.models": "Mô hình người này phụ trách: {count}",
  "admin.erase.models.named": "Mô hình người này phụ trách: {count} ({codes})",
  "admin.erase.named": "Tên người này nằm trong tên mô hình, giữ nguyên: {codes}.",
  "admin.erase.texts.messages": "Tin nhắn đến: {count}",
  "admin.erase.texts.deliveries": "Tin nhắn đi: {count}",
  "admin.erase.texts.conversations": "Hội thoại đang dở: {count}",
  "admin.erase.texts.inspections": "Kiểm tra: {count}",
  "admin.erase.texts.reminders": "Lời nhắc: {count}",
  "admin.erase.texts.deadlines": "Hạn: {count}",
} as const;
