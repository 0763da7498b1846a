import type { Person } from "../domain/person";
import type { UnitTree } from "../domain/unit";
import { isInArea, isWithin } from "../domain/unit-path";
import type { Extras, Gazetteer, GazetteerUnit, Slots } from "../understanding/understanding";

/** Which unit a message means, seen from what the person may touch. */
export type UnitResolution =
  /** The message names no unit. */
  | { readonly status: "none" }
  | { readonly status: "found"; readonly code: string }
  /** Every unit of the message, for comparisons and lists. */
  | { readonly status: "several"; readonly codes: readonly string[] }
  | { readonly status: "ambiguous"; readonly raw: string; readonly codes: readonly string[] }
  | { readonly status: "unknown"; readonly raw: string }
  | { readonly status: "outside"; readonly raw: string; readonly code: string };

export interface UnitContext {
  readonly person: Person;
  readonly tree: UnitTree;
  readonly gazetteer: Gazetteer;
  /** Day of the message, YYYY-MM-DD: of two units of one name, the one that exists then. */
  readonly day: string;
  /** For questions: a former unit is meant as itself. Otherwise the unit that it went into is. */
  readonly asksFormer?: boolean;
}

interface Mention {
  readonly raw: string;
  readonly codes: readonly string[];
}

/**
 * A district named beside one of its communes only says where the commune is; a name that fits several units
 * is narrowed by the person's scope, then by which of them exists today, and is asked about otherwise.
 */
export function resolveUnit(slots: Slots, extras: Extras, context: UnitContext): UnitResolution {
  const mentions = withoutAncestors(mentionsOf(slots, extras, context), context.tree);
  const resolutions = mentions.map((mention) => resolveMention(mention, context));
  const [first] = resolutions;
  if (first === undefined) return { status: "none" };
  if (resolutions.length === 1) return first;
  const refused = resolutions.find((resolution) => resolution.status !== "found");
  if (refused !== undefined) return refused;
  const codes = resolutions.flatMap((resolution) => (resolution.status === "found" ? [resolution.code] : []));
  const unique = [...new Set(codes)];
  const [only] = unique;
  return unique.length === 1 && only !== undefined
    ? { status: "found", code: only }
    : { status: "several", codes: unique };
}

function mentionsOf(slots: Slots, extras: Extras, { gazetteer, person }: UnitContext): readonly Mention[] {
  const codes = (candidates: readonly GazetteerUnit[]) => candidates.map((candidate) => candidate.code);
  if (extras.units && extras.units.length > 0) {
    return extras.units.map(({ raw, candidates }) => ({ raw, codes: codes(candidates) }));
  }
  const names = [slots.unit_norm ?? slots.unit_raw ?? []].flat();
  return names.map((raw) => ({ raw, codes: codes(gazetteer.find(raw, person.unit)) }));
}

function withoutAncestors(mentions: readonly Mention[], tree: UnitTree): readonly Mention[] {
  const isAncestor = (mention: Mention) =>
    mentions.some(
      (other) =>
        other !== mention &&
        mention.codes.some((code) =>
          other.codes.some((inner) => inner !== code && isUnder(tree, inner, code)),
        ),
    );
  return mentions.filter((mention) => !isAncestor(mention));
}

function isUnder(tree: UnitTree, code: string, ancestor: string): boolean {
  const scope = tree.pathOf(ancestor);
  return scope !== "" && isWithin(tree.pathOf(code), scope);
}

function resolveMention({ raw, codes }: Mention, context: UnitContext): UnitResolution {
  const { person, tree, day, asksFormer = false } = context;
  const known = codes.filter((code) => tree.get(code) !== undefined);
  const [anywhere] = known;
  if (anywhere === undefined) return { status: "unknown", raw };
  const meant = asksFormer ? known : [...new Set(known.map((code) => standsToday(code, context)))];
  const area = asksFormer ? person : { scope: person.scope };
  const inside = meant.filter((code) => isInArea(tree.pathOf(code), area));
  if (inside.length === 0) return { status: "outside", raw, code: anywhere };
  const current = inside.filter((code) => existsOn(tree, code, day));
  const choices = current.length > 0 ? current : inside;
  const [only] = choices;
  return choices.length === 1 && only !== undefined
    ? { status: "found", code: only }
    : { status: "ambiguous", raw, codes: choices };
}

/** What is registered under the name of a unit that was merged belongs to the one it went into. */
function standsToday(code: string, { tree, day, person }: UnitContext): string {
  const successor = existsOn(tree, code, day) ? undefined : tree.successorOf(code)?.code;
  return successor !== undefined && isWithin(tree.pathOf(successor), person.scope) ? successor : code;
}

function existsOn(tree: UnitTree, code: string, day: string): boolean {
  const unit = tree.get(code);
  return unit !== undefined && (unit.validFrom ?? "0") <= day && day <= (unit.validTo ?? "9");
}
