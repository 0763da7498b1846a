import { backups } from "./admin-backups";
import { calendar } from "./admin-calendar";
import { people } from "./admin-people";
import { periods } from "./admin-periods";
import { service } from "./admin-service";
import { templates } from "./admin-templates";
import { tool } from "./admin-tool";
import { units } from "./admin-units";

/** The administrator's tool on the command line: its help, what it prints and what it refuses. */
export const admin = {
  ...tool,
  ...units,
  ...people,
  ...periods,
  ...calendar,
  ...templates,
  ...backups,
  ...service,
} as const;
