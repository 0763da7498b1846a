import fc from "fast-check";
import { accent } from "../../src/understanding/accent";
import { accentsAgree } from "../../src/understanding/accents-agree";
import { fold } from "../../src/understanding/fold";
import { MAX_TEXT_LENGTH, tokenise } from "../../src/understanding/tokenise";

const words = (text: string): string[] => tokenise(text).tokens.map((token) => token.acc);

describe("fold", () => {
  it("drops accents and turns đ into d, for composed and decomposed text", () => {
    expect(fold("Đăng Ký mô hình")).toBe("dang ky mo hinh");
    expect(fold("Đăng Ký mô hình".normalize("NFD"))).toBe("dang ky mo hinh");
  });
});

describe("accent", () => {
  it.each([
    ["hoà", "hòa"],
    ["Thuý", "thúy"],
    ["khoẻ", "khỏe"],
    ["Diêñ", "diễn"],
    ["huỵên", "huyện"],
    ["quý", "quý"],
    ["giếng", "giếng"],
    ["thuở", "thuở"],
    ["khuỷu", "khuỷu"],
    ["toàn", "toàn"],
    ["văn hoá", "văn hóa"],
  ])("writes %s as %s", (typed, canonical) => {
    expect(accent(typed)).toBe(canonical);
    expect(accent(typed.normalize("NFD"))).toBe(canonical);
  });
});

describe("accentsAgree", () => {
  const agree = (typed: string, reading: string, exact = false): boolean =>
    tokenise(typed).tokens.every((token) => accentsAgree(token, reading, exact));

  it("accepts missing and partial accents and hỏi for ngã, not other accents", () => {
    expect(agree("nuoc", "nước")).toBe(true);
    expect(agree("nươc", "nước")).toBe(true);
    expect(agree("Diển", "diễn")).toBe(true);
    expect(agree("bảy", "bay")).toBe(false);
    expect(agree("sáu", "sau")).toBe(false);
  });

  it("wants the accents themselves when it must be exact", () => {
    expect(agree("nuoc", "nước", true)).toBe(false);
    expect(agree("thương", "thưởng", true)).toBe(false);
  });
});

describe("tokenise", () => {
  it("cuts numbers from the words they are glued to and keeps powers with their measure", () => {
    expect(words("15tr 4.200m2 2km3 100m²")).toEqual([
      "15",
      "tr",
      "4.200",
      "m2",
      "2",
      "km",
      "3",
      "100",
      "m2",
    ]);
  });

  it("reads every kind of quote and dash as one, and full-width forms as ASCII", () => {
    expect(words("“Nhà” «sạch» – ｘã １２")).toEqual(['"', "nhà", '"', '"', "sạch", '"', "-", "xã", "12"]);
  });

  it("does not let zero-width characters or no-break spaces cut or hide words", () => {
    expect(words("đăng\u200b ký\u00a0mô\ufeff hình")).toEqual(["đăng", "ký", "mô", "hình"]);
  });

  it("keeps an emoji with its modifiers as one token", () => {
    expect(words("👍🏽🇻🇳")).toEqual(["👍🏽", "🇻🇳"]);
  });

  it("gives offsets into the text as typed, for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        let last = 0;
        for (const token of tokenise(text).tokens) {
          expect(text.slice(token.start, token.end)).toBe(token.raw);
          expect(token.start).toBeGreaterThanOrEqual(last);
          last = token.end;
        }
      }),
    );
  });

  it("stops reading huge texts", () => {
    const last = tokenise("a ".repeat(MAX_TEXT_LENGTH)).tokens.at(-1);
    expect(last?.end).toBeLessThanOrEqual(MAX_TEXT_LENGTH);
  });
});
