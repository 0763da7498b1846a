import { expectRead, type Sentence } from "./expect-read";
import { understand } from "./fixture";

describe("English words are understood", () => {
  it.each<Sentence>([
    [
      "How many mô hình của xã Kim Mỹ đã hoàn thành trong 2025",
      { intent: "ask_count", status: "hoan_thanh", period: "2025" },
    ],
    ["Show danh sách mô hình xã Diễn An giúp anh", { intent: "ask_list" }],
    ["Status của mã 45 sao rồi em", { intent: "ask_status" }],
    ["how many điển hình cấp huyện năm 2025 vậy bot", { intent: "ask_count", level: "huyen" }],
    ["list các mô hình VHXH đi em", { intent: "ask_list", field: "VHXH" }],
  ])("%s", expectRead);
});

describe("greetings and leaving are heard", () => {
  it.each<Sentence>([
    ["Dạ cháu chào các cô các bác ạ", { intent: "greeting" }],
    ["Em chào các chú, các bác trong ban chỉ đạo ạ", { intent: "greeting" }],
    ["Chào mọi người, chào cả nhà mình nhé", { intent: "greeting" }],
    ["kính chào các cô chú", { intent: "greeting" }],
    ["Chào buổi chiều các anh các chị", { intent: "greeting" }],
    ["Dừng ở đây thôi, thoát giúp chị", { intent: "cancel" }],
    ["Ngừng lại đi, thoát ra cho tôi", { intent: "cancel" }],
    ["thoát ra ngoài nhé bot", { intent: "cancel" }],
    ["Thôi dừng lại, thoát ra giúp bác", { intent: "cancel" }],
    ["Đóng lại giúp em, khỏi nhập nữa", { intent: "cancel" }],
  ])("%s", expectRead);
});

describe("questions are told apart", () => {
  it.each<Sentence>([
    ["tỷ lệ công nhận của huyện mình là bao nhiêu", { intent: "ask_count" }],
    ["nhân dân đóng góp được những gì trong năm nay", { intent: "ask_count" }],
    ["cộng tiền, đất, ngày công của các xã giúp tôi", { intent: "ask_count" }],
    ["Cho tôi biết nơi nào còn trắng mô hình", { intent: "ask_list" }],
    ["Ai là người phụ trách mã 12", { intent: "ask_status" }],
    [
      "Trong các mô hình đã công nhận có mấy cái của tập thể",
      { intent: "ask_count", status: "cong_nhan", kind: "tap_the" },
    ],
    ["Diễn An đứng thứ mấy về số mô hình", { intent: "ask_compare" }],
    ["Mấy mô hình chưa có ảnh", { intent: "ask_count", status: "thieu_minh_chung" }],
    ["Những ai được giao theo dõi xã Kim Mỹ", { intent: "ask_list" }],
    ["Bao giờ hết hạn đăng ký đợt này", { intent: "ask_status" }],
  ])("%s", expectRead);
});

