import type { start as vi } from "../vi/start";

export const start: Readonly<Record<keyof typeof vi, string>> = {
  "start.console": "Page to try it out (console): {url}",
  "start.address": "Address of the service: {url}",
  "start.portTaken": "HOST and PORT: cannot listen on {host}:{port} ({reason}); set PORT to a free port",
  "start.mongoAway":
    "MONGODB_URI: MongoDB cannot be reached ({reason}); check the address and that the server runs",

  "setting.address": "should be an address such as {example}",
  "setting.oneOf": "should be one of {values}",
  "setting.percent": "should be a number from 1 to 100",
  "setting.port": "should be a port number from 0 to 65535",
  "setting.length": "should have {count} characters at least",
  "setting.parts": "should be a list of {parts} separated by commas",
  "setting.messages": "should be a number of messages",
  "setting.needs": "needs {other}",
  "setting.consoleHost":
    "should be 127.0.0.1 while CONSOLE is on (anyone who reaches the console page can act as anyone); set CONSOLE=off, or CONSOLE_BEYOND_LOOPBACK=yes behind a login of your own",
  "setting.webhookSecret": "should be 8 to 256 letters, digits, _ and -",
  "setting.webhookSecretAlone": "is for webhooks: set {url} too, or neither",
  "setting.telegram.botName": "should be the name of a Telegram bot such as danvankheo_bot",
  "setting.telegram.https": "should begin with https:// (http:// only with a TELEGRAM_API_ROOT of your own)",
  "setting.telegram.localFiles": "is for a Bot API server of your own: set TELEGRAM_API_ROOT too",
  "setting.zalo.https": "should begin with https://: Zalo sends to nothing else",
  "setting.zaloBot.links": "should be addresses that begin with https://",
  "setting.zaloOa.number": "should be the number that Zalo shows, digits alone",
  "setting.zaloOa.appSecret": "should be the secret key of the application, 8 characters at least",
  "setting.zaloOa.webhookSecret": "should be the OA secret key of the webhook page, 8 characters at least",
  "setting.zaloOa.hours": "should be a number of hours from 1 to {most}",
  "setting.zaloOa.alone": "needs ZALO_OA_ID: set it too, or neither",
  "setting.zaloOa.missing": "is needed with ZALO_OA_ID, see docs/zalo-oa.md",
};
