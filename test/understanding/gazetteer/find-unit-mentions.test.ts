import fc from "fast-check";
import { fold } from "../../../src/understanding/fold";
import { buildGazetteer } from "../../../src/understanding/gazetteer/build-gazetteer";
import { findUnitMentions } from "../../../src/understanding/gazetteer/find-unit-mentions";
import { tokenise } from "../../../src/understanding/tokenise";
import { gazetteer, ROWS } from "./units";

function found(text: string, scope?: string): [string, string[]][] {
  return findUnitMentions(tokenise(text).tokens, gazetteer, { text, scope }).map((mention) => [
    mention.raw,
    mention.candidates.map((unit) => unit.norm),
  ]);
}

describe("units with a type word", () => {
  it.each([
    ["mô hình ở xã Lam Thượng", "xã Lam Thượng", "xã Lam Thượng"],
    ["x. Lam Thượng đăng ký", "x. Lam Thượng", "xã Lam Thượng"],
    ["X.Lam Thượng", "X.Lam Thượng", "xã Lam Thượng"],
    ["P Phú Đài", "P Phú Đài", "phường Phú Đài"],
    ["TT Trường Giang", "TT Trường Giang", "thị trấn Trường Giang"],
    ["tt. truong giang nop bao cao", "tt. truong giang", "thị trấn Trường Giang"],
    ["xa lam thuong dang ky", "xa lam thuong", "xã Lam Thượng"],
    ["mô hình mới của xa Lam Thượng", "xa Lam Thượng", "xã Lam Thượng"],
    ["XÃ LAM THƯỢNG ĐĂNG KÝ", "XÃ LAM THƯỢNG", "xã Lam Thượng"],
    ["phường Bắc Núi Hồng", "phường Bắc Núi Hồng", "phường Bắc Núi Hồng"],
    ["huyện Sông Lam có mấy", "huyện Sông Lam", "huyện Sông Lam"],
    ["xã Sông Lam có mấy", "xã Sông Lam", "xã Sông Lam"],
    ["xã Kẻ Gai", "xã Kẻ Gai", "xã Lam Thượng"],
    ["phường Lam Thượng", "phường Lam Thượng", "xã Lam Thượng"],
    ["Xã: Lam Thượng", "Lam Thượng", "xã Lam Thượng"],
    ["thôn Trung Tiến", "thôn Trung Tiến", "thôn Trung Tiến"],
    ["UBND xã Lam Sơn", "xã Lam Sơn", "xã Lam Sơn"],
  ])("reads %s", (text, raw, norm) => {
    expect(found(text)).toEqual([[raw, [norm]]]);
  });

  it("reads one place of both eras as one answer", () => {
    expect(found("xã Lam Sơn")).toEqual([["xã Lam Sơn", ["xã Lam Sơn"]]]);
  });

  it.each(["xã hội", "hợp tác xã mới", "xã mình", "các xã nào chậm", "cấp xã", "phường đã nộp", "thị xã ta"])(
    "finds none in %s",
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );

  it("says when nobody knows the name, so that the bot asks", () => {
    expect(found("mô hình của xã Đồng Văn năm nay")).toEqual([["xã Đồng Văn", []]]);
  });
});

describe("units without a type word", () => {
  it("takes capitalised names", () => {
    expect(found("Lam Thượng nhận mô hình mới")).toEqual([["Lam Thượng", ["xã Lam Thượng"]]]);
    expect(found("xã Lam Sơn và Lam Thượng").map(([raw]) => raw)).toEqual(["xã Lam Sơn", "Lam Thượng"]);
  });

  it("takes dictated names without capitals when the accents agree, or none are typed", () => {
    expect(found("mô hình của lam thượng làm tới đâu")).toEqual([["lam thượng", ["xã Lam Thượng"]]]);
    expect(found("mo hinh cua lam thuong toi dau")).toEqual([["lam thuong", ["xã Lam Thượng"]]]);
    expect(found("ta làm thương mại điện tử ở đây nhé")).toEqual([]);
  });

  it("leaves people, villages and other places alone", () => {
    for (const text of [
      "chị Lam Sơn phụ trách",
      "đ/c Tân Lập",
      "thôn Tân Lập làm tốt",
      "chợ Tân Lập",
      "ông Lam Hoa",
    ]) {
      expect(found(text)).toEqual([]);
    }
  });

  it("gives both when a name was a district and is a commune now", () => {
    const [[, norms] = ["", []]] = found("Sông Lam có mấy mô hình");
    expect([...norms].sort()).toEqual(["huyện Sông Lam", "xã Sông Lam"]);
  });

  it.each(["các xã của Sông Lam nộp đủ chưa", "Sông Lam có xã nào chậm", "toàn Sông Lam có bao nhiêu"])(
    "sees the district in %s",
    (text) => {
      expect(found(text)).toEqual([["Sông Lam", ["huyện Sông Lam"]]]);
    },
  );
});