describe("dialect, dictation and courtesy hide nothing", () => {
  it.each<Sentence>([
    ["răng mã 45 tới chừ chưa duyệt rứa eng", { intent: "ask_status", code: "DVK-2026-0045" }],
    ["xã triệu sơn có mấy mô hình rứa o", { intent: "ask_count" }],
    ["mần răng để đăng ký mô hình ri hè", { intent: "help" }],
    [
      "bọ ơi ghi giùm xã triệu sơn mô hình hàng rào chè tàu lĩnh vực nông thôn mới nghe",
      { intent: "register_model", name: "hàng rào chè tàu", field: "NTM" },
    ],
    ["ngày mốt nhớ nhắc tui gửi báo cáo nghe bot", { intent: "remind_me", date: "2026-03-04" }],
    [
      "thôi rút cái mô hình nuôi dông của xã triệu vân đi, không ai mần nữa mô",
      { intent: "withdraw", name: "nuôi dông" },
    ],
    [
      "báo cáo xã diễn an đã làm xong mô hình đường hoa nông dân dài hai trăm mét có bốn mươi hộ góp ba mươi triệu",
      {
        intent: "report_result",
        name: "đường hoa nông dân",
        length_m: 200,
        households: 40,
        amount_vnd: 30000000,
      },
    ],
    [
      "công nhận mô hình bếp ấm vùng biên của xã kim mỹ cấp huyện nhé",
      { intent: "recognise", name: "bếp ấm vùng biên", level: "huyen" },
    ],
    [
      "hẹn chín giờ sáng thứ năm tuần này xuống xã diễn an kiểm tra mô hình vườn thuốc",
      { intent: "schedule_inspection", time: "09:00", date: "2026-03-05" },
    ],
    [
      'Kính thưa đồng chí Trưởng ban, em là Hạnh ở xã Kim Mỹ, xin phép được đăng ký với Ban mô hình "Tủ sách cha ông" thuộc lĩnh vực văn hóa - xã hội ạ. Em cảm ơn đồng chí.',
      { intent: "register_model", name: "Tủ sách cha ông", field: "VHXH", unit_norm: "xã Kim Mỹ" },
    ],
    [
      "Dạ thưa anh, nếu được anh cho em xin danh sách các mô hình của xã Diễn An năm ngoái với ạ, em cảm ơn anh nhiều",
      { intent: "ask_list", period: "2025" },
    ],
    [
      "Em chào anh, anh cho em hỏi hồ sơ mã 45 đã được duyệt chưa ạ, em cảm ơn",
      { intent: "ask_status", code: "DVK-2026-0045" },
    ],
    [
      'Kính gửi Ban Dân vận, Hội CCB xã Kim Mỹ trân trọng báo cáo kết quả mô hình "Đội xung kích": giúp 14 hộ, 230 ngày công. Xin cảm ơn.',
      { intent: "report_result", households: 14, labour_days: 230, unit_norm: "xã Kim Mỹ" },
    ],
    ["Dạ em xin phép báo cáo tiến độ mã 12 được 45% rồi ạ", { intent: "update_progress", percent: 45 }],
    [
      'Nhờ các anh chị xem giúp em sao "Vườn ươm tri thức" mãi chưa có kết quả ạ',
      { intent: "ask_status", name: "Vườn ươm tri thức" },
    ],
    [
      'Mong ban chỉ đạo xem xét công nhận mô hình "Cổng rào tự nguyện" của xã Diễn An ạ, em xin cảm ơn',
      { intent: "recognise", name: "Cổng rào tự nguyện" },
    ],
    ['Phường Bắc Hồng Lĩnh đăng ký mô hình "Ngõ văn minh", NTM', { unit_norm: "phường Bắc Hồng Lĩnh" }],
    ["xã Nam Cửa Việt báo cáo mã 12 xong 100%", { unit_norm: "xã Nam Cửa Việt", percent: 100 }],
  ])("%s", expectRead);
});

describe("kinds of communes that a question is about", () => {
  it.each([
    ["các phường có bao nhiêu mô hình", { groups: [["phường"]] }],
    ["so xã với phường xem bên nào nhiều mô hình hơn", { groups: [["xã"], ["phường"]] }],
    // What is left out is no side of a comparison.
    ["các xã không tính phường có bao nhiêu mô hình", { groups: [["phường"]], except: true }],
    ["không tính các phường, bình quân mỗi xã bao nhiêu mô hình", { groups: [["phường"]], except: true }],
    [
      "không tính các phường, không tính đặc khu thì có mấy mô hình",
      { groups: [["phường", "đặc khu"]], except: true },
    ],
    ["trừ các phường, bao nhiêu xã đã đăng ký mô hình", { groups: [["phường"]], except: true }],
    // One of all of them is asked for.
    ["xã nào, phường nào có nhiều mô hình nhất", undefined],
    ["những xã nào, phường nào chưa đăng ký mô hình", undefined],
    // People, buildings and numbers.
    ["chi phuong phu trach bao nhieu mo hinh", undefined],
    ["trụ sở phường có bao nhiêu mô hình", undefined],
    ["số xã và phường có mô hình", undefined],
    ["chỉ phường có bao nhiêu mô hình", { groups: [["phường"]], only: true }],
    ["có bao nhiêu mô hình do phường đăng ký", { groups: [["phường"]] }],
  ])("%s", (text, kinds) => {
    expect(understand(text).extras.unitKinds).toEqual(kinds);
  });
});
