import type { StepName } from "../../src/domain/life-cycle";
import type { Model } from "../../src/domain/model";
import { changeModel, type ModelCommand, undoLastStep } from "../../src/domain/model-change";
import type { Role } from "../../src/domain/person";
import { command, someModel } from "./support/model";

const ROLE_OF: Partial<Record<StepName, "leader">> = {
  recognise: "leader",
  refuse: "leader",
  singleOut: "leader",
  commend: "leader",
  revoke: "leader",
};

function take(model: Model, step: StepName, values: Partial<ModelCommand> = {}): Model {
  const role = ROLE_OF[step] ?? "committee";
  const changed = changeModel(model, command({ step, by: { id: "khanh", role, scope: "h1/" }, ...values }));
  if (!changed.ok) throw new Error(`${step} in ${model.state}: ${changed.refusal.reason}`);
  return changed.model;
}

function live(...steps: readonly StepName[]): Model {
  return steps.reduce((model, step) => take(model, step), someModel());
}

const undo = (model: Model, by = "khanh", role: Role = "committee") =>
  undoLastStep(model, { by: { id: by, role, scope: "h1/" }, at: new Date(0), message: "u" });

describe("a model's life", () => {
  it("goes from registration to commendation, keeping the day of each number", () => {
    let model = take(someModel(), "approve", { on: "2026-03-10" });
    model = take(model, "progress", { on: "2026-05-01" });
    expect(model.state).toBe("underway");
    model = take(model, "result", { on: "2026-10-01" });
    model = take(model, "appraise", { on: "2026-10-20", set: { conclusion: "dat" } });
    model = take(model, "recognise", { on: "2026-11-01", note: "QĐ số 15" });
    model = take(model, "commend", { on: "2026-11-18" });
    expect(model).toMatchObject({
      state: "commended",
      version: 6,
      conclusion: "dat",
      approvedOn: "2026-03-10",
      reportedOn: "2026-10-01",
      recognisedOn: "2026-11-01",
      commendedOn: "2026-11-18",
    });
    expect(model.history.map(({ action }) => action)).toEqual([
      ...["register", "approve", "progress", "result", "appraise", "recognise", "commend"],
    ]);
    expect(model.history[5]).toMatchObject({ note: "QĐ số 15", by: "khanh" });
  });

  it("takes the number back with what was returned, so that it has to be approved again", () => {
    const returned = live("approve", "return");
    expect(returned.approvedOn).toBeUndefined();
    const again = take(take(returned, "submit"), "approve", { on: "2026-07-01" });
    expect(again).toMatchObject({ state: "approved", approvedOn: "2026-07-01" });
  });

  it("goes on after a pause where it stood before", () => {
    expect(live("approve", "pause", "resume").state).toBe("approved");
    expect(live("approve", "start", "pause", "resume").state).toBe("underway");
    expect(live("approve", "start", "pause", "resume", "pause", "resume").state).toBe("underway");
  });

  it("revoking goes back decision by decision, and never forward again", () => {
    let model = live("approve", "result", "appraise", "recognise", "singleOut", "commend");
    const states: string[] = [];
    for (let times = 0; times < 3; times += 1) {
      model = take(model, "revoke");
      states.push(model.state);
    }
    expect(states).toEqual(["outstanding", "recognised", "appraised"]);
    expect(model.recognisedOn).toBeUndefined();
    expect(model.commendedOn).toBeUndefined();
    expect(model.reportedOn).toBe("2026-06-01");
  });

  it("revoking after an undo goes back to what was before the decision, not to what was undone", () => {
    const commended = live("approve", "result", "recognise", "commend");
    const undone = undo(commended, "khanh", "leader");
    if (!undone.ok) throw new Error(undone.refusal);
    expect(undone.model).toMatchObject({ state: "recognised", recognisedOn: "2026-06-01" });
    expect(take(undone.model, "revoke").state).toBe("reported");
  });

  it("keeps the day on which results were first reported", () => {
    const model = take(take(live("approve"), "result", { on: "2026-06-01" }), "result", { on: "2026-09-01" });
    expect(model.reportedOn).toBe("2026-06-01");
  });

  it("is not moved to a unit outside the scope of who edits it", () => {
    const set = { unit: "y1", unitName: "xã Khác", path: "h2/y1/" };
    expect(changeModel(someModel(), command({ step: "edit", set }))).toEqual({
      ok: false,
      refusal: { reason: "scope" },
    });
  });

  it("says what is possible now, and who brought it here, when a step is not", () => {
    const changed = changeModel(live("approve"), command({ step: "approve" }));
    expect(changed).toMatchObject({
      ok: false,
      refusal: {
        reason: "state",
        last: { action: "approve", by: "khanh" },
        possible: expect.arrayContaining(["return", "start", "result", "withdraw"]),
      },
    });
  });

  it("an edit that changes nothing is no change", () => {
    expect(changeModel(someModel(), command({ step: "edit", set: { field: "NTM" } }))).toEqual({
      ok: false,
      refusal: { reason: "unchanged" },
    });
  });

  it("keeps old and new value of every field an edit changes, and can take one away", () => {
    const model = take(someModel({ phone: "0912" }), "edit", { set: { field: "KT", phone: null } });
    expect(model).toMatchObject({ field: "KT", phone: undefined });
    expect(model.history.at(-1)?.changes).toEqual([
      { field: "field", from: "NTM", to: "KT" },
      { field: "phone", from: "0912", to: null },
    ]);
  });
});

