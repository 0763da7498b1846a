import type { FastifyInstance } from "fastify";
import { createSay } from "../../locales/say";
import type { App, AppParts } from "../app";
import type { ConsolePerson } from "../channels/console/console-service";
import { createConsoleService, type LoggedMessage } from "../channels/console/create-console-service";
import type { Clock } from "../clock";
import { formerPaths } from "../domain/former-paths";
import type { Settings } from "../settings";
import type { SentFile } from "../store/delivery";
import { registerDashboard } from "./dashboard";
import { registerEvidenceFiles } from "./evidence-files";
import { createFileLinks, type FileClaim, type FileLinks } from "./file-links";
import { registerPlatformPage } from "./platform-page";
import { createWebServer } from "./server";
import { registerWebhook } from "./webhook";

export type WebResult =
  | { readonly ok: true; readonly url: string; close(): Promise<void> }
  | { readonly ok: false; readonly message: string };

const LEFTOVER_MS = 60 * 60 * 1000;

/** Starts the HTTP server of a running app and says on stdout where the console page is. */
export async function startWeb(
  app: App,
  { settings, logger, clock, machineClock }: AppParts,
): Promise<WebResult> {
  const { host, port, locale } = settings;
  const say = createSay(locale);
  const { files } = app;
  // Uploads that a crash cut off are nobody's after an hour.
  await files.removeLeftovers(new Date(machineClock.now().getTime() - LEFTOVER_MS));
  const links = createFileLinks({ key: await app.store.signingKey(), clock: machineClock });
  const console = settings.console ? consoleOf(app, links) : undefined;
  const server = await createWebServer({
    host,
    port,
    logger,
    clock,
    locale,
    files,
    console,
    health: app.health,
    links: app.links,
    register: [
      (scope) => registerEvidenceFiles(scope, { links, files, mayFetch: mayFetchOf(app, clock) }),
      ...dashboardOf(app, { password: settings.dashboardPassword, machineClock }),
      ...app.webhooks.map(
        (webhook) => (scope: FastifyInstance) => registerWebhook(scope, { ...webhook, machineClock }),
      ),
      ...app.pages.map((page) => (scope: FastifyInstance) => registerPlatformPage(scope, page)),
    ],
    publicHosts: hostsOf(settings),
  });
  try {
    const { url } = await server.listen();
    process.stdout.write(`${say(settings.console ? "start.console" : "start.address", { url })}\n`);
    return { ok: true, url, close: () => server.close() };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      ok: false,
      message: say("start.portTaken", { host, port: String(port), reason }),
    };
  }
}

/** The queues with a login, where a password is set. */
function dashboardOf(
  { queues }: App,
  { password, machineClock }: { readonly password: string | undefined; readonly machineClock: Clock },
) {
  if (password === undefined) return [];
  return [(scope: FastifyInstance) => registerDashboard(scope, { password, machineClock, queues })];
}

/** Names under which the world reaches this server, through whatever stands before it. */
function hostsOf({ telegram, zaloBot, zaloOa, publicUrl }: Settings): readonly string[] {
  const urls = [telegram?.webhookUrl, zaloBot?.webhookUrl, zaloOa?.webhookUrl, publicUrl];
  return urls.flatMap((url) => (url === undefined ? [] : [new URL(url).hostname]));
}

/**
 * The person is still there, and the file among the evidence of a model or inspection in their area, or made for an
 * answer to them as an officer of that unit.
 */
function mayFetchOf({ store, organisation }: App, clock: Clock) {
  return async (claim: FileClaim): Promise<string | undefined> => {
    const found = await store.people.find(claim.person);
    if (found === null || found.erasedAt !== undefined || found.leftAt !== undefined) return undefined;
    if ("chat" in claim) {
      return found.unit === claim.unit
        ? (await store.outbox.madeFile(claim.chat, claim.ref))?.name
        : undefined;
    }
    const { code, ref } = claim;
    const scope = organisation.tree().pathOf(found.unit);
    const former = formerPaths(organisation.tree(), scope, clock);
    if (scope === "") return undefined;
    const model = await store.figures.findByCode(code, scope, former);
    const { evidence } = model ?? (await store.inspections.find(code, scope, former)) ?? {};
    return evidence?.find(({ file }) => file === ref)?.name;
  };
}

/** A file that somebody sent, as their own page finds it. */
function chatFile(person: string, { ref, name = "" }: { readonly ref: string; readonly name?: string }) {
  const url = `/console/files/${encodeURIComponent(ref)}?${new URLSearchParams({ person, name })}`;
  return { ref, name, url };
}

/** Evidence is looked up again each time it is fetched; what was made for an answer stands in the chat. */
function sentFile(person: string, { ref, name, code }: SentFile, links: FileLinks) {
  if (code === undefined) return chatFile(person, { ref, name });
  return { ref, name, url: links.sign({ person, code, ref }) };
}

function consoleOf(app: App, links: FileLinks) {
  const { store, organisation, notifier } = app;
  return createConsoleService({
    notifier,
    accept: app.accept,
    people: async () =>
      (await store.people.all())
        .filter(({ erasedAt }) => erasedAt === undefined)
        .map(
          ({ id, name, role, title, unit }): ConsolePerson => ({
            id,
            name,
            role,
            title,
            unit: organisation.tree().get(unit)?.norm ?? "",
          }),
        ),
    hasFile: async (personId, ref) => {
      const chatKey = `console:console:${personId}`;
      return (
        (await store.inbox.hasFile(chatKey, ref)) || (await store.outbox.madeFile(chatKey, ref)) !== undefined
      );
    },
    log: async (personId, afterSeq) => {
      const chatKey = `console:console:${personId}`;
      const [incoming, outgoing] = await Promise.all([
        store.inbox.transcript(chatKey, afterSeq),
        store.outbox.transcript(chatKey, afterSeq),
      ]);
      return [
        ...incoming
          .filter((message) => message.kind !== "press")
          .map(
            (message): LoggedMessage => ({
              seq: message.stamp,
              id: message.messageId,
              direction: "in",
              text: message.text,
              at: message.sentAt,
              ...(message.attachments[0] && {
                file: chatFile(personId, message.attachments[0]),
              }),
            }),
          ),
        ...outgoing.map(
          (delivery): LoggedMessage => ({
            seq: delivery.stamp,
            id: delivery.id,
            direction: "out",
            text: delivery.text,
            buttons: delivery.buttons.map((row) => row.map(({ label }) => label)),
            at: delivery.createdAt,
            ...(delivery.file && {
              file: sentFile(personId, delivery.file, links),
            }),
          }),
        ),
      ];
    },
  });
}
