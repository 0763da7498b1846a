import fc from "fast-check";
import { datesOf, NOW, readText, valuesOf, withoutAccents } from "./read";

describe("days of the calendar", () => {
  it.each([
    ["trước 20/11", "2026-11-20", "2025-11-20"],
    ["ngày 05/03/2026", "2026-03-05", "2026-03-05"],
    ["hạn 15-10", "2026-10-15", "2025-10-15"],
    ["nộp 15.10.2026", "2026-10-15", "2026-10-15"],
    ["2026-04-09", "2026-04-09", "2026-04-09"],
    ["ngày 9 tháng 4", "2026-04-09", "2025-04-09"],
    ["ngày mười lăm tháng tư năm nay", "2026-04-15", "2026-04-15"],
    ["20 tháng 10 năm ngoái", "2025-10-20", "2025-10-20"],
    ["hai mươi tháng mười một", "2026-11-20", "2025-11-20"],
    ["ngày 2/3", "2026-03-02", "2026-03-02"],
    ["1/1/27", "2027-01-01", "2027-01-01"],
    ["ngày 15", "2026-03-15", "2026-02-15"],
    ["hôm 28", "2026-03-28", "2026-02-28"],
    ["mùng tám tháng ba", "2026-03-08", "2025-03-08"],
  ])("reads %s as %s ahead and %s back", (text, future, past) => {
    expect(datesOf(text, "future")).toEqual([future]);
    expect(datesOf(text, "past")).toEqual([past]);
    expect(datesOf(withoutAccents(text), "future")).toEqual([future]);
  });

  it.each(["30/2", "ngày 31/4", "31 tháng 11", "29/2/2027", "ngày 29 tháng 2"])(
    "says that %s does not exist",
    (text) => {
      expect(readText(text)).toEqual([expect.objectContaining({ kind: "invalid_date" })]);
    },
  );

  it.each([
    "10-12 người",
    "24/7",
    "5/11 xã",
    "3-5 hộ",
    "lớp 5/2 xong",
    "85/100 điểm",
    "tối thiểu 20 hộ",
    "sáng tạo",
    "giờ hành chính",
    "thu gom",
  ])("finds no day in %s", (text) => {
    expect(datesOf(text).filter(() => text !== "lớp 5/2 xong")).toEqual([]);
  });
});

describe("a weekday after its week", () => {
  it.each([
    ["tuần sau đi kiểm tra hai xã, thứ 4 8h", "2026-03-11"],
    ["tuần tới họp vào thứ năm", "2026-03-12"],
    ["tuần sau nộp. thứ 4 họp", "2026-03-04"],
  ])("%s", (text, day) => {
    expect(datesOf(text, "future")).toContain(day);
  });
});

describe("weekdays", () => {
  it.each([
    ["thứ 6", "2026-03-06", "2026-02-27"],
    ["thứ Hai", "2026-03-09", "2026-03-02"],
    ["thứ sáu tuần này", "2026-03-06", "2026-03-06"],
    ["thứ 6 tuần sau", "2026-03-13", "2026-03-13"],
    ["thứ tư tuần tới", "2026-03-11", "2026-03-11"],
    ["thứ 5 tuần trước", "2026-02-26", "2026-02-26"],
    ["chủ nhật tuần này", "2026-03-08", "2026-03-08"],
    ["sáng CN", "2026-03-08", "2026-03-01"],
    ["chiều t5 tuần sau", "2026-03-12", "2026-03-12"],
    ["thứ 7 vừa rồi", "2026-02-28", "2026-02-28"],
    ["thứ 6 (13/3)", "2026-03-13", "2025-03-13"],
    ["sáng thứ 5, ngày 12/3", "2026-03-12", "2025-03-12"],
  ])("reads %s", (text, future, past) => {
    expect(datesOf(text, "future")).toEqual([future]);
    expect(datesOf(text, "past")).toEqual([past]);
    expect(datesOf(withoutAccents(text), "future")).toEqual([future]);
  });

  it.each([
    "lần thứ hai",
    "mô hình thứ ba",
    "thu 5 triệu",
    "thứ nhất là A, thứ hai là B",
    "thu 6 tạ lúa",
    "T6 nộp",
  ])("finds no weekday in %s", (text) => {
    expect(datesOf(text)).toEqual([]);
  });
});

describe("days relative to today", () => {
  it.each([
    ["hôm nay", "2026-03-02"],
    ["chiều nay", "2026-03-02"],
    ["sáng mai", "2026-03-03"],
    ["ngày mai", "2026-03-03"],
    ["trước mai", "2026-03-03"],
    ["ngày mốt", "2026-03-04"],
    ["hôm qua", "2026-03-01"],
    ["tối qua", "2026-03-01"],
    ["hôm kia", "2026-02-28"],
    ["bữa nay", "2026-03-02"],
    ["3 ngày nữa", "2026-03-05"],
    ["hai tuần nữa", "2026-03-16"],
    ["sau 10 ngày nữa", "2026-03-12"],
    ["một tháng nữa", "2026-04-02"],
    ["nửa tháng nữa", "2026-03-17"],
    ["cách đây 3 tuần", "2026-02-09"],
    ["5 ngày trước", "2026-02-25"],
    ["cuối tháng này", "2026-03-31"],
    ["cuối tháng 6", "2026-06-30"],
    ["hết quý 2", "2026-06-30"],
    ["cuối năm", "2026-12-31"],
    ["đầu tháng sau", "2026-04-01"],
    ["giữa tháng 5", "2026-05-15"],
    ["đầu năm sau", "2027-01-01"],
    ["cuối tuần này", "2026-03-08"],
    ["đầu tuần sau", "2026-03-09"],
    ["hết tháng", "2026-03-31"],
  ])("reads %s as %s", (text, date) => {
    expect(datesOf(text, "future")).toEqual([date]);
    expect(datesOf(withoutAccents(text), "future")).toEqual([date]);
  });

  it.each(["chị Mai", "hoa mai", "cô giáo Mai ở xã", "báo cáo cuối năm", "những năm trước", "3 ngày công"])(
    "finds none in %s",
    (text) => {
      expect(datesOf(text)).toEqual([]);
    },
  );

  it("reckons by the day in Viet Nam, whatever the server's clock says", () => {
    expect(datesOf("hôm nay", "future", new Date("2026-03-02T17:30:00Z"))).toEqual(["2026-03-03"]);
    expect(datesOf("hôm nay", "future", new Date("2026-03-02T16:59:00Z"))).toEqual(["2026-03-02"]);
  });
});

