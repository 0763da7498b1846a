import type { FastifyInstance, FastifyRequest } from "fastify";
import { sendError } from "./error-replies";

/** Whether an address, or a name as it stands in a URL, leads to this machine only. */
export function isLoopback(host: string): boolean {
  return (
    host === "localhost" ||
    host === "::1" ||
    host === "[::1]" ||
    /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host)
  );
}

/**
 * On a loopback address, refuses requests that name another host: a web page whose domain was pointed at
 * 127.0.0.1 (DNS rebinding) would otherwise read and write as if it were the console. A proxy on this machine may pass
 * the public name on to webhooks, which are behind a secret of their own.
 */
export function refuseForeignHosts(app: FastifyInstance, publicHosts: readonly string[] = []): void {
  app.addHook("onRequest", async (request, reply) => {
    const name = hostNameOf(request.headers.host ?? "");
    // From outside come updates of platforms and readers of links to files, each with its own proof.
    const isPublic = publicHosts.includes(name) && /^\/(?:webhook|files)\//.test(request.url);
    if (!isLoopback(name) && !isPublic) return sendError(reply, 403);
  });
}

/**
 * Refuses what other web sites make a browser send: the console asks for no login, so the browser's word on
 * where a request comes from is all that stands between it and any page that is open in another tab.
 * The order is that of Go's net/http CrossOriginProtection: Sec-Fetch-Site where the browser sends it (HTTPS
 * and loopback), else Origin against Host; neither means that no browser sent it.
 */
export function refuseForeignOrigins(app: FastifyInstance): void {
  app.addHook("onRequest", async (request, reply) => {
    if (isForeign(request)) return sendError(reply, 403);
  });
}

function isForeign(request: FastifyRequest): boolean {
  const site = request.headers["sec-fetch-site"];
  if (site !== undefined) {
    // A link from elsewhere may open the page; it may not read the interface or act on it.
    const opensPage = request.method === "GET" && request.headers["sec-fetch-mode"] === "navigate";
    return site !== "same-origin" && site !== "none" && !opensPage;
  }
  const { origin, host } = request.headers;
  if (origin === undefined) return false;
  return !URL.canParse(origin) || new URL(origin).host !== host?.toLowerCase();
}

/** "[::1]:3000" and "localhost:3000" without the port; "" for anything that is no host. */
function hostNameOf(host: string): string {
  return /^(\[[0-9a-fA-F:.]+\]|[^:[\]/@\s]+)(:\d{1,5})?$/.exec(host)?.[1]?.toLowerCase() ?? "";
}
