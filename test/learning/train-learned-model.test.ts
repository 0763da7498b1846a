import fc from "fast-check";
import { shippedFieldNames } from "../../src/learning/shipped-field-names";
import { baseOf, trainLearnedModel, versionOf } from "../../src/learning/train-learned-model";
import { atOnce } from "../../src/understanding/fields/at-once";
import { calibrate, isAsPrecise, measureFields } from "../../src/understanding/fields/calibrate-field-model";
import type { FieldModel } from "../../src/understanding/fields/field-model";
import { heldOutOutcomes, outcomesOf } from "../../src/understanding/fields/field-outcomes";
import { type FieldExample, trainFieldModel } from "../../src/understanding/fields/train-field-model";
import { FIELDS } from "../../src/understanding/understanding";

/** One in eight of the shipped names, so that a training takes a fraction of a second; the others may be learned. */
async function smallShop() {
  const all = await shippedFieldNames();
  const shippedNames: readonly FieldExample[] = all.filter((_, i) => i % 8 === 0);
  const calibration = calibrate(atOnce(heldOutOutcomes(shippedNames)));
  const shippedModel: FieldModel = { ...trainFieldModel(shippedNames), ...calibration };
  return { shippedNames, shippedModel, others: all.filter((_, i) => i % 8 === 1) };
}

describe("a model trained on what officers confirmed", () => {
  it("is better with good names, and the same from the same", async () => {
    const { others, ...shop } = await smallShop();
    const data = { ...shop, learned: others.map(({ name, field }) => ({ name, field, weight: 0.5 })) };
    const once = await trainLearnedModel(data);
    expect(once.verdict).toBe("better");
    expect(once.measure.spoken).toBeGreaterThan(once.shipped.spoken);
    expect(JSON.stringify(await trainLearnedModel(data))).toBe(JSON.stringify(once));
  });

  it("is refused when a flood of names is put under the wrong field", async () => {
    const { others, ...shop } = await smallShop();
    const flood = others.slice(0, 200).map(({ name }) => ({ name, field: "KT" as const, weight: 0.5 }));
    expect((await trainLearnedModel({ ...shop, learned: flood })).verdict).not.toBe("better");
    const turned = shop.shippedNames.slice(0, 50).map(({ name, field }) => ({
      name,
      field: field === "KT" ? ("NTM" as const) : ("KT" as const),
      weight: 1,
    }));
    expect((await trainLearnedModel({ ...shop, learned: turned })).verdict).not.toBe("better");
  });

  it("gets no credit for repeating the shipped names", async () => {
    const { others: _others, ...shop } = await smallShop();
    const learned = shop.shippedNames.map(({ name, field }) => ({ name, field, weight: 1 }));
    const { measure, shipped } = await trainLearnedModel({ ...shop, learned });
    expect(measure.spoken - shipped.spoken).toBeLessThan(shipped.tested / 10);
  });

  it("is never adopted with less precision or less to say on the shipped names", async () => {
    const { others, ...shop } = await smallShop();
    const pick = fc.record({
      name: fc.constantFrom(...[...others, ...shop.shippedNames].map(({ name }) => name)),
      field: fc.constantFrom(...FIELDS),
      weight: fc.constantFrom(0.5, 1),
    });
    const honest = fc
      .subarray(others.map(({ name, field }) => ({ name, field, weight: 0.5 })))
      .map((names) => names.slice(0, 300));
    const known = measureFields(outcomesOf(shop.shippedModel, shop.shippedNames), shop.shippedModel);
    const learned = fc.oneof(fc.array(pick, { maxLength: 60 }), honest);
    await fc.assert(
      fc.asyncProperty(learned, async (examples) => {
        const { verdict, measure, shipped, model } = await trainLearnedModel({ ...shop, learned: examples });
        if (verdict !== "better") return;
        expect(isAsPrecise(measure, shipped)).toBe(true);
        expect(measure.spoken).toBeGreaterThanOrEqual(shipped.spoken);
        const heldOut = atOnce(heldOutOutcomes(shop.shippedNames, examples));
        expect(measureFields(heldOut, model)).toEqual(measure);
        const now = measureFields(outcomesOf(model, shop.shippedNames), model);
        expect(isAsPrecise(now, known)).toBe(true);
      }),
      { numRuns: 4 },
    );
  });

  it("has a name for all that went into it", async () => {
    const { others: _others, ...shop } = await smallShop();
    const learned = [{ name: "Nuôi trâu", field: "KT" as const, weight: 1 }];
    const version = versionOf({ ...shop, learned });
    expect(version).toMatch(/^[0-9a-f]{12}$/);
    expect(versionOf({ ...shop, learned: [...learned] })).toBe(version);
    expect(versionOf({ ...shop, learned: [{ name: "Nuôi trâu", field: "VHXH", weight: 1 }] })).not.toBe(
      version,
    );
    const other = { ...shop, shippedModel: { ...shop.shippedModel, threshold: 0.5 } };
    expect(baseOf(other)).not.toBe(baseOf(shop));
    expect(versionOf({ ...other, learned })).not.toBe(version);
  });

  it("lets the service go on answering: no pause is long", async () => {
    const { others, ...shop } = await smallShop();
    let last = performance.now();
    const gaps: number[] = [];
    const timer = setInterval(() => {
      gaps.push(performance.now() - last);
      last = performance.now();
    }, 1);
    await trainLearnedModel({ ...shop, learned: others.map((name) => ({ ...name, weight: 0.5 })) });
    clearInterval(timer);
    gaps.sort((a, b) => a - b);
    expect(gaps.length).toBeGreaterThan(20);
    // The machine may stop us at any time; the usual gap tells whether we stop it.
    expect(gaps[Math.floor(gaps.length * 0.9)]).toBeLessThan(100);
  });
});
