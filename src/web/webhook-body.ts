import { isUtf8 } from "node:buffer";

/** The body as JSON, or nothing: what is not UTF-8 is not JSON either, and is never half read. */
export type WebhookBody = { readonly ok: true; readonly value: unknown } | { readonly ok: false };

/** Reads the whole body at once: a letter that was split between two chunks is whole again by then. */
export function readWebhookBody(raw: Buffer): WebhookBody {
  if (!isUtf8(raw)) return { ok: false };
  try {
    const value: unknown = JSON.parse(raw.toString("utf8"));
    return { ok: true, value };
  } catch {
    return { ok: false };
  }
}

/** "application/json", whatever parameters follow. */
export function isJson(contentType: string | undefined): boolean {
  return contentType?.split(";", 1)[0]?.trim().toLowerCase() === "application/json";
}
