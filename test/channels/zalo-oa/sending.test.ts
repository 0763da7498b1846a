import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createSay } from "../../../locales/say";
import type { Delivery } from "../../../src/channels/channel";
import { sendDelivery } from "../../../src/channels/zalo-oa/send-delivery";
import { createZaloOaApi } from "../../../src/channels/zalo-oa/zalo-oa-api";
import { ManualClock } from "../../../src/clock";
import { pressKeyOf } from "../../../src/press-key";
import type { ZaloOaButtons } from "../../../src/zalo-oa-settings";
import { type OaPerson, oaPerson } from "../../emulators/zalo-oa/oa-person";
import { ZaloOaEmulator, type ZaloOaEmulatorOptions } from "../../emulators/zalo-oa/zalo-oa-emulator";

const OA = "388613280878808645";
const OPTIONS = {
  oa: OA,
  app: { id: "36084", secret: "secret-of-the-application" },
  webhookSecret: "secret",
};
const DAY_MS = 24 * 60 * 60 * 1000;
const say = createSay("vi");

let emulator: ZaloOaEmulator;
let clock: ManualClock;
let hoa: OaPerson;
let folder: string;
let root: string;
let renewals: number;
let sendsByV2: boolean;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "dvk-oa-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));
afterEach(() => emulator.stop());

async function start(options: Partial<ZaloOaEmulatorOptions> = {}): Promise<void> {
  clock = new ManualClock(new Date("2026-03-02T08:00:00+07:00"));
  emulator = new ZaloOaEmulator({ ...OPTIONS, type: 2, now: () => clock.now().getTime(), ...options });
  root = await emulator.start();
  emulator.oauth.issue();
  emulator.contacts.set("24001", { lastAt: emulator.now(), following: true });
  hoa = oaPerson(emulator, "24001");
  renewals = 0;
  sendsByV2 = false;
}

function send(more: Partial<Delivery> = {}, buttons: ZaloOaButtons = "text") {
  const access = async () => ({ status: "ok" as const, token: emulator.oauth.access.token || "ended" });
  const delivery: Delivery = {
    ...{ id: "d1", bot: OA, chat: hoa.id, chatKind: "private", text: "Đã ghi nhận.", buttons: [], ...more },
  };
  return sendDelivery(delivery, {
    ...{ oa: OA, api: createZaloOaApi({ root }), buttons, say },
    tokens: {
      access,
      async renew() {
        renewals += 1;
        emulator.oauth.issue();
        return access();
      },
    },
    accounts: {
      read: async () => ({ version: 1, sendsByV2 }),
      async markV2() {
        sendsByV2 = true;
      },
    },
  });
}

async function file(name: string, bytes: number, mime: string, link?: string) {
  const place = path.join(folder, name);
  await writeFile(place, Buffer.alloc(bytes, "a"));
  return { file: { path: place, name, mime, ...(link !== undefined && { link }) } };
}

