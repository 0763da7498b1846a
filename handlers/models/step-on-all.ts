import { lackingParts } from "../../src/dialogue/read-missing";
import { readStanding } from "../../src/dialogue/read-standing";
import type { AskedStep } from "../../src/dialogue/read-step";
import { wantsFit } from "../../src/dialogue/wants-all";
import type { Standing } from "../../src/domain/figures";
import {
  type LifeState,
  mayStep,
  type PassedStep,
  STEP_NAMES,
  STEPS,
  type StepName,
} from "../../src/domain/life-cycle";
import type { Model } from "../../src/domain/model";
import { fold } from "../../src/understanding/fold";
import { recentQuestion } from "../figures/previous-question";
import { readQuestion } from "../figures/question";
import { answer, type Request, type Response, type Services } from "../handler";
import { assignFollower } from "./assign-follower";
import type { Targets } from "./find-models";
import { roleText } from "./refusal-text";
import { takeStep } from "./take-step";

/** More than this is not checked by anybody; it is done unit by unit. */
const MOST = 200;

/** "Phân công đồng chí A theo dõi xã X": all models of that place. */
export function followsUnit(text: string): boolean {
  return /\b(?:theo doi|giup do|bam|chi dao)(?: \S+){0,3}? (?:xa|phuong|thi tran|dac khu|thon|xom|ap|khom|ban|to dan pho) /.test(
    fold(text),
  );
}

/** Steps that are taken by list. */
const BY_LIST: readonly StepName[] = [
  "assign",
  "approve",
  "propose",
  "recognise",
  "refuse",
  "singleOut",
  "commend",
];

/** Takes a step on every model of a description that is where the step is possible; shown and counted first. */
export async function stepOnAll(asked: AskedStep, request: Request, services: Services): Promise<Response> {
  const { say } = services;
  const { person, understanding } = request;
  const step = STEP_NAMES.find((name) => name === asked);
  if (step === undefined || !BY_LIST.includes(step)) return answer(say("act.which"));
  if (!mayStep(person.role, step)) return answer(roleText(step, person.role, services));
  // The date is that of the decision, the name none of a model.
  const { date: _date, name: _name, status: _status, person: follower, ...others } = understanding.slots;
  const slots = step === "assign" ? others : { ...others, person: follower };
  const extras = { ...understanding.extras, ...(goesOn(request) && { followUp: true }) };
  const read = await readQuestion(
    { ...request, understanding: { ...understanding, slots, extras } },
    services,
  );
  if (!read.ok) return answer(read.text);
  const standing = standingMeant(step, request);
  const described = describedStates(step, standing);
  const states = STEPS[step].from.filter((state) => described?.includes(state) ?? true);
  // "Công nhận" is what is to be done, not what the models have reached.
  const { milestone: _milestone, notYet: _notYet, passed, ...place } = read.question.filter;
  const filter = {
    ...place,
    ...(passed !== undefined && BEHIND.includes(passed) && { passed }),
    states,
    ...(standing?.conclusion && { conclusion: standing.conclusion }),
  };
  const found = states.length === 0 ? [] : await services.figures.list(filter, { skip: 0, limit: MOST + 1 });
  if (found.length > MOST) return answer(say("all.many", { count: MOST }));
  const { models, besides } = fitting(step, found, request, services);
  if (models.length === 0)
    return answer([say("all.none", { step: say(`step.${step}`) }), ...besides].join("\n"));
  if (step === "assign") return assignFollower(models, request, services);
  return takeStep(step, { models, missing: [], besides, described: true }, request, services);
}

/** What the message says of the models; without that, what the list before showed of them. */
function standingMeant(step: StepName, request: Request): Standing | undefined {
  const { text, understanding } = request;
  const own = readStanding(text, understanding.slots);
  const before = goesOn(request) ? recentQuestion(request)?.standing : undefined;
  const says = own?.states ?? own?.conclusion ?? own?.passed;
  const meant = says === undefined ? (before ?? own) : own;
  // What is approved has not been appraised: "đủ điều kiện" is another condition there.
  return step === "approve" ? { ...meant, conclusion: undefined } : meant;
}

/** "Duyệt hết", after a list was shown, means those of that list. */
function goesOn(request: Request): boolean {
  return recentQuestion(request)?.intent === "ask_list";
}

/** Of "mô hình đủ điều kiện", those that meet what the step asks for; how many do not is said. */
function fitting(
  step: StepName,
  models: readonly Model[],
  { text }: Request,
  { say }: Services,
): Required<Pick<Targets, "models" | "besides">> {
  const rule = FITTING.find(({ steps }) => steps.includes(step));
  if (rule === undefined || !wantsFit(text)) return { models, besides: [] };
  const fit = models.filter(rule.fits);
  const left = models.length - fit.length;
  return { models: fit, besides: left === 0 ? [] : [say(rule.left, { count: left })] };
}

/** What is clear by the motto can be approved; what was appraised as đạt can be recognised. */
const FITTING = [
  {
    steps: ["approve"] as readonly StepName[],
    fits: (model: Model) => lackingParts(model).length === 0,
    left: "all.left.unclear" as const,
  },
  {
    steps: ["propose", "recognise", "singleOut", "commend"] as readonly StepName[],
    fits: ({ conclusion }: Model) => conclusion === "dat",
    left: "all.left.unappraised" as const,
  },
];

/** Passed steps that no state tells of; of the others the state is looked at. */
const BEHIND: readonly PassedStep[] = ["propose", "start"];

/** Acts are for what stands there now: "đã thẩm định" leaves out what was decided on since. */
function describedStates(step: StepName, standing: Standing | undefined): readonly LifeState[] | undefined {
  // "Không công nhận tất cả ..." names where the step leads to, not where the models are.
  const states = standing?.states?.filter((state) => state !== STEPS[step].to) ?? [];
  if (states.length > 0) return states;
  if (standing?.passed === "appraise") return ["appraised"];
  if (standing?.passed === "return") return ["returned"];
  return standing?.passed === "propose" ? ["reported", "appraised"] : undefined;
}
