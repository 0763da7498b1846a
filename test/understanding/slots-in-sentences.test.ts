import { expectRead, type Sentence } from "./expect-read";
import { understand } from "./fixture";

describe("who writes is no name", () => {
  it.each(["mô hình em đăng ký được duyệt chưa", "mô hình của em đến đâu rồi", "hồ sơ xã em sao rồi ạ"])(
    "%s",
    (text) => {
      const { intent, slots } = understand(text);
      expect({ intent, name: slots.name }).toEqual({ intent: "ask_status", name: undefined });
    },
  );
});

describe("a full name without a title is a person where something leads to one", () => {
  it.each<Sentence>([
    ["Ghi giúp điển hình cá nhân Đỗ Tươi, xã Kim Đông", { person: "Đỗ Tươi", not: ["name"] }],
    [
      "Tiến cử gương cá nhân Mai Khắc Ước xã Lai Thành, lĩnh vực KT",
      { person: "Mai Khắc Ước", not: ["name"] },
    ],
    ["gioi thieu dien hinh ca nhan Vo Dinh Thuc, xa Dien Thinh", { person: "Vo Dinh Thuc" }],
    ["đăng ký điển hình cá nhân trương bá kiệm xã diễn lâm", { person: "trương bá kiệm" }],
    ["DANG KY DIEN HINH CA NHAN: PHAN THI XOAN, XA THACH KHE", { person: "PHAN THI XOAN" }],
    [
      "Tạo tài khoản cho cán bộ mới phường Hà Huy Tập: Đinh Trọng Nghị, 0912345678",
      { person: "Đinh Trọng Nghị" },
    ],
    ["Khen gương Hồ Sỹ Lâm xã Diễn Yên", { intent: "commend", person: "Hồ Sỹ Lâm" }],
    ['Đăng ký mô hình "Ngõ sáng" xã Diễn Kỷ do Thái Bá Nhuận phụ trách', { person: "Thái Bá Nhuận" }],
    ["Giao xã Kim Mỹ cho Trần Đình Bích", { intent: "assign", person: "Trần Đình Bích", not: ["name"] }],
    ["Điển hình cá nhân Đoàn Thanh niên đề xuất: anh Lộc xã Diễn Lâm", { person: "Lộc" }],
    ["Đăng ký mô hình Đường hoa Nguyễn Thị Minh Khai, xã Kim Mỹ, VHXH", { not: ["person"] }],
    ["Kim Mỹ đăng ký mô hình Hồ sen quê mẹ, KT", { name: "Hồ sen quê mẹ", not: ["person"] }],
  ])("%s", expectRead);
});

describe("the day and the hour of a tour", () => {
  it.each<Sentence>([
    ["thứ 5 tuần sau 8h kiểm tra xã Kim Đông", { date: "2026-03-12", time: "08:00" }],
    ["tháng sau 3 giờ chiều ngày 5/4 kiểm tra xã Kim Đông", { date: "2026-04-05", time: "15:00" }],
    ["sau 2 tiếng nữa nhắc tôi gọi xã Kim Đông", { time: "10:00" }],
    [
      "sáng 20/4 lúc 8h kiểm tra xã Kim Đông, chiều 14h qua xã Kim Mỹ",
      {
        records: [
          { unit_norm: "xã Kim Đông", date: "2026-04-20" },
          { unit_norm: "xã Kim Mỹ", date: "2026-04-20", time: "14:00" },
        ],
      },
    ],
    ["chiều 14h kiểm tra xã Kim Mỹ", { date: "2026-03-02", time: "14:00" }],
  ])("%s", expectRead);
});

describe("what is said of each one is no sum of a report", () => {
  it.each<Sentence>([
    ["mã 1 đã làm được 40 nhà, mỗi nhà 3 triệu", { code: "DVK-2026-0001", not: ["amount_vnd"] }],
    ["báo cáo mã 1: hỗ trợ 500 nghìn/hộ, tổng 12 triệu", { amount_vnd: 12_000_000 }],
  ])("%s", expectRead);
});

describe("words about the form are no name of a model", () => {
  it.each<Sentence>([
    ["em muốn đăng ký thêm mô hình theo mẫu 9 mục", { intent: "register_model", not: ["name"] }],
    ["tui muốn đăng ký 1 mô hình nữa theo mẫu 9 mục", { intent: "register_model", not: ["name"] }],
    ["đăng ký mô hình theo phiếu đầy đủ", { intent: "register_model", not: ["name"] }],
    ["hôm trước tôi làm dở phiếu", { not: ["name"] }],
  ])("%s", expectRead);
});

