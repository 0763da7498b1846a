import type { ConfirmedField } from "../store/confirmed-fields";
import type { FieldExample } from "../understanding/fields/train-field-model";
import { isUnclearName } from "../understanding/fields/unclear-names";
import { nameKey } from "../understanding/similar-names";
import type { Field } from "../understanding/understanding";

/**
 * How many names of one unit, of one person and of the units under one parent are learned from: a flood from one
 * place stays one voice among many. The newest count.
 */
const MOST_OF = { unit: 40, person: 40, parent: 400 } as const;
const MOST_NAMES = 3_000;
/** Units that must agree on a name, as a share of those that have it. */
const AGREEMENT = 2 / 3;
/** Units that must agree before what the shipped names say of a name is contradicted. */
const UNITS_TO_CONTRADICT = 3;
/** One unit's word for a name counts half as much as a shipped name. */
const ONE_UNIT = 0.5;

/** What is learned from what officers confirmed (newest first): each name once, with the field its units agree on. */
export function learnedExamples(
  confirmed: readonly ConfirmedField[],
  shipped: readonly FieldExample[],
): FieldExample[] {
  const known = new Map(shipped.map(({ name, field }) => [nameKey(name), field]));
  const names = [...votesByName(confirmed).values()].slice(0, MOST_NAMES);
  const examples = names.flatMap(({ key, name, votes }) => {
    const agreed = agreedField(votes);
    if (agreed === undefined || known.get(key) === agreed.field) return [];
    if (known.has(key) && agreed.units < UNITS_TO_CONTRADICT) return [];
    return [{ name, field: agreed.field, weight: agreed.units > 1 ? 1 : ONE_UNIT }];
  });
  return lightened(examples, shipped.length);
}

interface NameVotes {
  readonly key: string;
  readonly name: string;
  /** The field that each unit gives the name. */
  readonly votes: Map<string, Field>;
}

function votesByName(confirmed: readonly ConfirmedField[]): Map<string, NameVotes> {
  const counts = new Map<string, number>();
  const names = new Map<string, NameVotes>();
  for (const { name, field, unit, path, registeredBy } of confirmed) {
    const key = nameKey(name);
    if (key === "" || isUnclearName(name)) continue;
    const entry = names.get(key) ?? { key, name, votes: new Map<string, Field>() };
    if (entry.votes.has(unit)) continue;
    if (!hasRoom(counts, { unit, person: registeredBy, parent: parentOf(path) })) continue;
    entry.votes.set(unit, field);
    names.set(key, entry);
  }
  return names;
}

/** Counts one more name of each holder, unless one of them has had its share. */
function hasRoom(counts: Map<string, number>, holders: Record<keyof typeof MOST_OF, string>): boolean {
  const held = (["unit", "person", "parent"] as const).map((kind) => ({
    kind,
    key: `${kind} ${holders[kind]}`,
  }));
  if (held.some(({ kind, key }) => (counts.get(key) ?? 0) >= MOST_OF[kind])) return false;
  for (const { key } of held) counts.set(key, (counts.get(key) ?? 0) + 1);
  return true;
}

/** Path of the unit above. */
function parentOf(path: string): string {
  return path.split("/").slice(0, -2).join("/");
}

function agreedField(votes: ReadonlyMap<string, Field>): { field: Field; units: number } | undefined {
  const counts = new Map<Field, number>();
  for (const field of votes.values()) counts.set(field, (counts.get(field) ?? 0) + 1);
  const most = [...counts].sort((a, b) => b[1] - a[1])[0];
  return most !== undefined && most[1] >= AGREEMENT * votes.size
    ? { field: most[0], units: most[1] }
    : undefined;
}

/** All that is learned together weighs no more than what is shipped. */
function lightened(examples: readonly (FieldExample & { weight: number })[], most: number): FieldExample[] {
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  const share = Math.min(1, most / Math.max(1, total));
  return examples.map((example) => ({ ...example, weight: example.weight * share }));
}
