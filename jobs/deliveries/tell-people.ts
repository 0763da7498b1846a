import type { Say } from "../../locales/say";
import type { Clock } from "../../src/clock";
import { hasConsent } from "../../src/domain/consent";
import type { UnitTree } from "../../src/domain/unit";
import { isWithin } from "../../src/domain/unit-path";
import { chatKeyOf } from "../../src/store/inbox";
import type { Outbox } from "../../src/store/outbox";
import type { People, StoredPerson } from "../../src/store/people";
import type { Reach } from "../../src/store/reach";

export interface TellPeopleParts {
  readonly outbox: Outbox;
  readonly people: People;
  readonly reach: Reach;
  readonly units: () => UnitTree;
  readonly say: Say;
  readonly clock: Clock;
}

type Text = (say: Say) => string;

/** Notices of the service itself. The same id is told once, however often and by whomever. */
export interface TellPeople {
  admins(id: string, text: Text): Promise<void>;
  /** The committee members nearest above the person's unit, or the administrators where there are none. */
  committeeOf(person: StoredPerson, id: string, text: Text): Promise<void>;
}

export function createTellPeople(parts: TellPeopleParts): TellPeople {
  const present = async () =>
    (await parts.people.all()).filter(
      (person) => person.leftAt === undefined && person.erasedAt === undefined && hasConsent(person),
    );
  const admins = (people: readonly StoredPerson[]) => people.filter(({ role }) => role === "admin");
  return {
    async admins(id, text) {
      await tell(admins(await present()), id, text, parts);
    },
    async committeeOf(person, id, text) {
      const others = (await present()).filter(({ id: other }) => other !== person.id);
      const nearest = nearestCommittee(person, others, parts.units());
      await tell(nearest.length > 0 ? nearest : admins(others), id, text, parts);
    },
  };
}

function nearestCommittee(
  person: StoredPerson,
  others: readonly StoredPerson[],
  tree: UnitTree,
): readonly StoredPerson[] {
  const path = tree.pathOf(person.unit);
  const above = others
    .filter(({ role }) => role === "committee")
    .map((member) => ({ member, scope: tree.pathOf(member.unit) }))
    .filter(({ scope }) => scope !== "" && isWithin(path, scope));
  const nearest = Math.max(...above.map(({ scope }) => scope.length));
  return above.filter(({ scope }) => scope.length === nearest).map(({ member }) => member);
}

async function tell(
  people: readonly StoredPerson[],
  id: string,
  text: Text,
  { outbox, reach, say, clock }: TellPeopleParts,
): Promise<void> {
  const addressed = await Promise.all(people.map(async (person) => ({ person, to: await reach(person) })));
  await outbox.add(
    addressed.flatMap(({ person, to }) =>
      to === undefined
        ? []
        : [
            {
              ...{ id: `${id}>${person.id}`, ...to, chatKey: chatKeyOf(to), person: person.id },
              ...{ text: text(say), buttons: [], kind: "notice" as const },
              ...{ cause: null, createdAt: clock.now() },
            },
          ],
    ),
  );
}