describe("the head of a hamlet is told from the hamlet", () => {
  it.each<Sentence>([
    [
      "tôi là trưởng thôn bình tiến xã thạch hải thôn tôi đăng ký mô hình đường cờ",
      { village: "thôn bình tiến", not: ["person"] },
    ],
    [
      "giới thiệu điển hình anh phong tổ trưởng thôn nam sơn xã thạch hải",
      { person: "phong", village: "thôn nam sơn" },
    ],
    [
      "giới thiệu điển hình bác lưu trưởng thôn bắc sơn xã thạch hải",
      { person: "lưu", village: "thôn bắc sơn" },
    ],
    [
      "giới thiệu điển hình trưởng thôn nguyễn văn hùng xã thạch hải",
      { person: "nguyễn văn hùng", not: ["village"] },
    ],
    ["giới thiệu điển hình trưởng thôn hùng xã thạch hải", { person: "hùng", not: ["village"] }],
  ])("%s", expectRead);
});

describe("of people who are corrected or replaced the later one is meant", () => {
  it.each<Sentence>([
    ["Để anh Bảo, à quên, anh Bội theo dõi xã Diễn Phú", { person: "Bội" }],
    ["phân công đ/c Hòa, à không, đ/c Hiệp nắm xã Kim Mỹ", { person: "Hiệp" }],
    ["giao co Hue, nham, co Hoa theo doi ma 12", { person: "Hoa" }],
    ["Chuyển xã Kim Mỹ từ anh Lực sang chị Bích theo dõi", { person: "Bích" }],
    ["Phân công anh Cảnh với chị Mơ theo dõi xã Kim Mỹ", { person: ["Cảnh", "Mơ"] }],
  ])("%s", expectRead);
});

describe('without accents "co" is hardly a title', () => {
  it.each<Sentence>([
    ["ma 45 co them bien ban, gui kem", { not: ["person"] }],
    ["ma 45 co thu duoc 5 trieu", { not: ["person"] }],
    ["giao co hoa theo doi ma 12", { person: "hoa" }],
  ])("%s", expectRead);
});

describe("hamlets in words, side by side, within names and in slogans", () => {
  it.each<Sentence>([
    ['Hai xóm là xóm 3 và xóm 5 cùng đăng ký mô hình "Bếp ấm", xã Kim Mỹ', { village: ["xóm 3", "xóm 5"] }],
    [
      'thon 1, thon 2 va thon 4 xa Dien Lam dang ky chung mo hinh "Ngo xanh"',
      { village: ["thon 1", "thon 2", "thon 4"] },
    ],
    ['Đăng ký mô hình "Bếp ấm", tổ liên gia 3, xóm 9, xã Kim Mỹ', { village: "xóm 9" }],
    ["Tổ 3 khu phố 2 phường Đức Thuận đăng ký mô hình Giếng cổ", { village: "khu phố 2" }],
    [
      "Đăng ký mô hình Sân chơi tuổi thơ ở xóm bảy xã Diễn Thái",
      { village: "xóm bảy", name: "Sân chơi tuổi thơ" },
    ],
    [
      "đăng ký mô hình sân chơi tuổi thơ ở bản na lay xã kim mỹ",
      { village: "bản na lay", name: "sân chơi tuổi thơ" },
    ],
    [
      "Đăng ký mô hình Khu dân cư 5 không, phường Đức Thuận",
      { name: "Khu dân cư 5 không", not: ["village"] },
    ],
    ['Điển hình tập thể xã Quang Thiện: "Tổ tự quản xóm 5"', { village: "xóm 5", name: "Tổ tự quản xóm 5" }],
    ['Đăng ký mô hình "Đường hoa xóm 5" xã Kim Mỹ', { not: ["village"] }],
    ["Đăng ký mô hình Sân chơi tuổi thơ xóm 4A Diễn Thái", { village: "xóm 4A", unit_norm: "xã Diễn Thái" }],
  ])("%s", expectRead);
});

