import type { Say } from "../../../locales/say";

/**
 * Commands of the menu (trình đơn lệnh), each a shorthand for a sentence that anybody may as well write: what follows
 * the command is added to it. `officer` is everybody who is linked.
 */
export const COMMANDS = [
  { name: "dangky", key: "register", roles: ["officer", "committee", "admin"] },
  { name: "baocao", key: "report", roles: ["officer", "committee", "admin"] },
  { name: "thongke", key: "count", roles: ["officer", "committee", "leader", "admin"] },
  { name: "danhsach", key: "list", roles: ["officer", "committee", "leader", "admin"] },
  { name: "chuadangky", key: "coverage", roles: ["committee", "leader", "admin"] },
  { name: "kiemtra", key: "inspections", roles: ["officer", "committee", "leader", "admin"] },
  { name: "xinquyen", key: "access", roles: ["stranger"] },
  { name: "yeucau", key: "requests", roles: ["admin"] },
  { name: "hoantac", key: "undo", roles: ["officer", "committee", "leader", "admin"] },
  { name: "huy", key: "cancel", roles: ["officer", "committee", "leader", "admin"] },
  { name: "dulieucuatoi", key: "ownData", roles: ["officer", "committee", "leader", "admin"] },
  { name: "trogiup", key: "help", roles: ["stranger", "officer", "committee", "leader", "admin"] },
] as const;

/** Whom a menu is for; `stranger` is everybody who is not linked. */
export type MenuRole = (typeof COMMANDS)[number]["roles"][number];

export interface MenuEntry {
  readonly command: string;
  readonly description: string;
}

export function menuOf(role: MenuRole, say: Say): MenuEntry[] {
  return COMMANDS.filter(({ roles }) => roles.some((one) => one === role)).map(({ name, key }) => ({
    command: name,
    description: say(`command.${key}`),
  }));
}

/**
 * The sentence that a command stands for; a text without a command of ours stays as it is, `/start CODE` too: its code
 * is read where codes are.
 */
export function expandCommand(text: string, say: Say): string {
  const [, name = "", rest = ""] = /^\/([a-z0-9_]{1,32})(?:@\w{1,64})?(?:\s+([\s\S]*))?$/i.exec(text) ?? [];
  const command = COMMANDS.find((one) => one.name === name.toLowerCase());
  if (command === undefined) return text;
  const sentence = say(`command.${command.key}.says`);
  return rest.trim() === "" ? sentence : `${sentence} ${rest.trim()}`;
}
