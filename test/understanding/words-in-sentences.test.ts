import { expectRead, type Sentence } from "./expect-read";

describe("without accents, words are not heard across their boundaries", () => {
  it.each<Sentence>([
    [
      "tong ngay cong nhan dan bo ra trong quy 2",
      { intent: "ask_count", period: "2026-Q2", not: ["status"] },
    ],
    ["tong so tien cong nhan vien chuc ung ho la bao nhieu", { intent: "ask_count", not: ["status"] }],
    ["co bao nhieu mo hinh cham lo tre mo coi", { intent: "ask_count", not: ["status"] }],
    ["liet ke mo hinh cua doan vien tre", { intent: "ask_list", not: ["status"] }],
    ["may mo hinh trong duoc rau tren dat cat", { intent: "ask_count", not: ["status"] }],
    ["thong ke mo hinh bao ton rung tre", { intent: "ask_count", not: ["status"] }],
    ["liet ke cac mo hinh cong nhan dan van kheo nam 2025", { intent: "ask_list", status: "cong_nhan" }],
    ["liet ke mo hinh duong hoa no quanh nam", { intent: "ask_list", not: ["status"] }],
    ["danh sach mo hinh tu sach cho muon", { intent: "ask_list", not: ["status"] }],
    ["co bao nhieu mo hinh ro tre thay tui ni long", { intent: "ask_count", not: ["status"] }],
    ["co bao nhieu mo hinh nuoi heo dat gay quy", { intent: "ask_count", not: ["status"] }],
    ["co may mo hinh moi nha mot ho rac", { intent: "ask_count", not: ["households"] }],
    ["xa nao tre han", { intent: "ask_overdue" }],
    ["co may mo hinh con cham", { intent: "ask_count", status: "cham" }],
    ["co bao nhieu mo hinh dat chuan", { intent: "ask_count", status: "dat" }],
    [
      "mo hinh ke bien chan song cham tien do vi mua dai",
      { intent: "update_progress", status: "cham", reason: "mua dai" },
    ],
    [
      "De nghi cac don vi nop danh sach truoc ngay 20/8",
      { intent: "set_deadline", date: "2026-08-20", not: ["reason"] },
    ],
    [
      "xa Kim My voi xa Dien An ben nao nhieu mo hinh cap huyen hon",
      { intent: "ask_compare", group_by: "unit", level: "huyen" },
    ],
  ])("%s", expectRead);
});

describe("each record has its own unit, below a heading that has one too", () => {
  it.each<Sentence>([
    [
      'Cụm Thạch Hà gửi 2 mô hình: xã Thạch Lạc làm "Bến cá không rác", xã Thạch Long làm "Đường tàu bình yên"',
      {
        intent: "register_model",
        records: [
          { name: "Bến cá không rác", unit_norm: "xã Thạch Lạc" },
          { name: "Đường tàu bình yên", unit_norm: "xã Thạch Long" },
        ],
      },
    ],
    [
      "xa Kim My dang ky 2 viec: 1) Vuon sau nha (kinh te) 2) Doi den khuya (an ninh)",
      {
        intent: "register_model",
        records: [
          { name: "Vuon sau nha", field: "KT", unit_norm: "xã Kim Mỹ" },
          { name: "Doi den khuya", field: "ANQP", unit_norm: "xã Kim Mỹ" },
        ],
      },
    ],
  ])("%s", expectRead);
});

