import {
  changeInspection,
  type Inspection,
  type InspectionCommand,
  planInspection,
  undoInspection,
} from "../../src/domain/inspection";
import { ROLES } from "../../src/domain/person";

const at = new Date("2026-03-02T01:00:00Z");
const by = { id: "khanh", role: "committee", scope: "H/" } as const;
const base = { by, at, message: "m1" };
const place = {
  unit: "L",
  unitName: "xã Thạch Lạc",
  path: "H/L/",
  codes: ["DVK-2026-0001"],
  inspectors: ["khanh"],
};
/** Nothing was merged. */
const asItWas = () => undefined;
const plan = (): Inspection =>
  planInspection(
    { id: "m0#0", tour: "m0", ...place, on: "2026-03-05", time: "09:00" },
    { ...base, message: "m0" },
  );
const outcome = {
  results: [{ code: "DVK-2026-0001", conclusion: "dat" as const }],
  findings: ["sổ sách tốt"],
  marks: [],
  followUp: "2026-04-01",
};
const COMMANDS: readonly InspectionCommand[] = [
  { ...base, act: "move", to: { on: "2026-03-09" } },
  { ...base, act: "cancel", note: "mưa lũ" },
  { ...base, act: "inspectors", inspectors: ["khanh", "mai"] },
  { ...base, act: "record", on: "2026-03-05", outcome },
];

function changed(inspection: Inspection, command: InspectionCommand): Inspection {
  const result = changeInspection(inspection, command);
  if (!result.ok) throw new Error(result.refusal.reason);
  return result.inspection;
}

describe.each(COMMANDS)("$act", (command) => {
  it.each(ROLES)("by %s: only the committee", (role) => {
    const result = changeInspection(plan(), { ...command, by: { ...by, role } });
    expect(result.ok).toBe(role === "committee");
    if (!result.ok) expect(result.refusal).toEqual({ reason: "role" });
  });

  it("is refused outside the scope, before anything else is told", () => {
    for (const state of ["planned", "done"] as const) {
      const result = changeInspection({ ...plan(), state }, { ...command, by: { ...by, scope: "H/K/" } });
      expect(result).toEqual({ ok: false, refusal: { reason: "scope" } });
    }
  });

  it("is refused for what was held or cancelled, and says what came before", () => {
    for (const earlier of [COMMANDS[1], COMMANDS[3]]) {
      if (earlier === undefined) throw new Error("no command");
      const over = changed(plan(), earlier);
      const result = changeInspection(over, { ...command, message: "m2" });
      expect(result).toMatchObject({
        ok: false,
        refusal: { reason: "state", last: { action: earlier.act } },
      });
    }
  });

  it("counts the version up, leaves a trail, and undoing it brings back what was", () => {
    const before = plan();
    const after = changed(before, command);
    expect(after).toMatchObject({ version: 1 });
    expect(after.history.at(-1)).toMatchObject({ action: command.act, by: "khanh", message: "m1" });
    const undone = undoInspection(after, { ...base, message: "m2" }, asItWas);
    if (!undone.ok) throw new Error("not undone");
    const { history: _history, version: _version, ...rest } = undone.inspection;
    const { history: _old, version: _first, ...original } = before;
    expect(rest).toEqual(original);
  });
});

describe("moving", () => {
  it("keeps the hour, unless another is said", () => {
    const [move] = COMMANDS;
    if (move?.act !== "move") throw new Error("no move");
    expect(changed(plan(), move)).toMatchObject({ on: "2026-03-09", time: "09:00" });
    const afternoon = changed(plan(), { ...move, to: { on: "2026-03-09", part: "chieu" } });
    expect(afternoon.part).toBe("chieu");
    expect(afternoon.time).toBeUndefined();
  });

  it("to where it stands changes nothing", () => {
    const same = { ...base, act: "move", to: { on: "2026-03-05" } } as const;
    expect(changeInspection(plan(), same)).toEqual({ ok: false, refusal: { reason: "unchanged" } });
  });
});

describe("undoing", () => {
  it("a plan cancels it", () => {
    expect(undoInspection(plan(), base, asItWas)).toMatchObject({
      ok: true,
      inspection: { state: "cancelled" },
    });
  });

  it("what somebody else did last is refused, and so is undoing twice", () => {
    const other = undoInspection(plan(), { ...base, by: { ...by, id: "mai" } }, asItWas);
    expect(other).toEqual({ ok: false, refusal: { reason: "notOwn" } });
    const once = undoInspection(plan(), base, asItWas);
    if (!once.ok) throw new Error("not undone");
    expect(undoInspection(once.inspection, base, asItWas)).toEqual({
      ok: false,
      refusal: { reason: "nothing" },
    });
  });

  it("a visit's recording or cancelling plans it where its unit went meanwhile; one taken back stays of the old", () => {
    const merged = { unit: "X", unitName: "xã Thạch Đài", path: "H/X/" };
    const today = (code: string) => (code === "L" ? merged : undefined);
    for (const command of COMMANDS.slice(1, 4)) {
      const undone = undoInspection(changed(plan(), command), { ...base, message: "m2" }, today);
      expect(undone).toMatchObject({ ok: true, inspection: { state: "planned", ...merged } });
    }
    const cancelled = undoInspection(plan(), base, today);
    expect(cancelled).toMatchObject({ ok: true, inspection: { state: "cancelled", unit: "L" } });
  });
});
