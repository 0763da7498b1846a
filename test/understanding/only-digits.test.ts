import { isOnlyDigits } from "../../src/understanding/only-digits";

describe("isOnlyDigits", () => {
  it.each([
    ["7", 3, true],
    ["0912", 4, true],
    ["1234", 3, false],
    ["", 3, false],
    ["1.2", 5, false],
    ["-1", 5, false],
    ["１２", 5, false],
  ])("tells of %p with at most %p digits: %p", (text, most, expected) => {
    expect(isOnlyDigits(text, most)).toBe(expected);
  });
});
