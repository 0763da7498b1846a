import { expectRead, type Sentence } from "./expect-read";

describe("a dictated name ends before figures", () => {
  it.each<Sentence>([
    [
      "xã kim mỹ muốn đăng ký mô hình trồng nấm rơm trong nhà có mười lăm hộ tham gia vốn góp sáu mươi triệu xếp vào kinh tế",
      {
        intent: "register_model",
        name: "trồng nấm rơm trong nhà",
        households: 15,
        amount_vnd: 60000000,
        field: "KT",
      },
    ],
    [
      "đăng ký mô hình nuôi ong lấy mật gồm tám hộ lĩnh vực kinh tế xã diễn an",
      { name: "nuôi ong lấy mật", households: 8 },
    ],
    [
      "xã triệu sơn xin đăng ký mô hình đội xe đưa học sinh qua đò với hai mươi thành viên lĩnh vực văn hóa xã hội",
      { name: "đội xe đưa học sinh qua đò", people: 20 },
    ],
    [
      "xa kim my dang ky mo hinh nuoi vit bien co 12 ho tham gia von gop 90 trieu linh vuc kinh te",
      { name: "nuoi vit bien", households: 12, amount_vnd: 90000000 },
    ],
    [
      "bên em xã diễn an đăng ký mô hình ngõ hoa mười giờ huy động ba mươi lăm triệu thuộc lĩnh vực nông thôn mới",
      { name: "ngõ hoa mười giờ", amount_vnd: 35000000 },
    ],
    ["xã Kim Mỹ đăng ký mô hình Mỗi nhà có một tủ sách, lĩnh vực VHXH", { name: "Mỗi nhà có một tủ sách" }],
  ])("%s", expectRead);
});

describe("a name stands before what says that it is one", () => {
  it.each<Sentence>([
    [
      "Vườn thuốc nam không rào: đây là tên mô hình xã Kim Mỹ đăng ký, lĩnh vực VHXH",
      { intent: "register_model", name: "Vườn thuốc nam không rào" },
    ],
    [
      "Tiếng trống gọi học bài - đó là mô hình mà xã Diễn An muốn ghi danh năm nay, thuộc VHXH",
      { intent: "register_model", name: "Tiếng trống gọi học bài" },
    ],
    [
      "Góc bếp không khói là tên mô hình xã Triệu Sơn xin đăng ký, lĩnh vực NTM",
      { intent: "register_model", name: "Góc bếp không khói" },
    ],
    [
      "Mô hình xã Kim Mỹ muốn đăng ký tên là Giữ lửa nghề đan, lĩnh vực kinh tế",
      { intent: "register_model", name: "Giữ lửa nghề đan" },
    ],
    [
      "Rào xanh bờ ruộng: mô hình này xã Diễn An đăng ký, 12 hộ làm, thuộc kinh tế",
      { intent: "register_model", name: "Rào xanh bờ ruộng", households: 12 },
    ],
    [
      "Hũ muối không cạn: đó là tên mô hình mà xã Kim Mỹ xin ghi vào sổ",
      { intent: "register_model", name: "Hũ muối không cạn" },
    ],
    [
      "Chợ phiên không túi nilon, đó là tên mô hình xã Diễn An đăng ký, lĩnh vực NTM",
      { intent: "register_model", name: "Chợ phiên không túi nilon" },
    ],
    [
      "vuon rau cua nguoi gia: do la ten mo hinh xa Kim My dang ky, linh vuc kinh te",
      { intent: "register_model", name: "vuon rau cua nguoi gia" },
    ],
  ])("%s", expectRead);
});

