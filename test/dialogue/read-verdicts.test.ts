import { readMarks, withoutMarks } from "../../src/dialogue/read-marks";
import { readVerdicts } from "../../src/dialogue/read-verdicts";

const SUBJECTS = [
  { id: "1", names: ["DVK-2026-0001", "mã 1", "Nhà sạch vườn đẹp"] },
  { id: "2", names: ["DVK-2026-0002", "mã 2", "Tổ tự quản an ninh"] },
  { id: "3", names: ["DVK-2026-0003", "mã 3"] },
  { id: "L", names: ["xã Thạch Lạc"] },
];
const read = (text: string) => {
  const { of, whole, findings } = readVerdicts(text, SUBJECTS);
  return { of: Object.fromEntries([...of].map(([id, { conclusion }]) => [id, conclusion])), whole, findings };
};

describe("conclusions of an inspection", () => {
  it.each([
    ["mã 1 đạt, mã 2 cần củng cố", { 1: "dat", 2: "can_cung_co" }],
    ["DVK-2026-0001 và DVK-2026-0002 đều đạt", { 1: "dat", 2: "dat" }],
    ["đạt: mã 1, mã 3; chưa đạt: mã 2", { 1: "dat", 3: "dat", 2: "chua_dat" }],
    ["ma 1 dat yeu cau, ma 2 chua dat", { 1: "dat", 2: "chua_dat" }],
    ["mô hình nhà sạch vườn đẹp đạt", { 1: "dat" }],
    ["mã 1 đạt 60%", {}],
    ["mã 1 hiến đất làm đường", {}],
  ])("%s", (text, expected) => {
    expect(read(text).of).toEqual(expected);
  });

  it("without a subject it is on all that is looked at", () => {
    expect(read("không đạt do thiếu sổ sách")).toMatchObject({
      of: {},
      whole: { conclusion: "chua_dat", reason: "thiếu sổ sách" },
    });
  });

  it("the reason is that of its own verdict", () => {
    const { of } = readVerdicts(
      "mã 1 chưa đạt vì thiếu minh chứng, mã 2 cần củng cố, thiếu biên bản họp",
      SUBJECTS,
    );
    expect(of.get("1")?.reason).toBe("thiếu minh chứng");
    expect(of.get("2")?.reason).toBe("thiếu biên bản họp");
  });

  it("what was seen stands before the verdict as well", () => {
    const { of, findings } = readVerdicts(
      "tôi đang ở xã, mã 1 thấy bà con làm tốt lắm, đạt; mã 2 còn 300 m chưa đổ bê tông, cần củng cố; mã 3 cũng đạt",
      SUBJECTS,
    );
    expect(of.get("1")).toEqual({ conclusion: "dat", reason: "thấy bà con làm tốt lắm" });
    expect(of.get("2")).toEqual({ conclusion: "can_cung_co", reason: "còn 300 m chưa đổ bê tông" });
    expect(of.get("3")).toEqual({ conclusion: "dat" });
    expect(findings).toEqual([]);
  });

  it("what stands behind a subject and a colon was seen", () => {
    expect(read("thẩm định mã 1: cá phát triển tốt, sổ sách đủ, kết luận đạt; mã 2: chưa đạt")).toMatchObject(
      {
        of: { 1: "dat", 2: "chua_dat" },
        findings: ["cá phát triển tốt", "sổ sách đủ"],
      },
    );
  });

  it.each(["mã 1 ko đạt", "mã 1 hông đạt", "ma 1 k dat", "mã 1 chẳng đạt"])("negated: %s", (text) => {
    expect(read(text).of).toEqual({ 1: "chua_dat" });
  });

  it("what else was seen is kept as it was written", () => {
    expect(read("kiểm tra xong xã Thạch Lạc, mã 1 đạt, sổ sách tốt. Bà con đồng tình").findings).toEqual([
      "sổ sách tốt",
      "Bà con đồng tình",
    ]);
  });

  it("is quick on hostile text", () => {
    const started = performance.now();
    read("chưa ".repeat(2_000) + "tiêu chí 1, ".repeat(500));
    readMarks(`tiêu chí ${"1, ".repeat(3_000)}`, 5);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe("marks of the checklist", () => {
  it.each([
    [
      "tiêu chí 1, 2 và 4 đạt; tiêu chí 3 chưa đạt",
      [
        [1, true],
        [2, true],
        [3, false],
        [4, true],
      ],
    ],
    [
      "tc 1 đến 3 đạt",
      [
        [1, true],
        [2, true],
        [3, true],
      ],
    ],
    ["tiêu chí 1 chưa đạt, tiêu chí 1 đạt", [[1, true]]],
    [
      "tieu chi 1 2 3 dat, tieu chi 4 ko dat",
      [
        [1, true],
        [2, true],
        [3, true],
        [4, false],
      ],
    ],
    [
      "tiêu chí 1 với 2 đạt, tiêu chí 4 thì hông đạt",
      [
        [1, true],
        [2, true],
        [4, false],
      ],
    ],
    ["tiêu chí 9 đạt", []],
  ])("%s", (text, expected) => {
    expect(readMarks(text, 5).map(({ number, met }) => [number, met])).toEqual(expected);
  });

  it("are points, where points are said", () => {
    expect(readMarks("tiêu chí 1: 18 điểm, tiêu chí 2: 7,5 điểm", 5)).toEqual([
      { number: 1, points: 18 },
      { number: 2, points: 7.5 },
    ]);
  });

  it("leave the rest of the text, whose conclusion is another", () => {
    expect(withoutMarks("mã 1 đạt, tiêu chí 3 chưa đạt").trim()).toBe("mã 1 đạt,");
  });
});
