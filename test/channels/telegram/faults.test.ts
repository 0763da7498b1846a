import { readFileSync } from "node:fs";
import { eventually } from "../../support/wait";
import { startTelegramService, type TelegramService, TOKEN } from "./support/telegram-service";

describe("when Telegram or somebody posing as it misbehaves", () => {
  let service: TelegramService;
  const bot = () => service.emulator.bot(TOKEN);
  beforeAll(async () => {
    service = await startTelegramService({ mode: "webhook", telegram: { timeoutMs: 700 } });
    const hoa = await service.person(5001, "hoa");
    hoa.says("/trogiup");
    await service.settled();
  });
  afterAll(() => service?.stop());

  it("waits as long as it is told to, and then sends", async () => {
    const hoa = await service.person(5001);
    let refused = 0;
    service.emulator.setFaults((method) => {
      if (method !== "sendmessage" || refused > 0) return undefined;
      refused = performance.now();
      return { kind: "refuse", code: 429, description: "Too Many Requests: retry after 2", retryAfter: 2 };
    });
    hoa.says("có bao nhiêu mô hình");
    await service.settled();
    service.emulator.setFaults();
    const sent = bot().calls.findLast(({ method }) => method === "sendmessage");
    expect(sent?.outcome).toBe("ok");
    expect((sent?.at ?? 0) - refused).toBeGreaterThanOrEqual(2_000);
  });

  it("sends once more, and not a third time, what may or may not have arrived", async () => {
    const hoa = await service.person(5001);
    const calls = () => bot().calls.filter(({ method }) => method === "sendmessage").length;
    const before = calls();
    service.emulator.setFaults((method) => (method === "sendmessage" ? { kind: "hang" } : undefined));
    hoa.says("DVK-2026-0777 đến đâu rồi");
    await service.settled();
    service.emulator.setFaults();
    expect(calls() - before).toBe(2);
  });

  it.each([
    ["no secret", {}, 401],
    ["a wrong secret", { "x-telegram-bot-api-secret-token": "A".repeat(43) }, 401],
  ])("refuses an update with %s, and keeps nothing of it", async (_, headers, status) => {
    const stored = () => service.app().store.connection.collection("messages").countDocuments();
    const before = await stored();
    const answer = await fetch(`${service.url()}/webhook/telegram/1000001`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify({ update_id: 1, message: { message_id: 1 } }),
    });
    expect(answer.status).toBe(status);
    expect(await stored()).toBe(before);
    expect(await answer.text()).not.toContain("message_id");
  });

  it("keeps the record when a photo cannot be fetched any more, and says so", async () => {
    const hoa = await service.person(5001);
    service.emulator.setFaults((method) => (method === "file" ? { kind: "status", status: 404 } : undefined));
    hoa.sendsPhoto(Buffer.from("x"), "đăng ký mô hình Cổng xanh, lĩnh vực KT, thôn Bàu Am");
    await service.settled();
    service.emulator.setFaults();
    expect(hoa.reads().at(-1)?.text).toContain("Cổng xanh");
    expect(hoa.reads().at(-1)?.text).toMatch(/chưa tải được|không tải được/);
  });

  it("turns to polling and back again, each time taking away what the other left", async () => {
    await service.end();
    await service.start({ webhookUrl: undefined });
    await eventually("polling", () => bot().webhook === undefined && bot().poll !== undefined);
    await service.end();
    await service.start();
    await eventually("webhook", () => bot().webhook !== undefined);
    const hoa = await service.person(5001);
    hoa.says("có bao nhiêu mô hình");
    await service.settled();
    expect(hoa.reads().at(-1)?.text).toContain("mô hình");
  });

  it("runs on with a wrong token, or with what is no token at all, and says so in a sentence", async () => {
    await service.end();
    await service.start({ tokens: ["1000001:AArevoked", "nonsense"] });
    await eventually("refused", () =>
      service
        .app()
        .links()
        .some(({ state }) => state === "refused"),
    );
    const health = await fetch(`${service.url()}/health/ready`);
    expect(health.status).toBe(200);
    const log = service.log.join("");
    expect(log).toContain("Telegram does not accept this token");
    expect(log).toContain("this is no token of a Telegram bot");
    expect(log).not.toMatch(/AArevoked|nonsense|AAtest/);
  });

  it("is described in ten lines, from @BotFather to running", () => {
    const guide = readFileSync("docs/telegram.md", "utf8").split("# Telegram: from")[0] ?? "";
    expect(guide.match(/^\d+\. /gm)).toHaveLength(10);
    for (const [name] of guide.matchAll(/TELEGRAM_[A-Z_]+/g))
      expect(readFileSync(".env.example", "utf8")).toContain(`# ${name}=`);
  });
});
