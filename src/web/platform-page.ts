import type { FastifyInstance } from "fastify";
import type { PlatformPage } from "../channels/platform";

/** GET of a page that a platform needs in a browser: a sentence, or the way to somewhere else. */
export function registerPlatformPage(scope: FastifyInstance, { path, open }: PlatformPage): void {
  scope.get(path, async (request, reply) => {
    const answer = await open({ query: request.query, cookie: request.headers.cookie ?? "" });
    reply.header("cache-control", "no-store");
    if ("text" in answer)
      return reply.code(answer.status).type("text/plain; charset=utf-8").send(answer.text);
    return reply.header("set-cookie", answer.cookie).redirect(answer.redirect, 302);
  });
}
