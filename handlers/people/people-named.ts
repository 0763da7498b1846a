import { matchPeople } from "../../src/dialogue/match-person";
import { isWithin } from "../../src/domain/unit-path";
import type { StoredPerson } from "../../src/store/people";
import { nameKey } from "../../src/understanding/similar-names";
import type { Request, Services } from "../handler";

/** The people of the actor's area whom a name means; a whole name before a part of one. */
export async function peopleNamed(
  name: string,
  { person }: Pick<Request, "person">,
  { personnel, units }: Services,
): Promise<readonly StoredPerson[]> {
  const tree = units();
  const people = await personnel.people.all();
  const inScope = people.filter(
    ({ unit, erasedAt, leftAt }) =>
      erasedAt === undefined && leftAt === undefined && isWithin(tree.pathOf(unit), person.scope),
  );
  const whole = inScope.filter((other) => nameKey(other.name) === nameKey(name));
  return whole.length > 0 ? whole : matchPeople(name, inScope);
}
