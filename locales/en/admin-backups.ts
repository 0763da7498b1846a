import type { backups as vi } from "../vi/admin-backups";

export const backups: Readonly<Record<keyof typeof vi, string>> = {
  "admin.backup.usage": "FILE [--passphrase-file FILE] [--overwrite]",
  "admin.backup.summary":
    "Backs the whole store up, pictures and other files too, into one compressed file with checksums, and reads it again to check it. The file holds personal data, but no passwords or access codes; it is encrypted where --passphrase-file or the setting BACKUP_PASSPHRASE is given.",
  "admin.backup.exists": "There is a file {file} already. Choose another name, or add --overwrite.",
  "admin.backup.done": "Backed up into {file}.",
  "admin.backup.plain":
    "The file is not encrypted and holds personal data (names, phone numbers, messages): give it only to those who may have it, or back up with --passphrase-file.",
  "admin.backup.sealed":
    "The file is encrypted with the passphrase. Keep that apart from the file: without it nobody can open the file.",
  "admin.backup.passphrase.short": "The passphrase of a backup needs at least {count} characters.",
  "admin.backup.passphrase.none": "The first line of {file} has no passphrase.",
  "admin.backup.filesMissing":
    "{count} pictures or files that records refer to are missing from {folder} or damaged: the backup is without them.",
  "admin.backup.unreadable": "The backup could not be read again: {reason}",
  "admin.backup.bad.ENOENT": "There is no such backup.",
  "admin.backup.bad.EISDIR": "This is a folder, not a backup.",
  "admin.backup.bad.EACCES": "The backup may not be read.",
  "admin.backup.bad.Z_BUF_ERROR": "The backup is cut off.",
  "admin.backup.bad.Z_DATA_ERROR": "The backup is damaged, or this is no backup.",
  "admin.backup.bad.sealed":
    "The backup is encrypted: add --passphrase-file FILE (the first line is the passphrase), or set BACKUP_PASSPHRASE.",
  "admin.backup.bad.sealed.wrong":
    "The passphrase is not the right one, or the beginning of the file is damaged. Check the passphrase; if it is right, use another backup.",
  "admin.backup.bad.sealed.unknown":
    "The file is not encrypted with a passphrase in the way of this program, or its beginning is damaged. Use another backup.",
  "admin.backup.bad.sealed.piece": "The encrypted backup is damaged or cut off. Use another backup.",
  "admin.backup.bad.more": "The backup has more data behind its last line.",
  "admin.backup.bad.noEnd": "The backup has no end: it is cut off.",
  "admin.backup.bad.line": "The backup is damaged in line {line}.",
  "admin.backup.bad.header": "This is no backup ({format}).",
  "admin.backup.bad.newer": "The backup is of kind {version}, newer than this program ({own}).",
  "admin.backup.bad.record": "The backup is damaged in line {line}: this is no record.",
  "admin.backup.bad.file":
    "The backup is damaged in line {line}: a picture or file does not agree with its checksum.",
  "admin.backup.bad.whole": "The SHA-256 checksum does not agree: the backup is damaged or was changed.",
  "admin.backup.bad.collection":
    'The backup is damaged: the number of records or the checksum of "{name}" does not agree.',

  "admin.restore.usage": "FILE [--passphrase-file FILE] [--replace]",
  "admin.restore.summary":
    "Restores a backup, pictures and files too, into an empty store; --replace puts it in the place of all data there. The whole file is checked before anything changes; better stop the service first.",
  "admin.restore.filled": "The store has data ({names}). To replace all of it, add --replace.",
  "admin.restore.running": "The service is running: messages that come in meanwhile may be lost.",
  "admin.restore.done": "Restored from {file}.",
  "admin.restore.failed": "{reason} The store is as it was.",
  "admin.restore.longLine": "The backup is damaged: a line is too long.",
  "admin.restore.twice": "The backup has records twice and cannot be restored.",

  "admin.export.usage": "FOLDER [--with-phones] [--overwrite]",
  "admin.export.summary":
    "Exports models, officers and units as CSV (models.csv, people.csv, units.csv; Excel opens them). Without phone numbers, unless --with-phones is added.",
  "admin.export.exists": "There is a file {file} already. Choose another folder, or add --overwrite.",
  "admin.export.phones": "The files have phone numbers: give them only to those who may see them.",

  "admin.erase.usage": "ID --yes",
  "admin.erase.summary":
    "Erases the personal data of a person at their request: name, phone number, linked accounts, also at the models in their charge and in messages; figures stay as they are. Without --yes it only shows what there is.",
  "admin.erase.already": "This person was erased before.",
  "admin.erase.done": "Erased.",
  "admin.erase.copies":
    "Backups and exported files from before still have this data: please delete or replace them.",
  "admin.erase.preview": "Nothing was erased yet. This cannot be undone: add --yes if you are sure.",
  "admin.erase.models": "Models in this person's charge: {count}",
  "admin.erase.models.named": "Models in this person's charge: {count} ({codes})",
  "admin.erase.named": "The person's name is part of the names of models, which stay: {codes}.",
  "admin.erase.texts.messages": "Incoming messages: {count}",
  "admin.erase.texts.deliveries": "Outgoing messages: {count}",
  "admin.erase.texts.conversations": "Unfinished conversations: {count}",
  "admin.erase.texts.inspections": "Inspections: {count}",
  "admin.erase.texts.reminders": "Reminders: {count}",
  "admin.erase.texts.deadlines": "Deadlines: {count}",
};
