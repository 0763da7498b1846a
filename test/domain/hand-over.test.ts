import { type HandOver, handOver } from "../../src/domain/hand-over";
import type { Model } from "../../src/domain/model";

const model: Model = {
  ...{ code: "DVK-2026-0001", year: 2026, number: 1, name: "Đường hoa", kind: "mo_hinh", subject: "tap_the" },
  ...{
    field: "VHXH",
    level: "xa",
    unit: "L",
    unitName: "xã Thạch Lạc",
    path: "H/L/",
    tags: [],
    novelty: "moi",
    facts: {},
  },
  ...{
    registeredAt: new Date(0),
    registeredOn: "2026-03-02",
    registeredBy: "hoa",
    state: "underway",
    version: 3,
  },
  ...{ reports: [], totals: {}, person: "chị Hoa", phone: "0901000001" },
  history: [{ action: "register", at: new Date(0), by: "hoa", message: "m0" }],
};
const command: HandOver = {
  from: { id: "hoa" },
  to: { id: "nam", name: "Hoàng Văn Nam" },
  by: { id: "duc", scope: "H/" },
  at: new Date(1),
  message: "m1",
};

describe("a model handed over", () => {
  it("has the new owner and person in charge, one version and one entry more, and the same past", () => {
    const next = handOver(model, command, true);
    expect(next).toMatchObject({ owner: "nam", person: "Hoàng Văn Nam", version: 4, registeredBy: "hoa" });
    expect(next?.phone).toBeUndefined();
    expect(next?.history).toHaveLength(2);
    expect(next?.history[0]).toBe(model.history[0]);
    expect(next?.history[1]?.changes).toEqual([
      { field: "owner", from: null, to: "nam" },
      { field: "person", from: "chị Hoa", to: "Hoàng Văn Nam" },
      { field: "phone", from: "0901000001", to: null },
    ]);
  });

  it("keeps a person in charge who is somebody else, and a follower too", () => {
    expect(handOver(model, command, false)).toMatchObject({
      owner: "nam",
      person: "chị Hoa",
      phone: "0901000001",
    });
    expect(handOver({ ...model, owner: "binh", follower: "hoa" }, command, false)).toMatchObject({
      owner: "binh",
      follower: "nam",
    });
  });

  it("is left alone when nothing of it is theirs, or it is outside the scope", () => {
    expect(handOver({ ...model, owner: "binh" }, command, false)).toBeUndefined();
    expect(handOver(model, { ...command, by: { id: "k", scope: "H/K/" } }, true)).toBeUndefined();
  });
});
