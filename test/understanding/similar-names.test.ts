import { isClose, nameKey } from "../../src/understanding/similar-names";

describe("two names that are near each other", () => {
  it.each([
    ["Nhà sạch vườn đẹp", "Vườn đẹp nhà sạch"],
    ["Khu dân cư 3 ko", "Khu dân cư ba không"],
    ["KDC 5 không", "Khu dân cư năm không"],
    ["Đường hoa thôn 3", "duong hoa thon ba"],
  ])("%s, %s", (a, b) => {
    expect(isClose(nameKey(a), nameKey(b))).toBe(true);
  });

  it.each([
    ["Đường hoa thôn 3", "Đường hoa thôn 4"],
    ["Đường hoa thôn ba", "Đường hoa thôn 4"],
    ["Hũ gạo tình thương", "Tổ tự quản an ninh"],
  ])("apart: %s, %s", (a, b) => {
    expect(isClose(nameKey(a), nameKey(b))).toBe(false);
  });
});
