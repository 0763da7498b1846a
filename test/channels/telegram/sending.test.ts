import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pino } from "pino";
import { createSay } from "../../../locales/say";
import type { Delivery } from "../../../src/channels/channel";
import type { Platform } from "../../../src/channels/platform";
import { createTelegram } from "../../../src/channels/telegram/create-telegram";
import { toHtml } from "../../../src/channels/telegram/to-html";
import { systemClock } from "../../../src/clock";
import { addFile, type EmulatedMessage } from "../../emulators/telegram/emulated-bot";
import { startTelegramEmulator, type TelegramEmulator } from "../../emulators/telegram/emulator";
import type { Fault } from "../../emulators/telegram/faults";
import { PDF, PNG } from "../../web/support/sample-files";

const TOKEN = "1000001:AAsecret-part_of-the-token";
let emulator: TelegramEmulator;
let telegram: Platform;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "dvk-sending-"));
  emulator = await startTelegramEmulator([TOKEN]);
  emulator.bot(TOKEN).started.add("5001");
  telegram = createTelegram({
    tokens: [TOKEN],
    apiRoot: emulator.url,
    timeoutMs: 500,
    localFiles: folder,
    receives: false,
    say: createSay("vi"),
    ...{ clock: systemClock, machineClock: systemClock, logger: pino({ level: "silent" }) },
    leases: { acquire: async () => true, renew: async () => true, release: async () => undefined },
    secretOf: () => "a-secret-of-the-test",
    roleOf: async () => "officer",
    lookUpPress: async () => ({ status: "old" }),
  });
});
afterAll(async () => {
  await telegram.stop();
  await emulator.stop();
  await rm(folder, { recursive: true, force: true });
});

let deliveries = 0;
function send(more: Partial<Delivery>) {
  deliveries += 1;
  const base = { id: `d${deliveries}`, chat: "5001", chatKind: "private" as const, bot: "1000001" };
  return telegram.channel.send({ ...base, text: "Chào đồng chí", buttons: [], ...more });
}
const last = (): EmulatedMessage | undefined => emulator.bot(TOKEN).messages.at(-1);

async function fileOf(name: string, bytes: Buffer, mime: string) {
  const file = path.join(folder, `${deliveries}-${name.length}`);
  await writeFile(file, bytes);
  return { path: file, name, mime };
}

