/** `failed ...`, `fields ...`, `files ...`, `zalo-oa ...` and `status` of the administrator's tool. */
export const service = {
  "admin.failed.list.summary":
    "In các tin đến xử lý không được và các tin gửi đi không được: khóa, lỗi (mới nhất trước).",
  "admin.failed.list.unknown": "không rõ đã tới hay chưa: {reason}",
  "admin.failed.list.count": "{messages} tin xử lý không được, {deliveries} tin gửi không được.",
  "admin.failed.list.orMore": "{count} (hoặc hơn)",
  "admin.failed.retry.usage": "KHÓA | --all",
  "admin.failed.retry.summary":
    "Cho xử lý hoặc gửi lại một tin (KHÓA lấy từ failed list) hoặc tất cả. Tin không rõ đã tới hay chưa chỉ gửi lại theo KHÓA.",
  "admin.failed.retry.either": "Ghi KHÓA hoặc --all.",
  "admin.failed.retry.unknown": 'Không có tin xử lý không được nào mang khóa "{key}".',
  "admin.failed.retry.done": "Đã đưa lại {count} tin vào hàng chờ.",
  "admin.failed.retry.off": "Dịch vụ đang tắt: các tin sẽ được xử lý khi dịch vụ chạy lại.",

  "admin.fields.list.summary":
    "In các phiên bản của bộ gợi ý lĩnh vực, mới nhất trước: mã, ngày, số tên đã học, độ đúng và độ phủ so với bản gốc, kết luận; * là bản đang dùng.",
  "admin.fields.list.count": "{count} phiên bản; đang dùng: {version}.",
  "admin.fields.list.count.pinned": "{count} phiên bản; đang dùng: {version} (giữ cố định, không tự thay).",
  "admin.fields.shipped": "bản gốc",
  "admin.fields.row.learned": "học {count} tên",
  "admin.fields.row.right": "đúng {own} (gốc {shipped})",
  "admin.fields.row.spoken": "phủ {own} (gốc {shipped})",
  "admin.fields.verdict.better": "dùng được",
  "admin.fields.verdict.lessPrecise": "không dùng: kém đúng hơn bản gốc",
  "admin.fields.verdict.speaksLess": "không dùng: gợi ý ít hơn bản gốc",
  "admin.fields.retrain.summary":
    "Học lại ngay từ lĩnh vực mà cán bộ đã xác nhận. Bản mới chỉ được dùng khi không kém bản gốc ở điểm nào.",
  "admin.fields.retrain.nothingToLearn": "Chưa có gì mới để học.",
  "admin.fields.retrain.unchanged": "Không có gì mới từ lần học trước.",
  "admin.fields.retrain.adopted": "Đã học và đang dùng bản mới.",
  "admin.fields.retrain.kept": "Bản mới dùng được nhưng đang giữ cố định bản khác; xem fields use.",
  "admin.fields.retrain.refused": "Bản mới không được dùng.",
  "admin.fields.use.usage": "MÃ|shipped|newest",
  "admin.fields.use.summary":
    "Chọn phiên bản của bộ gợi ý lĩnh vực. MÃ hay shipped (bản gốc): giữ cố định; newest: bản dùng được mới nhất, và lại tự thay sau mỗi lần học.",
  "admin.fields.use.done": "Đang dùng: {version}.",
  "admin.fields.use.unknown": 'Không có phiên bản "{version}". Xem: fields list.',
  "admin.fields.use.worse": "Phiên bản {version} kém bản gốc nên không được dùng.",

  "admin.files.clean.usage": "[--dry-run]",
  "admin.files.clean.summary":
    "Xoá ảnh, tệp không bản ghi nào dùng nữa quá 24 giờ (phiếu đã huỷ, minh chứng đã hoàn tác); dịch vụ tự làm mỗi đêm. --dry-run: chỉ liệt kê, không xoá.",
  "admin.files.clean.dryRun": "Sẽ xoá {removed} tệp, giữ {kept} tệp đang dùng.",
  "admin.files.clean.done": "Đã xoá {removed} tệp, giữ {kept} tệp đang dùng.",

  "admin.zaloOa.off": "Chưa đặt ZALO_OA_ID và các thiết lập đi kèm: xem docs/zalo-oa.md.",
  "admin.zaloOa.consent.summary":
    "In đường dẫn để quản trị viên của Official Account cấp quyền cho trợ lý (mở bằng trình duyệt, dùng trong 3 ngày). Đường dẫn này mở được việc cấp quyền: chỉ đưa cho người đó.",
  "admin.zaloOa.consent.callback":
    "Trong ứng dụng tại developers.zalo.me, mục Official Account, Callback Url phải là: {url}",
  "admin.zaloOa.tokens.summary":
    "Nhận cặp token đầu tiên của Official Account, lấy tại API Explorer của developers.zalo.me. Đọc từ bàn phím hoặc tệp, hai dòng: access token, rồi refresh token (hoặc JSON có access_token và refresh_token); kết thúc bằng Ctrl-D.",
  "admin.zaloOa.tokens.paste": "Dán access token, xuống dòng, dán refresh token, rồi bấm Ctrl-D.",
  "admin.zaloOa.tokens.two": "Cần đúng hai dòng: access token và refresh token.",
  "admin.zaloOa.tokens.again": "Dịch vụ vừa đổi token cùng lúc. Hãy chạy lại lệnh này.",
  "admin.zaloOa.tokens.done": "Đã ghi nhận token của Official Account {oa}.",

  "admin.status.summary":
    "In tình trạng: phiên bản, kho dữ liệu, số bản ghi, tin đang chờ, tin xử lý không được, tình hình gửi của từng bot.",
  "admin.status.program": "chương trình",
  "admin.status.backup": "kiểu bản sao lưu",
  "admin.status.pending": "tin chờ xử lý",
  "admin.status.undelivered": "tin chờ gửi",
  "admin.status.failed": "tin xử lý không được",
  "admin.status.halfRestored": "Lần khôi phục trước chưa xong: hãy chạy lại lệnh restore.",
  "admin.status.place.server": "máy chủ MONGODB_URI",
  "admin.status.place.service": "nhúng, dịch vụ đang chạy",
  "admin.status.place.own": "nhúng, dịch vụ đang tắt",
  "admin.status.redis.server": "máy chủ REDIS_URL, {answer}",
  "admin.status.redis.embedded": "nhúng, {answer}",
  "admin.status.redis.off": "nhúng, dịch vụ đang tắt",
  "admin.status.redis.answers": "phiên bản {version}, đang trả lời",
  "admin.status.redis.silent": "không trả lời",
  "admin.status.bot": "gửi tin {channel} {bot}",
  "admin.status.bot.last": "gửi gần nhất {time}",
  "admin.status.bot.never": "gửi gần nhất chưa có",
  "admin.status.bot.waiting": "chờ gửi {count}",
  "admin.status.bot.failed": "không gửi được {count}",
  "admin.status.bot.kept": "giữ lại {count}",
  "admin.status.bot.paused": "tạm dừng đến {time}",
  "admin.status.bot.quota.day": "hạn mức ngày {used}/{messages}",
  "admin.status.bot.quota.month": "hạn mức tháng {used}/{messages}",
} as const;
