import { hasConsent } from "../../src/domain/consent";
import type { StoredPerson } from "../../src/store/people";
import type { ChatAddress } from "../../src/store/reach";
import type { AgendaParts } from "./context";

/** Somebody who agreed to be written to, and their private chat. */
export interface Addressee {
  readonly person: StoredPerson;
  readonly to: ChatAddress;
}

/** By id, those of these people who can be written to. */
export async function addresseesOf(
  people: readonly StoredPerson[],
  { store }: Pick<AgendaParts, "store">,
): Promise<ReadonlyMap<string, Addressee>> {
  const willing = people.filter(hasConsent);
  const chats = await store.reachAll(willing);
  return new Map(
    willing.flatMap((person, index) => {
      const to = chats[index];
      return to === undefined ? [] : [[person.id, { person, to }] as const];
    }),
  );
}
