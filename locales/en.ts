import { admin } from "./en/admin";
import { agenda } from "./en/agenda";
import { asked } from "./en/asked";
import { chartRates } from "./en/chart-rates";
import { charts } from "./en/charts";
import { committees } from "./en/committees";
import { comparisons } from "./en/comparisons";
import { conditions } from "./en/conditions";
import { deadlines } from "./en/deadlines";
import { decisions } from "./en/decisions";
import { deliveries } from "./en/deliveries";
import { documents } from "./en/documents";
import { everyday } from "./en/everyday";
import { evidence } from "./en/evidence";
import { facts } from "./en/facts";
import { gaps } from "./en/gaps";
import { help } from "./en/help";
import { inspections } from "./en/inspections";
import { leaderAnswers } from "./en/leader-answers";
import { lifeCycle } from "./en/life-cycle";
import { mergers } from "./en/mergers";
import { narrative } from "./en/narrative";
import { nudges } from "./en/nudges";
import { overview } from "./en/overview";
import { ownReminders } from "./en/own-reminders";
import { people } from "./en/people";
import { questions } from "./en/questions";
import { quiet } from "./en/quiet";
import { registration } from "./en/registration";
import { sheets } from "./en/sheets";
import { start } from "./en/start";
import { sumLists } from "./en/sum-lists";
import { sums } from "./en/sums";
import { telegram } from "./en/telegram";
import { villages } from "./en/villages";
import { workbooks } from "./en/workbooks";
import { zaloOa } from "./en/zalo-oa";
import type { Key } from "./vi";

