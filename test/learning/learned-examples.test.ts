import { learnedExamples } from "../../src/learning/learned-examples";
import type { ConfirmedField } from "../../src/store/confirmed-fields";
import type { Field } from "../../src/understanding/understanding";

const SHIPPED = Array.from({ length: 1_000 }, (_, i) => ({
  name: `Đường hoa số ${i}`,
  field: "NTM" as const,
}));

function confirmed(
  name: string,
  field: Field,
  unit = "x1",
  registeredBy = `${unit} officer`,
): ConfirmedField {
  return { name, field, unit, path: `h/${unit}/`, registeredBy };
}

describe("what is learned from what officers confirmed", () => {
  it("is each name once, for half where one unit says so and wholly where several agree", () => {
    expect(
      learnedExamples(
        [
          confirmed("Nuôi trâu", "KT", "x1"),
          confirmed("nuoi trau", "KT", "x2"),
          confirmed("Bếp ấm", "VHXH", "x1"),
          confirmed("Bếp ấm", "VHXH", "x1"),
        ],
        SHIPPED,
      ),
    ).toEqual([
      { name: "Nuôi trâu", field: "KT", weight: 1 },
      { name: "Bếp ấm", field: "VHXH", weight: 0.5 },
    ]);
  });

  it("takes the newest word of a unit, so that what was corrected counts as corrected", () => {
    const examples = learnedExamples([confirmed("Bếp ấm", "VHXH"), confirmed("Bếp ấm", "KT")], SHIPPED);
    expect(examples).toEqual([{ name: "Bếp ấm", field: "VHXH", weight: 0.5 }]);
  });

  it("leaves out names on which units do not agree, and those that people place differently", () => {
    const names = [
      confirmed("Bếp ấm", "VHXH", "x1"),
      confirmed("Bếp ấm", "KT", "x2"),
      confirmed("Giúp nhau giảm nghèo", "KT", "x3"),
      confirmed("!!!", "KT", "x3"),
    ];
    expect(learnedExamples(names, SHIPPED)).toEqual([]);
  });

  it("leaves out what is shipped, and contradicts it only when three units do", () => {
    const twice = ["x1", "x2"].map((unit) => confirmed("Đường hoa số 7", "VHXH", unit));
    expect(learnedExamples([...twice, confirmed("Đường hoa số 8", "NTM")], SHIPPED)).toEqual([]);
    const thrice = [...twice, confirmed("Đường hoa số 7", "VHXH", "x3")];
    expect(learnedExamples(thrice, SHIPPED)).toHaveLength(1);
  });

  it("hears no more than forty names of one unit or one person, however many they send", () => {
    const flood = Array.from({ length: 500 }, (_, i) => confirmed(`Trò đùa ${i}`, "KT", "x1"));
    expect(learnedExamples(flood, SHIPPED)).toHaveLength(40);
    const person = Array.from({ length: 500 }, (_, i) => confirmed(`Trò đùa ${i}`, "KT", `x${i}`, "p1"));
    expect(learnedExamples(person, SHIPPED)).toHaveLength(40);
  });

  it("hears no more than four hundred of the units under one parent", () => {
    const flood = Array.from({ length: 3_000 }, (_, i) => confirmed(`Trò đùa ${i}`, "KT", `x${i}`));
    expect(learnedExamples(flood, SHIPPED)).toHaveLength(400);
  });

  it("never weighs more than what is shipped", () => {
    const many = Array.from({ length: 20_000 }, (_, i) => ({
      ...confirmed(`Mô hình ${i}`, "KT", `x${i}`),
      path: `h${i % 500}/x${i}/`,
    }));
    const few = SHIPPED.slice(0, 10);
    const total = learnedExamples(many, few).reduce((sum, { weight = 1 }) => sum + weight, 0);
    expect(total).toBeCloseTo(10, 6);
    expect(learnedExamples(many, SHIPPED)).toHaveLength(3_000);
  });
});
