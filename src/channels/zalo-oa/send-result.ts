import type { Refusal, SendResult } from "../channel";
import type { OaAnswer } from "./zalo-oa-api";

/** The account is not served by the v3 consultation messages, which state bodies' are not. */
export const NOT_BY_V3 = -235;
/** The access token is wrong or has ended; the last three were seen though no document has them. */
const TOKEN_ENDED = new Set([-216, -220, 216, 401, -401]);
/** Too many requests within this minute. */
const TOO_MANY = -32;
const MINUTE_MS = 60_000;
/** "Send failed", of which nobody says that nothing arrived. */
const SEND_FAILED = -200;

/** By code, what the platform's no means. Source: the error table of the OA documents and what users of it report. */
const REFUSALS: ReadonlyMap<number, Refusal> = new Map([
  // Windows: wrote too long ago, does not take consultation, not in contact, away for 45 days, quiet hours of the night.
  ...codes("outside-window", -217, -227, -230, -232, -234, -244),
  // Beyond 48 hours a message is paid for, and nothing is linked that it could be paid from.
  ...codes("outside-window", -320, -321),
  // Does not follow the account; a group that has ended, or that the account is not in.
  ...codes("blocked", -213, -237, -403),
  ...codes("quota", -211, -218),
  ...codes("bot", -204, -205, -209, -212, -219, -221, -223, -224, NOT_BY_V3, -240, -242),
  // An attachment that has ended, parameters, size, content that is not allowed.
  ...codes("bad-request", -100, -201, -210, -233, -248),
]);

function codes(reason: Refusal, ...numbers: readonly number[]): [number, Refusal][] {
  return numbers.map((number) => [number, reason]);
}

/** Another access token may help. */
export function isTokenEnded(answer: OaAnswer<unknown>): boolean {
  return answer.status === "no" && TOKEN_ENDED.has(answer.code);
}

export function toSendResult(answer: OaAnswer<string | undefined>): SendResult {
  switch (answer.status) {
    case "ok":
      return { status: "sent", ...(answer.result !== undefined && { platformId: answer.result }) };
    case "unreached":
      return { status: "retry", reason: answer.reason };
    case "unknown":
      return { status: "unknown", reason: answer.reason };
    case "no":
      return toRefusal(answer.code, `${answer.code} ${answer.message}`.slice(0, 200));
  }
}

function toRefusal(code: number, detail: string): SendResult {
  if (code === TOO_MANY) return { status: "retry", reason: detail, afterMs: MINUTE_MS, scope: "bot" };
  if (code === SEND_FAILED) return { status: "unknown", reason: detail };
  if (TOKEN_ENDED.has(code)) return { status: "refused", reason: "bot", detail };
  const reason = REFUSALS.get(code) ?? "bad-request";
  const isText = reason === "bad-request" && /text|2000/i.test(detail) && /long|length|exceed/i.test(detail);
  return { status: "refused", reason: isText ? "too-long" : reason, detail };
}
