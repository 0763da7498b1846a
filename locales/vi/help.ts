/** Help by what a person may do; every example is one that works. */
export const help = {
  help: "Trợ lý giúp đăng ký, theo dõi mô hình “Dân vận khéo” và trả lời số liệu. Đồng chí cứ nhắn như với đồng nghiệp, ví dụ:",
  "help.line.register": "- Đăng ký: “đăng ký mô hình Nhà sạch vườn đẹp, lĩnh vực NTM, thôn Bàu Am”",
  "help.line.report": "- Báo cáo: “DVK-2026-0001 đạt 60%, 52 hộ tham gia, 85 ngày công”",
  "help.line.evidence": "- Minh chứng: gửi ảnh, tệp kèm mã mô hình; “xem minh chứng DVK-2026-0001”",
  "help.line.edit":
    "- Sửa: “sửa lĩnh vực DVK-2026-0001 thành KT”, “sửa mục tiêu DVK-2026-0001 thành 100% hộ tham gia”",
  "help.line.approve": "- Xét duyệt: “duyệt DVK-2026-0001”, “trả lại DVK-2026-0001 vì chưa rõ người”",
  "help.line.inspect":
    "- Kiểm tra: “lịch kiểm tra xã Thạch Lạc 9h ngày 15/10”, “đã kiểm tra DVK-2026-0001: đạt”",
  "help.line.decide":
    "- Quyết định: “công nhận DVK-2026-0001, quyết định số 12 ngày 15/10”, “khen thưởng DVK-2026-0001”",
  "help.line.papers":
    "- Ban Chỉ đạo, kế hoạch, tin bài: “xã Thạch Lạc đã thành lập BCĐ gồm 17 thành viên”, “đã ban hành kế hoạch số 05”, “tháng này có 6 phóng sự”",
  "help.line.access":
    "- Cán bộ: “chị Hoa chuyển công tác, anh Nam thay”; yêu cầu cấp quyền được gửi đến đồng chí để duyệt",
  "help.line.figures":
    "- Số liệu: “có bao nhiêu mô hình, chia theo lĩnh vực”, “thôn nào chưa đăng ký”, “bao nhiêu xã đã thành lập BCĐ”",
  "help.line.files":
    "- Biểu đồ, tệp: “vẽ biểu đồ theo lĩnh vực”, “xuất Excel danh sách năm nay”, “xuất báo cáo Word”, “viết đoạn số liệu cho báo cáo 6 tháng”",
  "help.line.look":
    "- Xem: “liệt kê mô hình cấp tỉnh”, “mô hình Nhà sạch vườn đẹp đến đâu rồi”, “lịch kiểm tra sắp tới”",
  "help.line.time":
    "- Thời hạn: “tôi có việc gì đến hạn”, “nhắc tôi gửi báo cáo lúc 9h ngày 20/10”, “đơn vị nào chưa nộp”",
  "help.losing":
    "Nhắn sau vài phút chưa thấy trả lời thì đồng chí gửi lại: Zalo không giữ tin khi trợ lý tạm nghỉ.",
  "help.end":
    "Gõ “hoàn tác” để lấy lại việc vừa làm, “huỷ” để bỏ việc đang làm dở. Không gửi tài liệu mật qua đây.",
} as const;
