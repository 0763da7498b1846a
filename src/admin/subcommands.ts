import { backup } from "./backup";
import { erase } from "./erase";
import { exportCsv } from "./export";
import { failedList } from "./failed-list";
import { failedRetry } from "./failed-retry";
import { peopleImport } from "./people-import";
import { peopleList } from "./people-list";
import { periodsList } from "./periods-list";
import { periodsSet } from "./periods-set";
import { restore } from "./restore";
import { status } from "./status";
import type { Subcommand } from "./subcommand";
import { unitsImport } from "./units-import";
import { unitsList } from "./units-list";
import { unitsLoad } from "./units-load";

/** Everything an administrator can do here, in the order of the help text. */
export const SUBCOMMANDS: readonly Subcommand[] = [
  unitsImport,
  unitsLoad,
  unitsList,
  peopleImport,
  peopleList,
  periodsSet,
  periodsList,
  backup,
  restore,
  exportCsv,
  erase,
  failedList,
  failedRetry,
  status,
];
