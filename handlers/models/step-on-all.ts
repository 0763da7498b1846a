import { readStanding } from "../../src/dialogue/read-standing";
import type { AskedStep } from "../../src/dialogue/read-step";
import type { Standing } from "../../src/domain/figures";
import {
  type LifeState,
  mayStep,
  type PassedStep,
  STEP_NAMES,
  STEPS,
  type StepName,
} from "../../src/domain/life-cycle";
import { fold } from "../../src/understanding/fold";
import { readQuestion } from "../figures/question";
import { answer, type Request, type Response, type Services } from "../handler";
import { assignFollower } from "./assign-follower";
import { roleText } from "./refusal-text";
import { takeStep } from "./take-step";

/** More than this is not checked by anybody; it is done unit by unit. */
const MOST = 200;

/** "công nhận tất cả mô hình đã thẩm định đạt của xã X": a list by its description. */
export function wantsAll(text: string): boolean {
  return /\b(?:tat ca|toan bo|cac|nhung)(?: \S+)? (?:mo hinh|dien hinh)\b/.test(fold(text));
}

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
  const { person, text, understanding } = request;
  const step = STEP_NAMES.find((name) => name === asked);
  if (step === undefined || !BY_LIST.includes(step)) return answer(say("act.which"));
  if (!mayStep(person.role, step)) return answer(roleText(step, person.role, services));
  // The date is that of the decision, the name none of a model.
  const { date: _date, name: _name, status: _status, person: follower, ...others } = understanding.slots;
  const slots = step === "assign" ? others : { ...others, person: follower };
  const read = await readQuestion({ ...request, understanding: { ...understanding, slots } }, services);
  if (!read.ok) return answer(read.text);
  const standing = readStanding(text, understanding.slots);
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
  const models = states.length === 0 ? [] : await services.figures.list(filter, { skip: 0, limit: MOST + 1 });
  if (models.length === 0) return answer(say("all.none", { step: say(`step.${step}`) }));
  if (models.length > MOST) return answer(say("all.many", { count: MOST }));
  if (step === "assign") return assignFollower(models, request, services);
  return takeStep(step, { models, missing: [] }, request, services);
}

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