describe("what was done is no name", () => {
  it.each<Sentence>([
    ["Báo cáo kết quả xã Kim Mỹ: người dân hiến 500 m2 đất mở đường", { land_m2: 500, not: ["name"] }],
    ["Kết quả tháng 10 xã Kim Mỹ: trao 40 suất học bổng, 20 triệu", { amount_vnd: 20000000, not: ["name"] }],
    ["KẾT QUẢ XÃ KIM MỸ: QUYÊN GÓP 45 TRIỆU ĐỒNG", { not: ["name"] }],
    ["bao cao ket qua xa Kim My: ban con gop 30 trieu", { not: ["name"] }],
    ["Báo cáo kết quả: Biến rác thành tiền xã Yên Lộc thu 56 triệu", { name: "Biến rác thành tiền" }],
    [
      "Đơn vị: xã Thạch Liên\nKết quả: 54 hộ\nNgười gửi: Ban công tác Mặt trận",
      { households: 54, not: ["name", "person"] },
    ],
    [
      "hôm qua kiểm tra xã kim định kết luận không đạt vì làm qua loa",
      { reason: "làm qua loa", not: ["name"] },
    ],
    [
      "kiểm tra xã Kim Định, chưa đạt lý do là sổ ghi chép sơ sài",
      { reason: "sổ ghi chép sơ sài", not: ["name"] },
    ],
    ["Huy lenh do di nhe", { not: ["reason"] }],
  ])("%s", expectRead);
});

describe("a name ends before who answers for it, and keeps the days that belong to it", () => {
  it.each<Sentence>([
    [
      "xã diễn kỷ đăng ký mô hình chợ quê không rác người đứng ra là ông tám",
      { name: "chợ quê không rác", person: "tám" },
    ],
    [
      "xã diễn kỷ đăng ký mô hình chợ quê không rác người phụ trách anh thìn",
      { name: "chợ quê không rác", person: "thìn" },
    ],
    [
      "thị trấn ái tử đăng ký mô hình chợ đêm cuối tuần hết khoảng 50 triệu",
      { name: "chợ đêm cuối tuần", not: ["date"] },
    ],
    ["xã kim mỹ đăng ký mô hình sáng thứ bảy xanh có 50 hộ", { name: "sáng thứ bảy xanh", not: ["date"] }],
    ["xã Kim Mỹ đăng ký mô hình Đường hoa cuối tuần này ra mắt", { name: "Đường hoa", date: "2026-03-08" }],
    ["Mô hình Ba không hai có của xã Thạch Lạc đăng ký cấp huyện", { name: "Ba không hai có" }],
    [
      "mô hình Ngõ xanh làm tại hai thôn: thôn Đông, thôn Tây, xã Kim Mỹ, đăng ký giúp em",
      { name: "Ngõ xanh" },
    ],
    ["Sửa tên mô hình Đèn dầu kể chuyện làng thành Đèn dầu kể chuyện xóm", { name: "Đèn dầu kể chuyện xóm" }],
  ])("%s", expectRead);
});

describe("what a form, a quotation or marks hold", () => {
  it.each<Sentence>([
    [
      "Tên mô hình: Nhà sạch'; DROP TABLE users; --\nĐơn vị: xã Thạch Ngọc\nLĩnh vực: KT",
      { name: "Nhà sạch'; DROP TABLE users; --", field: "KT" },
    ],
    ["Tên mô hình: <script>alert(1)</script>\nĐơn vị: xã Thạch Ngọc", { name: "<script>alert(1)</script>" }],
    [
      'đk: xã Kim Mỹ - mh "Ngõ nhỏ sáng đèn" - thôn 4 - đầu mối chị Sen',
      { name: "Ngõ nhỏ sáng đèn", unit_norm: "xã Kim Mỹ", village: "thôn 4", person: "Sen" },
    ],
    [
      "Đăng ký: xã Kim Mỹ, mô hình Chợ không túi nilon",
      { name: "Chợ không túi nilon", unit_norm: "xã Kim Mỹ" },
    ],
    [
      "📌 Mô hình: Tổ ong liên kết 📍 Xã Kim Mỹ 👤 Anh Khôi ☎ 0912334455",
      { name: "Tổ ong liên kết", unit_norm: "xã Kim Mỹ", person: "Khôi" },
    ],
    [
      'Chuyển tiếp: "xã Kim Định: mô hình Kênh sạch, lĩnh vực NTM" ghi giúp em',
      { name: "Kênh sạch", unit_norm: "xã Kim Định", field: "NTM" },
    ],
    [
      '> Hồ sơ "Bếp ấm" của xã An Châu đang chờ\nlâu rứa, khi mô xong?',
      { intent: "ask_status", name: "Bếp ấm", unit_norm: "xã An Châu" },
    ],
    [
      "> Nhắc: xã Diễn Phúc chưa nộp ảnh\nmã DVK-2026-0051 duyệt chưa",
      { code: "DVK-2026-0051", not: ["unit_norm"] },
    ],
  ])("%s", expectRead);
});

