import type { people as vietnamese } from "../vi/people";

export const people: Readonly<Record<keyof typeof vietnamese, string>> = {
  stranger:
    "Hello. This is the assistant of the movement “Dân vận khéo”. This account is not linked yet, so it cannot be used. There are two ways:\n- You have a code: type “mã” and the code, for example “mã ABCD-EF2H”.\n- You have none: type “xin cấp quyền, tôi là …” with your full name and unit; an administrator will look at it.",
  "stranger.group": "This account is not linked. Please write to the assistant in private.",

  "link.done": "This account is now linked to {name}, {unit}.",
  "link.wrong":
    "The code cannot be used. Please check each letter; a code works once and expires after {hours} hours. Ask an administrator for a new one if needed.",
  "link.wait":
    "Too many wrong codes, so no code of this account is looked at for now. Try again in an hour, or ask an administrator for a new one.",
  "link.already": "This account is linked to {name} already. To change that, please tell an administrator.",
  "link.group":
    "A code sent into a group is read by others, so it is void. Please ask for a new one and send it to the assistant in private.",
  "link.how":
    "This account is linked to {name}, {unit}. To use another Zalo or Telegram account, ask an administrator for a code and type it from the new account. For another phone number or unit, tell an administrator.",
  "link.how.admin":
    "Codes are given by the administrator's tool: “people code ID” (see “people list”). Who is not in the list writes “xin cấp quyền, tôi là …” with name and unit; you decide on it here.",
  "role.how.admin":
    "A person's role and unit are changed with the administrator's tool: “people role ID ROLE”, “people move ID UNIT” (IDs are in “people list”); it holds from their next message on.",
  "link.taken": "This account has just been linked to somebody else. Please tell an administrator.",

  "privacy.text":
    "Before you begin, please read this and answer. The system processes: your name, post, unit, work phone number, linked Zalo/Telegram accounts and what you write to the assistant. Purpose: registering, following and reporting the movement “Dân vận khéo”, and reminders. Controller: the standing office of the steering committee of your unit. You may see and correct your data, withdraw your consent and have your data erased at any time: type “dữ liệu của tôi”. Do you agree?",
  "privacy.changed": "The text on personal data has changed since you agreed to it.",
  "privacy.first": "You have not answered yet, so your message was not processed.",
  "privacy.button.yes": "I agree",
  "privacy.button.no": "No",
  "privacy.given":
    "Your consent is recorded. Thank you. You can begin; please send again what you wrote before. {help}",
  "privacy.declined":
    "It is recorded that you do not agree. Nothing more of yours is processed. To use the service, type “đồng ý”. To have stored data erased: type “xoá dữ liệu cá nhân của tôi”.",
  "privacy.withdrawn":
    "Your consent is withdrawn. Nothing of yours is processed from now on. To use the service again, type “đồng ý”. To have stored data erased: type “xoá dữ liệu cá nhân của tôi”.",

  "access.ask.name": "Please write your full name (for example: Nguyễn Văn An).",
  "access.ask.unit": "Which unit do you work in? Write the name of the commune, ward or office.",
  "access.ask.unit.unknown": "There is no unit “{raw}” in the list. Please write its name again.",
  "access.ask.unit.ambiguous": "Several units are called “{raw}”. Please choose:",
  "access.card":
    "Request for access:\nName: {name}\nUnit: {unit}\nPhone: {phone}\nBy pressing Send you let the administrator of the unit see this in order to decide.",
  "access.none": "(none)",
  "access.button.send": "Send",
  "access.button.cancel": "Cancel",
  "access.sent": "The request was sent to the administrator of {unit}. You will be told here.",
  "access.open": "You have an open request already. You will be told here.",
  "access.tooMany":
    "An account may send {count} requests a day. Please contact the administrator of your unit.",
  "access.cancelled": "The request was dropped, nothing was sent.",
  "access.approved": "Your request was approved: {name}, {unit}, role {role}.",
  "access.refused": "Your request was not accepted. Please contact the administrator of your unit if needed.",

  "access.notice":
    "Request for access:\nName: {name}\nUnit: {unit}\nPhone: {phone}\nAccount: {channel}\nPlease check who it is before approving.",
  "access.button.approve": "Approve",
  "access.button.refuse": "Refuse",
  "access.button.existing": "Is {name}, known already ({id})",
  "access.role": "Which role for {name}, {unit}?",
  "access.decided.approved": "{name}, {unit} approved, role {role}. They have been told.",
  "access.decided.refused": "The request of {name} was refused. They have been told.",
  "access.late": "{who} has decided this request already.",
  "access.gone": "There is no such request any more.",
  "access.taken": "This account is linked to somebody else; nothing was granted.",
  "access.list": "{count} requests for access are open:",
  "access.list.line": "{number}. {name} – {unit}",
  "access.list.button": "Approve {number}",
  "access.list.none": "No request for access is open in your area.",
  "denied.admin": "Only an administrator can do this. Please tell the administrator of your unit.",
  "denied.person": "This person is outside the area you administer ({own}).",

  "replace.confirm":
    "{coming} replaces {leaving} ({unit}): {count} models get a new person in charge, {leaving} loses access, the history stays. Do you confirm?",
  "replace.button.yes": "Confirm",
  "replace.button.no": "Do not replace",
  "replace.done":
    "Recorded: {coming} replaces {leaving}. {count} models have a new person in charge. {leaving} has no access any more.",
  "replace.cancelled": "Nothing was changed.",
  "replace.unknown":
    "There is no “{raw}” among the people of your area. Somebody new has to be imported or to ask for access first.",
  "replace.choose": "Several people have this name. Please choose:",
  "replace.choice": "{coming} ({comingUnit}) replaces {leaving} ({leavingUnit})",
  "replace.outside":
    "{coming} belongs to {unit} and cannot answer for the models of {leaving}. Move them to the unit first.",
  "replace.gone": "{leaving} has had no access for some time.",
  "replace.note": "{coming} replaces {leaving}",
  "replace.visits": "Inspections handed over: {visits}.",
  "replace.visits.without": "Inspections without inspector, please assign somebody: {visits}.",
  "replace.notice": "You answer for the models of {leaving} now: {count} models.",

  "own.title": "What the system stores about you:",
  "own.name": "- Name: {value}",
  "own.post": "- Role, post: {value}",
  "own.unit": "- Unit: {value}",
  "own.phone": "- Phone: {value}",
  "own.accounts": "- Linked accounts: {value}",
  "own.consent": "- Consent: {date}, version {version}",
  "own.noConsent": "- Consent: none",
  "own.models": "- Models you registered or answer for: {count}",
  "own.reminders": "- Reminders of your own still to come: {count}",
  "own.texts": "- What you and the assistant wrote",
  "own.rights":
    "To correct it, tell an administrator. To withdraw consent: type “rút lại đồng ý”. To erase: type “xoá dữ liệu cá nhân của tôi”.",
  "erase.confirm":
    "Your name, phone number and linked accounts will be taken out of the system, also from messages and models; figures stay. You will not be able to use the assistant, and this cannot be undone. Do you confirm?",
  "erase.button.yes": "Erase my data",
  "erase.button.no": "Do not erase",
  "erase.done": "Your personal data has been erased. Old backups are replaced in their turn. Thank you.",
  "erase.cancelled": "Nothing was erased.",

  "channel.console": "console page",
  "channel.telegram": "Telegram",
  "channel.zalo-bot": "Zalo",
  "channel.zalo-oa": "Zalo",
};
