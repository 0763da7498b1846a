import { readAverage } from "../../src/dialogue/read-average";
import { readChartWish } from "../../src/dialogue/read-chart-wish";
import { readEllipsis } from "../../src/dialogue/read-ellipsis";
import { readMeasures } from "../../src/dialogue/read-measures";
import { readRanking } from "../../src/dialogue/read-ranking";
import { readRate, readRegisteredBeside } from "../../src/dialogue/read-rate";
import { asksSums, namesSums } from "../../src/dialogue/read-sums";
import { readTwoPeriods } from "../../src/dialogue/read-two-periods";

describe("which share is asked for", () => {
  it.each([
    ["Tỷ lệ công nhận trên đăng ký là bao nhiêu?", "recognisedOn"],
    ["ti le cong nhan cua tung xa", "recognisedOn"],
    ["bao nhiêu phần trăm mô hình đã báo cáo", "reportedOn"],
    ["tỷ lệ hoàn thành năm nay", "reportedOn"],
    ["tỉ lệ khen thưởng so với năm ngoái", "commendedOn"],
    ["tỷ lệ phê duyệt", "approvedOn"],
    ["có bao nhiêu mô hình được công nhận", undefined],
    ["mô hình làm được bao nhiêu phần trăm rồi", undefined],
    [`tỷ lệ công nhận ${"và ".repeat(100)}`, undefined],
  ])("“%s”: %s", (text, milestone) => {
    expect(readRate(text)).toEqual(milestone === undefined ? undefined : { of: milestone });
  });

  it.each([
    ["tỷ lệ khen thưởng trên số được công nhận", "commendedOn", "recognisedOn"],
    ["bao nhieu phan tram duoc cong nhan trong so da bao cao", "recognisedOn", "reportedOn"],
  ])("“%s”: %s of %s", (text, of, base) => {
    expect(readRate(text)).toEqual({ of, base });
  });
});

describe("which end of a ranking is asked for", () => {
  it.each([
    ["xã nào đăng ký nhiều mô hình nhất", "most"],
    ["don vi nao dan dau ve ngay cong", "most"],
    ["xếp hạng các xã", "most"],
    ["top 5 xã", "most"],
    ["lĩnh vực nào ít mô hình nhất", "least"],
    ["xã nào đội sổ", "least"],
    ["mô hình mới nhất", undefined],
    ["thống nhất số liệu", undefined],
    ["xã nào chưa đăng ký", undefined],
  ])("“%s”: %s", (text, ranking) => {
    expect(readRanking(text)?.ranking).toBe(ranking);
  });

  it.each([
    ["5 đơn vị dẫn đầu", { most: 5, by: "unit" }],
    ["ba xã ít mô hình nhất", { most: 3, by: "unit" }],
    ["tháng nào đăng ký nhiều nhất", { most: 1, by: "month" }],
    ["quy nao it mo hinh nhat", { most: 1, by: "quarter" }],
    ["5 mô hình nhiều tiền nhất", { most: 5 }],
  ])("“%s”: how many, and of what", (text, expected) => {
    const { ranking: _ranking, ...told } = readRanking(text) ?? { ranking: undefined };
    expect(told).toEqual(expected);
  });
});

describe("whether measures are to be added up", () => {
  it.each([
    ["Cộng tiền, đất, ngày công giúp tôi", true],
    ["cong tien dat ngay cong giup toi", true],
    ["tong hop so ngay cong va so met duong nam 2024", true],
    ["nhân dân đóng góp được những gì", true],
    ["ba con gop bao nhieu", true],
    ["bao nhiêu người được hưởng lợi", true],
    // These tell figures, or are about something else.
    ["tổng cộng được 12 triệu, 30 ngày công", false],
    ["công nhận mô hình hiến đất mở đường", false],
    ["cong nhan mo hinh hien dat mo duong", false],
    ["tổng hợp danh sách giúp anh", false],
    [`cộng tiền ${"giúp ".repeat(60)}`, false],
  ])("“%s”: %s", (text, sums) => {
    expect(asksSums(text)).toBe(sums);
  });
});

describe("whether measures alone are the matter", () => {
  it.each([
    ["tiền dân góp ở xã mình", true],
    ["kinh phí vận động từ nhân dân ở xã Triệu Phong", true],
    ["đất đã bàn giao xong", false],
    ["kinh phí 20 triệu đồng", false],
  ])("“%s”: %s", (text, sums) => {
    expect(namesSums(text)).toBe(sums);
  });
});

