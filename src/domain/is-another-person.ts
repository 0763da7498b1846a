import { fold } from "../understanding/fold";

/**
 * Is a person in charge (người phụ trách) who is called so now somebody else? "Hồng", "hong" and "Nguyễn Thị Hồng" may be
 * one; another given name is another person, whose telephone number (số điện thoại) is another one too.
 */
export function isAnotherPerson(before: string | undefined, now: string): boolean {
  return before !== undefined && givenName(before) !== givenName(now);
}

/** The last word of a Vietnamese name. */
function givenName(name: string): string | undefined {
  return fold(name).trim().split(/\s+/).at(-1);
}
