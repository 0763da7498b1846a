import { createServer } from "node:http";
import { pino } from "pino";
import { Telegraf } from "telegraf";
import type { Incoming } from "../../src/channels/channel";
import { systemClock } from "../../src/clock";
import { createFileStore } from "../../src/store/files";
import { createWebServer } from "../../src/web/server";
import { registerWebhook } from "../../src/web/webhook";
import { toTelegramIncoming } from "./telegram-update";

export const SECRET_HEADER = "x-telegram-bot-api-secret-token";
export const SECRET = "bench-secret-of-sixteen";
const PATH = "/webhook/telegram";

export interface Receiver {
  readonly url: string;
  stop(): Promise<void>;
}

/** The service's own HTTP server with its webhook route. */
export async function startOurReceiver(accept: (incoming: Incoming) => Promise<unknown>): Promise<Receiver> {
  const web = await createWebServer({
    host: "127.0.0.1",
    port: 0,
    logger: pino({ level: "warn" }, pino.destination(2)),
    clock: systemClock,
    locale: "vi",
    health: async () => ({ mongo: true, redis: true }),
    files: createFileStore({ folder: "data/files" }),
    register: [
      (scope) =>
        registerWebhook(scope, {
          path: PATH,
          secret: SECRET,
          secretHeader: SECRET_HEADER,
          limitBytes: 1024 * 1024,
          machineClock: systemClock,
          toIncoming: toTelegramIncoming,
          accept,
        }),
    ],
  });
  const { url } = await web.listen();
  return { url: url + PATH, stop: () => web.close() };
}

/** Telegraf's callback with a handler that does nothing: it verifies and parses, and keeps nothing. */
export async function startTelegrafReceiver(): Promise<Receiver> {
  const bot = new Telegraf("1:bench");
  bot.botInfo = { id: 1, is_bot: true, first_name: "bench", username: "bench_bot" } as never;
  bot.use(() => undefined);
  const server = createServer(bot.webhookCallback(PATH, { secretToken: SECRET }));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}${PATH}`,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
