import { formatPercent } from "../../src/reports/format";
import type { Talk } from "../handlers/support/talk";
import { startOrganisation } from "./organisation";
import { counted, FIELD_NAMES, figure, type RawModel, rawModels, sum, under } from "./recount";

let talk: Talk;
let models: readonly RawModel[];

beforeAll(async () => {
  talk = await startOrganisation();
  models = counted(await rawModels(talk.app.store.connection));
}, 120_000);
afterAll(() => talk.stop());

/** Says these one after another in a conversation of its own. @returns what the last one is answered with, each message. */
async function told(...texts: readonly string[]): Promise<readonly string[]> {
  await talk.app.store.connection.collection("conversations").deleteMany({});
  let last: readonly string[] = [];
  for (const text of texts) last = (await talk.say("lan", text)).map((message) => message.text);
  return last;
}

/** Registered in these days, of the district unless another unit is named. */
function registered(from: string, to: string, unit = "TH"): readonly RawModel[] {
  return under(models, unit).filter(({ registeredOn }) => registeredOn >= from && registeredOn <= to);
}

describe("“cùng kỳ” after a figure", () => {
  it.each([
    ["quý 1 năm 2024 có bao nhiêu mô hình", "01-01", "03-31"],
    ["6 tháng đầu năm có bao nhiêu mô hình", "01-01", "06-30"],
    ["9 tháng đầu năm có bao nhiêu mô hình", "01-01", "09-30"],
    ["tháng 3 có mấy mô hình", "03-01", "03-31"],
  ])("“%s”: that time beside the same one of the year before", async (asked, from, to) => {
    const line = (year: number) => {
      const days = [`${year}-${from}`, `${year}-${to}`].map((day) => day.split("-").reverse().join("/"));
      const models = registered(`${year}-${from}`, `${year}-${to}`);
      return `- Từ ${days[0]} đến ${days[1]}: ${figure(models)}`;
    };
    for (const again of ["còn cùng kỳ năm ngoái?", "so với cùng kỳ", "cùng kỳ năm ngoái thì sao"]) {
      const [reply = ""] = await told(asked, again);
      expect(reply.split("\n")).toEqual(expect.arrayContaining([line(2023), line(2024)]));
    }
  });

  it("keeps the place and the level, and the next time is a plain count again", async () => {
    const asked = ["quý 1 xã Thạch Lạc có mấy mô hình cấp xã", "so với cùng kỳ năm ngoái"];
    const own = (from: string, to: string) =>
      registered(from, to, "LA").filter(({ level }) => level === "xa");
    const [beside = ""] = await told(...asked);
    expect(beside).toContain(`- Từ 01/01/2023 đến 31/03/2023: ${figure(own("2023-01-01", "2023-03-31"))}`);
    expect(beside).toContain(`- Từ 01/01/2024 đến 31/03/2024: ${figure(own("2024-01-01", "2024-03-31"))}`);
    const second = own("2024-04-01", "2024-06-30");
    const [next = ""] = await told(...asked, "còn quý 2?");
    expect(next).toContain(
      second.length === 0
        ? "Xã Thạch Lạc chưa có mô hình, điển hình nào đăng ký từ 01/04/2024 đến 30/06/2024, cấp xã."
        : `có ${figure(second)} đăng ký từ 01/04/2024 đến 30/06/2024, cấp xã.`,
    );
    expect(next).not.toContain("Theo năm");
  });
});

describe("times side by side", () => {
  const of = (year: number, to = `${year}-12-31`) => registered(`${year}-01-01`, to);

  it.each([
    ["6 tháng đầu năm có mấy mô hình", "so với cùng kỳ", "06-30"],
    ["năm nay có mấy mô hình", "so với cùng kỳ năm ngoái", "11-20"],
  ])("are drawn and narrowed as they are: “%s”, “%s”", async (asked, again, to) => {
    const [before, now] = [of(2023, `2023-${to}`), of(2024, `2024-${to}`)];
    const [drawn = "", picture] = await told(asked, again, "vẽ biểu đồ");
    expect(drawn).toContain(`: ${figure(before)}`);
    expect(drawn).toContain(`: ${figure(now)}`);
    expect(picture).toMatch(/\.png$/);
    const ofLevel = (models: readonly RawModel[]) => figure(models.filter(({ level }) => level === "xa"));
    const [narrowed = ""] = await told(asked, again, "chỉ tính cấp xã");
    expect(narrowed).toContain(`: ${ofLevel(before)}`);
    expect(narrowed).toContain(`: ${ofLevel(now)}`);
  });

  it("of this year and the last are drawn and narrowed too", async () => {
    const asked = ["năm nay có mấy mô hình", "so với năm ngoái"];
    const [drawn = ""] = await told(...asked, "vẽ biểu đồ");
    expect(drawn).toContain(`- Năm 2023: ${figure(of(2023))}`);
    const [narrowed = ""] = await told(...asked, "chỉ tính xã Thạch Lạc");
    expect(narrowed).toContain(`- Năm 2023: ${figure(registered("2023-01-01", "2023-12-31", "LA"))}`);
    expect(narrowed).toContain(`- Năm 2024: ${figure(registered("2024-01-01", "2024-12-31", "LA"))}`);
  });
});

