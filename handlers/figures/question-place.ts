import { resolveUnit, type UnitResolution } from "../../src/dialogue/resolve-unit";
import { isCommune, isProvince } from "../../src/domain/unit";
import { isWithin } from "../../src/domain/unit-path";
import { capitalised } from "../../src/reports/figures-text";
import { fold } from "../../src/understanding/fold";
import type { Extras, Slots } from "../../src/understanding/understanding";
import type { Request, Services } from "../handler";
import { unitContext } from "../registration/register";
import { topUnit } from "./top-unit";

/** The area that a question is about. */
export interface Place {
  readonly path: string;
  readonly placeName: string;
  readonly whole: boolean;
  readonly narrowed: boolean;
  /** Codes of the units that are named side by side ("xã A với xã B"); the path is then that of the asker's area. */
  readonly codesBeside?: readonly string[];
}

/** The unit that is named, inside what the asker may see; else all of that. */
export function placeOf(
  slots: Slots,
  extras: Extras,
  request: Request,
  services: Services,
): { ok: true; place: Place } | { ok: false; text: string } {
  const { person } = request;
  const narrowed = asksWider(request, services);
  const own = { path: person.scope, placeName: person.unitName, whole: true, narrowed };
  const unit = resolveUnit(slots, extras, { ...unitContext(request, services), asksFormer: true });
  if (unit.status === "none") return { ok: true, place: own };
  if (unit.status === "found" || unit.status === "several")
    return { ok: true, place: foundPlace(unit, own, services) };
  if (unit.status === "outside" && isWithin(person.scope, services.units().pathOf(unit.code))) {
    return { ok: true, place: { ...own, narrowed: true } };
  }
  return { ok: false, text: whyNot(unit, request, services) };
}

/** More units are told by how many they are. */
const MOST_NAMED = 6;

/** "Toàn tỉnh có bao nhiêu", asked in a commune: more than the asker may see. */
function asksWider({ text, person }: Request, { units }: Services): boolean {
  const unit = units().get(topUnit(person.scope));
  if (unit === undefined || isProvince(unit)) return false;
  const wider = isCommune(unit) ? "tinh|huyen" : "tinh";
  return new RegExp(`\\b(?:toan|ca|trong|khap|nhat|dia ban) (?:${wider})\\b`).test(fold(text));
}

function foundPlace(
  unit: UnitResolution & { status: "found" | "several" },
  own: Place,
  { say, units }: Services,
): Place {
  const tree = units();
  if (unit.status === "several") {
    const { codes } = unit;
    const names = codes.map((code) => tree.get(code)?.norm ?? code);
    const placeName =
      codes.length > MOST_NAMED ? say("place.several", { count: codes.length }) : names.join(", ");
    return { ...own, placeName, whole: false, codesBeside: codes };
  }
  const path = tree.pathOf(unit.code);
  return path === own.path
    ? own
    : { path, placeName: tree.get(unit.code)?.norm ?? "", whole: false, narrowed: false };
}

function whyNot(unit: UnitResolution, { person }: Request, { say, units }: Services): string {
  if (unit.status === "outside") {
    return say("denied.see", {
      unit: capitalised(units().get(unit.code)?.norm ?? unit.raw),
      own: person.unitName,
    });
  }
  if (unit.status === "ambiguous") {
    const names = unit.codes.map((code) => nameWithParent(code, { units }));
    return [say("ask.unit.ambiguous", { raw: unit.raw }), ...names.map((name) => `- ${name}`)].join("\n");
  }
  const raw = unit.status === "unknown" ? unit.raw : "";
  return say("ask.unit.unknown", { raw, example: person.unitName });
}

export function nameWithParent(code: string, { units }: Pick<Services, "units">): string {
  const unit = units().get(code);
  const parent = unit?.parent === undefined ? undefined : units().get(unit.parent);
  return [unit?.norm ?? code, parent?.norm].filter((part) => part !== undefined).join(", ");
}
