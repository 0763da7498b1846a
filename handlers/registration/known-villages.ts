import type { UnitResolution } from "../../src/dialogue/resolve-unit";
import type { DraftRecord } from "../../src/dialogue/state";
import { communeOf } from "../../src/domain/commune-of";
import { matchVillage, villageCode, villagesOfName } from "../../src/domain/known-village";
import type { Model } from "../../src/domain/model";
import type { Unit } from "../../src/domain/unit";
import { isWithin } from "../../src/domain/unit-path";
import { vietnamDay } from "../../src/domain/vietnam-time";
import type { Request, Services } from "../handler";

/**
 * The record with its village as it is known in the commune. One that is perhaps a known village is noted: the card asks,
 * and saving it as it is makes it a village of its own.
 */
export function withKnownVillage(
  { nearVillage: _asked, ...record }: DraftRecord,
  request: Pick<Request, "sentAt">,
  services: Pick<Services, "units">,
): DraftRecord {
  const { village, unit } = record;
  if (village === undefined || unit === undefined) return record;
  const { near, ...known } = knownVillage(village, unit, request, services);
  return { ...record, ...known, ...(near && { nearVillage: near.code }) };
}

/** A village as it is known in the commune of a unit, and the known one that it is perhaps. */
export function knownVillage(
  village: string,
  unit: string,
  { sentAt }: Pick<Request, "sentAt">,
  { units }: Pick<Services, "units">,
): { readonly village: string; readonly near?: Unit } {
  const tree = units();
  const commune = communeOf(unit, tree);
  if (commune === undefined) return { village };
  const place = { path: tree.pathOf(commune.code), tree, day: vietnamDay(sentAt) };
  const match = matchVillage(village, place);
  if (match.status === "known") return { village: (match.better ?? match.unit).norm };
  return match.status === "near" ? { village: match.name.norm, near: match.unit } : { village };
}

/** Before every end of a village. */
const ANY_DAY = "";

/**
 * Makes the villages of confirmed registrations known in their communes, unless they are. Doing it again changes nothing, so
 * that a message handled a second time completes what the first began.
 */
export async function growVillages(
  models: readonly Model[],
  request: Pick<Request, "person">,
  services: Services,
): Promise<void> {
  const { villages } = services;
  const grown = models.flatMap((model) => grownBy(model, request, services) ?? []);
  const tree = services.units();
  await villages.add(grown.filter(({ code }) => tree.get(code) === undefined));
  await villages.replace(grown.filter(({ code }) => tree.get(code) !== undefined));
}

/** The village that a model makes known, or the known one that it spells better; undefined where nothing changes. */
function grownBy(
  model: Model,
  { person }: Pick<Request, "person">,
  { units, clock }: Services,
): Unit | undefined {
  const tree = units();
  const commune = communeOf(model.unit, tree);
  if (model.village === undefined || commune === undefined) return undefined;
  const place = { path: tree.pathOf(commune.code), tree, day: vietnamDay(clock.now()) };
  const match = matchVillage(model.village, place);
  if (match.status === "unclear") return undefined;
  if (match.status === "known") return match.better && { ...match.unit, ...match.better };
  // One that an administrator ended stays ended.
  const ever = tree.villagesUnder(place.path, ANY_DAY);
  if (ever.some((unit) => unit.norm === match.name.norm)) return undefined;
  const code = villageCode(commune.code, match.name, tree);
  const grown = { model: model.code, by: person.id, on: model.registeredOn };
  return { code, ...match.name, parent: commune.code, aliases: [], tags: [], grown };
}

/**
 * The village that a registration taken back had made known is forgotten with it, unless another model is there: a slip of
 * the pen leaves no village behind.
 */
export async function forgetVillage(model: Model, services: Services): Promise<void> {
  const { units, clock, figures, villages } = services;
  const tree = units();
  const path = tree.pathOf(communeOf(model.unit, tree)?.code ?? "");
  if (model.village === undefined || path === "") return;
  const place = { path, tree, day: vietnamDay(clock.now()) };
  const match = matchVillage(model.village, place);
  if (match.status !== "known" || match.unit.grown?.model !== model.code) return;
  const others = await figures.villages({ path });
  if (others.some((name) => isUnit(matchVillage(name, place), match.unit))) return;
  await villages.remove(match.unit.code);
}

function isUnit(match: ReturnType<typeof matchVillage>, unit: Unit): boolean {
  return match.status === "known" && match.unit === unit;
}

/**
 * Where somebody whose area has several communes names only a village: the communes that have one of this name, as
 * slots of a registration would name one.
 */
export function communesOfVillage(
  village: string,
  { person, sentAt }: Pick<Request, "person" | "sentAt">,
  { units }: Pick<Services, "units">,
): UnitResolution {
  const tree = units();
  if (communeOf(person.unit, tree) !== undefined) return { status: "none" };
  const known = villagesOfName(village, tree.villagesUnder(person.scope, vietnamDay(sentAt)));
  const parents = known.flatMap(({ parent }) => tree.successorOf(parent ?? "")?.code ?? []);
  const codes = [...new Set(parents)].filter((code) => isWithin(tree.pathOf(code), person.scope));
  const [only] = codes;
  if (only === undefined) return { status: "none" };
  return codes.length === 1 ? { status: "found", code: only } : { status: "ambiguous", raw: village, codes };
}