describe("a story may stand before a registration", () => {
  it.each<Sentence>([
    [
      'Thưa BCĐ, mùa lũ vừa rồi bến đò xóm Bắc bị cuốn trôi, bà con bàn mãi mới ra cách làm. Nay xã Kim Mỹ xin đăng ký mô hình "Bến đò nghĩa tình", 45 hộ góp 120 triệu, lĩnh vực NTM. Chị Đinh Thị Hạnh phụ trách, sđt 0912 345 678.',
      {
        intent: "register_model",
        name: "Bến đò nghĩa tình",
        households: 45,
        amount_vnd: 120000000,
        field: "NTM",
        person: "Đinh Thị Hạnh",
        phone: "0912345678",
        not: ["also"],
      },
    ],
    [
      'Tháng trước xóm họp, ai cũng kêu đường tối, có người bảo chờ trên hỗ trợ, sau cùng chọn cách tự làm. Vậy nên xã Diễn An đăng ký mô hình "Đèn nhà ai sáng ngõ nhà nấy", 60 hộ, lĩnh vực ANQP.',
      {
        intent: "register_model",
        name: "Đèn nhà ai sáng ngõ nhà nấy",
        households: 60,
        field: "ANQP",
        not: ["also", "period"],
      },
    ],
    [
      'Kính thưa các bác, mấy năm nay trẻ con trong thôn hay ra sông tắm, lo lắm. Chi đoàn nghĩ mãi chưa biết làm thế nào, may có thầy giáo về hưu nhận dạy. Vì thế xã Triệu Sơn đăng ký mô hình "Lớp bơi sau giờ học", kinh phí 18 triệu, mảng văn hóa xã hội.',
      {
        intent: "register_model",
        name: "Lớp bơi sau giờ học",
        amount_vnd: 18000000,
        field: "VHXH",
        not: ["also"],
      },
    ],
  ])("%s", expectRead);
});

describe("data written for machines is read as a form", () => {
  it.each<Sentence>([
    [
      '{"ten":"Quán nước nghĩa tình","don_vi":"xã Kim Mỹ","linh_vuc":"VHXH"} đăng ký giúp em mô hình này',
      {
        intent: "register_model",
        name: "Quán nước nghĩa tình",
        unit_norm: "xã Kim Mỹ",
        field: "VHXH",
        not: ["records"],
      },
    ],
    [
      '{"ten_mo_hinh": "Đường cờ", "don_vi": "xã Diễn An", "linh_vuc": "NTM", "so_ho": 45}',
      { name: "Đường cờ", unit_norm: "xã Diễn An", field: "NTM", not: ["records"] },
    ],
    [
      'đăng ký: {"name":"Thư viện ngõ","xa":"xã Kim Mỹ","linh_vuc":"VHXH"}',
      { intent: "register_model", name: "Thư viện ngõ", not: ["records"] },
    ],
  ])("%s", expectRead);
});

describe("a name that is denied is not registered", () => {
  it.each<Sentence>([
    [
      'Không phải mô hình "Cột cờ xóm" đâu, xã Kim Mỹ đăng ký mô hình "Loa kể chuyện", lĩnh vực VHXH',
      { intent: "register_model", name: "Loa kể chuyện", not: ["records"] },
    ],
    [
      'Tên đúng không phải "Xóm vắng" mà là "Xóm vui", xã Diễn An đăng ký lĩnh vực VHXH',
      { name: "Xóm vui", not: ["records"] },
    ],
    [
      'Xã Kim Mỹ đăng ký mô hình "Đồng xanh", không phải "Đồng sạch", lĩnh vực KT',
      { intent: "register_model", name: "Đồng xanh", field: "KT", not: ["records"] },
    ],
  ])("%s", expectRead);
});

describe("a heading takes no name from its list", () => {
  it.each<Sentence>([
    [
      "Đăng ký:\n1. Trồng sen (KT)\n2. Sân chơi xóm (VHXH)\nxã Kim Mỹ",
      {
        intent: "register_model",
        records: [
          { name: "Trồng sen", field: "KT" },
          { name: "Sân chơi xóm", field: "VHXH" },
        ],
      },
    ],
    [
      "Đăng ký:\n1. Trồng sen (KT)\n2. Nuôi ếch (KT)",
      { records: [{ name: "Trồng sen" }, { name: "Nuôi ếch" }] },
    ],
    [
      "Xã Kim Mỹ đăng ký:\n- Trồng sen (KT)\n- Bếp ăn 0 đồng (VHXH)\n- Camera ngõ (ANQP)",
      { records: [{ name: "Trồng sen" }, { name: "Bếp ăn 0 đồng" }, { name: "Camera ngõ" }] },
    ],
    [
      "Đăng ký mô hình:\n1) Đan lát mây tre - KT\n2) Đội trống nữ - VHXH\nxã Diễn An",
      { records: [{ name: "Đan lát mây tre", unit_norm: "xã Diễn An" }, { name: "Đội trống nữ" }] },
    ],
    [
      "Đăng ký: 1. Trồng sen (KT) 2. Sân chơi xóm (VHXH), xã Kim Mỹ",
      { records: [{ name: "Trồng sen" }, { name: "Sân chơi xóm" }] },
    ],
  ])("%s", expectRead);
});

