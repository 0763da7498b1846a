import type { periods as vi } from "../vi/admin-periods";

export const periods: Readonly<Record<keyof typeof vi, string>> = {
  "admin.periods.set.usage":
    "YEAR [--fields 4|5] [--targets 'UNIT=NUMBER;...'|none] [--registration-deadline YYYY-MM-DD|none] [--progress-deadline ...] [--result-deadline ...] [--appraisal-deadline ...] [--recognition-deadline ...]",
  "admin.periods.set.summary":
    "Sets a period: 4 fields (KT, VHXH, ANQP, HTCT; NTM counts for VHXH) or 5 fields (NTM too), the targets of units (0 takes the target of a unit away), and the deadlines: registration, reports on progress, reports on results, appraisal, files for recognition. What is not given stays as it was; none takes a deadline, or all targets, away.",
  "admin.periods.set.nothing": "--fields is missing.",
  "admin.periods.set.fields": "--fields has to be 4 or 5.",
  "admin.periods.set.otherYear": "The deadline {day} is not of the period {year}.",
  "admin.periods.target.form": '"{text}" is not of the form UNIT=NUMBER.',
  "admin.periods.target.unit": 'There is no unit "{unit}", or there are several.',
  "admin.periods.target.tooLarge": "The target {number} is too large.",
  "admin.periods.list.summary":
    "Prints the periods that are set: year, number of fields, deadline of the first registration.",
  "admin.periods.list.count": "{count} periods are set; years that are not: 5 fields, no deadline.",
  "admin.periods.row.fields": "{count} fields",
  "admin.periods.row.noDeadline": "no deadline",
  "admin.periods.row.progress": "progress {day}",
  "admin.periods.row.result": "results {day}",
  "admin.periods.row.appraisal": "appraisal {day}",
  "admin.periods.row.recognition": "recognition {day}",
  "admin.periods.row.targets": "target {total} ({units} units)",

  "admin.deadlines.list.usage": "[--all]",
  "admin.deadlines.list.summary":
    "Prints the deadlines that are still watched (--all: all of them): day, time, matter, unit, level, days before at which people are reminded. Set deadlines by writing to the assistant or with periods set.",
  "admin.deadlines.kind.registration": "registration",
  "admin.deadlines.kind.progress": "reports on progress",
  "admin.deadlines.kind.result": "reports on results",
  "admin.deadlines.kind.appraisal": "appraisal",
  "admin.deadlines.kind.recognition": "files for recognition",
  "admin.deadlines.kind.other": "another matter",
  "admin.deadlines.anyLevel": "all levels",
  "admin.deadlines.count": "{count} deadlines.",

  "admin.criteria.set.usage": "YEAR (CRITERION... | --default)",
  "admin.criteria.set.summary":
    "Sets the criteria of recognition of a year, each as one argument, with “|POINTS” at its end if points are given (for example “Nhân dân đồng tình|20”). --default goes back to the usual criteria.",
  "admin.criteria.set.either": "Give criteria, or --default, not both.",
  "admin.criteria.set.default": "The usual criteria hold again.",
  "admin.criteria.set.wrong": '"{text}": {problem}',
  "admin.criteria.problem.empty": "the criterion has no words.",
  "admin.criteria.problem.long": "the criterion is longer than {most} characters.",
  "admin.criteria.problem.points": "points have to be a whole number from 1 to {most}.",
  "admin.criteria.list.summary":
    "Prints the criteria of recognition that are set for single years, and the usual ones for all others.",
  "admin.criteria.list.default": "usual",
  "admin.criteria.list.count": "{count} years have criteria of their own.",
  "admin.criteria.row.noPoints": "no points",
  "admin.criteria.row.points": "at most {points} points",

  "admin.inspections.list.usage": "[--all]",
  "admin.inspections.list.summary":
    "Prints the inspections from today on (--all: all of them): day, time, unit, codes of models, state, conclusion, ids of those who inspect.",
  "admin.inspections.state.planned": "planned",
  "admin.inspections.state.done": "done",
  "admin.inspections.state.cancelled": "cancelled",
  "admin.inspections.count": "{count} inspections.",
  "admin.inspections.first": "The first {count} inspections.",
};
