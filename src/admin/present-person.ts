import type { StoredPerson } from "../store/people";
import type { Store } from "../store/store";
import { failed } from "./subcommand";

export type PresentPerson =
  | { readonly ok: true; readonly person: StoredPerson }
  | { readonly ok: false; readonly message: string };

/** A person who is in the list and neither gone nor erased, or the sentence that says why not. */
export async function presentPerson({ people }: Pick<Store, "people">, id: string): Promise<PresentPerson> {
  const person = await people.find(id);
  if (person === null) return no(`Không có người nào mang id "${id}" (xem: people list).`);
  if (person.erasedAt !== undefined) return no(`Dữ liệu của "${id}" đã được xóa theo yêu cầu.`);
  if (person.leftAt !== undefined) return no(`"${id}" đã thôi quyền (mở lại: people activate ${id}).`);
  return { ok: true, person };
}

function no(message: string): PresentPerson {
  const outcome = failed(message);
  return { ok: false, message: outcome.ok ? "" : outcome.message };
}