describe("an unquoted name is found in unusual sentences", () => {
  it.each<Sentence>([
    [
      "Năm nay Diễn An quyết làm cho được mô hình Vườn ươm chung của chi hội, kinh phí 40 triệu",
      { name: "Vườn ươm chung", amount_vnd: 40000000 },
    ],
    [
      "Nhờ ghi cho Kim Mỹ: Đội xe lôi cứu thương, VHXH, 12 người",
      { name: "Đội xe lôi cứu thương", people: 12 },
    ],
    [
      "Xã Kim Mỹ làm Ruộng chung không bờ từ vụ này, đăng ký giúp em mảng kinh tế",
      { intent: "register_model", name: "Ruộng chung không bờ" },
    ],
    [
      "Kim Mỹ bọn em lấy Hàng rào biết nói làm mô hình năm nay, lĩnh vực NTM",
      { intent: "register_model", name: "Hàng rào biết nói" },
    ],
    [
      "Bên em chọn Tiếng kẻng sạch làng làm mô hình của xã Diễn An năm 2026",
      { intent: "register_model", name: "Tiếng kẻng sạch làng" },
    ],
    [
      "Chỗ em (xã Kim Mỹ) mới bàn xong, sẽ làm Cây cầu không rào chắn cho tụi nhỏ đi học, ghi vào mảng VHXH giúp",
      { intent: "register_model" },
    ],
    [
      "Xã Diễn An: Lớp học bên bờ sông, VHXH, 25 cháu, cô Xuyến dạy",
      { name: "Lớp học bên bờ sông", field: "VHXH", people: 25, person: "Xuyến" },
    ],
    [
      "Ghi tên mô hình Xóm đạo nghĩa tình của Kim Mỹ vào danh sách năm nay, lĩnh vực ANQP",
      { name: "Xóm đạo nghĩa tình", field: "ANQP" },
    ],
    ["Đăng ký giúp xã Kim Mỹ mô hình Đội bóng chuyền hơi phụ nữ khối 3, lĩnh vực VHXH", { field: "VHXH" }],
    ["đk mh Ao ca Bac Ho xa Dien An linh vuc VHXH 30tr", { name: "Ao ca Bac Ho", amount_vnd: 30000000 }],
    [
      "Mô hình mới của xã Diễn An có tên: Mâm cơm không lãng phí - lĩnh vực VHXH",
      { name: "Mâm cơm không lãng phí" },
    ],
    [
      'Xã Kim Mỹ muốn thử mô hình "Trạm dừng đọc sách" ở thôn 2 năm 2026',
      { name: "Trạm dừng đọc sách", village: "thôn 2", period: "2026" },
    ],
    [
      "tiến độ mô hình Trạm dừng đọc sách xã Kim Mỹ được 30% rồi",
      { intent: "update_progress", name: "Trạm dừng đọc sách" },
    ],
    ["Bể bơi di động của xã Diễn An đến đâu rồi em", { intent: "ask_status", name: "Bể bơi di động" }],
  ])("%s", expectRead);
});

describe("a name that ends as the writer is called", () => {
  it.each<Sentence>([
    ["đk mô hình Làng quê văn minh", { intent: "register_model", name: "Làng quê văn minh" }],
    ["chi bộ xóm 3 đăng ký mô hình Thùng rác thông minh", { name: "Thùng rác thông minh" }],
    ["dang ky mo hinh tuyen pho van minh", { name: "tuyen pho van minh" }],
    ["đăng ký mô hình Hũ gạo tình thương giúp mình", { name: "Hũ gạo tình thương" }],
  ])("%s", expectRead);
});

