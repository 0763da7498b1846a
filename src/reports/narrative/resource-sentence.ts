import type { Say } from "../../../locales/say";
import type { Amounts } from "../../domain/amounts";
import { formatArea, formatCount, formatLength, formatMoney } from "../format";
import type { NarrativeFacts } from "./narrative-facts";

/** What the reports come to; only what was reported, and nothing of what was not. */
export function resourceSentence({ resources }: NarrativeFacts, say: Say): string {
  const amounts = amountParts(resources.amounts, say).join("; ");
  if (amounts === "") return "";
  const [reports, models] = [formatCount(resources.reports), formatCount(resources.models)];
  return say("narrative.resources", { reports, models, amounts });
}

/** "kinh phí 2,5 tỷ đồng (ngân sách 1 tỷ đồng, ...)", "hiến 1.200 m² đất", "85 ngày công". */
export function amountParts(amounts: Amounts, say: Say): string[] {
  const { labourDays = 0, lengthM = 0, households = 0, people = 0 } = amounts;
  return [
    moneyText(amounts, say),
    landText(amounts, say),
    labourDays > 0 ? say("narrative.labour", { value: formatCount(labourDays) }) : "",
    lengthM > 0 ? say("narrative.road", { value: formatLength(lengthM) }) : "",
    households > 0 ? say("narrative.households", { value: formatCount(households) }) : "",
    people > 0 ? say("narrative.people", { value: formatCount(people) }) : "",
  ].filter((text) => text !== "");
}

/** Sources that come to more than the whole contradict it: then the whole stands alone. */
export function oversourced({
  amountVnd = 0,
  budgetVnd = 0,
  peopleVnd = 0,
  socialVnd = 0,
}: Amounts): boolean {
  return amountVnd > 0 && budgetVnd + peopleVnd + socialVnd > amountVnd;
}

function moneyText(amounts: Amounts, say: Say): string {
  const { amountVnd = 0, budgetVnd = 0, peopleVnd = 0, socialVnd = 0 } = amounts;
  const sourced = budgetVnd + peopleVnd + socialVnd;
  const total = amountVnd > 0 ? amountVnd : sourced;
  if (total === 0) return "";
  const value = formatMoney(total);
  if (sourced === 0 || oversourced(amounts)) return say("narrative.money", { value });
  const sources = [
    budgetVnd > 0 ? say("narrative.money.budget", { value: formatMoney(budgetVnd) }) : "",
    peopleVnd > 0 ? say("narrative.money.people", { value: formatMoney(peopleVnd) }) : "",
    socialVnd > 0 ? say("narrative.money.social", { value: formatMoney(socialVnd) }) : "",
    sourced < total ? say("narrative.money.unsourced", { value: formatMoney(total - sourced) }) : "",
  ].filter((text) => text !== "");
  return say("narrative.money.sources", { value, sources: sources.join("; ") });
}

function landText({ landM2 = 0, residentialM2 = 0 }: Amounts, say: Say): string {
  if (residentialM2 > 0 && (landM2 === 0 || landM2 === residentialM2))
    return say("narrative.land.onlyResidential", { value: formatArea(residentialM2) });
  if (landM2 === 0) return "";
  const value = formatArea(landM2);
  // More residential land than land is a slip of a report: it is no part of the whole.
  if (residentialM2 === 0 || residentialM2 > landM2) return say("narrative.land", { value });
  return say("narrative.land.residential", { value, residential: formatArea(residentialM2) });
}
