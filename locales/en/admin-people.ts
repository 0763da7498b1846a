import type { people as vi } from "../vi/admin-people";

export const people: Readonly<Record<keyof typeof vi, string>> = {
  "admin.people.unknown": 'There is nobody with the id "{id}" (see: people list).',
  "admin.people.erased": 'The data of "{id}" was erased at their request.',
  "admin.people.left": '"{id}" has no access any more (give it back: people activate {id}).',

  "admin.people.template.summary":
    "Prints a list of officers (CSV) to fill in: people template > can-bo.csv. Save it as CSV UTF-8 or XLSX. Columns: id (of your choice, each once), name, phone, unit (code or name of the unit), role, title.",
  "admin.people.import.usage": "FILE",
  "admin.people.import.summary":
    "Imports officers from CSV or XLSX (columns id,name,phone,unit,role,title; role: officer, committee, leader, admin; unit: code or name of the unit; form: people template). If anything is wrong, nothing is imported; importing the same file again changes nothing.",
  "admin.people.cell": "Line {line}, column {column}: {message}",
  "admin.people.problem.noColumn": "the header lacks this column",
  "admin.people.problem.phone": "no phone number (for example: 0912345678)",
  "admin.people.problem.idTwice": "this id is in a line above already",
  "admin.people.problem.id": "has to have 1 to 64 characters",
  "admin.people.problem.name": "is empty",
  "admin.people.problem.role": "has to be one of: {roles}",
  "admin.people.problem.unit":
    "there is no such unit, or there are several of that name (please give the code)",
  "admin.people.import.erased":
    '"{id}" was erased at their request: please take them out of the file or use another id.',
  "admin.people.import.left":
    '"{id}" has no access any more: the data is updated, access is not given back (people activate {id}).',
  "admin.people.import.refused":
    "{count} places are wrong, nothing was imported. Correct the file and import it again.",
  "admin.people.import.none": "There is nobody in the file.",
  "admin.people.imported": "Officers: {added} new, {changed} changed, {unchanged} as they were.",

  "admin.people.list.summary":
    "Prints the officers: id, name, role, post, code of the unit, name of the unit (no phone numbers).",
  "admin.people.list.erased": "(erased)",
  "admin.people.list.left": "(no access any more)",
  "admin.people.list.noUnit": "(none)",
  "admin.people.list.count": "{count} people.",
  "admin.people.requests.summary":
    "Prints the open requests for access: day, name, unit, channel. Administrators decide in chat: type “có yêu cầu cấp quyền nào không”.",
  "admin.people.requests.count": "{count} requests.",

  "admin.people.code.usage": "ID [--bot NAME] [--qr FILE]",
  "admin.people.code.summary":
    "Issues a code that links one account of a person, once (expires after 72 hours; an earlier code that was not used is void). The person types “mã ABCD-EF2H” to the assistant on Zalo or Telegram. --bot: prints the link that opens the Telegram bot (TELEGRAM_BOT_NAME unless given); --qr: writes that link (without a Telegram bot: the Zalo link) as a QR picture (PNG). With Zalo bots, the one that has room is printed (50 people a bot).",
  "admin.people.code.noBot": '"{bot}" is no name of a Telegram bot.',
  "admin.people.code.needsBot":
    "A QR picture needs the name of the Telegram bot: add --bot NAME or set TELEGRAM_BOT_NAME (or ZALO_BOT_LINK).",
  "admin.people.code.code": "Code: {code}",
  "admin.people.code.expires": "Expires: {time} on {date}",
  "admin.people.code.once": "This is the code of {name}. It is printed this once; give it to nobody else.",
  "admin.people.code.zaloFull":
    "All Zalo bots have their 50 people: make another bot and add its token to ZALO_BOT_TOKEN.",
  "admin.people.code.zaloBot": "Zalo bot: {name} (room for {room} more), send it this code",
  "admin.people.code.zaloLink": "Zalo link: {link}",
  "admin.people.code.telegramLink": "Telegram link: {link}",
  "admin.people.code.picture": "The QR picture is written: {file}",

  "admin.people.role.usage": "ID ROLE",
  "admin.people.role.summary": "Changes the role of a person ({roles}); holds from their next message on.",
  "admin.people.role.wrong": "The role has to be one of: {roles}.",
  "admin.people.role.done": "{name}: role {role}.",
  "admin.people.move.usage": "ID UNIT",
  "admin.people.move.summary":
    "Moves a person to another unit (code or name of the unit); holds from their next message on. Models stay with the former unit; hand them over with people replace.",
  "admin.people.move.done": "{name}: {unit}.",
  "admin.people.move.outside":
    "{count} models in this person's charge are outside the new unit: hand them over with people replace.",
  "admin.people.replace.usage": "OLD NEW",
  "admin.people.replace.summary":
    "Replaces a person: the models in the old one's charge go to the new one (noted in the history of each model), the old one loses access, history stays.",
  "admin.people.replace.same": "The two ids are the same.",
  "admin.people.replace.outside":
    "{next} is neither of the unit of {old} nor of one above: move them first with people move.",
  "admin.people.replace.note": "{next} replaces {old}",
  "admin.people.replace.done": "{note}: {count} models change hands.",
  "admin.people.deactivate.usage": "ID",
  "admin.people.deactivate.summary": "Ends the access of a person from their next message on; history stays.",
  "admin.people.deactivate.done": "{name} has no access any more.",
  "admin.people.activate.usage": "ID",
  "admin.people.activate.summary":
    "Gives somebody who left access again; accounts are linked anew, by a code (people code).",
  "admin.people.activate.unknown": 'There is nobody without access who has the id "{id}".',
  "admin.people.activate.done": "Access is given back. To issue a code: people code {id}",
  "admin.people.visit.handed": "Inspection of {unit} on {date}: handed over.",
  "admin.people.visit.without": "Inspection of {unit} on {date}: nobody inspects yet.",
};
