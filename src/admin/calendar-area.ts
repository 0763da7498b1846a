import { findUnit } from "../store/find-unit";
import { loadOrganisation } from "../store/organisation";
import type { AdminContext } from "./subcommand";

/** The area that a calendar entry holds for: a unit with all under it, or everywhere (path ""). */
export type CalendarArea =
  | { readonly ok: true; readonly path: string; readonly name: string }
  | { readonly ok: false; readonly message: string };

/** @param text code or name of the unit; everywhere when absent */
export async function calendarArea(
  text: string | undefined,
  { store, clock, say }: Pick<AdminContext, "store" | "clock" | "say">,
): Promise<CalendarArea> {
  if (text === undefined) return { ok: true, path: "", name: say("admin.calendar.everywhere") };
  const organisation = await loadOrganisation(store.units, clock);
  const unit = findUnit(organisation, text);
  if (unit === undefined)
    return {
      ok: false,
      message: say("admin.unit.unclear", { unit: text }),
    };
  return { ok: true, path: organisation.tree().pathOf(unit.code), name: unit.norm };
}
