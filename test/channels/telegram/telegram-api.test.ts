import { createServer, type RequestListener, type Server } from "node:http";
import { connect, createServer as createTcpServer, type Socket, type Server as TcpServer } from "node:net";
import { createTelegramApi } from "../../../src/channels/telegram/telegram-api";
import { startTelegramEmulator, type TelegramEmulator } from "../../emulators/telegram/emulator";

const TOKEN = "1000001:AAsecret-part_of-the-token";
const SHORT = { timeoutMs: 600, connectMs: 300 };

let emulator: TelegramEmulator;
const servers: (Server | TcpServer)[] = [];
const sockets: Socket[] = [];
beforeAll(async () => {
  emulator = await startTelegramEmulator([TOKEN]);
});
afterAll(async () => {
  await emulator.stop();
  for (const server of servers) server.close();
  for (const socket of sockets) socket.destroy();
});

async function listening<S extends Server | TcpServer>(server: S): Promise<number> {
  servers.push(server);
  server.on("connection", (socket: Socket) => void sockets.push(socket));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}

const serving = async (listener: RequestListener) =>
  `http://127.0.0.1:${await listening(createServer(listener))}`;
const api = (apiRoot: string, proxy?: string) =>
  createTelegramApi({ token: TOKEN, apiRoot, proxy, ...SHORT });
const me = (apiRoot: string, proxy?: string) => api(apiRoot, proxy).call("getMe", {});

describe("the client of the Bot API", () => {
  it("brings what Telegram answers, and what it refuses, with what it asks for", async () => {
    expect(await me(emulator.url)).toMatchObject({ status: "ok", result: { id: 1000001 } });
    emulator.setFaults(() => ({
      kind: "refuse",
      code: 429,
      description: "Too Many Requests: retry after 7",
      retryAfter: 7,
    }));
    expect(await me(emulator.url)).toMatchObject({ status: "no", code: 429, retryAfterMs: 7_000 });
    emulator.setFaults();
  });

  it.each([
    ["a page of a filtering network", { kind: "page", status: 200 }, "unreached"],
    ["a page that refuses", { kind: "page", status: 403 }, "unreached"],
    ["a gateway", { kind: "status", status: 502 }, "unreached"],
    ["half an answer", { kind: "half" }, "unknown"],
    ["a connection that breaks", { kind: "lost" }, "unknown"],
    ["a black hole", { kind: "hang" }, "unknown"],
  ] as const)("knows what %s means, and never says the token", async (_, fault, status) => {
    emulator.setFaults(() => fault);
    const answer = await me(emulator.url);
    emulator.setFaults();
    expect(answer.status).toBe(status);
    expect(JSON.stringify(answer)).not.toContain("secret-part");
  });

  it("knows a request that never left: nobody there, no such name, a proxy that says nothing", async () => {
    const nobody = await serving(() => undefined);
    servers.pop()?.close();
    const silent = await listening(createTcpServer(() => undefined));
    for (const answer of [
      await me(nobody),
      await me("http://no-such-host.invalid"),
      await me("https://api.telegram.org", `http://127.0.0.1:${silent}`),
      await me("https://api.telegram.org", `socks5h://127.0.0.1:${silent}`),
      // TLS that never comes about, as where Telegram's name is filtered.
      await me(`https://127.0.0.1:${silent}`),
    ])
      expect(answer.status).toBe("unreached");
  });

  it("keeps the path of a root, with or without the slash at its end", async () => {
    const asked: string[] = [];
    const root = await serving((request, response) => {
      asked.push(request.url ?? "");
      response.end('{"ok":true,"result":{}}');
    });
    await me(`${root}/tg`);
    await me(`${root}/tg/`);
    expect(asked).toEqual(Array(2).fill(`/tg/bot${TOKEN}/getMe`));
  });

  it("uses the proxy on an http:// root too, with its password", async () => {
    const asked: string[] = [];
    const proxy = createServer();
    proxy.on("connect", (request, socket) => {
      asked.push(`${request.url} ${request.headers["proxy-authorization"]}`);
      const [host = "", port] = (request.url ?? "").split(":");
      const onward = connect(Number(port), host, () => {
        socket.write("HTTP/1.1 200 OK\r\n\r\n");
        onward.pipe(socket).pipe(onward);
      });
    });
    const port = await listening(proxy);
    expect(await me(emulator.url, `http://an:mat-khau@127.0.0.1:${port}`)).toMatchObject({ status: "ok" });
    const password = Buffer.from("an:mat-khau").toString("base64");
    expect(asked).toEqual([`${new URL(emulator.url).host} Basic ${password}`]);
  });

  it("follows no redirect to another host: what was written would go with it", async () => {
    const seen: string[] = [];
    const elsewhere = await serving((request, response) => {
      seen.push(request.url ?? "");
      response.end('{"ok":true,"result":{}}');
    });
    const root = await serving((_, response) => {
      response.writeHead(307, { location: elsewhere.replace("127.0.0.1", "localhost") }).end();
    });
    expect(await me(root)).toMatchObject({ status: "unreached" });
    expect(seen).toEqual([]);
  });
});
