import { readFile } from "node:fs/promises";
import type { Talk } from "../handlers/support/talk";
import { askAfresh } from "./ask-afresh";
import { startOrganisation } from "./organisation";
import { QUESTIONS } from "./questions";
import { counted, type RawModel, rawModels, sizeBy, under } from "./recount";
import { SAMPLE_PAGE, sampleSection } from "./sample-page";
import { WAYS } from "./ways";

let talk: Talk;
let models: readonly RawModel[];

beforeAll(async () => {
  talk = await startOrganisation();
  models = await rawModels(talk.app.store.connection);
}, 120_000);
afterAll(() => talk.stop());

/** Above the line that says what the figures cover: the figures. Below it: what can be asked next. */
function inParts(reply: string): { figures: readonly string[]; scope: string; next: string } {
  const lines = reply.split("\n");
  const at = lines.findIndex((line) => line.startsWith("Phạm vi: "));
  const end = at < 0 ? lines.length : at;
  return { figures: lines.slice(0, end), scope: lines[end] ?? "", next: lines.at(-1) ?? "" };
}

it("36 questions are asked in three wordings, all of them different", () => {
  expect(QUESTIONS.map(({ id }) => id)).toEqual(Array.from({ length: 36 }, (_, index) => index + 1));
  const wordings = QUESTIONS.flatMap(({ ask }) => ask);
  expect(new Set(wordings.map((text) => text.toLowerCase())).size).toBe(108);
});

describe.each(QUESTIONS)("question $id", (question) => {
  it.each(question.ask)(
    "“%s”: the recounted figures first, then what they cover, then what is next",
    async (text) => {
      const { figures, scope, next } = inParts(await askAfresh(talk, text, question));
      expect(figures).toEqual(question.expect(models));
      expect(scope).toBe(question.scope);
      expect(next).toMatch(/^Hỏi tiếp: /);
    },
  );
});

it("docs/vi/cau-hoi-mau.md has these questions with these answers (scripts/write-sample-questions.ts writes it)", async () => {
  expect(await readFile(SAMPLE_PAGE, "utf8")).toContain(await sampleSection(talk, QUESTIONS));
});

/** What can be split by, in words, and what of a model that is. */
const SPLITS: readonly (readonly [string, (model: RawModel) => string])[] = [
  ["lĩnh vực", ({ field }) => field],
  ["cấp", ({ level }) => level],
  ["đơn vị", ({ unit }) => unit],
  ["chủ thể", ({ subject }) => subject],
  ["trạng thái", ({ state }) => state],
  ["tháng", ({ registeredOn }) => registeredOn.slice(0, 7)],
  ["quý", ({ registeredOn }) => String(Math.ceil(Number(registeredOn.slice(5, 7)) / 3))],
];
const PAIRS = SPLITS.flatMap(([outer, outerOf]) =>
  SPLITS.filter(([inner]) => inner !== outer).map(([inner, innerOf]) => ({ outer, inner, outerOf, innerOf })),
);

describe("any two splits together", () => {
  it.each(PAIRS)(
    "by $outer and $inner: every part is the recounted one, and all come to the total",
    async (pair) => {
      const { outer, inner, outerOf, innerOf } = pair;
      const reply = await askAfresh(
        talk,
        `toàn huyện có bao nhiêu mô hình, chia theo ${outer} và ${inner}`,
        {},
      );
      const lines = reply.split("\n").filter((line) => line.startsWith("- "));
      const told = lines.map((line) => {
        const [head = "", rest = ""] = line.split(": ");
        const numbers = rest.split("; ").map((part) => Number(part.split(" ").at(-1)));
        return { count: Number(head.split(" ").at(-1)), numbers };
      });
      const own = counted(under(models)).filter(({ year }) => year === 2024);
      const cells = sizeBy(own, (model) => `${outerOf(model)} ${innerOf(model)}`);
      const sorted = (all: Iterable<number>) => [...all].sort((a, b) => a - b);
      expect(sorted(told.map(({ count }) => count))).toEqual(sorted(sizeBy(own, outerOf).values()));
      expect(sorted(told.flatMap(({ numbers }) => numbers))).toEqual(sorted(cells.values()));
      for (const { count, numbers } of told) expect(numbers.reduce((sum, one) => sum + one, 0)).toBe(count);
    },
  );
});

