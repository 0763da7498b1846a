import type { admin as vi } from "../vi/admin";
import { backups } from "./admin-backups";
import { calendar } from "./admin-calendar";
import { people } from "./admin-people";
import { periods } from "./admin-periods";
import { service } from "./admin-service";
import { templates } from "./admin-templates";
import { tool } from "./admin-tool";
import { units } from "./admin-units";

export const admin: Readonly<Record<keyof typeof vi, string>> = {
  ...tool,
  ...units,
  ...people,
  ...periods,
  ...calendar,
  ...templates,
  ...backups,
  ...service,
};
