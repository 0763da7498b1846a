import { readGaps } from "../../src/dialogue/read-gaps";
import { readObstacle } from "../../src/dialogue/read-obstacle";

describe("what a question narrows by that is no value of a model", () => {
  it.each([
    ["mô hình nào chưa có báo cáo nào", { noReport: true }],
    ["bao nhiêu mh chưa báo cáo lần nào", { noReport: true }],
    ["điển hình nào không gửi báo cáo gì", { noReport: true }],
    ["mô hình nào hơn 2 tháng nay không báo cáo", { silentDays: 60 }],
    ["mô hình nào đã 3 tuần chưa có báo cáo", { silentDays: 21 }],
    ["mô hình nào lâu rồi không thấy báo cáo", { silentDays: 30 }],
    ["Hội Nông dân làm mấy mô hình", { body: "nong_dan" }],
    ["mô hình của Đoàn Thanh niên", { body: "thanh_nien" }],
    ["Công an xã có những mô hình nào", { body: "cong_an" }],
    ["chị Mai theo dõi mô hình nào", { follows: true }],
  ])("%s", (text, gaps) => expect(readGaps(text)).toEqual(gaps));

  it.each([
    "mô hình nào chưa báo cáo",
    "đơn vị nào chưa có báo cáo nào",
    "mô hình nào chậm báo cáo quá 30 ngày",
    "hội nào làm nhiều mô hình nhất",
    "cả xã có bao nhiêu mô hình",
    "liệt kê mô hình đường hoa phụ nữ",
  ])("“%s” narrows by nothing of the kind", (text) => expect(readGaps(text)).toEqual({}));
});

describe("the obstacle that a report tells of", () => {
  it.each([
    ["Đạt 60%, đang vướng mắc kinh phí lắp đặt; còn 3 điểm", "đang vướng mắc kinh phí lắp đặt"],
    ["dat 40%, gap kho khan ve nhan luc", "gap kho khan ve nhan luc"],
    ["chậm tiến độ do mưa", "chậm tiến độ do mưa"],
    ["đạt 80%, không có khó khăn gì", undefined],
    ["đã tháo gỡ vướng mắc về đất", undefined],
    ["đạt 80%, 20 hộ tham gia", undefined],
  ])("%s", (text, told) => expect(readObstacle(text)).toBe(told));
});
