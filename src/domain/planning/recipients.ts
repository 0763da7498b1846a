import type { StepRecipient } from "../deadline";
import type { Role } from "../person";

export interface Member {
  readonly id: string;
  readonly role: Role;
  /** Code of the unit. */
  readonly unit: string;
}

/** The people of each unit, by role. */
export interface Directory {
  membersOf(unit: string, role: Role): readonly string[];
  /** Those of these ids who are there, each once. */
  present(ids: readonly string[]): readonly string[];
  unitOf(id: string): string | undefined;
}

export function createDirectory(people: readonly Member[]): Directory {
  const byPlace = new Map<string, string[]>();
  for (const { id, role, unit } of people) {
    const key = `${role} ${unit}`;
    const members = byPlace.get(key);
    if (members === undefined) byPlace.set(key, [id]);
    else members.push(id);
  }
  const units = new Map(people.map(({ id, unit }) => [id, unit]));
  return {
    membersOf: (unit, role) => byPlace.get(`${role} ${unit}`) ?? [],
    present: (ids) => [...new Set(ids)].filter((id) => units.has(id)),
    unitOf: (id) => units.get(id),
  };
}

/** The unit and those above it, the nearest first. */
export interface Chain {
  readonly unit: string;
  readonly above: readonly string[];
}

/**
 * Who hears of a unit's duty: the officers in charge, or its committee where it has none; its head, or its
 * committee; the leaders of the nearest unit above that has any.
 * @param owners who answers for what is still to be done, where that is known
 */
export function recipientsOf(
  to: StepRecipient,
  { unit, above }: Chain,
  { directory, owners = [] }: { readonly directory: Directory; readonly owners?: readonly string[] },
): readonly string[] {
  const committee = directory.membersOf(unit, "committee");
  switch (to) {
    case "charge": {
      if (owners.length > 0) return [...new Set(owners)];
      const officers = directory.membersOf(unit, "officer");
      return officers.length > 0 ? officers : committee;
    }
    case "head": {
      const leaders = directory.membersOf(unit, "leader");
      return leaders.length > 0 ? leaders : committee;
    }
    case "leader":
      return nearest(above, "leader", directory);
  }
}

/** Members of a role in the nearest of these units that has any. */
export function nearest(units: readonly string[], role: Role, directory: Directory): readonly string[] {
  for (const unit of units) {
    const members = directory.membersOf(unit, role);
    if (members.length > 0) return members;
  }
  return [];
}
