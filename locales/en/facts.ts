import type { facts as vi } from "../vi/facts";

/** Amounts of registrations and reports as they are called, and why a sum is no record. */
export const facts: Readonly<Record<keyof typeof vi, string>> = {
  "label.facts.amountVnd": "registered money",
  "label.facts.landM2": "registered area",
  "label.facts.lengthM": "registered length",
  "label.facts.labourDays": "registered labour days",
  "label.facts.households": "registered households",
  "label.facts.people": "registered people",
  "history.figures": "figures: {figures}",
  "history.report": "reported figures",
  "paper.ofMany.differs":
    "{place} has {known} {units} in {year} by the list of units, but the message says {have}/{all}. Please check and send it again.",
  "paper.text.summary.committee":
    "{unit} (summary): {have}/{all} {units} have a committee for {year}, with {members} members",
  "paper.text.summary.plan": "{unit} (summary): {have}/{all} {units} have issued a plan for {year}",
  "paper.summary": "By the recorded summary; recorded one by one: {have}/{all} {units}.",
  "paper.ofMany":
    "Committees and plans are recorded unit by unit, and the service adds them up. Please write each commune, for example: “xã Thạch Khê đã thành lập BCĐ gồm 17 thành viên, QĐ số 12 ngày 3/2”. To see the sum: “bao nhiêu xã đã thành lập BCĐ”, “xã nào chưa có kế hoạch”.",
};
