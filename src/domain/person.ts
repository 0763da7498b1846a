/** Roles (vai trò) and what each may do; the one table that code, tests and documents use. */
export const ROLES = ["officer", "committee", "leader", "admin"] as const;
export type Role = (typeof ROLES)[number];

/** What a person can ask the service to do. */
export const ACTIONS = ["register", "see"] as const;
export type Action = (typeof ACTIONS)[number];

/**
 * officer: cán bộ; committee: thành viên Ban Chỉ đạo, Tổ giúp việc; leader: lãnh đạo; admin: quản trị.
 * Everything is limited to the person's scope (their unit and the units under it) besides.
 */
export const PERMISSIONS: Readonly<Record<Role, readonly Action[]>> = {
  officer: ["register", "see"],
  committee: ["register", "see"],
  leader: ["see"],
  admin: ["see"],
};

export function may(role: Role, action: Action): boolean {
  return PERMISSIONS[role].includes(action);
}

/** A linked person; `scope` is the path of their unit: they see and change nothing outside it. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly title: string;
  /** Code of the person's unit. */
  readonly unit: string;
  /** Canonical name of that unit. */
  readonly unitName: string;
  readonly unitType: string;
  readonly scope: string;
  /** Paths of former units that went into the person's: their records are the person's too. */
  readonly former?: readonly string[];
}
