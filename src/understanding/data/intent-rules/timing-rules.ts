import type { IntentRules } from "./intent-rules";

/** What sets days and asks to be reminded. */
export const TIMING_RULES: IntentRules = {
  set_deadline: `
    6 #mustBy !#q !remind
    4 deadline
    3 deadline #date
    2 ^deadline
    2 deadline #code
    2 deadline #future
    -5 #q
    -4 howMany
    -4 which
    -4 status
    -4 $yetQuestion
    -3 register #quote
    -4 registerWeak
    -3 #quote #field
    -3 #form
    -4 ^remind
    -3 remind
    -3 schedule
    -3 ^correct
    -6 deadline<miswritten
    -3 result
    -3 withdraw
    -4 overdue which
    -3 list !#date
    -3 #figures
    -3 ^list
    -4 snooze`,
  remind_me: `
    5 remind
    4 ^remind
    2 remind #date
    2 remind #time
    -5 snooze
    -3 #q
    -3 which
    -3 howMany
    -3 ^list
    -2 register
    -3 ^snooze`,
  snooze: `
    5 snooze
    3 snooze remind
    3 ^snooze
    1.5 snooze #date
    1 snooze #short
    -4 #q
    -4 #quote
    -4 #figures
    -3 register
    -3 #code
    -3 status
    -4 #percent
    -3 progress #cue
    -3 schedule !remind
    -3 ^cancel
    -3 howMany
    -3 which`,
};