describe("a message", () => {
  it("goes by v3 to a business's account, by v2 to a state body's, which is found out once", async () => {
    await start();
    expect(await send()).toEqual({ status: "sent", platformId: hoa.reads()[0]?.messageId });
    expect(hoa.reads()).toMatchObject([{ endpoint: "v3", text: "Đã ghi nhận." }]);
    await emulator.stop();
    await start({ type: 4, requestsPerMinute: 3 });
    expect(await send()).toMatchObject({ status: "sent" });
    expect(await send()).toMatchObject({ status: "sent" });
    expect(hoa.reads().map(({ endpoint }) => endpoint)).toEqual(["v2", "v2"]);
    // Three requests for two messages, and the minute's are used up.
    expect(await send()).toMatchObject({ status: "retry", scope: "bot", afterMs: 60_000 });
  });

  it("shows buttons in either form, whose press names the message and its place", async () => {
    await start();
    const buttons = [["Lưu", "Sửa"], ["Huỷ"]];
    const long = `${"Tên mô hình rất dài. ".repeat(40)}\nĐồng chí có lưu không?`;
    await send({ buttons });
    await send({ buttons, text: "Lưu không?\nNhà sạch vườn đẹp" }, "list");
    await send({ buttons, text: long }, "list");
    const shown = buttons
      .flat()
      .map((title, place) => ({ title, payload: `#dvk:${pressKeyOf("d1")}.${place}` }));
    expect(hoa.reads().map((sent) => [sent.text, sent.buttons])).toEqual([
      ["Đã ghi nhận.", shown],
      ["Lưu không?\nNhà sạch vườn đẹp", shown],
      [long, []],
      ["Đồng chí có lưu không?", shown],
    ]);
  });

  it("loses the force of a pick in a group, and carries no buttons there", async () => {
    await start();
    await send({ chat: "g1", chatKind: "group", text: "Mô hình “[@Tất cả]”", buttons: [["Lưu"]] });
    expect(hoa.reads("g1")).toMatchObject([{ group: true, text: "Mô hình “[ @Tất cả]”", buttons: [] }]);
  });

  it("takes pictures and documents along, and of other files their link or a hint", async () => {
    await start();
    await send({ text: "Ảnh", ...(await file("anh.jpg", 1_000, "image/jpeg")) });
    await send({ text: "Danh sách", ...(await file("ds.pdf", 2_000, "application/pdf")) });
    await send({ text: "ds.csv", ...(await file("ds.csv", 10, "text/csv")) });
    const link = "https://dvk.example/files/1";
    await send({ text: "Ảnh to", ...(await file("to.jpg", 1_048_577, "image/jpeg", link)) });
    await send({ text: "Bảng", ...(await file("bang.xlsx", 10, "application/vnd.ms-excel")) });
    expect(hoa.reads().map(({ text, image, file: sent }) => [text, (image ?? sent)?.name])).toEqual([
      ["Ảnh", "anh.jpg"],
      ["Danh sách", undefined],
      ["", "ds.pdf"],
      ["", "ds.csv"],
      [`Ảnh to\n${link}`, undefined],
      [expect.stringContaining("Tệp bang.xlsx không gửi được"), undefined],
    ]);
    expect(hoa.reads()[2]?.file?.bytes).toHaveLength(2_000);
  });

  it("may be tried again when its file did not go up, and never after its text is out", async () => {
    await start();
    const pdf = await file("ds.pdf", 10, "application/pdf");
    emulator.fail("upload", { kind: "cut" });
    expect(await send({ text: "Danh sách", ...pdf })).toMatchObject({ status: "retry" });
    expect(hoa.reads()).toEqual([]);
    emulator.setFault = (target) =>
      target === "send" && emulator.sent.length === 1 ? { kind: "error", code: -32 } : undefined;
    expect(await send({ text: "Danh sách", ...pdf })).toMatchObject({ status: "unknown" });
    expect(hoa.reads().map(({ text }) => text)).toEqual(["Danh sách"]);
  });

  it("is refused after seven days, to who has left, and to who is not known", async () => {
    await start();
    clock.set(new Date(clock.now().getTime() + 7 * DAY_MS));
    expect(await send()).toMatchObject({ status: "sent" });
    clock.set(new Date(clock.now().getTime() + 1));
    expect(await send()).toMatchObject({ status: "refused", reason: "outside-window" });
    emulator.contacts.set(hoa.id, { lastAt: emulator.now(), following: false });
    expect(await send()).toMatchObject({ status: "refused", reason: "blocked" });
    expect(await send({ chat: "999" })).toMatchObject({ status: "refused", reason: "bad-request" });
  });

  it("of 2,001 letters is too long", async () => {
    await start();
    expect(await send({ text: "ạ".repeat(2_001) })).toMatchObject({ status: "refused", reason: "too-long" });
    // In the decomposed form it has twice as many.
    expect(await send({ text: "ạ".repeat(2_000).normalize("NFD") })).toMatchObject({ status: "sent" });
  });

  it("goes once more with a new token when Zalo does not take the old", async () => {
    await start();
    emulator.oauth.access.until = 0;
    expect(await send()).toMatchObject({ status: "sent" });
    emulator.fail("send", { kind: "error", code: -216 }, { kind: "error", code: -216 });
    expect(await send()).toMatchObject({ status: "refused", reason: "bot" });
    expect(renewals).toBe(2);
    expect(hoa.reads()).toHaveLength(1);
  });

  it.each([
    ["unknown", undefined, [-200]],
    ["retry", undefined, [-32]],
    ["refused", "outside-window", [-217, -227, -230, -232, -234, -244, -320, -321]],
    ["refused", "blocked", [-213, -237, -403]],
    ["refused", "quota", [-211, -218]],
    ["refused", "bot", [-204, -205, -209, -212, -219, -221, -223, -224, -240, -242]],
    ["refused", "bad-request", [-100, -201, -210, -233, -248, -999]],
  ])("is %s (%s) with the codes that mean so", async (status, reason, codes) => {
    await start();
    for (const code of codes) {
      emulator.fail("send", { kind: "error", code, message: "no".repeat(300) });
      const result = await send();
      expect({ code, ...result }).toMatchObject({ code, status, ...(reason !== undefined && { reason }) });
      expect(JSON.stringify(result).length).toBeLessThan(300);
    }
    expect(hoa.reads()).toEqual([]);
  });

  it("of which nobody knows what became is not sent again, and one that never left may be", async () => {
    await start();
    const faults = [{ kind: "cut" }, { kind: "gateway" }, { kind: "cut", done: true }] as const;
    emulator.fail("send", ...faults);
    for (const _ of faults) expect(await send()).toMatchObject({ status: "unknown" });
    // Zalo says no and has delivered all the same.
    emulator.fail("send", { kind: "error", code: -200, done: true });
    expect(await send()).toMatchObject({ status: "unknown" });
    expect(hoa.reads()).toHaveLength(2);
    const { token } = emulator.oauth.access;
    await emulator.stop();
    const result = await send();
    expect(result).toEqual({ status: "retry", reason: "ECONNREFUSED" });
    expect(JSON.stringify(result)).not.toContain(token);
    await emulator.start();
  });
});
