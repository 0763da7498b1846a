import type { ModelFilter } from "../../src/domain/figures";
import type { OutstandingModel, Rank } from "../../src/reports/narrative/narrative-facts";
import type { Services } from "../handler";

/** Named in one text. */
const MOST = 5;

/** Reports are passed on: a phone number that somebody wrote into a name stays out. */
const PHONE = /[\s,(:-]*(?:\+?84|0)(?:[ .-]?\d){8,10}\)?(?!\d)/g;

type Ranked = readonly (readonly [Rank, Pick<ModelFilter, "milestone" | "states" | "passed">])[];

/** Where each rank is looked for; a model stands under the first that it has. Of days, it is the rank it got in them. */
function rankedIn({ from, to }: ModelFilter): Ranked {
  const inDays = from !== undefined || to !== undefined;
  return [
    ["commended", { milestone: "commendedOn" }],
    ["singledOut", inDays ? { passed: "singleOut" } : { milestone: "recognisedOn", states: ["outstanding"] }],
    ["recognised", { milestone: "recognisedOn" }],
  ];
}

/** The outstanding models: commended before singled out before recognised, the largest results first. */
export async function outstandingModels(
  filter: ModelFilter,
  { figures }: Pick<Services, "figures">,
): Promise<readonly OutstandingModel[]> {
  const page = { skip: 0, limit: MOST, largestFirst: true };
  const lists = await Promise.all(
    rankedIn(filter).map(async ([rank, standing]) =>
      (await figures.list({ ...filter, ...standing }, page)).map((model) => ({ rank, model })),
    ),
  );
  const ranked = lists.flat();
  const first = ranked.filter(
    ({ model }, index) => ranked.findIndex((other) => other.model.code === model.code) === index,
  );
  return first.slice(0, MOST).map(({ rank, model: { name, unitName, totals } }) => ({
    ...{ rank, name: name.replace(PHONE, "").trim(), unit: unitName },
    amounts: totals,
  }));
}
