import type { OfKind } from "../../src/domain/figures";
import { isCommune, type Unit, type UnitTree } from "../../src/domain/unit";
import { lastYearOf, type Period } from "../../src/reports/period";
import {
  type Extras,
  UNIT_KINDS,
  type UnitKind,
  type UnitKindsAsked,
} from "../../src/understanding/understanding";
import type { Services } from "../handler";

/** What a question says of kinds of communes, in its area and time. */
export interface AskedKinds {
  /** What narrows it: all kinds of a comparison too. */
  readonly ofKind?: OfKind;
  /** What it sets side by side. */
  readonly kindsBeside?: readonly OfKind[];
  /** "Các xã" was said, and these kinds are counted with them. */
  readonly kindsAlso?: readonly string[];
}

interface Area {
  readonly path: string;
  readonly placeName: string;
  readonly period: Period;
  /** Today, YYYY-MM-DD. */
  readonly day: string;
}

export type AskedKindsResult =
  | { readonly ok: true; readonly kinds: AskedKinds }
  /** The area has none of them, which is no zero. */
  | { readonly ok: false; readonly text: string };

/** "Các phường", "so xã với phường": the units that are meant, where the area has others besides. */
export function askedKinds(
  { unitKinds, tags }: Extras,
  area: Area,
  { say, units }: Pick<Services, "say" | "units">,
): AskedKindsResult {
  if (unitKinds === undefined) return { ok: true, kinds: {} };
  const { groups, except } = unitKinds;
  const standing = standingUnits(area, units());
  const known = new Set([...standing.values()].map(({ type }) => type));
  // "Các xã vùng giáo" are told by their mark.
  if (unitKinds.loose === true && tags !== undefined) return { ok: true, kinds: {} };
  if (unitKinds.loose === true) {
    const others = [...known].filter((type) => type !== "xã");
    return { ok: true, kinds: others.length === 0 || known.size === 1 ? {} : { kindsAlso: others } };
  }
  const found = groups
    .filter((kinds) => kinds.some((kind) => known.has(kind)))
    .map((kinds) => ofKind(kinds, except, standing));
  const [first] = found;
  if (first === undefined && except !== true)
    return {
      ok: false,
      text: say("unitKind.none", { place: area.placeName, kinds: groups.flat().join(", ") }),
    };
  if (groups.length > 1) {
    const all = ofKind([...new Set(found.flatMap(({ kinds }) => kinds))], undefined, standing);
    return { ok: true, kinds: { ofKind: all, kindsBeside: found } };
  }
  return { ok: true, kinds: first === undefined || isAll(unitKinds, known) ? {} : { ofKind: first } };
}

/** "Chia theo phường" where there are only wards sets none apart. */
function isAll({ groups, only, except }: UnitKindsAsked, known: ReadonlySet<string>): boolean {
  const kinds: ReadonlySet<string> = new Set(groups.flat());
  return only !== true && except !== true && [...known].every((type) => kinds.has(type));
}

function ofKind(
  kinds: readonly UnitKind[],
  except: true | undefined,
  standing: ReadonlyMap<string, Unit>,
): OfKind {
  const asked: ReadonlySet<string> = new Set(kinds);
  const units = [...standing].flatMap(([code, { type }]) => (asked.has(type) ? [code] : []));
  return { kinds, units, ...(except && { except }) };
}

/** All communes of an area, without the units above them. */
export function ofCommunes(area: Omit<Area, "placeName">, tree: UnitTree): OfKind {
  return ofKind(UNIT_KINDS, undefined, standingUnits(area, tree));
}

/** Each commune of the area that ever was, with the one that stood in its place at the end of the period. */
function standingUnits(
  { path, period, day }: Omit<Area, "placeName">,
  tree: UnitTree,
): ReadonlyMap<string, Unit> {
  const former = tree.formerUnits(path, day).map(({ code }) => tree.pathOf(code));
  const all = [path, ...former].flatMap((area) => tree.under(area)).filter(isCommune);
  const stood = new Set(tree.communesUnder(path, lastYearOf(period)).map(({ code }) => code));
  return new Map(
    all.map((unit) => [unit.code, stood.has(unit.code) ? unit : (tree.successorOf(unit.code) ?? unit)]),
  );
}
