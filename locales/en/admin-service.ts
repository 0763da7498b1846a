import type { service as vi } from "../vi/admin-service";

export const service: Readonly<Record<keyof typeof vi, string>> = {
  "admin.failed.list.summary":
    "Prints the incoming messages that could not be handled and the outgoing ones that could not be sent: key, error (newest first).",
  "admin.failed.list.unknown": "not known whether it arrived: {reason}",
  "admin.failed.list.count": "{messages} messages not handled, {deliveries} messages not sent.",
  "admin.failed.list.orMore": "{count} (or more)",
  "admin.failed.retry.usage": "KEY | --all",
  "admin.failed.retry.summary":
    "Has one message (KEY as in failed list), or all of them, handled or sent again. Those that may have arrived are sent again only by their KEY.",
  "admin.failed.retry.either": "Give KEY or --all.",
  "admin.failed.retry.unknown": 'There is no failed message with the key "{key}".',
  "admin.failed.retry.done": "{count} messages are in the queue again.",
  "admin.failed.retry.off": "The service is off: the messages are handled when it runs again.",

  "admin.fields.list.summary":
    "Prints the versions of what proposes fields, newest first: code, day, names learned, how often it is right and how often it speaks beside the original, verdict; * is the one in use.",
  "admin.fields.list.count": "{count} versions; in use: {version}.",
  "admin.fields.list.count.pinned": "{count} versions; in use: {version} (held, not replaced by itself).",
  "admin.fields.shipped": "the original",
  "admin.fields.row.learned": "{count} names learned",
  "admin.fields.row.right": "right {own} (original {shipped})",
  "admin.fields.row.spoken": "speaks {own} (original {shipped})",
  "admin.fields.verdict.better": "usable",
  "admin.fields.verdict.lessPrecise": "not used: less often right than the original",
  "admin.fields.verdict.speaksLess": "not used: speaks less often than the original",
  "admin.fields.retrain.summary":
    "Learns now from the fields that officers have confirmed. A new version is used only if it is in no way worse than the original.",
  "admin.fields.retrain.nothingToLearn": "There is nothing to learn yet.",
  "admin.fields.retrain.unchanged": "There is nothing new since the last time.",
  "admin.fields.retrain.adopted": "Learned; the new version is in use.",
  "admin.fields.retrain.kept": "The new version is usable, but another one is held; see fields use.",
  "admin.fields.retrain.refused": "The new version is not used.",
  "admin.fields.use.usage": "CODE|shipped|newest",
  "admin.fields.use.summary":
    "Chooses the version of what proposes fields. CODE or shipped (the original): it is held; newest: the newest usable one, replaced again each time something is learned.",
  "admin.fields.use.done": "In use: {version}.",
  "admin.fields.use.unknown": 'There is no version "{version}". See: fields list.',
  "admin.fields.use.worse": "Version {version} is worse than the original and is not used.",

  "admin.files.clean.usage": "[--dry-run]",
  "admin.files.clean.summary":
    "Deletes pictures and files that no record has used for 24 hours (cancelled registrations, evidence that was undone); the service does it every night. --dry-run: lists them, deletes nothing.",
  "admin.files.clean.dryRun": "{removed} files would be deleted, {kept} are in use and stay.",
  "admin.files.clean.done": "{removed} files were deleted, {kept} are in use and stay.",

  "admin.zaloOa.off": "ZALO_OA_ID and the settings that go with it are not set: see docs/zalo-oa.md.",
  "admin.zaloOa.consent.summary":
    "Prints the link from which an administrator of the Official Account gives the assistant access (to be opened in a browser within 3 days). Whoever has the link can do so: give it to that person only.",
  "admin.zaloOa.consent.callback":
    "In the application at developers.zalo.me, under Official Account, the Callback Url has to be: {url}",
  "admin.zaloOa.tokens.summary":
    "Takes the first pair of tokens of the Official Account, from the API Explorer at developers.zalo.me. Reads two lines from the keyboard or a file: the access token, then the refresh token (or JSON with access_token and refresh_token); ends with Ctrl-D.",
  "admin.zaloOa.tokens.paste":
    "Paste the access token, begin a new line, paste the refresh token, then press Ctrl-D.",
  "admin.zaloOa.tokens.two": "Two lines are needed: the access token and the refresh token.",
  "admin.zaloOa.tokens.again":
    "The service replaced the tokens at the same time. Please run this command again.",
  "admin.zaloOa.tokens.done": "The tokens of the Official Account {oa} are recorded.",

  "admin.status.summary":
    "Prints the state of things: versions, store, numbers of records, messages that wait, messages that could not be handled, how the sending of each bot stands.",
  "admin.status.program": "program",
  "admin.status.backup": "kind of backups",
  "admin.status.pending": "messages to handle",
  "admin.status.undelivered": "messages to send",
  "admin.status.failed": "messages not handled",
  "admin.status.halfRestored": "The last restoring did not end: please run restore again.",
  "admin.status.place.server": "server of MONGODB_URI",
  "admin.status.place.service": "embedded, the service is running",
  "admin.status.place.own": "embedded, the service is off",
  "admin.status.redis.server": "server of REDIS_URL, {answer}",
  "admin.status.redis.embedded": "embedded, {answer}",
  "admin.status.redis.off": "embedded, the service is off",
  "admin.status.redis.answers": "version {version}, answers",
  "admin.status.redis.silent": "does not answer",
  "admin.status.bot": "sending {channel} {bot}",
  "admin.status.bot.last": "last sent {time}",
  "admin.status.bot.never": "nothing sent yet",
  "admin.status.bot.waiting": "waiting {count}",
  "admin.status.bot.failed": "not sent {count}",
  "admin.status.bot.kept": "kept {count}",
  "admin.status.bot.paused": "paused until {time}",
  "admin.status.bot.quota.day": "daily quota {used}/{messages}",
  "admin.status.bot.quota.month": "monthly quota {used}/{messages}",
};