describe("each record has what is its own", () => {
  it.each<Sentence>([
    [
      "Giới thiệu 2 gương: ông Tý ở thôn 3 xã Diễn Lâm, bà Sửu ở thôn 7 xã Diễn Yên",
      {
        records: [
          { person: "Tý", village: "thôn 3", unit_norm: "xã Diễn Lâm" },
          { person: "Sửu", village: "thôn 7", unit_norm: "xã Diễn Yên" },
        ],
      },
    ],
    [
      "Đề cử 3 điển hình: anh Khoa thôn 1, chị Hạnh thôn 2, bác Thuận thôn 5, đều xã Kim Mỹ",
      {
        records: [
          { person: "Khoa", village: "thôn 1" },
          { person: "Hạnh", village: "thôn 2" },
          { person: "Thuận", village: "thôn 5", unit_norm: "xã Kim Mỹ" },
        ],
      },
    ],
    [
      'Giao cô Thắm theo dõi mô hình "Bếp ấm", chú Kiên theo dõi mô hình "Ngõ xanh"',
      {
        records: [
          { person: "Thắm", name: "Bếp ấm" },
          { person: "Kiên", name: "Ngõ xanh" },
        ],
      },
    ],
    [
      "Giao anh Cường theo dõi mã 12, chị Lan theo dõi mã 45",
      { records: [{ person: "Cường" }, { person: "Lan" }] },
    ],
    ['Giao chị Vân theo dõi "Bếp ấm" và "Ngõ xanh"', { person: "Vân", name: ["Bếp ấm", "Ngõ xanh"] }],
    ['Rút "Bếp ấm" lẫn "Ngõ xanh" của xã Kim Mỹ', { records: [{ name: "Bếp ấm" }, { name: "Ngõ xanh" }] }],
    [
      "Đăng ký:\n1. xã Kim Mỹ - Bếp ấm tình quê - 22 hộ\n2. xã Kim Định - Ngõ xanh phố hiến - 15 triệu",
      {
        records: [
          { name: "Bếp ấm tình quê", households: 22 },
          { name: "Ngõ xanh phố hiến", amount_vnd: 15000000 },
        ],
      },
    ],
    [
      'Báo cáo: xã Kim Mỹ "Vườn thuốc nam" 30 hộ; xã Kim Hải "Lò sấy chung" 12 triệu',
      {
        records: [
          { name: "Vườn thuốc nam", households: 30 },
          { name: "Lò sấy chung", amount_vnd: 12000000 },
        ],
      },
    ],
    [
      "Mã 12 đạt 40%, mã 45 đạt 90%, còn mã 50 chưa làm",
      { records: [{ percent: 40 }, { percent: 90 }, { code: "DVK-2026-0050" }] },
    ],
  ])("%s", expectRead);
});

describe("days, periods and what is left out or taken back", () => {
  it.each<Sentence>([
    ["Nhắc lại sau Tết Trung thu 2 ngày", { date: "2026-09-27" }],
    ["xin công nhận mã 45 đợt 22/12 này", { date: "2026-12-22" }],
    ["từ 15/1 tới 30/1 có mấy mô hình", { date_from: "2026-01-15", date_to: "2026-01-30" }],
    ["lùi hạn mã 45 sang 15 tháng sau", { date: "2026-04-15" }],
    ["2023 so với 2024 năm nào nhiều hơn", { period: ["2023", "2024"] }],
    ["Quý 4/2025 xã nào đăng ký nhiều nhất", { period: "2025-Q4" }],
    ["gioi thieu ong Can xom 3 xa Kim My, may chuc nam nay giu cho, ghi dien hinh", { not: ["period"] }],
    ["Đừng tính cấp xã, cấp huyện có mấy mô hình", { level: "huyen" }],
    ['Đăng ký mô hình "Chợ không tính lãi" xã Kim Mỹ', { name: "Chợ không tính lãi" }],
    ["mã 45 sửa thành 50 hộ, lần trước báo 40 hộ là sai", { households: 50 }],
    ["Lĩnh vực phải là VHXH, em ghi nhầm", { intent: "correct", field: "VHXH" }],
    ['xã Kim Mỹ đăng ký mô hình "Bếp ấm", kinh phí 5.000.000 đ/năm', { amount_vnd: 5000000 }],
    ["mã 12 sửa kinh phí từ 20 triệu thành 35 triệu", { amount_vnd: 35000000, not: ["unit_norm"] }],
    ["doi lai thanh 40 ho nhe", { households: 40, not: ["unit_norm"] }],
    ["So sanh Dien Hanh voi Dien Phuc", { unit_norm: ["xã Diễn Hạnh", "xã Diễn Phúc"] }],
  ])("%s", expectRead);
});

