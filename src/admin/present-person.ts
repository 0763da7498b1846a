import type { Say } from "../../locales/say";
import type { StoredPerson } from "../store/people";
import type { Store } from "../store/store";

export type PresentPerson =
  | { readonly ok: true; readonly person: StoredPerson }
  | { readonly ok: false; readonly message: string };

/** A person who is in the list and neither gone nor erased, or the sentence that says why not. */
export async function presentPerson(
  { people }: Pick<Store, "people">,
  id: string,
  say: Say,
): Promise<PresentPerson> {
  const person = await people.find(id);
  if (person === null) return no(say("admin.people.unknown", { id }));
  if (person.erasedAt !== undefined) return no(say("admin.people.erased", { id }));
  if (person.leftAt !== undefined) return no(say("admin.people.left", { id }));
  return { ok: true, person };
}

function no(message: string): PresentPerson {
  return { ok: false, message };
}
