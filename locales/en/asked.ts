import type { asked as vi } from "../vi/asked";

/** What a question says that its figure does not honour, and figures of one model. */
export const asked: Record<keyof typeof vi, string> = {
  unread: "Not understood: {words}; the figures above do not take this condition into account.",
  "unread.words": "“{words}”",
  "model.which": "{kind} “{name}” ({code}, {place})",
  "model.amounts": "{which}: {amounts}.",
  "model.amounts.none": "{which}: no report has these figures yet.",
  "model.from": "From {count} reports, of {days}; of a corrected report only the last version counts.",
  "model.all": "All {count} models: {amounts}.",
  "model.reports": "{which}: {count} reports ({parts}).",
  "model.reports.days": "Reported on {days}; of a corrected report only the last version counts.",
  "model.reports.none": "{which}: no reports yet.",
  "model.evidence": "{which}: {all}.",
  "model.evidence.none": "{which}: no photos or files yet.",
  "model.visits": "{which}: inspected {done} times; {planned} more are planned.",
  "model.visits.days": "Inspected on {days}.",
  "model.visits.unit":
    "Not counted: {count} inspections of the unit as a whole that recorded nothing on this model.",
  "model.scope": "Scope: only what is named above; period: {period}.",
  "model.next": "and another model (by name or code)",
};
