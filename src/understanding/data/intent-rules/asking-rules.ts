import type { IntentRules } from "./intent-rules";

/** What asks for figures, lists, a model or a file. */
export const ASKING_RULES: IntentRules = {
  ask_count: `
    3 totals permission !#figures !#quote !#code !register !list
    3 contributed permission totals !#figures !#quote !#code
    4 $elliptic #subject !#code !#quote !#long
    5 totals whole !#figures !#code !#quote !list
    4 coverage splitBy
    6 how splitBy !#code !#quote
    6 assign few|howMany #person
    4 contributed whole !#figures !list
    3 contributed #period !#figures !list !which
    -6 ^withdraw !#q
    -5 difference
    -8 elsewhere !#cue !#code !#quote
    9 sumUp splitBy !reportWord !#fileWord !list
    6 initial compare|howMany|few|result
    8 gave !#figures
    6 initial how|status !#quote !#code
    5 howMany<register $yetQuestion
    4 contributed howMany|few !#figures
    -8 #namedMany !#q
    2 totals exemplar
    2 ^totals
    -4 ^enumerate
    3 howMany overdue
    4 totals !#figures
    1 totals #q
    1.5 totals !#figures model
    -4 #figures !#q !howMany
    -6 !#domain
    5 howMany
    3 few !time
    4 splitBy
    1.5 #q howMany
    1 model howMany
    1.5 whole
    2 splitBy model
    2 initial few|howMany
    2 coverage howMany|few
    1 #short howMany
    -5 compare #two
    -3 compare #superlative
    -2 compare !initial
    -3 #superlative
    -4 ^export
    -3 export !#q
    -3 ^list !howMany
    -2 status #code
    -2 #form
    -2 #quote #field
    -3 register #quote
    -4 ^remind
    -4 ^help
    -3 ^correct
    -3 ^result #figures
    -3 overdue which
    -3 link
    -3 status !whole !howMany
    -4 #percentAsk`,
  ask_list: `
    3 $which model !#quote !#code
    -6 gave
    6 whoFollows !#cue !#code !#quote
    -8 elsewhere !#cue !#code !#quote
    -4 #items #field
    2 #limit model
    8 ^enumerate howMany
    3 ^enumerate
    3 #limit
    -6 !#domain
    4 list
    2 ^list
    3 which
    1 which #q
    3 #limit
    1.5 #limit #q
    2 list which
    2 list model
    2 list exemplar
    2 which model
    2 which exemplar
    2 coverage which|list
    1.5 #statusFact which|list
    -5 howMany
    -3 splitBy
    -3 few
    -4 compare #superlative !#limit
    -4 compare #two
    -4 status
    -2 compare !#limit
    3 which<register #field !#quote !#figures
    -3 overdue
    -4 ^export
    -4 export
    -3 register !coverage !#q !#limit !^list
    -2 registerWeak !#q !#limit !^list
    4 which<nominate
    -3 nominate !#q !which
    -3 #quote !#q
    -4 ^help
    -4 help
    -3 ^correct
    -3 ^remind
    -3 remind
    -3 deadline !#q
    -3 schedule !#q
    -2 #code
    -3 #figures !#q
    -3 withdraw !#q
    -3 link
    -3 commend !#q
    -3 $yetQuestion
    -3 evidence send !#q`,
  ask_status: `
    -9 takesOver #person !#q !yetQuestion
    14 #onlyCode
    -5 how !#domain !#brief
    -12 registerNow
    9 whoFollows #cue
    9 whoFollows #code
    9 whoFollows #quote
    -8 elsewhere !#cue !#code !#quote
    -5 compare !#code !#quote !#cue
    -5 differs #two
    4 deadline<whenDue !#figures
    -3 !#work #unit
    -2 !#domain
    -5 how ^register !#quote !#code
    -4 how ^reportWord !#unit
    5 status
    3 #code #q
    3 #quote #q
    3 status #code
    3 status #quote
    2 status #cue
    4 $yetQuestion
    2 yetQuestion #q
    1 status #q
    1.5 status #unit
    2 ^status
    2 #percentAsk
    -3 howMany !#percentAsk
    -3 few !#code !#percentAsk
    -3 list !status
    -4 splitBy
    -3 compare #superlative
    -3 compare #two
    -4 overdue which
    -4 export
    -3 register !#q !yetQuestion !status
    -3 registerWeak #field !#q
    -4 ^help
    -3 help !#code
    -3 ^remind
    -3 ^correct
    -3 #percent !#q
    -3 #figures !#q
    -3 schedule !#q
    -3 #form
    -3 recognise !yetQuestion !#q !status
    -3 which list
    -2 ^deadline !#q
    -2 remind
    -4 snooze
    -3 link`,
  ask_compare: `
    -8 ^commend !#q !which
    -8 elsewhere !#cue !#code !#quote
    -10 #limit
    6 difference
    6 differs #two
    3 #superlative
    3 #superlative which
    -6 !#domain
    6 ^compare splitBy
    -6 adjust into
    3 compare #q
    3 compare
    4 compare #two
    4 compare #superlative
    2 ^compare
    2 compare which
    2 compare few|howMany
    2 compare splitBy
    -4 #limit
    -4 #moreThan
    -5 register !#q !#two !few !howMany !which
    -4 #quote
    -4 #figures
    -3 status
    -3 ^correct
    -3 ^result
    -3 progress !which !few !howMany
    -3 ^list !#superlative
    -3 ^remind
    -3 ^deadline
    -3 nominate
    -3 initial howMany
    -4 ^help
    -3 export`,
  ask_overdue: `
    5 overdue enumerate
    -3 howMany model
    3 overdue
    4 overdue which
    3 overdue list
    3 overdue #q
    2 ^overdue
    1 overdue #unit
    -3 status !which
    -3 #code
    -3 #quote
    -3 #figures
    -4 #percent
    -3 remind
    -3 ^remind
    -3 deadline !#q !which
    -4 register !which !#q
    -3 recognise
    -3 ^correct
    -3 progress !which !list !#q
    -3 compare #superlative
    -2 howMany !#q
    -3 commend
    -4 ^export`,
  export_report: `
    5 send list #fileWord
    4 #fileWord permission !evidence !#quote
    3 ^send #fileWord !evidence
    -8 elsewhere !#cue !#code !#quote
    -9 sumUp splitBy !reportWord !#fileWord !list
    5 export
    3 ^export
    2 export list
    2 export splitBy
    2 export reportWord
    2 #fileWord
    2 send #fileWord
    -4 #figures
    -4 #percent
    -4 evidence
    -3 #quote
    -3 register !list !#fileWord
    -3 #form
    -2 ^help
    -3 help
    -3 deadline
    -3 ^remind
    -3 remind
    -3 status
    -3 overdue !list !^export
    -3 ^correct
    -3 result #figures`,
};
