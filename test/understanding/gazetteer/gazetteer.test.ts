import { buildGazetteer } from "../../../src/understanding/gazetteer/build-gazetteer";
import { splitSyllables } from "../../../src/understanding/gazetteer/split-syllables";
import { gazetteer } from "./units";

describe("the gazetteer", () => {
  it("knows its units by code", () => {
    expect(gazetteer.byCode("h2")).toEqual({
      code: "h2",
      norm: "huyện Núi Hồng",
      name: "Núi Hồng",
      type: "huyện",
      parent: "t1",
      sao_m2: 360,
      validTo: "2025-06-30",
    });
    expect(gazetteer.byCode("nobody")).toBeUndefined();
    expect(gazetteer.size).toBe(16);
  });

  it.each([
    ["xã Lam Thượng", ["x4"]],
    ["lam thuong", ["x4"]],
    ["Kẻ Gai", ["x4"]],
    ["Lam Thượgn", ["x4"]],
    ["P.Đài", ["x5"]],
    ["không có đâu", []],
    ["", []],
  ])("finds %s", (text, codes) => {
    expect(gazetteer.find(text).map((unit) => unit.code)).toEqual(codes);
  });

  it("prefers the speaker's own unit, then what lies nearest", () => {
    expect(gazetteer.find("Sông Lam", "h1").map((unit) => unit.code)).toEqual(["h1"]);
    expect(gazetteer.find("Tân Lập", "x3").map((unit) => unit.code)).toEqual(["x8"]);
  });

  it("accepts types as data keys and as words, and rows of one code as further names", () => {
    const built = buildGazetteer([
      { code: "1", name: "Hoà Phú", type: "thi_tran" },
      { code: "1", name: "Gò Mới", type: "thi_tran" },
      { code: "", name: "Không Mã", type: "xã" },
    ]);
    expect(built.size).toBe(1);
    expect(built.find("gò mới").map((unit) => unit.norm)).toEqual(["thị trấn Hoà Phú"]);
    expect(built.find("Hòa Phú").map((unit) => unit.code)).toEqual(["1"]);
  });

  it("does not hang on parents that go round in a ring", () => {
    const ring = buildGazetteer([
      { code: "a", name: "An Bình", type: "xã", parent: "b" },
      { code: "b", name: "Bình An", type: "xã", parent: "a" },
    ]);
    expect(ring.pathOf("a")).toEqual(["a", "b"]);
    expect(ring.find("An Bình", "b").map((unit) => unit.code)).toEqual(["a"]);
  });
});

describe("names written in one", () => {
  it.each([
    ["dienbich", "dien bich"],
    ["namdinh", "nam dinh"],
    ["luongthanh", "luong thanh"],
    ["xyz", "xyz"],
    ["", ""],
  ])("cuts %s into %s", (text, expected) => {
    expect(splitSyllables(text)).toBe(expected);
  });
});
