import {
  allowsStep,
  LIFE_STATES,
  type LifeState,
  mayStep,
  possibleSteps,
  STEP_NAMES,
  STEPS,
  type StepName,
} from "../../src/domain/life-cycle";
import { changeModel } from "../../src/domain/model-change";
import { ROLES, type Role } from "../../src/domain/person";
import { command, someModel } from "./support/model";

/** Who may take which step, written out by hand from the specification: the table of the code must say the same. */
const MAY: Readonly<Record<Role, readonly StepName[]>> = {
  officer: ["submit", "start", "progress", "result", "pause", "resume", "withdraw", "edit", "attach"],
  committee: [
    ...(["submit", "approve", "return", "start", "progress", "result", "appraise", "propose"] as const),
    ...(["pause", "resume", "withdraw", "stop", "edit", "assign", "attach"] as const),
  ],
  leader: ["recognise", "refuse", "singleOut", "commend", "revoke"],
  admin: [],
};

const evidence = [
  { file: "ab.jpg", kind: "photo", name: "IMG_1.jpg", mime: "image/jpeg", bytes: 9 },
] as const;

const PLACES = [
  ["inside", "h1/", true],
  ["the very unit", "h1/x1/", true],
  ["a unit beside it", "h1/x2/", false],
  ["another district", "h2/", false],
  ["a unit whose code begins alike", "h1/x/", false],
] as const;

describe("the table of steps", () => {
  it.each(ROLES)("says what %s may do, as the specification does", (role) => {
    expect(STEP_NAMES.filter((step) => mayStep(role, step))).toEqual(
      STEP_NAMES.filter((step) => MAY[role].includes(step)),
    );
  });

  it("lets nobody do anything with what was withdrawn, stopped or taken back", () => {
    for (const state of ["withdrawn", "stopped", "undone"] as const) {
      for (const role of ROLES) expect(possibleSteps(state, role)).toEqual([]);
    }
  });

  it("reaches every state but those that registering and undoing make", () => {
    const reached = new Set(Object.values(STEPS).map(({ to }) => to));
    const unreached = LIFE_STATES.filter((state) => !reached.has(state));
    // Under way is also reached by the first report; undone by taking a registration back.
    expect(unreached).toEqual(["undone"]);
  });

  it("needs a report before recognition, and recognition before commendation", () => {
    expect(allowsStep("registered", "recognise")).toBe(false);
    expect(allowsStep("underway", "recognise")).toBe(false);
    expect(allowsStep("appraised", "commend")).toBe(false);
    expect(allowsStep("recognised", "commend")).toBe(true);
  });
});

/** The state that a step must lead to from `state`; a "before" is tested with whole lives elsewhere. */
function expectedState(state: LifeState, step: StepName): LifeState {
  const { to } = STEPS[step];
  if (to === "before") return state;
  if (to !== "same") return to;
  return step === "progress" && state === "approved" ? "underway" : state;
}

describe.each(ROLES)("every step of %s in every state", (role) => {
  describe.each(PLACES)("on a model in %s (scope %s)", (_name, scope, inside) => {
    it.each(STEP_NAMES)("%s", (step) => {
      for (const state of LIFE_STATES) {
        const model = someModel({ state });
        const set = step === "edit" ? { name: "Tên khác" } : step === "assign" ? { follower: "ai" } : {};
        const changed = changeModel(
          model,
          command({ step, by: { id: "p", role, scope }, set, ...(step === "attach" && { evidence }) }),
        );
        const refusal = changed.ok ? undefined : changed.refusal.reason;
        if (!inside) expect(refusal).toBe("scope");
        else if (!MAY[role].includes(step)) expect(refusal).toBe("role");
        else if (!STEPS[step].from.includes(state)) expect(refusal).toBe("state");
        else expect(changed).toMatchObject({ ok: true, model: { version: 1 } });
        if (changed.ok && STEPS[step].to !== "before") {
          expect(changed.model.state).toBe(expectedState(state, step));
        }
        expect(model).toEqual(someModel({ state }));
      }
    });
  });
});
