import { expectRead, type Sentence } from "./expect-read";

describe("messages of all kinds", () => {
  it.each<Sentence>([
    [
      'Xã Kim Mỹ xin phép bổ sung thêm 1 mô hình tập thể "Câu lạc bộ bố nấu ăn", lĩnh vực văn hóa xã hội, kinh phí khoảng mười hai triệu',
      {
        intent: "register_model",
        name: "Câu lạc bộ bố nấu ăn",
        kind: "tap_the",
        field: "VHXH",
        amount_vnd: 12000000,
      },
    ],
    [
      "DK MH: CON DUONG BICH HOA - XA DIEN AN - NTM - 1,2KM - 85TR",
      { intent: "register_model", name: "CON DUONG BICH HOA", length_m: 1200, amount_vnd: 85000000 },
    ],
    [
      "Tổ hợp tác đan cói thôn 2 xã Kim Mỹ xứng đáng điển hình tập thể cấp huyện",
      { intent: "register_exemplar", kind: "tap_the", level: "huyen" },
    ],
    [
      "ghi điển hình cá nhân: bà Tư Hường bán vé số, xã Diễn An, trả lại 30 triệu nhặt được",
      { intent: "register_exemplar", person: "Tư Hường", kind: "ca_nhan" },
    ],
    [
      "Thôn Đông xã Diễn An báo: đường ra đồng đã xong 2,1km, 312 công, dân góp 95 triệu, hiến 1.800 m2",
      { length_m: 2100, labour_days: 312, amount_vnd: 95000000, land_m2: 1800 },
    ],
    ["mã 12 sửa số hộ từ 25 thành 52 nhé", { intent: "correct", households: 52 }],
    [
      "Em nhầm, kinh phí mã 12 là 45 triệu chứ không phải 54 triệu",
      { intent: "correct", amount_vnd: 45000000 },
    ],
    [
      "Sửa người phụ trách mã 45 thành chị Lê Thị Dịu, 0912345678",
      { intent: "correct", person: "Lê Thị Dịu", phone: "0912345678" },
    ],
    ["đổi lĩnh vực mã 45 từ KT sang VHXH", { intent: "correct", field: "VHXH" }],
    ["Dời buổi kiểm tra xã Kim Mỹ từ 5/3 sang 9/3", { intent: "schedule_inspection", date: "2026-03-09" }],
    [
      'Chiều thứ sáu 14h30 đoàn xuống phường Bắc Hồng Lĩnh thẩm định "Ngõ văn minh"',
      { intent: "schedule_inspection", date: "2026-03-06", time: "14:30", name: "Ngõ văn minh" },
    ],
    ["Nhắc tôi 8h sáng mai gọi xã Diễn An", { intent: "remind_me", time: "08:00", date: "2026-03-03" }],
    ["thôi để chiều mai nhắc lại", { intent: "snooze" }],
    ["Hạn nộp báo cáo quý 1 của các xã là 25/3", { intent: "set_deadline", date: "2026-03-25" }],
    ["gia hạn cho xã Kim Mỹ đến hết ngày 20/3", { intent: "set_deadline", date: "2026-03-20" }],
    ["Các xã chưa báo cáo tháng 2 là những xã nào", { intent: "ask_overdue" }],
    ["top 3 xã nhiều ngày công nhất năm 2025", { intent: "ask_list", limit: 3, period: "2025" }],
    [
      "Xuất báo cáo tổng hợp 6 tháng đầu năm 2025 theo lĩnh vực ra excel",
      { intent: "export_report", period: "2025-H1", group_by: "field" },
    ],
    [
      "Năm nay huyện mình có bao nhiêu mô hình mỗi lĩnh vực",
      { intent: "ask_count", group_by: "field", period: "2026" },
    ],
    ["Không làm nữa, rút giúp mô hình trồng ớt của xã Kim Mỹ", { intent: "withdraw", name: "trồng ớt" }],
    [
      "mô hình nuôi cá lồng xã Diễn An tạm dừng vì bão",
      { intent: "update_progress", status: "tam_dung", name: "nuôi cá lồng" },
    ],
    [
      'Khen thưởng tập thể "Tổ xe cứu thương" xã Kim Mỹ 5 triệu đồng',
      { intent: "commend", amount_vnd: 5000000, name: "Tổ xe cứu thương" },
    ],
    ["Cho em xin cái mẫu đăng ký với", { intent: "help" }],
    [
      "số tôi 0912 333 444, em là Lan cán bộ dân vận xã Kim Mỹ, nối tài khoản giúp",
      { intent: "link_account", phone: "0912333444" },
    ],
    ["có 5 xã chưa đăng ký đúng không, xã nào vậy", { intent: "ask_list" }],
    [
      "Xã Diễn An: mô hình Nhà vệ sinh sạch, NTM, 18 hộ, hạn xong 30/6/2026, anh Bảy phụ trách",
      {
        intent: "register_model",
        name: "Nhà vệ sinh sạch",
        households: 18,
        date: "2026-06-30",
        person: "Bảy",
      },
    ],
    [
      "Thôn 5 Kim Mỹ có cô Ba Thơm dạy chữ miễn phí 12 năm nay, đề nghị vinh danh điển hình",
      { intent: "register_exemplar" },
    ],
    [
      "báo cáo em đã vận động 25 hộ xã Kim Mỹ hiến được ba sào đất làm đường",
      { intent: "report_result", households: 25, land_m2: 1080 },
    ],
    ["Đã chụp ảnh nghiệm thu mã 45, em gửi đây ạ", { intent: "attach_evidence", code: "DVK-2026-0045" }],
    [
      "Xã Kim Mỹ kiểm tra thực tế ngày 28/2 không đạt, do thiếu hồ sơ",
      { intent: "record_inspection", status: "khong_dat", date: "2026-02-28" },
    ],
    ['mh "Lửa ấm" x.Kim Mỹ đạt 7/10 hạng mục', { intent: "update_progress", percent: 70 }],
    ['mô hình "Lửa ấm" đã có 46/60 hộ tham gia', { households: 46 }],
    [
      "So sánh kinh phí vận động của xã Kim Mỹ với xã Diễn An trong 2025",
      { intent: "ask_compare", period: "2025" },
    ],
    ["Giao hai đồng chí Mạnh và Thúy bám xã Kim Mỹ", { intent: "assign" }],
    ["chị Thủy theo dõi giúp anh mã 12, mã 15", { intent: "assign", person: "Thủy" }],
    [
      "công nhận mã 12 cấp xã, mã 15 cấp huyện",
      {
        intent: "recognise",
        records: [
          { code: "DVK-2026-0012", level: "xa" },
          { code: "DVK-2026-0015", level: "huyen" },
        ],
      },
    ],
    [
      "Xã Kim Mỹ 3 mô hình: Ao sen (KT), Ngõ hoa (NTM), Đội tuần tra (ANQP)",
      {
        intent: "register_model",
        records: [{ name: "Ao sen" }, { name: "Ngõ hoa" }, { name: "Đội tuần tra" }],
      },
    ],
    [
      'dang ky mo hinh "vuon ra may" xa trieu son, trieu phong linh vuc kinh te co 20 ho, anh Phuc phu trach 0905111222',
      { households: 20, person: "Phuc", phone: "0905111222", field: "KT" },
    ],
    ["Tặng giấy khen cho hộ ông Hà Văn Tình vì hiến 500m2 đất", { intent: "commend", person: "Hà Văn Tình" }],
    ["Bác nào rảnh cho em hỏi xã Diễn An có mô hình ANQP nào không", { intent: "ask_list", field: "ANQP" }],
    ["Sửa giúp em mã 45: số hộ từ 30 lên 48", { intent: "correct", households: 48 }],
    [
      "Công nhận mã 3 và mã 4 cấp xã, mã 9 cấp tỉnh",
      {
        intent: "recognise",
        records: [
          { code: "DVK-2026-0003", level: "xa" },
          { code: "DVK-2026-0004", level: "xa" },
          { code: "DVK-2026-0009", level: "tinh" },
        ],
      },
    ],
    [
      "công nhận cấp huyện mã 7, mã 8",
      {
        intent: "recognise",
        records: [
          { code: "DVK-2026-0007", level: "huyen" },
          { code: "DVK-2026-0008", level: "huyen" },
        ],
      },
    ],
    [
      "xã Kim Mỹ đăng ký 3 mô hình: 1. Ao sen; 2. Ngõ hoa; 3. Đội tuần tra đêm. Lĩnh vực lần lượt KT, NTM, ANQP",
      {
        intent: "register_model",
        records: [
          { name: "Ao sen", field: "KT" },
          { name: "Ngõ hoa", field: "NTM" },
          { name: "Đội tuần tra đêm", field: "ANQP" },
        ],
      },
    ],
    [
      'đăng ký mô hình "Vườn rau nhà văn hóa" và "Camera xóm trại", lĩnh vực nông thôn mới và quốc phòng an ninh',
      {
        intent: "register_model",
        records: [
          { name: "Vườn rau nhà văn hóa", field: "NTM" },
          { name: "Camera xóm trại", field: "ANQP" },
        ],
      },
    ],
    [
      'đăng ký mô hình "Ao sen" và "Ngõ hoa", lĩnh vực nông thôn mới',
      { intent: "register_model", records: [{ field: "NTM" }, { field: "NTM" }] },
    ],
  ])("%s", expectRead);
});
