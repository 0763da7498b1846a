import { readFile, stat } from "node:fs/promises";
import type { Say } from "../../../locales/say";
import type { OaAccounts } from "../../oa-account";
import type { ZaloOaButtons } from "../../zalo-oa-settings";
import type { Delivery, SendResult } from "../channel";
import { fileMessage, imageMessage, textMessages } from "./message-body";
import type { OaAccess, OaTokens } from "./oa-tokens";
import { isTokenEnded, NOT_BY_V3, toSendResult } from "./send-result";
import { uploadKindOf } from "./uploadable";
import type { OaAnswer, OaUpload, ZaloOaApi } from "./zalo-oa-api";

export interface SendParts {
  readonly oa: string;
  readonly api: ZaloOaApi;
  readonly tokens: OaTokens;
  readonly accounts: Pick<OaAccounts, "read" | "markV2">;
  readonly buttons: ZaloOaButtons;
  readonly say: Say;
}

type Sent = OaAnswer<string | undefined>;

/** Sends one message, a file with it. What has gone up before the message itself counts for nothing if that fails. */
export async function sendDelivery(delivery: Delivery, parts: SendParts): Promise<SendResult> {
  const access = await parts.tokens.access();
  if (access.status !== "ok") return withoutToken(access);
  const prepared = await messagesOf(delivery, parts);
  if ("refused" in prepared) return beforeSending(prepared.refused);
  let result: SendResult = { status: "sent" };
  for (const [index, message] of prepared.messages.entries()) {
    result = toSendResult(await sendOne(delivery, message, parts));
    // What begins a second time would double what has arrived.
    if (index > 0 && result.status === "retry") result = { status: "unknown", reason: result.reason };
    if (result.status !== "sent") break;
  }
  return result;
}

function withoutToken(access: Exclude<OaAccess, { status: "ok" }>): SendResult {
  return access.status === "away"
    ? { status: "retry", reason: access.reason, scope: "bot" }
    : { status: "refused", reason: "bot", detail: access.reason };
}

/** An upload shows nobody anything: whatever became of it, it may be done again. */
function beforeSending(answer: Exclude<OaAnswer<string>, { status: "ok" }>): SendResult {
  const result = toSendResult(answer.status === "unknown" ? { ...answer, status: "unreached" } : answer);
  return result.status === "unknown" ? { status: "retry", reason: result.reason } : result;
}

type Prepared =
  | { readonly messages: readonly object[] }
  | { readonly refused: Exclude<OaAnswer<string>, { status: "ok" }> };

async function messagesOf(delivery: Delivery, parts: SendParts): Promise<Prepared> {
  const { id, file, chatKind } = delivery;
  const isGroup = chatKind === "group";
  const buttons = isGroup ? [] : delivery.buttons;
  // Composed: the same word may have half as many letters more otherwise.
  const composed = delivery.text.normalize("NFC");
  const text = isGroup ? withoutPicks(composed) : composed;
  const said = textMessages({ id, text, buttons }, parts.buttons);
  if (file === undefined) return { messages: said };
  const kind = uploadKindOf(file.mime, (await stat(file.path)).size);
  if (kind === undefined) {
    const more = file.link ?? parts.say("zaloOa.fileNotTaken", { name: file.name });
    return { messages: textMessages({ id, text: `${text}\n${more}`, buttons }, parts.buttons) };
  }
  const uploaded = await upload(kind, file, parts);
  if (uploaded.status !== "ok") return { refused: uploaded };
  // The delivery side says the name of a file that has no text of its own.
  const isBare = text === file.name;
  if (kind === "file") return { messages: [...(isBare ? [] : said), fileMessage(uploaded.result)] };
  // A picture with a text has no place for buttons.
  if (buttons.length > 0) return { messages: [imageMessage("", uploaded.result), ...said] };
  return { messages: [imageMessage(isBare ? "" : text, uploaded.result)] };
}

async function upload(
  kind: OaUpload,
  { path, name }: NonNullable<Delivery["file"]>,
  parts: SendParts,
): Promise<OaAnswer<string>> {
  const bytes = await readFile(path);
  return withToken(parts.tokens, (token) => parts.api.upload(token, kind, { bytes, name }));
}

async function sendOne({ chat, chatKind }: Delivery, message: object, parts: SendParts): Promise<Sent> {
  const { api, tokens, accounts, oa } = parts;
  if (chatKind === "group")
    return withToken(tokens, (token) => api.send(token, "group", { recipient: { group_id: chat }, message }));
  const body = { recipient: { user_id: chat }, message };
  const { sendsByV2 } = await accounts.read(oa);
  const answer = await withToken(tokens, (token) => api.send(token, sendsByV2 ? "v2" : "v3", body));
  // Of every other error it is not sure that nothing has arrived.
  if (sendsByV2 || answer.status !== "no" || answer.code !== NOT_BY_V3) return answer;
  await accounts.markV2(oa);
  return withToken(tokens, (token) => api.send(token, "v2", body));
}

/** Once more with another token, when the present one has ended: nothing was sent with it. */
async function withToken<T>(
  tokens: OaTokens,
  ask: (token: string) => Promise<OaAnswer<T>>,
): Promise<OaAnswer<T>> {
  const access = await tokens.access();
  if (access.status !== "ok") return { status: "unreached", reason: access.reason };
  const answer = await ask(access.token);
  if (!isTokenEnded(answer)) return answer;
  const renewed = await tokens.renew(access.token);
  return renewed.status === "ok" ? ask(renewed.token) : answer;
}

/** "[@...]" in what people wrote would pick somebody in the group: a blank takes its force. */
function withoutPicks(text: string): string {
  return text.replaceAll("[@", "[ @");
}
