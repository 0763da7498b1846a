import type { Talk } from "../handlers/support/talk";
import { askAfresh } from "./ask-afresh";
import { AVERAGES, COVERED, OF_KINDS, STEPS, WORDINGS } from "./conditions";
import { type RawModel, rawModels } from "./recount";
import { startWards } from "./wards";

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

it.each(COVERED)("“%s”: the answer says which area and time it covers", async (ask) => {
  expect(await askAfresh(talk, ask, {})).toMatch(/^Phạm vi: toàn tỉnh Quảng Trị; kỳ: năm 2026/m);
});
