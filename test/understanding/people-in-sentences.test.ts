import { expectRead, type Sentence } from "./expect-read";

describe("whoever answers is found behind a short label", () => {
  it.each<Sentence>([
    [
      "x. Kim Mỹ | MH: Hòm sáng kiến | HTCT | cấp xã | PT: Đỗ Thị Nhàn, 0349 605 112",
      { name: "Hòm sáng kiến", person: "Đỗ Thị Nhàn", phone: "0349605112" },
    ],
    [
      "Xã Diễn An đăng ký MH: Sân chơi xóm Đông, lv VHXH, LH: Hoàng Văn Bính 0912345678",
      { person: "Hoàng Văn Bính", phone: "0912345678" },
    ],
    ['Xã Kim Mỹ đk mô hình "Ruộng nhà chung" (KT), người PT: Trần Thị Mận', { person: "Trần Thị Mận" }],
    ["Mô hình: Cổng chào tự nguyện\nXã: Kim Mỹ\nLv: NTM\nPT: Vũ Đình Khoát", { person: "Vũ Đình Khoát" }],
    ['Đk mh "Ngõ không rác" x. Diễn An, NTM, p/trách: Lê Văn Tám', { person: "Lê Văn Tám" }],
  ])("%s", expectRead);
});

describe("a collective stays one though somebody is named to call", () => {
  it.each<Sentence>([
    [
      "Đăng ký điển hình\n- Tập thể: Tổ may nghĩa tình\n- Xã: Kim Mỹ\n- Lĩnh vực: VHXH\n- Liên hệ: chị Hòa, 0944 302 118",
      { intent: "register_exemplar", kind: "tap_the", name: "Tổ may nghĩa tình", person: "Hòa" },
    ],
    [
      "Phiếu giới thiệu điển hình\nTập thể: Đội bốc xếp bến cá\nĐơn vị: xã Diễn An\nNgười liên hệ: anh Phong",
      { kind: "tap_the", person: "Phong" },
    ],
    [
      "Đăng ký điển hình\nCá nhân: Nguyễn Thị Sáu\nXã: Kim Mỹ\nLiên hệ: 0944302118",
      { kind: "ca_nhan", person: "Nguyễn Thị Sáu" },
    ],
  ])("%s", expectRead);
});

describe("what happens each year asks nothing", () => {
  it.each<Sentence>([
    [
      "xã diễn an có o lan bán cá năm nào cũng cho không rau bếp ăn từ thiện đề nghị ghi điển hình",
      { intent: "register_exemplar", person: "lan", kind: "ca_nhan" },
    ],
    [
      "Giới thiệu điển hình chị Phương xã Kim Mỹ, tháng nào cũng đi gom ve chai giúp trẻ mồ côi",
      { intent: "register_exemplar", person: "Phương" },
    ],
    [
      "Anh Tuấn xóm 4 xã Diễn An việc gì cũng xung phong, đề nghị đưa vào điển hình",
      { intent: "register_exemplar", person: "Tuấn" },
    ],
    [
      "xã kim mỹ có o thắm ai cũng quý, xin ghi điển hình cá nhân",
      { intent: "register_exemplar", person: "thắm", kind: "ca_nhan" },
    ],
    [
      "bữa ni có mệ nhung hiến đất làm đường đề nghị ghi điển hình xã triệu sơn",
      { intent: "register_exemplar", person: "nhung", kind: "ca_nhan" },
    ],
  ])("%s", expectRead);
});

describe("a person may stand at the head, or in capitals", () => {
  it.each<Sentence>([
    [
      "Đ/c Phan Văn Lộc - trưởng công an xã Kim Mỹ, đăng ký điển hình lĩnh vực ANQP",
      {
        intent: "register_exemplar",
        person: "Phan Văn Lộc",
        kind: "ca_nhan",
        unit_norm: "xã Kim Mỹ",
        not: ["name"],
      },
    ],
    [
      "Đ/c Trần Thị Nụ, chủ tịch Hội Phụ nữ xã Diễn An: đề nghị ghi điển hình mảng VHXH ạ",
      { intent: "register_exemplar", person: "Trần Thị Nụ", kind: "ca_nhan" },
    ],
    [
      "đ/c hoàng minh đức - bí thư xóm 5 xã kim mỹ, đăng ký điển hình lĩnh vực kinh tế",
      { intent: "register_exemplar", person: "hoàng minh đức" },
    ],
    [
      "ĐIỂN HÌNH: ÔNG LÊ VĂN TOÀN, XÃ KIM MỸ, HIẾN 200M2 ĐẤT",
      { intent: "register_exemplar", person: "LÊ VĂN TOÀN", land_m2: 200 },
    ],
    ["GIỚI THIỆU ĐIỂN HÌNH BÀ NGUYỄN THỊ LAM, XÃ DIỄN AN, NUÔI BA CHÁU MỒ CÔI", { person: "NGUYỄN THỊ LAM" }],
    ["đề nghị ghi điển hình chị trần thị đông, xã kim mỹ", { person: "trần thị đông" }],
    ["xã kim mỹ giới thiệu điển hình ông phạm quốc toàn, vận động hiến đất", { person: "phạm quốc toàn" }],
  ])("%s", expectRead);
});

