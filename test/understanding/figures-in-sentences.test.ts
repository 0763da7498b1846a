import { expectRead, type Sentence } from "./expect-read";

describe("a number in words may follow a word of time", () => {
  it.each<Sentence>([
    [
      'Đăng ký mô hình "Quỹ bò vàng" xã Kim Mỹ, vốn ban đầu năm mươi triệu, lĩnh vực KT',
      { amount_vnd: 50000000 },
    ],
    [
      'Đăng ký mô hình "Quỹ gạo" xã Kim Mỹ, bước đầu năm trăm nghìn đồng, lĩnh vực KT',
      { amount_vnd: 500000 },
    ],
    ['Xã Diễn An đăng ký mô hình "Đội thuyền cứu hộ", lúc đầu năm hộ tham gia', { households: 5 }],
    ['xã kim mỹ đăng ký mô hình "Vườn chung" ban đầu năm mươi lăm hộ', { households: 55 }],
    [
      'Báo cáo: mô hình "Vườn chung" xã Kim Mỹ cuối cùng năm mươi hai hộ làm, hết ba trăm năm mươi triệu',
      { households: 52, amount_vnd: 350000000 },
    ],
    ["Từ đầu năm 2026 đến nay xã Diễn An có bao nhiêu mô hình", { intent: "ask_count" }],
  ])("%s", expectRead);
});

describe("a plain nua may be no half", () => {
  it.each<Sentence>([
    [
      "xa Kim My ko lam nua, bo ma so 45 giup",
      { intent: "withdraw", code: "DVK-2026-0045", not: ["percent"] },
    ],
    ["ma 12 xa Dien An k theo nua, xin rut", { intent: "withdraw", not: ["percent"] }],
    ['them nua, mo hinh "Vuon chung" xa Kim My dat 70%', { percent: 70 }],
    ['mo hinh "Vuon chung" xa Kim My lam duoc mot nua roi', { intent: "update_progress", percent: 50 }],
    ["ma 45 xong hon nua roi", { percent: 50 }],
  ])("%s", expectRead);
});

describe("how long ago something was is no week of the calendar", () => {
  it.each<Sentence>([
    [
      '"Gian hàng 0 đồng" gửi ba tuần rồi mà chưa thấy ai trả lời?',
      { intent: "ask_status", name: "Gian hàng 0 đồng", not: ["date_from", "date_to", "period"] },
    ],
    ["mã 34 nộp một tháng rồi sao chưa duyệt", { intent: "ask_status", not: ["period", "date_from"] }],
    [
      'hồ sơ "Sân bóng xóm" để 2 tuần rồi vẫn chưa có kết quả hả em',
      { intent: "ask_status", not: ["date_from"] },
    ],
    ["Có bao nhiêu mô hình đăng ký tuần rồi", { intent: "ask_count", date_from: "2026-02-23" }],
  ])("%s", expectRead);
});

describe("short years and old measures are read", () => {
  it.each<Sentence>([
    ["Năm 25 xã Kim Mỹ có bao nhiêu mô hình", { intent: "ask_count", period: "2025" }],
    ["so sánh năm 24 với năm 25 của xã Diễn An", { intent: "ask_compare", period: ["2024", "2025"] }],
    ["danh sách điển hình năm 25", { intent: "ask_list", period: "2025" }],
    ['Đăng ký mô hình "Cầu ván" xã Kim Mỹ dài 15 thước, lĩnh vực NTM', { length_m: 15 }],
    [
      'báo cáo: mô hình "Cầu ván" xã Kim Mỹ làm được 15 thước đường, 20 hộ góp',
      { length_m: 15, households: 20 },
    ],
  ])("%s", expectRead);
});

describe("money is told in many ways", () => {
  it.each<Sentence>([
    [
      'Xã Kim Mỹ đăng ký mô hình "Cầu dân sinh", dự trù chừng hai trăm rưỡi triệu, NTM',
      { amount_vnd: 250000000 },
    ],
    [
      'Báo cáo "Cầu dân sinh" xã Kim Mỹ làm xong, bà con góp một trăm tám mươi hai triệu năm trăm nghìn',
      { amount_vnd: 182500000 },
    ],
    ["Kết quả mã 45: quyên được 0,75 tỷ", { intent: "report_result", amount_vnd: 750000000 }],
    ["Kết quả mã 45 huy động 1.250.000.000đ và 320 công", { amount_vnd: 1250000000, labour_days: 320 }],
    ['mô hình "Nhà an toàn" xã Diễn An đã xong, kinh phí tám lăm triệu', { amount_vnd: 85000000 }],
    [
      "xã kim mỹ báo cáo mã 12 dân góp một tỷ hai trăm triệu và năm trăm ngày công",
      { amount_vnd: 1200000000, labour_days: 500 },
    ],
    ['Đăng ký mô hình "Quỹ heo đất" xã Diễn An, mỗi hộ 20k một tháng, VHXH', { amount_vnd: 20000 }],
    [
      'Mô hình "Kè ao làng" xã Kim Mỹ: nhà nước 200 triệu, dân góp 150 triệu, tổng 350 triệu, NTM, đăng ký giúp em',
      { amount_vnd: 350000000 },
    ],
    ['Báo cáo kết quả "Kè ao làng" của xã Diễn An hết ba trăm lẻ năm triệu', { amount_vnd: 305000000 }],
    ['bc kq mh "Ke ao" xa Kim My: 2ty350tr, 3km2 duong, 120 ho', { amount_vnd: 2350000000, households: 120 }],
    ['"Đường điện xóm" xã Kim Mỹ xong, dân đóng 45 triệu 600', { amount_vnd: 45600000 }],
  ])("%s", expectRead);
});

describe("other figures are too", () => {
  it.each<Sentence>([
    ["Báo cáo mã 45 xong 350m rãnh thoát nước, 60 nhà góp công", { length_m: 350, households: 60 }],
    [
      'Mô hình "Bờ rào xanh" xã Kim Mỹ trồng được hai cây số rưỡi, 40 gia đình',
      { length_m: 2500, households: 40 },
    ],
    [
      "Mã 33 bê tông 0,8 km, 215 công lao động, hiến 1,2 sào",
      { length_m: 800, labour_days: 215, land_m2: 600 },
    ],
    ["xã Diễn An báo cáo mã 12 có hai trăm linh năm hộ tham gia", { households: 205 }],
    ["báo cáo mã 12: vận động 17 hộ hiến 1.340 m2 đất", { households: 17, land_m2: 1340 }],
    ['đăng ký mô hình "Vườn mẫu" xã Kim Mỹ rộng 1,5ha với 12 thành viên', { land_m2: 15000, people: 12 }],
    ["tiến độ mã 12 được ba phần tư", { percent: 75 }],
    ["mã 45 đã đổ 400/500 mét đường", { intent: "update_progress" }],
  ])("%s", expectRead);
});

describe("a day that is said once is for all visits", () => {
  it.each<Sentence>([
    [
      "Kết quả kiểm tra ngày 20/2: xã Kim Mỹ đạt, xã Diễn An không đạt",
      {
        intent: "record_inspection",
        records: [
          { date: "2026-02-20", status: "dat" },
          { date: "2026-02-20", status: "khong_dat" },
        ],
      },
    ],
    [
      "Hôm qua thẩm định xong: Diễn An đạt, Kim Mỹ chưa đạt",
      {
        intent: "record_inspection",
        records: [
          { date: "2026-03-01", status: "dat" },
          { date: "2026-03-01", status: "khong_dat" },
        ],
      },
    ],
  ])("%s", expectRead);
});
