import { recordsOf } from "../../src/dialogue/draft-record";
import { listOf } from "../../src/dialogue/first";
import { readDayPart } from "../../src/dialogue/read-inspection";
import { resolveUnit } from "../../src/dialogue/resolve-unit";
import type { Button } from "../../src/dialogue/state";
import type { Stop } from "../../src/dialogue/visit";
import { COUNTED_STATES } from "../../src/domain/life-cycle";
import type { Model } from "../../src/domain/model";
import { fold } from "../../src/understanding/fold";
import { nameKey } from "../../src/understanding/similar-names";
import type { Extras, Slots } from "../../src/understanding/understanding";
import { nameWithParent } from "../figures/question-place";
import type { Request, Services } from "../handler";
import { missingText } from "../models/refusal-text";
import { unitContext } from "../registration/register";
import { outsideText } from "./visit-text";

/** Which units and models an inspection is about, and when, as far as the message says it. */
export interface Targets {
  readonly stops: readonly Stop[];
  /** Models that the message names, for reading conclusions about them. */
  readonly models: readonly Model[];
  /** What could not be found, or may not be seen: a sentence each. */
  readonly problems: readonly string[];
  /** Choices, where a name fits several units. */
  readonly buttons: Button[][];
}

interface Part {
  readonly slots: Slots;
  readonly extras: Extras;
  /** The words of this part of a tour. */
  readonly words: string;
}

const MOST_OF_UNIT = 200;

/** Each record of the message is one stop of a tour; a stop is one unit, with the models named there. */
export async function visitTargets(request: Request, services: Services): Promise<Targets> {
  const found: Targets[] = [];
  for (const part of partsOf(request)) found.push(await targetsOf(part, request, services));
  return {
    stops: merged(found.flatMap(({ stops }) => stops)),
    models: found.flatMap(({ models }) => models),
    problems: [...new Set(found.flatMap(({ problems }) => problems))],
    buttons: found.flatMap(({ buttons }) => buttons),
  };
}

function partsOf({ understanding, text }: Request): readonly Part[] {
  const records = recordsOf(understanding);
  const heads = records.map(({ slots }) => listOf(slots.unit_raw)[0] ?? listOf(slots.code)[0] ?? "");
  const at = heads.map((head) => Math.max(0, text.indexOf(head)));
  // "..., chiều thứ 4 xã A": what stands before a place in its clause is said of it.
  const starts = at.map((from, index) => {
    const clause = Math.max(...[",", ";", ":", "\n"].map((mark) => text.lastIndexOf(mark, from))) + 1;
    return index === 0 ? 0 : clause > (at[index - 1] ?? 0) ? clause : from;
  });
  return records.map(({ slots, extras }, index) => ({
    ...{ slots, extras },
    words: text.slice(starts[index] ?? 0, starts[index + 1] ?? text.length),
  }));
}

async function targetsOf(part: Part, request: Request, services: Services): Promise<Targets> {
  const { slots, extras, words } = part;
  const codes = await byCodes(listOf(slots.code), request, services);
  const units = unitsOf(slots, extras, request, services);
  const inUnits = await namedIn(units.codes, words, services);
  const known = [...codes.models, ...inUnits];
  const named = known.length > 0 ? NONE : await byName(slots, units.codes, request, services);
  const models = [...known, ...named.models];
  const time = timeOf(slots, words);
  const without = units.codes.filter(
    (unit) => !models.some(({ path }) => path.startsWith(services.units().pathOf(unit))),
  );
  // A unit named beside a model that was not found only says where it should be.
  const whole = named.problems.length > 0 ? [] : without;
  const tree = services.units();
  const stops = [
    ...models.map((model) => ({ unit: model.unit, unitName: model.unitName, codes: [model.code], ...time })),
    ...whole.map((unit) => ({ unit, unitName: tree.get(unit)?.norm ?? unit, codes: [], ...time })),
  ];
  return {
    stops,
    models,
    problems: [...codes.problems, ...units.problems, ...named.problems],
    buttons: units.buttons,
  };
}

interface Found {
  readonly models: readonly Model[];
  readonly problems: readonly string[];
}
const NONE: Found = { models: [], problems: [] };

function timeOf(slots: Slots, words: string): Pick<Stop, "on" | "time" | "part"> {
  const on = listOf(slots.date)[0];
  const part = slots.time === undefined ? readDayPart(words) : undefined;
  return {
    ...(on !== undefined && { on }),
    ...(slots.time !== undefined && { time: slots.time }),
    ...(part !== undefined && { part }),
  };
}