describe("a name keeps its last words, and no others", () => {
  it.each<Sentence>([
    ["xã Kim Mỹ nhận mô hình Đội xuồng cứu hộ nhé em", { name: "Đội xuồng cứu hộ" }],
    ["mo hinh bo rao vo thuoc sau ven kenh lam duoc mot nua roi", { name: "bo rao vo thuoc sau ven kenh" }],
    [
      "cho rút mô hình Sân phơi hợp tác xã vì thiếu đất",
      { name: "Sân phơi hợp tác xã", reason: "thiếu đất" },
    ],
    [
      "kiểm tra mô hình chợ quê cuối tuần chưa đạt do thiếu thùng rác",
      { intent: "record_inspection", name: "chợ quê cuối tuần", not: ["date"] },
    ],
    ["làm được 30 trên 50 hộ rồi, mh Nhà sạch vườn thơm ấy", { name: "Nhà sạch vườn thơm" }],
    ["Ruộng lúa không khói rạ gieo xong 12 ha, còn 3 ha", { name: "Ruộng lúa không khói rạ" }],
    ["Bờ vùng xanh lúa cấy được 9 ha rồi", { name: "Bờ vùng xanh lúa", land_m2: 90000 }],
    ["mik đk mh Tủ truyện bến đò of xã Kim Mỹ nka", { name: "Tủ truyện bến đò" }],
    [
      "xa Dien An xin lam mo hinh ho nuoc cuu hoa ngo nho, xay 12 be xi mang, linh vuc nong thon moi",
      { name: "ho nuoc cuu hoa ngo nho", field: "NTM" },
    ],
    [
      "xa Dien An lam mo hinh May ao am cho cu gia, xong truoc Tet",
      { name: "May ao am cho cu gia", date: "2027-02-05" },
    ],
    ["Xã Kim Mỹ mần xong cấy mương dài 800 m rồi", { intent: "report_result", length_m: 800, not: ["name"] }],
    [
      "Choa o Kim My man mo hinh ga doi chan tha, o Luyen cam cay, cho vo kinh te nghe",
      { name: "ga doi chan tha", person: "Luyen", field: "KT" },
    ],
  ])("%s", expectRead);
});

describe("a key that was hit twice changes no word", () => {
  it.each<Sentence>([
    [
      "xã Kim Mỹ xin đăng ký môn hình nuôi lươn bể bạt, kinh phí 52 triiệu",
      { name: "nuôi lươn bể bạt", amount_vnd: 52000000 },
    ],
    ["Diễn An đăng ký môn hình Tủ thuốc bản, lĩnh vực VHXH", { name: "Tủ thuốc bản", field: "VHXH" }],
  ])("%s", expectRead);
});

describe("in a row of a table the first cell only says what it is", () => {
  it.each<Sentence>([
    [
      "Đăng ký MH | Bếp ấm 3 sạch | Xã Kim Mỹ | VHXH | cấp xã | ĐM: Phan Thị Lài",
      { name: "Bếp ấm 3 sạch", person: "Phan Thị Lài", field: "VHXH", level: "xa" },
    ],
    [
      "ĐK mô hình | Loa nhỏ xóm xa | Diễn An | ANQP | cấp huyện",
      { name: "Loa nhỏ xóm xa", field: "ANQP", level: "huyen" },
    ],
  ])("%s", expectRead);
});

describe("a clause of its own tells the field", () => {
  it.each<Sentence>([
    [
      "ghi giup mo hinh Nha nao cung co den ngo xa Kim My, ve an ninh trat tu. dt 0978 111 020",
      { name: "Nha nao cung co den ngo", field: "ANQP" },
    ],
    [
      "đăng ký giúp mô hình Giàn bầu chung vách xã Kim Mỹ, về kinh tế",
      { name: "Giàn bầu chung vách", field: "KT" },
    ],
  ])("%s", expectRead);
});
