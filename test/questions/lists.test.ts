import { readFile } from "node:fs/promises";
import type { Talk } from "../handlers/support/talk";
import { askAfresh } from "./ask-afresh";
import { startGaps } from "./gaps";
import { LIST_QUESTIONS, type ListAnswer, type RawPapers, type Register } from "./list-questions";
import { rawModels } from "./recount";
import { SAMPLE_PAGE, sampleSection } from "./sample-page";

/** Lines of one page. */
const PAGE = 15;

let talk: Talk;
/** The questions and their answers as the page of samples has them. */
let sample: string;

beforeAll(async () => {
  talk = await startGaps();
  sample = await sampleSection(talk, LIST_QUESTIONS);
}, 120_000);
afterAll(() => talk.stop());

async function register(): Promise<Register> {
  const { connection } = talk.app.store;
  const read = async (name: string) => connection.collection(name).find().toArray();
  const yearly = async (name: string) => (await read(name)).map(({ paper }) => paper);
  const publicity = (await read("publicity")).filter(({ endedBy }) => endedBy === undefined);
  const papers = { committees: await yearly("committees"), plans: await yearly("plans"), publicity };
  return {
    models: await rawModels(connection),
    today: new Date(talk.clock.now().getTime() + 7 * 3_600_000).toISOString().slice(0, 10),
    papers: papers as unknown as RawPapers,
  };
}

function expectAnswer(reply: string, { first, codes, also = [] }: ListAnswer): void {
  const [told = ""] = reply.split("\n");
  expect(told).toContain(first);
  // "12 mô hình" is not "2 mô hình".
  expect(told[told.indexOf(first) - 1] ?? "").not.toMatch(/\d/);
  for (const text of also) expect(reply).toContain(text);
  if (codes === undefined) return;
  const named = [...new Set(reply.match(/DVK-\d{4}-\d{4}/g) ?? [])];
  expect(named.filter((code) => !codes.includes(code))).toEqual([]);
  expect(named.length).toBeGreaterThanOrEqual(Math.min(codes.length, PAGE));
}

it("docs/vi/cau-hoi-mau.md has these questions with these answers (scripts/write-sample-questions.ts writes it)", async () => {
  expect(await readFile(SAMPLE_PAGE, "utf8")).toContain(sample);
});

describe.each(LIST_QUESTIONS)("question $id", ({ ask, answer }) => {
  it.each(ask)("%s", async (wording) => {
    expectAnswer(await askAfresh(talk, wording, {}), answer(await register()));
  });
});

const wordingOf = (id: number) => LIST_QUESTIONS.find((one) => one.id === id)?.ask[0] ?? "";

/** The answer to the first wording of a question. */
const answerTo = (id: number, as: "lan" | "hoa" | "tan") => askAfresh(talk, wordingOf(id), { as });

describe("whoever asks", () => {
  it("hears of their own area only", async () => {
    for (const id of [37, 38, 39, 45, 46, 50, 51]) {
      const reply = await answerTo(id, "hoa");
      const { models } = await register();
      const named = reply.match(/DVK-\d{4}-\d{4}/g) ?? [];
      const units = named.map((code) => models.find(({ _id }) => _id === code)?.unit);
      expect([...new Set(units)].filter((unit) => unit !== "LA")).toEqual([]);
    }
  });

  it("in a group hears no number, nobody in charge and no reason", async () => {
    const people = new Set(
      (await register()).models.flatMap(({ person = [], phone = [] }) => [person, phone].flat()),
    );
    for (const id of [37, 40, 41, 42, 46, 51, 55, 60]) {
      const sent = await talk.say("lan", `@bot ${wordingOf(id)}`, { chat: "group:g1" });
      const text = sent
        .filter(({ chat }) => chat === "group:g1")
        .map((message) => message.text.replace(/^\d+\. .*$/gm, ""))
        .join("\n");
      expect([...people].filter((secret) => text.includes(secret))).toEqual([]);
      expect(text).not.toMatch(/\d{9}|không bố trí|ít hộ|giải phóng|Võ Thị Minh/);
    }
  });

  it.each([
    [37, "chưa có hạn báo cáo nào đã qua, nên chưa xác định được"],
    [39, "chưa đặt hạn thẩm định nào"],
    [55, "Nguyễn Văn Thành (xã Bình An)"],
  ])("question %i in a district without deadlines: what is not known is no zero", async (id, told) => {
    expect(await answerTo(id, "tan")).toContain(told);
  });
});

describe("a list of what is late", () => {
  it("keeps to the field and the unit that are asked about", async () => {
    const all: readonly string[] = (await askAfresh(talk, wordingOf(37), {})).match(/DVK-\d{4}-\d{4}/g) ?? [];
    const { models } = await register();
    const late = models.filter(
      ({ _id, field, unit }) => all.includes(_id) && field === "VHXH" && unit === "LA",
    );
    const reply = await askAfresh(talk, "mô hình VHXH nào của xã Thạch Lạc chậm báo cáo quá 30 ngày", {});
    expect(reply.split("\n")[0]).toContain(
      `${late.length} mô hình chậm báo cáo quá 30 ngày, lĩnh vực Văn hóa`,
    );
    expect(reply.match(/DVK-\d{4}-\d{4}/g)).toEqual(late.map(({ _id }) => _id));
  });
});

describe("a question that goes on from a list", () => {
  it("keeps what was narrowed, and splits it", async () => {
    const { models, today, papers } = await register();
    const question = LIST_QUESTIONS.find(({ id }) => id === 50);
    const codes = question?.answer({ models, today, papers }).codes ?? [];
    await answerTo(50, "lan");
    const split = await talk.ask("lan", "chia theo đơn vị");
    expect(split.split("\n")[0]).toContain(`tổng cộng ${codes.length}) chưa có báo cáo nào`);
    const parts = /Theo đơn vị: (.*)\./.exec(split)?.[1]?.match(/\d+(?=;|$)/g) ?? [];
    expect(parts.map(Number).reduce((sum, part) => sum + part, 0)).toBe(codes.length);
    expect(await talk.ask("lan", "còn năm ngoái?")).toContain(
      "chưa có báo cáo nào, trong số đăng ký năm 2023",
    );
  });

  it("never lists something else after a question that has no list of its own", async () => {
    await askAfresh(talk, "liệt kê mô hình vùng giáo", {});
    await talk.ask("lan", "có mô hình nào trùng tên không");
    expect(await talk.ask("lan", "liệt kê ra")).not.toContain("vùng giáo");
  });
});
