import { readLeaderQuestion } from "../../src/dialogue/read-leader-question";

describe("what a leader asks of late, missing and repeated models", () => {
  it.each([
    ["mô hình nào chậm báo cáo quá 45 ngày", { about: "late", days: 45 }],
    ["có bao nhiêu mô hình trễ hạn báo cáo hơn 2 tuần", { about: "late", days: 14 }],
    ["mh nao dang cham tien do", { about: "late" }],
    ["mô hình nào quá hạn thẩm định", { about: "late" }],
    ["mô hình nào đăng ký không kịp hạn", { about: "lateRegistered" }],
    ["may mo hinh dk tre", { about: "lateRegistered" }],
    ["mấy mô hình đăng ký năm 2025 chậm báo cáo", { about: "late" }],
    ["còn mấy mô hình đến hạn mà chưa thẩm định", { about: "due" }],
    ["quý này phải thẩm định bao nhiêu mô hình", { about: "due" }],
    ["mô hình nào đủ tiêu chuẩn đề nghị cấp huyện", { about: "eligible", level: "huyen" }],
    ["mô hình nào xứng đáng trình tỉnh khen", { about: "eligible", level: "tinh" }],
    ["năm ngoái có mà năm nay không làm tiếp là mô hình nào", { about: "lapsed" }],
    [
      "mô hình nào công nhận năm 2021 mà năm 2023 không duy trì",
      { about: "lapsed", recognised: true, years: [2021, 2023] },
    ],
    ["có mô hình nào trùng lặp nhau không", { about: "repeated" }],
    ["tháng 9 nhận được mấy báo cáo", { about: "reports" }],
    ["mô hình nào bị trả lại, lý do gì", { about: "reasons", ending: "returned" }],
    ["vì sao các mô hình không được công nhận", { about: "reasons", ending: "notRecognised" }],
    ["mô hình nào đang tạm dừng, nguyên nhân", { about: "reasons", ending: "paused" }],
    ["ai theo dõi nhiều mô hình nhất", { about: "ranking" }],
    ["mỗi người phụ trách mấy mô hình", { about: "ranking" }],
    ["những mô hình nào đang gặp khó khăn", { about: "obstacles" }],
  ])("%s", (text, asked) => expect(readLeaderQuestion(text, "ask_list")).toEqual(asked));

  it.each([
    "mô hình nào nhiều người tham gia nhất",
    "đơn vị nào chậm báo cáo",
    "xã nào chưa gửi báo cáo quý 3",
    "hạn thẩm định các mô hình là ngày nào",
    "xuất excel danh sách mô hình chậm báo cáo",
    "vẽ biểu đồ mô hình chậm theo xã",
    "nhắc các xã có mô hình chậm báo cáo",
    "liệt kê mô hình kinh tế",
    "chưa thẩm định mấy mô hình",
    "bao nhiêu mô hình chưa được thẩm định",
    "10 ngày tới có mô hình nào sắp trễ hạn không",
    "có bao nhiêu mô hình đã báo cáo kết quả",
    `mô hình nào chậm ${"rất ".repeat(100)}`,
  ])("“%s” is another matter", (text) => expect(readLeaderQuestion(text, "ask_list")).toBeUndefined());

  it.each([
    ["mô hình Đường hoa bị chậm do mưa, chưa xong", "update_progress"],
    ["mô hình Camera đang gặp khó khăn, thiếu kinh phí", "update_progress"],
    ["đăng ký mô hình Tổ hoà giải vì thôn hay vướng đất đai", "register_model"],
    ["dừng mô hình Vườn mẫu vì không còn phù hợp", "withdraw"],
    ["chị cho rút mô hình Nuôi ong của xã, lý do thiếu vốn", "withdraw"],
  ] as const)("“%s” tells and asks nothing", (text, intent) =>
    expect(readLeaderQuestion(text, intent)).toBeUndefined(),
  );

  it("is heard in what was understood as something else", () => {
    const text = "Năm ngoái công nhận mà năm nay không đăng ký lại là những mô hình nào?";
    expect(readLeaderQuestion(text, "register_model")).toEqual({ about: "lapsed", recognised: true });
  });
});