describe("what goes on from a sum, a target, a ranking", () => {
  it("lists those that were added up, each with its amount, and draws that amount alone", async () => {
    const given = under(models).filter((model) => model.year === 2024 && sum([model], "landM2") > 0);
    expect(given.length).toBeGreaterThan(1);
    const [text = ""] = await told("tổng đất hiến năm 2024", "liệt kê ra");
    const [head = "", ...lines] = text.split("\n");
    expect(head).toBe(`Toàn huyện Thạch Hà: ${figure(given)} năm 2024, có báo cáo đất hiến:`);
    for (const [at, model] of given.slice(0, 15).entries()) {
      expect(lines[at]).toContain(`(${model._id}): `);
      expect(lines[at]).toMatch(/ m² đất$/);
    }
    const [drawn = ""] = await told("tổng đất hiến năm 2024", "liệt kê ra", "vẽ biểu đồ");
    expect(drawn).toMatch(/^Toàn huyện Thạch Hà, năm 2024: [\d.]+ m² đất/);
    expect(drawn.split("\n")[0]).not.toMatch(/hộ|ngày công|kinh phí/);
  });

  it("takes “đạt” of a target for no conclusion of an appraisal", async () => {
    const [text = ""] = await told("chỉ tiêu đạt được bao nhiêu", "chia theo cấp");
    expect(text).toContain(`có ${figure(registered("2024-01-01", "2024-12-31"))} đăng ký năm 2024.`);
  });

  it("tells who has most, not who has any", async () => {
    const [text = ""] = await told("top 3 xã đăng ký nhiều nhất");
    expect(text).toMatch(/^Nhiều nhất: xã Thạch Khê/);
    expect(text).not.toContain("đã đăng ký.");
  });

  it("“thôi” narrows what was asked before", async () => {
    const [text = ""] = await told("6 tháng đầu năm có mấy mô hình", "cấp xã thôi");
    const own = registered("2024-01-01", "2024-06-30").filter(({ level }) => level === "xa");
    expect(text).toContain(`có ${figure(own)} đăng ký từ 01/01/2024 đến 30/06/2024, cấp xã.`);
    const [first = ""] = await told("năm nay có mấy mô hình", "của quý 1 thôi");
    expect(first).toContain(`có ${figure(registered("2024-01-01", "2024-03-31"))} đăng ký từ 01/01/2024`);
  });
});

describe("a chart of shares", () => {
  const share = (models: readonly RawModel[]) => {
    const recognised = models.filter(({ recognisedOn }) => recognisedOn !== undefined).length;
    return `${recognised}/${models.length} = ${formatPercent(recognised, models.length)}%`;
  };
  const ofYear = (year: number, unit = "TH") => under(models, unit).filter((model) => model.year === year);

  it.each([
    ["vẽ biểu đồ tỷ lệ công nhận của từng xã"],
    ["vẽ biểu đồ đăng ký và công nhận theo xã"],
    ["tỷ lệ công nhận là bao nhiêu", "chia theo đơn vị", "vẽ biểu đồ"],
  ])("“%s”: of each unit how many of its own were recognised", async (...texts) => {
    const [text = "", picture] = await told(...texts);
    expect(text).toContain(`${share(ofYear(2024))} số mô hình, điển hình đăng ký năm 2024 được công nhận.`);
    expect(text).toContain(`- Xã Thạch Lạc: ${share(ofYear(2024, "LA"))}`);
    expect(text).toContain(`- Xã Thạch Khê: ${share(ofYear(2024, "KH"))}`);
    expect(picture).toMatch(/^Biểu đồ \d+-\d+ = [\d,]+% mô hình, điển hình .*\.png$/);
  });

  it("goes on to fields and to another year", async () => {
    const asked = "biểu đồ tỷ lệ công nhận theo lĩnh vực";
    const [text = ""] = await told(asked);
    for (const [field, name] of Object.entries(FIELD_NAMES)) {
      const own = ofYear(2024).filter((model) => model.field === field);
      expect(text).toContain(`- ${name}: ${share(own)}`);
    }
    const [before = ""] = await told(asked, "còn năm ngoái?");
    expect(before).toContain(`${share(ofYear(2023))} số mô hình, điển hình đăng ký năm 2023`);
  });
});

