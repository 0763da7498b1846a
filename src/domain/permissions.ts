import { STEPS, type StepName } from "./life-cycle";
import type { Role } from "./person";

/** What can be asked for besides the steps of a model's life; the Vietnamese term stands beside each in `COMMANDS`. */
export const COMMAND_NAMES = [
  "register",
  "papers",
  "inspect",
  "history",
  "deadlines",
  "access",
  "replace",
] as const;
export type CommandName = (typeof COMMAND_NAMES)[number];

const WORKERS = ["officer", "committee"] as const;

/**
 * Who may ask for what (quyền), within their scope (their unit and the units under it); with the steps of `STEPS`
 * the one table that handlers, tests and documents use. Seeing models and figures of one's scope, and one's own
 * data, is everybody's who is linked.
 */
export const COMMANDS: Readonly<Record<CommandName, readonly Role[]>> = {
  // đăng ký mô hình, điển hình; đăng ký lại để duy trì
  register: WORKERS,
  // ghi Ban Chỉ đạo, kế hoạch, tin bài
  papers: WORKERS,
  // lên lịch, dời, huỷ, ghi kết quả kiểm tra: whoever appraises models
  inspect: STEPS.appraise.roles,
  // xem lịch sử thay đổi
  history: ["committee", "admin"],
  // đặt, dời, bỏ hạn; nhắc đơn vị chưa xong
  deadlines: ["committee", "admin"],
  // duyệt yêu cầu cấp quyền
  access: ["admin"],
  // thay người phụ trách
  replace: ["admin"],
};

/** May somebody of this role do it at all? What it is done to must lie within their scope besides. */
export function may(role: Role, act: CommandName | StepName): boolean {
  return rolesFor(act).includes(role);
}

/** The roles that may do it. */
export function rolesFor(act: CommandName | StepName): readonly Role[] {
  return isCommand(act) ? COMMANDS[act] : STEPS[act].roles;
}

function isCommand(act: string): act is CommandName {
  return Object.hasOwn(COMMANDS, act);
}
