import { expectRead, type Sentence } from "./expect-read";

describe("a reply is about the code that it quotes", () => {
  it.each<Sentence>([
    [
      "> Mã DVK-2026-0517: hồ sơ chưa qua\nMắc khâu nào vậy?",
      { intent: "ask_status", code: "DVK-2026-0517" },
    ],
    [
      "> DVK-2026-0518 còn thiếu hình\nEm gửi 3 tấm cho cái này nhé",
      { intent: "attach_evidence", code: "DVK-2026-0518", not: ["name"] },
    ],
  ])("%s", expectRead);
});

describe("lists, counts and comparisons in the words of a chat", () => {
  it.each<Sentence>([
    [
      "GỬI CHO CHỊ DANH SÁCH MÔ HÌNH CẤP HUYỆN LĨNH VỰC KT",
      { intent: "ask_list", field: "KT", level: "huyen", not: ["name"] },
    ],
    [
      "KT với ANQP bên nào nhiều mô hình hơn",
      { intent: "ask_compare", field: ["KT", "ANQP"], group_by: "field" },
    ],
    ["những điển hình nào rút từ 3/2 đến 20/2?", { intent: "ask_list", status: "da_rut" }],
    ["which model overdue ở xã Diễn Cát vậy ad", { intent: "ask_overdue", unit_norm: "xã Diễn Cát" }],
    [
      "đcử anh Khải xã Diễn Cát làm đhình cấp huyện",
      { intent: "register_exemplar", person: "Khải", level: "huyen" },
    ],
    ["cancel giùm nha, tui gửi nhầm chỗ", { intent: "cancel" }],
    ['Xã Diễn Cát đăng ký mô hình "Rổ rau sạch", 14 tv, kt nha ad', { people: 14, field: "KT" }],
    ["DVK-2026-0733' OR '1'='1 đến đâu rồi", { intent: "ask_status", code: "DVK-2026-0733", not: ["name"] }],
  ])("%s", expectRead);
});

describe("days that are asked, put right, or do not exist", () => {
  it.each<Sentence>([
    ["Hạn báo cáo của mã 52 là ngày nàoo nhỉ", { intent: "ask_status", code: "DVK-2026-0052" }],
    [
      "hạn của mã 52 chị gõ nhầm, phải là 18/5",
      { intent: "correct", code: "DVK-2026-0052", date: "2026-05-18" },
    ],
    [
      "Khảo sát mô hình xã Diễn Cát vào ngày 31 tháng 4 được không",
      { intent: "schedule_inspection", not: ["date"] },
    ],
    ["Đã kiểm tra mã 52 hôm mùng 3 âm lịch tháng này, kết luận đạt", { date: "2026-02-19", not: ["period"] }],
    ["Đoàn khảo sát từ 16/3 tới 20/3 đi những xã nào?", { date_from: "2026-03-16", date_to: "2026-03-20" }],
    ["Đoàn đã kiểm tra từ 16/3 tới 20/3 những xã nào?", { date_from: "2025-03-16", date_to: "2025-03-20" }],
    [
      "nhắc tôi ngày ông Công ông Táo nộp phiếu",
      { intent: "remind_me", date: "2027-01-30", not: ["person"] },
    ],
  ])("%s", expectRead);
});