/** The same sentences in English, for those who maintain the service; `vi` is what officers see. */
export const en: Readonly<Record<Key, string>> = {
  "field.KT": "Economy",
  "field.VHXH": "Culture and society",
  "field.ANQP": "Defence and security",
  "field.HTCT": "Building the political system",
  "field.NTM": "New countryside, civilised towns",
  "level.xa": "commune level",
  "level.huyen": "district level",
  "level.huyen.town": "town level",
  "level.huyen.city": "city level",
  "level.huyen.urban": "urban district level",
  "level.tinh": "province level",
  "kind.mo_hinh": "model",
  "kind.dien_hinh": "exemplar",
  "subject.tap_the": "collective",
  "subject.ca_nhan": "individual",
  "novelty.moi": "new",
  "novelty.duy_tri": "maintained",
  "role.officer": "officer",
  "role.committee": "committee member",
  "role.leader": "leader",
  "role.admin": "administrator",
  "state.registered": "registered",
  "state.returned": "returned for completion",
  "state.approved": "approved",
  "state.underway": "under way",
  "state.reported": "results reported",
  "state.appraised": "appraised",
  "state.recognised": "recognised",
  "state.notRecognised": "not recognised",
  "state.outstanding": "outstanding",
  "state.commended": "commended",
  "state.paused": "paused",
  "state.withdrawn": "withdrawn",
  "state.stopped": "stopped",
  "state.undone": "taken back",

  "button.save": "Save",
  "button.edit": "Edit",
  "button.cancel": "Cancel",
  "button.more": "More",
  "button.byUnit": "Split by unit",
  "button.list": "List",
  "say.byUnit": "chia theo đơn vị",
  "say.list": "liệt kê ra",

  "card.title.one": "Please check this registration ({kind}):",
  "card.title.many": "Please check {count} registrations:",
  "card.number": "Card {number}",
  "card.name": "Name: {value}",
  "card.kind": "Kind: {value}",
  "card.field": "Field: {value}",
  "card.field.proposed": "Field: {value} (proposed from the name; Save agrees)",
  "card.unit": "Unit: {value}",
  "card.village": "Place: {value}",
  "card.level": "Level: {value}",
  "card.year": "Year: {value}",
  "card.person": "In charge: {value}",
  "card.tags": "Area: {value}",
  "card.facts": "Size: {value}",
  "card.date": "Due: {value}",
  "card.missing": "Still missing (may follow later): {value}",
  "card.close": "Note: {unit} has similar names in {year}: {names}. Press Save to register anyway.",
  "card.same":
    "Note: this is registered already as {code}. Register again? Press Save if it really is another one.",
  "card.unfinished": "{count} cards are unfinished and cannot be saved yet:",
  "card.merged": "The card is updated.",
  "card.repeated": "This repeats the message before; the card stays as below.",
  "card.appended": "Added to the cards waiting to be saved.",
  "card.full": "At most {count} cards can be saved at once. Please save these, then send the rest.",
  "fact.amountVnd": "money {value}",
  "fact.landM2": "area {value}",
  "fact.lengthM": "length {value}",
  "fact.labourDays": "{value} labour days",
  "fact.households": "{value} households",
  "fact.people": "{value} people",

  "ask.unit": "Which unit does “{name}” belong to? Choose or write its name.",
  "ask.unit.ambiguous": "Several units are called “{raw}”. Please choose:",
  "ask.unit.unknown": "The unit “{raw}” is not in the list. Please write it again (for example: {example}).",
  "ask.name": "What is the name of the model? Please write it in full.",
  "ask.field": "Which field does “{name}” belong to? Please choose:",
  "ask.date": "The date just written does not exist. Please write it again (for example: 15/10/2026).",
  "ask.edit": "Write what to change, for example “lĩnh vực KT”, “tên Nhà sạch vườn đẹp”, “thôn Bàu Am”.",

  "saved.one": "Recorded {kind} “{name}”, code {code}.",
  "saved.many": "Recorded {count} registrations:",
  "saved.line": "- {code}: {name}",
  "saved.undo": "If this was a mistake, write “hoàn tác”.",
  "saved.already": "No new card is waiting to be saved. Saved last: {codes}.",
  "saved.taken":
    "{name} was registered first by {who}, code {code}. If yours is another model, press Save once more.",
  "saved.takenBy.you": "yourself",
  "saved.takenBy.other": "{name}",
  "saved.takenBy.erased": "a person whose data was erased",
  "saved.takenBy.unknown": "another officer",
  "draft.cancelled": "The unsaved card is dropped. Nothing was recorded.",
  "draft.none": "No card is waiting to be saved.",
  "draft.stale": "This button belongs to an older card and no longer works.",
  "draft.open": "The card “{name}” is not saved yet. Write “Lưu” to record it or “Huỷ” to drop it.",
  "draft.expired":
    "The card “{name}” was left unsaved for more than {days} days and has expired. Please send it again if needed.",
  "undo.done": "Taken back: {codes}. The codes are not used again.",
  "undo.nothing": "There is nothing to take back.",

  "denied.register": "The role {role} does not register models; officers and committee members do.",
  "denied.unit": "{unit} is outside your area ({own}). You can register for {own} and the units under it.",
  "denied.see": "{unit} is outside your area. You can see the figures of {own} and the units under it.",
  "denied.noUnit":
    "Your account belongs to no unit that is still in the list. Please tell the administrator.",

  "count.both": "{models} models and {exemplars} exemplars ({all} in all)",
  "count.models": "{models} models",
  "count.exemplars": "{exemplars} exemplars",
  "count.headline": "{place}: {figure} registered in {period}{filters}.",
  "count.zero": "{place}: nothing registered yet in {period}{filters}.",
  "count.filter": ", {value}",
  "count.by": "By {split}: {parts}.",
  "count.part": "{name} {count}",
  "count.sum": "Sum by {split}: {terms} = {all}, models and exemplars together.",
  "count.coverage": "{have}/{all} {units} have registered.",
  "count.coverage.standing": "{have}/{all} {units} have one {standing}.",
  "count.coverage.standing.missing": "None yet ({count}): {names}.",
  "count.coverage.standing.complete": "None is left without.",
  "count.coverage.missing": "Not yet ({count}): {names}.",
  "count.coverage.complete": "None is left without a registration.",
  "count.coverage.level": "{level} from {have}/{all} {units}",
  "count.initial.over": "{difference} more than registered at first: {initial} (by {date}), now {now}.",
  "count.initial.under": "{difference} fewer than registered at first: {initial} (by {date}), now {now}.",
  "count.initial.equal": "As many as registered at first: {initial} (by {date}).",
  "count.side": "- {name}: {figure}",
  "count.sideParts": "{figure} ({parts})",
  "count.sideMore": "{name} has {difference} more ({most} against {least}).",
  "count.sidesEqual": "both are equal.",
  "count.sidesHead": "Registered",
  unhonoured: "Note: the figures above are not narrowed to {what}.",
  "unhonoured.measure": "amounts of money, land, households or people",
  "count.unitsMore": "and {count} other units {sum}",
  "count.nested": "- {name} {count}: {parts}",
  "filter.person": "in charge: {name}",
  "count.scopeNote": "Figures of the area you may see: {own}.",
  "split.field": "field",
  "split.level": "level",
  "split.unit": "unit",
  "split.kind": "kind",
  "split.subject": "subject",
  "split.novelty": "new/maintained",
  "split.year": "year",
  "split.month": "month",
  "split.quarter": "quarter",
  "period.year": "{year}",
  "period.years": "{from}-{to}",
  "period.range": "{from} to {to}",
  "place.whole": "All of {unit}",
  "place.unit": "{unit}",
  "units.communes": "communes",
  "units.mixed": "communes and townships",
  "units.wards": "communes and wards",
  "units.wardsOnly": "wards",

  "list.title": "{figure} in {period}, {place}{filters}:",
  "list.line": "{number}. {name} – {unit} – {field} ({code})",
  "list.more": "{count} more lines: “liệt kê tiếp” shows them, “xuất Excel” sends all.",
  "list.end": "That is the end of the list.",
  "status.title": "{code}: {name}",
  "status.state": "State: {value} (on {date})",
  "status.by": "Registered by: {value}",
  "status.notFound":
    "No model “{name}” found in {own}. Try its code (for example DVK-2026-0001) or a few words of its name.",
  "status.many": "{count} models match “{name}”, please choose:",
  "status.choice": "{number}. {name} – {unit} ({code})",
  "status.choice.state": "{number}. {name} – {unit} ({code}): {state}",
  "status.own": "You have {count} models and exemplars; choose one for more:",
  "status.which": "Which model? Write its code or name.",

  greeting: "Hello {name}. {help}",
  welcome: "Glad to help.",
  "help.short": "Write “trợ giúp” to see how it works.",
  unknown:
    "I did not understand. You can register a model or ask for figures; write “trợ giúp” for examples.",
  "unknown.guess": "I did not understand. Did you want to:",
  "unknown.orphan":
    "It is not clear what this belongs to. For a registration, send the name of the model first.",
  "intent.register_model": "Register a model",
  "intent.register_exemplar": "Nominate an exemplar",
  "intent.update_progress": "Report progress",
  "intent.report_result": "Report results",
  "intent.attach_evidence": "Send evidence",
  "intent.correct": "Correct what was recorded",
  "intent.withdraw": "Withdraw a model",
  "intent.ask_status": "See one model",
  "intent.ask_count": "Ask for a count",
  "intent.ask_list": "See a list",
  "intent.ask_compare": "Compare figures",
  "intent.ask_overdue": "See who is late",
  "intent.export_report": "Export a report",
  "intent.schedule_inspection": "Schedule an inspection",
  "intent.record_inspection": "Record an inspection",
  "intent.recognise": "Recognise a model",
  "intent.commend": "Commend",
  "intent.assign": "Assign",
  "intent.set_deadline": "Set a deadline",
  "intent.remind_me": "Set a reminder",
  "intent.snooze": "Snooze a reminder",
  "intent.undo": "Undo",
  "intent.cancel": "Drop what is under way",
  "intent.help": "How to use this",
  "intent.link_account": "Link an account",
  notYet:
    "The assistant understands that you want to {what}, but this version cannot do it by message yet. It takes registrations, approvals, reports, decisions and corrections, shows lists and single models, and counts.",
  "what.merit": "compare progress or quality",
  "input.notOffered":
    "There is no choice of this number. Please type a number from 1 to {most}, or say it in words.",
  "input.empty": "The message has no words. {help}",
  "input.tooLong":
    "The message is longer than {limit} characters and was not read. Please send it in shorter parts.",
  "error.retrying":
    "Sorry, something is wrong. Your message is kept and need not be sent again; if no answer comes within minutes, please tell the administrator.",
  ...people,
  ...deliveries,
  ...documents,
  ...evidence,
  ...everyday,
  ...agenda,
  ...charts,
  ...chartRates,
  ...committees,
  ...comparisons,
  ...conditions,
  ...leaderAnswers,
  ...lifeCycle,
  ...deadlines,
  ...inspections,
  ...mergers,
  ...registration,
  ...sheets,
  ...narrative,
  ...nudges,
  ...ownReminders,
  ...facts,
  ...gaps,
  ...questions,
  ...quiet,
  ...decisions,
  ...sumLists,
  ...sums,
  ...asked,
  ...telegram,
  ...overview,
  ...villages,
  ...workbooks,
  ...zaloOa,
  ...help,
  ...admin,
  ...start,
  "group.private": "The assistant has answered you in private.",
  "group.private.codes": "{codes}: answered in private.",
};
