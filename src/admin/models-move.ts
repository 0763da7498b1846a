import { randomUUID } from "node:crypto";
import type { Model } from "../domain/model";
import { moveModel } from "../domain/move-model";
import { successorWith } from "../domain/successor-with";
import type { Unit, UnitTree } from "../domain/unit";
import { vietnamDay } from "../domain/vietnam-time";
import { findUnit } from "../store/find-unit";
import { modelsOf, toModel } from "../store/models";
import { loadOrganisation } from "../store/organisation";
import { type AdminContext, DONE, failed, type Subcommand } from "./subcommand";
import { tableRow } from "./table-row";

/** Stands in the audit trail for whoever runs this tool. */
const TOOL = "admin";

/** `models move`: a model to the unit that it is of. */
export const modelsMove: Subcommand = {
  name: "models move",
  usage: (say) => say("admin.models.move.usage"),
  summary: (say) => say("admin.models.move.summary"),
  example: 'models move DVK-2025-0001 "xã Thạch Khê"',
  options: {},
  arity: [2, 2],
  async run({ rest: [code = "", text = ""] }, context) {
    const { say } = context;
    const organisation = await loadOrganisation(context.store.units, context.clock);
    const unit = findUnit(organisation, text);
    if (unit === undefined) return failed(say("admin.unit.unclear", { unit: text }));
    const result = await move(code, unit, organisation.tree(), context);
    if (result === "missing") return failed(say("admin.models.move.missing", { code }));
    if (result === "taken") return failed(say("admin.models.move.taken", { unit: unit.norm }));
    const key = result === "same" ? "admin.models.move.same" : "admin.models.move.done";
    await context.print(say(key, { code, unit: unit.norm }));
    return DONE;
  },
};

/** `models settle`: models of communes that were divided go where their village is now. */
export const modelsSettle: Subcommand = {
  name: "models settle",
  summary: (say) => say("admin.models.settle.summary"),
  example: "models settle",
  options: {},
  arity: [0, 0],
  async run(_args, context) {
    const { store, clock, say, print, remark } = context;
    const tree = (await loadOrganisation(store.units, clock)).tree();
    const day = vietnamDay(clock.now());
    const counts = { moved: 0, open: 0 };
    for (const model of await modelsOfDivided(await store.units.all(), tree, day, context)) {
      const { village = "", unit: old } = model;
      const unit = successorWith(village, old, { tree, day });
      const result = unit === undefined ? "open" : await move(model.code, unit, tree, context);
      counts[result === "moved" ? "moved" : "open"] += 1;
      const now = result === "moved" ? (unit?.norm ?? "") : say("admin.models.settle.open");
      await print(tableRow([model.code, model.unitName, now]));
    }
    remark(say("admin.models.settle.done", counts));
    return DONE;
  },
};

async function move(
  code: string,
  { code: unit, norm: unitName }: Unit,
  tree: UnitTree,
  { store, clock }: AdminContext,
): Promise<"moved" | "same" | "missing" | "taken"> {
  const to = { unit, unitName, path: tree.pathOf(unit) };
  const message = `${TOOL} move ${code} ${randomUUID()}`;
  const command = { to, by: TOOL, at: clock.now(), message };
  const result = await store.change({ code, scope: "", message }, (model) => {
    const next = moveModel(model, command);
    return next === undefined ? { ok: false, refusal: "same" as const } : { ok: true, model: next };
  });
  if (result.status === "changed") return "moved";
  return result.status === "refused" ? "same" : result.status;
}

async function modelsOfDivided(
  units: readonly Unit[],
  tree: UnitTree,
  day: string,
  { store }: AdminContext,
): Promise<readonly Model[]> {
  const divided = units.filter(
    ({ code, validTo }) => validTo !== undefined && validTo < day && tree.successorsOf(code).length > 1,
  );
  const rows = await modelsOf(store.connection)
    .find({ unit: { $in: divided.map(({ code }) => code) }, state: { $ne: "undone" } })
    .sort({ _id: 1 })
    .lean();
  return rows.map(toModel);
}
