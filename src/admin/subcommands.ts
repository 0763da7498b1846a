import { backup } from "./backup";
import { calendarHours } from "./calendar-hours";
import { calendarList } from "./calendar-list";
import { calendarClear, calendarSet } from "./calendar-set";
import { criteriaList } from "./criteria-list";
import { criteriaSet } from "./criteria-set";
import { deadlinesList } from "./deadlines-list";
import { erase } from "./erase";
import { exportCsv } from "./export";
import { failedList } from "./failed-list";
import { failedRetry } from "./failed-retry";
import { fieldsList } from "./fields-list";
import { fieldsRetrain } from "./fields-retrain";
import { fieldsUse } from "./fields-use";
import { filesClean } from "./files-clean";
import { inspectionsList } from "./inspections-list";
import { modelsMove, modelsSettle } from "./models-move";
import { modelsTemplate } from "./models-template";
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
import { templateList, templateRemove } from "./template-list";
import { templateSet } from "./template-set";
import { unitsDrop, unitsMerge, unitsRename } from "./units-change";
import { unitsImport } from "./units-import";
import { unitsList } from "./units-list";
import { unitsLoad } from "./units-load";
import { unitsVillages } from "./units-villages";
import { zaloOaConsent } from "./zalo-oa-consent";
import { zaloOaTokens } from "./zalo-oa-tokens";

/** Everything an administrator can do here, in the order of the help text. */
export const SUBCOMMANDS: readonly Subcommand[] = [
  unitsImport,
  unitsLoad,
  unitsList,
  unitsVillages,
  unitsRename,
  unitsMerge,
  unitsDrop,
  modelsMove,
  modelsSettle,
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
  modelsTemplate,
  periodsSet,
  periodsList,
  deadlinesList,
  calendarSet,
  calendarClear,
  calendarHours,
  calendarList,
  criteriaSet,
  criteriaList,
  templateSet,
  templateList,
  templateRemove,
  inspectionsList,
  fieldsList,
  fieldsRetrain,
  fieldsUse,
  filesClean,
  backup,
  restore,
  exportCsv,
  erase,
  failedList,
  failedRetry,
  zaloOaConsent,
  zaloOaTokens,
  status,
];
