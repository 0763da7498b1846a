import type { FastifyError, FastifyInstance, FastifyReply } from "fastify";
import { isStoreAway } from "../store/is-store-away";

/** What an error body may say: a word, never a message, a stack or a piece of the request. */
const WORDS: Readonly<Record<number, string>> = {
  400: "bad_request",
  401: "unauthorized",
  403: "forbidden",
  404: "not_found",
  408: "timeout",
  413: "too_large",
  414: "too_large",
  415: "unsupported_type",
  429: "too_many_requests",
  503: "unavailable",
};

/** Answers with the status and its word, `{"error":"not_found"}`. */
export function sendError(reply: FastifyReply, status: number): FastifyReply {
  return reply
    .code(status)
    .header("cache-control", "no-store")
    .send({ error: WORDS[status] ?? (status < 500 ? "bad_request" : "internal") });
}

/** One place for all that goes wrong in a request. What is not the caller's fault is logged. */
export function registerErrorReplies(app: FastifyInstance): void {
  app.setNotFoundHandler((_request, reply) => sendError(reply, 404));
  app.setErrorHandler((error: FastifyError, request, reply) => {
    // Not stored, and said so: whoever sent it tries again.
    const status = isStoreAway(error) ? 503 : (error.statusCode ?? 500);
    if (status >= 500) {
      request.log.error(
        { err: error, method: request.method, route: request.routeOptions.url },
        "request failed",
      );
    }
    return sendError(reply, status >= 400 && status < 600 ? status : 500);
  });
}
