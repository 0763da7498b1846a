import { expectRead, type Sentence } from "./expect-read";

describe("what is taken out again is not put in", () => {
  it.each<Sentence>([
    ["xin rút đăng ký điển hình của bà Chắt xã Diễn Hạnh", { intent: "withdraw" }],
    ["xoa dien hinh anh Phi xa Yen Lam giup em, anh bo thi dua roi", { intent: "withdraw" }],
    ["Cho chị rút tập thể điển hình của thôn Bắc, giải tán rồi", { intent: "withdraw" }],
    ['Không đăng ký cho Kim Mỹ nữa mà đăng ký cho Kim Hải: "Sân chơi đầu xóm"', { intent: "register_model" }],
  ])("%s", expectRead);
});

describe("a Party cell that registers asks nothing", () => {
  it.each<Sentence>([
    ["chi bộ thôn Bắc đăng ký điển hình: bác Tùng hiến đất mở đường", { intent: "register_exemplar" }],
    ["chi hội nông dân đăng ký mô hình Mở lớp dạy nghề đan", { intent: "register_model" }],
    ["chi tiết mã 12", { intent: "ask_status" }],
  ])("%s", expectRead);
});

describe("a slip that is owned to is put right", () => {
  it.each<Sentence>([
    ['nhầm rồi em, mô hình "Chòi canh lửa" là của xã Diễn Lộc', { intent: "correct" }],
    ["lon roi, ma 36 la cua xa Kim Tan chu", { intent: "correct" }],
    ["25 hộ nha, em gõ thành 52", { intent: "correct" }],
    ["Mã 18 ghi KT, thực ra là NTM", { intent: "correct" }],
  ])("%s", expectRead);
});

describe("a day by which something must be done is a deadline", () => {
  it.each<Sentence>([
    ['Mô hình "Bếp ga sinh học" phải nghiệm thu trước 12/12', { intent: "set_deadline" }],
    ["ma 91 phai ban giao xong truoc ram thang gieng", { intent: "set_deadline" }],
    ["chậm nhất 8/12 phải tổng kết xong nhé các xã", { intent: "set_deadline" }],
    ["nhớ báo tôi trước 12/12 phải nộp biểu", { intent: "remind_me" }],
  ])("%s", expectRead);
});

describe("praise stays praise, and a prize within a model is a detail", () => {
  it.each<Sentence>([
    ["Biểu dương xã Kim Tân và xã Kim Định làm tốt nhất quý 1", { intent: "commend" }],
    ["khen xa Hai Phu dung dau huyen thang 7", { intent: "commend" }],
    ['Trình khen mô hình "Xe cứu thương làng" dịp 2/9', { intent: "commend" }],
    ["xã nào được khen nhiều nhất năm nay?", { intent: "ask_compare" }],
    ['đăng ký "Săn ốc bươu vàng" xã Yên Từ, KT, thưởng 3.000 đ/kg', { intent: "register_model" }],
  ])("%s", expectRead);
});

describe("who has the file is asked as its status", () => {
  it.each<Sentence>([
    ["Đơn của bà Nhạn xã Kim Hải đến tay ai rồi?", { intent: "ask_status" }],
    ["ho so thon Dong ai dang giu vay", { intent: "ask_status" }],
    ["mô hình anh Lực với chị Na phụ trách", { intent: "ask_list" }],
  ])("%s", expectRead);
});

describe("files are asked for, with or without accents", () => {
  it.each<Sentence>([
    ["gui anh file excel dien hinh tap the", { intent: "export_report" }],
    ["cho xin file word mo hinh cap huyen cai nao", { intent: "export_report" }],
    ["gui anh le phat dong ma 12", { intent: "attach_evidence" }],
  ])("%s", expectRead);
});

describe("work in hand is no result, whatever it counts", () => {
  it.each<Sentence>([
    ['"Giếng khoan chung" đang làm, 21/44 hộ đã góp', { intent: "update_progress" }],
    ["DVK-2026-0301 kẹt vốn, để đó đã", { intent: "update_progress" }],
    ['"Giếng khoan chung" đã hoàn thành, 44 hộ góp 90 triệu', { intent: "report_result" }],
  ])("%s", expectRead);
});

describe("an exemplar is told of in many words", () => {
  it.each<Sentence>([
    [
      "con ghi cho cô cái điển hình là cụ nhàn tám mươi tuổi ở thôn đoài xã kim mỹ cụ hiến vườn làm sân chơi",
      { intent: "register_exemplar" },
    ],
    ['ĐHTT: "Đội xe lam không đồng" xã Hải Dương, VHXH. Đăng ký giúp em', { intent: "register_exemplar" }],
    [
      'Lụt năm nào tổ cũng đưa đò đón từng nhà, chưa bao giờ kể công. Vì vậy xã Cẩm Lộc đề nghị đưa "Tổ thuyền thúng" vào danh sách điển hình tập thể',
      { intent: "register_exemplar" },
    ],
  ])("%s", expectRead);
});

