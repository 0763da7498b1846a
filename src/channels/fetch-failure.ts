import { z } from "zod";

/** Codes of connections that never carried a byte of the request. */
const UNREACHED = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ENETUNREACH",
  "EHOSTUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
]);

/** An error by its form: fetch's may be of another realm than ours, where `instanceof` says no. */
const thrown = z.object({
  name: z.string(),
  cause: z.object({ code: z.string() }).optional().catch(undefined),
});

/**
 * What a `fetch` that threw means for the request: nothing was sent (`unreached`), or nobody knows (`unknown`). Only the
 * kind of trouble is told: the error's own text holds the address, and with it perhaps a token.
 */
export function fetchFailure(error: unknown): {
  readonly status: "unreached" | "unknown";
  readonly reason: string;
} {
  const { name, cause } = thrown.safeParse(error).data ?? { name: "Error" };
  if (name === "TimeoutError" || name === "AbortError")
    return { status: "unknown", reason: "no answer in time" };
  const reason = cause?.code ?? name;
  return { status: UNREACHED.has(reason) ? "unreached" : "unknown", reason };
}
