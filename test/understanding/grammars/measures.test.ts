import fc from "fast-check";
import { withSao } from "../../../src/understanding/grammars/read-grammars";
import { readText, valuesOf, withoutAccents } from "./read";

describe("money", () => {
  it.each([
    ["góp 1 tỷ 2", 1_200_000_000],
    ["kinh phí 1 tỷ 50 triệu", 1_050_000_000],
    ["hai tỉ rưỡi", 2_500_000_000],
    ["ba tỷ tư", 3_400_000_000],
    ["1 tỷ 250", 1_250_000_000],
    ["2tr5", 2_500_000],
    ["2tr500", 2_500_000],
    ["3 triệu rưỡi", 3_500_000],
    ["7 triệu hai", 7_200_000],
    ["12 triệu 500 nghìn", 12_500_000],
    ["mười hai triệu năm trăm nghìn đồng", 12_500_000],
    ["500 nghìn", 500_000],
    ["năm trăm ngàn đồng", 500_000],
    ["250k", 250_000],
    ["160.000.000đ", 160_000_000],
    ["160 000 000 đồng", 160_000_000],
    ["45.500.000 VNĐ", 45_500_000],
    ["1,02 tỷ", 1_020_000_000],
    ["0,5 tỷ đồng", 500_000_000],
    ["nửa tỷ", 500_000_000],
    ["số tiền: 27500000", 27_500_000],
    ["15tr", 15_000_000],
    ["hai mươi tám triệu quỹ", 28_000_000],
  ])("reads %s", (text, value) => {
    expect(valuesOf(text, "money")).toEqual([value]);
    expect(valuesOf(withoutAccents(text), "money")).toEqual([value]);
  });

  it.each([
    ["1 tỷ 2 hộ", 1_000_000_000],
    ["80 triệu 20 người", 80_000_000],
    ["5 triệu 3 ngày công", 5_000_000],
  ])("does not take what is counted next for tenths: %s", (text, value) => {
    expect(valuesOf(text, "money")).toEqual([value]);
  });

  it.each([
    "tỷ lệ 5 phần",
    "thon 5 trieu trach",
    "xóm 7 Triệu Ái",
    "3 tivi",
    "250 k đạt",
    "5 đồng chí",
    "triệu người",
  ])("finds none in %s", (text) => {
    expect(valuesOf(text, "money")).toEqual([]);
  });

  it("marks amounts for each household as no total", () => {
    for (const text of ["mỗi hộ 2 triệu", "2 triệu/hộ", "hỗ trợ 2 triệu mỗi hộ"]) {
      expect(readText(text)).toContainEqual(
        expect.objectContaining({ kind: "money", value: 2_000_000, perItem: true }),
      );
    }
  });
});

describe("areas", () => {
  it.each([
    ["1,5 ha", 15_000],
    ["hai héc ta rưỡi", 25_000],
    ["4.200m2", 4_200],
    ["120 m²", 120],
    ["350 mét vuông", 350],
    ["3 sào đất", 1_500],
    ["2 mẫu 3 sào", 11_500],
    ["1 mẫu rưỡi", 7_500],
    ["3 sào 5 thước", 1_667],
    ["nửa sào", 250],
    ["3 công đất rưỡi", 3_500],
    ["0,5ha", 5_000],
  ])("reads %s", (text, value) => {
    expect(valuesOf(text, "area")).toEqual([value]);
    expect(valuesOf(withoutAccents(text), "area")).toEqual([value]);
  });

  it("uses the sào of the place, and can be re-reckoned when the place is known later", () => {
    expect(valuesOf("2 mẫu 1 sào", "area", { saoM2: 360 })).toEqual([7_560]);
    const [match] = readText("2 mẫu 1 sào", { saoM2: 500 });
    expect(match?.kind === "area" && withSao(match, 500, 360)).toBe(7_560);
    const [plain] = readText("2 ha");
    expect(plain?.kind === "area" && withSao(plain, 500, 360)).toBe(20_000);
  });

  it.each(["3 mẫu báo cáo", "OCOP 3 sao", "cho xin mẫu", "sao rồi", "5 hà", "2 công trình"])(
    "finds none in %s",
    (text) => {
      expect(valuesOf(text, "area")).toEqual([]);
    },
  );
});

