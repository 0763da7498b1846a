import { connect } from "node:net";
import { type RunningWeb, startWeb } from "./support/start-web";

let web: RunningWeb;
afterEach(() => web.stop());

describe("health", () => {
  it("is live and ready while all parts are up", async () => {
    web = await startWeb();
    expect((await web.call("GET", "/health/live")).status).toBe(200);
    const ready = await web.call("GET", "/health/ready");
    expect(ready.status).toBe(200);
    expect(ready.json()).toEqual({ status: "ready", mongo: "up", redis: "up" });
    expect(ready.headers["cache-control"]).toBe("no-store");
  });

  it("is live but not ready while a part is down, and says which", async () => {
    web = await startWeb({ health: async () => ({ mongo: true, redis: false }) });
    expect((await web.call("GET", "/health/live")).status).toBe(200);
    const ready = await web.call("GET", "/health/ready");
    expect(ready.status).toBe(503);
    expect(ready.json()).toEqual({ status: "unready", mongo: "up", redis: "down" });
  });

  it("is not ready when asking fails, and keeps the reason to the log", async () => {
    web = await startWeb({ health: () => Promise.reject(new Error("mongodb://user:secret@db refused")) });
    const ready = await web.call("GET", "/health/ready");
    expect(ready.status).toBe(503);
    expect(ready.text).toBe('{"status":"unready"}');
    expect(web.log.join("")).toContain("health check failed");
  });

  it("is not ready when asking fails before it has begun", async () => {
    web = await startWeb({
      health: () => {
        throw new Error("no store");
      },
    });
    expect((await web.call("GET", "/health/ready")).status).toBe(503);
  });

  it("is not ready when a store never answers", async () => {
    web = await startWeb({ health: () => new Promise(() => undefined) });
    expect((await web.call("GET", "/health/ready")).status).toBe(503);
  });
});

describe("a start on a slow machine", () => {
  afterEach(() => jest.useRealTimers());

  it("is not given up, however long a part takes", async () => {
    jest.useFakeTimers({ doNotFake: ["nextTick", "setImmediate", "queueMicrotask"] });
    const slow = async () => {
      await jest.advanceTimersByTimeAsync(300_000);
    };
    web = await startWeb({ register: [slow] });
    jest.useRealTimers();
    expect((await web.call("GET", "/health/live")).status).toBe(200);
  });
});

describe("answers to what goes wrong", () => {
  it.each([
    ["GET", "/nothing"],
    ["POST", "/console"],
    ["DELETE", "/console/api/people"],
    ["GET", "/console/page/../../server.ts"],
    ["GET", "/console/page/%2e%2e/%2e%2e/server.ts"],
  ])("%s %s is a 404 that says nothing else", async (method, path) => {
    web = await startWeb();
    const answer = await web.call(method, path);
    expect(answer.status).toBe(404);
    expect(answer.text).toBe('{"error":"not_found"}');
  });

  it("a path that cannot be decoded is a 400 that does not repeat it", async () => {
    web = await startWeb();
    const answer = await web.call("GET", "/console/files/%zz");
    expect(answer.status).toBe(400);
    expect(answer.text).toBe('{"error":"bad_request"}');
  });

  it("a failure inside is a 500 without a word on it, and is logged on one line", async () => {
    web = await startWeb();
    web.service.failure = new Error("mongodb://user:secret@db\r\nfake log line");
    const answer = await web.post("/console/api/people/hoa/messages", { text: "a", clientKey: "key-00001" });
    expect(answer.status).toBe(500);
    expect(answer.text).toBe('{"error":"internal"}');
    const lines = web.log.filter((line) => line.includes("request failed"));
    expect(lines).toHaveLength(1);
    expect(lines[0]?.trimEnd().split(/[\r\n]/)).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({
      method: "POST",
      route: "/console/api/people/:id/messages",
    });
  });

  it("what people write is never logged", async () => {
    web = await startWeb();
    await web.post("/console/api/people/hoa/messages", {
      text: "số điện thoại 0912345678",
      clientKey: "key-00001",
    });
    await web.post("/console/api/people/hoa/messages", '{"text":"số 0912345678');
    web.service.failure = new Error("down");
    await web.post("/console/api/people/hoa/messages", { text: "số 0912345678", clientKey: "key-00002" });
    expect(web.log.join("")).not.toContain("0912345678");
  });
});

describe("headers", () => {
  it("allow nothing from elsewhere and nothing inline, on every answer", async () => {
    web = await startWeb();
    for (const path of ["/console", "/health/live", "/nothing", "/console/api/people"]) {
      const { headers } = await web.call("GET", path);
      const policy = String(headers["content-security-policy"]);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|https?:|data:|\*|upgrade-insecure/);
      expect(headers).toMatchObject({
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
      });
      expect(headers["strict-transport-security"]).toBeUndefined();
      expect(headers["x-powered-by"]).toBeUndefined();
    }
  });
});

describe("on a loopback address", () => {
  it.each(["localhost", "LOCALHOST:8080", "127.0.0.1", "127.0.0.1:3000", "127.0.0.2", "[::1]:3000"])(
    "Host %s is served",
    async (host) => {
      web = await startWeb();
      expect((await web.call("GET", "/console", { headers: { host } })).status).toBe(200);
    },
  );

  it.each([
    "evil.example",
    "evil.example:3000",
    "localhost.evil.example",
    "127.0.0.1.evil.example",
    "localhost@evil.example",
    "evil.example:localhost",
    "0.0.0.0:3000",
  ])("Host %j is refused, whatever is asked for", async (host) => {
    web = await startWeb();
    const headers = { host };
    for (const path of ["/console", "/console/api/people", "/health/ready", "/nothing"]) {
      expect((await web.call("GET", path, { headers })).status).toBe(403);
    }
    const body = { text: "a", clientKey: "key-00001" };
    expect((await web.post("/console/api/people/hoa/messages", body, headers)).status).toBe(403);
    expect(web.service.accepted).toEqual([]);
  });

  it("a request without a Host, or with an empty one, is refused", async () => {
    web = await startWeb();
    expect(await raw(web.port, "GET /console HTTP/1.0\r\n\r\n")).toMatch(/^HTTP\/1\.1 403 /);
    const empty = "GET /console HTTP/1.1\r\nHost: \r\nConnection: close\r\n\r\n";
    expect(await raw(web.port, empty)).toMatch(/^HTTP\/1\.1 403 /);
  });
});