describe("a chart by what the words name", () => {
  it.each([
    ["vẽ biểu đồ cột chồng xã theo lĩnh vực", /^- xã Thạch Lạc \d+: Kinh tế \d/m],
    ["vẽ biểu đồ trạng thái các mô hình", /^Theo trạng thái hiện nay: /m],
    ["vẽ biểu đồ số mô hình đăng ký 5 năm qua", /^Theo năm: 2020 0; 2021 0; 2022 0; 2023 \d+; 2024 \d+\.$/m],
    ["trực quan hóa số liệu theo lĩnh vực", /^Theo lĩnh vực: /m],
  ])("“%s”", async (asked, split) => {
    const [text = "", picture] = await told(asked);
    expect(text).toMatch(split);
    expect(picture).toMatch(/\.png$/);
  });
});

it("“theo tháng năm 2024” are the months of that year", async () => {
  const [reply = ""] = await told("chia theo tháng năm 2024");
  expect(reply).toContain(`có ${figure(registered("2024-01-01", "2024-12-31"))} đăng ký năm 2024.`);
});

describe("“viết thành đoạn văn” after a figure", () => {
  const two = (count: number) => String(count).padStart(2, "0");

  it.each([
    "viết thành đoạn văn",
    "viết thành đoạn văn giúp tôi",
    "diễn đạt bằng lời giúp anh",
    "viết đoạn số liệu",
  ])("“%s” keeps place, time and field", async (again) => {
    const [text = "", note] = await told("xã Thạch Lạc năm 2023 có mấy mô hình lĩnh vực VHXH", again);
    // 2023 is recorded in four fields.
    const own = under(models, "LA").filter(
      ({ year, field }) => year === 2023 && (field === "VHXH" || field === "NTM"),
    );
    expect(text).toMatch(
      new RegExp(`^Năm 2023, xã Thạch Lạc, lĩnh vực Văn hóa - xã hội, có ${two(own.length)} `),
    );
    expect(note).toContain("xã Thạch Lạc, lĩnh vực Văn hóa - xã hội; năm 2023");
  });

  it("tells all that is registered after a question of those recognised, and the recognised among them", async () => {
    const [text = ""] = await told("xã Thạch Khê có mấy mô hình được công nhận", "viết thành đoạn văn");
    const own = under(models, "KH").filter(({ year }) => year === 2024);
    const recognised = own.filter(({ recognisedOn }) => recognisedOn !== undefined).length;
    expect(text).toMatch(new RegExp(`xã Thạch Khê có ${two(own.length)} `));
    expect(text).toContain(`${two(recognised)} được công nhận`);
  });

  it("goes on after a list and a file, and to a level", async () => {
    const asked = ["năm 2023 có mấy mô hình", "liệt kê ra", "xuất excel", "viết thành đoạn văn"];
    const own = under(models).filter(({ year }) => year === 2023);
    const [text = ""] = await told(...asked);
    expect(text).toMatch(new RegExp(`^Năm 2023, toàn huyện Thạch Hà có ${two(own.length)} `));
    const [level = ""] = await told(...asked, "chỉ tính cấp xã");
    const ofLevel = own.filter((model) => model.level === "xa");
    expect(level).toMatch(new RegExp(`^Năm 2023, toàn huyện Thạch Hà, cấp xã, có ${two(ofLevel.length)} `));
  });

  it("of a report that is named begins anew", async () => {
    const [text = ""] = await told(
      "xã Thạch Lạc có mấy mô hình lĩnh vực VHXH",
      "viết đoạn số liệu cho báo cáo 6 tháng",
    );
    const count = registered("2024-01-01", "2024-06-30").length;
    expect(text).toMatch(new RegExp(`^6 tháng đầu năm 2024, toàn huyện Thạch Hà có ${two(count)} `));
  });
});

describe("the text of a later part of the year", () => {
  it("says of communes only that they registered in it, never that others have not", async () => {
    const [text = ""] = await told("viết đoạn số liệu báo cáo quý III");
    const inIt = registered("2024-07-01", "2024-09-30").filter(({ unit }) => unit !== "TH");
    const units = new Set(inIt.map(({ unit }) => (unit === "BS" ? "LV" : unit))).size;
    expect(units).toBeGreaterThan(0);
    expect(text).toContain(`0${units}/08 xã, thị trấn có đăng ký trong thời gian này.`);
    expect(text).not.toContain("chưa đăng ký");
  });

  it("names as singled out only those that were in it", async () => {
    const of = (model: RawModel) =>
      model.history.filter(({ action }) => action === "singleOut").map(({ at }) => at.toISOString());
    const [month = ""] = under(models)
      .flatMap(of)
      .map((at) => at.slice(0, 7))
      .sort();
    expect(month).not.toBe("");
    const number = Number(month.slice(5));
    const [text = ""] = await told(`viết đoạn số liệu tháng ${number} năm ${month.slice(0, 4)}`);
    expect(text).toContain("Được chọn là tiêu biểu có: ");
    const [before = ""] = await told(`viết đoạn số liệu tháng ${number - 1} năm ${month.slice(0, 4)}`);
    expect(before).not.toContain("tiêu biểu có");
  });
});
