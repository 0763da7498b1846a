import { type ClientRequest, get, type IncomingMessage } from "node:http";
import { type RunningWeb, startWeb } from "../support/start-web";

let web: RunningWeb;
const open: ClientRequest[] = [];
beforeEach(async () => {
  web = await startWeb({ heartbeatMs: 100 });
});
afterEach(async () => {
  for (const request of open.splice(0)) request.destroy();
  await web.stop();
});

interface Listening {
  readonly response: IncomingMessage;
  /** Resolves once this text has come. */
  until(text: string): Promise<string>;
  readonly ended: Promise<void>;
  hangUp(): void;
}

function listen(path: string): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const request = get({ host: "127.0.0.1", port: web.port, path, agent: false }, (response) => {
      let received = "";
      const waiting: (() => void)[] = [];
      response.setEncoding("utf8").on("data", (part: string) => {
        received += part;
        for (const check of [...waiting]) check();
      });
      const until = (text: string) =>
        new Promise<string>((found) => {
          const check = () => received.includes(text) && found(received);
          waiting.push(check);
          check();
        });
      const ended = new Promise<void>((done) => response.on("close", () => done()));
      resolve({ response, until, ended, hangUp: () => request.destroy() });
    });
    request.on("error", reject);
    open.push(request);
  });
}

describe("the stream of news", () => {
  it("says whose chat has something new, for one person", async () => {
    const { response, until } = await listen("/console/api/people/hoa/events");
    expect(response.headers["content-type"]).toBe("text/event-stream; charset=utf-8");
    expect(response.headers["cache-control"]).toBe("no-store");
    await until("event: beat");
    web.service.say("duc", "của người khác");
    web.service.say("hoa", "Đã ghi nhận");
    const received = await until("event: news");
    expect(received).toContain('event: news\ndata: {"person":"hoa"}\n\n');
    expect(received).not.toContain("duc");
  });

  it("says it for all columns of a page on one connection, and never what was said", async () => {
    const { until } = await listen("/console/api/events?person=hoa&person=duc");
    await until("event: beat");
    web.service.say("duc", "nội dung");
    web.service.say("hoa", "nội dung");
    const received = await until('{"person":"hoa"}');
    expect(received).toContain('{"person":"duc"}');
    expect(received).not.toContain("nội dung");
  });

  it("beats, so that the page knows that the line is alive", async () => {
    const { until } = await listen("/console/api/events?person=hoa");
    const received = await until("event: beat\ndata: {}\n\nevent: beat\ndata: {}\n\nevent: beat");
    expect(received).toMatch(/^retry: \d+\n\n/);
  });

  it("stops listening for a page that has gone", async () => {
    let listeners = 0;
    const subscribe = web.service.subscribe;
    web.service.subscribe = (person, listener) => {
      listeners += 1;
      const stop = subscribe(person, listener);
      return () => {
        listeners -= 1;
        stop();
      };
    };
    const { until, hangUp } = await listen("/console/api/events?person=hoa&person=duc");
    await until("event: beat");
    expect(listeners).toBe(2);
    hangUp();
    while (listeners > 0) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(listeners).toBe(0);
  });

  it("ends when the server stops, which does not wait for it", async () => {
    const { until, ended } = await listen("/console/api/events?person=hoa");
    await until("event: beat");
    const started = performance.now();
    await web.stop();
    await ended;
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  it("is not opened by a HEAD, which would leave it open for ever", async () => {
    expect((await web.call("HEAD", "/console/api/events?person=hoa")).status).toBe(404);
    expect((await web.call("HEAD", "/console/api/people/hoa/events")).status).toBe(404);
  });

  it.each([
    ["/console/api/people/nobody/events", 404],
    ["/console/api/events?person=hoa&person=nobody", 404],
    ["/console/api/events", 400],
    ["/console/api/events?person[$gt]=", 400],
    [`/console/api/events?${"person=hoa&".repeat(21)}`, 400],
    ["/console/api/people/a%3Ab/events", 400],
  ])("%s is a %d", async (path, status) => {
    expect((await web.call("GET", path)).status).toBe(status);
  });
});
