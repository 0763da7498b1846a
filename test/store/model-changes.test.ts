import { changeModel, type ModelCommand, type Refusal, undoLastStep } from "../../src/domain/model-change";
import { changeStoredModel } from "../../src/store/model-changes";
import { modelsOf } from "../../src/store/models";
import type { Store } from "../../src/store/store";
import { command } from "../domain/support/model";
import { startTestMongo, type TestMongo } from "../support/mongo-stores";

let mongo: TestMongo;
let store: Store;
beforeAll(async () => {
  mongo = await startTestMongo();
});
beforeEach(async () => {
  store = await mongo.open();
});
afterAll(() => mongo.stop());

async function registered(name = "Nhà sạch vườn đẹp", origin = "m0#0"): Promise<string> {
  const draft = {
    ...({ name, kind: "mo_hinh", subject: "tap_the", field: "NTM", level: "xa", novelty: "moi" } as const),
    ...{ unit: "x1", unitName: "xã Thạch Lạc", path: "h1/x1/", tags: [], facts: {} },
  } as const;
  const { model } = await store.register({
    draft,
    year: 2026,
    registeredAt: new Date("2026-03-02T01:00:00Z"),
    registeredOn: "2026-03-02",
    registeredBy: "hoa",
    origin,
    sameNameSeen: 0,
  });
  return model.code;
}

/** Each call is another process: the store knows of nobody else. */
function take(code: string, wanted: ModelCommand) {
  const target = { code, scope: wanted.by.scope, message: wanted.message };
  return changeStoredModel<Refusal>(modelsOf(store.connection), target, (model) =>
    changeModel(model, wanted),
  );
}

const stored = (code: string) => modelsOf(store.connection).findOne({ _id: code }).lean();
const by = (id: string) => ({ id, role: "committee", scope: "h1/" }) as const;

describe("changing a stored model", () => {
  it("writes the new values, the days of the numbers and the trail", async () => {
    const code = await registered();
    const changed = await take(code, command({ step: "approve", by: by("khanh"), message: "a1" }));
    expect(changed.status).toBe("changed");
    expect(await stored(code)).toMatchObject({
      state: "approved",
      approvedOn: "2026-06-01",
      version: 1,
      nameKey: "nha sach vuon dep",
      history: [
        { action: "register" },
        {
          action: "approve",
          by: "khanh",
          message: "a1",
          changes: [
            { field: "state", from: "registered", to: "approved" },
            { field: "approvedOn", from: null, to: "2026-06-01" },
          ],
        },
      ],
    });
  });

  it("of two people at once one wins, and the other is told who was first", async () => {
    const code = await registered();
    const results = await Promise.all([
      take(code, command({ step: "approve", by: by("khanh") })),
      take(code, command({ step: "return", by: by("tan") })),
      take(code, command({ step: "withdraw", by: by("hoa") })),
    ]);
    const model = await stored(code);
    // Approved may still be returned or withdrawn: each of the three was decided on what the one before made.
    expect(model?.version).toBe(results.filter(({ status }) => status === "changed").length);
    const twice = await Promise.all(
      ["a", "b"].map((id) => take(code, command({ step: "withdraw", by: by(id) }))),
    );
    for (const result of twice) {
      if (result.status === "refused") expect(result.refusal).toMatchObject({ reason: "state" });
    }
  });

  it("twenty who approve at once make one approval, and nineteen learn whose", async () => {
    const code = await registered();
    const all = Array.from({ length: 20 }, (_, n) =>
      take(code, command({ step: "approve", by: by(`p${n}`) })),
    );
    const results = await Promise.all(all);
    expect(results.filter(({ status }) => status === "changed")).toHaveLength(1);
    const model = await stored(code);
    expect(model?.history).toHaveLength(2);
    const first = model?.history[1]?.by;
    for (const result of results.filter(({ status }) => status === "refused")) {
      expect(result).toMatchObject({ refusal: { reason: "state", last: { action: "approve", by: first } } });
    }
  });

  it("loses none of forty reports that come at once", async () => {
    const code = await registered();
    await take(code, command({ step: "approve", by: by("khanh") }));
    const report = { kind: "progress", on: "2026-06-01", text: "", amounts: { households: 3 } } as const;
    await Promise.all(
      Array.from({ length: 40 }, (_, n) =>
        take(code, command({ step: "progress", by: by("hoa"), message: `r${n}`, report })),
      ),
    );
    expect(await stored(code)).toMatchObject({ totals: { households: 120 }, state: "underway" });
  });

  it("handles a message again without doing its work again", async () => {
    const code = await registered();
    const report = { kind: "progress", on: "2026-06-01", text: "", amounts: { households: 52 } } as const;
    const wanted = command({ step: "progress", by: by("hoa"), report });
    await Promise.all([take(code, wanted), take(code, wanted), take(code, wanted)]);
    const before = await stored(code);
    const again = await take(code, wanted);
    expect(again).toMatchObject({ status: "changed", model: { totals: { households: 52 } } });
    expect(await stored(code)).toEqual(before);
  });

  it("finds nothing outside the scope, and changes nothing there", async () => {
    const code = await registered();
    const before = await stored(code);
    for (const scope of ["h1/x2/", "h2/", "h1/x/"]) {
      const outside = { id: "x", role: "committee", scope } as const;
      expect(await take(code, command({ step: "approve", by: outside }))).toEqual({ status: "missing" });
    }
    expect(await stored(code)).toEqual(before);
  });

  it("does not give a model the name that another of its unit and year has", async () => {
    const first = await registered();
    const second = await registered("Đường hoa", "m1#0");
    const rename = (name: string) => take(second, command({ step: "edit", by: by("hoa"), set: { name } }));
    expect(await rename("NHÀ SẠCH, vườn đẹp")).toMatchObject({ status: "taken" });
    expect((await stored(second))?.name).toBe("Đường hoa");
    expect(await rename("Đường hoa phụ nữ")).toMatchObject({ status: "changed" });
    expect(await stored(second)).toMatchObject({ nameKey: "duong hoa phu nu" });
    expect((await stored(first))?.version).toBe(0);
  });

  it("undo restores the very document but for its trail", async () => {
    const code = await registered();
    await take(code, command({ step: "approve", by: by("khanh") }));
    const before = await stored(code);
    const set = {
      name: "Khác",
      village: "thôn 1",
      unit: "x2",
      unitName: "xã Khê",
      path: "h1/x2/",
      person: "Hoa",
    };
    await take(code, command({ step: "edit", by: by("khanh"), set }));
    expect(await stored(code)).toMatchObject({ path: "h1/x2/", personKey: "hoa" });
    const undone = await changeStoredModel(
      modelsOf(store.connection),
      { code, scope: "h1/", message: "u1" },
      (model) => undoLastStep(model, { by: by("khanh"), at: new Date(0), message: "u1" }),
    );
    expect(undone.status).toBe("changed");
    const after = await stored(code);
    expect({ ...after, history: [], version: 0 }).toEqual({ ...before, history: [], version: 0 });
  });
});
