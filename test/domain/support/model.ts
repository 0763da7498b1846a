import type { Model } from "../../../src/domain/model";
import type { ModelCommand } from "../../../src/domain/model-change";

/** A registered model of xã x1 in huyện h1, as it is right after saving. */
export function someModel(values: Partial<Model> = {}): Model {
  return {
    code: "DVK-2026-0001",
    year: 2026,
    number: 1,
    name: "Nhà sạch vườn đẹp",
    kind: "mo_hinh",
    subject: "tap_the",
    field: "NTM",
    level: "xa",
    unit: "x1",
    unitName: "xã Thạch Lạc",
    path: "h1/x1/",
    tags: [],
    novelty: "moi",
    facts: {},
    registeredAt: new Date("2026-03-02T01:00:00Z"),
    registeredOn: "2026-03-02",
    registeredBy: "hoa",
    state: "registered",
    version: 0,
    reports: [],
    totals: {},
    history: [{ action: "register", at: new Date("2026-03-02T01:00:00Z"), by: "hoa", message: "m0#0" }],
    ...values,
  };
}

let messages = 0;

/** A step on 1 June 2026 by somebody of the district, each from a message of its own. */
export function command(values: Partial<ModelCommand> & Pick<ModelCommand, "step">): ModelCommand {
  messages += 1;
  return {
    by: { id: "khanh", role: "committee", scope: "h1/" },
    at: new Date("2026-06-01T01:00:00Z"),
    on: "2026-06-01",
    message: `m${messages}`,
    ...values,
  };
}