describe("which money is asked for", () => {
  it.each([
    ["nguồn xã hội hóa được bao nhiêu tiền", ["socialVnd"]],
    ["ngan sach bo ra bao nhieu", ["budgetVnd"]],
    ["tiền dân góp bao nhiêu", ["peopleVnd"]],
    ["tổng kinh phí, trong đó ngân sách bao nhiêu", ["amountVnd", "budgetVnd", "peopleVnd", "socialVnd"]],
  ])("“%s”: %j", (text, names) => {
    expect(readMeasures(text)).toEqual(names);
  });
});

describe("a picture asked for without the word for it", () => {
  it.each([
    ["vẽ lên xem", { rest: "" }],
    ["ve ra cho anh xem", { rest: "" }],
    ["em vẽ tiến độ so với chỉ tiêu", { kind: "progress", rest: "tiến độ so với chỉ tiêu" }],
    ["vẽ theo xã", { rest: "theo xã" }],
    ["vẽ tranh bích họa ở thôn 3", undefined],
    ["về xem lại", undefined],
    ["ve theo doi mo hinh", undefined],
  ])("“%s”", (text, wish) => {
    expect(readChartWish(text)).toEqual(wish === undefined ? undefined : { ...wish, orders: true });
  });
});

describe("what an average is taken over", () => {
  it.each([
    ["bình quân mỗi xã bao nhiêu mô hình", "unit"],
    ["trung bình các xã được mấy mô hình", "unit"],
    ["bình quân theo tháng được mấy mô hình", "month"],
    // What is said of each comes before where it is.
    ["bình quân mỗi mô hình bao nhiêu ngày công ở các xã miền núi", "model"],
    ["trung bình một mô hình của các xã được bao nhiêu tiền", "model"],
    ["bình quân mỗi tháng các xã đăng ký mấy mô hình", "month"],
    ["bình quân mỗi hộ góp bao nhiêu tiền", "other"],
    ["bình quân bao nhiêu ngày công", "unsaid"],
    ["xếp loại trung bình", undefined],
  ])("“%s”: %s", (text, over) => {
    expect(readAverage(text)).toBe(over);
  });
});

describe("a later number beside those registered", () => {
  it.each([
    ["đăng ký và công nhận theo xã", "recognisedOn"],
    ["số được công nhận so với đăng ký", "recognisedOn"],
    ["đã duyệt trên số đăng ký", "approvedOn"],
    ["đăng ký công nhận thế nào", undefined],
    ["đăng ký theo xã", undefined],
  ])("“%s”: %s", (text, of) => {
    expect(readRegisteredBeside(text)).toEqual(of === undefined ? undefined : { of });
  });
});

describe("two periods that are not named", () => {
  it.each([
    ["so 2 quý", ["2026-Q3", "2026-Q4"]],
    ["so hai tháng gần nhất", ["2026-10", "2026-11"]],
    ["so 2 quý đầu năm", ["2026-Q1", "2026-Q2"]],
    ["số liệu so 2 quý", ["2026-Q3", "2026-Q4"]],
    // The same months of last year, and a number, are no two periods side by side.
    ["so 2 tháng đầu năm với cùng kỳ", undefined],
    ["số mô hình 2 năm qua", undefined],
  ])("“%s”", (text, periods) => {
    expect(readTwoPeriods(text, "2026-11-20")).toEqual(periods);
  });
});

describe("a question that only the one before makes clear", () => {
  const read = () => ({ intent: "unknown", confidence: 0, slots: {}, extras: {} }) as const;
  it.each(["ở xã nào", "ở đâu", "tại đâu?", "ở những đâu"])("“%s” asks for the units", (text) => {
    expect(readEllipsis(text, read)).toMatchObject({ slots: { group_by: "unit" } });
  });

  it.each([
    "còn cùng kỳ năm ngoái?",
    "so với cùng kỳ",
    "cùng kỳ năm trước thì sao",
    "thế cùng kỳ năm ngoái tăng hay giảm",
  ])("“%s” asks for the same time beside it", (text) => {
    expect(readEllipsis(text, read)).toMatchObject({ intent: "ask_compare", slots: { group_by: "period" } });
  });

  it.each(["quý 1 so với cùng kỳ", "cùng kỳ năm 2022", "xã Thạch Lạc so với cùng kỳ năm ngoái", "kỳ này"])(
    "“%s” names more",
    (text) => {
      expect(readEllipsis(text, read)).toBeUndefined();
    },
  );
});
