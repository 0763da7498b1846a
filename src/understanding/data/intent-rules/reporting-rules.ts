import type { IntentRules } from "./intent-rules";

/** What tells of the work: progress, results, photos and files. */
export const REPORTING_RULES: IntentRules = {
  update_progress: `
    -5 totals whole
    -4 #mustBy
    3 #ongoing #figures !#q !which !list !howMany
    4 overdue #code !#q !which !list
    2 #code #statusFact !#q !which !deadline
    -3 !#object #brief
    4 progress
    1.5 ^progress
    4 ^update
    3 update
    4 #percent !#q
    3 #code #percent !#q
    2 #code progress !#q
    1 #cue progress
    1 #quote progress
    -4 #askForm
    -4 howMany
    -3 which
    -4 status #q
    -2 status !update
    -2 ^register
    -3 register
    -2 registerWeak #field
    -2 ^result
    -3 ^correct
    -3 correct
    -4 ^withdraw
    -3 overdue which
    -3 ^deadline
    -2 #form #formField
    -3 ^list
    -3 ^remind
    -3 snooze #short
    -2 evidence send`,
  report_result: `
    2 ^result #quote !#q !status !which
    3 result #code #figures !#q !#mustBy
    -4 #mustBy
    -4 #ongoing !#q
    -8 initial compare
    -5 ^update
    3 ^reportWord #figures
    2 #code #figures #statusFact
    -5 !#object
    4 result
    2 ^result
    3 ^result #figures
    3 result #figures
    2 ^reportWord #figures
    2 reportWord toldPast #figures
    1.5 toldPast #figures
    1 #figures #many
    2 ^reportWord result
    2 #form result
    -3 #q
    -5 #askForm
    -5 howMany
    -3 few
    -4 which
    -2 ^status
    -3 status
    -3 register
    -2 registerWeak !result
    -2 #percent
    -3 ^correct
    -2 correct
    -4 ^export
    -3 export
    -3 ^list
    -3 list !#figures
    -4 ^inspected
    -4 inspected inspect
    -3 ^withdraw
    -2 overdue
    -2 deadline !#figures
    -3 nominate
    -2 commend
    -2 recognise
    -2 ^remind
    -2 progress !result
    -2 evidence send`,
  attach_evidence: `
    -4 ^export
    3 evidence
    4 evidence send
    2 ^evidence
    2 ^send evidence
    2 #code evidence
    -3 #q
    -4 which
    -4 howMany
    -4 status
    -3 overdue
    -3 register
    -3 ^list
    -2 ^remind
    -3 ^help
    -3 inspected
    -3 #figures
    -3 ^correct`,
};
