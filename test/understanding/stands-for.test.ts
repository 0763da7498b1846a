import { type InCharge, standsFor } from "../../src/understanding/stands-for";

const person = { name: "Nguyễn Thị Hòa", phone: "0912345678", unit: "x1", scope: "h/x1/" };
const model = (more: Partial<InCharge>): InCharge => ({ unit: "x1", path: "h/x1/", ...more });

describe("a model's person in charge", () => {
  it.each<[string, InCharge, readonly string[]]>([
    [
      "the same number",
      model({ person: "chị Hòa", phone: "+84 912 345 678", path: "h/x2/", unit: "x2" }),
      [],
    ],
    ["the full name in their area", model({ person: "Nguyễn Thị Hòa", unit: "v1", path: "h/x1/v1/" }), []],
    ["the full name without accents", model({ person: "nguyen thi hoa" }), []],
    ["a title before the full name", model({ person: "bà Nguyễn Thị Hòa" }), ["Trần Thị Hòa"]],
    ["what they are called in their own unit", model({ person: "chị Hòa" }), ["Lê Văn Khánh"]],
  ])("is this person by %s", (_why, inCharge, others) => {
    expect(standsFor(inCharge, person, others)).toBe(true);
  });

  it.each<[string, InCharge, readonly string[]]>([
    ["nobody is named", model({}), []],
    ["the number is another", model({ person: "Nguyễn Thị Hòa", phone: "0987654321" }), []],
    [
      "it is a namesake of another commune",
      model({ person: "Nguyễn Thị Hòa", unit: "x2", path: "h/x2/" }),
      [],
    ],
    ["the accents say another name", model({ person: "Nguyễn Thị Hóa" }), []],
    ["another of the unit is called so too", model({ person: "chị Hòa" }), ["Trần Thị Hòa"]],
    ["only the family name is given", model({ person: "Nguyễn" }), []],
    ["the short name is of a village below", model({ person: "chị Hòa", unit: "v1", path: "h/x1/v1/" }), []],
  ])("is not this person when %s", (_why, inCharge, others) => {
    expect(standsFor(inCharge, person, others)).toBe(false);
  });
});
