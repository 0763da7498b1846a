import { backup } from "./backup";
import { criteriaList } from "./criteria-list";
import { criteriaSet } from "./criteria-set";
import { erase } from "./erase";
import { exportCsv } from "./export";
import { failedList } from "./failed-list";
import { failedRetry } from "./failed-retry";
import { fieldsList } from "./fields-list";
import { fieldsRetrain } from "./fields-retrain";
import { fieldsUse } from "./fields-use";
import { inspectionsList } from "./inspections-list";
import { peopleActivate, peopleDeactivate, peopleMove, peopleRole } from "./people-change";
import { peopleCode } from "./people-code";
import { peopleImport } from "./people-import";
import { peopleList } from "./people-list";
import { peopleReplace } from "./people-replace";
import { peopleRequests } from "./people-requests";
import { peopleTemplate } from "./people-template";
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
  peopleTemplate,
  peopleImport,
  peopleList,
  peopleCode,
  peopleRequests,
  peopleRole,
  peopleMove,
  peopleReplace,
  peopleDeactivate,
  peopleActivate,
  periodsSet,
  periodsList,
  criteriaSet,
  criteriaList,
  inspectionsList,
  fieldsList,
  fieldsRetrain,
  fieldsUse,
  backup,
  restore,
  exportCsv,
  erase,
  failedList,
  failedRetry,
  status,
];
