import type { Intent } from "../understanding";

/**
 * The scored intent model as data. Each line: weight, then conditions that must all hold. A condition is
 * - a concept of data/concepts.ts: it occurs; `!x`: it does not; `^x`: it stands at the head of what is said
 *   (courtesy aside); `$x`: it ends it; `x<y`: the first x stands before the first y; `a|b`: one of them;
 * - `#feature`: a fact about the message (see intent-features.ts), `!#feature`: not.
 * The weights of the lines that hold are added up; the highest sum wins.
 */
export const INTENT_RULES: Readonly<Partial<Record<Intent, string>>> = {
  register_model: `
    -7 unregister !instead
    -4 ^exemplar !#cue
    12 instead
    -5 #slip
    -4 commend !register !#field
    -4 withdraw<exemplar
    -4 register<withdraw
    14 registerNow #quote
    14 registerNow #cue
    5 #askedToRegister #quote !#q
    5 #askedToRegister #cue !#q
    -6 elsewhere !#cue !#code !#quote
    -8 $elliptic !#quote !#form
    4 #named !#q !exemplar !nominate !status !yetQuestion !withdraw
    8 #namedMany !#q howMany|few|list
    6 #items register !#q
    5 #items #field !#q
    4 #items model !#q
    -4 ^list !#quote !#field
    -6 #limit
    -5 $yetQuestion
    -4 status !#quote !#field
    -4 negation<notAnymore
    -5 !#object !#brief
    -4 howMany
    -5 how !#quote !#field
    5 register
    1.5 ^register
    3 registerWeak
    1 ^registerWeak
    2 model
    1.5 #quote !#q
    2 #quote #field !#q
    2 #cue #unit !#q !status
    1.5 #cue #field !#q
    3 #form #formName !#q
    3 #formField #formName
    1 #unit #figures #cue
    1.5 #field #unit !#q !howMany !list
    3 #bareList #field
    -6 #askForm
    -3 #q
    -4 ^help
    -4 help #q
    -3 exemplar
    -5 nominate exemplar
    -3 nominate #person
    -4 howMany
    -2 few !registerWeak !register
    -3 which #q
    -3 ^which
    -3 $yetQuestion
    -4 ^withdraw
    -3 withdraw notAnymore
    -2 withdraw
    -3 ^correct
    -2 correct !#quote
    -2 #percent
    -3 #code
    -3 ^progress
    -2 progress !register !registerWeak
    -3 ^result
    -2 result !register !registerWeak
    -2 ^evidence
    -3 ^recognise
    -3 recognise !register
    -2 ^commend
    -2 ^remind
    -3 ^list !#quote
    -2 ^deadline
    -2 deadline !#quote !registerWeak
    -4 ^export
    -3 link !#quote !#field
    -2 overdue
    -2 ^inspect
    -2 ^inspected
    -3 negation<register !#quote !#field`,
  register_exemplar: `
    5 ^exemplar register !#q !#cue
    -9 withdraw<exemplar !#q
    -9 withdraw<nominate !#q
    -8 recognise<nominate !register !#q
    -5 #slip
    -8 $elliptic !#quote !#form
    -4 totals
    -4 #limit
    -4 $yetQuestion
    -4 !#object !#brief
    -4 enumerate
    -4 ^list
    -6 which<nominate
    -4 difference
    4 nominate
    3 exemplar
    2 nominate exemplar
    2 #person exemplar
    3 #person nominate
    2 #subject exemplar
    2 register exemplar
    2 #form nominate
    1 #unit nominate
    1 ^nominate
    -3 #q
    -6 #askForm
    -4 howMany
    -3 which
    -3 ^list
    -2 few
    -3 ^withdraw
    -3 ^correct
    -3 ^export
    -3 #code
    -2 ^commend
    -3 ^recognise
    -2 #cue !exemplar
    -3 #q`,
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
  correct: `
    7 #slip !#short !#q
    9 adjust into !#q !which
    4 adjust #code !#q
    9 #contrast assign #person !^assign !#q !#short
    6 correct deadline !^deadline #date !#q !^correct
    4 correct
    2.5 ^correct
    2 correct into
    2 #contrast
    2 #short correct
    1.5 correct #code
    2 #contrast #figures
    2 correct #figures
    -3 register !^correct
    -2 registerWeak !^correct
    -4 #askForm
    -3 #q
    -3 howMany
    -3 result !^correct !#contrast
    -2 #quote #field register
    -3 link !#contrast
    -4 ^withdraw
    -2 $no #tiny
    -4 #onlyNo
    -3 ^deadline
    -3 schedule
    -3 recognise
    -3 ^no`,
  withdraw: `
    4 unregister
    -20 instead
    4 withdraw<exemplar
    3 withdraw<nominate !exemplar
    -5 !#object
    6 negation<takesPart takesPart<notAnymore
    5 negation<notAnymore #cue
    5 withdraw
    3 ^withdraw
    3 withdraw #code
    2 withdraw notAnymore
    2 withdraw model
    2 withdraw #quote
    4 negation<notAnymore model
    4 negation<notAnymore register
    3 negation<notAnymore #quote
    5 negation<notAnymore registerWeak
    2 cancel register
    2 cancel model #cue
    2 cancel #code
    3 ^cancel #code
    3 ^cancel #quote
    -4 #askForm
    -4 which
    -4 howMany
    -3 #q
    -6 #stayed
    -3 recognise
    -3 inspect
    -3 deadline
    -3 ^list
    -4 ^help
    -3 undo`,
  confirm_yes: `
    12 #onlyYes
    3 ^yes #tiny
    2 ^yes #short !#code !#unit !#figures
    -4 #q
    -3 no
    -5 #quote
    -5 #field
    -4 #unit
    -4 #cue
    -3 cancel
    -3 withdraw
    -3 remind|snooze
    -4 #figures
    -4 correct`,
  confirm_no: `
    12 #onlyNo
    3 ^no #tiny
    3 ^no #short !#unit !#figures !#cue
    2 $no #tiny
    -4 #q
    -4 #quote
    -4 #figures
    -3 #unit
    -4 #cue
    -3 notAnymore
    -3 ^cancel
    -2 recognise
    -3 snooze|remind`,
  cancel: `
    6 $cancel ^no !#code !#cue !#quote
    6 $cancel ^cancel !#code !#cue !#quote !#unit
    4 ^cancel negation<cancel !#code !#cue !#quote !#unit
    -8 elsewhere !#cue !#code !#quote
    4 cancel #short
    3 cancel
    -4 !#short
    -3 help
    2 ^cancel
    2 #tiny ^cancel
    2 cancel negation<notAnymore
    -3 #code
    -4 #quote
    -3 #cue
    -3 register
    -2 registerWeak
    -3 snooze
    -3 remind
    -3 undo
    -2 #q
    -3 #unit
    -3 progress #cue
    -2 status
    -3 inspect
    -3 schedule
    -3 recognise
    -2 #figures`,
  undo: `
    5 undo
    2 ^undo
    2 undo #short
    -3 #quote
    -3 #figures
    -3 #unit
    -2 ^correct !#short
    -2 #q
    -2 #code`,
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
  schedule_inspection: `
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
  link_account: `
    4 #six #tiny
    4 link
    2 ^link
    3 link #phone
    2 link #unit
    2 link #six
    3 #six #short
    2 ^link #unit
    -3 #q
    -3 howMany
    -3 which
    -4 #quote
    -3 registerWeak
    -4 #field
    -3 #figures
    -3 nominate
    -3 model
    -3 #percent
    -3 ^correct`,
  help: `
    -8 elsewhere !#cue !#code !#quote
    -6 #long !#q
    2 #askForm !#long
    -9 how splitBy
    -8 $elliptic !#long
    7 how ^register !#quote !#code !splitBy !few
    6 how ^reportWord !#unit !#code
    5 how ^send !#code
    5 how ^update
    5 help
    3 ^help
    2 help #q
    2 help #short
    2 help register
    2 help reportWord
    2 help registerWeak
    -4 #quote
    -4 #code
    -4 #figures
    -3 #unit
    -3 #field
    -3 #person
    -3 howMany
    -3 status #cue
    -3 export
    -3 #form
    -3 ^list
    -3 $yetQuestion
    -3 compare
    -2 #date`,
  greeting: `
    6 #onlyGreeting
    3 greeting #short
    2 ^greeting #short
    2 #empty greeting
    -4 #q
    -4 #unit
    -4 #cue
    -5 register
    -4 list
    -4 howMany
    -3 help
    -4 status
    -4 #code
    -4 #quote
    -3 remind
    -3 export
    -3 yes
    -3 #figures`,
};
