import { repairYouth } from "../../src/understanding/repair-youth";
import { tokenise } from "../../src/understanding/tokenise";
import { fromYouth } from "../../src/understanding/youth-spelling";

describe("playful spelling", () => {
  it.each([
    ["cũg", "cũng"],
    ["nhữg", "những"],
    ["fải", "phải"],
    ["thík", "thích"],
    ["mìnk", "mình"],
    ["wá", "quá"],
    ["rồiii", "rồi"],
    ["đượccc", "được"],
    ["nhaaa", "nha"],
    ["okeee", "oke"],
  ])("reads %s as %s", (typed, meant) => {
    expect(fromYouth(typed.normalize("NFC"))).toBe(meant.normalize("NFC"));
  });

  it.each(["đường", "xoong", "zalo", "wifi", "facebook", "hòa", "đắk", "ok", "kg", ""])(
    "leaves %s alone",
    (word) => {
      expect(fromYouth(word.normalize("NFC"))).toBeUndefined();
    },
  );

  it("keeps what was typed and where, and leaves names with a capital alone", () => {
    const { tokens } = tokenise("Đắk Krôngg cũg thík");
    const read = repairYouth(tokens);
    expect(read.map((token) => token.acc)).toEqual(["đắk", "krôngg", "cũng", "thích"]);
    expect(read.map(({ raw, start, end }) => [raw, start, end])).toEqual(
      tokens.map(({ raw, start, end }) => [raw, start, end]),
    );
  });
});
