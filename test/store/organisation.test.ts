import { loadOrganisation, toUnits } from "../../src/store/organisation";
import type { Units } from "../../src/store/units";
import { startTestMongo, type TestMongo } from "../support/mongo-stores";
import { UNIT_ROWS } from "../support/organisation";

let mongo: TestMongo;
beforeAll(async () => {
  mongo = await startTestMongo();
});
afterAll(() => mongo.stop());

const NEW_UNIT = toUnits([{ code: "x9", name: "Bàu Am", type: "xã" }]);

describe("organisation", () => {
  it("takes up units that another process imported, and reads nothing when nothing changed", async () => {
    const uri = mongo.uri();
    const [here, there] = [await mongo.open(uri), await mongo.open(uri)];
    await here.units.import(toUnits(UNIT_ROWS));
    const organisation = await loadOrganisation(here.units);
    const tree = organisation.tree();
    await organisation.refresh();
    expect(organisation.tree()).toBe(tree);
    await there.units.import(NEW_UNIT);
    await organisation.refresh();
    expect(organisation.tree().get("x9")?.norm).toBe("xã Bàu Am");
  });

  it("takes up units that are imported while it loads, at the next refresh", async () => {
    const { units } = await mongo.open();
    await units.import(toUnits(UNIT_ROWS));
    const organisation = await loadOrganisation(importingDuringRead(units));
    await organisation.refresh();
    expect(organisation.tree().get("x9")).toBeDefined();
  });

  it("tries again after a refresh during which the store went away", async () => {
    const { units } = await mongo.open();
    await units.import(toUnits(UNIT_ROWS));
    let away = false;
    const organisation = await loadOrganisation({
      ...units,
      all: () => (away ? Promise.reject(new Error("away")) : units.all()),
    });
    await units.import(NEW_UNIT);
    away = true;
    await expect(organisation.refresh()).rejects.toThrow("away");
    away = false;
    await organisation.refresh();
    expect(organisation.tree().get("x9")).toBeDefined();
  });
});

/** An import that falls right after the first reading of the units. */
function importingDuringRead(units: Units): Units {
  let first = true;
  return {
    ...units,
    all: async () => {
      const rows = await units.all();
      if (first) await units.import(NEW_UNIT);
      first = false;
      return rows;
    },
  };
}
