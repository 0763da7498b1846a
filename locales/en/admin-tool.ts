import type { tool as vi } from "../vi/admin-tool";

export const tool: Readonly<Record<keyof typeof vi, string>> = {
  "admin.help.head": "The administrator's tool. Usage: {call} COMMAND [ARGUMENTS]",
  "admin.help.example": "Example: {call} {example}",
  "admin.help.where":
    "Works beside the running service too. The store: MONGODB_URI, or the folder DATA_DIR (./data unless set).",
  "admin.help.streams":
    "Results go to stdout, remarks and errors to stderr. Exit status: 0 done, 1 could not be done, 2 called wrongly.",

  "admin.call.unknown": 'There is no command "{name}".',
  "admin.call.wrong": "Wrong arguments: {detail}",
  "admin.call.missing": "Arguments are missing.",
  "admin.call.extra": "Too many arguments: {extra}",
  "admin.unexpected": "Unexpected error: {detail}",

  "admin.away.server":
    "MongoDB cannot be reached at MONGODB_URI. Please check the address, the password and the server.",
  "admin.away.service":
    "The service holds the data folder, but its store does not answer. Please try again in a few seconds.",
  "admin.away.own": "The embedded store was opened but does not answer. Please try again.",

  "admin.file.wrong": "File {file}: {reason}.",
  "admin.file.reason.missing": "there is no such file or folder",
  "admin.file.reason.folder": "this is a folder, not a file",
  "admin.file.reason.notFolder": "the path leads through a file, which is no folder",
  "admin.file.reason.forbidden": "access is denied",
  "admin.file.reason.readOnly": "the disk is read-only",
  "admin.file.reason.full": "the disk is full",
  "admin.file.reason.exists": "the file is there already",
  "admin.file.reason.notUtf8": "this is not UTF-8; please save it as CSV UTF-8",
  "admin.file.tooLarge": "File {file} is too large (over {megabytes} MB).",
  "admin.file.unpacksTooLarge": "File {file} is too large once unpacked (over 64 MB).",
  "admin.file.notXlsx": "File {file} is no valid XLSX; please open it and save it as .xlsx or CSV UTF-8.",
  "admin.file.written": "{file} is written.",
  "admin.file.columnIgnored": 'Column "{column}" is ignored.',

  "admin.done.set": "Set.",
  "admin.done.nothing": "Nothing has changed.",
  "admin.day.wrong": '"{day}" is no day of the form YYYY-MM-DD.',
  "admin.year.wrong": "YEAR has to be from {first} to {last}.",
  "admin.unit.unclear":
    'There is no unit "{unit}", or there are several of that name (please give the code: units list).',
};
