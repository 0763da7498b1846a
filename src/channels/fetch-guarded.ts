import { lookup } from "node:dns";
import http from "node:http";
import https from "node:https";
import { BlockList, isIP, type LookupFunction } from "node:net";

/** `refused`: not a public address, or one that is not fetched at all; `gone`: the other side does not give it. */
export type FetchGuardedResult =
  | { readonly status: "ok"; readonly bytes: Buffer }
  | { readonly status: "refused" | "gone" | "tooLarge" | "failed" };

export interface FetchGuardedOptions {
  readonly limitBytes: number;
  /** For everything together, redirects too. */
  readonly timeoutMs: number;
  /**
   * Makes the connections, for an address from the settings: it alone says where they may lead. Without it, only
   * addresses of the public internet are fetched, whatever name, redirect or answer of the DNS leads to another.
   */
  readonly agent?: http.Agent;
}

const MAX_REDIRECTS = 3;

/**
 * Fetches what somebody outside named (a photo's address in a message) without becoming their way into the network
 * that the service stands in (SSRF). Never throws, and says nothing of the address, which may hold a token.
 */
export async function fetchGuarded(url: string, options: FetchGuardedOptions): Promise<FetchGuardedResult> {
  const signal = AbortSignal.timeout(options.timeoutMs);
  let address = url;
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
    const target = URL.canParse(address) ? new URL(address) : undefined;
    if (target === undefined || !isAllowed(target, options)) return { status: "refused" };
    const answer = await get(target, signal, options).catch((error: unknown) => failureOf(error));
    if (answer.status !== "moved") return answer;
    address = URL.canParse(answer.to, target.href) ? new URL(answer.to, target).href : "";
  }
  return { status: "refused" };
}

function isAllowed({ protocol, hostname, username }: URL, { agent }: FetchGuardedOptions): boolean {
  if ((protocol !== "https:" && protocol !== "http:") || username !== "") return false;
  const host = hostname.replace(/^\[|\]$/g, "");
  return agent !== undefined || isIP(host) === 0 || isPublic(host);
}

type Answer = FetchGuardedResult | { readonly status: "moved"; readonly to: string };

function get(target: URL, signal: AbortSignal, { limitBytes, agent }: FetchGuardedOptions): Promise<Answer> {
  const request = target.protocol === "https:" ? https.get : http.get;
  return new Promise((resolve, reject) => {
    // The name is looked up once, and the connection goes to the very address that was judged.
    const connection = agent === undefined ? { lookup: publicLookup, agent: false } : { agent };
    const sent = request(target, { ...connection, signal }, (response) => {
      const { statusCode = 0, headers } = response;
      if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) {
        response.destroy();
        return resolve({ status: "moved", to: headers.location });
      }
      if (statusCode !== 200) {
        response.destroy();
        return resolve({ status: statusCode >= 500 ? "failed" : "gone" });
      }
      readBody(response, limitBytes).then(resolve, reject);
    });
    sent.on("error", reject);
  });
}

async function readBody(response: http.IncomingMessage, limitBytes: number): Promise<FetchGuardedResult> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of response) {
    bytes += chunk.length;
    // What is announced may be a lie either way: what comes is counted.
    if (bytes > limitBytes) return { status: "tooLarge" };
    chunks.push(chunk);
  }
  return response.complete ? { status: "ok", bytes: Buffer.concat(chunks) } : { status: "failed" };
}

function failureOf(error: unknown): FetchGuardedResult {
  const refused = error instanceof Error && "code" in error && error.code === NOT_PUBLIC;
  return { status: refused ? "refused" : "failed" };
}

const NOT_PUBLIC = "ADDRESS_NOT_PUBLIC";

const publicLookup: LookupFunction = (hostname, options, done) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error !== null) return done(error, []);
    // One private address among public ones is a trap as well.
    if (addresses.length === 0 || !addresses.every(({ address }) => isPublic(address)))
      return done(Object.assign(new Error("not a public address"), { code: NOT_PUBLIC }), []);
    const [first] = addresses;
    return options.all === true ? done(null, addresses) : done(null, first?.address ?? "", first?.family);
  });
};

/** Is it an address of the public internet, written as one? */
export function isPublic(address: string): boolean {
  const family = isIP(address);
  // A list of both kinds would take every IPv4 address for the IPv6 address it is mapped to.
  if (family === 4) return !NOT_PUBLIC_4.check(address, "ipv4");
  return family === 6 && !NOT_PUBLIC_6.check(address, "ipv6");
}

/** Networks that lead to this machine, into a local network, or nowhere (IANA special-purpose registries). */
const NOT_PUBLIC_4 = blockList("ipv4", [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.168.0.0/16",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/3",
]);

/** Only 2000::/3 is given out; within it, ways back to IPv4 (6to4, Teredo) and documentation are not. */
const NOT_PUBLIC_6 = blockList("ipv6", [
  "::/3",
  "4000::/2",
  "8000::/1",
  "2001::/23",
  "2001:db8::/32",
  "2002::/16",
]);

function blockList(family: "ipv4" | "ipv6", networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = "", prefix] = network.split("/");
    list.addSubnet(address, Number(prefix), family);
  }
  return list;
}
