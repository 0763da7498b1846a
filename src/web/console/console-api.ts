import type { FastifyInstance, FastifyReply } from "fastify";
import type { ConsoleService } from "../../channels/console/console-service";
import type { ToIncoming } from "../../channels/console/to-incoming";
import { sendError } from "../error-replies";
import type { EventStreams } from "../event-streams";
import { eventsQuery, parseRequest, personParams, pressBody, textBody, transcriptQuery } from "./requests";

export interface ConsoleApiOptions {
  readonly service: ConsoleService;
  readonly toIncoming: ToIncoming;
  readonly streams: EventStreams;
}

/** What the page asks and tells, as JSON. It acts for whom it names: only who may open the page may reach it. */
export function registerConsoleApi(app: FastifyInstance, options: ConsoleApiOptions): void {
  const { service } = options;
  app.addHook("onSend", async (_request, reply) => {
    reply.header("cache-control", "no-store");
  });
  app.get("/console/api/people", async () => ({ people: await service.people() }));
  app.get("/console/api/people/:id/messages", async (request, reply) => {
    const { id } = parseRequest(personParams, request.params);
    const { after } = parseRequest(transcriptQuery, request.query);
    if (!(await arePeople(service, [id]))) return sendError(reply, 404);
    return { messages: await service.transcript(id, after) };
  });
  registerWriting(app, options);
  registerEvents(app, options);
}

function registerWriting(app: FastifyInstance, options: ConsoleApiOptions): void {
  const { service, toIncoming } = options;
  app.post("/console/api/people/:id/messages", async (request, reply) => {
    const { id } = parseRequest(personParams, request.params);
    const body = parseRequest(textBody, request.body);
    if (!(await arePeople(service, [id]))) return sendError(reply, 404);
    const incoming = toIncoming.text(id, body);
    const { repeated } = await service.accept(incoming);
    return { messageId: incoming.messageId, repeated };
  });
  app.post("/console/api/people/:id/press", async (request, reply) => {
    const { id } = parseRequest(personParams, request.params);
    const body = parseRequest(pressBody, request.body);
    if (!(await arePeople(service, [id]))) return sendError(reply, 404);
    const incoming = toIncoming.press(id, body);
    const { repeated } = await service.accept(incoming);
    return { messageId: incoming.messageId, repeated };
  });
}

function registerEvents(app: FastifyInstance, api: ConsoleApiOptions): void {
  // HEAD would open a stream that nobody reads and nobody ends.
  const options = { exposeHeadRoute: false };
  app.get("/console/api/people/:id/events", options, async (request, reply) => {
    const { id } = parseRequest(personParams, request.params);
    return streamNews(api, [id], reply);
  });
  app.get("/console/api/events", options, async (request, reply) => {
    const { person } = parseRequest(eventsQuery, request.query);
    return streamNews(api, person, reply);
  });
}

/** Says whose chat has something new and not what: the page asks for it, so a lost event loses nothing. */
async function streamNews(
  { service, streams }: ConsoleApiOptions,
  people: readonly string[],
  reply: FastifyReply,
): Promise<FastifyReply> {
  if (!(await arePeople(service, people))) return sendError(reply, 404);
  const stop: (() => void)[] = [];
  const stream = streams.open(() => {
    for (const unsubscribe of stop) unsubscribe();
  });
  if (stream === undefined) return sendError(reply, 503);
  for (const person of people) stop.push(service.subscribe(person, () => stream.send("news", { person })));
  stream.send("beat", {});
  return reply.type("text/event-stream; charset=utf-8").header("x-accel-buffering", "no").send(stream.body);
}

/** Whether all of these may be played here; asked each time, because people come and go while it runs. */
export async function arePeople(service: ConsoleService, ids: readonly string[]): Promise<boolean> {
  const known = new Set((await service.people()).map((person) => person.id));
  return ids.every((id) => known.has(id));
}
