import fc from "fast-check";
import { readGaps } from "../../src/dialogue/read-gaps";
import { readUnread } from "../../src/dialogue/read-unread";
import { buildGazetteer } from "../../src/understanding/gazetteer/build-gazetteer";
import { parseUnitRows } from "../../src/understanding/gazetteer/parse-unit-rows";
import { createUnderstand } from "../../src/understanding/understand";
import { UNITS } from "../questions/place-names";
import { QUESTIONS } from "../questions/questions";
import { WAYS } from "../questions/ways";

const understand = createUnderstand({ gazetteer: buildGazetteer(parseUnitRows(UNITS).rows) });
const now = new Date("2024-11-20T08:30:00+07:00");

function unreadIn(text: string, before?: string): readonly string[] {
  const { slots, extras } = understand(text, { now, meant: "ask_count", scope: "TH" });
  const goesOn = before === undefined ? slots : { ...slots, field: slots.field ?? ("KT" as const) };
  return readUnread(text, { slots: goesOn, extras, gaps: readGaps(text) }).map(({ told }) => told);
}

describe("words of a question that nothing has read", () => {
  it("are none in any question whose answer honours all of it", () => {
    const asked = [
      ...QUESTIONS.flatMap(({ ask, after }) => ask.map((text) => ({ text, after }))),
      ...WAYS.map(({ ask, after }) => ({ text: ask, after })),
    ];
    const told = asked.flatMap(({ text, after }) =>
      unreadIn(text, after).map((words) => `${text}: ${words}`),
    );
    expect(told).toEqual([]);
  });

  it.each([
    ["hợp tác xã rau sạch được bao nhiêu ngày công", ["hợp tác xã rau sạch"]],
    ["mô hình Camera an ninh đã huy động bao nhiêu tiền", ["Camera an ninh"]],
    ["bao nhiêu mô hình được đài truyền hình đưa tin", ["đài truyền hình"]],
    ["bao nhiêu mô hình dừng vì thiếu vốn", ["vì thiếu vốn"]],
    ["số mô hình ở các xã có trên 3 mô hình", ["trên 3 mô hình"]],
    ["số mô hình có từ 2 báo cáo trở lên", ["từ 2 báo cáo trở lên"]],
    ["có bao nhiêu mô hình trừ mô hình Nhà sạch", ["trừ mô hình Nhà sạch"]],
    ["bên đoàn thanh niên đăng ký được mấy cái", ["đoàn thanh niên"]],
    ["bao nhiêu mô hình của kiểm lâm, của biên phòng", ["kiểm lâm", "biên phòng"]],
  ])("in “%s” are %j", (text, words) => {
    expect(unreadIn(text)).toEqual(words);
  });

  it.each([
    "tổng hợp số liệu để báo cáo Thường trực Huyện ủy",
    "không tính điển hình thì có mấy mô hình",
    "quý III có bao nhiêu mô hình",
    "may mo hinh vay ad",
    "toàn xã có bao nhiêu ĐHTT rồi em",
    "tải về máy danh sach điển hình cá nhan nam 2025 kiểu excel",
    "tổng hợp thành file cho cuộc họp sáng mai",
    "dưới đó còn mấy mô hình thiếu giấy tờ minh chứng",
    "a báo cho chị số mô hình",
    "so với xã Thạch Khê thì tăng hay giảm em nhỉ",
  ])("in “%s” are none", (text) => {
    expect(unreadIn(text)).toEqual([]);
  });

  it("stand in the text as they are told, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 120 }), (text) => {
        const read = { slots: {}, extras: {}, gaps: {} };
        for (const { words, told } of readUnread(text, read)) {
          expect(text.normalize("NFC")).toContain(words);
          expect(told).toContain(words);
        }
      }),
    );
  });
});
