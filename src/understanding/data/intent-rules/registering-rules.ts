import type { IntentRules } from "./intent-rules";

/** What enters models and exemplars, corrects them and takes them back. */
export const REGISTERING_RULES: IntentRules = {
  register_model: `
    -7 unregister !instead
    -4 ^exemplar !#cue
    12 instead
    16 #registersInstead !instead
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
  correct: `
    7 #slip !#short !#q
    9 adjust into !#q !which
    4 adjust #code !#q
    9 #contrast assign #person !^assign !#q !#short
    12 deadline<miswritten #date !#q !which
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
    -20 #registersInstead
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
};
