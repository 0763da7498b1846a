import { type RunningWeb, startWeb } from "../support/start-web";

let web: RunningWeb;
beforeEach(async () => {
  web = await startWeb();
});
afterEach(() => web.stop());

const MESSAGES = "/console/api/people/hoa/messages";
const PRESS = "/console/api/people/hoa/press";
const KEY = "0123456789abcdef";

interface Taken {
  readonly messageId: string;
  readonly repeated: boolean;
}

describe("people", () => {
  it("are listed for the page to choose from, and never from a cache", async () => {
    const answer = await web.call("GET", "/console/api/people");
    expect(answer.json<{ people: unknown[] }>().people[0]).toEqual({
      id: "hoa",
      name: "Trần Thị Hoa",
      role: "officer",
      title: "Cán bộ Mặt trận",
      unit: "xã Sơn Hà",
    });
    expect(answer.headers["cache-control"]).toBe("no-store");
  });
});

describe("the transcript", () => {
  it("gives what came after the last message that the page has", async () => {
    const first = web.service.say("hoa", "Xin chào đồng chí");
    const second = web.service.say("hoa", "Chọn:", { buttons: [["Lưu", "Sửa"], ["Huỷ"]] });
    web.service.say("duc", "của người khác");
    const all = (await web.call("GET", MESSAGES)).json<{ messages: { text: string }[] }>().messages;
    expect(all.map((message) => message.text)).toEqual(["Xin chào đồng chí", "Chọn:"]);
    const later = (await web.call("GET", `${MESSAGES}?after=${first.seq}`)).json<{
      messages: { text: string }[];
    }>().messages;
    expect(later).toMatchObject([{ seq: second.seq, direction: "out", buttons: [["Lưu", "Sửa"], ["Huỷ"]] }]);
    expect((await web.call("GET", `${MESSAGES}?after=${second.seq}`)).json()).toEqual({ messages: [] });
  });

  it.each(["-1", "1.5", "abc", "", "1e3", "9999999999999999", "0&after=1", "0x10", "%7B%22$gt%22:0%7D"])(
    "refuses after=%s",
    async (after) => {
      expect((await web.call("GET", `${MESSAGES}?after=${after}`)).status).toBe(400);
    },
  );
});

describe("a message", () => {
  it("is handed to the inbox as the person's", async () => {
    const answer = await web.post(MESSAGES, {
      text: "đăng ký mô hình",
      clientKey: KEY,
      messageId: "m-1",
      replyTo: "d-1",
    });
    expect(answer.json()).toEqual({ messageId: "m-1", repeated: false });
    expect(web.service.accepted).toMatchObject([
      {
        chat: "hoa",
        sender: "hoa",
        text: "đăng ký mô hình",
        messageId: "m-1",
        replyTo: "d-1",
        edited: false,
      },
    ]);
  });

  it("sent again under its key is taken once, also 50 times at once", async () => {
    const send = () => web.post(MESSAGES, { text: "một lần", clientKey: KEY });
    const answers = await Promise.all(Array.from({ length: 50 }, send));
    expect(answers.map((answer) => answer.status)).toEqual(Array(50).fill(200));
    expect(answers.filter((answer) => answer.json<Taken>().repeated === false)).toHaveLength(1);
    expect(new Set(answers.map((answer) => answer.json<Taken>().messageId)).size).toBe(1);
    expect(web.service.accepted).toHaveLength(1);
  });

  it("that edits another names it", async () => {
    const edit = { text: "sửa", clientKey: KEY, edit: true };
    expect((await web.post(MESSAGES, edit)).status).toBe(400);
    expect((await web.post(MESSAGES, { ...edit, messageId: "m-1" })).status).toBe(200);
    expect(web.service.accepted).toMatchObject([{ messageId: "m-1", edited: true }]);
  });

  it.each([
    ["empty", ""],
    ["20 KB long", "ă".repeat(20_000)],
    ["only emoji", "👍🏽🎉"],
    ["NUL and control characters", "a\u0000b\u0007\u202e"],
    ["10,000 line breaks", "\n".repeat(10_000)],
    ["an operator written as text", '{"$gt":""}'],
    ["markup", "<script>alert(1)</script>"],
  ])("passes on to the bot as it is when it is %s", async (_what, text) => {
    expect((await web.post(MESSAGES, { text, clientKey: KEY })).status).toBe(200);
    expect(web.service.accepted[0]?.text).toBe(text);
  });

  it("with half a character becomes text that can be stored", async () => {
    const answer = await web.post(MESSAGES, `{"text":"a\\ud800b","clientKey":"${KEY}"}`);
    expect(answer.status).toBe(200);
    expect(web.service.accepted[0]?.text).toBe("a\ufffdb");
  });

  it("for somebody who is not listed is a 404", async () => {
    const body = { text: "a", clientKey: KEY };
    expect((await web.post("/console/api/people/nobody/messages", body)).status).toBe(404);
    expect((await web.call("GET", "/console/api/people/nobody/messages")).status).toBe(404);
    expect(web.service.accepted).toEqual([]);
  });
});

