import type { Say } from "../../locales/say";
import { ROLES, type Role } from "../domain/person";
import { fold } from "../understanding/fold";

/** As offices write them, folded. */
const ROLE_WORDS: ReadonlyMap<string, Role> = new Map<string, Role>([
  ...ROLES.map((role) => [role, role] as const),
  ["can bo", "officer"],
  ["ban chi dao", "committee"],
  ["thanh vien ban chi dao", "committee"],
  ["thanh vien bcd", "committee"],
  ["bcd", "committee"],
  ["to giup viec", "committee"],
  ["thanh vien to giup viec", "committee"],
  ["lanh dao", "leader"],
  ["quan tri", "admin"],
  ["quan tri vien", "admin"],
]);

/** A role by the program's word for it or by an office's: "committee", "thành viên Ban Chỉ đạo". */
export function readRole(text: string): Role | undefined {
  return ROLE_WORDS.get(fold(text).replace(/\s+/g, " ").trim());
}

/** Every role, as the program and as offices write it: both are taken. */
export function roleNames(say: Say): string {
  return ROLES.map((role) => roleText(role, say)).join(", ");
}

/** "committee (thành viên Ban Chỉ đạo)". */
export function roleText(role: Role, say: Say): string {
  return `${role} (${say(`role.${role}`)})`;
}
