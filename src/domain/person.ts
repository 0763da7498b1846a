/**
 * Roles (vai trò): officer, cán bộ; committee, thành viên Ban Chỉ đạo, Tổ giúp việc; leader, lãnh đạo; admin, quản
 * trị. What each may do stands in permissions.ts and life-cycle.ts.
 */
export const ROLES = ["officer", "committee", "leader", "admin"] as const;
export type Role = (typeof ROLES)[number];

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
