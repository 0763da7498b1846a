import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { pino } from "pino";
import TelegramServer from "telegram-test-api";
import { type App, startApp } from "../../src/app";
import { systemClock } from "../../src/clock";
import { importPeople, importUnits } from "../../src/replay/import-files";
import { readSettings } from "../../src/settings";
import { modelsOf } from "../../src/store/models";
import { startWeb } from "../../src/web/start-web";
import { freePort } from "../support/free-port";
import { eventually } from "../support/wait";

const TOKEN = "4000001:AAtoken-for-the-peer";
const UNITS = "code,name,type,parent\nH,Thạch Hà,huyện,\nL,Thạch Lạc,xã,H\n";
const PEOPLE = "id,name,phone,unit,role,title\nhoa,Nguyễn Thị Hoa,,L,officer,Cán bộ\n";

const SECRET = "a-secret-of-the-peer-test";

/** Adds the secret that the peer does not send, as a proxy in front of the service could. */
function relayTo(port: number): Server {
  return createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const headers = { "content-type": "application/json", "x-telegram-bot-api-secret-token": SECRET };
    const body = Buffer.concat(chunks);
    const answer = await fetch(`http://127.0.0.1:${port}${request.url}`, { method: "POST", headers, body });
    response.writeHead(answer.status).end(await answer.text());
  });
}

/**
 * Somebody else's idea of Telegram. It knows nine methods, holds no poll back, sends no secret with a webhook and gives
 * its times in milliseconds: what is seen here is the everyday conversation.
 */
describe.each(["polling", "webhook"] as const)("against telegram-test-api by %s", (mode) => {
  let dataDir: string;
  let peer: TelegramServer;
  let app: App;
  let stop: () => Promise<void>;
  let relay: Server;

  beforeAll(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), "dvk-peer-"));
    peer = new TelegramServer({
      port: await freePort(),
      host: "127.0.0.1",
      protocol: "http",
      storage: "RAM",
    });
    await peer.start();
    const port = await freePort();
    relay = relayTo(port);
    const relayPort = await freePort();
    await new Promise<void>((resolve) => relay.listen(relayPort, "127.0.0.1", resolve));
    const webhook = {
      TELEGRAM_WEBHOOK_URL: `http://127.0.0.1:${relayPort}`,
      TELEGRAM_WEBHOOK_SECRET: SECRET,
    };
    const read = readSettings({
      ...{ DATA_DIR: dataDir, SAMPLE_DATA: "off", PORT: String(port), PATH: process.env.PATH },
      ...{ TELEGRAM_TOKEN: TOKEN, TELEGRAM_API_ROOT: peer.config.apiURL },
      ...(mode === "webhook" && webhook),
    });
    if (!read.ok) throw new Error(read.problems.join());
    const clocks = { clock: systemClock, machineClock: systemClock };
    const parts = { settings: read.settings, logger: pino({ level: "silent" }), owner: "peer", ...clocks };
    const started = await startApp(parts);
    if (!started.ok) throw new Error(started.message);
    app = started.app;
    const web = await startWeb(app, parts);
    if (!web.ok) throw new Error(web.message);
    stop = async () => {
      await web.close();
      await app.stop();
    };
    await importUnits(app, UNITS);
    await importPeople(app, PEOPLE);
    await eventually("Telegram is reached", () => app.links().every(({ state }) => state === "up"));
  });
  afterAll(async () => {
    await stop?.();
    await peer.stop();
    relay.close();
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  });

  it("an officer links the account, registers by the button of a card, and asks for the figure", async () => {
    const client = peer.getClient(TOKEN, { userId: 5001, chatId: 5001, firstName: "Hoa", timeout: 20_000 });
    const told = async () =>
      (await client.getUpdatesHistory()).flatMap((one) =>
        "message" in one && "text" in one.message ? [one] : [],
      );
    const saw = async (words: string) => JSON.stringify(await told()).includes(words);
    const { code } = await app.store.linkCodes.issue("hoa", new Date());
    await client.sendCommand(client.makeCommand(`/start ${code}`));
    await eventually("linked", () => saw("Đã liên kết"));
    await client.sendMessage(
      client.makeMessage("đăng ký mô hình Nhà sạch vườn đẹp, lĩnh vực NTM, thôn Bàu Am"),
    );
    await eventually("a card", () => saw("phiếu đăng ký"));
    const card = JSON.stringify(await told());
    const data = /"callback_data":"([^"]+)"/.exec(card.replaceAll("\\", ""))?.[1] ?? "";
    expect(data).toMatch(/^~.{22}\.0$/);
    await client.sendCallback(client.makeCallbackQuery(data, { message: { message_id: 1 } }));
    await eventually("saved", () => saw("DVK-"));
    await client.sendMessage(client.makeMessage("có bao nhiêu mô hình"));
    await eventually("the figure", () => saw("1 mô hình đăng ký"));
    await app.settled();
    const rows = await modelsOf(app.store.connection).find().lean();
    expect(rows).toMatchObject([{ name: "Nhà sạch vườn đẹp", field: "NTM" }]);
  });
});