describe("whoever is charged with something needs no title", () => {
  it.each<Sentence>([
    [
      "Giao Hằng bên Đoàn xã bám sát xã Kim Mỹ từ nay",
      { intent: "assign", person: "Hằng", unit_norm: "xã Kim Mỹ" },
    ],
    ["Phân công Nguyễn Văn Sỹ theo dõi xã Diễn An", { intent: "assign", person: "Nguyễn Văn Sỹ" }],
    ["Cử Thảo bên Mặt trận đi cùng xã Kim Mỹ, đôn đốc mã 12", { intent: "assign", person: "Thảo" }],
    ["Để Dũng theo dõi mã 45 nhé", { intent: "assign", person: "Dũng" }],
    ["Giao cho Bích Ngọc phụ trách xã Diễn An", { intent: "assign", person: "Bích Ngọc" }],
    ["Giao Diễn An đăng cai hội nghị", { not: ["person"] }],
  ])("%s", expectRead);
});

describe("the number of a hamlet counts nobody", () => {
  it.each<Sentence>([
    [
      'Đăng ký mô hình "Ngõ xanh" xã Kim Mỹ thôn 3 chị Hoa phụ trách',
      { village: "thôn 3", person: "Hoa", not: ["people"] },
    ],
    [
      'xã Diễn An đăng ký mô hình "Tủ thuốc xóm" xóm 12 anh Đạt phụ trách, lĩnh vực VHXH',
      { village: "xóm 12", person: "Đạt", not: ["people"] },
    ],
    ['Mô hình "Đèn đường" tổ 5 bà Lý lo, xã Kim Mỹ đăng ký', { not: ["people"] }],
    [
      "mô hình Hàng cau trước ngõ thôn Bắc, lĩnh vực NTM, xã Kim Mỹ đăng ký",
      { name: "Hàng cau trước ngõ", village: "thôn Bắc", field: "NTM" },
    ],
    [
      "Xã Diễn An đăng ký mô hình Bờ kè tự làm xóm 7, lĩnh vực NTM",
      { name: "Bờ kè tự làm", village: "xóm 7" },
    ],
  ])("%s", expectRead);
});