describe("what is left or given up is not registered", () => {
  it.each<Sentence>([
    [
      'Xóm đã xem lại mô hình cũ "Cổng chào hoa giấy" của năm ngoái và thống nhất nay không đăng ký lại. Xã Kim Mỹ đăng ký mô hình "Mương không túi ni lông", 60 hộ',
      {
        intent: "register_model",
        name: "Mương không túi ni lông",
        households: 60,
        not: ["records", "period"],
      },
    ],
    [
      'Xã Diễn An không đăng ký lại mô hình cũ "Hàng rào dâm bụt", năm nay đăng ký mô hình "Giếng làng sạch"',
      { intent: "register_model", name: "Giếng làng sạch", period: "2026" },
    ],
    [
      'xã Kim Mỹ tính mở quán cà phê sách nhưng thiếu chỗ nên thôi không đăng ký nữa, giờ chỉ xin đăng ký mô hình "Tủ sách gốc đa", thuộc văn hóa xã hội',
      { intent: "register_model", name: "Tủ sách gốc đa", field: "VHXH" },
    ],
    ['xã Kim Mỹ không đăng ký mô hình "Hũ gạo" nữa', { intent: "withdraw", name: "Hũ gạo" }],
    [
      'Đừng ghi vào văn hóa nhé, ghi vào kinh tế: mô hình "Lò gạch hai" của xã Diễn An',
      { intent: "register_model", field: "KT" },
    ],
    [
      'Nhà văn hóa đã xong từ năm kia, nay xã Diễn An đăng ký mô hình "Sân chơi đầm sen"',
      { name: "Sân chơi đầm sen", not: ["date", "date_from"] },
    ],
    [
      'Sáng nay chi hội họp bàn, xã Kim Mỹ xin đăng ký mô hình "Bếp ăn chung"',
      { intent: "register_model", not: ["date"] },
    ],
    ['Sáng nay xã Kim Mỹ ra mắt mô hình "Bếp ăn chung", xin đăng ký', { date: "2026-03-02" }],
  ])("%s", expectRead);
});

describe("figures and days are told from what looks like them", () => {
  it.each<Sentence>([
    [
      'xã Kim Mỹ đăng ký mô hình "Ruộng rươi", sáu sào, ba lăm triệu',
      { land_m2: 2160, amount_vnd: 35000000 },
    ],
    ['xã Diễn An làm mô hình "Đường cờ", dài độ cây số rưỡi', { length_m: 1500 }],
    [
      "mô hình nào đăng ký trong khoảng 5/1 đến 20/2",
      { intent: "ask_list", date_from: "2026-01-05", date_to: "2026-02-20", not: ["percent"] },
    ],
    [
      'họp tới lần bàn thứ ba thì xã Diễn An mới chốt, đăng ký mô hình "Ao chung"',
      { name: "Ao chung", not: ["date"] },
    ],
    ['Xã Kim Mỹ ra mắt mô hình "Đèn lồng ngõ nhỏ" đúng đêm Trung thu', { date: "2026-09-25" }],
    [
      "Công nhận mã 31 cấp xã và thưởng cho tổ 2 triệu",
      { intent: "recognise", also: ["commend"], code: "DVK-2026-0031", amount_vnd: 2000000 },
    ],
    ["Công nhận mã 31 và khen luôn mã 40, thưởng 2 triệu", { code: "DVK-2026-0031", not: ["amount_vnd"] }],
    ["Vay tiêu dùng lãi suất 1%, giải ngân trong ngày", { intent: "unknown", not: ["percent", "name"] }],
    ["giới thiệu gương hai chị em Hoa và Huệ xã Diễn An", { intent: "register_exemplar", not: ["people"] }],
    [
      "Gương 2025 của xã Diễn An là bác Hoan, ghi điển hình cá nhân",
      { intent: "register_exemplar", period: "2025", person: "Hoan" },
    ],
  ])("%s", expectRead);
});

