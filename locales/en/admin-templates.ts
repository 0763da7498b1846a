import type { templates as vi } from "../vi/admin-templates";

export const templates: Readonly<Record<keyof typeof vi, string>> = {
  "admin.template.set.usage": "(FILE.docx | --party | --state) [--unit CODE]",
  "admin.template.set.summary":
    "Sets the form of Word reports: a DOCX file of your office with fields such as {field} (all of them are in docs/reports.md), or --party the layout of Party documents, --state the layout of Decree 30/2020. --unit: for one unit and those under it; without it, for all.",
  "admin.template.set.one": "Give one of three: a DOCX file, --party, --state.",
  "admin.template.set.unit": "There is no unit with the code {unit}.",
  "admin.template.set.done": "The form of reports is set.",
  "admin.template.problem.notDocx":
    "The file is no valid DOCX (it may be damaged, or have a password or macros).",
  "admin.template.problem.tooLarge": "The file is larger than 4 MB.",
  "admin.template.problem.unpacksTooLarge": "The file is too large once unpacked (over 40 MB).",
  "admin.template.problem.program":
    "The file has a program or an embedded object in it; please take it out and save the file again.",
  "admin.template.problem.remote":
    "The file fetches content from elsewhere when it is opened (a linked template or picture); please embed it and save the file again.",
  "admin.template.noField": "The file has no field such as {field}; all of them are in docs/reports.md.",
  "admin.template.field": "There is no field {field}.",
  "admin.template.field.near": "There is no field {field}, at “…{near}…”.",
  "admin.template.syntax": "The braces of a field are wrong: {rule}, at “{near}”.",
  "admin.template.rule.unopened": "there is {close} without {open} before it",
  "admin.template.rule.unclosed": "there is {open} without {close} behind it",
  "admin.template.rule.mismatch": "{open} and {close} have different names",
  "admin.template.rule.other": "not written rightly",
  "admin.template.list.summary":
    "Prints the forms of Word reports that are set: code of the unit, form. Elsewhere the layout of Party documents holds.",
  "admin.template.list.all": "all",
  "admin.template.layout.party": "layout of Party documents",
  "admin.template.layout.state": "layout of Decree 30/2020",
  "admin.template.list.count": "{count} forms are set.",
  "admin.template.remove.usage": "[--unit CODE]",
  "admin.template.remove.summary":
    "Takes away the form of Word reports that is set for a unit, or, without --unit, the one for all.",
  "admin.template.remove.none": "There is no such form.",
  "admin.template.remove.done": "The form of reports is taken away.",
};
