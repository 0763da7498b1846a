import { findUnit } from "../store/find-unit";
import { loadOrganisation } from "../store/organisation";
import type { Store } from "../store/store";

/** The area that a calendar entry holds for: a unit with all under it, or everywhere (path ""). */
export type CalendarArea =
  | { readonly ok: true; readonly path: string; readonly name: string }
  | { readonly ok: false; readonly message: string };

/** @param text code or name of the unit; everywhere when absent */
export async function calendarArea(text: string | undefined, store: Store): Promise<CalendarArea> {
  if (text === undefined) return { ok: true, path: "", name: "tất cả đơn vị" };
  const organisation = await loadOrganisation(store.units);
  const unit = findUnit(organisation, text);
  if (unit === undefined)
    return {
      ok: false,
      message: `Không có đơn vị "${text}", hoặc có nhiều đơn vị cùng tên (hãy ghi mã: units list).`,
    };
  return { ok: true, path: organisation.tree().pathOf(unit.code), name: unit.norm };
}
