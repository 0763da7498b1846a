import type { Say } from "../../../locales/say";
import type { Amounts } from "../../domain/amounts";
import { type NarrativeFacts, type OutstandingModel, RANKS } from "./narrative-facts";
import { amountParts } from "./resource-sentence";

/** The outstanding models by name: those commended, those singled out, those recognised, with what they came to. */
export function outstandingSentences({ outstanding }: NarrativeFacts, say: Say): string[] {
  return RANKS.flatMap((rank) => {
    const models = outstanding.filter((model) => model.rank === rank).map((model) => modelText(model, say));
    return models.length === 0 ? [] : [say(`narrative.rank.${rank}`, { models: models.join("; ") })];
  });
}

function modelText({ name, unit, amounts }: OutstandingModel, say: Say): string {
  const results = amountParts(withoutSources(amounts), say).join("; ");
  return results === ""
    ? say("narrative.model", { name, unit })
    : say("narrative.model.results", { name, unit, results });
}

/** Of one model the money as a whole is enough. */
function withoutSources(amounts: Amounts): Amounts {
  const { budgetVnd = 0, peopleVnd = 0, socialVnd = 0, ...others } = amounts;
  return { ...others, amountVnd: others.amountVnd ?? budgetVnd + peopleVnd + socialVnd };
}
