import type { Talk } from "../handlers/support/talk";
import { askAfresh } from "./ask-afresh";
import { AVERAGES, COVERED, OF_KINDS, STATED, STEPS, WORDINGS } from "./conditions";
import { type RawModel, rawModels } from "./recount";
import { setDeadlineOf, startWards } from "./wards";

let talk: Talk;
let models: readonly RawModel[];

beforeAll(async () => {
  talk = await startWards();
  models = await rawModels(talk.app.store.connection);
}, 120_000);
afterAll(() => talk.stop());

describe.each([
  ["kinds of communes", OF_KINDS],
  ["steps that are behind a model", STEPS],
  ["averages", AVERAGES],
  ["short and unusual wordings", WORDINGS],
] as const)("%s", (_what, conditions) => {
  it.each(conditions)("“$ask”: the recounted figure, with its condition", async ({ ask, after, lines }) => {
    const told = (await askAfresh(talk, ask, { after })).split("\n");
    expect(told).toEqual(expect.arrayContaining([...lines(models)]));
  });
});

describe("what is stored of the whole province, or of other years", () => {
  beforeAll(async () => {
    const { committees, periods } = talk.app.store;
    await setDeadlineOf({ kind: "result", title: "báo cáo năm ngoái", on: "2025-11-20" }, talk);
    await periods.set({
      ...{ year: 2026, fields: 5 },
      targets: [
        { unit: "QT", count: 30 },
        { unit: "XC", count: 6 },
        { unit: "PD", count: 2 },
      ],
    });
    await committees.put(
      { unit: "QT", year: 2026, members: 100, coverage: { have: 8, all: 8 } },
      { by: "khanh", at: new Date("2026-11-20T08:00:00+07:00"), message: "stated" },
    );
    // The bot hears of it within the time of its cache.
    await new Promise((resolve) => setTimeout(resolve, 10));
  });

  it.each(STATED)("“$ask”: only what holds for what is asked", async ({ ask, lines }) => {
    const told = (await askAfresh(talk, ask, {})).split("\n");
    expect(told).toEqual(expect.arrayContaining([...lines(models)]));
  });
});

it("tells behind the text for a report which others “các xã” takes in", async () => {
  const sent = await talk.say("lan", "viết đoạn số liệu của các xã");
  expect(sent.at(-1)?.text).toContain("“Các xã” ở đây tính cả phường, đặc khu và đơn vị cấp trên");
});

it.each(COVERED)("“%s”: the answer says which area and time it covers", async (ask) => {
  expect(await askAfresh(talk, ask, {})).toMatch(/^Phạm vi: toàn tỉnh Quảng Trị; kỳ: năm 2026/m);
});
