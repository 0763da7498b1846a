import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { permissionsDoc } from "../../scripts/permissions-doc";
import { changeInspection, planInspection, undoInspection } from "../../src/domain/inspection";
import { LIFE_STATES, type LifeState, STEP_NAMES, type StepName } from "../../src/domain/life-cycle";
import { changeModel, undoLastStep } from "../../src/domain/model-change";
import { may } from "../../src/domain/permissions";
import { ROLES, type Role } from "../../src/domain/person";
import { ACTS, EXPECTED } from "./support/expected-permissions";
import { command, someModel } from "./support/model";

/** Where somebody stands whose model is in h1/x1/. */
const PLACES = [
  ["the district above", "h1/", true],
  ["the very unit", "h1/x1/", true],
  ["a unit beside it", "h1/x2/", false],
  ["another district", "h2/", false],
  ["a unit whose code begins alike", "h1/x/", false],
] as const;

describe("the table of permissions", () => {
  it.each(ROLES)("says what %s may do, as the specification does", (role) => {
    expect(ACTS.filter((act) => may(role, act))).toEqual(ACTS.filter((act) => EXPECTED.mayDo(role, act)));
  });

  it("is the only place that decides by a role", () => {
    const root = path.join(__dirname, "../..");
    const folders = [
      "handlers",
      ...["dialogue", "domain", "pipeline", "store", "web"].map((one) => `src/${one}`),
    ];
    const deciding = folders.flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
        .filter((file) => file.endsWith(".ts"))
        .map((file) => path.join(folder, file))
        .filter((file) =>
          /(?<!typeof )\brole\s*[!=]==(?!\s*undefined)/.test(readFileSync(path.join(root, file), "utf8")),
        ),
    );
    // No permissions: whose work something is, and who of a unit is told of a visit.
    expect(deciding.sort()).toEqual(["handlers/inspections/visit-notices.ts", "handlers/time/due-work.ts"]);
  });

  it("is what the documentation shows", () => {
    const written = readFileSync(path.join(__dirname, "../../docs/permissions.md"), "utf8");
    expect(written).toBe(permissionsDoc());
  });
});

const evidence = [
  { file: "ab.jpg", kind: "photo", name: "IMG_1.jpg", mime: "image/jpeg", bytes: 9 },
] as const;

/** A model that was under way and then came into this state; a "before" leads back there. */
function modelIn(state: LifeState) {
  const model = someModel({ state });
  const changes = [{ field: "state" as const, from: "underway", to: state }];
  return { ...model, history: [...model.history, { ...model.history[0], action: "edit", changes } as never] };
}

function attempt(step: StepName, state: LifeState, by: { role: Role; scope: string }) {
  const model = modelIn(state);
  const set = step === "edit" ? { name: "Tên khác" } : step === "assign" ? { follower: "ai" } : {};
  const more = { set, ...(step === "attach" && { evidence }) };
  const changed = changeModel(model, command({ step, by: { id: "p", ...by }, ...more }));
  expect(model).toEqual(modelIn(state));
  return changed.ok ? changed.model.state : changed.refusal.reason;
}

function expected(step: StepName, state: LifeState, role: Role, inside: boolean): string {
  if (!inside) return "scope";
  if (!EXPECTED.mayDo(role, step)) return "role";
  const outcome = EXPECTED.outcome(step, state);
  if (outcome === ".") return "state";
  if (outcome === "<") return "underway";
  return outcome === "=" ? state : outcome;
}

describe("every role, step, place and state", () => {
  const rows = ROLES.flatMap((role) =>
    PLACES.map(([place, scope, inside]) => ({ role, place, scope, inside })),
  );
  it.each(rows)("$role in $place", ({ role, scope, inside }) => {
    const found = (decide: (step: StepName, state: LifeState) => string) =>
      STEP_NAMES.map(
        (step) => `${step}: ${LIFE_STATES.map((state) => `${state} ${decide(step, state)}`).join(", ")}`,
      );
    expect(found((step, state) => attempt(step, state, { role, scope }))).toEqual(
      found((step, state) => expected(step, state, role, inside)),
    );
  });

  it.each(rows)("inspections by $role in $place", ({ role, scope, inside }) => {
    const by = { id: "p", role, scope };
    const base = { by, at: new Date(0), message: "m1" };
    const place = { unit: "x1", unitName: "xã Thạch Lạc", path: "h1/x1/" };
    const visit = { id: "v", tour: "m1", ...place, codes: [], inspectors: [], on: "2026-06-01" };
    const planned = planInspection(visit, base);
    const reason = !inside ? "scope" : EXPECTED.mayDo(role, "inspect") ? undefined : "role";
    for (const changed of [
      changeInspection(planned, { ...base, act: "cancel" }),
      undoInspection(planned, base, () => undefined),
    ])
      expect(changed.ok ? undefined : changed.refusal.reason).toBe(reason);
  });

  it("one's own step is taken back only by who could still take it", () => {
    for (const action of ["register", ...STEP_NAMES] as const) {
      const last = { action, at: new Date(0), by: "p", message: "m1", changes: [] };
      const model = someModel({ history: [last] });
      for (const { role, scope, inside } of rows) {
        const undone = undoLastStep(model, { by: { id: "p", role, scope }, at: new Date(1), message: "u1" });
        // A hand-over to another person is an assignment too, and administrators' work.
        const allowed = EXPECTED.mayDo(role, action) || (action === "assign" && role === "admin");
        const reason = !inside ? "scope" : allowed ? undefined : "role";
        expect({ action, role, refusal: undone.ok ? undefined : undone.refusal }).toEqual({
          ...{ action, role, refusal: reason },
        });
      }
    }
  });
});
