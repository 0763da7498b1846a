import fc from "fast-check";
import { parseDigits, readNumber } from "../../../src/understanding/grammars/numbers";
import { scan } from "../../../src/understanding/grammars/scan";
import { tokenise } from "../../../src/understanding/tokenise";
import { withoutAccents } from "./read";

function numberIn(text: string): number | undefined {
  return readNumber(scan(tokenise(text).tokens), 0)?.value;
}

const DIGITS = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];

/** The usual reading aloud of 1 to 9,999. */
function spoken(n: number): string {
  if (n >= 1000) {
    const rest = n % 1000;
    const head = `${DIGITS[Math.floor(n / 1000)]} nghìn`;
    if (rest === 0) return head;
    return rest < 100
      ? `${head} không trăm ${rest < 10 ? `linh ${DIGITS[rest]}` : spoken(rest)}`
      : `${head} ${spoken(rest)}`;
  }
  if (n >= 100) {
    const rest = n % 100;
    const head = `${DIGITS[Math.floor(n / 100)]} trăm`;
    if (rest === 0) return head;
    return rest < 10 ? `${head} linh ${DIGITS[rest]}` : `${head} ${spoken(rest)}`;
  }
  if (n < 10) return DIGITS[n] ?? "";
  const unit = n % 10;
  const tail = unit === 0 ? "" : unit === 5 ? " lăm" : unit === 1 && n > 20 ? " mốt" : ` ${DIGITS[unit]}`;
  return n < 20 ? `mười${tail}` : `${DIGITS[Math.floor(n / 10)]} mươi${tail}`;
}

describe("numbers in digits", () => {
  it.each([
    ["1.200", 1200],
    ["12.345.678", 12_345_678],
    ["1,2", 1.2],
    ["1.2", 1.2],
    ["0,125", 0.125],
    ["1.234,5", 1234.5],
    ["4,200", 4200],
    ["07", 7],
  ])("reads %s by Vietnamese use", (text, value) => {
    expect(parseDigits(text)).toBe(value);
  });

  it.each(["15.10.2026", "1.2.3", "", "1e5", "12345678901234567890"])(
    "does not take %s for a number",
    (text) => {
      expect(parseDigits(text)).toBeUndefined();
    },
  );
});

describe("numbers in words", () => {
  it.each([
    ["một trăm linh năm", 105],
    ["ba trăm lẻ bảy", 307],
    ["mười lăm", 15],
    ["hai mươi mốt", 21],
    ["ba mươi tư", 34],
    ["hai lăm", 25],
    ["tám mốt", 81],
    ["trăm rưỡi", 150],
    ["hai trăm rưỡi", 250],
    ["nghìn rưỡi", 1500],
    ["một nghìn rưỡi", 1500],
    ["ba nghìn hai", 3200],
    ["hai nghìn không trăm hai mươi sáu", 2026],
    ["năm chục", 50],
    ["2 nghìn", 2000],
    ["5 trăm", 500],
    ["bẩy", 7],
    ["Bốn Mươi", 40],
  ])("reads %s", (text, value) => {
    expect(numberIn(text)).toBe(value);
  });

  it.each(["bay", "sau", "tám", "nam"])("lets the accents of the sentence decide about %s", (word) => {
    const text = `${word} hộ đã đăng ký tham gia mô hình`;
    expect(numberIn(text)).toBe(word === "tám" ? 8 : undefined);
    expect(numberIn(withoutAccents(text))).toBeDefined();
  });

  it.each(["bảy", "tạm", "nấm rơm", "thứ", "hồ", "tháng"])(
    "does not read %s with other accents as a number",
    (word) => {
      expect(numberIn(`${word} của xã đã làm tốt`)).toBe(word === "bảy" ? 7 : undefined);
    },
  );

  it("reads back every number that is read aloud, with and without accents", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (n) => {
        expect(numberIn(`${spoken(n)} hộ tham gia`)).toBe(n);
        expect(numberIn(withoutAccents(`${spoken(n)} hộ tham gia`))).toBe(n);
      }),
    );
  });
});
