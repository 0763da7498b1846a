import { Resvg } from "@resvg/resvg-js";
import fc from "fast-check";
import { cleanLabel, wrapLabel } from "../../../src/reports/charts/label-text";
import { textWidth } from "../../../src/reports/charts/text-width";

describe("wrapLabel", () => {
  it.each([
    ["Kinh tế", ["Kinh tế"]],
    ["Xây dựng hệ thống chính trị", ["Xây dựng hệ thống", "chính trị"]],
    ["Ủy ban nhân dân xã Thạch Lạc huyện Thạch Hà", ["Ủy ban nhân dân xã", "Thạch Lạc huyện T…"]],
    ["W".repeat(40), ["W".repeat(10), `${"W".repeat(9)}…`]],
  ])("%s", (text, lines) => {
    expect(wrapLabel(text, { width: 340, size: 32, lines: 2 })).toEqual(lines);
  });

  it("never makes more or wider lines than asked for, and loses no letter where there is room", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 200 }),
        fc.integer({ min: 1, max: 4 }),
        (text, most) => {
          const clean = cleanLabel(text);
          const lines = wrapLabel(clean, { width: 300, size: 30, lines: most });
          expect(lines.length).toBeLessThanOrEqual(most);
          for (const line of lines) expect(textWidth(line, 30)).toBeLessThanOrEqual(300);
          const all = wrapLabel(clean, { width: 300, size: 30, lines: 400 }).join("").replaceAll(" ", "");
          expect(all).toBe(clean.replaceAll(" ", ""));
        },
      ),
    );
  });
});

describe("cleanLabel", () => {
  it.each([
    ["  xã\tThạch \n Lạc ", "xã Thạch Lạc"],
    ["Xa\u0303 Tha\u0323ch La\u0323c", "Xã Thạch Lạc"],
    ["Tổ 5 😀 số #1", "Tổ 5 số #1"],
    ["a\u0000b\u202ec\u200dd", "abcd"],
    ["mô hình __proto__", "mô hình _proto_"],
    ["_\u200b_proto_\u0000_", "_proto_"],
  ])("%j is %s", (text, clean) => {
    expect(cleanLabel(text)).toBe(clean);
  });
});

describe("textWidth", () => {
  const fontFiles = ["400Regular", "700Bold"].map((weight) =>
    require.resolve(`@expo-google-fonts/be-vietnam-pro/${weight}/BeVietnamPro_${weight}.ttf`),
  );
  const drawn = (text: string, weight: number) =>
    new Resvg(
      `<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="100"><text y="50" font-size="32" font-family="Be Vietnam Pro" font-weight="${weight}">${text}</text></svg>`,
      { font: { loadSystemFonts: false, fontFiles } },
    ).getBBox()?.width ?? 0;

  it.each([
    "Xây dựng hệ thống chính trị",
    "Nông thôn mới, đô thị văn minh",
    "Thị trấn Nghĩa Đàn, huyện Mường Khương",
    "122 mô hình và 13 điển hình (tổng cộng 135)",
    "1.234.567.890 đồng",
  ])("“%s” is at most as wide as reckoned, and not much narrower", (text) => {
    for (const weight of [400, 700]) {
      const reckoned = textWidth(text, 32, weight === 700);
      expect(drawn(text, weight)).toBeLessThanOrEqual(reckoned);
      expect(drawn(text, weight)).toBeGreaterThan(reckoned * 0.8);
    }
  });
});
