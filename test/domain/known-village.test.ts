import fc from "fast-check";
import { matchVillage, villageCode } from "../../src/domain/known-village";
import { createUnitTree, type Unit } from "../../src/domain/unit";
import { readVillageName, withTypeWord } from "../../src/understanding/gazetteer/read-village-name";

const unit = (code: string, type: string, name: string, more: Partial<Unit> = {}): Unit => ({
  ...{ code, type, name, norm: `${type} ${name}`, aliases: [], tags: [] },
  ...more,
});
const tree = createUnitTree([
  unit("X", "xã", "Thạch Khê", { validFrom: "2025-07-01" }),
  unit("L", "xã", "Thạch Lạc", { validTo: "2025-06-30", successors: ["X"] }),
  unit("a", "thôn", "Bàu Am", { parent: "X", aliases: ["Bàu Trong"] }),
  unit("b", "thôn", "3", { parent: "X" }),
  unit("c", "thôn", "Hà", { parent: "X" }),
  unit("d", "thôn", "Vĩnh Thịnh", { parent: "L" }),
  unit("e", "thôn", "Cũ", { parent: "X", validTo: "2025-12-31" }),
]);
const match = (text: string) => {
  const found = matchVillage(text, { path: "X/", tree, day: "2026-03-02" });
  return "unit" in found ? `${found.status} ${found.unit.norm}` : found.status;
};

describe("the village of a registration", () => {
  it.each([
    ["thôn Bàu Am", "known thôn Bàu Am"],
    ["THON BAU  AM", "known thôn Bàu Am"],
    ["thôn Bàu Am, xã Thạch Khê", "known thôn Bàu Am"],
    ["thôn Bàu Trong", "known thôn Bàu Am"],
    ["Bàu Am", "known thôn Bàu Am"],
    ["thôn số 3", "known thôn 3"],
    // Of a commune that went into this one.
    ["thôn Vĩnh Thịnh", "known thôn Vĩnh Thịnh"],
    ["xóm Bàu Am", "near thôn Bàu Am"],
    ["thôn Vĩnh Thịn", "near thôn Vĩnh Thịnh"],
    ["xóm 3", "near thôn 3"],
    ["thôn Hạ", "near thôn Hà"],
    ["thôn 13", "new"],
    ["thôn Cũ", "new"],
    ["TDP 5", "new"],
    ["nhà văn hoá thôn", "unclear"],
    ["thôn 3 và thôn 4", "unclear"],
    ["tổ liên gia 3", "unclear"],
  ])("%s: %s", (text, expected) => {
    expect(match(text)).toBe(expected);
  });

  it("gets a code of its commune and name, another one where the letters are taken", () => {
    const name = (text: string) => readVillageName(text) ?? { type: "", name: "", norm: "" };
    expect(villageCode("X", name("tổ dân phố số 3a"), tree)).toBe("X.to-dan-pho-3a");
    const taken = createUnitTree([unit("X.thon-ha", "thôn", "Hà", { parent: "X" })]);
    expect(villageCode("X", name("thôn Hạ"), taken)).toBe("X.thon-ha-2");
    expect(villageCode("X", name("thôn Hà"), taken)).toBe("X.thon-ha");
  });

  it("takes the label of its line for its type word", () => {
    expect(withTypeWord("Bàu Am", "Tên: A\nThôn: Bàu Am")).toBe("thôn Bàu Am");
    expect(withTypeWord("xóm Bàu Am", "Thôn: xóm Bàu Am")).toBe("xóm Bàu Am");
    expect(withTypeWord("Bàu Am", "Địa chỉ: Bàu Am")).toBe("Bàu Am");
  });

  it("is read from any text without failing, into one short name", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const name = readVillageName(`thôn ${text}`);
        if (name !== undefined) expect(name.norm).toBe(`thôn ${name.name}`);
        match(text);
      }),
    );
  });
});
