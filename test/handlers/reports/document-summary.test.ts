import type { Question } from "../../../handlers/figures/question";
import type { Services } from "../../../handlers/handler";
import { documentSummary } from "../../../handlers/reports/document-summary";
import type { Cell } from "../../../src/domain/figures";
import { createUnitTree } from "../../../src/domain/unit";
import { toUnits } from "../../../src/store/organisation";

function communes(province: string, count: number) {
  return Array.from({ length: count }, (_, at) => ({
    ...{ code: `${province}${at}`, name: `${province} ${at}`, type: "xã", parent: province },
  }));
}

/** A nation of two provinces. */
function summary(count: number, cells: readonly Cell[]) {
  const provinces = ["An", "Binh"].map((code) => ({ code, name: code, type: "tỉnh", parent: "VN" }));
  const nation = { code: "VN", name: "Việt Nam", type: "quốc gia" };
  const tree = createUnitTree(
    toUnits([nation, ...provinces, ...communes("An", count), ...communes("Binh", count)]),
  );
  const services = { units: () => tree } as Partial<Services> as Services;
  const period = { filter: { years: [2026] }, label: { kind: "year", year: 2026 } };
  const question = { filter: { path: "VN/" }, day: "2026-11-21", period } as Partial<Question> as Question;
  return documentSummary(cells, { question, scheme: 4 }, services);
}

const CELLS: readonly Cell[] = [
  { keys: ["An0", "KT"], kind: "mo_hinh", count: 3 },
  { keys: ["An1", "NTM"], kind: "mo_hinh", count: 2 },
  { keys: ["An1", "VHXH"], kind: "dien_hinh", count: 1 },
  { keys: ["Binh1", "KT"], kind: "mo_hinh", count: 4 },
];

describe("the summary of a report", () => {
  it("has every commune, the empty ones with zeros, and folds the fifth field of four", () => {
    expect(summary(2, CELLS)).toEqual([
      { unit: "xã An 0", counts: [3, 0, 0, 0] },
      { unit: "xã An 1", counts: [0, 3, 0, 0] },
      { unit: "xã Binh 0", counts: [0, 0, 0, 0] },
      { unit: "xã Binh 1", counts: [4, 0, 0, 0] },
    ]);
  });

  it("tells more than 200 units by the areas right below, with the same sums", () => {
    expect(summary(101, CELLS)).toEqual([
      { unit: "tỉnh An", counts: [3, 3, 0, 0] },
      { unit: "tỉnh Binh", counts: [4, 0, 0, 0] },
    ]);
  });
});
