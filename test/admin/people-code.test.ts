import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { toBuffer } from "qrcode";
import { adminSettings, useOffices } from "./admin-harness";
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
