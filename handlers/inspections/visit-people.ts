import { recordsOf } from "../../src/dialogue/draft-record";
import { listOf } from "../../src/dialogue/first";
import { may } from "../../src/domain/permissions";
import { fold } from "../../src/understanding/fold";
import type { Request, Services } from "../handler";
import { peopleNamed } from "../people/people-named";

/** The inspectors that a message names, by id, and a sentence for each name that is not certain. */
export interface NamedInspectors {
  readonly ids: readonly string[];
  readonly notes: readonly string[];
}

/** "Cùng đồng chí Mai", "tôi và đồng chí Mai": the writer goes too. */
const WITH_ME = /\b(?:toi|em|minh|cung|voi)\b/;

export async function namedInspectors(request: Request, services: Services): Promise<NamedInspectors> {
  const { say } = services;
  const own = request.person.unitName;
  const names = recordsOf(request.understanding).flatMap(({ slots }) => listOf(slots.person));
  const ids: string[] = [];
  const notes: string[] = [];
  for (const name of new Set(names)) {
    const found = await peopleNamed(name, request, services);
    const [only, other] = found;
    if (only === undefined) notes.push(say("visit.person.unknown", { name, own }));
    else if (other === undefined) ids.push(only.id);
    else {
      const people = found.map(
        (person) => `${person.name}, ${services.units().get(person.unit)?.norm ?? ""}`,
      );
      notes.push(say("visit.person.many", { name, people: people.join("; ") }));
    }
  }
  return { ids: [...new Set(ids)], notes };
}

/** Those whose role inspects at all. */
export async function inspectorsAmong(
  ids: readonly string[],
  { findPerson }: Services,
): Promise<readonly string[]> {
  const people = await Promise.all(ids.map(findPerson));
  return people.flatMap((person) => (person !== null && may(person.role, "inspect") ? [person.id] : []));
}

/** Who goes: those named, the writer where nobody is, or where they say that they go along. */
export function inspectorsOf({ ids }: NamedInspectors, { person, text }: Request): readonly string[] {
  return ids.length === 0 || WITH_ME.test(fold(text)) ? [...new Set([person.id, ...ids])] : ids;
}