describe("a name with an act in it, or before the colon, is whole", () => {
  it.each<Sentence>([
    ["Gom lon lấy bút hiện đạt 40% chị nhé", { name: "Gom lon lấy bút" }],
    ["Tổng kết Gom lon lấy bút: bán được 2 tạ lon, 12 triệu", { name: "Gom lon lấy bút" }],
    ["Đan lưới làm võng đang chờ vốn, xong 3/5 hạng mục", { name: "Đan lưới làm võng" }],
    ["Báo cáo kết quả Thuyền về bến lặng: cho vay 80 triệu, 30 hộ", { name: "Thuyền về bến lặng" }],
    ["Thuyền về bến lặng có quyết định chưa anh?", { name: "Thuyền về bến lặng" }],
    ["Ảnh trước và sau Bức tường nở hoa gửi bot nhé", { name: "Bức tường nở hoa" }],
    ["Chỉ rút mô hình Ao cá tình làng thôi", { name: "Ao cá tình làng" }],
    ["Bà con làm sân chơi trẻ em xong 50%", { name: "sân chơi trẻ em" }],
    [
      "xin thoi mo hinh nuoi luon dong vi dich benh",
      { intent: "withdraw", name: "nuoi luon dong", reason: "dich benh" },
    ],
    ["de cu doi keng thon 5 xa Kim My la dien hinh tap the", { name: "doi keng thon 5" }],
    ["de cu nhom trong thon 5 xa Kim My la dien hinh tap the", { name: "nhom trong thon 5" }],
  ])("%s", expectRead);
});

describe("a number behind an act is a code, before a name it counts", () => {
  it.each<Sentence>([
    ["công nhận mô hình số 12", { code: "DVK-2026-0012", not: ["name"] }],
    ["rút hồ sơ số 9, dân không theo", { code: "DVK-2026-0009" }],
    ["Mô hình số 2: Ngõ xanh, KT", { name: "Ngõ xanh", not: ["code"] }],
  ])("%s", expectRead);
});

describe("each exemplar with its field is a person, and what all have in common closes the list", () => {
  it.each<Sentence>([
    [
      "Hai điển hình cá nhân xã Kim Mỹ: cô Thắm (kinh tế) và chú Nghĩa (ANQP)",
      {
        records: [
          { person: "Thắm", field: "KT", kind: "ca_nhan" },
          { person: "Nghĩa", field: "ANQP" },
        ],
      },
    ],
    [
      'Ghi 2 mô hình: "Ao cá" xã Diễn Lộc, "Lò gốm" xã Diễn Thọ; đều là văn hóa xã hội',
      {
        records: [
          { name: "Ao cá", field: "VHXH" },
          { name: "Lò gốm", field: "VHXH" },
        ],
      },
    ],
    ['xa Kim My co mo hinh "Ao ca", ghi vo kinh te nghe', { name: "Ao ca", field: "KT" }],
  ])("%s", expectRead);
});

describe("a day is the edge of what is counted, and a plan has a year", () => {
  it.each<Sentence>([
    ["bao nhiêu mô hình được công nhận sau ngày 30/6", { date_from: "2025-07-01", not: ["date"] }],
    ["mô hình nào đăng ký trước 15/2", { date_to: "2026-02-14", not: ["date"] }],
    ["bao nhiêu mô hình năm ngoái duy trì sang năm nay", { period: ["2025", "2026"] }],
    ['Xã Kim Mỹ đưa mô hình "Ao cá" vào kế hoạch 2027, KT', { intent: "register_model", period: "2027" }],
    ["bảng thống kê số mô hình của các xã, thị trấn", { group_by: "unit" }],
    ["số mô hình của các xã biên giới", { not: ["group_by"] }],
  ])("%s", expectRead);
});
