import { createSay } from "../locales/say";
import { LIFE_STATES, type LifeState, STEP_NAMES, STEPS, type StepName } from "../src/domain/life-cycle";
import { COMMAND_NAMES, type CommandName, may } from "../src/domain/permissions";
import { ROLES } from "../src/domain/person";

const say = createSay("vi");

const COMMAND_TERMS: Readonly<Record<CommandName, string>> = {
  register: "đăng ký mô hình, điển hình; đăng ký lại để duy trì",
  papers: "ghi Ban Chỉ đạo, kế hoạch, tin bài",
  inspect: "lên lịch, dời, huỷ, ghi kết quả kiểm tra",
  history: "xem lịch sử thay đổi",
  deadlines: "đặt, dời, bỏ hạn; nhắc đơn vị chưa xong",
  access: "duyệt yêu cầu cấp quyền",
  replace: "thay người phụ trách",
};

/** docs/permissions.md, made from the tables that the code uses. */
export function permissionsDoc(): string {
  return `${[
    "# Who may do what",
    INTRODUCTION,
    "## Roles",
    roleTable(),
    "## What each state allows",
    "→ names the state that the step leads to; = leaves it as it is; ← goes back to the one before.",
    stateTable(),
    "## Rules beside the tables",
    RULES,
  ].join("\n\n")}\n`;
}

const INTRODUCTION = `<!-- Written by scripts/write-permissions-doc.ts; a test compares. -->
Made from \`src/domain/permissions.ts\` and \`src/domain/life-cycle.ts\`, the one place where the code looks it up. Everything
is limited to a person's scope besides: their unit and the units under it.`;

const RULES = `- Everybody who is linked sees the models, figures, inspections and files of their scope, and their own data; may withdraw
  consent and have their data erased.
- What lies outside the scope is answered exactly as what does not exist.
- Undo (hoàn tác) is for one's own newest step, while nobody built on it, and while one may still take that step.
- Role and unit are read anew for each message: a change counts from the next message on.
- Who is not linked, or has left, gets help, one-time codes and the request for access, and nothing else.`;

function roleTable(): string {
  const head = ["", "", ...ROLES.map((role) => `${role} (${say(`role.${role}`)})`)];
  const rows = [
    ...COMMAND_NAMES.map((name) => [name, COMMAND_TERMS[name], ...marks(name)]),
    ...STEP_NAMES.map((name) => [name, say(`step.${name}`), ...marks(name)]),
  ];
  return table(head, rows);
}

function marks(act: CommandName | StepName): string[] {
  return ROLES.map((role) => (may(role, act) ? "✓" : ""));
}

function stateTable(): string {
  const head = ["state", "", "possible"];
  const rows = LIFE_STATES.map((state) => [state, say(`state.${state}`), stepsFrom(state)]);
  return table(head, rows);
}

function stepsFrom(state: LifeState): string {
  return STEP_NAMES.filter((name) => STEPS[name].from.includes(state))
    .map((name) => `${name} ${arrow(name, state)}`)
    .join(", ");
}

function arrow(name: StepName, state: LifeState): string {
  const { to } = STEPS[name];
  if (to === "before") return "←";
  if (name === "progress" && state === "approved") return "→ underway";
  return to === "same" ? "=" : `→ ${to}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), `|${"---|".repeat(head.length)}`, ...rows.map(line)].join("\n");
}
