import { createAbbreviations } from "../../src/understanding/abbreviations";
import { ABBREVIATIONS } from "../../src/understanding/data/abbreviations";
import { createNormaliser } from "../../src/understanding/normalise";
import { tokenise } from "../../src/understanding/tokenise";
import { fromTelex, fromVni } from "../../src/understanding/typing-repair";

const normalise = createNormaliser();
const read = (text: string): string =>
  normalise(text)
    .tokens.map((token) => token.acc)
    .join(" ");

describe("“hong”, which is “không” in the south and a name everywhere", () => {
  it.each([
    ["dau moi phu trach chi hong", "dau moi phu trach chi hong"],
    ["chi hong phu trach nhe", "chi hong phu trach nhe"],
    ["giao anh hong theo doi", "giao anh hong theo doi"],
    ["chi hong, 0912345678", "chi hong , 0912345678"],
    ["nguyen thi hong", "nguyen thi hong"],
    ["chi Hong xung phong", "chi hong xung phong"],
    ["xa hong co mo hinh nao", "xa hong co mo hinh nao"],
    ["hong biet", "khong biet"],
    ["chi hong biet", "chi khong biet"],
    ["xa do co mo hinh nao co hong", "xa do co mo hinh nao co khong"],
    ["bữa nay hong đăng ký", "bữa nay không đăng ký"],
  ])("%s", (typed, meant) => {
    const { tokens } = tokenise(typed);
    const expanded = createAbbreviations()(tokens, typed !== typed.normalize("NFD"));
    expect(expanded.map(({ fold }) => fold).join(" ")).toBe(
      meant.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d"),
    );
  });
});

describe("left-over typing keys", () => {
  it.each([
    ["hinhf", "hình"],
    ["moo", "mô"],
    ["dduwowngf", "đường"],
    ["tieens", "tiến"],
    ["ddieenr", "điển"],
    ["xax", "xã"],
    ["duongwf", "dường"],
  ])("reads Telex %s as %s", (typed, meant) => expect(fromTelex(typed)).toBe(meant));

  it.each(["excel", "deadline", "zalo", "ok", "ss", "dang", "hinh"])("leaves %s alone", (word) =>
    expect(fromTelex(word)).toBeUndefined(),
  );

  it.each([
    ["d9u7o7ng2", "đường"],
    ["mo6", "mô"],
    ["ky1", "ký"],
  ])("reads VNI %s as %s", (typed, meant) => expect(fromVni(typed)).toBe(meant));

  it("repairs whole messages without touching hamlet numbers", () => {
    expect(read("d9a8ng ky1 mo6 hi2nh nuoi ga thon3")).toBe("đăng ký mô hình nuoi ga thon 3");
    expect(read("Tieens cuwr ddieenr hinhf anh Lâm")).toBe("tiến cử điển hình anh lâm");
  });
});

describe("short forms", () => {
  it("are written out for matching, with the raw text kept", () => {
    const { tokens } = normalise("Em đk mh mới");
    expect(tokens.map((token) => token.acc).join(" ")).toBe("em đăng ký mô hình mới");
    expect(tokens.map((token) => token.raw).join("|")).toBe("Em|đk||mh||mới");
  });

  it("have no accents in a text without accents", () => {
    expect(read("dk mh nuoi ga")).toBe("dang ky mo hinh nuoi ga");
  });

  it("do not touch codes, measures and thousands", () => {
    expect(read("DVK-2026-0150 50k")).toBe("dvk - 2026 - 0150 50 k");
    expect(read("tt Ái Tử, tt thế nào")).toContain("thị trấn ái tử");
  });

  it("can be added with one line of data", () => {
    const expand = createAbbreviations([...ABBREVIATIONS, ["kdtm", "khu đô thị mới"]]);
    expect(expand(tokenise("ở kdtm").tokens, true).map((token) => token.acc)).toEqual([
      "ở",
      "khu",
      "đô",
      "thị",
      "mới",
    ]);
  });

  it("are listed once for each context", () => {
    const keys = ABBREVIATIONS.flatMap(([typed, , when]) =>
      [...new Set(typed.split(" "))].map((form) => `${form}/${when ?? ""}`),
    );
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  });
});

describe("slips in common phrases", () => {
  it.each([
    ["dưng ký mô hình", "đăng ký mô hình"],
    ["đăgn ký mô hnìh", "đăng ký mô hình"],
    ["dangky mohinh", "dang ky mo hinh"],
    ["lĩnh vự kinh tế", "lĩnh vực kinh tế"],
  ])("%s -> %s", (typed, meant) => expect(read(typed)).toBe(meant));
});