describe("on an address of the network", () => {
  it("any Host is served: the name people use is not known here", async () => {
    web = await startWeb({ host: "0.0.0.0" });
    expect((await web.call("GET", "/console", { headers: { host: "dvk.xa.gov.vn" } })).status).toBe(200);
  });

  it("the console says in the log that it is open to the network, and only there", async () => {
    web = await startWeb({ host: "0.0.0.0" });
    expect(web.log.join("")).toContain("console page open to the network");
    await web.stop();
    web = await startWeb();
    expect(web.log.join("")).not.toContain("open to the network");
  });

  it("other web sites are refused all the same", async () => {
    web = await startWeb({ host: "0.0.0.0" });
    const headers = { host: "dvk.xa.gov.vn", origin: "https://evil.example" };
    const answer = await web.post(
      "/console/api/people/hoa/messages",
      { text: "a", clientKey: "key-00001" },
      headers,
    );
    expect(answer.status).toBe(403);
  });
});

describe("other web sites", () => {
  const message = { text: "a", clientKey: "key-00001" };
  const path = "/console/api/people/hoa/messages";

  it.each([
    ["a browser's word that it is another site", { "sec-fetch-site": "cross-site" }],
    ["a browser's word that it is another port of this machine", { "sec-fetch-site": "same-site" }],
    ["a made-up word", { "sec-fetch-site": "SAME-ORIGIN, none" }],
    ["another origin", { origin: "https://evil.example" }],
    ["another port", { origin: "http://127.0.0.1:1", host: "127.0.0.1:3000" }],
    ["an origin that hides itself", { origin: "null" }],
    ["no origin at all in the header", { origin: "" }],
    ["a navigation by POST", { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate" }],
  ])("cannot write: %s", async (_what, headers: Record<string, string>) => {
    web = await startWeb();
    expect((await web.post(path, message, headers)).status).toBe(403);
    expect(web.service.accepted).toEqual([]);
  });

  it("cannot write with a form's type of body either", async () => {
    web = await startWeb();
    const body = JSON.stringify(message);
    for (const type of [
      "text/plain",
      "application/x-www-form-urlencoded",
      "multipart/form-data; boundary=x",
    ]) {
      const answer = await web.call("POST", path, { headers: { "content-type": type }, body });
      expect([400, 415]).toContain(answer.status);
    }
    expect(web.service.accepted).toEqual([]);
  });

  it("cannot read, but may link to the page", async () => {
    web = await startWeb();
    const foreign = { "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors" };
    expect((await web.call("GET", "/console/api/people", { headers: foreign })).status).toBe(403);
    expect((await web.call("GET", "/console/page/page.js", { headers: foreign })).status).toBe(403);
    const link = { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate" };
    expect((await web.call("GET", "/console", { headers: link })).status).toBe(200);
  });

  it("are told from the page itself", async () => {
    web = await startWeb();
    const own: Record<string, string>[] = [
      { "sec-fetch-site": "same-origin" },
      { origin: web.url, host: `127.0.0.1:${web.port}` },
    ];
    for (const [at, headers] of own.entries()) {
      const answer = await web.post(path, { ...message, clientKey: `key-0000${at}` }, headers);
      expect(answer.status).toBe(200);
    }
    expect(web.service.accepted).toHaveLength(2);
  });
});

describe("routes of other parts", () => {
  it("are served beside, under the same headers, and a webhook may come from another site", async () => {
    web = await startWeb({
      register: [
        (scope) => {
          scope.post("/webhooks/test", async () => ({ ok: true }));
        },
      ],
    });
    const answer = await web.post("/webhooks/test", {}, { origin: "https://api.telegram.org" });
    expect(answer.status).toBe(200);
    expect(answer.headers["x-content-type-options"]).toBe("nosniff");
  });

  it("stand without the console when there is none", async () => {
    web = await startWeb({ console: undefined });
    expect((await web.call("GET", "/console")).status).toBe(404);
    expect((await web.call("GET", "/console/api/people")).status).toBe(404);
    expect((await web.call("GET", "/health/live")).status).toBe(200);
  });
});

describe("starting and stopping", () => {
  it("fails to listen on a port that is taken, with the reason", async () => {
    web = await startWeb();
    await expect(startWeb({ port: web.port })).rejects.toMatchObject({ code: "EADDRINUSE" });
  });

  it("stops at once although somebody holds a connection open and half a request on it", async () => {
    web = await startWeb();
    const socket = connect(web.port, "127.0.0.1");
    socket.on("error", () => undefined);
    await new Promise((resolve) => socket.once("connect", resolve));
    socket.write(
      "POST /console/api/people/hoa/messages HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nabc",
    );
    await web.call("GET", "/health/live");
    const started = performance.now();
    await web.stop();
    expect(performance.now() - started).toBeLessThan(4_000);
    socket.destroy();
  });
});

/** What the server answers to these very bytes. */
function raw(port: number, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => socket.write(bytes));
    let answer = "";
    socket.setEncoding("utf8").on("data", (part) => {
      answer += part;
    });
    socket.on("end", () => resolve(answer)).on("error", reject);
  });
}
