import { Resvg } from "@resvg/resvg-js";
import fc from "fast-check";
import { CHART_KINDS, type Chart } from "../../../src/reports/charts/chart";
import { chartSvg } from "../../../src/reports/charts/chart-svg";
import { chartOf, FIELDS, figure, textsOf } from "./support";

/** Refuses what is no well-formed SVG; draws nothing, as no font is loaded. */
const read = (svg: string) => new Resvg(svg, { font: { loadSystemFonts: false } });

const communes = Array.from({ length: 37 }, (_, index) => `Xã Thạch ${index + 1}`);

describe("a chart as SVG", () => {
  it("has the figure first, scope and source, every name and every value", async () => {
    const texts = textsOf(await chartSvg(chartOf("bar", [26, 85, 4, 0, undefined])));
    expect(texts[0]).toMatch(/^135 mô hình, điển hình/);
    for (const said of ["Toàn huyện Kim Sơn, chia theo lĩnh vực (bộ 5 lĩnh vực)", "26", "85", "4", "Kinh tế"])
      expect(texts).toContain(said);
    expect(texts.join(" ")).toContain("Xây dựng hệ thống chính trị");
    expect(texts.join(" ")).toContain("Nguồn: sổ đăng ký Dân vận khéo; số liệu ngày 31/12/2022");
  });

  it("tells a zero from what is not known", async () => {
    const texts = textsOf(await chartSvg(chartOf("bar", [0, undefined])));
    expect(texts).toContain("0");
    expect(texts).toContain("chưa có số liệu");
  });

  it("shows the 37 communes of a district in one taller picture", async () => {
    const svg = await chartSvg(
      chartOf(
        "bar",
        communes.map((_, index) => 40 - index),
        { categories: communes },
      ),
    );
    const texts = textsOf(svg);
    for (const name of communes) expect(texts).toContain(name);
    expect(read(svg).height).toBeGreaterThan(2_000);
    expect(read(svg).height).toBeLessThan(2_600);
  });

  it("names the series of a stacked chart in order and writes each part and each total", async () => {
    const rows = ["Xã Thạch Lạc", "Xã Thạch Khê"];
    const parts = [
      [26, 23],
      [10, 0],
      [1, 7],
    ];
    const series = parts.map((values, index) => ({ name: FIELDS[index] ?? "", values: values.map(figure) }));
    const chart = { ...chartOf("stacked", []), categories: rows, series, totals: ["37", "30"] };
    const texts = textsOf(await chartSvg(chart));
    const legend = texts.filter((text) => FIELDS.includes(text));
    expect(legend).toEqual(FIELDS.slice(0, 3));
    for (const said of [...rows, "26", "23", "10", "1", "7", "37", "30"]) expect(texts).toContain(said);
  });

  it("writes out the parts of a stack that are too narrow for their figure", async () => {
    const series = [900, 1, 2].map((amount, index) => ({
      name: FIELDS[index] ?? "",
      values: [figure(amount)],
    }));
    const chart = { ...chartOf("stacked", []), categories: ["Xã Thạch Lạc"], series, totals: ["903"] };
    expect(textsOf(await chartSvg(chart))).toContain("900 + 1 + 2 = 903");
  });

  it("draws time as a line, with a gap where nothing is known yet", async () => {
    const categories = ["01/2026", "02/2026", "03/2026", "04/2026"];
    const svg = await chartSvg(chartOf("trend", [4, 0, 12, undefined], { categories }));
    const texts = textsOf(svg);
    for (const said of ["01", "02", "03", "04", "2026", "4", "0", "12"]) expect(texts).toContain(said);
    expect(texts).not.toContain("chưa có số liệu");
  });

  it.each<[string, Chart]>([
    ["a line of one point", chartOf("trend", [7], { categories: ["2026"] })],
    ["a ring with an unknown part", chartOf("share", [7, undefined])],
    ["a ring of nothing", chartOf("share", [0, 0])],
    [
      "a line of long amounts",
      chartOf("trend", Array(12).fill(1_234_567_890), {
        categories: Array.from({ length: 12 }, (_, month) => `${month + 1}/2026`),
      }),
    ],
  ])("%s is bars instead", async (_, chart) => {
    const bars = await chartSvg({ ...chart, kind: "bar" });
    expect(textsOf(await chartSvg(chart))).toEqual(textsOf(bars));
  });

  it("writes the parts of a ring and its whole", async () => {
    const texts = textsOf(await chartSvg(chartOf("share", [26, 85, 4, 10, 10], { whole: "135" })));
    for (const said of ["135", "26", "85", "4", "10"]) expect(texts).toContain(said);
    expect(texts.join(" ")).toContain("Nông thôn mới, đô thị văn minh");
  });

  it("shows what was reached against the target", async () => {
    const chart = {
      ...chartOf("progress", []),
      categories: ["Xã Thạch Lạc", "Xã Thạch Khê"],
      series: [
        { name: "Đã đăng ký", values: [3, 0].map(figure) },
        { name: "Chỉ tiêu giao", values: [2, 4].map(figure) },
      ],
      totals: ["3/2, vượt 1", "0/4, thiếu 4"],
    };
    const texts = textsOf(await chartSvg(chart));
    for (const said of ["Đã đăng ký", "Chỉ tiêu giao", "3/2, vượt 1", "0/4, thiếu 4", "Xã Thạch Khê"])
      expect(texts).toContain(said);
  });
});

describe("names and figures of any kind", () => {
  const hostile = fc.oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.string({ unit: "grapheme", maxLength: 80 }),
    fc.constantFrom(
      "<script>alert(1)</script>",
      "]]><!--",
      "\"quotes\" & 'more'",
      "{a|rich} {b}: {c}",
      "\u0000\u0008\u202e\ufffe\ud800",
      "😀👨‍👩‍👧",
      "W".repeat(500),
      "__proto__",
      "",
    ),
  );
  const amount = fc.oneof(fc.nat(), fc.constantFrom(0, 1, 1e12), fc.constant(undefined));

  it.each(CHART_KINDS)("never reach what all objects have in common, in a %s", async (kind) => {
    const name = "__proto__";
    const value = figure(1);
    await chartSvg({
      ...chartOf(kind, []),
      ...{ title: name, subtitle: name, notes: [name], unknown: name, whole: name },
      ...{ categories: [name], series: [1, 2].map(() => ({ name, values: [value] })), totals: [name] },
    });
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it("never break the picture", async () => {
    const rows = fc.array(fc.tuple(hostile, amount, amount), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...CHART_KINDS), rows, hostile, async (kind, given, text) => {
        const chart: Chart = {
          ...chartOf(kind, []),
          ...{ title: text, subtitle: text, notes: [text], unknown: text, whole: text },
          categories: given.map(([name]) => name),
          series: [1, 2].map((at) => ({
            name: text,
            values: given.map((row) => figure(at === 1 ? row[1] : row[2])),
          })),
          totals: given.map(([name]) => name),
        };
        const svg = await chartSvg(chart);
        expect(svg).not.toMatch(/<script/i);
        expect(read(svg).width).toBe(1_080);
      }),
      { numRuns: 50 },
    );
  });
});
