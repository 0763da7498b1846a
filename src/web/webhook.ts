import type { IncomingHttpHeaders } from "node:http";
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Incoming } from "../channels/channel";
import type { WebhookProof } from "../channels/platform";
import type { Clock } from "../clock";
import { sendError } from "./error-replies";
import { isJson, readWebhookBody } from "./webhook-body";
import { createWebhookFailures, type WebhookFailures } from "./webhook-failures";
import { createSecretCheck } from "./webhook-secret";

/** What a platform's update means; `error` for a body that is none of the platform's. */
export type WebhookReading = readonly Incoming[] | { readonly error: string };

export type WebhookOptions = WebhookProof & {
  /** Path of the route, "/webhook/telegram". */
  readonly path: string;
  /** Longest body in bytes. */
  readonly limitBytes: number;
  /** The platform tries the address with requests that have no body: they are answered 200 and mean nothing. */
  readonly answersProbes?: true;
  /** The machine's time, for counting failures. */
  readonly machineClock: Clock;
  /** Parses one update; empty for an update that nobody has to see. Must not throw on any JSON value. */
  toIncoming(body: unknown): WebhookReading;
  /** Resolves once the update is stored, or was stored before; rejects when the store is away. */
  accept(incoming: Incoming): Promise<unknown>;
};

/** Telegram allows 1 to 256, Zalo Bot 8 to 256: what can be guessed is no secret. */
export const MIN_SECRET_LENGTH = 8;
const FAILURES_A_MINUTE = 20;
const MINUTE_MS = 60_000;
/** Zalo OA repeats what is not answered within 2 s and in the end stops sending: a store that hangs is told of in time. */
const ANSWER_WITHIN_MS = 1_500;

/**
 * A webhook of a chat platform: POST `path`, answered 200 only when every message of the update is stored, so
 * that the platform repeats what is not. Any other answer is an error word without a piece of the request:
 * 401 wrong secret or signature, 400 not JSON or not an update, 413 too long, 503 the store is away, 429 for what would
 * have been one of the first three after 20 of them in a minute from one address.
 * Whoever has the secret is never shut out: behind a proxy all the world has one address.
 * @throws RangeError when the secret is too short, which would let anyone in.
 */
export function registerWebhook(scope: FastifyInstance, options: WebhookOptions): void {
  const failures = createWebhookFailures({
    clock: options.machineClock,
    limit: FAILURES_A_MINUTE,
    windowMs: MINUTE_MS,
  });
  const refuse = createRefuse(options.path, failures);
  const mayEnter = createHeaderCheck(options);

  void scope.register(async (route) => {
    route.removeAllContentTypeParsers();
    // Chunks are kept as bytes and joined at the end; fastify counts them against the limit as they come.
    route.addContentTypeParser("*", { parseAs: "buffer", bodyLimit: options.limitBytes }, (_, body, done) =>
      done(null, body),
    );
    route.setErrorHandler((error: FastifyError, request, reply) => failed(error, request, reply, refuse));
    // Before a byte of the body is read.
    route.addHook("onRequest", async (request, reply) => {
      if (options.answersProbes === true && isEmpty(request)) return reply.code(200).send({ ok: true });
      if ("isProbe" in options && options.isProbe(request.headers)) return reply.code(200).send({ ok: true });
      if (!mayEnter(request.headers)) return refuse(request, reply, 401);
      if (!isJson(request.headers["content-type"])) return refuse(request, reply, 400);
    });
    route.post(options.path, (request, reply) => receive(request, reply, options, refuse));
  });
}

function isEmpty({ headers }: FastifyRequest): boolean {
  return headers["transfer-encoding"] === undefined && Number(headers["content-length"] ?? 0) === 0;
}

/** What can be judged before the body is there: a secret; a signature is over the body. */
function createHeaderCheck(options: WebhookOptions): (headers: IncomingHttpHeaders) => boolean {
  if ("isGenuine" in options) return () => true;
  if (options.secret.length < MIN_SECRET_LENGTH)
    throw new RangeError(`the secret of ${options.path} needs ${MIN_SECRET_LENGTH} characters`);
  const isSecret = createSecretCheck(options.secret);
  const header = options.secretHeader.toLowerCase();
  return (headers) => isSecret(headers[header]);
}

type Refuse = (request: FastifyRequest, reply: FastifyReply, status: number) => FastifyReply;

function createRefuse(path: string, failures: WebhookFailures): Refuse {
  return (request, reply, status) => {
    if (failures.isBlocked(request.ip)) return sendError(reply, 429);
    if (failures.record(request.ip)) {
      request.log.warn(
        { security: "webhook_failures", ip: request.ip, path, failures: FAILURES_A_MINUTE },
        "webhook: too many failures from one address, refused for a minute",
      );
    }
    return sendError(reply, status);
  };
}

async function receive(
  request: FastifyRequest,
  reply: FastifyReply,
  options: WebhookOptions,
  refuse: Refuse,
): Promise<FastifyReply> {
  const raw = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  const body = readWebhookBody(raw);
  if (!body.ok) return refuse(request, reply, 400);
  if ("isGenuine" in options && !options.isGenuine(raw, body.value, request.headers))
    return refuse(request, reply, 401);
  const reading = options.toIncoming(body.value);
  if ("error" in reading) return refuse(request, reply, 400);
  try {
    await within(ANSWER_WITHIN_MS, Promise.all(reading.map((incoming) => options.accept(incoming))));
  } catch (error) {
    // The error's own text may hold what somebody wrote; its name says what kind of trouble it is.
    const kind = error instanceof Error ? error.name : typeof error;
    request.log.error(
      { path: options.path, error: kind },
      "webhook: not stored, the platform will repeat it",
    );
    return sendError(reply, 503);
  }
  return reply.code(200).send({ ok: true });
}

/** The promise, or a rejection when it takes longer; what was begun goes on, and the inbox drops the repeat. */
async function within<T>(limitMs: number, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("late")), limitMs);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** What fastify found wrong with the body (too long, cut short), or a bug. */
function failed(error: FastifyError, request: FastifyRequest, reply: FastifyReply, refuse: Refuse) {
  const status = error.statusCode ?? 500;
  if (status >= 400 && status < 500) return refuse(request, reply, status === 413 ? 413 : 400);
  request.log.error({ error: error.name, route: request.routeOptions.url }, "webhook: failed");
  return sendError(reply, 500);
}