describe("lengths", () => {
  it.each([
    ["dài 750m", 750],
    ["1.250 mét", 1_250],
    ["2km3", 2_300],
    ["1km250", 1_250],
    ["1,2 km", 1_200],
    ["2 cây số rưỡi", 2_500],
    ["3 km 400 m", 3_400],
    ["nửa cây số", 500],
  ])("reads %s", (text, value) => {
    expect(valuesOf(text, "length")).toEqual([value]);
  });

  it.each(["đường rộng 3m", "kênh sâu 2 m", "40 m3 cát", "25m2", "mô hình N2"])(
    "finds none in %s",
    (text) => {
      expect(valuesOf(text, "length")).toEqual([]);
    },
  );
});

describe("counts", () => {
  it.each([
    ["90 ngày công", "labour", 90],
    ["120 công", "labour", 120],
    ["một trăm hai mươi ngày công lao động", "labour", 120],
    ["37 hộ", "households", 37],
    ["bốn mươi hai hộ dân", "households", 42],
    ["56 gia đình", "households", 56],
    ["1.340 người", "people", 1340],
    ["9 hội viên phụ nữ", "people", 9],
    ["mười bốn đoàn viên", "people", 14],
    ["25 cháu", "people", 25],
    ["8 ngư dân", "people", 8],
  ] as const)("reads %s as %s", (text, kind, value) => {
    expect(valuesOf(text, kind)).toEqual([value]);
    expect(valuesOf(withoutAccents(text), kind)).toEqual([value]);
  });

  it.each(["3 công trình", "2 công an xã", "5 công đất", "4 công nhân"])(
    "counts no labour days in %s",
    (text) => {
      expect(valuesOf(text, "labour")).toEqual([]);
    },
  );

  it("reads households over households as households", () => {
    expect(readText("45/60 hộ hưởng ứng")).toEqual([
      expect.objectContaining({ kind: "households", value: 45, outOf: 60 }),
    ]);
  });

  it("does not count an age", () => {
    expect(valuesOf("năm mươi tuổi", "people")).toEqual([]);
  });
});

describe("percent and fractions", () => {
  it.each([
    ["được 45%", 45],
    ["0%", 0],
    ["100 %", 100],
    ["sáu mươi phần trăm", 60],
    ["ba phần tư", 75],
    ["hai phần ba", 67],
    ["một nửa", 50],
    ["làm được quá nửa chặng đường", 50],
    ["7/10 hạng mục", 70],
    ["xong 3/4 khối lượng", 75],
    ["làm được 2/3 rồi", 67],
  ])("reads %s", (text, value) => {
    expect(valuesOf(text, "percent")).toEqual([value]);
    expect(valuesOf(withoutAccents(text), "percent")).toEqual([value]);
  });

  it.each([
    "nửa tháng nữa",
    "còn 300 mét nữa",
    "85/100 điểm",
    "5/11 xã đã nộp",
    "50/50 hộ",
    "24/7",
    "nửa sào",
  ])("finds none in %s", (text) => {
    expect(valuesOf(text, "percent")).toEqual([]);
  });

  it("takes a ratio of units for no date", () => {
    expect(readText("5/11 xã đã nộp")).toEqual([
      expect.objectContaining({ kind: "ratio", value: 5, outOf: 11 }),
    ]);
  });
});

describe("what we print", () => {
  const grouped = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ".");

  it("reads back any amount of money with dots", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 2_000_000_000 }), (n) => {
        expect(valuesOf(`kinh phí ${grouped(n)} đồng`, "money")).toEqual([n]);
      }),
    );
  });

  it("reads back millions, areas, lengths and counts", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), (n) => {
        expect(valuesOf(`${grouped(n)} triệu`, "money")).toEqual([n * 1e6]);
        expect(valuesOf(`${grouped(n)} m2`, "area")).toEqual([n]);
        expect(valuesOf(`${grouped(n)} m`, "length")).toEqual([n]);
        expect(valuesOf(`${grouped(n)} hộ`, "households")).toEqual([n]);
        expect(valuesOf(`${grouped(n)} ngày công`, "labour")).toEqual([n]);
      }),
    );
  });
});
