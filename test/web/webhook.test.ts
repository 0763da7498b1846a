import type { Incoming } from "../../src/channels/channel";
import { ManualClock } from "../../src/clock";
import { MIN_SECRET_LENGTH, registerWebhook } from "../../src/web/webhook";
import { type RunningWeb, startWeb } from "./support/start-web";
import {
  chunk,
  exchange,
  head,
  SECRET_HEADER,
  SIGNED,
  toTestIncoming,
  WEBHOOK_PATH,
  WEBHOOK_SECRET,
} from "./support/webhook";

const LIMIT_BYTES = 1024 * 1024;

let web: RunningWeb;
let accepted: Incoming[];
let accept: (incoming: Incoming) => Promise<unknown>;
let machineClock: ManualClock;

beforeEach(async () => {
  accepted = [];
  accept = async (incoming) => accepted.push(incoming);
  machineClock = new ManualClock(new Date("2026-03-02T01:00:00Z"));
  web = await startWeb({
    register: [
      (scope) =>
        registerWebhook(scope, {
          path: WEBHOOK_PATH,
          secret: WEBHOOK_SECRET,
          secretHeader: SECRET_HEADER,
          limitBytes: LIMIT_BYTES,
          machineClock,
          toIncoming: toTestIncoming,
          accept: (incoming) => accept(incoming),
        }),
    ],
  });
});
afterEach(() => web.stop());

const post = (body: string | Buffer, headers: Record<string, string> = SIGNED, path = WEBHOOK_PATH) =>
  web.call("POST", path, { headers, body });

describe("an update with the right secret", () => {
  it("is answered 200 after it was accepted", async () => {
    const answer = await post('{"id":1,"text":"xã Ẩn Phú"}');
    expect(answer.status).toBe(200);
    expect(accepted.map(({ text }) => text)).toEqual(["xã Ẩn Phú"]);
  });

  it("is not answered before it is stored", async () => {
    let store = () => {};
    accept = () => new Promise<void>((resolve) => (store = resolve));
    const answer = post('{"id":1,"text":"a"}');
    const first = await Promise.race([answer, new Promise((resolve) => setTimeout(resolve, 100, "nothing"))]);
    expect(first).toBe("nothing");
    store();
    expect((await answer).status).toBe(200);
  });

  it("that nobody has to see is answered 200, so that it is not repeated", async () => {
    expect((await post('{"id":1}')).status).toBe(200);
    expect(accepted).toEqual([]);
  });

  it("may say its charset", async () => {
    const headers = { ...SIGNED, "content-type": "Application/JSON ; charset=utf-8" };
    expect((await post('{"id":1,"text":"a"}', headers)).status).toBe(200);
  });

  it("keeps a letter whole that is split between two chunks, at every place", async () => {
    const body = Buffer.from('{"id":1,"text":"xã Ẩn Phú"}');
    for (let at = body.indexOf("Ẩ") - 1; at <= body.indexOf("Ẩ") + 4; at += 1) {
      const parts = [chunk(body.subarray(0, at)), chunk(body.subarray(at)), chunk(Buffer.alloc(0))];
      const answer = await exchange(web.port, [head({ "transfer-encoding": "chunked" }), ...parts]);
      expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    }
    expect(accepted.map(({ text }) => text)).toEqual(Array(6).fill("xã Ẩn Phú"));
  });

  it("keeps a letter whole that is split between two packets", async () => {
    const body = Buffer.from('{"id":1,"text":"Ẩ"}');
    const at = body.indexOf("Ẩ") + 1;
    const length = { "content-length": String(body.length) };
    const answer = await exchange(web.port, [head(length), body.subarray(0, at), body.subarray(at)]);
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    expect(accepted[0]?.text).toBe("Ẩ");
  });
});