describe("taking the last step back", () => {
  it("restores the model but for the trail", () => {
    const before = live("approve", "start");
    const undone = undo(
      take(before, "edit", { set: { name: "Khác", village: "thôn 1", tags: ["vùng giáo"] } }),
    );
    if (!undone.ok) throw new Error(undone.refusal);
    expect({ ...undone.model, version: 0, history: [] }).toEqual({ ...before, version: 0, history: [] });
    expect(undone.model.history.map(({ action }) => action).slice(-2)).toEqual(["edit", "undo"]);
  });

  it("takes a report with its amounts", () => {
    const report = { kind: "progress", on: "2026-06-01", text: "", amounts: { households: 52 } } as const;
    const undone = undo(take(live("approve"), "progress", { report }));
    if (!undone.ok) throw new Error(undone.refusal);
    expect(undone.model).toMatchObject({ state: "approved", reports: [], totals: {} });
  });

  it("is only for one's own, and only while nobody built on it", () => {
    expect(undo(live("approve"), "hoa")).toEqual({ ok: false, refusal: "notOwn" });
    const built = take(live("approve"), "start", { by: { id: "hoa", role: "officer", scope: "h1/x1/" } });
    expect(undo(built)).toEqual({ ok: false, refusal: "notOwn" });
  });

  it("a registration keeps its code and counts nowhere", () => {
    const undone = undo(someModel(), "hoa");
    expect(undone).toMatchObject({ ok: true, model: { state: "undone", code: "DVK-2026-0001" } });
    if (undone.ok) expect(undo(undone.model, "hoa")).toEqual({ ok: false, refusal: "nothing" });
  });

  it("is nobody's outside the scope", () => {
    const by = { id: "hoa", role: "officer", scope: "h2/" } as const;
    expect(undoLastStep(someModel(), { by, at: new Date(0), message: "u" })).toEqual({
      ok: false,
      refusal: "scope",
    });
  });
});

describe("evidence", () => {
  const photo = (file: string) =>
    ({ file, kind: "photo", name: file, mime: "image/jpeg", bytes: 9 }) as const;

  it("is added by one change, each content once, and taken back with it", () => {
    const first = changeModel(
      someModel(),
      command({ step: "attach", evidence: [photo("a"), photo("b"), photo("a")], message: "e1" }),
    );
    if (!first.ok) throw new Error("refused");
    expect(first.model.evidence).toMatchObject([
      { file: "a", by: "khanh", on: "2026-06-01", message: "e1" },
      { file: "b" },
    ]);
    const again = changeModel(first.model, command({ step: "attach", evidence: [photo("b")] }));
    expect(again).toEqual({ ok: false, refusal: { reason: "unchanged" } });
    const more = changeModel(first.model, command({ step: "attach", evidence: [photo("b"), photo("c")] }));
    if (!more.ok) throw new Error("refused");
    expect(more.model.evidence).toHaveLength(3);
    const undo = { by: command({ step: "attach" }).by, at: new Date(), message: "u" };
    const undone = undoLastStep(more.model, undo);
    expect(undone).toMatchObject({ ok: true, model: { evidence: [{ file: "a" }, { file: "b" }] } });
    const none = undoLastStep(first.model, undo);
    expect(none.ok && none.model.evidence).toBeUndefined();
  });

  it("goes back to where it was when the unit that comes back is gone from the tree", () => {
    const first = someModel();
    const moved = take(first, "edit", { set: { unit: "x2", path: "h1/x2/" } });
    const by = command({ step: "edit" }).by;
    const undone = undoLastStep(moved, { by, at: new Date(0), message: "u", pathOf: () => "" });
    expect(undone).toMatchObject({ ok: true, model: { unit: first.unit, path: first.path } });
  });
});

it.each([
  ["Trần Lan", undefined],
  ["Nguyễn Thị Hồng", "0912345678"],
  ["hong", "0912345678"],
])("another person in charge takes no other one's number: %s", (person, phone) => {
  const before = someModel({ person: "Hồng", phone: "0912345678" });
  expect(take(before, "edit", { set: { person } })).toMatchObject({ person, phone });
  expect(take(before, "edit", { set: { person, phone: "0987654321" } })).toMatchObject({
    phone: "0987654321",
  });
});