describe("people are named in many ways", () => {
  it.each<Sentence>([
    [
      'Xã Kim Mỹ đăng ký mô hình "Xe lăn nghĩa tình", người đứng đầu là ông Đoàn Văn Khải, điện thoại 0912 111 222',
      { person: "Đoàn Văn Khải", phone: "0912111222" },
    ],
    [
      'Đăng ký mô hình "Chuồng trại xa nhà" xã Diễn An, bác Nghiêm Xuân Tứ làm chủ',
      { person: "Nghiêm Xuân Tứ" },
    ],
    [
      'Mô hình "Bữa sáng cho em" của xã Kim Mỹ do cô giáo Tạ Thị Mùi nấu và lo, lĩnh vực VHXH, xin đăng ký',
      { person: "Tạ Thị Mùi" },
    ],
    [
      'Xã Diễn An xin đăng ký "Ngõ nhỏ nhà to" (VHXH), mọi việc hỏi anh Thịnh 0988 123 456',
      { person: "Thịnh", phone: "0988123456" },
    ],
    ['Đăng ký mô hình "Kho đồ cũ", xã Kim Mỹ, phụ trách: Ma Văn Pá', { person: "Ma Văn Pá" }],
    [
      "Đề nghị ghi điển hình: trưởng bản Lò Văn Xiêng, xã Kim Mỹ, vận động 30 hộ bỏ hủ tục",
      { intent: "register_exemplar", person: "Lò Văn Xiêng", kind: "ca_nhan", households: 30 },
    ],
    [
      "Giới thiệu gương điển hình là sư thầy Thích Đàm Hiền chùa làng xã Diễn An nuôi 6 cháu mồ côi",
      { intent: "register_exemplar", person: "Thích Đàm Hiền" },
    ],
    [
      "Xin giới thiệu cụ Khương, 82 tuổi, ở thôn 4 xã Kim Mỹ, hiến 300m2 đất làm nhà văn hóa",
      { intent: "register_exemplar", person: "Khương", land_m2: 300, village: "thôn 4" },
    ],
    [
      "Xã Kim Mỹ có vợ chồng anh Lực chị Mến nhận nuôi 3 cháu mồ côi, đề nghị ghi điển hình",
      { intent: "register_exemplar", person: ["Lực", "Mến"] },
    ],
    [
      "em gửi điển hình: thiếu tá Phạm Hữu Nghị, công an xã Diễn An, cứu 2 người đuối nước",
      { intent: "register_exemplar", person: "Phạm Hữu Nghị" },
    ],
    ["dang ky dien hinh ca nhan chi le thi tham xa kim my, nuoi 4 chau mo coi", { person: "le thi tham" }],
    [
      "Phó chủ tịch UBMTTQ xã Kim Mỹ Bùi Thị Nết xứng đáng là điển hình dân vận khéo",
      { intent: "register_exemplar", person: "Bùi Thị Nết" },
    ],
    [
      "Cán bộ dân vận Hoàng Thị Lựu (xã Diễn An) xin được ghi vào danh sách điển hình",
      { intent: "register_exemplar", person: "Hoàng Thị Lựu" },
    ],
    [
      "Báo cáo: chị Duyên, anh Hợi xã Kim Mỹ phụ trách mã 45 làm được 60%",
      { intent: "update_progress", percent: 60 },
    ],
    [
      "khen anh Cảnh trưởng thôn Bắc xã Diễn An làm tốt việc giải phóng mặt bằng",
      { intent: "commend", person: "Cảnh" },
    ],
    [
      "Biểu dương đồng chí Lê Quang Bính và đồng chí Vũ Thị Tươi xã Kim Mỹ",
      { intent: "commend", person: ["Lê Quang Bính", "Vũ Thị Tươi"] },
    ],
  ])("%s", expectRead);
});

describe("a given name alone that answers for what is said", () => {
  it.each<Sentence>([
    [
      'chào buổi sáng, e muốn đăng kí mô hình "Biến rác thành quỹ an sinh", bên VHXH, xóm 5, Phúc phụ trách',
      { name: "Biến rác thành quỹ an sinh", person: "Phúc" },
    ],
    [
      "xã Kim Mỹ đăng ký mô hình Trồng dược liệu dưới tán rừng, KT, Hạnh chịu trách nhiệm chính, sđt 0944302118",
      { name: "Trồng dược liệu dưới tán rừng", person: "Hạnh", phone: "0944302118" },
    ],
    ["đăng ký mô hình vườn thuốc nam, lĩnh vực vhxh, thôn 3, hạnh phụ trách", { person: "hạnh" }],
    ["đăng ký mô hình vườn thuốc nam, lĩnh vực vhxh, thôn 3, ai phụ trách cũng được", { not: ["person"] }],
    ["mô hình nào chưa có người phụ trách", { not: ["person"] }],
  ])("%s", expectRead);
});

describe("a full name is whole, whatever its last word is", () => {
  it.each<Sentence>([
    ["GIỚI THIỆU ĐIỂN HÌNH ÔNG LÊ SỸ TÁM, XÃ KIM MỸ", { person: "LÊ SỸ TÁM", kind: "ca_nhan" }],
    [
      "ghi giúp mô hình giếng làng trong của xã kim mỹ lĩnh vực văn hóa xã hội phụ trách là thầy trần quốc toàn số điện thoại không chín một hai ba bốn năm sáu bảy tám",
      { person: "trần quốc toàn", phone: "0912345678" },
    ],
    [
      "Tôi đề cử điển hình Phạm Đức Vượng (xã Kim Mỹ), lĩnh vực kinh tế",
      { intent: "register_exemplar", kind: "ca_nhan", person: "Phạm Đức Vượng", not: ["name"] },
    ],
    ["điễn hình cá nhân: chi Nhàng xã Kim Mỹ, cấp xã", { person: "Nhàng", kind: "ca_nhan", not: ["name"] }],
  ])("%s", expectRead);
});