describe("the secret", () => {
  it.each([
    ["missing", undefined],
    ["empty", ""],
    ["wrong, of the same length", WEBHOOK_SECRET.replace(/.$/, "_")],
    ["the beginning of the right one", WEBHOOK_SECRET.slice(0, -1)],
    ["the right one and more", `${WEBHOOK_SECRET}_`],
    ["in capitals", WEBHOOK_SECRET.toUpperCase()],
  ])("%s is a 401, and nothing is accepted", async (_name, secret) => {
    const headers = {
      "content-type": "application/json",
      ...(secret !== undefined && { [SECRET_HEADER]: secret }),
    };
    expect((await post('{"id":1,"text":"a"}', headers)).status).toBe(401);
    expect(accepted).toEqual([]);
  });

  it("given twice is a 401, even if one of them is right", async () => {
    const line = `${SECRET_HEADER}: ${WEBHOOK_SECRET}\r\n`;
    const doubled = head({ "content-length": "0" }).replace(line, line + line);
    expect(await exchange(web.port, [doubled])).toMatch(/^HTTP\/1\.1 401 /);
  });

  it("is never taken from the query", async () => {
    const headers = { "content-type": "application/json" };
    const path = `${WEBHOOK_PATH}?${SECRET_HEADER}=${WEBHOOK_SECRET}&secret=${WEBHOOK_SECRET}`;
    expect((await post('{"id":1,"text":"a"}', headers, path)).status).toBe(401);
    expect(accepted).toEqual([]);
  });

  it("is asked for before the body is read", async () => {
    const unsigned = head({ "content-length": "500000" }).replace(WEBHOOK_SECRET, "wrong");
    expect(await exchange(web.port, [unsigned])).toMatch(/^HTTP\/1\.1 401 /);
  });

  it("that is too short does not start", () => {
    const options = {
      path: WEBHOOK_PATH,
      secret: "x".repeat(MIN_SECRET_LENGTH - 1),
      secretHeader: SECRET_HEADER,
      limitBytes: LIMIT_BYTES,
      machineClock,
      toIncoming: toTestIncoming,
      accept: async () => undefined,
    };
    expect(() => registerWebhook({} as never, options)).toThrow(RangeError);
  });
});

describe("a body that is no update", () => {
  it.each([
    ["not JSON", "id=1"],
    ["cut short", '{"id":1,"text":"a'],
    ["empty", ""],
    ["not UTF-8", Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])],
    ["JSON of something else", '{"hello":"there"}'],
    ["null", "null"],
    ["a query operator in the place of a text", '{"id":1,"text":{"$gt":""}}'],
  ])("%s is a 400 that does not repeat it, and nothing is accepted", async (_name, body) => {
    const answer = await post(body);
    expect(answer.status).toBe(400);
    expect(answer.text).toBe('{"error":"bad_request"}');
    expect(accepted).toEqual([]);
  });

  it.each(["text/plain", "application/x-www-form-urlencoded", "application/jsonp", ""])(
    "of type %j is a 400",
    async (type) => {
      const headers = { [SECRET_HEADER]: WEBHOOK_SECRET, ...(type !== "" && { "content-type": type }) };
      expect((await post('{"id":1,"text":"a"}', headers)).status).toBe(400);
      expect(accepted).toEqual([]);
    },
  );
});

