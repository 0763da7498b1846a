/** Answers to leaders on named units, late registrations and what there is none of. */
export const leaderAnswers = {
  "place.several": "the {count} units named",
  "sides.together": "All {count} together: {figure}.",
  "sides.mostLeast": "most: {most} ({max}); least: {least} ({min}).",
  "sides.allEqual": "all are equal.",
  "export.nothing": "There is nothing to export, so no file is sent.",
  "registered.late":
    "{place}: {count} registered after the deadline of {period}{filters}, of {all} registered.",
  "registered.late.none":
    "{place}: none registered after the deadline of {period}{filters} (all {all} were in time).",
  "registered.late.detail": "registered {date}, {days} days after the deadline",
  "registered.late.noDeadline":
    "{place}: no registration deadline was set for {period}, so none counts as late ({all} registered).",
  "registered.late.notYet":
    "{place}: the registration deadline of {period} has not passed ({deadlines}); none is late.",
  "fields.covered": "{place}, {period}{filters}: {have}/{all} fields have models or exemplars.",
  "fields.covered.standing":
    "{place}, {period}{filters}: {have}/{all} fields have models or exemplars {standing}.",
  "fields.missing": "None yet ({count}): {names}.",
  "fields.complete": "All fields have some.",
  "rank.place": "{place} is number {rank} of {all} {units} of {area}: {count} registered, {period}{filters}.",
  "rank.place.shared":
    "{place} is number {rank} of {all} {units} of {area} (with {same} others): {count} registered, {period}{filters}.",
  "rank.onlyOwn": "The place of {place} cannot be told: you may see the figures of your own unit only.",
  "sides.percent.up": "{percent}% more ({part}/{whole})",
  "sides.percent.down": "{percent}% less ({part}/{whole})",
  "sides.percent.none": "there is none of the time before, so no percentage",
  "publicity.none": "{place}: no article or report is recorded, {period}.",
} as const;
