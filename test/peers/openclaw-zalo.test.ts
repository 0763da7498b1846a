import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { ZaloBotEmulator } from "../emulators/zalo-bot/zalo-bot-emulator";
import { phonePhoto } from "../web/support/sample-files";
import { loadOpenclawZalo, type OpenclawZalo } from "./support/openclaw-zalo";

const TOKEN = "700001:a-token";
const USER = "a".repeat(20);
const GROUP = "b".repeat(20);

/** Somebody else's idea of the Zalo Bot Platform: what our emulator answers and brings is what their client takes. */
describe("our emulator of the Zalo Bot Platform, to the client of openclaw", () => {
  let client: OpenclawZalo;
  let emulator: ZaloBotEmulator;
  let hooks: Server;
  let bodies: string[];
  const before = process.env.ZALO_API_URL;

  beforeAll(async () => {
    client = await loadOpenclawZalo();
  });
  beforeEach(async () => {
    bodies = [];
    hooks = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk);
      bodies.push(Buffer.concat(chunks).toString("utf8"));
      response.end("{}");
    });
    await new Promise<void>((resolve) => hooks.listen(0, "127.0.0.1", resolve));
    emulator = await start({});
  });
  afterEach(async () => {
    await emulator.stop();
    await new Promise((resolve) => hooks.close(resolve));
    if (before === undefined) delete process.env.ZALO_API_URL;
    else process.env.ZALO_API_URL = before;
  });

  async function start(options: { readonly wrapped?: boolean }): Promise<ZaloBotEmulator> {
    const bots = [{ token: TOKEN, name: "Dân vận khéo" }];
    const started = new ZaloBotEmulator({ bots, pollMs: 50, allowsLocalWebhooks: true, ...options });
    process.env.ZALO_API_URL = await started.start();
    return started;
  }

  const hookUrl = () => `http://127.0.0.1:${(hooks.address() as AddressInfo).port}/`;

  it("says who it is, and refuses a token that is none", async () => {
    expect(await client.getMe(TOKEN)).toMatchObject({ ok: true, result: { id: "700001" } });
    await expect(client.getMe("700001:another")).rejects.toMatchObject({ errorCode: 401 });
  });

  it("hands out one update a poll, and says 408 when there is none", async () => {
    await expect(client.getUpdates(TOKEN, { timeout: 1 })).rejects.toMatchObject({ isPollingTimeout: true });
    const poll = client.getUpdates(TOKEN, { timeout: 1 });
    while (!emulator.isPolled()) await new Promise(setImmediate);
    await emulator.write(USER, { text: "Chào" });
    expect(await poll).toMatchObject({ ok: true, result: { event_name: "message.text.received" } });
  });

  it("takes texts and typing, and refuses what is too long", async () => {
    const sent = await client.sendMessage(TOKEN, { chat_id: USER, text: "Đã ghi nhận" });
    expect(sent.result?.message_id).toBe(emulator.sent[0]?.messageId);
    expect(await client.sendChatAction(TOKEN, { chat_id: USER, action: "typing" })).toMatchObject({
      ok: true,
    });
    const long = { chat_id: USER, text: "a".repeat(2_001) };
    await expect(client.sendMessage(TOKEN, long)).rejects.toMatchObject({ errorCode: 400 });
  });

  it("keeps a webhook until it is taken away", async () => {
    await client.setWebhook(TOKEN, { url: hookUrl(), secret_token: "a-secret-token" });
    expect((await client.getWebhookInfo(TOKEN)).result?.url).toBe(hookUrl());
    await client.deleteWebhook(TOKEN);
    expect((await client.getWebhookInfo(TOKEN)).result?.url).toBe("");
  });

  it.each([false, true])(
    "brings events that it reads as what they are (in an envelope: %s)",
    async (wrapped) => {
      await emulator.stop();
      emulator = await start({ wrapped });
      await client.setWebhook(TOKEN, { url: hookUrl(), secret_token: "a-secret-token" });
      await emulator.write(USER, { text: "đăng ký mô hình" });
      await emulator.write(USER, { photo: phonePhoto(), caption: "ảnh" });
      await emulator.write(USER, { sticker: true });
      await emulator.write(USER, { unsupported: true });
      await emulator.write(USER, { text: "@Dân vận khéo có mấy mô hình", group: GROUP });
      expect(await Promise.all(bodies.map((body) => client.readWebhook(body)))).toMatchObject([
        { event_name: "message.text.received", message: { text: "đăng ký mô hình", chat: { id: USER } } },
        { event_name: "message.image.received", message: { caption: "ảnh" } },
        { event_name: "message.sticker.received", message: { from: { id: USER } } },
        { event_name: "message.unsupported.received", message: { chat: { chat_type: "PRIVATE" } } },
        { event_name: "message.text.received", message: { chat: { id: GROUP, chat_type: "GROUP" } } },
      ]);
    },
  );

  it("reads nothing into a body that is no event", async () => {
    await expect(client.readWebhook("no json")).rejects.toThrow("invalid JSON");
    await expect(client.readWebhook('{"event_name":"x","message":{}}')).rejects.toThrow("message_id");
  });
});
