import { atOnce } from "../../../src/understanding/fields/at-once";
import { fieldGroups } from "../../../src/understanding/fields/field-groups";
import { createNearNames } from "../../../src/understanding/fields/near-names";

describe("names that nearly repeat each other", () => {
  it("are found whatever their accents, case, marks and order of words", () => {
    const near = createNearNames();
    near.add("Nhà sạch, vườn đẹp");
    near.add("Nuôi bò sinh sản");
    expect(near.find("VUON DEP NHA SACH")).toEqual([0]);
    expect(near.find("Chăn nuôi bò sinh sản")).toEqual([1]);
    expect(near.find("Nuôi gà")).toEqual([]);
    expect(near.find("")).toEqual([]);
  });

  it("are one group, also by way of a third", () => {
    const names = ["Đường hoa phụ nữ", "Camera an ninh", "Tuyến đường hoa phụ nữ tự", "Đường hoa của phụ nữ"];
    expect(atOnce(fieldGroups(names))).toEqual([0, 1, 0, 0]);
    expect(atOnce(fieldGroups([]))).toEqual([]);
  });
});
