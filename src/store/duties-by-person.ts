import type { Deadline, StepRecipient } from "../domain/deadline";
import { type Chain, type Directory, nearest, recipientsOf } from "../domain/planning/recipients";
import type { UnitTree } from "../domain/unit";
import { unitChain } from "../domain/unit-chain";
import type { Duties, UnitDuty } from "./duties";

/** What is not done by a deadline, by who hears of it: in charge, as head, as leader. */
export type DutiesByPerson = Readonly<Record<StepRecipient, ReadonlyMap<string, readonly UnitDuty[]>>>;

export async function dutiesByPerson(
  deadline: Deadline,
  { tree, directory }: { readonly tree: UnitTree; directory(): Promise<Directory> },
  { duties }: { readonly duties: Duties },
): Promise<DutiesByPerson> {
  const [all, people] = await Promise.all([duties.of(deadline), directory()]);
  const found = { charge: new Map<string, UnitDuty[]>(), head: new Map(), leader: new Map() };
  for (const duty of all.filter(({ done }) => !done)) {
    const [, ...above] = unitChain(duty.unit, tree);
    const chain = { unit: duty.unit, above };
    const owners = ownersOf(deadline, duty, chain, people);
    for (const to of ["charge", "head", "leader"] as const) {
      for (const person of recipientsOf(to, chain, { directory: people, owners }))
        add(found[to], person, duty);
    }
  }
  return found;
}

function add(found: Map<string, UnitDuty[]>, person: string, duty: UnitDuty): void {
  const known = found.get(person);
  if (known === undefined) found.set(person, [duty]);
  else known.push(duty);
}

/** Who answers for what is open: for an appraisal the committee does, else whoever has the model. */
function ownersOf(
  { kind }: Deadline,
  { open }: UnitDuty,
  { unit, above }: Chain,
  directory: Directory,
): readonly string[] {
  if (kind !== "appraisal") return directory.present(open.map(({ owner }) => owner));
  const followers = directory.present(open.flatMap(({ follower }) => follower ?? []));
  return followers.length > 0 ? followers : nearest([unit, ...above], "committee", directory);
}
