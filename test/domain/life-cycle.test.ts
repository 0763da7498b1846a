import { allowsStep, LIFE_STATES, possibleSteps, STEPS } from "../../src/domain/life-cycle";
import { ROLES } from "../../src/domain/person";

describe("the table of steps", () => {
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
