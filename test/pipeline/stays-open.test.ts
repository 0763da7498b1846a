import { createSay } from "../../locales/say";
import { staysOpen } from "../../src/pipeline/stays-open";

const say = createSay("vi");

describe("the buttons under a message", () => {
  it.each([
    ["show:DVK-2026-0001", true],
    ["more:10", true],
    ["card:abc", true],
    ["say:chia theo đơn vị", true],
    ["say:duy trì mã 12 năm 2026", true],
    ["save:abc", false],
    ["cancel:abc", false],
    ["say:hoàn tác", false],
    ["say:gửi ảnh mã DVK-2026-0001", false],
    ["stale:", false],
  ])("after %s was pressed stay: %s", (action, expected) => {
    expect(staysOpen(action, say)).toBe(expected);
  });
});
