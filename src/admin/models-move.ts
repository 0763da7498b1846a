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
  usage: "MÃ ĐƠN-VỊ",
  summary:
    "Chuyển một mô hình sang đúng đơn vị (mã hoặc tên đơn vị), ví dụ khi xã cũ chia về nhiều xã mới; ghi vào lịch sử mô hình.",
  example: 'models move DVK-2025-0001 "xã Thạch Khê"',
  options: {},
  arity: [2, 2],
  async run({ rest: [code = "", text = ""] }, context) {
    const organisation = await loadOrganisation(context.store.units);
    const unit = findUnit(organisation, text);
    if (unit === undefined)
      return failed(`Không có đơn vị "${text}", hoặc có nhiều đơn vị cùng tên (hãy ghi mã: units list).`);
    const result = await move(code, unit, organisation.tree(), context);
    if (result === "missing") return failed(`Không có mô hình nào mang mã "${code}".`);
    if (result === "taken") return failed(`${unit.norm} đã có mô hình cùng tên trong năm đó: đổi tên trước.`);
    await context.print(result === "same" ? `${code} vốn thuộc ${unit.norm}.` : `${code}: ${unit.norm}.`);
    return DONE;
  },
};

/** `models settle`: models of communes that were divided go where their village is now. */
export const modelsSettle: Subcommand = {
  name: "models settle",
  usage: "",
  summary:
    'Mô hình của xã cũ đã chia về nhiều đơn vị: chuyển về đơn vị mới có thôn của mô hình. In mã, đơn vị mới; mô hình chưa rõ thôn được in kèm "chưa rõ" và vẫn tính cho đơn vị chính (chuyển bằng models move).',
  example: "models settle",
  options: {},
  arity: [0, 0],
  async run(_args, context) {
    const { store, clock, print, remark } = context;
    const tree = (await loadOrganisation(store.units)).tree();
    const day = vietnamDay(clock.now());
    const counts = { moved: 0, open: 0 };
    for (const model of await modelsOfDivided(await store.units.all(), tree, day, context)) {
      const { village = "", unit: old } = model;
      const unit = successorWith(village, old, { tree, day });
      const result = unit === undefined ? "open" : await move(model.code, unit, tree, context);
      counts[result === "moved" ? "moved" : "open"] += 1;
      await print(
        tableRow([model.code, model.unitName, result === "moved" ? (unit?.norm ?? "") : "chưa rõ"]),
      );
    }
    remark(`${counts.moved} mô hình đã chuyển, ${counts.open} chưa rõ.`);
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