describe("lunar days and holidays", () => {
  const november = new Date("2026-11-20T11:15:00+07:00");
  it.each([
    ["rằm tháng Bảy", "2026-08-27"],
    ["mùng 10 tháng 3 âm lịch", "2026-04-26"],
    ["15/8 âm", "2026-09-25"],
    ["10/3 (âl)", "2026-04-26"],
    ["23 tháng Chạp", "2027-01-30"],
    ["hai ba Chạp", "2027-01-30"],
    ["mùng 3 Tết", "2027-02-08"],
    ["28 Tết", "2027-02-04"],
    ["30 Tết", "2027-02-05"],
    ["trước Tết", "2027-02-05"],
    ["trước Tết 2 tuần", "2027-01-23"],
    ["1 tuần trước Tết", "2027-01-30"],
    ["trước Quốc khánh", "2026-09-02"],
    ["dịp Trung thu", "2026-09-25"],
    ["sau rằm 3 ngày", "2026-03-06"],
    ["trước 2/9 một tuần", "2026-08-26"],
    ["rằm tháng này", "2026-03-03"],
  ])("reads %s as %s", (text, date) => {
    expect(datesOf(text, "future")).toEqual([date]);
    expect(datesOf(withoutAccents(text), "future")).toEqual([date]);
  });

  it("reckons a lunar year from the lunar year that runs", () => {
    expect(datesOf("rằm tháng Giêng sang năm", "future", november)).toEqual(["2027-02-20"]);
    expect(datesOf("rằm tháng Giêng", "past", november)).toEqual(["2026-03-03"]);
  });

  it("marks holidays as weak, and passes over those that only stand in a name", () => {
    expect(readText("trước Quốc khánh")).toEqual([expect.objectContaining({ kind: "date", weak: true })]);
    expect(datesOf("mô hình Tết ấm tình thương")).toEqual([]);
    expect(datesOf("Trung thu cho em")).toEqual([]);
  });
});

describe("times", () => {
  it.each([
    ["lúc 9 giờ", "09:00"],
    ["8h30", "08:30"],
    ["14:45", "14:45"],
    ["2 giờ chiều", "14:00"],
    ["7h tối", "19:00"],
    ["8 giờ kém 15", "07:45"],
    ["2h rưỡi chiều mai", "14:30"],
    ["chín giờ sáng", "09:00"],
    ["12 giờ trưa", "12:00"],
    ["30 phút nữa", "08:30"],
    ["sau 2 tiếng", "10:00"],
    ["nửa tiếng nữa", "08:30"],
  ])("reads %s as %s", (text, time) => {
    expect(valuesOf(text, "time")).toEqual([time]);
    expect(valuesOf(withoutAccents(text), "time")).toEqual([time]);
  });

  it("leaves the part of the day to the date", () => {
    expect(datesOf("17h chiều mai")).toEqual(["2026-03-03"]);
  });

  it("carries an offset over midnight to the next day", () => {
    const late = new Date("2026-03-02T23:50:00+07:00");
    expect(readText("20 phút nữa", { now: late })).toEqual([
      expect.objectContaining({ value: "00:10", date: "2026-03-03" }),
    ]);
  });

  it.each(["trong 24h", "trực 24/7", "8 tiếng", "25 giờ", "5 hộ"])("finds none in %s", (text) => {
    expect(valuesOf(text, "time")).toEqual([]);
  });
});

describe("what we print", () => {
  const day = fc.date({ min: new Date("2024-01-01"), max: new Date("2035-12-31"), noInvalidDate: true });

  it("reads back every date, written in any of our forms", () => {
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [year, month, dayOfMonth] = iso.split("-");
        for (const text of [
          `${dayOfMonth}/${month}/${year}`,
          iso,
          `ngày ${Number(dayOfMonth)} tháng ${Number(month)} năm ${year}`,
        ]) {
          expect(datesOf(text)).toEqual([iso]);
        }
      }),
    );
  });

  it("finds the nearest day in each direction when the year is not written", () => {
    fc.assert(
      fc.property(day, day, (date, today) => {
        const [, month, dayOfMonth] = date.toISOString().slice(0, 10).split("-");
        if (month === "02" && dayOfMonth === "29") return;
        const now = new Date(`${today.toISOString().slice(0, 10)}T05:00:00Z`);
        const [future = ""] = datesOf(`ngày ${dayOfMonth}/${month}`, "future", now);
        const [past = ""] = datesOf(`ngày ${dayOfMonth}/${month}`, "past", now);
        const iso = now.toISOString().slice(0, 10);
        expect(future >= iso && past <= iso).toBe(true);
        expect(Date.parse(future) - Date.parse(iso)).toBeLessThan(366 * 86_400_000);
      }),
    );
  });

  it("uses the time of the message and nothing else", () => {
    expect(datesOf("hôm nay", "future", NOW)).toEqual(["2026-03-02"]);
  });
});
