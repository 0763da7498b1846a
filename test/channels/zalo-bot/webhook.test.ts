import { eventually } from "../../support/wait";
import {
  startZaloBotService,
  TOKEN,
  WEBHOOK_SECRET,
  type ZaloBotService,
  type ZaloPerson,
} from "./support/zalo-bot-service";

const SECRET = "x-bot-api-secret-token";
const HOA = "1".padStart(20, "a");
const JSON_TYPE = { "content-type": "application/json" };

describe("the webhook of a Zalo bot", () => {
  let service: ZaloBotService;
  let hoa: ZaloPerson;
  beforeAll(async () => {
    service = await startZaloBotService({ mode: "webhook", zaloBot: { firstRetryMs: 10 } });
    hoa = await service.person(1, "hoa");
    expect(hoa.id).toBe(HOA);
  });
  afterAll(() => service?.stop());

  const stored = () => service.app().store.connection.collection("messages").countDocuments();
  const eventOf = (message_id: unknown, text: string) => ({
    event_name: "message.text.received",
    message: {
      ...{ date: Date.now(), message_id, text },
      chat: { chat_type: "PRIVATE", id: HOA },
      from: { id: HOA, is_bot: false, display_name: "Hoa" },
    },
  });
  const post = (body: unknown, headers: Record<string, string>, query = "") =>
    fetch(`${service.url}/webhook/zalo-bot/900100${query}`, {
      method: "POST",
      headers,
      ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });

  it("takes an update bare, as it is sent, and wrapped, as the documents show it", async () => {
    expect(await hoa.writes("DVK-2026-0001 đến đâu rồi")).toMatchObject({ status: 200 });
    const wrapped = { ok: true, result: eventOf("aa01", "DVK-2026-0002 đến đâu rồi") };
    expect((await post(wrapped, { ...JSON_TYPE, [SECRET]: WEBHOOK_SECRET })).status).toBe(200);
    await service.settled();
    expect(hoa.reads().map((text) => /DVK-2026-\d+/.exec(text)?.[0])).toEqual([
      "DVK-2026-0001",
      "DVK-2026-0002",
    ]);
  });

  it("answers a probe without a body, with the secret or without, and an update of a kind it does not know", async () => {
    const before = await stored();
    expect((await post(undefined, {})).status).toBe(200);
    expect((await post(undefined, { [SECRET]: WEBHOOK_SECRET })).status).toBe(200);
    const signed = { "content-type": "application/json;charset=UTF-8", [SECRET]: WEBHOOK_SECRET };
    expect((await post({}, signed)).status).toBe(200);
    expect(await stored()).toBe(before);
  });

  it.each([
    ["no secret", {}, ""],
    ["a wrong secret of the same length", { [SECRET]: "x".repeat(WEBHOOK_SECRET.length) }, ""],
    ["a wrong secret of another length", { [SECRET]: `${WEBHOOK_SECRET}x` }, ""],
    ["the secret in the address", {}, `?secret_token=${WEBHOOK_SECRET}`],
    ["Telegram's header", { "x-telegram-bot-api-secret-token": WEBHOOK_SECRET }, ""],
  ])("refuses an update with %s, and keeps nothing of it", async (_what, headers, query) => {
    const before = await stored();
    const answer = await post(eventOf("aa02", "xoá hết"), { ...JSON_TYPE, ...headers }, query);
    expect(answer.status).toBe(401);
    expect(await answer.text()).not.toContain("xoá");
    expect(await stored()).toBe(before);
  });

  it.each([
    ["no JSON", "{"],
    ["no update", { hello: 1 }],
    ["an operator for an id", eventOf({ $gt: "" }, "x")],
  ])("refuses %s under the right secret", async (_what, body) => {
    const before = await stored();
    expect((await post(body, { ...JSON_TYPE, [SECRET]: WEBHOOK_SECRET })).status).toBe(400);
    expect(await stored()).toBe(before);
  });

  it("drops a repeat, also of fifty at the same moment", async () => {
    const before = hoa.reads().length;
    const event = eventOf("aa03", "DVK-2026-0003 đến đâu rồi");
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => post(event, { ...JSON_TYPE, [SECRET]: WEBHOOK_SECRET })),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    await service.settled();
    await post(event, { ...JSON_TYPE, [SECRET]: WEBHOOK_SECRET });
    await service.settled();
    expect(hoa.reads().slice(before)).toEqual([expect.stringContaining("DVK-2026-0003")]);
  });

  it("gives way to polling and comes back, each time taking away what the other left", async () => {
    await service.end();
    const { emulator } = service;
    const tokens = { tokens: [TOKEN], names: [], apiRoot: emulator.url, monthlyQuota: 3_000 };
    await service.start({ zaloBot: tokens });
    await eventually("polling", () => emulator.isPolled());
    expect(emulator.webhookOf()).toBeUndefined();
    await service.end();
    await service.start();
    expect(emulator.webhookOf()).toContain("/webhook/zalo-bot/900100");
    await hoa.writes("DVK-2026-0004 đến đâu rồi");
    await service.settled();
    expect(hoa.reads().at(-1)).toContain("DVK-2026-0004");
  });

  it("says in its health how the bot stands with Zalo, and never the token or the secret", async () => {
    const health: unknown = await (await fetch(`${service.url}/health/ready`)).json();
    expect(health).toMatchObject({ platforms: [{ channel: "zalo-bot", bot: "900100", state: "up" }] });
    expect(service.log.join("")).not.toMatch(/secret-of-the-bot|secret-between/);
  });
});
