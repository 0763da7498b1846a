import { fastifyBasicAuth } from "@fastify/basic-auth";
import type { Queue } from "bullmq";
import type { FastifyInstance } from "fastify";
import type { Clock } from "../clock";
import { sendError } from "./error-replies";
import { createWebhookFailures } from "./webhook-failures";
import { createSecretCheck } from "./webhook-secret";

export interface DashboardOptions {
  /** Of the user "admin" (DASHBOARD_PASSWORD). */
  readonly password: string;
  readonly machineClock: Clock;
  /** The queues that are there when the server starts. */
  queues(): Promise<readonly Queue[]>;
}

const DASHBOARD_PATH = "/dashboard";
const USER = "admin";
const FAILURES_A_MINUTE = 10;
const MINUTE_MS = 60_000;
/** The page brings its own style sheets with inline rules; nothing is fetched from elsewhere. */
const CONTENT_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'self'; form-action 'none'; frame-ancestors 'none'";

/**
 * The queues as Bull Board shows them (bảng theo dõi hàng đợi), behind a login. Its packages take a second to load,
 * so only a service that has a password for it loads them.
 */
export async function registerDashboard(app: FastifyInstance, options: DashboardOptions): Promise<void> {
  const { queues, machineClock } = options;
  const [{ createBullBoard }, { BullMQAdapter }, { FastifyAdapter }] = await Promise.all([
    import("@bull-board/api"),
    import("@bull-board/api/bullMQAdapter"),
    import("@bull-board/fastify"),
  ]);
  const adapter = new FastifyAdapter();
  adapter.setBasePath(DASHBOARD_PATH);
  // Data of jobs are keys alone; whoever may look may also retry, but nobody empties a queue by accident.
  const found = await queues();
  app.addHook("onClose", async () => void (await Promise.all(found.map((queue) => queue.close()))));
  const shown = found.map((queue) => new BullMQAdapter(queue, { allowRetries: true }));
  createBullBoard({
    queues: shown,
    serverAdapter: adapter,
    options: { uiConfig: { boardTitle: "Dân vận khéo" } },
  });
  await app.register(async (scope) => {
    await requireLogin(scope, options);
    scope.addHook("onSend", async (_request, reply) => {
      reply.header("content-security-policy", CONTENT_POLICY);
    });
    await scope.register(adapter.registerPlugin(), { prefix: DASHBOARD_PATH });
  });

  async function requireLogin(scope: FastifyInstance, { password }: DashboardOptions): Promise<void> {
    const failures = createWebhookFailures({
      clock: machineClock,
      limit: FAILURES_A_MINUTE,
      windowMs: MINUTE_MS,
    });
    const isPassword = createSecretCheck(password);
    await scope.register(fastifyBasicAuth, {
      authenticate: { realm: "Dan van kheo" },
      validate: async (user, given, request) => {
        if (isPassword(given) && user === USER) return;
        if (failures.record(request.ip))
          request.log.warn(
            { security: "dashboard_login", ip: request.ip },
            "dashboard: many wrong passwords",
          );
        throw new Error("wrong password");
      },
    });
    // Guessing meets a wall before the password is even compared.
    scope.addHook("onRequest", async (request, reply) => {
      if (failures.isBlocked(request.ip)) return sendError(reply, 429);
    });
    scope.addHook("onRequest", scope.basicAuth);
  }
}