describe("a pressed button", () => {
  it("is handed over with its place, and once for one key", async () => {
    const press = { delivery: "out-1", button: 2, clientKey: KEY };
    expect((await web.post(PRESS, press)).json<Taken>().repeated).toBe(false);
    expect((await web.post(PRESS, press)).json<Taken>().repeated).toBe(true);
    expect(web.service.accepted).toMatchObject([{ kind: "press", press: { delivery: "out-1", button: 2 } }]);
  });

  it("of somebody who is not listed is a 404", async () => {
    const press = { delivery: "out-1", button: 0, clientKey: KEY };
    expect((await web.post("/console/api/people/nobody/press", press)).status).toBe(404);
  });
});

const HOSTILE: readonly unknown[] = [
  { $gt: "" },
  { $ne: null },
  ["a"],
  null,
  true,
  1.5,
  -1,
  100,
  "../../x",
  "a:b",
  "a\r\nb",
  "x".repeat(200),
];

describe("every field with something hostile in it", () => {
  const text = { text: "a", clientKey: KEY, messageId: "m-1", edit: false, replyTo: "d-1" };
  const press = { delivery: "d-1", button: 0, clientKey: KEY };
  const fields = [
    ...Object.keys(text).map((field) => [MESSAGES, text, field] as const),
    ...Object.keys(press).map((field) => [PRESS, press, field] as const),
  ];
  /** What is no attack in that field: any string is a text, `true` an edit; a delivery is only looked up by its id. */
  const isFine = (field: string, value: unknown) =>
    (field === "text" && typeof value === "string") ||
    (field === "edit" && value === true) ||
    (field === "delivery" && typeof value === "string" && value.length > 0 && value.length <= 512);

  it.each(fields)("%s %j: %s is refused and nothing is accepted", async (path, body, field) => {
    for (const value of HOSTILE.filter((one) => !isFine(field, one))) {
      const answer = await web.post(path, { ...body, [field]: value });
      expect([JSON.stringify(value), answer.status]).toEqual([JSON.stringify(value), 400]);
      expect(answer.text).toBe('{"error":"bad_request"}');
    }
    expect(web.service.accepted).toEqual([]);
  });

  it.each([
    "%7B%22$gt%22:%22%22%7D",
    "..%2f..%2fetc",
    "a:b",
    "a%00b",
    "__proto__",
    "constructor",
    "x".repeat(200),
  ])("person %s is refused", async (id) => {
    const body = { text: "a", clientKey: KEY };
    const answer = await web.post(`/console/api/people/${id}/messages`, body);
    expect([400, 404]).toContain(answer.status);
    expect(web.service.accepted).toEqual([]);
  });
});

describe("a body of the wrong form", () => {
  it.each([
    ["nothing", ""],
    ["not JSON", "{text:"],
    ["a list", "[]"],
    ["a word", '"text"'],
    ["null", "null"],
    ["a poisoned prototype", `{"__proto__":{"x":1},"text":"a","clientKey":"${KEY}"}`],
    ["a poisoned constructor", `{"constructor":{"prototype":{"x":1}},"text":"a","clientKey":"${KEY}"}`],
  ])("%s is a 400", async (_what, body) => {
    expect((await web.post(MESSAGES, body)).status).toBe(400);
    expect(web.service.accepted).toEqual([]);
  });

  it("over 1 MB is a 413, also in chunks that do not say how long they are", async () => {
    const long = JSON.stringify({ text: "a".repeat(1_100_000), clientKey: KEY });
    expect((await web.post(MESSAGES, long)).status).toBe(413);
    const chunked = { "transfer-encoding": "chunked" };
    expect((await web.post(MESSAGES, long, chunked)).status).toBe(413);
    expect(web.service.accepted).toEqual([]);
  });

  it("of an unknown type is a 415", async () => {
    const headers = { "content-type": "application/xml" };
    expect((await web.call("POST", MESSAGES, { headers, body: "<a/>" })).status).toBe(415);
  });
});
