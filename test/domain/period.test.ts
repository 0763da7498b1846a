import { defaultPeriod, initialCutOff } from "../../src/domain/period";

describe("a period", () => {
  it("that nobody has set has five fields and no deadline", () => {
    expect(defaultPeriod(2026)).toEqual({ year: 2026, fields: 5 });
  });

  it("counts as registered at first what came by its deadline", () => {
    expect(initialCutOff({ year: 2026, fields: 5, registrationDeadline: "2026-02-15" })).toBe("2026-02-15");
  });

  it("without a deadline takes the first quarter for the time of first registration", () => {
    expect(initialCutOff(defaultPeriod(2022))).toBe("2022-03-31");
  });
});
