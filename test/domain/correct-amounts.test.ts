import { correctAmounts } from "../../src/domain/correct-amounts";

const M = 1_000_000;

describe("a report after a correction", () => {
  it.each([
    [
      "what is not named stays",
      { households: 18, landM2: 300 },
      { households: 20 },
      { households: 20, landM2: 300 },
    ],
    [
      "the only source follows the whole that it made up",
      { amountVnd: 45 * M, peopleVnd: 45 * M },
      { amountVnd: 54 * M },
      { amountVnd: 54 * M, peopleVnd: 54 * M },
    ],
    [
      "the whole follows the sources that made it up",
      { amountVnd: 145 * M, budgetVnd: 100 * M, peopleVnd: 45 * M },
      { amountVnd: 50 * M, peopleVnd: 50 * M },
      { amountVnd: 150 * M, budgetVnd: 100 * M, peopleVnd: 50 * M },
    ],
    [
      "a whole that was more than its sources stays",
      { amountVnd: 200 * M, peopleVnd: 45 * M },
      { amountVnd: 50 * M, peopleVnd: 50 * M },
      { amountVnd: 200 * M, peopleVnd: 50 * M },
    ],
    [
      "sources that come to more than the new whole are known no longer",
      { amountVnd: 145 * M, budgetVnd: 100 * M, peopleVnd: 45 * M },
      { amountVnd: 120 * M },
      { amountVnd: 120 * M },
    ],
    [
      "residential land is of the land",
      { landM2: 500, residentialM2: 50 },
      { landM2: 100, residentialM2: 100 },
      { landM2: 500, residentialM2: 100 },
    ],
  ])("%s", (_title, old, said, expected) => {
    expect(correctAmounts(old, said)).toEqual(expected);
  });
});