describe("a second matter is heard", () => {
  it.each<Sentence>([
    ["mã 215 đạt 65% rồi, ảnh em gửi kèm bên dưới", { intent: "update_progress", also: ["attach_evidence"] }],
    [
      'Báo cáo kết quả mô hình "Ao sen" xã Yên Hòa\n- số hộ: 30\n- kinh phí: 45 triệu\nEm gửi kèm ảnh ạ',
      { intent: "report_result", also: ["attach_evidence"] },
    ],
    [
      'đăng ký mô hình "Tủ quần áo cũ" xã Kim Định, VHXH, bao giờ thì duyệt ạ?',
      { intent: "register_model", field: "VHXH", also: ["ask_status"] },
    ],
    ['hôm kia em đăng ký mô hình "Tủ quần áo cũ", bao giờ thì duyệt ạ?', { intent: "ask_status" }],
    ['Đăng ký "Ghế đá vườn hoa", xã Yên Từ, mấy nhà cùng góp, NTM', { intent: "register_model" }],
  ])("%s", expectRead);
});

describe("what is no business of ours is not taken for it", () => {
  it.each<Sentence>([
    ["ti so tran chung ket bao nhieu vay", { intent: "unknown" }],
    ["viết giúp em bài thơ tặng cô giáo", { intent: "unknown" }],
    ["gửi nhầm nhóm, xin lỗi các bác", { intent: "unknown" }],
    ["lich chieu phim chu nhat may gio", { intent: "unknown" }],
  ])("%s", expectRead);
});

describe("a code and nothing else asks how it stands", () => {
  it.each<Sentence>([
    ["mã 14", { intent: "ask_status", code: "DVK-2026-0014" }],
    ["dvk 2026 52", { intent: "ask_status", code: "DVK-2026-0052" }],
    ["mã 14 và 15 đạt 40%", { intent: "update_progress" }],
  ])("%s", expectRead);
});

describe("a figure that goes up or down to another is put right", () => {
  it.each<Sentence>([
    ["giảm số hộ xuống 18", { intent: "correct", households: 18 }],
    ["tăng số hộ lên 47", { intent: "correct", households: 47 }],
    ["nâng diện tích lên 3 ha", { intent: "correct", land_m2: 30000 }],
    ["mã 6 hạ số người còn 9", { intent: "correct", people: 9, code: "DVK-2026-0006" }],
    ["xã nào tăng số mô hình lên nhiều nhất", { intent: "ask_compare" }],
    ["Tủ sách ngõ: hạn đúng là 15/9", { intent: "correct", name: "Tủ sách ngõ", date: "2026-09-15" }],
    [
      "Tủ sách ngõ do cô Mận phụ trách, không phải cô Mai",
      { intent: "correct", name: "Tủ sách ngõ", person: "Mận" },
    ],
  ])("%s", expectRead);
});

describe("who is recognised as an exemplar is recognised, and who is to be one is put forward", () => {
  it.each<Sentence>([
    [
      "Hội đồng nhất trí công nhận chị Lương xã Kim Mỹ là điển hình cấp huyện",
      { intent: "recognise", person: "Lương", not: ["name"] },
    ],
    ["thống nhất công nhận bác Tuyển là điển hình cá nhân cấp tỉnh", { intent: "recognise" }],
    [
      "Tổ hợp tác mây tre, xã Kim Định: xin xét điển hình tập thể, lĩnh vực kinh tế",
      { intent: "register_exemplar", name: "Tổ hợp tác mây tre" },
    ],
    [
      'cho xã Kim Mỹ thôi triển khai "Bếp ấm", lý do: trùng với đề án khác',
      { intent: "withdraw", reason: "trùng với đề án khác" },
    ],
  ])("%s", expectRead);
});

describe("figures are asked for in the words of a leader", () => {
  it.each<Sentence>([
    ["Đăng ký theo tháng như thế nào, mỗi tháng mấy mô hình?", { intent: "ask_count", not: ["also"] }],
    ["riêng tập thể thì sao", { intent: "ask_count", kind: "tap_the" }],
    ["chị Hòa phụ trách bao nhiêu mô hình", { intent: "ask_count", person: "Hòa" }],
    ["tóm tắt tình hình dân vận khéo năm nay", { intent: "ask_count", period: "2026" }],
    ["tổng số mô hình trên địa bàn tỉnh tính đến nay", { intent: "ask_count", not: ["name"] }],
    ["mô hình chưa đạt", { intent: "ask_list", status: "khong_dat" }],
    ["các mô hình của tôi", { intent: "ask_list", not: ["name"] }],
    ["don vi nao dang ky mo hinh an ninh quoc phong", { intent: "ask_list", field: "ANQP" }],
    ["ss số hộ của x. Diễn Hạnh vs x. Diễn Phúc", { intent: "ask_compare", group_by: "unit" }],
    ["So sánh ngày công theo cấp của năm 2025", { intent: "ask_compare", group_by: "level" }],
    ["đăng ký như thế nào", { intent: "help" }],
  ])("%s", expectRead);
});