describe("asked in other ways, and gone on from", () => {
  it.each(WAYS)("“$after … $ask”: the recounted figure", async ({ ask, after, as, first, also }) => {
    const lines = (await askAfresh(talk, ask, { as, after })).split("\n");
    if (first(models) !== "") expect(lines[0]).toBe(first(models));
    expect(lines).toEqual(expect.arrayContaining([...(also?.(models) ?? [])]));
  });

  it("a long list is gone on with in words, to its end", async () => {
    const head = await askAfresh(talk, "mô hình nào chưa có ảnh", {});
    const all = counted(under(models)).filter(
      ({ year, evidence = [] }) => year === 2024 && evidence.length === 0,
    );
    const told = [head];
    while (/Còn \d+ dòng nữa/.test(told.at(-1) ?? "") && told.length < 9)
      told.push(await talk.ask("lan", "liệt kê tiếp"));
    expect(told.join("\n").match(/DVK-\d{4}-\d{4}/g)).toEqual(all.map(({ _id }) => _id));
  });
});

describe("what a reply may show", () => {
  it("an officer's figures end at the own commune, and say so", async () => {
    const reply = await askAfresh(talk, "toàn huyện có bao nhiêu mô hình", { as: "hoa" });
    const own = models.filter(
      ({ unit, year, state }) => unit === "LA" && year === 2024 && !["withdrawn", "undone"].includes(state),
    );
    expect(reply.split("\n")[0]).toContain("Toàn xã Thạch Lạc có ");
    expect(reply).toContain(`(tổng cộng ${own.length})`);
    expect(reply).toContain("Phạm vi: toàn xã Thạch Lạc;");
    const named = await askAfresh(talk, "huyện Thạch Hà có bao nhiêu mô hình", { as: "hoa" });
    expect(named).toContain(`(tổng cộng ${own.length})`);
    expect(named).toContain("Số liệu trong phạm vi đồng chí được xem: xã Thạch Lạc.");
  });

  it("what a commune took over is counted once, with its sums, and said", async () => {
    const reply = await askAfresh(talk, "xã Lưu Vĩnh Sơn năm 2023 được bao nhiêu ngày công", {});
    const own = models.filter(
      ({ unit, year, state }) =>
        ["LV", "BS"].includes(unit) && year === 2023 && !["withdrawn", "undone"].includes(state),
    );
    const replaced = (all: RawModel["reports"]) => new Set(all.map(({ replaces }) => replaces));
    const days = own
      .flatMap(({ reports }) => reports.filter(({ id }) => !replaced(reports).has(id)))
      .reduce((total, { amounts }) => total + (amounts.labourDays ?? 0), 0);
    expect(reply.split("\n")[0]).toContain(`: ${days.toLocaleString("vi-VN")} ngày công.`);
    expect(reply).toContain("xã Bắc Sơn");
  });

  it("nothing known is said otherwise than zero, and of nothing there is no rate", async () => {
    expect(await askAfresh(talk, "xã Ngọc Sơn năm nay được bao nhiêu ngày công", {})).toContain(
      "chưa có báo cáo nào ghi số liệu được hỏi",
    );
    expect(await askAfresh(talk, "xã Ngọc Sơn có bao nhiêu mô hình", {})).toContain(
      "chưa có mô hình, điển hình nào",
    );
    expect(await askAfresh(talk, "tỷ lệ công nhận của xã Ngọc Sơn năm nay", {})).toContain("chưa có tỷ lệ");
    const beside = await askAfresh(talk, "so sánh tỷ lệ công nhận của xã Ngọc Sơn và xã Thạch Lạc", {});
    expect(beside).toContain("- Xã Ngọc Sơn: chưa đăng ký");
    expect(beside).toMatch(/- Xã Thạch Lạc: \d+\/11 = /);
  });

  it("years of four and of five fields are set side by side by four", async () => {
    const reply = await askAfresh(talk, "so sánh theo lĩnh vực năm 2023 với năm 2024", {});
    expect(reply).not.toContain("Nông thôn mới");
    expect(reply).toContain("bộ 4 lĩnh vực");
  });
});