describe("sending", () => {
  it.each([
    [
      "refuse 429",
      { kind: "refuse", code: 429, description: "Too Many Requests", retryAfter: 7 },
      { status: "retry", afterMs: 7_000 },
    ],
    [
      "refuse 403",
      { kind: "refuse", code: 403, description: "Forbidden: bot was blocked by the user" },
      { status: "refused", reason: "blocked" },
    ],
    [
      "chat gone",
      { kind: "refuse", code: 400, description: "Bad Request: chat not found" },
      { status: "refused", reason: "blocked" },
    ],
    [
      "too long",
      { kind: "refuse", code: 400, description: "Bad Request: message is too long" },
      { status: "refused", reason: "too-long" },
    ],
    [
      "other 400",
      { kind: "refuse", code: 400, description: 'Bad Request: wrong "Hoa"' },
      { status: "refused", reason: "bad-request" },
    ],
    [
      "wrong token",
      { kind: "refuse", code: 401, description: "Unauthorized" },
      { status: "refused", reason: "bot" },
    ],
    ["5xx", { kind: "status", status: 502 }, { status: "retry" }],
    ["block page", { kind: "page", status: 200 }, { status: "retry" }],
    ["black hole", { kind: "hang" }, { status: "unknown" }],
    ["lost answer", { kind: "lost" }, { status: "unknown" }],
  ] as const satisfies readonly (readonly [string, Fault, object])[])("%s", async (_, fault, result) => {
    emulator.setFaults(() => fault);
    const sent = await send({});
    emulator.setFaults();
    expect(sent).toMatchObject(result);
    expect(JSON.stringify(sent)).not.toMatch(/secret-part|Hoa/);
  });

  it("takes 4,096 letters whatever is in them, and nothing longer", async () => {
    const text = "<b>&</b>".repeat(512);
    expect(await send({ text })).toMatchObject({ status: "sent" });
    expect(last()?.text).toBe(text);
    expect(await send({ text: `${text}!` })).toMatchObject({ status: "refused", reason: "too-long" });
  });

  it("marks headings and codes, and leaves alone what anybody wrote", () => {
    expect(toHtml("Phiếu <A&B>:\nmã DVK-2026-0012")).toBe(
      "<b>Phiếu &lt;A&amp;B&gt;:</b>\nmã <code>DVK-2026-0012</code>",
    );
  });

  it("gives every button a name that fits, also of the longest delivery id, eight in a row", async () => {
    const labels = Array.from({ length: 10 }, (_, index) => `Lựa chọn ${index}`);
    expect(await send({ id: `oa:${"9".repeat(200)}>n0`, buttons: [labels] })).toMatchObject({
      status: "sent",
    });
    expect(last()?.buttons.map((row) => row.length)).toEqual([8, 2]);
  });

  it("sends a file as a document under its Vietnamese name, with a caption that fits", async () => {
    const file = await fileOf("Báo cáo quý I năm 2026 - xã Thạch Lạc.pdf", PDF, "application/pdf");
    expect(await send({ text: file.name, file })).toMatchObject({ status: "sent" });
    expect(last()).toMatchObject({ text: "", file: { kind: "document", name: file.name, bytes: PDF } });
    const text = "Một câu dài vừa phải. ".repeat(60).trim();
    expect(await send({ text, file })).toMatchObject({ status: "sent" });
    const [document, rest] = emulator.bot(TOKEN).messages.slice(-2);
    expect(document?.text.length).toBeLessThanOrEqual(1024);
    expect(`${document?.text} ${rest?.text}`).toBe(text);
  });

  it("shows a chart as a photo, and sends as a document what Telegram cannot scale", async () => {
    await send({ text: "Biểu đồ", file: await fileOf("bieu-do.png", PNG, "image/png") });
    expect(last()).toMatchObject({ text: "Biểu đồ", file: { kind: "photo" } });
    await send({
      text: "Biểu đồ",
      file: await fileOf("hong.png", Buffer.from("not a picture"), "image/png"),
    });
    expect(last()?.file?.kind).toBe("document");
  });

  it("sends without formatting rather than not at all", async () => {
    emulator.setFaults((_, { parse_mode }) =>
      parse_mode === undefined
        ? undefined
        : { kind: "refuse", code: 400, description: "Bad Request: can't parse entities: something new" },
    );
    expect(await send({ text: "a < b" })).toMatchObject({ status: "sent" });
    emulator.setFaults();
    expect(last()?.text).toBe("a < b");
  });
});

describe("fetching a file", () => {
  const download = (fileId: string, limit = 1_000) =>
    telegram.channel.download?.({ kind: "photo", ref: `1000001/${fileId}` }, limit);
  const file = (bytes: Buffer, name = "ảnh #1.png") => addFile(emulator.bot(TOKEN), bytes, name);

  it("brings its bytes, whatever its name", async () => {
    expect(await download(file(PNG))).toEqual(PNG);
  });

  it("brings nothing that is too large, gone, unknown, or of another bot", async () => {
    expect(await download(file(Buffer.alloc(1_001)))).toBeUndefined();
    expect(await download("unknown")).toBeUndefined();
    expect(await telegram.channel.download?.({ kind: "photo", ref: "999/x" }, 10)).toBeUndefined();
    emulator.setFaults((method) => (method === "file" ? { kind: "status", status: 404 } : undefined));
    expect(await download(file(PNG))).toBeUndefined();
    emulator.setFaults();
  });

  it("takes from a local Bot API server only what lies in its folder", async () => {
    const local = await fileOf("local", PNG, "image/png");
    const serve = (place: string) => {
      const id = file(PNG);
      Object.assign(emulator.bot(TOKEN).files.get(id) ?? {}, { path: place });
      return download(id);
    };
    expect(await serve(local.path)).toEqual(PNG);
    expect(await serve("/etc/hostname")).toBeUndefined();
    expect(await serve(`${folder}/../../etc/hostname`)).toBeUndefined();
  });
});