describe("several units of one name", () => {
  it("gives all of them without a scope, and the near one with it", () => {
    const codes = (scope?: string): string[] =>
      findUnitMentions(tokenise("xã Tân Lập").tokens, gazetteer, { text: "xã Tân Lập", scope }).flatMap(
        (mention) => mention.candidates.map((unit) => unit.code),
      );
    expect(codes().length).toBeGreaterThan(0);
    expect(codes("x1")).toEqual(["x7"]);
    expect(codes("h2")).toEqual(["x8"]);
  });

  it("lets accents decide between names of one folded form, and asks when there are none", () => {
    expect(found("xã Lam Hoa")).toEqual([["xã Lam Hoa", ["xã Lam Hoa"]]]);
    expect(found("xã Lam Hòa")).toEqual([["xã Lam Hòa", ["xã Lam Hòa"]]]);
  });

  it("narrows a commune by the district beside it, which is no unit of its own then", () => {
    const text = "xã Tân Lập, huyện Núi Hồng";
    const mentions = findUnitMentions(tokenise(text).tokens, gazetteer, { text });
    expect(mentions.map((mention) => mention.candidates.map((unit) => unit.code))).toEqual([["x8"]]);
    expect(found("xã Tân Lập (Núi Hồng)").map(([raw]) => raw)).toEqual(["xã Tân Lập"]);
  });
});

describe("typing mistakes and short names", () => {
  it.each([
    ["xã Lam Thượgn", "xã Lam Thượng"],
    ["xã Lamm Thượng", "xã Lam Thượng"],
    ["xã Lam Thươg", "xã Lam Thượng"],
    ["xã Ken Gai", "xã Lam Thượng"],
    ["thị trấn Trờng Giang", "thị trấn Trường Giang"],
  ])("repairs %s", (text, norm) => {
    expect(found(text)).toEqual([[text, [norm]]]);
  });

  it("never turns one known name into another", () => {
    expect(found("xã Lam Hoa")[0]?.[1]).toEqual(["xã Lam Hoa"]);
    expect(found("xã Lam Vân")[0]?.[1]).toEqual([]);
  });

  it.each([
    ["mô hình ở P.Đài", "phường Phú Đài"],
    ["xã LThượng", "xã Lam Thượng"],
    ["Tr. Giang đăng ký", "thị trấn Trường Giang"],
    ["xã L.Sơn", "xã Lam Sơn"],
  ])("reads the short name in %s", (text, norm) => {
    expect(found(text).map(([, norms]) => norms)).toEqual([[norm]]);
  });

  it("gives all that a short name can mean", () => {
    const [[, norms] = ["", []]] = found("xã Lam T.");
    expect(norms).toEqual(["xã Lam Thượng"]);
    const [[, all] = ["", []]] = found("xã Lam H. đăng ký");
    expect([...all].sort()).toEqual(["xã Lam Hoa", "xã Lam Hòa"]);
  });
});

describe("whatever the text", () => {
  it("never throws, and its spans lie in the text in order", () => {
    const pieces = [
      "xã",
      "x.",
      "Lam",
      "Thượng",
      "T.",
      "LH",
      ",",
      "(",
      "huyện",
      "Sông Lam",
      "thị",
      "các xã của",
      "\n",
      "ở",
      "KĐ",
      ":",
    ];
    const text = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.array(fc.constantFrom(...pieces)).map((list) => list.join(" ")),
    );
    fc.assert(
      fc.property(text, (message) => {
        const { tokens } = tokenise(message);
        let end = 0;
        for (const mention of findUnitMentions(tokens, gazetteer, { text: message })) {
          expect(mention.from).toBeGreaterThanOrEqual(end);
          expect(mention.to).toBeLessThanOrEqual(tokens.length);
          end = mention.to;
        }
      }),
      { numRuns: 300 },
    );
  });

  it("finds every unit by its own canonical name, with and without accents", () => {
    for (const row of ROWS) {
      const unit = gazetteer.byCode(row.code);
      for (const text of [`ở ${unit?.norm}`, `o ${fold(unit?.norm ?? "")}`]) {
        const [mention] = findUnitMentions(tokenise(text).tokens, gazetteer, { text, scope: row.code });
        expect(mention?.candidates.map((candidate) => candidate.norm)).toContain(unit?.norm);
      }
    }
  });

  it("skips what is spoken for, and finds nothing in an empty gazetteer", () => {
    const text = '"xã Lam Sơn" là tên';
    const { tokens } = tokenise(text);
    expect(findUnitMentions(tokens, gazetteer, { text, consumed: (i) => i < 5 })).toEqual([]);
    expect(
      findUnitMentions(tokens, buildGazetteer([]), { text }).flatMap((mention) => mention.candidates),
    ).toEqual([]);
  });
});
