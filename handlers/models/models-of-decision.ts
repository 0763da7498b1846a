import { readDecision } from "../../src/dialogue/read-decision";
import type { Decision } from "../../src/domain/decision";
import type { Model } from "../../src/domain/model";
import { answer, type Request, type Services } from "../handler";
import type { FoundModels } from "./find-models";
import { standingCodes, standingDecision } from "./standing-decision";
import { dayOfDecision, type IssuedDecision, supersededText, whichDecision } from "./which-decision";

/**
 * "Thu hồi quyết định số 13": the models on which that decision is the last that stands, of those the person may see.
 * Numbers begin anew each year and in each body: where several decisions fit, it is asked which.
 * @returns undefined when the message names no decision by its number.
 */
export async function modelsOfDecision(
  request: Request,
  services: Services,
): Promise<FoundModels | undefined> {
  // Taking back has no intent of its own, and so no day; as a decision is entered, so is it named.
  const { number, date } = readDecision(request.text, request.read(request.text, "recognise").slots);
  if (number === undefined) return undefined;
  const numbered = (await services.decisions.numbered(number)).filter((one) => isNumbered(one, number));
  const issued = await Promise.all(
    groupsOf(numbered).map((entries) => issuedDecision(entries, request, services)),
  );
  const standing = issued.filter(({ models }) => models.length > 0);
  const meant = standing.filter(({ paper }) => date === undefined || dayOfDecision(paper) === date);
  const [only, another] = meant;
  if (only !== undefined && another === undefined)
    return {
      status: "found",
      models: only.models,
      missing: [],
      besides: supersededLines(number, [only], services),
    };
  // None of that day: the day may be said of something else, and is not passed over in silence.
  const choices = only === undefined ? standing : meant;
  if (choices.length > 0) return { status: "unclear", response: whichDecision(choices, number, services) };
  const since = supersededLines(number, issued, services);
  const why = since.length > 0 ? since : [services.say("revoke.noDecision", { number })];
  return { status: "unclear", response: answer(why.join("\n")) };
}

/** Models of a decision on which something was decided since, named one by one; of the rest the number is said. */
const MOST_SUPERSEDED = 5;

function supersededLines(
  number: string,
  issued: readonly IssuedDecision[],
  services: Pick<Services, "say">,
): readonly string[] {
  const since = issued.flatMap(({ superseded }) => superseded);
  const more = since.length - MOST_SUPERSEDED;
  return [
    ...since.slice(0, MOST_SUPERSEDED).map((one) => supersededText(number, one, services)),
    ...(more > 0 ? [services.say("revoke.superseded.more", { count: more })] : []),
  ];
}

type Entries = readonly [Decision, ...Decision[]];

/** Entries of one paper: of one number and day, by one person. Of two it is rather asked which. */
function groupsOf(decisions: readonly Decision[]): readonly Entries[] {
  const groups = new Map<string, Entries>();
  for (const decision of decisions) {
    const key = `${decision.number?.toLowerCase()} ${dayOfDecision(decision)} ${decision.by}`;
    const before = groups.get(key);
    groups.set(key, before === undefined ? [decision] : [...before, decision]);
  }
  return [...groups.values()];
}

async function issuedDecision(
  entries: Entries,
  { person }: Request,
  services: Pick<Services, "figures" | "decisions">,
): Promise<IssuedDecision> {
  const codes = [...new Set(entries.flatMap(standingCodes))];
  const seen = await Promise.all(codes.map((code) => services.figures.findByCode(code, person.scope)));
  const models: Model[] = [];
  const superseded: { model: Model; by: Decision }[] = [];
  for (const model of seen) {
    const newest = model && (await standingDecision(model.code, services));
    if (model === undefined || newest === undefined) continue;
    if (entries.some(({ id }) => id === newest.id)) models.push(model);
    else superseded.push({ model, by: newest });
  }
  return { paper: entries[0], models, superseded };
}

/** "13" is also the number of "13/QĐ-UBND". */
function isNumbered(decision: Decision, number: string): boolean {
  const own = decision.number?.toLowerCase() ?? "";
  const said = number.toLowerCase();
  return own === said || (/^\d+$/.test(said) && own.startsWith(said) && !/^\d/.test(own.slice(said.length)));
}
