import { z } from "zod";
import { fetchFailure } from "../fetch-failure";
import { withPatience } from "../with-patience";

/** What the platform answered, or what kept it from answering. */
export type OaAnswer<T> =
  | { readonly status: "ok"; readonly result: T }
  /** The platform said no: its code (see send-result.ts) and words. */
  | { readonly status: "no"; readonly code: number; readonly message: string }
  /** Nothing was sent: no connection. Safe to do again. */
  | { readonly status: "unreached"; readonly reason: string }
  /** The request may have been carried out: time ran out, or the answer is none of the platform's. */
  | { readonly status: "unknown"; readonly reason: string };

/** Where a message goes: `v3` the consultation messages, `v2` what accounts of state bodies are served by, `group`. */
export type OaEndpoint = "v3" | "v2" | "group";
export type OaUpload = "image" | "gif" | "file";

export interface OaSelf {
  readonly id: string;
  readonly name: string;
  /** 2: a business, 4: a state body. */
  readonly type?: number | undefined;
  readonly isVerified?: boolean | undefined;
  readonly packageName?: string | undefined;
}

/** Every call takes the access token of the moment: it changes each day. */
export interface ZaloOaApi {
  /** @returns the platform's id of the message, where it says one. */
  send(token: string, endpoint: OaEndpoint, body: object): Promise<OaAnswer<string | undefined>>;
  /** @returns what a message names it by, for 7 days. */
  upload(
    token: string,
    kind: OaUpload,
    file: { readonly bytes: Buffer; readonly name: string },
  ): Promise<OaAnswer<string>>;
  getSelf(token: string): Promise<OaAnswer<OaSelf>>;
}

export interface ZaloOaApiOptions {
  /** "https://openapi.zalo.me". */
  readonly root: string;
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 15_000;
/** A file of 5 MB over a slow line; a whole sending has to end within 35 s. */
const UPLOAD_MS = 17_000;

const PATHS: Readonly<Record<OaEndpoint, string>> = {
  v3: "/v3.0/oa/message/cs",
  v2: "/v2.0/oa/message",
  group: "/v3.0/oa/group/message",
};

const envelope = z.object({
  error: z.coerce.number(),
  message: z.string().default(""),
  data: z.unknown().optional(),
});
const sent = z
  .object({ message_id: z.string().min(1).optional().catch(undefined) })
  .transform(({ message_id }) => message_id);
const uploaded = z
  .union([z.object({ attachment_id: z.string() }), z.object({ token: z.string() })])
  .transform((data) => ("token" in data ? data.token : data.attachment_id));
const self = z
  .object({
    oa_id: z.coerce.string(),
    name: z.string().default(""),
    oa_type: z.coerce.number().optional().catch(undefined),
    is_verified: z.boolean().optional().catch(undefined),
    package_name: z.string().optional().catch(undefined),
  })
  .transform((data) => ({
    id: data.oa_id,
    ...{ name: data.name, type: data.oa_type, isVerified: data.is_verified, packageName: data.package_name },
  }));

/** A typed client of Zalo's OA OpenAPI. The platform answers 200 to what it refuses as well, with the reason in the body. */
export function createZaloOaApi({ root, timeoutMs = TIMEOUT_MS }: ZaloOaApiOptions): ZaloOaApi {
  return {
    send: (token, endpoint, body) =>
      call(root + PATHS[endpoint], sent, timeoutMs, {
        method: "POST",
        headers: { access_token: token, "content-type": "application/json" },
        body: JSON.stringify(body),
      }),
    upload(token, kind, { bytes, name }) {
      const form = new FormData();
      form.set("file", new Blob([new Uint8Array(bytes)]), name);
      return call(`${root}/v2.0/oa/upload/${kind}`, uploaded, UPLOAD_MS, {
        method: "POST",
        headers: { access_token: token },
        body: form,
      });
    },
    getSelf: (token) => call(`${root}/v2.0/oa/getoa`, self, timeoutMs, { headers: { access_token: token } }),
  };
}

/** @param limitMs how long the platform may take. */
async function call<T>(
  url: string,
  read: z.ZodType<T>,
  limitMs: number,
  request: RequestInit,
): Promise<OaAnswer<T>> {
  try {
    return await withPatience(limitMs, async (signal) => {
      const response = await fetch(url, { ...request, signal, redirect: "error" });
      return readAnswer(response.status, await response.json().catch(() => undefined), read);
    });
  } catch (error) {
    return fetchFailure(error);
  }
}

function readAnswer<T>(status: number, body: unknown, read: z.ZodType<T>): OaAnswer<T> {
  const parsed = envelope.safeParse(body);
  // A gateway in front of the platform answers in HTML; what became of the request behind it is not known.
  if (!parsed.success)
    return { status: "unknown", reason: `HTTP ${status} without an answer of the platform` };
  const { error, message, data } = parsed.data;
  if (error !== 0) return { status: "no", code: error, message };
  const result = read.safeParse(data ?? {});
  return result.success
    ? { status: "ok", result: result.data }
    : { status: "unknown", reason: "an answer of another form" };
}
