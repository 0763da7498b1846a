import { changeDeadline, DEFAULT_STEPS, setDeadline, undoDeadline } from "../../src/domain/deadline";

const command = (message: string) => ({
  ...{ by: { id: "khanh", role: "committee", scope: "H/" } as const, at: new Date(0) },
  message,
});

it("of a unit that is gone from the tree keeps its area when its change is taken back", () => {
  const terms = {
    ...{
      year: 2026,
      kind: "registration" as const,
      unit: "L",
      path: "H/L/",
      on: "2026-03-14",
      time: "17:00",
    },
    ...{ moves: true, steps: DEFAULT_STEPS },
  };
  const set = setDeadline(terms, command("m1"));
  const changed = set.ok ? changeDeadline(set.deadline, { on: "2026-03-20" }, command("m2")) : set;
  if (!changed.ok) throw new Error(changed.refusal.reason);
  const undone = undoDeadline(changed.deadline, command("m3"), () => undefined);
  expect(undone).toMatchObject({ ok: true, deadline: { path: "H/L/", on: "2026-03-14" } });
});
