import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { toBuffer } from "qrcode";
import { incoming } from "../support/incoming";
import { adminOn, adminSettings, useOffices } from "./admin-harness";
import { fillOffice } from "./fixtures";

const startOffice = useOffices();

async function office() {
  const started = await startOffice();
  await fillOffice(started);
  return started;
}

const codeOf = (out: string) => /^Mã: ([A-Z0-9]{4})-([A-Z0-9]{4})$/m.exec(out)?.slice(1).join("") ?? "";

describe("people code", () => {
  it("prints a code that links, and until when", async () => {
    const { admin, store } = await office();
    const run = await admin("people", "code", "p1");
    expect(run).toMatchObject({ status: 0, out: expect.stringContaining("Hết hạn: 08:00 ngày 05/03/2026") });
    expect(run.out).not.toContain("https://");
    const redeemed = await store.linkCodes.redeem({
      ...{ code: codeOf(run.out), identity: "telegram:77", message: "m1" },
      at: new Date("2026-03-02T02:00:00Z"),
    });
    expect(redeemed).toEqual({ status: "claimed", person: "p1" });
  });

  it("writes the Telegram link as a QR picture that only its owner can read", async () => {
    const { admin, folder } = await office();
    const picture = path.join(folder, "p1.png");
    const run = await admin("people", "code", "p1", "--bot", "@dvk_bot", "--qr", picture);
    const link = `https://t.me/dvk_bot?start=${codeOf(run.out)}`;
    expect(run.out).toContain(`Đường dẫn Telegram: ${link}\n`);
    const bytes = await readFile(picture);
    expect(bytes.subarray(1, 4).toString()).toBe("PNG");
    expect(bytes.equals(await toBuffer(link, { errorCorrectionLevel: "M", width: 480 }))).toBe(true);
    expect((await stat(picture)).mode & 0o077).toBe(0);
  });

  it("takes the bot's name from the settings", () => {
    expect(adminSettings({ TELEGRAM_BOT_NAME: "dvk_bot" }).telegramBotName).toBe("dvk_bot");
    expect(() => adminSettings({ TELEGRAM_BOT_NAME: "https://t.me/x" })).toThrow("TELEGRAM_BOT_NAME");
  });

  it.each([
    [["p1", "--qr", "x.png"], "tên bot"],
    [["p1", "--bot", "a b"], "không phải tên bot"],
    [["p99"], '"p99"'],
  ])("refuses %j", async (args, reason) => {
    const { admin } = await office();
    const run = await admin("people", "code", ...args);
    expect(run.status).not.toBe(0);
    expect(run.err).toContain(reason);
  });

  it("names the Zalo bot that has the most room, with its link, until all are full", async () => {
    const { store, uri } = await office();
    const admin = adminOn({
      ...{ MONGODB_URI: uri, ZALO_BOT_TOKEN: "1:a,2:b", ZALO_BOT_NAME: "Bot Một,Bot Hai" },
      ZALO_BOT_LINK: "https://zalo.me/s/mot,https://zalo.me/s/hai",
    });
    const write = async (bot: string, from: number, to: number) => {
      for (let n = from; n < to; n += 1) {
        const chat = { channel: "zalo-bot", bot, chat: `${n}`, sender: `${n}` } as const;
        await store.inbox.accept(incoming(`${n}`, "chào", { key: `${bot}:${n}`, at: n, ...chat }));
      }
    };
    await write("1", 0, 3);
    const first = await admin("people", "code", "p1");
    expect(first.out).toContain("Bot Zalo: Bot Hai (còn 50 chỗ)");
    expect(first.out).toContain("Đường dẫn Zalo: https://zalo.me/s/hai\n");
    await write("2", 0, 50);
    expect((await admin("people", "code", "p1")).out).toContain("Bot Zalo: Bot Một (còn 47 chỗ)");
    await write("1", 3, 50);
    const full = await admin("people", "code", "p1");
    expect(full).toMatchObject({ status: 0, err: expect.stringContaining("đủ 50 người") });
    expect(full.out).not.toContain("Bot Zalo");
  });

  it("makes none for somebody who left or was erased", async () => {
    const { admin } = await office();
    await admin("people", "deactivate", "p1");
    await admin("erase", "p2", "--yes");
    expect((await admin("people", "code", "p1")).err).toContain("đã thôi quyền");
    expect((await admin("people", "code", "p2")).err).toContain("đã được xóa");
  });

  it("stands in no backup, nor do wrong tries", async () => {
    const { admin, store, folder } = await office();
    await admin("people", "code", "p1");
    await store.linkCodes.redeem({
      code: "AAAA2222",
      identity: "telegram:77",
      message: "m",
      at: new Date(0),
    });
    expect(await store.connection.collection("secrets").countDocuments()).toBe(2);
    const backup = path.join(folder, "sao-luu.gz");
    expect((await admin("backup", backup)).status).toBe(0);
    const text = gunzipSync(await readFile(backup)).toString();
    expect(text).not.toContain("secrets");
    expect(text).not.toContain("link:");
  });
});
