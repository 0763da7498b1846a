import http from "node:http";
import https from "node:https";
import { Socket } from "node:net";
import { HttpsProxyAgent } from "https-proxy-agent";
import { SocksProxyAgent } from "socks-proxy-agent";
import { within } from "../../within";

/**
 * Code of an error before a byte of the request was sent: it may be repeated without a second thought. Networks that
 * filter Telegram swallow the connection, or cut it within the TLS handshake.
 */
export const NOT_CONNECTED = "NOT_CONNECTED";

/** An idle connection that a router forgot is not used again: what is sent into it has an unknown fate. */
const IDLE_MS = 20_000;
const KEEP_ALIVE = { keepAlive: true, keepAliveMsecs: 10_000, timeout: IDLE_MS } as const;

export interface ConnectionOptions {
  /** Where requests go; a redirect to any other host is not followed. */
  readonly apiRoot: string;
  /** `http://`, `https://`, `socks4://`, `socks5://` or `socks5h://`, with user and password where needed. */
  readonly proxy?: string;
  /** How long a connection may take, TLS and proxy included. */
  readonly connectMs: number;
}

/** The agent of all requests to one API root: keeps connections, says when one never came about, knows the proxy. */
export function createConnectionAgent({ apiRoot, proxy, connectMs }: ConnectionOptions): http.Agent {
  const { hostname, protocol } = new URL(apiRoot);
  const secure = protocol === "https:";
  const isHome = (host: unknown) => host === hostname || `[${host}]` === hostname;
  const agent = proxy === undefined ? directAgent(secure) : proxyAgent(proxy, connectMs, isHome);
  const connect = agent.createConnection.bind(agent);
  // Both kinds of agent make every connection here: node's own at once, the proxies' after their greeting.
  agent.createConnection = (options, done) => {
    if (!isHome(options.host)) throw notConnected(ELSEWHERE);
    const socket = connect(options, done);
    if (socket instanceof Socket) watch(socket, secure, connectMs);
    return socket;
  };
  return agent;
}

function directAgent(secure: boolean): http.Agent {
  return secure ? new https.Agent(KEEP_ALIVE) : new http.Agent(KEEP_ALIVE);
}

/** A proxy that takes the connection and then says nothing is no connection either. */
function proxyAgent(proxy: string, connectMs: number, isHome: (host: unknown) => boolean): http.Agent {
  const agent = proxy.startsWith("socks")
    ? new SocksProxyAgent(proxy, { ...KEEP_ALIVE, timeout: connectMs })
    : new HttpsProxyAgent(proxy, KEEP_ALIVE);
  const connect = agent.connect.bind(agent);
  agent.connect = async (request, options) => {
    if (!isHome(options.host)) throw notConnected(ELSEWHERE);
    const socket = await within(
      connectMs,
      connect(request, options).catch((error: Error) => notConnected(error.message)),
      undefined,
    );
    if (socket instanceof Socket) return socket;
    throw socket ?? notConnected("the proxy did not answer in time");
  };
  return agent;
}

function watch(socket: Socket, secure: boolean, connectMs: number): void {
  // A tunnel through a proxy is there already; only its TLS is still to come.
  if (!socket.connecting && !secure) return;
  const timer = setTimeout(() => socket.destroy(notConnected("no connection in time")), connectMs);
  const mark = (error: Error) => void Object.assign(error, { code: NOT_CONNECTED });
  socket.prependListener("error", mark);
  socket.once(secure ? "secureConnect" : "connect", () => {
    clearTimeout(timer);
    socket.off("error", mark);
  });
  socket.once("close", () => clearTimeout(timer));
}

const ELSEWHERE = "redirected to another host";

function notConnected(message: string): Error {
  return Object.assign(new Error(message), { code: NOT_CONNECTED });
}
