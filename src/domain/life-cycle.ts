import type { Role } from "./person";

/** Where a model stands in its life (vòng đời). */
export const LIFE_STATES = [
  "registered",
  "returned",
  "approved",
  "underway",
  "reported",
  "appraised",
  "recognised",
  "notRecognised",
  "outstanding",
  "commended",
  "paused",
  "withdrawn",
  "stopped",
  "undone",
] as const;
export type LifeState = (typeof LIFE_STATES)[number];

/** What can be done to a registered model; the Vietnamese term stands beside each in `STEPS`. */
export const STEP_NAMES = [
  "submit",
  "approve",
  "return",
  "start",
  "progress",
  "result",
  "appraise",
  "propose",
  "recognise",
  "refuse",
  "singleOut",
  "commend",
  "revoke",
  "pause",
  "resume",
  "withdraw",
  "stop",
  "edit",
  "assign",
  "attach",
] as const;
export type StepName = (typeof STEP_NAMES)[number];

/** The four later numbers of a model beside its registration; each is the day on which it was reached. */
export const MILESTONES = ["approvedOn", "reportedOn", "recognisedOn", "commendedOn"] as const;
export type Milestone = (typeof MILESTONES)[number];

/**
 * Steps that a question can ask about as behind a model, wherever it has gone since: set going, returned once, appraised
 * (đã qua thẩm định), put forward for recognition (đã trình công nhận), singled out (được chọn là tiêu biểu).
 */
export const PASSED_STEPS = [
  "start",
  "return",
  "appraise",
  "propose",
  "singleOut",
] as const satisfies readonly StepName[];
export type PassedStep = (typeof PASSED_STEPS)[number];

export interface Step {
  readonly from: readonly LifeState[];
  /** `same`: the state stays; `before`: the state before the pause or the decision that is taken back. */
  readonly to: LifeState | "same" | "before";
  readonly roles: readonly Role[];
  readonly reaches?: Milestone;
  /** A number that the model has no more once the step is taken. */
  readonly leaves?: Milestone;
}

const RUNNING = ["approved", "underway", "reported", "appraised"] as const;
const DECIDED = ["recognised", "notRecognised", "outstanding", "commended"] as const;
const LIVING = ["registered", "returned", ...RUNNING, ...DECIDED, "paused"] as const;
const WORKERS = ["officer", "committee"] as const;

/**
 * Every step (bước) of a model's life: from where, to where, and who may take it within their scope. The one
 * table that the code, the permission tests and the documents use. Source: the movement's practice, from
 * registration to commendation, as districts and communes describe it.
 */
export const STEPS: Readonly<Record<StepName, Step>> = {
  // nộp lại: what was returned is complete now
  submit: { from: ["returned"], to: "registered", roles: WORKERS },
  // duyệt
  approve: { from: ["registered", "returned"], to: "approved", roles: ["committee"], reaches: "approvedOn" },
  // trả lại để bổ sung: what was approved has to be approved again
  return: {
    from: ["registered", "approved"],
    to: "returned",
    roles: ["committee"],
    leaves: "approvedOn",
  },
  // bắt đầu thực hiện
  start: { from: ["approved"], to: "underway", roles: WORKERS },
  // báo cáo tiến độ: an approved model is under way from its first report
  progress: { from: LIVING, to: "same", roles: WORKERS },
  // báo cáo kết quả: an inspection in the middle of the year does not close the way to it
  result: {
    from: RUNNING,
    to: "reported",
    roles: WORKERS,
    reaches: "reportedOn",
  },
  // thẩm định, kiểm tra có kết luận
  appraise: { from: RUNNING, to: "appraised", roles: ["committee"] },
  // đề nghị công nhận
  propose: { from: ["reported", "appraised"], to: "same", roles: ["committee"] },
  // công nhận
  recognise: {
    from: ["reported", "appraised", "notRecognised"],
    to: "recognised",
    roles: ["leader"],
    reaches: "recognisedOn",
  },
  // không công nhận
  refuse: { from: ["reported", "appraised"], to: "notRecognised", roles: ["leader"] },
  // chọn là tiêu biểu
  singleOut: { from: ["recognised"], to: "outstanding", roles: ["leader"] },
  // biểu dương, khen thưởng
  commend: {
    from: ["recognised", "outstanding"],
    to: "commended",
    roles: ["leader"],
    reaches: "commendedOn",
  },
  // thu hồi quyết định
  revoke: { from: DECIDED, to: "before", roles: ["leader"] },
  // tạm dừng
  pause: { from: ["approved", "underway"], to: "paused", roles: WORKERS },
  // tiếp tục
  resume: { from: ["paused"], to: "before", roles: WORKERS },
  // rút
  withdraw: {
    from: ["registered", "returned", "approved", "underway", "paused"],
    to: "withdrawn",
    roles: WORKERS,
  },
  // dừng hẳn
  stop: { from: [...RUNNING, ...DECIDED, "paused"], to: "stopped", roles: ["committee"] },
  // sửa nội dung
  edit: { from: LIVING, to: "same", roles: WORKERS },
  // phân công theo dõi, giúp đỡ
  assign: { from: LIVING, to: "same", roles: ["committee"] },
  // gửi minh chứng: photos and files
  attach: { from: LIVING, to: "same", roles: WORKERS },
};

/** May somebody of this role take the step at all? */
export function mayStep(role: Role, step: StepName): boolean {
  return STEPS[step].roles.includes(role);
}

/** Does the state allow the step? */
export function allowsStep(state: LifeState, step: StepName): boolean {
  return STEPS[step].from.includes(state);
}

/** What somebody of this role can do with a model in this state, in the order of the table. */
export function possibleSteps(state: LifeState, role: Role): readonly StepName[] {
  return STEP_NAMES.filter((step) => mayStep(role, step) && allowsStep(state, step));
}

/** States in which a model counts as registered: taken back and withdrawn ones do not. */
export const COUNTED_STATES: readonly LifeState[] = LIFE_STATES.filter(
  (state) => state !== "undone" && state !== "withdrawn",
);
