import { createServer, type RequestListener } from "node:http";
import { fetchGuarded, isPublic } from "../../src/channels/fetch-guarded";

const servers: ReturnType<typeof createServer>[] = [];
afterAll(() => {
  for (const server of servers) server.close().closeAllConnections();
});

async function serving(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
}

const LIMITS = { limitBytes: 100, timeoutMs: 2_000 };

describe("fetching what somebody outside named", () => {
  it.each([
    ["10.0.0.1", false],
    ["127.0.0.1", false],
    ["169.254.169.254", false],
    ["172.31.255.255", false],
    ["192.168.1.1", false],
    ["100.64.0.1", false],
    ["0.0.0.0", false],
    ["224.0.0.1", false],
    ["::1", false],
    ["fe80::1", false],
    ["fc00::1", false],
    ["::ffff:127.0.0.1", false],
    ["64:ff9b::7f00:1", false],
    ["2002:7f00:1::", false],
    ["149.154.167.220", true],
    ["2001:67c:4e8:f004::9", true],
    ["not an address", false],
  ])("%s is of the public internet: %s", (address, expected) => {
    expect(isPublic(address)).toBe(expected);
  });

  it("never reaches this machine: by address, by name, by another way of writing it", async () => {
    let reached = 0;
    const home = await serving((_, response) => {
      reached += 1;
      response.end("secret");
    });
    const { port } = new URL(home);
    for (const host of [
      "127.0.0.1",
      "localhost",
      "[::1]",
      "2130706433",
      "0x7f.1",
      "127.1",
      "[::ffff:7f00:1]",
    ])
      expect(await fetchGuarded(`http://${host}:${port}/`, LIMITS)).toEqual({ status: "refused" });
    for (const url of ["file:///etc/passwd", "ftp://a.example", "nonsense", "http://user@a.example/"])
      expect(await fetchGuarded(url, LIMITS)).toEqual({ status: "refused" });
    expect(reached).toBe(0);
  });

  it("with an agent of the settings counts what comes, ends in time, and tells what is gone", async () => {
    const { Agent } = await import("node:http");
    const options = { ...LIMITS, agent: new Agent() };
    const root = await serving(({ url }, response) => {
      if (url === "/large") response.end(Buffer.alloc(101));
      else if (url === "/gone") response.writeHead(404).end();
      else if (url === "/round") response.writeHead(302, { location: "/round" }).end();
      else if (url === "/moved") response.writeHead(302, { location: "/ok" }).end();
      else if (url === "/slow") response.write("a");
      else response.end("ok");
    });
    const at = (path: string, timeoutMs = 2_000) => fetchGuarded(root + path, { ...options, timeoutMs });
    expect(await at("/ok")).toEqual({ status: "ok", bytes: Buffer.from("ok") });
    expect(await at("/moved")).toMatchObject({ status: "ok" });
    expect(await at("/large")).toEqual({ status: "tooLarge" });
    expect(await at("/gone")).toEqual({ status: "gone" });
    expect(await at("/round")).toEqual({ status: "refused" });
    expect(await at("/slow", 200)).toEqual({ status: "failed" });
  });
});
