import type { FastifyInstance } from "fastify";

/** State of each thing the service cannot work without: `{mongo: true, redis: false}`. */
export type HealthReport = Readonly<Record<string, boolean>>;

/** How a bot stands with its platform: "up", or another word since when. */
export interface PlatformHealth {
  readonly channel: string;
  readonly bot: string;
  readonly state: string;
  readonly since: Date;
}

export interface HealthSources {
  readonly health: () => Promise<HealthReport>;
  readonly links?: () => readonly PlatformHealth[];
}

/** A store that hangs is not ready: an orchestrator's probe waits no longer than this. */
const PROBE_TIMEOUT_MS = 2_000;

/**
 * GET /health/live: 200 as long as the process answers. GET /health/ready: 200, or 503 when a part is down.
 * They say which part is down and never why: the reason is in the log. A platform that cannot be reached is told, and
 * is no reason to be unready: the others are served, and a restart brings no network back.
 */
export function registerHealth(app: FastifyInstance, { health, links }: HealthSources): void {
  app.get("/health/live", async (_request, reply) => {
    return reply.header("cache-control", "no-store").send({ status: "live" });
  });
  app.get("/health/ready", async (request, reply) => {
    const report = await withinTime(health).catch((error: unknown) => {
      request.log.warn({ err: error }, "health check failed");
      return undefined;
    });
    const ready = report !== undefined && Object.values(report).every(Boolean);
    const parts = Object.entries(report ?? {}).map(([name, up]) => [name, up ? "up" : "down"]);
    const platforms = links?.() ?? [];
    const body = {
      status: ready ? "ready" : "unready",
      ...Object.fromEntries(parts),
      ...(platforms.length > 0 && { platforms }),
    };
    return reply
      .code(ready ? 200 : 503)
      .header("cache-control", "no-store")
      .send(body);
  });
}

async function withinTime<T>(work: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${PROBE_TIMEOUT_MS} ms`)), PROBE_TIMEOUT_MS);
  });
  try {
    return await Promise.race([work(), late]);
  } finally {
    clearTimeout(timer);
  }
}
