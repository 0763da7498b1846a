import type { help as vi } from "../vi/help";

export const help: Readonly<Record<keyof typeof vi, string>> = {
  help: "The assistant registers and follows “Dân vận khéo” models and answers with figures. Write as you would to a colleague, for example:",
  "help.line.register": "- Register: “đăng ký mô hình Nhà sạch vườn đẹp, lĩnh vực NTM, thôn Bàu Am”",
  "help.line.report": "- Report: “DVK-2026-0001 đạt 60%, 52 hộ tham gia, 85 ngày công”",
  "help.line.evidence":
    "- Evidence: send photos or files with the model's code; “xem minh chứng DVK-2026-0001”",
  "help.line.edit":
    "- Correct: “sửa lĩnh vực DVK-2026-0001 thành KT”, “sửa mục tiêu DVK-2026-0001 thành 100% hộ tham gia”",
  "help.line.approve": "- Approve: “duyệt DVK-2026-0001”, “trả lại DVK-2026-0001 vì chưa rõ người”",
  "help.line.inspect":
    "- Inspect: “lịch kiểm tra xã Thạch Lạc 9h ngày 15/10”, “đã kiểm tra DVK-2026-0001: đạt”",
  "help.line.decide":
    "- Decide: “công nhận DVK-2026-0001, quyết định số 12 ngày 15/10”, “khen thưởng DVK-2026-0001”",
  "help.line.papers":
    "- Committees, plans, publicity: “xã Thạch Lạc đã thành lập BCĐ gồm 17 thành viên”, “đã ban hành kế hoạch số 05”, “tháng này có 6 phóng sự”",
  "help.line.access":
    "- People: “chị Hoa chuyển công tác, anh Nam thay”; requests for access are sent to you",
  "help.line.figures":
    "- Figures: “có bao nhiêu mô hình, chia theo lĩnh vực”, “thôn nào chưa đăng ký”, “bao nhiêu xã đã thành lập BCĐ”",
  "help.line.files":
    "- Charts, files: “vẽ biểu đồ theo lĩnh vực”, “xuất Excel danh sách năm nay”, “xuất báo cáo Word”, “viết đoạn số liệu cho báo cáo 6 tháng”",
  "help.line.look":
    "- Look: “liệt kê mô hình cấp tỉnh”, “mô hình Nhà sạch vườn đẹp đến đâu rồi”, “lịch kiểm tra sắp tới”",
  "help.line.time":
    "- Deadlines: “tôi có việc gì đến hạn”, “nhắc tôi gửi báo cáo lúc 9h ngày 20/10”, “đơn vị nào chưa nộp”",
  "help.losing":
    "Without an answer after some minutes, send it again: Zalo keeps nothing while the assistant is away.",
  "help.end":
    "Type “hoàn tác” to take back what was just done, “huỷ” to leave what is unfinished. Send nothing classified here.",
};