async function byCodes(codes: readonly string[], request: Request, services: Services): Promise<Found> {
  const models: Model[] = [];
  const problems: string[] = [];
  for (const code of new Set(codes)) {
    const model = await services.figures.findByCode(code, request.person.scope);
    if (model === undefined) problems.push(missingText(code, request, services));
    else models.push(model);
  }
  return { models, problems };
}

function unitsOf(
  slots: Slots,
  extras: Extras,
  request: Request,
  services: Services,
): { readonly codes: readonly string[]; readonly problems: readonly string[]; readonly buttons: Button[][] } {
  const { say } = services;
  const unit = resolveUnit(slots, extras, unitContext(request, services));
  const none = { codes: [], problems: [], buttons: [] };
  if (unit.status === "found") return { ...none, codes: [unit.code] };
  if (unit.status === "several") return { ...none, codes: unit.codes };
  if (unit.status === "outside") return { ...none, problems: [outsideText(unit, request, services)] };
  if (unit.status === "unknown")
    return {
      ...none,
      problems: [say("ask.unit.unknown", { raw: unit.raw, example: request.person.unitName })],
    };
  if (unit.status === "none") return none;
  const names = unit.codes.slice(0, 8).map((code) => nameWithParent(code, services));
  const choice = (name: string): Button[] => [
    { label: name, action: `say:${request.text.replace(unit.raw, name)}` },
  ];
  const lines = names.map((name) => `- ${name}`);
  const text = [say("ask.unit.ambiguous", { raw: unit.raw }), ...lines].join("\n");
  return { ...none, problems: [text], buttons: names.map(choice) };
}

/** Models of the units whose name stands in the text. */
async function namedIn(
  units: readonly string[],
  text: string,
  { figures, units: tree }: Services,
): Promise<readonly Model[]> {
  const words = ` ${nameKey(text)} `;
  const found: Model[] = [];
  for (const unit of units) {
    const models = await figures.list(
      { path: tree().pathOf(unit), states: COUNTED_STATES },
      { skip: 0, limit: MOST_OF_UNIT, newestFirst: true },
    );
    const named = models.filter(({ name }) => words.includes(` ${nameKey(name)} `));
    // Of one name in several years, the newest is meant.
    found.push(
      ...named.filter((model, at) => named.findIndex(({ name }) => sameName(name, model.name)) === at),
    );
  }
  return found;
}

function sameName(a: string, b: string): boolean {
  return nameKey(a) === nameKey(b);
}

/** By words of a name, in the units named or the whole area; what fits several is asked about. */
async function byName(
  slots: Slots,
  units: readonly string[],
  { person, text }: Request,
  { say, figures, units: tree }: Services,
): Promise<Found> {
  const names = listOf(slots.name);
  const models: Model[] = [];
  const problems: string[] = [];
  const [unit] = units;
  const path = unit === undefined ? person.scope : tree().pathOf(unit);
  const place = unit === undefined ? person.unitName : (tree().get(unit)?.norm ?? unit);
  for (const name of names) {
    const found = await figures.findByName(name, { path });
    const exact = found.filter((model) => sameName(model.name, name));
    const fitting = exact.length > 0 ? exact : found;
    const [only, other] = fitting;
    if (only === undefined) problems.push(say("visit.model.unknown", { name, place }));
    else if (other === undefined) models.push(only);
    else {
      const list = fitting
        .slice(0, 5)
        .map((model) => say("visit.model", { name: model.name, code: model.code }));
      problems.push(say("visit.model.many", { name, models: list.join(", ") }));
    }
  }
  if (names.length > 0 || units.length > 0) return { models, problems };
  const whole = await figures.findNamed(fold(text), { path });
  return { models: whole.slice(0, 1), problems };
}

/** Stops at one unit at one time are one stop. */
function merged(stops: readonly Stop[]): readonly Stop[] {
  const byKey = new Map<string, Stop>();
  for (const stop of stops) {
    const key = [stop.unit, stop.on, stop.time, stop.part].join("|");
    const before = byKey.get(key);
    const codes = [...new Set([...(before?.codes ?? []), ...stop.codes])];
    byKey.set(key, { ...stop, codes });
  }
  return [...byKey.values()];
}
