/** Registering: cards, the full form, re-registration, and what is refused. */
export const registration = {
  // Buttons of cards
  "button.save.number": "Lưu {number}",
  "button.edit.number": "Sửa {number}",
  "button.cancel.number": "Huỷ {number}",
  "button.saveAll": "Lưu tất cả",
  "button.accents": "Lấy tên có dấu",
  "button.accents.number": "Lấy tên có dấu {number}",
  "button.village": "Là {village}",
  "button.village.number": "Là {village} ({number})",
  "button.form.skip": "Bỏ qua",
  "button.form.later": "Để sau",

  // Cards
  "card.accented": "Tên có dấu: “{value}”? Nếu đúng, đồng chí bấm nút hoặc gõ “có dấu”.",
  "card.continues": "Tiếp tục từ: {code}",
  "card.nearVillage":
    "Lưu ý: đơn vị đã có {known}. Nếu {village} chính là {known}, đồng chí bấm “Là {known}”; nếu là nơi khác thì bấm Lưu.",
  "card.form": "{item}: {value}",
  "card.elsewhere":
    "Lưu ý: {body} cùng địa bàn đã đăng ký “{name}” ({code}). Mô hình của chi bộ không được trùng với mô hình của Mặt trận, hội; đồng chí kiểm tra lại trước khi lưu.",
  "card.list.how": "Gõ “lưu 2” để lưu riêng phiếu 2, “sửa 2”, “huỷ 2”; gõ “Lưu” để lưu tất cả.",
  "card.waiting": "Còn {count} phiếu đang chờ lưu: {names}.",
  "card.noNumber": "Không có phiếu số đó. Các phiếu đang chờ: {numbers}.",
  "accents.none": "Không có phiếu nào đang đề xuất tên có dấu.",
  "ask.edit.which": "Đồng chí ghi số phiếu và mục cần sửa, ví dụ: “phiếu {number} lĩnh vực KT”.",
  "saved.card": "Phiếu này đã được lưu, mã {code}.",
  "draft.cancelledOne": "Đã huỷ phiếu {number}.",
  "missing.person": "rõ người (người phụ trách)",
  "missing.work": "rõ việc (mục tiêu, nội dung)",
  "missing.place": "rõ địa chỉ (thôn, xóm, tổ dân phố)",
  "missing.result": "rõ kết quả (sản phẩm)",
  "body.chi_bo": "chi bộ",
  "body.mat_tran": "Mặt trận",
  "body.phu_nu": "Hội Phụ nữ",
  "body.nong_dan": "Hội Nông dân",
  "body.cuu_chien_binh": "Hội Cựu chiến binh",
  "body.thanh_nien": "Đoàn Thanh niên",
  "body.cong_doan": "Công đoàn",
  "body.hoi": "hội, đoàn thể",
  "body.cong_an": "Công an",
  "body.quan_su": "Ban Chỉ huy Quân sự",

  // The full form
  "form.reason": "Thực trạng, lý do",
  "form.goal": "Mục tiêu, tiêu chí",
  "form.content": "Nội dung, cách thực hiện",
  "form.place": "Địa bàn, đối tượng",
  "form.forces": "Lực lượng thực hiện",
  "form.resources": "Thời gian, nguồn lực",
  "form.product": "Sản phẩm, kết quả",
  "form.upkeep": "Khả năng duy trì, nhân rộng",
  "form.ask": "Mục {number}/{of}. {question} (gõ “bỏ qua” nếu chưa có, “để sau” để dừng)",
  "form.person": "Người phụ trách: {person}.",
  "form.question.reason": "Thực trạng, lý do xây dựng mô hình?",
  "form.question.goal": "Mục tiêu, tiêu chí cần đạt?",
  "form.question.content": "Nội dung, cách thức thực hiện?",
  "form.question.place": "Địa bàn, đối tượng thực hiện?",
  "form.question.forces": "Lực lượng nào chủ trì, phối hợp, tham gia?",
  "form.question.resources": "Thời gian thực hiện và nguồn lực (kinh phí, ngày công)?",
  "form.question.product": "Sản phẩm, kết quả cụ thể kiểm chứng được?",
  "form.question.upkeep": "Khả năng duy trì, nhân rộng?",
  "form.begin": "Hiện không có phiếu nào đang mở, bắt đầu phiếu mới.",
  "form.noCard": "Hiện không có phiếu nào đang mở. Đồng chí gửi tên mô hình cần đăng ký trước.",
  "fill.ask":
    "“{name}” ({code}), còn {count} mục trống. {question} (gõ “bỏ qua” nếu chưa có, “để sau” để dừng)",
  "fill.question.person": "Ai phụ trách (tên, số điện thoại)?",
  "fill.question.village": "Thực hiện ở thôn, xóm, tổ dân phố nào?",
  "fill.left":
    "Đã giữ các mục đã điền của {code}. Khi tiện, đồng chí gõ “điền phiếu đầy đủ {code}” để điền tiếp.",
  "fill.complete": "Phiếu của “{name}” ({code}) đã đủ các mục.",
  "fill.end":
    "Đã hết các mục của “{name}” ({code}); còn {count} mục trống, gõ “điền phiếu đầy đủ {code}” để điền tiếp khi có.",
  "fill.closed": "{code} đang ở trạng thái {state}, không bổ sung được nữa.",
  "form.complete": "Phiếu đã đủ các mục.",

  // Year change-over
  "renew.title": "Có {count} mô hình, điển hình năm {from} chưa đăng ký duy trì cho năm {to}. Đồng chí chọn:",
  "renew.none": "Không còn mô hình, điển hình nào của năm {from} chưa đăng ký duy trì cho năm {to}.",
  "button.renewAll": "Duy trì cả {count}",
  "say.renew": "duy trì mã {codes} năm {year}",

  // Refused
  "refused.secret":
    "Tin này có dấu chỉ độ mật (Mật, Tối mật, Tuyệt mật) nên trợ lý không lưu nội dung và tệp kèm theo. Theo quy định về bảo vệ bí mật nhà nước, tài liệu mật không được gửi qua ứng dụng nhắn tin; đề nghị đồng chí xoá tin đã gửi.",
} as const;
