import type { IntentRules } from "./intent-rules";

/** What a committee does: inspections, decisions, who follows what. */
export const DECIDING_RULES: IntentRules = {
  schedule_inspection: `
    5 ^inspect #date question !#q !#code !toldPast
    4 schedule
    3 inspect schedule
    2 inspect #date
    2 inspect #future
    2 inspect #time
    2 schedule #date
    2 ^schedule
    1 #unit schedule
    1 inspect
    -4 inspected #past
    -3 inspected !schedule
    -4 toldPast inspect !schedule
    -4 #q
    -4 howMany
    -3 which
    -4 status
    -4 ^remind
    -3 remind
    -3 register
    -3 registerWeak #quote
    -3 #figures
    -3 deadline !schedule
    -3 #percent
    -3 snooze
    -4 ^help
    -3 export
    -3 ^list`,
  record_inspection: `
    3 inspected
    4 inspected inspect
    3 ^inspected
    3 inspect #verdict
    3 inspected #verdict
    2 toldPast inspect
    2 #code #verdict
    2 #past inspect
    -4 #q
    -3 which
    -4 howMany
    -4 $yetQuestion
    -3 ^schedule
    -3 recognise
    -3 #future !#past
    -3 #percent
    -2 register
    -3 ^remind
    -3 list
    -3 result #figures
    -3 commend`,
  recognise: `
    5 recognise
    3 ^recognise
    9 recognise<nominate !#q !register !which
    2 recognise #code
    2 recognise #quote
    2 recognise model
    2 recognise exemplar
    -5 #q
    -5 howMany
    -5 which
    -4 few
    -5 list
    -5 $yetQuestion
    -4 status
    -3 register
    -3 nominate
    -3 compare
    -3 export
    -2 ^remind`,
  commend: `
    5 commend
    3 ^commend
    2 commend #unit
    2 commend #person
    2 commend #quote
    -4 #q
    -5 howMany
    -5 which
    -4 few
    -4 list
    -3 nominate
    -3 register
    -3 export
    -3 $yetQuestion
    -3 ^remind
    -3 remind`,
  assign: `
    10 takesOver #person !#q !yetQuestion
    4 assign #quote #person !#q !#figures !register !commend !nominate
    3 assign
    -4 #percent
    6 takesOn #person !#q
    2 ^assign
    3 assign #person
    3 ^assign #person
    2 assign #person #code
    2 assign #person #unit
    -4 #q
    -5 howMany
    -5 which
    -4 few
    -5 register
    -4 registerWeak
    -4 nominate
    -4 #quote #field
    -3 #form
    -4 list
    -4 status
    -3 ^correct
    -3 correct
    -3 evidence
    -3 ^remind
    -3 result
    -3 deadline !#person
    -2 !#person
    -3 link`,
};
