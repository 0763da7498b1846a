import { resolveUnit, type UnitResolution } from "../../src/dialogue/resolve-unit";
import { isWithin } from "../../src/domain/unit-path";
import { fold } from "../../src/understanding/fold";
import type { Services, UnreadRequest } from "../handler";
import { unitContext } from "./register";

/** "Hội Phụ nữ xã Thạch Lạc", "UBND phường 3": the place in it. */
const PLACE = /(?:^|\s)((?:xã|phường|thị trấn|đặc khu|huyện)\s+\S.*)$/iu;

/**
 * Finds the units of a list's cells: by code, by name, or by name with what it lies in ("xã Tân Thành, huyện Kim Sơn").
 * Each text is looked for once.
 */
export function createSheetUnits(
  request: Pick<UnreadRequest, "person" | "sentAt">,
  services: Services,
): (text: string) => UnitResolution {
  const known = new Map<string, UnitResolution>();
  return (text) => {
    const found = known.get(text) ?? find(text, request, services);
    known.set(text, found);
    return found;
  };
}

function find(
  text: string,
  request: Pick<UnreadRequest, "person" | "sentAt">,
  services: Services,
): UnitResolution {
  if (text === "") return { status: "none" };
  const tree = services.units();
  const coded = tree.get(text);
  if (coded !== undefined)
    return isWithin(tree.pathOf(coded.code), request.person.scope)
      ? { status: "found", code: coded.code }
      : { status: "outside", raw: text, code: coded.code };
  const [name = "", ...around] = text.split(/\s*[,;–]\s*|\s+-\s+/);
  const whole = mentions(name, around, request, services);
  if (whole.status !== "unknown") return whole;
  const place = PLACE.exec(name)?.[1];
  return place === undefined || fold(place) === fold(name)
    ? { status: "unknown", raw: text }
    : mentions(place, around, request, services);
}

function mentions(
  name: string,
  around: readonly string[],
  request: Pick<UnreadRequest, "person" | "sentAt">,
  services: Services,
): UnitResolution {
  const { units, gazetteer } = services;
  const find = (raw: string) => [...gazetteer().find(raw, request.person.unit)];
  const above = around.flatMap(find).map(({ code }) => units().pathOf(code));
  const candidates = find(name);
  const inside = candidates.filter(({ code }) =>
    above.some((path) => path !== "" && isWithin(units().pathOf(code), path)),
  );
  const chosen = inside.length > 0 ? inside : candidates;
  return resolveUnit({}, { units: [{ raw: name, candidates: chosen }] }, unitContext(request, services));
}
