import { fastifyHelmet } from "@fastify/helmet";
import { type FastifyBaseLogger, type FastifyInstance, fastify, LogController } from "fastify";
import type { ConsoleService } from "../channels/console/console-service";
import { createToIncoming } from "../channels/console/to-incoming";
import type { Clock } from "../clock";
import type { FileStore } from "../store/files";
import { registerConsoleApi } from "./console/console-api";
import { registerConsoleFiles } from "./console/console-files";
import { type ConsoleLocale, registerConsolePage } from "./console/console-page";
import { registerErrorReplies } from "./error-replies";
import { createEventStreams, type EventStreams } from "./event-streams";
import { type HealthReport, type PlatformHealth, registerHealth } from "./health";
import { isLoopback, refuseForeignHosts, refuseForeignOrigins } from "./same-origin";

export interface WebServerOptions {
  readonly host: string;
  /** 0 takes any free port; `listen` says which. */
  readonly port: number;
  readonly logger: FastifyBaseLogger;
  readonly clock: Clock;
  readonly locale: ConsoleLocale;
  readonly health: () => Promise<HealthReport>;
  /** How the bots stand with their platforms; not ready is only who cannot work at all. */
  readonly links?: () => readonly PlatformHealth[];
  /** Name under which platforms reach the webhooks, through a proxy on this machine. */
  readonly publicHosts?: readonly string[];
  readonly files: FileStore;
  /** Without it there is no console: /console is not found. */
  readonly console?: ConsoleService;
  /** Routes of other parts (webhooks, metrics), each in a scope of its own. */
  readonly register?: readonly ((scope: FastifyInstance) => void | Promise<void>)[];
  /** Milliseconds between two heart-beats of an event stream; for tests. */
  readonly heartbeatMs?: number;
}

export interface WebServer {
  /** @returns the address a browser can open. @throws when the port is taken or may not be used. */
  listen(): Promise<{ readonly url: string; readonly port: number }>;
  /** Lets requests under way end, for at most STOP_GRACE_MS. */
  close(): Promise<void>;
}

const JSON_LIMIT_BYTES = 1024 * 1024;
/** For a whole request to arrive: long enough for 20 MB over a slow line, too short to hold sockets with. */
const REQUEST_TIMEOUT_MS = 60_000;
/** A stop must fit into the 10 s that are left between SIGTERM and SIGKILL, together with the stores. */
const STOP_GRACE_MS = 2_000;

/** The one HTTP server of the process; it does not listen yet. */
export async function createWebServer(options: WebServerOptions): Promise<WebServer> {
  const app: FastifyInstance = fastify({
    loggerInstance: options.logger,
    // A line a request would be most of the log, and addresses may hold names of people.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: JSON_LIMIT_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    // Its ten seconds for a part of the start would end a service that is only slow.
    pluginTimeout: 0,
    // A path that cannot be decoded is answered like any other that leads nowhere.
    frameworkErrors: (_error, _request, reply) => {
      reply.hijack();
      reply.raw.writeHead(400, { "content-type": "application/json" }).end('{"error":"bad_request"}');
    },
  });
  const streams = createEventStreams(options);
  app.addHook("preClose", async () => streams.closeAll());
  registerErrorReplies(app);
  await registerHeaders(app);
  if (isLoopback(options.host)) refuseForeignHosts(app, options.publicHosts);
  registerHealth(app, options);
  await registerConsole(app, options, streams);
  for (const register of options.register ?? []) await app.register(async (scope) => register(scope));
  await app.ready();
  return { listen: () => listen(app, options), close: () => close(app) };
}

/** Everything from here and nothing inline; no upgrade to HTTPS, which a loopback address does not speak. */
async function registerHeaders(app: FastifyInstance): Promise<void> {
  const self = ["'self'"];
  const none = ["'none'"];
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: none,
        scriptSrc: self,
        styleSrc: self,
        imgSrc: self,
        connectSrc: self,
        baseUri: none,
        formAction: none,
        frameAncestors: none,
      },
    },
    strictTransportSecurity: false,
    referrerPolicy: { policy: "no-referrer" },
  });
}

async function registerConsole(
  app: FastifyInstance,
  options: WebServerOptions,
  streams: EventStreams,
): Promise<void> {
  const { console: service, clock, files, locale } = options;
  if (service === undefined) return;
  if (!isLoopback(options.host)) {
    app.log.warn({ host: options.host }, "console page open to the network: it lets anyone act for anyone");
  }
  const toIncoming = createToIncoming({ clock });
  await app.register(async (scope) => {
    refuseForeignOrigins(scope);
    await registerConsolePage(scope, locale);
    await registerConsoleFiles(scope, { service, toIncoming, files });
    await scope.register(async (api) => registerConsoleApi(api, { service, toIncoming, streams }));
  });
}

async function listen(app: FastifyInstance, { host, port }: WebServerOptions) {
  await app.listen({ host, port });
  const address = app.server.address();
  const bound = typeof address === "object" && address !== null ? address.port : port;
  const name = host === "0.0.0.0" || host === "::" ? "localhost" : host;
  return { url: `http://${name.includes(":") ? `[${name}]` : name}:${bound}`, port: bound };
}

/** fastify ends idle connections itself and waits for the others: what still hangs then is cut. */
async function close(app: FastifyInstance): Promise<void> {
  const cut = setTimeout(() => app.server.closeAllConnections(), STOP_GRACE_MS);
  try {
    await app.close();
  } finally {
    clearTimeout(cut);
  }
}
