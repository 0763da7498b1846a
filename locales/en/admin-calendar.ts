import type { calendar as vi } from "../vi/admin-calendar";

export const calendar: Readonly<Record<keyof typeof vi, string>> = {
  "admin.calendar.everywhere": "all units",
  "admin.calendar.set.usage": "DAY off|working [NAME] [--unit UNIT]",
  "admin.calendar.set.summary":
    "Makes a day one that is off, or one that is worked to make up for another, for all or for a unit and those under it. Public holidays are known already; days set here come before them.",
  "admin.calendar.set.kind": "Write off or working after the day.",
  "admin.calendar.set.off": "{day} is a day off for {area}.",
  "admin.calendar.set.working": "{day} is a working day for {area}.",
  "admin.calendar.clear.usage": "DAY [--unit UNIT]",
  "admin.calendar.clear.summary":
    "Takes back a day set with calendar set; the public calendar holds for it again.",
  "admin.calendar.clear.done": "{day} is as in the public calendar again for {area}.",
  "admin.calendar.clear.none": "{day} was not set for {area}.",
  "admin.calendar.hours.usage":
    "'MM-DD..MM-DD HH:MM-HH:MM [HH:MM-HH:MM]' ... [--unit UNIT] | --default [--unit UNIT]",
  "admin.calendar.hours.summary":
    "Sets the office hours by season (the assistant reminds people in office hours only); one argument for each season. --default goes back to the usual 07:30-11:30, 13:30-17:00.",
  "admin.calendar.hours.either": "Give the seasons, or --default.",
  "admin.calendar.hours.wrong": "\"{text}\" is not of the form 'MM-DD..MM-DD HH:MM-HH:MM HH:MM-HH:MM'.",
  "admin.calendar.hours.done": "The office hours are set for {area}.",
  "admin.calendar.list.usage": "[YEAR] [--unit UNIT]",
  "admin.calendar.list.summary":
    "Prints the public holidays, other days off and days worked to make up for them in a year, as the assistant uses them.",
  "admin.calendar.list.off": "off",
  "admin.calendar.list.working": "working",
};