describe("the length of a body", () => {
  const long = Buffer.from(JSON.stringify({ id: 1, text: "ă".repeat(LIMIT_BYTES / 2) }));

  it("may be the limit", async () => {
    const rest = LIMIT_BYTES - Buffer.byteLength('{"id":1,"text":""}');
    expect((await post(`{"id":1,"text":"${"a".repeat(rest)}"}`)).status).toBe(200);
    expect(accepted[0]?.text).toHaveLength(rest);
  });

  it("over the limit is a 413, told by its length alone", async () => {
    const answer = await exchange(web.port, [head({ "content-length": String(LIMIT_BYTES + 1) })]);
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  });

  it("over the limit is a 413 when it comes in chunks that tell no length", async () => {
    const parts = [head({ "transfer-encoding": "chunked" }), chunk(long), chunk(Buffer.alloc(0))];
    expect(await exchange(web.port, parts)).toMatch(/^HTTP\/1\.1 413 /);
    expect(accepted).toEqual([]);
  });

  it("that is less than what comes: what is more is never taken for an update", async () => {
    const more = 'POST /webhook/test?{"id":2,"text":"b"}';
    await exchange(web.port, [head({ "content-length": "19" }), `{"id":1,"text":"a"}${more}`]);
    expect(accepted.map(({ dedupeKey }) => dedupeKey)).not.toContain("test:2");
  });

  it("that is more than what comes: half an update is never taken for one", async () => {
    const answer = await exchange(web.port, [head({ "content-length": "90" }), '{"id":1,"text":"a"}']);
    expect(answer).not.toMatch(/^HTTP\/1\.1 2/);
    expect(accepted).toEqual([]);
  });

  it("that lies beside chunks is a 400", async () => {
    const lying = head({ "transfer-encoding": "chunked", "content-length": "5" });
    const body = [chunk(Buffer.from('{"id":1,"text":"a"}')), chunk(Buffer.alloc(0))];
    expect(await exchange(web.port, [lying, ...body])).toMatch(/^HTTP\/1\.1 400 /);
    expect(accepted).toEqual([]);
  });
});

describe("when the store is away", () => {
  it("the update is a 503, so that the platform repeats it, and the reason stays out of answer and log", async () => {
    accept = () => Promise.reject(new TypeError('no store for "số 0912345678"'));
    const answer = await post('{"id":1,"text":"số 0912345678"}');
    expect(answer.status).toBe(503);
    expect(answer.text).toBe('{"error":"unavailable"}');
    expect(web.log.join("")).toContain("not stored");
    expect(web.log.join("")).not.toContain("0912345678");
  });

  it("a store that hangs is told of before the platform's two seconds are over", async () => {
    accept = () => new Promise(() => undefined);
    const started = performance.now();
    expect((await post('{"id":1,"text":"a"}')).status).toBe(503);
    expect(performance.now() - started).toBeLessThan(1_990);
  });
});

describe("after twenty failures in a minute from one address", () => {
  const wrong = { "content-type": "application/json", [SECRET_HEADER]: "wrong" };
  const failures = async (count: number) => {
    for (let i = 0; i < count; i += 1) await post('{"id":1,"text":"số 0912345678"}', wrong);
  };
  const securityLines = () => web.log.filter((line) => line.includes('"security":"webhook_failures"'));

  it("the next one is a 429, and the log says so once, without what was sent", async () => {
    await failures(19);
    expect(securityLines()).toEqual([]);
    expect((await post("{}", wrong)).status).toBe(401);
    expect((await post("{}", wrong)).status).toBe(429);
    await failures(5);
    expect(securityLines()).toHaveLength(1);
    expect(JSON.parse(securityLines()[0] ?? "")).toMatchObject({ ip: "127.0.0.1", path: WEBHOOK_PATH });
    expect(web.log.join("")).not.toMatch(/0912345678|wrong/);
  });

  it.each([
    ["what is not JSON", "no"],
    ["what is too long", `"${"a".repeat(LIMIT_BYTES)}"`],
  ])("%s counts too, the secret being right", async (_name, body) => {
    await failures(19);
    expect((await post(body)).status).not.toBe(429);
    expect((await post(body)).status).toBe(429);
  });

  it("whoever has the secret is still let in", async () => {
    await failures(25);
    expect((await post('{"id":1,"text":"a"}')).status).toBe(200);
  });

  it("a minute later it is a 401 again", async () => {
    await failures(25);
    machineClock.set(new Date(machineClock.now().getTime() + 60_000));
    expect((await post("{}", wrong)).status).toBe(401);
  });

  it("a store that was away does not count", async () => {
    accept = () => Promise.reject(new Error("away"));
    for (let i = 0; i < 25; i += 1) await post('{"id":1,"text":"a"}');
    expect((await post("{}", wrong)).status).toBe(401);
  });
});
