import type { IntentRules } from "./intent-rules";

/** What goes on in a conversation: yes, no, leave it, take it back, hello, help, an account. */
export const ANSWERING_RULES: IntentRules = {
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