describe("who does it, and how a sentence goes on, is no name of a model", () => {
  it.each<Sentence>([
    [
      "Lớp võ sân đình của Hội Người cao tuổi xã Diễn An, đề nghị cho vào danh sách mô hình năm 2026",
      { intent: "register_model", name: "Lớp võ sân đình" },
    ],
    [
      "Chuyển tiếp: Hội Phụ nữ xã Diễn An muốn đăng ký mô hình Phiên chợ đổi rác, thuộc nông thôn mới",
      { intent: "register_model", name: "Phiên chợ đổi rác" },
    ],
    [
      "Fwd: Đảng ủy xã Kim Mỹ giới thiệu điển hình - đồng chí Trần Văn Lực, lĩnh vực kinh tế",
      { intent: "register_exemplar", person: "Trần Văn Lực", not: ["name"] },
    ],
    ["Tính lại thì bà con xã Kim Mỹ đã hiến 3 sào đất", { intent: "report_result", not: ["name"] }],
    ["ảnh họp thôn của xã Diễn An đây, bỏ vô hồ sơ giùm", { intent: "attach_evidence", not: ["name"] }],
    ["Sửa giúp: số người là 41 chứ không phải 14", { intent: "correct", people: 41, not: ["name"] }],
    [
      "ket qua dot ra quan cua xa Dien An: 20 ho hien dat, duoc 3 sao",
      { intent: "report_result", households: 20, not: ["name"] },
    ],
    [
      "đoàn tụi tui hồi chiều hôm qua kiểm tra xã diễn an, kết luận đạt",
      { intent: "record_inspection", status: "dat", not: ["name"] },
    ],
    ["lớp võ hè tới nay dạy được 35 cháu, đang làm tiếp", { intent: "update_progress", name: "lớp võ hè" }],
    [
      "den bao bo kenh: xong 3/4 hang muc, dang cho lap tru",
      { intent: "update_progress", name: "den bao bo kenh", percent: 75 },
    ],
    [
      "xã Kim Mỹ đăng ký: tổ góp vốn của chị em, vốn 20 triệu",
      { intent: "register_model", name: "tổ góp vốn của chị em" },
    ],
    ["xa Kim My xin cong nhan mo hinh Vuon quanh nha", { intent: "recognise", name: "Vuon quanh nha" }],
    ["em gui anh cua mo hinh Kenh xanh ven hoi", { intent: "attach_evidence", name: "Kenh xanh ven hoi" }],
    ["mo hinh Lop may mien phi han nop la ngay nao", { intent: "ask_status", name: "Lop may mien phi" }],
    [
      "Đăng ký năm 2026\n- Đơn vị: xã Kim Mỹ\n- Nội dung: Bến đò an toàn\n- Lĩnh vực: ANQP",
      { intent: "register_model", name: "Bến đò an toàn", field: "ANQP" },
    ],
    [
      "phường nam hà xin đăng ký mô hình tổ tuần tra đêm giao anh lực công an phường",
      { name: "tổ tuần tra đêm", person: "lực" },
    ],
    [
      "xã diễn an tổ dân phố đông hồ nhận mô hình thư viện xóm, kinh phí 5 triệu",
      { village: "tổ dân phố đông hồ", name: "thư viện xóm" },
    ],
  ])("%s", expectRead);
});

describe("few words of a title are a person", () => {
  it.each<Sentence>([
    ["cap nhat: lo gom cau chung xong 30%", { intent: "update_progress", not: ["person"] }],
    [
      "xã diễn an đăng ký mô hình bếp ăn mùa thi do chị em luân phiên nấu, văn hóa xã hội",
      { intent: "register_model", not: ["person"] },
    ],
    [
      "gương sáng là bác sĩ vân trạm y tế xã diễn an khám bệnh cho người già",
      { intent: "register_exemplar", person: "vân", kind: "ca_nhan" },
    ],
    [
      "từ nay em hương nhận hồ sơ mã 27 luôn nghen",
      { intent: "assign", person: "hương", code: "DVK-2026-0027", not: ["date_from"] },
    ],
  ])("%s", expectRead);
});

describe("acts are told in more words", () => {
  it.each<Sentence>([
    ["tỉ lệ công nhận theo đơn vị", { intent: "ask_count", status: "cong_nhan", group_by: "unit" }],
    ["Cho anh xin tổng số tiền đã vận động của xã Kim Mỹ", { intent: "ask_count", unit_norm: "xã Kim Mỹ" }],
    [
      "De nghi xoa dang ky mo hinh ho sen cua xa Dien An",
      { intent: "withdraw", name: "ho sen", unit_norm: "xã Diễn An" },
    ],
    ["cho tụi em rút mã 61, tại kẹt đất quá", { intent: "withdraw", reason: "kẹt đất quá" }],
    ['Mô hình "Ao sen" thì chú Hòa kèm cặp giúp tôi', { intent: "assign", name: "Ao sen", person: "Hòa" }],
    ["tạm gác cái nhắc này, 15h mai báo lại anh", { intent: "snooze", date: "2026-03-03", time: "15:00" }],
    ["trật lất hết rồi", { intent: "confirm_no" }],
    ["Ở huyện Kim Sơn xã nào đang tụt tiến độ", { intent: "ask_overdue", unit_norm: "huyện Kim Sơn" }],
    [
      'Xã Kim Mỹ lập "Vườn bưởi chung", khởi động mồng 6 tháng 3 âm',
      { intent: "register_model", name: "Vườn bưởi chung", date: "2026-04-22" },
    ],
  ])("%s", expectRead);
});
